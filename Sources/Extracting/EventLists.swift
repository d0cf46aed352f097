import Tables
import Vietnamese

/// Tells whether the name of an event goes on behind a comma.
extension EventReader {
    /// Whether what follows a comma belongs to the name: a term, the body that sits, the wider unit of a place, a list of verbs in the
    /// title of a decision, a list of things.
    func goesOn(after comma: Int, _ head: Range<Int>, _ limit: Int) -> Bool {
        let next = comma + 1
        guard next < limit, !isPersonNamed(at: next) else { return false }
        if EventMarks.listed.longestMatch(in: tokens, at: next) != nil, tokens[next].isLowercase,
            actors.mention(startingAt: next) == nil
        {
            return true
        }
        if EventWords.people.longestMatch(in: tokens, at: next) != nil,
            (1...3).contains(where: { EventWords.people.longestMatch(in: tokens, at: comma - $0)?.end == comma })
        {
            return true
        }
        if EventMarks.bodies.contains(tokens[comma - 1].syllable),
            EventMarks.furtherBodies.contains(where: { tokens.matches($0, at: next) })
        {
            return true
        }
        // "họp báo về Lễ hội A, Liên hoan B": events that are its subject.
        if noun(at: next) != nil { return isAboutEvents(comma, head) }
        guard comma > head.upperBound else { return false }
        if EventMarks.terms.contains(tokens[next].syllable), !tokens.is(EventMarks.comma, at: comma - 1) { return true }
        if isAmongPartners(comma, head) || isAmongPosts(comma, head) { return true }
        if let name = actors.mention(startingAt: next), name.kind != .person {
            if name.kind == .organization {
                // "kỳ họp thứ 4**, HĐND tỉnh**", but "họp báo thường kỳ, Sở A …".
                return (head.lowerBound..<comma).contains {
                    EventMarks.sessions.contains(tokens[$0].syllable) && tokens.is(EventMarks.meet, at: $0 + 1)
                }
                    && !(head.upperBound..<comma).contains { actors.mention(startingAt: $0)?.kind == .organization }
            }
            // "tại vườn hoa A**, phố B, Hà Nội**".
            return actors.isPlace(endingAt: comma)
                || (max(head.upperBound, comma - 8)..<comma).contains { tokens.is(EventMarks.places, at: $0) }
        }
        guard tokens[next].isLowercase else { return isTitleList(after: comma, limit) }
        return (head.lowerBound..<comma).contains { tokens.is(EventMarks.about, at: $0) }
            && !EventMarks.plurals.contains(tokens[next].syllable)
            || isListed(after: comma, head, limit)
    }

    /// "…, **đại biểu A** nói": who acts behind the comma.
    private func isPersonNamed(at index: Int) -> Bool {
        guard let actor = actors.actor(startingAt: index, within: tokens.sentence(of: index)) else { return false }
        return actor.person != nil && actors.isPerson(endingAt: actor.span.upper)
    }

    /// "trao tặng Huy hiệu Đảng, **Huân chương Độc lập và Bằng khen**": capitalised things that "và" closes.
    private func isTitleList(after comma: Int, _ limit: Int) -> Bool {
        guard tokens[comma - 1].isCapitalized, !startsSentence(comma + 1),
            actors.mention(startingAt: comma + 1)?.kind != .person
        else { return false }
        let joint = (comma + 2..<max(comma + 2, min(comma + 8, limit))).first { tokens.is(EventMarks.and, at: $0) }
        guard let joint, !(comma + 1..<joint).contains(where: { tokens[$0].isPunctuation }) else { return false }
        return tokens[joint + 1].isCapitalized && actors.mention(startingAt: joint + 1)?.kind != .person
    }

    /// "buổi làm việc với đại diện A, B và C", "hội đàm giữa A, B": a list of those who meet, behind a body.
    private func isAmongPartners(_ comma: Int, _ head: Range<Int>) -> Bool {
        (EventMarks.partners.contains(tokens[head.upperBound].syllable)
            || (head.upperBound..<comma).contains { tokens.is(EventMarks.between, at: $0) })
            && !actors.isPerson(endingAt: comma)
            && (actors.mention(startingAt: comma + 1).map { $0.kind == .organization } ?? false)
    }

    /// "cuộc họp giao ban Chủ tịch, Phó Chủ tịch UBND huyện": posts without names, in a list of those who meet.
    private func isAmongPosts(_ comma: Int, _ head: Range<Int>) -> Bool {
        tokens.is(EventMarks.meet, at: head.upperBound - 1)
            && (head.upperBound..<comma).contains { actors.postEnd($0) == comma }
            && (actors.postEnd(comma + 1) != nil
                || EventMarks.plurals.contains(tokens[comma + 3].syllable))
            && actors.actor(startingAt: comma + 1, within: tokens.sentence(of: comma))?.person == nil
    }

    /// "nhà tạm, nhà dột nát", "thôn, bản, tổ dân phố", "bảo quản, chế biến và tiêu thụ".
    func isListed(after comma: Int, _ head: Range<Int>, _ limit: Int) -> Bool {
        let next = comma + 1
        let isAdverbial = EventMarks.adverbial.contains(tokens[head.lowerBound - 1].syllable)
        guard !isAdverbial, !EventWords.stops.contains(tokens[next].syllable) || isWithin(next),
            !EventWords.determiners.contains(tokens[next].syllable),
            !EventMarks.plurals.contains(tokens[next].syllable),
            EventWords.phraseStops.longestMatch(in: tokens, at: next) == nil
        else { return false }
        let before = max(head.upperBound + 1, comma - 4)..<max(head.upperBound + 1, comma)
        if before.contains(where: {
            tokens[$0].syllable == tokens[next].syllable
                || tokens.is(EventMarks.comma, at: $0) && tokens[$0 + 1].isLowercase
                    && actors.mention(startingAt: $0 + 1) == nil
        }) {
            return true
        }
        return (next + 1..<max(next + 1, min(next + 8, limit))).contains {
            EventMarks.joints.contains(tokens[$0].syllable)
        }
    }
}
