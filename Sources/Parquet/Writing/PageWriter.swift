import Compression

/// Packs pages and appends them, each after its header, to a chunk.
struct PageWriter: ~Copyable {
    private let leaf: Leaf
    private let checksums: Bool
    private let compressor: BlockCompressor?
    private var packed = ByteBuffer()
    private var body = ByteBuffer()
    /// The chunk's bytes so far.
    private(set) var output = ByteBuffer()
    /// What the chunk would take unpacked, with headers.
    private(set) var uncompressedSize = 0

    /// Makes the writer of a leaf's pages; without a `compressor` they stay unpacked.
    init(_ leaf: Leaf, checksums: Bool, compressor: BlockCompressor?) {
        self.leaf = leaf
        self.checksums = checksums
        self.compressor = compressor
    }

    /// Returns how many bytes a page's bytes would take packed.
    mutating func packedSize(_ bytes: UnsafeRawBufferPointer) throws(BlockError) -> Int {
        guard let compressor else { return bytes.count }
        packed.removeAll()
        try compressor.compress(bytes, into: &packed)
        return packed.count
    }

    /// Appends a dictionary page.
    mutating func writeDictionary(_ values: UnsafeRawBufferPointer, count: Int) throws {
        packed.removeAll()
        try pack(values)
        try write(.dictionary, uncompressedSize: values.count) {
            $0.dictionary = DictionaryPageHeader(valueCount: count)
        }
    }

    /// Appends a data page of version 1: levels, each after its length, and values are packed together.
    mutating func writeDataV1(
        _ page: PendingPage, levels: UnsafeRawBufferPointer, values: UnsafeRawBufferPointer, _ encoding: Encoding
    ) throws {
        body.removeAll()
        body.append(levels)
        body.append(values)
        packed.removeAll()
        try compressor?.compress(body.bytes, partedAt: levels.count, into: &packed)
        if compressor == nil { packed.append(body.bytes) }
        try write(.data, uncompressedSize: body.count) {
            $0.data = DataPageHeader(valueCount: page.entryCount, encoding: encoding)
        }
    }

    /// Appends a data page of version 2: the levels stay as they are, the values are packed if there are any.
    mutating func writeDataV2(
        _ page: PendingPage, levels: UnsafeRawBufferPointer, values: UnsafeRawBufferPointer, _ encoding: Encoding
    ) throws {
        packed.removeAll()
        packed.append(levels)
        let isCompressed = compressor != nil && !values.isEmpty
        if isCompressed { try pack(values) } else { packed.append(values) }
        try write(.dataV2, uncompressedSize: levels.count + values.count) { header in
            var data = DataPageHeaderV2(
                valueCount: page.entryCount, nullCount: page.entryCount - page.valueCount, rowCount: page.rowCount,
                encoding: encoding)
            data.repetitionLevelByteCount = page.repetitionLevelBytes
            data.definitionLevelByteCount = levels.count - page.repetitionLevelBytes
            data.isCompressed = isCompressed
            header.dataV2 = data
        }
    }

    private mutating func pack(_ values: UnsafeRawBufferPointer) throws(BlockError) {
        guard let compressor else { return packed.append(values) }
        try compressor.compress(values, into: &packed)
    }

    /// Appends a header and the bytes in `packed`.
    private mutating func write(
        _ kind: PageHeader.Kind, uncompressedSize size: Int, _ describe: (inout PageHeader) -> Void
    ) throws {
        guard max(size, packed.count) <= Int(Int32.max) else {
            throw ParquetError.misuse("column \(leaf.name): a page of \(size) bytes, at most \(Int32.max) fit")
        }
        var header = PageHeader(
            kind, uncompressedSize: size, compressedSize: packed.count, crc: checksums ? crc32(packed.bytes) : nil)
        describe(&header)
        var writer = CompactWriter()
        header.encode(into: &writer)
        output.append(writer.output.bytes)
        output.append(packed.bytes)
        uncompressedSize += writer.output.count + size
    }

    mutating func removeAll() {
        output.removeAll()
        uncompressedSize = 0
    }
}
