@preconcurrency import Glibc
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

        var isReplay: Bool { if case .replay = self { true } else { false } }
    }

    /// Runs the plan and publishes its tables.
    ///
    /// Throws `WrongClock` where the environment gives no time, `InputError` before anything is made where an input is missing, `InputsGone` where what has to be read again is not
    /// there, `UnknownArchive` where the published manifest is damaged, `AnotherArchive` where the output is another pipeline's, `NothingKept` where the archive would hold no article, what
    /// ended `halt`, `RuleStop`, `CountStop`, `TooManyRejects`, `BooksError`, and what `Publishing` throws. Nothing is published then.
    public func run(
        _ scope: Scope = .new, halt: Halt = Halt(), progress: @escaping Engine.Progress = { _ in }
    ) throws -> RunReport {
        let clock = try RunClock.fromEnvironment()
        try refuseWrongPaths()
        let started = ContinuousClock.now
        let work = NightWork(
            plan: plan, version: version, prober: prober, clock: clock,
            output: try OutputFolder(plan.output, clock: clock.now))
        let preparation = try work.prepare(scope)
        if preparation.plan.isNothingNew, let loss = preparation.plan.loss { throw loss }
        var report = RunReport(pipeline: plan.name, output: plan.output, preparation)
        if preparation.plan.isNothingNew {
            report.notes += work.output.retire(keeping: plan.run.keptSnapshotCount).warnings
            report.notes += [work.output.snapshots.keptInputs.forgetUnused()].compactMap { $0 }
        } else {
            try work.publish(preparation, halt, progress, &report)
        }
        report.elapsed = ContinuousClock.now - started
        return report
    }

    /// Where nothing has been published yet, a wrong path shall not leave a folder behind.
    func refuseWrongPaths() throws {
        guard try Snapshots(plan.output).runs().isEmpty else { return }
        let besides = Snapshots(plan.output).ownFolders
        for reader in plan.readers { _ = try InputPaths.expand(reader.paths, besides: besides) }
    }
}

/// Inputs were read, but no article was kept: nothing is published, and the old snapshot stays.
public struct NothingKept: Error, Sendable, CustomStringConvertible {
    public let outcome: Outcome

    public var description: String {
        "no article was kept of \(outcome.books[.reading].taken) \(outcome.books[.reading].taken == 1 ? "record" : "records"); "
            + "nothing is published"
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
    /// Stages that refused more than they should, tables that grew as they shouldn't, parts that could not be made anew.
    public internal(set) var warnings: [String]
    public let newCount: Int
    public let changedCount: Int
    public let movedCount: Int
    public let vanished: [String]
    public internal(set) var elapsed = Duration.zero

    init(pipeline: String, output: String, _ preparation: NightWork.Preparation) {
        self.pipeline = pipeline
        self.output = output
        notes = preparation.notes
        newCount = preparation.plan.newPaths.count
        changedCount = preparation.plan.changedPaths.count
        movedCount = preparation.plan.movedPaths.count
        warnings = preparation.plan.warnings
        vanished = preparation.plan.vanished
    }
}
