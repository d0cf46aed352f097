import Tables
import Vietnamese

/// The words of trade in a body's name, in small letters before its place or name.
extension OrganizationGrammar.Reader {
    /// Past the words of trade in small letters, up to the place, the name or the abbreviation that ends the name: "Công ty TNHH chế biến gỗ |
    /// An Phát", "Hội phẫu thuật thẩm mỹ | Hà Nội", "Hiệp hội các nhà sản xuất gỗ | (ABC)".
    ///
    /// A word that a sentence needs and a trade does not ends the search: what follows is no name's.
    mutating func readTrade() -> Bool {
        guard place == nil, !hasTrade, tokens[headStart].isCapitalized || mayEndWithName,
            head.complements != .trade || isCertain,
            !hasWholeName || tokens.is(OrganizationWords.joints, at: end) && tokens[end + 1].isCapitalized,
            !mayBeFestival
        else { return false }
        var next = end
        while next < end + 10, tokens[next].sentence == tokens[headStart].sentence {
            if next > end || tokens[next].isLowercase, let last = tradeEnd(at: next) {
                end = last
                hasTrade = true
                isStrong = true
                return true
            }
            if next > end, mayEndWithName, tokens[next].isCapitalized, tokens[next].spaceBefore,
                !tokens.is(OrganizationWords.joints, at: next - 1)
            {
                let start = end
                end = next
                hasTrade = true
                if readName() { return true }
                end = start
                hasTrade = false
            }
            guard let word = pastTradeWord(at: next) else { return false }
            next = word
        }
        return false
    }

    /// "Tổ chức" and "Cơ quan" start no name where a sentence starts, unless an abbreviation in brackets says so.
    private var isCertain: Bool {
        tokens[headStart - 1].sentence == tokens[headStart].sentence
            || (end..<end + 11).contains { index in
                tokens.is(OrganizationWords.openings, at: index) && tokens[index + 1].isAllCapitals
                    && tokens.is(OrganizationWords.closings, at: index + 2)
            }
    }

    /// "Hội voi Buôn Đôn": only behind a post a bare "Hội" with small words is a body.
    private var mayBeFestival: Bool {
        headEnd == headStart + 1 && end == headEnd && tokens.is(OrganizationWords.hoi, at: headStart)
            && tokens[end].isLowercase && !tokens.is(PersonNameWords.directors, at: headStart - 1)
    }

    /// Whether the free words are a name by themselves, and no first half of a trade: "Đại Dương", not "Nhôm Toàn | cầu".
    private var hasWholeName: Bool {
        ownName.map { $0.count >= 2 && $0.allSatisfy { tokens.is(PersonalNames.nameSyllables, at: $0) } } ?? false
    }

    /// Only a legal form of more words than "công ty" says that the small words behind it are no part of the sentence.
    var mayEndWithName: Bool {
        head.kind == .company && end == headEnd
            && (headEnd - headStart >= 3 || tokens.is(OrganizationWords.legalForms, at: headEnd - 1))
    }

    /// Where a name ends at the place or before the abbreviation that starts at a token.
    private mutating func tradeEnd(at index: Int) -> Int? {
        guard !tokens.is(OrganizationWords.joints, at: index - 1) else { return nil }
        if tokens.is(OrganizationWords.openings, at: index) {
            let isAbbreviation =
                tokens[index + 1].isAllCapitals && tokens[index + 1].length >= 3
                && tokens.is(OrganizationWords.closings, at: index + 2)
            return isAbbreviation && index - headStart >= 3 ? index : nil
        }
        guard let match = grammar.places.match(in: tokens, at: index), tokens[index].spaceBefore,
            match.classWord?.isUnit ?? (match.world != nil || match.units != nil),
            tokens.capitalRun(at: match.nameStart, limit: 6) == match.range.upperBound || match.classWord != nil
        else { return nil }
        place = match
        var end = match.range.upperBound
        // "Công ty CP Đầu tư Đà Nẵng | - Miền Trung".
        while tokens.is(MarkSet.dashes, at: end), tokens[end].spaceBefore == tokens[end + 1].spaceBefore,
            let next = grammar.places.name(in: tokens, at: end + 1), next.world != nil || next.units?.isProvince == true
        { end = next.range.upperBound }
        return end
    }

    private func pastTradeWord(at index: Int) -> Int? {
        if tokens.is(OrganizationWords.joints, at: index) {
            return tokens.is(OrganizationWords.joints, at: index - 1) ? nil : index + 1
        }
        guard tokens[index].isWord, OrganizationWords.clauseVerbs.longestMatch(in: tokens, at: index) == nil,
            !tokens.is(OrganizationWords.clauseWords, at: index), !tokens.is(PlaceWords.languageWords, at: index),
            grammar.places.classWord(in: tokens, at: index)?.meaning.isUnit != true
        else { return nil }
        if tokens[index].isLowercase { return index + 1 }
        if tokens.is(OrganizationWords.sentenceStarts, at: index) || startsPerson(at: index) { return nil }
        if let field = grammar.fields.longestMatch(in: tokens, at: index) { return field.end }
        // "Tổ chức Hiệp ước Bắc Đại Tây Dương (ABC)": only capitals may follow these heads too.
        if head.complements == .trade, tokens[index].isVietnamese { return index + 1 }
        // "và | Hóa chất": the first of two syllables.
        return grammar.heads.longestMatch(in: tokens, at: index) == nil && tokens[index + 1].isLowercase
            && !tokens.is(OrganizationWords.joints, at: index + 1) && !tokens[index].isAllCapitals
            && tokens[index].isVietnamese ? index + 1 : nil
    }
}
