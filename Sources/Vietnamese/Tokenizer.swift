/// Cuts paragraphs into tokens and sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` where a capital, a number or an opening mark follows a space; not after an
/// abbreviation ("TP. Vinh", "PGS. TS"), an initial, or the number of a list's item. A full stop without a space ends it too
/// where a small word stands before and a capitalised one after ("tỉnh.Ông").
struct Tokenizer: ~Copyable {
    /// Room for `capacity` tokens, of which `count` are there.
    private var tokens: UnsafeMutablePointer<Token>
    private var capacity: Int
    private var count = 0
    private var isTaken = false
    private(set) var sentences: [Range<Int>] = []
    private(set) var paragraphs: [Range<Int>] = []
    /// How far code points have been counted.
    private var byteCount = 0
    private var scalarCount = 0
    private let classes = Letters.classes
    private let table: PhraseTable?
    private let cache: WordCache?

    init(expectedTokenCount: Int, table: PhraseTable? = nil, cache: WordCache? = nil) {
        self.table = table
        self.cache = cache
        capacity = max(8, expectedTokenCount)
        tokens = .allocate(capacity: capacity)
    }

    deinit {
        if !isTaken { tokens.deallocate() }
    }

    /// Gives the tokens to the caller, who frees them.
    mutating func takeTokens() -> (UnsafeMutablePointer<Token>, count: Int) {
        isTaken = true
        return (tokens, count)
    }

    /// The syllables of a short text, without its sentences: what phrases and names are compared by.
    static func syllables(of bytes: UnsafeBufferPointer<UInt8>) -> [Syllable] {
        var tokenizer = Tokenizer(expectedTokenCount: bytes.count / 3 + 2)
        tokenizer.read(0..<bytes.count, of: bytes)
        return (0..<tokenizer.count).map { tokenizer.tokens[$0].syllable }
    }

    mutating func read(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
        guard range.lowerBound >= byteCount else { return }
        for index in byteCount..<range.lowerBound where bytes[index] & 0xC0 != 0x80 { scalarCount += 1 }
        let first = count
        var position = range.lowerBound
        var flags = Token.space
        while position < range.upperBound {
            if bytes[position] == 0x20 {
                position += 1
                scalarCount += 1
                flags = Token.space
                continue
            }
            if let cache, position &+ LetterStretch.reach <= bytes.count, LetterStretch.mayStart(bytes[position]),
                let end = readStretch(bytes, position, range.upperBound, flags, cache)
            {
                position = end
                flags = 0
                continue
            }
            let (kind, width) = next(bytes, position, range.upperBound)
            if kind & Letters.space != 0 {
                position += width
                scalarCount += 1
                flags = Token.space
                continue
            }
            if kind & Letters.letter != 0 {
                position = readWord(bytes, position, range.upperBound, flags)
            } else if kind & Letters.digit != 0 {
                position = readNumber(bytes, position, range.upperBound, flags)
            } else {
                position = readPunctuation(bytes, position, width, flags)
            }
            flags = 0
        }
        byteCount = range.upperBound
        paragraphs.append(first..<count)
        cutSentences(from: first)
    }

