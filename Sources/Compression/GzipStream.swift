import CZlib

/// Decompresses gzip files of one or many members, as `cat a.gz b.gz` and WARC writers make them.
///
/// Zeros after a member are padding, as tapes and blocks leave them, and are skipped.
/// Source: RFC 1952, through zlib.
public final class GzipStream: StreamDecompressor {
    /// The first bytes of every gzip file.
    public static let magic: [UInt8] = [0x1F, 0x8B]

    public private(set) var isAtBoundary = false

    // On the heap, since zlib keeps the address of the stream.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var isAfterMember = false
    private var damage: DamagedStream?

    public init() throws(DamagedStream) {
        stream.initialize(to: z_stream())
        guard czlib_inflate_init(stream, 15 + 16) == Z_OK else {
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
        var consumed = 0
        if isAfterMember {
            consumed = input.firstIndex { $0 != 0 } ?? input.count
            if consumed == input.count { return (consumed, 0) }
            guard input[consumed] == Self.magic[0] else { throw .trailingBytes }
            isAfterMember = false
        }
        isAtBoundary = false
        let rest = UnsafeRawBufferPointer(rebasing: input[consumed...])
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: rest.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(clamping: rest.count)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(clamping: output.count)
        let inputSize = Int(stream.pointee.avail_in)
        let outputSize = Int(stream.pointee.avail_out)
        let status = inflate(stream, Z_NO_FLUSH)
        consumed += inputSize - Int(stream.pointee.avail_in)
        let produced = outputSize - Int(stream.pointee.avail_out)
        try note(status, hasProduced: produced > 0)
        return (consumed, produced)
    }

    private func note(_ status: Int32, hasProduced: Bool) throws(DamagedStream) {
        switch status {
        case Z_OK, Z_BUF_ERROR:
            return
        case Z_STREAM_END:
            inflateReset(stream)
            isAtBoundary = true
            isAfterMember = true
        case Z_MEM_ERROR:
            damage = .outOfMemory
        default:
            damage = .gzip(stream.pointee.msg.map { String(cString: $0) } ?? "unknown error \(status)")
        }
        if let damage, !hasProduced { throw damage }
    }
}
