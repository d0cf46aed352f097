import Tables
import Vietnamese

/// Tells whether two names of gatherings mean one: by their words, their capitals and their numbers.
extension Gathering {
    /// "Hội nghị xúc tiến đầu tư vào A", "Hội nghị Xúc tiến đầu tư vùng A lần thứ 4": names in two sentences, called by one word,
    /// that share three quarters of their words.
    func areOfAlmostOneName(_ a: EventMention, _ b: EventMention) -> Bool {
        guard a.sentence != b.sentence, !a.isVerb, !b.isVerb, Self.worded.contains(a.kind), word(of: a) == word(of: b)
        else { return false }
        let least = min(a.contents.count, b.contents.count)
        guard least >= 4 else { return false }
        if !a.names.isEmpty, !b.names.isEmpty, !areOfOne(a, b) { return false }
        if let first = day(of: a), let second = day(of: b), first != second { return false }
        return 4 * a.contents.intersection(b.contents).count >= 3 * least
    }

    /// "lễ bàn giao …" and, said to be held too, "lễ tưởng niệm …": names that share few words behind their heads.
    func isOfOtherWords(_ mention: EventMention, than group: [EventMention]) -> Bool {
        let isSession = mention.kind == .session
        guard mention.isHeld || isSession, !mention.isVerb, isSession || Self.worded.contains(mention.kind) else {
            return false
        }
        let least = isSession ? 1 : 2
        let words = mention.contents
        let known = group.filter { !isHeadline($0) }.map(\.contents).filter { $0.count >= least }
        guard words.count >= least, !known.isEmpty else { return false }
        if isSession { return known.allSatisfy { $0.isDisjoint(with: words) } }
        return known.allSatisfy { 5 * $0.intersection(words).count < 2 * min($0.count, words.count) }
    }

    /// Kinds of events that words tell apart, and not those who meet.
    static let worded: [Event.Kind] = [.ceremony, .conference, .congress, .contest, .training, .other]

    /// The words behind the head of a mention that mean something.
    func contents(_ mention: EventMention) -> Set<Syllable> {
        let head = mention.head.upperBound
        let start = EventWords.openings.longestMatch(in: tokens, at: head)?.end ?? head
        return Set(
            (start..<max(start, mention.span.upper)).filter {
                tokens[$0].isWord && !tokens.is(EventMarks.loose, at: $0)
            }.map { tokens[$0].syllable })
    }

    /// Whether what two mentions name is one: the names of one are among those of the other.
    func areOfOne(_ a: EventMention, _ b: EventMention) -> Bool {
        let (first, second) = (a.names, b.names)
        return !first.isEmpty && !second.isEmpty && (first.isSubset(of: second) || second.isSubset(of: first))
    }

    /// The capitalised words behind the head of a mention.
    func names(_ mention: EventMention) -> Set<Syllable> {
        Set(
            (mention.head.upperBound..<max(mention.head.upperBound, mention.span.upper)).filter {
                tokens[$0].isCapitalized
                    || tokens[$0].isNumber && tokens.is(EventMarks.numberedUnits, at: $0 - 1)
            }
            .map { tokens[$0].syllable })
    }

    /// "Đại hội … lần thứ X" and "Đại hội … lần thứ XI" are two.
    func hasOtherOrdinal(_ a: EventMention, _ b: EventMention) -> Bool {
        guard let first = ordinal(of: a), let second = ordinal(of: b) else { return false }
        return first != second
    }

    /// "kỳ họp thứ 4" and "kỳ họp thứ tư".
    func hasSameOrdinal(_ a: EventMention, _ b: EventMention) -> Bool {
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

    /// "Ngày hội" of "Ngày hội Việc làm".
    func startsAlike(_ a: EventMention, _ b: EventMention) -> Bool {
        zip(a.head, b.head).allSatisfy { tokens[$0].syllable == tokens[$1].syllable }
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
}

private enum Words {
    static let ordinal: Syllable = "thứ"
    static let numbers: [(word: Syllable, figure: Syllable)] = [
        ("nhất", "1"), ("hai", "2"), ("nhì", "2"), ("ba", "3"), ("tư", "4"), ("bốn", "4"), ("năm", "5"), ("sáu", "6"),
        ("bảy", "7"), ("tám", "8"), ("chín", "9"), ("mười", "10"),
    ]
}
