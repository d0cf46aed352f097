/// Tells the months by their English names, which pages print where nobody has translated their system: `March`, `Mar.`, `MAR`.
public enum EnglishMonth {
    /// The number of a month, 1 to 12, of which a word is the name or its short form; nil for other words.
    public static func number(of word: some Collection<UInt8>) -> Int? {
        guard (3...9).contains(word.count) else { return nil }
        let small = word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        let isShort = small.count == 3 || small.elementsEqual("sept".utf8)
        let index = names.firstIndex { isShort ? $0.starts(with: small) : $0 == small }
        return index.map { $0 + 1 }
    }

    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map { Array($0.utf8) }
}
