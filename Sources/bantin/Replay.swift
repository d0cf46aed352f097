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

    @OptionGroup var filter: RefusalFilter

    @Option(help: ArgumentHelp("The folder of the results, in the place of the pipeline's own.", valueName: "folder"))
    var output: String?

    @Option(help: "text for people on standard error, json for programs on standard output.")
    var format: Format = .text

    func perform() throws {
        var plan = try PipelineArgument.planToRun(pipeline, format)
        if let output { plan.output = output }
        let snapshots = Snapshots(plan.output)
        guard let shown = try snapshots.current() else { throw PublishingError.nothingEarlier(folder: plan.output) }
        let manifest = try snapshots.manifest(of: shown)
        let before = refused(manifest)
        let name = try run.map { try manifest.takingRun($0).description }
        let report = try Run.run(plan, .replay(run: name, stage: filter.stage, rule: filter.rule))
        try RunSummary(report).tell(format)
        guard format == .text else { return }
        if before == 0,
            let nothing = filter.nothing(among: manifest.parts.flatMap(\.rejected).map { ($0.rule, $0.count) })
        {
            return Console.message(nothing)
        }
        if report.run == nil {
            return Console.message(
                report.outcome.inputs.isEmpty
                    ? "there is nothing to replay"
                    : "replayed: all is refused as before, so nothing is published")
        }
        let after = try refused(snapshots.manifest(of: snapshots.current() ?? shown))
        let difference = before - after
        Console.message(
            difference >= 0
                ? "replayed: \(Layout.number(difference)) of \(Layout.number(before)) refusals are gone, "
                    + "\(Layout.number(after)) still stand"
                : "replayed: \(Layout.number(after)) refusals, \(Layout.number(-difference)) more than before")
    }

    /// How many refusals of the stage and rule asked for a snapshot has.
    private func refused(_ manifest: Manifest) -> Int {
        manifest.parts.flatMap(\.rejected).filter { filter.admits(stage: $0.stage, rule: $0.rule) }
            .reduce(0) { $0 + $1.count }
    }
}
