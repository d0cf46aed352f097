import Tables
import Vietnamese

/// Walks through the sentences of an article that has events and notes who did what in them.
struct ParticipationReader {
    let tokens: Tokens
    let facts: Facts
    let actors: Actors
    private(set) var found: [Participation] = []
    /// The event that the text speaks of.
    private var event = 0

    init(tokens: Tokens, facts: Facts, actors: Actors) {
        self.tokens = tokens
        self.facts = facts
        self.actors = actors
    }

    mutating func read() {
        for (number, sentence) in tokens.sentences.enumerated() where !sentence.isEmpty {
            if let named = eventNamed(in: sentence) { event = named }
            readVerbs(sentence)
            readAttendance(sentence)
            if number > 0 { readPapers(sentence, after: tokens.sentences[number - 1]) }
        }
        readMeetings()
        readAwards()
        readSpeakers()
    }

    private func eventNamed(in sentence: Range<Int>) -> Int? {
        facts.events.firstIndex { $0.mentions.contains { sentence.contains($0.lower) } }
    }

    private mutating func add(_ actor: Actor, _ role: Participation.Role, _ span: TokenSpan, event: Int? = nil) {
        guard let entity = actor.person ?? actor.organization else { return }
        let name = facts.mentions.first { $0.entity == entity && actor.span.contains($0.span) }
        add(entity, role, span, name: name?.span, event: event)
    }

    private mutating func add(
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

    private mutating func readVerbs(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard RoleWords.firstWords.contains(tokens[index].syllable),
                let match = RoleWords.verbs.longestMatch(in: tokens, at: index)
            else {
                index += 1
                continue
            }
            read(match.payload, index..<match.end, sentence)
            index = match.end
        }
    }

