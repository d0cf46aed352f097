import Tables
import Vietnamese

/// Walks through the sentences of an article that has events and notes who did what in them.
struct ParticipationReader {
    let tokens: Tokens
    let actors: Actors
    private(set) var found: [Participation] = []
    /// The sentences that tell of days long before the article's: "Ngày 31/1/1965, ông A đã dự …".
    private(set) var past: Set<Int> = []
    /// The event that the text speaks of.
    private(set) var event = 0
    /// The events whose names have told the body that sits.
    var bodies: Set<Int> = []
    /// Whether the last sentence listed those who attend.
    private var isListing = false

    /// What earlier extractors have found.
    var facts: Facts { _read { yield actors.facts } }

    init(tokens: Tokens, actors: Actors, year: Int?) {
        self.tokens = tokens
        self.actors = actors
        let years = actors.facts.times.filter { $0.precision != "year" }
        guard let year else { return }
        past = Set(years.filter { $0.endsOn.parts.year < year - 1 }.map { Int(tokens[$0.span.lower].sentence) })
            .subtracting(years.filter { $0.endsOn.parts.year >= year - 1 }.map { Int(tokens[$0.span.lower].sentence) })
    }

    mutating func read() {
        for (number, sentence) in tokens.sentences.enumerated()
        where !sentence.isEmpty && !past.contains(number) {
            if let named = eventNamed(in: sentence) { event = named }
            readVerbs(sentence)
            isListing = readAttendance(sentence, goesOn: isListing)
            readAppointments(sentence)
            readPresented(sentence)
            if number > 0 { readPapers(sentence, after: tokens.sentences[number - 1]) }
        }
        readMeetings()
        readGuests()
        readAwards()
        readSpeakers()
        // Who receives a decision is not told again as one who is appointed.
        let receivers = found.filter { $0.role == .receive }
        found.removeAll { part in
            part.role == .other
                && receivers.contains { $0.event == part.event && $0.participant == part.participant }
        }
    }

    func eventNamed(in sentence: Range<Int>) -> Int? {
        facts.events.firstIndex { $0.mentions.contains { sentence.contains($0.lower) } }
    }

    mutating func add(_ actor: Actor, _ role: Participation.Role, _ span: TokenSpan, event: Int? = nil) {
        guard let entity = actor.person ?? actor.organization else { return }
        let name = facts.mentions.first { $0.entity == entity && actor.span.contains($0.span) }
        add(entity, role, span, name: name?.span, event: event)
    }

    mutating func add(
        _ entity: Int, _ role: Participation.Role, _ span: TokenSpan, name: TokenSpan?, topic: TokenSpan? = nil,
        event: Int? = nil
    ) {
        let event = event ?? self.event
        guard !found.contains(where: { $0.event == event && $0.participant == entity && $0.role == role }) else {
            return
        }
        var participation = Participation(event: event, participant: entity, role: role, topic: topic, span: span)
        participation.name = name
        found.append(participation)
    }

    // MARK: Verbs with their subjects

    mutating func readVerbs(_ sentence: Range<Int>) {
        let starts = RoleWords.starts
        var index = tokens.next(starts, from: sentence.lowerBound, before: sentence.upperBound)
        while index < sentence.upperBound {
            guard let match = RoleWords.verbs.longestMatch(in: tokens, at: index) else {
                index = tokens.next(starts, from: index + 1, before: sentence.upperBound)
                continue
            }
            read(match.payload, index..<match.end, sentence)
            index = tokens.next(starts, from: match.end, before: sentence.upperBound)
        }
    }

