/// Restores capitals of TCVN3, whose fonts for capitals (`.VnTimeH`) use the codes of small letters.
///
/// A word whose plain letters are two or more capitals has its marked letters raised: `CéNG` is CỘNG; so has one whose capital
/// stands behind a marked letter: `ñY` is ỦY. A word with one capital before them
/// (`Hµ`) may be either; it is raised beside a raised word with marks (`Hµ NéI` is HÀ NỘI), and left elsewhere (`Hµ Néi` is Hà Nội).
/// An abbreviation such as UBND beside it says nothing, nor does a word of another line. A small letter that stands for a capital at the beginning of a word or
/// sentence (`ñy ban` for Ủy ban) stays small: the bytes are the same.
enum Capitals {
    static func restore(in text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        let lines = text.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
        for line in lines {
            appendWords(of: line, to: &result)
            if line.endIndex < text.endIndex { result.append(text[line.endIndex]) }
        }
        return result
    }

    /// The words of a line, with what stands between them.
    private static func appendWords(of line: ArraySlice<UInt8>, to result: inout [UInt8]) {
        let pieces = line.split(omittingEmptySubsequences: false) { $0 == 0x20 || $0 == 0x09 }
        var words = pieces.map { Word(scalars: Array(String(decoding: $0, as: UTF8.self).unicodeScalars)) }
        for index in words.indices where words[index].isAmbiguous {
            let before = index > 0 && words[index - 1].showsCapitals
            let after = index + 1 < words.count && words[index + 1].showsCapitals
            words[index].isRaised = before || after
        }
        for (word, piece) in zip(words, pieces) {
            result += word.text
            if piece.endIndex < line.endIndex { result.append(line[piece.endIndex]) }
        }
    }

    private struct Word {
        private let scalars: [Unicode.Scalar]
        /// True where small marked letters stand for capitals.
        var isRaised: Bool
        /// True where it has one plain letter, a capital, or none at all.
        let isAmbiguous: Bool
        private let hasMarked: Bool

        /// True where the word shows that its neighbours may be capitals too.
        var showsCapitals: Bool { isRaised && hasMarked }

        init(scalars: [Unicode.Scalar]) {
            self.scalars = scalars
            let plain = scalars.filter { $0.isASCII && $0.properties.isAlphabetic }
            let allCapitals = plain.allSatisfy { $0.properties.isUppercase }
            hasMarked = scalars.contains { !$0.isASCII && $0.properties.isLowercase }
            let endsInCapital = scalars.drop { $0.isASCII || !$0.properties.isLowercase }.contains {
                $0.isASCII && $0.properties.isUppercase
            }
            isRaised = allCapitals && (plain.count >= 2 || endsInCapital)
            isAmbiguous = allCapitals && !isRaised && hasMarked
        }

        var text: [UInt8] {
            guard isRaised else { return Array(String(String.UnicodeScalarView(scalars)).utf8) }
            return scalars.flatMap { Array($0.properties.uppercaseMapping.utf8) }
        }
    }
}
