import Vietnamese

/// Tells what an article's capitalised words stand for that no grammar has claimed: persons, places or bodies, by their shape, what stands
/// beside them and how often the article uses them.
///
/// Every mention of one name votes together, so that "Khánh Vy", which one sentence lists among singers, is a person where another says only
/// "ảnh của Khánh Vy", and a foreign word is a place wherever it stands, once enough says so. Names that have become persons are witnesses
/// for those listed with them. Leaves: names whose every mention stands at a sentence's start, names used once beside nothing that tells,
/// Vietnamese bodies.
struct UnclaimedNames {
    /// A name where it stands, and what it is taken for.
    typealias Settled = (range: Range<Int>, sense: NameSense)

    struct Group {
        var mentions: [Range<Int>] = []
        /// How much the shape says of a person; nil where it is none's.
        var person: Int?
        /// Whether the shape is one of foreign names, which may be places and bodies too.
        var isForeign = false
        /// Whether it may be the name of a Vietnamese place.
        var isNative = false
        /// Whether it stands somewhere before what shows that it has ended.
        var isWhole = false
        var isAbbreviation = false
        /// Whether capitals stand where no person's name has them.
        var isBrand = false
        var evidence = NameEvidence()
        var isSettled = false
    }

    let tokens: Tokens
    let places: PlaceGrammar
    /// What covers a token, where a name does.
    private(set) var senses: [NameSense?]
    var groups: [Group] = []
    /// The groups by a hash of their words.
    private var numbers: [UInt64: Int] = [:]
    /// The names in the order of the text with the numbers of their groups, and which of them starts at a token.
    typealias Named = (start: Int, group: Int, end: Int)
    private(set) var named: [Named] = []
    private var namedAt: TokenNumbers

    init(tokens: Tokens, places: PlaceGrammar, cover: Cover, people: [Range<Int>], known: [Range<Int>]) {
        self.tokens = tokens
        self.places = places
        senses = [NameSense?](repeating: nil, count: tokens.count)
        namedAt = TokenNumbers(tokenCount: tokens.count)
        for range in known { claim(range, for: .place) }
        for range in people { claim(range, for: .person) }
        collect(cover)
        readLists()
    }

    /// The mentions that could be told, in the order of the text.
    mutating func settle() -> [Settled] {
        var found: [Settled] = []
        for _ in 0..<3 {
            var isChanged = false
            for number in groups.indices where !groups[number].isSettled {
                guard let sense = sense(of: groups[number]) else { continue }
                groups[number].isSettled = true
                for range in groups[number].mentions {
                    found.append((range, sense))
                    claim(range, for: sense)
                }
                isChanged = true
            }
            if !isChanged { break }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func claim(_ range: Range<Int>, for sense: NameSense) {
        for index in range { senses[index] = sense }
    }

    func isPerson(_ index: Int) -> Bool { senses.indices.contains(index) && senses[index] == .person }

    private func sense(of group: Group) -> NameSense? {
        if let shape = group.person,
            shape + group.evidence.score(for: .person) + often(group) + company(of: group) >= NameContexts.threshold
        {
            return .person
        }
        if group.isNative, group.isWhole, group.evidence.score(for: .place) >= NameContexts.threshold { return .place }
        guard group.isForeign || group.isAbbreviation else { return nil }
        let strange = max(0, group.person ?? 0)
        if group.isForeign,
            group.evidence.score(for: .place) + neighbours(of: group) - 2 * strange >= NameContexts.threshold
        {
            return .place
        }
        return group.evidence.score(for: .body) - strange >= NameContexts.threshold ? .body : nil
    }

    /// Within a sentence a capital is a name's; the second and the third such mention count, and the fourth where the shape says enough.
    private func often(_ group: Group) -> Int {
        let counted = (group.person ?? 0) >= 2 ? 4 : 3
        return group.mentions.prefix(counted).dropFirst().lazy.filter { !isOpening($0.lowerBound) }.count
    }

    // MARK: Candidates

    private mutating func collect(_ cover: Cover) {
        let capitals = Starts.capitals
        var index = tokens.next(capitals, from: 0)
        while index < tokens.count {
            guard tokens[index].isCapitalized, cover.end(at: index) == nil, senses[index] == nil else {
                index = tokens.next(capitals, from: index + 1)
                continue
            }
            // "Vợ Khánh Vy": a sentence's first word has its capital for that.
            if isOrdinaryOpening(index) { index += 1 }
            var end = NameShape.end(in: tokens, at: index)
            for position in index..<end where cover.end(at: position) != nil || senses[position] != nil {
                end = position
                break
            }
            if end > index, !isOrdinaryWord(index..<end) { add(index..<end) }
            index = tokens.next(capitals, from: max(end, index + 1))
        }
    }

    private func isOpening(_ index: Int) -> Bool { tokens[index - 1].sentence != tokens[index].sentence }

    private func isOrdinaryOpening(_ index: Int) -> Bool {
        isOpening(index) && tokens[index + 1].isCapitalized && tokens[index + 1].sentence == tokens[index].sentence
            && tokens[index].isVietnamese
            && !tokens.is(PersonalNames.nameSyllables, at: index)
    }

    /// "Thành phố": the first syllable of an ordinary word.
    private func isOrdinaryWord(_ range: Range<Int>) -> Bool {
        range.count == 1 && tokens[range.upperBound].isLowercase
            && PersonNameWords.compounds.longestMatch(in: tokens, at: range.lowerBound) != nil
    }

    private mutating func add(_ range: Range<Int>) {
        let key = tokens[range].reduce(UInt64(range.count)) { ($0 ^ $1.syllable.code) &* 0x9E37_79B9_7F4A_7C15 }
        guard let number = numbers[key] ?? newGroup(of: range) else { return }
        numbers[key] = number
        if NameShape.isBrand(range, in: tokens) {
            if !groups[number].isBrand { groups[number].evidence.add(NameContexts.brand, for: .body) }
            groups[number].person = nil
            groups[number].isBrand = true
        }
        if NameShape.isWhole(range, in: tokens) { groups[number].isWhole = true }
        groups[number].evidence += NameContexts.evidence(for: range, in: tokens)
        groups[number].mentions.append(range)
        namedAt[range.lowerBound] = named.count
        named.append((range.lowerBound, number, range.upperBound))
    }

    /// The number of a new group for a name whose shape may mean something.
    private mutating func newGroup(of range: Range<Int>) -> Int? {
        // "Theo …": a Vietnamese word alone names nobody but by a given name within a sentence.
        let first = tokens[range.lowerBound]
        if range.count == 1, first.isVietnamese, !first.isAllCapitals,
            isOpening(range.lowerBound) || !tokens.is(PersonalNames.givenNames, at: range.lowerBound)
        {
            return nil
        }
        let person = NameShape.prior(of: range, in: tokens, places: places)
        let isForeign = NameShape.mayBeForeignPlace(range, in: tokens)
        let isAbbreviation = NameShape.isAbbreviation(range, in: tokens)
        let isNative =
            NameShape.mayBeNativePlace(range, in: tokens)
            && places.classWord(in: tokens, at: range.lowerBound - 1)?.meaning.isUnit != true
        guard person != nil || isForeign || isAbbreviation || isNative else { return nil }
        groups.append(
            Group(person: person, isForeign: isForeign, isNative: isNative, isAbbreviation: isAbbreviation))
        return groups.count - 1
    }

    func name(at index: Int) -> Named? { namedAt[index].map { named[$0] } }
}
