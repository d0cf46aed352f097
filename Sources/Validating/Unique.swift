import Hashing
import Stages
import Tables

/// Refuses rows whose columns together repeat those of an earlier row of the archive; nulls count as values.
///
/// Cost: 18 to 37 bytes for every row of the table: at most 37 MB for a million articles.
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
    let target: RuleTarget
    private var seen = KeyTable()
    private var sources: [String] = []
    /// What has been added since the state was taken last; its sources are numbered from `firstSource`.
    private var added = UniqueState()
    private var firstSource = 0

    init(target: RuleTarget) { self.target = target }

    mutating func violations(in tables: ArticleTables) -> [Violation] {
        guard let index = tables.index(of: target.table.name) else { return [] }
        let batch = tables.batches[index]
        var found: [Violation] = []
        for row in 0..<batch.rowCount {
            let origin = tables.origins[tables.article(of: row, in: index)]
            var entry = KeyEntry(digest(of: row, in: batch))
            if let earlier = seen.place(of: entry) {
                added.refused.append(entry)
                let place = "\(sources[earlier.source]):\(earlier.line)"
                found.append(Violation(row: row, reason: "\(shown(row, in: batch)) was read before, at \(place)"))
            } else {
                entry.place = (number(of: origin.source), origin.line)
                seen.insert(entry)
                entry.place.source -= firstSource
                added.entries.append(entry)
            }
        }
        return found
    }

    mutating func takeState() -> [UInt8] {
        defer {
            added = UniqueState()
            firstSource = sources.count
        }
        return added.bytes()
    }

    mutating func restore(_ state: [UInt8]) throws(LedgerDamage) {
        let state = try UniqueState(state)
        let first = sources.count
        sources += state.sources
        for var entry in state.entries {
            guard entry.place.source < state.sources.count else { throw LedgerDamage(rule: Unique.name) }
            entry.place.source += first
            seen.insert(entry)
        }
        firstSource = sources.count
    }

    /// A part changes where a key that it asked for has come, gone or moved.
    func mayChange(_ state: [UInt8], where old: [UInt8], becomes new: [UInt8]) -> Bool {
        guard old != new else { return false }
        guard let state = try? UniqueState(state), let old = try? UniqueState(old), let new = try? UniqueState(new)
        else { return true }
        let (before, after) = (old.places, new.places)
        return (state.entries + state.refused).contains { before[$0.key] != after[$0.key] }
    }

    private mutating func number(of source: String) -> Int {
        if sources.count == firstSource || sources.last != source {
            sources.append(source)
            added.sources.append(source)
        }
        return sources.count - 1
    }

    /// Hashes each value with its length before it, so that no two rows share a key by their borders.
    private func digest(of row: Int, in batch: TableBatch) -> Digest {
        var hash = SHA256()
        for index in target.columns {
            let column = batch.columns[index]
            let value = column.type == .text ? column.text(row) : ArraySlice((column.shown(row) ?? "").utf8)
            withUnsafeBytes(of: (column.validity[row] ? value.count : -1).littleEndian) { hash.update($0) }
            value.withUnsafeBytes { hash.update($0) }
        }
        return hash.digest()
    }

    private func shown(_ row: Int, in batch: TableBatch) -> String {
        target.columns.map { "'\(batch.schema.columns[$0].name)' \(batch.columns[$0].shown(row) ?? "null")" }
            .joined(separator: ", ")
    }
}
