import Stages
import Tables
import Vietnamese

/// Tells the language of an article, and refuses the ones that are not wanted.
struct Language: Cleaner {
    static let name = "language"
    static let summary = "Tells the language (vi, en, fr, zh); refuses articles in others than the wanted ones."
    static let after = ["encoding", "unicode"]

    private let wanted: [String]

    init(_ settings: inout Settings) {
        wanted = settings.texts(
            "keep", of: ["vi", "en", "fr", "zh"], default: ["vi"],
            doc: "the languages that are kept; what can't be told is kept too")
    }

    func clean(_ document: inout Document) -> Verdict {
        guard let language = Self.language(of: document.text) else { return .keep }
        document.language = Array(language.utf8)
        if wanted.contains(language) { return .keep }
        return .drop(rule: "language", reason: "the text is '\(language)', wanted: \(wanted.joined(separator: ", "))")
    }

    /// How many words are enough to tell.
    private static let sampleWordCount = 400
    /// Fewer words than these tell nothing.
    private static let leastWordCount = 4

    /// The language's ISO 639-1 code; nil where the text is too short or of a language that isn't known here.
    ///
    /// Vietnamese shows in its spelling: syllables with marks, or, where the marks were left out, hardly a word that is none. Others
    /// show in their most frequent words.
    static func language(of text: [UInt8]) -> String? {
        let sample = text.prefix(8 << 10)
        let count = Spelling.count(sample, wordLimit: sampleWordCount)
        if isChinese(sample) { return "zh" }
        guard count.words >= leastWordCount else { return nil }
        let words = Double(count.words)
        if Double(count.markedSyllables) / words >= 0.3, count.markedSyllables * 2 >= count.markedWords { return "vi" }
        if count.words >= 10, Double(count.plainSyllables + count.markedSyllables) / words >= 0.85 { return "vi" }
        return frequentWords.map { ($0.language, share(of: $0.words, in: sample)) }
            .filter { $0.1 >= 0.12 }.max { $0.1 < $1.1 }?.0
    }

    /// Whether half of a text is written in U+4E00...U+9FFF, of which each takes three bytes and begins with E4 to E9.
    private static func isChinese(_ text: ArraySlice<UInt8>) -> Bool {
        let leadCount = text.withUnsafeBytes { bytes in
            var count = 0
            var place = 0
            while place &+ 8 <= bytes.count {
                // Eight bytes at once: the top bit of each one that has it, and whose other bits are from 64 on and below 6A.
                let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                let low = word & 0x7F7F_7F7F_7F7F_7F7F
                let leads = word & (low &+ 0x1C1C_1C1C_1C1C_1C1C) & ~(low &+ 0x1616_1616_1616_1616)
                count &+= (leads & 0x8080_8080_8080_8080).nonzeroBitCount
                place &+= 8
            }
            while place < bytes.count {
                count &+= bytes[place] &- 0xE4 <= 5 ? 1 : 0
                place &+= 1
            }
            return count
        }
        return leadCount * 3 * 2 > text.count
    }

    private static func share(of words: Set<[UInt8]>, in text: ArraySlice<UInt8>) -> Double {
        let all = text.split { $0 < 0x80 && !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
        let known = all.count { words.contains($0.map { $0 < 0x80 ? $0 | 0x20 : $0 }) }
        return all.isEmpty ? 0 : Double(known) / Double(all.count)
    }

    private static let frequentWords: [(language: String, words: Set<[UInt8]>)] = [
        ("en", words("the of and to in is that for was with as on by at from are be this it has have not were his")),
        ("fr", words("le la les des et de du un une est dans que qui pour sur par au aux pas ce il elle ont avec")),
    ]

    private static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.utf8.split(separator: 0x20).map { Array($0) })
    }
}
