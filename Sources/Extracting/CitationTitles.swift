import Tables
import Vietnamese

/// Titles and subjects of documents: where they may start, and where they end.
extension CitationGrammar {
    /// "Nghị quyết **về mức hỗ trợ …**", "Nghị quyết **sửa đổi …**" as an object, with its own capital; "ký quyết định **về việc …**".
    func decisionTitle(_ start: Int, _ end: Int) -> Int? {
        if isIssued(start),
            tokens.matches(CitationWords.concerning, at: end)
                || tokens.is(CitationWords.about, at: end) && isResolution(start)
        {
            return subjectEnd(end)
        }
        if isIssued(start) || tokens.matches(CitationWords.having, before: start), let ordered = orderEnd(start, end) {
            return ordered
        }
        guard tokens[start].isCapitalized, isObject(start) else { return nil }
        let subject = tokens.match(CitationWords.provisional, at: end) ?? end
        if tokens.is(CitationWords.about, at: subject) { return subjectEnd(subject) }
        return titleStart(end) ?? (isIssued(start) ? measureEnd(start, end) : nil)
    }

    /// "công bố Quyết định **bổ nhiệm ông A, Giám đốc B, giữ chức …**": what a decision does.
    func measureEnd(_ start: Int, _ end: Int) -> Int? {
        guard tokens.matches(CitationWords.decision, at: start),
            let first = CitationWords.measures.longestMatch(in: tokens, at: end)
        else { return nil }
        let last = titleEnd(first.end)
        return last > first.end + 1 ? last : nil
    }

    /// "ra quyết định **thanh tra tài sản của ông A**": what is ordered in public names a decision, in small letters too, where it says
    /// whom or what it is about; what becomes of a post or a case does not.
    func orderEnd(_ start: Int, _ end: Int) -> Int? {
        guard tokens.matches(CitationWords.decision, at: start),
            let first = CitationWords.orders.longestMatch(in: tokens, at: end)
        else { return nil }
        let last = titleEnd(first.end)
        return last > first.end + 2 && (first.end..<last).contains { tokens[$0].isCapitalized } ? last : nil
    }

    /// "Chỉ thị **“Giữ nước trên đồng”**": the title of its own.
    func quotedTitle(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, tokens.is(CitationWords.quotes, at: end) else { return nil }
        return quoteEnd(end)
    }

    /// "vi phạm Quy chế **bổ nhiệm cán bộ**", "Quy tắc ứng xử **nơi công cộng**": what a regulation holds for.
    func regulation(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, start > tokens.sentence(of: start).lowerBound, tokens[end].isLowercase
        else { return nil }
        let isConduct = tokens.matches(CitationWords.conduct, before: end)
        guard isConduct || CitationWords.regulations.contains(where: { tokens.matches($0, at: start) }),
            isConduct && tokens.is(CitationWords.of, at: end)
                || !CitationWords.notTitles.contains(tokens[end].syllable),
            CitationWords.ownedTitles.longestMatch(in: tokens, at: end) == nil
        else { return nil }
        let last = titleEnd(end, within: .scheme)
        return last > end + 1 ? last : nil
    }

    /// "Giấy chứng nhận đăng ký đầu tư **dự án Nhà máy A**", before those to whom it is given.
    func permitTitle(_ start: Int, _ end: Int) -> Int? {
        guard let first = tokens.match(CitationWords.project, at: end), tokens.is(CitationWords.permit, at: start)
        else { return nil }
        let last = titleEnd(first)
        let end = (first..<last).first { tokens.is(CitationWords.for, at: $0) } ?? last
        return end > first + 1 ? end : nil
    }

    /// "**ban hành** nghị quyết", "trao quyết định": what is done with a single document.
    func isIssued(_ start: Int) -> Bool {
        !tokens.matches(CitationWords.conclusion, at: start) && tokens[start - 1].sentence == tokens[start].sentence
            && CitationWords.issuings.contains(where: { tokens.matches($0, before: start) })
    }

