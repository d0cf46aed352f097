import CZlib

/// Decompresses deflate data without a frame, as ZIP archives hold it.
///
/// Source: RFC 1951, through zlib.
public final class InflateStream: StreamDecompressor {
    public private(set) var isAtBoundary = false

    // On the heap, since zlib keeps the address of the stream.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var damage: DamagedStream?

    public init() throws(DamagedStream) {
        stream.initialize(to: z_stream())
        guard czlib_inflate_init(stream, -15) == Z_OK else {
            stream.deallocate()
            throw .outOfMemory
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    public func decompress(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(DamagedStream) -> (consumed: Int, produced: Int) {
        if let damage { throw damage }
        if isAtBoundary { return (0, 0) }
        let (inputSize, outputSize) = (UInt32(clamping: input.count), UInt32(clamping: output.count))
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = inputSize
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = outputSize
        let status = inflate(stream, Z_NO_FLUSH)
        let produced = Int(outputSize - stream.pointee.avail_out)
        switch status {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isAtBoundary = true
        case Z_MEM_ERROR: damage = .outOfMemory
        default: damage = .deflate(stream.pointee.msg.map { String(cString: $0) } ?? "unknown error \(status)")
        }
        if let damage, produced == 0 { throw damage }
        return (Int(inputSize - stream.pointee.avail_in), produced)
    }
}
