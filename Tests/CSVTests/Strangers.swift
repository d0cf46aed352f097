@preconcurrency import Glibc
import Testing

/// Runs the Python libraries that must read what we write.
enum Strangers {
    static let isThere = access(python, X_OK) == 0
    static let hint: Comment = "Scripts/strangers makes the Python environment that this test needs"

    private static let python = root + "/.build/strangers/bin/python"
    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    /// Runs a script of the folder `Strangers`; gives its exit code and what it printed.
    static func run(_ script: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let log = try temporaryFolder() + "/log"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let path = "\(root)/Tests/CSVTests/Strangers/\(script)"
        var words = ([python, path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        try #require(posix_spawn(&child, python, &actions, nil, &words, environ) == 0)
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return (status, String(decoding: try bytes(of: log), as: UTF8.self))
    }

    static func temporaryFolder() throws -> String {
        var template = Array("/tmp/bantin-csv-XXXXXX".utf8CString)
        return try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    static func write(_ text: String, to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        var text = text
        let written = text.withUTF8 { Glibc.write(file, $0.baseAddress, $0.count) }
        try #require(written == text.utf8.count)
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY)
        try #require(file >= 0)
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, pread(file, buffer.baseAddress, size, 0))
        }
    }
}
