import ArgumentParser
import Pipeline
import Publishing
import Stages

/// `bantin test`: tests a pipeline like code.
struct TestCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Test a pipeline like code: inputs, and the rows that have to come of them.",
        discussion: """
            EXAMPLES:
              # The cases in Pipelines/tests/nightly.yaml.
              bantin test Pipelines/nightly.yaml
              bantin test Pipelines/nightly.yaml --cases new.yaml --case 'a chairman'

            A file of cases:
              cases:
                - name: a chairman and his province
                  input: "Ông Lò Văn Mẫu, Chủ tịch UBND tỉnh Lai Châu, dự hội nghị."   # or file: and reader:
                  expect:
                    positions: [{ person: Lò Văn Mẫu, position: Chủ tịch }]
                    rejects: []

            The rows of each table that a case names have to be these, in this order, in the columns that are named.
            """)

    @Argument(help: "The pipeline file.")
    var pipeline: String

    @Option(
        help: ArgumentHelp(
            "The file of cases; tests/NAME beside the pipeline NAME where it is not given.", valueName: "file"))
    var cases: String?

    @Option(name: .customLong("case"), help: "Only cases whose name holds this text.")
    var name: String?

    @Option(help: "text for people on standard error, json for programs on standard output.")
    var format: Format = .text

    func perform() throws {
        let plan = try PipelineArgument.planToRun(pipeline, format)
        let path = cases ?? CaseFile.path(ofPipeline: pipeline)
        let all = try PipelineArgument.orTell(format) { try CaseFile.parse(CaseFile.read(path), path: path).get() }
        let wanted = all.filter { $0.name.contains(name ?? "") || name == "" }
        if wanted.isEmpty {
            throw ValidationError("\(path): no case" + (name.map { " with '\($0)' in its name" } ?? ""))
        }
        let run = CaseRun(plan, path: path)
        let results = wanted.map(run.run)
        switch format {
        case .text: Self.tell(results, path)
        case .json: try JSONValue.array(results.map { Self.json($0, path) }).write()
        }
        if results.contains(where: { !$0.hasPassed }) { throw ExitStatus.stoppedByRule.exit }
    }

    // MARK: For people

    private static func tell(_ results: [CaseResult], _ path: String) {
        for result in results where !result.hasPassed {
            if let failure = result.failure {
                let place = Console.bold("\(path):\(result.mark.line):\(result.mark.column):")
                Console.message("\(place) \(Layout.oneLine("\(result.name): \(failure)"))")
            }
            for difference in result.differences { tell(difference, of: result, path) }
        }
        let failed = results.count { !$0.hasPassed }
        Console.message(
            "\(path): \(Layout.count(results.count, "case")), "
                + (failed == 0 ? "all passed" : "\(Layout.number(failed)) failed"))
    }

    private static func tell(_ difference: CaseResult.Difference, of result: CaseResult, _ path: String) {
        let place = Console.bold("\(path):\(difference.mark.line):\(difference.mark.column):")
        Console.message("\(place) \(Layout.oneLine(result.name)): '\(difference.table)' differs")
        for line in difference.lines {
            switch line {
            case .same(let text): Console.message("      " + Layout.oneLine(text))
            case .missing(let text): Console.message(Console.red("    - " + Layout.oneLine(text)))
            case .surplus(let text): Console.message(Console.bold("    + " + Layout.oneLine(text)))
            }
        }
    }

    // MARK: For programs

    private static func json(_ result: CaseResult, _ path: String) -> JSONValue {
        .members([
            "case": .string(result.name), "passed": .bool(result.hasPassed), "file": .string(path),
            "line": .int(result.mark.line), "column": .int(result.mark.column),
            "failure": result.failure.map { .string($0) } ?? .null,
            "differences": .array(result.differences.map(json)),
        ])
    }

    private static func json(_ difference: CaseResult.Difference) -> JSONValue {
        var missing: [String] = []
        var surplus: [String] = []
        for line in difference.lines {
            switch line {
            case .same: continue
            case .missing(let text): missing.append(text)
            case .surplus(let text): surplus.append(text)
            }
        }
        return .members([
            "table": .string(difference.table), "line": .int(difference.mark.line),
            "column": .int(difference.mark.column), "missing": .strings(missing), "surplus": .strings(surplus),
        ])
    }
}
