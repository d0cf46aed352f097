import Tables
import Vietnamese

/// Giving and receiving: the verb before what is given, and who stands before the verb.
extension AwardGrammar {
    struct Act {
        var isPassive: Bool
        var start: Int
        var giver: TokenSpan?
        var receivers: [Range<Int>] = []
    }

    /// The verb before an award, nearest to it, with who stands before the verb.
    func act(before noun: Int, _ sentence: Range<Int>) -> Act? {
        let first = max(sentence.lowerBound, noun - 60)
        for start in stride(from: noun - 1, through: first, by: -1) {
            if AwardWords.barriers.contains(tokens[start].syllable) { return nil }
            guard AwardWords.verbStarts.contains(tokens[start].syllable),
                let verb = AwardWords.verbs.longestMatch(in: tokens, at: start), verb.end <= noun,
                !verb.payload || noun - verb.end <= 2
            else { continue }
            var head = start
            while head > sentence.lowerBound, AwardWords.verbs.longestMatch(in: tokens, at: head - 1)?.end == verb.end {
                head -= 1
            }
            let clause = beforeAuxiliaries(head, sentence)
            if clause > sentence.lowerBound, AwardWords.negations.contains(tokens[clause - 1].syllable) { return nil }
            if isProposed(clause, sentence) { return nil }
            return act(head, verb.end, isReceiving: verb.payload, sentence)
        }
        return nil
    }

    /// "đề xuất chủ tịch tỉnh tặng", "xét, đề nghị tặng": not given yet.
    func isProposed(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        for index in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 12), by: -1) {
            if tokens[index].isPunctuation { return false }
            if AwardWords.proposals.contains(where: { tokens.matches($0, at: index) }) { return true }
        }
        return false
    }

    func act(_ verb: Int, _ end: Int, isReceiving: Bool, _ sentence: Range<Int>) -> Act? {
        let passive = passiveStart(verb, sentence)
        if isReceiving || passive != nil {
            let subject = beforeAuxiliaries(passive ?? verb, sentence)
            return Act(
                isPassive: true, start: verb, giver: passive.flatMap { named(between: $0 + 1, and: verb) },
                receivers: receivers(endingAt: subject, sentence))
        }
        let giver = actors.actor(endingAt: beforeAuxiliaries(verb, sentence), within: sentence)?.span
        return Act(isPassive: false, start: verb, giver: giver)
    }

    /// What stands between "được" and the verb; nothing where it is another verb: "được **truy tặng và** phong tặng".
    func named(between start: Int, and verb: Int) -> TokenSpan? {
        guard start < verb, AwardWords.verbs.longestMatch(in: tokens, at: start) == nil else { return nil }
        return TokenSpan(start, verb)
    }

    /// The "được" of "được (Chủ tịch nước) tặng".
    func passiveStart(_ verb: Int, _ sentence: Range<Int>) -> Int? {
        for index in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 20), by: -1) {
            if AwardWords.passive.contains(tokens[index].syllable) { return index }
            if tokens[index].isPunctuation, !tokens.is(AwardWords.comma, at: index) { return nil }
        }
        return nil
    }

    func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        tokens.start(of: AwardWords.auxiliaries, before: verb, from: sentence.lowerBound)
    }

    /// Who stands before "được tặng", "nhận": a person, a body, a place, or noun phrases from their numbers on.
    func receivers(endingAt end: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        if let actor = actors.actor(endingAt: end, within: sentence) {
            return [RecipientReader(tokens: tokens, actors: actors).named(actor)]
        }
        if let place = facts.mentions.first(where: { $0.kind == .place && $0.span.upper == end }),
            place.span.lower == sentence.lowerBound || tokens.is(AwardWords.comma, at: place.span.lower - 1)
        {
            return [place.span.range]
        }
        var start = end
        while start > sentence.lowerBound, end - start < 30, !tokens[start - 1].isPunctuation || isJoint(start - 1) {
            start -= 1
        }
        return phrases(start..<end)
    }

    /// A mark within "83 tập thể, 17 cá nhân" or within "1.782".
    func isJoint(_ mark: Int) -> Bool {
        isThousands(mark) || tokens.is(AwardWords.comma, at: mark) && tokens[mark + 1].isNumber
    }

    /// The counted groups of "28 tập thể và 48 cá nhân có thành tích": each ends before what it has done.
    func phrases(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound {
            let isEnd = index == range.upperBound
            guard isEnd || AwardWords.joints.contains(tokens[index].syllable) && tokens[index + 1].isNumber else {
                continue
            }
            let phrase = start..<index
            let stop = phrase.dropFirst().first { AwardWords.deeds.contains(tokens[$0].syllable) } ?? index
            let isCounted =
                !phrase.isEmpty
                && (tokens[start].isNumber || found.isEmpty && AwardWords.counted.contains(tokens[start].syllable))
            if isCounted, stop >= start + 2 { found.append(start..<stop) }
            start = index + 1
        }
        return found
    }

    /// The full stop of "1.782".
    func isThousands(_ mark: Int) -> Bool {
        tokens[mark - 1].isNumber && tokens[mark + 1].isNumber && !tokens[mark + 1].spaceBefore
    }
}
