import ArgumentParser
import Publishing
import Stages
import Tables

/// `bantin schema`: what the columns of the tables mean.
struct Schema: Command {
    static let configuration = CommandConfiguration(
        abstract: "Tell what the tables' rows and columns mean.",
        discussion: """
            EXAMPLES:
              bantin schema
              bantin schema articles
              bantin schema --format json > tables.json
            """)

    @Argument(help: "One table only.")
    var table: String?

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    func perform() throws {
        let tables = try wanted()
        switch format {
        case .text where table == nil: try Console.data(Self.overview(of: tables))
        case .text: try Console.data(tables.map(Self.text(of:)).joined(separator: "\n"))
        case .json: try JSONValue.array(tables.map(Self.json(of:))).write()
        }
    }

    private func wanted() throws -> [TableSchema] {
        guard let table else { return Contract.tables }
        if let schema = Contract.table(table) { return [schema] }
        let suggestion = Nearest.suggestion(table, among: Contract.tables.map(\.name))
        throw ValidationError("there is no table '\(table)'" + suggestion)
    }

    private static func overview(of tables: [TableSchema]) -> String {
        let lines = tables.map { ["\($0.name)", "\($0.columns.count) columns", "a row is \($0.doc)"] }
        return Layout.table(lines, rightAligned: [1]) + "\n'bantin schema TABLE' tells the columns.\n"
    }

    static func text(of table: TableSchema) -> String {
        let lines = table.columns.map { column in
            let words = column.words.isEmpty ? "" : ": " + column.words.joined(separator: ", ")
            return ["  \(column.name)", column.type.rawValue, column.nullable ? "may be null" : "", column.doc + words]
        }
        return "\(table.name): a row is \(table.doc)\n\n" + Layout.table(lines)
    }

    private static func json(of table: TableSchema) -> JSONValue {
        let columns = table.columns.map { column in
            JSONValue.members([
                "name": .string(column.name), "type": .string(column.type.rawValue), "nullable": .bool(column.nullable),
                "words": .strings(column.words), "doc": .string(column.doc),
            ])
        }
        return .members(["table": .string(table.name), "row": .string(table.doc), "columns": .array(columns)])
    }
}
