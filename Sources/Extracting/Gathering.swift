import Tables
import Vietnamese

/// Groups mentions into events and tells what is known of each.
struct Gathering {
    let tokens: Tokens
    private let actors: Actors
    /// The year of the article.
    let year: Int?
    /// The tokens of the headline.
    let headline: Range<Int>?
    private(set) var groups: [[EventMention]] = []

    /// What earlier extractors have found.
    var facts: Facts { _read { yield actors.facts } }

    init(actors: Actors, year: Int?, headline: Range<Int>?) {
        tokens = actors.tokens
        self.actors = actors
        self.year = year
        self.headline = headline
    }

    func events() -> [Event] {
        groups.filter(isReported).map(event).sorted { $0.span.start < $1.span.start }
    }

    mutating func take(_ mention: EventMention) {
        if isRecalled(mention) { return }
        if let known = known(mention) {
            groups[known].append(mention)
        } else if isAside(mention) {
            return
        } else if mention.isHeld || isTold(mention) || !mention.isBare && mention.sentence < 3 && !isOnlyNamed(mention)
        {
            groups.append([mention])
        }
    }

    /// The event that a mention means; a bare head means one that stands in no list, where there is any.
    private func known(_ mention: EventMention) -> Int? {
        let known = groups.indices.filter { isSame(groups[$0], mention) }
        // "Tại buổi lễ": rather the ceremony than a decision that is handed over there.
        let gatherings = mention.isBare ? known.filter { !groups[$0][0].isDecision(in: tokens) } : known
        return gatherings.last { !groups[$0][0].isItem } ?? known.last { !groups[$0][0].isItem } ?? known.last
    }

    /// "tinh thần của Hội nghị Trung ương 6", "đăng cai Đại hội": an event that is spoken of, not told.
    private func isOnlyNamed(_ mention: EventMention) -> Bool {
        EventMarks.mentioned.contains(tokens[mention.span.lower - 1].syllable)
    }

    private func isSame(_ group: [EventMention], _ mention: EventMention) -> Bool {
        let first = group[0]
        if mention.isBare, !mention.isVerb { return isAlike(first.kind, mention.kind) || startsAlike(first, mention) }
        let isNamed = !group.allSatisfy(\.isBare)
        guard
            first.kind == mention.kind
                || !isNamed && (isAlike(first.kind, mention.kind) || startsAlike(first, mention))
        else { return false }
        if isElsewhere(mention, than: group) { return false }
        // Each decision that is handed over makes a ceremony of its own.
        if mention.isDecision(in: tokens), first.isDecision(in: tokens) {
            return group.contains { $0.sharesWords(with: mention, in: tokens) || areOfOne($0, mention) }
        }
        let isOther = group.contains { hasOtherOrdinal($0, mention) }
        if !isOther, group.contains(where: { $0.sharesWords(with: mention, in: tokens) }) { return true }
        if !isOther, group.contains(where: { areOfAlmostOneName($0, mention) }) { return true }
        if group.contains(where: { hasSameOrdinal($0, mention) }) { return true }
        if isNamed, isOtherSession(mention, than: group) || isOnlyNamed(mention) && !mention.isHeld { return false }
        if isNamed, isOneOfMany(mention, after: group) || isOfOtherWords(mention, than: group) { return false }
        if isOther || isFurther(mention, after: group) { return false }
        // "Trong khuôn khổ hội đàm với A, Thủ tướng tiếp ông B": two talks; "Sau lễ hội A là chương trình B".
        if isNamed, first.kind == .talks || first.kind == .other,
            !group.contains(where: { word(of: $0) == word(of: mention) })
        {
            return false
        }
        guard let day = day(of: mention), let known = group.lazy.compactMap({ self.day(of: $0) }).first else {
            return true
        }
        return day == known
    }

    /// Whether a list or a sentence tells a name apart from those of a group: no sentence calls one event by two names.
    private func isOneOfMany(_ mention: EventMention, after group: [EventMention]) -> Bool {
        if mention.isHeld, mention.sentence != group[0].sentence, isElsewhere(mention) { return true }
        if mention.isItem || group[0].isItem || !mention.isHeld && isListed(mention) { return true }
        return group.contains { !$0.isBare && !$0.isVerb && !mention.isVerb && $0.sentence == mention.sentence }
    }

    /// A sitting ("phiên họp") is not the session ("kỳ họp") of which it is a part.
    private func isOtherSession(_ mention: EventMention, than group: [EventMention]) -> Bool {
        mention.kind == .session && group.allSatisfy { $0.isBare || isSitting($0) != isSitting(mention) }
    }

    /// "phiên họp", "phần chất vấn", "thảo luận": what makes up sessions and congresses.
    func isSitting(_ mention: EventMention) -> Bool {
        mention.kind == .session && mention.head.contains { tokens.is(EventMarks.sittingParts, at: $0) }
    }

