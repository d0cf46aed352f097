import Tables
import Vietnamese

/// Finds the mentions of events in a text.
struct EventReader {
    let tokens: Tokens
    let actors: Actors
    let times: [TimeExpression]
    /// The time that ends before a token; of several the first that tells a day.
    private let timesByEnd: TokenNumbers

    init(tokens: Tokens, actors: Actors, times: [TimeExpression]) {
        self.tokens = tokens
        self.actors = actors
        self.times = times
        var ends = TokenNumbers(tokenCount: tokens.count)
        for number in times.indices.reversed() {
            let end = times[number].span.upper
            if times[number].precision == "day" || ends[end] == nil { ends[end] = number }
        }
        timesByEnd = ends
    }

    func mentions() -> [EventMention] {
        var found: [EventMention] = []
        var index = tokens.next(EventWords.starts, from: 0)
        while index < tokens.count {
            let mention = mention(at: index)
            if let mention {
                found.append(mention)
                if let opened = opened(by: mention) { found.append(opened) }
            }
            index = tokens.next(EventWords.starts, from: max(mention?.span.upper ?? 0, index + 1))
        }
        markProgrammes(&found)
        return found
    }

    /// "Lễ khai mạc **Kỳ họp thứ ba, HĐND tỉnh**": the gathering that a ceremony opens or closes, or the inspection that a decision
    /// orders.
    private func opened(by ceremony: EventMention) -> EventMention? {
        if ceremony.isDecision(in: tokens) {
            return mention(at: ceremony.head.upperBound).flatMap { $0.kind == .inspection ? $0 : nil }
        }
        let opening = ceremony.isVerb ? ceremony.head.lowerBound : ceremony.head.upperBound
        guard let start = EventWords.openings.longestMatch(in: tokens, at: opening)?.end,
            start < ceremony.span.upper, let inner = mention(at: start), !inner.isVerb, inner.kind != .ceremony
        else { return nil }
        return inner
    }

    func mention(at start: Int) -> EventMention? {
        guard let (head, word) = head(at: start) else { return nil }
        let sentence = tokens.sentence(of: start)
        guard head.upperBound <= sentence.upperBound, !isPartOfName(head, sentence) else { return nil }
        if let frame = word.frame { return verbal(head, word.kind, frame, sentence) }
        let end = complementEnd(head, sentence, withPlaces: word.kind == .visit || word.kind == .inspection)
        guard !isClass(head, end), !isPartOfOther(end) else { return nil }
        let isShow = tokens.is(EventMarks.show, at: start)
        let isNamedShow = isShow && (start..<end).contains { tokens.is(EventMarks.quotes, at: $0) }
        // A "chương trình" of no kind may be any programme, unless it is held.
        let isAnyShow = isShow && head.count == 2
        if isAnyShow, noun(at: head.upperBound) != nil { return nil }
        if isAnyShow,
            !tokens.is(EventMarks.quotes, at: head.upperBound) || !isHeld(start, end, sentence)
        {
            return nil
        }
        guard !isShow || end > head.upperBound else { return nil }
        var mention = EventMention(
            span: TokenSpan(start, end), head: head, kind: isOfBody(head) ? .session : word.kind, isVerb: false,
            isHeld: isNamedShow || isHeld(start, end, sentence)
                || end > head.upperBound && Self.heard.contains(word.kind) && isScene(start, sentence)
                || word.kind == .pressBriefing && isPredicate(start, sentence), sentence: Int(tokens[start].sentence))
        mention.isSubject = isOpening(start, sentence)
        mention.host = host(of: mention, sentence)
        if mention.isBare { mention.fullerEnd = extensionEnd(head, sentence) }
        return mention
    }

    /// "cuộc họp **Ban Chấp hành Hội A**": a body that sits, and not those who meet.
    private func isOfBody(_ head: Range<Int>) -> Bool {
        guard tokens.is(EventMarks.meet, at: head.upperBound - 1), !tokens.is(EventMarks.meet, at: head.lowerBound)
        else { return false }
        let body = tokens.is(EventMarks.of, at: head.upperBound) ? head.upperBound + 1 : head.upperBound
        return actors.mention(startingAt: body)?.kind == .organization
    }

