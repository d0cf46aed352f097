import Dispatch
import Extracting
import Reading
import Stages
import Tables

/// Runs the stages of a plan at the same time, and gives its writers the same rows in the same order whatever the number of workers.
///
///                 records              worked batches, in any order
///     reading ──────────────▶ workers ──────────────────────────────▶ writing
///        ▲                 clean, extract, validate                  in order: ordered rules,
///        └───────────────────────── credits ────────────────────────  archive, Parquet and CSV
///
/// A worker carries a whole batch, so that the heaviest stage bounds nobody and a batch stays in one core's cache. Credits bound
/// what is in flight: memory does not depend on the size of the input.
public struct Engine: Sendable {
    public let plan: Plan
    public let workerCount: Int
    /// Names the run in the table `rejects`.
    public let runID: String

    public init(_ plan: Plan, runID: String) {
        self.plan = plan
        self.runID = runID
        workerCount = plan.run.workerCount ?? Processors.count
    }

    /// Called by the writing queue after each batch, with what has been done so far.
    public typealias Progress = @Sendable (Outcome) -> Void

    /// Runs the plan over all its inputs; `files` take what the writers make, `lastRow` makes the row of `runs` from the books.
    ///
    /// Throws the first failure of any stage, or what `halt` was ended with.
    public func run(
        into files: any OutputFiles, halt: Halt = Halt(), progress: @escaping Progress = { _ in },
        lastRow: @escaping @Sendable (Books) -> TableBatch
    ) throws -> Outcome {
        let inputs = try plan.readers.enumerated().flatMap { number, reader in
            try InputPaths.expand(reader.paths).map {
                PartInput(path: $0, name: $0, reader: reader, readerNumber: number, run: runID)
            }
        }
        let committer = Committer(plan: plan, files: files)
        let parts = try makeParts(of: inputs, with: committer, halt: halt, progress: progress)
        try committer.finish(parts.flatMap(\.files)) { [lastRow($0)] }
        return committer.outcome
    }

    /// Makes parts of inputs, one behind the other: as many as `partByteCount` asks for, or one where it is nil.
    func makeParts(
        of inputs: [PartInput], partByteCount: Int? = nil, with committer: Committer, halt: Halt = Halt(),
        progress: @escaping Progress = { _ in }, journal: Journal? = nil
    ) throws -> [MadePart] {
        let creditCount = workerCount * 2 + 1
        let credits = Channel<Void>(capacity: creditCount)
        let records = Channel<Numbered<PartBatch>>(capacity: creditCount)
        let worked = Channel<Numbered<WorkedBatch>>(capacity: creditCount)
        for _ in 0..<creditCount { credits.send(()) }
        halt.onEnd { credits.cancel() }
        halt.onEnd { records.cancel() }
        halt.onEnd { worked.cancel() }

        let known = PartInputs(inputs)
        let made = Locked<[MadePart]>([])
        let group = DispatchGroup()
        let plan = plan

        start("reading", group, halt) {
            let ledger = InputLedger(partByteCount: partByteCount ?? .max)
            try Self.read(
                inputs, plan.run, ledger, journal?.hand(workerCount + 1), taking: credits, into: records)
        }
        let workers = DispatchGroup()
        for number in 1...workerCount {
            start("worker.\(number)", group, halt, workers) {
                let worker = Worker(plan: plan, rows: committer.rows, inputs: known, hand: journal?.hand(number))
                while let batch = records.receive() {
                    worked.send(Numbered(number: batch.number, value: try worker.work(batch.value)))
                }
            }
        }
        workers.notify(queue: DispatchQueue(label: "bantin.worked")) { worked.finish() }
        start("writing", group, halt) {
            try Self.inOrder(worked) { batch in
                if let part = try committer.commit(batch, of: known, hand: journal?.hand(0)) {
                    made.withLock { $0.append(part) }
                }
                progress(committer.outcome)
                credits.send(())
            }
        }
        group.wait()
        if let failure = halt.failure { throw failure }
        return made.withLock { $0 }
    }

    /// Runs one part on a queue of its own; its failure ends the run.
    private func start(
        _ label: String, _ group: DispatchGroup, _ halt: Halt, _ also: DispatchGroup? = nil,
        _ body: @escaping @Sendable () throws -> Void
    ) {
        also?.enter()
        DispatchQueue(label: "bantin.\(label)").async(group: group) {
            do { try body() } catch { halt.end(with: error) }
            also?.leave()
        }
    }

    /// Cuts all inputs into numbered batches, of which none reaches over the end of a part; waits for a credit before each.
    private static func read(
        _ inputs: [PartInput], _ settings: RunSettings, _ ledger: InputLedger, _ hand: Journal.Hand?,
        taking credits: Channel<Void>, into records: Channel<Numbered<PartBatch>>
    ) throws {
        defer { records.finish() }
        let readable = inputs.map { input in
            let isDeadly = input.poison.contains(0)
            let reader: any Reader = isDeadly ? PoisonedInput(limits: input.reader.limits) : input.reader
            let refusal = input.refusal.map { StreamDamage(rule: "unreadable", reason: $0, rawOffset: 0) }
            return InputFeed.Input(path: input.path, name: input.name, reader: reader, refusal: refusal)
        }
        var names = inputs.map(\.name).makeIterator()
        let takeNext = {
            if let name = names.next() { hand?.take(Origin(source: name, record: 0)) } else { hand?.put() }
        }
        takeNext()
        var feed = InputFeed(inputs: readable, tap: ledger.see) { input in
            takeNext()
            return ledger.end(input)
        }
        var number = 0
        var hasMore = true
        while hasMore, credits.receive() != nil {
            var watch = Stopwatch()
            var batch = RecordBatch(documentLimit: settings.batchDocumentCount, byteLimit: settings.batchByteCount)
            hasMore = feed.fill(&batch)
            let isFull = ledger.isPartFull
            let part = PartBatch(
                records: batch, inputs: ledger.takeEnded(), endsPart: isFull || !hasMore, isPartFull: isFull,
                readingTime: watch.lap())
            if isFull { ledger.beginPart() }
            if !records.send(Numbered(number: number, value: part)) { break }
            number += 1
        }
    }

    /// Hands on what comes in any order in the order of its numbers.
    private static func inOrder<Value>(
        _ channel: Channel<Numbered<Value>>, _ body: (Value) throws -> Void
    ) rethrows {
        var next = 0
        var early: [Int: Value] = [:]
        while let arrived = channel.receive() {
            early[arrived.number] = arrived.value
            while let value = early.removeValue(forKey: next) {
                try body(value)
                next += 1
            }
        }
    }
}

/// A batch with its place in the order of the input.
struct Numbered<Value: Sendable>: Sendable {
    var number: Int
    var value: Value
}

/// Records of one part of the archive.
struct PartBatch: Sendable {
    var records: RecordBatch
    /// The inputs that end in the batch.
    var inputs: [ReadInput]
    var endsPart: Bool
    /// Whether the part ends because it has all the bytes that it takes.
    var isPartFull: Bool
    /// Nanoseconds that reading them has taken.
    var readingTime: Int
}
