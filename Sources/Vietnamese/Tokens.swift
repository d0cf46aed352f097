/// A word, number or punctuation mark: where it stands and what it writes.
public struct Token: Sendable {
    public enum Kind: UInt8, Sendable {
        /// No token: what stands before the first and after the last.
        case none
        /// A maximal run of letters and combining marks.
        case word
        /// A maximal run of ASCII digits.
        case number
        /// One code point that is neither letter, digit nor space.
        case punctuation
    }

    public var syllable: Syllable
    /// Bytes of the text, half open.
    public var start: Int32
    public var end: Int32
    /// Code points of the text, half open.
    public var scalarStart: Int32
    public var scalarEnd: Int32
    /// Numbers of the sentence and the paragraph, from 0 over the whole text.
    public var sentence: Int32
    public var paragraph: Int32
    public var kind: Kind
    @usableFromInline var flags: UInt8
    /// Its number in the `PhraseTable` by which the text is read, 0 where no phrase has it.
    @usableFromInline var number: UInt32

    @inlinable static var initialCapital: UInt8 { 1 }
    @inlinable static var anyLower: UInt8 { 2 }
    @inlinable static var space: UInt8 { 4 }
    @inlinable static var vietnamese: UInt8 { 8 }

    @inlinable public static var none: Token {
        Token(
            syllable: .none, start: 0, end: 0, scalarStart: 0, scalarEnd: 0, sentence: -1, paragraph: -1, kind: .none,
            flags: 0, number: 0)
    }

    @inlinable
    init(
        syllable: Syllable, start: Int32, end: Int32, scalarStart: Int32, scalarEnd: Int32, sentence: Int32,
        paragraph: Int32, kind: Kind, flags: UInt8, number: UInt32
    ) {
        self.syllable = syllable
        self.start = start
        self.end = end
        self.scalarStart = scalarStart
        self.scalarEnd = scalarEnd
        self.sentence = sentence
        self.paragraph = paragraph
        self.kind = kind
        self.flags = flags
        self.number = number
    }

    /// Whether it is a word that starts with a capital.
    @inlinable public var isCapitalized: Bool { flags & Self.initialCapital != 0 }
    /// Whether it is a word of capitals alone ("UBND", also a single "V").
    @inlinable public var isAllCapitals: Bool { flags & (Self.initialCapital | Self.anyLower) == Self.initialCapital }
    /// Whether it is a word that starts with a small letter.
    @inlinable public var isLowercase: Bool { kind == .word && flags & Self.initialCapital == 0 }
    /// Whether it may be a syllable of Vietnamese; a word that is none is a part of a foreign name.
    @inlinable public var isVietnamese: Bool { flags & Self.vietnamese != 0 }
    /// Whether a space or the paragraph's start stands before it.
    @inlinable public var spaceBefore: Bool { flags & Self.space != 0 }
    @inlinable public var isWord: Bool { kind == .word }
    @inlinable public var isNumber: Bool { kind == .number }
    @inlinable public var isPunctuation: Bool { kind == .punctuation }
    /// The number of code points.
    @inlinable public var length: Int { Int(scalarEnd - scalarStart) }
}

/// The tokens of one text with its sentences and paragraphs: the one tokenization that all extractors share.
///
/// An index outside gives `Token.none`, so that a grammar may look at the token before the first and after the last.
///
/// One reference, so that a grammar that holds it costs one count when it is copied.
public struct Tokens: Sendable {
    @usableFromInline let storage: Storage

    /// Tokens lie in memory of their own, so that looking at one is a comparison and a load wherever it is done.
    @usableFromInline
    final class Storage: @unchecked Sendable {  // Nothing changes after `init`.
        @usableFromInline let text: [UInt8]
        @usableFromInline let tokens: UnsafeMutablePointer<Token>
        @usableFromInline let count: Int
        /// What the gazetteers find.
        @usableFromInline let phrases: PhraseNotes
        /// Where the grammars may find something.
        let starts: StartBits
        @usableFromInline let sentences: [Range<Int>]
        @usableFromInline let paragraphs: [Range<Int>]

        init(_ text: [UInt8], _ ranges: [Range<Int>], _ table: PhraseTable, _ cache: WordCache?) {
            var read = Tokenizer(expectedTokenCount: text.count / 4 + 8, table: table, cache: cache)
            text.withUnsafeBufferPointer { bytes in
                for range in ranges { read.read(range.clamped(to: 0..<bytes.count), of: bytes) }
            }
            self.text = text
            sentences = read.sentences
            paragraphs = read.paragraphs
            (tokens, count) = read.takeTokens()
            phrases = PhraseNotes(tokens, count: count, table)
            starts = StartBits(tokens, count: count, phrases, .current)
        }

