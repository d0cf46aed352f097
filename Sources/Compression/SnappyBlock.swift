import CSnappy

/// Packs and unpacks snappy's raw format (a length, then literals and copies).
final class SnappyBlock: BlockPacker, BlockUnpacker {
    var name: String { "snappy" }

    func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) throws(BlockError) {
        var written = snappy_max_compressed_length(input.count)
        let start = output.count
        let target = output.extend(by: written).assumingMemoryBound(to: CChar.self)
        let status = snappy_compress(
            input.orEmpty.assumingMemoryBound(to: CChar.self), input.count, target, &written)
        output.truncate(to: status == SNAPPY_OK ? start + written : start)
        if status != SNAPPY_OK { throw .failed(codec: name) }
    }

    func decompress(_ input: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) throws(BlockError) {
        let source = input.orEmpty.assumingMemoryBound(to: CChar.self)
        var size = 0
        guard snappy_uncompressed_length(source, input.count, &size) == SNAPPY_OK else { throw .damaged(codec: name) }
        guard size == target.count else { throw .wrongSize(codec: name, expected: target.count, found: size) }
        guard let to = target.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
        guard snappy_uncompress(source, input.count, to, &size) == SNAPPY_OK else { throw .damaged(codec: name) }
    }
}
