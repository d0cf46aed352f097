import Stages
import Tables

/// Warns or stops where a table grows or shrinks as it did in none of the nights before: the crawl that came back half empty, the
/// site whose pages are read three times.
public struct RowCount: CountRule {
    public static let name = "row-count"
    public static let summary = "a table grows and shrinks as it did in the nights before"

    /// What happens where it doesn't; there is no row to reject.
    private enum Consequence: String, CaseIterable { case warn, stop }

    private let schema: TableSchema
    private let consequence: Consequence
    private let newFalls: Double?
    private let newGrows: Double?
    private let totalFalls: Double?
    private let totalGrows: Double?
    private let nightCount: Int

    /// So many nights make a usual one.
    private static let leastNightCount = 3

    public init(_ settings: inout Settings) {
        schema = RuleTarget.takeTable(&settings)
        func share(_ name: String, _ doc: String, most: Double = .infinity) -> Double? {
            settings.value(
                name, form: "a share such as 0.5 or 50%", default: nil, shown: "no limit", doc: doc,
                parse: { Self.share($0).flatMap { $0 <= most ? $0 : nil } })
        }
        newFalls = share(
            "new_falls", "a night's new rows may be fewer than a usual night's by this share", most: 1)
        newGrows = share("new_grows", "a night's new rows may be more than a usual night's by this share")
        totalFalls = share("total_falls", "all rows may be fewer than the night before by this share", most: 1)
        totalGrows = share("total_grows", "all rows may be more than the night before by this share")
        nightCount = settings.integer(
            "nights", in: Self.leastNightCount...1_000, unit: "nights", default: 7,
            doc:
                "the usual night is the median of the last so many that read something new; of fewer than 3 there is none"
        )
        consequence = settings.choice("on_fail", default: .warn, doc: "whether the run says so, or publishes nothing")
        if newFalls == nil, newGrows == nil, totalFalls == nil, totalGrows == nil {
            settings.reject(
                "table", "'row-count' has no limit: give it new_falls, new_grows, total_falls or total_grows")
        }
    }

    public var table: String { schema.name }
    public var action: RuleAction { consequence == .warn ? .warn : .stop }

    public func complaints(of counts: RowCounts) -> [String] {
        var complaints: [String] = []
        let recent = counts.earlierNew.suffix(nightCount).sorted()
        if let new = counts.new, recent.count >= Self.leastNightCount {
            let usual = recent[recent.count / 2]
            if let difference = Self.excess(new, over: usual, falls: newFalls, grows: newGrows) {
                complaints.append("'\(table)' got \(new) new rows, \(difference) than the \(usual) of a usual night")
            }
        }
        if let before = counts.totalBefore,
            let difference = Self.excess(counts.total, over: before, falls: totalFalls, grows: totalGrows)
        {
            complaints.append(
                "'\(table)' has \(counts.total) rows, \(difference) than the \(before) of the night before")
        }
        return complaints
    }

    /// How a count differs from what it should be about, in words; nil where that is within the limits.
    private static func excess(_ count: Int, over usual: Int, falls: Double?, grows: Double?) -> String? {
        guard usual > 0, count != usual else { return nil }
        let share = Double(abs(count - usual)) / Double(usual)
        guard let limit = count < usual ? falls : grows, share > limit else { return nil }
        let tenths = Int((share * 1_000).rounded())
        return "\(tenths / 10).\(tenths % 10) % \(count < usual ? "fewer" : "more")"
    }

    /// A share that may be above one, as a number or in percent.
    private static func share(_ text: String) -> Double? {
        let value = text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
        return value.flatMap { $0.isFinite && $0 >= 0 && $0 <= 1_000_000 ? $0 : nil }
    }
}
