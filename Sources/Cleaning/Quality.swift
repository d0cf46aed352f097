import Stages
import Tables
import Vietnamese

/// Refuses what is no article: too short, hardly made of words, or the same lines over and over.
struct Quality: Cleaner {
    static let name = "quality"
    static let summary = "Refuses what is no article: teasers, lists of links, text that is hardly Vietnamese words."
    static let after = ["encoding", "unicode", "paragraphs"]

    private let leastWordCount: Int
    private let leastSyllableShare: Double
    private let mostRepeatedShare: Double

    init(_ settings: inout Settings) {
        leastWordCount = settings.integer(
            "words", in: 0...100_000, unit: "words", default: 30, doc: "the fewest words of an article")
        leastSyllableShare = settings.share(
            "syllables", default: 0.5, doc: "the least share of words that are spelled as Vietnamese")
        mostRepeatedShare = settings.share(
            "repeated", default: 0.5,
            doc: "the largest share of the text that may stand in paragraphs that stood before")
    }

    func clean(_ document: inout Document) -> Verdict {
        let count = Spelling.count(document.text)
        if count.words < leastWordCount {
            return .drop(
                rule: "too-short", reason: "\(count.words) words, but an article has at least \(leastWordCount)")
        }
        if Double(count.syllables) < leastSyllableShare * Double(count.words) {
            let reason =
                "\(count.syllables) of \(count.words) words are spelled as Vietnamese, less than \(leastSyllableShare)"
            return .drop(rule: "not-vietnamese", reason: reason)
        }
        let repeated = repeatedByteCount(document)
        if Double(repeated) > mostRepeatedShare * Double(document.text.count) {
            let reason =
                "\(repeated) of \(document.text.count) bytes repeat earlier paragraphs, more than \(mostRepeatedShare)"
            return .drop(rule: "repeated", reason: reason)
        }
        return .keep
    }

    private func repeatedByteCount(_ document: Document) -> Int {
        // What repeats has the same length, so hardly a paragraph of prose is hashed.
        var countOfLength: [Int: Int] = [:]
        for paragraph in document.paragraphs { countOfLength[paragraph.bytes.count, default: 0] += 1 }
        var seen: Set<ArraySlice<UInt8>> = []
        return document.paragraphs.reduce(0) { sum, paragraph in
            let bytes = paragraph.bytes
            guard countOfLength[bytes.count]! > 1 else { return sum }
            return seen.insert(document.text[bytes]).inserted ? sum : sum + bytes.count
        }
    }
}
