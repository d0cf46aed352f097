/// Says what was refused, where it stood, by which stage and rule, and why: one row of the table `rejects`.
public struct Rejection: Error, Sendable, Hashable {
    public var origin: Origin
    /// The stage's word in the pipeline file.
    public var stage: String
    /// The rule that was broken, one word: `not-utf8`, `required`, `unique`.
    public var rule: String
    /// The sentence for a person: what was found and what was expected.
    public var reason: String
    /// The bytes refused, cut to a length that a person reads; made printable when they are written.
    public var excerpt: [UInt8]

    /// The most bytes of an input that an excerpt keeps.
    public static let excerptByteLimit = 200

    public init(origin: Origin, stage: String, rule: String, reason: String, excerpt: some Sequence<UInt8> = []) {
        self.origin = origin
        self.stage = stage
        self.rule = rule
        self.reason = reason
        self.excerpt = Array(excerpt.prefix(Self.excerptByteLimit))
    }
}
