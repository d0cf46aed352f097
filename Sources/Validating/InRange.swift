import Stages
import Tables

/// Refuses rows in which a number or date lies outside its bounds; nulls pass.
public struct InRange: Rule {
    public static let name = "range"
    public static let summary = "numbers and dates lie within bounds"

    private let target: RuleTarget
    private let least: Bound?
    private let most: Bound?

    /// A bound, as a number; a date's is its days since 1970-01-01.
    private struct Bound: Sendable {
        var text: String
        var number: Double

        init?(_ text: String) {
            self.text = text
            let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            if parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] {
                guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
                number = Double(date.daysSinceEpoch)
            } else {
                guard let value = Double(text), value.isFinite else { return nil }
                number = value
            }
        }
    }

    public init(_ settings: inout Settings) {
        target = RuleTarget(&settings, types: [.int64, .double, .date])
        let form = "a number, or a date as 2021-03-05"
        least = settings.value(
            "min", form: form, default: nil, shown: "no bound", doc: "the least value that is right", parse: Bound.init)
        most = settings.value(
            "max", form: form, default: nil, shown: "no bound", doc: "the greatest value that is right",
            parse: Bound.init)
        if !settings.gives("min"), !settings.gives("max") { settings.reject("min", "one of 'min' and 'max' is needed") }
        if let least, let most, least.number > most.number {
            settings.reject("max", "'max' is \(most.text), which is below 'min', \(least.text)")
        }
    }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func violations(in tables: ArticleTables) -> [Violation] {
        target.violations(in: tables) { column, schema in
            { row in
                guard column.validity[row] else { return nil }
                let value = number(column, row)
                if let least, !(value >= least.number) { return reason(column, schema, row, "at least \(least.text)") }
                if let most, !(value <= most.number) { return reason(column, schema, row, "at most \(most.text)") }
                return nil
            }
        }
    }

    private func number(_ column: Column, _ row: Int) -> Double {
        switch column.type {
        case .double: column.doubles[row]
        case .date: Double(column.days[row])
        default: Double(column.integers[row])
        }
    }

    private func reason(_ column: Column, _ schema: ColumnSchema, _ row: Int, _ expected: String) -> String {
        "'\(schema.name)' is \(column.shown(row) ?? "null"), but has to be \(expected)"
    }
}
