import ArgumentParser
import Publishing
import Tables

/// `bantin rejects`: what a published run refused, and why.
struct Rejects: Command {
    static let configuration = CommandConfiguration(
        abstract: "Show what was refused in all nights of an archive: where it stood, by which rule, and why.",
        discussion: """
            EXAMPLES:
              bantin rejects
              # In the snapshot of run 12, what the reader of JSON Lines refused.
              bantin rejects 12 --stage jsonl
              bantin rejects --rule unique --format json | jq -r '.[].source' | sort | uniq -c
            """)

    @Argument(help: "The run, by its number or name; where it is not given, the one that 'current' shows.")
    var run: String?

    @Option(help: "The folder of the results.")
    var output = "Output"

    @OptionGroup var filter: RefusalFilter

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    func perform() throws {
        let snapshots = Snapshots(output)
        let run = try snapshots.run(namedOrCurrent: run)
        let all = try snapshots.rejects(of: run)
        let rejections = all.filter { filter.admits(stage: $0.stage, rule: $0.rule) }
        if rejections.isEmpty {
            let nothing = filter.nothing(among: all.map { ($0.rule, 1) })
            if nothing != nil || format == .text { Console.message("\(run): \(nothing ?? "nothing was refused")") }
        }
        switch format {
        case .json: try JSONValue.array(rejections.map(Self.json)).write()
        case .text: try Console.data(rejections.map(Self.text).joined())
        }
    }

    private static func text(_ rejection: Rejection) -> String {
        let origin = rejection.origin
        let excerpt = Layout.oneLine(String(decoding: rejection.excerpt, as: UTF8.self))
        return "\(Layout.oneLine(origin.description)): \(Layout.oneLine(rejection.reason))\n"
            + "    by \(rejection.stage), \(rejection.rule); record \(origin.record), byte \(origin.byteOffset)\n"
            + (excerpt.isEmpty ? "" : "    \(excerpt)\n")
    }

    private static func json(_ rejection: Rejection) -> JSONValue {
        .members([
            "source": .string(rejection.origin.source), "record": .int(rejection.origin.record),
            "line": .int(rejection.origin.line), "byte_offset": .int(rejection.origin.byteOffset),
            "stage": .string(rejection.stage), "rule": .string(rejection.rule), "reason": .string(rejection.reason),
            "excerpt": .string(String(decoding: rejection.excerpt, as: UTF8.self)),
        ])
    }
}
