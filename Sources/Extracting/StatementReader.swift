import Tables
import Vietnamese

/// Walks through a paragraph's sentences and notes who is reported to have said what.
struct StatementReader {
    let tokens: Tokens
    let actors: Actors
    private(set) var statements: [Statement] = []
    /// Where the last statement may still go on.
    private var open = false

    init(tokens: Tokens, actors: Actors) {
        self.tokens = tokens
        self.actors = actors
    }

    /// A reporting verb with its speaker.
    private struct Report {
        var speaker: Actor
        var verb: Range<Int>
        /// Where the clause starts that reports: what was said before it ends here.
        var start: Int
        /// Where what was said starts; the verb's end or later.
        var content: Int
        /// Whether what was said stands before: "“…”, ông A nói."
        var isBehind = false
    }

    mutating func read(paragraph sentences: ArraySlice<Range<Int>>) {
        open = false
        var quoteEnd = 0
        for sentence in sentences where !sentence.isEmpty {
            if sentence.lowerBound < quoteEnd, sentence.upperBound <= quoteEnd { continue }
            let reports = reports(in: sentence)
            if reports.isEmpty {
                proceed(sentence)
            } else {
                for (number, report) in reports.enumerated() {
                    add(
                        report, until: number + 1 < reports.count ? reports[number + 1].start : sentence.upperBound,
                        in: sentence, sentences)
                }
                if let last = reports.last, !last.isBehind {
                    quoteEnd = closeQuote(from: last.content, sentences) ?? quoteEnd
                }
            }
        }
    }

    // MARK: Sentences without a report

    private mutating func proceed(_ sentence: Range<Int>) {
        guard open, !isNarration(sentence), let last = statements.indices.last else {
            open = false
            return
        }
        statements[last].span.end = Int32(trimmed(sentence.lowerBound..<sentence.upperBound).upperBound)
    }

    /// Whether a sentence tells what happened: it starts with a time, a place, a known phrase, or a person who acts.
    private func isNarration(_ sentence: Range<Int>) -> Bool {
        let start = sentence.lowerBound
        if sentence.count < 5 || SpeechWords.narration.longestMatch(in: tokens, at: start) != nil { return true }
        if actors.facts.times.contains(where: {
            $0.precision == "day" && $0.span.lower >= start && $0.span.lower <= start + 2
        }) {
            return true
        }
        if SpeechWords.quotes.contains(tokens[start].syllable) || tokens.is("[", at: start) { return true }
        guard let mention = actors.actor(startingAt: start, within: sentence), mention.person != nil else {
            return false
        }
        return true
    }

    // MARK: Reports of a sentence

    private func reports(in sentence: Range<Int>) -> [Report] {
        var reports: [Report] = []
        if let report = according(sentence) { reports.append(report) }
        var index = reports.last?.content ?? sentence.lowerBound
        while index < sentence.upperBound {
            guard SpeechWords.firstWords.contains(tokens[index].syllable),
                let match = SpeechWords.verbs.longestMatch(in: tokens, at: index),
                match.end <= sentence.upperBound,
                !SpeechWords.notAfterVerb.contains(tokens[match.end].syllable),
                match.payload != .deed && match.payload != .order
                    || !SpeechWords.notAfterDeed.contains(tokens[match.end].syllable),
                match.payload != .opening || SpeechWords.announces.contains(tokens[match.end].syllable)
                    || match.end >= sentence.upperBound - 1,
                index == sentence.lowerBound || !tokens[index].isCapitalized
            else {
                index += 1
                continue
            }
            let verb = index..<verbEnd(match.end)
            if let report = report(verb, match.payload, sentence, after: reports.last) {
                reports.append(report)
            }
            index = verb.upperBound
        }
        if let first = participle(sentence, reports) { reports.insert(first, at: 0) }
        return reports
    }

    /// Joins "ghi nhận, đánh giá cao", "chúc mừng và đánh giá cao" into one verb.
    private func verbEnd(_ end: Int) -> Int {
        guard tokens.is(Marks.comma, at: end) || tokens.is(Marks.and, at: end),
            let next = SpeechWords.verbs.longestMatch(in: tokens, at: end + 1)
        else { return end }
        return verbEnd(next.end)
    }

