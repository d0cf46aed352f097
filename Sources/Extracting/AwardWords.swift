import Vietnamese

/// The words for awards, and those around them.
enum AwardWords {
    enum Noun: Sendable {
        /// Whole as it stands: "Bằng khen".
        case plain
        /// "cờ": an award only where it is given.
        case flag
        /// An order or medal, with a name behind it or without: "Huân chương Lao động hạng Nhì".
        case named
        /// A paper that is an award only with a name behind it: "bằng công nhận Di tích Quốc gia".
        case titled
        /// A word before a title, which is the award by itself: "danh hiệu **Anh hùng Lao động**".
        case honour
        /// A place in a contest: only with its rank, name or level behind it.
        case prize
        /// Only where it ends there: "Giấy chứng nhận" for a course, not for land.
        case paper
        /// "Huy hiệu 50 năm tuổi Đảng".
        case badge
        /// A reward that is handed over like an award, with its worth behind it: "phần thưởng trị giá 10 triệu đồng".
        case reward
        /// Giving an award, which is told by no other name: "khen thưởng đột xuất".
        case deed

        /// Whether its words mean an award wherever they stand.
        var isWhole: Bool { self == .plain || self == .named || self == .badge || self == .prize }
    }

    static let nouns = Gazetteer<Noun>([
        ("bằng khen", .plain), ("giấy khen", .plain), ("bằng tổ quốc ghi công", .plain),
        ("bằng lao động sáng tạo", .plain), ("giấy chứng nhận danh hiệu", .titled),
        ("giấy chứng nhận", .paper), ("bằng ghi công", .plain), ("bằng công nhận", .titled),
        ("bằng chứng nhận", .titled), ("hcv", .plain), ("hcb", .plain), ("hcđ", .plain),
        ("cờ", .flag), ("cờ thi đua", .named), ("cờ đơn vị xuất sắc", .plain), ("cờ đơn vị dẫn đầu", .plain),
        ("huân chương", .named), ("huy chương", .named), ("huân huy chương", .named), ("kỷ niệm chương", .named),
        ("kỉ niệm chương", .named), ("giải thưởng", .titled),
        ("danh hiệu", .honour), ("danh hiệu vinh dự", .honour), ("danh hiệu vinh dự nhà nước", .honour),
        ("danh hiệu cao quý", .honour), ("huy hiệu", .badge), ("giải", .prize), ("thư khen", .plain),
        ("phần thưởng", .reward), ("phần thưởng cao quý", .reward), ("khen thưởng đột xuất", .deed),
        ("bằng vinh danh", .plain),
    ])
    /// Titles that stand without "danh hiệu" behind the verbs that confer them; true where the contest's name follows in any letters.
    static let titles = Gazetteer(
        entries(
            """
            anh hùng lao động;anh hùng lực lượng vũ trang nhân dân;anh hùng lực lượng vũ trang;anh hùng llvtnd;anh hùng llvt nhân dân;bà mẹ việt nam anh hùng
            nhà giáo nhân dân;nhà giáo ưu tú;thầy thuốc nhân dân;thầy thuốc ưu tú;nghệ sĩ nhân dân;nghệ sĩ ưu tú;nghệ sỹ nhân dân;nghệ sỹ ưu tú;nghệ nhân nhân dân
            nghệ nhân ưu tú;chiến sĩ thi đua;chiến sỹ thi đua;tập thể lao động xuất sắc;tập thể lao động tiên tiến;lao động tiên tiến;công dân danh dự;công dân ưu tú
            đơn vị quyết thắng;trường chuẩn quốc gia;trường đạt chuẩn quốc gia;đạt chuẩn quốc gia;xã đạt chuẩn nông thôn mới;huyện đạt chuẩn nông thôn mới
            đạt chuẩn nông thôn mới;gia đình văn hóa;làng văn hóa;thôn văn hóa
            """, false) + entries("hoa hậu;á hậu;hoa khôi;quán quân;á quân", true))
    /// Names of orders, flags and badges, whose later words are written small.
    static let names = words(
        """
        sao vàng;hồ chí minh;hcm;độc lập;quân công;lao động;bảo vệ tổ quốc;chiến công;đại đoàn kết dân tộc;đại đoàn kết;dũng cảm;hữu nghị;kháng chiến
        chiến thắng;thành đồng tổ quốc;chiến sĩ vẻ vang;của chính phủ;của bộ công an;của thủ tướng chính phủ;toàn diện;xuất sắc;đơn vị dẫn đầu;đơn vị xuất sắc
        dẫn đầu;quân kỳ quyết thắng
        """)

    static func words(_ text: String) -> Gazetteer<Bool> { Gazetteer(entries(text, true)) }

    private static func entries(_ text: String, _ payload: Bool) -> [(String, Bool)] {
        text.split { $0 == ";" || $0 == "\n" }.map { (String($0), payload) }
    }

