import Tables
import Vietnamese

/// Reads one citation: kind, core, and what follows on.
struct CitationGrammar {
    let tokens: Tokens
    let times: [TimeExpression]
    let mentions: [Mention]

    func citation(at start: Int) -> Citation? {
        guard DocumentNames.firstWords.contains(tokens[start].syllable) else { return nil }
        if let whole = DocumentNames.whole.longestMatch(in: tokens, at: start), tokens[start - 1].syllable != Words.law
        {
            return Citation(span: TokenSpan(start, whole.end), kind: whole.payload)
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
        Words.beforeOther.contains(tokens[start - 1].syllable) && tokens.is(Words.law, at: start)
    }

    // MARK: What names the single document

    private func core(_ kind: DocumentNames.Kind, _ start: Int, _ end: Int) -> Citation? {
        if let number = number(at: end, kind) {
            return Citation(span: TokenSpan(start, number.upper), kind: [], number: number)
        }
        let core: Int? =
            switch kind {
            case .decision: congress(at: end) ?? plenum(at: end) ?? subject(start, end)
            case .numbered: nil
            case .law: lawTitle(start, end)
            case .scheme: schemeTitle(start, end)
            case .rule: owned(start, end)
            case .treaty: title(start, end)
            }
        return core.map { Citation(span: TokenSpan(start, $0), kind: []) }
    }

    /// `số 18-NQ/TW`, `178/2024/NĐ-CP`, `05`, `36a/NQ-CP`, `số: 2230/UBND-KTN`, `40 – CT/TW`.
    private func number(at index: Int, _ kind: DocumentNames.Kind) -> TokenSpan? {
        var start = index
        let isSaid = tokens.is(Words.number, at: start)
        if isSaid { start += 1 }
        if isSaid, tokens.is(Words.colon, at: start) { start += 1 }
        guard tokens[start].isNumber, tokens[start].sentence == tokens[index - 1].sentence, tokens[start].length <= 6
        else {
            return nil
        }
        let end = numberEnd(start)
        if end == start + 1, !isSaid {
            if kind == .law || kind == .rule || kind == .treaty || tokens[start].length > 4 { return nil }
            if time(at: start) != nil || Units.words.longestMatch(in: tokens, at: end) != nil { return nil }
            if tokens.is(Words.comma, at: end), !tokens[end].spaceBefore, tokens[end + 1].isNumber,
                !tokens[end + 1].spaceBefore
            {
                return nil
            }
        }
        return TokenSpan(start, end)
    }

    private func numberEnd(_ start: Int) -> Int {
        var end = start + 1
        if tokens[end].isWord, !tokens[end].spaceBefore { end += 1 }
        while true {
            let mark = tokens[end].syllable
            let next = tokens[end + 1]
            let isGlued = !tokens[end].spaceBefore && !next.spaceBefore
            if Words.numberMarks.contains(mark), next.isWord || next.isNumber, isGlued || isCode(end) {
                end += 2
            } else if mark == Words.dot, isGlued, next.isNumber, next.length == 4 {
                end += 2
            } else {
                return end
            }
        }
    }

    /// "40 – CT/TW": letters of a code behind a dash with spaces.
    private func isCode(_ mark: Int) -> Bool {
        tokens[mark + 1].isAllCapitals && tokens.is(Words.slash, at: mark + 2) && !tokens[mark + 2].spaceBefore
            || tokens.is(Words.slash, at: mark) && tokens[mark + 1].isAllCapitals
    }

    /// "Nghị quyết **Đại hội đại biểu toàn quốc lần thứ XIII của Đảng**", "nghị quyết **đại hội Đảng các cấp**".
    private func congress(at index: Int) -> Int? {
        guard var end = tokens.match(Words.congress, at: index) else { return nil }
        let limit = min(index + 18, tokens.sentence(of: index).upperBound)
        while end < limit {
            let token = tokens[end]
            if let after = tokens.match(Words.term, at: end), time(at: after) != nil { break }
            if tokens.is(Words.comma, at: end), !Words.courses.contains(tokens[end + 1].syllable) { break }
            let isBracket = tokens.is(Words.open, at: end) && tokens.is(Words.course, at: end + 1)
            guard
                token.isCapitalized || token.isNumber || isBracket || Words.inCongress.contains(token.syllable)
                    || tokens.is(Words.close, at: end) && tokens.is(Words.course, at: end - 2)
            else { break }
            end += 1
        }
        while end > index, Words.loose.contains(tokens[end - 1].syllable) { end -= 1 }
        return end
    }

    /// "Nghị quyết **Trung ương 4 (khóa XII)**", "Nghị quyết **Hội nghị Trung ương 5**".
    private func plenum(at index: Int) -> Int? {
        let start = tokens.match(Words.plenum, at: index) ?? index
        guard let end = Words.centres.longestMatch(in: tokens, at: start)?.end else { return nil }
        if tokens[end].isNumber { return end + 1 }
        guard let after = tokens.match(Words.ordinal, at: end) else { return nil }
        return after + 1
    }

    /// "Quyết định **của Tổng cục X về việc …**": a capital, an issuer and a subject.
    private func subject(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, tokens.is(Words.of, at: end), let issuer = issuerEnd(end + 1),
            tokens.is(Words.about, at: issuer)
        else { return nil }
        return end
    }

    private func lawTitle(_ start: Int, _ end: Int) -> Int? {
        if let law = DocumentNames.laws.longestMatch(in: tokens, at: end),
            !Words.lawWords.contains(tokens[law.end].syllable) || law.end > end + 1
        {
            return law.end
        }
        guard tokens[start].isCapitalized, tokens[end].isCapitalized,
            !tokens[end].isAllCapitals || tokens[end].length > 2,
            !Words.newspapers.contains(tokens[start - 1].syllable)
        else { return nil }
        var last = end + 1
        let limit = min(end + 10, tokens.sentence(of: start).upperBound)
        while last < limit, tokens[last].isWord, !Words.afterLaw.contains(tokens[last].syllable), time(at: last) == nil
        { last += 1 }
        return last > end + 1 ? last : nil
    }

    /// "Đề án **“…”**", "Chương trình **xây dựng …**", "Chương trình **mục tiêu quốc gia …**", with its own capital.
    private func schemeTitle(_ start: Int, _ end: Int) -> Int? {
        if Words.openings.contains(tokens[end].syllable) { return quoteEnd(end) }
        guard tokens[start].isCapitalized, start > tokens.sentence(of: start).lowerBound, tokens[end].isLowercase,
            !Words.openings.contains(tokens[start - 1].syllable), !Words.notTitles.contains(tokens[end].syllable)
        else { return nil }
        return titleEnd(end)
    }

    /// "quy chế **làm việc của UBND tỉnh**", "kế hoạch **phát triển kinh tế - xã hội 5 năm (2021 - 2025)**".
    private func owned(_ start: Int, _ end: Int) -> Int? {
        guard let title = Words.ownedTitles.longestMatch(in: tokens, at: end) else { return nil }
        if tokens.is(Words.of, at: title.end), let issuer = issuerEnd(title.end + 1) { return issuer }
        let years = yearsEnd(title.end)
        return years > title.end ? years : nil
    }

    private func title(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, tokens[end].isWord, !Words.notTitles.contains(tokens[end].syllable) else {
            return nil
        }
        return titleEnd(end)
    }

    // MARK: What follows on

    private func followOn(_ citation: inout Citation) {
        var end = citation.span.upper
        while true {
            if let date = dateEnd(end) {
                if citation.issuedOn == nil, date.time.kind == .date { citation.issuedOn = date.time.startsOn }
                end = date.time.span.upper
            } else if tokens.is(Words.of, at: end), let issuer = issuerEnd(end + 1) {
                if citation.issuer == nil { citation.issuer = TokenSpan(end + 1, issuer) }
                end = issuer
            } else if let course = courseEnd(end) {
                end = course
            } else if tokens.is(Words.about, at: end), let subject = subjectEnd(end) {
                end = subject
                break
            } else if Words.openings.contains(tokens[end].syllable), tokens[end].syllable != Words.open,
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

    /// ", ngày 25/10/2017", "năm 2013", "ban hành ngày 1/2/2003", "nhiệm kỳ 2015-2020".
    private func dateEnd(_ index: Int) -> (time: TimeExpression, Void)? {
        var position = tokens.is(Words.comma, at: index) ? index + 1 : index
        if let after = tokens.match(Words.issued, at: position) { position = after }
        if let after = tokens.match(Words.term, at: position) {
            position = after
        } else if Words.dateWords.contains(tokens[position].syllable) {
            position += 1
        } else if position > index {
            return nil
        }
        return time(at: position).map { ($0, ()) }
    }

    private func yearsEnd(_ index: Int) -> Int {
        var end = index
        if tokens[end].isNumber, tokens.is(Words.year, at: end + 1) { end += 2 }
        if Words.spans.contains(tokens[end].syllable) { end += 2 }
        let isBracketed = tokens.is(Words.open, at: end)
        if isBracketed || tokens.is(Words.year, at: end) { end += 1 }
        guard let time = time(at: end), time.precision == "year" else { return index }
        return time.span.upper + (isBracketed && tokens.is(Words.close, at: time.span.upper) ? 1 : 0)
    }

    /// "khóa XII", "(khóa XII)", "(sửa đổi)".
    private func courseEnd(_ index: Int) -> Int? {
        let isBracketed = tokens.is(Words.open, at: index)
        let word = isBracketed ? index + 1 : index
        guard Words.courses.contains(tokens[word].syllable) else {
            guard let end = tokens.match(Words.amended, at: index) else { return nil }
            return end
        }
        guard tokens[word + 1].isAllCapitals || tokens[word + 1].isNumber else { return nil }
        guard isBracketed else { return word + 2 }
        return tokens.is(Words.close, at: word + 2) ? word + 3 : nil
    }

    /// The end of a body that issues documents.
    private func issuerEnd(_ index: Int) -> Int? {
        var start = index
        if let post = Words.posts.longestMatch(in: tokens, at: start) { start = post.end }
        let known = Words.issuers.longestMatch(in: tokens, at: start)?.end
        let end = max(bodyEnd(start) ?? 0, known ?? 0)
        return end > start ? end : start > index ? bodyEnd(index) : nil
    }

    /// The end of the longest body named from a token on.
    private func bodyEnd(_ start: Int) -> Int? {
        mentions.lazy.filter { $0.kind == .organization && $0.span.lower == start }.map(\.span.upper).max()
    }

    /// The time expression that starts at a token.
    private func time(at start: Int) -> TimeExpression? {
        var low = 0
        var high = times.count
        while low < high {
            let middle = (low + high) / 2
            if times[middle].span.lower < start { low = middle + 1 } else { high = middle }
        }
        return low < times.count && times[low].span.lower == start ? times[low] : nil
    }

    // MARK: Subjects

    /// A subject runs to the end of its clause; where a verb ends it, to the comma before the verb's subject.
    private func subjectEnd(_ index: Int) -> Int? {
        let end = titleEnd(index + 1)
        return end > index + 2 ? end : nil
    }

    private func titleEnd(_ start: Int) -> Int {
        let limit = min(start + 60, tokens.sentence(of: start).upperBound)
        var comma: Int?
        var end = start
        if let quote = Words.openings.contains(tokens[start].syllable) ? quoteEnd(start) : nil { return quote }
        while end < limit {
            let token = tokens[end]
            if Words.titleStops.contains(token.syllable) {
                // A bracket that was opened within the title is closed within it.
                guard token.syllable == Words.close, (start..<end).contains(where: { tokens.is(Words.open, at: $0) })
                else { break }
            }
            if token.isPunctuation, Words.sentenceMarks.contains(token.syllable), end + 1 >= limit { break }
            if token.syllable == Words.comma {
                if tokens[end + 1].isCapitalized, !tokens[end - 1].isCapitalized { break }
                if Words.clauseStarts.contains(tokens[end + 1].syllable) { break }
                comma = end
            } else if Words.verbs.contains(token.syllable) {
                // "…về hỗ trợ nông dân, xã đã …": the comma before the verb ends the title; without one, the verb does.
                return comma ?? end
            } else if end > start + 1, Words.breaks.longestMatch(in: tokens, at: end) != nil {
                break
            }
            end += 1
        }
        while end > start, Words.loose.contains(tokens[end - 1].syllable) { end -= 1 }
        return end
    }

    /// The token after the mark that closes a quotation.
    private func quoteEnd(_ open: Int) -> Int? {
        let limit = min(open + 60, tokens.sentence(of: open).upperBound)
        return (open + 1..<max(limit, open + 1)).first { Words.closings.contains(tokens[$0].syllable) }.map { $0 + 1 }
    }
}

private enum Words {
    static let number: Syllable = "số"
    static let law: Syllable = "luật"
    static let of: Syllable = "của"
    static let about: Syllable = "về"
    static let year: Syllable = "năm"
    static let course: Syllable = "khóa"
    static let slash: Syllable = "/"
    static let comma: Syllable = ","
    static let colon: Syllable = ":"
    static let dot: Syllable = "."
    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let numberMarks: SyllableSet = ["/", "-", "–"]
    static let openings: SyllableSet = ["“", "\"", "‘", "'", "«", "("]
    static let closings: SyllableSet = ["”", "\"", "’", "'", "»"]
    static let courses: SyllableSet = ["khóa", "khoá"]
    static let beforeOther: SyllableSet = ["pháp", "kỷ", "kỉ", "quy", "qui", "định", "tòa"]
    static let newspapers: SyllableSet = ["báo", "pháp"]
    /// "luật sư", "luật gia" and the like are no laws.
    static let lawWords: SyllableSet = ["tp"]
    static let congress: Phrase = "đại hội"
    static let plenum: Phrase = "hội nghị"
    static let centres = Gazetteer<Bool>([
        ("trung ương", true), ("tư", true), ("t.ư", true), ("tw", true), ("bch trung ương", true),
    ])
    static let ordinal: Phrase = "lần thứ"
    static let term: Phrase = "nhiệm kỳ"
    static let issued: Phrase = "ban hành"
    static let amended: Phrase = "(sửa đổi)"
    static let inCongress = SyllableSet(
        "đại biểu toàn quốc lần thứ của đảng bộ các cấp huyện tỉnh thành phố quận xã phường thị lần , khóa khoá công đoàn ủy uỷ"
    )
    static let loose = SyllableSet("của và các , lần thứ trong tại vào theo để là với cho - – “ \" (")
    static let dateWords: SyllableSet = ["ngày", "năm", "tháng"]
    static let spans: SyllableSet = ["giai"]
    static let posts = Gazetteer<Bool>(
        ["chủ tịch", "phó chủ tịch", "giám đốc", "bộ trưởng", "tổng giám đốc", "chánh án", "viện trưởng", "bí thư"].map
        { ($0, true) })
    static let issuers = Gazetteer<Bool>(
        """
        chính phủ;thủ tướng;thủ tướng chính phủ;bộ chính trị;ban bí thư;ban bí thư trung ương;ban bí thư trung ương đảng;quốc hội;chủ tịch nước
        trung ương;trung ương đảng;ban chấp hành trung ương;ban chấp hành trung ương đảng;bch trung ương;bch trung ương đảng;bch tw
        bch tw đảng;t.ư;t.ư đảng;tư đảng;bch t.ư;bch t.ư đảng;ủy ban thường vụ quốc hội;đảng;hội đồng nhân dân tỉnh;hđnd tỉnh;hđnd thành phố
        hđnd tp;ubnd tỉnh;ubnd thành phố;ubnd tp;ubnd huyện;ubnd quận;ubnd xã;tỉnh ủy;thành ủy;huyện ủy;ban thường vụ tỉnh ủy
        ban thường vụ thành ủy
        """.split(separator: "\n").flatMap { $0.split(separator: ";") }.map { (String($0), true) })
    static let ownedTitles = Gazetteer<Bool>(
        [
            "làm việc", "phối hợp", "phối hợp công tác", "tổ chức và hoạt động", "chi tiêu nội bộ", "hoạt động",
            "bầu cử trong đảng",
            "phát triển kinh tế - xã hội", "phát triển kinh tế-xã hội", "phát triển kt-xh", "phát triển kinh tế xã hội",
            "đầu tư công trung hạn", "sử dụng đất", "tài chính",
        ].map { ($0, true) })
    static let notTitles = SyllableSet(
        "này trên đó mới sẽ đã được đang là do của có cũng nêu với vừa còn thì và cho tại gồm bao")
    static let afterLaw = SyllableSet(
        "năm được có đã sẽ thì là của để cho này mới trong quy do nhằm phải nêu về khi mà vừa đang cũng không hiện khiến"
    )
    static let sentenceMarks: SyllableSet = [".", "!", "?", "…"]
    static let titleStops: SyllableSet = [";", ":", ")", "]", "[", "”"]
    static let clauseStarts = SyllableSet(
        "trong đồng nhưng theo qua nhằm để tuy vì nên do mà đến từ khi nếu còn gắn góp tạo chúng tôi ông bà")
    static let verbs = SyllableSet("đã sẽ được đang vừa thì là cũng vẫn phải bị không cần có")
    static let breaks = Gazetteer<Bool>(
        [
            "trong đó", "nhằm", "gắn với", "nêu rõ", "cho biết", "cho phép", "cho rằng", "quy định rõ", "tại hội nghị",
            "trên địa bàn",
            "theo đó", "hiện nay", "thời gian qua", "trong thời gian", "vào", "do", "và nghị quyết", "và quyết định",
            "và luật",
            "và nghị định", "và chỉ thị", "và thông tư", "và kết luận", "khiến", "và quy định", "và kế hoạch",
            "và đề án", "và các", "từ đó",
        ].map { ($0, true) })
}
