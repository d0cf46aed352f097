import Hashing
import Stages

/// A file being written into a run's folder: gathers small writes, counts and hashes, and reaches the disk when closed.
final class StagedFile: ByteSink {
    private static let bufferByteCount = 256 << 10

    private let fileSystem: FileSystem
    private let file: OpenFile
    private let whenClosed: (_ bytes: Int, _ sha256: Digest) -> Void
    private var buffer: [UInt8] = []
    private var bytes = 0
    private var hash = SHA256()
    private var state = State.open

    private enum State {
        case open, closed
        /// What went wrong first; every later call says it again.
        case failed(any Error)
    }

    init(
        _ file: OpenFile, on fileSystem: FileSystem, whenClosed: @escaping (_ bytes: Int, _ sha256: Digest) -> Void
    ) {
        self.file = file
        self.fileSystem = fileSystem
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
            try fileSystem.sync(file)
            state = .closed
            try fileSystem.close(file)
            whenClosed(bytes, hash.digest())
        }
    }

    private func flush() throws {
        try buffer.withUnsafeBytes(pass)
        buffer.removeAll(keepingCapacity: true)
    }

    private func pass(_ bytes: UnsafeRawBufferPointer) throws {
        try fileSystem.write(bytes, to: file)
        hash.update(bytes)
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
