import Tables
import Vietnamese

/// What is given, where it stands.
struct AwardNoun {
    /// With the word before a title.
    let start: Int
    /// The award's own words.
    let name: Range<Int>
    /// Past the quotes of a title.
    let end: Int
    /// Whether a name, rank or number tells which one it is.
    let isSpecific: Bool
    /// Which words tell it.
    var kind = AwardWords.Noun.plain
}

/// What is given: papers, orders, badges, titles and places in a contest, with the words that name them.
extension AwardGrammar {
    /// "Bằng khen", "Huân chương Lao động hạng Nhì", "Huy hiệu 50 năm tuổi Đảng", "cờ của Ban Thường vụ Tỉnh ủy", "giải Nhất".
    func noun(at start: Int, _ sentence: Range<Int>) -> AwardNoun? {
        guard let match = AwardWords.nouns.longestMatch(in: tokens, at: start) else { return nil }
        var end = match.end
        switch match.payload {
        // "Bằng khen **Tập thể lao động xuất sắc**".
        case .plain: end = AwardWords.titles.longestMatch(in: tokens, at: end)?.end ?? end
        case .flag:
            guard
                AwardWords.giving.contains(tokens[start - 1].syllable) || tokens[start].isCapitalized
                    || tokens.is(AwardWords.and, at: start - 1)
            else { return nil }
        case .named: end = gradeEnd(nameEnd(end, sentence))
        case .honour: return title(from: end, startingAt: start, sentence)
        case .titled:
            end = phraseNameEnd(end, sentence)
            guard end > match.end else { return nil }
        case .prize:
            end = prizeEnd(end, sentence)
            guard end > match.end else { return nil }
        case .paper:
            let next = tokens[end].syllable
            guard tokens[start].isCapitalized || isFurtherPaper(start),
                AwardWords.to.contains(next) || AwardWords.joints.contains(next) || tokens.is(AwardWords.of, at: end)
            else { return nil }
        case .badge: end = badgeEnd(end, sentence)
        case .deed: return AwardNoun(start: start, name: start..<end, end: end, isSpecific: true, kind: .deed)
        case .reward:
            guard !AwardWords.notRewards.contains(tokens[end].syllable) || isIssued(end),
                !tokens.is(AwardWords.many, at: start - 1)
            else { return nil }
            end = worthEnd(end)
        }
        if tokens.is(AwardWords.flag, at: start) { end = movementEnd(end) }
        let isSpecific =
            switch match.payload {
            case .named: end > match.end
            case .badge:
                (match.end..<end).contains { AwardWords.quotes.contains(tokens[$0].syllable) }
                    || (match.end..<end).lazy.filter { tokens[$0].isNumber }.count == 1
            default: true
            }
        let issued = issuerEnd(end, sentence)
        // A paragraph may end within an award's name, and the next one seem to go on with it.
        guard issued <= sentence.upperBound else { return nil }
        return AwardNoun(
            start: start, name: start..<issued, end: issued, isSpecific: isSpecific, kind: match.payload)
    }

    /// "phần thưởng cao quý **của Đảng, Nhà nước**", which is no thing.
    private func isIssued(_ index: Int) -> Bool {
        tokens.is(AwardWords.of, at: index) && AwardWords.issuers.contains(tokens[index + 1].syllable)
    }

    /// A title without "danh hiệu" at a token: "Anh hùng Lao động".
    func bareTitle(at start: Int, _ sentence: Range<Int>) -> AwardNoun? {
        guard let match = AwardWords.titles.longestMatch(in: tokens, at: start) else { return nil }
        let name = match.payload ? phraseNameEnd(start, sentence) : nameEnd(match.end, sentence)
        let end = levelEnd(AwardWords.eras.longestMatch(in: tokens, at: name)?.end ?? name)
        guard end <= sentence.upperBound else { return nil }
        return AwardNoun(start: start, name: start..<end, end: end, isSpecific: true)
    }

    /// The title behind "danh hiệu": in quotes, by its capitals, or as far as a noun goes.
    private func title(from first: Int, startingAt start: Int, _ sentence: Range<Int>) -> AwardNoun? {
        var first = first
        if tokens.is(AwardWords.colon, at: first) { first += 1 }
        if AwardWords.quotes.contains(tokens[first].syllable) {
            guard let close = closing(after: first, sentence) else { return nil }
            let end = levelEnd(close + 1)
            guard end <= sentence.upperBound else { return nil }
            let name = end > close + 1 ? first..<end : first + 1..<close
            return name.isEmpty ? nil : AwardNoun(start: start, name: name, end: end, isSpecific: true)
        }
        if tokens.matches(AwardWords.noble, at: first) || AwardWords.nouns.longestMatch(in: tokens, at: first) != nil {
            return nil
        }
        let end = levelEnd(phraseNameEnd(first, sentence))
        guard end > first, end <= sentence.upperBound else { return nil }
        return AwardNoun(start: start, name: first..<end, end: end, isSpecific: true)
    }

