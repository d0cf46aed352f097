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
