/// All phrases of the process's gazetteers, and the table by which texts are looked through for them.
///
/// Lists are made when they are first used, so the table follows them: texts 1, 8, 64, 512 … look whether lists have come in, and only
/// they make it anew. A text that does not know a list yet asks the trie, with the same answers.
enum PhraseRegister {
    private struct State {
        var trie = PhraseTrie()
        var gazetteerCount = 0
        var table = PhraseTable(PhraseTrie(), gazetteerCount: 0)
        var textCount = 0
    }

    private static let state = Guarded(State())

    /// Takes the phrases of a new gazetteer up; gives its number, and for each phrase its number there, nil for an empty one.
    static func add(_ phrases: [[Syllable]]) -> (gazetteer: Int, numbers: [Int?]) {
        state.withLock { state in
            let gazetteer = state.gazetteerCount
            precondition(gazetteer < PhraseNotes.mostGazetteers, "too many gazetteers")
            state.gazetteerCount += 1
            var count = 0
            var numbers: [Int?] = []
            for phrase in phrases {
                guard !phrase.isEmpty else {
                    numbers.append(nil)
                    continue
                }
                let number = state.trie.insert(phrase, of: gazetteer, number: count)
                if number == count { count += 1 }
                numbers.append(number)
            }
            return (gazetteer, numbers)
        }
    }

    /// The table for the next text.
    static func tableOfNextText() -> PhraseTable {
        state.withLock { state in
            state.textCount += 1
            let isPowerOfEight = state.textCount.nonzeroBitCount == 1 && state.textCount.trailingZeroBitCount % 3 == 0
            if isPowerOfEight, state.table.gazetteerCount < state.gazetteerCount {
                state.table = PhraseTable(state.trie, gazetteerCount: state.gazetteerCount)
            }
            return state.table
        }
    }

    /// The table of now.
    static var table: PhraseTable { state.withLock { $0.table } }

    /// The phrases of a gazetteer that start at a token of a text that does not know it, the shortest first.
    static func matches(of gazetteer: Int, in tokens: Tokens, at start: Int) -> [(end: Int, phrase: Int)] {
        guard tokens.indices.contains(start) else { return [] }
        return state.withLock { state in
            var found: [(end: Int, phrase: Int)] = []
            state.trie.walk(gazetteer, in: tokens, from: start) { found.append(($0, $1)) }
            return found
        }
    }
}
