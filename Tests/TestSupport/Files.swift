@preconcurrency import Glibc

/// Reads and writes whole files for tests; what fails ends the test program with the reason.
public enum Files {
    public static func read(_ path: String) -> [UInt8] {
        guard let bytes = readIfPresent(path) else { fatalError("can't read \(path): errno \(errno)") }
        return bytes
    }

    public static func readIfPresent(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { chunk.deallocate() }
        while true {
            let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
            if count <= 0 { return count == 0 ? bytes : nil }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    public static func text(_ path: String) -> String { String(decoding: read(path), as: UTF8.self) }

    public static func write(_ bytes: some Sequence<UInt8>, to path: String) {
        let bytes = Array(bytes)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { fatalError("can't make \(path): errno \(errno)") }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done) }
            guard count > 0 else { fatalError("can't write \(path): errno \(errno)") }
            done += count
        }
    }

    public static func write(_ text: String, to path: String) { write(text.utf8, to: path) }

    /// Writes over a file where it stands, as a person with an editor would; it has to be there.
    public static func overwrite(_ path: String, with text: String) {
        precondition(access(path, F_OK) == 0, "there is no \(path)")
        write(text, to: path)
    }

    /// Where a symbolic link leads; nil where there is none.
    public static func link(_ path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: 4_096)
        let count = readlink(path, &bytes, bytes.count)
        return count < 0 ? nil : String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The number by which the file system knows a file.
    public static func inode(_ path: String) -> UInt {
        var entry = stat()
        return stat(path, &entry) == 0 ? UInt(entry.st_ino) : 0
    }

    /// The names of the files below a folder, relative to it, sorted.
    public static func list(_ folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            let inner = list(folder + "/" + name)
            names += entry.pointee.d_type == UInt8(DT_DIR) ? inner.map { name + "/" + $0 } : [name]
        }
        return names.sorted()
    }
}
