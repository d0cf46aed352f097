import Vietnamese

/// How much the look of a run of capitalised words, all else unknown, says that it names a person.
enum NameShape {
    /// The end of the words that may be one name: capitals, and the small "de", "von", "bin" between foreign ones.
    static func end(in tokens: Tokens, at index: Int) -> Int {
        let end = tokens.capitalRun(at: index, limit: 5)
        guard end > index, isForeign(tokens, index) else { return end }
        return foreignEnd(in: tokens, index..<end) { _ in true }
    }

    /// Past what only foreign names go on with: "Frank **de Boer**", "Bashar **al-Assad**", "George W. **Bush**".
    static func foreignEnd(in tokens: Tokens, _ range: Range<Int>, isFree: (Int) -> Bool) -> Int {
        var end = range.upperBound
        func mayGoOn(_ next: Int) -> Bool {
            isForeign(tokens, next) && isFree(next) && tokens[next].sentence == tokens[range.lowerBound].sentence
        }
        while true {
            if tokens.is(PlaceWords.stop, at: end - 1), tokens[end].spaceBefore, mayGoOn(end) {
                end = tokens.capitalRun(at: end, limit: 2)
            } else if tokens[end - 1].length == 1, tokens[end - 1].isAllCapitals, tokens.is(PlaceWords.stop, at: end),
                !tokens[end].spaceBefore, mayGoOn(end + 1)
            {
                end = tokens.capitalRun(at: end + 1, limit: 2)
            } else if tokens.is(particles, at: end), tokens[end].spaceBefore, isFree(end) {
                let next = tokens.is(particles, at: end + 1) ? end + 2 : end + 1
                if mayGoOn(next), tokens[next].spaceBefore {
                    end = tokens.capitalRun(at: next, limit: 2)
                } else if tokens[next].isPunctuation, !tokens[next].spaceBefore, mayGoOn(next + 1),
                    tokens.joinedWord(at: next - 1) > next
                {
                    end = tokens.joinedWord(at: next - 1)
                } else {
                    return end
                }
            } else {
                return end
            }
        }
    }

