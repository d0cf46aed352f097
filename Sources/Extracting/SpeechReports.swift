import Tables
import Vietnamese

/// The reports of one sentence: which verbs of saying have which speakers, and where what was said starts.
extension StatementReader {
    func reports(in sentence: Range<Int>) -> [Report] {
        var reports: [Report] = []
        if let report = according(sentence) { reports.append(report) }
        let starts = SpeechWords.starts
        var index = tokens.next(starts, from: reports.last?.content ?? sentence.lowerBound, before: sentence.upperBound)
        while index < sentence.upperBound {
            guard SpeechWords.firstWords.contains(tokens[index].syllable),
                let match = SpeechWords.verbs.longestMatch(in: tokens, at: index), match.end <= sentence.upperBound,
                isVerb(index..<match.end, match.payload, sentence)
            else {
                index = tokens.next(starts, from: index + 1, before: sentence.upperBound)
                continue
            }
            let verb = index..<verbEnd(match.end)
            if let report = report(verb, match.payload, sentence, after: reports.last) {
                reports.append(report)
                if report.isBehind, let next = turn(after: report, sentence) {
                    reports[reports.count - 1].verb = report.verb.lowerBound..<next.start
                    reports.append(next)
                }
            }
            index = tokens.next(starts, from: verb.upperBound, before: sentence.upperBound)
        }
        if let first = participle(sentence, reports) { reports.insert(first, at: 0) }
        return reports
    }

    /// Whether words of saying are a verb here, by what stands beside them.
    private func isVerb(_ verb: Range<Int>, _ strength: SpeechWords.Strength, _ sentence: Range<Int>) -> Bool {
        let next = tokens[verb.upperBound]
        guard !SpeechWords.notAfterVerb.contains(next.syllable),
            !SpeechWords.notBeforeVerb.contains(tokens[verb.lowerBound - 1].syllable),
            verb.lowerBound == sentence.lowerBound || !tokens[verb.lowerBound].isCapitalized
        else { return false }
        switch strength {
        case .report: return true
        case .order, .deed: return next.isCapitalized || !SpeechWords.notAfterDeed.contains(next.syllable)
        case .opening, .news:
            return SpeechWords.announces.contains(next.syllable)
                || strength == .news && next.syllable == SpeechMarks.comma
                || that(behind: verb.upperBound, sentence) != nil || verb.upperBound >= sentence.upperBound - 1
        }
    }

    /// Joins "ghi nhận, đánh giá cao", "chúc mừng và đánh giá cao" into one verb.
    private func verbEnd(_ end: Int) -> Int {
        guard tokens.is(SpeechMarks.comma, at: end) || tokens.is(SpeechMarks.and, at: end),
            let next = SpeechWords.verbs.longestMatch(in: tokens, at: end + 1),
            !SpeechWords.notAfterVerb.contains(tokens[next.end].syllable)
        else { return end }
        return verbEnd(next.end)
    }

    /// "“…”, ông A nói **và nhấn mạnh**: …": what was said before and behind one subject.
    private func turn(after report: Report, _ sentence: Range<Int>) -> Report? {
        guard let and = report.verb.first(where: { tokens.is(SpeechMarks.and, at: $0) }),
            report.verb.upperBound < sentence.upperBound - 3
        else { return nil }
        let verb = and + 1..<report.verb.upperBound
        return Report(
            speaker: report.speaker, verb: verb, start: and, content: contentStart(verb.upperBound, sentence))
    }

    private func report(
        _ verb: Range<Int>, _ strength: SpeechWords.Strength, _ sentence: Range<Int>, after last: Report?
    ) -> Report? {
        let subject = subjectEnd(before: verb.lowerBound, sentence)
        let mayGoOn = strength == .report || strength == .order
        if let actor = actors.actor(endingAt: subject, within: sentence), isSubject(actor, verb, sentence),
            !isEmbedded(actor, in: last), !isQuoted(actor, verb)
        {
            if isBehind(actor, verb, sentence, last) {
                return Report(
                    speaker: actor, verb: verb, start: actor.span.lower, content: sentence.lowerBound, isBehind: true)
            }
            let content = contentStart(verb.upperBound, sentence)
            guard content < sentence.upperBound - 1, !tokens.is(SpeechMarks.and, at: content) else { return nil }
            return Report(
                speaker: actor, verb: verb, start: clauseStart(actor.span.lower, sentence), content: content,
                mayGoOn: mayGoOn)
        }
        if last == nil, let report = described(verb, subject, sentence) { return report }
        guard strength == .report || strength == .order || isListed(verb, subject, strength, after: last) else {
            return nil
        }
        return further(verb, subject, strength, sentence, after: last)
    }

