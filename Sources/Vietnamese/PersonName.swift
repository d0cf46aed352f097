/// Tells whether a few words in an author's place are names of persons.
public enum PersonName {
    /// True for a word with which names of bodies and sentences begin, but no person's.
    public static func beginsSentence(_ word: ArraySlice<UInt8>) -> Bool {
        let tokens = Tokens(Array(word), paragraphs: [0..<word.count])
        return tokens.first.map { notFirst.contains($0.syllable) } ?? false
    }

    /// True for a name of one word, as some sign behind a label: `Minh`.
    public static func isOneWord(_ line: ArraySlice<UInt8>) -> Bool {
        let tokens = Tokens(Array(line), paragraphs: [0..<line.count])
        guard tokens.count == 1, let word = tokens.first else { return false }
        return word.isWord && word.isCapitalized && !word.isAllCapitals && !notFirst.contains(word.syllable)
    }

    /// True where all words are such as Vietnamese names are made of.
    public static func areOfNameSyllables(_ line: ArraySlice<UInt8>) -> Bool {
        Tokens(Array(line), paragraphs: [0..<line.count]).allSatisfy { !$0.isWord || isNameSyllable($0.syllable) }
    }

    private static func isNameSyllable(_ syllable: Syllable) -> Bool {
        PersonalNames.nameSyllables.contains(syllable) || PersonalNames.commonSurnames.contains(syllable)
    }

    /// True for one name, or several between dashes, commas and slashes; for names of one word where an outlet shows what they are.
    public static func areNames(_ line: ArraySlice<UInt8>, orOneWord isShown: Bool = false) -> Bool {
        guard !line.isEmpty, line.count <= 90 else { return false }
        if groups.contains(where: { line.elementsEqual($0) }) { return true }
        let tokens = Tokens(Array(line), paragraphs: [0..<line.count])
        var words: [Token] = []
        var previous: Syllable?
        var places = 0
        for index in tokens.indices {
            let token = tokens[index]
            if token.isWord {
                words.append(token)
            } else if token.isPunctuation, separators.contains(token.syllable) {
                guard isName(words, isShown) else { return false }
                if isProvince(tokens, index - words.count..<index) { places += 1 }
                words = []
            } else if token.isPunctuation, token.syllable == stop, words.last.map(isInitial) ?? false {
                // The stop of an initial: Đ.Phú.
            } else {
                return false
            }
            if token.isWord, let before = previous, notNames.contains([before, token.syllable]) { return false }
            previous = token.syllable
        }
        let last = tokens.count - words.count..<tokens.count
        if isProvince(tokens, last) { places += 1 }
        // One alone may be an author with that name.
        let isAuthor = places == 0 || places == 1 && namesToo.longestMatch(in: tokens, at: 0) != nil
        return isName(words, isShown) && isAuthor
    }

    /// True where the words are a province's whole name, which ends articles as their place: `Quảng Ngãi`.
    private static func isProvince(_ tokens: Tokens, _ words: Range<Int>) -> Bool {
        guard let match = OfficialUnits.all.longestMatch(in: tokens, at: words.lowerBound) else { return false }
        return match.isProvince && match.end == words.upperBound
    }

    /// Provinces whose names people have too.
    private static let namesToo = Gazetteer<Bool>(
        [
            "Thái Bình", "Hà Nam", "Hà Giang", "Hải Dương", "Bình Dương", "Hòa Bình", "An Giang", "Kiên Giang",
            "Long An",
        ].map { ($0, true) })

    private static func isName(_ words: [Token], _ isShown: Bool) -> Bool {
        guard let first = words.first, (1...4).contains(words.count), words.allSatisfy(\.isCapitalized) else {
            return false
        }
        guard !notFirst.contains(first.syllable) else { return false }
        // A single word is a name only with an initial before it; that reads as two words.
        if words.count == 1 { return isStaff(first) || isShown && isNameSyllable(first.syllable) }
        return words.contains { $0.length >= 2 } || words.count >= 2
    }

    /// N., Th., PGS.
    private static func isInitial(_ word: Token) -> Bool {
        word.isCapitalized && word.length <= 2 || word.isAllCapitals && word.length <= 3
    }

    /// Reporters who sign together.
    private static let groups = ["Nhóm phóng viên", "Nhóm Phóng viên", "Nhóm PV", "Nhóm phóng viên Bản tin"].map {
        Array($0.utf8)
    }

    /// Reporters who do not sign: PV.
    private static func isStaff(_ word: Token) -> Bool { word.syllable == Syllable("PV") }

    private static let stop: Syllable = "."
    private static let separators: Set<Syllable> = ["-", "–", ",", "/", "&"]

    /// Words with which names of bodies, papers and sentences begin.
    private static let notFirst = SyllableSet(
        """
        ubnd hđnd clb báo đài theo ảnh tin bài clip video nguồn bộ sở ban ủy uỷ hội đảng viện ngân thủ tỉnh huyện xã phường quận tp \
        cục vụ phòng tạp truyền cổng các những một trong khi tại ngày xem ông bà bí chủ phó giám tổng nhà dự nghị
        """)
    private static let notNames: Set<[Syllable]> = [
        ["Việt", "Nam"], ["Hà", "Nội"], ["Đà", "Nẵng"], ["Hải", "Phòng"], ["Cần", "Thơ"], ["Sài", "Gòn"],
        ["Thanh", "Niên"],
        ["Tuổi", "Trẻ"], ["Dân", "Trí"], ["Tiền", "Phong"], ["Lao", "Động"], ["Pháp", "Luật"], ["Nhân", "Dân"],
        ["Tin", "Tức"],
        ["Trí", "Thức"], ["Người", "Lao"], ["Đất", "Việt"], ["Hồ", "Chí"], ["Trân", "Trọng"], ["Đại", "học"],
        ["Đồng", "Tháp"], ["Công", "An"],
        ["Chính", "Phủ"],
        ["Trung", "Ương"], ["Quốc", "Hội"], ["Thành", "Phố"], ["Công", "Thương"], ["Công", "Ty"], ["Trung", "Tâm"],
        ["Xin", "Cảm"],
    ]
}
