/// The VNI encoding of Windows: a vowel is a plain letter with a second byte behind it for its marks.
///
/// Source: the VNI character set of VNI Software, as GNU recode and the input method xvnkb have it.
enum VNI {
    /// Marks by the byte that writes them behind a, e, o, u, y, ơ and ư, in the Latin-1 letters by which it is known.
    private static let marks: [(letter: Unicode.Scalar, marks: [Unicode.Scalar])] = [
        ("ù", ["\u{301}"]), ("ø", ["\u{300}"]), ("û", ["\u{309}"]), ("õ", ["\u{303}"]), ("ï", ["\u{323}"]),
        ("â", ["\u{302}"]), ("á", ["\u{302}", "\u{301}"]), ("à", ["\u{302}", "\u{300}"]),
        ("å", ["\u{302}", "\u{309}"]),
        ("ã", ["\u{302}", "\u{303}"]), ("ä", ["\u{302}", "\u{323}"]), ("ê", ["\u{306}"]),
        ("é", ["\u{306}", "\u{301}"]),
        ("è", ["\u{306}", "\u{300}"]), ("ú", ["\u{306}", "\u{309}"]), ("ü", ["\u{306}", "\u{303}"]),
        ("ë", ["\u{306}", "\u{323}"]),
    ]

    /// Letters of their own.
    private static let letters: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("ô", "ơ"), ("ö", "ư"), ("ñ", "đ"), ("æ", "ỉ"), ("ó", "ĩ"), ("ò", "ị"), ("î", "ỵ"), ("í", "í"), ("ì", "ì"),
        ("Ô", "Ơ"), ("Ö", "Ư"), ("Ñ", "Đ"), ("Æ", "Ỉ"), ("Ó", "Ĩ"), ("Ò", "Ị"), ("Î", "Ỵ"), ("Í", "Í"), ("Ì", "Ì"),
    ]

    /// The UTF-8, decomposed, of each byte where it stands alone.
    private static let alone: [[UInt8]] = {
        var alone = SingleByteTable.windows1252.letters
        for (byte, letter) in letters { alone[Int(byte.value)] = Array(String(letter).utf8) }
        return alone
    }()

    /// The UTF-8 of each byte behind a vowel; empty where it writes no marks.
    private static let behindVowel: [[UInt8]] = {
        var behind = [[UInt8]](repeating: [], count: 256)
        for (letter, marks) in marks {
            let bytes = Array(String(String.UnicodeScalarView(marks)).utf8)
            behind[Int(letter.value)] = bytes
            behind[Int(letter.value) - 0x20] = bytes  // The capital, behind a capital vowel.
        }
        return behind
    }()

    static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count * 2)
        var isBehindVowel = false
        for byte in text {
            let marks = isBehindVowel ? behindVowel[Int(byte)] : []
            result += marks.isEmpty ? alone[Int(byte)] : marks
            isBehindVowel = marks.isEmpty && takesMarks(byte)
        }
        return result
    }

    /// a, e, o, u, y, and the bytes that write ơ and ư.
    private static func takesMarks(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0x61, 0x65, 0x6F, 0x75, 0x79, 0xF4, 0xF6: true
        default: false
        }
    }
}
