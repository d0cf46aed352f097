import Vietnamese

/// The words for awards and for giving and receiving them.
enum AwardWords {
    enum Noun: Sendable {
        /// Whole as it stands: "Bằng khen".
        case plain
        /// "cờ": an award only where it is given.
        case flag
        /// With a name behind it: "Huân chương Lao động hạng Nhì".
        case named
        /// Only with a name behind it: "danh hiệu …".
        case titled
        /// Only with a rank behind it: "giải Nhất".
        case ranked
        /// Only where it ends there: "Giấy chứng nhận" for a course, not for land.
        case paper
        /// "Huy hiệu 50 năm tuổi Đảng".
        case badge
    }

    static let nouns = Gazetteer<Noun>([
        ("bằng khen", .plain), ("giấy khen", .plain), ("bằng tổ quốc ghi công", .plain),
        ("giấy chứng nhận danh hiệu", .titled),
        ("giấy chứng nhận", .paper), ("bằng ghi công", .plain), ("bằng công nhận", .titled),
        ("bằng chứng nhận", .titled), ("hcv", .plain), ("hcb", .plain), ("hcđ", .plain),
        ("cờ", .flag), ("cờ thi đua", .named), ("cờ đơn vị xuất sắc", .plain), ("cờ đơn vị dẫn đầu", .plain),
        ("huân chương", .named), ("huy chương", .named), ("kỷ niệm chương", .named), ("kỉ niệm chương", .named),
        ("giải thưởng", .titled),
        ("danh hiệu", .titled), ("huy hiệu", .badge), ("giải", .ranked),
    ])
    /// Names of orders and titles, whose later words are written small.
    static let names = Gazetteer<Bool>(
        """
        sao vàng;hồ chí minh;hcm;độc lập;quân công;lao động;bảo vệ tổ quốc;chiến công;đại đoàn kết dân tộc;đại đoàn kết;dũng cảm;hữu nghị;kháng chiến
        chiến thắng;thành đồng tổ quốc;chiến sĩ vẻ vang;anh hùng lao động;anh hùng lực lượng vũ trang nhân dân;anh hùng lực lượng vũ trang;anh hùng llvtnd
        anh hùng llvt nhân dân;bà mẹ việt nam anh hùng;vinh dự nhà nước bà mẹ việt nam anh hùng;nhà giáo nhân dân;nhà giáo ưu tú;thầy thuốc nhân dân;thầy thuốc ưu tú
        nghệ sĩ nhân dân;nghệ sĩ ưu tú;nghệ nhân nhân dân;nghệ nhân ưu tú;chiến sĩ thi đua;chiến sĩ thi đua toàn quốc;chiến sĩ thi đua cơ sở;chiến sĩ thi đua cấp cơ sở
        chiến sỹ thi đua;chiến sỹ thi đua toàn quốc;chiến sỹ thi đua cơ sở;chiến sỹ thi đua cấp cơ sở
        tập thể lao động xuất sắc;tập thể lao động tiên tiến;lao động tiên tiến;của chính phủ;của bộ công an;của thủ tướng chính phủ;đơn vị quyết thắng;toàn diện;xuất sắc;đơn vị dẫn đầu;đơn vị xuất sắc;dẫn đầu;công dân danh dự
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })
    static let firstWords = SyllableSet("bằng giấy hcv hcb hcđ cờ huân huy kỷ kỉ giải danh")
    static let starts = Starts().or(firstWords)

    /// Verbs by whether their subject receives.
    static let verbs = Gazetteer<Bool>(
        [
            "trao tặng", "trao", "tặng", "tặng thưởng", "phong tặng", "truy tặng", "khen thưởng", "trao thưởng",
            "truy phong", "trao truy tặng", "ký tặng", "công nhận",
        ].map { ($0, false) }
            + [
                "nhận", "đón nhận", "vinh dự nhận", "đoạt", "giành", "giành được", "vinh dự đón nhận", "đạt",
            ].map { ($0, true) })
    static let verbStarts = SyllableSet("công trao tặng phong truy khen ký nhận đón đoạt giành đạt vinh")
    static let giving: SyllableSet = ["tặng", "trao", "thưởng"]
    static let passive: SyllableSet = ["được"]
    static let auxiliaries = SyllableSet(
        "đã vinh dự cũng vừa được và thay mặt long trọng trang xuất sắc lần lượt đều trực tiếp tiếp tục")
    /// What makes of giving no gift: plans, ceremonies' names, withdrawals.
    static let negations = SyllableSet("lễ nghị xuất xét hồi bỏ hủy sẽ chưa không thưởng dự buổi")
    static let respect: SyllableSet = ["đồng", "chí", "ông", "bà", "anh", "chị", "em"]
    static let proposals: [Phrase] = ["đề xuất", "đề nghị", "kiến nghị", "xem xét", "xét tặng"]
    /// Words with which a group's phrase goes on to what it has done.
    static let deeds = SyllableSet("có đã đạt vì được trong")
    static let barriers: SyllableSet = [";", ".", ":", "hủy", "hồi", "bỏ"]

    static let of: Syllable = "của"
    static let and: Syllable = "và"
    static let comma: Syllable = ","
    static let colon: Syllable = ":"
    static let semicolon: Syllable = ";"
    static let dot: Syllable = "."
    static let quotes: SyllableSet = ["“", "\""]
    static let closings: SyllableSet = ["”", "\""]
    static let joints: SyllableSet = ["và", ",", "cùng"]
    static let listMarks: SyllableSet = [",", "và", ";"]
    static let ranks = SyllableSet("nhất nhì ba tư a b c đặc khuyến vàng bạc đồng")
    static let doubleRanks: SyllableSet = ["đặc", "khuyến"]
    static let classes: SyllableSet = ["hạng"]
    static let inNames = SyllableSet("vàng bạc đồng")
    static let inBadges = SyllableSet("năm tuổi đảng bác hồ tuổi trẻ dũng cảm vì")

    /// What stands before recipients.
    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let level: Syllable = "cấp"
    static let bullets: SyllableSet = ["-", "–", "+", "*", "•"]
    static let contests: SyllableSet = ["thi", "hội", "cuộc"]
    static let best = Gazetteer<Bool>(
        ["xuất sắc nhất", "xuất sắc", "triển vọng", "sáng tạo", "phong cách"].map { ($0, true) })
    static let collective: Phrase = "tập thể"
    static let done: Phrase = "hoàn thành"
    static let to: SyllableSet = ["cho", "tặng"]
    static let beforeTo: SyllableSet = [";", ":", ".", "tại", "được"]
    static let also: Phrase = "đồng thời"
    static let plurals = SyllableSet("các những ba hai bốn")
    static let counted = SyllableSet("các những nhiều hai ba bốn năm sáu bảy tám chín mười")
    static let members = SyllableSet("cá tập tổ đơn doanh cán công chiến gia hộ cơ nhà địa")
    static let phraseStops = SyllableSet("vì đã trong đạt tại theo do vào được ; . : ( là sẽ để cùng")
    static let reasons = Gazetteer<Bool>(
        [
            "vì", "vì đã", "đạt", "đã", "có thành tích", "hoàn thành", "có nhiều thành tích", "trong",
            "có nhiều đóng góp", "đã có",
        ].map { ($0, true) })
    static let reasonStops: SyllableSet = [";", ".", "("]
}
