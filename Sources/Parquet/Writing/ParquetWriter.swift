import Compression
import Dispatch

/// Writes rows, given as columns in batches of any size, as a Parquet file to a sink.
///
/// It holds at most one row group. The bytes depend on the rows and options alone, not on the batches.
///
/// ```swift
/// let writer = try ParquetWriter(Schema([.text("name"), .int64("count")])) { try file.append($0) }
/// try writer.append([.text(["An", nil]), .int64([3, 4])])
/// try writer.finish()
/// ```
public final class ParquetWriter {
    private let schema: Schema
    private let tree: SchemaTree
    private let options: WriterOptions
    private let sink: (UnsafeRawBufferPointer) throws -> Void

    private let chunks: [ColumnChunkWriter]
    private let columnOfLeaf: [Int]
    private var rowGroupRows = 0
    private var rowGroupBytes = 0
    private var written: [WrittenRowGroup] = []
    private var position = 0
    private var isFinished = false

    /// The rows taken so far.
    public private(set) var rowCount = 0

    /// Starts a file; `sink` is given its bytes in order and may throw, which ends the writing.
    ///
    /// Throws: `ParquetError.misuse` for an impossible schema or option, `BlockError` for an impossible codec.
    public init(
        _ schema: Schema, options: WriterOptions = WriterOptions(),
        sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        self.schema = schema
        self.options = options
        self.sink = sink
        tree = SchemaTree(schema)
        guard !tree.leaves.isEmpty else { throw ParquetError.misuse("a schema without columns") }
        for leaf in tree.leaves where leaf.logicalType?.canAnnotate(leaf.type) == false {
            throw ParquetError.misuse("column \(leaf.name): \(leaf.type) values can't mean \(leaf.logicalType!)")
        }
        guard min(options.rowGroupRows, options.rowGroupBytes, options.pageRows, options.pageBytes) > 0 else {
            throw ParquetError.misuse("row groups and pages need room for at least one row and byte")
        }
        let (nodes, leaves) = (tree.nodes, tree.leaves)
        // A compressor takes up to a megabyte: columns share one, unless they are encoded at the same time.
        let shared = options.parallel ? nil : try Self.compressor(options)
        chunks = try leaves.indices.map { index in
            let node = nodes.first { $0.leaves.contains(index) }!
            let compressor = try shared ?? Self.compressor(options)
            return ColumnChunkWriter(leaves[index], index: index, below: node, options, compressor: compressor)
        }
        columnOfLeaf = leaves.indices.map { leaf in nodes.firstIndex { $0.leaves.contains(leaf) }! }
        try put(Self.magic)
    }

    static let magic = Array("PAR1".utf8)

    private static func compressor(_ options: WriterOptions) throws -> BlockCompressor? {
        try options.codec.block.map { codec in try BlockCompressor(codec) }
    }

    /// Takes rows: one column a field of the schema, all of one length.
    ///
    /// Throws: `ParquetError.misuse` when the columns don't fit the schema; what the sink throws.
    public func append(_ columns: [Column]) throws {
        guard !isFinished else { throw ParquetError.misuse("rows after the file was finished") }
        guard columns.count == tree.nodes.count else {
            throw ParquetError.misuse("\(columns.count) columns, but the schema has \(tree.nodes.count)")
        }
        let count = columns[0].count
        for (column, node) in zip(columns, tree.nodes) { try column.check(node, tree.leaves, count: count) }
        let columns = columns.map(\.flattened)
        var start = 0
        while start < count {
            let taken = rowsOfGroup(columns, start..<count)
            try appendToGroup(columns, start..<start + taken)
            if rowGroupRows >= options.rowGroupRows || rowGroupBytes >= options.rowGroupBytes { try closeRowGroup() }
            start += taken
        }
    }

    private func rowsOfGroup(_ columns: [Column], _ rows: Range<Int>) -> Int {
        let limit = min(rows.upperBound, rows.lowerBound + options.rowGroupRows - rowGroupRows)
        return rowsUntil(options.rowGroupBytes - rowGroupBytes, in: rows.lowerBound..<limit) { rows in
            byteCount(columns, rows)
        }
    }

    private func byteCount(_ columns: [Column], _ rows: Range<Int>) -> Int {
        zip(columns, tree.nodes).reduce(0) { sum, pair in
            pair.1.leaves.reduce(sum) { $0 + pair.0.byteCount(of: $1, pair.1, rows) }
        }
    }

    private func appendToGroup(_ columns: [Column], _ rows: Range<Int>) throws {
        let columnOfLeaf = columnOfLeaf
        try forEachChunk { leaf, chunk in try chunk.append(columns[columnOfLeaf[leaf]], rows: rows) }
        rowGroupRows += rows.count
        rowGroupBytes += byteCount(columns, rows)
        rowCount += rows.count
    }

    private func closeRowGroup() throws {
        guard rowGroupRows > 0 else { return }
        try forEachChunk { _, chunk in try chunk.close() }
        var group = WrittenRowGroup(rowCount: rowGroupRows)
        for chunk in chunks {
            group.offsets.append(position)
            group.chunks.append(try chunk.take { try put($0) })
        }
        try writeBloomFilters(&group)
        written.append(group)
        rowGroupRows = 0
        rowGroupBytes = 0
    }

