@preconcurrency import Glibc
import TestSupport

@testable import Publishing

extension TemporaryFolder {
    var output: String { "\(path)/Output" }
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
