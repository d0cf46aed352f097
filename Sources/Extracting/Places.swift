import Stages
import Tables
import Vietnamese

/// Finds administrative units, countries, cities, roads, waters and buildings.
///
/// Fills: entities and mentions of kind `place`. Evidence: a class word with a capitalised name, or a name on the lists of
/// provinces, districts, countries and cities. A name within the name of a body or a person is none. Leaves: hamlets and
/// features without a class word, communes without one.
public struct Places: Extractor {
    public static let name = "places"
    public static let summary = "finds places, with the official code of administrative units"
    public static let fills = ["mentions", "places"]
    public static let needs = ["organizations"]

    let grammar: PlaceGrammar
    let posts: PostGrammar
    private let starts: Starts

    public init(_ settings: inout Settings) {
        grammar = PlaceGrammar()
        starts = grammar.starts
        posts = PostGrammar(organizations: OrganizationGrammar(places: grammar))
    }

    public func extract(from article: Article, into facts: inout Facts) {
        let tokens = article.tokens
        facts.posts = posts.all(in: tokens, outside: Cover(facts, count: tokens.count))
        addBodies(ofPosts: &facts, tokens)
        let found = find(in: tokens, facts)
        // "khu lưu niệm Thủ tướng Chính phủ A": the bodies there belong to a title.
        for place in found where place.isDedicated {
            facts.mentions.removeAll { place.range.contains($0.span.lower) }
        }
        var bodies = PlacesOfBodies(facts, tokens, grammar)
        let resolver = UnitResolver(date: article.document.publishedOn, names: found + bodies.names)
        facts.provinceCode = resolver.province.map { $0.code.utf8 }
        bodies.describe(&facts, resolver)
        var entities = EntityIndex(facts, of: .place)
        var bySurface: [UInt64: Int] = [:]
        for name in found {
            let surface = EntityIndex.key(of: name.range, tokens, .place)
            let entity = bySurface[surface] ?? add(describing(name, tokens, resolver), surface, to: &facts, &entities)
            bySurface[surface] = entity
            facts.mentions.append(
                Mention(
                    span: TokenSpan(name.range.lowerBound, name.range.upperBound), kind: .place, entity: entity,
                    confidence: name.classWord == nil ? 0.85 : 0.9))
        }
    }

    /// Adds a place by the key of the words that name it in the text.
    private func add(_ place: Entity, _ surface: UInt64, to facts: inout Facts, _ entities: inout EntityIndex) -> Int {
        // What has a code bears its official name.
        entities.entity(place, name: place.code == nil ? surface : EntityIndex.name(of: place), in: &facts)
    }

    /// The places that stand by themselves: not within a body's name or a post.
    private func find(in tokens: Tokens, _ facts: Facts) -> [PlaceGrammar.Match] {
        var cover = Cover(facts, count: tokens.count)
        for post in facts.posts where post.isComplete && (post.kind == .post || post.kind == .leading) {
            // "hai cán bộ tại Hà Nam": where somebody holds a post is a place by itself.
            let seat = post.span.range.first { tokens.is(PostWords.seatWords, at: $0) }
            cover.add(post.span.lower..<(seat ?? post.span.upper))
        }
        var found: [PlaceGrammar.Match] = []
        var roads: [PlaceGrammar.Match] = []
        var index = tokens.next(starts, from: 0)
        while index < tokens.count {
            if let end = cover.end(at: index) {
                index = tokens.next(starts, from: end)
                continue
            }
            guard tokens[index].isWord,
                let match = roads.first(where: { $0.range.lowerBound == index }) ?? match(in: tokens, at: index),
                match.isDedicated || cover.isFree(match.range)
            else {
                index = tokens.next(starts, from: index + 1)
                continue
            }
            assert(tokens.mayStart(starts, at: index), "the filter of starts lacks '\(tokens.string(of: match.range))'")
            found.append(match)
            index = match.range.upperBound
            roads += RoadList.roads(behind: match, in: tokens, grammar)
            while let next = listed(behind: found[found.count - 1], in: tokens), cover.isFree(next.range) {
                found.append(next)
                index = next.range.upperBound
            }
            index = tokens.next(starts, from: index)
        }
        return found + repeats(of: found, in: tokens, facts, cover)
    }

    /// "xã Tân Lập, Hòa Sơn và Đại Phú": the next unit of a list, whose class word stands before the first alone.
    private func listed(behind first: PlaceGrammar.Match, in tokens: Tokens) -> PlaceGrammar.Match? {
        let mark = first.range.upperBound
        guard let word = first.classWord, [.district, .commune, .ward, .town, .township, .province].contains(word),
            tokens.is(PlaceWords.listJoints, at: mark), tokens[mark + 1].isCapitalized,
            tokens[mark + 1].sentence == tokens[mark].sentence,
            grammar.classed(in: tokens, at: mark + 1) == nil
        else { return nil }
        let run = tokens.capitalRun(at: mark + 1, limit: 4)
        guard let units = OfficialUnits.all.longestMatch(in: tokens, at: mark + 1), units.end == run,
            !OfficialUnits.all.units(of: units, where: { UnitResolver.fits($0, word) }).isEmpty
        else { return nil }
        return PlaceGrammar.Match(
            range: mark + 1..<run, nameStart: mark + 1, classWord: word, units: units, world: nil)
    }

    private func describing(_ name: PlaceGrammar.Match, _ tokens: Tokens, _ resolver: UnitResolver) -> Entity {
        var entity = Entity(kind: .place, name: Array(tokens.bytes(of: name.range)))
        if let units = name.units, let unit = resolver.unit(of: name) {
            resolver.describe(unit, named: units, in: &entity)
            return entity
        }
        entity.level = name.world == .country ? .country : name.classWord.flatMap(OrganizationGrammar.level) ?? .other
        if name.classWord?.isUnit == true, let province = resolver.province {
            entity.provinceCode = province.code.utf8
            entity.distinction = province.code.utf8
        }
        return entity
    }

