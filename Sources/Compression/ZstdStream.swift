import CZstd

/// Decompresses zstd files of one or many frames.
///
/// Source: RFC 8878, through libzstd.
public final class ZstdStream: StreamDecompressor {
    /// The first bytes of every zstd frame that holds data.
    public static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
    /// True where a file begins with a frame, or with one to be skipped, as some writers put before the first.
    ///
    /// Source: RFC 8878, sections 3.1.1 and 3.1.2.
    public static func begins(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        return bytes.starts(with: magic) || first & 0xF0 == 0x50 && bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    }

    /// The base-2 logarithm of the largest window that a frame may ask for: what it costs in memory. The library's default.
    public static let windowLogLimit: Int32 = 27

    public private(set) var isAtBoundary = false

    private let stream: OpaquePointer
    private var damage: DamagedStream?

    public init() throws(DamagedStream) {
        guard let stream = ZSTD_createDStream() else { throw .outOfMemory }
        self.stream = stream
        ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, Self.windowLogLimit)
    }

    deinit { ZSTD_freeDStream(stream) }

    public func decompress(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(DamagedStream) -> (consumed: Int, produced: Int) {
        if let damage { throw damage }
        var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let status = ZSTD_decompressStream(stream, &target, &source)
        if ZSTD_isError(status) != 0 {
            let fault = DamagedStream.zstd(String(cString: ZSTD_getErrorName(status)))
            damage = fault
            if target.pos == 0 { throw fault }
        } else {
            isAtBoundary = status == 0
        }
        return (source.pos, target.pos)
    }
}
