import CLZ4

/// Packs and unpacks one LZ4 block without a frame (Parquet's `LZ4_RAW`).
final class LZ4Block: BlockPacker, BlockUnpacker {
    var name: String { "lz4" }

    func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) throws(BlockError) {
        guard let size = Int32(exactly: input.count), LZ4_compressBound(size) > 0 else { throw .failed(codec: name) }
        let bound = LZ4_compressBound(size)
        let start = output.count
        let target = output.extend(by: Int(bound)).assumingMemoryBound(to: CChar.self)
        let written = LZ4_compress_default(input.orEmpty.assumingMemoryBound(to: CChar.self), target, size, bound)
        output.truncate(to: start + Int(written))
        if written == 0 { throw .failed(codec: name) }
    }

    func decompress(_ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) throws(BlockError) {
        let found = try unpackLZ4(input, into: target)
        guard found == target.count else { throw .wrongSize(codec: name, expected: target.count, found: found) }
    }
}

/// Packs and unpacks LZ4 blocks as Hadoop frames them: two big-endian lengths (unpacked, packed) before each block.
///
/// Differs: falls back to one bare block, since older C++ writers left the lengths out under the same codec number.
final class LZ4HadoopBlock: BlockPacker, BlockUnpacker {
    private let bare = LZ4Block()

    var name: String { "lz4" }

    func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) throws(BlockError) {
        let start = output.count
        output.appendLittleEndian(UInt32(truncatingIfNeeded: input.count).byteSwapped)
        output.appendLittleEndian(UInt32(0))
        try bare.compress(input, into: &output)
        let size = UInt32(truncatingIfNeeded: output.count - start - 8)
        output.store(size.bigEndian, at: start + 4)
    }

    func decompress(_ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) throws(BlockError) {
        if try unpackFramed(input, into: target) { return }
        try bare.decompress(input, into: target)
    }

    /// Returns false when the lengths don't fit the bytes, which then must be a bare block.
    private func unpackFramed(
        _ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
    ) throws(BlockError) -> Bool {
        var position = 0
        var filled = 0
        while position < input.count {
            guard input.count - position >= 8 else { return false }
            let unpacked = Int(UInt32(bigEndian: input.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
            let packed = Int(UInt32(bigEndian: input.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self)))
            position += 8
            guard packed <= input.count - position, unpacked <= target.count - filled else { return false }
            let block = UnsafeRawBufferPointer(rebasing: input[position..<position + packed])
            let room = UnsafeMutableRawBufferPointer(rebasing: target[filled..<filled + unpacked])
            guard let found = try? unpackLZ4(block, into: room), found == unpacked else { return false }
            position += packed
            filled += unpacked
        }
        return filled == target.count
    }
}

private func unpackLZ4(
    _ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
) throws(BlockError) -> Int {
    guard let size = Int32(exactly: input.count), let room = Int32(exactly: target.count) else {
        throw .failed(codec: "lz4")
    }
    var nothing: CChar = 0
    let found = withUnsafeMutablePointer(to: &nothing) { spare in
        LZ4_decompress_safe(
            input.orEmpty.assumingMemoryBound(to: CChar.self),
            target.baseAddress?.assumingMemoryBound(to: CChar.self) ?? spare, size, room)
    }
    guard found >= 0 else { throw .damaged(codec: "lz4") }
    return Int(found)
}