    /// The head that starts at a token: "hội thảo", "**cuộc** hội thảo", "Hội nghị **- hội thảo**".
    private func head(at start: Int) -> (range: Range<Int>, word: EventWords.Head)? {
        let counted = EventWords.classifiers.contains(tokens[start].syllable) ? noun(at: start + 1) : nil
        let plain = EventWords.heads.longestMatch(in: tokens, at: start)
        let longer = plain?.end ?? 0 < counted?.end ?? 0 ? counted : plain
        guard let match = longer else { return nil }
        guard !match.payload.isVerb, tokens.is(MarkSet.dashes, at: match.end),
            let second = noun(at: match.end + 1)
        else { return (start..<match.end, match.payload) }
        return (start..<second.end, match.payload)
    }

    /// A noun that names gatherings.
    func noun(at start: Int) -> Gazetteer<EventWords.Head>.Match? {
        EventWords.nounHeads.longestMatch(in: tokens, at: start)
    }

    /// "lễ cúng sức khỏe, lễ cầu mưa, lễ cúng bến nước": rites of a kind, no one event.
    private func isClass(_ head: Range<Int>, _ end: Int) -> Bool {
        if tokens.matches(EventMarks.allLevels, at: head.upperBound + 1) { return true }
        // "buổi **trao đổi với báo chí**": an interview.
        if RoleWords.press.longestMatch(in: tokens, at: head.lowerBound + 1) != nil { return true }
        if tokens.matches(EventMarks.organizing, before: head.lowerBound), end == head.upperBound { return true }
        if isDenied(head.lowerBound) || EventWords.unspecific.longestMatch(in: tokens, at: head.upperBound) != nil {
            return true
        }
        return tokens.is(EventMarks.rite, at: head.lowerBound) && tokens[head.lowerBound].isLowercase
            && tokens.is(EventMarks.comma, at: end) && tokens.is(EventMarks.rite, at: end + 1)
            && tokens[end + 1].isLowercase && noun(at: end + 1)?.end == end + 2
    }

    /// "Lễ trao quyết định **diễn ra tại Hội nghị …**": a part of the gathering named behind it.
    private func isPartOfOther(_ end: Int) -> Bool {
        tokens.match(EventWords.takingPlaceAt, at: end).map { noun(at: $0) != nil } ?? false
    }

    /// "**không** đi lễ hội", "**chưa** tổ chức lễ phát động": what is forbidden or has not come.
    func isDenied(_ start: Int) -> Bool {
        let before = max(tokens.sentence(of: start).lowerBound, start - 3)..<start
        let word = before.last { EventMarks.negations.contains(tokens[$0].syllable) }
        return word.map { word in (word..<start).allSatisfy { tokens[$0].isWord && tokens[$0].isLowercase } } ?? false
    }

    /// "hội nghị **ngày 22/6**", "cuộc họp **để nghe báo cáo**", "cuộc họp **do Sở A tổ chức**".
    private func extensionEnd(_ head: Range<Int>, _ sentence: Range<Int>) -> Int {
        let end = head.upperBound
        if tokens.is(EventMarks.aims, at: end) {
            let purpose = complementEnd(head.lowerBound..<end + 1, sentence, withPlaces: false)
            return purpose > end + 1 ? purpose : end
        }
        if tokens.is(EventMarks.day, at: end), let time = time(at: end + 1), time.kind == .date {
            return time.span.upper
        }
        guard tokens.is(EventMarks.by, at: end), let host = actors.actor(startingAt: end + 1, within: sentence),
            let verb = EventWords.holding.longestMatch(in: tokens, at: host.tail)
        else { return end }
        return verb.end
    }

    /// "nghi lễ", "Nghị quyết Đại hội", "Quốc hội thảo luận", "các hội nghị".
    /// Nouns that stand before one another are asked no further back than such names go.
    private func isPartOfName(_ head: Range<Int>, _ sentence: Range<Int>, nouns: Int = 4) -> Bool {
        let start = head.lowerBound
        if start > sentence.lowerBound, EventWords.notBefore.contains(tokens[start - 1].syllable),
            !isDone(head), !follows(start, sentence)
        {
            return true
        }
        // "Trung tâm Hội nghị **và Triển lãm**", "Trung tâm hội chợ **triển lãm**".
        let end = tokens.is(EventMarks.and, at: start - 1) ? start - 1 : start
        for first in max(sentence.lowerBound, start - 4)..<start where nouns > 0 && noun(at: first)?.end == end {
            if isPartOfName(first..<end, sentence, nouns: nouns - 1) { return true }
        }
        let next = tokens[head.upperBound].syllable
        if head.count == 1, EventMarks.notAfterRite.contains(next), tokens.is(EventMarks.rite, at: start) {
            return true
        }
        if tokens.matches(EventMarks.congress, at: start), EventMarks.notAfterCongress.contains(next) { return true }
        return false
    }

