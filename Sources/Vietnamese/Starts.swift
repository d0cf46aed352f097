import Synchronization

/// The tokens at which a grammar may find something: a filter that says yes to some more, but never no to one of them.
///
/// Made once from the grammar's own lists, so that it knows every word that they learn. A loop that goes from start to start
/// visits one token in five or ten.
public struct Starts: Sendable {
    let filter: Filter

    /// What is let through. A class, since it learns its row when it is first used.
    final class Filter: Sendable {
        let capitals: Bool
        let numbers: Bool
        /// The numbers of gazetteers whose phrases are let through.
        let gazetteers: [Int]
        /// The row of bits in which texts note these starts, `StartsTable.noRow` until it is known.
        let row = Atomic<Int>(StartsTable.noRow)

        init(capitals: Bool, numbers: Bool, gazetteers: [Int]) {
            self.capitals = capitals
            self.numbers = numbers
            self.gazetteers = gazetteers
        }

        /// Whether it lets a token through.
        func contains(_ index: Int, of tokens: Tokens) -> Bool {
            capitals && tokens[index].isCapitalized || numbers && tokens[index].isNumber
                || gazetteers.contains {
                    tokens.mayHold($0, at: index) && tokens.longestPhrase(of: $0, at: index) != nil
                }
        }

        func isEqual(to other: Filter) -> Bool {
            capitals == other.capitals && numbers == other.numbers && gazetteers == other.gazetteers
        }
    }

    public init() { filter = Filter(capitals: false, numbers: false, gazetteers: []) }

    private init(capitals: Bool = false, numbers: Bool = false, gazetteers: [Int] = [], or other: Starts) {
        filter = Filter(
            capitals: capitals || other.filter.capitals, numbers: numbers || other.filter.numbers,
            gazetteers: gazetteers + other.filter.gazetteers)
    }

    /// Also where phrases of a gazetteer start.
    public func or<Payload>(_ gazetteer: Gazetteer<Payload>) -> Starts {
        Starts(gazetteers: [gazetteer.number], or: self)
    }

    /// Also the words of a set.
    public func or(_ set: SyllableSet) -> Starts { or(words: set.syllables) }

    public func or(_ set: MarkSet) -> Starts { or(set.marks) }

    public func or(_ syllable: Syllable) -> Starts { or(words: [syllable]) }

    private func or(words: [Syllable]) -> Starts {
        Starts(gazetteers: [PhraseRegister.add(words.map { [$0] }).gazetteer], or: self)
    }

    public func orCapitals() -> Starts { Starts(capitals: true, or: self) }
    public func orNumbers() -> Starts { Starts(numbers: true, or: self) }
}

extension Tokens {
    /// The first token from an index on at which `starts` may find something; `end` where there is none.
    ///
    /// In debug builds that is every token, so that tests notice what a filter forgets: assert `mayStart` where something is found.
    public func next(_ starts: Starts, from index: Int, before end: Int) -> Int {
        #if DEBUG
            return Swift.min(index, end)
        #else
            return noted(starts, from: index, before: Swift.min(end, count))
        #endif
    }

    public func next(_ starts: Starts, from index: Int) -> Int { next(starts, from: index, before: count) }

    /// Whether the filter lets a token through.
    public func mayStart(_ starts: Starts, at index: Int) -> Bool {
        indices.contains(index) && starts.filter.contains(index, of: self)
    }

    /// The same as the text has noted it.
    func noted(_ starts: Starts, from index: Int, before end: Int) -> Int {
        guard index < end else { return end }
        let row = starts.filter.row.load(ordering: .relaxed)
        return row < storage.starts.rowCount
            ? storage.starts.next(row, from: index, before: end) : unnoted(starts.filter, from: index, before: end)
    }

    /// The same in a text that was read before the filter was known.
    private func unnoted(_ filter: Starts.Filter, from index: Int, before end: Int) -> Int {
        StartsTable.learn(filter)
        return (index..<end).first { filter.contains($0, of: self) } ?? end
    }
}
