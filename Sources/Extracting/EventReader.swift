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
    /// The event in `Facts.events`, where it has become one.
    var event: Int?
}

/// Finds the mentions of events in a text.
struct EventReader {
    let tokens: Tokens
    let actors: Actors
    let times: [TimeExpression]

    func mentions() -> [EventMention] {
        var found: [EventMention] = []
        var index = 0
        while index < tokens.count {
            guard EventWords.firstWords.contains(tokens[index].syllable), let mention = mention(at: index) else {
                index += 1
                continue
            }
            found.append(mention)
            index = max(mention.span.upper, index + 1)
        }
        return found
    }

    private func mention(at start: Int) -> EventMention? {
        guard let match = EventWords.heads.longestMatch(in: tokens, at: start) else { return nil }
        let head = start..<match.end
        let sentence = tokens.sentence(of: start)
        guard match.end <= sentence.upperBound, !isPartOfName(head, sentence) else { return nil }
        let kind = match.payload.kind
        if match.payload.isVerb { return verbal(head, kind, sentence) }
        let end = complementEnd(head, sentence)
        return EventMention(
            span: TokenSpan(start, end), head: head, kind: kind, isVerb: false,
            isHeld: isHeld(start, end, sentence), sentence: Int(tokens[start].sentence))
    }

    /// "nghi lễ", "Nghị quyết Đại hội", "Quốc hội thảo luận", "các hội nghị".
    private func isPartOfName(_ head: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let start = head.lowerBound
        if start > sentence.lowerBound, EventWords.notBefore.contains(tokens[start - 1].syllable) { return true }
        let next = tokens[head.upperBound].syllable
        if head.count == 1, Words.notAfterRite.contains(next), tokens.is(Words.rite, at: start) { return true }
        if tokens.matches(Words.congress, at: start), Words.notAfterCongress.contains(next) { return true }
        return false
    }

    // MARK: Nouns

    private func complementEnd(_ head: Range<Int>, _ sentence: Range<Int>) -> Int {
        var end = head.upperBound
        if EventWords.determiners.contains(tokens[end].syllable) { return end }
        let limit = min(sentence.upperBound, end + 60)
        let stopsAtSubject = Words.workHeads.contains(tokens[head.upperBound - 1].syllable)
        while end < limit {
            let token = tokens[end]
            if let time = time(at: end), time.precision != "day" || isBracketed(end) {
                end = time.span.upper
                continue
            }
            if let mention = actors.mention(startingAt: end), mention.kind != .person, mention.span.upper <= limit {
                end = mention.span.upper
                continue
            }
            if EventWords.stops.contains(token.syllable) { break }
            if token.isCapitalized, EventWords.sentenceStarts.contains(token.syllable) { break }
            if stopsAtSubject, tokens.is(Words.about, at: end) { break }
            if tokens.is(Words.at, at: end) { break }
            if token.isPunctuation {
                guard let next = pass(end, head, limit) else { break }
                end = next
                continue
            }
            if end > head.upperBound || !tokens.is(Words.rite, at: end - 1),
                EventWords.phraseStops.longestMatch(in: tokens, at: end) != nil
            {
                break
            }
            end += 1
        }
        while end > head.upperBound, Words.loose.contains(tokens[end - 1].syllable) { end -= 1 }
        return end
    }

    /// The token after a mark that the complement goes past: a bracket with years, a quotation, a dash between names, a comma within
    /// the subject of a decision.
    private func pass(_ mark: Int, _ head: Range<Int>, _ limit: Int) -> Int? {
        if tokens.is(Words.open, at: mark) {
            let close = (mark + 1..<max(min(limit, mark + 10), mark + 1)).first { tokens.is(Words.close, at: $0) }
            guard let close,
                (mark..<close).contains(where: { time(at: $0) != nil })
                    || Words.courses.contains(tokens[mark + 1].syllable)
            else { return nil }
            return close + 1
        }
        if Words.quotes.contains(tokens[mark].syllable) {
            return (mark + 1..<max(limit, mark + 1)).first { Words.closings.contains(tokens[$0].syllable) }.map {
                $0 + 1
            }
        }
        if Words.dashes.contains(tokens[mark].syllable) {
            if tokens[mark].spaceBefore, actors.isPerson(endingAt: mark) { return nil }
            return tokens[mark + 1].isCapitalized || !tokens[mark].spaceBefore
                || tokens[mark - 1].isLowercase && tokens[mark + 1].isLowercase
                ? mark + 1 : nil
        }
        if tokens.is(Words.dot, at: mark), !tokens[mark + 1].spaceBefore, tokens[mark + 1].isWord { return mark + 1 }
        if tokens.is(Words.ampersand, at: mark) { return mark + 1 }
        if tokens.is(Words.slash, at: mark), !tokens[mark].spaceBefore, !tokens[mark + 1].spaceBefore {
            return mark + 1
        }
        // "bổ nhiệm, điều động": a list of verbs in the title goes on in small letters.
        guard tokens.is(Words.comma, at: mark), tokens[mark + 1].isLowercase,
            (head.lowerBound..<mark).contains(where: { tokens.is(Words.about, at: $0) })
                || Words.listed.longestMatch(in: tokens, at: mark + 1) != nil
        else { return nil }
        return mark + 1
    }

