import Tables
import Vietnamese

/// Finds where names that an article has told stand again: the same words, all with capitals, up to the text's very end.
struct RepeatedNames {
    private let tokens: Tokens
    /// Of names of the same words the first.
    private let names: [(range: Range<Int>, number: Int)]
    private let numbers: SyllableNumbers

    init(_ names: [Range<Int>], in tokens: Tokens) {
        self.tokens = tokens
        var known: Set<UInt64> = []
        self.names = names.enumerated()
            .filter { known.insert(EntityIndex.key(of: $0.element, tokens, .place)).inserted }
            .map { ($0.element, $0.offset) }
        numbers = SyllableNumbers(self.names.map { tokens[$0.range.lowerBound].syllable })
    }

    /// Where the names stand by themselves and the place passes a test, with the number of the first name of these words.
    func occurrences(outside cover: Cover, where isName: (Range<Int>) -> Bool = { _ in true })
        -> [(range: Range<Int>, name: Int)]
    {
        guard !names.isEmpty else { return [] }
        var found: [(range: Range<Int>, name: Int)] = []
        let capitals = Starts.capitals
        var index = tokens.next(capitals, from: 0)
        while index < tokens.count {
            guard numbers.mayHold(tokens[index].syllable) else {
                index = tokens.next(capitals, from: index + 1)
                continue
            }
            for place in numbers(tokens[index].syllable) {
                let name = names[place]
                let range = index..<index + name.range.count
                guard range != name.range, range.upperBound <= tokens.count, tokens.areSame(name.range, range),
                    tokens.areCapitalized(range), isName(range)
                else { continue }
                if cover.isFree(range) { found.append((range, name.number)) }
                break
            }
            index = tokens.next(capitals, from: index + 1)
        }
        return found
    }
}
