import ArgumentParser
import Publishing

/// `bantin history`: the published snapshots of an output folder.
struct History: Command {
    static let configuration = CommandConfiguration(
        abstract: "Show what has been published, the newest last.",
        discussion: """
            EXAMPLES:
              bantin history
              bantin history --output /srv/news --format json | jq '.[-1]'
            """)

    @Option(help: "The folder of the results.")
    var output = "Output"

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    func perform() throws {
        let entries = try Snapshots(output).history()
        switch format {
        case .json: try JSONValue.array(entries.map(Self.json)).write()
        case .text where entries.isEmpty: Console.message("\(output): nothing has been published here")
        case .text:
            let head = ["", "RUN", "ENDED", "PIPELINE", "ARTICLES", "REFUSED", "BYTES"]
            try Console.data(Layout.table([head] + entries.map(Self.line), rightAligned: [4, 5, 6]))
            for entry in entries {
                guard case .failure(let error) = entry.manifest else { continue }
                Console.message(Layout.oneLine("\(entry.run): \(error)"))
            }
        }
    }

    private static func line(_ entry: Snapshots.Entry) -> [String] {
        let sign = entry.isCurrent ? "*" : " "
        switch entry.manifest {
        case .failure: return [sign, "\(entry.run)", "damaged"]
        case .success(let manifest):
            return [
                sign, "\(entry.run)", "\(manifest.endedAt)", manifest.pipeline,
                Layout.number(manifest.rows["articles"] ?? 0), Layout.number(manifest.rows["rejects"] ?? 0),
                Layout.bytes(manifest.outputs.reduce(0) { $0 + $1.bytes }),
            ]
        }
    }

    private static func json(_ entry: Snapshots.Entry) -> JSONValue {
        switch entry.manifest {
        case .failure(let error):
            return .members([
                "run": .string("\(entry.run)"), "current": .bool(entry.isCurrent), "damage": .string("\(error)"),
            ])
        case .success(let manifest):
            let rows = manifest.rows.sorted { $0.key < $1.key }
            return .members([
                "run": .string("\(entry.run)"), "current": .bool(entry.isCurrent),
                "pipeline": .string(manifest.pipeline), "pipeline_hash": .string("\(manifest.pipelineHash)"),
                "version": .string(manifest.version), "started_at": .string("\(manifest.startedAt)"),
                "ended_at": .string("\(manifest.endedAt)"), "inputs": .int(manifest.inputs.count),
                "bytes": .int(manifest.outputs.reduce(0) { $0 + $1.bytes }),
                "tables": .array(rows.map { .members(["table": .string($0.key), "rows": .int($0.value)]) }),
            ])
        }
    }
}
