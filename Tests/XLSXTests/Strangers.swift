@preconcurrency import Glibc
import Testing

/// Runs the programs that must open what we write.
enum Strangers {
    static let python = root + "/.build/strangers/bin/python"
    static let hasPython = access(python, X_OK) == 0
    static let pythonHint: Comment = "Scripts/strangers makes the Python environment that this test needs"

    static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first { (path: String) in access(path, X_OK) == 0
    }
    static let officeHint: Comment = "LibreOffice isn't installed; apt-get install libreoffice-calc-nogui"

    static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    /// Runs a program; gives its exit code and what it printed.
    static func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let log = try temporaryFolder() + "/log"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        try #require(posix_spawn(&child, program, &actions, nil, &words, environ) == 0)
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return (status, String(decoding: try read(log), as: UTF8.self))
    }

    static func temporaryFolder() throws -> String {
        var template = Array("/tmp/bantin-xlsx-XXXXXX".utf8CString)
        return try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        try #require(bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } == bytes.count)
    }

    static func read(_ path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY)
        try #require(file >= 0)
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, pread(file, buffer.baseAddress, size, 0))
        }
    }
}
