import Tables

/// What happens to a row that breaks a rule.
public enum RuleAction: String, CaseIterable, Sendable {
    /// The row goes to `rejects`; an article's row takes all rows of its article with it.
    case reject
    /// The row stays; the run counts it and says so.
    case warn
    /// The run ends, and nothing is published.
    case stop
}

/// A row that breaks a rule, and why.
public struct Violation: Sendable, Hashable {
    public var row: Int
    /// The sentence for a person: what was found and what was expected.
    public var reason: String

    public init(row: Int, reason: String) {
        self.row = row
        self.reason = reason
    }
}

/// A promise about the rows of one table.
///
/// A rule that can be judged from one article's rows is checked by the workers, in any order.
public protocol Rule: Stage {
    var table: String { get }
    var action: RuleAction { get }
    func violations(in tables: ArticleTables) -> [Violation]
}

/// A rule that has to remember earlier rows. It is checked in the order of the input, by one caller at a time.
public protocol OrderedRule: Rule {
    /// Makes the memory of one run.
    func makeLedger() -> any RuleLedger
}

extension OrderedRule {
    public func violations(in tables: ArticleTables) -> [Violation] { [] }
}

/// What an ordered rule remembers during one run.
public protocol RuleLedger {
    mutating func violations(in tables: ArticleTables) -> [Violation]
}
