import Compression

/// Walks the pages of a column chunk: reads headers, verifies checksums, unpacks bodies.
struct PageReader: ~Copyable {
    /// The chunk's bytes as they lie in the file.
    private let chunk: ByteBuffer
    private let chunkOffset: Int
    private let verifiesChecksums: Bool
    private let byteLimit: Int
    private let decompressor: BlockDecompressor?
    private(set) var position = 0
    /// The pages read so far.
    private(set) var number = -1
    /// The body of the page at hand.
    private(set) var body = ByteBuffer()
    /// The levels of a page of version 2, which are never packed: the body's first bytes.
    private var levelByteCount = 0

    init(
        _ chunk: consuming ByteBuffer, at offset: Int, _ codec: CodecNumber, _ options: ReaderOptions
    ) throws {
        self.chunk = chunk
        chunkOffset = offset
        verifiesChecksums = options.verifiesChecksums
        byteLimit = options.columnByteLimit
        decompressor = try codec.block().map { codec in try BlockDecompressor(codec) }
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
        let packed = UnsafeRawBufferPointer(rebasing: chunk.bytes[start..<start + header.compressedSize])
        if verifiesChecksums, let expected = header.crc { try verify(packed, expected) }
        try unpack(packed, header)
        position = start + header.compressedSize
        return header
    }

    private func verify(_ packed: UnsafeRawBufferPointer, _ expected: UInt32) throws(Damage) {
        let found = crc32(packed)
        guard found == expected else {
            throw Damage("checksum \(found), but the header says \(expected)", at: position)
        }
    }

    private mutating func unpack(_ packed: UnsafeRawBufferPointer, _ header: PageHeader) throws(Damage) {
        body.removeAll()
        var levels = 0
        if let version2 = header.dataV2 {
            levels = version2.definitionLevelByteCount + version2.repetitionLevelByteCount
            guard levels <= packed.count, levels <= header.uncompressedSize else {
                throw Damage("levels of \(levels) bytes in a page of \(packed.count)", at: position)
            }
            body.append(UnsafeRawBufferPointer(rebasing: packed[..<levels]))
        }
        let values = UnsafeRawBufferPointer(rebasing: packed[levels...])
        let size = header.uncompressedSize - levels
        guard let decompressor, header.dataV2?.isCompressed != false else { return body.append(values) }
        // Of no values some writers leave nothing at all, which no codec unpacks.
        if size == 0 || values.isEmpty && header.dataV2 != nil { return }
        do {
            try decompressor.decompress(values, size: size, into: &body)
        } catch {
            throw Damage("\(error)", at: position)
        }
    }

    /// Leaves room behind the body so that short copies may read past its end.
    mutating func pad() {
        body.reserve(16)
    }
}
