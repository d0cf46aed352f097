import ArgumentParser
import Pipeline
import Publishing

/// `bantin plan`: what a run would do, without doing it.
struct PlanCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what a run would read, make anew and write, without doing it.",
        discussion: """
            EXAMPLES:
              bantin plan Pipelines/nightly.yaml
              bantin plan Pipelines/nightly.yaml --full
              bantin plan Pipelines/nightly.yaml --format json | jq -r '.new[]'

            Nothing is made, locked or healed. The exit code is that with which a run would end before it reads anything.
            """)

    @OptionGroup var night: NightOptions

    @Flag(help: "As 'run --full': everything anew from the inputs of all nights.")
    var full = false

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    func perform() throws {
        let forecast = try Night(night.plan(format), version: Bantin.version).forecast(full ? .full : .new)
        for note in forecast.notes + forecast.warnings { Console.message(Layout.oneLine(note)) }
        switch format {
        case .text: try Console.data(Self.text(forecast))
        case .json: try Self.json(forecast).write()
        }
        if forecast.freeBytes < forecast.neededBytes {
            throw PublishingError.notEnoughSpace(
                folder: forecast.output, needed: forecast.neededBytes, free: forecast.freeBytes)
        }
    }

    // MARK: For people

    private static let pathLimit = 10

    private static func text(_ forecast: Forecast) -> String {
        let bytes = Layout.bytes(forecast.inputs.reduce(0) { $0 + $1.bytes })
        let head =
            forecast.isNothingNew
            ? "\(forecast.pipeline): nothing new, so nothing would be published\n"
            : "\(forecast.pipeline): a run would read \(Layout.count(forecast.inputs.count, "file")), \(bytes)\n"
        return head + "\n" + paths("new", forecast.newPaths) + paths("changed", forecast.changedPaths)
            + paths("moved", forecast.movedPaths) + paths("gone", forecast.gonePaths, ", whose rows stay")
            + line("parts", parts(forecast))
            + (forecast.isNothingNew ? "" : space(forecast))
    }

    private static func space(_ forecast: Forecast) -> String {
        line("space", "about \(Layout.bytes(forecast.neededBytes)) needed, \(Layout.bytes(forecast.freeBytes)) free")
    }

    private static func paths(_ word: String, _ paths: [String], _ what: String = "") -> String {
        if paths.isEmpty { return "" }
        let shown = paths.prefix(pathLimit).map { line("", Layout.oneLine($0)) }.joined()
        let more = paths.count > pathLimit ? line("", "and \(Layout.number(paths.count - pathLimit)) more") : ""
        return line(word, Layout.count(paths.count, "file") + what) + shown + more
    }

    private static func parts(_ forecast: Forecast) -> String {
        let kept = forecast.keptParts.count
        let remade = forecast.remadeParts
        let more = remade.count > pathLimit ? ", …" : ""
        let numbers = remade.prefix(pathLimit).map(String.init).joined(separator: ", ") + more
        return "\(Layout.number(kept)) kept as \(kept == 1 ? "it is" : "they are")"
            + (remade.isEmpty ? "" : ", \(Layout.number(remade.count)) made anew: \(numbers)")
    }

    private static func line(_ word: String, _ text: String) -> String {
        word + String(repeating: " ", count: max(1, 9 - word.utf8.count)) + text + "\n"
    }

    // MARK: For programs

    private static func json(_ forecast: Forecast) -> JSONValue {
        .members([
            "pipeline": .string(forecast.pipeline), "output": .string(forecast.output),
            "nothing_new": .bool(forecast.isNothingNew), "new": .strings(forecast.newPaths),
            "changed": .strings(forecast.changedPaths), "moved": .strings(forecast.movedPaths),
            "gone": .strings(forecast.gonePaths),
            "inputs": .array(forecast.inputs.map { .members(["path": .string($0.path), "bytes": .int($0.bytes)]) }),
            "kept_parts": .array(forecast.keptParts.map { .int($0) }),
            "remade_parts": .array(forecast.remadeParts.map { .int($0) }),
            "needed_bytes": .int(forecast.neededBytes), "free_bytes": .int(forecast.freeBytes),
            "notes": .strings(forecast.notes), "warnings": .strings(forecast.warnings),
        ])
    }
}
