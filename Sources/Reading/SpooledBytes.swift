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
    private var file: Int32 = -1

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

    deinit { if file >= 0 { close(file) } }

    func read(_ range: Range<Int>, into output: inout ByteBuffer) throws {
        guard file >= 0 else { return memory[range].withUnsafeBytes { output.append($0) } }
        let target = output.extend(by: range.count)
        var filled = 0
        while filled < range.count {
            let count = pread(file, target + filled, range.count - filled, range.lowerBound + filled)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure("read", at: range.lowerBound + filled) }
            filled += count
        }
    }

    private func append(_ bytes: UnsafeRawBufferPointer) throws(StreamDamage) {
        if file < 0, size + bytes.count > Self.memoryByteLimit { try moveToFile() }
        if file < 0 { memory.append(contentsOf: bytes) } else { try write(bytes) }
        size += bytes.count
    }

    private func moveToFile() throws(StreamDamage) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/bantin-XXXXXX".utf8CString)
        file = mkstemp(&template)
        guard file >= 0 else { throw Self.failure("make a file in \(folder)", at: size) }
        unlink(template)
        let bytes = memory
        memory = []
        let damage: StreamDamage? = bytes.withUnsafeBytes { bytes in
            do throws(StreamDamage) {
                try write(bytes)
                return nil
            } catch {
                return error
            }
        }
        if let damage { throw damage }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(StreamDamage) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(file, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure("write to a temporary file", at: size) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    private static func failure(_ action: String, at offset: Int) -> StreamDamage {
        let reason = "can't \(action): \(String(cString: strerror(errno)))"
        return StreamDamage(rule: "unreadable", reason: reason, rawOffset: offset)
    }
}
