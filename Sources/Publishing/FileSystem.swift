@preconcurrency import Glibc
import Stages

/// Every call by which Publishing reaches the file system, one at a time.
///
/// Calls that a signal interrupts are made again, short writes are continued, all other failures are thrown. An interceptor
/// is asked before every attempt, so that a test can count the calls, make each one fail, or end the process there.
public struct FileSystem: Sendable {
    /// What becomes of a call.
    public enum Interception {
        case proceed
        /// The call is not made and fails with this error number.
        case fail(Int32)
        /// A write is made with at most so many bytes.
        case shorten(Int)
    }

    public typealias Interceptor = @Sendable (SystemCall) -> Interception

    private let intercept: Interceptor?

    public init(intercept: Interceptor? = nil) { self.intercept = intercept }

    private func perform(_ call: SystemCall, _ body: (_ limit: Int) -> Int) throws(FileSystemError) -> Int {
        while true {
            let result: Int
            switch intercept?(call) ?? .proceed {
            case .proceed: result = body(.max)
            case .shorten(let limit): result = body(limit)
            case .fail(let code):
                errno = code
                result = -1
            }
            if result >= 0 { return result }
            let code = errno
            if code != EINTR { throw FileSystemError(call, code: code) }
        }
    }

    private func run(_ call: SystemCall, _ body: () -> Int32) throws(FileSystemError) {
        _ = try perform(call) { _ in Int(body()) }
    }
}

/// A file that is open.
struct OpenFile: Sendable {
    let descriptor: Int32
    let path: String
}

// Files.
extension FileSystem {
    func open(_ path: String, _ mode: SystemCall.OpenMode) throws(FileSystemError) -> OpenFile {
        let flags =
            switch mode {
            case .read: O_RDONLY
            case .create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            case .scratch: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
            case .lock: O_RDWR | O_CREAT | O_NOFOLLOW
            case .folder: O_RDONLY | O_DIRECTORY
            }
        let descriptor = try perform(.open(path, mode)) { _ in
            if mode == .read { return PathText.withCString(path) { Int(Glibc.open($0, flags | O_CLOEXEC)) } }
            return Int(Glibc.open(path, flags | O_CLOEXEC, 0o644))
        }
        return OpenFile(descriptor: Int32(descriptor), path: path)
    }

    /// Takes the kernel's lock, which ends with the process; false where another process has it.
    func lock(_ file: OpenFile) throws(FileSystemError) -> Bool {
        do {
            try run(.lock(file.path)) { flock(file.descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch let error where error.code == EWOULDBLOCK {
            return false
        }
    }

    /// Gives the lock back, also for copies of the file that a child process may still have; never fails on Linux.
    func unlock(_ file: OpenFile) throws(FileSystemError) {
        flock(file.descriptor, LOCK_UN)
        try run(.unlock(file.path)) { 0 }
    }

    func truncate(_ file: OpenFile) throws(FileSystemError) {
        try run(.truncate(file.path)) { ftruncate(file.descriptor, 0) }
    }

    /// Reads at most as many bytes as the buffer holds; 0 at the file's end.
    func read(_ file: OpenFile, into buffer: UnsafeMutableRawBufferPointer) throws(FileSystemError) -> Int {
        try perform(.read(file.path)) { _ in Glibc.read(file.descriptor, buffer.baseAddress, buffer.count) }
    }

    /// Reads at most as many bytes as the buffer holds from a place in the file; 0 at its end.
    func read(
        _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(FileSystemError) -> Int {
        try perform(.read(file.path)) { _ in pread(file.descriptor, buffer.baseAddress, buffer.count, offset) }
    }

    /// Reads from a place in the file until the buffer is full or the file ends; gives the number of bytes.
    func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: OpenFile, at offset: Int) throws(FileSystemError)
        -> Int
    {
        var count = 0
        while count < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
            let read = try read(file, at: offset + count, into: rest)
            if read == 0 { break }
            count += read
        }
        return count
    }

    /// Writes all the bytes.
    func write(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileSystemError) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = try perform(.write(file.path, rest)) { limit in
                Glibc.write(file.descriptor, rest.baseAddress, min(rest.count, limit))
            }
            // A device that takes nothing and reports nothing would have us wait for ever.
            guard count > 0 else { throw FileSystemError(.write(file.path, rest), code: EIO) }
            written += count
        }
    }