    /// "nghị quyết về …", "Quyết định về …": not "quyết định về hưu".
    private func isResolution(_ start: Int) -> Bool {
        tokens[start].isCapitalized || tokens.matches(CitationWords.resolution, at: start)
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
        if tokens.is(CitationWords.openings, at: end) { return quoteEnd(end) }
        // "chương trình **2 triệu cây xanh**": what it counts is its name.
        if tokens[end].isNumber, CitationWords.magnitudes.contains(tokens[end + 1].syllable) {
            return titleEnd(end + 2, within: .scheme)
        }
        let isNamed = tokens[start].isCapitalized || end - start > 2
        guard isNamed || isAim(start, end), start > tokens.sentence(of: start).lowerBound,
            tokens[end].isLowercase || tokens[end + 1].isLowercase && opensTitle(start, end)
                || isShortened(start, end),
            !tokens.is(CitationWords.openings, at: start - 1),
            !CitationWords.notTitles.contains(tokens[end].syllable)
        else { return nil }
        let last = titleEnd(end, within: .scheme)
        guard isNamed || last - end >= Self.leastAim else { return nil }
        // "Chương trình mục tiêu quốc gia **để** di dời dân": what it is used for is no title.
        return (end..<last).first { tokens.is(CitationWords.purpose, at: $0) } ?? last
    }

    /// "Chương trình **NTM** của tỉnh", "Đề án **KH&CN** phục vụ …": what it is for, in capitals.
    private func isShortened(_ start: Int, _ end: Int) -> Bool {
        tokens[start].isCapitalized && tokens[end].isAllCapitals && tokens[end].length > 1
            && (tokens[end + 1].isLowercase || tokens.is(CitationWords.ampersand, at: end + 1))
            && names.holder[end] == nil && names.start[start] == nil
    }

    /// How many tokens name a scheme in small letters: "xử lý xe công", not "đổi mới".
    private static let leastAim = 4

    /// "Đề án **Phát triển** nhân lực …": the title's own capital.
    private func opensTitle(_ start: Int, _ end: Int) -> Bool {
        CitationWords.aims.longestMatch(in: tokens, at: end) != nil
            && names.bodyEnd[start] == nil
    }

    /// "ban hành Kế hoạch **triển khai** đấu giá đất năm 2017": a plan that is issued, by what it is to do.
    func issuedPlan(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, isIssued(start), tokens[end].isLowercase,
            let first = CitationWords.planned.longestMatch(in: tokens, at: end)
        else { return nil }
        let last = titleEnd(end)
        return last > first.end + 1 ? last : nil
    }

    /// "văn bản **của Bộ A về “…”**": a letter without a number, known by its own words.
    func quotedSubject(_ end: Int) -> Int? {
        guard tokens.is(CitationWords.of, at: end), let issuer = issuerEnd(end + 1),
            tokens.is(CitationWords.about, at: issuer), tokens.is(CitationWords.quotes, at: issuer + 1)
        else { return nil }
        return end
    }

    /// "đề án **thành lập** Trung tâm A": a scheme in small letters, known by what it is to do.
    private func isAim(_ start: Int, _ end: Int) -> Bool {
        tokens.matches(CitationWords.scheme, at: start) && CitationWords.aims.longestMatch(in: tokens, at: end) != nil
    }

    func title(_ start: Int, _ end: Int) -> Int? {
        guard tokens[start].isCapitalized, tokens[end].isWord, !CitationWords.notTitles.contains(tokens[end].syllable)
        else {
            return nil
        }
        let last = titleEnd(end, within: .scheme)
        // "Bản thỏa thuận … **với 5 tỉnh**": those with whom it is made.
        return (end + 1..<max(last, end + 1)).first { tokens.is(CitationWords.with, at: $0) && tokens[$0 + 1].isNumber }
            ?? last
    }
}
