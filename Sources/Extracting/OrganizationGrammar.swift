import Tables
import Vietnamese

/// Reads organisations' names: a head ("Sở", "UBND", "Công ty TNHH") with what completes it, or a name known by itself.
///
/// A complement is a field of work, a level or unit, a place, another body, a number, or free capitalised words, as the head
/// allows. A name ends where nothing that its head allows follows, or where a person's name starts.
///
/// A class: each reader of an article holds it, and would copy its lists otherwise.
final class OrganizationGrammar: Sendable {
    struct Match: Sendable {
        var range: Range<Int>
        var kind: OrganizationKind
        var level: Level?
        /// The unit or place within the name.
        var place: PlaceGrammar.Match?
        /// The free words of a company's, a paper's or a club's name, by which it is called later: "Công ty Minh Phát" is "Minh Phát".
        var ownName: Range<Int>?
    }

    let places: PlaceGrammar
    private let teams: TeamGrammar
    let heads = OrganizationWords.heads
    private let named = OrganizationWords.named
    let fields = OrganizationWords.fields

    init(places: PlaceGrammar) {
        self.places = places
        teams = TeamGrammar(places: places)
    }

    /// Where a name may start.
    var starts: Starts { Starts().or(heads).or(named) }

    /// Whether a name may start at a token: most that `starts` lets through are told from it by the word behind them.
    func mayStart(in tokens: Tokens, at index: Int) -> Bool {
        let token = tokens[index]
        return token.isWord
            && (token.isCapitalized || heads.mayMatch(in: tokens, at: index) || named.mayMatch(in: tokens, at: index))
    }

    /// The longest name that starts at a token.
    ///
    /// Within a post a head in small letters counts as well: "bí thư tỉnh ủy", "trưởng ban Tổ chức".
    func match(in tokens: Tokens, at index: Int, inPost: Bool = false) -> Match? {
        match(in: tokens, at: index, depth: 0, inPost: inPost)
    }

    func match(in tokens: Tokens, at index: Int, depth: Int, inPost: Bool = false) -> Match? {
        guard depth < 4 else { return nil }
        // Most tokens that are asked for start neither.
        let byHead =
            heads.mayMatch(in: tokens, at: index) ? headed(in: tokens, at: index, depth: depth, inPost: inPost) : nil
        let byName = named.mayMatch(in: tokens, at: index) ? knownName(in: tokens, at: index) : nil
        guard let byHead else { return byName ?? (depth == 0 && !inPost ? teams.match(in: tokens, at: index) : nil) }
        guard let byName, byName.range.upperBound >= byHead.range.upperBound else { return byHead }
        return byName
    }

    // MARK: Names known by themselves

    func knownName(in tokens: Tokens, at index: Int) -> Match? {
        guard tokens[index].isCapitalized, let found = named.longestMatch(in: tokens, at: index) else { return nil }
        let name = found.payload
        let range = index..<found.end
        if name.needsCapitals, !tokens.areCapitalized(range) { return nil }
        if name.needsAllCapitals, !tokens.areAllCapitals(range) { return nil }
        if name.needsAllCapitals, isDocumentNumber(tokens, range) { return nil }
        if isHouse(tokens, index) { return nil }
        if isContest(tokens, range) || name.head.kind == .company && isProductOrPlatform(tokens, range) { return nil }
        let end =
            foreignPartyEnd(in: tokens, range, name.head) ?? nationEnd(in: tokens, range, name.head)
            ?? brandEnd(in: tokens, range, name.head.kind)
        return Match(range: index..<end, kind: name.head.kind, level: name.head.level, place: nil)
    }

    /// "Tổng cục Đường bộ | VN", "Tổng cục Du lịch | Việt Nam": the country whose body it is.
    private func nationEnd(in tokens: Tokens, _ range: Range<Int>, _ head: OrganizationHead) -> Int? {
        guard head.kind == .state, head.level == .central, range.count >= 3, tokens[range.upperBound].spaceBefore,
            tokens[range.upperBound].sentence == tokens[range.lowerBound].sentence,
            let country = places.name(in: tokens, at: range.upperBound), country.world == .country,
            tokens.capitalRun(at: range.upperBound) == country.range.upperBound
        else { return nil }
        return country.range.upperBound
    }

