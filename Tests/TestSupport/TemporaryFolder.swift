@preconcurrency import Glibc

/// A folder of a test's own, which is gone with the value.
public final class TemporaryFolder: Sendable {
    public let path: String

    /// `inMemory` asks for a file system in memory, where the machine has one: quicker, for tests of thousands of nights.
    public init(inMemory: Bool = false) {
        let base = inMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(base)/bantin-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("can't make a temporary folder: errno \(errno)") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        removeTree(path)
    }

    /// Writes a file and gives its path.
    @discardableResult
    public func write(_ name: String, _ bytes: some Sequence<UInt8>) -> String {
        Files.write(bytes, to: "\(path)/\(name)")
        return "\(path)/\(name)"
    }

    /// Makes a folder and gives its path.
    @discardableResult
    public func folder(_ name: String) -> String {
        mkdir("\(path)/\(name)", 0o755)
        return "\(path)/\(name)"
    }

    public func text(_ name: String) -> String { Files.text("\(path)/\(name)") }

    public func exists(_ name: String) -> Bool { access("\(path)/\(name)", F_OK) == 0 }

    private func removeTree(_ path: String) {
        guard let folder = opendir(path) else {
            unlink(path)
            return
        }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            let inner = path + "/" + name
            if entry.pointee.d_type == UInt8(DT_DIR) { removeTree(inner) } else { unlink(inner) }
        }
        closedir(folder)
        rmdir(path)
    }
}
