import Hashing
import Stages
import Tables

/// Refuses rows whose columns together repeat those of an earlier row of the archive; rows without a value in any of them pass.
///
/// Cost: 18 to 37 bytes for every row of the table as long as there is room for them, then 16 on the disk; 16 more a row stay until the
/// part ends, beyond a mebibyte on the disk too. The names of the sources stay in memory.
public struct Unique: OrderedRule {
    public static let name = "unique"
    public static let summary = "columns together differ from those of every earlier row"

    private let target: RuleTarget

    public init(_ settings: inout Settings) { target = RuleTarget(&settings) }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func makeLedger(in room: Room) -> any RuleLedger { UniqueLedger(target: target, in: room) }
}

/// The keys of the rows seen so far, each with the place of its first row.
private struct UniqueLedger: RuleLedger {
    let target: RuleTarget
    private var seen: SeenKeys
    private var sources: [String] = []
    /// What has been added since the state was taken last; its sources are numbered from `firstSource`.
    private var added: UniqueState.Draft
    private var firstSource = 0
    /// The keys that have come, gone or moved in parts before; nil where nobody can tell, or they are too many for the rule's room.
    private var changed: Set<KeyEntry.Key>? = []
    private let room: Room

    init(target: RuleTarget, in room: Room) {
        self.target = target
        self.room = room
        seen = SeenKeys(in: room)
        added = UniqueState.Draft(in: room)
    }

    mutating func violations(in tables: ArticleTables) throws -> [Violation] {
        guard let index = tables.index(of: target.table.name) else { return [] }
        let batch = tables.batches[index]
        var found: [Violation] = []
        for row in 0..<batch.rowCount where target.columns.contains(where: { batch.columns[$0].validity[row] }) {
            let origin = tables.origins[tables.article(of: row, in: index)]
            var entry = KeyEntry(digest(of: row, in: batch))
            if let earlier = try seen.place(of: entry) {
                try added.refuse(entry)
                let place = "\(sources[earlier.source]):\(earlier.line)"
                found.append(Violation(row: row, reason: "\(shown(row, in: batch)) was read before, at \(place)"))
            } else {
                entry.place = (number(of: origin.source), origin.line)
                try seen.insert(entry)
                entry.place.source -= firstSource
                try added.add(entry)
            }
        }
        return found
    }

    mutating func writeState(_ write: (UnsafeRawBufferPointer) throws -> Void) throws {
        try added.empty(write)
        firstSource = sources.count
    }

    mutating func restore(_ state: any ReadableBytes) throws {
        let first = sources.count
        let damage = LedgerDamage(rule: Unique.name)
        try UniqueState.read(state) { added in
            sources += added
        } entry: { entry, isNew in
            guard isNew else { return }
            guard first + entry.place.source < sources.count else { throw damage }
            var entry = entry
            entry.place.source += first
            try seen.insert(entry)
        }
        firstSource = sources.count
    }

    mutating func noteChange(of old: [UInt8], to new: [UInt8]) {
        guard changed != nil else { return }
        guard let before = try? UniqueState(old).places, let after = try? UniqueState(new).places else {
            changed = nil
            return
        }
        for key in before.keys where before[key] != after[key] { changed?.insert(key) }
        for key in after.keys where before[key] == nil { changed?.insert(key) }
        if let changed, changed.count > room.byteCount / Self.changedByteCount { self.changed = nil }
    }

    /// A part changes where a key that it asked for has come, gone or moved.
    func mayChange(_ state: [UInt8]) -> Bool {
        guard let changed, let state = try? UniqueState(state) else { return true }
        return [state.entries, state.refused].contains { $0.contains { changed.contains($0.key) } }
    }

    /// What a key takes in a set that has just grown.
    private static let changedByteCount = 44

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