    private func match(in tokens: Tokens, at index: Int) -> PlaceGrammar.Match? {
        if let classed = grammar.classed(in: tokens, at: index) {
            if let first = firstOfMany(classed, in: tokens) { return first }
            // "biển, đảo Việt Nam": the class word is no part of the name.
            guard let whole = grammar.name(in: tokens, at: classed.nameStart),
                whole.range.upperBound == classed.range.upperBound, grammar.name(in: tokens, at: index) == nil,
                whole.world == .country || whole.world == .region,
                classed.classWord == .province || classed.classWord == .feature
                    || classed.classWord == .city && whole.world == .country
            else { return classed }
            return whole
        }
        if let address = address(in: tokens, at: index) { return address }
        if let end = routeEnd(in: tokens, at: index) {
            return PlaceGrammar.Match(range: index..<end, nameStart: index, classWord: nil, units: nil, world: nil)
        }
        guard let name = grammar.name(in: tokens, at: index) else { return situated(in: tokens, at: index) }
        return isWithinName(tokens, name) ? nil : name
    }

    /// "các tỉnh Tây Nguyên", "5 tỉnh Kon Tum, Gia Lai", "hai hòn Tre và Tằm": a class word in the plural belongs to no single name.
    private func firstOfMany(_ classed: PlaceGrammar.Match, in tokens: Tokens) -> PlaceGrammar.Match? {
        guard classed.classWord == .province || classed.classWord == .feature, !classed.isDedicated else { return nil }
        let start = classed.range.lowerBound
        guard tokens[start - 1].sentence == tokens[start].sentence, !tokens.is(PlaceWords.dateWords, at: start - 2)
        else { return nil }
        let isCounted =
            tokens[start - 1].isNumber && tokens[start - 1].length <= 2
            && grammar.classWord(in: tokens, at: start - 2) == nil
        guard tokens.is(PlaceWords.plurals, at: start - 1) || isCounted else { return nil }
        let next = classed.range.upperBound + 1
        let isList =
            tokens.is(PlaceWords.listJoints, at: next - 1) && tokens[next].isCapitalized
            && grammar.classWord(in: tokens, at: next) == nil
        guard isList || classed.classWord == .province, classed.nameStart < classed.range.upperBound else { return nil }
        var first = classed
        first.range = classed.nameStart..<classed.range.upperBound
        return first
    }

    /// "số 7 Lý Thái Tổ, phường …": a road that a number before it and a unit behind it tell.
    private func address(in tokens: Tokens, at index: Int) -> PlaceGrammar.Match? {
        guard tokens[index - 1].isNumber, tokens[index].isCapitalized, tokens[index].spaceBefore,
            tokens[index - 1].sentence == tokens[index].sentence
        else { return nil }
        let end = tokens.capitalRun(at: index, limit: 4)
        guard end - index >= 2, isBeforeUnit(tokens, at: end) else { return nil }
        return PlaceGrammar.Match(range: index..<end, nameStart: index, classWord: .feature, units: nil, world: nil)
    }

    /// "tại Cửa Lấp, thành phố …", "về Trà Vân (Đồng Nai)": a name that its unit follows, where a place is expected.
    private func situated(in tokens: Tokens, at index: Int) -> PlaceGrammar.Match? {
        guard tokens[index].isCapitalized, tokens.is(PlaceWords.beforePlaces, at: index - 1),
            tokens[index - 1].sentence == tokens[index].sentence,
            !tokens.is(PersonalNames.majorSurnames, at: index)
        else { return nil }
        let end = tokens.capitalRun(at: index, limit: 4)
        guard (2...3).contains(end - index), !(index..<end).contains(where: { tokens[$0].isAllCapitals }),
            isBeforeUnit(tokens, at: end)
        else { return nil }
        // "trong khu Trung Hòa (huyện …": only what follows tells that the word before is a class word.
        let start = tokens.is(PlaceWords.areaWord, at: index - 1) ? index - 1 : index
        return PlaceGrammar.Match(range: start..<end, nameStart: index, classWord: nil, units: nil, world: nil)
    }

    private func isBeforeUnit(_ tokens: Tokens, at index: Int) -> Bool {
        guard tokens.is(PlaceWords.closingsOrCommas, at: index) || tokens.is(PlaceWords.openings, at: index),
            tokens[index + 1].sentence == tokens[index].sentence
        else { return false }
        return grammar.classWord(in: tokens, at: index + 1)?.meaning.isUnit == true
            || grammar.name(in: tokens, at: index + 1)?.units != nil
    }

    /// The far end of a route: "tuyến Bến Thành - Suối Tiên".
    private func routeEnd(in tokens: Tokens, at index: Int) -> Int? {
        guard tokens[index].isCapitalized, tokens[index - 1].isPunctuation, tokens.is(MarkSet.dashes, at: index - 1)
        else { return nil }
        // "Nguyễn Tuyến - Thành Hữu": a class word in capitals behind another capital is a syllable of a name.
        let start = (max(0, index - 5)..<index - 1).first {
            grammar.classWord(in: tokens, at: $0)?.meaning == .route
                && (tokens[$0].isLowercase || !tokens[$0 - 1].isCapitalized)
        }
        guard let start, let word = grammar.classWord(in: tokens, at: start),
            tokens.capitalRun(at: word.end, limit: 4) == index - 1
        else { return nil }
        return tokens.capitalRun(at: index, limit: 3)
    }
}
