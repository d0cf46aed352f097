import Tables
import Vietnamese

/// Reads the persons in an event's name, and tells them from those who act behind it.
extension EventReader {
    /// The end of the person met or visited: "với ông A, Thứ trưởng Bộ B", "gia đình bà C".
    func guest(at index: Int, after head: Range<Int>, _ sentence: Range<Int>) -> Int? {
        let isVisitor =
            tokens.is(EventMarks.of, at: index - 1) && tokens.is(EventMarks.journey, at: head.lowerBound)
        // "quyết định … **đối với ông A**", "về việc phân công **ông B**": whom the act concerns.
        if index > head.upperBound, EventMarks.transitive.contains(where: { tokens.matches($0, before: index) }),
            let actor = actors.actor(startingAt: index, within: sentence), actor.person != nil
        {
            return besidesEnd(actor.span.upper, sentence)
        }
        guard isVisitor || EventMarks.meeting.contains(tokens[index - 1].syllable) && index <= head.upperBound + 2,
            let actor = actors.actor(startingAt: index, within: sentence), actor.person != nil
        else { return nil }
        // "với ông A - Thứ trưởng Bộ B": what a dash adds is no part of the name.
        guard EventMarks.beforeGuests.contains(tokens[index - 1].syllable), tokens.is(EventMarks.comma, at: actor.tail)
        else {
            return actor.tail
        }
        return actors.appositionEnd(after: actor.tail)
    }

    /// "cho bà A, **ông B** và **ông C**": the persons in a list behind one.
    private func besidesEnd(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard EventMarks.joints.contains(tokens[end].syllable), EventMarks.respect.contains(tokens[end + 1].syllable),
            let next = actors.actor(startingAt: end + 1, within: sentence), next.person != nil
        else { return end }
        return besidesEnd(next.span.upper, sentence)
    }

    /// "Kết thúc hội nghị **Bí thư A** đề nghị …": who acts where the comma behind a meeting has been lost.
    func isSpeaker(_ index: Int, _ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard EventMarks.sittings.contains(tokens[head.upperBound - 1].syllable) else { return false }
        // "Tại cuộc họp **đại diện Sở A** đã nêu …".
        if index == head.upperBound, EventMarks.within.contains(tokens[head.lowerBound - 1].syllable),
            ActorWords.leaders.contains(where: { tokens.matches($0, at: index) })
        {
            return true
        }
        guard tokens[index].isCapitalized,
            !EventMarks.transitive.contains(where: { tokens.matches($0, before: index) }),
            !EventMarks.partners.contains(tokens[head.upperBound].syllable),
            !EventMarks.beforePartners.contains(tokens[index - 1].syllable),
            let actor = actors.actor(startingAt: index, within: sentence), actor.person != nil
        else { return false }
        return actors.isPerson(endingAt: actor.span.upper)
    }
}
