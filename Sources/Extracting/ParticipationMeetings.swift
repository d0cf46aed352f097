import Tables
import Vietnamese

/// Who takes part in events that are verbs themselves: talks, visits, inspections, sessions.
extension ParticipationReader {
    /// Who receives, visits or sits, where the event itself is a verb: "A tiếp B", "A thăm B", "C họp kỳ thứ 15".
    mutating func readMeetings() {
        for (number, event) in facts.events.enumerated() {
            for mention in bestFirst(event.mentions) {
                let sentence = tokens.sentence(of: mention.lower)
                if let body = actors.mention(startingAt: mention.lower), body.kind == .organization {
                    add(body.entity, .attend, mention, name: body.span, event: number)
                    continue
                }
                let actor = actors.actor(endingAt: beforeAuxiliaries(mention.lower, sentence), within: sentence)
                switch event.kind {
                case .talks:
                    readTalks(number, mention, actor, sentence)
                case .visit where tokens.is(RoleWords.journey, at: mention.lower):
                    readTraveller(number, mention, sentence)
                case .visit where isAct(mention):
                    if let actor = actor ?? leader(before: mention.lower, sentence)
                        ?? comer(for: mention.lower, sentence)
                    {
                        for visitor in coordinated(actor, sentence) { add(visitor, .visit, mention, event: number) }
                        readVisited(number, mention)
                    }
                case .inspection where !tokens.is(RoleWords.session, at: mention.lower):
                    if let actor = actor ?? leader(before: mention.lower, sentence), actor.person != nil {
                        for actor in coordinated(actor, sentence) { add(actor, .run, mention, event: number) }
                    } else if actor?.organization != nil {
                        addHosts(of: mention.range, sentence, event: number)
                    } else if opensClause(mention.lower, sentence),
                        let actor = mainSubject(after: mention.lower, sentence)
                    {
                        add(actor, .run, mention, event: number)
                    }
                case .workingMeeting where !tokens.is(RoleWords.sit, at: mention.lower):
                    readBody(number, mention)
                    readMeeting(number, mention, sentence)
                    readConvener(number, mention, sentence)
                case .training, .workingMeeting:
                    guard actor != nil, tokens.is(RoleWords.sit, at: mention.lower) || event.kind == .training else {
                        continue
                    }
                    addHosts(of: mention.range, sentence, event: number)
                case .conference:
                    readBody(number, mention)
                    if isAct(mention) { addComers(actor, number, mention, sentence) }
                case .session:
                    if body(of: mention) == nil {
                        readSitting(number, mention, sentence)
                    } else {
                        readBody(number, mention)
                    }
                case .other where mention.range.contains(where: { tokens.matches(RoleWords.contact, at: $0) }):
                    readContact(number, mention, sentence)
                case .ceremony, .pressBriefing, .other:
                    guard let actor, actor.person == nil, isAct(mention) else { continue }
                    addHosts(of: mention.range, sentence, event: number)
                default: continue
                }
            }
        }
    }

    /// "**Ủy ban A** họp kỳ thứ 15", "**Quốc hội** tiếp tục thảo luận …": the body that sits.
    private mutating func readSitting(_ number: Int, _ mention: TokenSpan, _ sentence: Range<Int>) {
        var subject = beforeAuxiliaries(mention.lower, sentence)
        for phrase in EventWords.takingUp where tokens.matches(phrase, before: subject) {
            subject = beforeAuxiliaries(subject - phrase.count, sentence)
        }
        guard isAct(mention) || tokens.is(RoleWords.sit, at: subject) || subject < mention.lower,
            let body = actors.actor(endingAt: subject, within: sentence), body.organization != nil
        else { return }
        add(body, .attend, mention, event: number)
    }

