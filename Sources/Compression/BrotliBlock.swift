import CBrotli

/// Packs with libbrotli.
final class BrotliPacker: BlockPacker {
    private let level: Int32

    init(level: Int) throws(BlockError) {
        guard (0...11).contains(level) else { throw .badLevel(codec: "brotli", level: level) }
        self.level = Int32(level)
    }

    func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) throws(BlockError) {
        // Not the library's own bound, which is 0 for sizes that it deems too large: 4 bytes for every 16 KiB, and 6 around it.
        var written = input.count + (input.count >> 14) * 4 + 16
        let start = output.count
        let target = output.extend(by: written)
        let done = BrotliEncoderCompress(
            level, 22, BROTLI_MODE_GENERIC, input.count, input.orEmpty.assumingMemoryBound(to: UInt8.self), &written,
            target.assumingMemoryBound(to: UInt8.self))
        output.truncate(to: done == 1 ? start + written : start)
        if done != 1 { throw .failed(codec: "brotli") }
    }
}

/// Unpacks with libbrotli.
final class BrotliUnpacker: BlockUnpacker {
    var name: String { "brotli" }

    func decompress(_ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) throws(BlockError) {
        var written = target.count
        let outcome = BrotliDecoderDecompress(
            input.count, input.orEmpty.assumingMemoryBound(to: UInt8.self), &written,
            target.baseAddress?.assumingMemoryBound(to: UInt8.self))
        guard outcome == BROTLI_DECODER_RESULT_SUCCESS else { throw .damaged(codec: name) }
        guard written == target.count else { throw .wrongSize(codec: name, expected: target.count, found: written) }
    }
}
