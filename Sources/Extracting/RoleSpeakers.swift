import Tables
import Vietnamese

/// Speakers whom no list of names knows, told by what they are: "một cán bộ của chi cục", "chính quyền tỉnh A", "vị lãnh đạo này".
extension Actors {
    /// Words behind a quotation that say who somebody is: "“…”, **một cán bộ của chi cục** nói". The quotation vouches that he speaks.
    func role(in words: Range<Int>) -> Actor? {
        guard (1...16).contains(words.count), !isClause(words) else { return nil }
        let isName = tokens[words.lowerBound].isCapitalized && tokens[words.upperBound - 1].isCapitalized
        guard
            isName && !words.contains(where: { tokens[$0].isPunctuation })
                || tokens.is(RoleSpeakerWords.roles, at: pastDeterminer(words.lowerBound))
        else { return nil }
        return Actor(span: TokenSpan(words.lowerBound, words.upperBound), tail: words.upperBound)
    }

    /// The same where nothing vouches for it: a class of those who speak, with a name at its end ("**chính quyền tỉnh A** cho biết") or a word that
    /// points back to it ("**vị lãnh đạo này** nói").
    func namedRole(in words: Range<Int>) -> Actor? {
        guard (2...18).contains(words.count), !isClause(words) else { return nil }
        let start = pastDeterminer(words.lowerBound)
        guard let speaker = RoleSpeakerWords.classes.longestMatch(in: tokens, at: start), speaker.payload,
            speaker.end < words.upperBound || start > words.lowerBound, endsName(words),
            !(speaker.end..<max(words.upperBound, speaker.end)).contains(where: { tells($0) })
        else { return nil }
        return Actor(span: TokenSpan(words.lowerBound, words.upperBound), tail: words.upperBound)
    }

    /// Whether words end with a name, a bracket behind it, or a word that points back: small words would start what is told.
    private func endsName(_ words: Range<Int>) -> Bool {
        if RoleSpeakerWords.demonstratives.contains(where: { tokens.matches($0, before: words.upperBound) }) {
            return true
        }
        let last = words.upperBound - 1
        return tokens[last].isCapitalized || tokens[last].isNumber || tokens.is(RoleSpeakerWords.closing, at: last)
            || mention(endingAt: words.upperBound).map { $0.span.lower > words.lowerBound } ?? false
    }

    /// Whether a word is a verb's, unless it belongs to a name.
    func tells(_ index: Int) -> Bool {
        guard tokens[index].isLowercase else { return false }
        let isVerb =
            tokens.is(RoleSpeakerWords.verbs, at: index)
            || SpeechWords.verbs.longestMatch(in: tokens, at: index) != nil
                && !SpeechWords.notBeforeVerb.contains(tokens[index - 1].syllable)
        return isVerb && !facts.mentions.contains { $0.span.lower <= index && $0.span.upper > index }
    }

    private func isClause(_ words: Range<Int>) -> Bool {
        words.contains(where: { tokens.is(RoleSpeakerWords.notInRoles, at: $0) })
    }

    /// Whether a comma belongs to a list of bodies ("các sở, ban, **ngành tỉnh A**"): what follows it is no subject by itself.
    func isInList(_ comma: Int) -> Bool {
        RoleSpeakerWords.classes.longestMatch(in: tokens, at: comma - 1)?.end == comma
    }

    private func pastDeterminer(_ index: Int) -> Int {
        tokens.is(RoleSpeakerWords.determiners, at: index) ? index + 1 : index
    }
}

/// The words by which speakers without a name are told.
enum RoleSpeakerWords {
    static let determiners = SyllableSet("vị các một những phía nhiều")
    fileprivate static let demonstratives: [Phrase] = ["này", "nói trên"]
    fileprivate static let closing: Syllable = ")"
    /// First words of what somebody is.
    fileprivate static let roles = SyllableSet(
        """
        cán thợ phó trưởng giám chủ bí ủy đại chuyên luật bác kỹ tiến giáo thạc nhà người lãnh phóng viên nguyên đồng thiếu trung thượng tướng chiến thầy cô hiệu
        ông bà anh chị cụ vị chú thứ bộ thủ tổng cựu đội trinh nghệ ngư doanh hành du cử nạn nông công bị thân
        """)
    /// Offices and bodies by whose name the press quotes; not those of whom there are many ("người dân", "cử tri").
    fileprivate static let classes = Gazetteer<Bool>(
        """
        lãnh đạo;đại diện;người đứng đầu;người phát ngôn;phát ngôn viên;cán bộ;chuyên viên;chuyên gia;luật sư;phóng viên;pv;nhà báo;nguồn tin;chính quyền;nhà chức trách
        giới chức;quan chức;cơ quan;lực lượng;ngành;hội viên;thành viên;chủ đầu tư;chủ;giám đốc;phó giám đốc;chủ tịch;phó chủ tịch;trưởng;phó;bí thư;phó bí thư
        bác sĩ;kỹ sư;hiệu trưởng;tiểu ban;đoàn;tổ;tổ công tác;ban;sở;phòng;trung tâm;hội;hiệp hội;trường;nhà trường;bệnh viện;công ty;nhà đầu tư;nhà thầu;nhà máy
        ngân hàng;báo;tạp chí;trang tin;cổng thông tin;tòa án;viện;cục;vụ;chi cục;hạt;trạm;đồn;công an;cảnh sát;ủy ban;mặt trận;liên đoàn;tập đoàn;hãng
        tòa soạn;văn phòng;thanh tra;đảng ủy;đảng bộ;chi bộ;đội;hợp tác xã;quỹ;câu lạc bộ;đài;đại sứ quán;tổng cục;tổng công ty;xí nghiệp;giáo sư;tiến sĩ
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) } + others.map { ($0, false) })
    /// Other words of which the first looks like such a class.
    private static let others = [
        "báo cáo", "báo động", "tổ chức", "hội nghị", "hội thảo", "hội đàm", "hội chợ", "vụ việc", "vụ án",
        "chủ trương", "chủ đề",
        "ban hành", "trường hợp",
        "phòng trào", "đoàn kết", "ngành nghề", "phó mặc", "sở hữu", "viện trợ", "quỹ đất", "chủ yếu", "chủ động",
        "phòng chống", "cục diện",
    ]
    /// Words with which something is told of a speaker.
    fileprivate static let verbs = SyllableSet(
        "có về đến tới ra gửi ký họp cùng làm mở dẫn tặng trao lấy bố tập gồm")
    /// Words that show that a clause stands there, not a name for somebody.
    fileprivate static let notInRoles = SyllableSet(
        "đã sẽ đang được bị là khi vào để theo rằng phải không “ ” \" ; : . ? ! …")
}
