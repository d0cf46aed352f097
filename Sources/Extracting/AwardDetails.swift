import Tables
import Vietnamese

/// Tells which awards of an article say the same, the one in more detail than the other.
struct AwardDetails {
    private let tokens: Tokens
    private let facts: Facts
    /// The bodies by their last token.
    private let bodies: [Int: [Mention]]

    init(tokens: Tokens, facts: Facts) {
        self.tokens = tokens
        self.facts = facts
        bodies = Dictionary(grouping: facts.mentions.lazy.filter { $0.kind == .organization }) { $0.span.upper }
    }

    /// The awards without those that repeat another, or tell in general what others tell in detail.
    func distinct(_ found: [FoundAward]) -> [Award] {
        let all = found.map(\.award)
        var kept: [Award] = []
        for (number, one) in found.enumerated() {
            if let same = kept.firstIndex(where: { isSame($0, one.award) }) {
                kept[same].giver = kept[same].giver ?? one.award.giver
                continue
            }
            let isDetailed = found.indices.contains { $0 != number && isDetail(found[$0], of: one) }
            if !isDetailed, !isCounted(one.award, all) { kept.append(one.award) }
        }
        return kept
    }

    private func isSame(_ a: Award, _ b: Award) -> Bool {
        (a.award.count <= b.award.count ? isShort(a, for: b) : isShort(b, for: a))
            && (tokens.areSame(a.recipient.range, b.recipient.range) || isSameBody(a.recipient, b.recipient))
    }

    /// "Công ty CP A" and "tập thể cán bộ Công ty cổ phần A".
    private func isSameBody(_ a: TokenSpan, _ b: TokenSpan) -> Bool {
        guard let one = body(a), let other = body(b) else { return false }
        return one.entity == other.entity || proper(one.span).elementsEqual(proper(other.span))
    }

    private func body(_ recipient: TokenSpan) -> Mention? {
        let isWhole = tokens.matches(AwardWords.collective, at: recipient.lower)
        return bodies[recipient.upper]?.first { isWhole || $0.span == recipient }
    }

    /// The words of a company's name that tell it from others.
    private func proper(_ body: TokenSpan) -> some Sequence<Syllable> {
        body.range.lazy.map { tokens[$0].syllable }.filter { !AwardWords.companyForms.contains($0) }
    }

    /// "Bằng khen" that nobody else gave than "Bằng khen của Bộ Y tế".
    private func isShort(_ a: Award, for b: Award) -> Bool {
        guard isPart(a.award, of: b.award) else { return false }
        let issuer = b.award.range.dropFirst(a.award.count + 1)
        guard !issuer.isEmpty, let giver = a.giver, giver != b.giver else { return true }
        return zip(giver.range, issuer).allSatisfy { tokens[$0].syllable == tokens[$1].syllable }
    }

    /// "Bằng khen" of "Bằng khen của Bộ Y tế".
    private func isPart(_ a: TokenSpan, of b: TokenSpan) -> Bool {
        a.count <= b.count && tokens.areSame(a.range, b.lower..<b.lower + a.count)
    }

    /// Whether an award is told in detail by another: "Huân chương" by "Huân chương Lao động", "Lễ trao Huy hiệu" by what was given there.
    private func isDetail(_ detail: FoundAward, of general: FoundAward) -> Bool {
        guard tokens.is(tokens[general.award.award.lower].syllable, at: detail.award.award.lower),
            tokens.is(tokens[general.award.award.lower + 1].syllable, at: detail.award.award.lower + 1)
        else { return false }
        if general.isVague { return !detail.isVague }
        return !general.isSpecific && detail.isSpecific
            && (!isPerson(general.award.recipient)
                || tokens.areSame(general.award.recipient.range, detail.award.recipient.range))
    }

    private func isPerson(_ recipient: TokenSpan) -> Bool {
        facts.mentions.contains { $0.kind == .person && $0.span == recipient }
    }

    /// "6 đảng bộ", where six rows of the same award name them, or groups that come to six.
    private func isCounted(_ award: Award, _ all: [Award]) -> Bool {
        guard let count = tokens.integer(at: award.recipient.lower), count > 1,
            tokens[award.recipient.lower + 1].isWord
        else { return false }
        let alike = all.filter {
            isToldElsewhere($0, award) && (isPart($0.award, of: award.award) || isPart(award.award, of: $0.award))
        }
        return Dictionary(grouping: alike) { $0.award.start }.values.contains { rows in
            rows.count == count
                || rows.count > 1 && rows.reduce(0) { $0 &+ (tokens.integer(at: $1.recipient.lower) ?? 0) } == count
        }
    }

    /// Whether one row is of another telling than the other, or its recipient stands in a later sentence.
    private func isToldElsewhere(_ one: Award, _ other: Award) -> Bool {
        one.award.start != other.award.start
            || tokens[one.recipient.lower].sentence != tokens[other.recipient.lower].sentence
    }
}
