import Tables
import Vietnamese

/// The subject of a verb of saying: where it ends before the verb, and whether it is one.
extension StatementReader {
    /// Where the subject of a verb ends: before auxiliaries, a letter by which somebody speaks, the day on which he does, and a dash.
    func subjectEnd(before verb: Int, _ sentence: Range<Int>) -> Int {
        let index = beforeAuxiliaries(verb, sentence)
        guard let letter = letterStart(before: index, sentence) else { return beforeTime(index, sentence) }
        return beforeAuxiliaries(letter, sentence)
    }

    /// Skips "đã", "cũng", "nhiệt liệt" and the like to the left of a verb.
    private func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        var index = verb
        while index > sentence.lowerBound,
            SpeechWords.auxiliaryEnds.contains(tokens[index - 1].syllable)
                || tokens.is(SpeechMarks.comma, at: index - 1)
        {
            let start = (1...4).first { length in
                index - length >= sentence.lowerBound
                    && SpeechWords.auxiliaries.longestMatch(in: tokens, at: index - length)?.end == index
            }
            guard let start else { return index }
            index -= start
        }
        return index
    }

    /// "ông A **ngày 5/6** cho biết"; not "Tại cuộc họp, **chiều 5/6** đề nghị": behind a mark the day is no subject's.
    private func beforeTime(_ index: Int, _ sentence: Range<Int>) -> Int {
        guard let time = actors.facts.times.first(where: { $0.span.upper == index }) else { return index }
        let start = tokens.start(of: SpeechWords.beforeTimes, before: time.span.lower, from: sentence.lowerBound)
        return start > sentence.lowerBound && tokens[start - 1].isWord ? start : index
    }

    /// Where "**ký Công văn số 5 ngày 2/3** yêu cầu", "**có văn bản gửi Sở A** đề nghị" starts.
    private func letterStart(before verb: Int, _ sentence: Range<Int>) -> Int? {
        var found: Int?
        var index = max(sentence.lowerBound, verb - 30)
        while true {
            index = tokens.next(SpeechWords.letterStarts, from: index, before: verb)
            guard index < verb else { return found }
            if tokens.is(SpeechWords.letterVerbs, at: index), let end = letterEnd(index + 1), end <= verb,
                end == verb || SpeechWords.afterLetters.contains(tokens[end].syllable),
                !(end..<verb).contains(where: { SpeechWords.notInLetters.contains(tokens[$0].syllable) })
            {
                found = letterVerbStart(index, sentence)
            }
            index += 1
        }
    }

    /// "**đã ký ban hành** Công văn": the first of several verbs.
    private func letterVerbStart(_ verb: Int, _ sentence: Range<Int>) -> Int {
        tokens.start(of: SpeechWords.beforeLetters, before: verb, from: sentence.lowerBound)
    }

    /// The end of a letter's name: "Công văn số 5", "văn bản".
    private func letterEnd(_ start: Int) -> Int? {
        if let cited = citations.first(where: { $0.span.lower == start }) { return cited.span.upper }
        return SpeechWords.letters.longestMatch(in: tokens, at: start)?.end
    }

    func isSubject(
        _ actor: Actor, _ verb: Range<Int>, _ strength: SpeechWords.Strength, _ sentence: Range<Int>
    ) -> Bool {
        let start = actor.span.lower
        if start == sentence.lowerBound { return true }
        let before = tokens[start - 1].syllable
        // "Như báo A đã đưa tin, …": what follows the comma was said.
        if before == SpeechMarks.like { return tokens.is(SpeechMarks.comma, at: verb.upperBound) }
        if SpeechMarks.from.contains(before) { return strength != .deed && isLetter(before: start - 1, sentence) }
        // "để Đoàn **Chủ tịch** góp ý": part of another name.
        if actor.person == nil || actors.isTitle(actor), tokens[start - 1].isCapitalized,
            start - 1 > sentence.lowerBound,
            tokens[start - 1].isWord, !actors.isPlace(endingAt: start)
        {
            return false
        }
        // "được **nhiều đại biểu** đánh giá cao": the verb's object is told of, not what was said.
        let determiner = tokens.start(of: SpeechMarks.determiners, before: start, from: sentence.lowerBound)
        return !SpeechWords.notBeforeSubject.contains(tokens[determiner - 1].syllable)
            || determiner == sentence.lowerBound || isAgent(determiner - 1, verb)
    }

    /// "Nguyên nhân **được** ông A chỉ ra **là** …", "Điều này **được** bà B khẳng định**:** …": the passive, whose words follow.
    private func isAgent(_ passive: Int, _ verb: Range<Int>) -> Bool {
        tokens.is(SpeechMarks.passive, at: passive) && tokens.is(SpeechMarks.equates, at: verb.upperBound)
    }

    /// "**nguồn tin** từ Công an tỉnh cho biết", "**Văn bản** của UBND tỉnh nêu rõ": a letter that is the clause's subject.
    private func isLetter(before from: Int, _ sentence: Range<Int>) -> Bool {
        (1...3).contains { length in
            let start = from - length
            return start >= sentence.lowerBound
                && SpeechWords.letters.longestMatch(in: tokens, at: start)?.end == from
                && (start == sentence.lowerBound || tokens[start - 1].isPunctuation)
        }
    }

    /// Whether subject and verb stand within somebody's quoted words.
    func isQuoted(_ actor: Actor, _ verb: Range<Int>) -> Bool {
        quotations.contains { $0.lowerBound < actor.span.lower && $0.upperBound >= verb.upperBound }
    }

    /// Whether a clause with this subject is part of what the last speaker said: "đề nghị **Chính phủ chấp thuận** …".
    func isEmbedded(_ actor: Actor, _ verb: Range<Int>, _ sentence: Range<Int>, in last: Report?) -> Bool {
        guard let last, !last.isBehind else { return false }
        // "yêu cầu báo cáo, Giám đốc A cho biết**: “…”**": a quotation has the speaker nearest to it.
        if quotes(verb, sentence) { return actor.span.lower <= last.content }
        if tokens.is(SpeechWords.according, at: last.verb.lowerBound) { return true }
        let before = tokens[actor.span.lower - 1].syllable
        if actor.span.lower <= last.content { return true }
        // Behind a comma a clause goes on: "cho biết sau khi có tin, **UBND huyện đã yêu cầu** …".
        if before == SpeechMarks.comma { return last.speaker.person != actor.person || actor.person == nil }
        return !tokens[actor.span.lower - 1].isPunctuation && before != SpeechMarks.and
    }

    /// Where the clause starts whose subject is given: past the comma, "và" or "Kết luận hội nghị," before it.
    func clauseStart(_ subject: Int, _ sentence: Range<Int>) -> Int {
        var start = subject
        while start > sentence.lowerBound, tokens[start - 1].isPunctuation || tokens.is(SpeechMarks.and, at: start - 1)
        {
            start -= 1
        }
        return start
    }

    /// "Bà A, bán hàng ở chợ đã 19 năm, nói: …", "Chủ tịch B ký công điện, yêu cầu …", "Đại biểu C, ủy viên ủy ban D cho rằng …",
    /// "Ông E đã bác bỏ tin này **và khẳng định** …": the sentence starts with its subject, behind which more is told of it.
    func described(
        _ verb: Range<Int>, _ subject: Int, _ strength: SpeechWords.Strength, _ sentence: Range<Int>
    ) -> Report? {
        guard !tokens.matches(SpeechMarks.lead, before: subject) else { return nil }
        let content = contentStart(verb.upperBound, sentence)
        guard content < sentence.upperBound - 2 else { return nil }
        let quotes = quotes(verb, sentence)
        if let actor = firstActor(before: subject, sentence),
            !SpeechWords.obligations.contains(tokens[actor.tail].syllable),
            // Behind a comma "quyết định", "giao" of a person is mostly a noun or a deed.
            strength != .deed || actor.organization != nil && tokens.is(SpeechMarks.comma, at: subject - 1),
            isParted(subject) && subject - actor.tail <= 60 && !meetsOther(actor.tail..<subject)
                || isApposed(actor.tail..<subject) || isCoordinated(verb, subject, behind: actor)
                || quotes && subject - actor.tail <= 60
        {
            return Report(speaker: actor, verb: verb, start: sentence.lowerBound, content: content)
        }
        guard let role = roleBefore(subject, sentence, isQuoted: quotes), quotes || maySpeak(role, verb, strength)
        else {
            return nil
        }
        return Report(speaker: role, verb: verb, start: role.span.lower, content: content)
    }

    /// "**Một cán bộ của đoàn** cho biết: “…”", "Trong khi đó, **chính quyền tỉnh A** đề nghị …": who speaks, told by what he is, behind the last
    /// comma or from the sentence's start.
    private func roleBefore(_ subject: Int, _ sentence: Range<Int>, isQuoted: Bool) -> Actor? {
        let comma = sentence.clamped(to: 0..<max(subject, 0)).last { tokens.is(SpeechMarks.comma, at: $0) }
        for start in [comma.map { $0 + 1 }, sentence.lowerBound] {
            guard let start, start < subject, start == sentence.lowerBound || !actors.isInList(start - 1) else {
                continue
            }
            let role = isQuoted ? actors.role(in: start..<subject) : actors.namedRole(in: start..<subject)
            if let role { return role }
        }
        return nil
    }

    /// Whether a verb plainly reports words of somebody told by what he is: none that also tells a deed, or that goes on with a name ("Bộ Ngoại |
    /// **giao** Lào"), and none within another's words.
    private func maySpeak(_ role: Actor, _ verb: Range<Int>, _ strength: SpeechWords.Strength) -> Bool {
        guard strength != .deed || SpeechWords.findings.longestMatch(in: tokens, at: verb.lowerBound) != nil else {
            return false
        }
        let goesOn =
            verb.count == 1 && tokens[verb.lowerBound - 1].isCapitalized && tokens[verb.upperBound].isCapitalized
        return !goesOn && !isQuoted(role, verb)
    }

    /// "Ông A **thì bị** anh B ngăn lại, yêu cầu …": who acts last is no longer the subject.
    private func meetsOther(_ gap: Range<Int>) -> Bool {
        gap.contains { SpeechMarks.turnsToOthers.contains(tokens[$0].syllable) }
    }

    private func isParted(_ subject: Int) -> Bool {
        tokens.is(SpeechMarks.comma, at: subject - 1) || tokens.is(SpeechMarks.semicolon, at: subject - 1)
    }

    /// Whether a quotation opens right behind a verb, or behind a colon: "nói “…”", "nói với vợ: “…”".
    private func quotes(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let mark = that(behind: verb.upperBound, sentence).map { $0 + 1 } ?? verb.upperBound
        return SpeechWords.quotes.contains(tokens[mark].syllable)
    }

    /// Whether a further verb of one subject is joined by "và" or "đồng thời" and plainly reports words.
    private func isCoordinated(_ verb: Range<Int>, _ subject: Int, behind actor: Actor) -> Bool {
        guard (3...60).contains(subject - actor.tail),
            !(actor.tail..<subject).contains(where: { tokens.is(SpeechMarks.semicolon, at: $0) }),
            tokens.is(SpeechMarks.and, at: subject - 1) || tokens.matches(SpeechMarks.also, before: verb.lowerBound)
        else { return false }
        return SpeechWords.announces.contains(tokens[verb.upperBound].syllable)
            || SpeechWords.turns.longestMatch(in: tokens, at: verb.lowerBound) != nil
    }

    /// Whether a stretch behind a name says who that is: ", ủy viên thường trực Ủy ban A", "ở xóm B"; no verb stands in it.
    private func isApposed(_ gap: Range<Int>) -> Bool {
        guard (2...22).contains(gap.count), SpeechWords.appositions.contains(tokens[gap.lowerBound].syllable) else {
            return false
        }
        return !gap.dropFirst().contains { SpeechWords.clauses.contains(tokens[$0].syllable) }
    }

    /// The actor with which a sentence starts, or with which it goes on behind "Tại buổi tiếp,".
    private func firstActor(before end: Int, _ sentence: Range<Int>) -> Actor? {
        let limit = min(end, sentence.lowerBound + 16)
        for start in sentence.lowerBound..<max(limit, sentence.lowerBound)
        where start == sentence.lowerBound || tokens.is(SpeechMarks.comma, at: start - 1) {
            if let actor = actors.actor(startingAt: start, within: sentence), actor.tail < end {
                return actor.person != nil || !tokens.is(SpeechMarks.comma, at: actor.tail) ? actor : nil
            }
        }
        return nil
    }
}
