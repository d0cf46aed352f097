import Tables
import Vietnamese

/// An entity as one article names it: what the archive's tables are counted from.
public struct Sighting: Sendable {
    public var id: [UInt8]
    public var entity: Entity
    public var mentionCount: Int
    /// The article's date of publication, as far as it is known.
    public var date: CalendarDate?
}

/// The people, bodies and places of all articles: `people`, `organizations` and `places`.
///
/// The result does not depend on how the articles were grouped, only on their order: of an entity's attributes, the first
/// that an article knows is kept.
/// Cost: some 300 bytes an entity, for the length of the run.
public struct Archive {
    private struct Entry {
        var entity: Entity
        var articleCount = 0
        var mentionCount = 0
        var firstSeen: CalendarDate?
        var lastSeen: CalendarDate?
    }

    private var entries: [[UInt8]: Entry] = [:]

    public init() {}

    /// Counts what one article names.
    public mutating func add(_ sightings: [Sighting]) {
        for sighting in sightings {
            var entry = entries[sighting.id] ?? Entry(entity: sighting.entity)
            entry.articleCount += 1
            entry.mentionCount += sighting.mentionCount
            if let date = sighting.date {
                entry.firstSeen = min(entry.firstSeen ?? date, date)
                entry.lastSeen = max(entry.lastSeen ?? date, date)
            }
            entry.entity.complete(from: sighting.entity)
            entries[sighting.id] = entry
        }
    }

    /// The three tables; people in the order of their given names, the others in that of the alphabet.
    public func tables() -> [TableBatch] {
        [
            batch(Contract.people, of: .person, key: Collation.keyByGivenName) { entry, row in
                row.text(Folding.withoutMarks(entry.entity.name))
            },
            batch(Contract.organizations, of: .organization, key: Collation.key) { entry, row in
                row.text(entry.entity.organizationKind?.rawValue)
                row.text(entry.entity.level?.rawValue)
                row.text(entry.entity.code)
            },
            batch(Contract.places, of: .place, key: Collation.key) { entry, row in
                row.text(entry.entity.level?.rawValue)
                row.text(entry.entity.code)
                row.text(entry.entity.provinceCode)
                row.date(entry.entity.validUntil)
                row.text(entry.entity.successorCode)
            },
        ]
    }

    private func batch(
        _ schema: TableSchema, of kind: EntityKind, key: ([UInt8]) -> [UInt8],
        attributes: (Entry, inout RowFiller) -> Void
    ) -> TableBatch {
        let sorted = entries.filter { $0.value.entity.kind == kind }
            .map { (key: key($0.value.entity.name) + $0.key, id: $0.key, entry: $0.value) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var batch = TableBatch(schema)
        for (_, id, entry) in sorted {
            batch.row { row in
                row.text(id)
                row.text(entry.entity.name)
                attributes(entry, &row)
                row.int64(entry.articleCount)
                row.int64(entry.mentionCount)
                row.date(entry.firstSeen)
                row.date(entry.lastSeen)
            }
        }
        return batch
    }
}

extension Entity {
    /// Takes over what the other knows and this one does not.
    fileprivate mutating func complete(from other: Entity) {
        organizationKind = organizationKind ?? other.organizationKind
        level = level ?? other.level
        code = code ?? other.code
        provinceCode = provinceCode ?? other.provinceCode
        validUntil = validUntil ?? other.validUntil
        successorCode = successorCode ?? other.successorCode
    }
}
