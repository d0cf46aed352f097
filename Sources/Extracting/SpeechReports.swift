import Tables
import Vietnamese

/// The reports of one sentence: which verbs of saying have which speakers, and where what was said starts.
extension StatementReader {
    func reports(in sentence: Range<Int>) -> [Report] {
        var reports: [Report] = []
        let mayHaveSource = SpeechWords.sourceMarks.stand(in: sentence, of: tokens)
        if mayHaveSource, let report = according(sentence) { reports.append(report) }
        let starts = SpeechWords.starts
        var index = tokens.next(starts, from: reports.last?.content ?? sentence.lowerBound, before: sentence.upperBound)
        while index < sentence.upperBound {
            guard let match = SpeechWords.verbs.longestMatch(in: tokens, at: index), match.end <= sentence.upperBound,
                isVerb(index..<match.end, sentence)
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
        if reports.isEmpty,
            let report = (mayHaveSource ? accordingBehind(sentence) : nil) ?? closing(sentence) ?? pointing(sentence)
        {
            return [report]
        }
        return reports
    }

    /// Whether words of saying are a verb here, by what stands beside them.
    private func isVerb(_ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        (!SpeechWords.notAfterVerb.contains(tokens[verb.upperBound].syllable) || tokens[verb.upperBound].isCapitalized
            || SpeechWords.contentStarts.longestMatch(in: tokens, at: verb.upperBound) != nil)
            // "“thỏa thuận và **cam kết**”": the end of a title.
            && !tokens.is(SpeechMarks.closingQuote, at: verb.upperBound)
            // "giải quyết **khiếu nại, tố cáo**": a noun.
            && !tokens.matches(SpeechMarks.complaint, before: verb.lowerBound)
            && !SpeechWords.notBeforeVerb.contains(tokens[verb.lowerBound - 1].syllable)
            && (verb.lowerBound == sentence.lowerBound || !tokens[verb.lowerBound].isCapitalized)
    }

    /// Whether a verb of a given strength tells words here, not a deed.
    private func tellsWords(_ verb: Range<Int>, _ strength: SpeechWords.Strength, _ sentence: Range<Int>) -> Bool {
        let next = tokens[verb.upperBound]
        // "chỉ đạo **trong buổi** làm việc": when, not what.
        let isWhen =
            next.syllable == SpeechWords.within
            && SpeechWords.gatherings.contains(tokens[verb.upperBound + 1].syllable)
        switch strength {
        case .report: return true
        case .order: return next.isCapitalized || !SpeechWords.notAfterDeed.contains(next.syllable) && !isWhen
        case .deed:
            // "ký **quyết định**": a paper.
            guard !SpeechWords.letterVerbs.contains(tokens[verb.lowerBound - 1].syllable) else { return false }
            return next.isCapitalized
                || !SpeechWords.notAfterDeed.contains(next.syllable) && next.syllable != SpeechWords.with && !isWhen
        case .opening, .news:
            return SpeechWords.announces.contains(next.syllable)
                || strength == .news && next.syllable == SpeechMarks.comma
                || that(behind: verb.upperBound, sentence) != nil || verb.upperBound >= sentence.upperBound - 1
        }
    }

    /// Joins "ghi nhận, đánh giá cao", "chúc mừng và đánh giá cao" into one verb.
    func verbEnd(_ first: Int) -> Int {
        var end = first
        while tokens.is(SpeechMarks.comma, at: end) || tokens.is(SpeechMarks.and, at: end),
            let next = SpeechWords.verbs.longestMatch(in: tokens, at: end + 1),
            !SpeechWords.notAfterVerb.contains(tokens[next.end].syllable)
        { end = next.end }
        return end
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
        let quoted = quotedSpeaker(verb, subject, sentence, after: last)
        let tells = tellsWords(verb, strength, sentence)
        guard tells || quoted != nil else { return nil }
        var actor = actors.speaker(endingAt: subject, within: sentence)
        if let report = behind(verb, subject, actor, quoted, sentence, after: last) { return report }
        guard tells else { return nil }
        // Somebody of whom is told, and the body that speaks of him.
        if let named = actor, !isSubject(named, verb, strength, sentence),
            let body = actors.lastBody(endingAt: subject, within: sentence)
        {
            actor = body
        }
        if let actor, isSubject(actor, verb, strength, sentence), !isEmbedded(actor, verb, sentence, in: last),
            !isQuoted(actor, verb)
        {
            let content = contentStart(verb.upperBound, sentence)
            let least = strength == .deed ? 5 : 2
            guard content + least <= sentence.upperBound, !tokens.is(SpeechMarks.and, at: content) else { return nil }
            return Report(
                speaker: actor, verb: verb, start: clauseStart(actor.span.lower, sentence), content: content,
                mayGoOn: strength == .report || strength == .order
                    || SpeechWords.findings.longestMatch(in: tokens, at: verb.lowerBound) != nil)
        }
        if last == nil, let report = described(verb, subject, strength, sentence) { return report }
        guard strength == .report || strength == .order || isListed(verb, subject, strength, after: last) else {
            return nil
        }
        return further(verb, subject, strength, sentence, after: last)
    }

    /// Where "rằng" or a colon stands behind a verb and a few words: "báo cáo từ điểm cầu của xã **rằng**", "trao đổi với báo chí**:**".
    func that(behind verb: Int, _ sentence: Range<Int>) -> Int? {
        for index in verb..<max(min(verb + 8, sentence.upperBound), verb) {
            if tokens[index].isPunctuation { return tokens.is(SpeechWords.colon, at: index) ? index : nil }
            if tokens.is(SpeechMarks.that, at: index) { return index }
        }
        return nil
    }

    func contentStart(_ index: Int, _ sentence: Range<Int>) -> Int {
        var start = that(behind: index, sentence) ?? index
        while start < sentence.upperBound, SpeechWords.openers.contains(tokens[start].syllable) { start += 1 }
        return start
    }

    // MARK: What was said stands before

    /// "“…”, ông A nói.", "…, ông B cho biết.": the report closes its sentence.
    private func behind(
        _ verb: Range<Int>, _ subject: Int, _ actor: Actor?, _ quoted: Int?, _ sentence: Range<Int>, after last: Report?
    ) -> Report? {
        if let quoted, let speaker = actor?.span.lower == quoted ? actor : actors.role(in: quoted..<subject) {
            return Report(speaker: speaker, verb: verb, start: quoted, content: sentence.lowerBound, isBehind: true)
        }
        guard isFree(verb, after: last), let actor, actor.span.lower > sentence.lowerBound + 2, !isQuoted(actor, verb),
            tokens.is(SpeechMarks.comma, at: actor.span.lower - 1)
                || tokens.is(MarkSet.dashes, at: actor.span.lower - 1),
            closes(verb, sentence, behindQuote: false)
        else { return nil }
        return Report(
            speaker: actor, verb: verb, start: actor.span.lower, content: sentence.lowerBound, isBehind: true)
    }

    /// Whether no report holds the words before a verb, and none are announced behind it; "“…”, ông A nói **và nhấn mạnh: …**" has both.
    private func isFree(_ verb: Range<Int>, after last: Report?) -> Bool {
        guard last == nil || last!.isBehind else { return false }
        return !SpeechWords.announces.contains(tokens[verb.upperBound].syllable)
            || verb.contains { tokens.is(SpeechMarks.and, at: $0) }
    }

    /// Where the speaker of a quotation starts that stands before him, if a verb closes it.
    private func quotedSpeaker(
        _ verb: Range<Int>, _ subject: Int, _ sentence: Range<Int>, after last: Report?
    ) -> Int? {
        guard hasQuotes, isFree(verb, after: last), closes(verb, sentence, behindQuote: true),
            let start = behindQuote(subject, sentence), start > last?.verb.upperBound ?? 0
        else { return nil }
        return start
    }

    /// Where a speaker starts, with all that is said of him, whose quoted words stand before: past the marks behind a quotation.
    private func behindQuote(_ subject: Int, _ sentence: Range<Int>) -> Int? {
        let paragraph = tokens[sentence.lowerBound].paragraph
        for index in stride(from: subject - 1, through: max(subject - 20, 0), by: -1) {
            let mark = tokens[index]
            guard mark.paragraph == paragraph else { return nil }
            guard SpeechWords.closingQuotes.contains(mark.syllable) else { continue }
            var start = index + 1
            // "“…”. – ông A nói".
            if tokens.is(SpeechMarks.stop, at: start), tokens.is(MarkSet.dashes, at: start + 1) {
                start += 1
            }
            while start < subject, tokens.is(SpeechMarks.betweenQuoteAndSpeaker, at: start) { start += 1 }
            // A straight mark opens as well: it has to pair, or a comma has to follow.
            let closes =
                mark.syllable != SpeechMarks.straight || quotations.contains { $0.upperBound == index + 1 }
                || quotations.isEmpty && start > index + 1
            return closes && start < subject ? start : nil
        }
        return nil
    }

    /// Whether little enough follows a verb for what was said to stand before it: an end, when and where it was said, a further verb.
    private func closes(_ verb: Range<Int>, _ sentence: Range<Int>, behindQuote: Bool) -> Bool {
        let rest = sentence.upperBound - verb.upperBound
        guard behindQuote else { return rest <= 1 }
        // "“…”, ông A nói **như vậy**".
        if tokens.is(SpeechMarks.like, at: verb.upperBound), tokens.is(SpeechMarks.thus, at: verb.upperBound + 1) {
            return true
        }
        // "“…”, ông A nói **Trong khi đó** …": the stop behind has been lost.
        if tokens[verb.upperBound].isCapitalized, actors.mention(startingAt: verb.upperBound) == nil,
            SpeechWords.verbs.longestMatch(in: tokens, at: verb.lowerBound)?.payload == .report
        {
            return true
        }
        return rest <= 6 || SpeechWords.afterQuoted.contains(tokens[verb.upperBound].syllable)
            || verb.contains { tokens.is(SpeechMarks.and, at: $0) }
            || SpeechWords.verbs.longestMatch(in: tokens, at: verb.upperBound) != nil
    }
}
