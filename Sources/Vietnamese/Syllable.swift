/// A number for a word, number or punctuation mark, equal for all ways of writing it: what matchers compare.
///
/// Letter case and the place of the tone mark (`hoà`, `hòa`) don't count; tones and đ do. Up to nine letters of the Vietnamese
/// alphabet or digits are packed into 63 bits, which is exact; longer or foreign words are hashed, with the top bit set;
/// punctuation is its code point with the two top bits set. So no table is shared between articles or workers.
public struct Syllable: Hashable, Sendable {
    public let code: UInt64

    @inlinable
    public init(code: UInt64) { self.code = code }

    /// The code of what is no token at all.
    @inlinable
    public static var none: Syllable { Syllable(code: 0) }

    /// The code of one punctuation mark.
    @inlinable
    public init(punctuation: Unicode.Scalar) { code = 0xC000_0000_0000_0000 | UInt64(punctuation.value) }
}

extension Syllable: ExpressibleByStringLiteral {
    /// The code of a text of one token; `none` for any other.
    ///
    /// Cost: a word is read each time, so keep words in constants; a punctuation mark costs nothing.
    public init(stringLiteral text: String) { self.init(text) }

    @inlinable
    public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
        let value = scalar.value
        let isMark =
            value > 0x20 && value < 0x7F && !(value >= 0x30 && value <= 0x39)
            && !(value | 0x20 >= 0x61 && value | 0x20 <= 0x7A)
            || value >= 0x2010 && value <= 0x2027 || value == 0xAB || value == 0xBB
        self = isMark ? Syllable(punctuation: scalar) : Syllable(String(Character(scalar)))
    }

    public init(_ text: String) {
        let syllables = Phrase(text).syllables
        self = syllables.count == 1 ? syllables[0] : .none
    }

    /// The syllables, numbers and marks of a short text in UTF-8.
    public static func all(in text: [UInt8]) -> [Syllable] { text.withUnsafeBufferPointer(Tokenizer.syllables) }
}

/// A fixed sequence of tokens to look for: written as a text, compared without regard to case, spaces and tone-mark placement.
public struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
    public let syllables: [Syllable]
    /// `none` for the empty phrase, which stands nowhere but outside a text.
    @usableFromInline let first: Syllable

    public init(_ text: String) {
        var text = text
        syllables = text.withUTF8(Tokenizer.syllables)
        first = syllables.first ?? .none
    }
    public init(stringLiteral text: String) { self.init(text) }

    public var count: Int { syllables.count }
}

/// A set of single syllables, for "is this word one of these".
///
/// Made once and never freed, as lists of words are: asking costs a multiplication and mostly one load.
public struct SyllableSet: Sendable, ExpressibleByArrayLiteral {
    /// Codes by their hash; 0 where there is none. At most one in four is taken.
    @usableFromInline nonisolated(unsafe) let slots: UnsafePointer<UInt64>
    @usableFromInline let mask: Int

    /// Takes the words of a text, separated by spaces or line ends.
    public init(_ words: String) { self.init(Phrase(words).syllables) }
    public init(arrayLiteral elements: Syllable...) { self.init(elements) }

    public init(_ syllables: [Syllable]) {
        var size = 16
        while size < syllables.count * 4 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for syllable in syllables where syllable != .none {
            var slot = Self.hash(syllable) & (size - 1)
            while slots[slot] != 0, slots[slot] != syllable.code { slot = (slot + 1) & (size - 1) }
            slots[slot] = syllable.code
        }
        self.slots = UnsafePointer(slots.neverFreed)
        mask = size - 1
    }

    /// The members, in no order.
    var syllables: [Syllable] { (0...mask).filter { slots[$0] != 0 }.map { Syllable(code: slots[$0]) } }

    @inlinable @inline(__always)
    public func contains(_ syllable: Syllable) -> Bool {
        var slot = Self.hash(syllable) & mask
        // `none` is 0 and so is an empty slot: the loop ends there without having found it.
        while slots[slot] != 0 {
            if slots[slot] == syllable.code { return true }
            slot = (slot &+ 1) & mask
        }
        return false
    }

    @inlinable
    static func hash(_ syllable: Syllable) -> Int {
        Int(truncatingIfNeeded: (syllable.code &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}

/// A set of punctuation marks. Where a word or number stands, its list is not even looked for.
public struct MarkSet: Sendable, ExpressibleByArrayLiteral {
    @usableFromInline let marks: SyllableSet

    public init(arrayLiteral elements: Syllable...) { marks = SyllableSet(elements) }

    @inlinable @inline(__always)
    public func contains(_ syllable: Syllable) -> Bool { marks.contains(syllable) }
}
