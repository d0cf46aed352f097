import Tables
import Vietnamese

/// Somebody who can act or speak, where the text names him: a person with the posts before the name, a post alone, or a body.
struct Actor {
    var span: TokenSpan
    /// The person, where there is one.
    var person: Int?
    /// The body, where there is no person.
    var organization: Int?
    /// Where what belongs to the name ends: past ", Chủ tịch UBND tỉnh".
    var tail: Int
}

/// Finds the actors of an article from the names and posts that earlier extractors have found.
///
/// A class, so that the readers that hold it, and see the facts through it, are copied by counting one reference.
final class Actors {
    let tokens: Tokens
    let facts: Facts
    private let posts: PostGrammar
    /// The mention that ends before each token, and the one that starts at it; -1 where there is none.
    private var endingAt: [Int32]
    private var startingAt: [Int32]
    private let peopleStarts: [Int]

    init(tokens: Tokens, facts: Facts, posts: PostGrammar) {
        self.tokens = tokens
        self.facts = facts
        self.posts = posts
        endingAt = [Int32](repeating: -1, count: tokens.count + 1)
        startingAt = endingAt
        var people: [Int] = []
        // Of names within one another the longest counts, and the first of equal ones.
        for (number, mention) in facts.mentions.enumerated() {
            let (start, end) = (mention.span.lower, mention.span.upper)
            if endingAt[end] < 0 || facts.mentions[Int(endingAt[end])].span.lower > start {
                endingAt[end] = Int32(number)
            }
            if startingAt[start] < 0 || facts.mentions[Int(startingAt[start])].span.upper < end {
                startingAt[start] = Int32(number)
            }
            if mention.kind == .person { people.append(number) }
        }
        peopleStarts = people
    }

    private func number(endingAt end: Int) -> Int? { Self.number(endingAt, end) }
    private func number(startingAt start: Int) -> Int? { Self.number(startingAt, start) }

    private static func number(_ numbers: [Int32], _ index: Int) -> Int? {
        numbers.indices.contains(index) && numbers[index] >= 0 ? Int(numbers[index]) : nil
    }

    // MARK: Backward: who stands before a verb

