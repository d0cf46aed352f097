import Tables
import Vietnamese

/// Who speaks, also where no name of a person or body was found: a short form, a unit or country, a body told by its class.
///
/// Weaker than `actor(endingAt:)`, and so only for readers that have a verb of saying beside them.
extension Actors {
    /// The speaker whose words end just before a token; of "Tỉnh ủy A và Thành ủy B" both.
    func speaker(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard var last = oneSpeaker(endingAt: end, within: sentence) else { return nil }
        let and = last.span.lower - 1
        if last.organization != nil, tokens.is(SpeakerWords.and, at: and),
            let first = actor(endingAt: and, within: sentence), first.organization != nil
        {
            last.span.start = first.span.start
        }
        return last
    }

    private func oneSpeaker(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard end > sentence.lowerBound else { return nil }
        // "UBND tỉnh **này**", "vị cán bộ **nói trên**".
        for words in SpeakerWords.demonstratives where tokens.matches(words, before: end) {
            guard var speaker = demonstrated(endingAt: end - words.count, within: sentence) else { continue }
            let first = Int(speaker.span.start) - 1
            if first >= sentence.lowerBound, tokens.is(RoleSpeakerWords.determiners, at: first) {
                speaker.span.start = Int32(first)
            }
            speaker.span.end = Int32(end)
            speaker.tail = end
            return speaker
        }
        return plainSpeaker(endingAt: end, within: sentence)
    }

    /// A speaker to whom no word points back.
    private func plainSpeaker(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard end > sentence.lowerBound else { return nil }
        return actor(endingAt: end, within: sentence) ?? longerName(endingAt: end, within: sentence)
            ?? shortForm(endingAt: end, within: sentence) ?? unit(endingAt: end, within: sentence)
            ?? body(endingAt: end, within: sentence) ?? pronoun(behindConnective: end, within: sentence)
    }

    /// "liên quan đến bà A, Bí thư Huyện ủy B, **Ban C** kết luận": the body right before a verb, behind a comma.
    func lastBody(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard let body = mention(endingAt: end), body.kind == .organization, body.span.lower > sentence.lowerBound,
            tokens.is(SpeakerWords.comma, at: body.span.lower - 1)
        else { return nil }
        return Actor(span: body.span, organization: body.entity, tail: end)
    }

    private func demonstrated(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        if let speaker = plainSpeaker(endingAt: end, within: sentence) { return speaker }
        guard end > sentence.lowerBound, SpeakerWords.respect.contains(tokens[end - 1].syllable) else { return nil }
        return Actor(span: TokenSpan(end - 1, end), person: person(before: end - 1), tail: end)
    }

    /// "Bà Hiền", "ĐB Lan": capitalised words behind a word of respect, which no extractor has taken for a name.
    private func shortForm(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        var start = end
        while start > sentence.lowerBound, end - start < 4, tokens[start - 1].isCapitalized,
            !SpeakerWords.respect.contains(tokens[start - 1].syllable)
        {
            start -= 1
        }
        guard start < end, start > sentence.lowerBound, SpeakerWords.respect.contains(tokens[start - 1].syllable) else {
            return nil
        }
        return Actor(span: TokenSpan(start - 1, end), person: person(named: tokens[end - 1].syllable), tail: end)
    }

    /// "Ủy ban Kiểm tra Huyện ủy **Krông Nô**": capitalised words go on with a body's name.
    private func longerName(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        var name = end
        while name > sentence.lowerBound, end - name < 3, tokens[name - 1].isCapitalized { name -= 1 }
        for tail in stride(from: end - 1, through: name, by: -1) {
            guard let body = mention(endingAt: tail), body.kind == .organization else { continue }
            return Actor(span: TokenSpan(body.span.lower, end), organization: body.entity, tail: end)
        }
        return nil
    }

    /// "Huyện Phú Hòa", "Việt Nam": who governs a unit or country speaks for it.
    private func unit(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard let place = mention(endingAt: end), place.kind == .place, place.span.lower >= sentence.lowerBound else {
            return nil
        }
        let start = place.span.lower
        guard start == sentence.lowerBound || tokens[start - 1].isPunctuation else { return nil }
        return Actor(span: place.span, tail: end)
    }

    /// "lãnh đạo tỉnh", "Ban tổ chức": a body or its heads told by class, which the article has named before.
    private func body(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        stride(from: end - 1, through: max(sentence.lowerBound, end - 4), by: -1)
            .first { SpeakerWords.bodies.longestMatch(in: tokens, at: $0)?.end == end }
            .map { Actor(span: TokenSpan($0, end), tail: end) }
    }

    /// "Đồng thời **ông** cũng nhấn mạnh": a pronoun right behind what joins two sentences.
    private func pronoun(behindConnective end: Int, within sentence: Range<Int>) -> Actor? {
        guard end - 1 > sentence.lowerBound, SpeakerWords.pronouns.contains(tokens[end - 1].syllable),
            SpeakerWords.beforePronoun.contains(tokens[end - 2].syllable)
        else { return nil }
        return Actor(span: TokenSpan(end - 1, end), person: person(before: end - 1), tail: end)
    }

    /// The speaker whose words start at a token: "Theo **vị phó chủ tịch huyện**, …".
    func speaker(startingAt start: Int, within sentence: Range<Int>) -> Actor? {
        if let actor = actor(startingAt: start, within: sentence) { return actor }
        if RoleSpeakerWords.determiners.contains(tokens[start].syllable),
            var speaker = actor(startingAt: start + 1, within: sentence)
        {
            speaker.span.start = Int32(start)
            return speaker
        }
        if let match = SpeakerWords.bodies.longestMatch(in: tokens, at: start) {
            return Actor(span: TokenSpan(start, match.end), tail: match.end)
        }
        guard SpeakerWords.respect.contains(tokens[start].syllable) else { return nil }
        var end = start + 1
        while end < sentence.upperBound, end - start < 5, tokens[end].isCapitalized { end += 1 }
        guard end > start + 1 else { return nil }
        return Actor(span: TokenSpan(start, end), person: person(named: tokens[end - 1].syllable), tail: end)
    }
}

private enum SpeakerWords {
    static let and: Syllable = "và"
    static let comma: Syllable = ","
    static let demonstratives: [Phrase] = ["này", "nói trên", "đó", "trên"]
    static let respect = SyllableSet("ông bà anh chị cô chú bác cụ thầy ngài ĐB vị")
    static let pronouns = SyllableSet("ông bà anh chị cô")
    /// Last words of what joins two sentences: "đồng thời", "sau đó", "tuy nhiên".
    static let beforePronoun = SyllableSet("thời đó nhiên nhưng song rồi")
    static let bodies = Gazetteer<Bool>(
        """
        lãnh đạo tỉnh;lãnh đạo thành phố;lãnh đạo huyện;lãnh đạo quận;lãnh đạo xã;lãnh đạo phường;lãnh đạo thị xã;lãnh đạo bộ;lãnh đạo sở;lãnh đạo ngành
        lãnh đạo địa phương;lãnh đạo đơn vị;lãnh đạo nhà trường;lãnh đạo công ty;lãnh đạo bệnh viện;lãnh đạo trường;ban tổ chức;btc;thanh tra bộ;thanh tra tỉnh
        thường trực tỉnh ủy;thường trực thành ủy;thường trực huyện ủy;lãnh đạo tp;cơ quan điều tra;ban giám hiệu;ban giám đốc;ban lãnh đạo;ủy ban
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })
}
