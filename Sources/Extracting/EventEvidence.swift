import Tables
import Vietnamese

/// Weighs what speaks for an event: an article reports what is held, dated, told early or again and again.
extension Gathering {
    /// What a group of mentions may show, and how much that counts.
    private static let evidence: [(weight: Int, holds: @Sendable (Gathering, [EventMention]) -> Bool)] = [
        (4, { $1.contains(where: \.isHeld) }),
        // Somebody is said to visit, to inspect, to open: who does so is told as doing so.
        (1, { $1[0].isVerb }),
        (2, { $1.contains(where: $0.isTold) }),
        (3, { $1.contains(where: $0.isSetting) }),
        (2, { $1.contains(where: $0.isJustHeld) }),
        (1, { $1.contains { $0.isSubject && !$0.isBare } }),
        (3, { $1.contains(where: $0.isDated) }),
        (1, { $1[0].sentence < 3 }),
        (1, { $1[0].sentence < 6 }),
        (1, { $1[0].sentence < 12 }),
        (2, { $1.count >= 2 }),
        (2, { $1.count >= 3 }),
        // Where a programme lists it, the article tells of the others too.
        (2, { $1.contains(where: \.isItem) }),
        (-1, { $1.allSatisfy($0.isPictured) }),
        (-2, { $1.allSatisfy { $0.isBare && $0.fullerEnd <= $0.span.upper } }),
    ]
    /// The evidence from which on a group of mentions is taken for an event that the article reports.
    private static let enough = 6

    func isReported(_ group: [EventMention]) -> Bool {
        if isRecalled(group[0]) || group.allSatisfy(isVague) || isPart(group) { return false }
        return isEvident(group) && !isBackground(group)
    }

    /// "**Trước đó**, ngày 3/5, … đã tổ chức hội nghị …": what came before the events of which the article tells.
    private func isBackground(_ group: [EventMention]) -> Bool {
        group.allSatisfy(isBefore) && groups.contains { $0.contains { !isBefore($0) } && isEvident($0) }
    }

    /// Whether the sentence of a mention says that it happened before, and on another day.
    private func isBefore(_ mention: EventMention) -> Bool {
        let sentence = tokens.sentences[mention.sentence]
        guard let day = day(of: mention), day != today else { return false }
        return (sentence.lowerBound..<max(sentence.lowerBound, mention.span.lower)).contains {
            tokens[$0].isCapitalized && tokens.matches(Words.earlier, at: $0)
        }
    }

    /// "Sở A **vừa tổ chức** hội thảo".
    private func isJustHeld(_ mention: EventMention) -> Bool {
        let before = max(tokens.sentences[mention.sentence].lowerBound, mention.span.lower - 4)..<mention.span.lower
        return mention.isHeld && before.contains { tokens.is(EventMarks.just, at: $0) }
    }

    private func isEvident(_ group: [EventMention]) -> Bool {
        Self.evidence.reduce(0) { $0 + ($1.holds(self, group) ? $1.weight : 0) } >= Self.enough
    }

    /// "Đại hội A … Tại **phiên họp thứ nhất**, …": a sitting of no named body, in an article about a congress or a conference.
    private func isPartOfCongress(_ group: [EventMention]) -> Bool {
        guard group.allSatisfy({ isSitting($0) && !$0.isVerb && !isOfBody($0) }) else { return false }
        return groups.contains {
            [.congress, .conference].contains($0[0].kind) && $0[0].span.start < group[0].span.start && isEvident($0)
        }
    }

    /// Whether a name holds that of a body.
    private func isOfBody(_ mention: EventMention) -> Bool {
        facts.mentions.contains { $0.kind == .organization && mention.span.contains($0.span) }
    }

    /// "Tại buổi gặp mặt, ông A **trao quyết định** cho bà B", or where a gathering is told that is held for decisions: a part of it.
    private func isPart(_ group: [EventMention]) -> Bool {
        guard group[0].isDecision(in: tokens) else { return isPartOfCongress(group) }
        return groups.contains { other in
            !other[0].isDecision(in: tokens) && isEvident(other)
                && other.contains { mention in
                    mention.sentence == group[0].sentence && isTold(mention)
                        || mention.span.range.contains { tokens.matches(EventMarks.decision, at: $0) }
                }
        }
    }

    /// "Tại hội nghị, …": told although nothing says that it was held.
    func isTold(_ mention: EventMention) -> Bool {
        EventMarks.within.contains(tokens[mention.span.lower - 1].syllable) && !mention.isVerb
            && (mention.sentence < 6 || !mention.isBare)
    }

    /// "**Tại hội nghị tổng kết**, ông A …": named at the head of a clause as where something happens, though nothing says it was held.
    private func isSetting(_ mention: EventMention) -> Bool {
        guard !mention.isHeld, !mention.isBare, isTold(mention) else { return false }
        let start = mention.span.lower - 1
        return start == tokens.sentences[mention.sentence].lowerBound || tokens.is(EventMarks.comma, at: start - 1)
            || facts.times.contains { $0.span.upper == start }
    }

