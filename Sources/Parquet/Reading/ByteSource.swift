import Compression
@preconcurrency import Glibc

/// Gives the bytes of a file by their place.
public protocol ByteSource {
    /// The number of bytes of the whole file.
    var size: Int { get }
    /// Appends the bytes of a range, which lies within the size, to `output`.
    func read(_ range: Range<Int>, into output: inout ByteBuffer) throws
}

/// Reads a file of the machine.
public final class FileSource: ByteSource {
    public let size: Int
    private let descriptor: Int32
    private let path: String

    /// Throws: `FileSource.Failure` when the file can't be opened.
    public init(path: String) throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(path: path, number: errno) }
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= 0 else {
            let number = errno
            close(descriptor)
            throw Failure(path: path, number: number)
        }
        self.path = path
        self.descriptor = descriptor
        size = Int(end)
    }

    deinit {
        close(descriptor)
    }

    /// Throws: `FileSource.Failure`.
    public func read(_ range: Range<Int>, into output: inout ByteBuffer) throws {
        let start = output.count
        let target = output.extend(by: range.count)
        var filled = 0
        while filled < range.count {
            let count = pread(descriptor, target + filled, range.count - filled, range.lowerBound + filled)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let number = count == 0 ? EIO : errno
                output.truncate(to: start)
                throw Failure(path: path, number: number)
            }
            filled += count
        }
    }

    /// Tells which file could not be read and what the system said.
    public struct Failure: Error, CustomStringConvertible {
        public var path: String
        /// The system's error number.
        public var number: Int32

        public var description: String { "\(path): \(String(cString: strerror(number)))" }
    }
}

/// Gives bytes that lie in memory.
public struct MemorySource: ByteSource {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    public var size: Int { bytes.count }

    public func read(_ range: Range<Int>, into output: inout ByteBuffer) {
        bytes[range].withUnsafeBytes { output.append($0) }
    }
}
