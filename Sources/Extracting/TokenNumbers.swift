/// A number for some of an article's tokens, most often of what starts or ends there: looked up by one load, without hashing.
struct TokenNumbers {
    private var numbers: [Int32]

    /// Room for a number of every token, and of the place behind the last.
    init(tokenCount: Int) { numbers = [Int32](repeating: -1, count: tokenCount + 1) }

    /// Numbers tokens from 0 as they come; of equal ones the last counts.
    init(of tokens: some Sequence<Int>, tokenCount: Int) {
        self.init(tokenCount: tokenCount)
        for (number, token) in tokens.enumerated() { self[token] = number }
    }

    subscript(index: Int) -> Int? {
        get { numbers.indices.contains(index) && numbers[index] >= 0 ? Int(numbers[index]) : nil }
        set { numbers[index] = Int32(newValue ?? -1) }
    }

    /// The first token of a range that has a number.
    func first(in range: Range<Int>, where isWanted: (Int) -> Bool) -> Int? {
        range.first { self[$0].map(isWanted) ?? false }
    }
}
