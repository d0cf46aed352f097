import Tables
import Vietnamese

/// Where the title of a document ends: it runs on to what can't belong to it.
extension CitationGrammar {
    /// A subject runs to the end of its clause; where a verb ends it, to the comma before the verb's subject.
    func subjectEnd(_ index: Int) -> Int? {
        let end = titleEnd(index + 1)
        return end > index + 2 ? end : nil
    }

    /// What a title belongs to: the subject of a paper may tell where it holds, of a scheme that tells where it is carried out.
    enum TitleKind { case subject, scheme }

    func titleEnd(_ start: Int, within kind: TitleKind = .subject) -> Int {
        let quote = tokens.is(CitationWords.matter, at: start) ? start + 1 : start
        if tokens.is(CitationWords.openings, at: quote), let end = quoteEnd(quote) { return end }
        let limit = min(start + 90, tokens.sentence(of: start).upperBound)
        var comma: Int?
        var end = start
        while end < limit, !endsTitle(end, start, limit),
            kind == .subject || end == start || !tokens.matches(CitationWords.area, at: end)
        {
            // "Thỏa thuận hợp tác về **“…”** với 5 tỉnh": the quotation is the rest of the title.
            if tokens.is(CitationWords.about, at: end), tokens.is(CitationWords.quotes, at: end + 1),
                let quote = quoteEnd(end + 1)
            {
                return quote
            }
            if let whole = appointeeEnd(end, limit) ?? lawEnd(end) {
                end = whole
                continue
            }
            if tokens.is(CitationWords.comma, at: end) {
                // "đối với ông A**, Giám đốc B**": who he is.
                if tokens[end + 1].isCapitalized, isPerson(endingAt: end) { break }
                if !isWithinPlace(end) { comma = end }
            } else if isVerb(end) {
                // "…về hỗ trợ nông dân, xã đã …": the comma before the verb's subject ends the title.
                if let comma, isSubject(comma + 1..<end) { return comma }
                break
            }
            end += 1
        }
        end = tokens.start(of: CitationWords.loose, before: end, from: start)
        // "Nghị định 108 về … **quy định**, …": the verb of the clause, not of the title.
        if end < limit, tokens.matches(CitationWords.provides, before: end), end > start + 4 {
            end -= CitationWords.provides.count
        }
        return end
    }

    /// Whether a title that has begun stops before a token: at a mark, a further clause, a time, another document.
    private func endsTitle(_ end: Int, _ start: Int, _ limit: Int) -> Bool {
        let token = tokens[end]
        if CitationWords.titleStops.contains(token.syllable) {
            return !isClosed(end, since: start) && !isParallel(end, start)
        }
        // "của gia đình ông A **- Giám đốc B**", "ông A **(Giám đốc B)**": who he is.
        if token.isPunctuation, token.syllable != CitationWords.comma, tokens[end + 1].isCapitalized,
            isPerson(endingAt: end), !(end..<limit).contains(where: { tokens.matches(CitationWords.holding, at: $0) })
        {
            return true
        }
        if token.syllable == CitationWords.open { return CitationWords.asides.contains(tokens[end + 1].syllable) }
        if token.isPunctuation, CitationWords.sentenceMarks.contains(token.syllable) { return end + 1 >= limit }
        if token.syllable == CitationWords.comma {
            return tokens[end + 1].isCapitalized && !tokens[end - 1].isCapitalized
                || startsClause(end + 1)
                // "…, và thực hiện": a further clause.
                || tokens.is(CitationWords.and, at: end + 1)
                || isRepeated(end + 1, start)
        }
        if CitationWords.partsOfDay.contains(token.syllable) { return time(at: end) != nil || time(at: end + 1) != nil }
        if tokens.is(CitationWords.and, at: end), namesDocument(end + 1) { return true }
        if tokens.is(CitationWords.at, at: end), isNumbered(end + 1) { return true }
        // "… của ông A **trong 15 ngày**", "… xã B **- nơi** …".
        if tokens.is(CitationWords.within, at: end), tokens[end + 1].isNumber { return true }
        if tokens.is(MarkSet.dashes, at: end), tokens.is(CitationWords.where, at: end + 1) { return true }
        // "… của TP.HCM Theo đề án trên": the next sentence has lost the mark before it.
        if tokens.is(OrganizationWords.sentenceStarts, at: end), token.isCapitalized,
            tokens[end + 1].isLowercase || tokens[end + 1].isNumber
        {
            return true
        }
        if isPast(period: end, start) { return true }
        return end > start + 1 && CitationWords.breaks.longestMatch(in: tokens, at: end) != nil
            && !tokens.matches(CitationWords.freely, before: end + 1)
    }

    /// ", xuất phát từ …", ", tổ chức tại …", but not ", từ chức".
    private func startsClause(_ index: Int) -> Bool {
        CitationWords.clauses.longestMatch(in: tokens, at: index) != nil
            || CitationWords.clauseStarts.contains(tokens[index].syllable)
                && CitationWords.withClauseStarts.longestMatch(in: tokens, at: index) == nil
    }

