import ArgumentParser
import Pipeline
import Publishing
import Stages
import Tables

/// `bantin list`: all stages, with their settings, from the code itself.
struct List: Command {
    static let configuration = CommandConfiguration(
        abstract: "List all stages with their settings, forms and defaults.",
        discussion: """
            EXAMPLES:
              bantin list
              bantin list extract
              bantin list --format json | jq '.[].stage'
            """)

    @Argument(help: "One section only: read, clean, extract, validate, write or run.")
    var section: String?

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    func perform() throws {
        let known = StageKind.allCases.map(\.section) + ["run"]
        if let section, !known.contains(section) {
            throw ValidationError("there is no section '\(section)'" + Nearest.suggestion(section, among: known))
        }
        switch format {
        case .text: try Console.data(sections(known).joined(separator: "\n"))
        case .json: try JSONValue.array(values(known)).write()
        }
    }

    private func isWanted(_ word: String) -> Bool { section == nil || section == word }

    private func sections(_ known: [String]) -> [String] {
        var sections = StageKind.allCases.filter { isWanted($0.section) }.map { kind in
            let stages = Catalog.standard[kind].map { StageDescription($0, kind).text(indent: "  ") }
            return "\(kind.section):\n" + stages.joined(separator: "\n") + common(kind)
        }
        if isWanted("run") {
            sections.append("run:\n" + StageDescription.text(of: RunSettings.descriptions, indent: "  "))
        }
        return sections
    }

    /// What every stage of the kind takes beside its own settings.
    private func common(_ kind: StageKind) -> String {
        let settings = RejectLimit.descriptions(of: kind)
        if settings.isEmpty { return "" }
        return "\n  every \(kind.noun)\n" + StageDescription.text(of: settings, indent: "      ")
    }

    private func values(_ known: [String]) -> [JSONValue] {
        var values = StageKind.allCases.filter { isWanted($0.section) }.flatMap { kind in
            Catalog.standard[kind].map { StageDescription($0, kind).json }
        }
        values += StageKind.allCases.filter { isWanted($0.section) && !RejectLimit.descriptions(of: $0).isEmpty }.map {
            let settings = RejectLimit.descriptions(of: $0).map(StageDescription.json(of:))
            return .members([
                "section": .string($0.section), "stage": .string("every \($0.noun)"), "settings": .array(settings),
            ])
        }
        if isWanted("run") {
            let settings = RunSettings.descriptions.map(StageDescription.json(of:))
            values.append(.members(["section": .string("run"), "settings": .array(settings)]))
        }
        return values
    }
}
