import Tables
import Vietnamese

/// Tells where the words end that name an event, by one grammar.
///
/// At each token behind the head the first rule that knows it tells whether the name goes on behind it or ends there; a word that no
/// rule knows is part of the name.
extension EventReader {
    /// A head, and how far the words may reach that complete it.
    struct Completion {
        var head: Range<Int>
        var sentence: Range<Int>
        var limit: Int
        /// Whether "tại" adds a place that belongs to the name: "thăm và làm việc **tại Lào**".
        var withPlaces: Bool
    }

    private enum Step {
        /// The name goes on at a token.
        case on(Int)
        /// The name ends here.
        case ends
        /// The name ends before a token.
        case endsBefore(Int)
    }

    func complementEnd(_ head: Range<Int>, _ sentence: Range<Int>, withPlaces: Bool) -> Int {
        var end = head.upperBound
        if isDetermined(end) { return end }
        if let purpose = purposeEnd(head, sentence) { return purpose }
        let name = Completion(
            head: head, sentence: sentence, limit: min(sentence.upperBound, end + 60), withPlaces: withPlaces)
        reading: while end < name.limit {
            switch step(end, name) {
            case .on(let next): end = next
            case .ends: break reading
            case .endsBefore(let end): return end
            }
        }
        while end > head.upperBound, isLoose(end) || isHouse(end) { end -= 1 }
        // "buổi lễ trang trọng **này**": the event told last, however many words praise it.
        if tokens.is(EventMarks.demonstratives, at: end - 1) { return head.upperBound }
        return withoutCountry(end, head)
    }

    /// Whether the last word only leads to what does not follow; in "thời gian **tới**" it ends a time.
    private func isLoose(_ end: Int) -> Bool {
        EventMarks.loose.contains(tokens[end - 1].syllable)
            && !(tokens.is(EventMarks.comingWord, at: end - 1) && tokens.is(EventMarks.spans, at: end - 2))
    }

    private func step(_ index: Int, _ name: Completion) -> Step {
        wholeStep(index, name) ?? otherStep(index, name) ?? .on(index + 1)
    }

    /// Names, times, persons and titles are gone over as wholes.
    private func wholeStep(_ index: Int, _ name: Completion) -> Step? {
        if isNearYear(index) { return .ends }
        if let step = timeStep(index) { return step }
        if isSpeaker(index, name.head, name.sentence) { return .ends }
        if let end = nameEnd(index, name) ?? guestEnd(index, name) ?? themeEnd(index, name) ?? everEnd(index) {
            return .on(end)
        }
        return placeEnd(index, name).map { .endsBefore($0) }
    }

    /// What stands beside the event, is said of it, or starts anew.
    private func otherStep(_ index: Int, _ name: Completion) -> Step? {
        if isFurtherEvent(index, name.head) || startsPredicate(index, name.head) || isBesideTitle(index, name.head)
            || isStop(index) || startsSentence(index) && !isWithin(index) || isSubject(index, of: name.head)
            || startsPlace(index, name)
        {
            return .ends
        }
        if tokens[index].isPunctuation { return pass(index, name.head, name.limit).map { .on($0) } ?? .ends }
        return isPhraseStop(index, name) ? .ends : nil
    }

    /// "hội nghị **này**", "lần **đó**": the event told last.
    private func isDetermined(_ end: Int) -> Bool {
        EventWords.determiners.contains(tokens[tokens.is(EventMarks.time, at: end) ? end + 1 : end].syllable)
    }

    /// "lễ hội **năm nay**": a year as seen from that of the article.
    private func isNearYear(_ index: Int) -> Bool {
        EventWords.nearYears.longestMatch(in: tokens, at: index) != nil
    }

    /// A year or a month is part of a name, a day only in brackets.
    private func timeStep(_ index: Int) -> Step? {
        guard let time = time(at: index), time.precision != "day" || isBracketed(index) else { return nil }
        let end = time.span.upper
        // "Đại hội … năm 2009 **và** …": behind its year a name has ended.
        let isLast =
            tokens.is(EventMarks.and, at: end) && EventWords.heads.longestMatch(in: tokens, at: end + 1) == nil
        return isLast ? .endsBefore(end) : .on(end)
    }

    private func nameEnd(_ index: Int, _ name: Completion) -> Int? {
        actors.mention(startingAt: index).flatMap { $0.span.upper <= name.limit ? $0.span.upper : nil }
    }