    /// The class and the width in bytes of the code point at a position. A byte that is no UTF-8 counts as a mark of its own.
    @inline(__always)
    private func next(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> (Letters.Class, Int) {
        let lead = bytes[position]
        if lead < 0x80 { return (classes[Int(lead)], 1) }
        if lead & 0xE0 == 0xC0, lead >= 0xC2, position + 1 < end {
            return (classes[Int(lead & 0x1F) << 6 | Int(bytes[position + 1] & 0x3F)], 2)
        }
        if lead == 0xE1, position + 2 < end, bytes[position + 1] & 0xFC == 0xB8 {
            return (classes[0x800 + (Int(bytes[position + 1] & 3) << 6 | Int(bytes[position + 2] & 0x3F))], 3)
        }
        if lead == 0xE2, position + 2 < end, bytes[position + 1] == 0x80 {
            return (classes[0x900 + Int(bytes[position + 2] & 0x3F)], 3)
        }
        let (scalar, width) = scalar(bytes, position, end)
        return (scalar.map(Letters.property) ?? 0, width)
    }

    private func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> (Unicode.Scalar?, Int) {
        let lead = bytes[position]
        let width = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard width > 0, position + width <= end else { return (nil, 1) }
        if width == 1 { return (Unicode.Scalar(lead), 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(width))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        return (Unicode.Scalar(value), width)
    }

    /// Reads a word that ends where a stretch of letters ends; nil where something else stands there.
    @inline(__always)
    private mutating func readStretch(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ spaceFlag: UInt8, _ cache: WordCache
    ) -> Int? {
        let stretch = LetterStretch(bytes.baseAddress.unsafelyUnwrapped + start)
        let stop = start &+ stretch.count
        guard stretch.count < LetterStretch.reach, stop <= end else { return nil }
        let entry = cache.entry(stretch)
        if entry.pointee.isToken {
            append(
                entry.pointee.syllable, entry.pointee.number, start..<stop, scalars: Int(entry.pointee.scalarCount),
                .word, entry.pointee.flags | spaceFlag)
            return stop
        }
        guard next(bytes, start, end).0 & Letters.letter != 0, wordEnd(bytes, start, end) == stop else { return nil }
        _ = readWord(bytes, start, end, spaceFlag)
        let token = tokens[count - 1]
        entry.pointee.syllable = token.syllable
        entry.pointee.number = token.number
        entry.pointee.scalarCount = UInt8(token.length)
        entry.pointee.flags = token.flags & ~Token.space
        return stop
    }

    private func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var position = start
        while position < end {
            let (kind, width) = next(bytes, position, end)
            guard kind & (Letters.letter | Letters.mark) != 0 else { break }
            position += width
        }
        return position
    }

    private mutating func readWord(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ spaceFlag: UInt8
    ) -> Int {
        var position = start
        var code: UInt64 = 0
        var length = 0
        var isExact = true
        var flags = spaceFlag
        while position < end {
            let (kind, width) = next(bytes, position, end)
            guard kind & (Letters.letter | Letters.mark) != 0 else { break }
            if kind & Letters.upper == 0 {
                flags |= Token.anyLower
            } else if length == 0 {
                flags |= Token.initialCapital
            }
            let letter = kind & Letters.codeMask
            if letter == 0 { isExact = false }
            code = code << 7 | UInt64(letter)
            length += 1
            position += width
        }
        let syllable = Syllable(
            code: isExact && length <= 9 ? Letters.withOneTonePlacement(code) : hash(bytes, start, position))
        if PersonalNames.isVietnamese(syllable) { flags |= Token.vietnamese }
        append(syllable, number(of: syllable), start..<position, scalars: length, .word, flags)
        return position
    }

    private mutating func readNumber(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ flags: UInt8
    ) -> Int {
        var position = start
        var code: UInt64 = 0
        while position < end, bytes[position] &- 48 < 10 {
            code = code << 7 | UInt64(Letters.firstDigit) + UInt64(bytes[position] - 48)
            position += 1
        }
        let length = position - start
        let syllable = Syllable(code: length <= 9 ? code : hash(bytes, start, position))
        append(
            syllable, table?.number(ofDigits: syllable) ?? 0, start..<position, scalars: length, .number, flags)
        return position
    }

    private mutating func readPunctuation(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ width: Int, _ flags: UInt8
    ) -> Int {
        var mark = scalar(bytes, start, start + width).0 ?? "\u{FFFD}"
        // "Đắk R’Lấp" is "Đắk R'Lấp": within a name the raised comma is an apostrophe, however it was typed.
        if mark == "\u{2019}", flags & Token.space == 0, start + width < bytes.count, isLetter(bytes[start + width]),
            start > 0, isLetter(bytes[start - 1])
        {
            mark = "'"
        }
        append(
            Syllable(punctuation: mark), table?.number(of: mark) ?? 0, start..<start + width, scalars: 1, .punctuation,
            flags)
        return start + width
    }

    /// Whether a byte is an ASCII letter, or part of a letter beyond ASCII as nearly all are here.
    private func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2 || byte & 0xC0 == 0x80
    }

