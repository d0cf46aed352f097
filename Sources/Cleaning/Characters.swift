/// Replaces characters that only look right: other spaces, invisible ones, controls, and letters of other alphabets that
/// stand for Vietnamese ones.
enum Characters {
    /// The text with its characters replaced; nil where none has to be.
    static func replace(in text: [UInt8]) -> [UInt8]? {
        text.withUnsafeBytes { bytes in
            guard var place = firstSuspect(in: bytes, from: 0) else { return nil }
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var copied = 0
            while true {
                if let (replacement, length) = replacement(in: bytes, at: place) {
                    result.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[copied..<place]))
                    result += replacement
                    copied = place + length
                }
                guard let next = firstSuspect(in: bytes, from: max(copied, place + 1)) else { break }
                place = next
            }
            if copied == 0 { return nil }
            result.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[copied...]))
            return result
        }
    }

    // MARK: Looking

    private typealias Vector = SIMD16<UInt8>

    @inline(__always)
    private static func splat(_ byte: UInt8) -> Vector { Vector(repeating: byte) }

    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> Vector { unsafeBitCast(mask, to: Vector.self) }

    /// The first byte from a place on that may begin a character to replace.
    private static func firstSuspect(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = text.baseAddress else { return nil }
        var place = start
        while place &+ 18 <= text.count {
            let byte = base.loadUnaligned(fromByteOffset: place, as: Vector.self)
            let next = base.loadUnaligned(fromByteOffset: place &+ 1, as: Vector.self)
            let third = base.loadUnaligned(fromByteOffset: place &+ 2, as: Vector.self)
            var suspects = bits(byte .< splat(0x20)) & bits(byte .!= splat(0x0A)) | bits(byte .== splat(0x7F))
            suspects |= bits(byte .== splat(0xC2)) | bits((byte & splat(0xFE)) .== splat(0xD0))
            suspects |= bits(byte .== splat(0xC3)) & bits((next & splat(0xDF)) .== splat(0x90))
            suspects |= bits(byte .== splat(0xC6)) & bits(next .== splat(0x89)) | bits(byte .== splat(0xC9))
            let isQuoteOrDash = bits((third &- splat(0x90)) .< splat(0x18)) | bits(third .>= splat(0xB0))
            suspects |= bits(byte .== splat(0xE2)) & bits(next .== splat(0x80)) & ~isQuoteOrDash
            suspects |= bits(byte .== splat(0xE2)) & bits(next .== splat(0x81))
            suspects |= bits(byte .== splat(0xE3)) | bits(byte .== splat(0xEF))
            let words = unsafeBitCast(suspects, to: SIMD2<UInt64>.self)
            if (words.x | words.y) != 0 {
                let bit = words.x != 0 ? words.x.trailingZeroBitCount : 64 + words.y.trailingZeroBitCount
                return place &+ bit / 8
            }
            place &+= 16
        }
        // The last bytes are few: all but plain ones are suspect.
        return text[min(place, text.count)...].firstIndex { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 >= 0xC2 }
    }

    // MARK: Replacing

    private static let space: [UInt8] = [0x20]
    private static let newline: [UInt8] = [0x0A]
    private static let capitalDStroke = Array("Đ".utf8)
    private static let smallDStroke = Array("đ".utf8)

    /// What takes the place of the character that begins at a place, and its length; nil where it stays.
    private static func replacement(in text: UnsafeRawBufferPointer, at place: Int) -> ([UInt8], length: Int)? {
        let lead = text[place]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard place + length <= text.count else { return nil }
        let second = length > 1 ? text[place + 1] : 0
        let third = length > 2 ? text[place + 2] : 0
        let replacement: [UInt8]? =
            switch lead {
            case ..<0x80: control(lead, isBeforeNewline: place + 1 < text.count && text[place + 1] == 0x0A)
            case 0xC2: latin1(second)
            case 0xC3 where second == 0x90: isInsideWord(text, place) ? nil : capitalDStroke
            case 0xC3 where second == 0xB0: isInsideWord(text, place) ? nil : smallDStroke
            case 0xC6 where second == 0x89: capitalDStroke
            case 0xC9 where second == 0x96: smallDStroke
            case 0xD0, 0xD1: isAmongLatin(text, place) ? cyrillic(UInt16(lead) << 8 | UInt16(second)) : nil
            case 0xE2 where second == 0x80: punctuation(third, text, place)
            case 0xE2 where second == 0x81: third == 0x9F ? space : (0xA0...0xAF).contains(third) ? [] : nil
            case 0xE3 where second == 0x80 && third == 0x80: space
            case 0xEF: compatibility(second, third)
            default: nil
            }
        return replacement.map { ($0, length) }
    }

    private static func control(_ byte: UInt8, isBeforeNewline: Bool) -> [UInt8]? {
        switch byte {
        case 0x0A: nil
        case 0x0D: isBeforeNewline ? [] : newline
        case 0x09, 0x0B, 0x0C: space
        case ..<0x20, 0x7F: []
        default: nil
        }
    }

    /// U+0080...U+00BF. Controls there are what windows-1252 has at these places: quotation marks and dashes.
    private static func latin1(_ second: UInt8) -> [UInt8]? {
        switch second {
        case 0xA0: space
        case 0xAD: []
        case 0x85: Array("…".utf8)
        case 0x91: Array("‘".utf8)
        case 0x92: Array("’".utf8)
        case 0x93: Array("“".utf8)
        case 0x94: Array("”".utf8)
        case 0x95: Array("•".utf8)
        case 0x96: Array("–".utf8)
        case 0x97: Array("—".utf8)
        case ..<0xA0: []
        default: nil
        }
    }

    /// U+2000...U+202F: spaces of all widths, and what has none.
    private static func punctuation(_ third: UInt8, _ text: UnsafeRawBufferPointer, _ place: Int) -> [UInt8]? {
        switch third {
        case 0x80...0x8A, 0xAF: space
        // Between emoji the joiner makes one of two.
        case 0x8D where place + 3 < text.count && text[place + 3] >= 0xE2: nil
        case 0x8B...0x8F, 0xAA...0xAE: []
        case 0xA8, 0xA9: newline
        default: nil
        }
    }

    /// U+F000...U+FFFF: ligatures, the byte order mark, and plain characters in the width of Chinese ones.
    private static func compatibility(_ second: UInt8, _ third: UInt8) -> [UInt8]? {
        switch (second, third) {
        case (0xBB, 0xBF): []
        case (0xAC, 0x80...0x84): Array(["ff", "fi", "fl", "ffi", "ffl"][Int(third) - 0x80].utf8)
        case (0xBC, 0x81...0xBF): [third - 0x60]
        case (0xBD, 0x80...0x9E): [third - 0x20]
        default: nil
        }
    }

    /// Letters of Cyrillic that look the same as Latin ones.
    private static func cyrillic(_ letter: UInt16) -> [UInt8]? { homoglyphs[letter].map { [$0] } }

    private static let homoglyphs: [UInt16: UInt8] = {
        let pairs = zip("АВЕКМНОРСТХІЅЈаеорсухіѕј".unicodeScalars, "ABEKMHOPCTXISJaeopcyxisj".utf8)
        return Dictionary(
            uniqueKeysWithValues: pairs.map { scalar, latin in
                let bytes = Array(UTF8.encode(scalar)!)
                return (UInt16(bytes[0]) << 8 | UInt16(bytes[1]), latin)
            })
    }()

    /// Icelandic eth stands inside words, where Vietnamese has no đ.
    private static func isInsideWord(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        place > 0 && (isLetter(text[place - 1]) || text[place - 1] >= 0x80 && place > 1 && text[place - 2] >= 0xC3)
    }

    private static func isAmongLatin(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        let before = place > 0 && isLetter(text[place - 1])
        let after = place + 2 < text.count && (isLetter(text[place + 2]) || isLatinLead(text[place + 2]))
        let beforeLatin = place > 1 && isLatinLead(text[place - 2]) || place > 2 && text[place - 3] == 0xE1
        return before || after || beforeLatin
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private static func isLatinLead(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte <= 0xC9 || byte == 0xE1 }
}