    /// What tells that a reward stands for awards that are named, or is no honour.
    static let notRewards = SyllableSet("như gồm là khác này : vật bằng của")
    static let worth: Phrase = "trị giá"
    static let currencies = SyllableSet("đồng usd đô")
    static let magnitudes = SyllableSet("nghìn ngàn triệu tỷ tỉ")
    /// "cờ đơn vị xuất sắc **trong phong trào thi đua năm 2016**".
    static let movements: [Phrase] = ["trong phong trào thi đua", "phong trào thi đua"]
    static let patriotic: Phrase = "yêu nước"
    static let year: Syllable = "năm"
    static let flag: Syllable = "cờ"
    /// "bằng khen **vinh danh** ông A": what an award does to its recipient.
    static let honouring: [Phrase] = ["vinh danh", "tuyên dương", "biểu dương", "khen ngợi"]
    static let with: Syllable = "với"
    /// How one comes out of a contest, before "với 2 huy chương vàng".
    static let placings = words(
        "đứng đầu;dẫn đầu;xếp thứ;giành;đạt;đoạt;vô địch;về nhất;về nhì;về ba;giành được;đạt được;thi đấu;tham dự;trở về;bước lên"
    )
    /// "22 cá nhân, **trong đó có** anh A".
    static let among: [Phrase] = ["trong đó có", "trong đó"]
    static let home: Syllable = "ở"
    static let companyForms = SyllableSet("công ty cty cổ phần cp tnhh mtv")
    static let our: Syllable = "ta"
    static let forMerit: Phrase = "về thành tích"
    /// What people are, before the body that they belong to: "em A **học sinh lớp 9 trường B**".
    static let belonging = words(
        "học sinh;sinh viên;giáo viên;giảng viên;cán bộ;công nhân;nhân viên;chiến sĩ;chiến sỹ;vận động viên;huấn luyện viên;hội viên;đoàn viên"
    )
    /// Last words of the verbs behind which a title stands without "danh hiệu".
    static let conferring = SyllableSet("tặng phong nhận quang")
    static let starts = Starts().or(nouns).or(conferring)

    static let giving: SyllableSet = ["tặng", "trao", "thưởng"]
    static let passive: SyllableSet = ["được"]
    static let auxiliaries = SyllableSet(
        "đã vinh dự cũng vừa được và thay mặt long trọng trang xuất sắc lần lượt đều trực tiếp tục vẫn còn từng liên luôn trân mới vui mừng tự hào trọng cùng thêm"
    )
    static let respect: SyllableSet = ["đồng", "chí", "ông", "bà", "anh", "chị", "em", "cô", "thầy"]
    /// Words with which a group's phrase goes on to what it has done.
    static let deeds = SyllableSet("có đã đạt vì được trong")

