import Tables
import Vietnamese

/// Ties a post in the plural to every name of its list: "các Phó Chủ tịch UBND tỉnh: A, B", "A, B, các Phó Chủ tịch".
extension PositionReader {
    /// "các Phó Chủ tịch UBND tỉnh: A, B và C"; "A, B, các Phó Chủ tịch UBND tỉnh".
    mutating func readPlural(_ post: Int) {
        let range = posts[post].span.range
        guard isPlural(range.lowerBound) else { return }
        var index = range.upperBound
        // "2 phó giám đốc sở này gồm ông A": what points back to the body.
        if tokens.is(PostWords.demonstratives, at: index + 1), tokens[index].isLowercase { index += 1 }
        if tokens.is(PostWords.demonstratives, at: index) { index += 1 }
        var members = list(
            from: pastIncluding(index), holdsLists: tokens.matches(PositionWords.comrades, before: range.lowerBound))
        if members.isEmpty, tokens.is(PositionWords.appositionMarks, at: pluralStart(range.lowerBound) - 1) {
            members = list(upTo: pluralStart(range.lowerBound) - 1)
        }
        for person in members { tie(post, person, 0.9) }
    }

    private func pluralStart(_ index: Int) -> Int {
        tokens.matches(PositionWords.comrades, before: index) ? index - 3 : index - 1
    }

    private func isPlural(_ index: Int) -> Bool {
        tokens.is(PostWords.plurals, at: index - 1)
            || tokens[index - 1].isNumber && tokens[index - 1].length == 1
                && tokens[index - 1].sentence == tokens[index].sentence
            || tokens.matches(PositionWords.comrades, before: index) && tokens.is(PostWords.plurals, at: index - 3)
    }

    /// The persons listed from an index; `holdsLists` where lists of other posts may stand within.
    private func list(from index: Int, holdsLists: Bool) -> [Int] {
        var members: [Int] = []
        var index = index
        var hasSemicolons = false
        if holdsLists { index = pastInnerPlural(index) ?? index }
        while let member = member(at: index) {
            members.append(member.person)
            index = afterAppositions(people[member.person].span.upper)
            guard tokens.is(PositionWords.listMarks, at: index) else { break }
            let isSemicolon = tokens.is(PositionWords.semicolons, at: index)
            hasSemicolons = hasSemicolons || members.count == 1 && isSemicolon
            index += 1
            if tokens.is(PositionWords.listMarks, at: index) { index += 1 }
            if hasSemicolons, holdsLists { index = pastInnerPlural(index) ?? index }
            // "các Ủy viên B: Giám đốc X Lê Văn A, Giám đốc Y Trần Văn B; Phó Giám đốc Z …": behind commas a semicolon ends those of
            // one post.
            if isSemicolon, !hasSemicolons, member.hasPost || self.member(at: index)?.hasPost == true { break }
        }
        return members
    }

    /// "các đồng chí Ủy viên Bộ Chính trị: A; **các Phó Thủ tướng:** B, C": a list within the list, whose names hold both posts.
    private func pastInnerPlural(_ index: Int) -> Int? {
        guard tokens.is(PostWords.plurals, at: index), let post = postByStart[index + 1] else { return nil }
        let end = pastIncluding(posts[post].span.upper)
        return member(at: end) == nil ? nil : end
    }

    /// Past what opens a list behind its post: "gồm:", "là".
    private func pastIncluding(_ index: Int) -> Int {
        var index = index
        if tokens.is(PositionWords.listMarks, at: index), tokens.is(PositionWords.including, at: index + 1) {
            index += 1
        }
        if tokens.is(PositionWords.including, at: index) { index += 1 }
        if tokens.is(PositionWords.colons, at: index) { index += 1 }
        return index
    }

    /// The person of whom an item of a list speaks, behind the posts and ranks that stand before the name; and whether a post does.
    private func member(at index: Int) -> (person: Int, hasPost: Bool)? {
        var index = index
        var hasPost = false
        while personByStart[index] == nil, let post = postByStart[index], isOneSentence(post, index) {
            hasPost = hasPost || posts[post].kind == .post || posts[post].kind == .leading
            index = posts[post].span.upper
            // "TS. Lê Văn A": the mark belongs to the rank.
            if posts[post].kind == .rank, tokens.is(PlaceWords.stop, at: index) { index += 1 }
        }
        return personByStart[index].map { ($0, hasPost) }
    }

    /// Past the posts of a name within a list: "ông A, Bộ trưởng Bộ X; ông B, Thứ trưởng Bộ Y".
    private func afterAppositions(_ index: Int) -> Int {
        var end = afterBrackets(index)
        while tokens.is(PositionWords.appositionMarks, at: end), let post = postByStart[end + 1], !isBeforeName(post) {
            end = afterBrackets(posts[post].span.upper)
        }
        return end
    }

    private func list(upTo index: Int) -> [Int] {
        var members: [Int] = []
        var index = index
        while let person = personByEnd[index] {
            members.insert(person, at: 0)
            index = start(of: person)
            guard tokens.is(PositionWords.listMarks, at: index - 1) else { break }
            index -= 1
        }
        return members
    }
}
