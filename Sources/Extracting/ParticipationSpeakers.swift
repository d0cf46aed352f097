import Tables
import Vietnamese

/// What awards and statements tell of those who take part.
extension ParticipationReader {
    mutating func readAwards() {
        for award in facts.awards where !RecognitionReader.isTitle(award, in: tokens) {
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

    /// "Trao đổi với phóng viên, ông A cho biết": said to the press, not in an event to which it does not come.
    private func isToPress(_ statement: Statement) -> Bool {
        if facts.events.contains(where: { $0.kind == .pressBriefing }) { return false }
        let sentence = tokens.sentence(of: statement.speaker.lower)
        return (sentence.lowerBound..<statement.speaker.lower).contains {
            RoleWords.press.longestMatch(in: tokens, at: $0) != nil || isToPaper($0, sentence)
        }
    }

    /// "Trả lời **Tin Mới**, …": to somebody with a name who is no person and no body of the article.
    private func isToPaper(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard let end = RoleWords.answering.longestMatch(in: tokens, at: index)?.end, tokens[end].isCapitalized else {
            return false
        }
        return actors.actor(startingAt: end, within: sentence) == nil && actors.mention(startingAt: end) == nil
    }

    /// Said at another time, by somebody who talks to the press, or told by another speaker: "**Mới đây**, ông A đã thống nhất …".
    private func isElsewhere(_ statement: Statement, _ toPress: Set<Int>) -> Bool {
        if let person = statement.person, toPress.contains(person) { return true }
        let start = tokens.sentence(of: statement.speaker.lower).lowerBound
        return RoleWords.otherTimes.longestMatch(in: tokens, at: start) != nil
            || facts.statements.contains {
                $0.span.contains(statement.speaker) && $0.person != statement.person
            }
    }

    /// A festival or fair: who speaks of it doesn't speak there.
    private func isFestival(_ event: Event) -> Bool {
        RoleWords.festivals.longestMatch(in: tokens, at: event.span.lower) != nil
    }

    /// Meetings are for speeches; at a ceremony or a festival one speaks where somebody is told to attend, to chair or to speak.
    private func isForSpeeches(_ event: Int) -> Bool {
        switch facts.events[event].kind {
        case .ceremony, .other: found.contains { $0.event == event && RoleWords.gathering.contains($0.role) }
        default: true
        }
    }

    /// "Ông A cho biết **tại buổi lễ** …".
    private func isSpokenAt(_ statement: Statement) -> Bool {
        let sentence = tokens.sentence(of: statement.speaker.lower)
        return facts.events.contains {
            $0.mentions.contains { sentence.contains($0.lower) && tokens.is(RoleWords.at, at: $0.lower - 1) }
        }
    }

    /// "**Đại diện Sở A** cho rằng …": the body for which somebody without a name speaks.
    private func body(speakingIn statement: Statement) -> Int? {
        guard isSpokenAt(statement),
            let end = ActorWords.leaders.lazy.compactMap({ tokens.match($0, at: statement.speaker.lower) }).max(),
            let body = actors.mention(startingAt: end), body.kind == .organization
        else { return nil }
        return body.entity
    }

    /// Who is reported to have spoken in an article about a gathering spoke there, unless he is said to have opened or closed it.
    mutating func readSpeakers() {
        let gatherings = facts.events.indices.filter {
            ![.talks, .visit, .inspection, .contest].contains(facts.events[$0].kind) && !isFestival(facts.events[$0])
        }
        // What is said at talks and on visits is said to the partner; only "phát biểu" tells of a speech there.
        let tellsFirst = facts.events.indices.first {
            ![.contest, .visit, .inspection].contains(facts.events[$0].kind) && !isFestival(facts.events[$0])
        }
        guard let main = gatherings.first, main == tellsFirst else { return }
        let areToPress = facts.statements.map(isToPress)
        let toPress = Set(zip(facts.statements, areToPress).compactMap { $1 ? $0.person : nil })
        for (statement, isToPress) in zip(facts.statements, areToPress)
        where !past.contains(Int(tokens[statement.speaker.lower].sentence)) {
            if isElsewhere(statement, toPress), !isSpokenAt(statement) { continue }
            guard let person = statement.person ?? body(speakingIn: statement),
                !tokens.is(RoleWords.accordingTo, at: statement.verb.lower),
                !tokens.is(RoleWords.accordingTo, at: statement.speaker.lower - 1), !isToPress,
                !tokens.is(RoleWords.congratulating, at: statement.verb.lower),
                !found.contains(where: { $0.participant == person && RoleWords.speaking.contains($0.role) })
            else { continue }
            let before = facts.events.indices.last { number in
                gatherings.contains(number) && (isForSpeeches(number) || isSpokenAt(statement))
                    && facts.events[number].mentions.contains { $0.lower <= statement.speaker.lower }
            }
            guard let event = before ?? (facts.events[main].span.lower < statement.span.lower ? main : nil) else {
                continue
            }
            guard isForSpeeches(event) || isSpokenAt(statement) else { continue }
            let span = TokenSpan(statement.speaker.lower, max(statement.verb.upper, statement.speaker.upper))
            for speaker in speakers(beside: statement) + [person] {
                add(speaker, .speak, span, name: nil, event: event)
            }
        }
    }

    /// "**Bí thư A**, Chủ tịch B yêu cầu …": who says something together with the speaker.
    private func speakers(beside statement: Statement) -> [Int] {
        let sentence = tokens.sentence(of: statement.speaker.lower)
        guard statement.person != nil, statement.verb.lower >= statement.speaker.upper,
            let speaker = actors.actor(endingAt: statement.speaker.upper, within: sentence)
        else { return [] }
        return coordinated(speaker, sentence).dropLast().compactMap(\.person)
    }
}