    mutating func read(_ role: Participation.Role, _ verb: Range<Int>, _ sentence: Range<Int>) {
        if role == .run { return readRun(verb, sentence) }
        if role == .open, tokens.is(RoleWords.opening, at: verb.lowerBound), opensAsBody(verb, sentence) { return }
        if role == .receive {
            if RoleWords.elsewhere.longestMatch(in: tokens, at: sentence.lowerBound) != nil { return }
            readReceived(after: verb.upperBound, sentence)
        }
        if role == .other, !RoleWords.solemn.contains(facts.events[event].kind) { return }
        if role == .sign, isSaid(verb, sentence) { return }
        if role == .chair, isTask(verb, sentence) { return }
        let isCompound = [verb.lowerBound - 1, verb.upperBound - 1].contains {
            RoleWords.compounds.longestMatch(in: tokens, at: $0) != nil
        }
        if isCompound { return }
        let span = TokenSpan(verb.lowerBound, verb.upperBound)
        // "báo cáo của A cho biết", "Theo báo cáo của A, …".
        if role == .report, tokens.is(RoleWords.of, at: verb.upperBound - 1) {
            guard let actor = actors.actor(startingAt: verb.upperBound, within: sentence),
                RoleWords.tells.longestMatch(in: tokens, at: actor.span.upper) != nil || isSource(verb, actor)
            else { return }
            return add(actor, role, TokenSpan(verb.lowerBound, actor.span.upper))
        }
        // "dưới sự chủ trì của A".
        if role == .chair, tokens.is(RoleWords.of, at: verb.upperBound),
            let actor = actors.actor(startingAt: verb.upperBound + 1, within: sentence)
        {
            return add(actor, role, TokenSpan(verb.lowerBound, actor.span.upper))
        }
        if verb.lowerBound > sentence.lowerBound, let last = subject(of: verb, sentence), !isObject(last) {
            // A person "thông qua báo cáo" by reading it out, a body by adopting it.
            if role == .other || tokens.is(RoleWords.passing, at: verb.lowerBound), last.person == nil { return }
            for actor in coordinated(last, sentence) {
                add(actor, role, TokenSpan(actor.span.lower, verb.upperBound))
            }
            if role == .sign { readPartner(after: verb.upperBound, sentence) }
            if role == .other, tokens.is(RoleWords.handing, at: verb.lowerBound) {
                for mention in handed(after: verb.upperBound, sentence) {
                    add(mention.entity, .receive, span, name: mention.span)
                }
            }
        } else if opensClause(verb, sentence), role != .attend || listStart(sentence) == nil,
            let actor = mainSubject(after: verb.upperBound, sentence, orBody: role == .report)
        {
            add(actor, role, TokenSpan(verb.lowerBound, actor.span.upper))
        } else if let actor = comer(for: verb.lowerBound, sentence) {
            add(actor, role, TokenSpan(actor.span.lower, verb.upperBound))
        } else if role == .chair, let actor = lastPerson(before: verb.lowerBound, sentence) {
            for actor in coordinated(actor, sentence) { add(actor, role, span) }
        }
    }

    /// "**Phát biểu tại hội nghị**, A …", also where the mark before it has been lost, or "Trong bài **phát biểu bế mạc hội nghị**, A …".
    private func opensClause(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if verb.lowerBound <= sentence.lowerBound + 2 || tokens[verb.lowerBound].isCapitalized { return true }
        let clause = (sentence.lowerBound..<verb.lowerBound).last { tokens[$0].isPunctuation }.map { $0 + 1 }
        return RoleWords.adverbial.contains(tokens[clause ?? sentence.lowerBound].syllable)
    }

    /// "**Theo** báo cáo của A, …": what is reported to a meeting of which the article tells.
    private func isSource(_ report: Range<Int>, _ actor: Actor) -> Bool {
        tokens.is(RoleWords.accordingTo, at: report.lowerBound - 1) && tokens.is(RoleWords.comma, at: actor.tail)
            && RoleWords.gatheringKinds.contains(facts.events[event].kind)
    }

    /// "giao Sở A **chủ trì, phối hợp** với Sở B …", "yêu cầu Sở A chủ trì …": a task, and no meeting.
    private func isTask(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let next = tokens.is(RoleWords.comma, at: verb.upperBound) ? verb.upperBound + 1 : verb.upperBound
        if RoleWords.tasks.longestMatch(in: tokens, at: next) != nil { return true }
        guard let actor = actors.actor(endingAt: beforeAuxiliaries(verb.lowerBound, sentence), within: sentence) else {
            return false
        }
        return RoleWords.orders.contains { tokens.matches($0, before: actor.span.lower) }
    }

    /// Whether a verb stands in what somebody says in the same sentence: "yêu cầu Sở A **ký hợp đồng** với B".
    private func isSaid(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        facts.statements.contains {
            sentence.contains($0.span.lower) && $0.span.lower <= verb.lowerBound && $0.span.upper >= verb.upperBound
                && sentence.contains($0.verb.lower)
        }
    }

    /// "ký biên bản ghi nhớ … **với B**".
    private mutating func readPartner(after verb: Int, _ sentence: Range<Int>) {
        let limit = min(sentence.upperBound, verb + 40)
        guard
            let with = (verb..<max(verb, limit)).last(where: {
                tokens.is(RoleWords.to, at: $0) && actors.actor(startingAt: $0 + 1, within: sentence) != nil
            }), !(verb..<with).contains(where: { tokens.is(RoleWords.semicolon, at: $0) }),
            let partner = actors.actor(startingAt: with + 1, within: sentence)
        else { return }
        add(partner, .sign, TokenSpan(verb, partner.span.upper))
    }

    /// "Báo cáo chính trị do ông A, Chủ tịch B, trình bày".
    mutating func readPresented(_ sentence: Range<Int>) {
        var next = sentence.lowerBound
        while next < sentence.upperBound,
            let verb = RoleWords.presenting.first(in: next..<sentence.upperBound, of: tokens)
        {
            let index = verb.lowerBound
            next = index + 1
            let end = tokens.is(RoleWords.comma, at: index - 1) ? index - 1 : index
            guard let actor = actors.actor(endingAt: end, within: sentence), actor.person != nil,
                actor.span.lower > sentence.lowerBound + 1, tokens.is(RoleWords.by, at: actor.span.lower - 1)
            else { continue }
            add(actor, .report, TokenSpan(actor.span.lower, index))
        }
    }
}
