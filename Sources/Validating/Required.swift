import Stages
import Tables

/// Refuses rows in which a column has no value; an empty text is none.
public struct Required: Rule {
    public static let name = "required"
    public static let summary = "columns have a value in every row"

    private let target: RuleTarget

    public init(_ settings: inout Settings) { target = RuleTarget(&settings) }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func violations(in tables: ArticleTables) -> [Violation] {
        target.violations(in: tables) { column, schema in
            { row in
                let isMissing = !column.validity[row] || (column.type == .text && column.text(row).isEmpty)
                return isMissing ? "'\(schema.name)' is empty, but it is required" : nil
            }
        }
    }
}
