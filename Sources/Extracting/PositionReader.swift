import Tables
import Vietnamese

/// Walks through an article's posts and persons and notes which belong together.
struct PositionReader {
    struct Tie {
        var post: Post
        var person: Int
        var confidence: Double
    }

    let tokens: Tokens
    let people: [Mention]
    let posts: [Post]
    /// The named bodies to which somebody may belong.
    let bodies: [Mention]
    private(set) var ties: [Tie] = []
    private(set) var postByStart: TokenNumbers
    private var postByEnd: TokenNumbers
    private(set) var personByStart: TokenNumbers
    private(set) var personByEnd: TokenNumbers

    init(tokens: Tokens, people: [Mention], posts: [Post], bodies: [Mention]) {
        self.tokens = tokens
        self.people = people
        self.posts = posts
        self.bodies = bodies
        postByStart = TokenNumbers(tokenCount: tokens.count)
        (postByEnd, personByStart, personByEnd) = (postByStart, postByStart, postByStart)
        for (number, post) in posts.enumerated() {
            postByStart[post.span.lower] = number
            postByEnd[post.span.upper] = number
        }
        for (number, person) in people.enumerated() {
            personByStart[person.span.lower] = number
            if let honorific = person.honorific { personByStart[honorific.lower] = number }
            personByEnd[person.span.upper] = number
        }
    }

    mutating func read() {
        for number in people.indices {
            readBefore(number)
            readAfter(number)
        }
        for number in posts.indices {
            readPlural(number)
            readVerb(number)
        }
    }

    mutating func tie(_ post: Int, _ person: Int, _ confidence: Double) {
        ties.append(Tie(post: posts[post], person: people[person].entity, confidence: confidence))
    }

    // MARK: Before the name

    /// Where a name starts with its words of respect.
    func start(of person: Int) -> Int { people[person].honorific?.lower ?? people[person].span.lower }

    private mutating func readBefore(_ person: Int) {
        guard let last = post(endingAt: start(of: person), hasHonorific: people[person].honorific != nil) else {
            return
        }
        var chain = [last]
        while let previous = post(joinedBefore: posts[chain[0]].span.lower) { chain.insert(previous, at: 0) }
        // "A - Phó Chủ tịch UBND tỉnh, ông B - Giám đốc Sở": a comma before B ends what is A's.
        if posts[last].span.upper < start(of: person), posts[last].kind != .rank,
            isApposition(posts[chain[0]].span.lower)
        {
            return
        }
        // "A, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh B": what stands behind A in apposition is A's.
        if chain.count > 1, isApposition(posts[chain[0]].span.lower) {
            chain = Array(chain.drop { posts[$0].span.lower < lastSeparated(chain) })
        }
        // "ông A làm Bí thư Tỉnh ủy, Phó Chủ tịch B": what a verb gives to A is A's.
        if chain.count > 1, verbStart(before: posts[chain[0]].span.lower) != nil {
            chain = Array(chain.drop { posts[$0].span.lower < lastSeparated(chain) })
        }
        for post in chain { tie(post, person, 0.95) }
    }

    /// The first post of a chain that belongs to the name behind it: those joined without a mark.
    private func lastSeparated(_ chain: [Int]) -> Int {
        var index = chain.count - 1
        while index > 0, posts[chain[index - 1]].span.upper == posts[chain[index]].span.lower { index -= 1 }
        return posts[chain[index]].span.lower
    }

    private func post(endingAt index: Int, hasHonorific: Bool) -> Int? {
        if let post = postByEnd[index], isOneSentence(post, index) { return post }
        // "Giám đốc Sở Y tế tỉnh này Lê Văn An": what points back to a unit or a body.
        if tokens.is(PostWords.demonstratives, at: index - 1), tokens[index - 1].isLowercase {
            return [index - 1, index - 2].lazy.compactMap { postByEnd[$0] }.first { isOneSentence($0, index) }
        }
        if let open = bracketStart(before: index), let post = postByEnd[open], isOneSentence(post, index) {
            return post
        }
        guard tokens.is(PositionWords.marksBeforeName, at: index - 1), let post = postByEnd[index - 1],
            isOneSentence(post, index)
        else {
            return nil
        }
        if tokens.is(PlaceWords.stop, at: index - 1) { return posts[post].kind == .rank ? post : nil }
        // "Chủ tịch UBND tỉnh-Trần Văn Hai".
        if tokens.is(MarkSet.dashes, at: index - 1) { return posts[post].isComplete ? post : nil }
        return hasHonorific || tokens.is(OrganizationWords.commas, at: index - 1) && isSubject(post, index) ? post : nil
    }

    /// "Giám đốc Sở Y tế, Lê Văn An nói": whether the clause's subject is a post with the name behind a comma.
    private func isSubject(_ post: Int, _ name: Int) -> Bool {
        guard posts[post].isComplete, posts[post].kind == .post, let person = personByStart[name],
            tokens[people[person].span.upper].isLowercase,
            !tokens.is(PositionWords.listMarks, at: people[person].span.upper)
        else { return false }
        let start = posts[post].span.lower
        return tokens[start - 1].sentence != tokens[start].sentence
            || tokens.is(PositionWords.agents, at: start - 1)
    }

