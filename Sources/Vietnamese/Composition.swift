@_spi(_Unicode) import Swift

/// Composes letters and marks to Unicode's Normalization Form C, fast for the letters of Vietnamese.
///
/// Text without marks, as nearly all is, is only looked at, 16 bytes at a time. A table composes the eight marks of Vietnamese with
/// Latin letters; words with anything else go to the standard library, a word at a time.
/// Differs from NFC in one place: a tone typed before the vowel's own mark (e, acute, circumflex) makes the letter that was
/// meant (ế), where NFC leaves a mark standing.
/// Source: Unicode Standard Annex #15.
public enum Composition {
    /// The composed text; nil where it is composed already.
    public static func compose(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard let first = firstUncertain(in: text, from: 0) else { return nil }
        var start = first
        while start > 0, text[start - 1] > 0x20 { start -= 1 }
        // Composing makes no text longer than three times its bytes; what is not touched costs no memory.
        let composed = [UInt8](unsafeUninitializedCapacity: text.count * 3 + 16) { output, count in
            output.baseAddress?.update(from: text.baseAddress!.assumingMemoryBound(to: UInt8.self), count: start)
            count = composeWords(of: text, from: start, into: UnsafeMutableRawBufferPointer(output), at: start)
        }
        return composed.withUnsafeBytes { memoryEquals($0, text) } ? nil : composed
    }

    // MARK: Looking

    private typealias Vector = SIMD16<UInt8>

    @inline(__always)
    private static func splat(_ byte: UInt8) -> Vector { Vector(repeating: byte) }

    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> Vector { unsafeBitCast(mask, to: Vector.self) }

    /// The first byte that may begin what is not composed. Latin with U+1E00...U+1EFF, Cyrillic, General Punctuation and
    /// Chinese are certain; combining marks are not, nor are letters of scripts that compose in other ways.
    private static func firstUncertain(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = text.baseAddress else { return nil }
        var place = start
        while place &+ 17 <= text.count {
            let byte = base.loadUnaligned(fromByteOffset: place, as: Vector.self)
            let next = base.loadUnaligned(fromByteOffset: place &+ 1, as: Vector.self)
            let isLetterByte = bits(byte .< splat(0xCC)) | bits((byte &- splat(0xD0)) .< splat(6))
            let isChinese = bits((byte &- splat(0xE4)) .< splat(6))
            let isLatin = bits(byte .== splat(0xE1)) & bits((next & splat(0xFC)) .== splat(0xB8))
            let isPunctuation = bits(byte .== splat(0xE2)) & bits(next .== splat(0x80))
            let uncertain = ~(isLetterByte | isChinese | isLatin | isPunctuation)
            let words = unsafeBitCast(uncertain, to: SIMD2<UInt64>.self)
            if (words.x | words.y) != 0 {
                let lane = words.x != 0 ? words.x.trailingZeroBitCount : 64 + words.y.trailingZeroBitCount
                return place &+ lane / 8
            }
            place &+= 16
        }
        while place < text.count {
            if isUncertain(text[place], text[min(place + 1, text.count - 1)]) { return place }
            place += 1
        }
        return nil
    }

    private static func isUncertain(_ byte: UInt8, _ next: UInt8) -> Bool {
        switch byte {
        case ..<0xCC, 0xD0...0xD5, 0xE4...0xE9: false
        case 0xE1: next & 0xFC != 0xB8
        case 0xE2: next != 0x80
        default: true
        }
    }

    private static func memoryEquals(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
        a.count == b.count && a.elementsEqual(b)
    }

    // MARK: Composing

    /// Composes word by word: no letter composes across a space or a control.
    private static func composeWords(
        of text: UnsafeRawBufferPointer, from start: Int, into output: UnsafeMutableRawBufferPointer, at place: Int
    ) -> Int {
        pairs.withUnsafeBufferPointer { pairs in
            var read = start
            var written = place
            while read < text.count {
                var end = read
                while end < text.count, text[end] > 0x20 { end &+= 1 }
                let word = UnsafeRawBufferPointer(rebasing: text[read..<end])
                let count = composeLatin(word, into: output, at: written, pairs)
                written = count ?? composeByLibrary(word, into: output, at: written)
                while end < text.count, text[end] <= 0x20 {
                    output[written] = text[end]
                    written &+= 1
                    end &+= 1
                }
                read = end
            }
            return written
        }
    }