    /// Where the subject of a verb ends: before auxiliaries, a cited document ("có Công văn số 5 yêu cầu") and a dash.
    private func subjectEnd(before verb: Int, _ sentence: Range<Int>) -> Int {
        var index = beforeAuxiliaries(verb, sentence)
        if let letter = citations.last(where: { $0.span.upper == index }), letter.span.lower > sentence.lowerBound {
            var before = letter.span.lower
            while before > sentence.lowerBound, SpeechWords.beforeLetters.contains(tokens[before - 1].syllable) {
                before -= 1
            }
            if before < letter.span.lower { index = before }
        }
        return index
    }

    /// "Bà A, bán hàng ở chợ đã 19 năm, nói: …", "Chủ tịch B ký công điện, yêu cầu …", "Đại biểu C, ủy viên ủy ban D cho rằng …":
    /// the sentence starts with its subject, behind which more is told of it.
    private func described(_ verb: Range<Int>, _ subject: Int, _ sentence: Range<Int>) -> Report? {
        guard !tokens.matches(SpeechMarks.lead, before: subject),
            let actor = firstActor(before: subject, sentence),
            isParted(subject) && subject - actor.tail <= 60 || isApposed(actor.tail..<subject)
        else { return nil }
        let content = contentStart(verb.upperBound, sentence)
        guard content < sentence.upperBound - 2 else { return nil }
        return Report(speaker: actor, verb: verb, start: sentence.lowerBound, content: content)
    }

