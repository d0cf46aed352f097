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
        case .meeting: end = isUndertaken(head.lowerBound, sentence) ? hostEnd(head, sentence) : nil
        case .assembly:
            let body = actors.mention(startingAt: head.upperBound)
            let sits = body?.kind == .organization && isPredicate(head.lowerBound, sentence)
            end = sits ? complementEnd(head, sentence, withPlaces: false) : nil
        case .sitting: end = isSitting(head, kind, sentence) ? complementEnd(head, sentence, withPlaces: false) : nil
        case .act:
            end =
                isOrganized(head.lowerBound) && !isDenied(head.lowerBound)
                ? complementEnd(head, sentence, withPlaces: false) : nil
        case .opening:
            let isHeld = isHeld(head.lowerBound, head.upperBound, sentence) || isUndertaken(head.lowerBound, sentence)
            end = isHeld ? complementEnd(head, sentence, withPlaces: true) : nil
        case .decision:
            head = withOtherActs(head)
            end = isDecided(head, sentence) ? complement(head, sentence) : nil
        case .tribute:
            head = withOtherActs(head)
            let isHeld = isUndertaken(head.lowerBound, sentence) && isLed(before: head.lowerBound, sentence)
            end = isHeld || isOrganized(head.lowerBound) ? complement(head, sentence, withPlaces: true) : nil
        case .debate: end = complementEnd(head, sentence, withPlaces: false)
        case .encounter:
            let isCrowd = EventMarks.crowds.contains(tokens[head.upperBound].syllable)
            if isCrowd { kind = .conference }
            let isNamed = isCrowd || actors.actor(startingAt: head.upperBound, within: sentence) != nil
            end = isNamed && isPredicate(head.lowerBound, sentence) ? complement(head, sentence) : nil
        }
        return end.map { end in
            EventMention(
                span: TokenSpan(head.lowerBound, end), head: head, kind: kind, isVerb: true, isHeld: true,
                sentence: Int(tokens[head.lowerBound].sentence))
        }
    }

    /// Where the words end that complete a head; nil where there are none.
    private func complement(_ head: Range<Int>, _ sentence: Range<Int>, withPlaces: Bool = false) -> Int? {
        let end = complementEnd(head, sentence, withPlaces: withPlaces)
        return end > head.upperBound ? end : nil
    }

    /// "thăm **và làm việc**", "thăm, **tặng quà**": a visit with what else the visitor does.
    private func withOtherActs(_ visit: Range<Int>) -> Range<Int> {
        var end = visit.upperBound
        while EventMarks.joints.contains(tokens[end].syllable),
            let act = EventWords.besideVisits.longestMatch(in: tokens, at: end + 1)
        { end = act.end }
        return visit.lowerBound..<end
    }

    /// "thăm **Lào**", "thăm và làm việc **tại Lào**", "thăm hỏi, động viên **người bị nạn**".
    private func visitEnd(_ visit: Range<Int>, _ sentence: Range<Int>) -> Int? {
        // "thăm và **làm việc với Sở A**": the meeting is told by its own words.
        if tokens.is(EventMarks.with, at: visit.upperBound) { return nil }
        let object =
            EventMarks.places.contains(tokens[visit.upperBound].syllable) ? visit.upperBound + 1 : visit.upperBound
        let mention = actors.mention(startingAt: object)
        if visit.count == 1 {
            guard isUndertaken(visit.lowerBound, sentence), mention?.kind != .person else { return nil }
            if let mention { return mention.span.upper }
            let visitor = actors.actor(endingAt: beforeAuxiliaries(visit.lowerBound, sentence), within: sentence)
            guard visitor?.person != nil, !EventMarks.notVisited.contains(tokens[object].syllable) else { return nil }
            return complement(visit, sentence)
        }
        if let mention, mention.kind == .place || object > visit.upperBound { return mention.span.upper }
        return isUndertaken(visit.lowerBound, sentence) ? complement(visit, sentence, withPlaces: true) : nil
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
        guard EventMarks.hosts.contains(tokens[head.upperBound].syllable) else { return nil }
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
            || kind == .workingMeeting && head.lowerBound == sentence.lowerBound
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

    /// Whether a verb is said of somebody, of a delegation, of one whom "do … dẫn đầu" names, or opens a sentence whose subject follows.
    func isUndertaken(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        if isPredicate(verb, sentence) || isPurpose(verb, sentence) { return true }
        // "**Làm việc với Sở A**, ông B …", "Ngày 5/6, **làm việc với Sở A**, ông B …".
        if verb == sentence.lowerBound || tokens.is(EventMarks.comma, at: verb - 1) && endsTime(verb - 1) {
            return (verb..<min(sentence.upperBound, verb + 25)).contains {
                tokens.is(EventMarks.comma, at: $0) && actors.actor(startingAt: $0 + 1, within: sentence)?.person != nil
            }
        }
        let index = beforeAuxiliaries(verb, sentence)
        // "đoàn kiểm tra" is a body; "đoàn đã kiểm tra" undertakes one.
        if index == verb, tokens.is(EventMarks.delegation, at: verb - 1) { return false }
        // "ông A **dẫn đầu đoàn công tác** làm việc với …".
        let clause = (max(sentence.lowerBound, index - 14)..<index).reversed()
        if let lead = clause.first(where: { tokens[$0].isPunctuation || tokens.matches(EventMarks.lead, at: $0) }),
            tokens.matches(EventMarks.lead, at: lead)
        {
            return true
        }
        return EventWords.subjects.contains {
            tokens.matches($0, before: index) && index - $0.count >= sentence.lowerBound
        }
    }

    /// Whether a verb is said of somebody: an actor and auxiliaries stand before it.
    func isPredicate(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let end = beforeAuxiliaries(verb, sentence)
        if let actor = actors.actor(endingAt: end, within: sentence) { return acts(actor) }
        if let place = actors.place(endingAt: end), startsClause(place.span.lower, sentence) { return true }
        let index = tokens.start(of: EventMarks.companions, before: end, from: sentence.lowerBound)
        // Behind a comma alone they are the subject of another clause: "Theo ông A, **các sở** đã khảo sát".
        return (index..<end).contains { EventMarks.beside.contains(tokens[$0].syllable) }
            && actors.actor(endingAt: index, within: sentence)?.person != nil
    }

    /// "Sáng 8/2, **TP.HCM** đã khởi công …": a place for those who govern it.
    private func startsClause(_ place: Int, _ sentence: Range<Int>) -> Bool {
        place == sentence.lowerBound || tokens.is(EventMarks.comma, at: place - 1) || endsTime(place)
    }

    /// Before what tells when and how somebody does something, and before a visit that stands beside it: "đã **thăm và** làm việc".
    private func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        var isVisit = EventMarks.visits.contains(tokens[verb].syllable)
        var index = verb
        while index > sentence.lowerBound {
            let last = tokens[index - 1].syllable
            if EventMarks.auxiliaries.contains(last) || isVisit && EventMarks.motions.contains(last) {
                index -= 1
            } else if EventMarks.joints.contains(last), EventMarks.visits.contains(tokens[index - 2].syllable) {
                isVisit = true
                index -= 2
            } else {
                break
            }
        }
        return max(index, sentence.lowerBound)
    }

    /// Whether an actor before a verb is its subject: not who is asked ("mời **ông A** sang thăm", "yêu cầu **Sở B** kiểm tra") or
    /// only named ("quyết định của **Sở B** kiểm tra"), unless as whose delegation it is ("đoàn công tác của **Sở B**").
    private func acts(_ actor: Actor) -> Bool {
        let start = actor.span.lower
        if EventMarks.orders.contains(where: { tokens.matches($0, before: start) }) { return false }
        // "kỷ niệm 60 năm **ngày** ông A về thăm …": what is remembered.
        if EventMarks.remembered.contains(tokens[start - 1].syllable) { return false }
        return !tokens.is(EventMarks.of, at: start - 1)
            || (max(0, start - 5)..<start).contains { tokens.is(EventMarks.delegation, at: $0) }
    }

    /// "Ông A đã có mặt tại bệnh viện **để thăm hỏi** …": what the subject of the sentence has come for.
    private func isPurpose(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens.is(EventMarks.purpose, at: verb - 1) else { return false }
        return (sentence.lowerBound..<verb).contains {
            EventMarks.past.contains(tokens[$0].syllable)
                && actors.actor(endingAt: $0, within: sentence)?.person != nil
        }
    }
}
