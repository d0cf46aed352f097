/// Takes the marks off letters, so that a name can be searched on any keyboard.
public enum Folding {
    /// The text with `đ` as `d` and every letter of the Latin alphabet without its marks; what has no base letter stays.
    public static func withoutMarks(_ text: [UInt8]) -> [UInt8] {
        text.withUnsafeBufferPointer(withoutUsualMarks) ?? withoutMarks(of: String(decoding: text, as: UTF8.self))
    }

    /// The same for the letters in the table; nil where another stands, or bytes that are no UTF-8.
    private static func withoutUsualMarks(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let bases = tableBases
        var isUsual = true
        let result = [UInt8](unsafeUninitializedCapacity: text.count) { result, count in
            var place = 0
            while place < text.count {
                let (index, width) = Letters.index(in: text, at: place)
                guard let index, bases[index] > 0, width == 1 || isLetter(text, place, width) else {
                    isUsual = false
                    return
                }
                result[count] = bases[index]
                count += 1
                place += width
            }
        }
        return isUsual ? result : nil
    }

    private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ width: Int) -> Bool {
        text[place] >= 0xC2 && place + width <= text.count && text[place + 1] & 0xC0 == 0x80
            && text[place + width - 1] & 0xC0 == 0x80
    }

    private static func withoutMarks(of text: String) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in text.unicodeScalars {
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

    /// The bases of ASCII and of the letters above in the order of `Letters.table`, 0 where there is none; never freed.
    private nonisolated(unsafe) static let tableBases: UnsafePointer<UInt8> = {
        var table = (0..<Letters.table.count).map { $0 < 0x80 ? UInt8($0) : 0 }
        for (letter, base) in bases { table[Letters.index(letter)] = base }
        return UnsafePointer(table.neverFreed)
    }()
}
