import Extracting
import Stages
import Tables
import Testing

@Suite struct AwardsTests {
    static let extractors: [any Extractor.Type] = [
        Organizations.self, Places.self, People.self, Positions.self, Times.self, Awards.self,
    ]

    /// A text and its awards as "award | recipient | giver".
    static let cases: [(text: String, awards: [String])] = [
        // Several verbs over one subject
        (
            "Ông Lê Minh Hà được UBND tỉnh tặng Bằng khen, giấy khen, đồng thời cũng được Sở Y tế tặng Kỷ niệm chương: “Vì rừng xanh”.",
            [
                "Bằng khen | Lê Minh Hà | UBND tỉnh", "giấy khen | Lê Minh Hà | UBND tỉnh",
                "Kỷ niệm chương: “Vì rừng xanh” | Lê Minh Hà | Sở Y tế",
            ]
        ),
        (
            "Ông Lê Minh Hà được UBND tỉnh tặng Bằng khen; được Sở Y tế, UBND tỉnh tặng nhiều Giấy khen.",
            ["Bằng khen | Lê Minh Hà | UBND tỉnh", "Giấy khen | Lê Minh Hà | Sở Y tế, UBND tỉnh"]
        ),
        (
            "Đồng chí Lê Minh Hà sinh năm 1960. Nhiều năm liền, đồng chí được công nhận danh hiệu Chiến sỹ thi đua cấp cơ sở.",
            ["Chiến sỹ thi đua cấp cơ sở | Lê Minh Hà | "]
        ),
        // Prizes without the contest they were won in, by whose they are, and brought home
        (
            "Em Lê Minh Hà đạt giải Nhì Hội thi Chèo đò huyện Mây.",
            ["giải Nhì | Lê Minh Hà | "]
        ),
        ("Năm ngoái Lê Minh Hà đã mang về tấm Huy chương Vàng.", ["Huy chương Vàng | Lê Minh Hà | "]),
        ("Có 2 học sinh đạt giải tỉnh.", ["giải tỉnh | 2 học sinh | "]),
        (
            "Sở Y tế gửi thư khen cho ông Lê Minh Hà và thưởng nóng Công an huyện Mây.",
            ["thư khen | Lê Minh Hà | Sở Y tế"]
        ),
        // The year of a flag, the title of a paper, the level of a title
        (
            "UBND tỉnh tặng Cờ thi đua năm 2016 của tỉnh Mây Hồng cho Trường Tiểu học Cái Mơ.",
            ["Cờ thi đua năm 2016 của tỉnh Mây Hồng | Trường Tiểu học Cái Mơ | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen Tập thể lao động xuất sắc cho Trường Tiểu học Cái Mơ.",
            ["Bằng khen Tập thể lao động xuất sắc | Trường Tiểu học Cái Mơ | UBND tỉnh"]
        ),
        (
            "Bà Phạm Thị Sen nhiều năm liền đạt danh hiệu thợ đan giỏi các cấp.",
            ["thợ đan giỏi các cấp | Phạm Thị Sen | "]
        ),
        (
            "Bộ trưởng trao Kỷ niệm chương cho ông Lê Minh Hà Cùng dự có bà Phạm Thị Sen.",
            ["Kỷ niệm chương | Lê Minh Hà | Bộ trưởng"]
        ),
        // What the end of a paragraph cuts off
        ("Lễ đã xong. UBND tỉnh trao giải khuyến", []),
        ("Lễ đã xong vào buổi chiều. UBND tỉnh trao giải\n1. Em Lê Minh Hà", []),
        ("Lễ đã xong vào buổi chiều. UBND tỉnh tặng Bằng khen cho\nĐến nay tỉnh có năm huyện.", []),
        (
            "Ông Bảo được tặng Bằng khen, năm 2005 được tặng Huân chương Hữu nghị. Ông Trần Văn Bảo đã nghỉ.",
            ["Bằng khen | Trần Văn Bảo | ", "Huân chương Hữu nghị | Trần Văn Bảo | "]
        ),
        (
            "UBND tỉnh tặng ông Lê Minh Hà một Bằng khen; Giấy khen cho bà Phạm Thị Sen.",
            ["Bằng khen | Lê Minh Hà | UBND tỉnh", "Giấy khen | Phạm Thị Sen | UBND tỉnh"]
        ),
        // Giving
        ("UBND tỉnh tặng Bằng khen cho Sở Y tế.", ["Bằng khen | Sở Y tế | UBND tỉnh"]),
        (
            "Chủ tịch UBND tỉnh Lê Minh Hà trao Giấy khen cho bà Phạm Thị Sen.",
            ["Giấy khen | Phạm Thị Sen | Chủ tịch UBND tỉnh Lê Minh Hà"]
        ),
        (
            "Ông Trần Văn Bảo trao tặng Huân chương Lao động hạng Nhì cho ông Đỗ Văn Tám.",
            ["Huân chương Lao động hạng Nhì | Đỗ Văn Tám | Ông Trần Văn Bảo"]
        ),
        (
            "Ông Trần Văn Bảo trao Huy hiệu 50 năm tuổi Đảng cho đồng chí Đỗ Văn Tám.",
            ["Huy hiệu 50 năm tuổi Đảng | Đỗ Văn Tám | Ông Trần Văn Bảo"]
        ),
        ("UBND tỉnh đã tặng cờ cho Sở Y tế.", ["cờ | Sở Y tế | UBND tỉnh"]),
        (
            "Ông Trần Văn Bảo trao cờ của Ban Thường vụ Tỉnh ủy cho Sở Y tế.",
            ["cờ của Ban Thường vụ Tỉnh ủy | Sở Y tế | Ông Trần Văn Bảo"]
        ),
        (
            "Bộ Tài chính tặng Kỷ niệm chương “Vì sự nghiệp Tài chính” cho bà Lý Thị Mơ.",
            ["Kỷ niệm chương “Vì sự nghiệp Tài chính” | Lý Thị Mơ | Bộ Tài chính"]
        ),
        (
            "Chủ tịch nước phong tặng danh hiệu Anh hùng Lao động cho bà Lý Thị Mơ.",
            ["Anh hùng Lao động | Lý Thị Mơ | Chủ tịch nước"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho các tổ chức, cá nhân có thành tích.",
            ["Bằng khen | các tổ chức, cá nhân có thành tích | UBND tỉnh"]
        ),
        ("UBND tỉnh tặng Bằng khen cho 15 tập thể vì đã giúp dân.", ["Bằng khen | 15 tập thể | UBND tỉnh"]),
        // Titles of heritage
        (
            "Năm 2018, lễ cầu ngư làng Hạ Vân được UNESCO công nhận là “Di sản văn hóa phi vật thể của nhân loại”.",
            ["Di sản văn hóa phi vật thể của nhân loại | lễ cầu ngư làng Hạ Vân | UNESCO"]
        ),
        (
            "Tỉnh lo giữ gìn hát ru Hạ Vân, đã được Bộ Văn hóa vinh danh là di sản quốc gia vào năm 2018.",
            ["di sản quốc gia | hát ru Hạ Vân | Bộ Văn hóa"]
        ),
        (
            "Tỉnh giới thiệu, phát huy bản sắc hát ru Hạ Vân, đã được UNESCO ghi danh là “Di sản thế giới”.",
            ["Di sản thế giới | bản sắc hát ru Hạ Vân | UNESCO"]
        ),
        ("Đình Hạ Vân được xếp hạng di tích cấp tỉnh năm 2018.", ["di tích cấp tỉnh | Đình Hạ Vân | "]),
        ("Tỉnh mong đình Hạ Vân sớm được công nhận là di tích quốc gia.", []),
        // Lists
        (
            "UBND tỉnh tặng Bằng khen cho 3 địa phương gồm: huyện Tân Sơn, TP. Hoa Lư, thị xã Bến Trong.",
            [
                "Bằng khen | huyện Tân Sơn | UBND tỉnh", "Bằng khen | TP. Hoa Lư | UBND tỉnh",
                "Bằng khen | thị xã Bến Trong | UBND tỉnh",
            ]
        ),
        (
            "UBND tỉnh trao Giấy khen cho các ông Trần Văn Bảo, Đỗ Văn Tám và Vũ Hải Nam.",
            [
                "Giấy khen | Trần Văn Bảo | UBND tỉnh", "Giấy khen | Đỗ Văn Tám | UBND tỉnh",
                "Giấy khen | Vũ Hải Nam | UBND tỉnh",
            ]
        ),
        (
            "UBND tỉnh tặng Bằng khen và Cờ cho Sở Y tế.",
            ["Bằng khen | Sở Y tế | UBND tỉnh", "Cờ | Sở Y tế | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 2 xã gồm: xã An Hòa, xã An Phú. Dịp này, UBND tỉnh tặng Bằng khen cho 2 xã tiêu biểu.",
            ["Bằng khen | xã An Hòa | UBND tỉnh", "Bằng khen | xã An Phú | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho Sở Y tế. Cuối buổi, UBND tỉnh tặng Bằng khen cho Sở Y tế.",
            ["Bằng khen | Sở Y tế | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 7 tập thể và 12 cá nhân.",
            [
                "Bằng khen | 7 tập thể | UBND tỉnh", "Bằng khen | 12 cá nhân | UBND tỉnh",
            ]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho Sở Y tế, Sở Tài chính và 3 kỹ sư.",
            [
                "Bằng khen | Sở Y tế | UBND tỉnh", "Bằng khen | Sở Tài chính | UBND tỉnh",
                "Bằng khen | 3 kỹ sư | UBND tỉnh",
            ]
        ),
        (
            "UBND tỉnh trao giải Nhất cho bà Phạm Thị Sen; giải Nhì cho ông Đỗ Văn Tám.",
            ["giải Nhất | Phạm Thị Sen | UBND tỉnh", "giải Nhì | Đỗ Văn Tám | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho tập thể Sở Y tế và Giấy khen cho thầy Đỗ Văn Tám.",
            ["Bằng khen | Sở Y tế | UBND tỉnh", "Giấy khen | Đỗ Văn Tám | UBND tỉnh"]
        ),
        (
            "Bộ Tài chính trao tặng:\n\n- Bằng khen cho Sở Y tế;\n\n- Cờ thi đua của Chính phủ cho ông Đỗ Văn Tám.",
            ["Bằng khen | Sở Y tế | Bộ Tài chính", "Cờ thi đua của Chính phủ | Đỗ Văn Tám | Bộ Tài chính"]
        ),
        (
            "Bộ Tài chính tặng danh hiệu “Người tốt” cấp tỉnh cho bà Lý Thị Mơ.",
            ["“Người tốt” cấp tỉnh | Lý Thị Mơ | Bộ Tài chính"]
        ),
        (
            "UBND tỉnh trao Giấy chứng nhận cho 12 học viên và giải Nhất thi viết cho bà Phạm Thị Sen.",
            ["Giấy chứng nhận | 12 học viên | UBND tỉnh", "giải Nhất thi viết | Phạm Thị Sen | UBND tỉnh"]
        ),
        // Receiving
        ("Ông Đỗ Văn Tám được tặng Huân chương Độc lập hạng Ba.", ["Huân chương Độc lập hạng Ba | Đỗ Văn Tám | "]),
        (
            "Ông Đỗ Văn Tám được Chủ tịch nước tặng Huân chương Sao vàng.",
            ["Huân chương Sao vàng | Đỗ Văn Tám | Chủ tịch nước"]
        ),
        ("Sở Y tế đón nhận Huân chương Lao động hạng Nhất.", ["Huân chương Lao động hạng Nhất | Sở Y tế | "]),
        ("Bà Lý Thị Mơ vinh dự nhận Bằng khen của Bộ Tài chính.", ["Bằng khen của Bộ Tài chính | Lý Thị Mơ | "]),
        ("Em Trần Văn Bảo đạt huy chương Bạc.", ["huy chương Bạc | Trần Văn Bảo | "]),
        ("Bà Lý Thị Mơ đoạt giải Nhất.", ["giải Nhất | Lý Thị Mơ | "]),
        ("Ông Đỗ Văn Tám là giáo viên. Ông được tặng Huân chương Hữu nghị.", ["Huân chương Hữu nghị | Đỗ Văn Tám | "]),
        ("Theo báo cáo, 22 cá nhân được UBND tỉnh tặng bằng khen.", ["bằng khen | 22 cá nhân | UBND tỉnh"]),
        // Groups, places, several verbs
        (
            "28 tập thể và 48 cá nhân có thành tích xuất sắc đã được Sở Y tế tặng Bằng khen.",
            ["Bằng khen | 28 tập thể | Sở Y tế", "Bằng khen | 48 cá nhân | Sở Y tế"]
        ),
        (
            "1.782 mẹ được phong tặng và truy tặng danh hiệu Bà mẹ Việt Nam anh hùng.",
            ["Bà mẹ Việt Nam anh hùng | 1.782 mẹ | "]
        ),
        (
            "Nghệ An được Nhà nước tặng Huân chương Sao vàng.", ["Huân chương Sao vàng | Nghệ An | Nhà nước"]
        ),
        (
            "UBND tỉnh trao huy hiệu 70, 60 năm tuổi Đảng cho bốn đảng viên.",
            ["huy hiệu 70, 60 năm tuổi Đảng | bốn đảng viên | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho Sở Y tế; tặng cờ cho Sở Tài chính.",
            ["Bằng khen | Sở Y tế | UBND tỉnh", "cờ | Sở Tài chính | UBND tỉnh"]
        ),
        (
            "Bà Phạm Thị Sen trao Giấy khen cho ông Trần Văn Bảo (89 tuổi) và trao Bằng khen cho ông Đỗ Văn Tám.",
            ["Giấy khen | Trần Văn Bảo | Bà Phạm Thị Sen", "Bằng khen | Đỗ Văn Tám | Bà Phạm Thị Sen"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 22 cá nhân có thành tích xuất sắc.", ["Bằng khen | 22 cá nhân | UBND tỉnh"]
        ),
        (
            "UBND tỉnh trao Bằng khen cho các đồng chí trong đội cứu hộ.",
            ["Bằng khen | các đồng chí | UBND tỉnh"]
        ),
        ("Sở đề xuất chủ tịch tỉnh tặng bằng khen cho bà Lý Thị Mơ.", []),
        // Lists of awards
        (
            "Ông Đỗ Văn Tám được Nhà nước tặng thưởng Huân chương Hữu nghị, Huân chương Lao động hạng III (năm 2001), 2 Huy chương Kháng chiến.",
            [
                "Huân chương Hữu nghị | Đỗ Văn Tám | Nhà nước",
                "Huân chương Lao động hạng III | Đỗ Văn Tám | Nhà nước",
                "Huy chương Kháng chiến | Đỗ Văn Tám | Nhà nước",
            ]
        ),
        (
            "Bộ Tài chính đã tặng thưởng ông Đỗ Văn Tám nhiều phần thưởng cao quý như Huân chương Sao vàng và nhiều huân chương, huy hiệu khác.",
            ["Huân chương Sao vàng | Đỗ Văn Tám | Bộ Tài chính"]
        ),
        (
            "Sở Y tế được Chính phủ tặng thưởng nhiều phần thưởng cao quý: Cờ thi đua của Chính phủ; UBND tỉnh tặng Cờ đơn vị xuất sắc và Bằng khen.",
            [
                "Cờ thi đua của Chính phủ | Sở Y tế | Chính phủ", "Cờ đơn vị xuất sắc | Sở Y tế | UBND tỉnh",
                "Bằng khen | Sở Y tế | UBND tỉnh",
            ]
        ),
        (
            "Bộ Tài chính tặng cho quân và dân Bến Lau danh hiệu “Quê hương anh hùng”, và điều đó còn nhắc cho thế hệ hôm nay.",
            ["Quê hương anh hùng | quân và dân Bến Lau | Bộ Tài chính"]
        ),
        // Receivers before the verb
        (
            "Các đồng chí: Trần Văn Bảo và Đỗ Văn Tám nguyên Phó Giám đốc Sở Y tế được tặng Huân chương Hữu nghị.",
            ["Huân chương Hữu nghị | Trần Văn Bảo | ", "Huân chương Hữu nghị | Đỗ Văn Tám | "]
        ),
        (
            "Phó Giám đốc Sở Y tế Trần Văn Bảo và 6 đảng viên đạt tiêu chuẩn “hoàn thành tốt” 5 năm liền đã được tặng Bằng khen.",
            ["Bằng khen | Trần Văn Bảo | ", "Bằng khen | 6 đảng viên | "]
        ),
        (
            "Sở Y tế nhận Cờ thi đua của Chính phủ, 4 cá nhân của Sở được nhận Bằng khen của UBND tỉnh và 9 hộ đạt danh hiệu gia đình văn hóa.",
            [
                "Cờ thi đua của Chính phủ | Sở Y tế | ", "Bằng khen của UBND tỉnh | 4 cá nhân | ",
                "gia đình văn hóa | 9 hộ | ",
            ]
        ),
        (
            "Sở Y tế là đơn vị đầu tiên vinh dự được phong tặng hai danh hiệu Anh hùng Lao động và Anh hùng Lực lượng vũ trang nhân dân.",
            ["Anh hùng Lao động | Sở Y tế | ", "Anh hùng Lực lượng vũ trang nhân dân | Sở Y tế | "]
        ),
        (
            "Hai ngư dân được tặng Huân chương Hữu nghị gồm ông Trần Văn Bảo và ông Đỗ Văn Tám.",
            ["Huân chương Hữu nghị | Trần Văn Bảo | ", "Huân chương Hữu nghị | Đỗ Văn Tám | "]
        ),
        ("Ông Đỗ Văn Tám được truy tặng Anh hùng Lao động.", ["Anh hùng Lao động | Đỗ Văn Tám | "]),
        (
            "Bà Phạm Thị Sen dạy văn. Năm 2005, bà Sen đoạt giải Nhì.", ["giải Nhì | Phạm Thị Sen | "]
        ),
        // Awards before their verb
        (
            "Giải Nhất thuộc về bà Phạm Thị Sen; giải Nhì được trao cho ông Đỗ Văn Tám.",
            ["Giải Nhất | Phạm Thị Sen | ", "giải Nhì | Đỗ Văn Tám | "]
        ),
        (
            "Bằng khen của UBND tỉnh tặng bà Phạm Thị Sen.", ["Bằng khen của UBND tỉnh | Phạm Thị Sen | "]
        ),
        // Ceremonies, and what is told in general and in detail
        (
            "Đó là lễ khánh thành và đón nhận Huân chương Hữu nghị của Công ty Cổ phần Hải An.",
            ["Huân chương Hữu nghị | Công ty Cổ phần Hải An | "]
        ),
        (
            "Lễ trao Huy hiệu Đảng cho các đảng viên đã diễn ra. Ông Trần Văn Bảo trao Huy hiệu 50 năm tuổi Đảng cho vợ ông, bà Phạm Thị Sen.",
            ["Huy hiệu 50 năm tuổi Đảng | Phạm Thị Sen | Ông Trần Văn Bảo"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 1 tập thể, 5 cá nhân thuộc đội cứu hộ, Sở Y tế.",
            ["Bằng khen | 1 tập thể | UBND tỉnh", "Bằng khen | 5 cá nhân | UBND tỉnh"]
        ),
        (
            "Sở Y tế tặng Bằng khen cho cô giáo Phạm Thị Sen, Tổ trưởng Tổ Văn và thầy giáo Đỗ Văn Tám, Tổ trưởng Tổ Toán.",
            ["Bằng khen | Phạm Thị Sen | Sở Y tế", "Bằng khen | Đỗ Văn Tám | Sở Y tế"]
        ),
        (
            "UBND tỉnh tặng Giấy khen cho 5 hộ gia đình văn hóa; 214 tập thể, cá nhân được tặng Huân chương Hữu nghị.",
            ["Giấy khen | 5 hộ gia đình văn hóa | UBND tỉnh", "Huân chương Hữu nghị | 214 tập thể, cá nhân | "]
        ),
        (
            "Sở Y tế tuyên dương Đỗ Văn Tám, thợ rèn trẻ vừa đạt giải 2 cấp tỉnh.", ["giải 2 cấp tỉnh | Đỗ Văn Tám | "]
        ),
        (
            "28 tập thể tiêu biểu trong học tập và làm theo phong cách Hồ Chí Minh đã được Sở Y tế tặng Bằng khen.",
            ["Bằng khen | 28 tập thể tiêu biểu | Sở Y tế"]
        ),
        (
            "Bà Phạm Thị Sen nhận Huy hiệu 30 năm tuổi Đảng. Ông Trần Văn Bảo nhận Huy hiệu Đảng.",
            ["Huy hiệu 30 năm tuổi Đảng | Phạm Thị Sen | ", "Huy hiệu Đảng | Trần Văn Bảo | "]
        ),
        (
            "Trao Huân chương Hữu nghị cho tỉnh Bến Lau, ông Trần Văn Bảo chúc mừng bà con.",
            ["Huân chương Hữu nghị | tỉnh Bến Lau | "]
        ),
        // Rewards, letters, deeds that are awards
        (
            "UBND tỉnh trao thư khen, phần thưởng cho Công an huyện Bến Lau.",
            ["thư khen | Công an huyện Bến Lau | UBND tỉnh", "phần thưởng | Công an huyện Bến Lau | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cùng phần thưởng trị giá 10 triệu đồng cho em Lý Thị Mơ.",
            ["Bằng khen | Lý Thị Mơ | UBND tỉnh", "phần thưởng trị giá 10 triệu đồng | Lý Thị Mơ | UBND tỉnh"]
        ),
        ("Ông Trần Văn Bảo được trao các danh hiệu và phần thưởng cao quý.", []),
        ("UBND tỉnh trao phần thưởng vật chất cho Sở Y tế.", []),
        (
            "UBND tỉnh đã khen thưởng đột xuất 5 người dân xã Bến Lau có công cứu nạn.",
            ["khen thưởng đột xuất | 5 người dân xã Bến Lau | UBND tỉnh"]
        ),
        (
            "Sở Y tế được UBND tỉnh khen thưởng đột xuất hôm qua.", ["khen thưởng đột xuất | Sở Y tế | UBND tỉnh"]
        ),
        ("UBND tỉnh sẽ khen thưởng đột xuất cho Sở Y tế.", []),
        (
            "UBND tỉnh tặng bằng khen vinh danh Lê Minh Hà.", ["bằng khen | Lê Minh Hà | UBND tỉnh"]
        ),
        // Groups with their homes, and those of whom they consist
        (
            "UBND tỉnh tặng Bằng khen cho 3 bác sĩ Sở Y tế và 4 cá nhân thuộc đội cứu hộ.",
            ["Bằng khen | 3 bác sĩ Sở Y tế | UBND tỉnh", "Bằng khen | 4 cá nhân | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 9 cá nhân cứu nạn. 9 cá nhân được UBND tỉnh tặng Bằng khen gồm 5 người dân xã Bến Lau, trong đó có anh Trần Văn Bảo; 4 bác sĩ Sở Y tế.",
            [
                "Bằng khen | 5 người dân xã Bến Lau | UBND tỉnh", "Bằng khen | Trần Văn Bảo | UBND tỉnh",
                "Bằng khen | 4 bác sĩ Sở Y tế | UBND tỉnh",
            ]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 2 cá nhân cứu nạn. Theo đó, 2 học sinh được khen gồm: Lê Minh Hà và Phạm Thị Sen.",
            ["Bằng khen | Lê Minh Hà | UBND tỉnh", "Bằng khen | Phạm Thị Sen | UBND tỉnh"]
        ),
        (
            "Ông Trần Văn Bảo trao Huân chương Hữu nghị cho ông Đỗ Văn Tám, nguyên Vụ trưởng Bộ Y tế, người chèo đò lâu năm (xã Bến Lau); và bà Lý Thị Mơ.",
            [
                "Huân chương Hữu nghị | Đỗ Văn Tám | Ông Trần Văn Bảo",
                "Huân chương Hữu nghị | Lý Thị Mơ | Ông Trần Văn Bảo",
            ]
        ),
        // Where subjects stand
        (
            "Vừa đoạt giải Nhất thi bơi đò, Lê Minh Hà đã về quê.", ["giải Nhất thi bơi đò | Lê Minh Hà | "]
        ),
        (
            "Em Lê Minh Hà học sinh lớp 9 Trường THCS Bến Lau đạt giải Nhì môn Văn cấp tỉnh.",
            ["giải Nhì | Lê Minh Hà | "]
        ),
        (
            "Trường THCS Bến Lau đứng đầu huyện với 2 Huy chương vàng, 1 Huy chương bạc.",
            ["Huy chương vàng | Trường THCS Bến Lau | ", "Huy chương bạc | Trường THCS Bến Lau | "]
        ),
        ("Lê Minh Hà vừa đạt giải 3 cuộc thi bơi đò do huyện tổ chức.", ["giải 3 | Lê Minh Hà | "]),
        (
            "UBND tỉnh tặng Cờ đơn vị xuất sắc trong phong trào thi đua năm 2016 cho Sở Y tế.",
            ["Cờ đơn vị xuất sắc trong phong trào thi đua năm 2016 | Sở Y tế | UBND tỉnh"]
        ),
        (
            "Công ty CP Bến Lau được UBND tỉnh tặng Bằng khen. UBND tỉnh trao Bằng khen cho Công ty cổ phần Bến Lau.",
            ["Bằng khen | Công ty CP Bến Lau | UBND tỉnh"]
        ),
        // Heritage that somebody recognizes, and lists of it
        (
            "Năm 2011, UNESCO đã công nhận thành Mây là di sản văn hóa thế giới.",
            ["di sản văn hóa thế giới | thành Mây | UNESCO"]
        ),
        (
            "Đến nay 2 vườn quốc gia được công nhận là Vườn di sản châu Á, gồm: Bến Lau và Hòn Mây.",
            ["Vườn di sản châu Á | Bến Lau | ", "Vườn di sản châu Á | Hòn Mây | "]
        ),
        ("UNESCO sẽ công nhận thành Mây là di sản văn hóa thế giới.", []),
        // Captions
        (
            "[caption] UBND tỉnh tặng Bằng khen cho 2 đơn vị gồm: Sở Y tế, Sở Tài chính.",
            ["Bằng khen | Sở Y tế | UBND tỉnh", "Bằng khen | Sở Tài chính | UBND tỉnh"]
        ),
        (
            "UBND tỉnh tặng Bằng khen cho Sở Y tế.\n[caption] UBND tỉnh trao Bằng khen cho đơn vị.",
            ["Bằng khen | Sở Y tế | UBND tỉnh"]
        ),
        // What is no award
        ("UBND tỉnh tặng quà cho bà Lý Thị Mơ.", []),
        ("UBND tỉnh trao quyết định nghỉ hưu cho ông Đỗ Văn Tám.", []),
        ("Tỉnh đề nghị tặng Huân chương Lao động cho Sở Y tế.", []),
        ("Xã đề xuất UBND tỉnh tặng Bằng khen cho bà Lý Thị Mơ.", []),
        ("Bộ thu hồi Bằng khen đối với ông Đỗ Văn Tám.", []),
        ("Sẽ trao 1 giải nhất cho tác phẩm hay.", []),
        ("Dự án không phát huy hiệu quả.", []),
        ("Cờ bay trên phố, ông Đỗ Văn Tám chơi cờ.", []),
        ("UBND tỉnh tặng Bằng khen.", []),
        ("UBND tỉnh trao giấy chứng nhận quyền sử dụng đất cho bà Lý Thị Mơ.", []),
        ("Tấm bằng khen treo trên vách.", []),
        ("Ông Đỗ Văn Tám trao đổi về giải pháp cho Sở Y tế.", []),
        ("Tặng Bằng khen cho Sở Y tế", []),
        ("Ông Đỗ Văn Tám gửi lời cảm ơn tới UBND tỉnh.", []),
        ("Lễ trao Huy hiệu Đảng cho các đảng viên đã diễn ra.", ["Huy hiệu Đảng | các đảng viên | "]),
        ("Nhà nước hủy danh hiệu Anh hùng Lao động của ông Đỗ Văn Tám.", []),
        ("Sở Y tế nhận đơn, trao trả giấy tờ cho dân.", []),
        ("Cơ cấu giải thưởng gồm 1 giải nhất, 2 giải nhì.", []),
        ("Ông Đỗ Văn Tám chưa được tặng Huân chương.", []),
        ("Mỗi vụ hợp tác xã lại thêm nhiều ngư dân đạt giải cấp tỉnh.", []),
        ("Nếu được tặng Bằng khen, bà Phạm Thị Sen sẽ vui.", []),
        ("Tác phẩm đoạt giải Nhất sẽ được in.", []),
    ]

    @Test(arguments: cases) func awardsReachTheirRecipients(text: String, awards: [String]) {
        let found = Extraction(text, by: Self.extractors)
        let rows = found.facts.awards.map {
            "\(found.text($0.award)) | \(found.text($0.recipient)) | \(found.text($0.giver) ?? "")"
        }
        #expect(rows == awards)
    }

    @Test func countReasonAndYearAreTold() throws {
        let text = "UBND tỉnh tặng 3 Bằng khen cho Sở Y tế đạt tiêu chuẩn vững mạnh năm 2020."
        let found = Extraction(text, by: Self.extractors)
        let award = try #require(found.facts.awards.first)
        #expect(award.count == 3)
        #expect(award.year == 2020)
        #expect(found.text(award.reason) == "đạt tiêu chuẩn vững mạnh năm 2020")
    }
}
