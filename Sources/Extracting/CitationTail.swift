import Tables
import Vietnamese

/// What follows on behind what names a document: its date, issuer, amendment, course and subject.
extension CitationGrammar {
    func followOn(_ citation: inout Citation) {
        var end = citation.span.upper
        while true {
            // Behind a title and a comma a day is that of the clause: "Thực hiện Chương trình công tác, ngày 8/6 …".
            if citation.number != nil || !tokens.is(CitationWords.comma, at: end)
                || tokens.matches(CitationWords.term, at: end + 1), let date = dateEnd(end)
            {
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
            } else if isObject(citation.span.lower), citation.number != nil,
                let title = titleStart(end) ?? measureEnd(citation.span.lower, end)
            {
                end = title
                break
            } else if citation.number == nil, citation.issuer != nil, isIssued(citation.span.lower),
                let title = orderEnd(citation.span.lower, end)
            {
                end = title
                break
            } else if let course = courseEnd(end) ?? aliasEnd(end, citation) {
                end = course
            } else if tokens.is(CitationWords.about, at: end), !tokens.is(CitationWords.crime, at: end + 1),
                let subject = subjectEnd(end)
            {
                end = subject
                break
            } else if tokens.is(CitationWords.openings, at: end), tokens[end].syllable != CitationWords.open,
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
        // "… Bình Định **Ngày** 25/5, tại …": the next sentence has lost the mark before it.
        guard !tokens[position].isCapitalized, tokens[position].sentence == tokens[index - 1].sentence else {
            return nil
        }
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

    func yearsEnd(_ index: Int) -> Int {
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
    func issuerEnd(_ index: Int) -> Int? {
        var start = index
        if let post = CitationWords.posts.longestMatch(in: tokens, at: start) { start = post.end }
        let known = CitationWords.issuers.longestMatch(in: tokens, at: start)?.end
        let end = max(names.bodyEnd[start] ?? 0, known ?? 0)
        guard end > start else { return start > index ? names.bodyEnd[index] : nil }
        // "của Chủ tịch UBND tỉnh **Lê Văn A** về việc …".
        let name = start > index ? names.personEnd[end] : nil
        return name ?? end
    }

    /// The time expression that starts at a token.
    func time(at start: Int) -> TimeExpression? { times.starting(at: start) }
}
