import Stages
import Tables
import Vietnamese

/// Ties posts to persons.
///
/// Fills: positions; mentions of persons by their post alone (`RoleMentions`); what tells namesakes apart. Evidence: a post directly before a name ("Bí thư Tỉnh ủy A"), after it in apposition or brackets ("A - Bí
/// thư Tỉnh ủy, Chủ tịch HĐND tỉnh"), over or behind a list ("các Phó Chủ tịch: A, B"), or tied by a verb of holding, taking
/// or leaving ("A giữ chức vụ …", "miễn nhiệm chức vụ … đối với A"). Leaves: posts tied by the course of the story alone.
public struct Positions: Extractor {
    public static let name = "positions"
    public static let summary = "ties posts, jobs and ranks to persons"
    public static let fills = ["positions"]
    public static let needs = ["organizations", "places", "people"]

    public init(_ settings: inout Settings) {}

    public func extract(from article: Article, into facts: inout Facts) {
        var reader = PositionReader(
            tokens: article.tokens, people: facts.mentions.filter { $0.kind == .person },
            posts: facts.posts,
            bodies: facts.mentions.filter {
                $0.kind == .organization && facts.entities[$0.entity].organizationKind != .press
            })
        reader.read()
        var seen = Set<UInt64>()
        for tie in reader.ties.sorted(by: { $0.post.span.start < $1.post.span.start }) {
            let post = EntityIndex.key(of: tie.post.span.range, article.tokens, .person)
            guard seen.insert(post ^ UInt64(tie.person) &* 0x9E37_79B9_7F4A_7C15).inserted else { continue }
            facts.positions.append(
                Position(
                    span: tie.post.span, person: tie.person,
                    organization: organization(of: tie.post, in: facts), former: tie.post.former,
                    acting: tie.post.acting,
                    confidence: tie.confidence))
        }
        facts.roles = RoleMentions(tokens: article.tokens, facts: facts, ties: reader.ties).find()
        tellApart(&facts)
    }

    /// Keeps namesakes apart over the archive: who leads a body of a province or below it is known by that province too.
    ///
    /// Only the article itself is asked, so that a person's id never depends on other articles. Who has moved to another province has two
    /// ids; people without such a post share the id of their name.
    private func tellApart(_ facts: inout Facts) {
        for position in facts.positions where !position.former {
            guard let number = position.organization, facts.entities[position.person].distinction.isEmpty,
                let province = facts.entities[number].provinceCode, facts.entities[number].code != nil,
                [.province, .district, .commune].contains(facts.entities[number].level)
            else { continue }
            facts.entities[position.person].distinction = province
        }
    }

    private func organization(of post: Post, in facts: Facts) -> Int? {
        guard let span = post.organization else { return nil }
        return facts.mentions.first { $0.kind == .organization && ($0.span == span || $0.span.overlaps(span)) }?.entity
    }
}
