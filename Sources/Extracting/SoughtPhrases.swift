import Vietnamese

/// Phrases that a grammar looks for in whole sentences, most of which have none of them: found without visiting every token.
struct SoughtPhrases: Sendable {
    private let phrases: Gazetteer<Bool>
    private let starts: Starts

    init(_ phrases: [String]) {
        self.phrases = Gazetteer(phrases.map { ($0, true) })
        starts = Starts().or(self.phrases)
    }

    /// The first of them that starts in a range.
    func first(in range: Range<Int>, of tokens: Tokens) -> Range<Int>? {
        var index = tokens.next(starts, from: range.lowerBound, before: range.upperBound)
        while index < range.upperBound {
            if let match = phrases.longestMatch(in: tokens, at: index) { return index..<match.end }
            index = tokens.next(starts, from: index + 1, before: range.upperBound)
        }
        return nil
    }

    /// Whether one of them starts in a range.
    func stand(in range: Range<Int>, of tokens: Tokens) -> Bool { first(in: range, of: tokens) != nil }
}
