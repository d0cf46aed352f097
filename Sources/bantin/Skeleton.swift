import Pipeline
import Stages
import Tables

/// A pipeline to begin with, made from what the stages tell about themselves, so that it is never out of date.
enum Skeleton {
    static func text(path: String, catalog: Catalog = .standard) -> String {
        let head = """
            # A pipeline: news is read, cleaned, searched for facts, checked, and written as tables.
            #   bantin check \(ShellWord.quote(path))
            #   bantin run \(ShellWord.quote(path))
            # A setting behind '#' has its default there. More about a stage: bantin explain STAGE


            """
        return head + settings(PipelineHead.descriptions(path: path), indent: "")
            + StageKind.allCases.map { section($0, catalog) }.joined()
            + "\nrun:\n" + settings(RunSettings.descriptions, indent: "  ")
    }

    private static func section(_ kind: StageKind, _ catalog: Catalog) -> String {
        let stages = catalog[kind].map { StageDescription($0, kind) }
        // A stage with a setting that has no default is no stage to begin with.
        let used = stages.filter { stage in
            choices[kind]?.keys.contains(stage.name) ?? stage.settings.allSatisfy { $0.defaultText != nil }
        }
        let others = stages.map(\.name).filter { name in !used.contains { $0.name == name } }
        let hint = others.isEmpty ? "" : "  # Others: \(others.joined(separator: ", ")).\n"
        return "\n\(kind.section):\n" + used.map { stage($0, choices[kind]?[$0.name] ?? []) }.joined() + hint
    }

    private static func stage(_ stage: StageDescription, _ given: [(name: String, value: String)]) -> String {
        let others = stage.settings.filter { setting in !given.contains { $0.name == setting.name } }
        return "  # \(stage.summary)\n  - \(stage.name)\(stage.settings.isEmpty ? "" : ":")\n"
            + given.map { "      \($0.name): \($0.value)\n" }.joined() + settings(others, indent: "      ")
    }

    /// The stages to begin with where not all make sense together, and the settings that have no default.
    private static let choices: [StageKind: [String: [(name: String, value: String)]]] = [
        .reading: ["detect": [("paths", "[Samples/text, Samples/jsonl]")]],
        .validating: ["required": [("table", "articles"), ("columns", "[article_id, text]")]],
    ]

    private static func settings(_ settings: [SettingDescription], indent: String) -> String {
        settings.map { "\(indent)# \($0.name): \($0.defaultText ?? "…")  # \($0.doc)\n" }.joined()
    }
}
