import Tables
import Vietnamese

/// Who stands before a verb: "Bí thư Tỉnh ủy A", "ông A, Chủ tịch UBND tỉnh,", "đồng chí".
extension Actors {
    /// The actor whose name, with what belongs to it, ends at a token of a sentence.
    func actor(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        // "ông A – Chủ tịch UBND tỉnh **–** đã chủ trì": the dash closes what says who he is.
        var end = end
        while end > sentence.lowerBound, tokens.is(MarkSet.dashes, at: end - 1) { end -= 1 }
        guard end > sentence.lowerBound else { return nil }
        if let actor = named(endingAt: end, within: sentence) { return actor }
        if tokens.is(ActorWords.close, at: end - 1), let open = openBracket(end - 1, sentence),
            var actor = named(endingAt: open, within: sentence) ?? apposed(endingAt: open, within: sentence)
                ?? titled(endingAt: open, within: sentence)
        {
            actor.tail = end
            return actor
        }
        if var actor = apposed(endingAt: end, within: sentence) {
            actor.tail = end
            return actor
        }
        return titled(endingAt: end, within: sentence) ?? pronoun(endingAt: end, within: sentence)
    }

    /// The end of the post that stands from a token on, whoever holds it.
    func postEnd(_ start: Int) -> Int? { post(startingAt: start)?.range.upperBound }

    /// A person whose name ends here, with the posts and words of respect before it.
    func named(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard let number = self.number(endingAt: end), facts.mentions[number].kind == .person else { return nil }
        let mention = facts.mentions[number]
        let start = extended(mention.honorific?.lower ?? mention.span.lower, within: sentence)
        return Actor(span: TokenSpan(start, end), person: mention.entity, tail: end)
    }

    /// Takes in the posts before a name, and the word of respect before them.
    func extended(_ start: Int, within sentence: Range<Int>) -> Int {
        var start = start
        while let post = post(endingAt: start, within: sentence) ?? listedPost(endingAt: start, within: sentence) {
            start = post.lowerBound
        }
        return start - 2 >= sentence.lowerBound && isComrade(start - 2) ? start - 2 : start
    }

    /// The post before a comma, where another one stands behind it: "**Ủy viên Trung ương Đảng**, Bộ trưởng Bộ Y tế Lê Văn A".
    func listedPost(endingAt end: Int, within sentence: Range<Int>) -> Range<Int>? {
        guard end - 1 > sentence.lowerBound, tokens.is(ActorWords.comma, at: end - 1), tokens[end].isCapitalized,
            post(startingAt: end) != nil
        else { return nil }
        return post(endingAt: end - 1, within: sentence)
    }

    /// "đồng chí".
    func isComrade(_ index: Int) -> Bool {
        tokens.is(ActorWords.fellow, at: index) && ActorWords.comrade.contains(tokens[index + 1].syllable)
    }

    /// The end of the word of respect at a token; the token itself where there is none.
    func respectEnd(_ index: Int) -> Int {
        if isComrade(index) { return index + 2 }
        return ActorWords.fellows.contains(tokens[index].syllable) ? index + 1 : index
    }

    /// A person behind whose name posts stand up to here: "ông A, Chủ tịch Hội B".
    func apposed(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard let number = lastPerson(before: end), facts.mentions[number].span.lower >= sentence.lowerBound else {
            return nil
        }
        let gap = facts.mentions[number].span.upper..<end
        guard gap.count >= 2, gap.count <= 45, tokens.is(ActorWords.apposition, at: gap.lowerBound),
            isApposition(gap.lowerBound + 1..<end)
        else { return nil }
        return named(endingAt: gap.lowerBound, within: sentence)
    }

    /// Whether posts, names and marks fill a stretch, up to a few words that no list knows.
    func isApposition(_ gap: Range<Int>) -> Bool {
        var index = gap.lowerBound
        var unknown = 0
        var isPost = false
        while index < gap.upperBound {
            if let post = post(startingAt: index), post.range.upperBound > index,
                post.range.upperBound <= gap.upperBound
            {
                index = post.range.upperBound
                isPost = true
            } else if let name = mention(startingAt: index), name.kind != .person, name.span.upper <= gap.upperBound {
                index = name.span.upper
            } else {
                if ActorWords.clause.contains(tokens[index].syllable) { return false }
                if tokens[index].isWord { unknown += 1 }
                index += 1
            }
        }
        return isPost && unknown <= 4
    }

    func lastPerson(before end: Int) -> Int? {
        var low = 0
        var high = peopleStarts.count
        while low < high {
            let middle = (low + high) / 2
            if facts.mentions[peopleStarts[middle]].span.upper <= end { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? peopleStarts[low - 1] : nil
    }

    /// A post without a name, "lãnh đạo" of a body or place, or a body.
    func titled(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        if let post = post(endingAt: end, within: sentence) {
            let start = extended(post.lowerBound, within: sentence)
            return Actor(span: TokenSpan(start, end), person: holder(of: post), tail: end)
        }
        guard let number = self.number(endingAt: end) else { return nil }
        let mention = facts.mentions[number]
        let start = mention.span.lower
        if let leaders = leaders(before: start), leaders >= sentence.lowerBound {
            return Actor(
                span: TokenSpan(leaders, end), organization: mention.kind == .organization ? mention.entity : nil,
                tail: end)
        }
        guard mention.kind == .organization else { return nil }
        return Actor(span: mention.span, organization: mention.entity, tail: end)
    }

    func leaders(before start: Int) -> Int? {
        for phrase in ActorWords.leaders where tokens.matches(phrase, before: start) { return start - phrase.count }
        return nil
    }

    /// "Ông", "Đồng chí" alone at a clause's start.
    func pronoun(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        let isFellow = isComrade(end - 2)
        guard isFellow || ActorWords.pronouns.contains(tokens[end - 1].syllable) else { return nil }
        let start = isFellow ? end - 2 : end - 1
        guard start >= sentence.lowerBound, start == sentence.lowerBound || tokens[start - 1].isPunctuation else {
            return nil
        }
        return Actor(
            span: TokenSpan(start, end), person: person(before: start), tail: end)
    }

    /// The longest post that ends at a token.
    func post(endingAt end: Int, within sentence: Range<Int>) -> Range<Int>? {
        guard tokens[end - 1].isWord else { return nil }
        let first = max(sentence.lowerBound, end - 22)
        guard first < end else { return nil }
        var found: Range<Int>?
        let starts = ActorWords.postStarts
        for start in stride(from: end - 1, through: first, by: -1) {
            if tokens[start].isPunctuation, !tokens.is(ActorWords.withinPosts, at: start) { break }
            guard starts.contains(tokens[start].syllable),
                let match = post(startingAt: start), match.head != .role, match.range.upperBound == end
            else { continue }
            found = start..<end
        }
        return found
    }

    /// The bracket that a closing one closes: "ông A **(**đại diện Viện B (Pháp), chủ nhiệm dự án)".
    func openBracket(_ close: Int, _ sentence: Range<Int>) -> Int? {
        var depth = 1
        for index in stride(from: close - 1, through: max(sentence.lowerBound, close - 25), by: -1) {
            if tokens.is(ActorWords.close, at: index) { depth += 1 }
            if tokens.is(ActorWords.open, at: index) { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
