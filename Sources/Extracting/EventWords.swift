import Tables
import Vietnamese

/// The words around the names of gatherings and ceremonies.
enum EventWords {
    static let starts = Starts().or(heads).or(classifiers)
    /// Words that stand before a head and count its event: "cuộc hội thảo", "buổi lễ".
    static let classifiers: SyllableSet = ["buổi", "cuộc"]

    /// What stands before a noun whose event is held, led or attended.
    static let before = Gazetteer<Bool>(
        """
        tổ chức;đã tổ chức;thực hiện;cử hành;khai mạc;bế mạc;chủ trì;đồng chủ trì;chủ tọa;tiến hành;mở;có;dự;tham dự;đến dự;tới dự;về dự;cùng dự;tham gia;chứng kiến;điều hành
        diễn ra;đăng cai;kết thúc;phát biểu tại;phát biểu khai mạc;phát biểu kết luận;phát biểu bế mạc;long trọng tổ chức;trọng thể tổ chức;phối hợp tổ chức;tổ chức thành công;tổ chức trọng thể
        tổ chức long trọng;trang trọng tổ chức;tổ chức các;tiếp tục;tiếp tục chương trình;tham gia;trong khuôn khổ;bước vào;khai giảng;bế giảng;có cuộc;chương trình làm việc của;chương trình làm việc tại;chương trình của;triệu tập;diễn ra các;sau;bắt đầu;làm
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
        [
            "bàn về", "thảo luận", "nghe", "đánh giá", "xem xét", "thông qua",
        ].map { ($0, true) })
    static let holding = Gazetteer<Bool>(
        ["tổ chức", "chủ trì", "chủ trì tổ chức", "phối hợp tổ chức"].map { ($0, true) })
    /// What decisions about persons, and those about inspections, order.
    static let staffing = Gazetteer<Bool>(
        """
        nghỉ hưu;điều động;bổ nhiệm;luân chuyển;phân công;chỉ định;chuẩn y;tiếp nhận;thăng cấp;miễn nhiệm;công tác cán bộ;công tác nhân sự;nhân sự;kiểm tra;thanh tra;giám sát
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })
    /// What a ceremony does with the gathering named behind it.
    static let openings = Gazetteer<Bool>(["khai mạc", "bế mạc"].map { ($0, true) })
    /// What says, anywhere behind an event that opens its sentence, that it took place.
    static let takingPlace = Gazetteer<Bool>(
        ["diễn ra", "được tổ chức", "chính thức khai mạc", "khai mạc", "bế mạc"].map { ($0, true) })

    /// Words before a head that make it a class or a part of another name.
    static let notBefore = SyllableSet(
        "nghị các những nhiều mọi mỗi quốc trước hai ba nghi làm ban thời tham tiền hàng từng mừng bầu đại sau một khác chuẩn phục vụ quyết luật phối là tâm lễ khai"
    )

    /// Where a complement ends.
    static let stops = SyllableSet(
        "đã sẽ được do nhằm để vào là thì vừa đang cũng không phải ở bị khi mà nhân chiều sáng tối trưa ngày hôm dưới gồm nêu đều theo nay còn có như chưa vẫn nhưng từ hoặc trước nhờ"
    )
    /// Verbs with which a sentence goes on behind the end of a name: "Lễ hội A lần thứ 6 **lấy** chủ đề".
    static let predicates = Gazetteer<Bool>(
        """
        lấy chủ đề;thực hiện;lại mang;mang lại;mang đến;đem lại;ngoài;góp phần;giúp;tạo ra;tạo nên;trở thành;đón nhận;đón tiếp;nhận được;thể hiện;bố trí;đều;thường;đạt được;gây ra;chuẩn bị
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })
    /// Capitalised words with which a new sentence starts where the mark before it has been lost.
    static let sentenceStarts = SyllableSet(
        "tại trong theo sau trước ông bà ảnh sáng chiều các để với về trên từ khi những cũng dự đến nhân"
    )
    /// The like of two words, of which the first alone may start or go on with a name ("Phát triển", "Đồng Tháp", "chùa Liên Hoa").
    static let sentenceOpenings = Gazetteer<Bool>(
        [
            "phát biểu", "đồng chí", "đồng thời", "đối với", "liên quan", "bên cạnh", "bên lề", "ngoài ra",
            "ngoài việc", "tham dự", "tham gia", "đây là",
        ].map { ($0, true) })
    /// Who many are, as lists of those whom somebody meets name them: "thăm cán bộ**, công nhân** nhà máy A".
    static let people = Gazetteer<Bool>(
        """
        cán bộ;công nhân;nhân viên;giảng viên;giáo viên;học viên;sinh viên;học sinh;nhân dân;bà con;nông dân;ngư dân;bác sĩ;bác sỹ;y bác sĩ;chiến sĩ;chiến sỹ
        công chức;viên chức;người lao động;đảng viên;đoàn viên;hội viên;thương binh;bệnh binh;thân nhân;gia đình;cử tri;đồng bào;đại biểu;doanh nhân;trí thức
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })
    /// Compounds that start with a word at which complements end.
    static let compounds = Gazetteer<Bool>(
        [
            "bà con", "bà mẹ", "bị cáo", "bị can", "bị hại", "bị nạn", "bị thương", "bị thiệt hại", "bị ảnh hưởng",
            "có công", "dự án",
            "liên đoàn", "liên minh", "liên hiệp", "đồng bào",
            "các cấp", "nhân dân", "nhân tài", "nhân lực", "theo dõi", "liên hoan", "không gian", "sáng tạo",
            "sáng kiến", "sáng tác", "để lại", "từ thiện", "từ xa", "từ điển",
        ]
        .map { ($0, true) })
    /// How somebody does something, between who does it and the verb: "đã **long trọng** khánh thành …".
    static let manners: [Phrase] = [
        "long trọng", "trọng thể", "trang trọng", "chính thức", "bất ngờ", "đột xuất", "lần lượt",
        "thành kính", "cùng nhau",
    ]
    /// Who undertakes a journey without a name, as the words stand before the verb.
    static let subjects: [Phrase] = [
        "đoàn", "đoàn công tác", "đoàn kiểm tra", "đoàn giám sát", "đoàn khảo sát", "trưởng đoàn", "dẫn đầu", "sau đó",
    ]
    static let phraseStops = Gazetteer<Bool>(
        """
        bắt đầu;kéo dài;cho hay;cho rằng;diễn ra;rất;hướng tới;chính thức;với tinh thần;với mục tiêu;với phương châm;so với;đồng thời;với sự;với chủ đề;có sự;có các;có đồng;có ông;có bà;cho biết;cho thấy;cần;có ý nghĩa;đánh giá;thống nhất;thảo luận;bàn về;tập trung;trên địa bàn;từ trước đến nay;từ trước tới nay;và sau đó;về phía;tiếp tục;khẳng định;nhấn mạnh
        gắn với;nhận định;cùng dự;tham dự;có;qua;đó;xem xét;thông qua;nghe;tổ chức;trong đó;phát biểu;ghi nhận;chủ trì;chúc mừng;khai mạc;bế mạc;kết thúc;sau khi;trong không khí;trước thềm;dự kiến;thu hút;lan truyền;xảy ra;tán thành;đề cập;khép lại;bỏ phiếu;quyết nghị;phát hiện;lại mang;mang lại;mang đến;trở thành;nhận được;gửi;nhất trí;hứa hẹn;tới đây;sắp tới;vừa qua;hằng năm;hàng năm;những ngày;quy mô lớn;với quy mô;với nhiều;một cách;cùng;ông;bà;kết hợp với;với nội dung;trang trọng;long trọng;trọng thể;thành công;ấm cúng
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })

    /// What a programme is made of.
    static let programmes = Gazetteer<Bool>(
        [
            "hoạt động", "sự kiện", "chương trình", "nội dung", "nghi lễ", "nghi thức", "lễ hội", "khuôn khổ",
            "liên hoan",
            "festival", "ngày hội", "phần hội", "phần lễ",
        ].map { ($0, true) })

    static let ever = Gazetteer<Bool>(["từ trước đến nay", "từ trước tới nay"].map { ($0, true) })
    /// Years as seen from that of the article.
    static let nearYears = Gazetteer<Bool>(
        ["năm nay", "năm trước", "năm ngoái", "mọi năm", "năm tới"].map { ($0, true) })
    /// What makes of a session any session: "kỳ họp **tiếp theo**".
    static let unspecific = Gazetteer<Bool>(["tiếp theo", "gần nhất", "sắp tới", "trước đó"].map { ($0, true) })
    /// How a sentence starts that tells of something else that happened.
    static let elsewhere = Gazetteer<Bool>(
        ["cùng ngày", "trước đó", "cũng trong ngày", "tiếp đó", "chiều cùng ngày", "tối cùng ngày", "sáng cùng ngày"]
            .map {
                ($0, true)
            })
    static let takingPlaceAt: Phrase = "diễn ra tại"
    /// What somebody does before a gathering: "**trình bày** báo cáo tại kỳ họp".
    static let deeds = Gazetteer<Bool>(
        """
        phát biểu;trình bày;báo cáo;tham luận;trả lời;giải trình;công bố;thông tin;chia sẻ;cho biết;cho hay;nói;nhấn mạnh;khẳng định;nêu;đề xuất;kiến nghị;đề nghị;yêu cầu;chỉ đạo
        thông báo;đưa ra;bày tỏ;phản ánh;chất vấn;tuyên bố
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })
    /// Bodies that debate.
    static let assemblies = Gazetteer<Bool>(
        ["quốc hội", "qh", "ủy ban thường vụ quốc hội", "ubtvqh", "hđnd", "hội đồng nhân dân", "các đại biểu quốc hội"]
            .map {
                ($0, true)
            })
    /// How a debate is taken up: "Quốc hội **tiếp tục** thảo luận".
    static let takingUp: [Phrase] = ["tiếp tục", "tiến hành", "bắt đầu", "dành thời gian", "dành cả ngày"]
    /// Verbs that tell where somebody is or acts, whose place is a part of what the name names: "liệt sĩ **hy sinh** tại A".
    static let whereabouts: [Phrase] = [
        "hy sinh", "hi sinh", "sinh sống", "hoạt động", "làm việc", "công tác", "học tập", "cư trú", "đóng quân",
        "làm ăn",
        "sản xuất", "kinh doanh",
    ]
    static let online = SoughtPhrases(["trực tuyến", "truyền hình trực tuyến", "cầu truyền hình", "điểm cầu"])
}
