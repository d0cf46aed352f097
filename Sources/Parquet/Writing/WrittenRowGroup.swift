import Compression

/// A row group whose chunks are written: what the end of its file says of it.
///
/// The indexes are bytes already, since bounds as they were found may be as long as the values.
struct WrittenRowGroup {
    private(set) var metaData = RowGroup()
    /// Nil where a chunk has none.
    private(set) var columnIndexes: [[UInt8]?] = []
    private(set) var offsetIndexes: [[UInt8]] = []

    init(rowCount: Int, ordinal: Int, _ options: WriterOptions) {
        metaData.rowCount = rowCount
        metaData.totalCompressedSize = 0
        metaData.sortingColumns = options.sortingColumns.isEmpty ? nil : options.sortingColumns
        metaData.ordinal = Int16(exactly: ordinal) == nil ? nil : ordinal
    }

    /// Adds a chunk that begins at `offset` of the file.
    mutating func append(_ chunk: WrittenChunk, at offset: Int, _ codec: CompressionCodec) {
        var column = ColumnChunk()
        column.metaData = chunk.metaData(at: offset, codec)
        metaData.columns.append(column)
        metaData.totalByteSize += chunk.uncompressedSize
        metaData.totalCompressedSize! += chunk.byteCount
        metaData.fileOffset = metaData.fileOffset ?? offset
        columnIndexes.append(chunk.columnIndex.map { Self.bytes($0.encode) })
        offsetIndexes.append(Self.bytes(chunk.offsetIndex(at: offset).encode))
    }

    private static func bytes(_ encode: (inout CompactWriter) -> Void) -> [UInt8] {
        var writer = CompactWriter()
        encode(&writer)
        return Array(writer.output.bytes)
    }

    // MARK: What is written behind the chunks

    mutating func place(bloomFilter bytes: Range<Int>, of column: Int) {
        metaData.columns[column].metaData?.bloomFilterOffset = bytes.lowerBound
        metaData.columns[column].metaData?.bloomFilterLength = bytes.count
    }

    mutating func place(columnIndex bytes: Range<Int>, of column: Int) {
        metaData.columns[column].columnIndexOffset = bytes.lowerBound
        metaData.columns[column].columnIndexLength = bytes.count
    }

    mutating func place(offsetIndex bytes: Range<Int>, of column: Int) {
        metaData.columns[column].offsetIndexOffset = bytes.lowerBound
        metaData.columns[column].offsetIndexLength = bytes.count
    }
}