    /// The actor whose name, with what belongs to it, ends at a token of a sentence.
    func actor(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard end > sentence.lowerBound else { return nil }
        // "ông A – Chủ tịch UBND tỉnh **–** đã chủ trì": the dash closes what says who he is.
        if ActorWords.dashes.contains(tokens[end - 1].syllable) { return actor(endingAt: end - 1, within: sentence) }
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
    func postEnd(_ start: Int) -> Int? { posts.match(in: tokens, at: start)?.range.upperBound }

    /// A person whose name ends here, with the posts and words of respect before it.
    private func named(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard let number = self.number(endingAt: end), facts.mentions[number].kind == .person else { return nil }
        let mention = facts.mentions[number]
        let start = extended(mention.honorific?.lower ?? mention.span.lower, within: sentence)
        return Actor(span: TokenSpan(start, end), person: mention.entity, tail: end)
    }

    /// Takes in the posts before a name, and the word of respect before them.
    private func extended(_ start: Int, within sentence: Range<Int>) -> Int {
        var start = start
        while let post = post(endingAt: start, within: sentence) ?? listedPost(endingAt: start, within: sentence) {
            start = post.lowerBound
        }
        return start - 2 >= sentence.lowerBound && isComrade(start - 2) ? start - 2 : start
    }

    /// The post before a comma, where another one stands behind it: "**Ủy viên Trung ương Đảng**, Bộ trưởng Bộ Y tế Lê Văn A".
    private func listedPost(endingAt end: Int, within sentence: Range<Int>) -> Range<Int>? {
        guard end - 1 > sentence.lowerBound, tokens.is(ActorWords.comma, at: end - 1), tokens[end].isCapitalized,
            posts.match(in: tokens, at: end) != nil
        else { return nil }
        return post(endingAt: end - 1, within: sentence)
    }

    /// "đồng chí".
    private func isComrade(_ index: Int) -> Bool {
        tokens.is(ActorWords.fellow, at: index) && ActorWords.comrade.contains(tokens[index + 1].syllable)
    }

    /// The end of the word of respect at a token; the token itself where there is none.
    private func respectEnd(_ index: Int) -> Int {
        if isComrade(index) { return index + 2 }
        return ActorWords.fellows.contains(tokens[index].syllable) ? index + 1 : index
    }

    /// A person behind whose name posts stand up to here: "ông A, Chủ tịch Hội B".
    private func apposed(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
        guard let number = lastPerson(before: end), facts.mentions[number].span.lower >= sentence.lowerBound else {
            return nil
        }
        let gap = facts.mentions[number].span.upper..<end
        guard gap.count >= 2, gap.count <= 45, ActorWords.apposition.contains(tokens[gap.lowerBound].syllable),
            isApposition(gap.lowerBound + 1..<end)
        else { return nil }
        return named(endingAt: gap.lowerBound, within: sentence)
    }

    /// Whether posts, names and marks fill a stretch, up to a few words that no list knows.
    private func isApposition(_ gap: Range<Int>) -> Bool {
        var index = gap.lowerBound
        var unknown = 0
        var isPost = false
        while index < gap.upperBound {
            if let post = posts.match(in: tokens, at: index), post.range.upperBound > index,
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

    private func lastPerson(before end: Int) -> Int? {
        var low = 0
        var high = peopleStarts.count
        while low < high {
            let middle = (low + high) / 2
            if facts.mentions[peopleStarts[middle]].span.upper <= end { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? peopleStarts[low - 1] : nil
    }

    /// A post without a name, "lãnh đạo" of a body or place, or a body.
    private func titled(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
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

    private func leaders(before start: Int) -> Int? {
        for phrase in ActorWords.leaders where tokens.matches(phrase, before: start) { return start - phrase.count }
        return nil
    }

    /// "Ông", "Đồng chí" alone at a clause's start.
    private func pronoun(endingAt end: Int, within sentence: Range<Int>) -> Actor? {
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
    private func post(endingAt end: Int, within sentence: Range<Int>) -> Range<Int>? {
        guard tokens[end - 1].isWord else { return nil }
        let first = max(sentence.lowerBound, end - 22)
        guard first < end else { return nil }
        var found: Range<Int>?
        for start in stride(from: end - 1, through: first, by: -1) {
            if tokens[start].isPunctuation, !ActorWords.withinPosts.contains(tokens[start].syllable) { break }
            guard ActorWords.postStarts.contains(tokens[start].syllable),
                let match = posts.match(in: tokens, at: start), match.head != .role, match.range.upperBound == end
            else { continue }
            found = start..<end
        }
        return found
    }

    private func openBracket(_ close: Int, _ sentence: Range<Int>) -> Int? {
        (max(sentence.lowerBound, close - 25)..<close).last { tokens.is(ActorWords.open, at: $0) }
    }

    // MARK: Forward: who stands behind "Theo", "của", "cho"

    /// The actor whose name starts at a token.
    func actor(startingAt start: Int, within sentence: Range<Int>) -> Actor? {
        var index = respectEnd(start)
        while let post = posts.match(in: tokens, at: index), post.range.upperBound > index {
            index = post.range.upperBound
            // "Ủy viên Trung ương Đảng, Bộ trưởng Bộ Y tế Lê Văn A": a further post.
            if tokens.is(ActorWords.comma, at: index), tokens[index + 1].isCapitalized,
                posts.match(in: tokens, at: index + 1) != nil, isNamed(after: index + 1, within: sentence)
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
    private func pastPlace(_ index: Int, _ sentence: Range<Int>) -> Int {
        guard tokens.is(ActorWords.open, at: index), let place = mention(startingAt: index + 1), place.kind == .place,
            tokens.is(ActorWords.close, at: place.span.upper),
            mention(startingAt: place.span.upper + 1)?.kind == .person
        else { return index }
        return place.span.upper + 1
    }

    /// Whether posts that start at a token end before a person's name: "Bộ trưởng Bộ Y tế **Lê Văn A**".
    private func isNamed(after start: Int, within sentence: Range<Int>) -> Bool {
        var index = start
        while index < sentence.upperBound {
            if let post = posts.match(in: tokens, at: index), post.range.upperBound > index {
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
        while ActorWords.apposition.contains(tokens[end].syllable), let post = posts.match(in: tokens, at: end + 1),
            post.head != .role,
            post.range.upperBound > end + 1
        {
            end = post.range.upperBound
            let body = startingAt[..<min(end, tokens.count)].first {
                $0 >= 0 && facts.mentions[Int($0)].span.upper > end
            }
            if let body { end = facts.mentions[Int(body)].span.upper }
        }
        return end
    }

    /// Whether an actor is told by a post alone.
    func isTitle(_ actor: Actor) -> Bool {
        number(endingAt: actor.span.upper).map { facts.mentions[$0].kind != .person } ?? true
    }

    /// Whether a person's name ends just before a token.
    func isPerson(endingAt end: Int) -> Bool {
        number(endingAt: end).map { facts.mentions[$0].kind == .person } ?? false
    }

    /// Whether a place's name ends just before a token.
    func isPlace(endingAt end: Int) -> Bool {
        number(endingAt: end).map { facts.mentions[$0].kind == .place } ?? false
    }

    /// The place whose name ends just before a token.
    func place(endingAt end: Int) -> Mention? {
        number(endingAt: end).flatMap { facts.mentions[$0].kind == .place ? facts.mentions[$0] : nil }
    }

    /// The mention that ends just before a token, the longest.
    func mention(endingAt end: Int) -> Mention? { number(endingAt: end).map { facts.mentions[$0] } }

    /// The person named last before a token.
    func person(before end: Int) -> Int? { lastPerson(before: end).map { facts.mentions[$0].entity } }

    /// The person whose name ends with a given word, the last of several.
    func person(named given: Syllable) -> Int? {
        facts.mentions.last { $0.kind == .person && tokens.is(given, at: $0.span.upper - 1) }?.entity
    }

    /// The mention that starts at a token, the longest.
    func mention(startingAt start: Int) -> Mention? { number(startingAt: start).map { facts.mentions[$0] } }

    /// The person to whom the article ties a post.
    func holder(of post: Range<Int>) -> Int? {
        let wanted = tokens[post].map(\.syllable)
        for position in facts.positions.reversed() where position.span.count == wanted.count {
            if zip(position.span.range, wanted).allSatisfy({ tokens[$0].syllable == $1 }) { return position.person }
        }
        // "Thủ tướng" for "Thủ tướng Chính phủ".
        for position in facts.positions where position.span.count > wanted.count && !position.former {
            if zip(position.span.range, wanted).allSatisfy({ tokens[$0].syllable == $1 }) { return position.person }
        }
        return head(of: post)
    }

    /// "Người đứng đầu Tỉnh ủy": who holds the first post of that body.
    private func head(of post: Range<Int>) -> Int? {
        guard tokens.matches(ActorWords.headOf, at: post.lowerBound) else { return nil }
        let body = tokens[post.dropFirst(ActorWords.headOf.count)].map(\.syllable)
        return facts.positions.first { position in
            position.span.count >= body.count && ActorWords.firstPosts.contains(tokens[position.span.lower].syllable)
                && zip(position.span.range.suffix(body.count), body).allSatisfy { tokens[$0].syllable == $1 }
        }?.person
    }
}

private enum ActorWords {
    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let comma: Syllable = ","
    static let fellow: Syllable = "đồng"
    static let comrade: SyllableSet = ["chí"]
    static let fellows = SyllableSet("ông bà anh chị cô ngài")
    static let pronouns = SyllableSet("ông bà anh chị cô")
    static let apposition: SyllableSet = [",", "-", "–", "—", "("]
    static let dashes: SyllableSet = ["-", "–", "—"]
    static let withinPosts: SyllableSet = ["-", "–", "&", ".", ","]
    /// Words that show that a verb stands between a name and what follows.
    static let clause = SyllableSet(
        "đã sẽ được bị là có tại khi vào về để theo rằng phải không chủ dự cùng phát trao cho “ ” ; :")
    static let leaders: [Phrase] = [
        "đại diện lãnh đạo", "lãnh đạo", "đại diện", "người phát ngôn", "phát ngôn viên", "đại diện ban giám đốc",
        "tập thể lãnh đạo",
    ]
    static let headOf: Phrase = "người đứng đầu"
    static let firstPosts = SyllableSet("bí chủ thủ tổng giám bộ")
    /// First words of posts, of ranks and of what stands before them.
    static let postStarts = SyllableSet(
        """
        chủ phó bí ủy uỷ tổng thủ bộ thứ trưởng giám cục vụ viện chánh đại thượng trung thiếu quyền nguyên cựu tân người lãnh hiệu gs pgs ts
        ths giáo tiến thạc bác thành tỉnh huyện quận thị đảng luật kỹ thẩm kiểm tư chỉ tham nhà phát hòa hoà linh cố đô quốc nữ cố chuẩn
        """)
}
