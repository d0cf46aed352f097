/// Packs whole buffers with one codec, reusing the library's state from buffer to buffer.
///
/// Not for two threads at once: make one a thread.
public final class BlockCompressor {
    private let packer: any BlockPacker

    /// Throws: `BlockError.badLevel` or `.failed`.
    public init(_ codec: BlockCodec) throws(BlockError) {
        switch codec {
        case .gzip(let level): packer = try DeflatePacker(.gzip, level: level)
        case .zlib(let level): packer = try DeflatePacker(.zlib, level: level)
        case .deflate(let level): packer = try DeflatePacker(.raw, level: level)
        case .zstd(let level): packer = try ZstdPacker(level: level)
        case .snappy: packer = SnappyBlock()
        case .lz4: packer = LZ4Block()
        case .lz4Hadoop: packer = LZ4HadoopBlock()
        case .brotli(let level): packer = try BrotliPacker(level: level)
        }
    }

    /// Appends the packed form of `input` to `output`.
    public func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) throws(BlockError) {
        try packer.compress(input, into: &output)
    }

    /// Appends the packed form of `input`, whose bytes change their kind at `boundary`: a codec that has one table of
    /// codes for a block then begins another block there.
    public func compress(
        _ input: UnsafeRawBufferPointer, partedAt boundary: Int, into output: inout ByteBuffer
    ) throws(BlockError) {
        try packer.compress(input, partedAt: boundary, into: &output)
    }
}

/// Unpacks whole buffers of one codec, reusing the library's state from buffer to buffer.
///
/// Not for two threads at once: make one a thread.
public final class BlockDecompressor {
    private let codec: BlockCodec
    private let unpacker: any BlockUnpacker

    /// Throws: `BlockError.failed`.
    public init(_ codec: BlockCodec) throws(BlockError) {
        self.codec = codec
        switch codec {
        case .gzip: unpacker = try DeflateUnpacker(.gzip)
        case .zlib: unpacker = try DeflateUnpacker(.zlib)
        case .deflate: unpacker = try DeflateUnpacker(.raw)
        case .zstd: unpacker = try ZstdUnpacker()
        case .snappy: unpacker = SnappyBlock()
        case .lz4: unpacker = LZ4Block()
        case .lz4Hadoop: unpacker = LZ4HadoopBlock()
        case .brotli: unpacker = BrotliUnpacker()
        }
    }

    /// Appends the `size` bytes that `input` stands for to `output`.
    ///
    /// Throws: `BlockError` when the size is implausible (before memory is taken), when the bytes are damaged, and when
    /// they stand for more or fewer bytes.
    public func decompress(
        _ input: UnsafeRawBufferPointer, size: Int, into output: inout ByteBuffer
    ) throws(BlockError) {
        guard size >= 0, size <= codec.mostBytes(from: input.count) else {
            throw .implausibleSize(codec: unpacker.name, compressed: input.count, claimed: size)
        }
        let start = output.count
        let target = UnsafeMutableRawBufferPointer(start: output.extend(by: size), count: size)
        do {
            try unpacker.decompress(input, into: target)
        } catch {
            output.truncate(to: start)
            throw error
        }
    }
}

protocol BlockPacker: AnyObject {
    func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) throws(BlockError)
    func compress(
        _ input: UnsafeRawBufferPointer, partedAt boundary: Int, into output: inout ByteBuffer
    ) throws(BlockError)
}

extension BlockPacker {
    func compress(
        _ input: UnsafeRawBufferPointer, partedAt boundary: Int, into output: inout ByteBuffer
    ) throws(BlockError) {
        try compress(input, into: &output)
    }
}

protocol BlockUnpacker: AnyObject {
    var name: String { get }
    /// Fills `target` to its last byte.
    func decompress(_ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) throws(BlockError)
}