    private func guestEnd(_ index: Int, _ name: Completion) -> Int? {
        guest(at: index, after: name.head, name.sentence).flatMap { $0 <= name.limit ? $0 : nil }
    }

    /// "lớn nhất **từ trước đến nay**".
    private func everEnd(_ index: Int) -> Int? {
        tokens.is(EventMarks.most, at: index - 1) ? EventWords.ever.longestMatch(in: tokens, at: index)?.end : nil
    }

    /// "hội nghị … **tại** B": where it is held, and not where those are whom it concerns ("liệt sĩ hy sinh **tại** B").
    private func startsPlace(_ index: Int, _ name: Completion) -> Bool {
        guard tokens.is(EventMarks.at, at: index), !name.withPlaces else { return false }
        return !EventWords.whereabouts.contains {
            tokens.matches($0, before: index) && index - $0.count > name.head.upperBound
        }
    }

    /// "cuộc họp **để nghe báo cáo**", "tổ chức hội nghị **nhằm đánh giá …**": the purpose of a meeting that nothing else tells.
    private func purposeEnd(_ head: Range<Int>, _ sentence: Range<Int>) -> Int? {
        let last = tokens[head.upperBound - 1].syllable
        guard
            EventMarks.meetings.contains(last)
                || EventMarks.sittings.contains(last) && isObject(head.lowerBound, sentence)
        else { return nil }
        var index = head.upperBound
        while EventMarks.manners.contains(tokens[index].syllable) { index += 1 }
        guard tokens.is(EventMarks.aims, at: index), index < sentence.upperBound else { return nil }
        let end = complementEnd(head.lowerBound..<index + 1, sentence, withPlaces: false)
        return end > index + 1 ? end : nil
    }

    /// "lễ khai mạc **với chủ đề “A”**": the theme of what has no other name.
    private func themeEnd(_ index: Int, _ name: Completion) -> Int? {
        guard
            index == name.head.upperBound
                || EventWords.openings.longestMatch(in: tokens, at: name.head.upperBound)?.end == index,
            let quote = tokens.match(EventMarks.theme, at: index),
            tokens.is(EventMarks.quotes, at: quote)
        else { return nil }
        return pass(quote, name.head, name.limit)
    }

    /// "tiếp xúc cử tri **tại huyện A và thành phố B**", where nothing else tells the event apart.
    private func placeEnd(_ index: Int, _ name: Completion) -> Int? {
        guard !name.withPlaces, EventMarks.places.contains(tokens[index].syllable), needsPlace(index, name.head) else {
            return nil
        }
        return placesEnd(index + 1)
    }

    /// Whether a name is not yet whole without its place: no head alone, nor one that ends in a number or the name of those who meet.
    private func needsPlace(_ end: Int, _ head: Range<Int>) -> Bool {
        guard end > head.upperBound || head.count > 3, tokens[end - 1].isWord else { return false }
        return tokens[end - 1].isLowercase || actors.mention(endingAt: end).map { $0.kind == .place } ?? true
    }

    /// "tiếp xúc cử tri tại **huyện A và thành phố B**": the places where it is held, which end its name.
    private func placesEnd(_ start: Int) -> Int? {
        guard let place = actors.mention(startingAt: start), place.kind == .place else { return nil }
        let end = place.span.upper
        return EventMarks.listMarks.contains(tokens[end].syllable) ? placesEnd(end + 1) ?? end : end
    }

    /// "lễ mừng thọ **nhà** ông A": whose it is, is no part of the name.
    private func isHouse(_ end: Int) -> Bool {
        tokens.is(EventMarks.house, at: end - 1) && EventMarks.respect.contains(tokens[end].syllable)
    }

    /// Without a place in brackets at its end, which says where a partner is: "hội đàm với tỉnh A **(Lào)**".
    private func withoutCountry(_ end: Int, _ head: Range<Int>) -> Int {
        guard tokens.is(EventMarks.close, at: end - 1), actors.isPlace(endingAt: end - 1),
            let open = (head.upperBound..<end).first(where: { tokens.is(EventMarks.open, at: $0) }),
            !(open..<end - 1).contains(where: { tokens.is(EventMarks.close, at: $0) })
        else { return end }
        return open
    }
}
