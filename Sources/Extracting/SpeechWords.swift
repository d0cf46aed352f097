import Vietnamese

/// The verbs that report what somebody says, orders, asks or feels, and the words around them.
enum SpeechWords {
    enum Strength: Sendable {
        /// Says that words follow: "cho biết", "nhấn mạnh".
        case report
        /// Asks or orders: "đề nghị", "yêu cầu". May go on without its subject.
        case order
        /// Reports only where a colon, "rằng" or a quotation follows: "phát biểu", "trả lời".
        case opening
        /// The same, where a comma will do: "đưa tin".
        case news
        /// Also tells what is done: "giao", "xác định". Counts only right behind its subject.
        case deed
    }

    static let verbs = Gazetteer<Strength>(
        entries(reports, .report) + entries(orders, .order) + entries(openings, .opening) + entries(news, .news)
            + entries(deeds, .deed))

    static let starts = Starts().or(verbs)

    private static func entries(_ text: String, _ strength: Strength) -> [(String, Strength)] {
        text.split { $0 == "\n" || $0 == ";" }.map { (String($0), strength) }
    }

    private static let reports = """
        nói;nói rằng;nói thêm;nói rõ;cho biết;cho biết thêm;cho hay;cho hay thêm;cho rằng;nhấn mạnh;nhấn mạnh rằng;khẳng định;khẳng định rằng
        thông tin thêm;chia sẻ;chia sẻ thêm;nhận định;nhận định rằng;nhận xét;đánh giá;đánh giá cao;ghi nhận;biểu dương
        tuyên bố;mong muốn;mong rằng;mong;hy vọng;hi vọng;bày tỏ;bày tỏ mong muốn;bày tỏ tin tưởng;bày tỏ vui mừng;tin tưởng;tin tưởng rằng;tin rằng;cảm ơn;cám ơn;chúc;chúc mừng
        chào mừng;hoan nghênh;hứa;cam kết;giải thích;lý giải;phản ánh;nêu;nêu rõ;nêu quan điểm;chỉ rõ;chỉ ra;chỉ ra rằng
        cảnh báo;thừa nhận;bác bỏ;kể lại;đặt vấn đề;đặt câu hỏi;dẫn chứng;phê bình;băn khoăn;trăn trở;lo ngại;bức xúc
        tiết lộ;khuyến cáo;quan ngại;lên án;phản đối;nhắc lại;nhận thấy;quả quyết;tâm sự;bộc bạch
        khen ngợi;tri ân;xin lỗi;tỏ ra lo ngại;cho biết rằng;đồng tình;nhất trí;phủ nhận;tố cáo;chia sẽ;hồi tưởng;nhớ lại;than thở;ví von
        tái khẳng định;dự báo;góp ý;tán thành;khái quát;ngợi ca;nhìn nhận;thổ lộ;tường thuật;xác nhận;phàn nàn;giải trình;phân trần
        cho là;không đồng tình;chưa đồng tình;không đồng ý;gợi mở;ủng hộ việc;ủng hộ với việc;ủng hộ chủ trương;ủng hộ đề xuất;ủng hộ quan điểm
        gửi lời cảm ơn;gửi lời chúc mừng;gửi lời chúc;gửi lời chia buồn;lưu tâm;cho biết thêm rằng;đánh giá rất cao
        thắc mắc;đúc kết;so sánh;lo lắng;hồi đáp;phản hồi;phản bác;lập luận;cam đoan;cáo buộc;bình luận;hé lộ;trấn an;nhắn nhủ;trần tình;giãi bày
        nêu vấn đề;nêu ví dụ;nêu thực tế;nêu lên;lấy ví dụ;dẫn ví dụ;lấy dẫn chứng;bày tỏ quan điểm;bày tỏ lo ngại;bày tỏ hy vọng;đưa ra ý kiến
        """
    private static let orders = """
        đề nghị;yêu cầu;lưu ý;kiến nghị;đề xuất;kêu gọi;gợi ý;nhắc nhở;quán triệt;chỉ đạo;đề xuất rằng;đặt ra yêu cầu;giao nhiệm vụ;căn dặn
        đôn đốc;khuyên;mong mỏi;dặn dò;chấn chỉnh;phê phán;đòi hỏi;khuyến khích;dặn;nhắc;mời;lệnh;chỉ thị
        """
    private static let openings = """
        phát biểu;báo cáo;trình bày;giới thiệu;trả lời;ý kiến;trao đổi;hỏi;đáp;khai;khoe;than;bộc lộ;phấn khởi;ra lệnh;công bố
        đặt ra câu hỏi;đặt ra một số câu hỏi;nêu câu hỏi;đề cập;chất vấn
        """
    private static let news = """
        viết;nêu ý kiến;thông báo;đưa tin;đưa;thông tin;kể;phân tích;bổ sung
        """
    private static let deeds = """
        giao;động viên;buộc;tuyên phạt;quyết định;xác định;kết luận;thống nhất;chấp thuận;đồng ý;quy định;chúc tết
        """

