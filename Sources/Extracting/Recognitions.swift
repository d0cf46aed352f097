import Tables
import Vietnamese

/// Reads titles that heritage is given: "Năm 2008, lễ cầu ngư được UNESCO công nhận là “Di sản văn hóa phi vật thể”".
///
/// Leaves: titles that are hoped for, and recipients told in another sentence.
struct RecognitionReader {
    let tokens: Tokens
    let actors: Actors

    /// Whether an award is a title of heritage, which is not given at the event of which an article tells.
    static func isTitle(_ award: Award, in tokens: Tokens) -> Bool {
        Words.titles.longestMatch(in: tokens, at: award.award.lower) != nil
    }

    /// The titles of a sentence.
    func awards(in sentence: Range<Int>) -> [Award] {
        var awards: [Award] = []
        var index = tokens.next(Words.starts, from: sentence.lowerBound, before: sentence.upperBound)
        while index < sentence.upperBound {
            if let verb = Words.verbs.longestMatch(in: tokens, at: index) {
                awards += self.awards(index..<verb.end, sentence)
            }
            index = tokens.next(Words.starts, from: index + 1, before: sentence.upperBound)
        }
        return awards
    }

    private func awards(_ verb: Range<Int>, _ sentence: Range<Int>) -> [Award] {
        guard let title = title(after: verb.upperBound, sentence) else { return active(verb, sentence) }
        guard let passive = passive(before: verb, sentence) else { return [] }
        let giver = passive + 1 < verb.lowerBound ? TokenSpan(passive + 1, verb.lowerBound) : nil
        let listed = listed(after: title.upperBound, sentence)
        let recipients = listed.isEmpty ? recipient(before: passive, sentence).map { [$0] } ?? [] : listed
        return recipients.map { award(title, $0, giver) }
    }

    private func award(_ title: Range<Int>, _ recipient: Range<Int>, _ giver: TokenSpan?) -> Award {
        Award(
            span: TokenSpan(
                min(recipient.lowerBound, title.lowerBound), max(recipient.upperBound, title.upperBound)),
            award: TokenSpan(title.lowerBound, title.upperBound),
            recipient: TokenSpan(recipient.lowerBound, recipient.upperBound), giver: giver)
    }

    /// "UNESCO đã công nhận **thành A** là di sản văn hóa thế giới".
    private func active(_ verb: Range<Int>, _ sentence: Range<Int>) -> [Award] {
        let limit = min(sentence.upperBound, verb.upperBound + 14)
        guard let copula = (verb.upperBound..<limit).first(where: { tokens.is(Words.as, at: $0) }),
            !(verb.upperBound..<copula).contains(where: { tokens[$0].isPunctuation }),
            (verb.upperBound..<copula).contains(where: { tokens[$0].isCapitalized }),
            let title = title(after: copula, sentence)
        else { return [] }
        let start = tokens.start(of: Words.auxiliaries, before: verb.lowerBound, from: sentence.lowerBound)
        guard let giver = actors.actor(endingAt: start, within: sentence), giver.organization != nil,
            !isHoped(from: giver.span.lower, verb, sentence)
        else { return [] }
        return [award(title, verb.upperBound..<copula, giver.span)]
    }

    /// "5 vườn quốc gia được công nhận là Vườn di sản, **gồm: A, B và C**".
    private func listed(after title: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        let start = tokens.is(AwardWords.comma, at: title) ? title + 1 : title
        guard start < sentence.upperBound, tokens.is(Words.including, at: start) else { return [] }
        var names: [Range<Int>] = []
        var first = tokens.is(AwardWords.colon, at: start + 1) ? start + 2 : start + 1
        while first < sentence.upperBound, tokens[first].isCapitalized {
            let end = (first..<sentence.upperBound).first { !tokens[$0].isCapitalized } ?? sentence.upperBound
            names.append(first..<end)
            guard AwardWords.joints.contains(tokens[end].syllable) else { break }
            first = end + 1
        }
        return names.count > 1 ? names : []
    }

