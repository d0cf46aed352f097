import Stages
import Tables
import Vietnamese

/// Finds what named or titled speakers are reported to have said, ordered, asked or stressed.
///
/// Fills: `statements`.
/// Evidence: a verb of saying behind a speaker ("Bí thư Tỉnh ủy A nhấn mạnh: …"), a speaker and a verb behind a quotation ("“…”,
/// ông A nói"), "Theo" with a speaker or his word at either end of a sentence, a letter by which a body speaks ("có Công văn số 5 yêu cầu"), a further
/// verb of the same speaker ("…; đồng thời yêu cầu …"), answers in an interview. `Speakers` tells who may speak, `Narration` how far a
/// statement goes on through the sentences of its paragraph; deeds ("giao", "quyết định") end with their sentence.
/// Leaves: what documents say, what "người dân" says, headlines and captions, words without a verb of saying ("Ông A: …"), pulled
/// quotations with a name below, what somebody quotes of another, and what the lead says in short and the body in full.
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
