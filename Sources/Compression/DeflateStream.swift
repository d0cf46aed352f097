import CZlib

/// Packs a stream of bytes as raw deflate data, piece by piece, in memory that doesn't grow with the stream.
///
/// For what must be written before it is known whole; `BlockCompressor` packs whole buffers about three times as fast.
/// Source: RFC 1951, through zlib.
public final class DeflateStream {
    // On the heap, since zlib keeps the address of the stream.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    /// Makes a stream of a level from 0 to 9.
    ///
    /// Throws: `BlockError.badLevel` or `.failed`.
    public init(level: Int) throws(BlockError) {
        stream.initialize(to: z_stream())
        let isKnown = (0...9).contains(level)
        guard isKnown, czlib_deflate_init(stream, Int32(level), -15) == Z_OK else {
            stream.deallocate()
            throw isKnown ? .failed(codec: "deflate") : .badLevel(codec: "deflate", level: level)
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Appends what the bytes become to `output`; some of it may wait for the bytes that follow.
    public func compress(_ input: UnsafeRawBufferPointer, into output: inout ByteBuffer) {
        var rest = input
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            run(piece, Z_NO_FLUSH, into: &output)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
        }
    }

    /// Appends what is left and the end of the data to `output`; the next bytes start another stream.
    public func finish(into output: inout ByteBuffer) {
        run(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH, into: &output)
        deflateReset(stream)
    }

    /// Runs zlib until it has taken all of the input and has no more output.
    private func run(_ input: UnsafeRawBufferPointer, _ flush: Int32, into output: inout ByteBuffer) {
        let room = 1 << 15
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(input.count)
        repeat {
            let start = output.count
            stream.pointee.next_out = output.extend(by: room).assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(room)
            deflate(stream, flush)
            output.truncate(to: start + room - Int(stream.pointee.avail_out))
        } while stream.pointee.avail_out == 0
    }
}
