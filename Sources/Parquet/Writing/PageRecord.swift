/// What is remembered of a page that is written, for the indexes and statistics.
struct PageRecord {
    /// From the start of the chunk.
    var offset = 0
    /// With the header.
    var byteCount = 0
    var firstRow = 0
    var entryCount = 0
    var nullCount = 0
    var bounds = Bounds()
    /// Bytes of byte arrays without their lengths.
    var unencodedBytes = 0
    var definitionHistogram: [Int] = []
    var repetitionHistogram: [Int] = []
    var encoding = Encoding.plain
}

/// A page whose rows are complete but whose values are not yet encoded.
struct PendingPage {
    var firstRow = 0
    var rowCount = 0
    /// With nulls and empty lists.
    var entryCount = 0
    var valueCount = 0
    /// Bytes of byte arrays without their lengths.
    var payload = 0
    /// Encoded repetition levels, then definition levels.
    var levels: Range<Int> = 0..<0
    var repetitionLevelBytes = 0
    /// The indices of its values, while the chunk has a dictionary.
    var indices: Range<Int> = 0..<0
    var definitionHistogram: [Int] = []
    var repetitionHistogram: [Int] = []
}
