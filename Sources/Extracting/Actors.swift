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
    /// The posts that have been read, and the one that starts at each token, from 1 on; 0 where none does.
    private var readPosts: [PostGrammar.Match] = []
    private var postNumbers: TokenNumbers
    /// The mention that ends before each token, and the one that starts at it.
    let endingAt: TokenNumbers
    let startingAt: TokenNumbers
    let peopleStarts: [Int]

    init(tokens: Tokens, facts: Facts, posts: PostGrammar) {
        self.tokens = tokens
        self.facts = facts
        self.posts = posts
        var endingAt = TokenNumbers(tokenCount: tokens.count)
        var startingAt = TokenNumbers(tokenCount: tokens.count)
        var people: [Int] = []
        // Of names within one another the longest counts, and the first of equal ones.
        for (number, mention) in facts.mentions.enumerated() {
            let (start, end) = (mention.span.lower, mention.span.upper)
            if endingAt[end].map({ facts.mentions[$0].span.lower > start }) ?? true { endingAt[end] = number }
            if startingAt[start].map({ facts.mentions[$0].span.upper < end }) ?? true { startingAt[start] = number }
            if mention.kind == .person { people.append(number) }
        }
        postNumbers = TokenNumbers(tokenCount: tokens.count)
        self.endingAt = endingAt
        self.startingAt = startingAt
        peopleStarts = people
    }

    func number(endingAt end: Int) -> Int? { endingAt[end] }
    func number(startingAt start: Int) -> Int? { startingAt[start] }

    /// The longest post that starts at a token, read once however often readers ask for it.
    func post(startingAt start: Int) -> PostGrammar.Match? {
        guard posts.mayMatch(in: tokens, at: start) else { return nil }
        if let known = postNumbers[start] { return known == 0 ? nil : readPosts[known - 1] }
        let post = posts.match(in: tokens, at: start)
        if let post { readPosts.append(post) }
        postNumbers[start] = post == nil ? 0 : readPosts.count
        return post
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
    func head(of post: Range<Int>) -> Int? {
        guard tokens.matches(ActorWords.headOf, at: post.lowerBound) else { return nil }
        let body = tokens[post.dropFirst(ActorWords.headOf.count)].map(\.syllable)
        return facts.positions.first { position in
            position.span.count >= body.count && ActorWords.firstPosts.contains(tokens[position.span.lower].syllable)
                && zip(position.span.range.suffix(body.count), body).allSatisfy { tokens[$0].syllable == $1 }
        }?.person
    }
}
