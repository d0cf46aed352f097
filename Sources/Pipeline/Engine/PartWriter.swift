import Extracting
import Stages
import Tables

/// A part of the archive that has been made.
struct MadePart: Sendable {
    var number: Int
    /// Whether it has all the bytes that a part takes.
    var isFull: Bool
    var inputs: [ReadInput]
    var books: Books
    var rejected: [Outcome.Group]
    var written: [WrittenFile]
    /// The paths of all its files, those of its state too.
    var files: [String]

    var textByteCount: Int { inputs.reduce(0) { $0 + $1.textByteCount } }
}

/// Writes the files of one part: its tables, and its state for later nights.
final class PartWriter {
    let number: Int
    private let files: any OutputFiles
    private let tables: TableWriters
    private var entities = EntityCounts()
    private var outcome = Outcome()
    private var stateFiles: [String] = []
    private var runCount = 0

    init(_ number: Int, plan: Plan, tables: [TableSchema], files: any OutputFiles) throws {
        self.number = number
        self.files = files
        self.tables = try TableWriters(plan.writers, tables + [Contract.rejects], part: number, files: files)
    }

    func append(_ batch: WorkedBatch, of inputs: PartInputs) throws {
        outcome.add(batch)
        for sightings in batch.sightings {
            entities.add(sightings)
            // After an article, not after a batch: where runs end may not depend on how many articles come at a time.
            if entities.isFull { try writeRun() }
        }
        try tables.write(batch.tables.batches + [rejects(batch, inputs)])
    }

    /// Keeps a file of the part's state.
    func keep(_ path: String, _ body: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
        let sink = try files.create(path)
        try body(sink.write)
        try sink.close()
        stateFiles.append(path)
    }

    func finish(isFull: Bool) throws -> MadePart {
        if !entities.isEmpty { try writeRun() }
        let rows = tables.rowCount
        let (written, notes) = try tables.finish()
        for (index, note) in notes.enumerated() where !note.isEmpty {
            try keep(StateFile.note(index + 1, part: number)) { try note.withUnsafeBytes($0) }
        }
        outcome.books[.writing] = Books.Entry(taken: rows, given: rows, rejected: 0)
        return MadePart(
            number: number, isFull: isFull, inputs: outcome.inputs, books: outcome.books, rejected: outcome.rejected,
            written: written, files: written.map(\.path) + stateFiles)
    }

    private func writeRun() throws {
        runCount += 1
        try keep(StateFile.entities(runCount, part: number)) { try entities.takeRun().withUnsafeBytes($0) }
    }

    /// The batch's rejections as rows, in the order of the input whatever the sizes of batches.
    private func rejects(_ batch: WorkedBatch, _ inputs: PartInputs) -> TableBatch {
        var rows = TableBatch(Contract.rejects)
        let ordered = batch.rejections.enumerated()
            .sorted { ($0.element.entry, $0.offset) < ($1.element.entry, $1.offset) }
        for (_, (_, rejection)) in ordered {
            rows.append(rejection, runID: inputs[rejection.origin.source]?.run ?? "")
        }
        return rows
    }
}

extension TableBatch {
    fileprivate mutating func append(_ rejection: Rejection, runID: String) {
        row { row in
            row.text(runID)
            row.text(rejection.origin.source)
            row.int64(rejection.origin.record)
            row.int64(rejection.origin.line)
            row.int64(rejection.origin.byteOffset)
            row.text(rejection.stage)
            row.text(rejection.rule)
            row.text(rejection.reason)
            row.text(rejection.printableExcerpt)
        }
    }
}
