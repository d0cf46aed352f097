import Tables
import Vietnamese

/// Reads events that are told by verbs: each frame tells what must stand around its verbs, and where the words end.
extension EventReader {
    /// "tiếp ông A, Chủ tịch Đảng B", "thăm và làm việc tại Việt Nam", "họp kỳ thứ 15", "làm việc với Sở Y tế".
    func verbal(
        _ head: Range<Int>, _ kind: Event.Kind, _ frame: EventWords.Frame, _ sentence: Range<Int>
    ) -> EventMention? {
        var head = head
        var kind = kind
        let end: Int?
        switch frame {
        case .numbered:
            let number = tokens[head.upperBound]
            end = number.isNumber || number.isAllCapitals ? head.upperBound + 1 : nil
        case .visit:
            head = withOtherActs(head)
            end = visitEnd(head, sentence)
        case .inspection: end = inspectionEnd(head, sentence)
        case .reception:
            // "chém tiếp ông A" is no reception.
            let isSaid =
                head.count > 1 || !tokens[head.lowerBound - 1].isLowercase || isUndertaken(head.lowerBound, sentence)
            let guest = isSaid ? actors.actor(startingAt: head.upperBound, within: sentence) : nil
            end = guest.flatMap { $0.person == nil ? nil : actors.appositionEnd(after: $0.tail) }
        case .talks: end = complement(head, sentence)
        case .meeting:
            end = isUndertaken(head.lowerBound, sentence) ? hostEnd(head, sentence) : nil
            head = withVisit(head)
        case .assembly:
            if let body = sitting(head, sentence) {
                kind = EventMarks.councils.contains(tokens[body].syllable) ? .session : .workingMeeting
                head = body..<head.upperBound
                end = head.upperBound
            } else {
                let body = actors.mention(startingAt: head.upperBound)
                let sits = body?.kind == .organization && isPredicate(head.lowerBound, sentence)
                end = sits ? complementEnd(head, sentence, withPlaces: false) : nil
            }
        case .sitting: end = isSitting(head, kind, sentence) ? complementEnd(head, sentence, withPlaces: false) : nil
        case .act:
            head = withFurtherVerbs(head, sentence)
            end =
                isOrganized(head.lowerBound) && !isDenied(head.lowerBound)
                ? complementEnd(head, sentence, withPlaces: false) : nil
        case .opening:
            let isHeld =
                isHeld(head.lowerBound, head.upperBound, sentence) || isUndertaken(head.lowerBound, sentence)
                || isPast(head, sentence)
            end = isHeld ? complementEnd(head, sentence, withPlaces: true) : nil
        case .decision:
            head = withOtherActs(head)
            end = isDecided(head, sentence) ? complement(head, sentence) : nil
        case .tribute:
            head = withOtherActs(head)
            let isHeld = isUndertaken(head.lowerBound, sentence) && isLed(before: head.lowerBound, sentence)
            end = isHeld || isOrganized(head.lowerBound) ? complement(head, sentence, withPlaces: true) : nil
        case .debate: end = complementEnd(head, sentence, withPlaces: false)
        case .deliberation: end = isDebated(head.lowerBound, sentence) ? complement(head, sentence) : nil
        case .encounter:
            let isCrowd = EventMarks.crowds.contains(tokens[head.upperBound].syllable)
            if isCrowd { kind = .conference }
            let isNamed = isCrowd || actors.actor(startingAt: head.upperBound, within: sentence) != nil
            end = isNamed && isPredicate(head.lowerBound, sentence) ? complement(head, sentence) : nil
        }
        return end.map { end in
            var mention = EventMention(
                span: TokenSpan(head.lowerBound, end), head: head, kind: kind, isVerb: true, isHeld: true,
                sentence: Int(tokens[head.lowerBound].sentence))
            mention.host = host(of: mention, sentence)
            return mention
        }
    }

    /// The person who is said to receive, to meet or to visit.
    func host(of mention: EventMention, _ sentence: Range<Int>) -> Int? {
        guard mention.isHeld, mention.kind == .talks || mention.kind == .visit else { return nil }
        return subject(of: mention.head.lowerBound, sentence)?.person
    }

    /// Where the words end that complete a head; nil where there are none.
    func complement(_ head: Range<Int>, _ sentence: Range<Int>, withPlaces: Bool = false) -> Int? {
        let end = complementEnd(head, sentence, withPlaces: withPlaces)
        return end > head.upperBound ? end : nil
    }

    /// "trưng bày**, giới thiệu và lấy** ý kiến": an act with the verbs listed behind it.
    private func withFurtherVerbs(_ act: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        guard tokens.is(EventMarks.comma, at: act.upperBound) else { return act }
        let words = (act.upperBound + 1..<max(act.upperBound + 1, min(sentence.upperBound, act.upperBound + 7))).prefix
        {
            tokens[$0].isWord && tokens[$0].isLowercase
        }
        guard let and = words.first(where: { tokens.is(EventMarks.and, at: $0) }), tokens[and + 1].isLowercase else {
            return act
        }
        return act.lowerBound..<and + 2
    }

