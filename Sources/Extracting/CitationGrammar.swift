import Tables
import Vietnamese

/// Reads one citation: kind, core, and what follows on.
struct CitationGrammar {
    let tokens: Tokens
    let times: [TimeExpression]
    let names: CitedNames

    func citation(at start: Int) -> Citation? {
        if let whole = DocumentNames.whole.longestMatch(in: tokens, at: start),
            tokens[start - 1].syllable != CitationWords.law
        {
            var citation = Citation(span: TokenSpan(start, whole.end), kind: whole.payload)
            if tokens.matches(CitationWords.constitution, at: start) { followOn(&citation) }
            return citation
        }
        guard let match = DocumentNames.kinds.longestMatch(in: tokens, at: start), !isPartOfWord(start),
            var citation = core(match.payload.0, start, match.end)
        else { return nil }
        citation.kind = match.payload.word
        followOn(&citation)
        return citation
    }

    /// "pháp **luật**", "kỷ **luật**", "hộp **thông báo**": the word belongs to the one before.
    private func isPartOfWord(_ start: Int) -> Bool {
        if isAlias(start) { return true }
        return CitationWords.beforeOther.contains(tokens[start - 1].syllable) && tokens.is(CitationWords.law, at: start)
    }

    /// "(gọi tắt là **Công ước A**)": a short name of the document just cited.
    private func isAlias(_ start: Int) -> Bool { CitationWords.aliases.contains { tokens.matches($0, before: start) } }

    // MARK: What names the single document

    private func core(_ kind: DocumentNames.Kind, _ start: Int, _ end: Int) -> Citation? {
        guard tokens[end].sentence == tokens[start].sentence else { return nil }
        if let number = number(at: end, kind) ?? numberBehindWords(end, kind) ?? numberBehindIssuer(end, kind) {
            return Citation(span: TokenSpan(start, number.upper), kind: [], number: number)
        }
        let core: Int? =
            switch kind {
            case .decision:
                congress(at: end) ?? plenum(at: end) ?? ordinal(at: end) ?? subject(start, end)
                    ?? decisionTitle(start, end) ?? dated(start, end) ?? quotedTitle(start, end)
            case .numbered: dated(start, end) ?? permitTitle(start, end) ?? quotedSubject(end)
            case .law: lawTitle(start, end)
            case .scheme: schemeTitle(start, end)
            case .rule: owned(start, end) ?? issuedPlan(start, end) ?? regulation(start, end)
            case .standard: tokens.is(CitationWords.about, at: end) ? subjectEnd(end) : nil
            case .statute: issuerEnd(end)
            case .treaty: title(start, end)
            case .declaration: declaration(start, end)
            case .report: nil
            case .plan: planTitle(start, end)
            }
        return core.map { Citation(span: TokenSpan(start, $0), kind: []) }
    }

    /// "Nghị quyết **Đại hội đại biểu toàn quốc lần thứ XIII của Đảng**", "nghị quyết **đại hội Đảng các cấp**".
    private func congress(at index: Int) -> Int? {
        guard var end = tokens.match(CitationWords.congress, at: index) else { return nil }
        let limit = min(index + 18, tokens.sentence(of: index).upperBound)
        while end < limit {
            let token = tokens[end]
            if let after = tokens.match(CitationWords.term, at: end), time(at: after) != nil { break }
            if tokens.is(CitationWords.comma, at: end), !CitationWords.courses.contains(tokens[end + 1].syllable) {
                break
            }
            let isBracket = tokens.is(CitationWords.open, at: end) && tokens.is(CitationWords.course, at: end + 1)
            guard
                token.isCapitalized || token.isNumber || isBracket || CitationWords.inCongress.contains(token.syllable)
                    || tokens.is(CitationWords.close, at: end) && tokens.is(CitationWords.course, at: end - 2)
            else { break }
            end += 1
        }
        end = tokens.start(of: CitationWords.loose, before: end, from: index)
        return end > index + CitationWords.congress.count ? end : nil
    }

    /// "Nghị quyết **Trung ương 4 (khóa XII)**", "Nghị quyết **Hội nghị Trung ương 5**".
    private func plenum(at index: Int) -> Int? {
        let start = tokens.match(CitationWords.plenum, at: index) ?? index
        // "Nghị quyết **Hội nghị Đoàn Chủ tịch Hội A lần thứ III**".
        if start > index, let body = issuerEnd(start), let number = tokens.match(CitationWords.ordinal, at: body),
            tokens[number].isNumber || tokens[number].isAllCapitals
        {
            return number + 1
        }
        guard let end = CitationWords.centres.longestMatch(in: tokens, at: start)?.end else { return nil }
        if tokens[end].isNumber { return end + 1 }
        // "Nghị quyết **Trung ương Đảng**".
        if tokens.is(CitationWords.party, at: end), tokens[end].isCapitalized, !tokens[end + 1].isNumber {
            return end + 1
        }
        guard let after = tokens.match(CitationWords.ordinal, at: end) else { return nil }
        return after + 1
    }