    private func writeBloomFilters(_ group: inout WrittenRowGroup) throws {
        for column in group.chunks.indices {
            guard let filter = group.chunks[column].bloomFilter else { continue }
            var bytes = ByteBuffer()
            filter.encode(into: &bytes)
            group.chunks[column].bloomFilterPlace = position..<position + bytes.count
            group.chunks[column].bloomFilter = nil
            try put(bytes.bytes)
        }
    }

    /// Calls `body` for each leaf's chunk, on all cores where the options ask for it.
    ///
    /// Throws: the first leaf's error, whichever thread failed first.
    private func forEachChunk(_ body: @Sendable (Int, ColumnChunkWriter) throws -> Void) throws {
        guard options.parallel && chunks.count > 1 else {
            for (leaf, chunk) in chunks.enumerated() { try body(leaf, chunk) }
            return
        }
        let failures = Failures(count: chunks.count)
        let chunks = chunks
        DispatchQueue.concurrentPerform(iterations: chunks.count) { leaf in
            do { try body(leaf, chunks[leaf]) } catch { failures.set(error, leaf) }
        }
        if let failure = failures.first { throw failure }
    }

    /// Writes what is left, the indexes and the footer; the file is whole then.
    ///
    /// Throws: what the sink throws.
    public func finish() throws {
        guard !isFinished else { return }
        isFinished = true
        try closeRowGroup()
        let indexes = try writeIndexes()
        var writer = CompactWriter()
        metaData(indexes).encode(into: &writer)
        try put(writer.output.bytes)
        try put(UInt32(writer.output.count).plainBytes + Self.magic)
    }

    // MARK: The end of the file

    private func metaData(_ indexes: [[IndexPlaces]]) -> FileMetaData {
        var metaData = FileMetaData()
        metaData.schema = schema.elements()
        metaData.rowCount = rowCount
        metaData.rowGroups = zip(written, indexes).enumerated().map { ordinal, pair in
            pair.0.metaData(ordinal: ordinal, pair.1, options)
        }
        metaData.keyValues = options.keyValues
        metaData.createdBy = Self.createdBy
        metaData.columnOrders = tree.leaves.map { _ in 1 }
        return metaData
    }

    /// Readers parse it as "application version x.y.z (build hash)".
    static let createdBy = "bantin-parquet version 1.0.0 (build bantin)"

    /// Writes all column indexes, then all offset indexes, as other writers do.
    private func writeIndexes() throws -> [[IndexPlaces]] {
        var places = written.map { $0.chunks.map { _ in IndexPlaces() } }
        for (group, rowGroup) in written.enumerated() {
            for (column, chunk) in rowGroup.chunks.enumerated() {
                guard let index = chunk.columnIndex else { continue }
                places[group][column].columnIndex = try put(index.encode)
            }
        }
        for (group, rowGroup) in written.enumerated() {
            for (column, chunk) in rowGroup.chunks.enumerated() {
                places[group][column].offsetIndex = try put(chunk.offsetIndex(at: rowGroup.offsets[column]).encode)
            }
        }
        return places
    }

    private func put(_ encode: (inout CompactWriter) -> Void) throws -> Range<Int> {
        var writer = CompactWriter()
        encode(&writer)
        let start = position
        try put(writer.output.bytes)
        return start..<position
    }

    private func put(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try put($0) }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) throws {
        try sink(bytes)
        position += bytes.count
    }
}

/// Keeps the errors of concurrent iterations.
private final class Failures: @unchecked Sendable {
    // Sendable because each iteration writes its own place only, and they are read after all have ended.
    private let places: UnsafeMutableBufferPointer<(any Error)?>

    init(count: Int) {
        places = .allocate(capacity: count)
        places.initialize(repeating: nil)
    }

    deinit {
        places.deinitialize()
        places.deallocate()
    }

    func set(_ error: any Error, _ place: Int) {
        places[place] = error
    }

    var first: (any Error)? {
        places.first { $0 != nil } ?? nil
    }
}

/// Where a chunk's indexes lie in the file.
struct IndexPlaces {
    var columnIndex: Range<Int>?
    var offsetIndex: Range<Int>?
}

/// A row group whose chunks are written.
struct WrittenRowGroup {
    var rowCount: Int
    var chunks: [WrittenChunk] = []
    /// Where each chunk begins in the file.
    var offsets: [Int] = []

    func metaData(ordinal: Int, _ indexes: [IndexPlaces], _ options: WriterOptions) -> RowGroup {
        var group = RowGroup()
        group.rowCount = rowCount
        group.columns = chunks.indices.map { column in
            var chunk = ColumnChunk()
            chunk.metaData = chunks[column].metaData(at: offsets[column], options.codec)
            chunk.columnIndexOffset = indexes[column].columnIndex?.lowerBound
            chunk.columnIndexLength = indexes[column].columnIndex?.count
            chunk.offsetIndexOffset = indexes[column].offsetIndex?.lowerBound
            chunk.offsetIndexLength = indexes[column].offsetIndex?.count
            return chunk
        }
        group.totalByteSize = chunks.reduce(0) { $0 + $1.uncompressedSize }
        group.totalCompressedSize = chunks.reduce(0) { $0 + $1.byteCount }
        group.fileOffset = offsets.first
        group.sortingColumns = options.sortingColumns.isEmpty ? nil : options.sortingColumns
        group.ordinal = Int(Int16(exactly: ordinal) ?? -1) >= 0 ? ordinal : nil
        return group
    }
}
