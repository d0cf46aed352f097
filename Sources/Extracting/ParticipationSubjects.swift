import Tables
import Vietnamese

/// Who stands before a verb, past what tells when, how and with whom, and who beside him.
extension ParticipationReader {
    /// Who stands before a verb: "**ông A**, Chủ tịch B, thay mặt C trình bày báo cáo".
    func subject(of verb: Range<Int>, _ sentence: Range<Int>) -> Actor? {
        let last = actors.actor(endingAt: beforeAuxiliaries(verb.lowerBound, sentence), within: sentence)
        guard let last, tokens.matches(RoleWords.onBehalf, before: last.span.lower) else { return last }
        var end = last.span.lower - RoleWords.onBehalf.count
        if tokens.is(RoleWords.comma, at: end - 1) { end -= 1 }
        return actors.actor(endingAt: end, within: sentence) ?? last
    }

    func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        var index = tokens.start(of: RoleWords.auxiliaries, before: verb, from: sentence.lowerBound)
        // "đã **chính thức** làm lễ"; "chính" alone may end a name ("Sở Tài chính").
        if tokens.matches(RoleWords.officially, before: index) {
            index = tokens.start(
                of: RoleWords.auxiliaries, before: index - RoleWords.officially.count, from: sentence.lowerBound)
        }
        for phrase in RoleWords.company where tokens.matches(phrase, before: index) { return index - phrase.count }
        return beforeCompany(index, sentence) ?? index
    }

    /// "Ông A **cùng các đại biểu Quốc hội** dự lễ", "Sở A **và các sở, ngành liên quan**": before those who are told without a name.
    private func beforeCompany(_ end: Int, _ sentence: Range<Int>) -> Int? {
        for index in stride(from: end - 2, to: max(sentence.lowerBound, end - 20), by: -1) {
            let isMark = tokens[index].isPunctuation && !tokens.is(RoleWords.comma, at: index)
            if isMark || RoleWords.clause.contains(tokens[index].syllable) { return nil }
            guard RoleWords.with.contains(tokens[index].syllable),
                RoleWords.plurals.contains(tokens[index + 1].syllable)
            else { continue }
            // "**và các Phó Giám đốc A, B**": those are named.
            if (index..<end).contains(where: { actors.mention(startingAt: $0)?.kind == .person }) { return nil }
            let actor = actors.actor(endingAt: index, within: sentence)
            return actor?.person == nil && actor?.organization == nil ? nil : index
        }
        return nil
    }

    func isObject(_ actor: Actor) -> Bool {
        RoleWords.beforeObject.contains(tokens[actor.span.lower - 1].syllable)
    }

    /// "Phát biểu tại hội nghị, **A** …": the actor behind the comma; past "thay mặt B" and the comma behind it.
    func mainSubject(after verb: Int, _ sentence: Range<Int>, orBody: Bool = false) -> Actor? {
        let limit = min(sentence.upperBound, verb + 30)
        for index in verb..<max(verb, limit) {
            // "Phát biểu kết thúc hội nghị **Bí thư A** đề nghị …": the comma behind the event has been lost.
            if tokens[index].isCapitalized, endsEvent(index),
                let actor = actors.actor(startingAt: index, within: sentence), actor.person != nil
            {
                return actor
            }
            guard tokens.is(RoleWords.comma, at: index),
                let actor = actors.actor(startingAt: index + 1, within: sentence)
            else { continue }
            if actor.person != nil || orBody && actor.organization != nil { return actor }
        }
        return nil
    }

    private func endsEvent(_ index: Int) -> Bool {
        facts.events.contains { $0.mentions.contains { $0.upper == index } }
    }

    /// "Ông A đã đến trụ sở **để dự** lễ": who has come for what a verb tells.
    func comer(for verb: Int, _ sentence: Range<Int>) -> Actor? {
        guard tokens.is(RoleWords.purpose, at: verb - 1) else { return nil }
        for index in sentence.lowerBound + 1..<max(sentence.lowerBound + 1, verb) {
            guard RoleWords.coming.contains(tokens[index].syllable) else { continue }
            let actor = actors.actor(endingAt: beforeAuxiliaries(index, sentence), within: sentence)
            if let actor, actor.person != nil { return actor }
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
}
