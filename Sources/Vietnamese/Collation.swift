/// Sorts names as Vietnamese dictionaries and registers do.
///
/// Letters come first, in the order of the alphabet (a ă â … đ after d, ơ after ô); then tones, in the order level, huyền,
/// hỏi, ngã, sắc, nặng; then capitals. Source: the order of TCVN 6909 and of the CLDR's collation `vi`.
public enum Collation {
    /// A key whose bytewise order is the order of the names.
    public static func key(_ name: [UInt8]) -> [UInt8] { key(of: name.split(separator: 0x20), name) }

    /// A key that puts the given name first, which stands last, and then the name from its start: the order of registers of people.
    public static func keyByGivenName(_ name: [UInt8]) -> [UInt8] {
        let syllables = name.split(separator: 0x20)
        guard let given = syllables.last else { return name }
        return key(of: [given] + syllables.dropLast(), name)
    }

    private static func key(of syllables: [ArraySlice<UInt8>], _ name: [UInt8]) -> [UInt8] {
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        letters.reserveCapacity(name.count * 3 + 4)  // room for the tones and the name, too
        tones.reserveCapacity(name.count)
        for syllable in syllables {
            syllable.withUnsafeBufferPointer { append($0, &letters, &tones) }
            letters.append(1)
        }
        letters.append(0)
        letters += tones
        letters.append(0)
        letters += name
        return letters
    }

    private static func append(_ syllable: UnsafeBufferPointer<UInt8>, _ letters: inout [UInt8], _ tones: inout [UInt8])
    {
        var place = 0
        while place < syllable.count {
            let (index, width) = Letters.index(in: syllable, at: place)
            let weight = index.map { weights[$0] } ?? Weight()
            if weight.letter > 0 {
                letters.append(weight.letter)
            } else {
                // A letter of another alphabet comes after all of ours, by its code point.
                letters.append(0xFE)
                letters.append(contentsOf: syllable[place..<place + width])
            }
            tones.append(weight.tone)
            place += width
        }
    }

    private struct Weight: Sendable {
        /// 0 for a letter of another alphabet.
        var letter: UInt8 = 0
        var tone: UInt8 = 1
    }

    /// The weights of the code points in the order of `Letters.table`.
    private static let weights: [Weight] = {
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
        return weights
    }()
}
