import Tables
import Vietnamese

/// Finds where a post alone stands for the person whom the article has named with it: "Bí thư Tỉnh ủy cho biết", "người đứng đầu UBND tỉnh".
///
/// Evidence: just one person of the article holds a post of these words or of more that begin so, and has been named before. Leaves: posts that
/// several hold, posts given or taken, posts in the plural.
struct RoleMentions {
    private let tokens: Tokens
    private let facts: Facts
    private typealias Holder = (post: Range<Int>, person: Int, organization: Range<Int>?)
    /// The posts that somebody is named with, and who.
    private var holders: [Holder] = []
    /// Where the first mention of each person starts.
    private var firstMentions: [Int]
    private let tiedStarts: TokenNumbers

    init(tokens: Tokens, facts: Facts, ties: [PositionReader.Tie]) {
        self.tokens = tokens
        self.facts = facts
        for tie in ties where !tie.post.former {
            holders.append((tie.post.span.range, tie.person, tie.post.organization?.range))
        }
        tiedStarts = TokenNumbers(of: ties.map { $0.post.span.lower }, tokenCount: tokens.count)
        firstMentions = [Int](repeating: .max, count: facts.entities.count)
        for mention in facts.mentions where mention.kind == .person {
            firstMentions[mention.entity] = min(firstMentions[mention.entity], mention.span.lower)
        }
    }

    func find() -> [Mention] {
        guard !holders.isEmpty else { return [] }
        return facts.posts.compactMap { mention($0) } + heads()
    }

    private func mention(_ post: Post) -> Mention? {
        let range = post.span.range
        guard post.kind == .post || post.kind == .leading, !post.former, tiedStarts[range.lowerBound] == nil,
            isAlone(range),
            let person = holder(of: range)
        else { return nil }
        return Mention(span: post.span, kind: .person, entity: person, confidence: post.isComplete ? 0.8 : 0.6)
    }

    /// Whether no name, no other post and no verb of holding goes with a post.
    private func isAlone(_ range: Range<Int>) -> Bool {
        let next = tokens[range.upperBound]
        if next.isCapitalized, next.sentence == tokens[range.lowerBound].sentence { return false }
        if tokens.is(PostWords.plurals, at: range.upperBound) || tokens.is(PostWords.plurals, at: range.lowerBound - 1)
        {
            return false
        }
        if tokens.is(PositionWords.copulaWords, at: range.lowerBound - 1) { return false }
        // "Đại hội đại biểu", "5 đại biểu".
        if tokens.is(Self.beforeMany, at: range.lowerBound - 1) || tokens[range.lowerBound - 1].isNumber {
            return false
        }
        return !(1...6).contains { length in
            PositionWords.holding.longestMatch(in: tokens, at: range.lowerBound - length)?.end == range.lowerBound
        }
    }

    private func holder(of range: Range<Int>) -> Int? {
        only(before: range.lowerBound) { isPrefix(range, of: $0.post) }
    }

    /// "người đứng đầu Tỉnh ủy": who holds the first post of a body.
    private func heads() -> [Mention] {
        var found: [Mention] = []
        var index = -1
        while true {
            index = tokens.next(Self.headStarts, from: index + 1)
            if index == tokens.count { return found }
            guard let end = tokens.match(Self.headOf, at: index),
                let body = facts.mentions.first(where: { $0.kind == .organization && $0.span.lower == end }),
                let person = only(before: index, where: { leads($0, body.span.range) })
            else { continue }
            found.append(
                Mention(span: TokenSpan(index, body.span.upper), kind: .person, entity: person, confidence: 0.7))
        }
    }

    private func leads(_ holder: Holder, _ body: Range<Int>) -> Bool {
        guard let organization = holder.organization, isPrefix(body, of: organization) else { return false }
        return !tokens.is(Self.deputies, at: holder.post.lowerBound)
            && tokens.is(Self.leaders, at: holder.post.lowerBound)
    }

    /// The one person among the holders of some posts, if it has been named before.
    private func only(before index: Int, where isWanted: (Holder) -> Bool) -> Int? {
        guard let person = holders.first(where: isWanted)?.person, firstMentions[person] < index,
            holders.allSatisfy({ $0.person == person || !isWanted($0) })
        else { return nil }
        return person
    }

    private func isPrefix(_ short: Range<Int>, of long: Range<Int>) -> Bool {
        short.count <= long.count && zip(short, long).allSatisfy { tokens[$0].syllable == tokens[$1].syllable }
    }

    private static let beforeMany = SyllableSet("hội đoàn vài nhiều mọi mỗi từng số tất thấy")
    private static let headOf: Phrase = "người đứng đầu"
    private static let headStarts = Starts().or(SyllableSet("người"))
    private static let deputies = SyllableSet("Phó")
    private static let leaders = SyllableSet("Bí Chủ Giám Trưởng Bộ Tổng Hiệu Chánh Viện Cục Vụ Chi Thống Tư Thủ")
}
