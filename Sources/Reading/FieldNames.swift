import JSON
import Stages
import Tables

/// The names under which an input's fields may stand, as the pipeline file gives them or as they are customary.
struct FieldNames: Sendable {
    private enum Target: Hashable {
        case text
        case field(Document.Field)

        static let all: [Target] = [.text] + Document.Field.allCases.map { .field($0) }

        var word: String {
            switch self {
            case .text: "text"
            case .field(let field): field.name
            }
        }
    }

    enum Outcome {
        case ok
        case wrongType(String)
    }

    static let customary: [String: [String]] = [
        "id": ["id"], "text": ["text", "body", "content"], "title": ["title"],
        "lead": ["lead", "summary", "sapo", "description"], "url": ["url"], "author": ["author"],
        "publisher": ["publisher", "source"], "date": ["date", "published"],
        "section": ["section", "category"], "tags": ["tags", "keywords"],
    ]

    /// All names to look for, those of one field in order of preference.
    let names: [String]

    private let targets: [String: Target]
    /// The names under which the text itself may stand.
    let textNames: [String]

    init(_ settings: inout Settings) {
        let mapping = settings.mapping(
            "fields", of: Target.all.map(\.word), default: Self.customary,
            doc: "the names of the article's fields in the input, the first that is there counts; nested ones as a.b")
        var names: [String] = []
        var targets: [String: Target] = [:]
        for target in Target.all {
            for name in mapping[target.word] ?? [] {
                guard targets.updateValue(target, forKey: name) == nil else {
                    settings.reject("fields", "'\(name)' stands for two fields")
                    continue
                }
                names.append(name)
            }
        }
        self.names = names
        self.targets = targets
        textNames = mapping["text"] ?? []
    }

    /// Puts a value into the field that its name stands for, unless an earlier name has filled it.
    func put(_ value: JSONObject.Value, named name: String, into document: inout Document) -> Outcome {
        guard let target = targets[name] else { return .ok }
        switch (target, value) {
        case (_, .missing): return .ok
        case (.text, .string(let text)):
            if document.text.isEmpty { document.text = text }
            return .ok
        case (.field(let field), .string(let text)):
            put(text, field, &document)
            return .ok
        case (.field(let field), .strings(let text)) where field == .author || field == .tags:
            put(text, field, &document)
            return .ok
        case (.field(.recordID), .number(let text)), (.field(.published), .number(let text)):
            put(Array(text.utf8), target == .field(.recordID) ? .recordID : .published, &document)
            return .ok
        case (_, .strings): return .wrongType("'\(name)' expects a text, found an array")
        case (_, .number(let text)): return .wrongType("'\(name)' expects a text, found the number \(text)")
        case (_, .other(let found)): return .wrongType("'\(name)' expects a text, found \(found)")
        }
    }

    /// Says what an article can't be without and this one lacks; nil where it has all.
    func missing(from document: Document) -> String? {
        let isBlank = document.text.allSatisfy(\.isSpace)
        guard isBlank else { return nil }
        return document.text.isEmpty
            ? "no text: \(textNames.joined(separator: ", ")) missing or empty" : "the text is nothing but space"
    }

    /// True where one of the names stands for the text.
    func hasText(in names: [String]) -> Bool { names.contains { targets[$0] == .text } }

    private func put(_ text: [UInt8], _ field: Document.Field, _ document: inout Document) {
        if document[field] == nil, !text.isEmpty { document[field] = text }
    }
}
