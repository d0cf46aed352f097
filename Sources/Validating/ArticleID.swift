import Hashing

/// The id of an article, as `a` and 24 hexadecimal digits write it, in 12 bytes.
struct ArticleID: Hashable, CustomStringConvertible {
    var words: (UInt32, UInt32, UInt32)

    init(words: (UInt32, UInt32, UInt32)) { self.words = words }

    /// Reads an id; nil where the bytes are none.
    init?(_ text: ArraySlice<UInt8>) {
        guard text.count == 25, text.first == UInt8(ascii: "a") else { return nil }
        func word(_ number: Int) -> UInt32? {
            HexDigits.number(text.dropFirst(1 + number * 8).prefix(8)).map { UInt32($0) }
        }
        guard let first = word(0), let second = word(1), let third = word(2) else { return nil }
        words = (first, second, third)
    }

    var description: String {
        withUnsafeBytes(of: (HexDigits.digits(words.0), HexDigits.digits(words.1), HexDigits.digits(words.2))) {
            "a" + String(decoding: $0, as: UTF8.self)
        }
    }

    static func == (a: Self, b: Self) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
    }
}
