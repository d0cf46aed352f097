import Publishing
import Stages

/// Asks the rules about numbers of rows what they say of a night, beside the nights before.
struct RowCountWatch {
    let rules: [any CountRule]
    /// The nights of the archive, the oldest first, without the one that runs.
    let nights: [Manifest.Night]

    /// Gives what the rules warn of; throws `CountStop` where one says stop.
    func judge(_ night: Manifest.Night) throws(CountStop) -> [String] {
        var warnings: [String] = []
        for rule in rules {
            let name = type(of: rule).name
            for complaint in rule.complaints(of: counts(rule.table, night)) {
                if rule.action == .stop { throw CountStop(rule: name, complaint: complaint) }
                warnings.append("'\(name)': \(complaint)")
            }
        }
        return warnings
    }

    private func counts(_ table: String, _ night: Manifest.Night) -> RowCounts {
        let before = nights.last
        let earlier = zip(nights, [nil] + nights.dropLast()).compactMap { added($0, behind: $1, to: table) }
        return RowCounts(
            total: night.rows[table] ?? 0, totalBefore: before?.rows[table],
            new: added(night, behind: before, to: table), earlierNew: earlier)
    }

    /// The rows that a night has added to a table; nil where it read nothing new, or is not known to have.
    private func added(_ night: Manifest.Night, behind before: Manifest.Night?, to table: String) -> Int? {
        guard night.newInputCount > 0, let rows = night.rows[table] else { return nil }
        guard let before else { return rows }
        return before.rows[table].map { rows - $0 }
    }
}

/// A rule about numbers of rows that says `stop` was broken: nothing is published.
public struct CountStop: Error, Sendable, Hashable, CustomStringConvertible {
    public let rule: String
    public let complaint: String

    public var description: String { "the rule '\(rule)' stopped the run: \(complaint); nothing was published" }
}
