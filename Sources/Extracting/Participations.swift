import Stages
import Tables
import Vietnamese

/// Finds who did what in the events of an article.
///
/// Fills: `participations`.
/// Evidence: verbs with their subjects ("A chủ trì hội nghị", "Phát biểu tại buổi lễ, A …"), lists behind "Dự hội nghị có",
/// "Về phía X có", those who hold an event, the body that sits in the name of its meeting ("Hội nghị Ban Chấp hành A"), papers ("tham luận … như: A với …"), subjects and objects of meetings that are verbs ("A tiếp B"),
/// appointments ("bầu ông A làm …"); the awards and the statements found before.
/// Leaves: those named by no name ("các đại biểu"), and what somebody did outside the event.
public struct Participations: Extractor {
    public static let name = "participations"
    public static let summary = "finds who chaired, attended, opened, spoke at, reported to or ran an event"
    public static let fills = ["participations"]
    public static let needs = ["events", "awards", "statements"]

    private let posts: PostGrammar

    public init(_ settings: inout Settings) {
        posts = PostGrammar(organizations: OrganizationGrammar(places: PlaceGrammar()))
    }

    public func extract(from article: Article, into facts: inout Facts) {
        guard !facts.events.isEmpty else { return }
        let actors = Actors(tokens: article.tokens, facts: facts, posts: posts)
        var reader = ParticipationReader(
            tokens: article.tokens, actors: actors, year: article.document.publishedOn?.year)
        reader.read()
        facts.participations = reader.found.sorted {
            ($0.event, $0.span.start, $0.span.end) < ($1.event, $1.span.start, $1.span.end)
        }
    }
}
