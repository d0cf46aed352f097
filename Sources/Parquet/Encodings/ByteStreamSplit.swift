import Compression

/// Puts first bytes of all values together, then all second bytes and so on: like packs well with like.
///
/// Source: parquet-format, Encodings.md, "Byte Stream Split (BYTE_STREAM_SPLIT = 9)".
enum ByteStreamSplit {
    static func encode(_ plain: UnsafeRawBufferPointer, width: Int, into output: inout ByteBuffer) {
        let count = plain.count / width
        let target = output.extend(by: count * width).assumingMemoryBound(to: UInt8.self)
        guard let source = plain.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        for byte in 0..<width {
            let stream = target + byte * count
            var index = 0
            while index < count {
                stream[index] = source[index &* width &+ byte]
                index &+= 1
            }
        }
    }

    /// Appends `count` values in the plain encoding.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, count: Int, width: Int, into output: inout ByteBuffer
    ) throws(Damage) {
        guard bytes.count == count * width else {
            throw Damage("\(bytes.count) bytes for \(count) values of \(width)", at: 0)
        }
        guard let source = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        let target = output.extend(by: count * width).assumingMemoryBound(to: UInt8.self)
        for byte in 0..<width {
            let stream = source + byte * count
            var index = 0
            while index < count {
                target[index &* width &+ byte] = stream[index]
                index &+= 1
            }
        }
    }
}
