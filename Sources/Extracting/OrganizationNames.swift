import Tables
import Vietnamese

/// The free words of a body's name: what it is called.
extension OrganizationGrammar.Reader {
    /// Past the free name that starts here, with what its joints add to it: "Công ty | Sao Mai", "Trường | Lê Văn Hai".
    mutating func readName() -> Bool {
        guard mayStartName else { return false }
        let run = knownEnd(cutBeforeOthers(tokens.capitalRun(at: end, limit: 7)))
        guard !isOfAnother(end..<run) else { return false }
        let stop = pastLastWord(run)
        if !hasName { ownName = end..<stop }
        end = stop
        hasName = true
        isStrong = true
        while let next = pastJoinedName() { end = next }
        return true
    }

    /// Whether the capitals here may be this body's, and are no person's, no sentence's and no second name.
    private var mayStartName: Bool {
        guard tokens[end].isCapitalized, end == headEnd || tokens[end].spaceBefore,
            !OrganizationWords.notNames.contains(tokens[end].syllable)
        else { return false }
        // "báo Hiện nay": a sentence that has lost the mark before it.
        if OrganizationWords.sentenceStarts.contains(tokens[end].syllable), tokens[end + 1].isLowercase { return false }
        // "Hội NDVN | Lại Văn Hai": an abbreviation is an association's whole name.
        if isShortAssociation, end != headEnd { return false }
        // "Công ty TNHH An Giang | Samho": behind its place a company's name may go on with what no Vietnamese writes.
        if end > headEnd, place != nil, head.kind != .company || hasName || !NameShape.isForeign(tokens, end) {
            return false
        }
        guard startsPerson(at: end) else { return true }
        // "NHNN Trần Văn Hai": an abbreviation is a name by itself, and a person's may follow; "Phó Bí thư Đảng ủy | Bùi Văn Hai".
        let isAbbreviation = headEnd == headStart + 1 && tokens[headStart].isAllCapitals
        if head.kind == .company && isAbbreviation && end == headEnd || head.kind == .party { return false }
        return end == headEnd || hasTrade || isNamedAfterPerson
    }

    /// "Hội NDVN": one class word and its abbreviation.
    private var isShortAssociation: Bool {
        head.kind == .association && headEnd == headStart + 1 && end <= headEnd + 1 && tokens[headEnd].isAllCapitals
            && !tokens[headEnd + 1].isAllCapitals
    }

    /// A run of capitals that starts here without what belongs to a person, a place, a post or the next sentence.
    private func cutBeforeOthers(_ run: Int) -> Int {
        var stop = run
        stop = personStart(in: end + 1..<max(end + 1, stop)) ?? stop
        // "Trường Múa TP.HCM": its city.
        stop = (end + 1..<max(end + 1, stop)).first { places(at: $0) && tokens[$0].isAllCapitals } ?? stop
        // "ĐH Vinh Trong thời gian tới": the next sentence has lost the mark before it.
        stop =
            (end + 1..<max(end + 1, stop)).first {
                OrganizationWords.sentenceStarts.contains(tokens[$0].syllable) && tokens[$0 + 1].isLowercase
            } ?? stop
        // "Viện Lê Quý Đôn Nhà văn Hồ Văn Tư", "Sao Mai Đại diện …": so it has before a post.
        stop =
            (end + 1..<max(end + 1, stop)).first {
                tokens[$0 + 1].isLowercase
                    && (PostWords.heads.longestMatch(in: tokens, at: $0)?.end ?? 0) >= max($0 + 2, stop)
            } ?? stop
        // "phóng viên Báo CAND Bằng cách nào": behind an abbreviation starts another word.
        if head.kind == .press, tokens[end].isAllCapitals, tokens[stop].isLowercase {
            stop = (end..<stop).first { !tokens[$0].isAllCapitals } ?? stop
        }
        return stop
    }

    /// Where a name ends that is known by itself, with or without capitals: "Báo Dân trí", "Báo Người lao động".
    private func knownEnd(_ stop: Int) -> Int {
        var stop = stop
        if head.kind == .press, let paper = OrganizationWords.named.longestMatch(in: tokens, at: end),
            paper.payload.head.kind == .press
        {
            stop = max(stop, paper.end)
        }
        if isShortAssociation { stop = min(stop, end + 1) }
        return max(stop, grammar.knownName(in: tokens, at: end)?.range.upperBound ?? stop)
    }

