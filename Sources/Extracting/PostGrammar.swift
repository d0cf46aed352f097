import Tables
import Vietnamese

/// Reads a post with its organisation and place: "nguyên Phó Chủ tịch Thường trực UBND tỉnh Nghệ An", "Đại tá", "học sinh lớp 8A3".
struct PostGrammar: Sendable {
    struct Match: Sendable {
        /// With "nguyên", "quyền" or "tân" before it.
        var range: Range<Int>
        var head: Post.Kind
        var organization: Range<Int>?
        var isFormer: Bool
        var isActing: Bool
        /// Whether more stands in it than its head.
        var isComplete: Bool
    }

    let organizations: OrganizationGrammar
    private let heads = PostWords.heads
    private let beforeHeads = PostWords.beforeHeads
    let modifiers = PostWords.modifiers
    let bareBodies = PostWords.bareBodies
    let fields = OrganizationWords.fields

    init(organizations: OrganizationGrammar) { self.organizations = organizations }

    /// The longest post that starts at a token.
    func match(in tokens: Tokens, at index: Int) -> Match? {
        var start = index
        var isFormer = false
        var isActing = false
        while tokens.is(beforeHeads, at: start) {
            if tokens.is(PostWords.former, at: start) {
                isFormer = true
            } else if tokens.is(PostWords.acting, at: start) {
                isActing = true
            }
            start += 1
            if tokens.is(PlaceWords.stop, at: start), tokens[start - 1].length == 1 { start += 1 }
            if start > index + 3 { return nil }
        }
        guard var found = heads.longestMatch(in: tokens, at: start),
            PostWords.notPosts.longestMatch(in: tokens, at: start) == nil
        else { return nil }
        // "nhân viên lái xe": two words for one job.
        if found.payload == .role, tokens[found.end].isLowercase,
            let next = heads.longestMatch(in: tokens, at: found.end), next.payload == .role
        {
            found = next
        }
        // "giữ chức vụ Trưởng phòng": a capital within a word of two syllables starts the next word.
        if found.end == start + 2, tokens[start].isLowercase, tokens[start + 1].isCapitalized { return nil }
        var match = Match(
            range: index..<found.end, head: found.payload, organization: nil, isFormer: isFormer, isActing: isActing,
            isComplete: false)
        if found.payload == .rank {
            match.range = index..<rankEnd(in: tokens, found.end)
            return match
        }
        complete(&match, in: tokens, headStart: start)
        if found.payload == .leading, !match.isComplete { return nil }
        return match
    }

    /// The full stop of "GS.TS." belongs to the rank only where it joins: it is left out.
    private func rankEnd(in tokens: Tokens, _ end: Int) -> Int { end }

    /// The posts of a text, one after the other; none starts within a name of the cover.
    func all(in tokens: Tokens, outside cover: Cover) -> [Post] {
        let starts = PostWords.starts
        var found: [Post] = []
        var index = tokens.next(starts, from: 0)
        while index < tokens.count {
            guard tokens[index].isWord, mayStart(with: tokens, at: index), !cover.isInside(index),
                let match = match(in: tokens, at: index)
            else {
                index = tokens.next(starts, from: index + 1)
                continue
            }
            found.append(
                Post(
                    span: TokenSpan(match.range.lowerBound, match.range.upperBound), kind: match.head,
                    organization: match.organization.map { TokenSpan($0.lowerBound, $0.upperBound) },
                    former: match.isFormer, acting: match.isActing, isComplete: match.isComplete))
            index = tokens.next(starts, from: max(match.range.upperBound, index + 1))
        }
        return found
    }

    private func mayStart(with tokens: Tokens, at index: Int) -> Bool {
        // "Cộng hòa Dân chủ Đức" has no owner; "làm Chủ tịch" has a chairman.
        if tokens.is(PostWords.owner, at: index), tokens.is(PostWords.beforeOwner, at: index - 1),
            heads.longestMatch(in: tokens, at: index)?.end ?? 0 <= index + 1
        {
            return false
        }
        return mayMatch(in: tokens, at: index)
    }

