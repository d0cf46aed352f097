import Stages
import Tables
import Vietnamese

/// Finds awards, medals, flags, titles and certificates given, one row for each recipient.
///
/// Fills: `awards`.
/// Evidence: words for an award with its name, rank and issuer (`AwardNames`) in a frame of giving or receiving (`AwardFrame`):
/// recipients stand behind "cho", between verb and award, before "được tặng" and "nhận", behind "thuộc về", or in the list of a
/// colon; the giver is the verb's subject, or stands between "được" and the verb. Titles of heritage are read from "được … công
/// nhận là" (`RecognitionReader`).
/// One row for the same award to the same recipient; what is told in general ("Huân chương", "Lễ trao Huy hiệu", "6 đảng bộ") does
/// not count beside its details. Captions count where they name the recipients.
/// Leaves: gifts, thanks, appointments, awards only planned or withdrawn, awards without a recipient.
public struct Awards: Extractor {
    public static let name = "awards"
    public static let summary = "finds awards with their recipients and givers"
    public static let fills = ["awards"]
    public static let needs = ["organizations", "people", "positions", "times"]

    private let posts: PostGrammar

    public init(_ settings: inout Settings) {
        posts = PostGrammar(organizations: OrganizationGrammar(places: PlaceGrammar()))
    }

    public func extract(from article: Article, into facts: inout Facts) {
        let tokens = article.tokens
        let actors = Actors(tokens: tokens, facts: facts, posts: posts)
        var grammar = AwardGrammar(tokens: tokens, actors: actors)
        let recognitions = RecognitionReader(tokens: tokens, actors: actors)
        var found: [FoundAward] = []
        for sentence in article.proseAndCaptions.joined() {
            let awards =
                grammar.awards(in: sentence)
                + recognitions.awards(in: sentence).map { FoundAward(award: $0, isSpecific: true, isVague: false) }
            guard !awards.isEmpty else { continue }
            let isCaption = article.isInCaption(sentence.lowerBound)
            // A caption that names its recipients by no name ("nhà trường") repeats what the text says.
            found += isCaption ? awards.filter { isNamed($0.award.recipient, facts.mentions) } : awards
        }
        if !found.isEmpty { facts.awards += AwardDetails(tokens: tokens, facts: facts).distinct(found) }
    }

    private func isNamed(_ recipient: TokenSpan, _ mentions: [Mention]) -> Bool {
        mentions.contains { $0.span.start < recipient.end && $0.span.end > recipient.start }
    }
}
