import Stages
import Tables

@testable import Cleaning

/// Makes a stage with its defaults, or with the settings given.
func make<C: Cleaner>(_ type: C.Type, _ entries: [String: String] = [:]) -> C {
    let mark = Mark(line: 1, column: 1)
    let pairs = entries.map { (key: $0.key, keyMark: mark, value: SettingNode.scalar($0.value, mark)) }
    var settings = Settings(.mapping(pairs, mark), mark: mark)
    let stage = C(&settings)
    precondition(settings.mistakes.isEmpty && settings.untaken.isEmpty)
    return stage
}

/// A document of a text and fields, as a reader gives it.
func document(_ text: String, _ fields: [Document.Field: String] = [:]) -> Document {
    var document = Document(origin: Origin(source: "test"), text: Array(text.utf8))
    for (field, value) in fields { document[field] = Array(value.utf8) }
    return document
}

/// The document after the cleaners that every pipeline has.
func cleaned(_ text: String, _ fields: [Document.Field: String] = [:]) -> Document {
    var document = document(text, fields)
    _ = make(Unicode.self).clean(&document)
    _ = make(Paragraphs.self).clean(&document)
    _ = make(Credits.self).clean(&document)
    return document
}

extension Document {
    var string: String { String(decoding: text, as: UTF8.self) }
    func string(_ field: Field) -> String? { self[field].map { String(decoding: $0, as: UTF8.self) } }

    /// The paragraphs as `kind|text`.
    var layout: [String] {
        paragraphs.map { "\($0.kind)|" + String(decoding: text[$0.bytes], as: UTF8.self) }
    }

    /// The date as far as it is known: `2021-03`.
    var published: String? {
        publishedOn.map { date in
            let day = String(date.first.description)
            return date.day != nil ? day : date.month != nil ? String(day.prefix(7)) : String(day.prefix(4))
        }
    }
}
