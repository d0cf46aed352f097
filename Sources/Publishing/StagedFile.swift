import Compression
import Hashing
import Stages

/// A file being written into a run's folder: gathers small writes, counts and hashes, and reaches the disk when closed, or soon after
/// where somebody else is to flush it.
final class StagedFile: ByteSink {
    private static let bufferByteCount = 256 << 10

    private let fileSystem: FileSystem
    private let file: OpenFile
    private let flushing: Flushing?
    private let whenClosed: (Written) -> Void
    private var buffer: [UInt8] = []
    private var bytes = 0
    private var hash = SHA256()
    private var checksum: UInt32 = 0
    private var state = State.open

    private enum State {
        case open, closed
        /// What went wrong first; every later call says it again.
        case failed(any Error)
    }

    /// What has been written.
    struct Written {
        var bytes: Int
        /// By which the file is known from now on.
        var sha256: Digest
        /// By which it is compared when it is read back: forty times as fast.
        var crc32: UInt32
    }

    init(
        _ file: OpenFile, on fileSystem: FileSystem, flushing: Flushing? = nil,
        whenClosed: @escaping (Written) -> Void
    ) {
        self.file = file
        self.fileSystem = fileSystem
        self.flushing = flushing
        self.whenClosed = whenClosed
        buffer.reserveCapacity(Self.bufferByteCount)
    }

    deinit {
        if case .open = state { try? fileSystem.close(file) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        try whileOpen {
            if buffer.count + bytes.count > Self.bufferByteCount { try flush() }
            if bytes.count >= Self.bufferByteCount {
                try pass(bytes)
            } else {
                buffer.append(contentsOf: bytes)
            }
        }
    }

    func close() throws {
        try whileOpen {
            try flush()
            if let flushing {
                state = .closed
                try flushing.flush(file)
            } else {
                try fileSystem.sync(file)
                state = .closed
                try fileSystem.close(file)
            }
            whenClosed(Written(bytes: bytes, sha256: hash.digest(), crc32: checksum))
        }
    }

    private func flush() throws {
        try buffer.withUnsafeBytes(pass)
        buffer.removeAll(keepingCapacity: true)
    }

    private func pass(_ bytes: UnsafeRawBufferPointer) throws {
        try fileSystem.write(bytes, to: file)
        hash.update(bytes)
        checksum = crc32(bytes, after: checksum)
        self.bytes += bytes.count
    }

    private func whileOpen(_ body: () throws -> Void) throws {
        switch state {
        case .failed(let error): throw error
        case .closed: throw PublishingError.fileIsClosed(path: file.path)
        case .open:
            do {
                try body()
            } catch {
                if case .open = state { try? fileSystem.close(file) }
                state = .failed(error)
                throw error
            }
        }
    }
}
