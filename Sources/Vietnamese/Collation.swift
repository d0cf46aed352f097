/// Sorts names as Vietnamese dictionaries and registers do.
///
/// Letters come first, in the order of the alphabet (a ă â … đ after d, ơ after ô); then tones, in the order level, huyền,
/// hỏi, ngã, sắc, nặng; then capitals. Source: the order of TCVN 6909 and of the CLDR's collation `vi`.
public enum Collation {
    /// A key whose bytewise order is the order of the names.
    public static func key(_ name: [UInt8]) -> [UInt8] { key(name, from: name.count) }

    /// A key that puts the given name first, which stands last, and then the name from its start: the order of registers of people.
    public static func keyByGivenName(_ name: [UInt8]) -> [UInt8] {
        guard let last = name.lastIndex(where: { $0 != 0x20 }) else { return name }
        return key(name, from: name[..<last].lastIndex(of: 0x20).map { $0 + 1 } ?? 0)
    }

    /// The key of a name that is read from the word at `first` on, and then from its start up to there.
    private static func key(_ name: [UInt8], from first: Int) -> [UInt8] {
        name.withUnsafeBufferPointer { name in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count + 1) { tones in
                // A byte gives at most two for letters and one for its tone, and stands in the name; every word is ended by one more.
                [UInt8](unsafeUninitializedCapacity: 5 * name.count + 3) { key, count in
                    var writer = KeyWriter(key: key, tones: tones)
                    writer.appendWords(of: name, first..<name.count)
                    writer.appendWords(of: name, 0..<first)
                    count = writer.finish(name)
                }
            }
        }
    }

    /// Writes the letters of a key, and keeps their tones until they are due.
    private struct KeyWriter {
        let key: UnsafeMutableBufferPointer<UInt8>
        let tones: UnsafeMutableBufferPointer<UInt8>
        private var count = 0
        private var toneCount = 0
        private let weights = Collation.weights

        init(key: UnsafeMutableBufferPointer<UInt8>, tones: UnsafeMutableBufferPointer<UInt8>) {
            self.key = key
            self.tones = tones
        }

        mutating func appendWords(of name: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            var start = range.lowerBound
            while start < range.upperBound {
                var end = start
                while end < range.upperBound, name[end] != 0x20 { end += 1 }
                if end > start { append(word: UnsafeBufferPointer(rebasing: name[start..<end])) }
                start = end + 1
            }
        }

        private mutating func append(word: UnsafeBufferPointer<UInt8>) {
            var place = 0
            while place < word.count {
                let (index, width) = Letters.index(in: word, at: place)
                let weight = index.map { weights[$0] } ?? Weight()
                if weight.letter > 0 {
                    append(weight.letter)
                } else {
                    // A letter of another alphabet comes after all of ours, by its code point.
                    append(0xFE)
                    for byte in word[place..<place + width] { append(byte) }
                }
                tones[toneCount] = weight.tone
                toneCount += 1
                place += width
            }
            append(1)
        }

        private mutating func append(_ byte: UInt8) {
            key[count] = byte
            count += 1
        }

        /// Puts the tones and the name itself behind the letters; gives the number of bytes.
        mutating func finish(_ name: UnsafeBufferPointer<UInt8>) -> Int {
            append(0)
            for tone in tones[..<toneCount] { append(tone) }
            append(0)
            for byte in name { append(byte) }
            return count
        }
    }

    private struct Weight: Sendable {
        /// 0 for a letter of another alphabet.
        var letter: UInt8 = 0
        var tone: UInt8 = 1
    }

    /// The weights of the code points in the order of `Letters.table`; never freed.
    private nonisolated(unsafe) static let weights: UnsafePointer<Weight> = {
        let alphabet = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars
        let toneOrder: [UInt8] = [1, 2, 5, 3, 4, 6]  // of the columns of `Letters.vowels`
        var weights = [Weight](repeating: Weight(), count: Letters.table.count)
        for (index, letter) in alphabet.enumerated() {
            let weight = Weight(letter: UInt8(index + 2))
            weights[Letters.index(letter)] = weight
            if let upper = letter.properties.uppercaseMapping.unicodeScalars.first {
                weights[Letters.index(upper)] = weight
            }
        }
        for row in Letters.vowels + Letters.vowelsUpper {
            let base = weights[Letters.index(row.unicodeScalars.first!)].letter
            for (column, vowel) in row.unicodeScalars.enumerated() {
                weights[Letters.index(vowel)] = Weight(letter: base, tone: toneOrder[column])
            }
        }
        return UnsafePointer(weights.neverFreed)
    }()
}
