import Tables
import Vietnamese

/// A place in the text that names an event.
struct EventMention {
    var span: TokenSpan
    var head: Range<Int>
    var kind: Event.Kind
    var isVerb: Bool
    /// Whether nothing completes the head: "hội nghị", "buổi lễ".
    var isBare: Bool { span.upper == head.upperBound }
    /// Whether the words around say that it is held, led or attended.
    var isHeld: Bool
    var sentence: Int
    /// Where the words end that tell a bare head from others: "cuộc họp **do UBND tỉnh tổ chức**", "hội nghị **ngày 22/6**".
    var fullerEnd = 0
}

/// Finds the mentions of events in a text.
struct EventReader {
    let tokens: Tokens
    let actors: Actors
    let times: [TimeExpression]

    func mentions() -> [EventMention] {
        var found: [EventMention] = []
        var index = tokens.next(EventWords.starts, from: 0)
        while index < tokens.count {
            guard EventWords.firstWords.contains(tokens[index].syllable), let mention = mention(at: index) else {
                index = tokens.next(EventWords.starts, from: index + 1)
                continue
            }
            found.append(mention)
            if let opened = opened(by: mention) { found.append(opened) }
            index = tokens.next(EventWords.starts, from: max(mention.span.upper, index + 1))
        }
        return found
    }

    /// "Lễ khai mạc **Kỳ họp thứ ba, HĐND tỉnh**": the gathering that a ceremony opens or closes.
    private func opened(by ceremony: EventMention) -> EventMention? {
        guard let start = EventWords.openings.longestMatch(in: tokens, at: ceremony.head.upperBound)?.end,
            start < ceremony.span.upper, let inner = mention(at: start), !inner.isVerb, inner.kind != .ceremony
        else { return nil }
        return inner
    }

    func mention(at start: Int) -> EventMention? {
        guard let match = EventWords.heads.longestMatch(in: tokens, at: start) else { return nil }
        let head = start..<match.end
        let sentence = tokens.sentence(of: start)
        guard match.end <= sentence.upperBound, !isPartOfName(head, sentence) else { return nil }
        // "lễ hội **khai** xuân": the rite that opens a festival.
        let isOpening = tokens.is(EventMarks.rite, at: start) && tokens.is(EventMarks.opening, at: match.end)
        let kind = isOpening ? .ceremony : match.payload.kind
        if match.payload.isVerb { return verbal(head, kind, sentence) }
        let end = complementEnd(head, sentence, withPlaces: kind == .visit)
        guard !isClass(head, end), !isPartOfOther(end) else { return nil }
        let isShow = tokens.is(EventMarks.show, at: start)
        guard !isShow || EventMarks.quotes.contains(tokens[head.upperBound].syllable) else { return nil }
        var mention = EventMention(
            span: TokenSpan(start, end), head: head, kind: kind, isVerb: false,
            isHeld: isShow || isHeld(start, end, sentence), sentence: Int(tokens[start].sentence))
        if mention.isBare { mention.fullerEnd = extensionEnd(end, sentence) }
        return mention
    }

    /// "lễ cúng sức khỏe, lễ cầu mưa, lễ cúng bến nước": rites of a kind, no one event.
    private func isClass(_ head: Range<Int>, _ end: Int) -> Bool {
        if tokens.matches(EventMarks.allLevels, at: head.upperBound + 1) { return true }
        if tokens.matches(EventMarks.organizing, before: head.lowerBound), end == head.upperBound { return true }
        if isDenied(head.lowerBound) { return true }
        return (head.upperBound..<max(head.upperBound, end)).contains {
            tokens.is(EventMarks.comma, at: $0) && tokens[$0 + 1].syllable == tokens[head.lowerBound].syllable
                && tokens[$0 + 1].isLowercase
        }
    }

    /// "Lễ trao quyết định **diễn ra tại Hội nghị …**": a part of the gathering named behind it.
    private func isPartOfOther(_ end: Int) -> Bool {
        tokens.match(EventWords.takingPlaceAt, at: end).map {
            EventWords.heads.longestMatch(in: tokens, at: $0)?.payload.isVerb == false
        } ?? false
    }

