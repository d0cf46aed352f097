import Tables
import Vietnamese

/// Ties a post in the plural to every name of its list: "các Phó Chủ tịch UBND tỉnh: A, B", "A, B, các Phó Chủ tịch".
extension PositionReader {
    /// "các Phó Chủ tịch UBND tỉnh: A, B và C"; "A, B, các Phó Chủ tịch UBND tỉnh".
    mutating func readPlural(_ post: Int) {
        let range = posts[post].span.range
        guard isPlural(range.lowerBound) else { return }
        var index = range.upperBound
        if tokens.is(PositionWords.listMarks, at: index), tokens.is(PositionWords.including, at: index + 1) {
            index += 1
        }
        // "2 phó giám đốc sở này gồm ông A": what points back to the body.
        if tokens.is(PostWords.demonstratives, at: index + 1), tokens[index].isLowercase { index += 1 }
        if tokens.is(PostWords.demonstratives, at: index) { index += 1 }
        if tokens.is(PositionWords.including, at: index) { index += 1 }
        if tokens.is(PositionWords.colons, at: index) { index += 1 }
        var members = list(from: index)
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

    private func list(from index: Int) -> [Int] {
        var members: [Int] = []
        var index = index
        while let person = member(at: index) {
            let hasPost = personByStart[index] == nil
            members.append(person)
            index = afterAppositions(people[person].span.upper)
            // "các Ủy viên B: Giám đốc X Lê Văn A, Giám đốc Y Trần Văn B; Phó Giám đốc Z …": a semicolon ends those of one post.
            guard tokens.is(PositionWords.listMarks, at: index),
                !hasPost || members.count == 1 || !tokens.is(PositionWords.semicolons, at: index)
            else { break }
            index += 1
            if tokens.is(PositionWords.listMarks, at: index) { index += 1 }
        }
        return members
    }

    /// The person of whom an item of a list speaks, behind the posts that stand before the name.
    private func member(at index: Int) -> Int? {
        var index = index
        while personByStart[index] == nil, let post = postByStart[index], isOneSentence(post, index) {
            index = posts[post].span.upper
        }
        return personByStart[index]
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
