/// Takes the marks off letters, so that a name can be searched on any keyboard.
public enum Folding {
    /// The text with `đ` as `d` and every letter of the Latin alphabet without its marks; what has no base letter stays.
    public static func withoutMarks(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { $0 >= 0x80 }) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if let base = bases[scalar] {
                result.append(base)
            } else if !isMark(scalar) {
                result.append(contentsOf: String(scalar).utf8)
            }
        }
        return result
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    private static let bases: [Unicode.Scalar: UInt8] = {
        var bases: [Unicode.Scalar: UInt8] = [:]
        func assign(_ letters: String, to base: Unicode.Scalar) {
            for letter in letters.unicodeScalars where !letter.isASCII { bases[letter] = UInt8(base.value) }
        }
        let plain = "aaaeeiooouuy".unicodeScalars
        let plainUpper = "AAAEEIOOOUUY".unicodeScalars
        for (row, base) in zip(Letters.vowels, plain) { assign(row, to: base) }
        for (row, base) in zip(Letters.vowelsUpper, plainUpper) { assign(row, to: base) }
        let others: [(String, Unicode.Scalar)] = [
            ("đ", "d"), ("Đ", "D"), ("äåãā", "a"), ("ÄÅÃĀ", "A"), ("çćč", "c"), ("ÇĆČ", "C"), ("ëěē", "e"),
            ("ËĚĒ", "E"),
            ("ïîī", "i"), ("ÏÎĪİ", "I"), ("ñńň", "n"), ("ÑŃŇ", "N"), ("öøō", "o"), ("ÖØŌ", "O"), ("üůūű", "u"),
            ("ÜŮŪŰ", "U"), ("ÿ", "y"), ("śšş", "s"), ("ŚŠŞ", "S"), ("źžż", "z"), ("ŹŽŻ", "Z"), ("ł", "l"), ("Ł", "L"),
            ("řŕ", "r"), ("ŘŔ", "R"), ("ğ", "g"), ("Ğ", "G"), ("ťţ", "t"), ("ŤŢ", "T"), ("ŏ", "o"), ("ĭ", "i"),
            ("ĕ", "e"),
        ]
        for (letters, base) in others { assign(letters, to: base) }
        return bases
    }()
}
