import Stages
import Tables
import Vietnamese

/// Finds the gatherings and ceremonies that an article reports.
///
/// Fills: `events`.
/// Evidence: a word for a gathering (`EventWords`), or an act that is organized ("tổ chức trồng cây"); what says that it is held, led,
/// attended or opened, its day, how early and how often it is told are weighed together. Further mentions ("tại hội nghị") count for
/// the event told before. The surface is the fullest of an event's mentions, the headline's last. Times, place, "trực
/// tuyến" and the number of sites ("21 điểm cầu") come from the sentences that mention it.
/// Leaves: rites within a festival, places in brackets behind a partner, what is only recalled or planned without a day, classes of events ("các hội nghị"), meetings told by verbs that no list
/// holds.
public struct Events: Extractor {
    public static let name = "events"
    public static let summary = "finds conferences, sessions, ceremonies, visits and other gatherings"
    public static let fills = ["events"]
    public static let needs = ["organizations", "places", "people", "positions", "times", "quantities"]

    private let posts: PostGrammar

    public init(_ settings: inout Settings) {
        posts = PostGrammar(organizations: OrganizationGrammar(places: PlaceGrammar()))
    }

    public func extract(from article: Article, into facts: inout Facts) {
        let actors = Actors(tokens: article.tokens, facts: facts, posts: posts)
        var gathering = Gathering(
            tokens: article.tokens, facts: facts, year: article.document.publishedOn?.year,
            headline: article.document.paragraphs.first?.kind == .title ? article.tokens.paragraphs.first : nil)
        for mention in EventReader(tokens: article.tokens, actors: actors, times: facts.times).mentions() {
            gathering.take(mention)
        }
        facts.events = gathering.events()
    }
}

/// Groups mentions into events and tells what is known of each.
struct Gathering {
    let tokens: Tokens
    let facts: Facts
    /// The year of the article.
    let year: Int?
    /// The tokens of the headline.
    let headline: Range<Int>?
    private var groups: [[EventMention]] = []

    init(tokens: Tokens, facts: Facts, year: Int?, headline: Range<Int>?) {
        self.tokens = tokens
        self.facts = facts
        self.year = year
        self.headline = headline
    }

    mutating func take(_ mention: EventMention) {
        if isRecalled(mention) { return }
        if let known = groups.lastIndex(where: { isSame($0, mention) }) {
            groups[known].append(mention)
        } else if mention.isHeld || isTold(mention) || !mention.isBare && mention.sentence < 3 && !isOnlyNamed(mention)
        {
            groups.append([mention])
        }
    }

    /// "tinh thần của Hội nghị Trung ương 6", "đăng cai Đại hội": an event that is spoken of, not told.
    private func isOnlyNamed(_ mention: EventMention) -> Bool {
        EventMarks.mentioned.contains(tokens[mention.span.lower - 1].syllable)
    }

    private func isSame(_ group: [EventMention], _ mention: EventMention) -> Bool {
        let first = group[0]
        if mention.isBare, !mention.isVerb { return isAlike(first.kind, mention.kind) || startsAlike(first, mention) }
        let isNamed = !group.allSatisfy(\.isBare)
        if isFestival(mention), group.contains(where: isOpeningRite) { return true }
        guard
            first.kind == mention.kind
                || !isNamed && (isAlike(first.kind, mention.kind) || startsAlike(first, mention))
        else { return false }
        if group.contains(where: { sameWords($0, mention) }) { return true }
        if isNamed, !mention.isHeld, isListed(mention) { return false }
        if isFurther(mention, after: group) || group.contains(where: { hasOtherOrdinal($0, mention) }) { return false }
        // "Trong khuôn khổ hội đàm với A, Thủ tướng tiếp ông B": two talks.
        if isNamed, first.kind == .talks, !group.contains(where: { word(of: $0) == word(of: mention) }) { return false }
        guard let day = day(of: mention), let known = group.lazy.compactMap({ self.day(of: $0) }).first else {
            return true
        }
        return day == known
    }

    private func isFestival(_ mention: EventMention) -> Bool {
        mention.kind == .other && tokens.is(EventMarks.rite, at: mention.span.lower)
    }

    /// "Lễ **khai** hội": the rite by which a text calls the whole festival.
    private func isOpeningRite(_ mention: EventMention) -> Bool {
        mention.kind == .ceremony && mention.span.range.contains { tokens.is(EventMarks.opening, at: $0) }
    }

    /// "Đại hội … lần thứ X" and "Đại hội … lần thứ XI" are two.
    private func hasOtherOrdinal(_ a: EventMention, _ b: EventMention) -> Bool {
        guard let first = ordinal(of: a), let second = ordinal(of: b) else { return false }
        return first != second
    }

    /// The number behind "thứ", where figures write it.
    private func ordinal(of mention: EventMention) -> Syllable? {
        let ordinal = mention.span.range.first { tokens.is(Words.ordinal, at: $0) }.map { tokens[$0 + 1] }
        return ordinal.flatMap { $0.isNumber || $0.isAllCapitals ? $0.syllable : nil }
    }

