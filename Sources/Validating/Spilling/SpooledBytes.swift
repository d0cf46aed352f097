import Stages

/// Bytes that are gathered until a part ends: in memory while they are few, else in a scratch file.
struct SpooledBytes {
    private static let memoryByteCount = 1 << 20

    private let room: Room
    private(set) var byteCount = 0
    private var file: (any ScratchFile)?
    private var buffer: [UInt8] = []

    init(in room: Room) { self.room = room }

    mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
        buffer.append(contentsOf: bytes)
        byteCount += bytes.count
        guard buffer.count >= Self.memoryByteCount else { return }
        if file == nil { file = try room.scratch() }
        try buffer.withUnsafeBytes(file!.append)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Gives all bytes in their order, and forgets them.
    mutating func empty(_ write: (UnsafeRawBufferPointer) throws -> Void) throws {
        if let file {
            var reader = StateReader(file)
            var rest = byteCount - buffer.count
            while rest > 0 {
                let count = min(rest, StateReader.bufferByteCount)
                guard try reader.take(count, write) != nil else { throw ScratchCut() }
                rest -= count
            }
        }
        try buffer.withUnsafeBytes(write)
        self = SpooledBytes(in: room)
    }
}

/// Reads bytes from their start to their end, through a small buffer.
struct StateReader {
    static let bufferByteCount = 64 << 10

    private let source: any ReadableBytes
    private var buffer = [UInt8](repeating: 0, count: bufferByteCount)
    private var unread = 0..<0
    private var offset = 0

    init(_ source: any ReadableBytes) { self.source = source }

    /// Hands over the next bytes, at most as many as the buffer holds; nil where there are not so many.
    mutating func take<Result>(_ count: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result? {
        if unread.count < count { try fill() }
        guard unread.count >= count else { return nil }
        defer { unread = (unread.lowerBound + count)..<unread.upperBound }
        let range = unread.lowerBound..<(unread.lowerBound + count)
        return try buffer.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The next number of 64 bits, little-endian; nil at the end.
    mutating func word() throws -> UInt64? {
        try take(8) { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    }

    /// Whether all bytes have been taken.
    mutating func isAtEnd() throws -> Bool {
        if unread.isEmpty { try fill() }
        return unread.isEmpty
    }

    private mutating func fill() throws {
        let (source, old) = (source, unread)
        var (filled, start) = (old.count, offset)
        try buffer.withUnsafeMutableBytes { bytes in
            bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[old]))
            while filled < bytes.count {
                let count = try source.read(at: start, into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
                if count == 0 { break }
                filled += count
                start += count
            }
        }
        (unread, offset) = (0..<filled, start)
    }
}
