import Vietnamese

/// Reads the unit behind a number: a word of `Units`, with what makes it longer or stands beside it.
///
/// "nữ công nhân", "lượt đoàn viên" (a word before), "bộ máy tính" (a noun behind a classifier), "huyện, thành phố" (a list),
/// "đồng/ha", "m3/ngày đêm" (a rate).
struct UnitPhrase {
    var kind: Units.Kind
    var end: Int

    init?(in tokens: Tokens, at start: Int) {
        guard var phrase = Self.noun(tokens, start) else { return nil }
        phrase.end = Self.sortEnd(tokens, phrase)
        if let end = Self.listEnd(tokens, phrase) { phrase.end = end }
        self.init(kind: phrase.kind, end: Self.rateEnd(tokens, phrase.end))
    }

    private init(kind: Units.Kind, end: Int) {
        self.kind = kind
        self.end = end
    }

    // MARK: One noun

    private static func noun(_ tokens: Tokens, _ start: Int) -> UnitPhrase? {
        let match = Units.words.longestMatch(in: tokens, at: start)
        if Words.before.contains(tokens[start].syllable), tokens[start + 1].sentence == tokens[start].sentence,
            let rest = Units.words.longestMatch(in: tokens, at: start + 1), isCounted(rest.payload),
            rest.end > match?.end ?? 0
        {
            return UnitPhrase(kind: rest.payload, end: rest.end)
        }
        guard let match else { return nil }
        if match.end == start + 1, Words.classifiers.contains(tokens[start].syllable),
            let end = openEnd(tokens, match.end, longest: 2)
        {
            return UnitPhrase(kind: match.payload, end: end)
        }
        return UnitPhrase(kind: match.payload, end: match.end)
    }

    /// The end of "chương trình **hợp tác**", "ngân hàng **thương mại**": what says of which sort the counted things are.
    private static func sortEnd(_ tokens: Tokens, _ noun: UnitPhrase) -> Int {
        guard isCounted(noun.kind), !tokens.is(Words.person, at: noun.end - 1),
            let sort = Units.sorts.longestMatch(in: tokens, at: noun.end),
            tokens[sort.end - 1].sentence == tokens[noun.end - 1].sentence
        else { return noun.end }
        return sort.end
    }

    /// The end of a noun that no list holds: the words in small letters up to a mark, a name or a word of grammar.
    ///
    /// Nil where there is no word, or where more than `longest` follow, as then a clause goes on.
    static func openEnd(_ tokens: Tokens, _ start: Int, longest: Int) -> Int? {
        var end = start
        while end < start + longest, isNounWord(tokens, end, of: start) { end += 1 }
        return end > start && !isNounWord(tokens, end, of: start) ? end : nil
    }

    private static func isNounWord(_ tokens: Tokens, _ index: Int, of start: Int) -> Bool {
        let token = tokens[index]
        return token.isWord && token.isLowercase && token.sentence == tokens[start - 1].sentence
            && !Words.afterNoun.contains(token.syllable)
    }

    // MARK: Lists and rates

    /// The end of "xã, phường", "cán bộ, chiến sĩ, dân quân", "xã, phường và thị trấn".
    private static func listEnd(_ tokens: Tokens, _ first: UnitPhrase) -> Int? {
        var end: Int?
        var last = first
        // "15 tầng, nhà …": a bare classifier starts no list of things.
        if first.kind == .thing, tokens[first.end - 2].isNumber { return nil }
        while isCounted(first.kind), !tokens.is(Words.person, at: first.end - 1),
            tokens.is(Words.comma, at: last.end) || end != nil && tokens.is(Words.and, at: last.end),
            let next = listed(tokens, last.end + 1, beside: first.kind)
        {
            last = next
            end = next.end
        }
        return end
    }

    /// A further noun of a list: no name and no subject of a new clause.
    private static func listed(_ tokens: Tokens, _ start: Int, beside kind: Units.Kind) -> UnitPhrase? {
        guard tokens[start].isLowercase, tokens[start].sentence == tokens[start - 1].sentence else { return nil }
        let isCity = kind == .group && tokens.is(Words.city, at: start)
        guard let next = noun(tokens, start) ?? (isCity ? UnitPhrase(kind: kind, end: start + 1) : nil),
            next.kind == kind || tokens.is(Words.individual, at: start),
            !tokens[next.end].isCapitalized || tokens[next.end].sentence != tokens[start].sentence,
            !Words.afterSubject.contains(tokens[next.end].syllable)
        else { return nil }
        return next
    }

    /// The end of "**/ha**", "**/triệu/ngày**" behind a unit.
    private static func rateEnd(_ tokens: Tokens, _ start: Int) -> Int {
        var end = start
        while tokens.is(Words.slash, at: end), !tokens[end].spaceBefore, !tokens[end + 1].spaceBefore,
            tokens[end + 1].isWord
        {
            end = Units.words.longestMatch(in: tokens, at: end + 1)?.end ?? end + 2
        }
        return end
    }

    /// Whether a kind counts single people, bodies or things.
    private static func isCounted(_ kind: Units.Kind) -> Bool { kind == .people || kind == .group || kind == .thing }
}

private enum Words {
    static let comma: Syllable = ","
    static let slash: Syllable = "/"
    static let and: Syllable = "và"
    static let person: Syllable = "người"
    /// "63 tỉnh, **thành**".
    static let city: Syllable = "thành"
    /// "78 tập thể, **cá** nhân".
    static let individual: Syllable = "cá"
    /// Words before a noun that belong to the unit.
    static let before = SyllableSet("lượt nữ nam cựu tân")
    /// Nouns that mostly stand before another one, which says what is counted.
    static let classifiers = SyllableSet(
        "con chiếc cái bộ túi lá tổ đội phần điểm trạm đoạn tấm nền bình cây máy áo quầy bức cuốn loài giống bãi bánh tòa toà quả móng cổng dòng làn hố ngọn dãy khẩu viên lượt ngôi"
    )
    /// Words that show that a clause starts whose subject stood before.
    static let afterSubject = SyllableSet("đã sẽ đang cũng vẫn vừa còn phải là có cần")
    /// Words before which a noun has ended.
    static let afterNoun = SyllableSet(
        """
        và với của cho ở tại trong ngoài trên dưới từ đến tới là có được bị đã sẽ đang vừa mới thì mà để do vì nên nhưng hoặc hay
        như theo bằng về vào ra lên xuống qua trước sau khi này đó ấy kia nào đều cùng cũng không chưa phải còn gồm nhằm so trị giá
        tham dự đạt thuộc nằm xây hoàn thực triển bàn nhận trao tặng hỗ ủng phục tăng giảm chiếm gấp mỗi nhất dài rộng cao thấp lớn
        nhỏ hư hết mất nhập cần thiếu chia làm đi đón trở tính ước nữa khác tổng liên trực thông đủ tranh quá chậm hiện đúng các vẫn hiệu nhãn ký mở chống mang
        giả khoảng nửa đặt chạy lý tùy vị loại hạng vướng triệu tên gần hơn số bên nhiều nói nêu sửa ghi thuê góp bao
        """)
}