    private func isBracketed(_ index: Int) -> Bool { tokens.is(Words.open, at: index - 1) }

    private func isHeld(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
        if EventWords.after.longestMatch(in: tokens, at: end) != nil { return true }
        for length in 1...4 where start - length >= sentence.lowerBound {
            if let match = EventWords.before.longestMatch(in: tokens, at: start - length), match.end == start {
                return true
            }
        }
        return false
    }

    // MARK: Verbs

    /// "tiếp ông A, Chủ tịch Đảng B", "thăm và làm việc tại Việt Nam", "họp kỳ thứ 15", "làm việc với Sở Y tế".
    private func verbal(_ head: Range<Int>, _ kind: Event.Kind, _ sentence: Range<Int>) -> EventMention? {
        let start = head.lowerBound
        var end = head.upperBound
        switch kind {
        case .session:
            guard tokens[end].isNumber || tokens[end].isAllCapitals else { return nil }
            end += 1
        case .visit:
            guard tokens.is(Words.at, at: end) || actors.mention(startingAt: end)?.kind == .place else { return nil }
            let place = tokens.is(Words.at, at: end) ? end + 1 : end
            guard let mention = actors.mention(startingAt: place) else { return nil }
            end = mention.span.upper
        case .talks, .workingMeeting:
            guard let actor = actors.actor(startingAt: end, within: sentence),
                kind == .workingMeeting || actor.person != nil
            else { return nil }
            guard kind == .talks || isPredicate(start, sentence) else { return nil }
            end = actor.person == nil ? actor.tail : actors.appositionEnd(after: actor.tail)
        default:
            guard isHeld(start, end, sentence) || kind == .other && isPredicate(start, sentence) else { return nil }
            end = complementEnd(head, sentence)
        }
        return EventMention(
            span: TokenSpan(start, end), head: head, kind: kind, isVerb: true, isHeld: true,
            sentence: Int(tokens[start].sentence))
    }

    /// Whether a verb is said of somebody: an actor and auxiliaries stand before it.
    private func isPredicate(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        var index = verb
        while index > sentence.lowerBound, Words.auxiliaries.contains(tokens[index - 1].syllable) { index -= 1 }
        return actors.actor(endingAt: index, within: sentence) != nil
    }

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

private enum Words {
    static let rite: Syllable = "lễ"
    static let about: Syllable = "về"
    static let at: Syllable = "tại"
    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let comma: Syllable = ","
    static let dot: Syllable = "."
    static let ampersand: Syllable = "&"
    static let slash: Syllable = "/"
    static let dashes: SyllableSet = ["-", "–", "—"]
    static let quotes: SyllableSet = ["“", "\""]
    static let closings: SyllableSet = ["”", "\""]
    static let courses: SyllableSet = ["khóa", "khoá", "lần"]
    static let congress: Phrase = "đại hội"
    static let notAfterRite = SyllableSet(
        "phép tết tân phục nghi vật đường đài cưới chùa hỏi nghĩa giáo độ 30 2 30/4 30-4 lạt phí")
    static let notAfterCongress = SyllableSet("đồng xii xi xiii")
    static let workHeads: SyllableSet = ["việc", "họp"]
    static let loose = SyllableSet("của và các , - – tại trong với về những cho cùng")
    static let auxiliaries = SyllableSet("đã vừa có sẽ cũng buổi cuộc đến tới trực tiếp")
    static let listed = Gazetteer<Bool>(
        [
            "trao", "tặng quà", "biểu dương", "tuyên dương", "chia tay", "khen thưởng", "triển khai", "ra mắt",
            "phát động", "bổ nhiệm", "điều động",
        ].map { ($0, true) })
}