    /// "**Sở A** đã có cuộc họp về …": who sits alone holds the meeting.
    private mutating func readConvener(_ number: Int, _ mention: TokenSpan, _ sentence: Range<Int>) {
        guard mention.range.prefix(2).contains(where: { tokens.is(RoleWords.sit, at: $0) }),
            !mention.range.contains(where: { RoleWords.among.contains(tokens[$0].syllable) })
        else { return }
        let verb = beforeAuxiliaries(mention.lower, sentence)
        guard verb < mention.lower, actors.actor(endingAt: verb, within: sentence)?.organization != nil else { return }
        addHosts(of: verb..<verb + 1, sentence, event: number)
    }

    /// "thăm **ông A và bà B**": those whom one calls on receive.
    private mutating func readVisited(_ number: Int, _ mention: TokenSpan) {
        guard tokens.is(RoleWords.call, at: mention.lower) else { return }
        for name in facts.mentions where name.kind == .person && mention.contains(name.span) && !isWithinName(name) {
            add(name.entity, .receive, mention, name: name.span, event: number)
        }
    }

    /// "Đoàn đại biểu A do ông B dẫn đầu có **buổi tiếp xúc cử tri**", "buổi tiếp xúc cử tri **của Đoàn đại biểu A**".
    private mutating func readContact(_ number: Int, _ mention: TokenSpan, _ sentence: Range<Int>) {
        if let of = mention.range.first(where: { tokens.is(RoleWords.of, at: $0) }),
            let body = actors.mention(startingAt: of + 1), body.kind == .organization
        {
            add(body.entity, .run, mention, name: body.span, event: number)
        }
        let verb = beforeAuxiliaries(mention.lower, sentence)
        addComers(actors.actor(endingAt: verb, within: sentence), number, mention, sentence)
    }

    /// Those who come to a meeting: the subject of what tells it, or who leads a delegation, and whose delegation it is.
    private mutating func addComers(_ host: Actor?, _ number: Int, _ mention: TokenSpan, _ sentence: Range<Int>) {
        let leader = host == nil ? leader(before: mention.lower, sentence) : nil
        if let leader, let body = delegation(before: leader.span.lower - 1, sentence) {
            add(body.entity, .attend, mention, name: body.span, event: number)
        }
        guard let comer = leader ?? host, !isObject(comer) || isDelegation(of: comer, sentence) else { return }
        for actor in coordinated(comer, sentence) where !chairs(actor, number) {
            add(actor, .attend, mention, event: number)
        }
    }

    /// "đoàn công tác **của Bộ A** đã đến làm việc với …": the body whose delegation comes.
    private func isDelegation(of body: Actor, _ sentence: Range<Int>) -> Bool {
        tokens.is(RoleWords.of, at: body.span.lower - 1)
            && (max(sentence.lowerBound, body.span.lower - 5)..<body.span.lower).contains {
                tokens.is(RoleWords.delegation, at: $0)
            }
    }

    /// "Đoàn công tác của **Bộ A** do ông B dẫn đầu", "**Đoàn đại biểu Quốc hội C** do …": whose delegation comes.
    private func delegation(before by: Int, _ sentence: Range<Int>) -> Mention? {
        guard tokens.is(RoleWords.by, at: by), let body = actors.mention(endingAt: by), body.kind == .organization,
            sentence.contains(body.span.lower)
        else { return nil }
        let first = max(sentence.lowerBound, body.span.lower - 5)
        return (first...body.span.lower).contains { tokens.is(RoleWords.delegation, at: $0) } ? body : nil
    }

    /// "chuyến thăm Lào **của ông A**": who makes a journey.
    private mutating func readTraveller(_ number: Int, _ mention: TokenSpan, _ sentence: Range<Int>) {
        guard
            let of = mention.range.first(where: { tokens.is(RoleWords.of, at: $0) })
                ?? (tokens.is(RoleWords.of, at: mention.upper) ? mention.upper : nil),
            let actor = actors.actor(startingAt: of + 1, within: sentence), actor.person != nil
        else { return }
        add(actor, .visit, mention, event: number)
    }

    /// "**Kiểm tra** tuyến đê, ông A …": a verb whose subject follows.
    private func opensClause(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        verb == sentence.lowerBound || facts.times.contains { $0.span.upper == verb - 1 }
    }

