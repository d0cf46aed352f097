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
    /// A bit for each hash of a syllable.
    @usableFromInline var words = [UInt64](repeating: 0, count: 64)
    @usableFromInline var kinds: UInt16 = 0

    public init() {}

    /// Also the words with which phrases of a gazetteer start.
    public func or<Payload>(_ gazetteer: Gazetteer<Payload>) -> Starts {
        var starts = self
        for index in words.indices { starts.words[index] |= gazetteer.trie.firsts[index] }
        return starts
    }

    /// Also the words of a set.
    public func or(_ set: SyllableSet) -> Starts { set.syllables.reduce(self) { $0.or($1) } }

    public func or(_ syllable: Syllable) -> Starts {
        var starts = self
        let hash = SyllableMark.hash(syllable)
        starts.words[hash >> 6] |= 1 << UInt64(hash & 63)
        return starts
    }

    public func orCapitals() -> Starts { or(SyllableMark.capital) }
    public func orNumbers() -> Starts { or(SyllableMark.number) }

    private func or(_ kind: UInt16) -> Starts {
        var starts = self
        starts.kinds |= kind
        return starts
    }

    @inlinable @inline(__always)
    static func contains(_ mark: SyllableMark, _ words: UnsafeBufferPointer<UInt64>, _ kinds: UInt16) -> Bool {
        words.baseAddress.unsafelyUnwrapped[mark.hash >> 6] >> UInt64(mark.hash & 63) & 1 != 0 || mark.bits & kinds != 0
    }
}

extension Tokens {
    /// The first token from an index on at which `starts` may find something; `end` where there is none.
    ///
    /// In debug builds that is every token, so that tests notice what a filter forgets: assert `mayStart` where something is found.
    public func next(_ starts: Starts, from index: Int, before end: Int) -> Int {
        #if DEBUG
            return Swift.min(index, end)
        #else
            let end = Swift.min(end, count)
            let marks = storage.marks
            return starts.words.withUnsafeBufferPointer { words in
                var index = index
                while index < end, !Starts.contains(marks[index], words, starts.kinds) { index &+= 1 }
                return Swift.min(index, end)
            }
        #endif
    }

    public func next(_ starts: Starts, from index: Int) -> Int { next(starts, from: index, before: count) }

    /// Whether the filter lets a token through.
    public func mayStart(_ starts: Starts, at index: Int) -> Bool {
        indices.contains(index)
            && starts.words.withUnsafeBufferPointer { Starts.contains(storage.marks[index], $0, starts.kinds) }
    }
}
