import Stages
import Tables
import Vietnamese

/// Finds named bodies of party, state, forces, economy, schools, press and the world.
///
/// Fills: entities and mentions of kind `organization`. Evidence: the grammar of heads and complements and the list of names in
/// `OrganizationGrammar`; an abbreviation in brackets after a name, and the free words of a company's or a paper's name, stand for the same
/// body later; words like "tờ" and "thương hiệu" before a foreign name. Leaves: bare class words ("Sở", "UBND"), names that only their place in the
/// sentence tells from ordinary words, clubs that are called by their city alone.
public struct Organizations: Extractor {
    public static let name = "organizations"
    public static let summary = "finds named bodies, with their kind and level"
    public static let fills = ["mentions", "organizations"]

    private let grammar = OrganizationGrammar(places: PlaceGrammar())
    private let starts: Starts

    public init(_ settings: inout Settings) { starts = grammar.starts.or(OrganizationWords.openings).orCapitals() }

    public func extract(from article: Article, into facts: inout Facts) {
        let tokens = article.tokens
        var entities = EntityIndex(facts, of: .organization)
        var shortNames = ShortNames(tokens: tokens, places: grammar.places)
        var index = tokens.next(starts, from: 0)
        while index < tokens.count {
            if let press = dateline(in: tokens, at: index) {
                let entity = entities.entity(.organization, press, of: tokens, in: &facts) {
                    $0.organizationKind = .press
                }
                mention(press, entity, &facts)
                index = tokens.next(starts, from: press.upperBound)
                continue
            }
            guard grammar.mayStart(in: tokens, at: index),
                let match = webName(in: tokens, at: index) ?? grammar.match(in: tokens, at: index)
                    ?? named(in: tokens, at: index)
            else {
                index = tokens.next(starts, from: index + 1)
                continue
            }
            assert(
                tokens.mayStart(starts, at: index),
                "the filter of the grammar's starts lacks '\(tokens.string(of: match.range))'")
            let entity = entities.entity(.organization, match.range, of: tokens, in: &facts) {
                $0.organizationKind = match.kind
                $0.level = match.level ?? .other
            }
            mention(match.range, entity, &facts)
            if let ownName = match.ownName { shortNames.learn(ownName, of: match.kind, entity) }
            index = match.range.upperBound
            if let alias = alias(in: tokens, at: index) {
                mention(alias, entity, &facts)
                shortNames.learn(alias: alias, entity)
                index = alias.upperBound
            }
            index = tokens.next(starts, from: index)
        }
        guard !shortNames.isEmpty else { return }
        for (range, entity) in shortNames.mentions(outside: Cover(facts, count: tokens.count)) {
            mention(range, entity, &facts)
        }
    }

    /// A paper that is called by its address: "Tinmoi.vn".
    private func webName(in tokens: Tokens, at index: Int) -> OrganizationGrammar.Match? {
        guard tokens[index].isCapitalized, tokens[index + 1].isPunctuation, !tokens[index + 1].spaceBefore,
            tokens.is(PlaceWords.stop, at: index + 1), tokens[index].length >= 3,
            tokens.is(OrganizationWords.webEndings, at: index + 2),
            !tokens[index + 2].spaceBefore, !tokens.is(OrganizationWords.www, at: index),
            tokens[index].spaceBefore || tokens.is(PersonNameWords.slashes, at: index - 1)
                || tokens[index - 1].paragraph != tokens[index].paragraph
                || tokens.is(OrganizationWords.openings, at: index - 1)
        else { return nil }
        var end = index + 3
        if tokens.is(PlaceWords.stop, at: end), tokens.is(OrganizationWords.webEndings, at: end + 1),
            !tokens[end + 1].spaceBefore
        {
            end += 2
        }
        return .init(range: index..<end, kind: .press, level: nil, place: nil)
    }

    /// A foreign name that a word before it tells to be a paper's, a station's or a company's: "tờ Neue Zeit".
    private func named(in tokens: Tokens, at index: Int) -> OrganizationGrammar.Match? {
        guard tokens[index].isCapitalized, !tokens[index].isVietnamese, tokens[index].length >= 3,
            tokens[index - 1].isWord, tokens[index - 1].isLowercase || tokens[index - 1].isAllCapitals
        else { return nil }
        for start in max(0, index - 3)..<index {
            guard let cue = OrganizationWords.pressCues.longestMatch(in: tokens, at: start), cue.end == index else {
                continue
            }
            let end = tokens.capitalRun(at: index, limit: 4)
            guard !tokens.is(PersonNameWords.foreignGivenNames, at: index) else { return nil }
            return .init(range: index..<end, kind: cue.payload, level: nil, place: nil, ownName: index..<end)
        }
        return nil
    }

    private func mention(_ range: Range<Int>, _ entity: Int, _ facts: inout Facts) {
        facts.mentions.append(
            Mention(
                span: TokenSpan(range.lowerBound, range.upperBound), kind: .organization, entity: entity,
                confidence: 0.9))
    }

    /// The paper's name before the first sentence: "(BĐ) - ", "(VTC News) - ".
    private func dateline(in tokens: Tokens, at index: Int) -> Range<Int>? {
        guard tokens[index].isPunctuation, tokens[index].paragraph != tokens[index - 1].paragraph,
            tokens.is(OrganizationWords.openings, at: index), tokens[index + 1].isCapitalized
        else { return nil }
        let end = tokens.capitalRun(at: index + 1, limit: 4)
        guard tokens.is(OrganizationWords.closings, at: end), tokens.is(MarkSet.dashes, at: end + 1) else {
            return nil
        }
        return index + 1..<end
    }

    /// An abbreviation in brackets: "Tập đoàn Dầu khí Việt Nam (PVN)".
    private func alias(in tokens: Tokens, at index: Int) -> Range<Int>? {
        guard tokens.is(OrganizationWords.openings, at: index) else { return nil }
        // "(Sotexim)": one foreign word is a short name as well.
        if NameShape.isForeign(tokens, index + 1), tokens[index + 1].length >= 4,
            tokens.is(OrganizationWords.closings, at: index + 2), !tokens[index + 1].isAllCapitals,
            grammar.places.name(in: tokens, at: index + 1) == nil,
            !tokens.is(PersonNameWords.foreignGivenNames, at: index + 1)
        {
            return index + 1..<index + 2
        }
        guard tokens[index + 1].isAllCapitals, tokens[index + 1].length >= 2 else { return nil }
        var end = index + 2
        while end < index + 7, !tokens.is(OrganizationWords.closings, at: end) {
            guard tokens[end].isAllCapitals || tokens[end].isPunctuation, !tokens[end].spaceBefore || tokens[end].isWord
            else { return nil }
            if tokens.is(OrganizationWords.commas, at: end) { return nil }
            end += 1
        }
        guard tokens.is(OrganizationWords.closings, at: end),
            !NameShape.isOtherAbbreviation(index + 1..<end, in: tokens)
        else { return nil }
        return index + 1..<end
    }
}
