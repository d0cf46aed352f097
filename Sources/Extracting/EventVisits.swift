import Tables
import Vietnamese

/// Reads visits: whom somebody calls on, where, and what else he does there.
extension EventReader {
    /// "thăm **Lào**", "thăm và làm việc **tại Lào**", "thăm hỏi, động viên **người bị nạn**".
    func visitEnd(_ visit: Range<Int>, _ sentence: Range<Int>) -> Int? {
        // "thăm và **làm việc với Sở A**": the meeting is told by its own words.
        if tokens.is(EventMarks.with, at: visit.upperBound), tokens.is(EventMarks.work, at: visit.upperBound - 1) {
            return nil
        }
        let object =
            EventMarks.places.contains(tokens[visit.upperBound].syllable) ? visit.upperBound + 1 : visit.upperBound
        let mention = actors.mention(startingAt: object)
        if visit.count == 1 {
            guard isUndertaken(visit.lowerBound, sentence), mention?.kind != .person else { return nil }
            if let mention { return widerEnd(mention.span.upper) }
            guard !EventMarks.notVisited.contains(tokens[object].syllable),
                let end = complement(visit, sentence, withPlaces: true)
            else { return nil }
            // "đoàn đi thăm đê": without a name on either side nobody is told to call on anybody.
            let isNamed = (object..<end).contains { tokens[$0].isCapitalized }
            return isNamed || subject(of: visit.lowerBound, sentence)?.person != nil ? end : nil
        }
        if let mention, mention.kind == .place || object > visit.upperBound { return widerEnd(mention.span.upper) }
        return isUndertaken(visit.lowerBound, sentence) ? complement(visit, sentence, withPlaces: true) : nil
    }

    /// "tại xã A**, huyện B**": a place with the wider ones behind it.
    private func widerEnd(_ place: Int) -> Int {
        var end = place
        while tokens.is(EventMarks.comma, at: end), actors.isPlace(endingAt: end),
            let wider = actors.mention(startingAt: end + 1), wider.kind == .place
        { end = wider.span.upper }
        return end
    }

    /// "**thăm và** làm việc với Sở A": a meeting with the visit on which it is held.
    func withVisit(_ meeting: Range<Int>) -> Range<Int> {
        let visit = meeting.lowerBound - 2
        return visit >= tokens.sentence(of: meeting.lowerBound).lowerBound
            && EventMarks.joints.contains(tokens[visit + 1].syllable)
            && EventMarks.visits.contains(tokens[visit].syllable) ? visit..<meeting.upperBound : meeting
    }

    /// "thăm **và làm việc**", "thăm, **tặng quà**": a visit with what else the visitor does.
    func withOtherActs(_ visit: Range<Int>) -> Range<Int> {
        var end = visit.upperBound
        while EventMarks.joints.contains(tokens[end].syllable),
            let act = EventWords.besideVisits.longestMatch(in: tokens, at: end + 1)
        { end = act.end }
        return visit.lowerBound..<end
    }
}
