@preconcurrency import Glibc

/// A file for the time being, in the folder that `TMPDIR` names, else in `/tmp`; open to be written and read.
///
/// Who makes it closes it and removes its name.
public struct TemporaryFile {
    public let descriptor: Int32
    public let path: String

    public static var folder: String {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        return named.isEmpty ? "/tmp" : named
    }

    /// Makes a file; nil where the folder has no room for one, and `errno` says why.
    public init?() {
        var template = Array("\(Self.folder)/bantin-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        if descriptor < 0 { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Writes all bytes behind those that were written before; false where that fails, and `errno` says why.
    public func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return true
    }
}
