import Tables
import Vietnamese

/// Tells where the words end that name an event.
extension EventReader {
    func complementEnd(_ head: Range<Int>, _ sentence: Range<Int>, withPlaces: Bool) -> Int {
        var end = head.upperBound
        if EventWords.determiners.contains(tokens[end].syllable) { return end }
        if tokens.is(EventMarks.time, at: end), EventWords.determiners.contains(tokens[end + 1].syllable) { return end }
        if let purpose = purposeEnd(head, sentence) { return purpose }
        let limit = min(sentence.upperBound, end + 60)
        let isVisit = EventMarks.visits.contains(tokens[head.lowerBound].syllable)
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
            if isSpeaker(end, head, sentence) { break }
            if let mention = actors.mention(startingAt: end), mention.span.upper <= limit {
                end = mention.span.upper
                continue
            }
            if let guest = guest(at: end, after: head, sentence), guest <= limit {
                end = guest
                continue
            }
            if let title = themeEnd(end, head, limit) {
                end = title
                continue
            }
            // "lớn nhất **từ trước đến nay**".
            if tokens.is(EventMarks.most, at: end - 1), let ever = EventWords.ever.longestMatch(in: tokens, at: end) {
                end = ever.end
                continue
            }
            if !withPlaces, EventMarks.places.contains(token.syllable), needsPlace(end, head),
                let places = placesEnd(end + 1)
            {
                return places
            }
            if isFurtherEvent(end, head) || startsPredicate(end, head) || isBesideTitle(end, head) { break }
            if EventWords.stops.contains(token.syllable), !isWithin(end), !isNoun(end) { break }
            if startsSentence(end), !isWithin(end) { break }
            if stopsAtSubject || isVisit, end > head.upperBound, EventMarks.concerning.contains(token.syllable) {
                break
            }
            if tokens.is(EventMarks.at, at: end), !withPlaces { break }
            if token.isPunctuation {
                guard let next = pass(end, head, limit) else { break }
                end = next
                continue
            }
            if end > head.upperBound
                || !isBeforeVerb(head) && !isAttribute(end, head, sentence),
                EventWords.phraseStops.longestMatch(in: tokens, at: end) != nil, !isWithin(end)
            {
                break
            }
            end += 1
        }
        while end > head.upperBound, EventMarks.loose.contains(tokens[end - 1].syllable) || isHouse(end) { end -= 1 }
        return withoutCountry(end, head)
    }

    /// "cuộc họp **để nghe báo cáo**", "phiên họp bất thường **để bầu …**": the purpose of a meeting that nothing else tells.
    private func purposeEnd(_ head: Range<Int>, _ sentence: Range<Int>) -> Int? {
        guard EventMarks.meetings.contains(tokens[head.upperBound - 1].syllable) else { return nil }
        var index = head.upperBound
        while EventMarks.manners.contains(tokens[index].syllable) { index += 1 }
        guard tokens.is(EventMarks.purpose, at: index), index < sentence.upperBound else { return nil }
        let end = complementEnd(head.lowerBound..<index + 1, sentence, withPlaces: false)
        return end > index + 1 ? end : nil
    }

    /// "lễ khai mạc **với chủ đề “A”**": the theme of what has no other name.
    private func themeEnd(_ index: Int, _ head: Range<Int>, _ limit: Int) -> Int? {
        guard
            index == head.upperBound || EventWords.openings.longestMatch(in: tokens, at: head.upperBound)?.end == index,
            let quote = tokens.match(EventMarks.theme, at: index),
            EventMarks.quotes.contains(tokens[quote].syllable)
        else { return nil }
        return pass(quote, head, limit)
    }

    /// "Kết thúc hội nghị **Bí thư A** đề nghị …": who acts where the comma behind a meeting has been lost.
    private func isSpeaker(_ index: Int, _ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard EventMarks.sittings.contains(tokens[head.upperBound - 1].syllable), tokens[index].isCapitalized,
            !EventMarks.transitive.contains(where: { tokens.matches($0, before: index) }),
            !EventMarks.partners.contains(tokens[head.upperBound].syllable),
            !EventMarks.beforePartners.contains(tokens[index - 1].syllable),
            let actor = actors.actor(startingAt: index, within: sentence), actor.person != nil
        else { return false }
        return actors.isPerson(endingAt: actor.span.upper)
    }

    /// Whether a name is not yet whole without its place: no head alone, nor one that ends in a year or a body's name.
    private func needsPlace(_ end: Int, _ head: Range<Int>) -> Bool {
        (end > head.upperBound || head.count > 3) && (tokens[end - 1].isLowercase || actors.isPlace(endingAt: end))
    }

    /// "tiếp xúc cử tri tại **huyện A và thành phố B**": the places where it is held, which end its name.
    private func placesEnd(_ start: Int) -> Int? {
        guard let place = actors.mention(startingAt: start), place.kind == .place else { return nil }
        let end = place.span.upper
        return EventMarks.listMarks.contains(tokens[end].syllable) ? placesEnd(end + 1) ?? end : end
    }

    /// "Liên hoan A **và Hội chợ B**", "triển lãm **và trao giải**": something else beside an event, where the event is not about it.
    private func isFurtherEvent(_ joint: Int, _ head: Range<Int>) -> Bool {
        guard EventMarks.joints.contains(tokens[joint].syllable) else { return false }
        if joint == head.upperBound { return tokens.is(EventMarks.and, at: joint) }
        let next = EventMarks.plurals.contains(tokens[joint + 1].syllable) ? joint + 2 : joint + 1
        return noun(at: next) != nil && !isAboutEvents(joint, head)
    }

    /// "họp báo **về Lễ hội A**", "hội nghị **tổng kết Hội thi B**": an event whose subject are others.
    func isAboutEvents(_ end: Int, _ head: Range<Int>) -> Bool {
        (head.upperBound..<end).contains {
            tokens.is(EventMarks.about, at: $0) || tokens.matches(EventMarks.introducing, at: $0) || noun(at: $0) != nil
        }
    }

    /// "Lễ hội A lần thứ 6 **lấy chủ đề**": a verb behind the end of a name.
    private func startsPredicate(_ index: Int, _ head: Range<Int>) -> Bool {
        guard index > head.upperBound, tokens[index].isLowercase,
            EventWords.predicates.longestMatch(in: tokens, at: index) != nil
        else { return false }
        let last = tokens[index - 1]
        return last.isNumber || last.isCapitalized || EventMarks.closings.contains(last.syllable)
    }

    /// "chương trình nghệ thuật “A” **với những tiết mục** …": what there is behind a title.
    private func isBesideTitle(_ index: Int, _ head: Range<Int>) -> Bool {
        tokens.is(EventMarks.with, at: index) && index > head.upperBound
            && EventMarks.closings.contains(tokens[index - 1].syllable)
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

    /// "lễ **khai mạc**", "họp chuẩn bị **tổ chức**": heads behind which a verb is part of the name.
    private func isBeforeVerb(_ head: Range<Int>) -> Bool {
        tokens.is(EventMarks.rite, at: head.upperBound - 1) || tokens.is(EventMarks.meet, at: head.lowerBound)
            || tokens.is(EventMarks.purpose, at: head.upperBound - 1)
    }

    /// "tổ chức hội nghị **bàn về** chống hạn": what it is for; at a sentence's start it is a verb.
    private func isAttribute(_ index: Int, _ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        index == head.upperBound && head.lowerBound > sentence.lowerBound
            && !tokens.is(EventMarks.comma, at: head.lowerBound - 1)
            && EventWords.attributes.longestMatch(in: tokens, at: index) != nil
    }

    /// Whether a capitalised word starts a sentence where the mark before it has been lost, and is no part of a name ("Thác **Bà**").
    func startsSentence(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isCapitalized, EventWords.sentenceStarts.contains(token.syllable) else { return false }
        if tokens.is(EventMarks.utter, at: index) { return tokens.is(EventMarks.speech, at: index + 1) }
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
        if tokens.is(EventMarks.dwell, at: index) { return EventMarks.dwellings.contains(tokens[index - 1].syllable) }
        // "Lăng **ông**", "đền **bà**": whose shrine it is.
        if EventMarks.respect.contains(tokens[index].syllable) {
            return EventMarks.shrines.contains(tokens[index - 1].syllable)
                || tokens[index].isCapitalized && tokens[index - 1].isCapitalized
        }
        // "về việc **xem xét** …": a verb that "việc" makes a noun.
        if tokens.is(EventMarks.work, at: index - 1) { return !tokens.is(EventMarks.labour, at: index - 2) }
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
            return tokens[mark + 1].isCapitalized || tokens[mark + 1].isNumber || !tokens[mark].spaceBefore
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

    func isBracketed(_ index: Int) -> Bool { tokens.is(EventMarks.open, at: index - 1) }
}