    /// "…; Lễ rước nước; lễ dâng hương": an item of a list, which tells of further rites.
    private func isListed(_ mention: EventMention) -> Bool {
        Words.listMarks.contains(tokens[mention.span.lower - 1].syllable)
            && Words.listMarks.contains(tokens[mention.span.upper].syllable)
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
        let meetings: Set<Event.Kind> = [.conference, .session, .workingMeeting, .other, .training]
        return meetings.contains(a) && meetings.contains(b)
    }

    private func sameWords(_ a: EventMention, _ b: EventMention) -> Bool {
        let count = min(a.span.count, b.span.count)
        return zip(a.span.range.prefix(count), b.span.range.prefix(count)).allSatisfy {
            tokens[$0].syllable == tokens[$1].syllable
        }
            && count > a.head.count
    }

    /// "Tại hội nghị, …": told although nothing says that it was held.
    private func isTold(_ mention: EventMention) -> Bool {
        tokens.is(Words.at, at: mention.span.lower - 1) && !mention.isVerb && (mention.sentence < 6 || !mention.isBare)
    }

    private func day(of mention: EventMention) -> CalendarDate? {
        facts.times.first { $0.kind == .date && Int(tokens[$0.span.lower].sentence) == mention.sentence }?.startsOn
    }

    // MARK: Events

    func events() -> [Event] {
        groups.filter(isReported).map(event).sorted { $0.span.start < $1.span.start }
    }

    /// What an article is about is told early or again and again, with its day, as held, led or attended.
    private func isReported(_ group: [EventMention]) -> Bool {
        let first = group[0]
        if isRecalled(first) || group.allSatisfy(isVague) { return false }
        let isDated = group.contains(where: isDated)
        if first.isVerb, first.kind != .workingMeeting, first.kind != .session {
            return first.sentence < 5 || group.count >= 3 || isDated && first.kind != .talks
        }
        return evidence(for: group, isDated: isDated) >= Self.enough
    }

    /// Whether the sentence of a mention tells a day, or one as seen from the article's ("chiều nay", "hôm qua").
    private func isDated(_ mention: EventMention) -> Bool {
        guard mention.isHeld || isTold(mention) || !mention.isBare else { return false }
        return day(of: mention) != nil
            || tokens.sentences[mention.sentence].contains {
                Words.partsOfDay.contains(tokens[$0].syllable) && Words.near.contains(tokens[$0 + 1].syllable)
            }
    }

    /// The evidence from which on a group of mentions is taken for an event that the article reports.
    private static let enough = 7

    /// How much speaks for an event: that it is held or where something happens, when, how early and how often it is told.
    private func evidence(for group: [EventMention], isDated: Bool) -> Int {
        var sum = 0
        if group.contains(where: \.isHeld) { sum += 4 }
        if group.contains(where: isTold) { sum += 2 }
        if isDated { sum += 3 }
        sum += group[0].sentence < 3 ? 3 : group[0].sentence < 6 ? 2 : group[0].sentence < 12 ? 1 : 0
        sum += group.count >= 3 ? 4 : group.count == 2 ? 2 : 0
        if group.allSatisfy(\.isBare) { sum -= 2 }
        return sum
    }

    /// "sẽ tổ chức hội nghị": planned, and no day is told.
    private func isVague(_ mention: EventMention) -> Bool {
        let before = max(tokens.sentences[mention.sentence].lowerBound, mention.span.lower - 4)..<mention.span.lower
        let isPlanned =
            before.contains { tokens.is(Words.future, at: $0) } || tokens.is(Words.future, at: mention.span.upper)
            || Words.coming.contains { tokens.matches($0, at: mention.span.upper) }
        return isPlanned && !hasDay(mention)
    }

    /// Whether the sentence of a mention tells a day, or a span from one day to another.
    private func hasDay(_ mention: EventMention) -> Bool {
        facts.times.contains { $0.precision == "day" && Int(tokens[$0.span.lower].sentence) == mention.sentence }
    }

    /// Whether the sentence that names it first dates it before what the article tells of.
    private func isRecalled(_ mention: EventMention) -> Bool {
        let near = facts.times.filter {
            $0.precision != "year" && Int(tokens[$0.span.lower].sentence) == mention.sentence
        }
        if near.isEmpty { return false }
        if let year, near.allSatisfy({ $0.endsOn.parts.year < year - 1 }) { return true }
        guard let today, mention.sentence > 2 else { return false }
        return near.allSatisfy { $0.endsOn.daysSinceEpoch < today.daysSinceEpoch - 30 }
    }

    /// The day of which the article tells: of its publication, or the first that its first sentences name.
    private var today: CalendarDate? {
        facts.times.first { $0.kind == .date && Int(tokens[$0.span.lower].sentence) < 3 }?.startsOn
    }

