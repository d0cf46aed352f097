import Tables
import Vietnamese

/// The words that name gatherings and ceremonies, and the words around them.
enum EventWords {
    /// What a head says of the event that it names.
    struct Head: Sendable {
        var kind: Event.Kind
        /// Whether it is a verb: its subject takes part ("tiếp", "thăm và làm việc").
        var isVerb = false
    }

    static let heads: Gazetteer<Head> = {
        var entries: [(String, Head)] = []
        for (kind, words) in nouns {
            for word in words.split(separator: ";") { entries.append((String(word), Head(kind: kind))) }
        }
        for (kind, words) in verbs {
            for word in words.split(separator: ";") { entries.append((String(word), Head(kind: kind, isVerb: true))) }
        }
        return Gazetteer(entries)
    }()

    private static let nouns: [(Event.Kind, String)] = [
        (
            .conference,
            "hội nghị;hội thảo;tọa đàm;toạ đàm;cuộc tọa đàm;buổi tọa đàm;diễn đàn;hội nghị - hội thảo;hội nghị giao ban;cuộc hội thảo;buổi hội thảo;hội nghị trực tuyến"
        ),
        (.congress, "đại hội"),
        (.session, "kỳ họp;phiên họp;cuộc họp thường kỳ;phiên thảo luận;phiên giải trình"),
        (
            .ceremony,
            "lễ;đại lễ;buổi lễ;buổi gặp mặt;cuộc gặp mặt;lễ mít tinh;mít tinh;lễ mít - tinh;mít - tinh;ngày hội;buổi họp mặt;cuộc họp mặt"
        ),
        (
            .workingMeeting,
            "buổi làm việc;cuộc làm việc;cuộc họp;buổi họp;buổi giao ban;buổi đối thoại"
        ),
        (.visit, "chuyến thăm;chuyến thăm và làm việc;chuyến công tác"),
        (
            .talks,
            "hội đàm;cuộc hội đàm;buổi hội đàm;hội kiến;cuộc hội kiến;buổi tiếp;cuộc tiếp;cuộc gặp;buổi gặp;cuộc điện đàm"
        ),
        (.inspection, "buổi kiểm tra;cuộc kiểm tra;chuyến kiểm tra;buổi giám sát;buổi thị sát"),
        (.election, "cuộc bầu cử"),
        (.pressBriefing, "họp báo;buổi họp báo;cuộc họp báo"),
        (
            .training,
            "lớp tập huấn;lớp học;lớp đào tạo;khóa tập huấn;hội nghị tập huấn;lớp bồi dưỡng;khóa đào tạo;khóa bồi dưỡng"
        ),
        (
            .contest,
            "cuộc thi;hội thi;hội thao;hội diễn;hội khỏe;kỳ thi;liên hoan;vòng chung kết;chung kết hội thi;chung kết cuộc thi;vòng chung kết hội thi;vòng chung kết cuộc thi;giải bóng đá;giải bóng chuyền;giải chạy;giải vô địch"
        ),
        (
            .other,
            "buổi tiếp xúc cử tri;cuộc tiếp xúc cử tri;hội nghị tiếp xúc cử tri;buổi tiếp xúc;cuộc tiếp xúc;triển lãm;lễ hội;festival;phiên tòa;phiên toà;hội chợ;chương trình nghệ thuật;ngày hội việc làm;ngày hội tuyển dụng;ngày hội tư vấn"
        ),
    ]

    private static let verbs: [(Event.Kind, String)] = [
        (.session, "họp kỳ thứ;họp phiên thứ"),
        (
            .visit,
            "thăm và làm việc;thăm chính thức;thăm hữu nghị chính thức;thăm cấp nhà nước;thăm hữu nghị;đến thăm và làm việc;thăm gia đình;thăm, chúc tết;thăm và chúc tết;thăm, tặng quà;thăm và tặng quà;thăm, động viên;thăm hỏi"
        ),
        (.talks, "tiếp;hội đàm với;tiếp xã giao"),
        (
            .ceremony,
            "họp mặt;trao;ký kết;công bố;phát động;ra quân;dâng hương;ra mắt;tuyên dương;vinh danh;khởi động;bàn giao"
        ), (.other, "trồng cây;đối thoại;giao lưu"), (.visit, "thăm"), (.talks, "hội kiến với;điện đàm với"),
        (.ceremony, "gặp mặt;khai trương;khởi công;khánh thành;động thổ;thông xe"),
        (
            .inspection,
            "kiểm tra;đi kiểm tra;kiểm tra thực tế;kiểm tra thực địa;thị sát;khảo sát;khảo sát thực tế;khảo sát thực địa;giám sát"
        ),
        (.training, "tập huấn"),
        (.other, "tiếp xúc cử tri"),
        (.workingMeeting, "làm việc với;họp trực tuyến;họp khẩn;họp bàn;họp đánh giá"),
    ]

    /// The first words of heads, to pass over all others.
    static let firstWords = SyllableSet(
        "hội tọa toạ cuộc buổi diễn đại kỳ phiên lễ mít festival chuyến họp lớp khóa liên vòng triển thăm đến tiếp gặp làm ngày chung giải khai khởi khánh động thông kiểm đi thị khảo giám tập trao ký công phát ra dâng tuyên vinh bàn trồng đối giao điện chương"
    )
    static let starts = Starts().or(firstWords)

