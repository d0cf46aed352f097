import Stages

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
        let (source, old, start) = (source, unread, offset)
        let count = try buffer.withUnsafeMutableBytes { bytes in
            bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[old]))
            return try source.read(at: start, into: UnsafeMutableRawBufferPointer(rebasing: bytes[old.count...]))
        }
        (unread, offset) = (0..<(old.count + count), start + count)
    }
}
