import Tables
import Vietnamese

/// The fields of work in a body's name, in capitals and in small letters: "Kế hoạch và Đầu tư", "quản lý đất đai".
extension OrganizationGrammar.Reader {
    mutating func readField() -> Bool {
        var start = end
        let isJoined = endsWithField && tokens.is(OrganizationWords.joints, at: end)
        if isJoined { start += 1 }
        guard let field = grammar.fields.longestMatch(in: tokens, at: start) else { return false }
        // "Hội đồng Viện Lê Quý Đôn | Nhà văn Hồ Văn Tư": a person's trade, and the person.
        if end > headEnd, !isJoined, tokens[field.end].isCapitalized,
            PostWords.heads.longestMatch(in: tokens, at: start) != nil,
            grammar.places.name(in: tokens, at: field.end) == nil
        {
            return false
        }
        let first = tokens[start]
        let isNoun = field.payload
        if start == headEnd {
            guard first.isCapitalized || isLooseField(isNoun) else {
                return false
            }
        } else if isJoined {
            guard tokens.is(OrganizationWords.softJoints, at: end) || first.isCapitalized, isInSameName(start)
            else { return false }
            if tokens.is(OrganizationWords.commas, at: end) || tokens.is(PostWords.plurals, at: start) { return false }
        } else {
            guard hasField || hasName || place == nil, first.isCapitalized || isNoun else { return false }
            if allows(.oneField), hasField { return false }
            if place != nil || hasName && !first.isCapitalized { return false }
            // "công an tỉnh | điều tra": behind a head in small letters a field in small letters is the sentence's.
            if !first.isCapitalized, !tokens[headStart].isCapitalized, !hasField { return false }
        }
        if first.isCapitalized || tokens.areAllCapitals(start..<field.end) { isStrong = true }
        end = field.end
        lastFieldEnd = end
        hasField = true
        return true
    }

    /// Whether a field in small letters may follow the head at once.
    private func isLooseField(_ isNoun: Bool) -> Bool {
        if isDoubled { return true }
        if allows(.oneField) { return false }
        if tokens[headStart].isCapitalized, !isNoun, head.kind == .state {
            // "Chi cục quản lý đất đai": a verb with its object is as good as a noun.
            return (grammar.fields.longestMatch(in: tokens, at: end)?.end ?? end) - end >= 3
        }
        return tokens[headStart].isCapitalized && isNoun || head.kind != .state
    }

    /// "Trưởng phòng Phòng chống khủng bố": the first word is said twice, so the second starts a name.
    private var isDoubled: Bool { tokens[headStart].syllable == tokens[headStart - 1].syllable }

    /// "Sở Y tế và Sở Tài chính" are two.
    private func isInSameName(_ index: Int) -> Bool {
        grammar.heads.longestMatch(in: tokens, at: index) == nil || !tokens[index].isCapitalized
            || grammar.fields.longestMatch(in: tokens, at: index) != nil
    }
}
