import Stages
import Tables

/// Refuses rows in which a text does not match a regular expression from its beginning to its end; nulls pass.
///
/// The expression is made an automaton before the night begins: a text costs one step a code point, whatever expression and text are.
public struct Pattern: Rule {
    public static let name = "pattern"
    public static let summary = "texts match a regular expression from beginning to end"

    private let target: RuleTarget
    private let expression: String
    private let automaton: PatternAutomaton

    public init(_ settings: inout Settings) {
        target = RuleTarget(&settings, types: [.text])
        expression = settings.text(
            "pattern", default: nil,
            doc: "the expression, of . [a-z] [^a-z] \\d \\s \\w \\p{Lu} ( ) | * + ? {2,4}; the whole text has to match")
        do {
            automaton = try PatternAutomaton(PatternExpression(expression))
        } catch {
            settings.reject("pattern", "'pattern' \(error)")
            automaton = .matchingNothing
        }
    }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func violations(in tables: ArticleTables) -> [Violation] {
        target.violations(in: tables) { column, schema in
            { row in
                guard column.validity[row], !automaton.matches(column.text(row)) else { return nil }
                return "'\(schema.name)' is '\(column.shown(row) ?? "null")', which does not match \(expression)"
            }
        }
    }
}
