import Compression
import Dispatch

/// Writes rows, given as columns in batches of any size, as a Parquet file to a sink.
///
/// It holds at most one row group, and what the end of a file says of those before it. The bytes depend on the rows and options alone, not
/// on the batches.
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
    private let sink: (_ file: Int, UnsafeRawBufferPointer) throws -> Void

    private let chunks: [ColumnChunkWriter]
    private let columnOfLeaf: [Int]
    private var rowGroupRows = 0
    private var rowGroupBytes = 0
    private var written: [WrittenRowGroup] = []
    private var position = 0
    private var isFinished = false

    /// The rows taken so far.
    public private(set) var rowCount = 0
    /// The rows of each file that is whole.
    public private(set) var fileRowCounts: [Int] = []

    /// Starts a file; `sink` is given its bytes in order and may throw, which ends the writing.
    ///
    /// Throws: `ParquetError.misuse` for an impossible schema or option, `BlockError` for an impossible codec.
    public convenience init(
        _ schema: Schema, options: WriterOptions = WriterOptions(),
        sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard options.fileRowGroups == nil else { throw ParquetError.misuse("one sink for the bytes of several files") }
        try self.init(schema, options: options) { _, bytes in try sink(bytes) }
    }

    /// Starts the first of as many files as `WriterOptions.fileRowGroups` makes of the rows; `sink` is given their bytes in order, with the
    /// number of the file, from 0.
    ///
    /// Throws: `ParquetError.misuse` for an impossible schema or option, `BlockError` for an impossible codec.
    public init(
        _ schema: Schema, options: WriterOptions = WriterOptions(),
        files sink: @escaping (_ file: Int, UnsafeRawBufferPointer) throws -> Void
    ) throws {
        self.schema = schema
        self.options = options
        self.sink = sink
        tree = SchemaTree(schema)
        guard !tree.leaves.isEmpty else { throw ParquetError.misuse("a schema without columns") }
        for leaf in tree.leaves where leaf.logicalType?.canAnnotate(leaf.type) == false {
            throw ParquetError.misuse("column \(leaf.name): \(leaf.type) values can't mean \(leaf.logicalType!)")
        }
        guard
            min(
                options.rowGroupRows, options.rowGroupBytes, options.pageRows, options.pageBytes,
                options.fileRowGroups ?? 1) > 0
        else {
            throw ParquetError.misuse("files, row groups and pages need room for at least one row and byte")
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
        if written.count == options.fileRowGroups {
            try endFile()
            try put(Self.magic)
        }
        try forEachChunk { _, chunk in try chunk.close() }
        var group = WrittenRowGroup(rowCount: rowGroupRows, ordinal: written.count, options)
        for chunk in chunks {
            let offset = position
            group.append(try chunk.take { try put($0) }, at: offset, options.codec)
        }
        try writeBloomFilters(&group)
        written.append(group)
        rowGroupRows = 0
        rowGroupBytes = 0
    }

    private func writeBloomFilters(_ group: inout WrittenRowGroup) throws {
        for (column, chunk) in chunks.enumerated() {
            guard let filter = chunk.takeBloomFilter() else { continue }
            var bytes = ByteBuffer()
            filter.encode(into: &bytes)
            group.place(bloomFilter: position..<position + bytes.count, of: column)
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
        try endFile()
    }

    // MARK: The end of a file

    /// Writes the indexes and the footer: the file is whole then, and the next one begins with nothing.
    private func endFile() throws {
        try writeIndexes()
        let metaData = metaData
        var writer = CompactWriter()
        metaData.encode(into: &writer)
        try put(writer.output.bytes)
        try put(UInt32(writer.output.count).plainBytes + Self.magic)
        fileRowCounts.append(metaData.rowCount)
        written = []
        position = 0
    }

    private var metaData: FileMetaData {
        var metaData = FileMetaData()
        metaData.schema = schema.elements()
        metaData.rowGroups = written.map(\.metaData)
        metaData.rowCount = metaData.rowGroups.reduce(0) { $0 + $1.rowCount }
        metaData.keyValues = options.keyValues
        metaData.createdBy = Self.createdBy
        metaData.columnOrders = tree.leaves.map { _ in 1 }
        return metaData
    }

    /// Readers parse it as "application version x.y.z (build hash)".
    static let createdBy = "bantin-parquet version 1.0.0 (build bantin)"

    /// Writes all column indexes, then all offset indexes, as other writers do.
    private func writeIndexes() throws {
        for group in written.indices {
            for column in chunks.indices {
                guard let index = written[group].columnIndexes[column] else { continue }
                written[group].place(columnIndex: position..<position + index.count, of: column)
                try put(index)
            }
        }
        for group in written.indices {
            for column in chunks.indices {
                let index = written[group].offsetIndexes[column]
                written[group].place(offsetIndex: position..<position + index.count, of: column)
                try put(index)
            }
        }
    }

    private func put(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try put($0) }
    }

    private func put(_ bytes: UnsafeRawBufferPointer) throws {
        try sink(fileRowCounts.count, bytes)
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
