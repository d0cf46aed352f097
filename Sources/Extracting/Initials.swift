import Vietnamese

/// Names of which the article gives the initials alone, or one and the given name.
extension NameGrammar {
    /// "T.A.M.", "L.B.A.N", "Nguyễn Văn A." is none.
    func initials(in tokens: Tokens, at index: Int, cue: Cue) -> Int? {
        guard tokens[index].isAllCapitals, tokens[index].length <= 2, tokens.is(PlaceWords.stop, at: index + 1),
            !tokens[index + 1].spaceBefore
        else { return nil }
        var end = index
        var count = 0
        while tokens[end].isAllCapitals, tokens[end].length <= 2, tokens.is(PlaceWords.stop, at: end + 1),
            !tokens[end + 1].spaceBefore,
            end == index || !tokens[end].spaceBefore
        {
            end += 2
            count += 1
        }
        if tokens[end].isAllCapitals, tokens[end].length <= 2, !tokens[end].spaceBefore {
            end += 1
            count += 1
        }
        // "Ảnh: P.Hoa": an initial and the given name.
        if cue == .credit, count == 1, tokens[end].isCapitalized, !tokens[end].spaceBefore, tokens[end].length >= 2,
            tokens[end].isVietnamese
        {
            return end + 1
        }
        guard count >= 3 || cue == .honorific || (cue == .post || cue == .credit) && count >= 2 else { return nil }
        if PersonNameWords.notInitials.longestMatch(in: tokens, at: index) != nil { return nil }
        return end
    }
}