    /// Deeds that tell what was found, so that further findings may follow.
    static let findings = Gazetteer<Bool>(["kết luận", "xác định"].map { ($0, true) })

    /// Verbs whose object is a noun, so that a further verb behind "và" has the same speaker.
    static let attitudes = Gazetteer<Bool>(
        """
        đánh giá cao;đánh giá rất cao;cảm ơn;cám ơn;gửi lời cảm ơn;biểu dương;ghi nhận;phê bình;thừa nhận;hoan nghênh;chào mừng;chúc mừng
        gửi lời chúc mừng;khen ngợi;bày tỏ;xin lỗi;tri ân;đồng tình;nhất trí;chia sẻ với
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })
    /// The verbs with which a speaker goes on after such a verb.
    static let turns = Gazetteer<Bool>(
        """
        đề nghị;yêu cầu;cam kết;hứa;cho biết;mong muốn;mong;mong rằng;khẳng định;nhấn mạnh;hy vọng;hi vọng;tin tưởng;kêu gọi;lưu ý;cho rằng;đề xuất
        kiến nghị;chúc;giao;gợi ý;bày tỏ
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })

    /// What may stand between the subject and its verb.
    private static let auxiliaryText = """
        đã;cũng;còn;vừa;mới;luôn;lại;tiếp tục;đồng thời;nhiệt liệt;trân trọng;thẳng thắn;phát biểu;liên tục;một lần nữa;từng;đều;rất;sẽ
        trực tiếp;cùng;tha thiết;đặc biệt;chân thành;gửi lời;có ý kiến;thay mặt;trao đổi;sau đó
        có;nhiều lần;chính thức;thường xuyên;xin;hoàn toàn;cực lực;xúc động;vui mừng;tỏ ra;khéo léo;gay gắt;mạnh mẽ;quyết liệt;dứt khoát;kịp thời;nghiêm túc;nay;khi đó;lúc đó
        xem xét,;phấn khởi;hết sức;trong đó
        """
    static let auxiliaries = Gazetteer<Bool>(
        auxiliaryText.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })
    /// The last words of the auxiliaries, to find them from behind.
    static let auxiliaryEnds = SyllableSet(
        auxiliaryText.split { $0 == "\n" || $0 == ";" }.compactMap { Phrase(String($0)).syllables.last })

    /// Letters and notices by which somebody speaks: "có **văn bản** yêu cầu", "**thông báo** của A nêu rõ".
    static let letters = Gazetteer<Bool>(
        """
        văn bản;công văn;công điện;công hàm;thông báo;thông cáo;tờ trình;chỉ thị;thư;thư ngỏ;điện;đơn;đơn thư;bài viết;bài báo;công điện khẩn
        văn bản chỉ đạo;văn bản hỏa tốc;công văn hỏa tốc;văn bản khẩn;tin;thông tin;nguồn tin;tin nhắn;thông báo kết luận
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })
    /// What somebody does with such a letter.
    static let letterVerbs = SyllableSet("có ra hành ký gửi phát")
    static let letterStarts = Starts().or(letterVerbs)
    static let beforeLetters = SyllableSet("đã vừa cũng mới có ra ban hành ký gửi tiếp tục phải")
    /// How it goes on behind a letter: to whom it was sent, what about and when.
    static let afterLetters = SyllableSet("gửi đến tới cho về ngày số trả hỏa khẩn ( ,")
    /// Words that stand in no such clause.
    static let notInLetters = SyllableSet(". ; : “ ” \" ? ! đã sẽ khi nếu và")
    /// What a source does with its news: "Theo thông tin ông A **cung cấp**, …".
    static let givingVerbs = Gazetteer<Bool>(
        ["cung cấp", "đưa ra", "cho biết", "chia sẻ", "công bố", "thông báo", "kể", "kể lại", "nêu"].map { ($0, true) })
    /// Words that go on with a source's name, or make a deed of what follows.
    static let notBehindSource = SyllableSet("và của tại ở về trong cùng với được bị là để hoặc hay từ cho ra do")
    /// News that stand for "theo": "**Thông tin từ** Công an tỉnh, …".
    static let newsFrom = Gazetteer<Bool>(newsOf.map { ($0, true) })
    private static let newsOf = ["thông tin từ", "tin từ", "nguồn tin từ"]
    /// What tells a source: a sentence without any has none.
    static let sourceMarks = SoughtPhrases(newsOf + ["theo"])

    /// What a speaker announces whose points follow.
    static let points = Gazetteer<Bool>(
        ["một số", "một vài", "mấy"].flatMap { count in
            ["điểm", "nội dung", "vấn đề", "nhiệm vụ", "yêu cầu", "giải pháp", "ý kiến", "việc"].map {
                ("\(count) \($0)", true)
            }
        })
    /// Words with which a subject is told what it has to do.
    static let obligations = SyllableSet("cần phải nên hãy")

    /// The verbs with which interviews start.
    static let interviews = Gazetteer<Bool>(["trao đổi", "trả lời"].map { ($0, true) })

    /// How it goes on behind "“…”, ông A nói": when, where and to whom.
    static let afterQuoted = SyllableSet("sau khi tại trong với trước bên lúc ngay về")
    /// What stands between a verb and what was said.
    static let openers = SyllableSet(": , rằng là “ \" ‘ ' « / – - thêm rõ")
    /// What has to follow an opening verb.
    static let announces = SyllableSet(": rằng là “ \"")
    /// How what says who somebody is follows his name.
    static let appositions = SyllableSet(", - – ( ở trú ngụ")
    /// Words that show that a clause goes on behind a name, so that it says more than who that is.
    static let clauses = SyllableSet(
        "đã sẽ vừa được bị là có khi vào để theo rằng phải không cũng đang chủ dự cùng phát trao tham đến tới về cho nêu “ ” \" ; :"
    )
    /// What somebody says, as it stands behind "Theo".
    static let sources = Gazetteer<Bool>(
        [
            "thông tin", "nguồn tin", "tin", "tin tức", "lời", "lời kể", "ý kiến", "phản ánh", "chia sẻ", "đánh giá",
            "nhận định", "tố cáo", "trình bày", "quan điểm", "khẳng định", "giải thích", "lý giải", "báo cáo",
            "tìm hiểu",
            "điều tra", "kết luận", "dự báo", "ghi nhận", "tường trình", "báo cáo nhanh", "thông tin ban đầu",
            "nguồn tin riêng", "thống kê",
        ].flatMap { source in ["", " từ", " của", " trên", " từ phía"].map { (source + $0, true) } })
    /// First words of orders that stand in lists of what is to be done: "…; khuyến khích …".
    static let listed = SyllableSet("khuyến động đôn quán nhắc chấn chỉ thông nêu phê phân")
    static let quotes: MarkSet = ["“", "\"", "«"]
    static let closingQuotes: MarkSet = ["”", "\"", "»"]
    static let quotationMarks = Starts().or(quotes).or(closingQuotes)
    static let colon: Syllable = ":"
    static let according: Syllable = "theo"

    /// Words before a day that belong to it, between a subject and its verb.
    static let beforeTimes = SyllableSet("ngày sáng chiều tối trưa hôm vào")

    /// Words before a name that make it no subject.
    static let notBeforeSubject = SyllableSet(
        "/ mà nếu khi vì sau trong rằng ngoài trên dưới giữa của do bởi với cho về từ đến tới cùng gửi gặp tại bằng đối trước sang là theo như nghe để được bị và hoặc thăm tiếp mời nhờ giúp phong"
    )
    /// Words before a verb that make it another word: "Ban **Chỉ đạo**", "cân **nhắc**".
    static let notBeforeVerb = SyllableSet("ban sự những các khi cân")
    /// Words behind a verb that make it another word.
    static let notAfterVerb = SyllableSet("chung riêng của này trên đó nhất chuyện")
    /// How such a word starts what was said: "cho rằng **đó là** …", "đề nghị **trên cơ sở** …".
    static let contentStarts = Gazetteer<Bool>(
        [
            "đó là", "đó chính", "đó chỉ", "trên địa bàn", "trên cơ sở", "trên thực tế", "trên toàn", "trên cả",
            "trên tinh thần",
        ].map { ($0, true) })
    /// Words behind a deed that make it another word: "giao dịch", "quyết định số".
    static let notAfterDeed = SyllableSet("dịch thông lưu ban nhận số tiếp tại rõ")
    static let with: Syllable = "với"
    static let within: Syllable = "trong"
    static let gatherings = SyllableSet("buổi cuộc hội phiên lễ kỳ chuyến đợt")

    /// What may stand before a verb that goes on with the speaker of the sentence before: "Do đó, đề nghị …".
    static let connectives = Gazetteer<Bool>(
        """
        do đó;do vậy;vì vậy;vì thế;bởi vậy;đồng thời;bên cạnh đó;ngoài ra;cùng với đó;từ đó;trên cơ sở đó;qua đó;mặt khác;đặc biệt;trước mắt;tuy nhiên;theo đó
        """.split { $0 == "\n" || $0 == ";" }.map { (String($0), true) })
}

/// The marks and small words around reports.
enum SpeechMarks {
    static let comma: Syllable = ","
    static let stop: Syllable = "."
    /// What may stand between a comma and "theo".
    static let conjunctions = SyllableSet("nhưng song còn và")
    /// Words that are no verb behind a name.
    static let noVerbs = SyllableSet("và là của được bị trong tại ở với cùng thì có đã sẽ khi")
    static let semicolon: Syllable = ";"
    static let question: Syllable = "?"
    static let straight: Syllable = "\""
    static let and: Syllable = "và"
    static let that: Syllable = "rằng"
    static let like: Syllable = "như"
    static let thus: SyllableSet = ["vậy", "thế", "trên"]
    /// How a clause starts that points back to a quotation: "“…”. **Đó là** khẳng định của ông A."
    static let pointers: [Phrase] = ["đó là", "đây là"]
    /// Stops behind which a mark opens another quotation, although the one before has not been closed.
    static let stops: MarkSet = [".", "?", "!", "…"]
    static let passive: Syllable = "được"
    static let then: Syllable = "thì"
    /// What stands between a passive verb and what was said.
    static let equates: SyllableSet = ["là", ":", "rằng"]
    static let closingQuote: Syllable = "”"
    /// How it goes on behind a verb without what was said: "Nhấn mạnh **tại** cuộc họp".
    static let circumstances = SyllableSet("về tại trong với khi trước")
    /// "tin từ …", "văn bản của …".
    static let from: SyllableSet = ["từ", "của"]
    static let open: Syllable = "("
    static let closing: Syllable = ")"
    static let of: Syllable = "của"
    /// What stands between a quotation and who says it.
    static let betweenQuoteAndSpeaker: MarkSet = [",", "-", "–", "—"]
    /// Words behind which a clause has another subject.
    static let turnsToOthers: SyllableSet = ["thì", "bị"]
    /// Words before a subject that count it.
    static let determiners = SyllableSet("nhiều các một số những vị")
    /// "lãnh đạo, chỉ đạo" is one deed.
    static let lead: Phrase = "lãnh đạo,"
    static let complaint: Phrase = "khiếu nại,"
    static let alsoWord: Syllable = "cũng"
    static let onBehalf: Phrase = "thay mặt"
    static let also: Phrase = "đồng thời"
    static let alsoComma: Phrase = "đồng thời,"
    static let close: Phrase = "./."
    static let ending: SyllableSet = [".", ",", ";", ":", "…", "!", "?", "-", "–", "/"]
    static let notParticiples: SyllableSet = [
        "trả", "chia", "phát", "nói", "trình", "giới", "góp", "báo", "thông", "đưa", "giải", "bổ", "phân", "đánh",
        "đồng", "nhất",
    ]
}
