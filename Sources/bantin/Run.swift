import ArgumentParser
import Pipeline
import Publishing

/// `bantin run`: one night's work, published all at once or not at all.
struct Run: Command {
    static let configuration = CommandConfiguration(
        abstract: "Run a pipeline and publish its tables, all at once or not at all.",
        discussion: """
            EXAMPLES:
              bantin run Pipelines/nightly.yaml
              bantin run Pipelines/nightly.yaml --input crawl/2026-11-24 --input late.jsonl.gz
              zcat crawl.gz | bantin run Pipelines/nightly.yaml --input -
              bantin run Pipelines/nightly.yaml --format json > report.json
              # Everything anew, from the inputs of all nights.
              bantin run Pipelines/nightly.yaml --full

            A night reads what is new or has changed, told by content; where there is nothing, nothing is published.
            """)

    @OptionGroup var night: NightOptions

    @Option(help: "How many batches are worked on at the same time, 1 to 1024; one a core where it is not given.")
    var workers: Int?

    @Option(help: "text for people on standard error, json for programs on standard output.")
    var format: Format = .text

    @Flag(help: "Make everything anew from the inputs of all nights, not only what is new.")
    var full = false

    @Flag(help: "Exit with 65 where anything was refused or a rule warned, although the rest is published.")
    var strict = false

    func validate() throws {
        if let workers, !(1...1024).contains(workers) {
            throw ValidationError("--workers expects a whole number from 1 to 1024, found \(workers)")
        }
    }

    func perform() throws {
        var plan = try night.plan(format)
        if let workers { plan.run.workerCount = workers }
        let summary = RunSummary(try Self.run(plan, full ? .full : .new))
        try summary.tell(format)
        if strict, summary.hasComplaints { throw ExitStatus.unusableInput.exit }
    }

    /// Carries a night through, with a line of progress, until it ends or a signal ends it.
    static func run(_ plan: Plan, _ scope: Night.Scope) throws -> RunReport {
        let halt = Halt()
        let progress = Progress()
        defer { progress.clear() }
        do {
            return try withExtendedLifetime(Interruption(ending: halt)) {
                try Night(plan, version: Bantin.version).run(scope, halt: halt, progress: progress.show)
            }
        } catch let nothing as NothingKept {
            progress.clear()
            Console.messagePart(RunSummary.refused(nothing.outcome))
            throw nothing
        }
    }
}
