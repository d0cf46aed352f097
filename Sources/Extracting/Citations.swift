import Stages
import Tables
import Vietnamese

/// Finds laws, resolutions, decisions, plans and other documents of authority that the text cites.
///
/// Fills: `citations`.
/// Evidence: a word for a kind of document (`DocumentNames`) with what names the single one: a number, the title of a law, a
/// congress, an issuer with a subject, an owner, years. Issuer, date and subject that follow on belong to the surface. Of a document's
/// names in an article the full ones count.
/// Leaves: documents of which only the kind is said ("nghị quyết này"), projects, reports without a code, letters without a number, further
/// numbers of a list without a code ("Quyết định số 43 **và số 10**").
public struct Citations: Extractor {
    public static let name = "citations"
    public static let summary = "finds laws, resolutions, decisions and plans cited by number or name"
    public static let fills = ["citations"]
    public static let needs = ["times"]

    public init(_ settings: inout Settings) {}

    public func extract(from article: Article, into facts: inout Facts) {
        var index = article.tokens.next(DocumentNames.starts, from: 0)
        guard index < article.tokens.count else { return }
        let names = CitedNames(facts.mentions, tokenCount: article.tokens.count)
        let grammar = CitationGrammar(tokens: article.tokens, times: facts.times, names: names)
        while index < article.tokens.count {
            if let citation = grammar.citation(at: index) {
                facts.citations.append(citation)
                facts.citations += numbered(within: citation.span, grammar)
                index = citation.span.upper
                var last = citation
                while let further = grammar.further(after: last) {
                    facts.citations.append(further)
                    index = further.span.upper
                    last = further
                }
            } else {
                index += 1
            }
            index = article.tokens.next(DocumentNames.starts, from: index)
        }
        facts.citations = inFull(facts.citations, article.tokens)
    }

    /// Without short names of documents that the article cites in full: "Nghị định 67" beside "Nghị định số 67/2014/NĐ-CP".
    private func inFull(_ citations: [Citation], _ tokens: Tokens) -> [Citation] {
        citations.filter { short in !citations.contains { isShort(short, for: $0, tokens) } }
    }

    /// Whether one citation starts like another and that one goes on with its number, its year or what follows on.
    private func isShort(_ short: Citation, for full: Citation, _ tokens: Tokens) -> Bool {
        if isSameNumber(short, full, tokens) || isSameSubject(short, full, tokens) || isAlias(short, full, tokens) {
            return true
        }
        guard full.span.count > short.span.count else { return false }
        var index = full.span.lower
        for own in short.span.range where !tokens.is(CitationWords.number, at: own) {
            if tokens.is(CitationWords.number, at: index) { index += 1 }
            guard index < full.span.upper, tokens[index].syllable == tokens[own].syllable else { return false }
            index += 1
        }
        // "Luật Đầu tư" is no short name of "Luật Đầu tư công".
        return index < full.span.upper && (short.number != nil || CitationWords.fuller.contains(tokens[index].syllable))
    }

    /// "Công điện 12 của Thủ tướng" beside "Công điện số 12/CĐ-TTg ngày …": the number without its code, and no year; the same
    /// number and day, or the same code, with less of the title.
    private func isSameNumber(_ short: Citation, _ full: Citation, _ tokens: Tokens) -> Bool {
        guard let number = short.number, let code = full.number, short.kind == full.kind,
            tokens.areSame(number.range, code.range.prefix(number.count))
        else { return false }
        if let day = short.issuedOn, let other = full.issuedOn, day != other { return false }
        // Of two papers with the same code and day but other titles one is forged.
        if number.count == code.count, number.count > 1 {
            return short.span.count < full.span.count && (!isTitled(short, tokens) || hasSameTitle(short, full, tokens))
        }
        if number.count < code.count, short.issuedOn != nil, full.issuedOn != nil { return true }
        if number.count > 1 { return false }
        return !short.span.range.contains { tokens.is(CitationWords.year, at: $0) } && !isTitled(short, tokens)
            && (code.count > 1 || short.span.count < full.span.count && (short.issuer == nil || full.issuer == nil))
    }

    private func isTitled(_ citation: Citation, _ tokens: Tokens) -> Bool { subject(of: citation, tokens) != nil }

    /// Where the subject of a citation begins.
    private func subject(of citation: Citation, _ tokens: Tokens) -> Int? {
        citation.span.range.first { tokens.is(CitationWords.about, at: $0) }
    }

    private func hasSameTitle(_ short: Citation, _ full: Citation, _ tokens: Tokens) -> Bool {
        guard let own = subject(of: short, tokens), let other = subject(of: full, tokens) else { return false }
        let count = min(short.span.upper - own, full.span.upper - other)
        return tokens.areSame(own..<own + count, other..<other + count)
    }

    /// "Luật HTX" beside "Luật Hợp tác xã (HTX)".
    private func isAlias(_ short: Citation, _ full: Citation, _ tokens: Tokens) -> Bool {
        let last = short.span.upper - 1
        return short.span.count == 2 && full.span.count > 2 && short.kind == full.kind && tokens[last].isAllCapitals
            && full.span.range.contains {
                tokens.is(CitationWords.open, at: $0) && tokens[$0 + 1].syllable == tokens[last].syllable
                    && tokens.is(CitationWords.close, at: $0 + 2)
            }
    }

    /// "Quyết định của UBND tỉnh về việc …" beside the one with a number on the same subject.
    private func isSameSubject(_ short: Citation, _ full: Citation, _ tokens: Tokens) -> Bool {
        guard short.number == nil, full.number != nil, short.kind == full.kind,
            let own = subject(of: short, tokens), let other = subject(of: full, tokens),
            short.span.upper - own > 5, full.span.upper - other >= short.span.upper - own
        else { return false }
        return hasSameTitle(short, full, tokens)
    }

    /// The documents with numbers that a title names: "Nghị quyết sửa đổi **Nghị quyết số 6/2020/NQ-HĐND**".
    private func numbered(within title: TokenSpan, _ grammar: CitationGrammar) -> [Citation] {
        var found: [Citation] = []
        for index in title.range.dropFirst() where index >= found.last?.span.upper ?? 0 {
            if let citation = grammar.citation(at: index), citation.number != nil || grammar.isOfMeeting(citation),
                citation.span.upper <= title.upper
            {
                found.append(citation)
            }
        }
        return found
    }
}