    /// What stands before a noun whose event is held, led or attended.
    static let before = Gazetteer<Bool>(
        """
        tổ chức;đã tổ chức;khai mạc;bế mạc;chủ trì;đồng chủ trì;chủ tọa;tiến hành;mở;có;dự;tham dự;đến dự;tới dự;về dự;cùng dự;tham gia;chứng kiến;điều hành
        diễn ra;đăng cai;kết thúc;phát biểu tại;phát biểu khai mạc;phát biểu kết luận;phát biểu bế mạc;long trọng tổ chức;trọng thể tổ chức;phối hợp tổ chức;tổ chức thành công;tổ chức trọng thể
        tổ chức long trọng;trang trọng tổ chức;tổ chức các;tiếp tục chương trình;tham gia;trong khuôn khổ;bước vào;khai giảng;bế giảng;có cuộc;triệu tập;diễn ra các;sau
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })

    /// What stands behind it.
    static let after = Gazetteer<Bool>(
        """
        được tổ chức;diễn ra;đã diễn ra;vừa diễn ra;khai mạc;đã khai mạc;bế mạc;sẽ diễn ra;do;đã được tổ chức;vừa được tổ chức;sẽ được tổ chức;có sự tham dự
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })

    /// Heads that are mentioned without a complement mean the event told last.
    static let determiners = SyllableSet("này trên đó nói vừa ấy")
    /// What a gathering is for.
    static let attributes = Gazetteer<Bool>(
        ["bàn về", "thảo luận"].map { ($0, true) })
    static let holding = Gazetteer<Bool>(
        ["tổ chức", "chủ trì", "chủ trì tổ chức", "phối hợp tổ chức"].map { ($0, true) })
    /// What a ceremony does with the gathering named behind it.
    static let openings = Gazetteer<Bool>(["khai mạc", "bế mạc"].map { ($0, true) })
    /// What says, anywhere behind an event that opens its sentence, that it took place.
    static let takingPlace = Gazetteer<Bool>(
        ["diễn ra", "được tổ chức", "chính thức khai mạc", "khai mạc", "bế mạc"].map { ($0, true) })

    /// Words before a head that make it a class or a part of another name.
    static let notBefore = SyllableSet(
        "nghị các những nhiều mọi mỗi quốc trước hai ba nghi làm ban thời tham tiền hàng từng mừng bầu đại sau một khác chuẩn phục vụ quyết luật phối là tâm"
    )

    /// Where a complement ends.
    static let stops = SyllableSet(
        "đã sẽ được do nhằm để vào là thì vừa đang cũng không phải ở bị khi mà ảnh nhân chiều sáng tối trưa ngày hôm dưới gồm nêu theo nay còn có như chưa vẫn nhưng"
    )
    /// Capitalised words with which a new sentence starts where the mark before it has been lost.
    static let sentenceStarts = SyllableSet(
        "ngoài bên liên tại trong theo sau trước phát ông bà đồng ảnh sáng chiều các để với về trên từ khi những cũng tham dự đây đến nhân"
    )
    /// Compounds that start with a word at which complements end.
    static let compounds = Gazetteer<Bool>(
        [
            "bà con", "bà mẹ", "bị cáo", "bị can", "bị hại", "dự án", "liên đoàn", "liên minh", "liên hiệp", "đồng bào",
            "các cấp", "nhân dân", "nhân tài", "nhân lực", "theo dõi", "liên hoan", "không gian", "sáng tạo",
            "sáng kiến", "sáng tác", "để lại",
        ]
        .map { ($0, true) })
    /// Who undertakes a journey without a name, as the words stand before the verb.
    static let subjects: [Phrase] = [
        "đoàn", "đoàn công tác", "đoàn kiểm tra", "đoàn giám sát", "đoàn khảo sát", "trưởng đoàn", "dẫn đầu", "sau đó",
    ]
    static let phraseStops = Gazetteer<Bool>(
        """
        bắt đầu;kéo dài;cho hay;cho rằng;diễn ra;rất;hướng tới;chính thức;với tinh thần;với mục tiêu;với phương châm;so với;đồng thời;với sự;với chủ đề;có sự;có các;có đồng;có ông;có bà;cho biết;cho thấy;cần;có ý nghĩa;đánh giá;thống nhất;thảo luận;bàn về;tập trung;trên địa bàn;từ trước đến nay;từ trước tới nay;và sau đó;về phía;tiếp tục;khẳng định;nhấn mạnh
        gắn với;nhận định;cùng dự;tham dự;có;qua;đó;xem xét;thông qua;nghe;tổ chức;trong đó;phát biểu;ghi nhận;chủ trì;chúc mừng;khai mạc;bế mạc;kết thúc;sau khi;trong không khí;trước thềm;dự kiến;thu hút;lan truyền;xảy ra;tới đây;sắp tới;vừa qua;hằng năm;hàng năm;những ngày;quy mô lớn;với quy mô;với nhiều;cùng;ông;bà
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })

    /// Years as seen from that of the article.
    static let nearYears = Gazetteer<Bool>(
        ["năm nay", "năm trước", "năm ngoái", "mọi năm", "năm tới"].map { ($0, true) })
    static let takingPlaceAt: Phrase = "diễn ra tại"
    static let online = Gazetteer<Bool>(
        ["trực tuyến", "truyền hình trực tuyến", "cầu truyền hình", "điểm cầu"].map { ($0, true) })
}