    /// "lễ bàn giao …" and, said to be held too, "lễ tưởng niệm …": names that share few words behind their heads.
    private func isOfOtherWords(_ mention: EventMention, than group: [EventMention]) -> Bool {
        let isSession = mention.kind == .session
        guard mention.isHeld || isSession, !mention.isVerb, isSession || Self.worded.contains(mention.kind) else {
            return false
        }
        let least = isSession ? 1 : 2
        let words = contents(mention)
        let known = group.filter { !isHeadline($0) }.map(contents).filter { $0.count >= least }
        guard words.count >= least, !known.isEmpty else { return false }
        if isSession { return known.allSatisfy { $0.isDisjoint(with: words) } }
        return known.allSatisfy { 5 * $0.intersection(words).count < 2 * min($0.count, words.count) }
    }

    /// "Hội nghị xúc tiến đầu tư vào A", "Hội nghị Xúc tiến đầu tư vùng A lần thứ 4": names in two sentences, of one kind of gathering,
    /// that share three quarters of their words.
    private func areOfAlmostOneName(_ a: EventMention, _ b: EventMention) -> Bool {
        guard a.sentence != b.sentence, !a.isVerb, !b.isVerb, Self.worded.contains(a.kind), word(of: a) == word(of: b)
        else { return false }
        if !names(a).isEmpty, !names(b).isEmpty, !areOfOne(a, b) { return false }
        if let first = day(of: a), let second = day(of: b), first != second { return false }
        let (first, second) = (contents(a), contents(b))
        let least = min(first.count, second.count)
        return least >= 4 && 4 * first.intersection(second).count >= 3 * least
    }

    /// Another event than those told before it, by its words, of which no day is told: the article does not report it.
    private func isAside(_ mention: EventMention) -> Bool {
        mention.kind != .session && !mention.isItem && !isDated(mention)
            && groups.contains {
                word(of: $0[0]) == word(of: mention) && !$0[0].isItem && isOfOtherWords(mention, than: $0)
            }
    }

    /// Kinds of events that words tell apart, and not those who meet.
    private static let worded: [Event.Kind] = [.ceremony, .conference, .congress, .contest, .training, .other]

    /// The words behind the head of a mention that mean something.
    private func contents(_ mention: EventMention) -> Set<Syllable> {
        let head = mention.head.upperBound
        let start = EventWords.openings.longestMatch(in: tokens, at: head)?.end ?? head
        return Set(
            (start..<max(start, mention.span.upper)).filter {
                tokens[$0].isWord && !tokens.is(EventMarks.loose, at: $0)
            }.map { tokens[$0].syllable })
    }

    func isHeadline(_ mention: EventMention) -> Bool { headline?.contains(mention.span.lower) == true }

    /// "thăm **xã A**" and "thăm **Bệnh viện B**": encounters of which other names tell whom somebody meets.
    private func isElsewhere(_ visit: EventMention, than group: [EventMention]) -> Bool {
        guard Self.encounters.contains(visit.kind), group[0].kind == visit.kind else { return false }
        // "viếng nghĩa trang tỉnh A" within a "chuyến thăm tỉnh A".
        if visit.kind == .visit, group.allSatisfy({ isHomage($0) != isHomage(visit) || isNextStop(visit, after: $0) }) {
            return true
        }
        let hosts = group.compactMap(\.host)
        if let host = visit.host, !hosts.isEmpty, !hosts.contains(host) { return true }
        let isMeeting = visit.kind == .workingMeeting
        let known = group.filter {
            !names($0).isEmpty && (!isMeeting || isTold(asHeld: $0)) && (visit.kind == .visit || !isHeadline($0))
        }
        guard !isMeeting || isTold(asHeld: visit) && !isPictured(visit) else { return false }
        return !names(visit).isEmpty && !known.isEmpty && !known.contains { areOfOne($0, visit) }
    }

    private func isHomage(_ visit: EventMention) -> Bool {
        visit.head.contains { tokens.is(EventMarks.homage, at: $0) }
    }

    /// "**Cùng ngày**, ông A đến thăm **ngôi nhà** …" in an article about a visit to a province: the next that he calls on.
    private func isNextStop(_ visit: EventMention, after other: EventMention) -> Bool {
        guard visit.isVerb, visit.isHeld, isElsewhere(visit), let next = visited(visit), let first = visited(other)
        else { return false }
        return next != first
    }

    /// The first word of whom or what one calls on.
    private func visited(_ visit: EventMention) -> Syllable? {
        (visit.head.upperBound..<max(visit.head.upperBound, visit.span.upper)).first {
            !EventMarks.beforeVisited.contains(tokens[$0].syllable)
        }.map { tokens[$0].syllable }
    }

    /// Whether the text itself, and not its headline, says of a meeting that it was held; "tại buổi làm việc với A" only names it.
    private func isTold(asHeld mention: EventMention) -> Bool {
        mention.isHeld && !isHeadline(mention) && !tokens.is(EventMarks.within, at: mention.span.lower - 1)
    }

