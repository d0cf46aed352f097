import ArgumentParser
import Pipeline

/// The pipeline of a night, and what the command line puts in the place of its settings.
struct NightOptions: ParsableArguments {
    @Argument(help: "The pipeline file.")
    var pipeline: String

    @Option(
        help: ArgumentHelp(
            "A file, folder or glob, or - for standard input, in the place of the pipeline's own; may be repeated.",
            valueName: "path"))
    var input: [String] = []

    @Option(help: ArgumentHelp("The folder of the results, in the place of the pipeline's own.", valueName: "folder"))
    var output: String?

    func validate() throws {
        if input.contains("") || output == "" { throw ValidationError("a path is empty") }
    }

    /// The plan; tells the mistakes of the pipeline file and ends the command where it has any.
    func plan(_ format: Format) throws -> Plan {
        var plan = try PipelineArgument.planToRun(pipeline, format)
        plan.takeInputs(input)
        if let output { plan.output = output }
        return plan
    }
}

extension Plan {
    /// Puts the inputs of the command line, where it names any, in the place of the pipeline's own, and tells what these leave unused.
    mutating func takeInputs(_ paths: [String]) {
        if paths.isEmpty { return }
        for sentence in unusedSettings { Console.message(sentence) }
        replaceInputs(paths)
    }
}
