import Tables
import Vietnamese

/// The places within the names of an article's bodies: they tell the article's province, and the body's unit.
///
/// A body of a province that the text names without it ("UBND tỉnh", "Tỉnh ủy") is the one of the article's province.
struct PlacesOfBodies {
    /// Every place in a body's name, once for each mention.
    private(set) var names: [PlaceGrammar.Match] = []
    /// What is known of each entity that is a body.
    private var ofEntity: [PlaceGrammar.Match?]
    private var isOpen: [Bool?]
    /// The mentions of bodies that a province abroad behind them owns: "Phó Bí thư **Tỉnh ủy**, Phó Tỉnh trưởng tỉnh Bôly".
    private var abroad: [Int] = []

    init(_ facts: Facts, _ tokens: Tokens, _ grammar: PlaceGrammar) {
        ofEntity = [PlaceGrammar.Match?](repeating: nil, count: facts.entities.count)
        isOpen = [Bool?](repeating: nil, count: facts.entities.count)
        for (number, mention) in facts.mentions.enumerated() where mention.kind == .organization {
            if Self.isOpen(mention.span.range, tokens), Self.isAbroad(mention.span.range, tokens, grammar) {
                abroad.append(number)
                continue
            }
            if ofEntity[mention.entity] == nil, isOpen[mention.entity] == nil {
                let place = Self.place(in: mention.span.range, tokens, grammar)
                ofEntity[mention.entity] = place
                isOpen[mention.entity] = place == nil && Self.isOpen(mention.span.range, tokens)
            }
            if let place = ofEntity[mention.entity] { names.append(place) }
        }
    }

    private static func isOpen(_ body: Range<Int>, _ tokens: Tokens) -> Bool {
        tokens.is(openEnds, at: body.upperBound - 1)
            && (tokens.is(provinceWords, at: body.upperBound - 1) || tokens.is(provinceWords, at: body.upperBound - 2))
    }

    private static func isAbroad(_ body: Range<Int>, _ tokens: Tokens, _ grammar: PlaceGrammar) -> Bool {
        let sentence = tokens[body.lowerBound].sentence
        let province = (body.upperBound..<min(body.upperBound + 6, tokens.count)).lazy
            .filter { tokens.is(provinceWords, at: $0) && tokens[$0].sentence == sentence }
            .compactMap { grammar.classed(in: tokens, at: $0) }.first
        guard let province else { return false }
        return province.classWord == .province && province.units == nil
            && NameShape.isForeign(tokens, province.nameStart)
    }

    private static func place(in range: Range<Int>, _ tokens: Tokens, _ grammar: PlaceGrammar) -> PlaceGrammar.Match? {
        for index in range.dropFirst() {
            if let match = grammar.match(in: tokens, at: index), match.units != nil,
                match.range.upperBound <= range.upperBound
            {
                return match
            }
        }
        return nil
    }

    /// Writes unit and province into the bodies, and completes the names of those that leave out the article's province.
    mutating func describe(_ facts: inout Facts, _ resolver: UnitResolver) {
        let abroad = splitAbroad(&facts)
        for number in facts.entities.indices
        where !abroad.contains(number) && facts.entities[number].kind == .organization {
            describe(&facts.entities[number], number, resolver)
        }
        mergeNamesakes(&facts)
    }

    /// Makes bodies of their own of those abroad that the article calls as its own are called; gives the bodies that are abroad.
    private mutating func splitAbroad(_ facts: inout Facts) -> Set<Int> {
        guard !abroad.isEmpty else { return [] }
        let shared = Set(facts.mentions.indices.filter { !abroad.contains($0) }.map { facts.mentions[$0].entity })
        var split: [Int: Int] = [:]
        for number in abroad {
            let entity = facts.mentions[number].entity
            guard shared.contains(entity) else {
                split[entity] = entity
                continue
            }
            let copy = split[entity] ?? facts.entities.count
            if split[entity] == nil {
                split[entity] = copy
                facts.entities.append(facts.entities[entity])
                ofEntity.append(nil)
                isOpen.append(nil)
            }
            facts.mentions[number].entity = copy
        }
        return Set(split.values)
    }

    /// Makes one of two bodies whose names have become the same: "UBND tỉnh" and "UBND tỉnh Hà Nam".
    private func mergeNamesakes(_ facts: inout Facts) {
        var numbers = Array(facts.entities.indices)
        for completed in isOpen.indices where isOpen[completed] == true {
            let entity = facts.entities[completed]
            guard entity.code != nil,
                let twin = facts.entities.indices.first(where: {
                    $0 != completed && numbers[$0] == $0 && facts.entities[$0].kind == .organization
                        && facts.entities[$0].name == entity.name
                })
            else { continue }
            numbers[completed] = twin
        }
        guard numbers != Array(facts.entities.indices) else { return }
        for number in numbers.indices {
            while numbers[numbers[number]] != numbers[number] { numbers[number] = numbers[numbers[number]] }
        }
        let kept = facts.entities.indices.filter { numbers[$0] == $0 }
        let entities = facts.entities
        facts.entities = kept.map { entities[$0] }
        for number in facts.mentions.indices {
            let entity = numbers[facts.mentions[number].entity]
            facts.mentions[number].entity = kept.firstIndex(of: entity) ?? entity
        }
    }

    private func describe(_ entity: inout Entity, _ number: Int, _ resolver: UnitResolver) {
        if let place = ofEntity[number] {
            guard let unit = resolver.unit(of: place) else { return }
            entity.code = unit.code.utf8
            entity.provinceCode = unit.province.utf8
            if entity.level == .other || entity.level == nil {
                entity.level = unit.isProvince ? .province : unit.isDistrict ? .district : .commune
            }
        } else if let province = resolver.province, let level = entity.level,
            [.province, .district, .commune].contains(level)
        {
            entity.provinceCode = province.code.utf8
            if isOpen[number] == true, !resolver.isCity {
                entity.name += [0x20] + province.name
                entity.code = entity.provinceCode
            } else {
                entity.distinction = province.code.utf8
                // "Thành ủy", "UBND thành phố" in an article of a city that is a province.
                if resolver.isCity, level == .province { entity.code = entity.provinceCode }
            }
        }
    }

    /// "UBND tỉnh", "Tỉnh ủy": the last words of a body's name that leave its province open.
    private static let openEnds = SyllableSet("tỉnh ủy uỷ")
    private static let provinceWords = SyllableSet("tỉnh")
}