    /// "**không** đi lễ hội", "**chưa** tổ chức lễ phát động": what is forbidden or has not come.
    private func isDenied(_ start: Int) -> Bool {
        let before = max(tokens.sentence(of: start).lowerBound, start - 3)..<start
        let word = before.last { EventMarks.negations.contains(tokens[$0].syllable) }
        return word.map { word in (word..<start).allSatisfy { tokens[$0].isWord && tokens[$0].isLowercase } } ?? false
    }

    private func extensionEnd(_ end: Int, _ sentence: Range<Int>) -> Int {
        if tokens.is(EventMarks.day, at: end), let time = time(at: end + 1), time.kind == .date {
            return time.span.upper
        }
        guard tokens.is(EventMarks.by, at: end), let host = actors.actor(startingAt: end + 1, within: sentence),
            let verb = EventWords.holding.longestMatch(in: tokens, at: host.tail)
        else { return end }
        return verb.end
    }

    /// "nghi lễ", "Nghị quyết Đại hội", "Quốc hội thảo luận", "các hội nghị".
    func isPartOfName(_ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let start = head.lowerBound
        if start > sentence.lowerBound, EventWords.notBefore.contains(tokens[start - 1].syllable) { return true }
        let next = tokens[head.upperBound].syllable
        if head.count == 1, EventMarks.notAfterRite.contains(next), tokens.is(EventMarks.rite, at: start) {
            return true
        }
        if tokens.matches(EventMarks.congress, at: start), EventMarks.notAfterCongress.contains(next) { return true }
        return false
    }

    // MARK: Nouns

