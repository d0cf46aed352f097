import Compression
@preconcurrency import Glibc
import Parquet

/// A Parquet file, read through the file system of Publishing.
final class ParquetSource: ByteSource {
    let size: Int
    private let file: OpenFile
    private let fileSystem: FileSystem

    init(_ path: String, on fileSystem: FileSystem) throws {
        size = try fileSystem.status(path)?.bytes ?? 0
        file = try fileSystem.open(path, .read)
        self.fileSystem = fileSystem
    }

    deinit { try? fileSystem.close(file) }

    func read(_ range: Range<Int>, into output: inout ByteBuffer) throws {
        let buffer = UnsafeMutableRawBufferPointer(start: output.extend(by: range.count), count: range.count)
        // It is less where the file has become shorter since it was opened.
        guard try fileSystem.fill(buffer, from: file, at: range.lowerBound) == range.count else {
            throw FileSystemError(.read(file.path), code: EIO)
        }
    }
}
