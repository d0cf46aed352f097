import Tables
import Vietnamese

/// Plans of areas and branches, which the years or the scale that they are made for tell from planning in general: "quy hoạch mạng lưới
/// bến đò **đến năm 2020**", "Quy hoạch chi tiết **tỷ lệ 1/500** bến xe A".
extension CitationGrammar {
    func planTitle(_ start: Int, _ end: Int) -> Int? {
        guard tokens[end].isLowercase, !Words.notPlans.contains(tokens[end].syllable),
            !Words.planning.contains(tokens[start - 1].syllable),
            !tokens.matches(
                CitationWords.project, before: tokens.is(CitationWords.quotes, at: start - 1) ? start - 1 : start)
        else { return nil }
        if let period = periodEnd(end) { return period }
        if tokens[start].isCapitalized, let stage = stageEnd(end) { return stage }
        guard let detail = Words.details.longestMatch(in: tokens, at: end)?.end else { return nil }
        if let scale = scaleEnd(detail) { return areaEnd(scale) }
        let last = areaEnd(detail)
        return tokens[start].isCapitalized
            && (last - detail > 2 || (detail..<last).contains { tokens[$0].isCapitalized })
            ? last : nil
    }

    /// Past "đến năm 2020", "giai đoạn 2016-2020, tầm nhìn đến năm 2030", where nothing but what is planned stands before it.
    private func periodEnd(_ first: Int) -> Int? {
        let limit = min(first + Words.longest, tokens.sentence(of: first).upperBound)
        var end: Int?
        var index = first
        while index < limit,
            !Words.notPlans.contains(tokens[index].syllable) || index > first && tokens.is(CitationWords.and, at: index)
        {
            if let time = time(at: index), time.precision == "year", isFarReaching(index - 1) {
                end = time.span.upper
                guard let further = Words.further.longestMatch(in: tokens, at: time.span.upper)?.end else { break }
                index = further
                continue
            }
            if tokens[index].isPunctuation, !Words.marks.contains(tokens[index].syllable) { break }
            if end != nil, !CitationWords.beforeYears.contains(tokens[index].syllable) { break }
            index += 1
        }
        return end
    }

    /// "Quy hoạch **điện VII điều chỉnh**": the plans of a branch are numbered.
    private func stageEnd(_ first: Int) -> Int? {
        guard let stage = (first..<first + 4).first(where: { !tokens[$0].isLowercase }), stage > first,
            tokens[stage].isAllCapitals, tokens.is(OrganizationWords.romanNumbers, at: stage)
        else { return nil }
        return tokens.match(Words.adjusted, at: stage + 1) ?? stage + 1
    }

    /// "**đến** năm", "**giai** đoạn", "**thời** kỳ": not the year in which something was done.
    private func isFarReaching(_ word: Int) -> Bool {
        CitationWords.beforeYears.contains(tokens[word].syllable) && Words.reaches.contains(tokens[word - 1].syllable)
            && !tokens.is(CitationWords.comma, at: word - 2)
    }

    /// "tỷ lệ 1/500", "1/2000".
    private func scaleEnd(_ index: Int) -> Int? {
        let start = Words.scales.longestMatch(in: tokens, at: index)?.end ?? index
        guard tokens[start].isNumber, tokens.is(CitationWords.slash, at: start + 1), tokens[start + 2].isNumber else {
            return nil
        }
        return tokens.is(CitationWords.dot, at: start + 3) && tokens[start + 4].isNumber ? start + 5 : start + 3
    }

    /// The end of the area that is planned: at a mark or a word with which the clause goes on.
    private func areaEnd(_ start: Int) -> Int {
        let limit = min(start + Words.longest, tokens.sentence(of: start).upperBound)
        return (start..<max(start, limit)).first {
            tokens[$0].isPunctuation && !tokens.is(MarkSet.dashes, at: $0)
                || Words.notPlans.contains(tokens[$0].syllable)
        } ?? limit
    }
}

private enum Words {
    static let longest = 24
    /// What is done, not what is planned: "việc **quy hoạch**", "đã **quy hoạch**".
    static let planning = SyllableSet("tác việc được đã chưa sẽ đang đồ diện kiểu để tư nhà xã vùng")
    /// What shows that a clause goes on, or that no name follows.
    static let notPlans = SyllableSet(
        "còn đã sẽ được đang vừa thì là cũng vẫn phải bị không cần có và trong cho thấy đặt nêu nói theo như nhằm trước sau để tại từ mà này đó do"
    )
    static let marks: MarkSet = [",", "-", "–", "/", "&", "."]
    static let adjusted: Phrase = "điều chỉnh"
    static let reaches = SyllableSet("đến giai thời")
    static let scales = Gazetteer<Bool>([("tỷ lệ", true), ("tỉ lệ", true)])
    static let details = Gazetteer<Bool>(
        ["chung", "chi tiết", "phân khu", "chung xây dựng", "chi tiết xây dựng", "phân khu xây dựng"].map { ($0, true) }
    )
    static let further = Gazetteer<Bool>(
        [
            ", tầm nhìn đến", "tầm nhìn đến", "và tầm nhìn đến", ", định hướng đến", "định hướng đến",
            "và định hướng đến", ", có xét đến", "có xét đến", ", tầm nhìn", "và tầm nhìn sau",
        ].map { ($0, true) })
}
