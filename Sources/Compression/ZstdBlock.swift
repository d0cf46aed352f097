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
