import ArgumentParser
import Pipeline
import Stages

/// The command `bantin`: its subcommands stand in files of their own.
@main
struct Bantin: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        abstract: "Turns a night's crawled Vietnamese news into checked tables of facts, Parquet and CSV.",
        discussion: """
            EXAMPLES:
              # The night's work, published all at once or not at all.
              bantin run Pipelines/nightly.yaml
              # The same on other input, into another folder.
              bantin run Pipelines/nightly.yaml --input new.jsonl.gz --output /srv/news
              # What that would read and make, without doing it.
              bantin plan Pipelines/nightly.yaml
              # Every mistake of a pipeline, at its line, before anything runs.
              bantin check Pipelines/*.yaml
              # Its cases: what goes in, and the rows that have to come out.
              bantin test Pipelines/nightly.yaml
              # A pipeline to begin with, and what may stand in it.
              bantin new weekly
              bantin list
              # What the columns mean.
              bantin schema articles
              # What has been published, what is new in it, back to the snapshot before.
              bantin history
              bantin diff
              bantin rollback
              # What a run did, as text or as a page.
              bantin report --html > report.html
              # What was refused, and why; read again after a fix.
              bantin rejects
              bantin replay Pipelines/nightly.yaml
              # An article with its facts where they stand; any file of a table.
              bantin show mau-001
              bantin inspect Output/current/parquet/people.parquet

            Messages go to standard error, data to standard output.
            Exit codes: bantin explain exit-codes
            """,
        version: "bantin \(version)",
        subcommands: [
            Run.self, PlanCommand.self, Check.self, TestCommand.self, List.self, Explain.self, New.self, Schema.self,
            Show.self,
            Inspect.self, History.self, Report.self,
            Rejects.self, Replay.self, Diff.self, Rollback.self, Learn.self, Completions.self,
        ])

    /// Runs the command line; a word that is no command is told with the nearest one that is.
    static func main() {
        if CommandLine.arguments.dropFirst().first == Prober.command {
            do { try Probe.run(Array(CommandLine.arguments.dropFirst(2))) } catch { return }
            return
        }
        let commands = configuration.subcommands.map {
            $0.configuration.commandName ?? String(describing: $0).lowercased()
        }
        let known = commands + ["help"]
        if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !known.contains(word) {
            exit(withError: ValidationError("there is no command '\(word)'" + Nearest.suggestion(word, among: known)))
        }
        main(nil)
    }
}
