import Vietnamese

/// The numbers of what each word belongs to, in their order: found by halving, since an article's lists are short and each is asked often.
struct SyllableNumbers {
    private typealias Entry = (syllable: UInt64, number: Int)

    private let entries: [Entry]

    /// Numbers words from 0 as they come.
    init(_ syllables: some Sequence<Syllable>) {
        entries = syllables.enumerated().map { (syllable: $0.element.code, number: $0.offset) }.sorted { $0 < $1 }
    }

    static let none = SyllableNumbers(EmptyCollection<Syllable>())

    /// The numbers of a word, the smallest first.
    func callAsFunction(_ syllable: Syllable) -> some BidirectionalCollection<Int> {
        entries[first(from: syllable.code)..<first(from: syllable.code &+ 1)].lazy.map(\.number)
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
