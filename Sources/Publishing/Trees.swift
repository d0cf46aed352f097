@preconcurrency import Glibc

// What is done to whole folders and whole files, out of the single calls.
extension FileSystem {
    /// Makes a folder and the folders above it, and makes each new name last.
    func makeFolders(_ path: String) throws {
        guard try status(path) == nil else { return }
        let parent = Path.parent(of: path)
        try makeFolders(parent)
        do {
            try makeFolder(path)
        } catch let error where error.code == EEXIST {
            // Another process was quicker.
        }
        try syncFolder(parent)
    }

    /// Waits until the names in a folder are on the disk.
    func syncFolder(_ path: String) throws {
        try reading(path, as: .folder) { folder in
            do {
                try sync(folder)
            } catch let error as FileSystemError where error.code == EINVAL {
                // A file system without this call for folders, which leaves nothing to do.
            }
        }
    }

    /// Removes a file, a link or a folder with all that is in it; gives the number of files. What is missing is fine.
    @discardableResult
    func removeTree(_ path: String) throws -> Int {
        guard let found = try status(path) else { return 0 }
        guard found.kind == .folder else {
            try unlink(path)
            return 1
        }
        let count = try list(path).reduce(0) { try $0 + removeTree("\(path)/\($1)") }
        try removeFolder(path)
        return count
    }

    /// Gives a file's bytes to `body`, a piece at a time, and returns their number.
    @discardableResult
    func readPieces(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        try reading(path, as: .read) { file in
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
            defer { buffer.deallocate() }
            var total = 0
            while case let count = try read(file, into: buffer), count > 0 {
                try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                total += count
            }
            return total
        }
    }

    func contents(_ path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try readPieces(path) { bytes.append(contentsOf: $0) }
        return bytes
    }

    /// Opens, hands over and closes once: the number of a closed file may be another file's already.
    func reading<T>(_ path: String, as mode: SystemCall.OpenMode, _ body: (OpenFile) throws -> T) throws -> T {
        let file = try open(path, mode)
        let result = Result { try body(file) }
        let closing = Result { try close(file) }
        let value = try result.get()
        try closing.get()
        return value
    }
}

/// Paths as text.
enum Path {
    /// The folder that holds what a path names: `.` for a bare name, `/` for the root.
    static func parent(of path: String) -> String {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
        guard let cut = bytes.lastIndex(of: slash) else { return "." }
        while bytes.count > 1, bytes.count > cut || bytes.last == slash { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a path names a file below a folder and nothing else: no root, no `..`, no empty or overlong part, nothing
    /// unprintable.
    static func staysInside(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: slash, omittingEmptySubsequences: false)
        let named = parts.allSatisfy { part in
            (1...255).contains(part.count) && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        }
        return named && path.utf8.count < 1024 && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
    }

    /// The folders of a relative path, the outermost first: `a`, `a/b` for `a/b/c`.
    static func folders(of path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }

    private static let slash = UInt8(ascii: "/")
}
