@preconcurrency import Glibc
import Hashing
import Publishing
import Reading
import Stages
import Tables

/// One run from its plan to the published snapshot, or to nothing at all.
public struct Night: Sendable {
    public let plan: Plan
    /// The program's version, for manifests and the table `runs`.
    public let version: String

    public init(_ plan: Plan, version: String) {
        self.plan = plan
        self.version = version
    }

    /// Runs the plan and publishes its tables.
    ///
    /// Throws `InputError` before anything is made where an input is missing, `NothingKept` where no article was kept, what ended
    /// `halt`, `RuleStop`, `BooksError`, and what `Publishing` throws. Nothing is published then.
    public func run(halt: Halt = Halt(), progress: @escaping Engine.Progress = { _ in }) throws -> RunReport {
        let files = try plan.readers.flatMap { try InputPaths.expand($0.paths) }
        let clock = RunClock.fromEnvironment()
        let started = ContinuousClock.now
        let output = try OutputFolder(plan.output, clock: clock.now)
        try output.requireFreeSpace(bytes: output.estimatedBytes(inputBytes: InputPaths.byteCount(of: files)))
        let staging = try output.begin()
        do {
            let outcome = try engine(staging).run(into: staging, halt: halt, progress: progress) { books in
                self.runRow(books, staging: staging, endedAt: clock.now())
            }
            if outcome.articleCount == 0 { throw NothingKept(outcome: outcome) }
            if let failure = halt.failure { throw failure }
            let publication = try staging.publish(
                record(outcome, run: staging.run), keeping: plan.run.keptSnapshotCount)
            return RunReport(
                run: staging.run.description, pipeline: plan.name, output: plan.output, outcome: outcome,
                publication: publication, notes: output.notes, elapsed: ContinuousClock.now - started)
        } catch {
            staging.abandon()
            throw error
        }
    }

    private func engine(_ staging: Staging) -> Engine { Engine(plan, runID: staging.run.description) }

    private func record(_ outcome: Outcome, run: RunName) -> RunRecord {
        RunRecord(
            pipeline: plan.name, pipelineHash: plan.hash, version: version,
            inputs: outcome.inputs.map {
                Manifest.Input(path: $0.source, bytes: $0.rawByteCount, sha256: $0.hash, run: run.description)
            },
            books: StageKind.allCases.map { kind in
                let entry = outcome.books[kind]
                return Manifest.Books(
                    stage: kind.rawValue, taken: entry.taken, given: entry.given, rejected: entry.rejected)
            })
    }

    /// The run's row of the table `runs`.
    private func runRow(_ books: Books, staging: Staging, endedAt: Instant) -> TableBatch {
        var batch = TableBatch(Contract.runs)
        let hasRejects = StageKind.allCases.contains { books[$0].rejected > 0 }
        batch.row { row in
            row.text(staging.run.description)
            row.text(plan.name)
            row.text(plan.hash.hex)
            row.text(version)
            row.timestamp(Int64(staging.startedAt.secondsSinceEpoch) * 1_000_000)
            row.timestamp(Int64(endedAt.secondsSinceEpoch) * 1_000_000)
            row.text(hasRejects ? "complete-with-rejects" : "complete")
            for kind in StageKind.allCases {
                row.int64(books[kind].taken)
                row.int64(books[kind].given)
                row.int64(books[kind].rejected)
            }
        }
        return batch
    }
}

/// Inputs were read, but no article was kept: nothing is published, and the old snapshot stays.
public struct NothingKept: Error, Sendable, CustomStringConvertible {
    public let outcome: Outcome

    public var description: String {
        "no article was kept of \(outcome.books[.reading].taken) records; nothing is published"
    }
}

/// What a run has done and where its tables are.
public struct RunReport: Sendable {
    public var run: String
    public var pipeline: String
    public var output: String
    public var outcome: Outcome
    public var publication: Staging.Publication
    /// What the start has put right, each a sentence.
    public var notes: [String]
    public var elapsed: Duration
}

/// The clock by which a run is named and dated.
struct RunClock: Sendable {
    let now: @Sendable () -> Instant

    /// The time of the machine; `SOURCE_DATE_EPOCH`, where it is set, stands still for repeatable runs.
    static func fromEnvironment() -> RunClock {
        guard let text = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: text)) else {
            return RunClock(now: Instant.now)
        }
        return RunClock { Instant(secondsSinceEpoch: seconds) }
    }
}
