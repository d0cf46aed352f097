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
        workerCount = plan.run.workerCount ?? ActiveProcessors.count
    }

    /// Called by the writing queue after each batch, with what has been done so far.
    public typealias Progress = @Sendable (Outcome) -> Void

    /// Runs the plan; `files` take what the writers make, `lastRow` makes the row of `runs` from the books.
    ///
    /// Throws the first failure of any stage, or what `halt` was ended with.
    public func run(
        into files: any OutputFiles, halt: Halt = Halt(), progress: @escaping Progress = { _ in },
        lastRow: @escaping @Sendable (Books) -> TableBatch
    ) throws -> Outcome {
        let creditCount = workerCount * 2 + 1
        let credits = Channel<Void>(capacity: creditCount)
        let records = Channel<Numbered<RecordBatch>>(capacity: creditCount)
        let worked = Channel<Numbered<WorkedBatch>>(capacity: creditCount)
        for _ in 0..<creditCount { credits.send(()) }
        halt.onEnd { credits.cancel() }
        halt.onEnd { records.cancel() }
        halt.onEnd { worked.cancel() }

        let rows = ArticleRows(extractors: plan.extractors)
        let inputs = Locked<[ReadInput]>([])
        let result = Locked(Outcome())
        let group = DispatchGroup()
        let plan = plan
        let runID = runID

        start("reading", group, halt) {
            let read = try Self.read(plan, taking: credits, into: records)
            inputs.withLock { $0 = read }
        }
        let workers = DispatchGroup()
        for number in 1...workerCount {
            start("worker.\(number)", group, halt, workers) {
                let worker = Worker(plan: plan, rows: rows)
                while let batch = records.receive() {
                    worked.send(Numbered(number: batch.number, value: try worker.work(batch.value)))
                }
            }
        }
        workers.notify(queue: DispatchQueue(label: "bantin.worked")) { worked.finish() }
        start("writing", group, halt) {
            var committer = try Committer(plan: plan, runID: runID, tables: rows.schemas, files: files)
            try Self.inOrder(worked) { batch in
                try committer.commit(batch)
                progress(committer.outcome)
                credits.send(())
            }
            if halt.failure != nil { return }
            let outcome = try committer.finish(lastRow)
            result.withLock { $0 = outcome }
        }
        group.wait()
        if let failure = halt.failure { throw failure }
        var outcome = result.withLock { $0 }
        outcome.inputs = inputs.withLock { $0 }
        return outcome
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

    /// Cuts all inputs into numbered batches; waits for a credit before each.
    private static func read(
        _ plan: Plan, taking credits: Channel<Void>, into records: Channel<Numbered<RecordBatch>>
    ) throws -> [ReadInput] {
        defer { records.finish() }
        let ledger = InputLedger()
        var feed = try InputFeed(readers: plan.readers, tap: ledger.see, ended: ledger.end)
        var number = 0
        var hasMore = true
        while hasMore, credits.receive() != nil {
            var batch = RecordBatch(
                documentLimit: plan.run.batchDocumentCount, byteLimit: plan.run.batchByteCount)
            hasMore = feed.fill(&batch)
            if !records.send(Numbered(number: number, value: batch)) { break }
            number += 1
        }
        return ledger.inputs
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
