import Compression

/// Walks the pages of a column chunk, or of a stretch of it: reads headers, verifies checksums, unpacks bodies.
struct PageReader: ~Copyable {
    /// The stretch's bytes as they lie in the file.
    private var chunk = ByteBuffer()
    private var chunkOffset = 0
    private let verifiesChecksums: Bool
    private let byteLimit: Int
    private let decompressor: BlockDecompressor?
    private(set) var position = 0
    /// The number of the page at hand in the chunk.
    private(set) var number = -1
    /// What was unpacked of the page at hand, with room behind it so that short copies may read past its end.
    private var unpacked = ByteBuffer()
    /// Where the page at hand lies in the stretch, if it isn't packed.
    private var bare: Range<Int>?

    init(_ codec: CodecNumber, _ options: ReaderOptions) throws {
        verifiesChecksums = options.verifiesChecksums
        byteLimit = options.columnByteLimit
        decompressor = try codec.block().map { codec in try BlockDecompressor(codec) }
    }

    /// Goes to a stretch that begins with page `number` at `offset` of the file.
    mutating func begin(_ stretch: consuming ByteBuffer, at offset: Int, page number: Int = 0) {
        chunk = stretch
        chunk.reserve(Self.slack)
        chunkOffset = offset
        position = 0
        self.number = number - 1
    }

    /// How many bytes past the end of a page may be read, though what they are means nothing.
    static let slack = 32

    /// The body of the page at hand; valid until the next one.
    var body: UnsafeRawBufferPointer {
        bare.map { UnsafeRawBufferPointer(rebasing: chunk.bytes[$0]) } ?? unpacked.bytes
    }

    var isAtEnd: Bool { position >= chunk.count }

    /// The place in the file where the next page begins.
    var byte: Int { chunkOffset + position }

    /// Reads the next page's header and unpacks its body.
    mutating func next() throws(Damage) -> PageHeader {
        number += 1
        let rest = UnsafeRawBufferPointer(rebasing: chunk.bytes[position...])
        var reader = CompactReader(rest)
        let header: PageHeader
        do {
            header = try PageHeader(from: &reader)
        } catch {
            throw Damage(error.reason, at: position + error.offset)
        }
        let start = position + reader.position
        guard header.compressedSize <= chunk.count - start else {
            throw Damage("a page of \(header.compressedSize) bytes where \(chunk.count - start) are left", at: position)
        }
        guard header.uncompressedSize <= byteLimit else {
            throw Damage("a page of \(header.uncompressedSize) bytes, more than the limit", at: position)
        }
        let end = start + header.compressedSize
        let packed = UnsafeRawBufferPointer(rebasing: chunk.bytes[start..<end])
        if verifiesChecksums, let expected = header.crc { try verify(packed, expected) }
        bare = nil
        if decompressor == nil { bare = start..<end } else { try unpack(packed, header) }
        position = end
        return header
    }

    private func verify(_ packed: UnsafeRawBufferPointer, _ expected: UInt32) throws(Damage) {
        let found = crc32(packed)
        guard found == expected else {
            throw Damage("checksum \(found), but the header says \(expected)", at: position)
        }
    }

    private mutating func unpack(_ packed: UnsafeRawBufferPointer, _ header: PageHeader) throws(Damage) {
        unpacked.removeAll()
        let levels = header.dataV2.map { $0.definitionLevelByteCount + $0.repetitionLevelByteCount } ?? 0
        guard levels <= packed.count, levels <= header.uncompressedSize else {
            throw Damage("levels of \(levels) bytes in a page of \(packed.count)", at: position)
        }
        unpacked.append(UnsafeRawBufferPointer(rebasing: packed[..<levels]))
        let values = UnsafeRawBufferPointer(rebasing: packed[levels...])
        let size = header.uncompressedSize - levels
        defer { unpacked.reserve(Self.slack) }
        guard let decompressor, header.dataV2?.isCompressed != false else { return unpacked.append(values) }
        // Of no values some writers leave nothing at all, which no codec unpacks.
        if size == 0 || values.isEmpty && header.dataV2 != nil { return }
        do {
            try decompressor.decompress(values, size: size, into: &unpacked)
        } catch {
            throw Damage("\(error)", at: position)
        }
    }
}
