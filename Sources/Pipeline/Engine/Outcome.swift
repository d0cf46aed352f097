import Stages
import Tables

/// What a run has done, as far as the engine knows.
public struct Outcome: Sendable {
    /// Rejections or warnings of one stage and rule.
    public struct Group: Sendable, Hashable {
        public var kind: StageKind
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
    /// The inputs that were read, in their order.
    public internal(set) var inputs: [ReadInput] = []
    public internal(set) var files: [WrittenFile] = []

    /// What came to each stage and was refused there.
    var shares = RejectShares()
    /// How long each stage has worked; nil where nothing was read.
    var times: StageTimes?

    public init() {}

    static let exampleLimit = 3

    mutating func add(_ batch: WorkedBatch) {
        books += batch.books
        inputs += batch.inputs
        shares += batch.shares
        if times == nil { times = batch.times } else { times! += batch.times }
        let rejections = zip(batch.rejections, batch.kinds).sorted { $0.0.entry < $1.0.entry }
        for ((_, rejection), kind) in rejections { Self.count(rejection, kind, in: &rejected) }
        for warning in batch.warnings { Self.count(warning, .validating, in: &warned) }
        guard let articles = batch.tables[Contract.articles.name] else { return }
        articleCount += articles.rowCount
        textByteCount += articles["text"]?.bytes.count ?? 0
    }

    private static func count(_ rejection: Rejection, _ kind: StageKind, in groups: inout [Group]) {
        guard let index = groups.firstIndex(where: { $0.stage == rejection.stage && $0.rule == rejection.rule }) else {
            groups.append(
                Group(kind: kind, stage: rejection.stage, rule: rejection.rule, count: 1, examples: [rejection]))
            return
        }
        groups[index].count += 1
        if groups[index].examples.count < exampleLimit { groups[index].examples.append(rejection) }
    }
}
