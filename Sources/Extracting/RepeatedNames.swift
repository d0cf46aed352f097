import Vietnamese

/// Finds where names that an article has told stand again: the same words, all with capitals, up to the text's very end.
struct RepeatedNames {
    private let tokens: Tokens
    private let names: [Range<Int>]
    private let numbers: SyllableNumbers

    init(_ names: [Range<Int>], in tokens: Tokens) {
        self.tokens = tokens
        self.names = names
        numbers = SyllableNumbers(names.map { tokens[$0.lowerBound].syllable })
    }

    /// Where the names stand by themselves, with the number of the first name that passes the test of its place.
    func occurrences(outside cover: Cover, where isName: (Range<Int>, Int) -> Bool = { _, _ in true })
        -> [(range: Range<Int>, name: Int)]
    {
        guard !names.isEmpty else { return [] }
        var found: [(range: Range<Int>, name: Int)] = []
        var index = tokens.next(.capitals, from: 0)
        while index < tokens.count {
            for number in numbers(tokens[index].syllable) {
                let range = index..<index + names[number].count
                guard range != names[number], range.upperBound <= tokens.count, tokens.areSame(names[number], range),
                    tokens.areCapitalized(range), isName(range, number)
                else { continue }
                if cover.isFree(range) { found.append((range, number)) }
                break
            }
            index = tokens.next(.capitals, from: index + 1)
        }
        return found
    }
}
