import Vietnamese

/// The numbers of what each word belongs to, in their order: found by halving, since an article's lists are short and each is asked often.
struct SyllableNumbers {
    private typealias Entry = (syllable: UInt64, number: Int)

    private let entries: [Entry]
    /// A bit for each word, by a hash of it: most words that are asked for are told by it to have none.
    private let filter: UInt64

    /// Numbers words from 0 as they come.
    init(_ syllables: some Sequence<Syllable>) {
        entries = syllables.enumerated().map { (syllable: $0.element.code, number: $0.offset) }.sorted { $0 < $1 }
        filter = entries.reduce(0) { $0 | Self.bit(of: Syllable(code: $1.syllable)) }
    }

    private static func bit(of syllable: Syllable) -> UInt64 { 1 << ((syllable.code &* 0x9E37_79B9_7F4A_7C15) >> 58) }

    static let none = SyllableNumbers(EmptyCollection<Syllable>())

    /// Whether a word may have numbers: one look, which says yes to some more.
    func mayHold(_ syllable: Syllable) -> Bool { filter & Self.bit(of: syllable) != 0 }

    /// The numbers of a word, the smallest first.
    func callAsFunction(_ syllable: Syllable) -> some BidirectionalCollection<Int> {
        let range = mayHold(syllable) ? first(from: syllable.code)..<first(from: syllable.code &+ 1) : 0..<0
        return entries[range].lazy.map(\.number)
    }

    /// The first entry whose word is no smaller than a code.
    private func first(from code: UInt64) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].syllable < code { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
