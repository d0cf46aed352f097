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

    private let grammar = PlaceGrammar()

    public init(_ settings: inout Settings) {}

    public func extract(from article: Article, into facts: inout Facts) {
        let tokens = article.tokens
        let cover = Cover(facts, count: tokens.count)
        var entities = EntityIndex(facts)
        var index = 0
        while index < tokens.count {
            if let end = cover.end(at: index) {
                index = end
                continue
            }
            guard tokens[index].isWord, let match = match(in: tokens, at: index), cover.isFree(match.range) else {
                index += 1
                continue
            }
            let entity = entities.entity(.place, match.range, of: tokens, in: &facts)
            facts.mentions.append(
                Mention(
                    span: TokenSpan(match.range.lowerBound, match.range.upperBound), kind: .place, entity: entity,
                    confidence: 0.9))
            index = match.range.upperBound
        }
    }

    private func match(in tokens: Tokens, at index: Int) -> PlaceGrammar.Match? {
        if let classed = grammar.classed(in: tokens, at: index) { return classed }
        guard let name = grammar.name(in: tokens, at: index), !isWithinName(tokens, name) else { return nil }
        return name
    }

    /// Whether a bare name is a part of a longer one, most often a person's.
    private func isWithinName(_ tokens: Tokens, _ name: PlaceGrammar.Match) -> Bool {
        let range = name.range
        if tokens[range.lowerBound - 1].isCapitalized, tokens[range.lowerBound].spaceBefore,
            tokens[range.lowerBound - 1].sentence == tokens[range.lowerBound].sentence,
            !tokens[range.lowerBound - 1].isAllCapitals || tokens[range.lowerBound].isAllCapitals,
            tokens.is(PersonalNames.commonSurnames, at: range.lowerBound - 1)
                || tokens.is(PersonalNames.middleNames, at: range.lowerBound - 1)
        {
            return true
        }
        let run = tokens.capitalRun(at: range.lowerBound, limit: 6)
        if run > range.upperBound, tokens.is(PersonalNames.commonSurnames, at: range.lowerBound), range.count == 1 {
            return true
        }
        return false
    }
}
