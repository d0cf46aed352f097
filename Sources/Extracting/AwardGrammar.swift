import Tables
import Vietnamese

/// Reads awards: what is given, by whom, to whom.
struct AwardGrammar {
    let tokens: Tokens
    let actors: Actors

    /// Who gives what a list announces: the act of "… trao:", whose awards stand in the sentences that follow.
    private var announcement: Act?

    /// What earlier extractors have found.
    var facts: Facts { _read { yield actors.facts } }

    init(tokens: Tokens, actors: Actors) {
        self.tokens = tokens
        self.actors = actors
    }

    /// The awards of a sentence, one for each recipient.
    mutating func awards(in sentence: Range<Int>) -> [Award] {
        var awards: [Award] = []
        var last = isListed(sentence) ? announcement : nil
        var receivers: [Range<Int>] = []
        defer { announcement = announced(by: sentence) ?? last }
        let starts = AwardWords.starts
        var index = tokens.next(starts, from: sentence.lowerBound, before: sentence.upperBound)
        while index < sentence.upperBound {
            guard AwardWords.firstWords.contains(tokens[index].syllable), let noun = noun(at: index, sentence) else {
                index = tokens.next(starts, from: index + 1, before: sentence.upperBound)
                continue
            }
            let nouns = coordinated(noun, sentence)
            if var act = act(before: noun.lowerBound, sentence)
                ?? last.flatMap({ isElliptic(noun, sentence) ? $0 : nil })
            {
                // "UBND tỉnh tặng Bằng khen cho A; tặng cờ cho B": the giver stands with the first verb.
                if !act.isPassive, act.giver == nil || isFurther(act.start, sentence) {
                    act.giver = last?.giver ?? act.giver
                }
                // "ông A được B tặng …, đồng thời cũng được C tặng …": the subject stands with the first verb.
                if act.isPassive, act.receivers.isEmpty { act.receivers = receivers }
                receivers = act.receivers
                awards += rows(nouns, act, sentence)
                last = act.isPassive ? nil : act
            }
            index = tokens.next(
                starts, from: max(nouns.last!.upperBound, index + 1), before: sentence.upperBound)
        }
        return awards
    }

    /// "trao Bằng khen cho A **và trao** cờ cho B".
    private func isFurther(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        verb > sentence.lowerBound && AwardWords.joints.contains(tokens[verb - 1].syllable)
    }

    /// "- Huân chương … cho ông A;": an item of a list.
    private func isListed(_ sentence: Range<Int>) -> Bool {
        let first = AwardWords.bullets.contains(tokens[sentence.lowerBound].syllable) ? 1 : 0
        return noun(at: sentence.lowerBound + first, sentence) != nil
    }

    private func announced(by sentence: Range<Int>) -> Act? {
        guard sentence.count > 2, let colon = sentence.last, tokens.is(AwardWords.colon, at: colon) else { return nil }
        return act(before: colon, sentence).flatMap { $0.isPassive ? nil : $0 }
    }

    /// "…; giải Nhì cho B": an award whose verb stands with the award before it.
    private func isElliptic(_ noun: Range<Int>, _ sentence: Range<Int>) -> Bool {
        var before = noun.lowerBound
        if before > sentence.lowerBound, tokens[before - 1].isNumber { before -= 1 }
        return before == sentence.lowerBound || AwardWords.bullets.contains(tokens[before - 1].syllable)
            || AwardWords.listMarks.contains(tokens[before - 1].syllable)
    }

    // MARK: What is given

