import Stages
import Tables

/// Refuses rows whose column names something that the other table does not hold for the same article; nulls pass.
public struct Reference: Rule {
    public static let name = "reference"
    public static let summary = "a column's values stand in a column of another table of the same article"

    private let target: RuleTarget
    private let other: TableSchema
    private let otherColumn: Int

    public init(_ settings: inout Settings) {
        target = RuleTarget(&settings)
        let known = Contract.perArticle.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }
        let to = settings.value(
            "to", form: "a table and its column as 'articles.article_id'", default: nil, shown: nil, words: known,
            doc: "the column that has to hold the value", parse: { known.contains($0) ? $0 : nil })
        let parts = (to ?? "articles.article_id").split(separator: ".").map(String.init)
        other = Contract.table(parts[0])!
        otherColumn = other.index(of: parts[1])!
        let otherType = other.columns[otherColumn].type
        for column in target.columns.map({ target.table.columns[$0] }) where column.type != otherType {
            settings.reject("to", "'\(column.name)' is \(column.type), but '\(to ?? "")' is \(otherType)")
        }
    }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func violations(in tables: ArticleTables) -> [Violation] {
        guard let index = tables.index(of: target.table.name), let otherIndex = tables.index(of: other.name) else {
            return []
        }
        let batch = tables.batches[index]
        let columns = target.columns.map { batch.columns[$0] }
        let referred = tables.batches[otherIndex].columns[otherColumn]
        var found: [Violation] = []
        for article in 0..<tables.articleCount {
            let held = HeldValues(of: referred, tables.rows(of: article, in: otherIndex))
            for row in tables.rows(of: article, in: index) {
                for (number, column) in columns.enumerated() where !held.contains(column, row) {
                    let name = batch.schema.columns[target.columns[number]].name
                    let value = column.shown(row) ?? "null"
                    let place = "\(other.name).\(other.columns[otherColumn].name)"
                    found.append(Violation(row: row, reason: "'\(name)' is '\(value)', which \(place) does not hold"))
                    break
                }
            }
        }
        return found
    }
}

/// The values that a column has for one article.
///
/// Most often it is one text, the article's id, which is compared as bytes.
private struct HeldValues {
    private var only: ArraySlice<UInt8>?
    private var all: Set<String> = []

    init(of column: Column, _ rows: Range<Int>) {
        if rows.count == 1, column.type == .text, column.validity[rows.lowerBound] {
            only = column.text(rows.lowerBound)
        } else {
            all = Set(rows.compactMap { column.shown($0) })
        }
    }

    /// Whether a row's value is among them, or null.
    func contains(_ column: Column, _ row: Int) -> Bool {
        guard column.validity[row] else { return true }
        if let only { return column.text(row) == only }
        return column.shown(row).map(all.contains) ?? true
    }
}
