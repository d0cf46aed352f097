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
        let end = complementEnd(head, sentence, withPlaces: kind == .visit)
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

    private func complementEnd(_ head: Range<Int>, _ sentence: Range<Int>, withPlaces: Bool) -> Int {
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
            if let guest = guest(at: end, after: head, sentence), guest <= limit {
                end = guest
                continue
            }
            if EventWords.stops.contains(token.syllable), !isWithin(end) { break }
            if token.isCapitalized, EventWords.sentenceStarts.contains(token.syllable), !isWithin(end) { break }
            if stopsAtSubject, tokens.is(Words.about, at: end) { break }
            if tokens.is(Words.at, at: end), !withPlaces { break }
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

    /// The end of the person met or visited: "với ông A, Thứ trưởng Bộ B", "gia đình bà C".
    private func guest(at index: Int, after head: Range<Int>, _ sentence: Range<Int>) -> Int? {
        guard Words.meeting.contains(tokens[index - 1].syllable), index <= head.upperBound + 2,
            let actor = actors.actor(startingAt: index, within: sentence), actor.person != nil
        else { return nil }
        return tokens.is(Words.with, at: index - 1) ? actors.appositionEnd(after: actor.tail) : actor.tail
    }

    /// Whether a word that mostly ends a complement goes on here: "bị cáo", "Dự án", the "không" of a list.
    private func isWithin(_ index: Int) -> Bool {
        if EventWords.compounds.longestMatch(in: tokens, at: index) != nil { return true }
        return tokens.is(Words.not, at: index) && Words.joints.contains(tokens[index - 1].syllable)
            || tokens.is(Words.not, at: index - 1)
    }

    /// The token after a mark that the complement goes past: a short bracket, a quotation, a dash between names, a comma within
    /// the subject of a decision.
    private func pass(_ mark: Int, _ head: Range<Int>, _ limit: Int) -> Int? {
        if tokens.is(Words.open, at: mark) { return bracketEnd(mark, limit) }
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
        guard tokens.is(Words.comma, at: mark), goesOn(after: mark, head, limit) else { return nil }
        return mark + 1
    }

    /// The token after a bracket that names a time, a place, a body or the event by other words: "(Lào)", "(nhiệm kỳ 2020 - 2025)".
    private func bracketEnd(_ open: Int, _ limit: Int) -> Int? {
        let close = (open + 1..<max(min(limit, open + 10), open + 1)).first { tokens.is(Words.close, at: $0) }
        guard let close, close > open + 1 else { return nil }
        let first = open + 1
        let isKnown =
            (first..<close).contains { time(at: $0) != nil }
            || Words.courses.contains(tokens[first].syllable)
            || actors.mention(startingAt: first).map { $0.kind != .person && $0.span.upper == close } ?? false
            || actors.isPlace(endingAt: close)
            || close == first + 1 && tokens[first].isAllCapitals
            || EventWords.heads.longestMatch(in: tokens, at: first) != nil
        return isKnown ? close + 1 : nil
    }

    /// Whether what follows a comma belongs to the name: a term, the body that sits, the wider unit of a place, a list of verbs in the
    /// title of a decision, a list of things.
    private func goesOn(after comma: Int, _ head: Range<Int>, _ limit: Int) -> Bool {
        let next = comma + 1
        guard next < limit else { return false }
        if Words.listed.longestMatch(in: tokens, at: next) != nil, tokens[next].isLowercase { return true }
        guard comma > head.upperBound else { return false }
        if Words.terms.contains(tokens[next].syllable), !tokens.is(Words.comma, at: comma - 1) { return true }
        if let name = actors.mention(startingAt: next), name.kind != .person {
            if name.kind == .organization { return head.contains { tokens.is(Words.session, at: $0) } }
            return actors.isPlace(endingAt: comma)
        }
        guard tokens[next].isLowercase else { return false }
        return (head.lowerBound..<comma).contains { tokens.is(Words.about, at: $0) }
            || isListed(after: comma, head, limit)
    }

    /// "nhà tạm, nhà dột nát", "thôn, bản, tổ dân phố", "bảo quản, chế biến và tiêu thụ".
    private func isListed(after comma: Int, _ head: Range<Int>, _ limit: Int) -> Bool {
        let next = comma + 1
        let isAdverbial = Words.adverbial.contains(tokens[head.lowerBound - 1].syllable)
        guard !isAdverbial, !EventWords.stops.contains(tokens[next].syllable) || isWithin(next),
            !EventWords.determiners.contains(tokens[next].syllable), !Words.plurals.contains(tokens[next].syllable),
            EventWords.phraseStops.longestMatch(in: tokens, at: next) == nil
        else { return false }
        let before = max(head.upperBound + 1, comma - 4)..<max(head.upperBound + 1, comma)
        if before.contains(where: {
            tokens[$0].syllable == tokens[next].syllable || tokens.is(Words.comma, at: $0) && tokens[$0 + 1].isLowercase
        }) {
            return true
        }
        return (next + 1..<max(next + 1, min(next + 5, limit))).contains {
            Words.joints.contains(tokens[$0].syllable)
        }
    }

    private func isBracketed(_ index: Int) -> Bool { tokens.is(Words.open, at: index - 1) }

    private func isHeld(_ start: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
        if EventWords.after.longestMatch(in: tokens, at: end) != nil { return true }
        if tokens.is(Words.journey, at: start), Words.occasion.contains(tokens[start - 1].syllable) { return true }
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
        case .visit where Words.wishes.contains(tokens[end - 1].syllable):
            guard isUndertaken(start, sentence) else { return nil }
            end = complementEnd(head, sentence, withPlaces: true)
            guard end > head.upperBound else { return nil }
        case .visit:
            guard tokens.is(Words.at, at: end) || actors.mention(startingAt: end)?.kind == .place else { return nil }
            let place = tokens.is(Words.at, at: end) ? end + 1 : end
            guard let mention = actors.mention(startingAt: place) else { return nil }
            end = mention.span.upper
        case .inspection:
            guard isUndertaken(start, sentence), tokens[end].isLowercase || actors.mention(startingAt: end) != nil
            else { return nil }
            end = complementEnd(head, sentence, withPlaces: true)
            guard end > head.upperBound + 1,
                Words.inspected.contains(tokens[head.upperBound].syllable)
                    || (head.upperBound..<end).contains(where: {
                        tokens.is(Words.at, at: $0) && actors.mention(startingAt: $0 + 1) != nil
                    })
            else { return nil }
        case .talks where !tokens.is(Words.with, at: end - 1):
            guard let guest = actors.actor(startingAt: end, within: sentence), guest.person != nil else { return nil }
            end = pastBracket(actors.appositionEnd(after: guest.tail), sentence)
        case .talks:
            end = complementEnd(head, sentence, withPlaces: false)
            guard end > head.upperBound else { return nil }
        case .workingMeeting where tokens.is(Words.with, at: end - 1):
            guard isUndertaken(start, sentence), let host = actors.actor(startingAt: end, within: sentence) else {
                return nil
            }
            end = host.person == nil ? host.tail : actors.appositionEnd(after: host.tail)
        case .workingMeeting where EventWords.heads.longestMatch(in: tokens, at: end) != nil:
            return nil
        default:
            guard
                isHeld(start, end, sentence) || kind != .ceremony && isPredicate(start, sentence)
                    || Words.opened.contains(tokens[end - 1].syllable) && isUndertaken(start, sentence)
            else { return nil }
            end = complementEnd(head, sentence, withPlaces: Words.opened.contains(tokens[end - 1].syllable))
        }
        return EventMention(
            span: TokenSpan(start, end), head: head, kind: kind, isVerb: true, isHeld: true,
            sentence: Int(tokens[start].sentence))
    }

    private func pastBracket(_ end: Int, _ sentence: Range<Int>) -> Int {
        tokens.is(Words.open, at: end) ? bracketEnd(end, sentence.upperBound) ?? end : end
    }

    /// Whether a verb is said of somebody, of a delegation, of one whom "do … dẫn đầu" names, or opens a sentence whose subject follows.
    private func isUndertaken(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        if isPredicate(verb, sentence) { return true }
        if verb == sentence.lowerBound {
            return (verb..<min(sentence.upperBound, verb + 25)).contains {
                tokens.is(Words.comma, at: $0) && actors.actor(startingAt: $0 + 1, within: sentence)?.person != nil
            }
        }
        var index = verb
        while index > sentence.lowerBound, Words.auxiliaries.contains(tokens[index - 1].syllable) { index -= 1 }
        return EventWords.subjects.contains {
            tokens.matches($0, before: index) && index - $0.count >= sentence.lowerBound
        }
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
    static let with: Syllable = "với"
    static let not: Syllable = "không"
    static let session: Syllable = "họp"
    static let journey: Syllable = "chuyến"
    static let meeting: SyllableSet = ["với", "đình"]
    static let joints: SyllableSet = ["và", ","]
    static let terms = SyllableSet("nhiệm khóa khoá giai lần")
    static let plurals = SyllableSet("các những hai một nhiều mỗi")
    static let occasion = SyllableSet("nhân trong khổ")
    /// Words before an event at the head of a sentence whose subject follows the comma.
    static let adverbial = SyllableSet("tại sau trong dự thúc luận mạc")
    /// First words of what is inspected: "công tác", "tình hình", "tiến độ".
    static let inspected = SyllableSet("công tình tiến mô hoạt việc hiện kết thực")
    static let wishes = SyllableSet("tết quà viên đình hỏi")
    static let opened = SyllableSet("trương công thành thổ xe")
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
    static let loose = SyllableSet("của và các , - – tại trong với về những cho cùng từ")
    static let auxiliaries = SyllableSet("đã vừa có sẽ cũng buổi cuộc đến tới trực tiếp đi")
    static let listed = Gazetteer<Bool>(
        [
            "trao", "tặng quà", "biểu dương", "tuyên dương", "chia tay", "khen thưởng", "triển khai", "ra mắt",
            "phát động", "bổ nhiệm", "điều động",
        ].map { ($0, true) })
}
