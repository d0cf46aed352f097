import Vietnamese

/// How much the look of a run of capitalised words, all else unknown, says that it names a person.
enum NameShape {
    /// The end of the words that may be one name: capitals, and the small "de", "von", "bin" between foreign ones.
    static func end(in tokens: Tokens, at index: Int) -> Int {
        var end = tokens.capitalRun(at: index, limit: 5)
        while tokens.is(particles, at: end), tokens[end].spaceBefore, isForeign(tokens, end - 1),
            tokens[end + 1].sentence == tokens[index].sentence
        {
            let start = tokens.is(particles, at: end + 1) ? end + 2 : end + 1
            guard isForeign(tokens, start) else { break }
            end = tokens.capitalRun(at: start, limit: 2)
        }
        return end
    }

    /// The weight of a shape; nil for what is no person's name at all.
    static func prior(of range: Range<Int>, in tokens: Tokens, places: PlaceGrammar) -> Int? {
        for index in range where tokens[index].isWord {
            if tokens[index].isAllCapitals, tokens[index].length > 1 { return nil }
            if notNames.contains(tokens[index].syllable) { return nil }
        }
        if places.name(in: tokens, at: range.lowerBound) != nil { return nil }
        if PersonNameWords.notPeople.longestMatch(in: tokens, at: range.lowerBound) != nil { return nil }
        if PostWords.heads.longestMatch(in: tokens, at: range.lowerBound).map({ $0.end >= range.upperBound }) == true {
            return nil
        }
        let foreign = range.lazy.filter { isForeign(tokens, $0) }.count
        return foreign > 0 ? foreignPrior(range, foreign, tokens) : vietnamesePrior(range, tokens)
    }

    private static func foreignPrior(_ range: Range<Int>, _ foreign: Int, _ tokens: Tokens) -> Int? {
        let isGivenName = tokens.is(PersonNameWords.foreignGivenNames, at: range.lowerBound)
        if tokens[range.upperBound - 1].length == 1 { return nil }
        if range.count == 1 { return tokens[range.lowerBound].length >= 3 ? isGivenName ? 1 : 0 : nil }
        if isGivenName { return 3 }
        // Brands and clubs have two words as well; three are most often a person's.
        return foreign == range.count ? 2 : 1
    }

    private static func vietnamesePrior(_ range: Range<Int>, _ tokens: Tokens) -> Int? {
        let isOpening = tokens[range.lowerBound - 1].sentence != tokens[range.lowerBound].sentence
        // What starts with a surname has been judged by the grammar of names.
        if tokens.is(PersonalNames.commonSurnames, at: range.lowerBound), range.count >= 3 { return nil }
        let known = range.lazy.filter { tokens.is(PersonalNames.nameSyllables, at: $0) }.count
        if tokens.is(PersonalNames.unmarkedSurnames, at: range.lowerBound), (3...5).contains(range.count),
            known < range.count
        {
            return 4
        }
        if tokens.is(PersonalNames.easternSurnames, at: range.lowerBound), (2...3).contains(range.count),
            known < range.count
        {
            return 2
        }
        guard known == range.count else {
            return range.count == 3 && known == 2 && tokens.is(PersonalNames.middleNames, at: range.lowerBound + 1)
                ? 0 : nil
        }
        switch range.count {
        case 1:
            return tokens.is(PersonalNames.givenNames, at: range.lowerBound) && !isOpening ? -1 : nil
        case 2:
            let isCommon =
                tokens.is(PersonalNames.middleNames, at: range.lowerBound)
                && tokens.is(PersonalNames.givenNames, at: range.upperBound - 1)
            return (isCommon ? 2 : 1) - (isOpening ? 1 : 0)
        case 3: return 1
        case 4: return tokens.is(PersonNameWords.fiveSyllables, at: range.lowerBound + 1) ? 2 : nil
        default: return nil
        }
    }

    static func isForeign(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index].isCapitalized && tokens[index].length >= 2
            && !PersonalNames.isVietnamese(tokens[index].syllable)
    }

    /// Small words within the names of other peoples.
    private static let particles = SyllableSet("de da di del dos van von der den bin ibn al el la le du ter")
    /// Words of titles, brands, contests and places, which make a run no person's.
    static let notNames = SyllableSet(
        """
        Cup Cúp League Liga Open Games Tour Show Idol Award Awards Oscar Grammy Week Day Night Fashion Festival Championship Grand Prix Miss Mister Model Next Top
        Airlines Airways Air Bank Group Corp Corporation Inc Ltd Company Holdings Capital Energy Motor Motors Electronics Systems Technologies Technology Software Media Entertainment Pictures Studio Studios Records Music Digital Mobile Telecom Global International World National Global
        City United FC CF AC SC Town Rovers Athletic County Real Inter Sporting Dynamo Arsenal Chelsea Juventus
        University College School Institute Center Centre Academy Hospital Council Party Union Association Foundation Organization Agency House Army Front State States
        Times Post News Daily Mail Journal Review Today Press Magazine Radio Channel Media Guardian Independent Mirror Insider Forbes Time Life
        Maps Earth Street Road Avenue Park Square Garden Gardens Tower Towers Plaza Mall Hotel Resort Beach Island Islands Bay Lake River Mountain Hill Hills Valley Bridge Palace Castle Museum Station Airport Port Stadium Arena North South East West Central New San Santa Saint St Los Las El
        Galaxy Note Plus Pro Max Mini Air Pay Play Store Phone Watch Pad Book Windows Android Smart Messenger Chrome Office Cloud Camry City Civic Vision Sport Edition Series Model Note Core Live Online Web Game Gaming App Marvel Star War Wars Love My The Of And For Your You Me All One Big Man Running
        Nhà Bộ Sở Ban Hội Đảng Đoàn Khu Trường Viện Quỹ Tết Luật Ngày Phật Chúa Thánh Trời Đất Ông Bà Anh Chị Em Cô Chú Bác Thầy Các Những Theo Trong Tại Khi Và Với Của Cho Nếu Tuy Đây Đó Này Hiện Sau Trước Không Có Là Đến Từ Để Bởi Vì Nhưng Còn Cả Chỉ Đã Sẽ Đang Được Bị Do
        Cty Tháng Quý Năm Giải Vòng Bảng Trận Lễ Cung Hệ Sao Bệnh Viện Phòng Đường Phố Quận Phường Huyện Tỉnh Xã Thôn Nghị Quyết Định Hiến Pháp
        """)
}
