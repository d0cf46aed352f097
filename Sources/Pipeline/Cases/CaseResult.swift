import Stages
import Tables

/// What became of a case.
public struct CaseResult: Sendable {
    /// A table whose rows are not those that were expected.
    public struct Difference: Sendable {
        public var table: String
        /// Where in the file of cases the first row is expected that did not come; where the table stands, if all came.
        public var mark: Stages.Mark
        public var lines: [Line]
    }

    /// A row of a comparison, as a text.
    public enum Line: Sendable, Hashable {
        case same(String)
        case missing(String)
        case surplus(String)
    }

    public var name: String
    public var mark: Stages.Mark
    public var differences: [Difference]
    /// What ended the run before there were rows: a rule that says stop, an input that can't be read.
    public var failure: String?

    public var hasPassed: Bool { differences.isEmpty && failure == nil }
}

extension CaseResult.Difference {
    /// Compares the rows of a table with the expected ones; nil where they are the same, in the same order.
    init?(_ schema: TableSchema, _ mark: Mark, expected: [PipelineCase.Row], found: TableBatch?) {
        let rows = (0..<(found?.rowCount ?? 0)).map { FoundRow(batch: found!, row: $0) }
        let pairs = Self.longestCommonRows(expected, rows)
        if pairs.count == expected.count, pairs.count == rows.count { return nil }
        let columns = Self.columns(schema, expected)
        var lines: [CaseResult.Line] = []
        var place = (expected: 0, found: 0)
        for (next, foundNext) in pairs + [(expected.count, rows.count)] {
            lines += expected[place.expected..<next].map { .missing(Self.text($0.values)) }
            lines += rows[place.found..<foundNext].map { .surplus(Self.text($0.values(of: columns))) }
            if next < expected.count { lines.append(.same(Self.text(expected[next].values))) }
            place = (next + 1, foundNext + 1)
        }
        let matched = Set(pairs.map(\.0))
        let missing = expected.indices.first { !matched.contains($0) }
        self.init(table: schema.name, mark: missing.map { expected[$0].mark } ?? mark, lines: lines)
    }

    /// A row that came out.
    private struct FoundRow {
        var batch: TableBatch
        var row: Int

        func text(_ column: String) -> String { batch[column]?.shown(row) ?? "" }
        func values(of columns: [String]) -> [(column: String, text: String)] { columns.map { ($0, text($0)) } }
        func matches(_ expected: PipelineCase.Row) -> Bool { expected.values.allSatisfy { text($0.column) == $0.text } }
    }

    /// The columns in which rows are shown that were not expected.
    private static func columns(_ schema: TableSchema, _ expected: [PipelineCase.Row]) -> [String] {
        let named = Set(expected.flatMap(\.values).map(\.column))
        let columns = schema.columns.map(\.name)
        if !named.isEmpty { return columns.filter(named.contains) }
        return schema.name == Contract.rejects.name ? ["stage", "rule", "reason"] : Array(columns.prefix(4))
    }

    private static func text(_ values: [(column: String, text: String)]) -> String {
        "{ " + values.map { "\($0.column): \($0.text.isEmpty ? "null" : $0.text)" }.joined(separator: ", ") + " }"
    }

    /// The most rows that match in order, as pairs of their numbers. Source: the usual table of longest common subsequences.
    private static func longestCommonRows(_ expected: [PipelineCase.Row], _ found: [FoundRow]) -> [(Int, Int)] {
        let width = found.count + 1
        let matches = expected.map { row in found.map { $0.matches(row) } }
        var lengths = [Int](repeating: 0, count: (expected.count + 1) * width)
        for first in expected.indices.reversed() {
            for second in found.indices.reversed() {
                lengths[first * width + second] =
                    matches[first][second]
                    ? 1 + lengths[(first + 1) * width + second + 1]
                    : max(lengths[(first + 1) * width + second], lengths[first * width + second + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (first, second) = (0, 0)
        while first < expected.count, second < found.count {
            if matches[first][second] {
                pairs.append((first, second))
                (first, second) = (first + 1, second + 1)
            } else if lengths[(first + 1) * width + second] >= lengths[first * width + second + 1] {
                first += 1
            } else {
                second += 1
            }
        }
        return pairs
    }
}
