import Synchronization

/// What filters look at, two bytes a token: twelve bits of the syllable's hash, and above them the kind of token.
@usableFromInline
struct SyllableMark {
    @usableFromInline let bits: UInt16

    @inlinable static var capital: UInt16 { 0x1000 }
    @inlinable static var number: UInt16 { 0x2000 }

    @usableFromInline
    init(_ token: Token) {
        let kind = (token.isCapitalized ? Self.capital : 0) | (token.isNumber ? Self.number : 0)
        bits = UInt16(truncatingIfNeeded: Self.hash(token.syllable)) | kind
    }

    @inlinable @inline(__always)
    var hash: Int { Int(bits & 0xFFF) }

    @inlinable
    static func hash(_ syllable: Syllable) -> Int {
        Int(truncatingIfNeeded: (syllable.code &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }
}

/// The tokens at which a grammar may find something: a filter that says yes to some more, but never no to one of them.
///
/// Made once from the grammar's own lists, so that it knows every word that they learn. A loop that goes from start to start
/// visits one token in five or ten.
public struct Starts: Sendable {
    let filter: Filter

    /// The words and kinds of token that are let through. A class, since it learns its row when it is first used.
    final class Filter: Sendable {
        /// A bit for each hash of a syllable.
        let words: [UInt64]
        let kinds: UInt16
        /// The numbers of gazetteers whose phrases are let through.
        let gazetteers: [Int]
        /// The row of bits in which texts note these starts, `StartsTable.noRow` until it is known.
        let row = Atomic<Int>(StartsTable.noRow)

        init(words: [UInt64], kinds: UInt16, gazetteers: [Int]) {
            self.words = words
            self.kinds = kinds
            self.gazetteers = gazetteers
        }

        /// Whether it lets a token through.
        func contains(_ index: Int, of tokens: Tokens) -> Bool {
            let mark = tokens.storage.marks[index]
            return words[mark.hash >> 6] >> UInt64(mark.hash & 63) & 1 != 0 || mark.bits & kinds != 0
                || gazetteers.contains {
                    tokens.mayHold($0, at: index) && tokens.longestPhrase(of: $0, at: index) != nil
                }
        }

        func isEqual(to other: Filter) -> Bool {
            words == other.words && kinds == other.kinds && gazetteers == other.gazetteers
        }
    }

    public init() { filter = Filter(words: [UInt64](repeating: 0, count: 64), kinds: 0, gazetteers: []) }

    private init(words: [UInt64]? = nil, kinds: UInt16 = 0, gazetteers: [Int] = [], or other: Starts) {
        filter = Filter(
            words: words ?? other.filter.words, kinds: kinds | other.filter.kinds,
            gazetteers: gazetteers + other.filter.gazetteers)
    }

    /// Also where phrases of a gazetteer start.
    public func or<Payload>(_ gazetteer: Gazetteer<Payload>) -> Starts {
        Starts(gazetteers: [gazetteer.number], or: self)
    }

    /// Also the words of a set.
    public func or(_ set: SyllableSet) -> Starts { set.syllables.reduce(self) { $0.or($1) } }

    public func or(_ set: MarkSet) -> Starts { or(set.marks) }

    public func or(_ syllable: Syllable) -> Starts {
        var words = filter.words
        let hash = SyllableMark.hash(syllable)
        words[hash >> 6] |= 1 << UInt64(hash & 63)
        return Starts(words: words, or: self)
    }

    public func orCapitals() -> Starts { Starts(kinds: SyllableMark.capital, or: self) }
    public func orNumbers() -> Starts { Starts(kinds: SyllableMark.number, or: self) }
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