    /// "Nghị quyết **lần thứ 16** của Đảng bộ tỉnh": known by the congress of its issuer.
    private func ordinal(at index: Int) -> Int? {
        guard let number = tokens.match(CitationWords.ordinal, at: index),
            tokens[number].isNumber || tokens[number].isAllCapitals, tokens.is(CitationWords.of, at: number + 1),
            issuerEnd(number + 2) != nil
        else { return nil }
        return number + 1
    }

    /// "Quyết định **của Tổng cục X về việc …**", "quy định **của Chính phủ về kê khai …**": an issuer and a subject.
    private func subject(_ start: Int, _ end: Int) -> Int? {
        guard tokens.is(CitationWords.of, at: end), let issuer = issuerEnd(end + 1),
            tokens.is(CitationWords.about, at: issuer) || isIssued(start) && orderEnd(start, issuer) != nil,
            !CitationWords.plurals.contains(tokens[start - 1].syllable)
        else { return nil }
        return end
    }

    /// "Thông báo **ngày 5/7/2012 của Ban A**": a day and an issuer.
    private func dated(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, tokens.is(CitationWords.day, at: end), let time = time(at: end + 1),
            time.kind == .date, tokens.is(CitationWords.of, at: time.span.upper),
            issuerEnd(time.span.upper + 1) != nil
        else { return nil }
        return end
    }

    /// "Tuyên bố **Đà Lạt**", within a sentence.
    private func declaration(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, start > tokens.sentence(of: start).lowerBound else { return nil }
        // "Tuyên bố **về ứng xử của các bên ở Biển Đông**".
        if tokens.is(CitationWords.about, at: end) { return subjectEnd(end) }
        var last = end
        while last < end + 4, tokens[last].isCapitalized { last += 1 }
        return last > end ? last : nil
    }

    /// "Nghị quyết **Trung ương 4** …", "Nghị quyết **Đại hội XII của Đảng**": known by the meeting that has passed it.
    func isOfMeeting(_ citation: Citation) -> Bool {
        guard let kind = DocumentNames.kinds.longestMatch(in: tokens, at: citation.span.lower) else { return false }
        return plenum(at: kind.end) != nil || congress(at: kind.end) != nil
    }

    private func lawTitle(_ start: Int, _ end: Int) -> Int? {
        for phrase in CitationWords.amending {
            if let inner = tokens.match(phrase, at: end), let law = citation(at: inner) { return law.span.upper }
        }
        if let law = DocumentNames.laws.longestMatch(in: tokens, at: end),
            !CitationWords.lawWords.contains(tokens[law.end].syllable) || law.end > end + 1
        {
            return law.end
        }
        guard tokens[start].isCapitalized, tokens[end].isCapitalized,
            !tokens[end].isAllCapitals || tokens[end].length > 2,
            !CitationWords.newspapers.contains(tokens[start - 1].syllable)
        else { return nil }
        var last = end + 1
        let limit = min(end + 10, tokens.sentence(of: start).upperBound)
        while last < limit, tokens[last].isWord, !CitationWords.afterLaw.contains(tokens[last].syllable),
            time(at: last) == nil
        { last += 1 }
        return last > end + 1 ? last : nil
    }

    /// "quy chế **làm việc của UBND tỉnh**", "kế hoạch **phát triển kinh tế - xã hội 5 năm (2021 - 2025)**".
    private func owned(_ start: Int, _ end: Int) -> Int? {
        guard let title = CitationWords.ownedTitles.longestMatch(in: tokens, at: end) else { return nil }
        if tokens.is(CitationWords.of, at: title.end), let issuer = issuerEnd(title.end + 1) { return issuer }
        if tokens.is(CitationWords.between, at: title.end), let partner = issuerEnd(title.end + 1),
            CitationWords.partnerMarks.contains(tokens[partner].syllable), let other = issuerEnd(partner + 1)
        {
            return other
        }
        let years = yearsEnd(CitationWords.firstMonths.longestMatch(in: tokens, at: title.end)?.end ?? title.end)
        return years > title.end ? years : nil
    }
}
