import Tables
import Vietnamese

/// The words that name gatherings and ceremonies: nouns, and verbs with what must stand around them.
extension EventWords {
    /// What a head says of the event that it names.
    struct Head: Sendable {
        var kind: Event.Kind
        /// How a verb tells an event; nil for a noun.
        var frame: Frame?
        var isVerb: Bool { frame != nil }
    }

    /// What must stand around a verb that tells an event, and what its words are; behind a word that counts it ("buổi trao quà", "đợt
    /// kiểm tra") such a verb is a noun.
    enum Frame: Sendable {
        /// A number: "họp kỳ thứ **15**".
        case numbered
        /// Whom somebody calls on: "thăm **gia đình bà A**", "thăm và làm việc **tại B**".
        case visit
        /// What is looked at, in words of such work or at a place: "kiểm tra **công tác trực đê**".
        case inspection
        /// The guest: "tiếp **ông A**".
        case reception
        /// The partner: "hội đàm với **ông A**".
        case talks
        /// The host: "làm việc với **Sở A**".
        case meeting
        /// The body that sits: "họp **Ban Thường vụ**".
        case assembly
        /// What a meeting is for: "họp bàn **giải pháp**".
        case sitting
        /// A gathering only where it is organized: "tổ chức **trồng cây**".
        case act
        /// A work that is begun or handed over: "khởi công **cầu A**".
        case opening
        /// Who is appointed, moved or retired, or what is inspected: "trao quyết định **nghỉ hưu cho ông A**".
        case decision
        /// Whom one honours: "đặt vòng hoa **tại đài tưởng niệm**".
        case tribute
        /// What an assembly debates: "thảo luận tại hội trường **về luật A**".
        case debate
        /// What an assembly named before it debates on a day: "Sáng 3/5, Quốc hội thảo luận **dự án Luật A**".
        case deliberation
        /// Those whom somebody meets: "gặp gỡ **các doanh nghiệp**".
        case encounter
    }

    static let heads = Gazetteer<Head>(entries)
    static let nounHeads = Gazetteer<Head>(entries.filter { !$0.1.isVerb })

