import Vietnamese

/// Titles and subjects of documents: where they may start, and where they end.
extension CitationGrammar {
    /// "Nghị quyết **về mức hỗ trợ …**", "Nghị quyết **sửa đổi …**" as an object, with its own capital.
    func decisionTitle(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, isObject(start) else { return nil }
        return tokens.is(CitationWords.about, at: end) ? subjectEnd(end) : titleStart(end)
    }

    func titleStart(_ index: Int) -> Int? {
        guard let first = CitationWords.titleStarts.longestMatch(in: tokens, at: index) else { return nil }
        let end = titleEnd(first.end)
        return end > first.end + 1 ? end : nil
    }

    func isObject(_ start: Int) -> Bool {
        tokens[start - 1].sentence == tokens[start].sentence
            && CitationWords.beforeObject.contains(tokens[start - 1].syllable)
    }

    /// "Đề án **“…”**", "Chương trình **xây dựng …**", "Chương trình **mục tiêu quốc gia …**", with its own capital.
    func schemeTitle(_ start: Int, _ end: Int) -> Int? {
        if CitationWords.openings.contains(tokens[end].syllable) { return quoteEnd(end) }
        guard tokens[start].isCapitalized || end - start > 2, start > tokens.sentence(of: start).lowerBound,
            tokens[end].isLowercase,
            !CitationWords.openings.contains(tokens[start - 1].syllable),
            !CitationWords.notTitles.contains(tokens[end].syllable)
        else { return nil }
        let last = titleEnd(end)
        // "Chương trình mục tiêu quốc gia **để** di dời dân": what it is used for is no title.
        return (end..<last).first { tokens.is(CitationWords.purpose, at: $0) } ?? last
    }

    func title(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, tokens[end].isWord, !CitationWords.notTitles.contains(tokens[end].syllable)
        else {
            return nil
        }
        let last = titleEnd(end)
        // "Bản thỏa thuận … **với 5 tỉnh**": those with whom it is made.
        return (end + 1..<max(last, end + 1)).first { tokens.is(CitationWords.with, at: $0) && tokens[$0 + 1].isNumber }
            ?? last
    }

    // MARK: Where a title ends

    /// A subject runs to the end of its clause; where a verb ends it, to the comma before the verb's subject.
    func subjectEnd(_ index: Int) -> Int? {
        let end = titleEnd(index + 1)
        return end > index + 2 ? end : nil
    }

    func titleEnd(_ start: Int) -> Int {
        let limit = min(start + 90, tokens.sentence(of: start).upperBound)
        var comma: Int?
        var end = start
        if let quote = CitationWords.openings.contains(tokens[start].syllable) ? quoteEnd(start) : nil { return quote }
        while end < limit {
            let token = tokens[end]
            if CitationWords.titleStops.contains(token.syllable) {
                // A bracket that was opened within the title is closed within it.
                guard token.syllable == CitationWords.close,
                    (start..<end).contains(where: { tokens.is(CitationWords.open, at: $0) })
                else { break }
            }
            if token.syllable == CitationWords.open, CitationWords.asides.contains(tokens[end + 1].syllable) { break }
            if token.isPunctuation, CitationWords.sentenceMarks.contains(token.syllable), end + 1 >= limit { break }
            if token.syllable == CitationWords.comma {
                if tokens[end + 1].isCapitalized, !tokens[end - 1].isCapitalized { break }
                if CitationWords.clauseStarts.contains(tokens[end + 1].syllable) { break }
                if !isWithinPlace(end) { comma = end }
                // "…, và thực hiện": a further clause.
                if tokens.is(CitationWords.and, at: end + 1) { break }
            } else if CitationWords.verbs.contains(token.syllable), !tokens.is(CitationWords.air, at: end - 1),
                CitationWords.withVerbs.longestMatch(in: tokens, at: end) == nil
            {
                // "…về hỗ trợ nông dân, xã đã …": the comma before the verb ends the title; without one, the verb does.
                return comma ?? end
            } else if CitationWords.partsOfDay.contains(token.syllable),
                time(at: end) != nil || time(at: end + 1) != nil
            {
                break
            } else if end > start + 1, CitationWords.breaks.longestMatch(in: tokens, at: end) != nil {
                break
            }
            end += 1
        }
        while end > start, CitationWords.loose.contains(tokens[end - 1].syllable) { end -= 1 }
        // "Nghị định 108 về … **quy định**, …": the verb of the clause, not of the title.
        if end < limit, tokens.matches(CitationWords.provides, before: end), end > start + 4 {
            end -= CitationWords.provides.count
        }
        return end
    }

    /// "xã A**,** huyện B": the comma of a place.
    private func isWithinPlace(_ comma: Int) -> Bool {
        tokens[comma - 1].isCapitalized && CitationWords.areas.contains(tokens[comma + 1].syllable)
    }

    /// The token after the mark that closes a quotation.
    func quoteEnd(_ open: Int) -> Int? {
        let limit = min(open + 60, tokens.sentence(of: open).upperBound)
        return (open + 1..<max(limit, open + 1)).first { CitationWords.closings.contains(tokens[$0].syllable) }.map {
            $0 + 1
        }
    }
}
