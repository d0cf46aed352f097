import Tables
import Vietnamese

/// Who was given what: the recipients behind and before an act, one row each.
extension AwardGrammar {
    func rows(_ nouns: [Range<Int>], _ act: Act, _ sentence: Range<Int>) -> [Award] {
        let last = nouns.last!.upperBound
        let given =
            act.isPassive ? (recipients: act.receivers, end: last) : recipients(after: last, sentence)
        var giver = act.giver
        if act.isPassive, giver == nil, tokens.is(AwardWords.of, at: last) {
            giver = actors.actor(startingAt: last + 1, within: sentence)?.span
        }
        return nouns.flatMap { noun in
            given.recipients.map { recipient in
                var award = Award(
                    span: evidence(act.start, noun, recipient, sentence),
                    award: TokenSpan(noun.lowerBound, noun.upperBound),
                    recipient: TokenSpan(recipient.lowerBound, recipient.upperBound), giver: giver)
                award.count = count(before: noun.lowerBound)
                award.reason = reason(from: recipient.upperBound, sentence)
                award.year = year(noun.upperBound..<sentence.upperBound)
                return award
            }
        }
    }

    /// The words from the verb or the recipient to the last of them, within the sentence.
    func evidence(_ verb: Int, _ noun: Range<Int>, _ recipient: Range<Int>, _ sentence: Range<Int>) -> TokenSpan {
        guard sentence.contains(recipient.lowerBound) else { return TokenSpan(verb, noun.upperBound) }
        return TokenSpan(min(verb, recipient.lowerBound), max(noun.upperBound, recipient.upperBound))
    }

    func count(before noun: Int) -> Int? {
        guard tokens[noun - 1].isNumber, tokens[noun - 1].length <= 5 else { return nil }
        return tokens.integer(at: noun - 1)
    }

    func year(_ range: Range<Int>) -> Int? {
        let years = facts.times.filter { $0.kind == .year && range.contains($0.span.lower) }
        return years.first.map { $0.startsOn.parts.year }
    }

    func reason(from end: Int, _ sentence: Range<Int>) -> TokenSpan? {
        guard AwardWords.reasons.longestMatch(in: tokens, at: end) != nil else { return nil }
        let stop =
            (end..<sentence.upperBound).first { AwardWords.reasonStops.contains(tokens[$0].syllable) }
            ?? sentence.upperBound
        return stop > end + 1 ? TokenSpan(end, stop) : nil
    }

    func recipients(after index: Int, _ sentence: Range<Int>) -> (recipients: [Range<Int>], end: Int) {
        guard
            let to = (index..<min(sentence.upperBound, index + 30)).first(where: {
                AwardWords.to.contains(tokens[$0].syllable)
            }),
            !(index..<to).contains(where: {
                AwardWords.beforeTo.contains(tokens[$0].syllable) || tokens.matches(AwardWords.also, at: $0)
            })
        else { return ([], index) }
        var start = to + 1
        while AwardWords.to.contains(tokens[start].syllable) { start += 1 }
        if let list = announced(from: start, sentence) { return (list, sentence.upperBound) }
        let list = RecipientReader(tokens: tokens, actors: actors).list(from: start, sentence)
        return list.isEmpty ? ([], index) : (list, list.last!.upperBound)
    }

    /// The members of "… 6 đảng bộ … gồm các đảng bộ: A, B, C".
    func announced(from start: Int, _ sentence: Range<Int>) -> [Range<Int>]? {
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
    func member(_ range: Range<Int>) -> Range<Int> {
        facts.mentions.first {
            $0.kind == .person && $0.span.lower >= range.lowerBound && $0.span.upper <= range.upperBound
        }?.span.range ?? range
    }
}
