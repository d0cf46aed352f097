import Compression
@preconcurrency import Glibc
import Parquet
import Stages

/// All bytes of a stream, at hand by their place: in memory while they are few, else in a file without a name.
///
/// What is read is what was hashed for the manifest, whatever happens to the input meanwhile, and works for pipes and compressed files.
final class SpooledBytes: ByteSource {
    private static let memoryByteLimit = 32 << 20

    private(set) var size = 0
    private var memory: [UInt8] = []
    private var file: TemporaryFile?

    /// Reads the stream to its end. Throws what the stream throws, and `unreadable` where there is no room.
    init(_ stream: any ByteStream) throws(StreamDamage) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = try stream.read(into: piece)
            if count == 0 { return }
            try append(UnsafeRawBufferPointer(rebasing: piece[..<count]))
        }
    }

    deinit { if let file { close(file.descriptor) } }

    func read(_ range: Range<Int>, into output: inout ByteBuffer) throws {
        guard let file else { return memory[range].withUnsafeBytes { output.append($0) } }
        let target = output.extend(by: range.count)
        var filled = 0
        while filled < range.count {
            let count = pread(file.descriptor, target + filled, range.count - filled, range.lowerBound + filled)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure("read", at: range.lowerBound + filled) }
            filled += count
        }
    }

    private func append(_ bytes: UnsafeRawBufferPointer) throws(StreamDamage) {
        if file == nil, size + bytes.count > Self.memoryByteLimit { try moveToFile() }
        if let file { try write(bytes, to: file) } else { memory.append(contentsOf: bytes) }
        size += bytes.count
    }

    private func moveToFile() throws(StreamDamage) {
        guard let made = TemporaryFile() else {
            throw Self.failure("make a file in \(TemporaryFile.folder)", at: size)
        }
        unlink(made.path)
        file = made
        let bytes = memory
        memory = []
        let isWritten = bytes.withUnsafeBytes { made.write($0) }
        if !isWritten { throw Self.failure("write to a temporary file", at: size) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer, to file: TemporaryFile) throws(StreamDamage) {
        if !file.write(bytes) { throw Self.failure("write to a temporary file", at: size) }
    }

    private static func failure(_ action: String, at offset: Int) -> StreamDamage {
        let reason = "can't \(action): \(String(cString: strerror(errno)))"
        return StreamDamage(rule: "unreadable", reason: reason, rawOffset: offset)
    }
}