    /// "Bằng khen", "Huân chương Lao động hạng Nhì", "Huy hiệu 50 năm tuổi Đảng", "cờ của Ban Thường vụ Tỉnh ủy", "giải Nhất".
    private func noun(at start: Int, _ sentence: Range<Int>) -> Range<Int>? {
        guard let match = AwardWords.nouns.longestMatch(in: tokens, at: start) else { return nil }
        var end = match.end
        switch match.payload {
        case .plain: break
        case .flag:
            guard
                tokens.is(AwardWords.giving, at: start - 1) || tokens[start].isCapitalized
                    || tokens.is(AwardWords.and, at: start - 1)
            else { return nil }
        case .named: end = nameEnd(end, sentence)
        case .titled:
            end = nameEnd(end, sentence)
            guard end > match.end else { return nil }
        case .ranked where AwardWords.ranks.contains(tokens[end].syllable):
            end += tokens.is(AwardWords.doubleRanks, at: end) ? 2 : 1
            if AwardWords.contests.contains(tokens[end].syllable) { end = contestEnd(end, sentence) }
        case .ranked:
            guard tokens[end].isCapitalized || AwardWords.quotes.contains(tokens[end].syllable) else { return nil }
            end = nameEnd(end, sentence)
            end = (end..<end + 4).lazy.compactMap { AwardWords.best.longestMatch(in: tokens, at: $0)?.end }.first ?? end
        case .paper:
            let next = tokens[end].syllable
            guard tokens[start].isCapitalized || isFurtherPaper(start),
                AwardWords.to.contains(next) || AwardWords.joints.contains(next) || tokens.is(AwardWords.of, at: end)
            else { return nil }
        case .badge: end = badgeEnd(end)
        }
        if tokens.is(AwardWords.of, at: end), let issuer = actors.actor(startingAt: end + 1, within: sentence) {
            end = issuer.span.upper
        }
        return start..<end
    }

    /// "Bằng khen, **giấy khen**": of two awards in a list only the first is written large.
    private func isFurtherPaper(_ start: Int) -> Bool {
        AwardWords.joints.contains(tokens[start - 1].syllable) && tokens[start - 3].isCapitalized
            && AwardWords.nouns.longestMatch(in: tokens, at: start - 3)?.end == start - 1
    }

