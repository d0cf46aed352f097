import Tables
import Vietnamese

/// Reads one citation: kind, core, and what follows on.
struct CitationGrammar {
    let tokens: Tokens
    let times: [TimeExpression]
    let mentions: [Mention]

    func citation(at start: Int) -> Citation? {
        guard DocumentNames.firstWords.contains(tokens[start].syllable) else { return nil }
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
        if let number = number(at: end, kind) ?? numberBehindWords(end, kind) {
            return Citation(span: TokenSpan(start, number.upper), kind: [], number: number)
        }
        let core: Int? =
            switch kind {
            case .decision:
                congress(at: end) ?? plenum(at: end) ?? subject(start, end) ?? decisionTitle(start, end)
                    ?? dated(start, end)
            case .numbered: dated(start, end)
            case .law: lawTitle(start, end)
            case .scheme: schemeTitle(start, end)
            case .rule: owned(start, end)
            case .treaty: title(start, end)
            case .declaration: declaration(start, end)
            }
        return core.map { Citation(span: TokenSpan(start, $0), kind: []) }
    }

    /// `số 18-NQ/TW`, `178/2024/NĐ-CP`, `05`, `36a/NQ-CP`, `số: 2230/UBND-KTN`, `40 – CT/TW`.
    private func number(at index: Int, _ kind: DocumentNames.Kind) -> TokenSpan? {
        var start = index
        let isSaid = tokens.is(CitationWords.number, at: start)
        if isSaid { start += 1 }
        if isSaid, tokens.is(CitationWords.colon, at: start) { start += 1 }
        guard tokens[start].isNumber, tokens[start].sentence == tokens[index - 1].sentence, tokens[start].length <= 6
        else {
            return nil
        }
        let end = numberEnd(start)
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

    /// "giấy phép **khai thác cát số 18/GP-UBND**": what a permit is for stands before its number.
    private func numberBehindWords(_ index: Int, _ kind: DocumentNames.Kind) -> TokenSpan? {
        guard kind == .numbered else { return nil }
        var word = index
        while word < index + 5, tokens[word].isLowercase, !tokens.is(CitationWords.number, at: word) { word += 1 }
        guard tokens.is(CitationWords.number, at: word), let number = number(at: word, kind), number.count > 1 else {
            return nil
        }
        return number
    }

    /// "Quyết định số 12/QĐ-UBND và **13/QĐ-UBND về việc …**": a further document of a list.
    func further(after citation: Citation) -> Citation? {
        let end = citation.span.upper
        guard citation.number != nil, CitationWords.joints.contains(tokens[end].syllable),
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
            } else if mark == CitationWords.dot, isGlued, next.isNumber, next.length == 4 {
                end += 2
            } else {
                return end
            }
        }
    }

    /// "40 – CT/TW": letters of a code behind a dash with spaces.
    private func isCode(_ mark: Int) -> Bool {
        tokens[mark + 1].isAllCapitals && tokens.is(CitationWords.slash, at: mark + 2) && !tokens[mark + 2].spaceBefore
            || tokens.is(CitationWords.slash, at: mark) && tokens[mark + 1].isAllCapitals
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
        while end > index, CitationWords.loose.contains(tokens[end - 1].syllable) { end -= 1 }
        return end > index + CitationWords.congress.count ? end : nil
    }

    /// "Nghị quyết **Trung ương 4 (khóa XII)**", "Nghị quyết **Hội nghị Trung ương 5**".
    private func plenum(at index: Int) -> Int? {
        let start = tokens.match(CitationWords.plenum, at: index) ?? index
        guard let end = CitationWords.centres.longestMatch(in: tokens, at: start)?.end else { return nil }
        if tokens[end].isNumber { return end + 1 }
        guard let after = tokens.match(CitationWords.ordinal, at: end) else { return nil }
        return after + 1
    }

    /// "Quyết định **của Tổng cục X về việc …**": a capital, an issuer and a subject.
    private func subject(_ start: Int, _ end: Int) -> Int? {
        guard tokens.is(CitationWords.of, at: end), let issuer = issuerEnd(end + 1),
            tokens[start].isCapitalized
                ? tokens.is(CitationWords.about, at: issuer) : tokens.matches(CitationWords.concerning, at: issuer)
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
        var last = end
        while last < end + 4, tokens[last].isCapitalized { last += 1 }
        return last > end ? last : nil
    }

    /// "Nghị quyết **Trung ương 4** …": known by its plenum.
    func isOfPlenum(_ citation: Citation) -> Bool {
        DocumentNames.kinds.longestMatch(in: tokens, at: citation.span.lower).map { plenum(at: $0.end) != nil } ?? false
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
        let years = yearsEnd(title.end)
        return years > title.end ? years : nil
    }

    // MARK: What follows on

    private func followOn(_ citation: inout Citation) {
        var end = citation.span.upper
        while true {
            // Behind a title and a comma a day is that of the clause: "Thực hiện Chương trình công tác, ngày 8/6 …".
            if citation.number != nil || !tokens.is(CitationWords.comma, at: end), let date = dateEnd(end) {
                if citation.issuedOn == nil, date.time.kind == .date { citation.issuedOn = date.time.startsOn }
                end = date.time.span.upper
            } else if let of = ofIssuer(end, citation), let issuer = issuerEnd(of + 1) {
                if citation.issuer == nil { citation.issuer = TokenSpan(of + 1, issuer) }
                end = issuer
            } else if citation.number != nil, let issued = issuedBy(end) {
                if citation.issuer == nil { citation.issuer = issued.issuer }
                end = issued.end
            } else if let amendment = amendmentEnd(end) {
                end = amendment
            } else if citation.number == nil, tokens.is(CitationWords.number, at: end),
                let number = number(at: end, .numbered)
            {
                citation.number = TokenSpan(
                    number.lower + (tokens.is(CitationWords.number, at: number.lower) ? 1 : 0), number.upper)
                end = number.upper
            } else if isObject(citation.span.lower), citation.number != nil, let title = titleStart(end) {
                end = title
                break
            } else if let course = courseEnd(end) ?? aliasEnd(end, citation) {
                end = course
            } else if tokens.is(CitationWords.about, at: end), let subject = subjectEnd(end) {
                end = subject
                break
            } else if CitationWords.openings.contains(tokens[end].syllable), tokens[end].syllable != CitationWords.open,
                let quote = quoteEnd(end)
            {
                end = quote
                break
            } else {
                break
            }
        }
        citation.span = TokenSpan(citation.span.lower, end)
    }

    /// The "của" before an issuer; behind a number and its date a comma may stand before it.
    private func ofIssuer(_ index: Int, _ citation: Citation) -> Int? {
        if tokens.is(CitationWords.of, at: index) { return index }
        guard citation.issuedOn != nil, tokens.is(CitationWords.comma, at: index),
            tokens.is(CitationWords.of, at: index + 1)
        else { return nil }
        return index + 1
    }

    /// "do UBND tỉnh cấp".
    private func issuedBy(_ index: Int) -> (issuer: TokenSpan, end: Int)? {
        guard tokens.is(CitationWords.by, at: index), let issuer = issuerEnd(index + 1) else { return nil }
        let end = CitationWords.issuing.lazy.compactMap { tokens.match($0, at: issuer) }.first
        return end.map { (TokenSpan(index + 1, issuer), $0) }
    }

    /// ", ngày 25/10/2017", "năm 2013", "ban hành ngày 1/2/2003", "nhiệm kỳ 2015-2020".
    private func dateEnd(_ index: Int) -> (time: TimeExpression, Void)? {
        var position = tokens.is(CitationWords.comma, at: index) ? index + 1 : index
        if let after = tokens.match(CitationWords.issued, at: position) { position = after }
        if let after = tokens.match(CitationWords.term, at: position) {
            position = after
        } else if CitationWords.dateWords.contains(tokens[position].syllable) {
            position += 1
        } else if position > index {
            return nil
        }
        return time(at: position).map { ($0, ()) }
    }

    /// ", sửa đổi, bổ sung năm 2017".
    private func amendmentEnd(_ index: Int) -> Int? {
        for phrase in CitationWords.amendments {
            if let end = tokens.match(phrase, at: index), let time = time(at: end) { return time.span.upper }
        }
        return nil
    }

    private func yearsEnd(_ index: Int) -> Int {
        var end = index
        if tokens[end].isNumber, tokens.is(CitationWords.year, at: end + 1) { end += 2 }
        if CitationWords.spans.contains(tokens[end].syllable) { end += 2 }
        let isBracketed = tokens.is(CitationWords.open, at: end)
        if isBracketed || tokens.is(CitationWords.year, at: end) { end += 1 }
        guard let time = time(at: end), time.precision == "year" else { return index }
        return time.span.upper + (isBracketed && tokens.is(CitationWords.close, at: time.span.upper) ? 1 : 0)
    }

    /// "khóa XII", "(khóa XII)", "(sửa đổi)".
    private func courseEnd(_ index: Int) -> Int? {
        let isBracketed = tokens.is(CitationWords.open, at: index)
        let word = isBracketed ? index + 1 : index
        guard CitationWords.courses.contains(tokens[word].syllable) else {
            guard let end = tokens.match(CitationWords.amended, at: index) else { return nil }
            return end
        }
        guard tokens[word + 1].isAllCapitals || tokens[word + 1].isNumber else { return nil }
        guard isBracketed else { return word + 2 }
        return tokens.is(CitationWords.close, at: word + 2) ? word + 3 : nil
    }

    /// "Luật Phòng, chống tham nhũng **(PCTN)**": the letters that stand for it from here on.
    private func aliasEnd(_ index: Int, _ citation: Citation) -> Int? {
        guard citation.number == nil, tokens.is(CitationWords.open, at: index), tokens[index + 1].isAllCapitals,
            tokens[index + 1].length > 1, tokens.is(CitationWords.close, at: index + 2)
        else { return nil }
        return index + 3
    }

    /// The end of a body that issues documents.
    private func issuerEnd(_ index: Int) -> Int? {
        var start = index
        if let post = CitationWords.posts.longestMatch(in: tokens, at: start) { start = post.end }
        let known = CitationWords.issuers.longestMatch(in: tokens, at: start)?.end
        let end = max(bodyEnd(start) ?? 0, known ?? 0)
        guard end > start else { return start > index ? bodyEnd(index) : nil }
        // "của Chủ tịch UBND tỉnh **Lê Văn A** về việc …".
        let name = start > index ? mentions.first { $0.kind == .person && $0.span.lower == end } : nil
        return name?.span.upper ?? end
    }

    /// The end of the longest body named from a token on.
    private func bodyEnd(_ start: Int) -> Int? {
        mentions.lazy.filter { $0.kind == .organization && $0.span.lower == start }.map(\.span.upper).max()
    }

    /// The time expression that starts at a token.
    func time(at start: Int) -> TimeExpression? {
        var low = 0
        var high = times.count
        while low < high {
            let middle = (low + high) / 2
            if times[middle].span.lower < start { low = middle + 1 } else { high = middle }
        }
        return low < times.count && times[low].span.lower == start ? times[low] : nil
    }
}
