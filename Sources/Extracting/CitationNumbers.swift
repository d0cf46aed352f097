import Tables
import Vietnamese

/// The numbers of documents: "số 18-NQ/TW", "178/2024/NĐ-CP", "217, 218".
extension CitationGrammar {
    /// `số 18-NQ/TW`, `178/2024/NĐ-CP`, `05`, `36a/NQ-CP`, `số: 2230/UBND-KTN`, `40 – CT/TW`.
    func number(at index: Int, _ kind: DocumentNames.Kind) -> TokenSpan? {
        var start = index
        let isSaid = tokens.is(CitationWords.number, at: start)
        if isSaid { start += 1 }
        if isSaid, tokens.is(CitationWords.colon, at: start) { start += 1 }
        guard tokens[start].isNumber, tokens[start].sentence == tokens[index - 1].sentence, tokens[start].length <= 6
        else {
            return nil
        }
        let end = numberEnd(start)
        // "Báo cáo 6 tháng", "quy hoạch 600ha", "Chương trình 2 triệu cây": they count.
        if kind == .plan { return nil }
        if kind == .report { return end > start + 1 ? TokenSpan(start, end) : nil }
        if kind == .scheme, CitationWords.magnitudes.contains(tokens[end].syllable) { return nil }
        if end == start + 1, kind == .decision, let last = listedNumber(after: end) { return TokenSpan(start, last) }
        if end == start + 1, !isSaid {
            if kind == .law || kind == .rule || kind == .treaty || tokens[start].length > 4 { return nil }
            if time(at: start) != nil || Units.words.longestMatch(in: tokens, at: end) != nil { return nil }
            if tokens.is(CitationWords.comma, at: end), !tokens[end].spaceBefore, tokens[end + 1].isNumber,
                !tokens[end + 1].spaceBefore
            {
                return nil
            }
        }
        return TokenSpan(start, end)
    }

    /// "Quyết định 217**, 218** về …": numbers that one title follows.
    private func listedNumber(after end: Int) -> Int? {
        let last = end + 2
        guard CitationWords.joints.contains(tokens[end].syllable), tokens[end + 1].isNumber,
            tokens[end + 1].spaceBefore, tokens[end + 1].length <= 4,
            tokens.is(CitationWords.about, at: last) || tokens.is(CitationWords.of, at: last)
        else { return nil }
        return last
    }

    /// "giấy phép **khai thác cát số 18/GP-UBND**", "Quyết định **xử phạt vi phạm hành chính số 7/QĐ-XPVPHC**": what a paper is for
    /// stands before its number and code.
    func numberBehindWords(_ index: Int, _ kind: DocumentNames.Kind) -> TokenSpan? {
        guard kind != .law, kind != .treaty, kind != .plan else { return nil }
        var word = index
        while word < index + 6, tokens[word].isLowercase, !tokens.is(CitationWords.number, at: word),
            !CitationWords.beforeOwner.contains(tokens[word].syllable),
            DocumentNames.kinds.longestMatch(in: tokens, at: word) == nil
        { word += 1 }
        // "giấy chứng nhận nuôi đò **(GCN)** số 7/GCN-UBND".
        if tokens.is(CitationWords.open, at: word), tokens[word + 1].isAllCapitals,
            tokens.is(CitationWords.close, at: word + 2)
        {
            word += 3
        }
        guard tokens.is(CitationWords.number, at: word), let number = number(at: word, kind), number.count > 2,
            tokens[number.lower].sentence == tokens[index].sentence
        else { return nil }
        return number
    }

    /// "Nghị quyết **HĐND tỉnh số 170** ngày …": who has issued it stands before the number.
    func numberBehindIssuer(_ index: Int, _ kind: DocumentNames.Kind) -> TokenSpan? {
        guard kind == .decision || kind == .numbered, let issuer = issuerEnd(index),
            tokens.is(CitationWords.number, at: issuer)
        else { return nil }
        return number(at: issuer, kind)
    }

    /// "Quyết định số 12/QĐ-UBND và **13/QĐ-UBND về việc …**": a further document of a list.
    func further(after citation: Citation) -> Citation? {
        let end = citation.span.upper
        guard citation.number != nil,
            CitationWords.joints.contains(tokens[end].syllable) || tokens.is(CitationWords.semicolon, at: end),
            let number = number(at: end + 1, .numbered), number.count > 2,
            number.range.contains(where: { tokens[$0].isAllCapitals })
        else { return nil }
        var further = Citation(span: TokenSpan(end + 1, number.upper), kind: citation.kind, number: number)
        followOn(&further)
        return further
    }

    private func numberEnd(_ start: Int) -> Int {
        var end = start + 1
        if tokens[end].isWord, !tokens[end].spaceBefore { end += 1 }
        while true {
            let mark = tokens[end].syllable
            let next = tokens[end + 1]
            let isGlued = !tokens[end].spaceBefore && !next.spaceBefore
            if CitationWords.numberMarks.contains(mark), next.isWord || next.isNumber, isGlued || isCode(end) {
                end += 2
                // "66/2013/QH13": letters and digits of one code.
                if next.isWord, tokens[end].isNumber, !tokens[end].spaceBefore { end += 1 }
            } else if mark == CitationWords.dot || mark == CitationWords.colon, isGlued, next.isNumber,
                next.length == 4
            {
                // "QCVN 10-MT:2015/BTNMT".
                end += 2
            } else {
                return spacedCodeEnd(start, end) ?? end
            }
        }
    }

    /// "67/2014 **NĐ-CP**": a code that has lost the stroke before it.
    private func spacedCodeEnd(_ start: Int, _ end: Int) -> Int? {
        guard end > start + 1, tokens[end].isAllCapitals, tokens.is(CitationWords.hyphen, at: end + 1),
            !tokens[end + 1].spaceBefore, !tokens[end + 2].spaceBefore, tokens[end + 2].isAllCapitals,
            tokens[end].sentence == tokens[start].sentence, !(start..<end).contains(where: { tokens[$0].isAllCapitals })
        else { return nil }
        return end + 3
    }

    /// "40 – CT/TW": letters of a code behind a dash with spaces.
    private func isCode(_ mark: Int) -> Bool {
        tokens[mark + 1].isAllCapitals && tokens.is(CitationWords.slash, at: mark + 2) && !tokens[mark + 2].spaceBefore
            || tokens.is(CitationWords.slash, at: mark) && tokens[mark + 1].isAllCapitals
    }
}
