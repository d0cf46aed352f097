/// Decompresses a file piece by piece, in constant memory.
public protocol StreamDecompressor: AnyObject {
    /// Decompresses from `input` into `output` until one of them is used up.
    ///
    /// What stands before the damage is given first; the call after it throws.
    func decompress(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(DamagedStream) -> (consumed: Int, produced: Int)
    /// True where the file may end: after a whole member or frame.
    var isAtBoundary: Bool { get }
}

/// Why compressed bytes can't be decompressed any further.
public enum DamagedStream: Error, Sendable, Hashable, CustomStringConvertible {
    case gzip(String)
    case deflate(String)
    case brotli(String)
    case zstd(String)
    /// What follows a whole member is neither another one nor padding with zeros.
    case trailingBytes
    case outOfMemory

    public var description: String {
        switch self {
        case .gzip(let message): "damaged gzip: \(message)"
        case .deflate(let message): "damaged deflate data: \(message)"
        case .brotli(let message): "damaged brotli data: \(message)"
        case .zstd(let message): "damaged zstd: \(message)"
        case .trailingBytes: "bytes that are not gzip follow the last gzip member"
        case .outOfMemory: "no memory to decompress"
        }
    }
}
