import Tables
import Vietnamese

/// Adds the bodies that only a post before them tells.
extension Places {
    /// The bodies that only a post before them tells, by their longest name: "Trưởng | ban Tuyên giáo Tỉnh ủy".
    func addBodies(ofPosts facts: inout Facts, _ tokens: Tokens) {
        var entities: EntityIndex?
        var companies: [(name: Range<Int>, entity: Int)] = []
        let cover = Cover(facts, count: tokens.count, kinds: [.organization])
        for post in facts.posts {
            guard let body = post.organization?.range, !cover.isInside(body.lowerBound),
                cover.end(at: body.lowerBound) ?? body.lowerBound < body.upperBound,
                let match = self.body(body, in: tokens)
            else { continue }
            let span = TokenSpan(body.lowerBound, body.upperBound)
            var index = entities ?? EntityIndex(facts, of: .organization)
            let entity = index.entity(.organization, body, of: tokens, in: &facts) {
                $0.organizationKind = match.kind
                $0.level = match.level ?? .other
            }
            entities = index
            facts.mentions.removeAll { $0.kind == .organization && span.contains($0.span) }
            facts.mentions.append(Mention(span: span, kind: .organization, entity: entity, confidence: 0.85))
            if match.ownName == body, !companies.contains(where: { $0.entity == entity }) {
                companies.append((body, entity))
            }
        }
        addRepeats(of: companies, tokens, cover, &facts)
    }

    /// Adds where companies stand by themselves whose names no class word tells.
    private func addRepeats(
        of companies: [(name: Range<Int>, entity: Int)], _ tokens: Tokens, _ cover: Cover, _ facts: inout Facts
    ) {
        for repeated in RepeatedNames(companies.map(\.name), in: tokens).occurrences(outside: cover) {
            facts.mentions.append(
                Mention(
                    span: TokenSpan(repeated.range.lowerBound, repeated.range.upperBound), kind: .organization,
                    entity: companies[repeated.name].entity, confidence: 0.8))
        }
    }

    /// The body that a post names, where its letters or the grammar of bodies tell it.
    private func body(_ range: Range<Int>, in tokens: Tokens) -> OrganizationGrammar.Match? {
        if tokens.is(PersonNameWords.directors, at: range.lowerBound - 1), tokens.areCapitalized(range),
            PostGrammar.isCompany(range, in: tokens), posts.organizations.match(in: tokens, at: range.lowerBound) == nil
        {
            return OrganizationGrammar.Match(range: range, kind: .company, level: nil, place: nil, ownName: range)
        }
        guard range.count >= 2,
            range.contains(where: { tokens[$0].isCapitalized })
                || tokens.is(PostWords.leaders, at: range.lowerBound - 1),
            let match = posts.organizations.match(in: tokens, at: range.lowerBound, inPost: true), match.range == range
        else { return nil }
        return match
    }
}