    /// "UBND tỉnh **công bố** …", "huyện **khởi công** …": a ceremony that is told by what its host does.
    private func isAct(_ mention: TokenSpan) -> Bool {
        EventWords.heads.longestMatch(in: tokens, at: mention.lower).map { $0.payload.isVerb } ?? false
    }

    /// The body that sits: "Kỳ họp thứ 15 **của Ủy ban A**", "Hội nghị **Ban Chấp hành B** lần thứ năm", "phiên họp thường kỳ **Chính
    /// phủ**", "kỳ họp thứ 4**, HĐND tỉnh**".
    private func body(of mention: TokenSpan) -> Mention? {
        guard var index = EventWords.nounHeads.longestMatch(in: tokens, at: mention.lower)?.end else { return nil }
        while index < mention.upper, RoleWords.beforeBodies.contains(tokens[index].syllable) || tokens[index].isNumber {
            index += 1
        }
        guard index < mention.upper else { return nil }
        return actors.mention(startingAt: index).flatMap { $0.kind == .organization ? $0 : nil }
    }

    private mutating func readBody(_ number: Int, _ mention: TokenSpan) {
        // Other mentions call the same body by other words.
        guard let body = body(of: mention), !runs(body.entity, number), bodies.insert(number).inserted else { return }
        add(body.entity, .attend, mention, name: body.span, event: number)
    }

    /// "A đã có buổi làm việc với B, C", "Tại buổi làm việc giữa A và B": all of them attend.
    mutating func readMeeting(_ number: Int, _ mention: TokenSpan, _ sentence: Range<Int>) {
        let head = mention.range.first { RoleWords.among.contains(tokens[$0].syllable) }
        guard let head, head - mention.lower <= 4 else { return }
        // Who chairs it is told by the verb before it.
        let verb = beforeAuxiliaries(mention.lower, sentence)
        addComers(actors.actor(endingAt: verb, within: sentence), number, mention, sentence)
        // "cuộc họp với Sở A **về việc của B**": what it is about tells no guests.
        let end = (head..<mention.upper).first { RoleWords.concerning.longestMatch(in: tokens, at: $0) != nil }
        for name in facts.mentions
        where name.kind != .place && name.span.lower > head && name.span.lower < end ?? mention.upper
            && actors.mention(startingAt: name.span.lower)?.span == name.span
            && !isWithinName(name)
        { add(name.entity, .attend, mention, name: name.span, event: number) }
        // "với đại diện Sở A **- ông B**".
        if MarkSet.dashes.contains(tokens[mention.upper].syllable),
            let guest = actors.actor(startingAt: mention.upper + 1, within: sentence), guest.person != nil
        {
            add(guest, .attend, mention, event: number)
        }
    }

    private func runs(_ body: Int, _ event: Int) -> Bool {
        found.contains { $0.event == event && $0.role == .run && $0.participant == body }
    }

    private func chairs(_ actor: Actor, _ event: Int) -> Bool {
        found.contains { $0.event == event && $0.role == .chair && $0.participant == actor.person }
    }

    /// Whether another body's name or a person's post holds a name: "Giám đốc **Sở Y tế** Lê Văn A".
    func isWithinName(_ name: Mention) -> Bool {
        facts.mentions.contains { $0.span.contains(name.span) && $0.span != name.span && $0.kind != .place }
            || facts.positions.contains { $0.span.contains(name.span) }
    }

    /// The mentions behind a person's name before the others: a headline names the body where the text names its head.
    func bestFirst(_ mentions: [TokenSpan]) -> [TokenSpan] {
        func isPersonal(_ mention: TokenSpan) -> Bool {
            let sentence = tokens.sentence(of: mention.lower)
            return actors.actor(endingAt: beforeAuxiliaries(mention.lower, sentence), within: sentence)?.person != nil
        }
        return mentions.filter(isPersonal) + mentions.filter { !isPersonal($0) }
    }
}
