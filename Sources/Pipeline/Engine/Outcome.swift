import Stages
import Tables

/// What a run has done, as far as the engine knows.
public struct Outcome: Sendable {
    /// Rejections or warnings of one stage and rule.
    public struct Group: Sendable, Hashable {
        public var stage: String
        public var rule: String
        public var count: Int
        /// The first ones, in the order of the input.
        public var examples: [Rejection]
    }

    public internal(set) var books = Books()
    public internal(set) var rejected: [Group] = []
    public internal(set) var warned: [Group] = []
    public internal(set) var articleCount = 0
    /// Bytes of the articles' cleaned texts.
    public internal(set) var textByteCount = 0
    public internal(set) var inputs: [ReadInput] = []
    public internal(set) var files: [WrittenFile] = []

    public init() {}

    static let exampleLimit = 3

    mutating func add(_ batch: WorkedBatch) {
        books += batch.books
        for (_, rejection) in batch.rejections.sorted(by: { $0.entry < $1.entry }) {
            Self.count(rejection, in: &rejected)
        }
        for warning in batch.warnings { Self.count(warning, in: &warned) }
        guard let articles = batch.tables[Contract.articles.name] else { return }
        articleCount += articles.rowCount
        textByteCount += articles["text"]?.bytes.count ?? 0
    }

    private static func count(_ rejection: Rejection, in groups: inout [Group]) {
        guard let index = groups.firstIndex(where: { $0.stage == rejection.stage && $0.rule == rejection.rule }) else {
            groups.append(Group(stage: rejection.stage, rule: rejection.rule, count: 1, examples: [rejection]))
            return
        }
        groups[index].count += 1
        if groups[index].examples.count < exampleLimit { groups[index].examples.append(rejection) }
    }
}
