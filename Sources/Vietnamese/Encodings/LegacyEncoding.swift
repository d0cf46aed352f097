/// The encodings of Vietnamese from before Unicode.
public enum LegacyEncoding: String, CaseIterable, Sendable {
    case windows1258 = "windows-1258"
    case tcvn3
    case vni
    case viscii
    case vps

    /// Decodes bytes to composed UTF-8; what an encoding does not have becomes U+FFFD.
    public func decode(_ text: UnsafeRawBufferPointer) -> [UInt8] { restoringCapitals(in: decodeMarkup(text)) }

    /// Decodes a text with tags in it, in which words can't be told apart: its capitals are to be restored later.
    public func decodeMarkup(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        let decoded =
            switch self {
            case .windows1258: Self.decode(text, by: .windows1258)
            case .tcvn3: Self.decode(text, by: .tcvn3)
            case .vni: VNI.decode(text)
            case .viscii: Self.decode(text, by: .viscii)
            case .vps: Self.decode(text, by: .vps)
            }
        return decoded.withUnsafeBytes { Composition.compose($0) } ?? decoded
    }

    /// The decoded text with the capitals that its encoding does not tell; those of the others stand as they are.
    public func restoringCapitals(in text: [UInt8]) -> [UInt8] { self == .tcvn3 ? Capitals.restore(in: text) : text }

    /// Decodes bytes of windows-1252, in which pages are that name no other encoding.
    public static func decodeWestern(_ text: UnsafeRawBufferPointer) -> [UInt8] { decode(text, by: .windows1252) }

    private static func decode(_ text: UnsafeRawBufferPointer, by table: SingleByteTable) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + text.count / 2)
        for byte in text {
            // Layout is the same everywhere; an encoding's capitals never stand on it.
            if byte < 0x80, table.letters[Int(byte)].count == 1 {
                result.append(byte)
            } else {
                result += table.letters[Int(byte)]
            }
        }
        return result
    }

    // MARK: Detection

    /// An encoding, with the share of words that it makes Vietnamese syllables of.
    public struct Guess: Sendable {
        public var encoding: LegacyEncoding
        /// From 0 to 1, of the words with letters beyond ASCII.
        public var confidence: Double
    }

    /// The confidence from which a guess is acted on.
    public static let leastConfidence = 0.8

    /// Tells the encoding of bytes that are no UTF-8; nil where none makes Vietnamese of them.
    ///
    /// Each encoding decodes the first kilobytes, and the one that gives the most words spelled as Vietnamese wins. Two of five words
    /// have to be, with marks or without: in English the marks are quotation marks that an encoding has letters for. What stands alone
    /// between spaces says nothing: in French those are quotation marks, in Vietnamese a word or two.
    public static func detect(_ text: UnsafeRawBufferPointer) -> Guess? {
        let sample = UnsafeRawBufferPointer(rebasing: text.prefix(16 << 10))
        // Garbled words may be spelled right by chance.
        if UTF8Validation.isDamaged(sample) { return nil }
        let words = withoutLonely(sample)
        var best: Guess?
        for encoding in allCases {
            let count = words.withUnsafeBytes { Spelling.count(encoding.decode($0)) }
            guard count.markedSyllables >= 2, count.syllables * 5 >= count.words * 2 else { continue }
            let confidence = Double(count.markedSyllables) / Double(count.markedWords)
            if confidence > best?.confidence ?? leastConfidence - 0.001 {
                best = Guess(encoding: encoding, confidence: confidence)
            }
        }
        return best
    }

    /// The text with spaces in the place of what is beyond ASCII and has no letter beside it.
    private static func withoutLonely(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        func isLetter(_ place: Int) -> Bool {
            guard text.indices.contains(place) else { return false }
            let byte = text[place]
            return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 && byte != noBreakSpace
        }
        return text.indices.map { place in
            let isLonely = text[place] >= 0x80 && !isLetter(place - 1) && !isLetter(place + 1)
            return isLonely ? 0x20 : text[place]
        }
    }

    private static let noBreakSpace: UInt8 = 0xA0
}
