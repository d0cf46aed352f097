import Stages
import Tables
import Vietnamese

/// Finds awards, medals, flags, titles and certificates given, one row for each recipient.
///
/// Fills: `awards`.
/// Evidence: a word for an award (`AwardWords`) behind a verb of giving or receiving; the giver is the verb's subject, or stands
/// between "được" and the verb; recipients follow "cho", as a list behind a colon, as names, or as a phrase. The same award to the
/// same recipient counts once, and a counted group ("6 đảng bộ") does not count beside its members.
/// Captions count where they name the recipients. Titles of heritage are read from "được … công nhận là" (`RecognitionReader`).
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
        for sentence in article.proseAndCaptions.joined() {
            let isCaption = article.isInCaption(sentence.lowerBound)
            let awards = grammar.awards(in: sentence) + recognitions.awards(in: sentence)
            for award in awards where !isKnown(award, facts.awards, tokens) {
                if isCaption, !isNamed(award.recipient, facts.mentions) { continue }
                facts.awards.append(award)
            }
        }
    }

    /// A caption that names its recipients by no name ("nhà trường") repeats what the text says.
    private func isNamed(_ recipient: TokenSpan, _ mentions: [Mention]) -> Bool {
        mentions.contains { $0.span.start < recipient.end && $0.span.end > recipient.start }
    }

    private func isKnown(_ award: Award, _ known: [Award], _ tokens: Tokens) -> Bool {
        let alike = known.filter {
            tokens[$0.award.lower].syllable == tokens[award.award.lower].syllable
                && tokens[$0.award.lower + 1].syllable == tokens[award.award.lower + 1].syllable
                || isFlag($0, award, tokens)
        }
        if alike.contains(where: { tokens.areSame($0.recipient.range, award.recipient.range) }) { return true }
        guard let count = tokens.integer(at: award.recipient.lower) else { return false }
        let groups = Dictionary(grouping: alike) { $0.award.start }
        return groups.values.contains { $0.count == count }
    }

    /// "cờ" and "cờ của Ban Thường vụ" may be the same flag.
    private func isFlag(_ a: Award, _ b: Award, _ tokens: Tokens) -> Bool {
        (a.award.count == 1 || b.award.count == 1) && tokens[a.award.lower].syllable == tokens[b.award.lower].syllable
    }
}
