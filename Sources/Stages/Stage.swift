import Tables

/// A step that a pipeline file can name.
///
/// A stage is a value: it is made once from its settings, before the first record is read, and used by all workers at
/// the same time. It keeps no state that crosses records and starts no thread or queue.
public protocol Stage: Sendable {
    /// The stage's word in the pipeline file, the same as its file's name in `kebab-case`.
    static var name: String { get }
    /// What the stage does, in a sentence for `bantin list`.
    static var summary: String { get }
    /// Takes the stage's settings; what can't be taken is noted in `settings`, which goes on with the default.
    init(_ settings: inout Settings)
}

/// Changes one article's text, layout or fields. It can't fail; it may tell that the article is not wanted.
public protocol Cleaner: Stage {
    /// Cleaners that have to stand before this one where the pipeline has them.
    static var after: [String] { get }
    func clean(_ document: inout Document) -> Verdict
}

extension Cleaner {
    public static var after: [String] { [] }
}

/// What a cleaner says of an article.
public enum Verdict: Sendable, Hashable {
    case keep
    /// The article is refused: the rule's word and the sentence for a person.
    case drop(rule: String, reason: String)
}

/// Finds facts of one kind in an article.
public protocol Extractor: Stage {
    /// The tables whose rows come from what this extractor finds.
    static var fills: [String] { get }
    /// Extractors whose facts this one reads, which therefore have to stand before it in the pipeline.
    static var needs: [String] { get }
    func extract(from article: Article, into facts: inout Facts)
}

extension Extractor {
    public static var needs: [String] { [] }
}
