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

/// A rule that has to remember earlier rows. It is checked in the order of the archive, by one caller at a time.
public protocol OrderedRule: Rule {
    /// Whether the ledger looks at articles' sketches, which the workers then make.
    var readsSketches: Bool { get }
    /// Makes a memory that has seen no row; what has no room goes to the disk, and changes no judgement.
    func makeLedger(in room: Room) -> any RuleLedger
}

extension OrderedRule {
    public var readsSketches: Bool { false }
    public func violations(in tables: ArticleTables) -> [Violation] { [] }
}

/// A rule about how many rows a table has, beside the nights before. It is checked once a night, before anything is published; it
/// changes no row.
public protocol CountRule: Rule {
    /// What is wrong with the counts, each a sentence.
    func complaints(of counts: RowCounts) -> [String]
}

extension CountRule {
    public func violations(in tables: ArticleTables) -> [Violation] { [] }
}

/// The rows of a table in this night and in those before.
public struct RowCounts: Sendable, Hashable {
    /// All rows that the archive has now.
    public var total: Int
    /// Nil where there was no night before.
    public var totalBefore: Int?
    /// The rows that the night has added; nil where it read nothing new.
    public var new: Int?
    /// What earlier nights that read something new have added, the oldest first.
    public var earlierNew: [Int]

    public init(total: Int, totalBefore: Int?, new: Int?, earlierNew: [Int]) {
        self.total = total
        self.totalBefore = totalBefore
        self.new = new
        self.earlierNew = earlierNew
    }
}

/// What an ordered rule remembers of the rows before, in the order of the archive.
///
/// The archive is made in parts. What a part has added is taken when the part ends and kept beside its files; a later night, which
/// does not read the part again, restores it in the part's place. So a night judges new rows as one that reads everything would.
public protocol RuleLedger {
    /// Writes into the rows that come next in the archive what the ledger knows of them. Called before `violations`.
    mutating func mark(_ tables: inout ArticleTables) throws
    /// Judges the rows that come next in the archive, and remembers them.
    mutating func violations(in tables: ArticleTables) throws -> [Violation]
    /// Writes what the rows since the last call have added: bytes that depend on the rows alone, not on how many came at a time.
    mutating func writeState(_ write: (UnsafeRawBufferPointer) throws -> Void) throws
    /// Remembers what a part has left. Throws `LedgerDamage` where the bytes are not such a state.
    mutating func restore(_ state: any ReadableBytes) throws
    /// Notes that a part before those to come has left `new`, where it had left `old` in the night before.
    mutating func noteChange(of old: [UInt8], to new: [UInt8])
    /// Tells whether a part that left `state` might be judged otherwise because of the changes noted so far; asked where there are any.
    func mayChange(_ state: [UInt8]) -> Bool
}

extension RuleLedger {
    public func mark(_ tables: inout ArticleTables) {}

    // Any change before a part may change it: right for every rule, but then all later parts are made anew.

    public mutating func noteChange(of old: [UInt8], to new: [UInt8]) {}
    public func mayChange(_ state: [UInt8]) -> Bool { true }
}

/// Bytes that were to be a ledger's state and are not.
public struct LedgerDamage: Error, Sendable, Hashable, CustomStringConvertible {
    public let rule: String

    public init(rule: String) { self.rule = rule }

    public var description: String { "what the rule '\(rule)' remembered can't be read" }
}
