import Stages
import Tables
import Vietnamese

/// Finds what named or titled speakers are reported to have said, ordered, asked or stressed.
///
/// Fills: `statements`.
/// Evidence: a verb of saying behind an actor ("Bí thư Tỉnh ủy A nhấn mạnh: …"), an actor and a verb behind a quotation ("“…”,
/// ông A nói"), "Theo" with an actor, a further verb of the same speaker ("…; đồng thời yêu cầu …"). A statement goes on through
/// the sentences of its paragraph up to a new speaker or to narration.
/// Leaves: what documents say, what "người dân" says, headlines and captions, words without a verb of saying.
public struct Statements: Extractor {
    public static let name = "statements"
    public static let summary = "finds what speakers are reported to have said"
    public static let fills = ["statements"]
    public static let needs = ["organizations", "people", "positions", "times", "citations"]

    private let posts: PostGrammar

    public init(_ settings: inout Settings) {
        posts = PostGrammar(organizations: OrganizationGrammar(places: PlaceGrammar()))
    }

    public func extract(from article: Article, into facts: inout Facts) {
        let tokens = article.tokens
        var reader = StatementReader(tokens: tokens, actors: Actors(tokens: tokens, facts: facts, posts: posts))
        for paragraph in article.prose { reader.read(paragraph: paragraph) }
        facts.statements = reader.statements.sorted { $0.span.start < $1.span.start }
    }
}