    private func report(
        _ verb: Range<Int>, _ strength: SpeechWords.Strength, _ sentence: Range<Int>, after last: Report?
    ) -> Report? {
        let subject = beforeAuxiliaries(verb.lowerBound, sentence)
        if let actor = actors.actor(endingAt: subject, within: sentence), isSubject(actor, sentence),
            !isEmbedded(actor, in: last)
        {
            if isBehind(actor, verb, sentence, last) {
                return Report(
                    speaker: actor, verb: verb, start: actor.span.lower, content: sentence.lowerBound, isBehind: true)
            }
            let content = contentStart(verb.upperBound, sentence)
            guard content < sentence.upperBound - 1 else { return nil }
            return Report(speaker: actor, verb: verb, start: clauseStart(actor.span.lower, sentence), content: content)
        }
        guard strength == .report || strength == .order else { return nil }
        return further(verb, subject, strength, sentence, after: last)
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
                before == Marks.semicolon || tokens.matches(Marks.alsoComma, before: subject)
                || tokens.matches(Marks.also, before: verb.lowerBound)
            guard isJoined else { return nil }
            var start = subject
            while start > last.content, tokens[start - 1].isPunctuation || tokens.matches(Marks.also, before: start) {
                start -= tokens[start - 1].isPunctuation ? 1 : 2
            }
            return Report(speaker: last.speaker, verb: verb, start: start, content: content)
        }
        guard last == nil, open, strength == .order, let told = statements.last else { return nil }
        var start = sentence.lowerBound
        if let match = SpeechWords.connectives.longestMatch(in: tokens, at: start) {
            start = match.end + (tokens.is(Marks.comma, at: match.end) ? 1 : 0)
        }
        guard start == subject || start == verb.lowerBound else { return nil }
        let speaker = Actor(span: told.speaker, person: told.person, tail: told.speaker.upper)
        return Report(speaker: speaker, verb: verb, start: sentence.lowerBound, content: content)
    }

    /// "Cho rằng …, Thủ tướng yêu cầu …": a verb at the start with the subject of the main clause.
    private func participle(_ sentence: Range<Int>, _ reports: [Report]) -> Report? {
        guard let main = reports.first, !main.isBehind, main.start > sentence.lowerBound + 3,
            let match = SpeechWords.verbs.longestMatch(in: tokens, at: sentence.lowerBound), match.payload == .report,
            !Marks.notParticiples.contains(tokens[sentence.lowerBound].syllable)
        else { return nil }
        let content = contentStart(match.end, sentence)
        guard content < main.start - 2 else { return nil }
        return Report(
            speaker: main.speaker, verb: sentence.lowerBound..<match.end, start: sentence.lowerBound, content: content)
    }

    /// "Theo ông A, …", "Theo Bí thư Tỉnh ủy: …".
    private func according(_ sentence: Range<Int>) -> Report? {
        var start = sentence.lowerBound
        if tokens.is(Marks.alsoWord, at: start) { start += 1 }
        guard tokens.is(SpeechWords.according, at: start),
            var actor = actors.actor(startingAt: start + 1, within: sentence)
        else { return nil }
        var index = actor.tail
        // "Theo ông A, Giám đốc Sở B (C), …": posts in apposition.
        let limit = min(sentence.upperBound, index + 40)
        if tokens.is(Marks.comma, at: index) || Marks.dashes.contains(tokens[index].syllable),
            let tail = (index + 1..<max(limit, index + 1)).first(where: {
                tokens.is(Marks.comma, at: $0) && actors.actor(endingAt: $0, within: sentence)?.span == actor.span
            })
        {
            index = tail
        }
        guard tokens.is(Marks.comma, at: index) || tokens.is(SpeechWords.colon, at: index) else { return nil }
        actor.tail = index
        let content = contentStart(index, sentence)
        guard content < sentence.upperBound - 2 else { return nil }
        return Report(speaker: actor, verb: start..<start + 1, start: sentence.lowerBound, content: content)
    }

    // MARK: Subjects

    /// Skips "đã", "cũng", "nhiệt liệt" and the like to the left of a verb.
    private func beforeAuxiliaries(_ verb: Int, _ sentence: Range<Int>) -> Int {
        var index = verb
        while index > sentence.lowerBound,
            SpeechWords.auxiliaryEnds.contains(tokens[index - 1].syllable) || tokens.is(Marks.comma, at: index - 1)
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

    private func isSubject(_ actor: Actor, _ sentence: Range<Int>) -> Bool {
        let start = actor.span.lower
        return start == sentence.lowerBound || !SpeechWords.notBeforeSubject.contains(tokens[start - 1].syllable)
    }

    /// Whether a clause with this subject is part of what the last speaker said: "đề nghị **Chính phủ chấp thuận** …".
    private func isEmbedded(_ actor: Actor, in last: Report?) -> Bool {
        guard let last, !last.isBehind else { return false }
        if tokens.is(SpeechWords.according, at: last.verb.lowerBound) { return true }
        return actor.span.lower <= last.content
            || !tokens[actor.span.lower - 1].isPunctuation && !tokens.is(Marks.and, at: actor.span.lower - 1)
    }

    /// Where the clause starts whose subject is given: past the comma, "và" or "Kết luận hội nghị," before it.
    private func clauseStart(_ subject: Int, _ sentence: Range<Int>) -> Int {
        var start = subject
        while start > sentence.lowerBound, tokens[start - 1].isPunctuation || tokens.is(Marks.and, at: start - 1) {
            start -= 1
        }
        return start
    }

    private func contentStart(_ index: Int, _ sentence: Range<Int>) -> Int {
        var start = index
        while start < sentence.upperBound, SpeechWords.openers.contains(tokens[start].syllable) { start += 1 }
        return start
    }

    /// Whether a report closes its sentence, so that what was said stands before it.
    private func isBehind(_ actor: Actor, _ verb: Range<Int>, _ sentence: Range<Int>, _ last: Report?) -> Bool {
        let start = actor.span.lower
        guard start > sentence.lowerBound + 2, last == nil || last!.isBehind else { return false }
        let isQuoted = [start - 1, start - 2].contains { SpeechWords.closingQuotes.contains(tokens[$0].syllable) }
        let before = tokens[start - 1].syllable
        guard isQuoted || before == Marks.comma || Marks.dashes.contains(before),
            sentence.upperBound - verb.upperBound <= (isQuoted ? 6 : 1)
        else { return false }
        return !tokens.is(SpeechWords.colon, at: verb.upperBound)
    }

    // MARK: Statements

    private mutating func add(
        _ report: Report, until end: Int, in sentence: Range<Int>, _ sentences: ArraySlice<Range<Int>>
    ) {
        guard !report.isBehind else { return addBehind(report, in: sentence, sentences) }
        let close = closeQuote(from: report.content, sentences)
        let content = trimmed(report.content..<max(close ?? end, report.content))
        guard content.count >= 3 else { return }
        let isDirect =
            close != nil || (report.verb.upperBound..<report.content).contains { tokens.is(SpeechWords.colon, at: $0) }
        append(report, content, isDirect: isDirect)
        open = close == nil
    }

    /// "“…”, ông A nói.": the quotation before, or the sentence up to the speaker.
    private mutating func addBehind(_ report: Report, in sentence: Range<Int>, _ sentences: ArraySlice<Range<Int>>) {
        var end = report.start
        while end > sentence.lowerBound, tokens[end - 1].isPunctuation { end -= 1 }
        let paragraph = sentences.first!.lowerBound
        var start = sentence.lowerBound
        let closes = (end..<report.start).contains { SpeechWords.closingQuotes.contains(tokens[$0].syllable) }
        if closes {
            let earliest = max(paragraph, statements.last.map(\.span.upper) ?? 0, end - 400)
            guard
                let quote = (earliest..<max(end, earliest)).last(where: {
                    SpeechWords.quotes.contains(tokens[$0].syllable)
                })
            else {
                open = false
                return
            }
            start = quote + 1
        }
        if !closes, let last = statements.last, last.span.upper > start { return }
        // What has been taken for the end of an earlier statement belongs to this one.
        if let last = statements.indices.last, statements[last].span.upper > start, statements[last].span.lower < start
        {
            statements[last].span.end = Int32(trimmed(statements[last].span.lower..<start).upperBound)
        }
        let content = trimmed(start..<end)
        open = false
        guard content.count >= 3 else { return }
        append(report, content, isDirect: closes)
    }

    private mutating func append(_ report: Report, _ content: Range<Int>, isDirect: Bool) {
        statements.append(
            Statement(
                span: TokenSpan(content.lowerBound, content.upperBound), speaker: report.speaker.span,
                person: report.speaker.person,
                verb: TokenSpan(report.verb.lowerBound, report.verb.upperBound), direct: isDirect))
    }

    /// The end of a quotation that opens just before a token, within the paragraph.
    private func closeQuote(from content: Int, _ sentences: ArraySlice<Range<Int>>) -> Int? {
        guard content > 0, SpeechWords.quotes.contains(tokens[content - 1].syllable),
            let end = sentences.last?.upperBound
        else { return nil }
        let straight = tokens.is(Marks.straight, at: content - 1)
        var depth = 1
        for index in content..<min(end, content + 500) {
            if straight {
                if tokens.is(Marks.straight, at: index) { return index }
            } else if SpeechWords.quotes.contains(tokens[index].syllable), !tokens.is(Marks.straight, at: index) {
                depth += 1
            } else if SpeechWords.closingQuotes.contains(tokens[index].syllable), !tokens.is(Marks.straight, at: index)
            {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// Without the marks at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        var start = range.lowerBound
        // "./." closes an article: what follows is its credit.
        if let close = (max(start, end - 16)..<end).first(where: { tokens.matches(Marks.close, at: $0) }) {
            end = close
        }
        while end > start, Marks.ending.contains(tokens[end - 1].syllable) { end -= 1 }
        while start < end, Marks.ending.contains(tokens[start].syllable) { start += 1 }
        return start..<end
    }
}

private enum Marks {
    static let comma: Syllable = ","
    static let semicolon: Syllable = ";"
    static let straight: Syllable = "\""
    static let and: Syllable = "và"
    static let alsoWord: Syllable = "cũng"
    static let also: Phrase = "đồng thời"
    static let alsoComma: Phrase = "đồng thời,"
    static let close: Phrase = "./."
    static let dashes: SyllableSet = ["-", "–", "—"]
    static let ending: SyllableSet = [".", ",", ";", ":", "…", "!", "?", "-", "–", "/"]
    static let notParticiples: SyllableSet = [
        "trả", "chia", "phát", "nói", "trình", "giới", "góp", "báo", "thông", "đưa", "giải", "bổ", "phân", "đánh",
        "đồng", "nhất",
    ]
}
