@preconcurrency import Glibc

/// Keeps a second run out of an output folder. The kernel ends the lock with the process, however that dies: there are no
/// stale locks. The file stays; only the lock on it counts.
final class OutputLock: Sendable {
    private let file: OpenFile
    private let fileSystem: FileSystem

    init(_ folder: String, on fileSystem: FileSystem, now: Instant) throws {
        self.fileSystem = fileSystem
        file = try fileSystem.open("\(folder)/.lock", .lock)
        do {
            guard try fileSystem.lock(file) else {
                throw PublishingError.locked(folder: folder, holder: try Self.holder(file, on: fileSystem))
            }
        } catch {
            try? fileSystem.close(file)
            throw error
        }
        noteHolder(since: now)
    }

    deinit { try? fileSystem.close(file) }

    /// Says in the file who holds the lock. It is for people: a full disk must not keep a rollback from running.
    private func noteHolder(since now: Instant) {
        let note = Array("process \(getpid()), since \(now)\n".utf8)
        try? fileSystem.truncate(file)
        try? note.withUnsafeBytes { try fileSystem.write($0, to: file) }
    }

    private static func holder(_ file: OpenFile, on fileSystem: FileSystem) throws -> String {
        var note = [UInt8](repeating: 0, count: 256)
        let count = try note.withUnsafeMutableBytes { try fileSystem.read(file, into: $0) }
        let line = note.prefix(count).prefix { (0x20...0x7e).contains($0) }
        return line.isEmpty ? "it has just started" : String(decoding: line, as: UTF8.self)
    }
}
