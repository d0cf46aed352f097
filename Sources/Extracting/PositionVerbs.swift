import Tables
import Vietnamese

/// Ties posts to persons by verbs of holding, taking and leaving.
extension PositionReader {
    /// "A giữ chức vụ P", "bổ nhiệm A làm P", "P là bà A", "miễn nhiệm chức vụ P đối với A", "Khi giữ chức P, A …".
    mutating func readVerb(_ post: Int) {
        let range = posts[post].span.range
        if tokens.is(PositionWords.isWord, at: range.upperBound), let person = personByStart[range.upperBound + 1] {
            tie(post, person, 0.85)
        }
        guard posts[post].kind == .post || posts[post].kind == .leading else { return }
        guard let verb = verbStart(before: range.lowerBound) else { return }
        let chain = chain(from: range.lowerBound)
        guard let end = chain.last.map({ posts[$0].span.upper }), let person = holder(verb: verb, end: end) else {
            return
        }
        for post in chain { tie(post, person, 0.85) }
    }

    /// The first token of a verb of holding that ends just before an index.
    func verbStart(before index: Int) -> Int? {
        for length in 1...6 where index - length >= 0 {
            if let match = PositionWords.holding.longestMatch(in: tokens, at: index - length), match.end == index {
                return index - length
            }
        }
        return nil
    }

    private func holder(verb: Int, end: Int) -> Int? {
        if let match = PositionWords.owners.longestMatch(in: tokens, at: pastTerm(end)),
            let person = personByStart[match.end]
        {
            return person
        }
        let sentence = tokens.sentence(of: verb)
        if let before = people.lastIndex(where: { $0.span.upper <= verb && $0.span.lower >= sentence.lowerBound }) {
            return before
        }
        for index in end..<min(end + 3, sentence.upperBound) {
            if let person = personByStart[index] { return person }
            if tokens.is(PositionWords.pronouns, at: index) { break }
        }
        return people.lastIndex { $0.span.upper <= verb && verb - $0.span.upper < 200 && $0.honorific != nil }
    }

    /// Past the years for which a post is held: "Phó Chủ tịch UBND tỉnh | nhiệm kỳ 2016 - 2021 | đối với ông A".
    private func pastTerm(_ index: Int) -> Int {
        guard tokens.matches(PositionWords.term, at: index) else { return index }
        return (index + PositionWords.term.count..<index + 7).first {
            !tokens[$0].isNumber && !tokens.is(PostWords.dashes, at: $0)
        } ?? index
    }
}