    /// Whether a post may start at a token: one look, which says yes to some more.
    func mayMatch(in tokens: Tokens, at index: Int) -> Bool {
        heads.mayMatch(in: tokens, at: index) || tokens.is(beforeHeads, at: index)
    }

    private func complete(_ match: inout Match, in tokens: Tokens, headStart: Int) {
        let sentence = tokens[headStart].sentence
        var end = match.range.upperBound
        // "Trưởng phòng Bảo vệ Chính trị CATP": the last word of the head is the first of the body.
        if let body = bodyWithinHead(in: tokens, headStart..<end) {
            match.organization = body
            match.isComplete = true
            end = body.upperBound
        }
        // Modifiers and fields stand before the body and the place alone: "Giám đốc điều hành Công ty A điều hành …".
        var isOpen = match.organization == nil
        while tokens[end].sentence == sentence, let next = complement(of: match, in: tokens, at: end, isOpen: isOpen) {
            if let body = next.body {
                match.organization = (match.organization?.lowerBound ?? body.lowerBound)..<body.upperBound
            }
            // "Phó Hiệu trưởng trường này" points back to what is named elsewhere.
            if next.body == nil, next.end == end + 1, tokens[end].isLowercase,
                tokens.is(PostWords.demonstratives, at: next.end)
            {
                break
            }
            isOpen = isOpen && !next.closes
            match.isComplete = true
            end = next.end
        }
        if match.isComplete, tokens.is(PostWords.closings, at: end), tokens[end].isLowercase,
            let modifier = modifiers.longestMatch(in: tokens, at: end), tokens[end].sentence == sentence
        {
            end = modifier.end
        }
        end = superiorEnd(of: match, in: tokens, at: end) ?? end
        match.range = match.range.lowerBound..<termsEnd(in: tokens, at: end, sentence)
    }

    /// "Phó Cục trưởng Cục Quản trị**, Văn phòng Chính phủ**", "Phó Chánh Văn phòng** - Tổng cục Thủy lợi**": the body to which the one led
    /// belongs.
    private func superiorEnd(of match: Match, in tokens: Tokens, at mark: Int) -> Int? {
        let isDash = tokens.is(MarkSet.dashes, at: mark)
        guard isDash || tokens.is(OrganizationWords.commas, at: mark) else { return nil }
        if let body = match.organization {
            guard body.upperBound == mark, tokens.is(PostWords.parts, at: body.lowerBound) else { return nil }
        } else {
            guard isDash, tokens.is(PostWords.parts, at: mark - 1) else { return nil }
        }
        guard tokens.is(PostWords.superiors, at: mark + 1), tokens[mark + 1].isCapitalized,
            tokens[mark + 1].sentence == tokens[mark].sentence,
            let superior = organizations.match(in: tokens, at: mark + 1), superior.range.count > 1
        else { return nil }
        return superior.range.upperBound
    }

    /// "Đại biểu Quốc hội khóa XI, XIII": the terms of a seat.
    private func termsEnd(in tokens: Tokens, at end: Int, _ sentence: Int32) -> Int {
        guard tokens[end].sentence == sentence else { return end }
        var next = end
        let word = tokens.is(PostWords.plurals, at: end) ? end + 1 : end
        if tokens.is(PostWords.termWords, at: word), isTerm(tokens, word + 1) {
            next = word + 2
        } else if !tokens.is(PostWords.termWords, at: end - 2) || !isTerm(tokens, end - 1) {
            return end
        }
        while tokens.is(PositionWords.joints, at: next), isTerm(tokens, next + 1), tokens[next + 1].sentence == sentence
        {
            next += 2
        }
        return next
    }

    private func isTerm(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens.is(OrganizationWords.romanNumbers, at: index) && tokens[index].isAllCapitals
    }
}
