/// The letters that Vietnamese is written with, as small codes that keep the vowel apart from its tone.
///
/// A vowel's code is `1 + 6 * vowel + tone`, so that a tone can be moved from one vowel to another by arithmetic. Consonants
/// and digits follow. 0 stands for every letter of other alphabets.
public enum Letters {
    /// What is known of a code point: the letter's code in the low seven bits, and the bits below.
    public typealias Class = UInt16

    static let codeMask: Class = 0x7F
    static let upper: Class = 0x80
    static let letter: Class = 0x100
    static let digit: Class = 0x200
    static let mark: Class = 0x400
    static let space: Class = 0x800

    /// The twelve vowels, each with its six tones, in the order of the codes.
    static let vowels = [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ]
    static let vowelsUpper = [
        "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ",
        "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
    ]
    static let consonants = "bcdđfghjklmnpqrstvwxz"
    static let consonantsUpper = "BCDĐFGHJKLMNPQRSTVWXZ"
    static let firstConsonant: Class = 73
    static let firstDigit: Class = 94

    /// The classes of U+0000...U+07FF, then of U+1E00...U+1EFF, then of U+2000...U+203F: all code points of ordinary Vietnamese text.
    static let table: [Class] = {
        var table = [Class](repeating: 0, count: 0x940)
        for value in UInt32(0)..<0x800 {
            if let scalar = Unicode.Scalar(value) { table[Int(value)] = property(scalar) }
        }
        for value in UInt32(0x1E00)..<0x1F00 {
            if let scalar = Unicode.Scalar(value) { table[index(scalar)] = property(scalar) }
        }
        for value in UInt32(0x2000)..<0x2040 {
            if let scalar = Unicode.Scalar(value) { table[0x900 + Int(value) - 0x2000] = property(scalar) }
        }
        func assign(_ letters: String, from first: Class) {
            for (offset, scalar) in letters.unicodeScalars.enumerated() {
                table[index(scalar)] |= first + Class(offset)
            }
        }
        for (number, tones) in vowels.enumerated() { assign(tones, from: 1 + 6 * Class(number)) }
        for (number, tones) in vowelsUpper.enumerated() { assign(tones, from: 1 + 6 * Class(number)) }
        assign(consonants, from: firstConsonant)
        assign(consonantsUpper, from: firstConsonant)
        assign("0123456789", from: firstDigit)
        return table
    }()

    /// Where a code point stands in the table, which has to hold it.
    static func index(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x800 ? Int(scalar.value) : 0x800 + Int(scalar.value) - 0x1E00
    }

    /// Where the code point at a place of valid UTF-8 stands in the table, nil where it is in none; and its bytes.
    static func index(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (index: Int?, width: Int) {
        let lead = bytes[place]
        if lead < 0x80 { return (Int(lead), 1) }
        let width = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, bytes.count - place)
        if width == 2 { return (Int(lead & 0x1F) << 6 | Int(bytes[place + 1] & 0x3F), 2) }
        guard lead == 0xE1, width == 3, bytes[place + 1] & 0xFC == 0xB8 else { return (nil, width) }
        return (0x800 + (Int(bytes[place + 1] & 3) << 6 | Int(bytes[place + 2] & 0x3F)), 3)
    }

    /// The same where the tokenizer's loop finds it at once; never freed.
    nonisolated(unsafe) static let classes: UnsafePointer<Class> = UnsafePointer(table.neverFreed)

    /// Says what a code point is from its Unicode properties, without a letter's code.
    static func property(_ scalar: Unicode.Scalar) -> Class {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return letter | upper
        case .lowercaseLetter, .modifierLetter, .otherLetter: return letter
        case .nonspacingMark, .spacingMark, .enclosingMark: return mark
        case .decimalNumber: return scalar.isASCII ? digit : 0
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return space
        default: return 0
        }
    }

    /// Moves the tone of an open `oà`, `oè`, `uỳ` to its first vowel, so that both ways to write a syllable have one code.
    @inlinable
    static func withOneTonePlacement(_ code: UInt64) -> UInt64 {
        let last = code & 0x7F
        let before = (code >> 7) & 0x7F
        let isPair = before == 37 ? (last &- 2 < 5 || last &- 20 < 5) : before == 55 && last &- 68 < 5
        guard isPair else { return code }
        let tone = (last &- 1) % 6
        return (code & ~0x3FFF) | ((before &+ tone) << 7) | (last &- tone)
    }
}
