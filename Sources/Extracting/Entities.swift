import Tables
import Vietnamese

/// Finds or makes the entity that a name stands for, one for each distinct name of a kind in the article.
struct EntityIndex {
    private var known: [UInt64: Int] = [:]

    /// Takes up the entities of a kind that are there already.
    init(_ facts: Facts, of kind: EntityKind) {
        known.reserveCapacity(facts.entities.count + 16)
        for number in facts.entities.indices where facts.entities[number].kind == kind {
            known[Self.key(facts.entities[number])] = number
        }
    }

    /// The entity like the given one: of the same kind, name and distinction. The name is given by its key.
    mutating func entity(_ entity: Entity, name: UInt64, in facts: inout Facts) -> Int {
        let key = Self.key(name, entity.distinction)
        if let found = known[key] { return found }
        facts.entities.append(entity)
        known[key] = facts.entities.count - 1
        return facts.entities.count - 1
    }

    /// The entity of the name that a range of tokens writes.
    mutating func entity(
        _ kind: EntityKind, _ range: Range<Int>, of tokens: Tokens, in facts: inout Facts,
        make: (inout Entity) -> Void = { _ in }
    ) -> Int {
        let key = Self.key(of: range, tokens, kind)
        if let found = known[key] { return found }
        var entity = Entity(kind: kind, name: Array(tokens.bytes(of: range)))
        make(&entity)
        facts.entities.append(entity)
        known[key] = facts.entities.count - 1
        return facts.entities.count - 1
    }

    static func key(_ entity: Entity) -> UInt64 { key(name(of: entity), entity.distinction) }

    /// The key of an entity's name.
    static func name(of entity: Entity) -> UInt64 { key(Syllable.all(in: entity.name), entity.kind) }

    private static func key(_ name: UInt64, _ distinction: [UInt8]) -> UInt64 {
        distinction.reduce(name) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The key of the name that a range of tokens writes.
    static func key(of range: Range<Int>, _ tokens: Tokens, _ kind: EntityKind) -> UInt64 {
        key(tokens[range].lazy.map(\.syllable), kind)
    }

    private static func key(_ name: some Sequence<Syllable>, _ kind: EntityKind) -> UInt64 {
        var hash: UInt64 = kind == .person ? 1 : kind == .organization ? 2 : 3
        for syllable in name { hash = (hash ^ syllable.code) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
        return hash
    }
}

/// Which tokens of an article lie within a name that has been found.
struct Cover {
    private var ends: [Int32]

    init(_ facts: Facts, count: Int, kinds: [EntityKind] = EntityKind.allCases) {
        ends = [Int32](repeating: 0, count: count)
        for mention in facts.mentions where kinds.contains(mention.kind) { add(mention.span.range) }
    }

    mutating func add(_ range: Range<Int>) {
        for index in range where ends.indices.contains(index) { ends[index] = Int32(range.upperBound) }
    }

    /// The end of the name in which a token lies, nil where it lies in none.
    func end(at index: Int) -> Int? {
        ends.indices.contains(index) && ends[index] > 0 ? Int(ends[index]) : nil
    }

    /// Whether a token lies in a name that started before it.
    func isInside(_ index: Int) -> Bool { end(at: index) != nil && end(at: index) == end(at: index - 1) }

    func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { end(at: $0) == nil } }
}
