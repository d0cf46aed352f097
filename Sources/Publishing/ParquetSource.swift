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
        var place = range.lowerBound
        let buffer = UnsafeMutableRawBufferPointer(start: output.extend(by: range.count), count: range.count)
        while place < range.upperBound {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[(place - range.lowerBound)...])
            let count = try fileSystem.read(file, at: place, into: rest)
            // The file has become shorter since it was opened.
            guard count > 0 else { throw FileSystemError(.read(file.path), code: EIO) }
            place += count
        }
    }
}