    /// "Ông A thăm hỏi gia đình bà B. **Ảnh: C**": told by a picture alone.
    func isPictured(_ mention: EventMention) -> Bool {
        mention.isVerb && tokens.is(Words.picture, at: tokens.sentences[mention.sentence].upperBound)
    }

    /// Whether the sentence of a mention tells a day, or one as seen from the article's ("chiều nay", "hôm qua").
    func isDated(_ mention: EventMention) -> Bool {
        guard mention.isHeld || isTold(mention) || !mention.isBare else { return false }
        return day(of: mention) != nil
            || tokens.sentences[mention.sentence].contains {
                Words.partsOfDay.contains(tokens[$0].syllable) && Words.near.contains(tokens[$0 + 1].syllable)
            }
    }

    /// "sẽ tổ chức hội nghị": planned, and no day is told.
    private func isVague(_ mention: EventMention) -> Bool {
        if mention.isItem { return false }
        let before = max(tokens.sentences[mention.sentence].lowerBound, mention.span.lower - 4)..<mention.span.lower
        let isPlanned =
            before.contains { tokens.is(Words.wishes, at: $0) } || tokens.is(Words.future, at: mention.span.upper)
            || Words.coming.contains { tokens.matches($0, at: mention.span.upper) }
        return (isPlanned || isInvitedTo(mention)) && !hasDay(mention)
    }

    /// "**mời** ông A dự lễ hội": what somebody is asked to.
    private func isInvitedTo(_ mention: EventMention) -> Bool {
        (max(tokens.sentences[mention.sentence].lowerBound, mention.span.lower - 8)..<mention.span.lower).contains {
            tokens.is(Words.invite, at: $0)
        }
    }

    /// Whether the sentence of a mention tells a day, or a span from one day to another.
    private func hasDay(_ mention: EventMention) -> Bool {
        facts.times.contains { $0.precision == "day" && Int(tokens[$0.span.lower].sentence) == mention.sentence }
    }

    /// Whether the sentence that names it first dates it before what the article tells of.
    func isRecalled(_ mention: EventMention) -> Bool {
        if isOnceBefore(mention) || isOfOldYear(mention) { return true }
        let near = facts.times.filter {
            $0.precision != "year" && Int(tokens[$0.span.lower].sentence) == mention.sentence
        }
        if near.isEmpty { return false }
        if let year = year ?? today?.parts.year, near.allSatisfy({ $0.endsOn.parts.year < year - 1 }) { return true }
        guard mention.sentence > 2 else { return false }
        guard let today else { return year.map { year in near.allSatisfy { $0.endsOn.parts.year < year } } ?? false }
        return near.allSatisfy { $0.endsOn.daysSinceEpoch < today.daysSinceEpoch - 30 }
    }

    /// "ông A **từng** trả lời tại kỳ họp B".
    private func isOnceBefore(_ mention: EventMention) -> Bool {
        let sentence = tokens.sentences[mention.sentence]
        let clause = (max(sentence.lowerBound, mention.span.lower - 12)..<max(sentence.lowerBound, mention.span.lower))
            .reversed().prefix { tokens[$0].isWord }
        return clause.contains { tokens.is(Words.once, at: $0) && tokens[$0].isLowercase }
    }

    /// "Đại hội A lần thứ VI **(12/1986)**": an event whose name holds a time long past.
    private func isOfOldYear(_ mention: EventMention) -> Bool {
        guard let year = year ?? today?.parts.year else { return false }
        let own = facts.times.filter { mention.span.contains($0.span) || $0.span.lower == mention.span.upper + 1 }
        // Festivals and contests are held in the year that they are called by; a conference sums up the one before.
        let least = Self.yearly.contains(mention.kind) ? year : year - 1
        return mention.kind != .ceremony && !own.isEmpty && own.allSatisfy { $0.endsOn.parts.year < least }
    }

    private static let yearly: [Event.Kind] = [.contest, .other]
}

private enum Words {
    static let future: Syllable = "sẽ"
    /// Words before what has not come, or only should: "**cần** tổ chức hội nghị".
    static let wishes: SyllableSet = ["sẽ", "cần", "phải", "nên", "muốn"]
    static let once: Syllable = "từng"
    static let earlier: Phrase = "trước đó"
    static let picture: Syllable = "ảnh"
    static let invite: Syllable = "mời"
    static let partsOfDay: SyllableSet = ["hôm", "sáng", "trưa", "chiều", "tối", "đêm", "ngày"]
    static let near: SyllableSet = ["nay", "qua", "cùng"]
    static let coming: [Phrase] = ["sắp tới", "tới đây"]
}
