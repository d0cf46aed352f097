@preconcurrency import Glibc
import Hashing
import Publishing
import Reading
import Stages
import Tables

/// One run: what is new is read, what has changed is read again, and the archive with it is published; or nothing at all.
public struct Night: Sendable {
    public let plan: Plan
    /// The program's version, for manifests and the table `runs`.
    public let version: String
    /// Finds out whether records kill a process, in a process of their own.
    let prober: Prober

    public init(_ plan: Plan, version: String, prober: Prober = .thisProgram) {
        self.plan = plan
        self.version = version
        self.prober = prober
    }

    /// How much of the archive a run makes anew.
    public enum Scope: Sendable, Hashable {
        /// What is new or has changed.
        case new
        /// Everything.
        case full
        /// The parts with rejects too: of one run, stage or rule where one is given.
        case replay(run: String?, stage: String?, rule: String?)
    }

    /// Runs the plan and publishes its tables.
    ///
    /// Throws `InputError` before anything is made where an input is missing, `InputsGone` where what has to be read again is not
    /// there, `AnotherArchive` where the output is another pipeline's, `NothingKept` where the archive would hold no article, what ended `halt`, `RuleStop`, `TooManyRejects`, `BooksError`, and what
    /// `Publishing` throws. Nothing is published then.
    public func run(
        _ scope: Scope = .new, halt: Halt = Halt(), progress: @escaping Engine.Progress = { _ in }
    ) throws -> RunReport {
        // Where nothing has been published yet, a wrong path shall not leave a folder behind.
        if try Snapshots(plan.output).runs().isEmpty {
            for reader in plan.readers { _ = try InputPaths.expand(reader.paths) }
        }
        let clock = RunClock.fromEnvironment()
        let started = ContinuousClock.now
        let output = try OutputFolder(plan.output, clock: clock.now)
        if let theirs = output.previous?.pipeline, theirs != plan.name {
            throw AnotherArchive(output: plan.output, theirs: theirs, ours: plan.name)
        }
        let hashes = output.inputHashes()
        let found = try FoundInput.find(plan, previous: output.previous, hashes: hashes)
        let run = try output.nextRun()
        var poison = try output.poison(version: version)
        var night = try nightPlan(output, found, scope, run, poison)
        let search = PoisonSearch(plan: plan, version: version, output: output, prober: prober)
        let isolated = try search.isolate(among: night.inputs, hashes)
        if !isolated.isEmpty {
            poison += isolated.map(\.poison)
            night = try nightPlan(output, found, scope, run, poison)
        }
        hashes.save()
        var report = RunReport(
            run: nil, pipeline: plan.name, output: plan.output, plan: night,
            notes: output.notes + isolated.map { "\($0.note), and is refused from now on" } + night.notes)
        if night.isNothingNew {
            report.elapsed = ContinuousClock.now - started
            let retired = output.retire(keeping: plan.run.keptSnapshotCount)
            report.notes += retired.warnings
            return report
        }
        try output.requireFreeSpace(bytes: output.estimatedBytes(inputBytes: night.inputs.reduce(0) { $0 + $1.bytes }))
        let staging = try output.begin(run)
        do {
            try publish(night, poison, staging, output, halt, progress, clock, &report)
        } catch {
            staging.abandon()
            output.endJournal()
            throw error
        }
        output.endJournal()
        output.forgetIsolatedPoison()
        report.elapsed = ContinuousClock.now - started
        return report
    }

    private func nightPlan(
        _ output: OutputFolder, _ found: [FoundInput], _ scope: Scope, _ run: RunName, _ poison: [Manifest.Poison]
    ) throws -> NightPlan {
        let scope: NightPlan.Scope =
            switch scope {
            case .new: .new
            case .full: .everything
            case .replay(let run, let stage, let rule): .rejects(run: run, stage: stage, rule: rule)
            }
        return try NightPlan(
            plan, previous: output.previous, found: found, scope: scope, run: run.description, version: version,
            poison: poison)
    }