    /// Whether one word is too little to be this body's own name.
    private func isOfAnother(_ name: Range<Int>) -> Bool {
        guard name.count == 1 else { return false }
        if tokens[end].isAllCapitals, hasName || hasField && tokens[end].length <= 2 { return true }
        if PostWords.honorifics.longestMatch(in: tokens, at: end) != nil { return true }
        // "Trường Chinh" is no school; "ĐH Yale" is one, and "Hội NDVN" an association.
        return allows(.longName) && end == headEnd && headEnd == headStart + 1
            && (!tokens[headStart].isAllCapitals || tokens.is(PostWords.plurals, at: headStart - 1))
            && !places(at: name.upperBound) && !tokens[end].isAllCapitals
    }

    /// Past the small second half of the name's last word.
    private func pastLastWord(_ run: Int) -> Int {
        var stop = run
        // "Công ty Trục vớt": a name of one Vietnamese syllable is the first half of a word.
        if [.company, .other, .association, .press].contains(head.kind),
            stop == end + 1 || tokens[stop - 2].isAllCapitals && !tokens[stop - 1].isAllCapitals,
            tokens[stop - 1].isVietnamese, tokens[stop].isLowercase,
            !tokens.is(OrganizationWords.sentenceWords, at: stop), !tokens.is(OrganizationWords.clauseWords, at: stop)
        {
            stop += 1
        }
        // "Khu Nông | nghiệp", "Thanh | niên xung phong": the last capital starts a field of several words.
        if tokens[stop].isLowercase, let field = grammar.fields.longestMatch(in: tokens, at: stop - 1), field.end > stop
        {
            stop = field.end
        }
        // "Hội đồng trị sự Nguyễn Phước tộc".
        if tokens.is(OrganizationWords.clan, at: stop), stop > end + 1, tokens[stop].spaceBefore { stop += 1 }
        return stop
    }

    /// Past a joint and the name behind it that is of the same body: "Sao Mai | - Hà Nội", "Hội hữu nghị Việt | - Lào".
    private func pastJoinedName() -> Int? {
        guard tokens.is(OrganizationWords.nameJoints, at: end), tokens[end + 1].isCapitalized,
            tokens[end].spaceBefore == tokens[end + 1].spaceBefore, !startsPerson(at: end + 1),
            tokens[end + 1].sentence == tokens[headStart].sentence
        else { return nil }
        let next = tokens.capitalRun(at: end + 1, limit: 4)
        let isForeign =
            NameShape.isForeign(tokens, end + 1) && NameShape.isForeign(tokens, end - 1)
            && !tokens[end + 1].isAllCapitals
        let areCountries =
            tokens.is(OrganizationWords.shortCountries, at: end - 1)
            && tokens.is(OrganizationWords.shortCountries, at: end + 1) && next == end + 2
        guard next > end + 1,
            places(at: end + 1) || tokens.is(OrganizationWords.ampersands, at: end) || isForeign || areCountries
        else { return nil }
        return next
    }

    /// Where within a run of capitals a person's name starts: "Sao Vàng | Lê Thị Tư".
    private func personStart(in run: Range<Int>) -> Int? {
        let starts = run.filter { run.upperBound - $0 >= 2 && startsPerson(at: $0) }
        return starts.first { tokens.is(PersonalNames.majorSurnames, at: $0) && run.upperBound - $0 <= 5 }
            ?? starts.first
    }

    private func places(at index: Int) -> Bool { grammar.places.name(in: tokens, at: index) != nil }

    /// "Trường ĐH Y khoa | Phạm Ngọc Thạch": a school bears a person's name, unless a post before it says whose name follows.
    private var isNamedAfterPerson: Bool {
        head.kind == .school && depth == 0 && !tokens.is(OrganizationWords.postEnds, at: headStart - 1)
            && !tokens.is(MarkSet.dashes, at: headStart - 1) && tokens.capitalRun(at: end, limit: 5) == end + 3
    }

    func startsPerson(at index: Int) -> Bool {
        tokens.is(PersonalNames.commonSurnames, at: index)
            && (tokens.is(PersonalNames.majorSurnames, at: index) || !places(at: index + 1))
            && tokens.capitalRun(at: index, limit: 5) - index >= 2
    }
}
