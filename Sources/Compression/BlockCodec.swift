/// Names a codec that packs one whole buffer at a time, with its level where it has one.
public enum BlockCodec: Sendable, Hashable {
    /// RFC 1952, level 0 to 12 (libdeflate's scale; 6 is the usual one).
    case gzip(level: Int)
    /// RFC 1950, level 0 to 12.
    case zlib(level: Int)
    /// RFC 1951 without any frame, level 0 to 12.
    case deflate(level: Int)
    /// RFC 8878, level 1 to 22 (3 is the usual one; negative levels are faster).
    case zstd(level: Int)
    case snappy
    /// One LZ4 block without a frame.
    case lz4
    /// LZ4 blocks, each after its two lengths, as Hadoop writes them.
    case lz4Hadoop
    /// RFC 7932, level 0 to 11.
    case brotli(level: Int)

    /// Returns the most bytes that `compressedCount` bytes can stand for, so that a claimed size is judged before
    /// memory is taken for it.
    ///
    /// Source: deflate 1032 to 1 (RFC 1951: 258 bytes from two bits); LZ4 255 to 1; snappy 64 bytes from 3; a zstd
    /// run-length block of 128 KiB takes 4 bytes; brotli has no useful bound, so 16 MiB a byte is assumed.
    public func mostBytes(from compressedCount: Int) -> Int {
        let ratio: Int
        switch self {
        case .gzip, .zlib, .deflate: ratio = 1032
        case .zstd: ratio = 32768
        case .snappy: ratio = 22
        case .lz4, .lz4Hadoop: ratio = 255
        case .brotli: ratio = 1 << 24
        }
        let (product, overflow) = compressedCount.multipliedReportingOverflow(by: ratio)
        return overflow ? .max : product &+ 64
    }
}

/// Tells why a buffer could not be packed or unpacked.
public enum BlockError: Error, Equatable, CustomStringConvertible {
    /// The bytes are not what the codec writes.
    case damaged(codec: String)
    /// The bytes unpack to another number of bytes than was said.
    case wrongSize(codec: String, expected: Int, found: Int)
    /// So few bytes can't stand for so many.
    case implausibleSize(codec: String, compressed: Int, claimed: Int)
    /// The level is none of the codec's.
    case badLevel(codec: String, level: Int)
    /// The library refused without a reason that concerns the data.
    case failed(codec: String)

    public var description: String {
        switch self {
        case .damaged(let codec): "damaged \(codec) data"
        case .wrongSize(let codec, let expected, let found):
            "\(codec) data unpacks to \(found) bytes, expected \(expected)"
        case .implausibleSize(let codec, let compressed, let claimed):
            "\(compressed) bytes of \(codec) data can't stand for the claimed \(claimed) bytes"
        case .badLevel(let codec, let level): "\(codec) has no level \(level)"
        case .failed(let codec): "the \(codec) library could not work (is memory short?)"
        }
    }
}
