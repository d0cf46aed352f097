/// The id of an article, as `a` and 24 hexadecimal digits write it, in 12 bytes.
struct ArticleID: Hashable, CustomStringConvertible {
    var words: (UInt32, UInt32, UInt32)

    init(words: (UInt32, UInt32, UInt32)) { self.words = words }

    /// Reads an id; nil where the bytes are none.
    init?(_ text: ArraySlice<UInt8>) {
        guard text.count == 25, text.first == UInt8(ascii: "a") else { return nil }
        func word(_ number: Int) -> UInt32? {
            UInt32(String(decoding: text.dropFirst(1 + number * 8).prefix(8), as: UTF8.self), radix: 16)
        }
        guard let first = word(0), let second = word(1), let third = word(2) else { return nil }
        words = (first, second, third)
    }

    var description: String {
        "a"
            + [words.0, words.1, words.2].map { word in
                let digits = String(word, radix: 16)
                return String(repeating: "0", count: 8 - digits.utf8.count) + digits
            }.joined()
    }

    static func == (a: Self, b: Self) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
    }
}
