import Vietnamese

/// The outlet that an article names as its own: "phóng viên **Báo Thanh tra**", "**Dân Việt** sẽ tiếp tục thông tin", "Như **Báo Công lý**
/// đã đưa tin".
///
/// Evidence: a word for reporters before the name of a known outlet, or a phrase of reporting behind it; the first of the strongest
/// kind that is found counts. Behind reporters a word for papers or a site's address has to stand. Leaves: outlets of which the article
/// only tells ("đọc trên báo A", "trao đổi với A").
enum SelfReference {
    static func publisher(in text: [UInt8]) -> [UInt8]? {
        for mark in reporters {
            if let name = first(mark, in: text, name: nameBehind) { return name }
        }
        for mark in promises {
            if let name = first(mark, in: text, name: nameBefore) { return name }
        }
        return first(paper, in: text, name: reported)
    }

    /// "PV ", "phóng viên " or "Phóng viên ", both without the first letter.
    private static let reporters = [RareText("PV "), RareText("hóng viên ")]
    private static let promises = [
        RareText(" sẽ tiếp tục thông tin"), RareText(" sẽ tiếp tục cập nhật"), RareText(" sẽ tiếp tục phản ánh"),
        RareText(" sẽ tiếp tục đưa tin"), RareText(" tiếp tục thông tin"), RareText(" trân trọng giới thiệu"),
    ]
    private static let paper = RareText("áo ")
    /// How far a name may reach from its mark.
    private static let reach = 90

    /// The name at the first place of a mark where one stands.
    private static func first(
        _ mark: RareText, in text: [UInt8], name: (_ text: [UInt8], _ mark: Range<Int>) -> [UInt8]?
    ) -> [UInt8]? {
        var start = 0
        while let place = mark.first(in: text, from: start) {
            if let name = name(text, place) { return name }
            start = place.upperBound
        }
        return nil
    }

    /// "PV **Dân Việt**", "phóng viên của **Báo Thanh tra**".
    private static func nameBehind(_ text: [UInt8], _ mark: Range<Int>) -> [UInt8]? {
        name(in: window(text, from: mark.upperBound), at: 0, isSaid: true).map { Array($0.tokens.bytes(of: $0.range)) }
    }

    /// "Như **Báo Công lý** đã phản ánh".
    private static func reported(_ text: [UInt8], _ mark: Range<Int>) -> [UInt8]? {
        let first = mark.lowerBound - 1
        guard first >= like.count, text[first] == UInt8(ascii: "B"),
            text[..<first].suffix(like.count).elementsEqual(like),
            let found = name(in: window(text, from: first), at: 0),
            tense.contains(found.tokens[found.range.upperBound].syllable),
            (found.range.upperBound..<found.range.upperBound + 5).contains(where: {
                reporting.contains(found.tokens[$0].syllable)
            })
        else { return nil }
        return Array(found.tokens.bytes(of: found.range))
    }

    /// "**Báo Công lý** sẽ tiếp tục thông tin".
    private static func nameBefore(_ text: [UInt8], _ mark: Range<Int>) -> [UInt8]? {
        let words = text[max(0, mark.lowerBound - reach)..<mark.lowerBound].drop { $0 & 0xC0 == 0x80 }
        let tokens = Tokens(Array(words), paragraphs: [0..<words.count])
        return tokens.indices.lazy.compactMap { name(in: tokens, at: $0) }
            .first { $0.range.upperBound == tokens.count }
            .map { Array($0.tokens.bytes(of: $0.range)) }
    }

    /// The words that follow, as far as a name may reach.
    private static func window(_ text: [UInt8], from start: Int) -> Tokens {
        var end = min(text.count, start + reach)
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return Tokens(Array(text[start..<end]), paragraphs: [0..<end - start])
    }

    /// A known name at a token, with "Báo" where that is written with a capital.
    private static func name(
        in tokens: Tokens, at start: Int, isSaid: Bool = false
    ) -> (tokens: Tokens, range: Range<Int>)? {
        var index = tokens.is(of, at: start) ? start + 1 : start
        let first = index
        if let kind = kinds.longestMatch(in: tokens, at: index) { index = kind.end }
        guard tokens[index].isCapitalized else { return nil }
        var known = OutletNames.all.longestMatch(in: tokens, at: index)?.end
        if index == first, isSaid || bodies.longestMatch(in: tokens, at: index)?.end == known { known = nil }
        guard let end = known ?? site(tokens, index) else { return nil }
        return (tokens, (tokens[first].isCapitalized ? first : index)..<end)
    }

    /// "Phapluatplus.vn".
    private static func site(_ tokens: Tokens, _ index: Int) -> Int? {
        tokens.is(dot, at: index + 1) && tokens.is(vn, at: index + 2) && !tokens[index + 2].spaceBefore
            ? index + 3 : nil
    }

    private static let dot: Syllable = "."
    private static let vn: Syllable = "vn"

    /// "như " or "Như ", without the first letter.
    private static let like = Array("hư ".utf8)
    private static let of: Syllable = "của"
    private static let kinds = Gazetteer<Bool>(
        ["báo", "báo điện tử", "tạp chí", "tạp chí điện tử", "chuyên trang"].map { ($0, true) })
    /// Names of papers that are names of bodies and trades too: without "báo" they are no papers.
    private static let bodies = Gazetteer<Bool>(
        [
            "Chính phủ", "Thanh tra", "Công an TP.HCM", "Công an TPHCM", "Công an Đà Nẵng", "Công an Nhân dân",
            "Quân đội Nhân dân", "Hải quan", "Hải quân", "Biên phòng", "Xây dựng", "Kiểm toán", "Kiểm sát",
            "Bảo hiểm xã hội", "Giao thông", "Du lịch", "Đầu tư", "Tài chính", "Công Thương", "Văn Hóa", "Văn nghệ",
            "Tổ Quốc", "Nhân Dân", "Lao Động",
        ].map { ($0, true) })
    private static let tense = SyllableSet("đã sẽ từng vừa")
    private static let reporting = SyllableSet("đưa thông phản đăng tiếp")
}