    /// "Giám đốc Công ty X | (xã Tân Lập) | Lê Văn An": where the brackets between a post and a name open.
    private func bracketStart(before index: Int) -> Int? {
        guard tokens.is(OrganizationWords.closings, at: index - 1) else { return nil }
        let sentence = tokens[index].sentence
        var open = index - 2
        while open > index - 16, tokens[open].sentence == sentence, personByStart[open] == nil {
            if tokens.is(OrganizationWords.openings, at: open) { return open < index - 2 ? open : nil }
            open -= 1
        }
        return nil
    }

    private func post(joinedBefore index: Int) -> Int? {
        if let post = postByEnd[index] { return isOneSentence(post, index) ? post : nil }
        guard tokens.is(PositionWords.joints, at: index - 1), let post = postByEnd[index - 1] else { return nil }
        return isOneSentence(post, index) ? post : nil
    }

    func isOneSentence(_ post: Int, _ index: Int) -> Bool {
        tokens[posts[post].span.lower].sentence == tokens[index].sentence
    }

    private func isApposition(_ index: Int) -> Bool {
        tokens.is(PositionWords.appositionMarks, at: index - 1) && personByEnd[index - 1] != nil
    }

    // MARK: After the name

    private mutating func readAfter(_ person: Int) {
        readBrackets(person)
        var index = afterBrackets(people[person].span.upper)
        guard tokens[index].sentence == tokens[people[person].span.lower].sentence else { return }
        if tokens.is(PositionWords.appositionMarks, at: index) {
            index += tokens.is(MarkSet.dashes, at: index) && tokens.is(MarkSet.dashes, at: index + 1) ? 2 : 1
            if tokens.is(PostWords.plurals, at: index) { return }
        } else if let copula = PositionWords.copulas.longestMatch(in: tokens, at: index) {
            index = copula.end
        } else {
            return
        }
        index = pastLife(index)
        if let copula = PositionWords.copulas.longestMatch(in: tokens, at: index) { index = copula.end }
        for post in chain(from: index) { tie(post, person, 0.95) }
    }

    /// Past what is said of somebody's life between name and post: "A**, sinh ngày 2/3/1970, quê Vinh**, Giám đốc …".
    private func pastLife(_ index: Int) -> Int {
        var index = index
        let sentence = tokens[index].sentence
        while PositionWords.life.longestMatch(in: tokens, at: index) != nil
            || tokens[index].isNumber && tokens.is(PositionWords.ageWords, at: index + 1)
        {
            let end = (index + 1..<index + 12).first {
                tokens.is(OrganizationWords.commas, at: $0) || personByStart[$0] != nil
                    || tokens[$0].sentence != sentence
            }
            guard let end, tokens.is(OrganizationWords.commas, at: end), tokens[end].sentence == sentence else {
                return index
            }
            index = end + 1
        }
        return index
    }

    /// "(40 tuổi, nguyên cán bộ xã)", "(Đoàn luật sư Đồng Nai, Giám đốc …)": a post in brackets that begin with something else.
    private mutating func readBrackets(_ person: Int) {
        let open = people[person].span.upper
        guard tokens.is(OrganizationWords.openings, at: open), postByStart[open + 1] == nil else { return }
        if let body = bodies.first(where: { $0.span.lower == open + 1 }), body.span.range.count >= 2,
            tokens.is(PlaceWords.closingsOrCommas, at: body.span.upper)
        {
            let membership = Post(
                span: body.span, kind: .leading, organization: body.span, former: false, acting: false,
                isComplete: true)
            ties.append(Tie(post: membership, person: people[person].entity, confidence: 0.8))
        }
        let sentence = tokens[open].sentence
        for index in open + 1..<open + 14 where tokens[index].sentence == sentence {
            if tokens.is(OrganizationWords.closings, at: index) || personByStart[index] != nil { return }
            guard tokens.is(OrganizationWords.commas, at: index), postByStart[index + 1] != nil else { continue }
            for post in chain(from: index + 1) { tie(post, person, 0.9) }
            return
        }
    }

    /// Past "(1970)" or "(sinh năm 1970, quê Vinh)".
    func afterBrackets(_ index: Int) -> Int {
        guard tokens.is(OrganizationWords.openings, at: index), postByStart[index + 1] == nil else { return index }
        for end in index + 1..<index + 20 where tokens.is(OrganizationWords.closings, at: end) { return end + 1 }
        return index
    }

    /// The posts that follow each other from an index, without the last where that stands before another name.
    func chain(from index: Int) -> [Int] {
        var chain: [Int] = []
        var index = index
        while let post = postByStart[index] {
            chain.append(post)
            index = posts[post].span.upper
            guard isOneSentence(post, index) else { break }
            if postByStart[index] != nil { continue }
            guard tokens.is(PositionWords.joints, at: index) else { break }
            index += 1
        }
        while let last = chain.last, isBeforeName(last) { chain.removeLast() }
        return chain
    }

    func isBeforeName(_ post: Int) -> Bool {
        let end = posts[post].span.upper
        if personByStart[end] != nil { return true }
        if tokens.is(PlaceWords.stop, at: end), posts[post].kind == .rank { return personByStart[end + 1] != nil }
        if let next = postByStart[end] { return isBeforeName(next) }
        return false
    }
}