    func complementEnd(_ head: Range<Int>, _ sentence: Range<Int>, withPlaces: Bool) -> Int {
        var end = head.upperBound
        if EventWords.determiners.contains(tokens[end].syllable) { return end }
        if tokens.is(EventMarks.time, at: end), EventWords.determiners.contains(tokens[end + 1].syllable) { return end }
        let limit = min(sentence.upperBound, end + 60)
        let stopsAtSubject = tokens.is(EventMarks.work, at: head.upperBound - 1)
        while end < limit {
            let token = tokens[end]
            if EventWords.nearYears.longestMatch(in: tokens, at: end) != nil { break }
            if let time = time(at: end), time.precision != "day" || isBracketed(end) {
                end = time.span.upper
                // "Đại hội … năm 2009 **và** …": behind its year a name has ended.
                if tokens.is(EventMarks.and, at: end), EventWords.heads.longestMatch(in: tokens, at: end + 1) == nil {
                    break
                }
                continue
            }
            if let mention = actors.mention(startingAt: end), mention.kind != .person, mention.span.upper <= limit {
                end = mention.span.upper
                continue
            }
            if let guest = guest(at: end, after: head, sentence), guest <= limit {
                end = guest
                continue
            }
            if EventWords.stops.contains(token.syllable), !isWithin(end), !isNoun(end) { break }
            if startsSentence(end), !isWithin(end) { break }
            if stopsAtSubject, tokens.is(EventMarks.about, at: end) { break }
            if tokens.is(EventMarks.at, at: end), !withPlaces { break }
            if token.isPunctuation {
                guard let next = pass(end, head, limit) else { break }
                end = next
                continue
            }
            if end > head.upperBound || !tokens.is(EventMarks.rite, at: end - 1) && !isAttribute(end, head, sentence),
                EventWords.phraseStops.longestMatch(in: tokens, at: end) != nil, !isWithin(end)
            {
                break
            }
            end += 1
        }
        while end > head.upperBound, EventMarks.loose.contains(tokens[end - 1].syllable) || isHouse(end) { end -= 1 }
        return withoutCountry(end, head)
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

    /// The end of the person met or visited: "với ông A, Thứ trưởng Bộ B", "gia đình bà C".
    func guest(at index: Int, after head: Range<Int>, _ sentence: Range<Int>) -> Int? {
        let isVisitor =
            tokens.is(EventMarks.of, at: index - 1) && tokens.is(EventMarks.journey, at: head.lowerBound)
        // "quyết định … **đối với ông A**": whom the act concerns.
        if tokens.matches(EventMarks.regarding, before: index), index > head.upperBound + 2,
            let actor = actors.actor(startingAt: index, within: sentence), actor.person != nil
        {
            return actor.tail
        }
        guard isVisitor || EventMarks.meeting.contains(tokens[index - 1].syllable) && index <= head.upperBound + 2,
            let actor = actors.actor(startingAt: index, within: sentence), actor.person != nil
        else { return nil }
        // "với ông A - Thứ trưởng Bộ B": what a dash adds is no part of the name.
        guard tokens.is(EventMarks.with, at: index - 1), tokens.is(EventMarks.comma, at: actor.tail) else {
            return actor.tail
        }
        return actors.appositionEnd(after: actor.tail)
    }

    /// "tổ chức hội nghị **bàn về** chống hạn": what it is for; at a sentence's start it is a verb.
    private func isAttribute(_ index: Int, _ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        index == head.upperBound && head.lowerBound > sentence.lowerBound
            && !tokens.is(EventMarks.comma, at: head.lowerBound - 1)
            && EventWords.attributes.longestMatch(in: tokens, at: index) != nil
    }

    /// Whether a capitalised word starts a sentence where the mark before it has been lost, and is no part of a name ("Thác **Bà**").
    private func startsSentence(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isCapitalized, EventWords.sentenceStarts.contains(token.syllable) else { return false }
        if EventMarks.respect.contains(token.syllable), tokens[index - 1].isCapitalized { return false }
        return !EventMarks.fellow.contains(token.syllable) || EventMarks.comrade.contains(tokens[index + 1].syllable)
    }

    /// "ngày Đất ngập nước", "đầu tư vào nông nghiệp": words that end a complement before a time, and are part of it before a noun.
    private func isNoun(_ index: Int) -> Bool {
        // "quân nhân", "nguyên nhân": only "nhân dịp", "nhân kỷ niệm" tell an occasion.
        if tokens.is(EventMarks.upon, at: index) { return !EventMarks.occasions.contains(tokens[index + 1].syllable) }
        guard EventMarks.soft.contains(tokens[index].syllable) else { return false }
        let next = tokens[index + 1]
        return next.isWord && time(at: index + 1) == nil && !EventWords.stops.contains(next.syllable)
            && !EventMarks.beforeTimes.contains(next.syllable)
    }

    /// Whether a word that mostly ends a complement goes on here: "bị cáo", "Dự án", the "không" of a list.
    func isWithin(_ index: Int) -> Bool {
        if EventWords.compounds.longestMatch(in: tokens, at: index) != nil { return true }
        return tokens.is(EventMarks.not, at: index) && EventMarks.joints.contains(tokens[index - 1].syllable)
            || tokens.is(EventMarks.not, at: index - 1)
    }

    /// The token after a mark that the complement goes past: a short bracket, a quotation, a dash between names, a comma within
    /// the subject of a decision.
    func pass(_ mark: Int, _ head: Range<Int>, _ limit: Int) -> Int? {
        if tokens.is(EventMarks.open, at: mark) { return bracketEnd(mark, limit) }
        if EventMarks.quotes.contains(tokens[mark].syllable) {
            return (mark + 1..<max(limit, mark + 1)).first { EventMarks.closings.contains(tokens[$0].syllable) }.map {
                $0 + 1
            }
        }
        if EventMarks.dashes.contains(tokens[mark].syllable) {
            if tokens[mark].spaceBefore, actors.isPerson(endingAt: mark) { return nil }
            return tokens[mark + 1].isCapitalized || !tokens[mark].spaceBefore
                || tokens[mark - 1].isLowercase && tokens[mark + 1].isLowercase
                ? mark + 1 : nil
        }
        if tokens.is(EventMarks.dot, at: mark), !tokens[mark + 1].spaceBefore, tokens[mark + 1].isWord {
            return mark + 1
        }
        if tokens.is(EventMarks.ampersand, at: mark) { return mark + 1 }
        if tokens.is(EventMarks.slash, at: mark), !tokens[mark].spaceBefore, !tokens[mark + 1].spaceBefore {
            return mark + 1
        }
        guard tokens.is(EventMarks.comma, at: mark), goesOn(after: mark, head, limit) else { return nil }
        return mark + 1
    }

    /// The token after a bracket that names a time, a place, a body or the event by other words: "(Lào)", "(nhiệm kỳ 2020 - 2025)".
    func bracketEnd(_ open: Int, _ limit: Int) -> Int? {
        let close = (open + 1..<max(min(limit, open + 14), open + 1)).first { tokens.is(EventMarks.close, at: $0) }
        guard let close, close > open + 1 else { return nil }
        let first = open + 1
        let isKnown =
            (first..<close).contains { time(at: $0) != nil }
            || EventMarks.courses.contains(tokens[first].syllable)
            || actors.mention(startingAt: first).map { $0.kind != .person && $0.span.upper == close } ?? false
            || actors.isPlace(endingAt: close)
            || close == first + 1 && tokens[first].isAllCapitals
            || EventWords.heads.longestMatch(in: tokens, at: first) != nil
        return isKnown ? close + 1 : nil
    }

    /// Whether what follows a comma belongs to the name: a term, the body that sits, the wider unit of a place, a list of verbs in the
    /// title of a decision, a list of things.
    func goesOn(after comma: Int, _ head: Range<Int>, _ limit: Int) -> Bool {
        let next = comma + 1
        guard next < limit else { return false }
        if EventMarks.listed.longestMatch(in: tokens, at: next) != nil, tokens[next].isLowercase { return true }
        // "họp báo về Lễ hội A, Liên hoan B": events that are its subject.
        if tokens.is(EventMarks.about, at: head.upperBound)
            || tokens.matches(EventMarks.introducing, at: head.upperBound),
            EventWords.heads.longestMatch(in: tokens, at: next) != nil
        {
            return true
        }
        guard comma > head.upperBound else { return false }
        if EventMarks.terms.contains(tokens[next].syllable), !tokens.is(EventMarks.comma, at: comma - 1) { return true }
        if isAmongPartners(comma, head) || isAmongPosts(comma, head) { return true }
        if let name = actors.mention(startingAt: next), name.kind != .person {
            if name.kind == .organization {
                return (head.lowerBound..<comma).contains { EventMarks.sessions.contains(tokens[$0].syllable) }
            }
            return actors.isPlace(endingAt: comma)
        }
        guard tokens[next].isLowercase else { return false }
        return (head.lowerBound..<comma).contains { tokens.is(EventMarks.about, at: $0) }
            || isListed(after: comma, head, limit)
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

    func isBracketed(_ index: Int) -> Bool { tokens.is(EventMarks.open, at: index - 1) }

    func isHeld(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
        if EventWords.after.longestMatch(in: tokens, at: end) != nil { return true }
        if isOpening(start, sentence), takesPlace(after: end, sentence) { return true }
        if tokens.is(EventMarks.journey, at: start), EventMarks.occasion.contains(tokens[start - 1].syllable) {
            return true
        }
        for length in 1...4 where start - length >= sentence.lowerBound {
            if let match = EventWords.before.longestMatch(in: tokens, at: start - length), match.end == start {
                return true
            }
        }
        return false
    }

    /// Whether an event is what its sentence starts with: "Sáng 6/2, lễ hội …", "Lễ hội …".
    private func isOpening(_ start: Int, _ sentence: Range<Int>) -> Bool {
        start == sentence.lowerBound || tokens.is(EventMarks.comma, at: start - 1) && start - sentence.lowerBound < 20
            || time(endingAt: start) || tokens.is(EventMarks.close, at: start - 1)
    }

    /// "… **đã diễn ra**", "… **được tổ chức** trọng thể", further on in the sentence.
    private func takesPlace(after end: Int, _ sentence: Range<Int>) -> Bool {
        (end..<max(end, min(sentence.upperBound, end + 40))).contains {
            EventWords.takingPlace.longestMatch(in: tokens, at: $0) != nil
        }
    }

    private func time(endingAt end: Int) -> Bool { times.contains { $0.span.upper == end } }

    // MARK: Times

    func time(at start: Int) -> TimeExpression? {
        var low = 0
        var high = times.count
        while low < high {
            let middle = (low + high) / 2
            if times[middle].span.lower < start { low = middle + 1 } else { high = middle }
        }
        return low < times.count && times[low].span.lower == start ? times[low] : nil
    }
}
