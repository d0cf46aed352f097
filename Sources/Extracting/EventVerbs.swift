import Tables
import Vietnamese

/// Reads events that are told by verbs.
extension EventReader {
    /// "tiếp ông A, Chủ tịch Đảng B", "thăm và làm việc tại Việt Nam", "họp kỳ thứ 15", "làm việc với Sở Y tế".
    func verbal(_ head: Range<Int>, _ kind: Event.Kind, _ sentence: Range<Int>) -> EventMention? {
        let start = head.lowerBound
        var end = head.upperBound
        switch kind {
        case .session:
            guard tokens[end].isNumber || tokens[end].isAllCapitals else { return nil }
            end += 1
        case .visit where EventMarks.wishes.contains(tokens[end - 1].syllable):
            guard isUndertaken(start, sentence) else { return nil }
            end = complementEnd(head, sentence, withPlaces: true)
            guard end > head.upperBound else { return nil }
        case .visit where head.count == 1:
            guard isUndertaken(start, sentence), let mention = actors.mention(startingAt: end), mention.kind != .person
            else { return nil }
            end = mention.span.upper
        case .visit:
            guard tokens.is(EventMarks.at, at: end) || actors.mention(startingAt: end)?.kind == .place else {
                return nil
            }
            let place = tokens.is(EventMarks.at, at: end) ? end + 1 : end
            guard let mention = actors.mention(startingAt: place) else { return nil }
            end = mention.span.upper
        case .inspection:
            guard isUndertaken(start, sentence), tokens[end].isLowercase || actors.mention(startingAt: end) != nil
            else { return nil }
            end = complementEnd(head, sentence, withPlaces: true)
            guard end > head.upperBound + 1,
                EventMarks.inspected.contains(tokens[head.upperBound].syllable)
                    || (head.upperBound..<end).contains(where: {
                        tokens.is(EventMarks.at, at: $0) && actors.mention(startingAt: $0 + 1) != nil
                    })
            else { return nil }
        case .talks where !tokens.is(EventMarks.with, at: end - 1):
            guard let guest = actors.actor(startingAt: end, within: sentence), guest.person != nil else { return nil }
            end = actors.appositionEnd(after: guest.tail)
        case .talks:
            end = complementEnd(head, sentence, withPlaces: false)
            guard end > head.upperBound else { return nil }
        case .workingMeeting where tokens.is(EventMarks.with, at: end - 1):
            guard isUndertaken(start, sentence) else { return nil }
            if let host = actors.actor(startingAt: end, within: sentence) {
                end = host.person == nil ? host.tail : actors.appositionEnd(after: host.tail)
            } else {
                guard EventMarks.hosts.contains(tokens[end].syllable) else { return nil }
                end = complementEnd(head, sentence, withPlaces: false)
            }
        case .workingMeeting where EventWords.heads.longestMatch(in: tokens, at: end) != nil:
            return nil
        case _ where EventMarks.acts.contains(tokens[start].syllable):
            // "tổ chức trao giấy phép", "tổ chức trồng cây": an act is a gathering where it is organized.
            let isOrganized = (0...2).contains {
                tokens.matches(EventMarks.organized, before: start - $0) && tokens[start - $0 - 2].isLowercase
            }
            guard isOrganized else { return nil }
            end = complementEnd(head, sentence, withPlaces: false)
        default:
            guard
                isHeld(start, end, sentence) || kind != .ceremony && isPredicate(start, sentence)
                    || EventMarks.opened.contains(tokens[end - 1].syllable) && isUndertaken(start, sentence)
            else { return nil }
            end = complementEnd(head, sentence, withPlaces: EventMarks.opened.contains(tokens[end - 1].syllable))
        }
        return EventMention(
            span: TokenSpan(start, end), head: head, kind: kind, isVerb: true, isHeld: true,
            sentence: Int(tokens[start].sentence))
    }

    /// Whether a verb is said of somebody, of a delegation, of one whom "do … dẫn đầu" names, or opens a sentence whose subject follows.
    func isUndertaken(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        if isPredicate(verb, sentence) { return true }
        if verb == sentence.lowerBound {
            return (verb..<min(sentence.upperBound, verb + 25)).contains {
                tokens.is(EventMarks.comma, at: $0) && actors.actor(startingAt: $0 + 1, within: sentence)?.person != nil
            }
        }
        var index = verb
        while index > sentence.lowerBound, EventMarks.auxiliaries.contains(tokens[index - 1].syllable) { index -= 1 }
        // "đoàn kiểm tra" is a body; "đoàn đã kiểm tra" undertakes one.
        if index == verb, tokens.is(EventMarks.delegation, at: verb - 1) { return false }
        return EventWords.subjects.contains {
            tokens.matches($0, before: index) && index - $0.count >= sentence.lowerBound
        }
    }

    /// Whether a verb is said of somebody: an actor and auxiliaries stand before it.
    func isPredicate(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        var index = verb
        while index > sentence.lowerBound, EventMarks.auxiliaries.contains(tokens[index - 1].syllable) { index -= 1 }
        if actors.actor(endingAt: index, within: sentence) != nil { return true }
        let end = index
        while index > sentence.lowerBound, EventMarks.companions.contains(tokens[index - 1].syllable) { index -= 1 }
        // Behind a comma alone they are the subject of another clause: "Theo ông A, **các sở** đã khảo sát".
        return (index..<end).contains { EventMarks.beside.contains(tokens[$0].syllable) }
            && actors.actor(endingAt: index, within: sentence)?.person != nil
    }
}
