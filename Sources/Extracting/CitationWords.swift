import Vietnamese

/// The words and marks around citations.
enum CitationWords {
    static let number: Syllable = "số"
    static let law: Syllable = "luật"
    /// With which the papers start that allow something.
    static let permit: Syllable = "giấy"
    static let of: Syllable = "của"
    static let about: Syllable = "về"
    static let year: Syllable = "năm"
    static let course: Syllable = "khóa"
    static let slash: Syllable = "/"
    static let comma: Syllable = ","
    static let colon: Syllable = ":"
    static let by: Syllable = "do"
    static let with: Syllable = "với"
    static let day: Syllable = "ngày"
    /// What issuers do with a document: "do UBND tỉnh **cấp**". Who has signed it ("do ông A ký") is no part of its name.
    static let issuing: [Phrase] = ["cấp", "ban hành"]
    static let `for`: Syllable = "cho"
    static let project: Phrase = "dự án"
    static let decision: Phrase = "quyết định"
    /// "Bộ luật A về **tội** B": what the law says of it, not its title.
    static let crime: Syllable = "tội"
    static let magnitudes = SyllableSet("nghìn ngàn vạn triệu tỷ tỉ")
    static let area: Phrase = "trên địa bàn"
    /// What decisions do.
    static let measures = Gazetteer<Bool>(
        [
            "bổ nhiệm", "bổ nhiệm lại", "điều động", "phân công", "chỉ định", "chuẩn y", "giám sát", "kiểm tra",
            "thành lập", "công nhận", "công bố", "tiến hành thanh tra", "tiến hành kiểm tra", "thanh tra",
            "ban hành",
        ].map { ($0, true) })
    /// What is ordered in public.
    static let orders = Gazetteer<Bool>(
        [
            "thanh tra", "thanh tra đột xuất", "thanh tra toàn diện", "kiểm tra", "giám sát", "kiểm toán",
            "công bố", "công bố tình trạng", "thành lập", "tiến hành thanh tra", "tiến hành kiểm tra",
        ].map { ($0, true) })
    static let having: Phrase = "có"
    static let provisional: Phrase = "tạm thời"
    static let conduct: Phrase = "quy tắc ứng xử"
    static let regulations: [Phrase] = ["quy chế", "qui chế", "quy tắc", "bộ quy tắc"]
    static let firstMonths = Gazetteer<Bool>([("những tháng đầu", true), ("những tháng cuối", true)])
    /// With which a clause about a paper goes on, before the number of another one.
    static let beforeOwner = SyllableSet(
        "của về theo tại trong với do đã được sẽ có là tới đến từ mới nhất này trên nêu nói cũ khác trước sau")
    static let hyphen: MarkSet = ["-", "–"]
    static let ampersand: Syllable = "&"
    static let at: Syllable = "tại"
    static let within: Syllable = "trong"
    static let `where`: Syllable = "nơi"
    static let freely: Phrase = "tự do"
    /// What a bracket says of the paper, not of its title: "(**bản** sao)", "(**sau** đây gọi là …)".
    static let asides = SyllableSet("bản sau gọi xem kèm viết nay hiện thi")
    /// What is done with a document as a whole, before it.
    static let issuings: [Phrase] = ["ban hành", "ký", "công bố", "trao", "thông qua", "ra", "nhận", "phê duyệt"]
    static let resolution: Phrase = "nghị quyết"
    static let conclusion: Phrase = "kết luận"
    static let dot: Syllable = "."
    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let areas = SyllableSet("xã phường huyện quận thị thành tỉnh tp tổ thôn ấp khóm bản")
    static let joints: SyllableSet = ["và", ","]
    static let numberMarks: MarkSet = ["/", "-", "–"]
    static let openings: MarkSet = ["“", "\"", "‘", "'", "«", "("]
    static let closings: MarkSet = ["”", "\"", "’", "'", "»"]
    static let courses: SyllableSet = ["khóa", "khoá"]
    static let beforeOther: SyllableSet = [
        "pháp", "kỷ", "kỉ", "quy", "qui", "định", "tòa", "học", "khoa", "ngành", "nhân", "bằng", "môn", "bộ", "ty",
        "cty", "phòng", "hãng",
    ]
    static let aliases: [Phrase] = ["gọi tắt là", "gọi là", "viết tắt là"]
    /// How a full citation goes on behind the short name: with its year, amendment, issuer or subject.
    static let fuller: SyllableSet = ["năm", "(", ",", "của", "về", "số"]
    /// "… về phát triển thủy sản **sáng 9/6**": the time of the clause.
    static let partsOfDay: SyllableSet = ["sáng", "trưa", "chiều", "tối"]
    static let constitution: Phrase = "hiến pháp"
    static let purpose: Syllable = "để"
    static let and: Syllable = "và"
    static let semicolon: Syllable = ";"
    static let closeQuote: Syllable = "”"
    static let brackets: MarkSet = ["("]
    static let quotes: MarkSet = ["“", "\""]
    static let plurals = SyllableSet("các những nhiều mọi toàn mỗi")
    static let holding: Phrase = "giữ chức"
    static let matter: Syllable = "việc"
    static let between: Syllable = "giữa"
    static let partnerMarks: SyllableSet = ["với", "và"]
    /// How the second part of a well-known title starts: "…; ngăn chặn, đẩy lùi sự suy thoái …".
    static let preventing: [Phrase] = ["ngăn chặn, đẩy lùi", "ngăn chặn đẩy lùi"]
    static let scheme: Phrase = "đề án"
    /// What schemes do, as their titles start.
    static let aims = Gazetteer<Bool>(
        """
        xây dựng;thành lập;phát triển;nâng cao;nâng cấp;tăng cường;đổi mới;xử lý;quản lý;bảo tồn;bảo vệ;trùng tu;tôn tạo;phục hồi;khôi phục
        giới thiệu;quy hoạch;sắp xếp;tinh giản;đào tạo;bồi dưỡng;hỗ trợ;giảm;chống;phòng chống;phòng, chống;tái cơ cấu;cải tạo;cải cách;chuyển đổi;thí điểm
        ứng dụng;mở rộng;di dời;tổ chức;kiện toàn;huy động;thu hút;khai thác;liên kết;hợp nhất;sáp nhập;chia tách;điều chỉnh
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })
    /// What plans are for that are issued.
    static let planned = Gazetteer<Bool>(
        [
            "triển khai", "thực hiện", "tổ chức", "hành động", "kiểm tra", "giám sát", "thanh tra", "phát triển",
            "tuyên truyền", "cải cách", "phòng chống", "phòng, chống", "ứng phó", "bảo vệ", "sắp xếp", "đấu giá",
        ].map { ($0, true) })
    static let party: Syllable = "đảng"
    static let concerning: Phrase = "về việc"
    static let provides: Phrase = "quy định"
    /// Words of titles that start like verbs.
    static let withVerbs = Gazetteer<Bool>(
        [
            "không được làm", "được làm", "được giao", "được ưu tiên", "được hưởng", "chưa thành niên", "chưa có",
            "chưa được", "còn lại", "có tầm", "có công", "có thu nhập", "có liên quan",
            "có hiệu quả", "có vốn", "có yếu tố", "có thẩm quyền", "có trách nhiệm", "có chức vụ", "có thời hạn",
            "có hoàn cảnh", "có nguy cơ", "được phép", "phải nộp", "bị thu hồi", "bị ảnh hưởng", "bị thiệt hại",
        ]
        .map { ($0, true) })
    static let newspapers: SyllableSet = ["báo", "pháp"]
    /// "luật sư", "luật gia" and the like are no laws.
    static let lawWords: SyllableSet = ["tp"]
    static let congress: Phrase = "đại hội"
    static let plenum: Phrase = "hội nghị"
    static let centres = Gazetteer<Bool>([
        ("trung ương", true), ("tư", true), ("t.ư", true), ("tw", true), ("bch trung ương", true),
    ])
    static let ordinal: Phrase = "lần thứ"
    static let term: Phrase = "nhiệm kỳ"
    static let issued: Phrase = "ban hành"
    static let amended: Phrase = "(sửa đổi)"
    static let inCongress = SyllableSet(
        "đại biểu toàn quốc lần thứ của đảng bộ các cấp huyện tỉnh thành phố quận xã phường thị lần , khóa khoá công đoàn ủy uỷ"
    )
    static let loose = SyllableSet("của và hoặc các , lần thứ trong tại vào theo để là với cho mà - – “ \" (")
    static let dateWords: SyllableSet = ["ngày", "năm", "tháng"]
    static let spans: SyllableSet = ["giai"]
    static let posts = Gazetteer<Bool>(
        [
            "chủ tịch", "phó chủ tịch", "giám đốc", "bộ trưởng", "tổng giám đốc", "chánh án", "viện trưởng", "bí thư",
            "tổng thanh tra", "chánh thanh tra", "thứ trưởng", "cục trưởng", "tổng cục trưởng", "chủ nhiệm",
            "trưởng ban",
        ].map { ($0, true) })
    static let issuers = Gazetteer<Bool>(
        """
        chính phủ;thủ tướng;thủ tướng chính phủ;bộ chính trị;ban bí thư;ban bí thư trung ương;ban bí thư trung ương đảng;quốc hội;chủ tịch nước
        trung ương;trung ương đảng;ban chấp hành trung ương;ban chấp hành trung ương đảng;bch trung ương;bch trung ương đảng;bch tw
        bch tw đảng;tw;t.ư;t.ư đảng;tư đảng;bch t.ư;bch t.ư đảng;ủy ban thường vụ quốc hội;đảng;hội đồng nhân dân tỉnh;hđnd tỉnh;hđnd thành phố
        hđnd tp;ubnd tỉnh;ubnd thành phố;ubnd tp;ubnd huyện;ubnd quận;ubnd xã;tỉnh ủy;thành ủy;huyện ủy;ban thường vụ tỉnh ủy
        ban thường vụ thành ủy;hội đồng thẩm phán tòa án nhân dân tối cao;hội đồng thẩm phán tand tối cao;hội đồng thẩm phán
        """.split(separator: "\n").flatMap { $0.split(separator: ";") }.map { (String($0), true) })
    static let ownedTitles = Gazetteer<Bool>(
        [
            "làm việc", "phối hợp", "phối hợp công tác", "tổ chức và hoạt động", "chi tiêu nội bộ", "hoạt động",
            "bầu cử trong đảng",
            "phát triển kinh tế - xã hội và ngân sách nhà nước", "phát triển kinh tế-xã hội và ngân sách nhà nước",
            "phát triển kinh tế - xã hội", "phát triển kinh tế-xã hội", "phát triển kt-xh", "phát triển kinh tế xã hội",
            "đầu tư công trung hạn", "sử dụng đất", "tài chính",
        ].map { ($0, true) })
    static let notTitles = SyllableSet(
        "đêm nghệ giao ca này trên đó mới sẽ đã được đang là do của có cũng nêu với vừa còn thì và cho tại gồm bao đạt pháo biểu"
    )
    static let afterLaw = SyllableSet(
        "năm được có đã sẽ thì là của để cho này mới trong quy do nhằm phải nêu về khi mà vừa đang cũng không hiện khiến rất"
    )
    /// How the title of a decision starts, where no "về" does.
    static let titleStarts = Gazetteer<Bool>(
        [
            "quy định", "sửa đổi", "điều chỉnh", "phê duyệt", "phê chuẩn", "bãi bỏ", "thông qua", "bổ sung",
            "ban hành quy định",
        ].map {
            ($0, true)
        })
    /// Words behind which a document is an object, so that what follows is its title and no verb of its own.
    static let beforeObject = SyllableSet(
        "gồm qua theo hiện hành và , là của có văn tại trong ký bố trao nhận ra dẫn đổi bỏ cứ tinh thảo")
    /// "Luật **sửa đổi, bổ sung một số điều của** Bộ luật Hình sự".
    static let amending: [Phrase] = [
        "sửa đổi, bổ sung một số điều của", "sửa đổi bổ sung một số điều của", "sửa đổi một số điều của",
        "sửa đổi, bổ sung một số điều", "sửa đổi bổ sung một số điều", "sửa đổi, bổ sung",
    ]
    /// "hàng không".
    static let air: Syllable = "hàng"
    static let amendments: [Phrase] = [", sửa đổi, bổ sung năm", ", sửa đổi bổ sung năm", ", sửa đổi năm"]
    static let sentenceMarks: MarkSet = [".", "!", "?", "…"]
    static let titleStops: MarkSet = [";", ":", ")", "]", "[", "”"]
    static let clauseStarts = SyllableSet(
        "trong đồng nhưng theo qua nhằm để tuy vì nên do mà đến từ khi nếu còn gắn góp tạo chúng tôi ông bà giúp ngày tại sáng chiều nhiều xác cùng"
    )
    /// Items of a title that start like clauses.
    static let withClauseStarts = Gazetteer<Bool>(
        ["từ chức", "từ thiện", "tạo nguồn", "tạo lập", "tạo việc làm", "giúp đỡ", "đồng bộ", "xác minh"].map {
            ($0, true)
        })
    /// How clauses start behind a title: its cause, and where the thing took place.
    static let clauses = Gazetteer<Bool>(
        ["xuất phát từ", "tổ chức tại", "tổ chức vào", "tổ chức ngày", "diễn ra", "được sự", "căn cứ", "với tổng"].map {
            ($0, true)
        })
    /// How a title goes on behind its years.
    static let afterYears = SyllableSet("và của tại trên ở cho đối thuộc theo tầm định với về trong do năm (")
    static let beforeYears = SyllableSet("năm đoạn kỳ kì")
    static let verbs = SyllableSet("còn chưa đã sẽ được đang vừa thì là cũng vẫn phải bị không cần có")
    static let breaks = Gazetteer<Bool>(
        [
            "trong đó", "nhằm", "với nội dung", "nêu rõ", "cho biết", "cho thấy", "chỉ ra", "cho phép", "cho rằng",
            "quy định rõ",
            "tại hội nghị",
            "trên tinh thần", "theo tinh thần", "với tinh thần", "với mục tiêu", "để báo cáo", "để trình", "để xin",
            "theo hướng", "trên cơ sở", "gắn với việc", "chủ trì", "để chứng minh", "để làm", "để đối chiếu", "để lấy",
            "để hợp thức",
            "theo đó", "hiện nay", "thời gian qua", "trong thời gian", "vào", "do", "và nghị quyết", "và quyết định",
            "và luật",
            "và nghị định", "và chỉ thị", "và thông tư", "và kết luận", "khiến", "và quy định", "và kế hoạch",
            "và đề án", "và các nghị quyết", "và các quyết định", "và các luật", "và các nghị định", "và các chỉ thị",
            "và các thông tư", "và các quy định", "và các kế hoạch", "và các đề án", "và các văn bản",
            "và các hướng dẫn", "và các chương trình", "và đề nghị", "và yêu cầu", "và giao", "từ đó",
        ].map { ($0, true) })
}
