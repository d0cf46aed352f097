@preconcurrency import Glibc

/// A word and what is to stand in its place.
struct Replacement: Sendable {
    let word: [UInt8]
    let text: [UInt8]

    init(_ word: String, _ text: String) { (self.word, self.text) = (Array(word.utf8), Array(text.utf8)) }
}

extension [UInt8] {
    /// With words replaced that all begin with the same byte.
    func replacing(_ replacements: [Replacement]) -> [UInt8] {
        var result: [UInt8] = []
        var (place, copied) = (0, 0)
        while let found = self.place(of: replacements[0].word[0], from: place) {
            place = found + 1
            guard let match = replacements.first(where: { self[found...].starts(with: $0.word) }) else { continue }
            result += self[copied..<found]
            result += match.text
            place = found + match.word.count
            copied = place
        }
        return copied == 0 ? self : result + self[copied...]
    }

    func contains(_ word: [UInt8]) -> Bool {
        var place = 0
        while let found = self.place(of: word[0], from: place) {
            if self[found...].starts(with: word) { return true }
            place = found + 1
        }
        return false
    }

    private func place(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress else { return nil }
            return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer($0) - base }
        }
    }
}
