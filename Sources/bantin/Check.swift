import ArgumentParser
import Pipeline
import Publishing

/// `bantin check`: finds the mistakes of pipeline files without running them.
struct Check: Command {
    static let configuration = CommandConfiguration(
        abstract: "Find every mistake in pipeline files, before anything runs.",
        discussion: """
            EXAMPLES:
              bantin check Pipelines/nightly.yaml
              bantin check --format json Pipelines/*.yaml | jq .
            """)

    @Argument(help: "The pipeline files.")
    var pipelines: [String]

    @Option(help: "text for people on standard error, json for programs on standard output.")
    var format: Format = .text

    func perform() throws {
        var found: [JSONValue] = []
        var wrongCount = 0
        for path in pipelines {
            do {
                let plan = try PipelineArgument.plan(path)
                if format == .text { Console.message("\(path): right: \(Self.stages(of: plan))") }
            } catch let mistakes as PipelineMistakes {
                wrongCount += 1
                found += PipelineArgument.json(mistakes)
                if format == .text { PipelineArgument.tell(mistakes) }
            } catch let error as PipelineFileError {
                wrongCount += 1
                found.append(.members(["file": .string(path), "message": .string("\(error)")]))
                if format == .text { Console.message(Console.red("bantin: ") + "\(error)") }
            }
        }
        if format == .json { try JSONValue.array(found).write() }
        if wrongCount > 0 { throw ExitStatus.pipelineFile.exit }
    }

    private static func stages(of plan: Plan) -> String {
        let counts = [
            (plan.readers.count, "reader"), (plan.cleaners.count, "cleaner"), (plan.extractors.count, "extractor"),
            (plan.rules.count, "rule"), (plan.writers.count, "writer"),
        ]
        return counts.filter { $0.0 > 0 }.map(Layout.count).joined(separator: ", ")
    }
}
