@preconcurrency import Glibc
import Pipeline
import Tables
import TestSupport
import Testing

/// A crawl that grows from night to night, and the archive that is made of it.
final class Crawl {
    let folder = TemporaryFolder(inMemory: true)
    /// Settings of the section `run`.
    var settings = "part_bytes: 2 KiB"
    /// Settings of the reader.
    var readerSettings = ""
    var rules = "[unique: { table: articles, columns: [article_id] }]"
    var cleaners = "[unicode, paragraphs]"

    /// Where the archive is; another one may be made of the same inputs.
    var output: String

    init() {
        output = folder.path + "/Output"
        mkdir(inputs, 0o755)
    }

    var inputs: String { folder.path + "/crawl" }
    var current: String { output + "/current" }

    /// Writes articles by their words: an id and the text that goes with it. No word makes an empty file, one that begins with `>` a link to
    /// nowhere.
    func write(_ name: String, _ words: [String]) {
        guard let first = words.first else { return Files.write("", to: "\(inputs)/\(name)") }
        if first.hasPrefix(">") {
            symlink(String(first.dropFirst()), "\(inputs)/\(name)")
            return
        }
        let lines = words.map { word in
            word == "!" ? "{\"id\": \"damaged\"" : "{\"id\": \"\(word)\", \"body\": \"\(Self.text(word))\"}"
        }
        Files.write(lines.joined(separator: "\n") + "\n", to: "\(inputs)/\(name)")
    }

    func remove(_ name: String) { unlink("\(inputs)/\(name)") }
    func move(_ name: String, to other: String) { rename("\(inputs)/\(name)", "\(inputs)/\(other)") }

    /// The text is a function of the word's letters before a dot: `a` and `a.2` are the same article.
    static func text(_ word: String) -> String {
        let key = word.prefix { $0 != "." }
        let seed = key.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
        let name = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Quang Chi", "Phạm Minh Dũng"][seed % 4]
        let place = ["Nghệ An", "Hà Tĩnh", "Quảng Bình"][seed % 3]
        return
            "Ngày \(seed % 28 + 1)/3/2021, tại \(place), ông \(name), Chủ tịch UBND tỉnh \(place), làm việc về \(key)."
    }

    func plan(paths: [String]? = nil) throws -> Plan {
        try PipelineFile.parse(Array(text(paths: paths).utf8), path: "crawl.yaml").get()
    }

    /// The pipeline file.
    func text(paths: [String]? = nil) -> String {
        let paths = paths ?? [inputs]
        return """
            output: \(output)
            read: [detect: { paths: [\(paths.joined(separator: ", "))]\(readerSettings) }]
            clean: \(cleaners)
            extract: [organizations, places, people, positions, times]
            validate: \(rules)
            write: [parquet, csv]
            run: { workers: 2, keep_snapshots: 3, \(settings) }

            """
    }

    @discardableResult
    func night(
        _ scope: Night.Scope = .new, paths: [String]? = nil, version: String = "1",
        _ change: (inout Plan) -> Void = { _ in }
    ) throws -> RunReport {
        var plan = try plan(paths: paths)
        change(&plan)
        return try Night(plan, version: version).run(scope)
    }

    /// The ids of the articles in the order of the archive.
    func articles() -> [String] {
        let files = Files.list(current + "/csv").filter { $0.hasPrefix("articles") }
        return files.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.flatMap { file in
            Files.text("\(current)/csv/\(file)").split(separator: "\r\n").dropFirst()
                .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[1]) }
        }
    }

    /// The files of the tables that depend on the inputs alone, with those of the state.
    func tables(withRejects: Bool = true) -> [String: [UInt8]] {
        let names = Files.list(current).filter { name in
            !name.contains("/runs.") && !name.hasSuffix(".json") && (withRejects || !name.contains("/rejects"))
                // A note holds the sizes of the files of rejects.
                && (withRejects || !name.contains("/note-"))
        }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, Files.read("\(current)/\($0)")) })
    }

    /// Changes a byte as a disk does that forgets: size and times stay, as if nobody had touched the file.
    func rot(_ path: String) {
        var entry = stat()
        stat(path, &entry)
        damage(path)
        let times = [entry.st_atim, entry.st_mtim].map { timespec(tv_sec: $0.tv_sec - 10, tv_nsec: $0.tv_nsec) }
        utimensat(AT_FDCWD, path, times, 0)
    }

    /// Changes a byte where it stands.
    func damage(_ path: String) {
        var bytes = Files.read(path)
        bytes[bytes.count / 2] ^= 1
        Files.write(bytes, to: path)
    }
}

/// Records where two sets of files differ.
func expectSame(_ found: [String: [UInt8]], _ expected: [String: [UInt8]], _ comment: Comment) {
    #expect(found.keys.sorted() == expected.keys.sorted(), comment)
    for (name, bytes) in expected where found[name] != bytes { Issue.record("\(name) differs; \(comment)") }
}
