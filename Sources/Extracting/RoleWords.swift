import Tables
import Vietnamese

/// The words that say what somebody does in an event.
enum RoleWords {
    static let verbs = Gazetteer<Participation.Role>(
        [
            (Participation.Role.chair, "chủ trì;đồng chủ trì;chủ tọa;chủ toạ;điều khiển;sự chủ trì"),
            (
                .open,
                "phát biểu khai mạc;đọc diễn văn khai mạc;tuyên bố khai mạc;khai mạc hội nghị;khai mạc kỳ họp;phát biểu chào mừng và khai mạc;đánh trống khai mạc;đánh trống khai hội;gõ trống khai hội;gióng trống khai hội;đánh cồng khai mạc"
            ),
            (
                .close,
                "phát biểu bế mạc;phát biểu kết luận;kết luận hội nghị;kết luận buổi làm việc;kết luận cuộc họp;kết luận phiên họp;bế mạc kỳ họp;kết luận buổi họp;phát biểu kết thúc"
            ),
            (
                .speak,
                "phát biểu;phát biểu ý kiến;phát biểu chỉ đạo;phát biểu nhậm chức;phát biểu chúc mừng;phát biểu tại"
            ),
            (
                .report,
                "trình bày báo cáo;trình bày tờ trình;báo cáo tóm tắt;báo cáo tại;trình bày dự thảo;thông qua báo cáo;báo cáo của;đọc báo cáo;đã báo cáo;báo cáo với;báo cáo từ;báo cáo thẩm tra;đọc tờ trình;đọc dự thảo;trình bày thông báo;trình bày về;trình bày trước;trình bày tóm tắt;trình bày kết quả;trình bày đề án;trình bày phương án;trình bày kế hoạch;trình bày các báo cáo;báo cáo kết quả;báo cáo tình hình;báo cáo về;báo cáo thêm;báo cáo nhanh;báo cáo tổng kết;báo cáo sơ kết"
            ),
            (.presentPaper, "trình bày tham luận;đọc tham luận"),
            (.receive, "nhận quyết định;nhận các quyết định;đón nhận quyết định"),
            (
                .other,
                "chúc mừng;tặng hoa;trao quyết định;trao các quyết định;công bố quyết định;công bố các quyết định;đọc quyết định;công bố và trao quyết định"
            ),
            (
                .run,
                "tổ chức;phối hợp tổ chức;tiến hành;làm;đăng cai;mở;khai giảng;triệu tập;điều hành phần;điều hành phiên;điều hành thảo luận;điều hành nội dung"
            ),
            (.attend, "tham dự;đến dự;tới dự;về dự;cùng dự;dự;đã dự;chứng kiến"),
            (.sign, "ký kết;đã ký kết;ký biên bản;ký thỏa thuận;ký bản ghi nhớ;ký vào;ký hợp đồng"),
        ].flatMap { role, words in words.split(separator: ";").map { (String($0), role) } }
            + gatherings.flatMap { gathering in
                [
                    ("khai mạc \(gathering)", .open), ("bế mạc \(gathering)", .close),
                    ("kết luận \(gathering)", .close),
                ]
            })
    /// What is opened, closed or concluded.
    private static let gatherings = [
        "hội nghị", "hội thảo", "hội thi", "hội thao", "cuộc thi", "đại hội", "kỳ họp", "phiên họp", "cuộc họp",
        "buổi họp", "buổi họp báo", "buổi làm việc", "buổi kiểm tra", "cuộc làm việc", "lớp tập huấn", "lớp bồi dưỡng",
        "khóa tập huấn", "ngày hội", "lễ hội", "tọa đàm", "buổi tọa đàm", "diễn đàn", "liên hoan", "triển lãm",
        "chuyến kiểm tra", "chuyến công tác",
    ]
    static let starts = Starts().or(verbs)

