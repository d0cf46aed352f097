import ArgumentParser
import Pipeline
import Publishing

/// `bantin replay`: reads again what was refused, and publishes what passes now.
struct Replay: Command {
    static let configuration = CommandConfiguration(
        abstract: "Read again what was refused, with the program of now, and publish what passes.",
        discussion: """
            EXAMPLES:
              bantin replay Pipelines/nightly.yaml
              # Only what a mended reader had refused, in the inputs of run 12.
              bantin replay Pipelines/nightly.yaml --run 12 --stage jsonl

            The parts of the archive that hold such rejects are made anew from their inputs, which must still be there.
            What is new is read too, as in every night.
            """)

    @Argument(help: "The pipeline file.")
    var pipeline: String

    @Option(help: "Only inputs that this run took, by its number or name as in 'bantin history'.")
    var run: String?

    @Option(help: "Only what this stage refused.")
    var stage: String?

    @Option(help: "Only what broke this rule.")
    var rule: String?

    @Option(help: ArgumentHelp("The folder of the results, in the place of the pipeline's own.", valueName: "folder"))
    var output: String?

    @Option(help: "text for people on standard error, json for programs on standard output.")
    var format: Format = .text

    func perform() throws {
        var plan = try PipelineArgument.planToRun(pipeline, format)
        if let output { plan.output = output }
        let snapshots = Snapshots(plan.output)
        guard let shown = try snapshots.current() else { throw PublishingError.nothingEarlier(folder: plan.output) }
        let before = try refused(snapshots, shown)
        let name = try run.map { try snapshots.run(named: $0).description }
        let report = try Run.run(plan, .replay(run: name, stage: stage, rule: rule))
        try RunSummary(report).tell(format)
        guard format == .text else { return }
        if report.run == nil { return Console.message("there is nothing to replay") }
        let after = try refused(snapshots, snapshots.current() ?? shown)
        let difference = before - after
        Console.message(
            difference >= 0
                ? "replayed: \(Layout.number(difference)) of \(Layout.number(before)) refusals are gone, "
                    + "\(Layout.number(after)) still stand"
                : "replayed: \(Layout.number(after)) refusals, \(Layout.number(-difference)) more than before")
    }

    /// How many refusals of the stage and rule asked for the snapshot of a run has.
    private func refused(_ snapshots: Snapshots, _ run: RunName) throws -> Int {
        try snapshots.manifest(of: run).parts.flatMap(\.rejected)
            .filter { ($0.stage == stage ?? $0.stage) && ($0.rule == rule ?? $0.rule) }
            .reduce(0) { $0 + $1.count }
    }
}
