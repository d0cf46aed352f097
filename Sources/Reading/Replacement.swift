import Pages

/// A word and what is to stand in its place.
struct Replacement: Sendable {
    let word: [UInt8]
    let text: [UInt8]

    init(_ word: String, _ text: String) { (self.word, self.text) = (Array(word.utf8), Array(text.utf8)) }
}

extension [UInt8] {
    /// With words replaced that all begin with the same byte.
    func replacing(_ replacements: [Replacement]) -> [UInt8] {
        let first = Array(replacements[0].word.prefix(1))
        var result: [UInt8] = []
        var (place, copied) = (0, 0)
        while let found = self[place...].range(of: first)?.lowerBound {
            place = found + 1
            guard let match = replacements.first(where: { self[found...].starts(with: $0.word) }) else { continue }
            result += self[copied..<found]
            result += match.text
            place = found + match.word.count
            copied = place
        }
        return copied == 0 ? self : result + self[copied...]
    }
}
