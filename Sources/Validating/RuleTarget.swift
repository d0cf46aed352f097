import Stages
import Tables

/// The table and columns that a rule is about, and what happens to rows that break it: the settings that all rules share.
struct RuleTarget: Sendable {
    let table: TableSchema
    /// Indices of the columns in the table.
    let columns: [Int]
    let action: RuleAction

    /// Takes `table`, `columns` and `on_fail`. `types` are the types of column that the rule can judge.
    init(_ settings: inout Settings, types: [ColumnType] = ColumnType.allCases) {
        table = Self.takeTable(&settings)
        let known = table.columns.filter { types.contains($0.type) }.map(\.name)
        let names = settings.texts("columns", default: nil, doc: "the columns that the rule is about")
        let schema = table
        for name in names where !known.contains(name) {
            let problem = schema.index(of: name) == nil ? "has no column" : "can't be judged by this rule on its column"
            settings.reject("columns", "'\(schema.name)' \(problem) '\(name)'" + Nearest.suggestion(name, among: known))
        }
        if names.isEmpty, settings.gives("columns") { settings.reject("columns", "'columns' names no column") }
        for name in Set(names).sorted() where names.count(where: { $0 == name }) > 1 {
            settings.reject("columns", "'columns' names '\(name)' twice")
        }
        columns = names.compactMap { schema.index(of: $0) }
        action = settings.choice("on_fail", default: .reject, doc: "what happens to a row that breaks the rule")
    }

    /// Takes `table`.
    static func takeTable(_ settings: inout Settings) -> TableSchema {
        let names = Contract.perArticle.map(\.name)
        return settings.value(
            "table", form: "one of \(names.joined(separator: ", "))", default: nil, shown: nil, words: names,
            doc: "the table whose rows are checked", parse: { name in Contract.perArticle.first { $0.name == name } }
        ) ?? Contract.articles
    }

    /// The rows for which a column's judge gives a reason, each by the first column that breaks the rule.
    func violations(
        in tables: ArticleTables, _ judge: (Column, ColumnSchema) -> (_ row: Int) -> String?
    ) -> [Violation] {
        guard let batch = tables[table.name] else { return [] }
        var reasons: [Int: String] = [:]
        for index in columns {
            let reason = judge(batch.columns[index], table.columns[index])
            for row in 0..<batch.rowCount {
                if let reason = reason(row), reasons[row] == nil { reasons[row] = reason }
            }
        }
        return reasons.sorted { $0.key < $1.key }.map { Violation(row: $0.key, reason: $0.value) }
    }
}
