import Tables
import Vietnamese

/// What the search for near duplicates keeps of an article: a sample of its shingles from which the likeness of two is estimated.
///
/// A shingle is five words or numbers in a row within a paragraph, folded as `Syllable` folds them; shorter paragraphs are one.
/// Title, byline and credits are left out, so that an article under another headline is the same. Shingles with a number weigh three
/// times: reports of one form (sessions, prices, weather) differ in little else.
/// Cost: 80 bytes. The standard error of a likeness of 0.8 is 0.04, for texts of at least some hundred words.
/// Source: one permutation hashing, P. Li, A. Owen, C.-H. Zhang, arXiv:1208.1259; four bits a bin, P. Li, A. C. König,
/// doi:10.1145/1772690.1772759.
public struct Sketch: Sendable, Hashable {
    public static let binCount = 128
    /// Words of 64 bits that the bins take.
    public static let wordCount = binCount / 16

    /// Sixteen bins of four bits a word; a bin without a shingle is 0.
    public var bins: [UInt64]
    /// The number of shingles with their weights.
    public var shingleCount: UInt32
    /// A hash of the first 24 words, by which a teaser finds its article; 0 where there are fewer.
    public var opening: UInt32

    public init(bins: [UInt64], shingleCount: UInt32, opening: UInt32) {
        self.bins = bins
        self.shingleCount = shingleCount
        self.opening = opening
    }

    /// Makes the sketch of an article.
    public init(_ article: Article) {
        var builder = SketchBuilder()
        for (range, paragraph) in zip(article.tokens.paragraphs, article.document.paragraphs) {
            switch paragraph.kind {
            case .title, .byline, .credit: continue
            case .lead, .body, .caption, .heading, .list: builder.add(article.tokens, range)
            }
        }
        self = builder.sketch()
    }

    public var isEmpty: Bool { shingleCount == 0 }
}

/// Sorts the hashes of shingles into bins and keeps the smallest of each.
private struct SketchBuilder {
    private static let shingleLength = 5
    private static let openingLength = 24
    private static let numberWeight = 3

    /// Any odd number; shingles are polynomials in it.
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let leaving = (0..<shingleLength).reduce(1 as UInt64) { power, _ in power &* base }

    private var least = [UInt64](repeating: .max, count: Sketch.binCount)
    private var shingleCount: UInt32 = 0
    private var opening: UInt64 = 0
    private var openingCount = 0

    mutating func add(_ tokens: Tokens, _ range: Range<Int>) {
        var window = (0 as UInt64, 0 as UInt64, 0 as UInt64, 0 as UInt64, 0 as UInt64)
        var rolling: UInt64 = 0
        var wordCount = 0
        var lastNumber = -Self.shingleLength
        for index in range {
            let token = tokens[index]
            if token.isPunctuation { continue }
            let word = Self.mixed(token.syllable.code)
            rolling = rolling &* Self.base &+ word &- window.0 &* Self.leaving
            window = (window.1, window.2, window.3, window.4, word)
            if token.isNumber { lastNumber = wordCount }
            wordCount += 1
            if wordCount >= Self.shingleLength { add(rolling, hasNumber: wordCount - lastNumber <= Self.shingleLength) }
            if openingCount < Self.openingLength {
                opening = Self.mixed(opening &* Self.base &+ word)
                openingCount += 1
            }
        }
        if (1..<Self.shingleLength).contains(wordCount) { add(rolling, hasNumber: lastNumber >= 0) }
    }

    private mutating func add(_ shingle: UInt64, hasNumber: Bool) {
        var hash = Self.mixed(shingle)
        for _ in 0..<(hasNumber ? Self.numberWeight : 1) {
            let bin = Int(truncatingIfNeeded: hash >> 57)
            least[bin] = min(least[bin], hash)
            shingleCount &+= 1
            hash = Self.mixed(hash &+ Self.base)
        }
    }

    func sketch() -> Sketch {
        var bins = [UInt64](repeating: 0, count: Sketch.wordCount)
        for (bin, hash) in least.enumerated() where hash != .max {
            // One of 15 values, by bits that do not tell how small the hash is.
            let value = 1 + ((hash & 0xFFFF_FFFF) &* 15) >> 32
            bins[bin / 16] |= value << UInt64(bin % 16 * 4)
        }
        let hasOpening = openingCount == Self.openingLength
        return Sketch(
            bins: bins, shingleCount: shingleCount,
            opening: hasOpening ? max(1, UInt32(truncatingIfNeeded: opening)) : 0)
    }

    /// A number of which every bit depends on every bit of another.
    @inline(__always)
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed >> 32
    }
}
