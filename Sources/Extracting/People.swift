import Stages
import Tables
import Vietnamese

/// Finds persons, and says for every mention which full name it stands for.
///
/// Fills: entities and mentions of kind `person`. Evidence: a surname with capitalised words behind it; a post, a rank or a word
/// of respect before any capitalised words; photo credits and the byline at the end. A shorter later form ("ông Thông") stands
/// for the person whose full name ends so, the nearest before it. What nothing has claimed is weighed at last (`UnclaimedNames`), which tells
/// a few foreign places and bodies too. Leaves: names without a surname and without such a word.
public struct People: Extractor {
    public static let name = "people"
    public static let summary = "finds persons and resolves the short forms of their names"
    public static let fills = ["mentions", "people"]
    public static let needs = ["organizations", "places"]

    private let names = NameGrammar()
    private let starts = Starts().or(PostWords.honorifics).or(PersonNameWords.credits).orCapitals()
    private let places = PlaceGrammar()
    private let honorifics = PostWords.honorifics

    public init(_ settings: inout Settings) {}

    public func extract(from article: Article, into facts: inout Facts) {
        let tokens = article.tokens
        var cover = Cover(facts, count: tokens.count)
        let signers = Bylines(tokens: tokens, cover: cover, places: places).names()
        for range in signers {
            let span = TokenSpan(range.lowerBound, range.upperBound)
            facts.mentions.removeAll { $0.kind == .place && span.contains($0.span) }
            cover.add(range)
        }
        var found = signers.map { Name(range: $0, honorific: nil, cue: .credit, fullName: $0) }
        found += find(in: tokens, posts: facts.posts, cover: cover)
        cutRunOns(&found, in: tokens)
        var roster = Roster(
            tokens: tokens, postEnds: TokenNumbers(of: facts.posts.map(\.span.upper), tokenCount: tokens.count))
        roster.resolve(&found)
        found += repeats(of: roster, in: tokens, cover: cover, found)
        let roads = Namesakes(facts, tokens, places).roads(among: found)
        found.removeAll { roads.contains($0.range) }
        add(roads, as: .place, of: tokens, to: &facts)
        let unclaimed = unclaimed(in: tokens, cover: cover, found, facts)
        found += unclaimed.filter { $0.sense == .person }
            .map { Name(range: $0.range, honorific: nil, cue: .none, fullName: $0.range) }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        var entities = EntityIndex(facts, of: .person)
        for name in found {
            let person = entities.entity(.person, name.fullName, of: tokens, in: &facts)
            facts.mentions.append(
                Mention(
                    span: TokenSpan(name.range.lowerBound, name.range.upperBound), kind: .person, entity: person,
                    honorific: name.honorific.map { TokenSpan($0.lowerBound, $0.upperBound) },
                    confidence: name.cue == .none ? 0.85 : 0.95))
        }
        add(unclaimed.filter { $0.sense == .place }.map(\.range), as: .place, of: tokens, to: &facts)
        add(unclaimed.filter { $0.sense == .body }.map(\.range), as: .organization, of: tokens, to: &facts)
        facts.mentions.sort { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    }

    /// Adds what has turned out to be a place or a body, of which no class word tells more.
    private func add(_ ranges: [Range<Int>], as kind: EntityKind, of tokens: Tokens, to facts: inout Facts) {
        guard !ranges.isEmpty else { return }
        var entities = EntityIndex(facts, of: kind)
        for range in ranges {
            let entity = entities.entity(kind, range, of: tokens, in: &facts) {
                $0.level = .other
                if kind == .organization { $0.organizationKind = .other }
            }
            facts.mentions.append(
                Mention(
                    span: TokenSpan(range.lowerBound, range.upperBound), kind: kind, entity: entity, confidence: 0.7))
        }
    }

    /// A name where it stands.
    struct Name {
        var range: Range<Int>
        var honorific: Range<Int>?
        var cue: NameGrammar.Cue
        /// Where the full name stands that this one stands for.
        var fullName: Range<Int>
    }

    /// "Phó Ban Kinh tế | Ông Trần Văn Hai": in a capital, behind a sentence without its mark; "Ông Ích Khiêm" is a name.
    private func isRespect(_ tokens: Tokens, _ index: Int) -> Bool {
        guard let respect = honorifics.longestMatch(in: tokens, at: index), respect.end == index + 1 else {
            return false
        }
        return tokens.is(PersonalNames.majorSurnames, at: respect.end)
            && tokens.capitalRun(at: respect.end, limit: 4) - respect.end >= 2
    }

    private func find(in tokens: Tokens, posts: [Post], cover: Cover) -> [Name] {
        var found: [Name] = []
        var next = posts[...]
        var cue = NameGrammar.Cue.none
        var honorific: Range<Int>?
        var isRank = false
        var index = 0
        while index < tokens.count {
            if cue == .none, honorific == nil {
                next = next.drop { $0.span.lower < index }
                index = start(in: tokens, from: index, before: next.first?.span.lower ?? tokens.count, cover)
                if index == tokens.count { break }
            }
            // What announces a name stands in its paragraph: a post at a headline's end says nothing of the next line.
            if tokens[index].paragraph != tokens[index - 1].paragraph {
                cue = .none
                honorific = nil
            }
            if cover.end(at: index) == nil, tokens[index].isCapitalized, !isRespect(tokens, index),
                let end = names.match(in: tokens, at: index, cue: cue, isFree: { cover.end(at: $0) == nil })
            {
                found.append(Name(range: index..<end, honorific: honorific, cue: cue, fullName: index..<end))
                index = end
                cue = .none
                honorific = nil
                continue
            }
            // "Ảnh: VGP/Phương Liên": who has published the picture, and who has taken it.
            if cue == .credit, let end = cover.end(at: index) ?? (tokens[index].isAllCapitals ? index + 1 : nil),
                tokens.is(PersonNameWords.slashes, at: end)
            {
                index = end + 1
                continue
            }
            if tokens[index].isPunctuation {
                // "TS. Nguyễn", "Ảnh: Nguyễn": the mark joins what announces a name to it.
                if !(cue == .post && isRank && tokens.is(PlaceWords.stop, at: index)) { cue = .none }
                honorific = nil
                index += 1
                continue
            }
            cue = .none
            honorific = nil
            next = next.drop { $0.span.lower < index }
            if let end = PersonNameWords.credit(in: tokens, at: index) {
                index = end
                cue = .credit
            } else if let respect = honorifics.longestMatch(in: tokens, at: index) {
                honorific = index..<respect.end
                index = respect.end
                cue = .honorific
            } else if let post = next.first, post.span.lower == index {
                index = post.span.upper
                cue = .post
                isRank = post.kind == .rank
            } else {
                index = cover.end(at: index) ?? index + 1
            }
        }
        return found
    }

    /// "Ông Lê Văn Hai Liên tiếp vi phạm": where the article knows the name without its last word, and a small letter follows, that word
    /// starts a sentence that has lost the mark before it.
    private func cutRunOns(_ found: inout [Name], in tokens: Tokens) {
        for number in found.indices where found[number].range.count >= 4 {
            let range = found[number].range
            let shorter = range.dropLast()
            guard tokens[range.upperBound].isLowercase,
                tokens[range.upperBound].sentence == tokens[range.lowerBound].sentence,
                found.contains(where: { other in
                    other.range.count == shorter.count
                        && zip(other.range, shorter).allSatisfy { tokens[$0].syllable == tokens[$1].syllable }
                })
            else { continue }
            found[number].range = shorter
            found[number].fullName = shorter
        }
    }

    /// The next token at which a name or what announces one may start, at most `end`, where a post does; past the names that the cover holds.
    private func start(in tokens: Tokens, from index: Int, before end: Int, _ cover: Cover) -> Int {
        var index = index
        var next = tokens.next(starts, from: index, before: max(index, end))
        while index < next {
            guard let last = cover.end(at: index), !tokens[index].isPunctuation else {
                index += 1
                continue
            }
            index = last
            if index > next { next = tokens.next(starts, from: index, before: max(index, end)) }
        }
        return index
    }

    /// Names without surname and word of respect that the whole article tells.
    private func unclaimed(in tokens: Tokens, cover: Cover, _ found: [Name], _ facts: Facts) -> [UnclaimedNames.Settled]
    {
        let known = facts.mentions.filter { $0.kind == .place }.map(\.span.range)
        var cover = cover
        for post in facts.posts where post.isComplete && post.kind != .rank { cover.add(post.span.range) }
        var names = UnclaimedNames(
            tokens: tokens, places: places, cover: cover, people: found.map(\.range), known: known)
        return names.settle()
    }

    /// Later mentions without surname or word of respect of names that the article has given in full.
    private func repeats(of roster: Roster, in tokens: Tokens, cover: Cover, _ found: [Name]) -> [Name] {
        guard !found.isEmpty else { return [] }
        var taken = cover
        for name in found { taken.add(name.range) }
        var more: [Name] = []
        let capitals = Starts.capitals
        var index = -1
        while true {
            index = tokens.next(capitals, from: index + 1)
            if index == tokens.count { return more }
            guard tokens[index].isCapitalized, taken.end(at: index) == nil,
                let (end, full) = roster.match(at: index) ?? roster.shortMatch(at: index), taken.isFree(index..<end)
            else { continue }
            more.append(Name(range: index..<end, honorific: nil, cue: .none, fullName: full))
            taken.add(index..<end)
        }
    }
}
