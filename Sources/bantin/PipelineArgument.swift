import Pipeline
import Publishing
import Stages

/// Reads pipeline files for commands, and tells their mistakes.
enum PipelineArgument {
    /// Makes the plan of a pipeline file.
    ///
    /// Throws `PipelineFileError` and `PipelineMistakes`.
    static func plan(_ path: String) throws -> Plan {
        try PipelineFile.parse(PipelineFile.read(path), path: path).get()
    }

    /// Makes the plan of a pipeline that is to run; tells its mistakes and ends the command where it has any.
    static func planToRun(_ path: String, _ format: Format) throws -> Plan {
        try orTell(format) { try plan(path) }
    }

    /// Does what may find mistakes in a file; tells them and ends the command where there are any.
    static func orTell<T>(_ format: Format, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let mistakes as PipelineMistakes {
            tell(mistakes)
            if format == .json { try JSONValue.array(json(mistakes)).write() }
            throw ExitStatus.pipelineFile.exit
        }
    }

    /// Tells every mistake with its source line and a caret, and how many there are.
    static func tell(_ mistakes: PipelineMistakes) {
        for mistake in mistakes.mistakes {
            let place = "\(mistakes.path):\(mistake.mark.line):\(mistake.mark.column):"
            Console.message(Console.bold(place) + " \(mistake.message)")
            let excerpt = mistakes.excerpt(of: mistake)
            if let line = excerpt.first, let caret = excerpt.last {
                Console.message(Console.dim("    \(line)"))
                Console.message(Console.red("    \(caret)"))
            }
        }
        Console.message("\(mistakes.path): \(Layout.count(mistakes.mistakes.count, "mistake"))")
    }

    /// Mistakes for programs.
    static func json(_ mistakes: PipelineMistakes) -> [JSONValue] {
        mistakes.mistakes.map { mistake in
            .members([
                "file": .string(mistakes.path), "line": .int(mistake.mark.line), "column": .int(mistake.mark.column),
                "message": .string(mistake.message),
            ])
        }
    }
}
