/// What a file says of one leaf's part of a row group, for people who inspect files.
public struct ChunkDescription: Sendable {
    public var leaf: Leaf
    /// With nulls.
    public var valueCount: Int
    /// Nil where the file doesn't tell.
    public var nullCount: Int?
    public var codec: String
    public var encodings: [Encoding]
    public var compressedByteCount: Int
    public var uncompressedByteCount: Int
    /// The bounds in the plain encoding without length, where the file has some that may be trusted.
    public var min: [UInt8]?
    public var max: [UInt8]?
    public var hasDictionary: Bool
    public var hasPageIndex: Bool
    public var hasBloomFilter: Bool
}

extension ParquetReader {
    /// Describes the chunks of a row group, a leaf each.
    ///
    /// Throws: `ParquetError.misuse` when there is no such row group.
    public func describe(rowGroup: Int) throws(ParquetError) -> [ChunkDescription] {
        try check(rowGroup)
        return metaData.rowGroups[rowGroup].columns.enumerated().compactMap { leaf, chunk in
            chunk.metaData.map { describe(leaf, chunk, $0) }
        }
    }

    private func describe(_ leaf: Int, _ chunk: ColumnChunk, _ metaData: ColumnMetaData) -> ChunkDescription {
        let bounds = bounds(metaData.statistics, order(of: leaf))
        return ChunkDescription(
            leaf: leaves[leaf], valueCount: metaData.valueCount, nullCount: metaData.statistics?.nullCount,
            codec: metaData.codec.name, encodings: metaData.encodings,
            compressedByteCount: metaData.totalCompressedSize, uncompressedByteCount: metaData.totalUncompressedSize,
            min: bounds?.min, max: bounds?.max, hasDictionary: metaData.dictionaryPageOffset != nil,
            hasPageIndex: chunk.offsetIndexOffset != nil, hasBloomFilter: metaData.bloomFilterOffset != nil)
    }
}