    private func nameEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        if tokens.is(AwardWords.colon, at: start), AwardWords.quotes.contains(tokens[start + 1].syllable) {
            return nameEnd(start + 1, sentence)
        }
        if AwardWords.quotes.contains(tokens[start].syllable) {
            return (start + 1..<max(start + 1, min(sentence.upperBound, start + 25))).first {
                AwardWords.closings.contains(tokens[$0].syllable)
            }.map { levelEnd($0 + 1) } ?? start
        }
        var end = AwardWords.names.longestMatch(in: tokens, at: start)?.end ?? start
        while end < sentence.upperBound, tokens[end].isCapitalized || AwardWords.inNames.contains(tokens[end].syllable)
        { end += 1 }
        if AwardWords.classes.contains(tokens[end].syllable), tokens[end + 1].isWord { end += 2 }
        return end
    }

    /// Past the level behind a title: "cấp tỉnh".
    private func levelEnd(_ start: Int) -> Int {
        tokens.is(AwardWords.level, at: start) && tokens[start + 1].isLowercase ? start + 2 : start
    }

    /// "giải Nhất **thi làm phim ngắn** cho …".
    private func contestEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        let limit = min(sentence.upperBound, start + 12)
        return (start..<limit).first {
            tokens[$0].isPunctuation || AwardWords.to.contains(tokens[$0].syllable)
        } ?? start
    }

    private func badgeEnd(_ start: Int) -> Int {
        var end = start
        if tokens[end].isNumber { end += 1 }
        // "Huy hiệu 70, 60 năm tuổi Đảng".
        while tokens.is(AwardWords.comma, at: end), tokens[end + 1].isNumber { end += 2 }
        while AwardWords.inBadges.contains(tokens[end].syllable), tokens[end].sentence == tokens[start - 1].sentence {
            end += 1
        }
        return end
    }

    /// "Bằng khen và Cờ cho …": several awards for the same recipients.
    private func coordinated(_ first: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
        var nouns = [first]
        while let last = nouns.last, AwardWords.joints.contains(tokens[last.upperBound].syllable) {
            var next = last.upperBound + 1
            if tokens[next].isNumber { next += 1 }
            guard let noun = noun(at: next, sentence) else { break }
            nouns.append(noun)
        }
        return nouns
    }

    // MARK: Giving and receiving

    struct Act {
        var isPassive: Bool
        var start: Int
        var giver: TokenSpan?
        var receivers: [Range<Int>] = []
    }

    /// The verb before an award, nearest to it, with who stands before the verb.
    private func act(before noun: Int, _ sentence: Range<Int>) -> Act? {
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
    private func isProposed(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        for index in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 12), by: -1) {
            if tokens[index].isPunctuation { return false }
            if AwardWords.proposals.contains(where: { tokens.matches($0, at: index) }) { return true }
        }
        return false
    }

    private func act(_ verb: Int, _ end: Int, isReceiving: Bool, _ sentence: Range<Int>) -> Act? {
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
    private func named(between start: Int, and verb: Int) -> TokenSpan? {
        guard start < verb, AwardWords.verbs.longestMatch(in: tokens, at: start) == nil else { return nil }
        return TokenSpan(start, verb)
    }

    /// The "được" of "được (Chủ tịch nước) tặng".
    private func passiveStart(_ verb: Int, _ sentence: Range<Int>) -> Int? {
        for index in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 20), by: -1) {
            if AwardWords.passive.contains(tokens[index].syllable) { return index }
            if tokens[index].isPunctuation, !tokens.is(AwardWords.comma, at: index) { return nil }
        }
        return nil
    }

    private func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        var index = verb
        while index > sentence.lowerBound, AwardWords.auxiliaries.contains(tokens[index - 1].syllable) { index -= 1 }
        return index
    }

    /// Who stands before "được tặng", "nhận": a person, a body, a place, or noun phrases from their numbers on.
    private func receivers(endingAt end: Int, _ sentence: Range<Int>) -> [Range<Int>] {
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
    private func isJoint(_ mark: Int) -> Bool {
        isThousands(mark) || tokens.is(AwardWords.comma, at: mark) && tokens[mark + 1].isNumber
    }

    /// The counted groups of "28 tập thể và 48 cá nhân có thành tích": each ends before what it has done.
    private func phrases(_ range: Range<Int>) -> [Range<Int>] {
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
    private func isThousands(_ mark: Int) -> Bool {
        tokens[mark - 1].isNumber && tokens[mark + 1].isNumber && !tokens[mark + 1].spaceBefore
    }

    // MARK: Recipients

    private func rows(_ nouns: [Range<Int>], _ act: Act, _ sentence: Range<Int>) -> [Award] {
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
    private func evidence(_ verb: Int, _ noun: Range<Int>, _ recipient: Range<Int>, _ sentence: Range<Int>) -> TokenSpan
    {
        guard sentence.contains(recipient.lowerBound) else { return TokenSpan(verb, noun.upperBound) }
        return TokenSpan(min(verb, recipient.lowerBound), max(noun.upperBound, recipient.upperBound))
    }

    private func count(before noun: Int) -> Int? {
        guard tokens[noun - 1].isNumber, tokens[noun - 1].length <= 5 else { return nil }
        return tokens.integer(at: noun - 1)
    }

    private func year(_ range: Range<Int>) -> Int? {
        let years = facts.times.filter { $0.kind == .year && range.contains($0.span.lower) }
        return years.first.map { $0.startsOn.parts.year }
    }

    private func reason(from end: Int, _ sentence: Range<Int>) -> TokenSpan? {
        guard AwardWords.reasons.longestMatch(in: tokens, at: end) != nil else { return nil }
        let stop =
            (end..<sentence.upperBound).first { AwardWords.reasonStops.contains(tokens[$0].syllable) }
            ?? sentence.upperBound
        return stop > end + 1 ? TokenSpan(end, stop) : nil
    }

    private func recipients(after index: Int, _ sentence: Range<Int>) -> (recipients: [Range<Int>], end: Int) {
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
    private func announced(from start: Int, _ sentence: Range<Int>) -> [Range<Int>]? {
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
    private func member(_ range: Range<Int>) -> Range<Int> {
        facts.mentions.first {
            $0.kind == .person && $0.span.lower >= range.lowerBound && $0.span.upper <= range.upperBound
        }?.span.range ?? range
    }
}