    private static let entries: [(String, Head)] = {
        var entries: [(String, Head)] = []
        func add(_ words: String, _ head: Head) {
            for word in words.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
                entries.append((String(word), head))
            }
        }
        for (kind, words) in nouns { add(words, Head(kind: kind)) }
        for (kind, frame, words) in verbs {
            add(words, Head(kind: kind, frame: frame))
            for classifier in frame.classifiers {
                add(words.split(separator: ";").map { "\(classifier) \($0)" }.joined(separator: ";"), Head(kind: kind))
            }
        }
        for purpose in purposes.split(separator: ";") {
            entries.append(("họp \(purpose)", Head(kind: .workingMeeting, frame: .sitting)))
        }
        return entries
    }()

    private static let nouns: [(Event.Kind, String)] = [
        (
            .conference,
            "hội nghị;hội thảo;tọa đàm;toạ đàm;diễn đàn;hội nghị giao ban;hội nghị trực tuyến;buổi sơ kết;buổi tổng kết"
        ),
        (.congress, "đại hội"),
        (
            .session,
            """
            kỳ họp;phiên họp;cuộc họp thường kỳ;phiên thảo luận;phiên giải trình;phiên chất vấn;phiên giao ban
            phiên làm việc;phiên trù bị;phiên toàn thể;phần chất vấn;phần thảo luận;phần giải trình
            """
        ),
        (
            .ceremony,
            """
            lễ;đại lễ;nghi lễ;buổi gặp mặt;cuộc gặp mặt;lễ mít tinh;mít tinh;lễ mít - tinh;mít - tinh;ngày hội;buổi họp mặt;cuộc họp mặt
            tang lễ;buổi chia tay
            """
        ),
        (
            .workingMeeting,
            "buổi làm việc;cuộc làm việc;cuộc họp;buổi họp;buổi giao ban;cuộc giao ban;buổi đối thoại;cuộc đối thoại;buổi trao đổi"
        ),
        (
            .visit,
            "chuyến thăm;chuyến thăm và làm việc;chuyến thăm, làm việc;chuyến công tác;chuyến công du;chuyến viếng thăm"
        ),
        (
            .talks,
            "hội đàm;hội kiến;buổi tiếp;cuộc tiếp;buổi tiếp xã giao;cuộc gặp;buổi gặp;buổi gặp gỡ;cuộc gặp gỡ;cuộc gặp song phương;cuộc điện đàm"
        ),
        (
            .inspection,
            "cuộc kiểm tra;cuộc giám sát;cuộc thanh tra"
        ),
        (.election, "cuộc bầu cử"),
        (.pressBriefing, "họp báo;giao ban báo chí"),
        (
            .training,
            "lớp tập huấn;lớp học;lớp đào tạo;khóa tập huấn;buổi tập huấn;hội nghị tập huấn;lớp bồi dưỡng;khóa đào tạo;khóa bồi dưỡng"
        ),
        (
            .contest,
            """
            cuộc thi;hội thi;hội thao;hội diễn;hội khỏe;kỳ thi;vòng chung kết;chung kết hội thi;chung kết cuộc thi;vòng chung kết hội thi;vòng chung kết cuộc thi
            giải cầu lông;giải bóng bàn;giải quần vợt;giải việt dã;giải đấu;vòng loại;vòng đấu loại;vòng sơ khảo;vòng bán kết;giải bóng đá;giải bóng chuyền;giải chạy;giải đua;giải vô địch
            """
        ),
        (
            .other,
            """
            buổi tiếp xúc cử tri;cuộc tiếp xúc cử tri;hội nghị tiếp xúc cử tri;buổi tiếp xúc;cuộc tiếp xúc;triển lãm;trưng bày chuyên đề;lễ hội;hội xuân;festival;phiên tòa;phiên toà;phiên sơ thẩm;phiên phúc thẩm;phiên xử;phiên xét xử;hội chợ
            chương trình nghệ thuật;chương trình giao lưu;chương trình ca nhạc;chương trình đêm hội;chương trình;hội trại;tiệc chiêu đãi;tiệc mừng;quốc yến;gala;hội sách;hội báo xuân;năm du lịch quốc gia;đêm hội;đêm nhạc;đêm nghệ thuật;buổi giao lưu;tuần lễ;liên hoan
            ngày hội việc làm;ngày hội tuyển dụng;ngày hội tư vấn
            """
        ),
    ]

    private static let verbs: [(Event.Kind, Frame, String)] = [
        (.session, .numbered, "họp kỳ thứ;họp phiên thứ"),
        (
            .visit, .visit,
            "thăm;thăm hỏi;viếng;đi viếng;thăm chính thức;thăm hữu nghị chính thức;thăm cấp nhà nước;thăm hữu nghị;thăm gia đình"
        ),
        (
            .inspection, .inspection,
            "kiểm tra;đi kiểm tra;đi khảo sát;đi thị sát;kiểm tra thực tế;kiểm tra thực địa;thị sát;khảo sát;khảo sát thực tế;khảo sát thực địa;giám sát;thanh tra"
        ),
        (.talks, .reception, "tiếp;tiếp xã giao;tiếp và làm việc với"),
        (.talks, .talks, "hội đàm với;hội kiến với;điện đàm với"),
        (.workingMeeting, .meeting, "làm việc với"),
        (.workingMeeting, .assembly, "họp"),
        (.ceremony, .sitting, "họp mặt;gặp mặt"),
        (.training, .sitting, "tập huấn"),
        (.other, .sitting, "tiếp xúc cử tri"),
        (
            .ceremony, .act,
            "trao;ký kết;công bố;phát động;ra quân;ra mắt;tuyên dương;vinh danh;khởi động;bàn giao;kỷ niệm;kỉ niệm;khen thưởng;trao thưởng;tri ân;truy điệu;khai mạc;bế mạc"
        ),
        (
            .ceremony, .decision,
            "trao quyết định;trao các quyết định;công bố quyết định;công bố các quyết định;công bố và trao quyết định"
        ),
        (.ceremony, .tribute, "đặt vòng hoa;đặt hoa;dâng hoa;dâng hương;thắp hương"),
        (
            .session, .debate,
            "thảo luận tại hội trường;thảo luận ở hội trường;thảo luận tại tổ;thảo luận ở tổ;chất vấn tại hội trường"
        ),
        (.talks, .encounter, "gặp gỡ"),
        (.conference, .act, "sơ kết;tổng kết"),
        (.other, .act, "trồng cây;đối thoại;giao lưu;trưng bày;diễn tập;diễu hành"),
        (.ceremony, .opening, "khai trương;khởi công;khánh thành;động thổ;thông xe"),
        (.session, .deliberation, "thảo luận;thảo luận về;chất vấn"),
    ]

    /// What a body meets for, behind "họp".
    private static let purposes =
        """
        về;với;cùng;để;kín;gấp;trực tuyến;khẩn;bàn;bỏ phiếu;đánh giá;nghe;chuẩn bị;triển khai;rà soát;xem xét;cho ý kiến;kiểm điểm;giải quyết;rút kinh nghiệm;giao ban;thống nhất;thông qua
        """

    /// What a visitor does beside visiting: "thăm **và làm việc**", "thăm, **tặng quà**".
    static let besideVisits = Gazetteer<Bool>(
        [
            "làm việc", "chúc tết", "chúc mừng", "tặng quà", "động viên", "thăm hỏi", "thắp hương", "dâng hương",
            "kiểm tra", "thưởng", "thưởng nóng", "biểu dương", "trao quà",
            "chia buồn", "tri ân", "nói chuyện", "giao lưu", "khảo sát", "khen thưởng", "tặng hoa", "vào lăng viếng",
        ].map { ($0, true) })
}

extension EventWords.Frame {
    /// The words that make a noun of such a verb.
    fileprivate var classifiers: [String] {
        switch self {
        case .inspection: ["buổi", "chuyến", "đợt"]
        case .visit: ["chuyến"]
        case .act, .decision, .tribute, .opening: ["buổi"]
        default: []
        }
    }
}