    /// "… đến năm 2030 **xác định** …": behind its years a title goes on only with whose it is and where it holds.
    private func isPast(period index: Int, _ start: Int) -> Bool {
        guard tokens[index].isLowercase, tokens[index - 1].isNumber, index - start > 2,
            CitationWords.beforeYears.contains(tokens[index - 2].syllable) || tokens[index - 2].isPunctuation,
            !CitationWords.afterYears.contains(tokens[index].syllable)
        else { return false }
        return times.contains { $0.span.upper == index && $0.precision == "year" }
    }

    /// "đề án bảo tồn chợ nổi, **đề án** bến xe": the words before the title start a further one.
    private func isRepeated(_ index: Int, _ start: Int) -> Bool {
        tokens[index].syllable == tokens[start - 2].syllable && tokens[index + 1].syllable == tokens[start - 1].syllable
    }

    /// Whether a bracket or a quotation that was opened within the title closes here.
    private func isClosed(_ mark: Int, since start: Int) -> Bool {
        let opening: MarkSet? =
            tokens.is(CitationWords.close, at: mark)
            ? CitationWords.brackets : tokens.is(CitationWords.closeQuote, at: mark) ? CitationWords.quotes : nil
        guard let opening else { return false }
        return (start..<mark).contains { opening.contains(tokens[$0].syllable) }
    }

    /// "về **công tác** giám sát …; **công tác** xây dựng Đảng": a title in parts, which start alike.
    private func isParallel(_ mark: Int, _ start: Int) -> Bool {
        guard tokens.is(CitationWords.semicolon, at: mark) else { return false }
        return tokens[mark + 1].isLowercase && tokens[mark + 1].syllable == tokens[start].syllable
            || CitationWords.preventing.contains { tokens.matches($0, at: mark + 1) }
    }

    /// "… và **thực hiện Chỉ thị 05**", "… và **Quốc hội thông qua Nghị quyết số 9**": a further document, with the verb before it.
    private func namesDocument(_ index: Int) -> Bool {
        (index..<index + 5).prefix { tokens[$0].isWord }.contains { start in
            guard let kind = DocumentNames.kinds.longestMatch(in: tokens, at: start) else { return false }
            return tokens.is(CitationWords.number, at: kind.end) || tokens[kind.end].isNumber
                // "… và điều chỉnh **Chương trình** …": its own capital.
                || tokens[start].isCapitalized && tokens[start - 1].isLowercase && tokens[kind.end].isLowercase
        }
    }

    /// "… tại **Văn bản số 12**".
    private func isNumbered(_ index: Int) -> Bool {
        guard let kind = DocumentNames.kinds.longestMatch(in: tokens, at: index) else { return false }
        return tokens.is(CitationWords.number, at: kind.end)
    }

    private func isVerb(_ index: Int) -> Bool {
        CitationWords.verbs.contains(tokens[index].syllable) && !tokens.is(CitationWords.air, at: index - 1)
            && CitationWords.withVerbs.longestMatch(in: tokens, at: index) == nil
    }

    /// Whether a stretch before a verb is who does it, and not the last item of a title: a name, a few words, "các …".
    private func isSubject(_ stretch: Range<Int>) -> Bool {
        guard let first = stretch.first else { return true }
        return stretch.count <= 4 || CitationWords.plurals.contains(tokens[first].syllable)
            || names.start[first] != nil
    }

    /// "về việc phân công ông A**, Ủy viên B, Chủ tịch C giữ chức vụ** …": the verb behind what says who is appointed.
    private func appointeeEnd(_ comma: Int, _ limit: Int) -> Int? {
        guard tokens.is(CitationWords.comma, at: comma), tokens[comma + 1].isCapitalized, isPerson(endingAt: comma)
        else {
            return nil
        }
        return (comma + 1..<max(limit, comma + 1)).first { tokens.matches(CitationWords.holding, at: $0) }
    }

    /// "… một số điều của **Luật Tài nguyên, môi trường biển và hải đảo**": the commas of a law within the title.
    private func lawEnd(_ index: Int) -> Int? {
        guard tokens.is(CitationWords.law, at: index) else { return nil }
        return DocumentNames.laws.longestMatch(in: tokens, at: index + 1)?.end
    }

    private func isPerson(endingAt end: Int) -> Bool { names.personStart[end] != nil }

    /// "xã A**,** huyện B": the comma of a place.
    private func isWithinPlace(_ comma: Int) -> Bool {
        (tokens[comma - 1].isCapitalized || tokens[comma - 1].isNumber)
            && CitationWords.areas.contains(tokens[comma + 1].syllable)
    }

    /// The token after the mark that closes a quotation.
    func quoteEnd(_ open: Int) -> Int? {
        let limit = min(open + 60, tokens.sentence(of: open).upperBound)
        return (open + 1..<max(limit, open + 1)).first { tokens.is(CitationWords.closings, at: $0) }.map {
            $0 + 1
        }
    }
}
