import Vietnamese

/// Tells which of an article's capitalised words that no rule has claimed are persons: by their shape, what stands beside them and
/// how often the article uses them.
///
/// Every mention of one name votes together, so that "Khánh Vy", which one sentence lists among singers, is a person where another says only
/// "ảnh của Khánh Vy". Names that have become persons are witnesses for those listed with them. Leaves: names whose
/// every mention stands at a sentence's start, names used once beside nothing that tells.
struct UnclaimedNames {
    private struct Group {
        var mentions: [Range<Int>] = []
        var score = 0
    }

    private let tokens: Tokens
    private let places: PlaceGrammar
    /// Whether a person's name covers a token.
    private var isPerson: [Bool]
    private var groups: [UInt64: Group] = [:]
    private var order: [UInt64] = []

    init(tokens: Tokens, places: PlaceGrammar, cover: Cover, people: [Range<Int>]) {
        self.tokens = tokens
        self.places = places
        isPerson = [Bool](repeating: false, count: tokens.count)
        for range in people { claim(range) }
        collect(cover)
    }

    /// The mentions of those that are persons, in the order of the text.
    mutating func people() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for _ in 0..<3 {
            var isChanged = false
            for key in order {
                guard var group = groups[key], group.score + company(of: group) >= NameContexts.threshold else {
                    continue
                }
                groups[key] = nil
                group.mentions.sort { $0.lowerBound < $1.lowerBound }
                found += group.mentions
                for range in group.mentions { claim(range) }
                isChanged = true
            }
            if !isChanged { break }
        }
        return found.sorted { $0.lowerBound < $1.lowerBound }
    }

    private mutating func claim(_ range: Range<Int>) { for index in range { isPerson[index] = true } }

    // MARK: Candidates

    private mutating func collect(_ cover: Cover) {
        var index = tokens.next(.capitals, from: 0)
        while index < tokens.count {
            guard tokens[index].isCapitalized, cover.end(at: index) == nil, !isPerson[index] else {
                index = tokens.next(.capitals, from: index + 1)
                continue
            }
            // "Vợ Khánh Vy": a sentence's first word has its capital for that.
            if isOrdinaryOpening(index) { index += 1 }
            var end = NameShape.end(in: tokens, at: index)
            for position in index..<end where cover.end(at: position) != nil || isPerson[position] {
                end = position
                break
            }
            if end > index, let prior = NameShape.prior(of: index..<end, in: tokens, places: places) {
                add(index..<end, prior)
            }
            index = tokens.next(.capitals, from: max(end, index + 1))
        }
    }

    private func isOrdinaryOpening(_ index: Int) -> Bool {
        tokens[index - 1].sentence != tokens[index].sentence && tokens[index + 1].isCapitalized
            && tokens[index + 1].sentence == tokens[index].sentence
            && PersonalNames.isVietnamese(tokens[index].syllable)
            && !tokens.is(PersonalNames.nameSyllables, at: index)
    }

    private mutating func add(_ range: Range<Int>, _ prior: Int) {
        let key = tokens[range].reduce(UInt64(range.count)) { ($0 ^ $1.syllable.code) &* 0x9E37_79B9_7F4A_7C15 }
        if groups[key] == nil { order.append(key) }
        var group = groups[key] ?? Group(mentions: [], score: prior)
        let isOpening = tokens[range.lowerBound - 1].sentence != tokens[range.lowerBound].sentence
        group.score += NameContexts.score(of: range, in: tokens)
        // Within a sentence a capital is a name's; the second such mention counts most.
        if !isOpening, group.mentions.count < 3 { group.score += group.mentions.isEmpty ? 0 : 1 }
        group.mentions.append(range)
        groups[key] = group
    }

    // MARK: Company

    /// What persons listed beside a name say of it.
    private func company(of group: Group) -> Int {
        var score = 0
        for range in group.mentions {
            if isListed(before: range.lowerBound) { score += NameContexts.companion }
            if isListed(after: range.upperBound) { score += NameContexts.companion }
        }
        return min(score, 2 * NameContexts.companion)
    }

    private func isListed(before index: Int) -> Bool {
        guard tokens.is(NameContexts.listMarks, at: index - 1), tokens[index - 1].sentence == tokens[index].sentence
        else {
            return false
        }
        if index >= 2, isPerson[index - 2] { return true }
        // "Hà My (Ngọc), Thu Trang (Lan)": the brackets between tell a role or a club.
        guard tokens.is(OrganizationWords.closings, at: index - 2) else { return false }
        let open = (max(0, index - 9)..<index - 2).last { tokens.is(OrganizationWords.openings, at: $0) }
        return open.map { $0 > 0 && isPerson[$0 - 1] } ?? false
    }

    private func isListed(after index: Int) -> Bool {
        var next = index
        if tokens.is(OrganizationWords.openings, at: index) {
            guard let close = (index..<index + 8).first(where: { tokens.is(OrganizationWords.closings, at: $0) }) else {
                return false
            }
            next = close + 1
        }
        return tokens.is(NameContexts.listMarks, at: next) && next + 1 < tokens.count && isPerson[next + 1]
            && tokens[next].sentence == tokens[index - 1].sentence
    }
}
