@preconcurrency import Glibc

/// Puts right the lines of an old encoding read as windows-1252 in a text that is right elsewhere: `Hội nghị` over `Céng hßa x· héi`.
///
/// Such are pages whose frame is Unicode and whose old articles are not. All lines that windows-1252 has the letters for are
/// looked at together; of these, the lines that become better Vietnamese are put right, since `Thái Bình` may stand among them.
public enum MojibakeLines {
    /// Repairs a text; nil where no line is wrong.
    ///
    /// Cost: of a line with a letter that only Vietnamese has, what stands before that letter is looked at.
    public static func repair(_ text: UnsafeRawBufferPointer) -> Mojibake.Repair? {
        let suspects = suspectLines(of: text)
        if suspects.isEmpty { return nil }
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

    /// The lines that windows-1252 has the letters for, some of them beyond ASCII; each with the bytes that it has.
    private static func suspectLines(of text: UnsafeRawBufferPointer) -> [(place: Range<Int>, bytes: [UInt8])] {
        guard let base = text.baseAddress else { return [] }
        var lines: [(place: Range<Int>, bytes: [UInt8])] = []
        var start = 0
        while start < text.count {
            let found = memchr(base + start, 0x0A, text.count - start)
            let end = found.map { UnsafeRawPointer($0) - base } ?? text.count
            let line = UnsafeRawBufferPointer(rebasing: text[start..<end])
            if isSuspect(line), let bytes = Mojibake.windows1252Bytes(of: line) { lines.append((start..<end, bytes)) }
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
}
