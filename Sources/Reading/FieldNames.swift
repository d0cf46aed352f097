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

        /// What becomes of several values, and of objects.
        var form: JSONObject.Form {
            switch self {
            case .text: .lines
            case .field(.author), .field(.publisher), .field(.section), .field(.tags): .list
            case .field: .first
            }
        }
    }

    static let customary: [String: [String]] = [
        "id": ["id"], "text": ["text", "body", "content", "html"], "title": ["title"],
        "lead": ["lead", "summary", "sapo", "description"], "url": ["url"], "author": ["author"],
        "publisher": ["publisher", "source"], "date": ["date", "published"],
        "section": ["section", "category"], "tags": ["tags", "keywords"],
    ]

    /// All names to look for, those of one field in order of preference.
    let names: [String]
    /// What stands for a text under each of the names.
    let forms: [JSONObject.Form]

    private let targets: [String: Target]
    /// The names under which the text itself may stand.
    let textNames: [String]

    private let markup: FieldMarkup

    init(_ settings: inout Settings) {
        let mapping = settings.mapping(
            "fields", of: Target.all.map(\.word), default: Self.customary,
            doc:
                "names of the article's fields in the input, in any case; the first that has a value counts; nested ones as a.b"
        )
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
        forms = names.map { targets[$0]?.form ?? .first }
        self.targets = targets
        textNames = mapping["text"] ?? []
        markup = FieldMarkup(&settings)
    }

    /// Fills a document with the values of a record, which stand in the order of `names`; gives the rule and the reason where it
    /// can't be one.
    ///
    /// Only the text has to be there, and to be a text: what else is of another type than it should be is left out.
    func fill(
        _ document: inout Document, with values: some Sequence<JSONObject.Value>, named names: [String]
    ) -> (rule: String, reason: String)? {
        var wrongType: String?
        var texts: [[UInt8]] = []
        for (value, name) in zip(values, names) {
            guard let target = targets[name] else { continue }
            switch (target, value) {
            case (_, .missing): continue
            case (.text, .string(let text)): if !text.isEmpty { texts.append(text) }
            case (.text, .number(let text)):
                wrongType = wrongType ?? "'\(name)' expects a text, found the number \(text)"
            case (.text, .other(let found)): wrongType = wrongType ?? "'\(name)' expects a text, found \(found)"
            case (.field(let field), .string(let text)): put(text, field, &document)
            case (.field(let field), .number(let text)): put(Array(text.utf8), field, &document)
            case (.field, .other): continue
            }
        }
        let written = texts.filter { !$0.allSatisfy(\.isSpace) }
        if !written.isEmpty { return read(written, &document) }
        if let wrongType { return ("wrong-type", wrongType) }
        document.text = texts.first ?? []
        return (
            "missing-field",
            texts.isEmpty
                ? "no text: \(textNames.joined(separator: ", ")) missing or empty" : "the text is nothing but space"
        )
    }

    /// Takes the first text in which an article is; gives what the first one lacks where none is in any.
    private func read(_ texts: [[UInt8]], _ document: inout Document) -> (rule: String, reason: String)? {
        markup.readFields(&document)
        var first: (rule: String, reason: String)?
        for text in texts {
            document.text = text
            guard let fault = markup.readText(&document) else { return nil }
            first = first ?? fault
        }
        document.text = texts[0]
        return first
    }

    /// True where one of the names stands for the text.
    func hasText(in names: [String]) -> Bool { names.contains { targets[$0] == .text } }

    private func put(_ text: [UInt8], _ field: Document.Field, _ document: inout Document) {
        if document[field] == nil, !text.isEmpty { document[field] = text }
    }
}