    private mutating func read(_ role: Participation.Role, _ verb: Range<Int>, _ sentence: Range<Int>) {
        if role == .run { return readRun(verb, sentence) }
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
            for actor in coordinated(last, sentence) { add(actor, role, TokenSpan(actor.span.lower, verb.upperBound)) }
        } else if verb.lowerBound <= sentence.lowerBound + 2, let actor = mainSubject(after: verb.upperBound, sentence)
        {
            add(actor, role, TokenSpan(verb.lowerBound, actor.span.upper))
        } else if role == .chair, let actor = lastPerson(before: verb.lowerBound, sentence) {
            for actor in coordinated(actor, sentence) { add(actor, role, span) }
        }
    }

    private func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        var index = verb
        while index > sentence.lowerBound, RoleWords.auxiliaries.contains(tokens[index - 1].syllable) { index -= 1 }
        return index
    }

    private func isObject(_ actor: Actor) -> Bool {
        RoleWords.beforeObject.contains(tokens[actor.span.lower - 1].syllable)
    }

    /// "Phát biểu tại hội nghị, **A** …": the actor behind the comma.
    private func mainSubject(after verb: Int, _ sentence: Range<Int>) -> Actor? {
        let limit = min(sentence.upperBound, verb + 30)
        for index in verb..<max(verb, limit) where tokens.is(RoleWords.comma, at: index) {
            if let actor = actors.actor(startingAt: index + 1, within: sentence), actor.person != nil { return actor }
        }
        return nil
    }

    private func lastPerson(before verb: Int, _ sentence: Range<Int>) -> Actor? {
        guard
            let mention = facts.mentions.last(where: {
                $0.kind == .person && $0.span.upper <= verb && $0.span.lower >= sentence.lowerBound
            }),
            !(mention.span.upper..<verb).contains(where: { RoleWords.clause.contains(tokens[$0].syllable) })
        else { return nil }
        return actors.actor(endingAt: mention.span.upper, within: sentence)
    }

    /// An actor with those before it in the same list: "A - Bí thư; B - Chủ tịch; C đồng chủ trì".
    private func coordinated(_ last: Actor, _ sentence: Range<Int>) -> [Actor] {
        guard last.person != nil else { return [last] }
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

    /// "A phối hợp với B tổ chức hội nghị", "hội nghị do A tổ chức".
    private mutating func readRun(_ verb: Range<Int>, _ sentence: Range<Int>) {
        guard
            isHeld(after: verb.upperBound) || tokens.is(RoleWords.parts, at: verb.upperBound) || isDone(verb, sentence)
        else { return }
        let subject = beforeAuxiliaries(verb.lowerBound, sentence)
        guard var actor = actors.actor(endingAt: subject, within: sentence) else { return }
        let span = TokenSpan(verb.lowerBound, verb.upperBound)
        add(actor, .run, span)
        while RoleWords.partners.contains(tokens[actor.span.lower - 1].syllable) {
            var before = actor.span.lower
            while before > sentence.lowerBound, RoleWords.partners.contains(tokens[before - 1].syllable) { before -= 1 }
            guard let partner = actors.actor(endingAt: before, within: sentence) else { break }
            add(partner, .run, span)
            actor = partner
        }
    }

    private func isHeld(after index: Int) -> Bool {
        facts.events.contains { $0.mentions.contains { $0.lower >= index && $0.lower <= index + 3 } }
    }

    /// "hội nghị do A tổ chức".
    private func isDone(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, verb.lowerBound - 20)..<verb.lowerBound).contains { index in
            tokens.is(RoleWords.by, at: index)
                && facts.events.contains { $0.mentions.contains { $0.upper <= index && $0.upper + 4 > index } }
        }
    }

    // MARK: Lists of those who attend

    /// "Dự hội nghị có A, …; đại diện B, C", "Về phía X có …".
    private mutating func readAttendance(_ sentence: Range<Int>) {
        guard let start = listStart(sentence) else { return }
        var represents = false
        var index = start
        while index < sentence.upperBound {
            if RoleWords.representatives.longestMatch(in: tokens, at: index) != nil { represents = true }
            guard let mention = actors.mention(startingAt: index) else {
                if RoleWords.listEnds.contains(tokens[index].syllable) { return }
                index += 1
                continue
            }
            if mention.kind == .person {
                add(mention.entity, .attend, TokenSpan(start, mention.span.upper), name: mention.span)
                represents = false
            } else if mention.kind == .organization, represents, !tokens.is(RoleWords.colon, at: mention.span.upper) {
                add(mention.entity, .attend, TokenSpan(start, mention.span.upper), name: mention.span)
            }
            index = mention.span.upper
        }
    }

    /// The token behind "có", "gồm" or "của" of an introduction such as "Tham dự hội nghị có".
    private func listStart(_ sentence: Range<Int>) -> Int? {
        var index = sentence.lowerBound
        let limit = sentence.upperBound
        while index < limit {
            if RoleWords.attendWords.contains(tokens[index].syllable),
                let intro = RoleWords.attendance.longestMatch(in: tokens, at: index),
                let have = (intro.end..<min(limit, intro.end + 25)).first(where: {
                    RoleWords.have.contains(tokens[$0].syllable)
                })
            {
                return have + 1
            }
            index += 1
        }
        return nil
    }

    // MARK: Papers

    /// "Các tham luận … như: A với …; B với …".
    private mutating func readPapers(_ sentence: Range<Int>, after before: Range<Int>) {
        let isNear = [sentence, before].contains { $0.contains { tokens.matches(RoleWords.paper, at: $0) } }
        guard isNear else { return }
        for mention in facts.mentions where mention.kind != .place && sentence.contains(mention.span.lower) {
            guard RoleWords.itemMarks.contains(tokens[mention.span.lower - 1].syllable),
                tokens.is(RoleWords.with, at: mention.span.upper)
            else { continue }
            let start = mention.span.upper + 1
            let end =
                (start..<sentence.upperBound).first { RoleWords.itemEnds.contains(tokens[$0].syllable) }
                ?? sentence.upperBound
            add(
                mention.entity, .presentPaper, TokenSpan(mention.span.lower, end), name: mention.span,
                topic: end > start ? TokenSpan(start, end) : nil)
        }
    }

    // MARK: Talks, visits, sessions

    /// Who receives, visits or sits, where the event itself is a verb: "A tiếp B", "A thăm B", "C họp kỳ thứ 15".
    private mutating func readMeetings() {
        for (number, event) in facts.events.enumerated() {
            for mention in bestFirst(event.mentions) {
                let sentence = tokens.sentence(of: mention.lower)
                let subject = beforeAuxiliaries(mention.lower, sentence)
                let actor = actors.actor(endingAt: subject, within: sentence)
                switch event.kind {
                case .talks where tokens.is(RoleWords.receive, at: mention.lower):
                    if let actor, actor.person != nil || !isReceived(number) {
                        add(actor, .receive, mention, event: number)
                    }
                    if let guest = actors.actor(startingAt: mention.lower + 1, within: sentence) {
                        add(guest, .attend, mention, event: number)
                    }
                case .visit where tokens.is(RoleWords.visit, at: mention.lower):
                    if let actor { add(actor, .visit, mention, event: number) }
                case .session:
                    guard tokens.is(RoleWords.sit, at: mention.lower) || tokens.is(RoleWords.sit, at: subject),
                        let actor = actor ?? actors.actor(endingAt: subject, within: sentence)
                    else { continue }
                    add(actor, .attend, mention, event: number)
                default: continue
                }
            }
        }
    }

    /// The mentions behind a person's name before the others: a headline names the body where the text names its head.
    private func bestFirst(_ mentions: [TokenSpan]) -> [TokenSpan] {
        func isPersonal(_ mention: TokenSpan) -> Bool {
            let sentence = tokens.sentence(of: mention.lower)
            return actors.actor(endingAt: beforeAuxiliaries(mention.lower, sentence), within: sentence)?.person != nil
        }
        return mentions.filter(isPersonal) + mentions.filter { !isPersonal($0) }
    }

    private func isReceived(_ event: Int) -> Bool { found.contains { $0.event == event && $0.role == .receive } }

    // MARK: What other facts tell

    private mutating func readAwards() {
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

    /// Who is reported to have spoken in an article about a gathering spoke there, unless he is said to have opened or closed it.
    private mutating func readSpeakers() {
        let gatherings = facts.events.indices.filter {
            facts.events[$0].kind != .talks && facts.events[$0].kind != .visit
        }
        guard let main = gatherings.first else { return }
        for statement in facts.statements {
            guard let person = statement.person,
                !found.contains(where: {
                    $0.participant == person && ($0.role == .open || $0.role == .close || $0.role == .speak)
                })
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