        deinit {
            tokens.deallocate()
            phrases.deallocate()
            starts.deallocate()
        }
    }

    /// The text that was read, UTF-8.
    @inlinable public var text: [UInt8] { storage.text }
    /// The tokens of each sentence. A sentence never crosses a paragraph.
    @inlinable public var sentences: [Range<Int>] { storage.sentences }
    /// The tokens of each paragraph.
    @inlinable public var paragraphs: [Range<Int>] { storage.paragraphs }

    /// Reads the given paragraphs of a text, which stand in its order; what lies between them is skipped.
    public init(_ text: [UInt8], paragraphs: [Range<Int>]) {
        // A few words are read before a cache is found.
        if text.count < 256 {
            storage = Storage(text, paragraphs, PhraseRegister.table, nil)
        } else {
            let table = PhraseRegister.tableOfNextText()
            storage = WordCache.lend {
                $0.number(by: table)
                return Storage(text, paragraphs, table, $0)
            }
        }
    }

    /// Reads a text of which every line is a paragraph.
    public init(_ text: String) {
        let bytes = Array(text.utf8)
        var lines: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<index)
            start = index + 1
        }
        self.init(bytes, paragraphs: lines + [start..<bytes.count])
    }

    @inlinable @inline(__always)
    public subscript(index: Int) -> Token {
        UInt(bitPattern: index) < UInt(bitPattern: storage.count) ? storage.tokens[index] : .none
    }

    // MARK: Looking

    /// Whether the token at an index is the given word, number or mark.
    @inlinable @inline(__always)
    public func `is`(_ syllable: Syllable, at index: Int) -> Bool { self[index].syllable == syllable }

    /// Whether the token at an index is one of the given.
    @inlinable @inline(__always)
    public func `is`(_ set: SyllableSet, at index: Int) -> Bool { set.contains(self[index].syllable) }

    /// Whether the token at an index is one of the given marks, which are made only where a mark stands.
    @inlinable @inline(__always)
    public func `is`(_ set: @autoclosure () -> MarkSet, at index: Int) -> Bool {
        let token = self[index]
        return token.isPunctuation && set().contains(token.syllable)
    }

    /// The end of a phrase that starts at an index, nil if it doesn't stand there.
    @inlinable @inline(__always)
    public func match(_ phrase: Phrase, at index: Int) -> Int? {
        self[index].syllable == phrase.first ? matchRest(phrase, at: index) : nil
    }

    @usableFromInline
    func matchRest(_ phrase: Phrase, at index: Int) -> Int? {
        var position = index
        for syllable in phrase.syllables {
            guard self[position].syllable == syllable, self[position].paragraph == self[index].paragraph else {
                return nil
            }
            position += 1
        }
        return position
    }

    @inlinable
    public func matches(_ phrase: Phrase, at index: Int) -> Bool { match(phrase, at: index) != nil }

    /// Whether a phrase ends just before an index.
    public func matches(_ phrase: Phrase, before index: Int) -> Bool { matches(phrase, at: index - phrase.count) }

    /// Where the run of words or marks of a set starts that ends just before an index, no earlier than `limit`; the index itself where
    /// there is none.
    @inlinable
    public func start(of set: SyllableSet, before index: Int, from limit: Int) -> Int {
        var start = index
        while start > limit, self.is(set, at: start - 1) { start -= 1 }
        return start
    }

    /// Whether two ranges write the same words.
    public func areSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        a.count == b.count && zip(a, b).allSatisfy { self[$0].syllable == self[$1].syllable }
    }

    /// The number that a number token writes; nil for other tokens and beyond 18 digits.
    public func integer(at index: Int) -> Int? {
        let token = self[index]
        guard token.isNumber, token.length <= 18 else { return nil }
        return text[Int(token.start)..<Int(token.end)].reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// The tokens of the sentence in which a token stands.
    public func sentence(of index: Int) -> Range<Int> {
        let number = Int(self[index].sentence)
        return sentences.indices.contains(number) ? sentences[number] : index..<index
    }

    // MARK: Text

    /// The bytes of the text from the start of the first token to the end of the last.
    public func bytes(of range: Range<Int>) -> ArraySlice<UInt8> {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else { return [] }
        return text[Int(self[range.lowerBound].start)..<Int(self[range.upperBound - 1].end)]
    }

    /// The text of tokens as a string: for messages and tests.
    public func string(of range: Range<Int>) -> String { String(decoding: bytes(of: range), as: UTF8.self) }

    /// The code points from the start of the first token to the end of the last.
    public func scalars(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(self[range.lowerBound].scalarStart)..<Int(self[range.upperBound - 1].scalarEnd)
    }
}

extension Tokens: RandomAccessCollection {
    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { storage.count }
    @inlinable public var count: Int { storage.count }
}
