import Stages
import Tables
import Vietnamese

/// Finds the gatherings and ceremonies that an article reports.
///
/// Fills: `events`.
/// Evidence: a word for a gathering (`EventWords`), or an act that is organized ("tổ chức trồng cây"); what says that it is held, led,
/// attended or opened, its day, how early and how often it is told are weighed together (`EventEvidence`). Of a list of events each
/// is one, and where one is held all are (`EventProgrammes`). Further mentions ("tại hội nghị") count for the event told before. The
/// surface is the fullest of an event's mentions, the headline's last. Times, place, "trực tuyến" and the number of sites ("21 điểm
/// cầu") come from the sentences that mention it.
/// Leaves: places in brackets behind a partner, what is only recalled or planned without a day, classes of events ("các hội nghị"),
/// meetings told by verbs that no list holds.
public struct Events: Extractor {
    public static let name = "events"
    public static let summary = "finds conferences, sessions, ceremonies, visits and other gatherings"
    public static let fills = ["events"]
    public static let needs = ["organizations", "places", "people", "positions", "times", "quantities"]

    private let posts: PostGrammar

    public init(_ settings: inout Settings) {
        posts = PostGrammar(organizations: OrganizationGrammar(places: PlaceGrammar()))
    }

    public func extract(from article: Article, into facts: inout Facts) {
        let actors = Actors(tokens: article.tokens, facts: facts, posts: posts)
        var gathering = Gathering(
            actors: actors, year: article.document.publishedOn?.year,
            headline: article.document.paragraphs.first?.kind == .title ? article.tokens.paragraphs.first : nil)
        for mention in EventReader(tokens: article.tokens, actors: actors, times: facts.times).mentions() {
            gathering.take(mention)
        }
        facts.events = gathering.events()
    }
}
