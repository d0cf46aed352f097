import Publishing

/// What was found in a file, for people and for programs.
struct Inspection {
    /// A part of the report for people: lines under a heading.
    struct Section {
        var heading: String
        var lines: [[String]]
        var rightAligned: Set<Int> = []
    }

    var path: String
    /// `Parquet`, `CSV` or `XLSX`.
    var form: String
    var byteCount: Int
    /// What is known of the whole file, for people: a word and what is said of it.
    var facts: [(word: String, text: String)] = []
    var sections: [Section] = []
    /// The first rows, under what they are called.
    var samples: [(heading: String, sample: Sample)] = []
    /// All of it for programs, but the path, the form and the bytes.
    var members: [JSONValue.Member] = []

    /// The lines of a long list that people are shown.
    static let lineLimit = 50

    func text(width: Int) -> String {
        let facts = facts.map { [$0.word, Layout.oneLine($0.text)] }
        var parts = ["\(Layout.oneLine(path)): \(form), \(Layout.bytes(byteCount))\n"]
        if !facts.isEmpty { parts.append(Layout.table(facts)) }
        parts += sections.map { section in
            let lines = section.lines.map { $0.map(Layout.oneLine) }
            return Layout.table([[section.heading]]) + Layout.table(lines, rightAligned: section.rightAligned)
        }
        parts += samples.map { "\($0.heading)\n" + $0.sample.text(width: width) }
        return parts.joined(separator: "\n")
    }

    var json: JSONValue {
        let head = JSONValue.members(["file": .string(path), "form": .string(form), "bytes": .int(byteCount)])
        guard case .object(let first) = head else { return head }
        return .object(first + members)
    }
}

extension JSONValue {
    /// The value's members, where it is an object made of pairs.
    static func list(_ pairs: KeyValuePairs<String, JSONValue>) -> [Member] {
        if case .object(let members) = JSONValue.members(pairs) { members } else { [] }
    }

    static func optional(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }
}