    private static let encounters: [Event.Kind] = [.visit, .workingMeeting, .talks]

    /// Whether what two mentions name is one: the names of one are among those of the other.
    private func areOfOne(_ a: EventMention, _ b: EventMention) -> Bool {
        let (first, second) = (names(a), names(b))
        return !first.isEmpty && !second.isEmpty && (first.isSubset(of: second) || second.isSubset(of: first))
    }

    /// The capitalised words behind the head of a mention.
    private func names(_ mention: EventMention) -> Set<Syllable> {
        Set(
            (mention.head.upperBound..<max(mention.head.upperBound, mention.span.upper)).filter {
                tokens[$0].isCapitalized
                    || tokens[$0].isNumber && tokens.is(EventMarks.numberedUnits, at: $0 - 1)
            }
            .map { tokens[$0].syllable })
    }

    /// "**Cùng ngày**, huyện B **cũng đã** tổ chức …": something else that happened.
    private func isElsewhere(_ mention: EventMention) -> Bool {
        let sentence = tokens.sentences[mention.sentence]
        return (sentence.lowerBound..<max(sentence.lowerBound, mention.span.lower)).contains {
            tokens[$0].isCapitalized && EventWords.elsewhere.longestMatch(in: tokens, at: $0) != nil
        }
            || (max(sentence.lowerBound, mention.span.lower - 5)..<mention.span.lower).contains {
                tokens.is(Words.also, at: $0)
            }
    }

    /// "Đại hội … lần thứ X" and "Đại hội … lần thứ XI" are two.
    private func hasOtherOrdinal(_ a: EventMention, _ b: EventMention) -> Bool {
        guard let first = ordinal(of: a), let second = ordinal(of: b) else { return false }
        return first != second
    }

    /// "kỳ họp thứ 4" and "kỳ họp thứ tư".
    private func hasSameOrdinal(_ a: EventMention, _ b: EventMention) -> Bool {
        guard startsAlike(a, b), let first = ordinal(of: a), let second = ordinal(of: b) else { return false }
        return first == second
    }

    /// The number behind "thứ", by its figure; a Roman one as it is written.
    private func ordinal(of mention: EventMention) -> Syllable? {
        guard let index = mention.span.range.first(where: { tokens.is(Words.ordinal, at: $0) }) else { return nil }
        let number = tokens[index + 1]
        if number.isNumber || number.isAllCapitals { return number.syllable }
        return Words.numbers.first { $0.word == number.syllable }?.figure
    }

    /// "…; Lễ rước nước; lễ dâng hương": an item of a list, which tells of further rites.
    private func isListed(_ mention: EventMention) -> Bool {
        EventMarks.listMarks.contains(tokens[mention.span.lower - 1].syllable)
            && EventMarks.listMarks.contains(tokens[mention.span.upper].syllable)
    }

    /// "Chiều cùng ngày, đoàn đến thăm …": a further visit or inspection, with a time of its own.
    private func isFurther(_ mention: EventMention, after group: [EventMention]) -> Bool {
        mention.isVerb && group[0].isVerb && (mention.kind == .visit || mention.kind == .inspection)
            && mention.sentence > group[0].sentence + 1 && day(of: mention) != nil
    }

    /// "Ngày hội" of "Ngày hội Việc làm".
    private func startsAlike(_ a: EventMention, _ b: EventMention) -> Bool {
        zip(a.head, b.head).allSatisfy { tokens[$0].syllable == tokens[$1].syllable }
    }

    /// Gatherings that one text calls by each other's words.
    private func isAlike(_ a: Event.Kind, _ b: Event.Kind) -> Bool {
        if a == b { return true }
        let meetings: [Event.Kind] = [.conference, .session, .workingMeeting, .other, .training]
        return meetings.contains(a) && meetings.contains(b)
    }

    /// The word by which a mention calls its event: "đàm" of "hội đàm với", "đêm" of "đêm hội".
    func word(of mention: EventMention) -> Syllable {
        var last = mention.head.upperBound - 1
        if tokens.is(EventMarks.with, at: last) { last -= 1 }
        if tokens.is(EventMarks.assemblyWord, at: last), last > mention.head.lowerBound,
            !tokens.is(EventMarks.rite, at: last - 1)
        {
            last -= 1
        }
        return tokens[last].syllable
    }

    func day(of mention: EventMention) -> CalendarDate? {
        facts.times.first { $0.kind == .date && Int(tokens[$0.span.lower].sentence) == mention.sentence }?.startsOn
    }
}

private enum Words {
    static let ordinal: Syllable = "thứ"
    static let also: Syllable = "cũng"
    static let numbers: [(word: Syllable, figure: Syllable)] = [
        ("nhất", "1"), ("hai", "2"), ("nhì", "2"), ("ba", "3"), ("tư", "4"), ("bốn", "4"), ("năm", "5"), ("sáu", "6"),
        ("bảy", "7"), ("tám", "8"), ("chín", "9"), ("mười", "10"),
    ]
}