    /// The weight of a shape; nil for what is no person's name at all.
    static func prior(of range: Range<Int>, in tokens: Tokens, places: PlaceGrammar) -> Int? {
        for index in range where tokens[index].isWord {
            if tokens[index].isAllCapitals, tokens[index].length > 1 { return nil }
            if notNames.contains(tokens[index].syllable) { return nil }
        }
        if places.name(in: tokens, at: range.lowerBound) != nil,
            range.count < 2 || !places.startsGivenName(in: tokens, at: range.lowerBound)
        {
            return nil
        }
        if PersonNameWords.notPeople.longestMatch(in: tokens, at: range.lowerBound) != nil { return nil }
        if PostWords.heads.longestMatch(in: tokens, at: range.lowerBound).map({ $0.end >= range.upperBound }) == true {
            return nil
        }
        let foreign = range.lazy.filter { isForeign(tokens, $0) }.count
        // "Jang Dong Gun": a surname of China or Korea and two syllables more, which are not all Vietnamese.
        if tokens.is(PersonalNames.easternSurnames, at: range.lowerBound), (2...3).contains(range.count),
            !range.allSatisfy({ tokens.is(PersonalNames.nameSyllables, at: $0) })
        {
            return range.count == 3 ? 4 : 2
        }
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
        guard known == range.count else {
            // "Lâm Rạng Thơi": a rare surname and words that no list of names knows.
            if tokens.is(PersonalNames.rareSurnames, at: range.lowerBound), range.count == 3, !isOpening { return 0 }
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

    /// "SoundMax", "Da LAB": capitals where no person's name has them.
    static func isBrand(_ range: Range<Int>, in tokens: Tokens) -> Bool {
        range.contains { index in
            guard tokens[index].isWord, !tokens[index].isVietnamese || range.count > 1 else {
                return false
            }
            if tokens[index].isAllCapitals { return tokens[index].length > 1 && !tokens.areAllCapitals(range) }
            return hasInnerCapital(tokens, index)
        }
    }

    /// A capital within a word, but not behind the first two letters ("McKay", "DeVito").
    private static func hasInnerCapital(_ tokens: Tokens, _ index: Int) -> Bool {
        let bytes = tokens.bytes(of: index..<index + 1)
        return bytes.allSatisfy { $0 < 0x80 } && bytes.dropFirst(3).contains { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// Whether a run is one to three words of another language, as foreign towns and companies have.
    static func mayBeForeignPlace(_ range: Range<Int>, in tokens: Tokens) -> Bool {
        (1...3).contains(range.count) && isForeign(tokens, range.lowerBound) && tokens[range.lowerBound].length >= 3
            && range.allSatisfy { !tokens[$0].isAllCapitals && !tokens.is(notNames, at: $0) }
            && !tokens.is(PersonNameWords.foreignGivenNames, at: range.lowerBound)
    }

    /// Whether a run is two or three Vietnamese words that may name a hamlet or a street corner: no person and no body.
    static func mayBeNativePlace(_ range: Range<Int>, in tokens: Tokens) -> Bool {
        (2...3).contains(range.count) && !tokens.is(PersonalNames.majorSurnames, at: range.lowerBound)
            && range.allSatisfy {
                tokens[$0].isVietnamese && !tokens[$0].isAllCapitals && tokens[$0].length >= 2
                    && !tokens.is(notNames, at: $0)
            } && PostWords.heads.longestMatch(in: tokens, at: range.lowerBound) == nil
            && OrganizationWords.heads.longestMatch(in: tokens, at: range.lowerBound) == nil
            && PersonNameWords.notPeople.longestMatch(in: tokens, at: range.lowerBound) == nil
    }

    /// Whether what follows a run says that its last word is no half of another: "Đài Tưởng | niệm".
    static func isWhole(_ range: Range<Int>, in tokens: Tokens) -> Bool {
        let next = range.upperBound
        return !tokens[next].isLowercase || tokens.is(OrganizationWords.clauseWords, at: next)
            || OrganizationWords.clauseVerbs.longestMatch(in: tokens, at: next) != nil
    }

    /// "SDF", "VMISS": one word of capitals that may be a body's, and is none of those that every reader knows for something else.
    static func isAbbreviation(_ range: Range<Int>, in tokens: Tokens) -> Bool {
        range.count == 1 && !tokens[range.upperBound].isCapitalized && tokens[range.lowerBound].isAllCapitals
            && (3...7).contains(tokens[range.lowerBound].length)
            && !tokens.is(notBodies, at: range.lowerBound)
    }

    /// "ATGT": an abbreviation of no body, which its name has in brackets.
    static func isOtherAbbreviation(_ range: Range<Int>, in tokens: Tokens) -> Bool {
        range.count == 1 && tokens.is(notBodies, at: range.lowerBound)
    }

    static func isForeign(_ tokens: Tokens, _ index: Int) -> Bool {
        tokens[index].isCapitalized && tokens[index].length >= 2
            && !tokens[index].isVietnamese
    }

    /// Small words within the names of other peoples.
    private static let particles = SyllableSet("de da di del dos van von der den bin ibn al el la le du ter")
    /// Words of titles, brands, contests and places, which make a run no person's.
    static let notNames = SyllableSet(
        """
        Cup Cúp League Liga Open Games Tour Show Idol Award Awards Oscar Grammy Week Day Night Fashion Festival Championship Grand Prix Miss Mister Model Next Top
        Airlines Airways Air Bank Group Corp Corporation Inc Ltd Company Holdings Capital Energy Motor Motors Electronics Systems Technologies Technology Software Media Entertainment Pictures Studio Studios Records Music Digital Mobile Telecom Global International World National Global
        China America Asia Vietnam Viet Japan Korea India Europe Saigon Hanoi
        City United FC CF AC SC Town Rovers Athletic County Real Inter Sporting Dynamo Arsenal Chelsea Juventus
        University College School Institute Center Centre Academy Hospital Council Party Union Association Foundation Organization Agency House Army Front State States
        Times Post News Daily Mail Journal Review Today Press Magazine Radio Channel Media Guardian Independent Mirror Insider Forbes Time Life
        Maps Earth Street Road Avenue Park Square Garden Gardens Tower Towers Plaza Mall Hotel Resort Beach Island Islands Bay Lake River Mountain Hill Hills Valley Bridge Palace Castle Museum Station Airport Port Stadium Arena North South East West Central New San Santa Saint St Los Las El
        Galaxy Note Plus Pro Max Mini Air Pay Play Store Phone Watch Pad Book Windows Android Smart Messenger Chrome Office Cloud Camry City Civic Vision Sport Edition Series Model Note Core Live Online Web Game Gaming App Marvel Star War Wars Love My The Of And For Your You Me All One Big Man Running
        Nhà Bộ Sở Ban Hội Đảng Đoàn Khu Trường Viện Quỹ Tết Luật Ngày Phật Chúa Thánh Trời Đất Ông Bà Anh Chị Em Cô Chú Bác Thầy Các Những Theo Trong Tại Khi Và Với Của Cho Nếu Tuy Đây Đó Này Hiện Sau Trước Không Có Là Đến Từ Để Bởi Vì Nhưng Còn Cả Chỉ Đã Sẽ Đang Được Bị Do
        Cty Tháng Quý Năm Giải Vòng Bảng Trận Lễ Cung Hệ Sao Bệnh Viện Phòng Đường Phố Quận Phường Huyện Tỉnh Xã Thôn Nghị Quyết Định Hiến Pháp
        """)
    /// Abbreviations that name no body.
    private static let notBodies = SyllableSet(
        """
        GDP GRDP CPI CMHS PHHS CBCNV BVĐK HTX CLB ĐHCĐ TTYT UBTW UBTƯ DNNN FDI ODA IPO ETF USD VND EUR BOT BOO PPP NSNN BHYT BHXH TNHH TPHCM HCM ATGT ANTT TTATGT CNTT KCN KKT QLDA NTM PCI PAPI SIPAS ADN HIV AIDS
        SARS ICU GPS LED LCD USB CPU RAM GPU APP SIM SMS VIP MC DJ MV CEO CFO CTO COO HLV VĐV HCV HCB HCĐ PGS GS TS THS PV CTV BTV NSND NSƯT UBND HĐND VKS
        VKSND TAND HĐXX HĐQT THPT THCS TPP FTA EVFTA CPTPP AEC BTC BCH BGK XHCN CNXH TBT KHKT GTVT GD ĐT SEA WC XX XXI XII XIII XIV VII VIII
        """)
}