    /// "là **“Di sản văn hóa thế giới”**", "**di tích cấp quốc gia** vào năm 2005", without its quotes.
    private func title(after verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var start = tokens.is(Words.as, at: verb) ? verb + 1 : verb
        let isQuoted = AwardWords.quotes.contains(tokens[start].syllable)
        if isQuoted { start += 1 }
        guard let head = Words.titles.longestMatch(in: tokens, at: start) else { return nil }
        let limit = min(sentence.upperBound, start + 20)
        let end =
            (head.end..<max(head.end, limit)).first {
                tokens[$0].isPunctuation && !tokens.is(Words.dash, at: $0)
                    || !isQuoted && Words.titleStops.contains(tokens[$0].syllable)
            } ?? limit
        return end > head.end ? start..<end : nil
    }

    /// The "được" before the verb, where nothing says that it is only hoped for.
    private func passive(before verb: Range<Int>, _ sentence: Range<Int>) -> Int? {
        let first = max(sentence.lowerBound, verb.lowerBound - 14)
        guard
            let passive = (first..<verb.lowerBound).last(where: { AwardWords.passive.contains(tokens[$0].syllable) }),
            !isHoped(from: passive, verb, sentence)
        else { return nil }
        return passive
    }

    /// Whether a title is only hoped for, by the words from a little before a token up to the verb.
    private func isHoped(from index: Int, _ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, index - 4)..<verb.lowerBound).contains { Words.hopes.contains(tokens[$0].syllable) }
    }

    /// The noun phrase before "đã được": from the last comma, "của" or verb on; a name stands in it.
    private func recipient(before passive: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var end = tokens.start(of: Words.auxiliaries, before: passive, from: sentence.lowerBound)
        // "là ngôi đền cổ **và được** …": the subject stands with the verb before.
        if tokens.is(AwardWords.and, at: end - 1) { return nil }
        if end > sentence.lowerBound, tokens.is(AwardWords.comma, at: end - 1) { end -= 1 }
        var start = end
        while start > sentence.lowerBound, end - start < 14, !isBoundary(start - 1) { start -= 1 }
        if tokens.is(AwardWords.comma, at: start - 1), actors.isPlace(endingAt: start - 1) { return nil }
        for index in start..<end {
            if let verb = Words.cares.longestMatch(in: tokens, at: index), verb.end < end { start = verb.end }
        }
        // "vườn thứ 6 của Việt Nam và **thứ 38 của ASEAN**" names nothing.
        guard end - start >= 2, end - start < 14, !tokens.is(Words.ordinal, at: start),
            (start..<end).contains(where: { tokens[$0].isCapitalized })
        else {
            return nil
        }
        return start..<end
    }

    private func isBoundary(_ index: Int) -> Bool {
        let word = tokens[index].syllable
        if AwardWords.quotes.contains(word) || AwardWords.closings.contains(word) { return false }
        return tokens[index].isPunctuation || Words.boundaries.contains(word)
            || tokens.is(AwardWords.of, at: index) && tokens.is(Words.worth, at: index - 1)
    }
}

private enum Words {
    static let verbs = Gazetteer<Bool>(
        ["công nhận", "vinh danh", "ghi danh", "xếp hạng"].map { ($0, true) })
    static let starts = Starts().or(verbs)
    static let titles = Gazetteer<Bool>(
        [
            "di sản", "kiệt tác", "di tích", "khu di tích", "bảo vật", "danh lam thắng cảnh", "danh thắng",
            "vườn di sản", "khu dự trữ sinh quyển", "công viên địa chất", "cây di sản", "kỳ quan",
        ].map { ($0, true) })
    static let `as`: Syllable = "là"
    static let ordinal: Syllable = "thứ"
    static let including = SyllableSet("gồm")
    /// "giá **trị** của …".
    static let worth: Syllable = "trị"
    static let auxiliaries = SyllableSet("đã vinh dự vừa cũng từng chính thức đều lần lượt")
    static let dash: Syllable = "-"
    static let titleStops = SyllableSet("sẽ là năm vào từ ngày sau tại theo với và nhưng do để trong")
    static let hopes = SyllableSet("sẽ sớm đề kiến xin trình hồ chưa không xứng nghị xét để")
    static let boundaries = SyllableSet("cùng là khi nhờ việc và")
    /// What one does for heritage, before its name.
    static let cares = Gazetteer<Bool>(
        ["phát huy", "bảo tồn", "giới thiệu", "quảng bá", "gìn giữ", "giữ gìn", "bảo vệ", "đưa", "tôn vinh"].map {
            ($0, true)
        })
}