    /// "Bộ Chính trị | Đảng Cộng sản Cuba", "Trung ương | Đảng Cộng sản Trung Quốc": the party whose committee it is.
    private func foreignPartyEnd(in tokens: Tokens, _ range: Range<Int>, _ head: OrganizationHead) -> Int? {
        guard head.kind == .party, head.level == .central, !tokens.is(OrganizationWords.partyWord, at: range.lowerBound)
        else { return nil }
        let isParty = tokens.is(OrganizationWords.partyWord, at: range.upperBound - 1)
        let start = isParty ? range.upperBound - 1 : range.upperBound
        guard tokens.is(OrganizationWords.partyWord, at: start), tokens[start].isCapitalized,
            let party = match(in: tokens, at: start), party.kind == .party, party.range.upperBound > start + 2
        else { return nil }
        return party.range.upperBound
    }

    /// "Nhà **Quốc hội**": where it sits.
    private func isHouse(_ tokens: Tokens, _ index: Int) -> Bool {
        guard tokens[index - 1].isCapitalized, let house = places.world.longestMatch(in: tokens, at: index - 1) else {
            return false
        }
        return house.payload == .building && house.end > index
    }

    /// "107/2016/QH13", "33/TTr-TANDTC": the one who has issued a document, within its number.
    private func isDocumentNumber(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        let joint = range.lowerBound - 1
        guard tokens.is(OrganizationWords.numberJoints, at: joint), !tokens[range.lowerBound].spaceBefore else {
            return false
        }
        let isBehindKind = tokens.is(PlaceWords.slashes, at: joint - 2) && !tokens[joint - 1].spaceBefore
        return tokens[joint - 1].isNumber || isBehindKind && tokens[joint - 3].isNumber
    }

    /// "FIFA World Cup", "AFF Cup 2018", "APEC 2017": the body's name names a contest or a meeting.
    private func isContest(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        let next = tokens[range.upperBound]
        guard next.sentence == tokens[range.lowerBound].sentence, next.spaceBefore else { return false }
        return tokens.is(BrandWords.contests, at: range.upperBound)
            || tokens.areAllCapitals(range) && next.isNumber && next.length == 4
    }

    /// "Samsung Galaxy", "Toyota Camry", "trên Facebook": what a company makes, or where people write.
    private func isProductOrPlatform(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
        guard range.count == 1 else { return false }
        if tokens.is(BrandWords.platforms, at: range.lowerBound),
            tokens.is(BrandWords.beforePlatforms, at: range.lowerBound - 1)
                || tokens.is(BrandWords.afterPlatforms, at: range.upperBound)
        {
            return true
        }
        let next = range.upperBound
        if tokens.is(BrandWords.products, at: next), tokens[next].isCapitalized, tokens[next].spaceBefore {
            return true
        }
        return tokens[next].isCapitalized && tokens[next].spaceBefore
            && tokens[next].sentence == tokens[range.lowerBound].sentence && !tokens[next + 1].isCapitalized
            && !tokens[next].isVietnamese && !tokens.is(BrandWords.firms, at: next)
            && !tokens.is(PersonNameWords.foreignGivenNames, at: next) && places.name(in: tokens, at: next) == nil
    }

    /// "Hyundai Merchant Marine": the words behind a company's brand that say what it does belong to its name.
    private func brandEnd(in tokens: Tokens, _ range: Range<Int>, _ kind: OrganizationKind) -> Int {
        var end = range.upperBound
        guard kind == .company, range.count <= 2 else { return end }
        if let branch = branchEnd(in: tokens, at: end) { return branch }
        while range.count == 1, tokens[end].isCapitalized, tokens[end].spaceBefore, end < range.upperBound + 3,
            tokens[end].sentence == tokens[range.lowerBound].sentence,
            tokens.is(BrandWords.firms, at: end)
        { end += 1 }
        if let country = places.name(in: tokens, at: end), country.world == .country, tokens[end].spaceBefore,
            tokens[end].sentence == tokens[range.lowerBound].sentence, tokens[end].isCapitalized,
            tokens.capitalRun(at: end) == country.range.upperBound
        {
            end = country.range.upperBound
        }
        return end
    }

