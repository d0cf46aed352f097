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
    /// The day of which the article tells: the first that its first sentences name, but for one of years before.
    let today: CalendarDate?
    /// The first date of each sentence, by its place among the times.
    private let days: TokenNumbers
    /// The sentence asked last, and where it says that something else happened.
    private var elsewhere: (sentence: Int, start: Int?) = (-1, nil)
    private(set) var groups: [[EventMention]] = []

    /// What earlier extractors have found.
    var facts: Facts { _read { yield actors.facts } }

    init(actors: Actors, year: Int?, headline: Range<Int>?) {
        tokens = actors.tokens
        self.actors = actors
        self.year = year
        self.headline = headline
        let times = actors.facts.times
        today =
            times.first {
                $0.kind == .date && Int(actors.tokens[$0.span.lower].sentence) < 3
                    && (year ?? 0) <= $0.startsOn.parts.year + 1
            }?.startsOn
        var days = TokenNumbers(tokenCount: tokens.sentences.count)
        for number in times.indices.reversed() where times[number].kind == .date {
            days[Int(tokens[times[number].span.lower].sentence)] = number
        }
        self.days = days
    }

    func events() -> [Event] {
        groups.filter(isReported).map(event).sorted { $0.span.start < $1.span.start }
    }

    mutating func take(_ found: EventMention) {
        if isRecalled(found) { return }
        var mention = found
        mention.names = names(found)
        mention.contents = contents(found)
        mention.isElsewhere = isElsewhere(found)
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
        if !isOther,
            group.contains(where: { $0.sharesWords(with: mention, in: tokens) || areOfAlmostOneName($0, mention) })
        {
            return true
        }
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
        if mention.isHeld, mention.sentence != group[0].sentence, mention.isElsewhere { return true }
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

    /// Another event than those told before it, by its words, of which no day is told: the article does not report it.
    private func isAside(_ mention: EventMention) -> Bool {
        mention.kind != .session && !mention.isItem && !isDated(mention)
            && groups.contains {
                word(of: $0[0]) == word(of: mention) && !$0[0].isItem && isOfOtherWords(mention, than: $0)
            }
    }

    func isHeadline(_ mention: EventMention) -> Bool { headline?.contains(mention.span.lower) == true }

    /// "**Cùng ngày**, huyện B **cũng đã** tổ chức …": something else that happened.
    private mutating func isElsewhere(_ mention: EventMention) -> Bool {
        let sentence = tokens.sentences[mention.sentence]
        if elsewhere.sentence != mention.sentence {
            let start = sentence.first {
                tokens[$0].isCapitalized && EventWords.elsewhere.longestMatch(in: tokens, at: $0) != nil
            }
            elsewhere = (mention.sentence, start)
        }
        return elsewhere.start.map { $0 < mention.span.lower } ?? false
            || (max(sentence.lowerBound, mention.span.lower - 5)..<mention.span.lower).contains {
                tokens.is(Words.also, at: $0)
            }
    }

    /// "…; Lễ rước nước; lễ dâng hương": an item of a list, which tells of further rites.
    private func isListed(_ mention: EventMention) -> Bool {
        EventMarks.listMarks.contains(tokens[mention.span.lower - 1].syllable)
            && EventMarks.listMarks.contains(tokens[mention.span.upper].syllable)
    }

    /// Gatherings that one text calls by each other's words.
    private func isAlike(_ a: Event.Kind, _ b: Event.Kind) -> Bool {
        if a == b { return true }
        let meetings: [Event.Kind] = [.conference, .session, .workingMeeting, .other, .training]
        return meetings.contains(a) && meetings.contains(b)
    }

    func day(of mention: EventMention) -> CalendarDate? {
        days[mention.sentence].map { facts.times[$0].startsOn }
    }
}

private enum Words {
    static let also: Syllable = "cũng"
}