    static let of: Syllable = "của"
    static let and: Syllable = "và"
    static let `as`: Syllable = "là"
    static let comma: Syllable = ","
    static let colon: Syllable = ":"
    static let semicolon: Syllable = ";"
    static let dot: Syllable = "."
    static let quotes: MarkSet = ["“", "\"", "'", "‘"]
    static let closings: MarkSet = ["”", "\"", "'", "’"]
    static let joints: SyllableSet = ["và", ",", "cùng"]
    static let listMarks: SyllableSet = [",", "và", ";"]
    static let ranks = SyllableSet("nhất nhì ba tư a b c đặc khuyến vàng bạc đồng")
    static let grades = SyllableSet("nhất nhì ba tư i ii iii đặc")
    static let doubleRanks: SyllableSet = ["đặc", "khuyến"]
    static let grade: Syllable = "hạng"
    static let inNames = SyllableSet("vàng bạc đồng")
    static let inBadges = SyllableSet("năm tuổi đảng bác hồ tuổi trẻ dũng cảm vì")
    /// Who gives awards, by words that name no body: "của **tỉnh**", "của **các cấp**".
    static let issuers = SyllableSet(
        "đảng nhà nước chính phủ quốc hội bộ trưởng chủ tịch tỉnh huyện thành phố quận ngành trung ương tw cấp tổng hội liên đoàn thủ tướng ubnd"
    )
    /// Where a title written small ends.
    static let nameStops = SyllableSet(
        "cho của do năm trong và tại nhân đã là được với khi để này đó cao các nhiều từ nhằm sau theo vào bởi cùng mà nhưng tặng nào rất khác đang nói lên ngày thuộc gồm như lần"
    )
    static let noble: Phrase = "cao quý"

    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let brackets: MarkSet = ["(", ")", "“", "”", "\"", "/", "-", "&", "."]
    static let level: Syllable = "cấp"
    static let spheres = words("toàn quốc;quốc gia;quốc tế;toàn ngành;toàn tỉnh;toàn quân;các cấp")
    /// Second words of levels: "cấp thành **phố**".
    static let levels = SyllableSet("phố xã gia sở ương trấn")
    static let bullets: MarkSet = ["-", "–", "+", "*", "•"]
    /// Whose prize it is: "giải **tỉnh**".
    static let areas = words("tỉnh;thành phố;huyện;quận;quốc gia;quốc tế;khu vực")
    static let contest: Syllable = "thi"
    static let contestStops = SyllableSet("do với tại trong vừa đã và")
    static let best = Gazetteer<Bool>(
        ["xuất sắc nhất", "xuất sắc", "triển vọng", "sáng tạo", "phong cách"].map { ($0, true) })
    static let collective: Phrase = "tập thể"
    /// How it goes on behind a recipient of a list, with no clause of his.
    static let afterRecipients = SyllableSet("và cùng vì có đạt trong tại là của ở theo về do nguyên tặng cho với hoàn")
    static let fulfilling: Phrase = "hoàn thành"
    static let because: Syllable = "vì"
    static let done = SyllableSet("đã có những thành các")
    static let to: SyllableSet = ["cho", "tặng", "đến", "tới"]
    static let beforeTo: SyllableSet = [";", ":", ".", "tại", "được"]
    static let also: Phrase = "đồng thời"
    static let plurals = SyllableSet("các những ba hai bốn")
    static let quantifiers = SyllableSet(
        "các những nhiều một hai ba bốn năm sáu bảy tám chín mười tấm chiếc lá cả thêm tổng cộng")
    static let counted = SyllableSet("các những nhiều hai ba bốn năm sáu bảy tám chín mười")
    static let members = SyllableSet("cá tập tổ đơn doanh cán công chiến gia hộ cơ nhà địa")
    static let phraseStops = SyllableSet("vì đã trong đạt tại theo do vào được ; . : ( là sẽ để cùng")
    /// Who is counted where several receive.
    static let groups = words(
        """
        cá nhân;tập thể;đơn vị;đảng viên;học sinh;cán bộ;chiến sĩ;chiến sỹ;chiến sĩ thi đua;đồng chí;đ/c;mẹ;bà mẹ;người;gia đình;hộ;hộ gia đình;doanh nghiệp;doanh nhân
        xã;phường;thôn;làng;huyện;đội;thí sinh;giáo viên;gv;hs;sinh viên;em;cháu;hội viên;đoàn viên;thanh niên;tác giả;tác phẩm;nghệ sĩ;nghệ sỹ;nghệ nhân
        công nhân;nông dân;công ty;trường;cơ quan;tổ chức;địa phương;nhà báo;nhà giáo;bác sĩ;vận động viên;vđv;ngư dân;cựu chiến binh;tập thể và cá nhân
        tập thể nhỏ;chi bộ;đảng bộ;tổ chức đảng;cơ sở;ngành;tỉnh;bộ ngành;liệt sĩ;liệt sỹ;phụ nữ;nhân viên;tình nguyện viên;cộng tác viên;lao động;đề tài;công trình
        sản phẩm;dự án;ông;bà;anh;chị;số hộ;khu dân cư;nhóm;lớp;kỹ sư;học viên;thành viên;nhà khoa học;trí thức;mô hình;điển hình;gương;bạn
        người dân;y bác sĩ;y bác sỹ;y, bác sĩ;y, bác sỹ;y sĩ;y sỹ;bác sỹ;điều dưỡng;phóng viên;chủ tàu;thuyền viên;tổ công đoàn;hợp tác xã;thầy giáo;cô giáo
        chuyên gia;luật sư;cầu thủ;võ sĩ;võ sỹ;già làng;trưởng bản;tăng ni;vườn quốc gia;di tích;tàu cá;trung tâm;bệnh viện;đoàn;đội thi
        """)
    /// Words with which it goes on behind those who are counted: what they have done, whose they are.
    static let groupStops = SyllableSet(
        """
        có đã đạt vì được trong của thuộc ở tại tham dẫn hoàn với là cho từ theo do nhân sau khi đang không đoạt giành nhận vinh đón cùng này
        đều vừa liên cũng và tiếp lần đến làm giúp gồm bị sẽ hiến chịu lập trên ngay để vào như mà nào thực bằng
        """)
    /// Bodies and units that later stand by their class alone: "trường", "Công ty".
    static let classes = SyllableSet("trường cty xã huyện tỉnh phường viện báo")
    static let longClasses = words(
        "nhà trường;công ty;trung tâm;bệnh viện;học viện;tập đoàn;tổng công ty;hợp tác xã;doanh nghiệp;thị xã;hội;thị trấn"
    )
    static let many: Syllable = "nhiều"
    static let party: Syllable = "Đảng"
    static let percent: Syllable = "%"
    static let eras = words("thời kỳ đổi mới;trong thời kỳ đổi mới;thời kỳ kháng chiến chống pháp;thời kỳ chống mỹ")
    static let school: Syllable = "trường"
    static let about = SyllableSet("gần hơn khoảng trên")
    static let times: Syllable = "lần"
    static let beforeTimes = SyllableSet("trong vào năm ngày tháng từ nhiều liền liên tiếp suốt hai ba bốn")
    static let reasons = Gazetteer<Bool>(
        [
            "vì", "vì đã", "đạt", "đã", "có thành tích", "hoàn thành", "có nhiều thành tích", "trong",
            "có nhiều đóng góp", "đã có",
        ].map { ($0, true) })
    static let reasonStops: MarkSet = [";", ".", "("]
}