    /// Hashes a long or foreign word without regard to letter case.
    private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var position = start
        while position < end {
            let (found, width) = scalar(bytes, position, end)
            if let found, found.isASCII {
                let lower = found.value &- 65 < 26 ? found.value | 0x20 : found.value
                hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
            } else {
                for lower in (found ?? "\u{FFFD}").properties.lowercaseMapping.unicodeScalars {
                    hash = (hash ^ UInt64(lower.value)) &* 0x100_0000_01B3
                }
            }
            position += width
        }
        return hash & ~0x4000_0000_0000_0000 | 0x8000_0000_0000_0000
    }

    private func number(of syllable: Syllable) -> UInt32 { table?.number(of: syllable) ?? 0 }

    @inline(__always)
    private mutating func append(
        _ syllable: Syllable, _ number: UInt32, _ bytes: Range<Int>, scalars: Int, _ kind: Token.Kind, _ flags: UInt8
    ) {
        let scalarStart = Int32(truncatingIfNeeded: scalarCount)
        scalarCount += scalars
        if count == capacity { grow() }
        (tokens + count).initialize(
            to: Token(
                syllable: syllable, start: Int32(truncatingIfNeeded: bytes.lowerBound),
                end: Int32(truncatingIfNeeded: bytes.upperBound), scalarStart: scalarStart,
                scalarEnd: Int32(truncatingIfNeeded: scalarCount), sentence: 0,
                paragraph: Int32(truncatingIfNeeded: paragraphs.count), kind: kind, flags: flags,
                number: number))
        count &+= 1
    }

    private mutating func grow() {
        capacity *= 2
        tokens.move(count, toCapacity: capacity)
    }

    // MARK: Sentences

    private mutating func cutSentences(from first: Int) {
        var start = first
        var mayEnd = false
        for index in first..<count {
            if mayEnd {
                if startsSentence(index) {
                    sentences.append(start..<index)
                    start = index
                    mayEnd = false
                } else if goesOn(tokens[index]) {
                    mayEnd = false
                }
            }
            tokens[index].sentence = Int32(truncatingIfNeeded: sentences.count)
            if tokens[index].kind == .punctuation, endsSentence(index, start) { mayEnd = true }
        }
        if start < count { sentences.append(start..<count) }
    }

    /// Whether a token shows that the mark before it ended nothing.
    private func goesOn(_ token: Token) -> Bool {
        token.kind != .punctuation || token.spaceBefore || Self.pauses.contains(token.syllable)
    }

    private func endsSentence(_ index: Int, _ start: Int) -> Bool {
        let mark = tokens[index].syllable
        if mark == Self.exclamation || mark == Self.question || mark == Self.ellipsis { return true }
        guard mark == Self.fullStop, index > start else { return false }
        let before = tokens[index - 1]
        if before.isNumber { return index - 1 > start }
        guard before.isCapitalized, !tokens[index].spaceBefore else { return true }
        if before.length == 1 {
            // "Đại hội khóa V." ends a sentence, "T.A.V." is a name.
            let isInitial = index >= start + 2 && tokens[index - 2].syllable == Self.fullStop && !before.spaceBefore
            return Self.romanDigits.contains(before.syllable) && !isInitial
        }
        return !Self.abbreviations.contains(before.syllable)
    }

    private func startsSentence(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.spaceBefore {
            return token.isCapitalized || token.isNumber || Self.openings.contains(token.syllable)
        }
        guard token.isCapitalized, !token.isAllCapitals, index >= 2, tokens[index - 1].syllable == Self.fullStop else {
            return false
        }
        return tokens[index - 2].isLowercase && tokens[index - 2].length > 1
    }

    private static var fullStop: Syllable { Syllable(punctuation: ".") }
    private static var exclamation: Syllable { Syllable(punctuation: "!") }
    private static var question: Syllable { Syllable(punctuation: "?") }
    private static var ellipsis: Syllable { Syllable(punctuation: "…") }
    private static let pauses: SyllableSet = [",", ";", ":"]
    private static let romanDigits: SyllableSet = ["i", "v", "x"]
    private static let openings: SyllableSet = ["“", "‘", "\"", "'", "(", "[", "-", "–", "—", "•", "*", "«"]
    private static let abbreviations = SyllableSet(
        "tp tx tt ts ths th gs pgs bs ks ls cn kts nsnd nsưt mr mrs ms dr st jr sr ng tr đc bch")
}
