import Dispatch
import Extracting
import Stages
import Tables

/// Takes finished batches in the order of the archive: the rules that remember, the parts' files, and at the end the tables of the
/// whole archive. Used by one queue at a time.
///
/// The writing queue owns it during a pass, its caller between passes.
final class Committer: @unchecked Sendable {
    let rows: ArticleRows
    private(set) var outcome = Outcome()
    /// The number of the part that is made next.
    var nextPart = 1

    private let plan: Plan
    private let files: any OutputFiles
    private var ledgers: [(number: Int, rule: any OrderedRule, ledger: any RuleLedger)]
    /// Whether a part has left other things for the rule to remember than in the night before.
    private var isChanged: [Bool]
    private var part: PartWriter?

    init(plan: Plan, files: any OutputFiles) {
        self.plan = plan
        self.files = files
        rows = ArticleRows(extractors: plan.extractors)
        let ordered = plan.rules.enumerated().compactMap { number, rule in
            (rule as? any OrderedRule).map { (number, $0) }
        }
        let room = Room(byteCount: plan.run.rulesByteCount / max(1, ordered.count), scratch: files.makeScratch)
        ledgers = ordered.map { ($0, $1, $1.makeLedger(in: room)) }
        isChanged = ledgers.map { _ in false }
    }

    // MARK: Parts that are made

    /// Writes a batch; gives the part that ends with it.
    func commit(_ batch: WorkedBatch, of inputs: PartInputs, hand: Journal.Hand?) throws -> MadePart? {
        if let first = batch.first, let last = batch.last { hand?.take(first, to: last) }
        var batch = batch
        for index in ledgers.indices {
            var watch = Stopwatch()
            try ledgers[index].ledger.mark(&batch.tables)
            let violations = try ledgers[index].ledger.violations(in: batch.tables)
            try batch.apply(ledgers[index].rule, violations, number: ledgers[index].number)
            batch.times.add(watch.lap(), to: .rule(ledgers[index].number))
        }
        batch.books[.validating].given = batch.tables.rowCount
        try batch.books.audit([.reading, .cleaning, .extracting, .validating])
        outcome.add(batch)
        let part = try part ?? PartWriter(nextPart, plan: plan, tables: rows.schemas, files: files)
        self.part = part
        var watch = Stopwatch()
        try part.append(batch, of: inputs)
        outcome.times?.add(watch.lap(), to: .writing)
        hand?.put()
        return batch.endsPart ? try end(part, isFull: batch.isPartFull) : nil
    }

    private func end(_ part: PartWriter, isFull: Bool) throws -> MadePart {
        self.part = nil
        nextPart += 1
        var watch = Stopwatch()
        for index in ledgers.indices {
            try part.keep(StateFile.rule(index + 1, part: part.number)) { try ledgers[index].ledger.writeState($0) }
        }
        let made = try part.finish(isFull: isFull)
        outcome.times?.add(watch.lap(), to: .writing)
        outcome.books[.writing] += made.books[.writing]
        outcome.files += made.written
        return made
    }

    // MARK: Parts that stay

    /// The names of the files in which a part's rules have left what they remember.
    func stateNames(part: Int) -> [String] { ledgers.indices.map { StateFile.rule($0 + 1, part: part) } }

    /// Goes on behind a part that is not made anew.
    func restore(part: Int) throws {
        for (index, name) in zip(ledgers.indices, stateNames(part: part)) {
            try ledgers[index].ledger.restore(OutputFile(path: name, files: files))
        }
        nextPart = part + 1
    }

    /// Notes that a part has left other states than in the night before.
    func noteChange(of old: [[UInt8]], to new: [[UInt8]]) {
        for index in ledgers.indices where old[index] != new[index] {
            ledgers[index].ledger.noteChange(of: old[index], to: new[index])
            isChanged[index] = true
        }
    }

    var hasChanges: Bool { isChanged.contains(true) }

    /// Tells whether a part that left such states might look otherwise now that parts before it have left others.
    func mayChange(_ states: [[UInt8]]) -> Bool {
        ledgers.indices.contains { isChanged[$0] && ledgers[$0].ledger.mayChange(states[$0]) }
    }

    // MARK: The end

    /// Makes the tables of the whole archive and the files that describe all others; `parts` are the files of all parts in their order.
    func finish(_ parts: [String], _ nights: (Books) -> [TableBatch]) throws {
        let archive = try TableWriters(plan.writers, Contract.perArchive + [Contract.runs], part: 1, files: files)
        let runs = parts.filter(StateFile.isEntities).map { name -> (name: String, read: EntityMerge.Read) in
            (name, { [files] in try files.read(name, at: $0, into: $1) })
        }
        var merge = try EntityMerge(runs)
        try merge.tables { try archive.write([$0]) }
        let rows = archive.rowCount + 1  // and the run's own row
        outcome.books[.writing] += Books.Entry(taken: rows, given: rows, rejected: 0)
        try archive.write(nights(outcome.books))
        let (written, notes) = try archive.finish()
        outcome.files += written
        for (number, writer) in plan.writers.enumerated() {
            let kept = parts.filter { StateFile.isNote(number + 1, $0) }.map { path in
                { [files] in try files.contents(path) }
            }
            outcome.files += try writer.describe(kept + [{ notes[number] }], archiveName: plan.name, in: files)
        }
        try outcome.books.audit()
    }
}

/// A file of the output that has been closed.
private struct OutputFile: ReadableBytes {
    let path: String
    let files: any OutputFiles

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        try files.read(path, at: offset, into: buffer)
    }
}

extension OutputFiles {
    /// Reads a whole file that has been closed.
    func contents(_ path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { piece.deallocate() }
        while case let count = try read(path, at: bytes.count, into: piece), count > 0 {
            bytes.append(contentsOf: piece[..<count])
        }
        return bytes
    }
}