    /// Waits until the file is on the disk. A failure is final: the kernel may forget the pages it could not write.
    func sync(_ file: OpenFile) throws(FileSystemError) {
        try run(.sync(file.path)) { fsync(file.descriptor) }
    }

    /// Closes the file, also where that fails: on Linux the descriptor is gone either way.
    func close(_ file: OpenFile) throws(FileSystemError) {
        let code = Glibc.close(file.descriptor) == 0 ? 0 : errno
        // The second time it may be somebody else's.
        assert(code != EBADF, "'\(file.path)' is closed twice")
        if code != 0 && code != EINTR { throw FileSystemError(.close(file.path), code: code) }
        try run(.close(file.path)) { 0 }
    }
}

// Names.
extension FileSystem {
    func makeFolder(_ path: String) throws(FileSystemError) { try run(.makeFolder(path)) { mkdir(path, 0o755) } }

    func removeFolder(_ path: String) throws(FileSystemError) { try run(.removeFolder(path)) { rmdir(path) } }

    func unlink(_ path: String) throws(FileSystemError) { try run(.unlink(path)) { Glibc.unlink(path) } }

    func rename(_ from: String, to path: String) throws(FileSystemError) {
        try run(.rename(from: from, to: path)) { Glibc.rename(from, path) }
    }

    func link(_ from: String, to path: String) throws(FileSystemError) {
        try run(.link(from: from, to: path)) { PathText.withCString(from) { Glibc.link($0, path) } }
    }

    func makeSymbolicLink(_ path: String, to target: String) throws(FileSystemError) {
        try run(.symbolicLink(target: target, path: path)) { symlink(target, path) }
    }

    /// Reads where a symbolic link points; at most 4,096 bytes.
    func readLink(_ path: String) throws(FileSystemError) -> String {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = try perform(.readLink(path)) { _ in readlink(path, &bytes, bytes.count) }
        return String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The names in a folder, in the order of their bytes.
    func list(_ path: String) throws(FileSystemError) -> [String] {
        var names: [String] = []
        try run(.list(path)) {
            guard let folder = opendir(path) else { return -1 }
            defer { closedir(folder) }
            errno = 0
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != "." && name != ".." { names.append(name) }
                errno = 0
            }
            return errno == 0 ? 0 : -1
        }
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    /// What stands at a path, links not followed; nil where nothing does.
    func status(_ path: String) throws(FileSystemError) -> FileStatus? {
        var entry = stat()
        do {
            try run(.status(path)) { PathText.withCString(path) { lstat($0, &entry) } }
        } catch let error where error.code == ENOENT {
            return nil
        }
        return FileStatus(
            mode: entry.st_mode, bytes: Int(entry.st_size),
            changedAt: Instant(secondsSinceEpoch: Int(entry.st_mtim.tv_sec)))
    }

    /// The bytes that this user may still write to the file system that holds `path`.
    func freeSpace(_ path: String) throws(FileSystemError) -> Int {
        var volume = statvfs()
        try run(.freeSpace(path)) { statvfs(path, &volume) }
        let (bytes, overflow) = volume.f_bavail.multipliedReportingOverflow(by: volume.f_frsize)
        return overflow ? .max : Int(clamping: bytes)
    }
}

/// What stands at a path.
struct FileStatus: Sendable, Hashable {
    enum Kind: Sendable { case file, folder, link, other }

    let kind: Kind
    let bytes: Int
    /// When the bytes were written last.
    let changedAt: Instant

    init(mode: mode_t, bytes: Int, changedAt: Instant) {
        self.bytes = bytes
        self.changedAt = changedAt
        kind =
            switch mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
    }
}
