@preconcurrency import Glibc

/// Writes a file that must not be there yet.
enum NewFile {
    static func write(_ bytes: [UInt8], to path: String) throws(NewFileError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw NewFileError(path: path, code: errno) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                let code = errno
                close(file)
                unlink(path)
                throw NewFileError(path: path, code: code)
            }
        }
        if close(file) != 0 { throw NewFileError(path: path, code: errno) }
    }
}

/// Why a new file could not be written.
struct NewFileError: Error, CustomStringConvertible {
    var path: String
    var code: Int32

    var description: String {
        code == EEXIST
            ? "\(path): exists already; name another file, or move it away"
            : "\(path): can't create: \(String(cString: strerror(code)).lowercased())"
    }

    var status: ExitStatus { [ENOSPC, EDQUOT, EIO].contains(code) ? .inputOutput : .cannotCreate }
}
