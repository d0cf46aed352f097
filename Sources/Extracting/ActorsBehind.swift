import Tables
import Vietnamese

/// Who stands behind "Theo", "của", "cho", and where what belongs to the name ends.
extension Actors {
    /// The actor whose name starts at a token.
    func actor(startingAt start: Int, within sentence: Range<Int>) -> Actor? {
        var index = respectEnd(start)
        while let post = post(startingAt: index), post.range.upperBound > index {
            index = post.range.upperBound
            // "Ủy viên Trung ương Đảng, Bộ trưởng Bộ Y tế Lê Văn A": a further post.
            if tokens.is(ActorWords.comma, at: index), tokens[index + 1].isCapitalized,
                self.post(startingAt: index + 1) != nil, isNamed(after: index + 1, within: sentence)
            {
                index += 1
            }
        }
        index = pastPlace(respectEnd(index), sentence)
        if let number = self.number(startingAt: index) {
            let mention = facts.mentions[number]
            if mention.kind == .person {
                return Actor(
                    span: TokenSpan(start, mention.span.upper), person: mention.entity, tail: mention.span.upper)
            }
            if mention.kind == .organization, index == start || leaders(before: index) == start {
                return Actor(
                    span: TokenSpan(start, mention.span.upper), organization: mention.entity, tail: mention.span.upper)
            }
        }
        for phrase in ActorWords.leaders where tokens.matches(phrase, at: start) {
            guard let number = self.number(startingAt: start + phrase.count) else { continue }
            let mention = facts.mentions[number]
            return Actor(
                span: TokenSpan(start, mention.span.upper),
                organization: mention.kind == .organization ? mention.entity : nil,
                tail: mention.span.upper)
        }
        guard index > start, tokens[index - 1].sentence == tokens[start].sentence else { return nil }
        let isBare = index == start + 1 && ActorWords.fellows.contains(tokens[start].syllable) || isComrade(index - 2)
        return Actor(
            span: TokenSpan(start, index),
            person: isBare ? person(before: start) : holder(of: start..<index),
            tail: index)
    }

    /// Past the place in brackets between a post and a name: "Thống đốc tỉnh A **(Lào)** Bounmy".
    func pastPlace(_ index: Int, _ sentence: Range<Int>) -> Int {
        guard tokens.is(ActorWords.open, at: index), let place = mention(startingAt: index + 1), place.kind == .place,
            tokens.is(ActorWords.close, at: place.span.upper),
            mention(startingAt: place.span.upper + 1)?.kind == .person
        else { return index }
        return place.span.upper + 1
    }

    /// Whether posts that start at a token end before a person's name: "Bộ trưởng Bộ Y tế **Lê Văn A**".
    func isNamed(after start: Int, within sentence: Range<Int>) -> Bool {
        var index = start
        while index < sentence.upperBound {
            if let post = post(startingAt: index), post.range.upperBound > index {
                index = post.range.upperBound
            } else if tokens.is(ActorWords.comma, at: index), tokens[index + 1].isCapitalized {
                index += 1
            } else {
                break
            }
        }
        return mention(startingAt: respectEnd(index))?.kind == .person
    }

    /// The end of the posts that stand behind a name in apposition; the name's end where there are none.
    func appositionEnd(after name: Int) -> Int {
        var end = name
        while tokens.is(ActorWords.apposition, at: end), let post = post(startingAt: end + 1),
            post.head != .role,
            post.range.upperBound > end + 1
        {
            end = post.range.upperBound
            let reached = end
            let start = startingAt.first(in: 0..<min(end, tokens.count)) { facts.mentions[$0].span.upper > reached }
            if let start, let body = startingAt[start] { end = facts.mentions[body].span.upper }
        }
        return end
    }
}
