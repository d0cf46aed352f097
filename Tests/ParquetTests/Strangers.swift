@preconcurrency import Glibc
import Parquet
import Testing

/// Runs the Python libraries that the tests compare with.
enum Strangers {
    static let python = root + "/.build/strangers/bin/python"
    static let isThere = access(python, X_OK) == 0
    /// A folder of Python packages that were released in 2023.
    static let of2023 = root + "/.build/strangers/of-2023"
    static let of2023AreThere = access(of2023 + "/duckdb", R_OK) == 0
    static let hint: Comment = "Scripts/strangers makes the Python environment that this test needs"

    /// The environment with Spark, which `make test-spark` makes.
    static let spark = root + "/.build/spark/bin/python"

    static let root: String = {
        let parts = #filePath.split(separator: "/")
        return "/" + parts.dropLast(3).joined(separator: "/")
    }()

    /// Runs a script of the folder `Strangers` and returns its exit code and what it printed.
    static func run(
        _ script: String, _ arguments: [String], python: String = python
    ) throws -> (code: Int32, output: String) {
        let folder = root + "/Tests/ParquetTests/Strangers"
        let scratch = try TemporaryFolder()
        let log = scratch.path + "/log"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var words = ([python, "\(folder)/\(script)"] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        try #require(posix_spawn(&child, python, &actions, nil, &words, environ) == 0)
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return (status, String(decoding: try Files.read(log), as: UTF8.self))
    }
}

/// A folder that goes, with its files, when nobody uses it any more.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/bantin-parquet-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit {
        for name in (try? Files.list(path)) ?? [] { unlink("\(path)/\(name)") }
        rmdir(path)
    }
}

/// Reads and writes whole files.
enum Files {
    static func read(_ path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY)
        try #require(file >= 0, "can't open \(path)")
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, pread(file, buffer.baseAddress, size, 0))
        }
        return bytes
    }

    static func write(_ path: String, _ bytes: [UInt8]) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0, "can't make \(path)")
        defer { close(file) }
        let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        try #require(written == bytes.count)
    }
}

extension Files {
    /// Returns the names in a folder, sorted.
    static func list(_ folder: String) throws -> [String] {
        let directory = try #require(opendir(folder))
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { name in
                    name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }
}
