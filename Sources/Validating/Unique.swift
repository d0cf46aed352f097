import Stages
import Tables

/// Refuses rows whose columns together repeat those of an earlier row of the run; nulls count as values.
///
/// Cost: some 50 bytes for every row of the table, for the length of the run.
public struct Unique: OrderedRule {
    public static let name = "unique"
    public static let summary = "columns together differ from those of every earlier row"

    private let target: RuleTarget

    public init(_ settings: inout Settings) { target = RuleTarget(&settings) }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func makeLedger() -> any RuleLedger { UniqueLedger(target: target) }
}

/// The keys of the rows seen so far, each with the place of its first row.
private struct UniqueLedger: RuleLedger {
    /// Two hashes of a row's values with seeds of the process' own: 128 bits that no input can be made to repeat.
    private struct Key: Hashable {
        var first: Int
        var second: Int
    }

    /// A place as small numbers; sources are named once.
    private struct Place {
        var source: Int32
        var line: Int32
    }

    let target: RuleTarget
    private var seen: [Key: Place] = [:]
    private var sources: [String] = []

    init(target: RuleTarget) { self.target = target }

    mutating func violations(in tables: ArticleTables) -> [Violation] {
        guard let index = tables.index(of: target.table.name) else { return [] }
        let batch = tables.batches[index]
        var found: [Violation] = []
        for row in 0..<batch.rowCount {
            let key = key(of: row, in: batch)
            if let earlier = seen[key] {
                let place = "\(sources[Int(earlier.source)]):\(earlier.line)"
                found.append(Violation(row: row, reason: "\(shown(row, in: batch)) was read before, at \(place)"))
            } else {
                seen[key] = place(of: tables.origins[tables.article(of: row, in: index)])
            }
        }
        return found
    }

    private mutating func place(of origin: Origin) -> Place {
        if sources.last != origin.source { sources.append(origin.source) }
        return Place(source: Int32(clamping: sources.count - 1), line: Int32(clamping: origin.line))
    }

    private func key(of row: Int, in batch: TableBatch) -> Key {
        var hashers = (Hasher(), Hasher())
        hashers.1.combine(1)  // The second hash starts elsewhere.
        for index in target.columns {
            let column = batch.columns[index]
            hash(column, row, into: &hashers.0)
            hash(column, row, into: &hashers.1)
        }
        return Key(first: hashers.0.finalize(), second: hashers.1.finalize())
    }

    /// Combines a value with its length before it, so that no two rows share a key by their borders.
    private func hash(_ column: Column, _ row: Int, into hasher: inout Hasher) {
        let value = column.type == .text ? column.text(row) : ArraySlice((column.shown(row) ?? "").utf8)
        hasher.combine(column.validity[row] ? value.count : -1)
        value.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    private func shown(_ row: Int, in batch: TableBatch) -> String {
        target.columns.map { "'\(batch.schema.columns[$0].name)' \(batch.columns[$0].shown(row) ?? "null")" }
            .joined(separator: ", ")
    }
}
