import Tables
import Vietnamese

/// Awards in frames of their own: "khen thưởng đột xuất 5 người dân", which names no paper, and "đứng đầu huyện với 2 huy chương vàng".
extension AwardGrammar {
    /// "xã đã **khen thưởng đột xuất** 5 người dân", "cho ông A", "Đội B được tỉnh **khen thưởng đột xuất**".
    func deed(_ noun: AwardNoun, _ clause: Range<Int>, _ sentence: Range<Int>) -> [FoundAward] {
        guard !isUnreal(noun.start, sentence) else { return [] }
        if let passive = passiveStart(noun.start, .give, sentence) {
            let end = beforeAuxiliaries(noun.start, passive..<noun.start)
            let giver = end > passive + 1 ? TokenSpan(passive + 1, end) : nil
            let receivers = receivers(endingAt: passive, clause)
            return found([noun], receivers, from: noun.start, nil, giver, sentence)
        }
        var start = noun.end
        while start < sentence.upperBound, AwardWords.to.contains(tokens[start].syllable) { start += 1 }
        var recipients = reader.detailed(from: start, sentence)
        if recipients.count == 1, AwardWords.plurals.contains(tokens[recipients[0].lowerBound].syllable),
            let group = group(after: recipients[0].upperBound, sentence)
        {
            recipients = [group]
        }
        let giver = actors.actor(endingAt: beforeAuxiliaries(noun.start, sentence), within: sentence)?.span
        return found([noun], recipients, from: noun.start, nil, giver, sentence)
    }

    /// "những cá nhân tham gia cứu người **với 22 cá nhân**": the number tells who.
    private func group(after end: Int, _ sentence: Range<Int>) -> Range<Int>? {
        (end..<min(sentence.upperBound, end + 25)).lazy
            .filter { tokens.is(AwardWords.with, at: $0) || AwardFrame.naming.contains(tokens[$0].syllable) }
            .compactMap { tokens[$0 + 1].isNumber ? reader.group(at: $0 + 1, sentence) : nil }.first
    }

    /// "Trường A đứng đầu huyện **với 2 Huy chương vàng**, 1 Huy chương bạc".
    func placed(_ nouns: [AwardNoun], _ clause: Range<Int>, _ sentence: Range<Int>) -> [FoundAward] {
        var with = nouns[0].start
        while with > clause.lowerBound, isQuantity(with - 1) { with -= 1 }
        guard with < nouns[0].start, tokens.is(AwardWords.with, at: with - 1) else { return [] }
        let first = max(clause.lowerBound, with - 16)
        guard
            let verb = (first..<with).last(where: { AwardWords.placings.longestMatch(in: tokens, at: $0) != nil }),
            !isUnreal(verb, sentence)
        else { return [] }
        return found(nouns, receivers(endingAt: verb, clause), from: verb, nil, nil, sentence)
    }
}
