import Tables
import Vietnamese

/// Walks through a paragraph's sentences and notes who is reported to have said what.
struct StatementReader {
    let tokens: Tokens
    let actors: Actors
    let citations: [Citation]
    private(set) var statements: [Statement] = []
    /// Where the last statement may still go on.
    private(set) var open = false
    /// Whether an interviewer has just asked something.
    private var asked = false
    /// How many sentences have gone on with the last statement.
    private var further = 0
    /// How many sentences may go on with what is told in other words; a quotation or what a colon announces has no limit.
    private static let furthest = 3
    /// The quotations of the paragraph, with their marks.
    private(set) var quotations: [Range<Int>] = []

    init(tokens: Tokens, actors: Actors) {
        self.tokens = tokens
        self.actors = actors
        citations = actors.facts.citations
    }

    /// A reporting verb with its speaker.
    struct Report {
        var speaker: Actor
        var verb: Range<Int>
        /// Where the clause starts that reports: what was said before it ends here.
        var start: Int
        /// Where what was said starts; the verb's end or later.
        var content: Int
        /// Whether what was said stands before: "“…”, ông A nói."
        var isBehind = false
        /// Whether further sentences may belong to it where no colon announces them.
        var mayGoOn = true
    }

    mutating func read(paragraph sentences: ArraySlice<Range<Int>>) {
        open = false
        quotations = quotations(in: sentences)
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

    /// The quotations of a paragraph whose marks pair; none where they do not.
    private func quotations(in sentences: ArraySlice<Range<Int>>) -> [Range<Int>] {
        guard let start = sentences.first?.lowerBound, let end = sentences.last?.upperBound else { return [] }
        var found: [Range<Int>] = []
        var opened: Int?
        for index in start..<end where tokens[index].isPunctuation {
            let mark = tokens[index].syllable
            if let first = opened, SpeechWords.closingQuotes.contains(mark) {
                found.append(first..<index + 1)
                opened = nil
            } else if opened == nil, SpeechWords.quotes.contains(mark) {
                opened = index
            }
        }
        return opened == nil ? found : []
    }

    // MARK: Sentences without a report

    private mutating func proceed(_ sentence: Range<Int>) {
        if answer(sentence) { return }
        guard open, !isNarration(sentence), let last = statements.indices.last,
            statements[last].direct || further < Self.furthest
        else {
            open = false
            return
        }
        further += 1
        statements[last].span.end = Int32(trimmed(sentence.lowerBound..<sentence.upperBound).upperBound)
    }

    /// In an interview what follows a question is a further statement of the same speaker.
    private mutating func answer(_ sentence: Range<Int>) -> Bool {
        let isQuestion = tokens.is(SpeechMarks.question, at: sentence.upperBound - 1)
        if isQuestion {
            // A question among a speaker's own words is his.
            asked =
                statements.last.flatMap { SpeechWords.interviews.longestMatch(in: tokens, at: $0.verb.lower) != nil }
                ?? false
            if asked { open = false }
            return asked
        }
        guard asked, let last = statements.last, !isNarration(sentence) else {
            asked = false
            return false
        }
        asked = false
        let content = trimmed(sentence)
        guard content.count >= 3 else { return false }
        let speaker = Actor(span: last.speaker, person: last.person, tail: last.speaker.upper)
        let report = Report(
            speaker: speaker, verb: last.verb.range, start: sentence.lowerBound, content: content.lowerBound)
        open = append(report, content, isDirect: true)
        return true
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
        if tokens.is(SpeechMarks.year, at: start), tokens[start + 1].isNumber,
            tokens.is(SpeechMarks.comma, at: start + 2)
        {
            return true
        }
        if SpeechWords.quotes.contains(tokens[start].syllable) || tokens.is("[", at: start) { return true }
        guard let mention = actors.actor(startingAt: start, within: sentence), mention.person != nil else {
            return false
        }
        return true
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
        further = 0
        open = append(report, content, isDirect: isDirect) && close == nil && (isDirect || report.mayGoOn)
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
            guard let quote = opening(of: end, from: earliest) else {
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
        _ = append(report, content, isDirect: closes)
    }

    /// The mark that opens the quotation which ends at a token: "“… vài tấn rác **“ăn”** tết”" holds another one.
    private func opening(of end: Int, from earliest: Int) -> Int? {
        var depth = 1
        for index in stride(from: end - 1, through: earliest, by: -1) where tokens[index].isPunctuation {
            if SpeechWords.quotes.contains(tokens[index].syllable) {
                depth -= 1
                if depth == 0 { return index }
            } else if SpeechWords.closingQuotes.contains(tokens[index].syllable) {
                depth += 1
            }
        }
        return (earliest..<max(end, earliest)).last { SpeechWords.quotes.contains(tokens[$0].syllable) }
    }

    /// Adds what was said; false where an earlier statement holds it already.
    private mutating func append(_ report: Report, _ content: Range<Int>, isDirect: Bool) -> Bool {
        let statement = Statement(
            span: TokenSpan(content.lowerBound, content.upperBound), speaker: report.speaker.span,
            person: report.speaker.person,
            verb: TokenSpan(report.verb.lowerBound, report.verb.upperBound), direct: isDirect)
        // The lead says in short what the body says again.
        guard let known = statements.firstIndex(where: { startsAlike($0.span, statement.span) }) else {
            statements.append(statement)
            return true
        }
        guard statements[known].span.count < statement.span.count else { return false }
        statements.remove(at: known)
        statements.append(statement)
        return true
    }

    private func startsAlike(_ a: TokenSpan, _ b: TokenSpan) -> Bool {
        min(a.count, b.count) >= 8
            && zip(a.range.prefix(12), b.range.prefix(12)).allSatisfy { tokens[$0].syllable == tokens[$1].syllable }
    }

    /// The end of a quotation that opens just before a token, within the paragraph.
    private func closeQuote(from content: Int, _ sentences: ArraySlice<Range<Int>>) -> Int? {
        guard content > 0, SpeechWords.quotes.contains(tokens[content - 1].syllable),
            let end = sentences.last?.upperBound
        else { return nil }
        let straight = tokens.is(SpeechMarks.straight, at: content - 1)
        var depth = 1
        for index in content..<min(end, content + 500) {
            if straight {
                if tokens.is(SpeechMarks.straight, at: index) { return index }
            } else if SpeechWords.quotes.contains(tokens[index].syllable), !tokens.is(SpeechMarks.straight, at: index) {
                depth += 1
            } else if SpeechWords.closingQuotes.contains(tokens[index].syllable),
                !tokens.is(SpeechMarks.straight, at: index)
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
        if let close = (max(start, end - 16)..<end).first(where: { tokens.matches(SpeechMarks.close, at: $0) }) {
            end = close
        }
        while end > start, SpeechMarks.ending.contains(tokens[end - 1].syllable) { end -= 1 }
        while start < end, SpeechMarks.ending.contains(tokens[start].syllable) { start += 1 }
        return start..<end
    }
}
