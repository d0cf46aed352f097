import Stages

/// The bins of a sketch, in place.
typealias SketchBins = InlineArray<8, UInt64>

/// An article as the search for near duplicates keeps it, in 88 bytes.
struct SketchedArticle: BitwiseCopyable {
    var bins: SketchBins
    var id: ArticleID
    /// The number of shingles with their weights.
    var shingleCount: UInt32
    /// A hash of the first words; 0 where there are too few.
    var opening: UInt32

    init(id: ArticleID, bins: SketchBins, shingleCount: UInt32, opening: UInt32) {
        self.id = id
        self.bins = bins
        self.shingleCount = shingleCount
        self.opening = opening
    }

    init(id: ArticleID, _ sketch: Sketch) {
        precondition(sketch.bins.count == SketchBins.count)
        self.init(
            id: id, bins: SketchBins { sketch.bins[$0] }, shingleCount: sketch.shingleCount, opening: sketch.opening)
    }

    /// The numbers of the keys under which an article is found: its bands, and the opening.
    static let keyCount = SketchBands.bandCount + 1

    /// The key of a number; nil where the article has none. Keys of different numbers differ.
    func key(_ number: Int) -> UInt64? {
        if number < SketchBands.bandCount { return UInt64(SketchBands.key(number, of: bins)) }
        return opening == 0 ? nil : 1 << 32 | UInt64(opening)
    }

    /// How much it is like an earlier article, by what the key of a number says where it agrees; nil where that is less than enough.
    ///
    /// The opening's key finds teasers only.
    func likeness(to earlier: SketchedArticle, by number: Int, from threshold: Double) -> Double? {
        let likeness = Likeness(earlier.bins, bins, earlierCount: earlier.shingleCount, count: shingleCount)
        if number < SketchBands.bandCount { return likeness.jaccard >= threshold ? likeness.jaccard : nil }
        return likeness.teaser.flatMap { $0 >= threshold * Likeness.teaserMargin ? $0 : nil }
    }
}

extension SketchedArticle: Hashable {
    static func == (a: Self, b: Self) -> Bool {
        a.id == b.id && a.shingleCount == b.shingleCount && a.opening == b.opening
            && a.bins.indices.allSatisfy { a.bins[$0] == b.bins[$0] }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(bins[0])
    }
}
