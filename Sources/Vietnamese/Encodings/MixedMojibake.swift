/// Puts right the words of UTF-8 decoded as windows-1252 in a text that is right elsewhere: `Hội nghị tá»•ng káº¿t`.
///
/// A word is put right where its bytes by windows-1252 are UTF-8 and make a word of letters that Vietnamese has, which no word
/// written rightly does by chance: a letter â or Ã is never followed by a sign such as º or ¿.
public enum MixedMojibake {
    /// Repairs a text; nil where no word is wrong. The confidence is the share of marked words that are syllables then.
    ///
    /// Cost: a text without such words is only looked at, 16 bytes at a time.
    public static func repair(_ text: UnsafeRawBufferPointer) -> Mojibake.Repair? {
        guard var suspect = firstSuspect(in: text, from: 0) else { return nil }
        var result: [UInt8] = []
        var copied = 0
        while true {
            let word = word(around: suspect, in: text, notBefore: copied)
            if let right = repaired(UnsafeRawBufferPointer(rebasing: text[word])) {
                result.append(contentsOf: text[copied..<word.lowerBound])
                result += right
                copied = word.upperBound
            }
            guard let next = firstSuspect(in: text, from: max(word.upperBound, suspect + 1)) else { break }
            suspect = next
        }
        if copied == 0 { return nil }
        result.append(contentsOf: text[copied...])
        let count = Spelling.count(result, wordLimit: 4_000)
        let share = count.markedWords == 0 ? 0 : Double(count.markedSyllables) / Double(count.markedWords)
        return Mojibake.Repair(encoding: "utf-8", confidence: share, text: result)
    }

    /// From the space before a place to the space behind it; a no-break space is a byte of mojibake and stays in the word.
    private static func word(around place: Int, in text: UnsafeRawBufferPointer, notBefore: Int) -> Range<Int> {
        var start = place
        while start > notBefore, text[start - 1] > 0x20 { start -= 1 }
        var end = place
        while end < text.count, text[end] > 0x20 { end += 1 }
        return start..<end
    }

    private static func repaired(_ word: UnsafeRawBufferPointer) -> [UInt8]? {
        guard let bytes = Mojibake.windows1252Bytes(of: word), bytes.withUnsafeBytes({ UTF8Validation.isValid($0) })
        else { return nil }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let isVietnamese = scalars.allSatisfy { scalar in
            scalar.value < 0x80 || (0xA0..<0x250).contains(scalar.value) || (0x300..<0x370).contains(scalar.value)
                || (0x1EA0..<0x1F00).contains(scalar.value) || (0x2010..<0x2030).contains(scalar.value)
        }
        return isVietnamese && bytes.count < word.count ? bytes : nil
    }

    // MARK: Looking

    private typealias Vector = SIMD16<UInt8>

    @inline(__always)
    private static func splat(_ byte: UInt8) -> Vector { Vector(repeating: byte) }

    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> Vector { unsafeBitCast(mask, to: Vector.self) }

    /// The first of Â Ã Ä Å Æ á â, by which windows-1252 shows the first byte of a letter, with a character behind it that
    /// may show the second.
    private static func firstSuspect(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = text.baseAddress else { return nil }
        var place = start
        while place &+ 18 <= text.count {
            let byte = base.loadUnaligned(fromByteOffset: place, as: Vector.self)
            let second = base.loadUnaligned(fromByteOffset: place &+ 1, as: Vector.self)
            let third = base.loadUnaligned(fromByteOffset: place &+ 2, as: Vector.self)
            let isLead = bits((second &- splat(0x82)) .< splat(5)) | bits((second &- splat(0xA1)) .< splat(2))
            let isFollowed =
                bits(third .== splat(0xC2)) | bits(third .== splat(0xE2)) | bits((third &- splat(0xC5)) .< splat(2))
                | bits(third .== splat(0xCB))
            let found = bits(byte .== splat(0xC3)) & isLead & isFollowed
            let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
            if (words.x | words.y) != 0 {
                let bit = words.x != 0 ? words.x.trailingZeroBitCount : 64 + words.y.trailingZeroBitCount
                return place &+ bit / 8
            }
            place &+= 16
        }
        while place &+ 2 < text.count {
            if text[place] == 0xC3, isLead(text[place + 1]), isFollower(text[place + 2]) { return place }
            place &+= 1
        }
        return nil
    }

    private static func isLead(_ byte: UInt8) -> Bool { byte &- 0x82 < 5 || byte &- 0xA1 < 2 }

    private static func isFollower(_ byte: UInt8) -> Bool {
        byte == 0xC2 || byte == 0xE2 || byte == 0xC5 || byte == 0xC6 || byte == 0xCB
    }
}
