import Stages
import Tables

/// Refuses rows in which a text is too short or too long; nulls pass.
public struct Length: Rule {
    public static let name = "length"
    public static let summary = "texts are neither too short nor too long"

    private let target: RuleTarget
    private let least: Int
    private let most: Int

    public init(_ settings: inout Settings) {
        target = RuleTarget(&settings, types: [.text])
        least = settings.integer("min", in: 0...1_000_000_000, unit: "code points", default: 0, doc: "the least length")
        most = settings.integer(
            "max", in: 0...1_000_000_000, unit: "code points", default: 1_000_000_000, doc: "the greatest length")
        if !settings.gives("min"), !settings.gives("max") { settings.reject("min", "one of 'min' and 'max' is needed") }
        if least > most { settings.reject("max", "'max' is \(most), which is below 'min', \(least)") }
    }

    public var table: String { target.table.name }
    public var action: RuleAction { target.action }

    public func violations(in tables: ArticleTables) -> [Violation] {
        target.violations(in: tables) { column, schema in
            { row in
                guard column.validity[row] else { return nil }
                let length = column.text(row).lazy.filter { $0 & 0xC0 != 0x80 }.count
                guard length < least || length > most else { return nil }
                let expected = length < least ? "at least \(least)" : "at most \(most)"
                return "'\(schema.name)' has \(length) code points, but has to have \(expected)"
            }
        }
    }
}
