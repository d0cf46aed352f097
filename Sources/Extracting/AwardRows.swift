import Tables
import Vietnamese

/// An award with what tells whether another one says the same in more detail.
struct FoundAward {
    var award: Award
    /// Whether a name, rank or number tells which award it is.
    let isSpecific: Bool
    /// Whether it tells of its recipients in general.
    let isVague: Bool
}

/// Who was given what: the recipients behind and before an act, one row each.
extension AwardGrammar {
    /// The awards of an act; the clause is what the act before has left of the sentence.
    func rows(_ nouns: [AwardNoun], _ act: Act, _ clause: Range<Int>, _ sentence: Range<Int>) -> [FoundAward] {
        var nouns = nouns
        let last = nouns[nouns.count - 1]
        var recipients = act.receivers
        if !act.isPassive {
            let gapStart = max(act.verb.upperBound, clause.lowerBound)
            recipients = between(min(gapStart, nouns[0].start)..<nouns[0].start, sentence)
            if recipients.isEmpty { recipients = self.recipients(after: last.end, sentence) }
            if recipients.isEmpty { recipients = honoured(behind: last.end, sentence) }
            // "được trao tặng nhiều phần thưởng: Bằng khen của A; B tặng cờ".
            if recipients.isEmpty, !act.isNominal { recipients = carried }
        } else if act.isNominal, let owner = owner(of: last, sentence) {
            recipients = [owner]
            if let of = last.name.last(where: { tokens.is(AwardWords.of, at: $0) }), owner.lowerBound == of + 1 {
                nouns[nouns.count - 1] = AwardNoun(
                    start: last.start, name: last.name.lowerBound..<of, end: of, isSpecific: true)
            }
        } else if let names = names(of: recipients, after: last.end, sentence) {
            recipients = names
        } else if recipients.isEmpty {
            recipients = fronted(act, last.end, sentence)
        }
        // "… được trao các danh hiệu và phần thưởng cao quý" tells of awards in general.
        if act.isPassive { nouns.removeAll { $0.kind == .reward } }
        var giver = act.giver
        if act.isPassive, giver == nil, tokens.is(AwardWords.of, at: last.end) {
            giver = actors.actor(startingAt: last.end + 1, within: sentence)?.span
        }
        return found(nouns, recipients, from: act.verb.lowerBound, act, giver, sentence)
    }

    /// "các đảng viên", in a ceremony's name or as those of whom something else is told: of details there is no lack.
    private func isVague(_ recipient: Range<Int>, _ act: Act?) -> Bool {
        guard let act, act.isNominal || act.isPassive else { return false }
        return !isNamed(recipient) && !tokens[recipient.lowerBound].isNumber
    }

    /// "giải Nhất **thuộc về** đội A", "Huân chương B **được trao cho** ông C", "Bằng khen của Bộ D **tặng** bà E".
    func rowsBehind(_ nouns: [AwardNoun], _ sentence: Range<Int>) -> [FoundAward] {
        var index = nouns.last!.end
        if let belonging = AwardFrame.belonging.lazy.compactMap({ tokens.match($0, at: index) }).first {
            index = belonging
        } else {
            if AwardWords.passive.contains(tokens[index].syllable) { index += 1 }
            guard AwardWords.giving.contains(tokens[index].syllable),
                let verb = AwardFrame.verbs.longestMatch(in: tokens, at: index), verb.payload == .give
            else { return [] }
            index = verb.end
            if AwardWords.to.contains(tokens[index].syllable) { index += 1 }
        }
        let list = reader.list(from: index, sentence)
        return found(nouns, list, from: nouns[0].start, nil, nil, sentence)
    }

