@preconcurrency import Glibc

/// Puts right the lines of an old encoding read as windows-1252 in a text that is right elsewhere: `Hội nghị` over `Céng hßa x· héi`.
///
/// Such are pages whose frame is Unicode and whose old articles are not. All lines that windows-1252 has the letters for are
/// looked at together; of these, the lines that become better Vietnamese are put right, since `Thái Bình` may stand among them.
public enum MojibakeLines {
    /// Repairs a text; nil where no line is wrong.
    ///
    /// Cost: of a line with a letter that only Vietnamese has, what stands before that letter is looked at; no more where no line has a
    /// letter that Vietnamese lacks.
    public static func repair(_ text: UnsafeRawBufferPointer) -> Mojibake.Repair? {
        let lines = suspectLines(of: text)
        guard lines.contains(where: { holdsStrangeLetter(text[$0]) }) else { return nil }
        let suspects = lines.compactMap { place in
            Mojibake.windows1252Bytes(of: UnsafeRawBufferPointer(rebasing: text[place])).map { (place, bytes: $0) }
        }
        let all = Array(suspects.map(\.bytes).joined(separator: [0x0A]))
        guard let guess = all.withUnsafeBytes({ LegacyEncoding.detect($0) }) else { return nil }
        var result: [UInt8] = []
        var copied = 0
        for (place, bytes) in suspects {
            let line = bytes.withUnsafeBytes { guess.encoding.decode($0) }
            guard share(line) > share(text[place]) else { continue }
            result += text[copied..<place.lowerBound]
            result += line
            copied = place.upperBound
        }
        if copied == 0 { return nil }
        result += text[copied...]
        return Mojibake.Repair(encoding: guess.encoding.rawValue, confidence: guess.confidence, text: result)
    }

    /// The share of the marked words that are syllables.
    private static func share(_ text: some Sequence<UInt8>) -> Double {
        let count = Spelling.count(text)
        return count.markedWords == 0 ? 0 : Double(count.markedSyllables) / Double(count.markedWords)
    }

    /// The lines in which letters of Latin-1 stand and none that only Vietnamese has.
    private static func suspectLines(of text: UnsafeRawBufferPointer) -> [Range<Int>] {
        guard let base = text.baseAddress else { return [] }
        var lines: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let found = memchr(base + start, 0x0A, text.count - start)
            let end = found.map { UnsafeRawPointer($0) - base } ?? text.count
            if isSuspect(UnsafeRawBufferPointer(rebasing: text[start..<end])) { lines.append(start..<end) }
            start = end + 1
        }
        return lines
    }

    /// True for a line with letters of Latin-1, but none that only Vietnamese has: đ ă ĩ ũ ơ ư, and those with two marks.
    private static func isSuspect(_ line: UnsafeRawBufferPointer) -> Bool {
        var hasLatin = false
        for byte in line where byte >= 0xC2 {
            if byte == 0xE1 || byte == 0xC4 || byte == 0xC6 { return false }
            hasLatin = hasLatin || byte <= 0xC3
        }
        return hasLatin
    }

    /// True where Latin-1 has a letter that Vietnamese lacks or a sign that no Vietnamese text needs, as lines of all old encodings do:
    /// `¸` for á and `®` for đ in TCVN3, `ñ` for đ and `ä` for a mark in VNI.
    private static func holdsStrangeLetter(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        var lead: UInt8 = 0
        for byte in line {
            if lead == 0xC2, signs.contains(byte) { return true }
            if lead == 0xC3, !letters.contains(byte) { return true }
            lead = byte
        }
        return false
    }

    /// The second bytes of ¡ to ª, ¬ to ®, µ, ¶, ¸, ¹ in UTF-8.
    private static let signs: [UInt8] = Array(0xA1...0xAA) + Array(0xAC...0xAE) + [0xB5, 0xB6, 0xB8, 0xB9]
    /// The second bytes of the letters of Latin-1 that Vietnamese has.
    private static let letters = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".unicodeScalars.map { UInt8($0.value - 0xC0 + 0x80) }
}
