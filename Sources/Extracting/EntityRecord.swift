import Tables
import Vietnamese

/// An entity as one article names it: what the archive's tables are counted from.
public struct Sighting: Sendable {
    public var id: EntityID
    public var entity: Entity
    public var mentionCount: Int
    /// The article's date of publication, as far as it is known.
    public var date: CalendarDate?
}

/// An entity with what a stretch of articles says of it.
struct EntityRecord {
    var id: EntityID
    var entity: Entity
    var articleCount = 0
    var mentionCount = 0
    var firstSeen: CalendarDate?
    var lastSeen: CalendarDate?

    init(_ id: EntityID, _ entity: Entity) {
        self.id = id
        self.entity = entity
    }

    mutating func add(_ sighting: Sighting) {
        articleCount += 1
        mentionCount += sighting.mentionCount
        see(sighting.date, sighting.date)
        entity.complete(from: sighting.entity)
    }

    /// Adds what later articles say. Of each attribute the first that an article knows is kept, so that the result depends on
    /// the order of the articles and not on how they were grouped.
    mutating func add(_ later: EntityRecord) {
        articleCount += later.articleCount
        mentionCount += later.mentionCount
        see(later.firstSeen, later.lastSeen)
        entity.complete(from: later.entity)
    }

    private mutating func see(_ first: CalendarDate?, _ last: CalendarDate?) {
        if let first { firstSeen = min(firstSeen ?? first, first) }
        if let last { lastSeen = max(lastSeen ?? last, last) }
    }

    /// The place of the row: its table, then people by their given names and the others by the alphabet, then the id.
    var sortKey: [UInt8] {
        let name = entity.kind == .person ? Collation.keyByGivenName(entity.name) : Collation.key(entity.name)
        var key: [UInt8] = []
        key.reserveCapacity(1 + name.count + EntityID.byteCount)
        key.append(UInt8(EntityKind.allCases.firstIndex(of: entity.kind)!))
        key += name
        key += id.text
        return key
    }
}

extension Entity {
    /// Takes over what the other knows and this one does not.
    fileprivate mutating func complete(from other: Entity) {
        if organizationKind == nil { organizationKind = other.organizationKind }
        if level == nil { level = other.level }
        if code == nil { code = other.code }
        if provinceCode == nil { provinceCode = other.provinceCode }
        if validUntil == nil { validUntil = other.validUntil }
        if successorCode == nil { successorCode = other.successorCode }
    }
}

// As a row of its table.
extension EntityRecord {
    static func schema(of kind: EntityKind) -> TableSchema {
        switch kind {
        case .person: Contract.people
        case .organization: Contract.organizations
        case .place: Contract.places
        }
    }

    func append(to batch: inout TableBatch) {
        batch.row { row in
            row.text(id.text)
            row.text(entity.name)
            switch entity.kind {
            case .person: row.text(Folding.withoutMarks(entity.name))
            case .organization:
                row.text(entity.organizationKind?.rawValue)
                row.text(entity.level?.rawValue)
                row.text(entity.code)
            case .place:
                row.text(entity.level?.rawValue)
                row.text(entity.code)
                row.text(entity.provinceCode)
                row.date(entity.validUntil)
                row.text(entity.successorCode)
            }
            row.int64(articleCount)
            row.int64(mentionCount)
            row.date(firstSeen)
            row.date(lastSeen)
        }
    }
}