    private func publish(
        _ night: NightPlan, _ poison: [Manifest.Poison], _ staging: Staging, _ output: OutputFolder, _ halt: Halt,
        _ progress: @escaping Engine.Progress, _ clock: RunClock, _ report: inout RunReport
    ) throws {
        let journal = Journal(
            output.journalPath, handCount: (plan.run.workerCount ?? ActiveProcessors.count) + 2)
        var builder = ArchiveBuilder(
            plan: plan, version: version, staging: staging, halt: halt, progress: progress, journal: journal,
            recall: night.inputs(of:))
        for step in night.steps { try builder.carryOut(step) }
        let outcome = builder.outcome
        if outcome.articleCount == 0, !staging.linksRows(of: Contract.articles.name) {
            throw NothingKept(outcome: outcome)
        }
        report.warnings = try plan.limits.judge(outcome.shares, outcome.rejected)
        let hasRejects = builder.parts.contains { !$0.rejected.isEmpty }
        let status =
            !report.warnings.isEmpty ? "complete-with-warnings" : hasRejects ? "complete-with-rejects" : "complete"
        var nights = output.previous?.nights ?? []
        try builder.finish { books in
            nights.append(
                Manifest.Night(
                    run: staging.run, pipeline: plan.name, pipelineHash: plan.hash, version: version,
                    startedAt: staging.startedAt, endedAt: clock.now(), status: status, books: books.manifest))
            return [Self.table(nights)]
        }
        if let failure = halt.failure { throw failure }
        let record = RunRecord(
            pipeline: plan.name, pipelineHash: plan.hash, settingsHash: plan.archiveHash, version: version,
            parts: builder.parts,
            books: builder.outcome.books.manifest, nights: nights, poison: poison)
        report.outcome = builder.outcome
        report.notes += builder.notes
        report.publication = try staging.publish(record, keeping: plan.run.keptSnapshotCount)
        report.run = staging.run.description
    }

    /// The table `runs`.
    private static func table(_ nights: [Manifest.Night]) -> TableBatch {
        var batch = TableBatch(Contract.runs)
        for night in nights {
            batch.row { row in
                row.text(night.run.description)
                row.text(night.pipeline)
                row.text(night.pipelineHash.hex)
                row.text(night.version)
                row.timestamp(Int64(night.startedAt.secondsSinceEpoch) * 1_000_000)
                row.timestamp(Int64(night.endedAt.secondsSinceEpoch) * 1_000_000)
                row.text(night.status)
                for kind in StageKind.allCases {
                    let entry = night.books.first { $0.stage == kind.rawValue }
                    row.int64(entry?.taken ?? 0)
                    row.int64(entry?.given ?? 0)
                    row.int64(entry?.rejected ?? 0)
                }
            }
        }
        return batch
    }
}

extension NightPlan {
    /// The inputs that the run reads.
    fileprivate var inputs: [PartInput] {
        steps.flatMap { step in
            switch step {
            case .keep: [PartInput]()
            case .remake(_, let inputs), .pack(let inputs): inputs
            }
        }
    }
}

/// The output folder holds the archive of another pipeline, which this one would replace or mix with its own.
public struct AnotherArchive: Error, Sendable, Hashable, CustomStringConvertible {
    public let output: String
    public let theirs: String
    public let ours: String

    public var description: String {
        "\(output): holds the archive of the pipeline '\(theirs)', and this one is '\(ours)'; give it an output of its own, "
            + "or 'name: \(theirs)' if it is to go on with that archive"
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
    /// Nil where there was nothing new, so that nothing was published.
    public internal(set) var run: String?
    public var pipeline: String
    public var output: String
    public internal(set) var outcome = Outcome()
    public internal(set) var publication: Staging.Publication?
    /// What the start has put right and what was done beside reading what is new, each a sentence.
    public internal(set) var notes: [String]
    /// Stages that refused more than they should.
    public internal(set) var warnings: [String] = []
    public let newCount: Int
    public let changedCount: Int
    public let movedCount: Int
    public let vanished: [String]
    public internal(set) var elapsed = Duration.zero

    init(run: String?, pipeline: String, output: String, plan: NightPlan, notes: [String]) {
        self.run = run
        self.pipeline = pipeline
        self.output = output
        self.notes = notes
        newCount = plan.newCount
        changedCount = plan.changedCount
        movedCount = plan.movedCount
        vanished = plan.vanished
    }
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
