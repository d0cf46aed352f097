/// Puts right UTF-8 text whose bytes were decoded by the wrong table before: UTF-8 or a legacy encoding read as windows-1252.
public enum Mojibake {
    /// What was found, and the text put right.
    public struct Repair: Sendable {
        /// `utf-8` or the legacy encoding's name.
        public var encoding: String
        public var confidence: Double
        public var text: [UInt8]
    }

    /// Repairs a text; nil where it is right, or where nothing makes Vietnamese of it.
    ///
    /// Cost: a text with one letter that only Vietnamese has (đ, ạ to ỹ) near its beginning is right, and is not looked at further.
    public static func repair(_ text: UnsafeRawBufferPointer) -> Repair? {
        guard isSuspect(text), let bytes = windows1252Bytes(of: text) else { return nil }
        return bytes.withUnsafeBytes { raw in
            let before = Spelling.count(text.prefix(16 << 10))
            if UTF8Validation.isValid(raw) {
                let after = Spelling.count(raw.prefix(16 << 10))
                guard after.markedSyllables >= 1, share(after) > share(before) else { return nil }
                return Repair(encoding: "utf-8", confidence: share(after), text: bytes)
            }
            guard let guess = LegacyEncoding.detect(raw), guess.confidence > share(before) else { return nil }
            return Repair(
                encoding: guess.encoding.rawValue, confidence: guess.confidence, text: guess.encoding.decode(raw))
        }
    }

    private static func share(_ count: Spelling.Count) -> Double {
        count.markedWords == 0 ? 0 : Double(count.markedSyllables) / Double(count.markedWords)
    }

    /// True where letters beyond ASCII stand, but none that a right Vietnamese text could hardly do without.
    private static func isSuspect(_ text: UnsafeRawBufferPointer) -> Bool {
        var hasLatin1 = false
        var place = 0
        while place + 1 < text.count {
            let byte = text[place]
            if byte == 0xE1, text[place + 1] == 0xBA || text[place + 1] == 0xBB { return false }
            if byte == 0xC4, text[place + 1] == 0x91 { return false }
            if byte == 0xC3 || byte == 0xC2 { hasLatin1 = true }
            place += 1
        }
        return hasLatin1
    }

    /// The bytes that windows-1252 has for the text's letters; nil where it has none for one of them.
    static func windows1252Bytes(of text: UnsafeRawBufferPointer) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x100 {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if let byte = bytesOf1252[scalar] {
                bytes.append(byte)
            } else {
                return nil
            }
        }
        return bytes
    }

    private static let bytesOf1252: [Unicode.Scalar: UInt8] = {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8(0x80)..<0xA0 {
            let letter = String(decoding: SingleByteTable.windows1252.letters[Int(byte)], as: UTF8.self).unicodeScalars
                .first!
            if letter != "\u{FFFD}" { bytes[letter] = byte }
        }
        return bytes
    }()
}
