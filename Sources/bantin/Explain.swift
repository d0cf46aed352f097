import ArgumentParser
import Pipeline
import Stages
import Tables

/// `bantin explain`: a stage, an exit code or a table, in full.
struct Explain: Command {
    static let configuration = CommandConfiguration(
        abstract: "Explain a stage, an exit code or a table.",
        discussion: """
            EXAMPLES:
              bantin explain jsonl
              bantin explain 75
              bantin explain exit-codes
            """)

    @Argument(help: "The name of a stage or table, an exit code, or 'exit-codes' for all of them.")
    var subject: String

    func perform() throws {
        try Console.data(explanation())
    }

    private func explanation() throws -> String {
        if subject == "exit-codes" { return ExitStatus.allCases.map(Self.line).joined() }
        if let code = Int32(subject), let status = ExitStatus(rawValue: code) {
            return "exit code \(code): \(status.meaning)\n    \(status.advice)\n"
        }
        let stages = StageDescription.named(subject)
        if !stages.isEmpty { return stages.map(Self.text).joined(separator: "\n") }
        if let table = Contract.table(subject) { return Schema.text(of: table) }
        throw ValidationError("nothing is called '\(subject)'" + Nearest.suggestion(subject, among: Self.known))
    }

    private static var known: [String] {
        StageKind.allCases.flatMap { kind in Catalog.standard[kind].map { $0.name } } + Contract.tables.map(\.name)
            + ["exit-codes"] + ExitStatus.allCases.map { "\($0.rawValue)" }
    }

    private static func line(_ status: ExitStatus) -> String {
        let code = "\(status.rawValue)"
        return String(repeating: " ", count: 4 - code.utf8.count) + code
            + "  \(status.meaning)\n      \(status.advice)\n"
    }

    private static func text(_ stage: StageDescription) -> String {
        "'\(stage.name)' is \(stage.kind.nounWithArticle); it stands under '\(stage.kind.section):'\n\n"
            + stage.text(indent: "")
    }
}
