import Tables
import Vietnamese

/// Ties posts to persons by verbs of holding, taking and leaving.
extension PositionReader {
    /// "A giữ chức vụ P", "bổ nhiệm A làm P", "P là bà A", "miễn nhiệm chức vụ P đối với A", "Khi giữ chức P, A …".
    mutating func readVerb(_ post: Int) {
        let range = posts[post].span.range
        let copula = PositionWords.times.longestMatch(in: tokens, at: range.upperBound)?.end ?? range.upperBound
        if tokens.is(PositionWords.isWord, at: copula), let person = personByStart[copula + 1] {
            tie(post, person, 0.85)
        }
        guard posts[post].kind == .post || posts[post].kind == .leading else { return }
        let person: Int?
        let chain: [Int]
        if let verb = verbStart(before: range.lowerBound) {
            chain = self.chain(from: range.lowerBound)
            person = chain.last.flatMap { holder(verb: verb, end: posts[$0].span.upper) }
        } else if let copula = laterCopula(before: range.lowerBound) {
            chain = self.chain(from: range.lowerBound)
            person = subject(before: copula)
        } else {
            return
        }
        guard let person else { return }
        for post in chain { tie(post, person, 0.85) }
    }

    /// "Ông A sinh năm 1960, quê Nam Định**, là** Ủy viên …": where a clause that says what somebody is starts, behind another.
    private func laterCopula(before index: Int) -> Int? {
        for length in 1...3 where index > length {
            guard let copula = PositionWords.copulas.longestMatch(in: tokens, at: index - length), copula.end == index
            else { continue }
            let start = index - length
            if tokens.is(PositionWords.clauseMarks, at: start - 1) { return start }
        }
        return nil
    }

    /// The one person of whom a sentence has spoken up to an index, if it speaks of that person from its start.
    private func subject(before index: Int) -> Int? {
        let sentence = tokens.sentence(of: index)
        let named = people.indices.filter { sentence.contains(people[$0].span.lower) && people[$0].span.upper < index }
        guard let first = named.first, named.allSatisfy({ people[$0].entity == people[first].entity }) else {
            return nil
        }
        // Its first words are a name, with the words of respect and the posts before it.
        var start = sentence.lowerBound
        while start < people[first].span.lower, personByStart[start] == nil {
            guard let post = postByStart[start] else { return nil }
            start = posts[post].span.upper
        }
        return first
    }

    /// The first token of a verb of holding that ends just before an index, or before the colon that opens a list.
    func verbStart(before index: Int) -> Int? {
        let index = tokens.is(PositionWords.colons, at: index - 1) ? index - 1 : index
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
            !tokens[$0].isNumber && !tokens.is(MarkSet.dashes, at: $0)
        } ?? index
    }
}
