/// Sorts names as Vietnamese dictionaries and registers do.
///
/// Letters come first, in the order of the alphabet (a ă â … đ after d, ơ after ô); then tones, in the order level, huyền,
/// hỏi, ngã, sắc, nặng; then capitals. Source: the order of TCVN 6909 and of the CLDR's collation `vi`.
public enum Collation {
    /// A key whose bytewise order is the order of the names.
    public static func key(_ name: [UInt8]) -> [UInt8] {
        key(syllables: syllables(of: name)) + [0] + name
    }

    /// A key that puts the given name first, which stands last, and then the name from its start: the order of registers of people.
    public static func keyByGivenName(_ name: [UInt8]) -> [UInt8] {
        let all = syllables(of: name)
        guard let given = all.last else { return name }
        return key(syllables: [given] + all.dropLast()) + [0] + name
    }

    private static func syllables(of name: [UInt8]) -> [[Unicode.Scalar]] {
        String(decoding: name, as: UTF8.self).unicodeScalars.split(separator: " ").map(Array.init)
    }

    private static func key(syllables: [[Unicode.Scalar]]) -> [UInt8] {
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        for syllable in syllables {
            for scalar in syllable {
                let weight = weights[scalar]
                // A letter of another alphabet comes after all of ours, by its code point.
                let bytes = weight.map { [$0.letter] } ?? [0xFE] + Array(String(scalar).utf8)
                letters += bytes
                tones.append(weight?.tone ?? 1)
            }
            letters.append(1)
        }
        return letters + [0] + tones
    }

    private static let weights: [Unicode.Scalar: (letter: UInt8, tone: UInt8)] = {
        let alphabet = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars
        let toneOrder: [UInt8] = [1, 2, 5, 3, 4, 6]  // of the columns of `Letters.vowels`
        var weights: [Unicode.Scalar: (letter: UInt8, tone: UInt8)] = [:]
        for (index, letter) in alphabet.enumerated() {
            weights[letter] = (UInt8(index + 2), 1)
            if let upper = letter.properties.uppercaseMapping.unicodeScalars.first {
                weights[upper] = (UInt8(index + 2), 1)
            }
        }
        for row in Letters.vowels + Letters.vowelsUpper {
            let base = weights[row.unicodeScalars.first!]!.letter
            for (column, vowel) in row.unicodeScalars.enumerated() { weights[vowel] = (base, toneOrder[column]) }
        }
        return weights
    }()
}
