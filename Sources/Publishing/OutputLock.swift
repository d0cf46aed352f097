@preconcurrency import Glibc

/// Keeps a second run out of an output folder. The kernel ends the lock with the process, however that dies: there are no
/// stale locks. The file stays; only the lock on it counts.
final class OutputLock: Sendable {
    private let file: OpenFile
    private let fileSystem: FileSystem

    /// Throws `PublishingError.locked` where another process has the lock.
    static func take(_ folder: String, on fileSystem: FileSystem, now: Instant) throws -> OutputLock {
        let lock = OutputLock(try fileSystem.open("\(folder)/.lock", .lock), on: fileSystem)
        guard try fileSystem.lock(lock.file) else {
            throw PublishingError.locked(folder: folder, holder: try lock.holder())
        }
        lock.noteHolder(since: now)
        return lock
    }

    private init(_ file: OpenFile, on fileSystem: FileSystem) {
        self.file = file
        self.fileSystem = fileSystem
    }

    deinit {
        try? fileSystem.unlock(file)
        try? fileSystem.close(file)
    }

    /// Says in the file who holds the lock. It is for people: a full disk must not keep a rollback from running.
    private func noteHolder(since now: Instant) {
        let note = Array("process \(getpid()), since \(now)\n".utf8)
        try? fileSystem.truncate(file)
        try? note.withUnsafeBytes { try fileSystem.write($0, to: file) }
    }

    private func holder() throws -> String {
        var note = [UInt8](repeating: 0, count: 256)
        let count = try note.withUnsafeMutableBytes { try fileSystem.read(file, into: $0) }
        let line = note.prefix(count).prefix { (0x20...0x7e).contains($0) }
        return line.isEmpty ? "it has just started" : String(decoding: line, as: UTF8.self)
    }
}
