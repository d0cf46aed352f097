@preconcurrency import Glibc

/// A folder of a test's own, which is gone with the value.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() {
        var template = Array("/tmp/bantin-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("can't make a temporary folder: errno \(errno)") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        removeTree(path)
    }

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
