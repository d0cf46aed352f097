import Tables
import Vietnamese

/// Recipients that a colon lists: "cho 6 đảng bộ gồm: A, B, C".
extension RecipientReader {
    /// The recipients from a token on: those whom a colon lists, else the list itself.
    func detailed(from start: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        announced(from: start, sentence) ?? list(from: start, sentence)
    }

    private func announced(from start: Int, _ sentence: Range<Int>) -> [Range<Int>]? {
        guard
            let colon = (start..<sentence.upperBound).first(where: {
                tokens.is(AwardWords.colon, at: $0) || tokens.is(AwardWords.semicolon, at: $0)
            }),
            tokens.is(AwardWords.colon, at: colon),
            AwardWords.plurals.contains(tokens[start].syllable) || tokens[start].isNumber
        else { return nil }
        var members: [Range<Int>] = []
        var first = colon + 1
        for index in colon + 1...sentence.upperBound {
            let isEnd = index == sentence.upperBound || AwardWords.listMarks.contains(tokens[index].syllable)
            let isAbbreviation =
                tokens.is(AwardWords.dot, at: index) && index + 1 < sentence.upperBound
                && tokens[index - 1].isCapitalized
            guard isEnd || tokens.is(AwardWords.dot, at: index) && !isAbbreviation else { continue }
            if index > first, index - first <= 12 { members.append(member(first..<index)) }
            first = index + 1
            if tokens.is(AwardWords.semicolon, at: index) { break }
        }
        return members.isEmpty ? nil : members
    }

    /// The person of a list's member, without posts and words of respect; else the whole member.
    private func member(_ range: Range<Int>) -> Range<Int> {
        facts.mentions.first {
            $0.kind == .person && $0.span.lower >= range.lowerBound && $0.span.upper <= range.upperBound
        }?.span.range ?? range
    }
}