    /// "BIDV | chi nhánh Phú Tân", "Ngân hàng An Bình | - Chi nhánh Huế": the end of the branch that follows a company's name.
    private func branchEnd(in tokens: Tokens, at index: Int) -> Int? {
        let word = tokens.is(MarkSet.dashes, at: index) ? index + 1 : index
        guard tokens.matches(OrganizationWords.branch, at: word),
            tokens[word].sentence == tokens[index - 1].sentence
        else { return nil }
        let start = word + OrganizationWords.branch.count
        if let place = places.match(in: tokens, at: start), tokens[word].sentence == tokens[start].sentence {
            return place.range.upperBound
        }
        let end = tokens.capitalRun(at: start, limit: 3)
        return end > start + 1 && !tokens.is(PersonalNames.majorSurnames, at: start) ? end : nil
    }

    // MARK: Heads and their complements

    private func headed(in tokens: Tokens, at index: Int, depth: Int, inPost: Bool) -> Match? {
        guard let found = heads.longestMatch(in: tokens, at: index) else { return nil }
        let head = found.payload
        // "ban Tổ chức Huyện ủy": a capital within the head is as good as one before it.
        let hasCapital =
            tokens[index].isCapitalized || found.end > index + 1 && tokens[index + 1].isCapitalized
        guard hasCapital || inPost || head.complements.contains(.lowercase), !isWithinWord(tokens, at: index) else {
            return nil
        }
        if found.end == index + 1, tokens[index].syllable == tokens[index + 1].syllable { return nil }
        // "Bộ Luật Hình sự", "Vụ tàu chìm" are other words; "Trưởng phòng | Phòng chống khủng bố" is none.
        if found.end == index + 1, OrganizationWords.notHeads.longestMatch(in: tokens, at: index) != nil,
            tokens[index].syllable != tokens[index - 1].syllable
        {
            return nil
        }
        if tokens.is(OrganizationWords.committee, at: found.end), tokens[found.end].isLowercase { return nil }
        if let building = OrganizationWords.buildings.longestMatch(in: tokens, at: index), building.end >= found.end {
            return nil
        }
        var reader = Reader(
            grammar: self, tokens: tokens, head: head, headStart: index, headEnd: found.end, depth: depth,
            isInPost: inPost)
        reader.read()
        let isWritten = hasCapital || inPost && (reader.isStrong || head.complements.contains(.none))
        if !isWritten, !head.complements.contains(.lowercase) || !reader.isStrong { return nil }
        guard reader.end > found.end || head.complements.contains(.none) && isWritten else {
            return nil
        }
        let branch = head.kind == .company ? branchEnd(in: tokens, at: reader.end) : nil
        return Match(
            range: index..<(branch ?? reader.end), kind: reader.kind ?? head.kind, level: reader.level ?? head.level,
            place: reader.place, ownName: reader.ownName)
    }

    /// "Đại hội", "quảng trường", "thủ quỹ", "Lê Văn Khoa", "Phó Bí thư Thường trực": the head is the second half of another word.
    private func isWithinWord(_ tokens: Tokens, at index: Int) -> Bool {
        if isHouse(tokens, index) { return true }
        // "Ủy viên | Thường vụ Đảng ủy" is one of the committee, not a standing one.
        if tokens.matches(OrganizationWords.standing, at: index), tokens.is(OrganizationWords.member, at: index - 1) {
            return false
        }
        if let half = OrganizationWords.secondHalves.longestMatch(in: tokens, at: index),
            tokens.is(half.payload, at: index - 1)
        {
            return true
        }
        return tokens.is(OrganizationWords.givenNames, at: index) && tokens[index].isCapitalized
            && tokens[index - 1].isCapitalized && tokens[index].spaceBefore
            && !tokens.is(PostWords.leaders, at: index - 1)
    }

    /// "khóa XII" after a committee.
    func term(in tokens: Tokens, at index: Int) -> Int? {
        guard tokens.is(OrganizationWords.termWords, at: index) else { return nil }
        let number = tokens[index + 1]
        guard number.isNumber || number.isAllCapitals && tokens.is(OrganizationWords.romanNumbers, at: index + 1) else {
            return nil
        }
        return index + 2
    }

    static func level(of meaning: PlaceGrammar.Class) -> Level? {
        switch meaning {
        case .province, .city: .province
        case .district, .urbanDistrict, .town: .district
        case .commune, .ward, .township, .zone: .commune
        case .hamlet, .feature, .line, .route: nil
        }
    }
}
