/// Walks the fields of a head, `Name: value` a line up to an empty one, as records of WARC and answers of servers have them.
///
/// Spaces around a value are no part of it, and a line that begins with one goes on with the value before, as old servers fold them.
/// Source: RFC 9112, section 5; ISO 28500:2017, section 4.
struct HeadFields {
    /// A field as it lies in the head's bytes.
    struct Field {
        let name: Slice<UnsafeRawBufferPointer>
        let value: Slice<UnsafeRawBufferPointer>

        /// True where the name is a word that is given in small letters.
        func isNamed(_ word: StaticString) -> Bool { name.isWord(word) }
    }

    /// The bytes of the fields so far, with the empty line where that has been reached.
    private(set) var byteCount = 0
    /// True behind the empty line that ends a head.
    private(set) var isWhole = false
    private let bytes: UnsafeRawBufferPointer

    /// Walks the fields that stand from a place on.
    init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
        self.bytes = bytes
        byteCount = start
    }

    mutating func next() -> Field? {
        while !isWhole, let end = lineEnd(from: byteCount) {
            let line = bytes[byteCount..<end]
            byteCount = end + 1
            if line.allSatisfy({ $0 == 0x0D }) {
                isWhole = true
                return nil
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            var valueEnd = end
            while byteCount < bytes.count, bytes[byteCount] == 0x20 || bytes[byteCount] == 0x09,
                let next = lineEnd(from: byteCount)
            {
                valueEnd = next
                byteCount = next + 1
            }
            return Field(name: line[..<colon].trimmed, value: bytes[(colon + 1)..<valueEnd].trimmed)
        }
        return nil
    }

    private func lineEnd(from place: Int) -> Int? { bytes[place...].firstIndex(of: 0x0A) }
}

extension BidirectionalCollection<UInt8> {
    /// Without the spaces at both ends.
    var trimmed: SubSequence {
        guard let start = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace }) else {
            return self[endIndex...]
        }
        return self[start...last]
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// True for a word that is given in small letters, whatever the case of these.
    func isWord(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in zip(self, word).allSatisfy { $0.smallLetter == $1 } }
    }

    /// True where the word stands somewhere in it.
    func contains(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        return count >= length && (startIndex...(endIndex - length)).contains { self[$0..<($0 + length)].isWord(word) }
    }
}

extension UInt8 {
    /// A letter of ASCII made small, and anything else as it is.
    var smallLetter: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