    static let auxiliaries = SyllableSet(
        "đã cùng sẽ cũng vừa trực tiếp long trọng thể đồng đến trang phối hợp có đang ở cuộc sự")
    static let beforeObject = SyllableSet("của với cho về từ tới gặp tại bằng đối như theo mời nhờ cùng /")
    /// Words that end a list of actors.
    static let clause = SyllableSet("đã tại cho về tiếp nói rằng theo khi vào do nhấn yêu đề phát biểu “ ” là được")
    static let listMarks: SyllableSet = [",", ";", "và", "cùng"]
    static let partners: SyllableSet = ["phối", "hợp", "với", "cùng", "và", ","]
    static let of: Syllable = "của"
    /// What is handed to persons, by the first word of the verb: "**trao** quyết định".
    static let handing: Syllable = "trao"
    static let opening: Syllable = "khai"
    /// Words for an event whose host follows: "**Sự kiện** do A tổ chức".
    static let anyEvent: [Phrase] = ["sự kiện", "chương trình", "hoạt động", "buổi lễ"]
    /// First words of a sentence that goes on with a list: "**Các đồng chí** nguyên Bí thư: A, B".
    static let continuing = Gazetteer<Bool>(
        ["các đồng chí", "đồng chí", "các ông", "các ông bà", "đại diện", "lãnh đạo", "cùng các đồng chí"].map {
            ($0, true)
        })
    static let delegation: Syllable = "đoàn"
    static let contact: Phrase = "tiếp xúc"
    static let call: Syllable = "thăm"
    static let concerning = Gazetteer<Bool>(["về", "liên quan", "phục vụ", "nhằm", "để"].map { ($0, true) })
    /// Where decisions are handed over and those who get them are congratulated.
    static let solemn: [Event.Kind] = [.ceremony, .conference, .session, .congress]
    /// First words of a clause that tells when or where: "**Trong** bài phát biểu bế mạc hội nghị, …".
    static let adverbial: SyllableSet = ["trong", "tại", "khi", "sau"]
    static let passing: Syllable = "thông"
    static let officially: Phrase = "chính thức"
    static let comprising: Syllable = "gồm"
    static let doing: Syllable = "làm"
    static let rite: Syllable = "lễ"
    static let going: Syllable = "đi"
    static let congratulating: Syllable = "chúc"
    static let decision: Phrase = "quyết định"
    static let signing: Syllable = "ký"
    static let gatheringKinds: [Event.Kind] = [.conference, .workingMeeting, .session, .pressBriefing]
    static let by: Syllable = "do"
    static let to: Syllable = "với"
    static let with: SyllableSet = ["với", "cùng", "và"]
    static let plurals: SyllableSet = ["các", "đông", "nhiều", "một", "đoàn", "toàn", "đại", "lãnh", "hơn", "gần"]
    static let at: Syllable = "tại"
    /// What is done in a task that somebody leads: "chủ trì, **phối hợp** với …".
    static let tasks = Gazetteer<Bool>(["phối hợp", "cùng", "tham mưu", "làm việc lại"].map { ($0, true) })
    static let orders: [Phrase] = ["yêu cầu", "giao", "giao cho", "chỉ đạo", "đề nghị", "phân công"]
    /// Roles that show that people have come together.
    static let gathering: [Participation.Role] = [.chair, .attend, .open, .close, .speak, .report, .presentPaper]
    static let comma: Syllable = ","
    static let colon: Syllable = ":"
    static let semicolon: Syllable = ";"
    static let among: SyllableSet = ["với", "giữa"]
    static let tells = Gazetteer<Bool>(
        ["cho biết", "cho thấy", "nêu", "nêu rõ", "khẳng định", "tại", "trình bày"].map { ($0, true) })
    static let receive: Syllable = "tiếp"
    static let sit: Syllable = "họp"
    static let parts: SyllableSet = ["thảo", "phần", "phiên"]
    static let papersOf: Phrase = "tham luận của"
    static let ban: Syllable = "ban"
    static let presenting = SoughtPhrases(["trình bày"])
    /// Who goes along, between a subject and its verb.
    static let company: [Phrase] = ["cùng đoàn công tác", "cùng đoàn", "cùng các đại biểu"]
    /// Verbs that give or take posts.
    static let appointing = SoughtPhrases([
        "bầu", "bầu bổ sung", "bổ nhiệm", "bổ nhiệm lại", "điều động", "luân chuyển", "chỉ định", "miễn nhiệm",
        "tái giữ chức", "giữ chức", "giữ chức vụ", "giao quyền",
    ])
    static let notAppointed: SyllableSet = ["cử"]
    static let passive: Syllable = "được"
    /// How a sentence starts that tells what happened elsewhere.
    static let elsewhere = Gazetteer<Bool>(["trước đó", "cùng ngày"].map { ($0, true) })
    /// How a sentence starts that tells what somebody said at another time.
    static let otherTimes = Gazetteer<Bool>(
        ["mới đây", "hàng năm", "hằng năm", "trước đây", "hiện nay"].map { ($0, true) })
    static let appointmentEnds = SyllableSet("yêu đề nhấn phát khẳng mong ; “ thay chúc")
    static let press = Gazetteer<Bool>(
        ["trao đổi với", "trả lời", "trả lời trên", "chia sẻ với", "nói với"].flatMap { verb in
            ["báo", "phóng viên", "pv", "báo chí", "chúng tôi", "phỏng vấn"].map { ("\(verb) \($0)", true) }
        })
    static let answering = Gazetteer<Bool>(["trả lời", "trao đổi với", "chia sẻ với", "nói với"].map { ($0, true) })
    static let accordingTo: Syllable = "theo"
    /// What "dự" starts without anybody attending: "**dự thảo** luật".
    static let compounds = Gazetteer<Bool>(
        "thảo kiến án toán luật báo phòng định trữ đoán thầu lệnh tính".split(separator: " ").map { ("dự \($0)", true) }
            + [("danh dự", true)])
    static let deed: Syllable = "sự"
    /// What stands between the word for a meeting and the body that sits.
    static let beforeBodies = SyllableSet(
        "trực tuyến thường kỳ lần thứ nhất hai ba tư năm sáu bảy tám chín mười đột xuất bất mở rộng của toàn thể , (")
    static let onBehalf: Phrase = "thay mặt"
    static let purpose: Syllable = "để"
    static let coming = SyllableSet("đã vừa đến tới")
    static let session: Syllable = "buổi"
    static let lead: Phrase = "dẫn đầu"
    static let receiving = SyllableSet("đã tiếp và có buổi cuộc vừa đến")
    /// Roles in which somebody is known to have spoken.
    static let speaking: [Participation.Role] = [.open, .close, .speak, .report]
    static let journey: Syllable = "chuyến"
    /// How those who receive a delegation are introduced.
    static let receivers = Gazetteer<Bool>(
        [
            "tiếp và làm việc với đoàn", "tiếp đoàn", "đón tiếp đoàn", "đón và làm việc với đoàn", "làm việc với đoàn",
            "đón đoàn", "cùng tiếp đoàn",
        ].map { ($0, true) })
    static let papers = SoughtPhrases(["tham luận"])
    static let beforeTopic: SyllableSet = ["về", "với"]
    static let itemMarks: MarkSet = [":", ";"]
    static let itemEnds: MarkSet = [";", "."]

    /// How a list of those who attend is introduced, and the word behind which it starts.
    static let attendance = Gazetteer<Bool>(
        [
            "tham dự", "dự", "cùng dự", "đến dự", "tới dự", "về dự", "tham gia", "về phía", "có sự tham dự",
            "có sự tham gia", "sự hiện diện",
            "có mặt", "cắt băng", "cùng đi", "cùng tham dự", "cùng làm việc", "chứng kiến",
        ].map { ($0, true) })
    /// Where either may start.
    static let introductions = Starts().or(receivers).or(attendance)
    static let have = SyllableSet("có gồm của")
    static let representatives = Gazetteer<Bool>(
        [
            "đại diện", "lãnh đạo", "các đồng chí", "tập thể", "thành viên", "các ủy viên", "các thành viên",
            "đồng chí trong", "cùng các",
        ].map { ($0, true) })
    static let listEnds = Gazetteer<Bool>(
        ["phát biểu", "nhấn mạnh", "khẳng định", "kỷ niệm", "nhân dịp", ".", "!"].map { ($0, true) })
    static let festivals = Gazetteer<Bool>(
        ["lễ hội", "festival", "hội chợ", "triển lãm"].map { ($0, true) })
}
