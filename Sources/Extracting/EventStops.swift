import Tables
import Vietnamese

/// Tells which words are no part of an event's name: another event, what is said of this one, a new sentence.
extension EventReader {
    /// "Liên hoan A **và Hội chợ B**", "triển lãm **và trao giải**": something else beside an event, where the event is not about it.
    func isFurtherEvent(_ joint: Int, _ head: Range<Int>) -> Bool {
        guard EventMarks.joints.contains(tokens[joint].syllable) else { return false }
        if joint == head.upperBound { return tokens.is(EventMarks.and, at: joint) }
        let next = EventMarks.plurals.contains(tokens[joint + 1].syllable) ? joint + 2 : joint + 1
        // "dự Hội nghị A **và thăm** B".
        if EventWords.heads.longestMatch(in: tokens, at: next)?.payload.frame == .visit { return true }
        return noun(at: next) != nil && !isAboutEvents(joint, head)
    }

    /// "họp báo **về Lễ hội A**", "hội nghị **tổng kết Hội thi B**": an event whose subject are others.
    func isAboutEvents(_ end: Int, _ head: Range<Int>) -> Bool {
        (head.upperBound..<end).contains {
            tokens.is(EventMarks.about, at: $0) || tokens.matches(EventMarks.introducing, at: $0) || noun(at: $0) != nil
        }
    }

    /// "Lễ hội A lần thứ 6 **lấy chủ đề**": a verb behind the end of a name.
    func startsPredicate(_ index: Int, _ head: Range<Int>) -> Bool {
        guard index > head.upperBound, tokens[index].isLowercase,
            EventWords.predicates.longestMatch(in: tokens, at: index) != nil
        else { return false }
        let last = tokens[index - 1]
        return last.isNumber || last.isCapitalized || EventMarks.closings.contains(last.syllable)
    }

    /// "chương trình nghệ thuật “A” **với những tiết mục** …": what there is behind a title.
    func isBesideTitle(_ index: Int, _ head: Range<Int>) -> Bool {
        tokens.is(EventMarks.with, at: index) && index > head.upperBound
            && tokens.is(EventMarks.closings, at: index - 1)
    }

    /// "buổi làm việc với Sở A **về** …", "thăm xã B **về** …": a meeting is named by its host and a visit by whom it calls on.
    func isSubject(_ index: Int, of head: Range<Int>) -> Bool {
        index > head.upperBound && EventMarks.concerning.contains(tokens[index].syllable)
            && (tokens.is(EventMarks.work, at: head.upperBound - 1)
                || EventMarks.visits.contains(tokens[head.lowerBound].syllable))
    }

    func isStop(_ index: Int) -> Bool {
        // "thanh tra Công ty A **trong 15 ngày**": how long it lasts, where no days are named.
        if tokens.is(EventMarks.during, at: index), tokens[index + 1].isNumber, time(at: index + 1) == nil {
            return true
        }
        return EventWords.stops.contains(tokens[index].syllable) && !isWithin(index) && !isNoun(index)
    }

    /// A phrase with which a clause goes on; behind some heads the first words are part of the name.
    func isPhraseStop(_ index: Int, _ name: Completion) -> Bool {
        guard EventWords.phraseStops.longestMatch(in: tokens, at: index) != nil, !isWithin(index) else { return false }
        // "tuyến đường **đoạn qua** tỉnh A".
        if tokens.is(EventMarks.stretch, at: index - 1) { return false }
        // "triệt phá **thành công đường dây** A"; "tổ chức hội nghị thành công" praises it.
        if tokens.matches(EventMarks.success, at: index), tokens[index + EventMarks.success.count].isWord {
            return false
        }
        // "thời **gian qua**".
        if tokens.is(EventMarks.gone, at: index), tokens.is(EventMarks.spans, at: index - 1) { return false }
        return index > name.head.upperBound || !isBeforeVerb(name.head) && !isAttribute(index, name.head, name.sentence)
    }

    /// "lễ **khai mạc**", "họp chuẩn bị **tổ chức**": heads behind which a verb is part of the name.
    private func isBeforeVerb(_ head: Range<Int>) -> Bool {
        tokens.is(EventMarks.rite, at: head.upperBound - 1) || tokens.is(EventMarks.meet, at: head.lowerBound)
            || tokens.is(EventMarks.aims, at: head.upperBound - 1)
    }

    /// "tổ chức hội nghị **bàn về** chống hạn": what it is for; at a sentence's start it is a verb.
    private func isAttribute(_ index: Int, _ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        index == head.upperBound && head.lowerBound > sentence.lowerBound && tokens[index].isLowercase
            && !tokens.matches(EventMarks.valuing, at: index)
            && !tokens.is(EventMarks.comma, at: head.lowerBound - 1)
            && !EventMarks.beforeSubjects.contains(tokens[head.lowerBound - 1].syllable)
            && EventWords.attributes.longestMatch(in: tokens, at: index) != nil
    }

    /// Whether a capitalised word starts a sentence where the mark before it has been lost, and is no part of a name ("Thác **Bà**").
    func startsSentence(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.isCapitalized else { return false }
        guard EventWords.sentenceStarts.contains(token.syllable) else {
            return EventWords.sentenceOpenings.longestMatch(in: tokens, at: index) != nil
        }
        return !EventMarks.respect.contains(token.syllable) || !tokens[index - 1].isCapitalized
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
        if tokens.matches(EventMarks.onDoing, before: index - 1), tokens[index - 1].isLowercase { return true }
        return tokens.is(EventMarks.not, at: index) && EventMarks.joints.contains(tokens[index - 1].syllable)
            || tokens.is(EventMarks.not, at: index - 1)
    }
}
