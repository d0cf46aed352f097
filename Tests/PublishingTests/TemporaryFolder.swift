@preconcurrency import Glibc

@testable import Publishing

/// A folder in memory where the machine has one, removed with the value.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(base)/bantin-publishing-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("no temporary folder in \(base)") }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { _ = try? FileSystem().removeTree(path) }

    var output: String { "\(path)/Output" }

    func text(_ name: String) throws -> String {
        String(decoding: try FileSystem().contents("\(path)/\(name)"), as: UTF8.self)
    }
}

/// Writes over a file where it stands, as a person with an editor would.
func overwrite(_ path: String, with text: String) throws {
    let descriptor = open(path, O_WRONLY | O_TRUNC)
    defer { close(descriptor) }
    guard Array(text.utf8).withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == text.utf8.count else {
        throw FileSystemError(.write(path, UnsafeRawBufferPointer(start: nil, count: 0)), code: errno)
    }
}

func inode(_ path: String) -> UInt {
    var entry = stat()
    return lstat(path, &entry) == 0 ? UInt(entry.st_ino) : 0
}

func processIdentifier() -> Int32 { getpid() }
