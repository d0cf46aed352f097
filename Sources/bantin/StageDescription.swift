import Pipeline
import Publishing
import Stages
import Tables

/// What a stage tells about itself, for `list`, `explain` and `new`.
struct StageDescription {
    var kind: StageKind
    var name: String
    var summary: String
    var settings: [SettingDescription]
    /// Stages of the same kind that have to stand before this one.
    var needs: [String] = []
    var after: [String] = []
    /// Tables that an extractor's finds go to.
    var fills: [String] = []

    init(_ stage: any Stage.Type, _ kind: StageKind) {
        self.kind = kind
        name = stage.name
        summary = stage.summary
        settings = Settings.descriptions(of: stage)
        if let extractor = stage as? any Extractor.Type { (needs, fills) = (extractor.needs, extractor.fills) }
        if let cleaner = stage as? any Cleaner.Type { after = cleaner.after }
    }

    /// The stages of that name, under whatever kind.
    static func named(_ name: String) -> [StageDescription] {
        Catalog.standard.kinds(of: name).flatMap { kind in
            Catalog.standard[kind].filter { $0.name == name }.map { StageDescription($0, kind) }
        }
    }

    // MARK: For people

    func text(indent: String) -> String {
        let facts = relations.map { "\(indent)    \($0)\n" }.joined()
        return "\(indent)\(name)\n\(indent)    \(summary)\n" + facts + Self.text(of: settings, indent: indent + "    ")
    }

    private var relations: [String] {
        [("needs", needs), ("stands after", after), ("fills", fills)].filter { !$0.1.isEmpty }
            .map { "\($0.0) \($0.1.joined(separator: ", "))" }
    }

    /// Two lines a setting: its name and default, then what it is and how it is written.
    static func text(of settings: [SettingDescription], indent: String) -> String {
        settings.map { setting in
            let standing = setting.defaultText ?? "(required)"
            return "\(indent)\(setting.name): \(standing)\n\(indent)    \(setting.doc): \(setting.form)\n"
        }.joined()
    }

    // MARK: For programs

    var json: JSONValue {
        .members([
            "section": .string(kind.section), "stage": .string(name), "summary": .string(summary),
            "needs": .strings(needs), "after": .strings(after), "fills": .strings(fills),
            "settings": .array(settings.map(Self.json(of:))),
        ])
    }

    static func json(of setting: SettingDescription) -> JSONValue {
        .members([
            "name": .string(setting.name), "form": .string(setting.form), "default": .optional(setting.defaultText),
            "required": .bool(setting.defaultText == nil), "doc": .string(setting.doc),
        ])
    }
}
