/// Bytes of which any stretch can be read.
public protocol ReadableBytes {
    /// Reads from a place: as many bytes as there are and the buffer holds.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// A file for the time being: nobody else sees it, and it is gone with the last who holds it, however the process ends.
public protocol ScratchFile: AnyObject, ReadableBytes {
    /// Writes the bytes behind those that are there.
    func append(_ bytes: UnsafeRawBufferPointer) throws
}

/// What a stage may take in memory, and where it puts the rest.
public struct Room {
    public let byteCount: Int
    private let make: () throws -> any ScratchFile

    public init(byteCount: Int, scratch make: @escaping () throws -> any ScratchFile) {
        self.byteCount = byteCount
        self.make = make
    }

    /// All memory that there is.
    public static var unbounded: Room { Room(byteCount: .max) { MemoryScratch() } }

    public func scratch() throws -> any ScratchFile { try make() }
}

/// A scratch file in memory: for runs whose files lie there too.
public final class MemoryScratch: ScratchFile {
    private var bytes: [UInt8]

    public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    public func append(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }

    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let found = bytes.dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: found)
        return found.count
    }
}
