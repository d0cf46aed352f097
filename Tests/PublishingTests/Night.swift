import Hashing

@testable import Publishing

/// A small night's work: what a run writes, made from one word so that two nights can be told apart in every file.
struct Night {
    let word: String

    static let startedAt = Instant("2026-11-24T01:30:00Z")!

    var record: RunRecord {
        RunRecord(
            pipeline: "nightly", pipelineHash: SHA256.digest(of: "pipeline"),
            settingsHash: SHA256.digest(of: "settings"), version: "1.0",
            parts: [
                .init(
                    number: 1, isClosed: false, textByteCount: 3, version: "1.0",
                    inputs: [
                        .init(path: "\(word).jsonl", bytes: 3, sha256: SHA256.digest(of: word), run: word, reader: 0)
                    ],
                    rejected: [.init(stage: "jsonl", rule: "not-json", count: 1)], files: ["csv/people.csv"])
            ],
            books: [.init(stage: "read", taken: 3, given: 2, rejected: 1)])
    }

    /// Every file's content, by its path below the snapshot.
    var files: KeyValuePairs<String, String> {
        [
            "parquet/people.parquet": "PAR1 \(word) PAR1",
            "csv/people.csv": "name\r\n\(word)\r\n\"a\r\nb\"\r\n",
            "csv/datapackage.json": "{\"name\": \"\(word)\"}\n",
        ]
    }

    /// A file that is the same every night: later nights link it.
    static let unchanged = (path: "csv/places.csv", text: "name\r\nNghệ An\r\n")

    func write(to staging: Staging) throws {
        if staging.output.previous == nil {
            try write(Self.unchanged.path, Self.unchanged.text, to: staging)
        } else {
            try staging.linkUnchanged(Self.unchanged.path)
        }
        for (path, text) in files { try write(path, text, to: staging) }
        try useScratch(of: staging)
        staging.describe("csv/people.csv", table: "people", rows: 2)
    }

    /// What a night may put on the disk beside its files, and reads again.
    private func useScratch(of staging: Staging) throws {
        let scratch = try staging.makeScratch()
        for piece in [word, "và"] { try Array(piece.utf8).withUnsafeBytes(scratch.append) }
        let expected = Array("\(word)và".utf8)
        var found = [UInt8](repeating: 0, count: expected.count)
        let count = try found.withUnsafeMutableBytes { try scratch.read(at: 0, into: $0) }
        precondition(count == expected.count && found == expected)
    }

    /// In two writes, which the file gathers.
    private func write(_ path: String, _ text: String, to staging: Staging) throws {
        let file = try staging.create(path)
        try file.write(Array(text.utf8.prefix(5)))
        try file.write(Array(text.utf8.dropFirst(5)))
        try file.close()
    }

    /// Opens the folder and carries the night through.
    @discardableResult
    func run(
        in output: String, on fileSystem: FileSystem = FileSystem(), keeping: Int = .max
    ) throws -> Staging.Publication {
        let folder = try OutputFolder(output, on: fileSystem, clock: { Self.startedAt })
        let staging = try folder.begin()
        do {
            try write(to: staging)
        } catch {
            staging.abandon()
            throw error
        }
        return try staging.publish(record, keeping: keeping)
    }
}
