import CZstd

/// Packs with libzstd, one frame a buffer.
final class ZstdPacker: BlockPacker {
    private let level: Int32
    private let state: OpaquePointer

    init(level: Int) throws(BlockError) {
        guard (-100...22).contains(level), level != 0 else { throw .badLevel(codec: "zstd", level: level) }
        guard let state = ZSTD_createCCtx() else { throw .failed(codec: "zstd") }
        self.level = Int32(level)
        self.state = state
    }

    deinit {
        ZSTD_freeCCtx(state)
    }

    func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) throws(BlockError) {
        let bound = ZSTD_compressBound(input.count)
        let start = output.count
        let written = ZSTD_compressCCtx(
            state, output.extend(by: bound), bound, input.orEmpty, input.count, level)
        let failed = ZSTD_isError(written) != 0
        output.truncate(to: failed ? start : start + written)
        if failed { throw .failed(codec: "zstd") }
    }

    /// Ends a block of the frame at the boundary, where both parts are long enough to be worth a table of codes each.
    func compress(
        _ input: UnsafeRawBufferPointer, partedAt boundary: Int, into output: inout ByteBuffer
    ) throws(BlockError) {
        guard min(boundary, input.count - boundary) >= 512 else { return try compress(input, into: &output) }
        ZSTD_CCtx_reset(state, ZSTD_reset_session_only)
        ZSTD_CCtx_setParameter(state, ZSTD_c_compressionLevel, level)
        ZSTD_CCtx_setPledgedSrcSize(state, UInt64(input.count))
        let bound = ZSTD_compressBound(boundary) + ZSTD_compressBound(input.count - boundary)
        let start = output.count
        var target = ZSTD_outBuffer(dst: output.extend(by: bound), size: bound, pos: 0)
        var source = ZSTD_inBuffer(src: input.baseAddress, size: boundary, pos: 0)
        // What is left to write; an error is no 0 either.
        var left = ZSTD_compressStream2(state, &target, &source, ZSTD_e_flush)
        if left == 0 {
            source.size = input.count
            left = ZSTD_compressStream2(state, &target, &source, ZSTD_e_end)
        }
        output.truncate(to: left == 0 ? start + target.pos : start)
        if left != 0 { throw .failed(codec: "zstd") }
    }
}

/// Unpacks zstd data; several frames may stand one after another.
final class ZstdUnpacker: BlockUnpacker {
    private let state: OpaquePointer

    init() throws(BlockError) {
        guard let state = ZSTD_createDCtx() else { throw .failed(codec: "zstd") }
        self.state = state
    }

    deinit {
        ZSTD_freeDCtx(state)
    }

    var name: String { "zstd" }

    func decompress(_ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) throws(BlockError) {
        let written = ZSTD_decompressDCtx(
            state, target.baseAddress, target.count, input.orEmpty, input.count)
        guard ZSTD_isError(written) == 0 else { throw .damaged(codec: name) }
        guard written == target.count else { throw .wrongSize(codec: name, expected: target.count, found: written) }
    }
}
