import Tables
import Vietnamese

/// Reads a post with its organisation and place: "nguyên Phó Chủ tịch Thường trực UBND tỉnh Nghệ An", "Đại tá", "học sinh lớp 8A3".
struct PostGrammar: Sendable {
    struct Match: Sendable {
        /// With "nguyên", "quyền" or "tân" before it.
        var range: Range<Int>
        var head: PostWords.Head
        var organization: Range<Int>?
        var isFormer: Bool
        var isActing: Bool
        /// Whether more stands in it than its head.
        var isComplete: Bool
    }

    let organizations: OrganizationGrammar
    private let heads = PostWords.heads
    private let modifiers = PostWords.modifiers
    private let bareBodies = PostWords.bareBodies
    private let fields = OrganizationWords.fields

    init(organizations: OrganizationGrammar) { self.organizations = organizations }

    /// The longest post that starts at a token.
    func match(in tokens: Tokens, at index: Int) -> Match? {
        var start = index
        var isFormer = false
        var isActing = false
        while true {
            if tokens.is(PostWords.former, at: start) {
                isFormer = true
            } else if tokens.is(PostWords.acting, at: start) {
                isActing = true
            } else if !tokens.is(PostWords.incoming, at: start) {
                break
            }
            start += 1
            if tokens.is(PlaceWords.stop, at: start), tokens[start - 1].length == 1 { start += 1 }
            if start > index + 3 { return nil }
        }
        guard let found = heads.longestMatch(in: tokens, at: start) else { return nil }
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

    private func complete(_ match: inout Match, in tokens: Tokens, headStart: Int) {
        let sentence = tokens[headStart].sentence
        var end = match.range.upperBound
        // "Trưởng phòng Bảo vệ Chính trị CATP": the last word of the head is the first of the body.
        if let body = bodyWithinHead(in: tokens, headStart..<end) {
            match.organization = body
            end = body.upperBound
            match.isComplete = true
        }
        reading: while tokens[end].sentence == sentence, tokens[end].isWord || tokens[end].isNumber {
            if let modifier = modifiers.longestMatch(in: tokens, at: end), match.organization == nil,
                organizations.match(in: tokens, at: end) == nil
            {
                end = modifier.end
            } else if let body = organizations.match(in: tokens, at: end), !isNewPost(tokens, at: end) {
                match.organization = match.organization.map { $0.lowerBound..<body.range.upperBound } ?? body.range
                if match.organization!.lowerBound != body.range.lowerBound {
                    match.organization = match.organization!.lowerBound..<body.range.upperBound
                }
                end = body.range.upperBound
            } else if let bare = bareBodies.longestMatch(in: tokens, at: end) {
                end = bare.end
            } else if let unit = unit(in: tokens, at: end) {
                end = unit
            } else if let place = organizations.places.name(in: tokens, at: end), isPlaceHere(tokens, place, match) {
                end = place.range.upperBound
                while tokens.is(PostWords.dashes, at: end),
                    let next = organizations.places.name(in: tokens, at: end + 1)
                {
                    end = next.range.upperBound
                }
            } else if let field = fields.longestMatch(in: tokens, at: end),
                isFieldHere(tokens, field.end, at: end, match)
            {
                end = field.end
                while tokens.is(PostWords.and, at: end), let next = fields.longestMatch(in: tokens, at: end + 1) {
                    end = next.end
                }
            } else if tokens.is(PostWords.classWords, at: end), tokens[end + 1].isNumber {
                end = classEnd(in: tokens, at: end + 1)
            } else if tokens.is(PostWords.termWords, at: end), tokens[end + 1].isNumber || tokens[end + 1].isAllCapitals
            {
                end += 2
            } else if tokens.is(PostWords.seatWords, at: end), match.isComplete || match.head == .post,
                let place = organizations.places.name(in: tokens, at: end + 1)
            {
                end = place.range.upperBound
            } else if tokens.is(PostWords.ownerWords, at: end), tokens[end + 1].isCapitalized,
                let body = organizations.match(in: tokens, at: end + 1)
            {
                match.organization = match.organization ?? body.range
                end = body.range.upperBound
            } else {
                break reading
            }
            match.isComplete = true
        }
        match.range = match.range.lowerBound..<end
    }

    /// The body whose first word is the last of the head: "Trưởng | phòng Bảo vệ Chính trị", "Phó Trưởng | ban Tổ chức".
    private func bodyWithinHead(in tokens: Tokens, _ head: Range<Int>) -> Range<Int>? {
        guard head.count > 1 else { return nil }
        let last = head.upperBound - 1
        for start in [last - 1, last] where start > head.lowerBound {
            if let body = organizations.match(in: tokens, at: start), body.range.upperBound > head.upperBound {
                return body.range
            }
        }
        return nil
    }

    private func isNewPost(_ tokens: Tokens, at index: Int) -> Bool { false }

    private func unit(in tokens: Tokens, at index: Int) -> Int? {
        guard let word = organizations.places.classWord(in: tokens, at: index), word.meaning.isUnit else { return nil }
        if let unit = organizations.places.classed(in: tokens, at: index) { return unit.range.upperBound }
        guard word.meaning != .hamlet || tokens[index].isLowercase else { return nil }
        return tokens.is(PlaceWords.stop, at: word.end - 1) ? word.end - 1 : word.end
    }

    /// A place belongs to a post unless a person's name starts there.
    private func isPlaceHere(_ tokens: Tokens, _ place: PlaceGrammar.Match, _ match: Match) -> Bool {
        guard tokens[place.range.lowerBound].isCapitalized else { return match.isComplete }
        let run = tokens.capitalRun(at: place.range.lowerBound, limit: 6)
        guard run > place.range.upperBound else { return true }
        let rest = place.range.upperBound
        if tokens.is(PersonalNames.commonSurnames, at: rest) || tokens.is(PersonalNames.rareSurnames, at: rest) {
            return run - rest >= 2
        }
        // A country may stand before a foreign name: "Tổng thống Mỹ Donald Trump".
        return place.world == .country || place.world == .city || place.world == .region
    }

    private func isFieldHere(_ tokens: Tokens, _ end: Int, at index: Int, _ match: Match) -> Bool {
        if tokens[index].isCapitalized, tokens.is(PersonalNames.commonSurnames, at: index) { return false }
        return tokens[index].isCapitalized || match.head == .role || tokens[index - 1].isLowercase
            || match.head == .leading
    }

    private func classEnd(in tokens: Tokens, at index: Int) -> Int {
        var end = index + 1
        while tokens[end].isNumber || tokens[end].isAllCapitals, !tokens[end].spaceBefore { end += 1 }
        return end
    }
}