    /// "**làm** lễ ra mắt": in "làm lễ" alone somebody prays.
    private func isDone(_ head: Range<Int>) -> Bool {
        tokens.is(EventMarks.doing, at: head.lowerBound - 1) && tokens.is(EventMarks.rite, at: head.upperBound - 1)
            && (EventWords.openings.longestMatch(in: tokens, at: head.upperBound) != nil
                || EventWords.heads.longestMatch(in: tokens, at: head.upperBound)?.payload.isVerb ?? false)
    }

    /// "Sau lễ khai mạc **là** chương trình nghệ thuật …".
    private func follows(_ start: Int, _ sentence: Range<Int>) -> Bool {
        tokens.is(EventMarks.then, at: start - 1)
            && (sentence.lowerBound..<sentence.lowerBound + 2).contains { tokens.is(EventMarks.after, at: $0) }
            && start - sentence.lowerBound < 16
    }

    /// "**Đại hội** lần thứ 2 của hội A **đã** biểu quyết …": an assembly that does something is held.
    private func isActing(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
        tokens.is(EventMarks.done, at: end) && isOpening(start, sentence)
            && (start..<min(start + 3, end)).contains { EventMarks.assembly.contains(tokens[$0].syllable) }
            && (start..<end).contains { tokens[$0].isCapitalized || tokens[$0].isNumber }
    }

    func isHeld(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
        if follows(start, sentence) || isActing(start, end, sentence) { return true }
        if EventWords.after.longestMatch(in: tokens, at: end) != nil
            || pastTime(end).map({ EventWords.after.longestMatch(in: tokens, at: $0) != nil }) ?? false
        {
            return true
        }
        if isOpening(start, sentence), takesPlace(after: end, sentence) { return true }
        if tokens.is(EventMarks.journey, at: start), EventMarks.occasion.contains(tokens[start - 1].syllable) {
            return true
        }
        return isObject(start, sentence)
    }

    /// Kinds of events at which somebody speaks.
    private static let heard: [Event.Kind] = [
        .conference, .congress, .session, .ceremony, .workingMeeting, .pressBriefing, .talks, .training,
    ]

    /// "**tổ chức** hội nghị", "**dự** lễ A".
    func isObject(_ start: Int, _ sentence: Range<Int>) -> Bool {
        (1...5).contains { length in
            start - length >= sentence.lowerBound
                && EventWords.before.longestMatch(in: tokens, at: start - length)?.end == start
        }
    }

    /// "ông A **trình bày** báo cáo **tại** kỳ họp thứ 3": where somebody does something.
    private func isScene(_ start: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens.is(EventMarks.within, at: start - 1) else { return false }
        var index = start - 2
        while index >= max(sentence.lowerBound, start - 18), tokens[index].isWord || tokens[index].isNumber {
            if tokens.is(EventMarks.future, at: index) { return false }
            if EventWords.deeds.longestMatch(in: tokens, at: index) != nil { return true }
            index -= 1
        }
        return false
    }

    /// "phiên họp **chiều 3/5,** do …": behind the time that stands behind a name.
    private func pastTime(_ end: Int) -> Int? {
        var index = end
        while tokens.is(EventMarks.timeWords, at: index) { index += 1 }
        if let time = time(at: index) { index = time.span.upper }
        guard index > end else { return nil }
        return tokens.is(EventMarks.comma, at: index) ? index + 1 : index
    }

    /// Whether an event is what its sentence starts with: "Sáng 6/2, lễ hội …", "Lễ hội …".
    private func isOpening(_ start: Int, _ sentence: Range<Int>) -> Bool {
        start == sentence.lowerBound || tokens.is(EventMarks.comma, at: start - 1) && start - sentence.lowerBound < 20
            || endsTime(start) || tokens.is(EventMarks.close, at: start - 1)
    }

    /// "… **đã diễn ra**", "… **được tổ chức** trọng thể", further on in the sentence.
    private func takesPlace(after end: Int, _ sentence: Range<Int>) -> Bool {
        (end..<max(end, min(sentence.upperBound, end + 40))).contains {
            EventWords.takingPlace.longestMatch(in: tokens, at: $0) != nil
        }
    }

    func endsTime(_ end: Int) -> Bool { timesByEnd[end] != nil }

    func day(endingAt end: Int) -> TimeExpression? {
        timesByEnd[end].map { times[$0] }.flatMap { $0.precision == "day" ? $0 : nil }
    }

    // MARK: Times

    func time(at start: Int) -> TimeExpression? { times.starting(at: start) }
}
