import Compression

/// Packs pages and appends them, each after its header, to a chunk.
struct PageWriter: ~Copyable {
    private let leaf: Leaf
    private let checksums: Bool
    private let compressor: BlockCompressor?
    private var packed = ByteBuffer()
    /// The chunk's bytes so far.
    private(set) var output = ByteBuffer()
    /// What the chunk would take unpacked, with headers.
    private(set) var uncompressedSize = 0

    init(_ leaf: Leaf, _ options: WriterOptions) throws {
        self.leaf = leaf
        checksums = options.checksums
        compressor = try options.codec.block.map { codec in try BlockCompressor(codec) }
    }

    /// Appends a dictionary page.
    mutating func writeDictionary(_ body: UnsafeRawBufferPointer, count: Int) throws {
        try write(.dictionary, body) { $0.dictionary = DictionaryPageHeader(valueCount: count) }
    }

    /// Appends a data page of version 1, whose body holds levels and values.
    mutating func writeData(_ body: UnsafeRawBufferPointer, entryCount: Int, encoding: Encoding) throws {
        try write(.data, body) { $0.data = DataPageHeader(valueCount: entryCount, encoding: encoding) }
    }

    private mutating func write(
        _ kind: PageHeader.Kind, _ body: UnsafeRawBufferPointer, _ describe: (inout PageHeader) -> Void
    ) throws {
        guard body.count <= Int(Int32.max) else {
            throw ParquetError.misuse("column \(leaf.name): a page of \(body.count) bytes, at most \(Int32.max) fit")
        }
        packed.removeAll()
        try compressor?.compress(body, into: &packed)
        let bytes = compressor == nil ? body : packed.bytes
        var header = PageHeader(
            kind, uncompressedSize: body.count, compressedSize: bytes.count, crc: checksums ? crc32(bytes) : nil)
        describe(&header)
        var writer = CompactWriter()
        header.encode(into: &writer)
        output.append(writer.output.bytes)
        output.append(bytes)
        uncompressedSize += writer.output.count + body.count
    }

    mutating func removeAll() {
        output.removeAll()
        uncompressedSize = 0
    }
}
