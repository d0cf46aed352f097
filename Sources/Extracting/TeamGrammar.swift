import Tables
import Vietnamese

/// Reads the names of teams and the short names of foreign bodies, which no head announces: "U16 Việt Nam", "Nam Định FC", "Phoenix Holdings".
struct TeamGrammar: Sendable {
    let places: PlaceGrammar
    private let endings = Self.bodies

    init(places: PlaceGrammar) { self.places = places }

    func match(in tokens: Tokens, at index: Int) -> OrganizationGrammar.Match? {
        guard tokens[index].isCapitalized else { return nil }
        if let end = national(in: tokens, at: index) {
            return .init(range: index..<end, kind: .association, level: nil, place: nil)
        }
        return ending(in: tokens, at: index)
    }

    /// "U16 Việt Nam", "ĐT nữ Thái Lan", "ĐTQG Anh".
    private func national(in tokens: Tokens, at index: Int) -> Int? {
        guard tokens[index].isAllCapitals else { return nil }
        var next = index + 1
        if tokens.is(Self.ages, at: index), tokens[next].isNumber, tokens[next].length == 2, !tokens[next].spaceBefore {
            next += 1
        } else if !tokens.is(Self.teams, at: index) {
            return nil
        }
        if tokens.is(Self.women, at: next) { next += 1 }
        guard tokens[next].isCapitalized, tokens[next].sentence == tokens[index].sentence else { return nil }
        return places.name(in: tokens, at: next)?.range.upperBound
    }

    /// A run of capitals whose last word is the English for a kind of body.
    private func ending(in tokens: Tokens, at index: Int) -> OrganizationGrammar.Match? {
        guard !tokens[index + 1].isLowercase else { return nil }
        let end = tokens.capitalRun(at: index, limit: 5)
        let last = (index + 1..<max(end, index + 1)).first { position in
            endings.longestMatch(in: tokens, at: position) != nil
                && (position + 1 == end || endings.longestMatch(in: tokens, at: position + 1) == nil)
        }
        guard let last, let kind = endings.longestMatch(in: tokens, at: last)?.payload,
            !tokens.is(PersonalNames.majorSurnames, at: index),
            tokens[index - 1].sentence != tokens[index].sentence || !tokens[index - 1].isCapitalized
                || !tokens[index].spaceBefore || isOrdinaryOpening(tokens, index - 1),
            !isOrdinaryOpening(tokens, index)
        else { return nil }
        return .init(range: index..<last + 1, kind: kind, level: nil, place: nil)
    }

    /// "Trận Nam Định FC gặp …": a sentence's first word has its capital for that.
    private func isOrdinaryOpening(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index - 1].sentence != tokens[index].sentence && tokens[index].isCapitalized
            && tokens[index].isVietnamese && tokens[index].length > 1
            && places.name(in: tokens, at: index) == nil && !tokens.is(PersonalNames.nameSyllables, at: index)
    }

    private static let ages = SyllableSet("U")
    private static let teams = SyllableSet("ĐT ĐTQG")
    private static let women = SyllableSet("nữ nam futsal")
    private static let bodies = Gazetteer<OrganizationKind>(
        [
            ("FC", .association), ("Foundation", .association), ("Association", .association),
            ("Council", .association),
            ("Federation", .association), ("Union", .association), ("Bank", .company), ("Group", .company),
            ("Corp", .company), ("Corporation", .company), ("Inc", .company), ("Ltd", .company), ("Holdings", .company),
            ("Airlines", .company), ("Airways", .company), ("Motors", .company), ("Electronics", .company),
            ("Technologies", .company), ("Entertainment", .company), ("Pictures", .company), ("Studios", .company),
            ("Securities", .company), ("Pharma", .company), ("Petroleum", .company), ("Insurance", .company),
            ("Telecom", .company), ("Logistics", .company), ("Steel", .company), ("Partners", .company),
            ("University", .school), ("College", .school), ("Institute", .other), ("Hospital", .hospital),
            ("Post", .press),
            ("Times", .press), ("News", .press), ("Daily", .press), ("Journal", .press), ("Herald", .press),
            ("Tribune", .press), ("Magazine", .press), ("Radio", .press),
        ])
}
