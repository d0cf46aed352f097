import Stages
import Tables

/// Refuses rows whose columns together repeat those of an earlier row of the run; nulls count as values.
///
/// Cost: 24 bytes and more for every row of the table, for the length of the run.
public struct Unique: OrderedRule {
    public static let name = "unique"
    public static let summary = "columns together differ from those of every earlier row"

    private let target: RuleTarget

    public init(_ settings: inout Settings) { target = RuleTarget(&settings) }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func makeLedger() -> any RuleLedger { UniqueLedger(target: target) }
}

/// The keys of the rows seen so far.
private struct UniqueLedger: RuleLedger {
    let target: RuleTarget
    /// Where each key was first seen, as `file:line`.
    var seen: [[UInt8]: String] = [:]

    mutating func violations(in tables: ArticleTables) -> [Violation] {
        guard let index = tables.index(of: target.table.name) else { return [] }
        let batch = tables.batches[index]
        var found: [Violation] = []
        for row in 0..<batch.rowCount {
            let key = key(of: row, in: batch)
            let place = tables.origins[tables.article(of: row, in: index)].description
            if let earlier = seen[key] {
                found.append(Violation(row: row, reason: "\(shown(row, in: batch)) was read before, at \(earlier)"))
            } else {
                seen[key] = place
            }
        }
        return found
    }

    /// The values of the row, each with its length before it, so that no two rows share a key by chance.
    private func key(of row: Int, in batch: TableBatch) -> [UInt8] {
        var key: [UInt8] = []
        for index in target.columns {
            let column = batch.columns[index]
            let value = column.type == .text ? column.text(row) : ArraySlice((column.shown(row) ?? "").utf8)
            withUnsafeBytes(of: Int32(column.validity[row] ? value.count : -1)) { key.append(contentsOf: $0) }
            key.append(contentsOf: value)
        }
        return key
    }

    private func shown(_ row: Int, in batch: TableBatch) -> String {
        target.columns.map { "'\(batch.schema.columns[$0].name)' \(batch.columns[$0].shown(row) ?? "null")" }
            .joined(separator: ", ")
    }
}
