@preconcurrency import Glibc
import Stages

/// The most that one input may hold: what lies beyond is refused with the place, so that a gzip bomb costs one file.
public struct StreamLimits: Sendable, Hashable {
    /// The most bytes that an input may decompress to.
    public var decompressedByteLimit = 64 << 30
    /// The most decompressed bytes a compressed byte may yield, once 16 MiB have been written: text packs to 3 to 20.
    public var ratioLimit = 1_000

    public init() {}
}

/// The decompressed bytes of a file or of standard input.
final class InputStream: ByteStream {
    let path: String
    private(set) var rawByteCount = 0

    private let descriptor: Int32
    private let tap: (UnsafeRawBufferPointer) -> Void
    private var isWhole = true

    init(path: String, limits: StreamLimits, tap: @escaping (UnsafeRawBufferPointer) -> Void) throws(StreamDamage) {
        self.path = path
        self.tap = tap
        // A named pipe that nobody writes to would block the open for ever; this way it reads as empty.
        descriptor = path == "-" ? 0 : Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor < 0 { throw Self.unreadable(errno, at: 0) }
        if descriptor > 0 { _ = fcntl(descriptor, F_SETFL, 0) }
    }

    deinit { if descriptor > 0 { Glibc.close(descriptor) } }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 {
                isWhole = false
                throw Self.unreadable(errno, at: rawByteCount)
            }
            rawByteCount += count
            if count > 0 { tap(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
            return count
        }
    }

    /// Reads what the reader left, so that the size and the hash are those of the whole file; false where that failed.
    func drain() -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            while isWhole, let count = try? read(into: buffer), count > 0 {}
        }
        return isWhole
    }

    private static func unreadable(_ code: Int32, at offset: Int) -> StreamDamage {
        StreamDamage(rule: "unreadable", reason: "can't read: \(String(cString: strerror(code)))", rawOffset: offset)
    }
}
