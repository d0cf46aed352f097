/// What a file says of one leaf over all its row groups, for people who inspect files.
public struct LeafDescription: Sendable {
    public let leaf: Leaf
    /// With nulls.
    public private(set) var valueCount = 0
    /// Nil where a chunk doesn't tell.
    public private(set) var nullCount: Int? = 0
    /// Each once, in the order in which they are met.
    public private(set) var codecs: [String] = []
    public private(set) var encodings: [Encoding] = []
    public private(set) var compressedByteCount = 0
    public private(set) var uncompressedByteCount = 0
    /// Whether any chunk has one.
    public private(set) var hasDictionary = false
    public private(set) var hasPageIndex = false
    public private(set) var hasBloomFilter = false
    private var bounds = Bounds()
    /// A chunk with values has no bounds that may be trusted, so there are none of the whole.
    private var isUnbounded = false

    fileprivate init(_ leaf: Leaf) { self.leaf = leaf }

    fileprivate mutating func include(_ chunk: ChunkDescription) {
        valueCount &+= chunk.valueCount
        nullCount = nullCount.flatMap { sum in chunk.nullCount.map { sum &+ $0 } }
        if !codecs.contains(chunk.codec) { codecs.append(chunk.codec) }
        for encoding in chunk.encodings where !encodings.contains(encoding) { encodings.append(encoding) }
        compressedByteCount &+= chunk.compressedByteCount
        uncompressedByteCount &+= chunk.uncompressedByteCount
        hasDictionary = hasDictionary || chunk.hasDictionary
        hasPageIndex = hasPageIndex || chunk.hasPageIndex
        hasBloomFilter = hasBloomFilter || chunk.hasBloomFilter
        if chunk.min == nil, chunk.nullCount != chunk.valueCount { isUnbounded = true }
        bounds.include(Bounds(min: chunk.min, max: chunk.max), SortOrder(leaf))
    }

    /// The least value of all row groups; of long texts perhaps only what bounds it from below.
    public var minValue: ParquetValue? {
        isUnbounded ? nil : bounds.min.map { LeafValues.value(plain: $0, leaf) }
    }

    /// The greatest value of all row groups; of long texts perhaps only what bounds it from above.
    public var maxValue: ParquetValue? {
        isUnbounded ? nil : bounds.max.map { LeafValues.value(plain: $0, leaf) }
    }
}

extension ParquetReader {
    /// Describes every leaf over all row groups, as the footer has it; no column is read.
    public func describe() throws(ParquetError) -> [LeafDescription] {
        var descriptions = leaves.map(LeafDescription.init)
        for group in rowGroups.indices {
            let chunks = Dictionary(
                try describe(rowGroup: group).map { ($0.leaf.path, $0) }, uniquingKeysWith: { first, _ in first })
            for index in descriptions.indices {
                if let chunk = chunks[descriptions[index].leaf.path] { descriptions[index].include(chunk) }
            }
        }
        return descriptions
    }
}