    private func isParted(_ subject: Int) -> Bool {
        tokens.is(SpeechMarks.comma, at: subject - 1) || tokens.is(SpeechMarks.semicolon, at: subject - 1)
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

    /// Whether a deed goes on with a list of orders: "đề nghị thành phố …; **giao** Cục …".
    private func isListed(
        _ verb: Range<Int>, _ subject: Int, _ strength: SpeechWords.Strength, after last: Report?
    ) -> Bool {
        guard strength == .deed, let last, tokens.is(SpeechMarks.semicolon, at: subject - 1) else { return false }
        return [.order, .deed].contains(SpeechWords.verbs.longestMatch(in: tokens, at: last.verb.lowerBound)?.payload)
    }

    /// Whether a verb behind "và" or a comma has the speaker of the one before, not a subject within what was said: "**cảm ơn** các
    /// đại biểu và **cam kết** …".
    private func turns(_ verb: Range<Int>, _ subject: Int, after last: Report) -> Bool {
        guard tokens.is(SpeechMarks.and, at: subject - 1) || tokens.is(SpeechMarks.comma, at: subject - 1) else {
            return false
        }
        // "xác nhận thông tin trên **và cho biết** …": the first verb has a short object.
        let isShort = tokens.is(SpeechMarks.and, at: subject - 1) && subject - 1 - last.content <= 5
        let isAttitude = isShort || SpeechWords.attitudes.longestMatch(in: tokens, at: last.verb.lowerBound) != nil
        return isAttitude && SpeechWords.turns.longestMatch(in: tokens, at: verb.lowerBound) != nil
    }

    /// A verb without a subject of its own: "…; tin tưởng, …", "đồng thời, mong muốn …", "Do đó, đề nghị …".
    private func further(
        _ verb: Range<Int>, _ subject: Int, _ strength: SpeechWords.Strength, _ sentence: Range<Int>,
        after last: Report?
    ) -> Report? {
        let before = tokens[subject - 1].syllable
        let content = contentStart(verb.upperBound, sentence)
        guard content < sentence.upperBound - 2 else { return nil }
        if let last, !last.isBehind, last.content < verb.lowerBound {
            let isJoined =
                before == SpeechMarks.semicolon && !SpeechWords.listed.contains(tokens[verb.lowerBound].syllable)
                || tokens.matches(SpeechMarks.alsoComma, before: subject)
                || tokens.matches(SpeechMarks.also, before: verb.lowerBound) || turns(verb, subject, after: last)
            guard isJoined else { return nil }
            var start = subject
            while start > last.content,
                tokens[start - 1].isPunctuation || tokens.matches(SpeechMarks.also, before: start)
            {
                start -= tokens[start - 1].isPunctuation ? 1 : 2
            }
            if tokens.is(SpeechMarks.and, at: start - 1), start - 1 > last.content { start -= 1 }
            return Report(speaker: last.speaker, verb: verb, start: start, content: content)
        }
        guard last == nil, open, strength == .order || goesOn(verb, sentence), let told = statements.last else {
            return nil
        }
        var start = sentence.lowerBound
        if let match = SpeechWords.connectives.longestMatch(in: tokens, at: start) {
            start = match.end + (tokens.is(SpeechMarks.comma, at: match.end) ? 1 : 0)
        }
        guard start == subject || start == verb.lowerBound else { return nil }
        let speaker = Actor(span: told.speaker, person: told.person, tail: told.speaker.upper)
        return Report(speaker: speaker, verb: verb, start: sentence.lowerBound, content: content)
    }

    /// "Mong muốn tỉnh sẽ …", "Nhấn mạnh: …": a sentence that starts with a verb of saying and names no other subject.
    private func goesOn(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        var start = sentence.lowerBound
        if let match = SpeechWords.connectives.longestMatch(in: tokens, at: start) {
            start = match.end + (tokens.is(SpeechMarks.comma, at: match.end) ? 1 : 0)
        }
        return verb.lowerBound == start
            && (SpeechWords.turns.longestMatch(in: tokens, at: verb.lowerBound) != nil)
            && !sentence.dropFirst().contains { index in
                tokens.is(SpeechMarks.comma, at: index) && actors.actor(startingAt: index + 1, within: sentence) != nil
            }
    }

    /// "Cho rằng …, Thủ tướng yêu cầu …": a verb at the start with the subject of the main clause.
    private func participle(_ sentence: Range<Int>, _ reports: [Report]) -> Report? {
        let first = tokens.is(SpeechMarks.alsoWord, at: sentence.lowerBound) ? 1 : 0
        let start = sentence.lowerBound + first
        guard let main = reports.first, !main.isBehind, main.start > start + 3,
            let match = SpeechWords.verbs.longestMatch(in: tokens, at: start), match.payload == .report,
            !SpeechMarks.notParticiples.contains(tokens[start].syllable)
                || SpeechWords.attitudes.longestMatch(in: tokens, at: start) != nil
        else { return nil }
        let verb = start..<verbEnd(match.end)
        let content = contentStart(verb.upperBound, sentence)
        // "Nhận xét về việc này, ông A …": what follows the main verb was said.
        guard content < main.start - 2, !tokens.is(SpeechMarks.about, at: content) else { return nil }
        return Report(speaker: main.speaker, verb: verb, start: sentence.lowerBound, content: content)
    }

    /// "Theo ông A, …", "Theo Bí thư Tỉnh ủy: …".
    private func according(_ sentence: Range<Int>) -> Report? {
        guard let start = accordingStart(sentence) else { return nil }
        // "Theo thông tin từ A", "Theo lời của ông B".
        let name = SpeechWords.sources.longestMatch(in: tokens, at: start + 1)?.end ?? start + 1
        guard var actor = actors.actor(startingAt: name, within: sentence) else { return nil }
        var index = actor.tail
        // "Theo ông A, Giám đốc Sở B (C), …": posts in apposition.
        let limit = min(sentence.upperBound, index + 40)
        if tokens.is(SpeechMarks.comma, at: index) || SpeechMarks.dashes.contains(tokens[index].syllable),
            let tail = (index + 1..<max(limit, index + 1)).first(where: {
                tokens.is(SpeechMarks.comma, at: $0) && actors.actor(endingAt: $0, within: sentence)?.span == actor.span
            })
        {
            index = tail
        }
        guard tokens.is(SpeechMarks.comma, at: index) || tokens.is(SpeechWords.colon, at: index) else { return nil }
        actor.tail = index
        let content = contentStart(index, sentence)
        guard content < sentence.upperBound - 2 else { return nil }
        return Report(speaker: actor, verb: start..<start + 1, start: sentence.lowerBound, content: content)
    }

    /// The "theo" with which a sentence starts, or which a few words and a comma introduce: "Đặc biệt, **theo** ông A, …".
    private func accordingStart(_ sentence: Range<Int>) -> Int? {
        var start = sentence.lowerBound
        if tokens.is(SpeechMarks.alsoWord, at: start) { start += 1 }
        if tokens.is(SpeechWords.according, at: start) { return start }
        let comma = sentence.prefix(9).first { tokens.is(SpeechMarks.comma, at: $0) }
        guard let comma, tokens.is(SpeechWords.according, at: comma + 1),
            actors.actor(startingAt: comma + 2, within: sentence)?.person != nil
        else { return nil }
        return comma + 1
    }

    // MARK: Subjects

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

    private func isSubject(_ actor: Actor, _ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let start = actor.span.lower
        if start == sentence.lowerBound { return true }
        // "Như báo A đã đưa tin, …": what follows the comma was said.
        if tokens.is(SpeechMarks.like, at: start - 1) { return tokens.is(SpeechMarks.comma, at: verb.upperBound) }
        // "nguồn tin từ Công an tỉnh cho biết".
        if tokens.is(SpeechMarks.from, at: start - 1), SpeechMarks.news.contains(tokens[start - 2].syllable) {
            return true
        }
        // "để Đoàn **Chủ tịch** góp ý": part of another name.
        if actor.person == nil || actors.isTitle(actor), tokens[start - 1].isCapitalized,
            start - 1 > sentence.lowerBound,
            tokens[start - 1].isWord, !actors.isPlace(endingAt: start)
        {
            return false
        }
        return !SpeechWords.notBeforeSubject.contains(tokens[start - 1].syllable)
    }

    /// Whether subject and verb stand within somebody's quoted words.
    private func isQuoted(_ actor: Actor, _ verb: Range<Int>) -> Bool {
        quotations.contains { $0.lowerBound < actor.span.lower && $0.upperBound >= verb.upperBound }
    }

    /// Whether a clause with this subject is part of what the last speaker said: "đề nghị **Chính phủ chấp thuận** …".
    private func isEmbedded(_ actor: Actor, in last: Report?) -> Bool {
        guard let last, !last.isBehind else { return false }
        if tokens.is(SpeechWords.according, at: last.verb.lowerBound) { return true }
        let before = tokens[actor.span.lower - 1].syllable
        if actor.span.lower <= last.content { return true }
        // Behind a comma a clause goes on: "cho biết sau khi có tin, **UBND huyện đã yêu cầu** …".
        if before == SpeechMarks.comma { return last.speaker.person != actor.person || actor.person == nil }
        return !tokens[actor.span.lower - 1].isPunctuation && before != SpeechMarks.and
    }

    /// Where the clause starts whose subject is given: past the comma, "và" or "Kết luận hội nghị," before it.
    private func clauseStart(_ subject: Int, _ sentence: Range<Int>) -> Int {
        var start = subject
        while start > sentence.lowerBound, tokens[start - 1].isPunctuation || tokens.is(SpeechMarks.and, at: start - 1)
        {
            start -= 1
        }
        return start
    }

    /// Where "rằng" or a colon stands behind a verb and a few words: "báo cáo từ điểm cầu của xã **rằng**", "trao đổi với báo chí**:**".
    private func that(behind verb: Int, _ sentence: Range<Int>) -> Int? {
        for index in verb..<max(min(verb + 8, sentence.upperBound), verb) {
            if tokens.is(SpeechMarks.that, at: index) || tokens.is(SpeechWords.colon, at: index) { return index }
            if tokens[index].isPunctuation { return nil }
        }
        return nil
    }

    private func contentStart(_ index: Int, _ sentence: Range<Int>) -> Int {
        var start = that(behind: index, sentence) ?? index
        while start < sentence.upperBound, SpeechWords.openers.contains(tokens[start].syllable) { start += 1 }
        return start
    }

    /// Whether a report closes its sentence, so that what was said stands before it.
    private func isBehind(_ actor: Actor, _ verb: Range<Int>, _ sentence: Range<Int>, _ last: Report?) -> Bool {
        let start = actor.span.lower
        guard start > sentence.lowerBound + 2, last == nil || last!.isBehind else { return false }
        let isQuoted = [start - 1, start - 2].contains { SpeechWords.closingQuotes.contains(tokens[$0].syllable) }
        let before = tokens[start - 1].syllable
        let goesOn = isQuoted && verb.contains { tokens.is(SpeechMarks.and, at: $0) }
        guard isQuoted || before == SpeechMarks.comma || SpeechMarks.dashes.contains(before),
            goesOn || isQuoted && SpeechWords.afterQuoted.contains(tokens[verb.upperBound].syllable)
                || sentence.upperBound - verb.upperBound <= (isQuoted ? 6 : 1)
        else { return false }
        if goesOn { return true }
        return !tokens.is(SpeechWords.colon, at: verb.upperBound)
    }
}