    /// A name behind a class word, in quotes, capitals or small letters as far as no word ends it.
    func phraseNameEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        if AwardWords.quotes.contains(tokens[start].syllable) { return nameEnd(start, sentence) }
        var end = AwardWords.titles.longestMatch(in: tokens, at: start)?.end ?? start
        let limit = min(sentence.upperBound, start + 14)
        while end < limit, tokens[end].isWord || tokens[end].isNumber && end > start, !isNameStop(end) { end += 1 }
        return end
    }

    /// A word that ends a title; "vì" only before what has been done: "giải **Vì phụ nữ**".
    func isNameStop(_ index: Int) -> Bool {
        AwardWords.nameStops.contains(tokens[index].syllable)
            || tokens.is(AwardWords.because, at: index) && AwardWords.done.contains(tokens[index + 1].syllable)
    }

    private func closing(after quote: Int, _ sentence: Range<Int>) -> Int? {
        (quote + 1..<max(quote + 1, min(sentence.upperBound, quote + 25))).first {
            AwardWords.closings.contains(tokens[$0].syllable)
        }
    }

    /// "Bằng khen, **giấy khen**": of two awards in a list only the first is written large.
    func isFurtherPaper(_ start: Int) -> Bool {
        AwardWords.joints.contains(tokens[start - 1].syllable) && tokens[start - 3].isCapitalized
            && AwardWords.nouns.longestMatch(in: tokens, at: start - 3)?.end == start - 1
    }

    func nameEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        if tokens.is(AwardWords.colon, at: start), AwardWords.quotes.contains(tokens[start + 1].syllable) {
            return nameEnd(start + 1, sentence)
        }
        if AwardWords.quotes.contains(tokens[start].syllable) {
            return closing(after: start, sentence).map { levelEnd($0 + 1) } ?? start
        }
        var end = AwardWords.names.longestMatch(in: tokens, at: start)?.end ?? start
        while end < sentence.upperBound, tokens[end].isCapitalized || AwardWords.inNames.contains(tokens[end].syllable)
        { end += 1 }
        return end
    }

    /// Past "của Bộ Công an", "của tỉnh", "năm 2016 của tỉnh": who gives the award by its own name.
    private func issuerEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        if tokens.is(AwardWords.year, at: start), tokens[start + 1].isNumber, tokens.is(AwardWords.of, at: start + 2) {
            let end = issuerEnd(start + 2, sentence)
            return end > start + 2 ? end : start
        }
        guard tokens.is(AwardWords.of, at: start) else { return start }
        if let issuer = actors.actor(startingAt: start + 1, within: sentence) {
            // "của Đảng, Nhà nước **ta**".
            return tokens.is(AwardWords.our, at: issuer.span.upper) ? issuer.span.upper + 1 : issuer.span.upper
        }
        if let place = actors.mention(startingAt: start + 1), place.kind != .person { return place.span.upper }
        var end = start + 1
        while end < sentence.upperBound,
            AwardWords.issuers.contains(tokens[end].syllable) || end > start + 1 && tokens[end].isCapitalized
                || tokens.is(AwardWords.comma, at: end) && tokens[end + 1].isCapitalized
                    && tokens[end - 1].isCapitalized
                    && AwardWords.issuers.contains(tokens[end + 1].syllable)
        { end += 1 }
        if tokens.is(AwardWords.our, at: end) { end += 1 }
        return end > start + 1 ? end : start
    }

    /// "Bằng khen và Cờ cho …": several awards for the same recipients.
    func coordinated(_ first: AwardNoun, _ sentence: Range<Int>) -> [AwardNoun] {
        var nouns = [first]
        while let last = nouns.last {
            let mark = pastBracket(last.end, sentence)
            guard AwardWords.joints.contains(tokens[mark].syllable) else { break }
            var next = mark + 1
            while next < sentence.upperBound, isQuantity(next) { next += 1 }
            guard next < sentence.upperBound, let noun = noun(at: next, sentence) ?? bareTitle(at: next, sentence)
            else { break }
            nouns.append(noun)
        }
        return nouns
    }

    /// Past what stands in brackets: "hạng Ba **(năm 2010)**".
    func pastBracket(_ start: Int, _ sentence: Range<Int>) -> Int {
        guard tokens.is(AwardWords.open, at: start) else { return start }
        let close = (start..<min(sentence.upperBound, start + 15)).first { tokens.is(AwardWords.close, at: $0) }
        return close.map { $0 + 1 } ?? start
    }
}
