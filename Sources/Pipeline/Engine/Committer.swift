import Dispatch
import Extracting
import Stages
import Tables

/// Takes finished batches in the order of the input: the rules that remember, the archive's tables, and the writers.
struct Committer {
    private let plan: Plan
    private let runID: String
    private let sessions: [(name: String, session: any TableSession)]
    private var ledgers: [(rule: any OrderedRule, ledger: any RuleLedger)]
    private var archive = Archive()
    /// The rows that were handed to the writers, a table.
    private var rowCounts: [String: Int] = [:]
    private(set) var outcome = Outcome()

    init(plan: Plan, runID: String, tables: [TableSchema], files: any OutputFiles) throws {
        self.plan = plan
        self.runID = runID
        ledgers = plan.rules.compactMap { rule in (rule as? any OrderedRule).map { ($0, $0.makeLedger()) } }
        let all = tables + Contract.perArchive + [Contract.rejects, Contract.runs]
        sessions = try plan.writers.map {
            (type(of: $0).name, try $0.open(all, in: files, archiveName: plan.name))
        }
    }

    mutating func commit(_ batch: WorkedBatch) throws {
        var batch = batch
        for index in ledgers.indices {
            ledgers[index].ledger.mark(&batch.tables)
            let violations = ledgers[index].ledger.violations(in: batch.tables)
            try batch.apply(ledgers[index].rule, violations)
        }
        batch.books[.validating].given = batch.tables.rowCount
        try batch.books.audit([.reading, .cleaning, .extracting, .validating])
        outcome.add(batch)
        for sightings in batch.sightings { archive.add(sightings) }
        try write(batch.tables.batches + [rejects(batch)])
    }

    /// Writes the archive's tables and the run's own row, and ends all files.
    mutating func finish(_ run: (Books) -> TableBatch) throws -> Outcome {
        try write(archive.tables())
        let rows = rowCounts.values.reduce(1, +)  // and the run's own row
        outcome.books[.writing] = Books.Entry(taken: rows, given: rows, rejected: 0)
        try write([run(outcome.books)])
        for (name, session) in sessions {
            let files = try session.finish()
            try audit(files, of: name)
            outcome.files += files
        }
        try outcome.books.audit()
        return outcome
    }

    private mutating func write(_ batches: [TableBatch]) throws {
        for batch in batches { rowCounts[batch.schema.name, default: 0] += batch.rowCount }
        let failures = Channel<any Error>(capacity: sessions.count)
        let sessions = sessions
        DispatchQueue.concurrentPerform(iterations: sessions.count) { index in
            do {
                for batch in batches where batch.rowCount > 0 { try sessions[index].session.append(batch) }
            } catch {
                failures.send(error)
            }
        }
        failures.finish()
        if let failure = failures.receive() { throw failure }
    }

    private func audit(_ files: [WrittenFile], of writer: String) throws(BooksError) {
        var written: [String: Int] = [:]
        for file in files { if let table = file.table { written[table, default: 0] += file.rowCount } }
        for (table, given) in rowCounts where written[table, default: 0] != given {
            throw .writer(name: writer, table: table, given: given, written: written[table, default: 0])
        }
    }

    /// The batch's rejections as rows, in the order of the input whatever the sizes of batches.
    private func rejects(_ batch: WorkedBatch) -> TableBatch {
        var rows = TableBatch(Contract.rejects)
        let ordered = batch.rejections.enumerated()
            .sorted { ($0.element.entry, $0.offset) < ($1.element.entry, $1.offset) }
        for (_, (_, rejection)) in ordered { rows.append(rejection, runID: runID) }
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
