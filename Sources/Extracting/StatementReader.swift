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
    /// Whether the last statement's words were announced: by a colon, or by "một số nội dung".
    private(set) var isAnnounced = false
    /// How many sentences have gone on with the last statement.
    private(set) var further = 0
    /// The quotations of the paragraph, with their marks.
    private(set) var quotations: [Range<Int>] = []
    /// Whether the paragraph has marks of quotations, paired or not.
    private(set) var hasQuotes = false

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
        (quotations, hasQuotes) = quotations(in: sentences)
        var quoteEnd = 0
        for whole in sentences where !whole.isEmpty {
            let sentence = withoutHeading(whole)
            if sentence.lowerBound > whole.lowerBound { open = false }
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
        if answer(sentence) { return }
        guard open, let last = statements.indices.last, goesOn(sentence) else {
            open = false
            return
        }
        further += 1
        statements[last].span.end = Int32(trimmed(sentence).upperBound)
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
        guard asked, let last = statements.last, !isScene(sentence) else {
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

    // MARK: Statements

    private mutating func add(
        _ report: Report, until end: Int, in sentence: Range<Int>, _ sentences: ArraySlice<Range<Int>>
    ) {
        guard !report.isBehind else { return addBehind(report, in: sentence, sentences) }
        var close = closeQuote(from: report.content, sentences)
        // "yêu cầu “xử lý nghiêm” việc dùng xe công": only the first words are quoted.
        if let mark = close, mark + 1 < end, tokens[mark + 1].isLowercase { close = nil }
        let content = trimmed(report.content..<max(close ?? end, report.content))
        guard content.count >= 3 else { return }
        let isDirect =
            close != nil || (report.verb.upperBound..<report.content).contains { tokens.is(SpeechWords.colon, at: $0) }
        further = 0
        isAnnounced = isDirect || announcesPoints(content)
        open = append(report, content, isDirect: isDirect) && close == nil && (isAnnounced || report.mayGoOn)
    }

    /// "nhấn mạnh **một số nội dung trọng tâm của năm**.": what they are stands in the sentences behind.
    private func announcesPoints(_ content: Range<Int>) -> Bool {
        content.count <= 14 && SpeechWords.points.longestMatch(in: tokens, at: content.lowerBound) != nil
    }

    /// "“…”, ông A nói.": the quotation before, or the sentence up to the speaker.
    private mutating func addBehind(_ report: Report, in sentence: Range<Int>, _ sentences: ArraySlice<Range<Int>>) {
        let paragraph = sentences.first!.lowerBound
        var end = report.start
        while end > paragraph, tokens[end - 1].isPunctuation { end -= 1 }
        var start = min(sentence.lowerBound, end)
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
}
