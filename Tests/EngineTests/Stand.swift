@preconcurrency import Glibc
import Hashing
import Stages
import Tables
import TestSupport

@testable import Pipeline

/// A reader of numbered lines that the tests make; it counts how many batches it has been asked for.
struct NumberReader: Reader {
    static let name = "numbers"
    static let summary = "one document a line"

    let paths: [String]
    let lineCount: Int
    /// A line that is refused.
    var refused: (Int) -> Bool = { _ in false }
    let limits: InputLimits
    let filled = Counter()

    init(_ settings: inout Settings) {
        paths = settings.texts("paths", default: ["/dev/null"], doc: "")
        lineCount = settings.integer("lines", in: 0...1_000_000, default: 100, doc: "")
        limits = InputLimits(&settings)
    }

    init(lineCount: Int, refused: @escaping @Sendable (Int) -> Bool = { _ in false }) {
        var settings = Settings(nil, mark: Mark(line: 1, column: 1))
        limits = InputLimits(&settings)
        paths = ["/dev/null"]
        self.lineCount = lineCount
        self.refused = refused
    }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource { Source(owner: self, source: source) }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        if refused(origin.record) {
            return .failure(
                Rejection(origin: origin, stage: Self.name, rule: "refused", reason: "as asked", excerpt: bytes))
        }
        var document = Document(origin: origin, text: Array(bytes))
        document[.recordID] = Array(bytes)
        document.paragraphs = [Paragraph(kind: .body, bytes: 0..<bytes.count)]
        return .success(document)
    }

    private struct Source: RecordSource {
        let owner: NumberReader
        let source: String
        var next = 1
        var reader: any Reader { owner }

        mutating func fill(_ batch: inout RecordBatch) -> Bool {
            owner.filled.add(1)
            while !batch.isFull && next <= owner.lineCount {
                let bytes = Array("bài số \(next)".utf8)
                bytes.withUnsafeBytes {
                    batch.append($0, origin: Origin(source: source, record: next, line: next, byteOffset: next * 20))
                }
                next += 1
            }
            return next <= owner.lineCount
        }
    }
}

extension NumberReader: @unchecked Sendable {}  // `refused` is a pure function in every test.

/// A number that several threads add to.
final class Counter: Sendable {
    private let state = Locked(0)
    var value: Int { state.withLock { $0 } }
    func add(_ amount: Int) { state.withLock { $0 += amount } }
}

/// Drops the documents that a test names.
struct Sieve: Cleaner {
    static let name = "sieve"
    static let summary = "drops what a test names"
    var drops: @Sendable (Int) -> Bool = { _ in false }

    init(_ settings: inout Settings) {}
    init(_ drops: @escaping @Sendable (Int) -> Bool) { self.drops = drops }

    func clean(_ document: inout Document) -> Verdict {
        drops(document.origin.record) ? .drop(rule: "sieved", reason: "as asked") : .keep
    }
}

/// A writer that runs a test's code for every batch and counts rows.
struct ProbeWriter: Writer {
    static let name = "probe"
    static let summary = "counts rows"
    let folder = "probe"
    var onBatch: @Sendable (TableBatch) throws -> Void = { _ in }
    /// Rows that the writer loses without a word.
    var lost = 0

    init(_ settings: inout Settings) {}
    init(lost: Int = 0, _ onBatch: @escaping @Sendable (TableBatch) throws -> Void = { _ in }) {
        self.onBatch = onBatch
        self.lost = lost
    }

    func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) throws -> any TableSession {
        Session(owner: self)
    }

    private final class Session: TableSession, @unchecked Sendable {
        let owner: ProbeWriter
        var rows: [String: Int] = [:]

        init(owner: ProbeWriter) { self.owner = owner }

        func append(_ batch: TableBatch) throws {
            try owner.onBatch(batch)
            rows[batch.schema.name, default: 0] += batch.rowCount
        }

        func finish() throws -> [WrittenFile] {
            rows.map {
                WrittenFile(
                    table: $0.key, path: $0.key, rowCount: $0.key == "articles" ? $0.value - owner.lost : $0.value)
            }
        }
    }
}

/// A plan over the given stages.
func plan(
    readers: [any Reader], cleaners: [any Cleaner] = [], rules: [any Rule] = [], writers: [any Writer],
    workers: Int = 2, batch: Int = 10
) -> Plan {
    var settings = Settings(nil, mark: Mark(line: 1, column: 1))
    var run = RunSettings(&settings)
    run.workerCount = workers
    run.batchDocumentCount = batch
    return Plan(
        name: "test", path: "test.yaml", hash: SHA256.digest(of: "test"), output: "Output", readers: readers,
        cleaners: cleaners, extractors: [], rules: rules, writers: writers, run: run)
}

/// A row of `runs` without a clock.
func lastRow(_ books: Books) -> TableBatch {
    var batch = TableBatch(Contract.runs)
    batch.row { row in
        for column in Contract.runs.columns {
            switch column.type {
            case .timestamp: row.timestamp(0)
            case .int64: row.int64(0)
            default: row.text("x")
            }
        }
    }
    return batch
}
