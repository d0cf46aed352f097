import Tables
import Vietnamese

/// Walks through the sentences of an article that has events and notes who did what in them.
struct ParticipationReader {
    let tokens: Tokens
    let actors: Actors
    private(set) var found: [Participation] = []
    /// The event that the text speaks of.
    private(set) var event = 0

    /// What earlier extractors have found.
    var facts: Facts { _read { yield actors.facts } }

    init(tokens: Tokens, actors: Actors) {
        self.tokens = tokens
        self.actors = actors
    }

    mutating func read() {
        for (number, sentence) in tokens.sentences.enumerated() where !sentence.isEmpty {
            if let named = eventNamed(in: sentence) { event = named }
            readVerbs(sentence)
            readAttendance(sentence)
            readAppointments(sentence)
            readPresented(sentence)
            if number > 0 { readPapers(sentence, after: tokens.sentences[number - 1]) }
        }
        readMeetings()
        readGuests()
        readAwards()
        readSpeakers()
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
            guard RoleWords.firstWords.contains(tokens[index].syllable),
                let match = RoleWords.verbs.longestMatch(in: tokens, at: index)
            else {
                index = tokens.next(starts, from: index + 1, before: sentence.upperBound)
                continue
            }
            read(match.payload, index..<match.end, sentence)
            index = tokens.next(starts, from: match.end, before: sentence.upperBound)
        }
    }

    mutating func read(_ role: Participation.Role, _ verb: Range<Int>, _ sentence: Range<Int>) {
        if role == .run { return readRun(verb, sentence) }
        if role == .sign, isSaid(verb, sentence) { return }
        let span = TokenSpan(verb.lowerBound, verb.upperBound)
        // "báo cáo của A cho biết".
        if role == .report, tokens.is(RoleWords.of, at: verb.upperBound - 1) {
            guard let actor = actors.actor(startingAt: verb.upperBound, within: sentence),
                RoleWords.tells.longestMatch(in: tokens, at: actor.span.upper) != nil
            else { return }
            return add(actor, role, TokenSpan(verb.lowerBound, actor.span.upper))
        }
        // "dưới sự chủ trì của A".
        if tokens.is(RoleWords.of, at: verb.upperBound),
            let actor = actors.actor(startingAt: verb.upperBound + 1, within: sentence)
        {
            return add(actor, role, TokenSpan(verb.lowerBound, actor.span.upper))
        }
        let subject = beforeAuxiliaries(verb.lowerBound, sentence)
        if verb.lowerBound > sentence.lowerBound, let last = actors.actor(endingAt: subject, within: sentence),
            !isObject(last)
        {
            for actor in coordinated(last, sentence) {
                add(actor, role, TokenSpan(actor.span.lower, verb.upperBound))
            }
            if role == .sign { readPartner(after: verb.upperBound, sentence) }
        } else if verb.lowerBound <= sentence.lowerBound + 2, role != .attend || listStart(sentence) == nil,
            let actor = mainSubject(after: verb.upperBound, sentence)
        {
            add(actor, role, TokenSpan(verb.lowerBound, actor.span.upper))
        } else if role == .chair, let actor = lastPerson(before: verb.lowerBound, sentence) {
            for actor in coordinated(actor, sentence) { add(actor, role, span) }
        }
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
                tokens.is(RoleWords.with, at: $0) && actors.actor(startingAt: $0 + 1, within: sentence) != nil
            }), !(verb..<with).contains(where: { tokens.is(RoleWords.semicolon, at: $0) }),
            let partner = actors.actor(startingAt: with + 1, within: sentence)
        else { return }
        add(partner, .sign, TokenSpan(verb, partner.span.upper))
    }

    func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        var index = verb
        while index > sentence.lowerBound, RoleWords.auxiliaries.contains(tokens[index - 1].syllable) { index -= 1 }
        for phrase in RoleWords.company where tokens.matches(phrase, before: index) { return index - phrase.count }
        return index
    }

    func isObject(_ actor: Actor) -> Bool {
        RoleWords.beforeObject.contains(tokens[actor.span.lower - 1].syllable)
    }

    /// "Phát biểu tại hội nghị, **A** …": the actor behind the comma.
    func mainSubject(after verb: Int, _ sentence: Range<Int>) -> Actor? {
        let limit = min(sentence.upperBound, verb + 30)
        for index in verb..<max(verb, limit) where tokens.is(RoleWords.comma, at: index) {
            if let actor = actors.actor(startingAt: index + 1, within: sentence), actor.person != nil { return actor }
        }
        return nil
    }

    func lastPerson(before verb: Int, _ sentence: Range<Int>) -> Actor? {
        guard
            let mention = facts.mentions.last(where: {
                $0.kind == .person && $0.span.upper <= verb && $0.span.lower >= sentence.lowerBound
            }),
            !(mention.span.upper..<verb).contains(where: { RoleWords.clause.contains(tokens[$0].syllable) })
        else { return nil }
        return actors.actor(endingAt: mention.span.upper, within: sentence)
    }

    /// An actor with those before it in the same list: "A - Bí thư; B - Chủ tịch; C đồng chủ trì".
    func coordinated(_ last: Actor, _ sentence: Range<Int>) -> [Actor] {
        guard last.person != nil else { return bodies(last, sentence) }
        var list = [last]
        var start = last.span.lower
        for mention in facts.mentions.reversed() where mention.kind == .person && mention.span.upper <= start {
            guard mention.span.lower >= sentence.lowerBound,
                !(mention.span.upper..<start).contains(where: { RoleWords.clause.contains(tokens[$0].syllable) }),
                (mention.span.upper..<start).contains(where: { RoleWords.listMarks.contains(tokens[$0].syllable) }),
                let actor = actors.actor(endingAt: mention.span.upper, within: sentence)
            else { break }
            list.append(actor)
            start = actor.span.lower
        }
        return list.reversed()
    }

    /// A body with those right before it: "**Sở A và** Sở B đã ký".
    private func bodies(_ last: Actor, _ sentence: Range<Int>) -> [Actor] {
        var list = [last]
        while let first = list.last, RoleWords.listMarks.contains(tokens[first.span.lower - 1].syllable),
            first.span.lower - 1 > sentence.lowerBound,
            let actor = actors.actor(endingAt: first.span.lower - 1, within: sentence), actor.person == nil,
            !isObject(actor)
        { list.append(actor) }
        return list.reversed()
    }

    /// "A phối hợp với B tổ chức hội nghị", "hội nghị do A tổ chức".
    mutating func readRun(_ verb: Range<Int>, _ sentence: Range<Int>) {
        guard
            isHeld(after: verb.upperBound) || tokens.is(RoleWords.parts, at: verb.upperBound) || isDone(verb, sentence)
        else { return }
        // "Trưởng Ban Tổ chức hội thi".
        guard !tokens.is(RoleWords.ban, at: verb.lowerBound - 1) else { return }
        addHosts(of: verb, sentence)
    }

    /// Those who hold an event: the subject of a verb with its partners.
    mutating func addHosts(of verb: Range<Int>, _ sentence: Range<Int>, event: Int? = nil) {
        let subject = beforeAuxiliaries(verb.lowerBound, sentence)
        guard var actor = actors.actor(endingAt: subject, within: sentence) else { return }
        let span = TokenSpan(verb.lowerBound, verb.upperBound)
        add(actor, .run, span, event: event)
        while RoleWords.partners.contains(tokens[actor.span.lower - 1].syllable) {
            var before = actor.span.lower
            while before > sentence.lowerBound, RoleWords.partners.contains(tokens[before - 1].syllable) { before -= 1 }
            guard let partner = actors.actor(endingAt: before, within: sentence), !isObject(partner) else { break }
            add(partner, .run, span, event: event)
            actor = partner
        }
    }

    func isHeld(after index: Int) -> Bool {
        facts.events.contains { $0.mentions.contains { $0.lower >= index && $0.lower <= index + 3 } }
    }

    /// "hội nghị do A tổ chức".
    func isDone(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, verb.lowerBound - 20)..<verb.lowerBound).contains { index in
            tokens.is(RoleWords.by, at: index)
                && facts.events.contains { $0.mentions.contains { $0.upper <= index && $0.upper + 4 > index } }
        }
    }

    /// "Báo cáo chính trị do ông A, Chủ tịch B, trình bày".
    mutating func readPresented(_ sentence: Range<Int>) {
        for index in sentence where tokens.matches(RoleWords.presenting, at: index) {
            let end = tokens.is(RoleWords.comma, at: index - 1) ? index - 1 : index
            guard let actor = actors.actor(endingAt: end, within: sentence), actor.person != nil,
                actor.span.lower > sentence.lowerBound + 1, tokens.is(RoleWords.by, at: actor.span.lower - 1),
                RoleWords.presented.contains(tokens[actor.span.lower - 2].syllable)
            else { continue }
            add(actor, .report, TokenSpan(actor.span.lower, index))
        }
    }

    // MARK: What other facts tell

    mutating func readAwards() {
        for award in facts.awards {
            if let giver = award.giver,
                let actor = actors.actor(startingAt: giver.lower, within: tokens.sentence(of: giver.lower))
            {
                add(actor, .giveAward, award.span)
            }
            if let mention = facts.mentions.first(where: { $0.span == award.recipient && $0.kind != .place }) {
                add(mention.entity, .receiveAward, award.span, name: mention.span)
            }
        }
    }

    /// "Trao đổi với phóng viên, ông A cho biết": said to the press, not in the event.
    private func isToPress(_ statement: Statement) -> Bool {
        let sentence = tokens.sentence(of: statement.speaker.lower)
        return (sentence.lowerBound..<statement.speaker.lower).contains {
            RoleWords.press.longestMatch(in: tokens, at: $0) != nil
        }
    }

    /// A festival or fair: who speaks of it doesn't speak there.
    private func isFestival(_ event: Event) -> Bool {
        RoleWords.festivals.longestMatch(in: tokens, at: event.span.lower) != nil
    }

    /// Whether a role tells that somebody spoke; who chairs a working meeting also speaks there.
    private func hasSpoken(_ part: Participation) -> Bool {
        RoleWords.speaking.contains(part.role)
            || part.role == .chair && facts.events[part.event].kind != .workingMeeting
    }

    /// Who is reported to have spoken in an article about a gathering spoke there, unless he is said to have opened or closed it.
    mutating func readSpeakers() {
        let gatherings = facts.events.indices.filter {
            ![.talks, .visit, .inspection, .contest].contains(facts.events[$0].kind) && !isFestival(facts.events[$0])
        }
        // What is said at talks and on visits is said to the partner; only "phát biểu" tells of a speech there.
        guard let main = gatherings.first, main == 0 else { return }
        for statement in facts.statements {
            guard let person = statement.person, !tokens.is(RoleWords.accordingTo, at: statement.verb.lower),
                !tokens.is(RoleWords.accordingTo, at: statement.speaker.lower - 1), !isToPress(statement),
                !found.contains(where: { $0.participant == person && hasSpoken($0) })
            else { continue }
            let before = facts.events.indices.last { number in
                gatherings.contains(number)
                    && facts.events[number].mentions.contains { $0.lower <= statement.speaker.lower }
            }
            guard let event = before ?? (facts.events[main].span.lower < statement.span.lower ? main : nil) else {
                continue
            }
            add(
                person, .speak, TokenSpan(statement.speaker.lower, max(statement.verb.upper, statement.speaker.upper)),
                name: nil, event: event)
        }
    }
}
