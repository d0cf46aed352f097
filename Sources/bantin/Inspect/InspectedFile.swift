import Compression
@preconcurrency import Glibc
import Parquet

/// A file to look into, and what its bytes say that it is.
final class InspectedFile {
    enum Kind {
        case parquet, xlsx, csv
    }

    /// Bytes by which a text is told from something else.
    private static let headByteCount = 1 << 16
    private static let parquetMagic = Array("PAR1".utf8)
    private static let zipMagic = Array("PK\u{3}\u{4}".utf8)

    let path: String
    let source: FileSource
    var byteCount: Int { source.size }

    init(_ path: String) throws(InspectError) {
        self.path = path
        do throws(FileSource.Failure) {
            source = try FileSource(path: path)
        } catch {
            throw .unreadable(path: path, code: error.number)
        }
    }

    /// Throws: `InspectError` where it is none of them.
    func kind() throws -> Kind {
        let first = try bytes(0..<min(4, source.size))
        let last = try bytes(max(0, source.size - 4)..<source.size)
        if first == Self.parquetMagic || last == Array("PARE".utf8) { return .parquet }
        if first == Self.zipMagic { return .xlsx }
        if source.size == 0 { throw InspectError.empty(path: path) }
        if isTable(try head()) { return .csv }
        if last == Self.parquetMagic { return .parquet }
        throw InspectError.unknown(path: path)
    }

    /// The first bytes, unpacked.
    func head() throws -> [UInt8] {
        let read = try unpacking()
        var head = [UInt8](repeating: 0, count: Self.headByteCount)
        var count = 0
        while count < head.count {
            let more = try head.withUnsafeMutableBytes {
                try read(UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
            }
            if more == 0 { break }
            count += more
        }
        return Array(head[..<count])
    }

    /// Gives a function that fills a buffer with the next bytes, unpacked where the file is gzip or zstd.
    func unpacking() throws -> (UnsafeMutableRawBufferPointer) throws -> Int {
        let unpacker = try unpacker()
        var place = 0
        var pending: ArraySlice<UInt8> = []
        return { [source, path] buffer in
            while true {
                if pending.isEmpty, place < source.size {
                    pending = try self.bytes(place..<min(source.size, place + 1 << 18))[...]
                    place += pending.count
                }
                guard let unpacker else {
                    let piece = pending.prefix(buffer.count)
                    buffer.copyBytes(from: piece)
                    pending = pending.dropFirst(piece.count)
                    return piece.count
                }
                let bytes = pending
                if bytes.isEmpty, unpacker.isAtBoundary { return 0 }
                let (consumed, produced) = try bytes.withUnsafeBytes { try unpacker.decompress($0, into: buffer) }
                pending = bytes.dropFirst(consumed)
                if produced > 0 { return produced }
                if bytes.isEmpty, !unpacker.isAtBoundary { throw InspectError.cut(path: path, byteCount: source.size) }
            }
        }
    }

    private func unpacker() throws -> (any StreamDecompressor)? {
        let first = try bytes(0..<min(4, source.size))
        if first.starts(with: GzipStream.magic) { return try GzipStream() }
        return ZstdStream.begins(first) ? try ZstdStream() : nil
    }

    func bytes(_ range: Range<Int>) throws -> [UInt8] {
        var buffer = ByteBuffer(capacity: range.count)
        do {
            try source.read(range, into: &buffer)
        } catch let failure as FileSource.Failure {
            throw InspectError.unreadable(path: path, code: failure.number)
        }
        return buffer.array()
    }

    /// No control characters but those that lay a text out, and no sign of JSON or markup at its start.
    private func isTable(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { $0 > 0x20 }
        return first != UInt8(ascii: "{") && first != UInt8(ascii: "<")
            && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) || $0 == 0x1B }
    }
}

/// Why a file can't be looked into.
enum InspectError: Error, CustomStringConvertible {
    case unreadable(path: String, code: Int32)
    case empty(path: String)
    case unknown(path: String)
    case cut(path: String, byteCount: Int)
    /// What the library that reads the file says of it.
    case damaged(path: String, reason: String)

    var description: String {
        switch self {
        case .unreadable(let path, let code):
            code == EISDIR
                ? "\(path): a folder, expected a file"
                : "\(path): can't read: \(String(cString: strerror(code)).lowercased())"
        case .empty(let path): "\(path): the file is empty"
        case .unknown(let path): "\(path): neither Parquet nor XLSX nor CSV, by its bytes"
        case .cut(let path, let byteCount):
            "\(path): the compressed file ends at byte \(byteCount), before its end was due"
        case .damaged(let path, let reason): "\(path): \(reason)"
        }
    }

    var status: ExitStatus {
        switch self {
        case .unreadable(_, let code): [ENOENT, ENOTDIR, EISDIR].contains(code) ? .noInput : .inputOutput
        case .empty, .unknown, .cut, .damaged: .unusableInput
        }
    }
}
