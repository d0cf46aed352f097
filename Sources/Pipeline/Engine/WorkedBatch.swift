import Extracting
import Stages
import Tables

/// What a worker has made of a batch of records, and what the committer then makes of it.
struct WorkedBatch: Sendable {
    var tables: ArticleTables
    /// What each article of `tables` names.
    var sightings: [[Sighting]] = []
    /// Each with the number of its record in the batch, so that they can be put in the order of the input.
    var rejections: [(entry: Int, rejection: Rejection)] = []
    /// The kind of stage of each rejection.
    var kinds: [StageKind] = []
    var warnings: [Rejection] = []
    var books = Books()
    /// What came to and was refused by each stage, for thresholds.
    var shares = RejectShares()
    var times: StageTimes
    var inputs: [ReadInput] = []
    /// The first and the last record.
    var first: Origin?
    var last: Origin?
    var endsPart = false
    var isPartFull = false

    /// Refuses a record.
    mutating func reject(_ rejection: Rejection, entry: Int, by kind: StageKind) {
        books[kind].rejected += 1
        rejections.append((entry, rejection))
        kinds.append(kind)
    }

    /// Does with the rows that break a rule what the rule says; throws `RuleStop` where it says stop.
    mutating func apply(_ rule: any Rule, _ violations: [Violation], number: Int) throws(RuleStop) {
        let taken = tables[rule.table]?.rowCount ?? 0
        shares.add(.rule(number), taken: taken, refused: rule.action == .reject ? violations.count : 0)
        guard let first = violations.first, let table = tables.index(of: rule.table) else { return }
        switch rule.action {
        case .stop:
            throw RuleStop(rejection: rejection(by: rule, first, table), count: violations.count)
        case .warn:
            warnings += violations.map { rejection(by: rule, $0, table) }
        case .reject:
            for violation in violations {
                let entry = tables.entries[tables.article(of: violation.row, in: table)]
                rejections.append((entry, rejection(by: rule, violation, table)))
                kinds.append(.validating)
            }
            let (withdrawn, kept) = tables.remove(rows: violations.map(\.row), from: table)
            books[.validating].rejected += violations.count + withdrawn
            sightings = kept.map { sightings[$0] }
        }
    }

    private func rejection(by rule: any Rule, _ violation: Violation, _ table: Int) -> Rejection {
        let origin = tables.origins[tables.article(of: violation.row, in: table)]
        return Rejection(
            origin: origin, stage: StageKind.validating.rawValue, rule: type(of: rule).name,
            reason: "\(rule.table): \(violation.reason)", excerpt: excerpt(violation.row, table))
    }

    /// The row's values, so far as they fit.
    private func excerpt(_ row: Int, _ table: Int) -> String.UTF8View {
        let batch = tables.batches[table]
        return zip(batch.schema.columns, batch.columns).prefix(8)
            .map { "\($0.name)=\($1.shown(row) ?? "")" }.joined(separator: " ").utf8
    }
}

/// A rule that says `stop` was broken: the run ends, and nothing is published.
public struct RuleStop: Error, Sendable, CustomStringConvertible {
    public let rejection: Rejection
    /// How many rows of the batch broke it.
    public let count: Int

    public var description: String {
        "\(rejection.origin): the rule '\(rejection.rule)' stopped the run: \(rejection.reason)"
    }
}