    private func inspectionEnd(_ head: Range<Int>, _ sentence: Range<Int>) -> Int? {
        guard isUndertaken(head.lowerBound, sentence) || isOrdered(head.lowerBound),
            tokens[head.upperBound].isLowercase || actors.mention(startingAt: head.upperBound) != nil,
            let end = complement(head, sentence, withPlaces: true), end > head.upperBound + 1
        else { return nil }
        let isAtPlace = (head.upperBound..<end).contains {
            EventMarks.beforeInspected.contains(tokens[$0 - 1].syllable) && actors.mention(startingAt: $0) != nil
        }
        return isAtPlace || EventMarks.inspected.contains(tokens[head.upperBound].syllable) ? end : nil
    }

    /// "làm việc với **ông A, Giám đốc Sở B**", "… với **lãnh đạo tỉnh**".
    private func hostEnd(_ head: Range<Int>, _ sentence: Range<Int>) -> Int? {
        if let host = actors.actor(startingAt: head.upperBound, within: sentence) {
            return host.person == nil ? host.tail : actors.appositionEnd(after: host.tail)
        }
        if let place = actors.mention(startingAt: head.upperBound), place.kind == .place { return place.span.upper }
        guard EventMarks.hosts.contains(tokens[head.upperBound].syllable) || tokens[head.upperBound].isCapitalized
        else {
            return nil
        }
        return complementEnd(head, sentence, withPlaces: false)
    }

    /// "Thường trực Huyện ủy đã **họp bàn** …", "**Họp chuẩn bị** …": somebody sits, or a headline says so.
    private func isSitting(_ head: Range<Int>, _ kind: Event.Kind, _ sentence: Range<Int>) -> Bool {
        if kind == .workingMeeting, EventWords.heads.longestMatch(in: tokens, at: head.upperBound) != nil {
            return false
        }
        if isHeld(head.lowerBound, head.upperBound, sentence) { return true }
        if kind == .ceremony { return false }
        return isPredicate(head.lowerBound, sentence)
            || kind == .workingMeeting
                && (head.lowerBound == sentence.lowerBound || isUndertaken(head.lowerBound, sentence))
    }

    /// "**Thường trực Huyện ủy** đã họp, thống nhất …": where the body starts that has sat, and nothing else tells of its meeting.
    private func sitting(_ head: Range<Int>, _ sentence: Range<Int>) -> Int? {
        guard tokens.is(EventMarks.past, at: head.lowerBound - 1),
            tokens[head.upperBound].isPunctuation || tokens.is(EventMarks.and, at: head.upperBound)
                || isStop(head.upperBound),
            let body = actors.mention(endingAt: head.lowerBound - 1), body.kind == .organization
        else { return nil }
        return body.span.lower
    }

    /// "Sáng 3/5, **Quốc hội tiếp tục** thảo luận …": on a day, an assembly named before the verb debates.
    private func isDebated(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        var index = beforeAuxiliaries(verb, sentence)
        for phrase in EventWords.takingUp where tokens.matches(phrase, before: index) {
            index = beforeAuxiliaries(index - phrase.count, sentence)
        }
        guard let body = actors.mention(endingAt: index), body.kind == .organization,
            EventWords.assemblies.longestMatch(in: tokens, at: body.span.lower) != nil
        else { return false }
        return sentence.clamped(to: verb - 60..<verb + 60).contains {
            time(at: $0)?.kind == .date
                || tokens.is(EventMarks.timeWords, at: $0) && tokens.is(EventMarks.nearDays, at: $0 + 1)
        }
    }

    /// "… **đã long trọng** khánh thành tượng đài A": what has been done, by whomever; "đã thông xe 1 chiều" is no ceremony.
    private func isPast(_ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let verb = head.lowerBound
        return tokens[head.upperBound].isWord
            && (beforeAuxiliaries(verb, sentence)..<verb).contains { EventMarks.past.contains(tokens[$0].syllable) }
    }

    /// "tổ chức trao giấy phép", "tổ chức trồng cây": an act is a gathering where it is organized.
    private func isOrganized(_ act: Int) -> Bool {
        (0...2).contains {
            tokens.matches(EventMarks.organized, before: act - $0) && tokens[act - $0 - 2].isLowercase
                && !tokens.is(RoleWords.ban, at: act - $0 - 3)
        }
    }

    /// Whether a person is named before a verb: who does it, or leads those who do.
    private func isLed(before verb: Int, _ sentence: Range<Int>) -> Bool {
        (sentence.lowerBound..<verb).contains { actors.mention(startingAt: $0)?.kind == .person }
            || actors.actor(endingAt: beforeAuxiliaries(verb, sentence), within: sentence)?.person != nil
    }

    /// "công bố quyết định **thanh tra** …": what a decision has ordered.
    private func isOrdered(_ verb: Int) -> Bool {
        tokens.matches(EventMarks.decision, before: verb)
            && EventWords.heads.longestMatch(in: tokens, at: verb - EventMarks.decision.count - 2).map {
                $0.payload.frame == .decision && $0.end == verb
            } ?? false
    }

    /// "trao **quyết định nghỉ hưu**": handed over; a decision that is only published is an event where it concerns persons or orders
    /// an inspection.
    private func isDecided(_ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if isOrganized(head.lowerBound) { return true }
        let isHanded = head.contains { tokens.is(EventMarks.hand, at: $0) }
        return isUndertaken(head.lowerBound, sentence)
            && (isHanded
                || (head.upperBound..<head.upperBound + 8).contains {
                    EventWords.staffing.longestMatch(in: tokens, at: $0) != nil
                })
    }
}
