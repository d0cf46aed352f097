import Vietnamese

/// A credit at the end of a paragraph whose last sentence, or caption, has lost its stop: "… lễ Phật Nam Phong", "… đã được thay đổi Theo
/// VnExpress", "… tại hội nghị Minh Hòa/VOV.VN".
enum UnstoppedCredit {
    static func atEnd(of paragraph: ArraySlice<UInt8>) -> (start: Int, credit: CreditLine)? {
        let first = paragraph.endIndex - min(paragraph.count, 80)
        let line = paragraph[first...].drop { $0 & 0xC0 == 0x80 }
        let tokens = Tokens(Array(line), paragraphs: [0..<line.count])
        guard let start = source(tokens) ?? signature(tokens) else { return nil }
        let place = line.startIndex + Int(tokens[start].start)
        guard let credit = CreditLine(paragraph[place...]), !credit.isPicture, credit.author ?? credit.publisher != nil
        else { return nil }
        return (place, credit)
    }

    /// "**Theo** A": where the outlet that follows is a known one.
    private static func source(_ tokens: Tokens) -> Int? {
        tokens.indices.dropFirst().last {
            tokens.is(according, at: $0) && (tokens[$0].isCapitalized || tokens[$0 - 1].isCapitalized)
                && Outlet(tokens.bytes(of: $0 + 1..<tokens.count)) != nil
        }
    }

    /// Names that the last words are, all such as names are made of, behind a word in small letters that tells of nobody; before the
    /// outlet of which they are, any two or three words with capitals.
    private static func signature(_ tokens: Tokens) -> Int? {
        guard let last = tokens.last, last.isWord || tokens.is(brackets, at: tokens.count - 1) else { return nil }
        let mark = tokens.indices.last { tokens.is(marks, at: $0) && Outlet(outlet(tokens, $0)) != nil }
        var start = mark ?? tokens.count
        while start > 1, tokens[start - 1].isCapitalized || tokens.is(joints, at: start - 1) { start -= 1 }
        // "Bí thư Tỉnh ủy **Quảng Ninh** Hoàng Dương": the caption ends with its place.
        let end = mark ?? tokens.count
        if let place = OfficialUnits.all.longestMatch(in: tokens, at: start), end - place.end > 1 { start = place.end }
        let names = start..<end
        guard start > 1, tokens[start - 1].isWord, !tellsOfPerson(tokens, start - 1) else { return nil }
        if mark != nil { return (2...4).contains(names.count) ? start : nil }
        guard names.allSatisfy({ !tokens[$0].isWord || isNameSyllable(tokens[$0].syllable) }),
            PersonName.areNames(tokens.bytes(of: names)), !isPlace(tokens, names)
        else { return nil }
        return start
    }

    /// What follows a slash, or stands in the last bracket.
    private static func outlet(_ tokens: Tokens, _ mark: Int) -> ArraySlice<UInt8> {
        let end = tokens.is(brackets, at: tokens.count - 1) ? tokens.count - 1 : tokens.count
        return mark + 1 < end ? tokens.bytes(of: mark + 1..<end) : []
    }

    private static func tellsOfPerson(_ tokens: Tokens, _ index: Int) -> Bool {
        beforePersons.contains(tokens[index].syllable)
    }

    private static func isPlace(_ tokens: Tokens, _ words: Range<Int>) -> Bool {
        OfficialUnits.all.longestMatch(in: tokens, at: words.lowerBound)?.end == words.upperBound
    }

    private static func isNameSyllable(_ syllable: Syllable) -> Bool {
        PersonalNames.nameSyllables.contains(syllable) || PersonalNames.commonSurnames.contains(syllable)
    }

    private static let according: Syllable = "theo"
    private static let marks: MarkSet = ["/", "("]
    private static let brackets: MarkSet = [")"]
    private static let joints: MarkSet = ["-", "–", ".", ","]
    /// Words behind which a name belongs to the sentence: how one speaks of people, and what carries names.
    private static let beforePersons = SyllableSet(
        """
        ông bà anh chị em cháu cô chú bác cụ thầy ngài chí sĩ sỹ viên trưởng phó thư tịch đốc tướng tá úy nhà báo tên là của với và cùng cho bởi từ do tại
        ở đến tới trên trong đường phố phường xã huyện quận thôn làng ấp bản khu tỉnh thị thành trường viện chùa đền cầu sông núi đảo hồ biển tàu công ty
        hãng hiệu gọi như theo ảnh clip video gia đình mẹ cha bố vợ chồng con luật khách hàng bệnh nhân nạn công dân bị cáo can hộ chủ quê gốc
        """)
}
