import Stages
import Tables

/// Refuses rows in which a text is none of the words that it may be; nulls pass.
public struct OneOf: Rule {
    public static let name = "one-of"
    public static let summary = "texts are words of a closed set"

    private let target: RuleTarget
    /// The words for every column of the target, in the order in which they were given.
    private let words: [String: [String]]
    private let bytes: [String: [ArraySlice<UInt8>]]

    public init(_ settings: inout Settings) {
        target = RuleTarget(&settings, types: [.text])
        let given = settings.texts(
            "words", default: [], doc: "the words that are right; where none are given, those of the table's contract")
        let table = target.table
        var words: [String: [String]] = [:]
        for column in target.columns.map({ table.columns[$0] }) {
            words[column.name] = given.isEmpty ? column.words : given
            if given.isEmpty, column.words.isEmpty {
                settings.reject(
                    "columns", "'\(table.name).\(column.name)' has no closed set of words: give them as 'words'")
            }
        }
        self.words = words
        bytes = words.mapValues { words in words.map { Array($0.utf8)[...] } }
    }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func violations(in tables: ArticleTables) -> [Violation] {
        target.violations(in: tables) { column, schema in
            let allowed = bytes[schema.name, default: []]
            return { row in
                guard column.validity[row], !allowed.contains(column.text(row)) else { return nil }
                let known = words[schema.name, default: []].joined(separator: ", ")
                return "'\(schema.name)' is '\(column.shown(row) ?? "null")', but has to be one of \(known)"
            }
        }
    }
}