    /// Composes a word of Latin letters and the marks of the table; nil where there is anything else.
    @inline(__always)
    private static func composeLatin(
        _ word: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer, at start: Int,
        _ pairs: UnsafeBufferPointer<UInt16>
    ) -> Int? {
        var read = 0
        var written = start
        var letter = 0  // The last letter, as an index of the table, and where it stands in the output.
        var letterPlace = start
        while read < word.count {
            let byte = word[read]
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
            guard read &+ length <= word.count else { return nil }
            switch byte {
            case ..<0x80:
                letter = Int(byte)
            case 0xCC:
                guard let mark = column(of: word[read &+ 1]) else { return nil }
                let composed = pairs[letter &* columnCount &+ mark]
                guard composed != 0 else { return nil }
                letter = index(of: composed)
                written = letterPlace &+ write(composed, to: output, at: letterPlace)
                read &+= 2
                continue
            case 0xC2...0xC9:
                letter = Int(byte & 0x1F) << 6 | Int(word[read &+ 1] & 0x3F)
            case 0xE1 where word[read &+ 1] & 0xFC == 0xB8:
                letter = latinCount &+ (Int(word[read &+ 1] & 0x03) << 6 | Int(word[read &+ 2] & 0x3F))
            case 0xE2 where word[read &+ 1] == 0x80:
                letter = 0
            default:
                return nil
            }
            letterPlace = written
            for offset in 0..<length { output[written &+ offset] = word[read &+ offset] }
            written &+= length
            read &+= length
        }
        return written
    }

    private static func composeByLibrary(
        _ word: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer, at place: Int
    ) -> Int {
        var written = place
        for scalar in String(decoding: word, as: UTF8.self)._nfc {
            for byte in UTF8.encode(scalar)! {
                output[written] = byte
                written += 1
            }
        }
        return written
    }

    @inline(__always)
    private static func write(_ scalar: UInt16, to output: UnsafeMutableRawBufferPointer, at place: Int) -> Int {
        if scalar < 0x800 {
            output[place] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            output[place &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
            return 2
        }
        output[place] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
        output[place &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
        output[place &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        return 3
    }

    // MARK: The table

    /// Grave, acute, circumflex, tilde, breve, hook above, horn and dot below.
    private static let marks: [UInt32] = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323]
    private static let columnCount = 8
    /// Letters U+0000...U+024F come first in the table, then U+1E00...U+1EFF.
    private static let latinCount = 0x250

    /// The column of U+0300...U+033F, by its second byte.
    @inline(__always)
    private static func column(of second: UInt8) -> Int? {
        switch second {
        case 0x80: 0
        case 0x81: 1
        case 0x82: 2
        case 0x83: 3
        case 0x86: 4
        case 0x89: 5
        case 0x9B: 6
        case 0xA3: 7
        default: nil
        }
    }

    @inline(__always)
    private static func index(of scalar: UInt16) -> Int {
        scalar < 0x1E00 ? Int(scalar) : Int(scalar) &- 0x1E00 &+ latinCount
    }

    /// What each letter makes with each mark; 0 where the standard library has to say.
    private static let pairs: [UInt16] = {
        let letters = (0x41..<UInt32(latinCount)).map { $0 } + (0x1E00..<UInt32(0x1F00)).map { $0 }
        var pairs = [UInt16](repeating: 0, count: (latinCount + 0x100) * columnCount)
        for letter in letters {
            guard let base = Unicode.Scalar(letter), base.properties.isAlphabetic else { continue }
            for (column, mark) in marks.enumerated() {
                let composed = nfc([base, Unicode.Scalar(mark)!]) ?? reordered(base, mark)
                pairs[index(of: UInt16(letter)) * columnCount + column] = composed ?? 0
            }
        }
        return pairs
    }()

    /// The vowel that was meant where its tone was typed before its own mark.
    private static func reordered(_ base: Unicode.Scalar, _ mark: UInt32) -> UInt16? {
        guard [0x302, 0x306, 0x31B].contains(mark) else { return nil }
        let parts = Array(String(base)._nfd)
        guard parts.count == 2, [0x300, 0x301, 0x303, 0x309, 0x323].contains(parts[1].value) else { return nil }
        return nfc([parts[0], Unicode.Scalar(mark)!, parts[1]])
    }

    private static func nfc(_ scalars: [Unicode.Scalar]) -> UInt16? {
        let composed = Array(String(String.UnicodeScalarView(scalars))._nfc)
        return composed.count == 1 ? UInt16(exactly: composed[0].value) : nil
    }
}
