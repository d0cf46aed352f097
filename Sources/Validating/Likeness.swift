/// How much two sketches are alike.
struct Likeness {
    /// The estimated share of shingles in common, of all shingles of both, from 0 to 1.
    let jaccard: Double
    private let earlierCount: Double
    private let count: Double

    /// A teaser has at most as many shingles.
    private static let teaserShingleCount = 200.0
    /// Its article has at least twice as many.
    private static let teaserRatio = 2.0

    /// How much less than the threshold is enough for a teaser: few of its shingles are in both sketches, but its opening agrees too.
    static let teaserMargin = 0.75

    /// Compares the sketch of an earlier article with a later one's.
    init(_ earlier: SketchBins, _ later: SketchBins, earlierCount: UInt32, count: UInt32) {
        var equal = 0
        var both = 0
        var either = 0
        for index in earlier.indices {
            let (a, b) = (earlier[index], later[index])
            let (inA, inB) = (Self.nonzero(a), Self.nonzero(b))
            equal += (inA & inB & ~Self.nonzero(a ^ b)).nonzeroBitCount
            both += (inA & inB).nonzeroBitCount
            either += (inA | inB).nonzeroBitCount
        }
        // Of bins that differ, one of 15 has the same value by chance.
        let trueCount = max(0, (15 * Double(equal) - Double(both)) / 14)
        jaccard = either == 0 ? 0 : trueCount / Double(either)
        self.earlierCount = Double(earlierCount)
        self.count = Double(count)
    }

    /// The share of a short text's shingles that a much longer one has; nil where they are not as teaser and article.
    var teaser: Double? {
        guard count <= Self.teaserShingleCount, earlierCount >= count * Self.teaserRatio else { return nil }
        return min(1, jaccard * (earlierCount + count) / ((1 + jaccard) * count))
    }

    /// The lowest bit of each group of four that is not 0.
    @inline(__always)
    private static func nonzero(_ word: UInt64) -> UInt64 {
        (word | word >> 1 | word >> 2 | word >> 3) & 0x1111_1111_1111_1111
    }
}
