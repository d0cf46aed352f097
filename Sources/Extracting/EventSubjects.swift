import Tables
import Vietnamese

/// Tells of whom a verb that tells an event is said.
extension EventReader {
    /// Whether a verb is said of somebody, of a delegation, of one whom "do … dẫn đầu" names, or opens a sentence whose subject follows.
    func isUndertaken(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let index = beforeAuxiliaries(verb, sentence)
        if isPredicate(verb, behind: index, sentence) || isPurpose(verb, sentence) || isArrival(verb, sentence) {
            return true
        }
        // "**Làm việc với Sở A**, ông B …", "Theo báo C, **đến làm việc với Sở A**, ông B …".
        if index == sentence.lowerBound || tokens.is(EventMarks.comma, at: index - 1),
            (verb..<min(sentence.upperBound, verb + 40)).contains(where: {
                tokens.is(EventMarks.comma, at: $0) && actors.actor(startingAt: $0 + 1, within: sentence)?.person != nil
            })
        {
            return true
        }
        // "đoàn kiểm tra" is a body; "đoàn đã kiểm tra" undertakes one.
        if index == verb, tokens.is(EventMarks.delegation, at: verb - 1) { return false }
        // "ông A **dẫn đầu đoàn công tác** làm việc với …".
        let clause = (max(sentence.lowerBound, index - 14)..<index).reversed()
        if let lead = clause.first(where: { tokens[$0].isPunctuation || tokens.matches(EventMarks.lead, at: $0) }),
            tokens.matches(EventMarks.lead, at: lead)
        {
            return true
        }
        // "Đoàn kiểm tra do ông A làm **trưởng đoàn,** đã làm việc với …".
        let end = index < verb && tokens.is(EventMarks.comma, at: index - 1) ? index - 1 : index
        return isDelegation(endingAt: end, sentence)
    }

    /// "**Đoàn công tác** đến viếng …": those who undertake something, without a name.
    private func isDelegation(endingAt end: Int, _ sentence: Range<Int>) -> Bool {
        EventWords.subjects.contains { tokens.matches($0, before: end) && end - $0.count >= sentence.lowerBound }
    }

    /// Whether a verb is said of somebody: an actor and auxiliaries stand before it.
    func isPredicate(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        isPredicate(verb, behind: beforeAuxiliaries(verb, sentence), sentence)
    }

    private func isPredicate(_ verb: Int, behind end: Int, _ sentence: Range<Int>) -> Bool {
        if let actor = subject(endingAt: end, before: verb, sentence) { return acts(actor) }
        if let place = actors.place(endingAt: end)?.span.lower,
            startsClause(actors.leaders(before: place) ?? place, sentence)
        {
            return true
        }
        let index = tokens.start(of: EventMarks.companions, before: end, from: sentence.lowerBound)
        // Behind a comma alone they are the subject of another clause: "Theo ông A, **các sở** đã khảo sát".
        return (index..<end).contains { EventMarks.beside.contains(tokens[$0].syllable) }
            && actors.actor(endingAt: index, within: sentence)?.person != nil
    }

    /// Who stands before a verb and its auxiliaries.
    func subject(of verb: Int, _ sentence: Range<Int>) -> Actor? {
        subject(endingAt: beforeAuxiliaries(verb, sentence), before: verb, sentence)
    }

    /// Who stands before a verb; a comma may close what says who he is: "ông A, Chủ tịch Hội B**,** đã tiếp …".
    func subject(endingAt end: Int, before verb: Int, _ sentence: Range<Int>) -> Actor? {
        if let actor = actors.actor(endingAt: end, within: sentence) { return actor }
        guard end < verb, tokens.is(EventMarks.comma, at: end - 1) else { return nil }
        return actors.apposed(endingAt: end - 1, within: sentence)
    }

    /// "Sáng 8/2, **TP.HCM** đã khởi công …", "**lãnh đạo TP.HCM** đã thăm …": a place for those who govern it.
    private func startsClause(_ place: Int, _ sentence: Range<Int>) -> Bool {
        place == sentence.lowerBound || tokens.is(EventMarks.comma, at: place - 1) || endsTime(place)
    }

    /// How far before a verb its subject is looked for.
    private static let longestAuxiliaries = 40

    /// Before what tells when and how somebody does something, and before a visit that stands beside it: "đã **thăm và** làm việc".
    func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        var isErrand = EventMarks.errands.contains(tokens[verb].syllable)
        var index = verb
        let least = max(sentence.lowerBound, verb - Self.longestAuxiliaries)
        while index > least {
            let last = tokens[index - 1].syllable
            if let manner = EventWords.manners.first(where: { tokens.matches($0, before: index) }) {
                index -= manner.count
            } else if EventMarks.auxiliaries.contains(last) || isErrand && EventMarks.arrivals.contains(last) {
                index -= 1
            } else if let day = day(endingAt: index), day.span.lower > sentence.lowerBound {
                index = day.span.lower
                while index > least,
                    tokens.is(EventMarks.timeWords, at: index - 1) || tokens.is(EventMarks.during, at: index - 1)
                {
                    index -= 1
                }
            } else if EventMarks.joints.contains(last), EventMarks.visits.contains(tokens[index - 2].syllable) {
                isErrand = true
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
        if EventMarks.remembered.contains(tokens[start - 1].syllable),
            !tokens.matches(EventMarks.sameDay, before: start)
        {
            return false
        }
        return !tokens.is(EventMarks.of, at: start - 1)
            || (max(0, start - 5)..<start).contains { EventMarks.companies.contains(tokens[$0].syllable) }
    }

    /// "Đoàn đã **xuống địa bàn xã** kiểm tra …", "các đại biểu **vào Lăng** viếng …": where somebody goes for it.
    private func isArrival(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let words = (max(sentence.lowerBound, verb - 8)..<max(sentence.lowerBound, verb)).reversed().prefix {
            !tokens[$0].isPunctuation
        }
        guard let motion = words.first(where: { EventMarks.arrivals.contains(tokens[$0].syllable) }),
            motion + 1 < verb, tokens[motion].isLowercase,
            actors.mention(startingAt: motion + 1).map({ $0.kind != .person && $0.span.upper == verb })
                ?? EventMarks.destinations.contains(tokens[motion + 1].syllable)
        else { return false }
        let end = beforeAuxiliaries(motion, sentence)
        return isPredicate(motion, behind: end, sentence) || isDelegation(endingAt: end, sentence)
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
