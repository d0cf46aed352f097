import Stages

/// Keeps what writers make in memory.
public final class MemoryFiles: OutputFiles {
    private let files = Locked<[String: [UInt8]]>([:])

    public init() {}

    public var contents: [String: [UInt8]] { files.withLock { $0 } }

    public func create(_ path: String) throws -> any ByteSink { Sink(path: path, files: self) }

    public func read(_ path: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let bytes = (contents[path] ?? []).dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: bytes)
        return bytes.count
    }

    private final class Sink: ByteSink {
        let path: String
        let files: MemoryFiles
        var bytes: [UInt8] = []

        init(path: String, files: MemoryFiles) {
            self.path = path
            self.files = files
        }

        func write(_ bytes: UnsafeRawBufferPointer) { self.bytes += bytes }
        func close() { files.files.withLock { $0[path] = bytes } }
    }
}