    func found(
        _ nouns: [AwardNoun], _ recipients: [Range<Int>], from verb: Int, _ act: Act?, _ giver: TokenSpan?,
        _ sentence: Range<Int>
    ) -> [FoundAward] {
        // "Huân chương A và nhiều huân chương, huy hiệu khác" tells of one.
        let specific = nouns.filter(\.isSpecific)
        return (specific.isEmpty ? nouns : specific).flatMap { noun in
            recipients.map { recipient in
                var award = Award(
                    span: evidence(verb, noun.name, recipient, sentence),
                    award: TokenSpan(noun.name.lowerBound, noun.name.upperBound),
                    recipient: fullName(recipient), giver: giver)
                award.count = count(before: noun.start)
                award.reason = reason(from: recipient.upperBound, sentence)
                award.year = year(noun.end..<sentence.upperBound)
                return FoundAward(award: award, isSpecific: noun.isSpecific, isVague: isVague(recipient, act))
            }
        }
    }

    /// Where the text names a person in full: "Lê Minh Hà" for "bà Hà".
    private func fullName(_ recipient: Range<Int>) -> TokenSpan {
        let span = TokenSpan(recipient.lowerBound, recipient.upperBound)
        guard let mention = actors.mention(startingAt: recipient.lowerBound), mention.kind == .person,
            mention.span == span
        else { return span }
        var longest = span
        for other in facts.mentions where other.entity == mention.entity && other.span.count > longest.count {
            longest = other.span
        }
        return longest
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
        guard sentence.contains(end), AwardWords.reasons.longestMatch(in: tokens, at: end) != nil else { return nil }
        let stop =
            (end..<sentence.upperBound).first { AwardWords.reasonStops.contains(tokens[$0].syllable) }
            ?? sentence.upperBound
        return stop > end + 1 ? TokenSpan(end, stop) : nil
    }

    /// The company or school behind "lễ đón nhận Huân chương … của".
    private func owner(of noun: AwardNoun, _ sentence: Range<Int>) -> Range<Int>? {
        guard let of = (noun.name.lowerBound..<noun.end + 1).last(where: { tokens.is(AwardWords.of, at: $0) }),
            let mention = actors.mention(startingAt: of + 1), mention.kind == .organization
        else { return nil }
        switch facts.entities[mention.entity].organizationKind {
        case .company, .school, .hospital: return mention.span.range
        default: return nil
        }
    }

    /// "tặng thưởng **đồng chí** nhiều phần thưởng cao quý như …", "tặng cho **quân và dân** danh hiệu …": who stands between the verb and
    /// the award.
    private func between(_ gap: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
        guard let first = gap.first else { return [] }
        let isTold = AwardWords.to.contains(tokens[first].syllable)
        let start = isTold ? first + 1 : first
        guard isTold || actors.actor(startingAt: start, within: sentence)?.person != nil else { return [] }
        return reader.list(from: start, sentence.lowerBound..<gap.upperBound)
    }

    private func recipients(after index: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        guard
            let to = (index..<min(sentence.upperBound, index + 30)).first(where: {
                AwardWords.to.contains(tokens[$0].syllable)
            }),
            !(index..<to).contains(where: {
                AwardWords.beforeTo.contains(tokens[$0].syllable) || tokens.matches(AwardWords.also, at: $0)
            })
        else { return [] }
        var start = to + 1
        while start < sentence.upperBound, AwardWords.to.contains(tokens[start].syllable) { start += 1 }
        return reader.detailed(from: start, sentence)
    }

    /// "**vinh danh** ông A", behind the award.
    private func honoured(behind end: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        guard let start = AwardWords.honouring.lazy.compactMap({ tokens.match($0, at: end) }).first,
            let actor = actors.actor(startingAt: start, within: sentence), actor.person ?? actor.organization != nil
        else { return [] }
        return reader.list(from: start, sentence)
    }

    /// "Vừa đoạt giải Nhất, **ông A** …": the subject stands behind what he has received.
    private func fronted(_ act: Act, _ end: Int, _ sentence: Range<Int>) -> [Range<Int>] {
        let start = beforeAuxiliaries(act.verb.lowerBound, sentence)
        guard !act.isNominal, start == sentence.lowerBound || tokens[start].isCapitalized,
            tokens.is(AwardWords.comma, at: end), let actor = actors.actor(startingAt: end + 1, within: sentence),
            actor.person ?? actor.organization != nil
        else { return [] }
        return [reader.named(actor)]
    }
}