    private func event(_ group: [EventMention]) -> Event {
        let fullest = fullest(group)
        var event = Event(span: fullest.span, kind: group[0].isBare ? fullest.kind : kind(of: group))
        event.mentions = group.map(\.span)
        let sentences = Set(group.map(\.sentence))
        for mention in group {
            let range = tokens.sentences[mention.sentence]
            if range.contains(where: { EventWords.online.longestMatch(in: tokens, at: $0) != nil }) {
                event.online = true
            }
        }
        if let sites = facts.quantities.first(where: {
            sentences.contains(Int(tokens[$0.span.lower].sentence)) && $0.unit.elementsEqual("điểm cầu".utf8)
        }) {
            event.sites = Int(exactly: sites.value)
            event.online = true
        }
        if let time = days(group) {
            event.startsOn = time.startsOn
            event.endsOn = time.endsOn
        }
        event.place = place(group)
        return event
    }

    private func kind(of group: [EventMention]) -> Event.Kind {
        group.contains { $0.kind == group[0].kind } ? group[0].kind : .other
    }

    /// The longest mention among those with the word by which the text mostly calls the event, the first of equals.
    private func fullest(_ group: [EventMention]) -> EventMention {
        var counts: [Syllable: Int] = [:]
        for mention in group { counts[word(of: mention), default: 0] += 1 }
        let complete = group.filter { !$0.isBare }
        if group[0].kind == .visit { return complete.first ?? group[0] }
        if complete.isEmpty, var fuller = group.first(where: { $0.fullerEnd > $0.span.upper }) {
            fuller.span.end = Int32(fuller.fullerEnd)
            return fuller
        }
        // The headline names it in short, or by what it is about.
        let told = complete.filter { headline?.contains($0.span.lower) != true }
        let candidates = complete.isEmpty ? group : told.isEmpty ? complete : told
        let most = candidates.map { counts[word(of: $0)] ?? 0 }.max() ?? 0
        let named = candidates.filter { counts[word(of: $0)] == most }
        return named.reduce(named[0]) { weight($1, named) > weight($0, named) ? $1 : $0 }
    }

    /// How full a mention is; a name that the text repeats counts for a little more.
    private func weight(_ mention: EventMention, _ all: [EventMention]) -> Int {
        let isRepeated = all.count { $0.span.count == mention.span.count && sameWords($0, mention) } > 1
        return 2 * wordCount(mention) + (isRepeated ? 1 : 0)
    }

    /// The words of a mention; "năm" before a year and "buổi" before a noun count for nothing.
    private func wordCount(_ mention: EventMention) -> Int {
        let isClassed =
            Words.classifiers.contains(tokens[mention.head.lowerBound].syllable)
            && EventWords.heads.longestMatch(in: tokens, at: mention.head.lowerBound + 1)?.payload.isVerb == false
        return mention.span.range.count { !tokens.is(Words.year, at: $0) || !tokens[$0 + 1].isNumber }
            - (isClassed ? 1 : 0)
    }

    /// The word by which a mention calls its event: "đàm" of "hội đàm với".
    private func word(of mention: EventMention) -> Syllable {
        let last = mention.head.upperBound - 1
        return tokens[tokens.is(Words.with, at: last) ? last - 1 : last].syllable
    }

    private func days(_ group: [EventMention]) -> TimeExpression? {
        for mention in group where mention.isHeld {
            let near = facts.times.first {
                $0.precision == "day" && Int(tokens[$0.span.lower].sentence) == mention.sentence && !isAnniversary($0)
            }
            if let near { return near }
        }
        return nil
    }

    /// Whether a time begins years before the article: what a ceremony remembers, and not the day on which it is held.
    private func isAnniversary(_ time: TimeExpression) -> Bool {
        guard let year else { return false }
        return time.startsOn.parts.year < year - 1
    }

    private func place(_ group: [EventMention]) -> TokenSpan? {
        for mention in group where mention.isHeld {
            let place = facts.mentions.first {
                $0.kind == .place && Int(tokens[$0.span.lower].sentence) == mention.sentence
                    && tokens.is(Words.at, at: $0.span.lower - 1) && !mention.span.contains($0.span)
            }
            if let place { return place.span }
        }
        return nil
    }
}

private enum Words {
    static let at: Syllable = "tại"
    static let with: Syllable = "với"
    static let future: Syllable = "sẽ"
    static let partsOfDay: SyllableSet = ["hôm", "sáng", "trưa", "chiều", "tối", "đêm", "ngày"]
    static let near: SyllableSet = ["nay", "qua"]
    static let coming: [Phrase] = ["sắp tới", "tới đây"]
    static let classifiers: SyllableSet = ["buổi", "cuộc"]
    static let year: Syllable = "năm"
    static let ordinal: Syllable = "thứ"
    static let listMarks: SyllableSet = [";", ",", "và", ":"]
}
