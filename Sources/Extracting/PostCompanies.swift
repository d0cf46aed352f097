import Tables
import Vietnamese

/// The companies that only their letters tell from persons: "ông Lê Văn An, Tổng Giám đốc | Sotexim ABC".
extension PostGrammar {
    /// Behind a director's post, which stands in apposition to a name, no other name follows: what does is the company's.
    func company(in tokens: Tokens, at index: Int, of match: Match) -> Complement? {
        let start = match.range.lowerBound
        guard match.organization == nil, match.head == .post, tokens.is(PersonNameWords.directors, at: index - 1),
            tokens[index].isCapitalized, tokens[index].spaceBefore,
            tokens.is(PositionWords.appositionMarks, at: start - 1),
            tokens[start - 2].isCapitalized, !tokens.is(PersonalNames.commonSurnames, at: index),
            !tokens.is(PersonNameWords.foreignGivenNames, at: index),
            organizations.heads.longestMatch(in: tokens, at: index) == nil
                || tokens[index].isAllCapitals && NameShape.isForeign(tokens, index + 1),
            organizations.places.classWord(in: tokens, at: index) == nil
        else { return nil }
        let end = tokens.capitalRun(at: index, limit: 5)
        // "Giám đốc KDL Thung lũng Xanh": the run ends within a word.
        let isHalf =
            tokens[end].isLowercase && !tokens[end - 1].isAllCapitals
            && tokens[end - 1].isVietnamese
        guard !isHalf, Self.isCompany(index..<end, in: tokens) else { return nil }
        return Complement(end: end, closes: true, body: index..<end)
    }

    /// Whether a run of capitals is written as no person's name is.
    static func isCompany(_ range: Range<Int>, in tokens: Tokens) -> Bool {
        guard tokens.bytes(of: range.lowerBound..<range.lowerBound + 1).allSatisfy({ $0 < 0x80 }) else { return false }
        let capitals = range.lazy.filter { tokens[$0].isAllCapitals && tokens[$0].length >= 2 }.count
        if range.count == 1 { return capitals == 1 || NameShape.isForeign(tokens, range.lowerBound) }
        return capitals > 0 && capitals < range.count
            || range.contains { tokens.is(BrandWords.firms, at: $0) }
    }
}
