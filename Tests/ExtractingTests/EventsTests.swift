import Extracting
import Stages
import Tables
import Testing

@Suite struct EventsTests {
    static let extractors: [any Extractor.Type] = [
        Organizations.self, Places.self, People.self, Positions.self, Times.self, Quantities.self, Events.self,
    ]

    /// A text and its events as "kind surface".
    static let cases: [(text: String, events: [String])] = [
        // Kinds
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị tổng kết công tác thủy lợi.",
            ["conference hội nghị tổng kết công tác thủy lợi"]
        ),
        ("Sáng 5/6, tại Hà Nội diễn ra hội thảo chăn nuôi an toàn.", ["conference hội thảo chăn nuôi an toàn"]),
        ("Chiều 5/6, xã khai mạc Đại hội Hội Nông dân lần thứ V.", ["congress Đại hội Hội Nông dân lần thứ V"]),
        ("Ngày 5/6, HĐND tỉnh khai mạc kỳ họp thứ 9.", ["session kỳ họp thứ 9"]),
        ("Ngày 5/6, ông Trần Văn Bảo chủ trì phiên họp thường kỳ tháng 5.", ["session phiên họp thường kỳ tháng 5"]),
        ("Tối 5/6, huyện tổ chức lễ ra mắt đội văn nghệ.", ["ceremony lễ ra mắt đội văn nghệ"]),
        ("Ngày 5/6, tỉnh tổ chức lễ kỷ niệm 50 năm thành lập trường.", ["ceremony lễ kỷ niệm 50 năm thành lập trường"]),
        ("Ngày 5/6, ông Trần Văn Bảo đã có buổi làm việc với Sở Y tế.", ["working_meeting buổi làm việc với Sở Y tế"]),
        ("Ngày 5/6, ông Trần Văn Bảo chủ trì cuộc họp.", ["working_meeting cuộc họp"]),
        ("Sáng 5/6, ông Trần Văn Bảo đã thăm và làm việc tại Nghệ An.", ["visit thăm và làm việc tại Nghệ An"]),
        ("Ngày 5/6, bà Lý Thị Mơ đã tiếp ông Trần Văn Bảo.", ["talks tiếp ông Trần Văn Bảo"]),
        ("Ngày 5/6, hai bên tiến hành hội đàm.", ["talks hội đàm"]),
        ("Ngày 5/6, Sở Y tế tổ chức họp báo.", ["press_briefing họp báo"]),
        ("Ngày 5/6, huyện mở lớp tập huấn kỹ thuật ghép cây.", ["training lớp tập huấn kỹ thuật ghép cây"]),
        ("Ngày 5/6, trường tổ chức hội thi nấu ăn.", ["contest hội thi nấu ăn"]),
        ("Ngày 5/6, bảo tàng mở triển lãm gốm cổ.", ["other triển lãm gốm cổ"]),
        ("Ngày 5/6, Ban đã họp kỳ thứ 12.", ["session họp kỳ thứ 12"]),
        ("Ngày 5/6, xã tổ chức gặp mặt, tặng quà người cao tuổi.", ["ceremony gặp mặt, tặng quà người cao tuổi"]),
        ("Hội nghị được tổ chức trực tuyến với 21 điểm cầu. Hội nghị bàn về đê.", ["conference Hội nghị"]),
        // Where the surface ends
        ("Ngày 5/6, tỉnh tổ chức hội nghị sơ kết do ông Trần Văn Bảo chủ trì.", ["conference hội nghị sơ kết"]),
        ("Ngày 5/6, tỉnh tổ chức hội nghị sơ kết tại Hà Nội.", ["conference hội nghị sơ kết tại Hà Nội"]),
        ("Ngày 5/6, tỉnh tổ chức hội nghị sơ kết tại hội trường lớn.", ["conference hội nghị sơ kết"]),
        ("Ngày 5/6, tỉnh tổ chức hội nghị sơ kết năm 2022 tại Hà Nội.", ["conference hội nghị sơ kết năm 2022"]),
        (
            "Ngày 5/6, ông Trần Văn Bảo dự lễ khánh thành cầu ở huyện Tân Kỳ và huyện Quỳ Châu, rồi ra về.",
            ["ceremony lễ khánh thành cầu ở huyện Tân Kỳ và huyện Quỳ Châu"]
        ),
        ("Ngày 5/6, tỉnh tổ chức hội nghị sơ kết, tham dự có 50 người.", ["conference hội nghị sơ kết"]),
        ("Ngày 5/6, tỉnh tổ chức hội nghị giao thương trên địa bàn huyện.", ["conference hội nghị giao thương"]),
        ("Ngày 5/6, tỉnh tổ chức hội nghị sơ kết nhằm rút kinh nghiệm.", ["conference hội nghị sơ kết"]),
        (
            "Ngày 5/6, ông Trần Văn Bảo có buổi làm việc với Sở Y tế về chống dịch.",
            ["working_meeting buổi làm việc với Sở Y tế"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức lễ trao giải “Bông lúa vàng” cho nông dân.",
            ["ceremony lễ trao giải “Bông lúa vàng” cho nông dân"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức lễ khai giảng khóa 4 (nhiệm kỳ 2020 - 2025).",
            [
                "ceremony lễ khai giảng khóa 4 (nhiệm kỳ 2020 - 2025)"
            ]
        ),
        // Numbers, other names and years within a name
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị bàn về phương án trồng 2.400 cây xanh trên đường Lê Lợi.",
            ["conference hội nghị bàn về phương án trồng 2.400 cây xanh trên đường Lê Lợi"]
        ),
        ("Ngày 5/6, xã tổ chức lễ cúng bến của dân tộc K’ho.", ["ceremony lễ cúng bến của dân tộc K’ho"]),
        ("Ngày 5/6, tỉnh khai mạc Festival Gốm lần thứ II - năm 2023.", ["other Festival Gốm lần thứ II - năm 2023"]),
        (
            "Ngày 5/6, tỉnh khai mạc Hội thao Sông Mây (SM Games) lần thứ 3 vào năm 2023.",
            ["contest Hội thao Sông Mây (SM Games) lần thứ 3"]
        ),
        (
            "Ngày 5/6, ông Trần Văn Bảo đã công bố quyết định thanh tra Công ty Hoa Mai trong 20 ngày.",
            ["ceremony công bố quyết định thanh tra Công ty Hoa Mai"]
        ),
        (
            "Ngày 5/6, tỉnh khai mạc Liên hoan Sáo trúc 2023 Đối với nghệ nhân, đây là dịp gặp nhau.",
            ["other Liên hoan Sáo trúc 2023"]
        ),
        (
            "Ngày 5/6, Liên hoan Sáo trúc 2023 ngoài biểu diễn còn có trò chơi. Liên hoan đã bế mạc.",
            ["other Liên hoan Sáo trúc 2023"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị tổng kết chương trình khoa học và công nghệ (KH&CN) với các trường.",
            ["conference hội nghị tổng kết chương trình khoa học và công nghệ (KH&CN) với các trường"]
        ),
        (
            "Ngày 5/6, bà Lý Thị Mơ đã đến thăm đội dập thành công đám cháy rừng Sông Mây.",
            ["visit thăm đội dập thành công đám cháy rừng Sông Mây"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức họp báo thông tin về kinh tế 6 tháng đầu năm 2022, định hướng thời gian tới.",
            ["press_briefing họp báo thông tin về kinh tế 6 tháng đầu năm 2022, định hướng thời gian tới"]
        ),
        (
            "Chiều 5/6, Sở Y tế đã họp báo công bố ý kiến của tỉnh về việc hủy tổ chức “Ngày hội hoa sim”.",
            ["press_briefing họp báo công bố ý kiến của tỉnh về việc hủy tổ chức “Ngày hội hoa sim”"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức lễ khánh thành chùa Bạch Liên Hoa Đồi Sim.",
            ["ceremony lễ khánh thành chùa Bạch Liên Hoa Đồi Sim"]
        ),
        (
            "Ngày 5/6, bà Lý Thị Mơ có buổi khảo sát thực tế tại khu vực đập Sông Mây.",
            ["inspection buổi khảo sát thực tế tại khu vực đập Sông Mây"]
        ),
        ("Ngày 5/6, tỉnh đang sửa Trung tâm hội chợ triển lãm thành chợ mới ở thị xã.", []),
        (
            "Ngày 5/6, ông Trần Văn Bảo chủ trì buổi làm việc để bàn phương án dời lăng mộ bà “Mơ Sông Mây”.",
            ["working_meeting buổi làm việc để bàn phương án dời lăng mộ bà “Mơ Sông Mây”"]
        ),
        // What is summed up is held; what should be held is not
        ("Ngày 5/6, huyện tổ chức sơ kết 2 năm trồng rừng.", ["conference sơ kết 2 năm trồng rừng"]),
        ("Bà Lý Thị Mơ nói: Năm nay chúng ta cần tổ chức tổng kết phong trào trồng rừng.", []),
        // Who calls on whom, and where
        (
            "Ngày 5/6, ông Trần Văn Bảo đã về dâng hương tại đền Sông Mây.",
            ["ceremony dâng hương tại đền Sông Mây"]
        ),
        (
            "Sáng 5/6, ông Trần Văn Bảo đã thăm và làm việc tại xã Nghĩa Đồng, huyện Tân Kỳ.",
            ["visit thăm và làm việc tại xã Nghĩa Đồng, huyện Tân Kỳ"]
        ),
        (
            "Sáng 5/6, ông Trần Văn Bảo đã đến thăm cán bộ, công nhân, học viên trường nghề.",
            ["visit thăm cán bộ, công nhân, học viên trường nghề"]
        ),
        (
            "Dịp này, ngày 5/6, đoàn công tác đến viếng nghĩa trang liệt sĩ Đồi Sim.",
            ["visit viếng nghĩa trang liệt sĩ Đồi Sim"]
        ),
        ("Sáng 5/6, lãnh đạo TP Vinh đã thăm khu nhà ở Đồi Sim.", ["visit thăm khu nhà ở Đồi Sim"]),
        (
            "Ngày 5/6, Sở Y tế đã xuống địa bàn xã kiểm tra công tác chống dịch.",
            ["inspection kiểm tra công tác chống dịch"]
        ),
        (
            "Theo báo Sông Mây, đến làm việc với Sở Y tế sáng 5/6, ông Trần Văn Bảo khen bác sĩ giỏi.",
            ["working_meeting làm việc với Sở Y tế"]
        ),
        (
            "Ngày 5/6, UBND tỉnh và bà con làng gốm đã long trọng khánh thành tượng đài Bà Mụ.",
            ["ceremony khánh thành tượng đài Bà Mụ"]
        ),
        ("Ngày 5/6, đường đèo đã thông xe 1 chiều.", []),
        // Where it goes on
        (
            "Ngày 5/6, xã khai mạc Đại hội Hội Nông dân lần thứ V, nhiệm kỳ 2023 - 2028.",
            ["congress Đại hội Hội Nông dân lần thứ V, nhiệm kỳ 2023 - 2028"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức lễ khánh thành Dự án nước sạch do dân góp vốn.",
            ["ceremony lễ khánh thành Dự án nước sạch"]
        ),
        (
            "Ngày 5/6, huyện mở lớp bồi dưỡng nghiệp vụ cho cán bộ thôn, bản, tổ dân phố tại trường huyện.",
            ["training lớp bồi dưỡng nghiệp vụ cho cán bộ thôn, bản, tổ dân phố"]
        ),
        (
            "Ngày 5/6, tòa mở phiên tòa xét xử vụ án trộm trâu đối với bị cáo trong làng.",
            ["other phiên tòa xét xử vụ án trộm trâu đối với bị cáo trong làng"]
        ),
        (
            "Ngày 5/6, ông Trần Văn Bảo đã kiểm tra tiến độ sửa đê tại huyện Tân Kỳ và huyện Quỳ Châu.",
            ["inspection kiểm tra tiến độ sửa đê tại huyện Tân Kỳ và huyện Quỳ Châu"]
        ),
        ("Ngày 5/6, đoàn công tác đã kiểm tra công tác trực đê.", ["inspection kiểm tra công tác trực đê"]),
        ("Ngày 5/6, xã tổ chức Ngày hội Văn hóa các dân tộc.", ["ceremony Ngày hội Văn hóa các dân tộc"]),
        ("Ngày 5/6, sở tổ chức kỳ thi chọn học sinh giỏi.", ["contest kỳ thi chọn học sinh giỏi"]),
        // One event, many mentions
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị tổng kết. Phát biểu tại hội nghị, ông Trần Văn Bảo biểu dương các xã. Kết thúc hội nghị, đoàn đi thăm đê.",
            ["conference hội nghị tổng kết"]
        ),
        (
            "Sáng 5/6, huyện tổ chức lễ ra quân. Dự buổi lễ có ông Trần Văn Bảo. Ngay sau buổi lễ, các đội lên đường.",
            ["ceremony lễ ra quân"]
        ),
        (
            "Tại cuộc họp sáng 5/6, xã xin vốn. Ông Trần Văn Bảo đã có buổi làm việc với Sở Tài chính. Tại buổi làm việc, xã nêu ba việc.",
            ["working_meeting buổi làm việc với Sở Tài chính"]
        ),
        (
            "Ngày 5/6, ông Trần Văn Bảo đã kiểm tra công tác trực đê. Nước đang rút. Chiều cùng ngày, ông Trần Văn Bảo đã kiểm tra tình hình sạt lở.",
            ["inspection kiểm tra công tác trực đê", "inspection kiểm tra tình hình sạt lở"]
        ),
        // What tells that it took place
        (
            "Tối 5/6, Lễ kỷ niệm 50 năm mở cảng cùng nhiều hoạt động khác đã diễn ra tại bến tàu.",
            ["ceremony Lễ kỷ niệm 50 năm mở cảng"]
        ),
        (
            "Lễ khai mạc Kỳ họp thứ 9, HĐND tỉnh khóa XV được tổ chức trọng thể. Dự Lễ khai mạc có 60 người.",
            [
                "ceremony Lễ khai mạc Kỳ họp thứ 9, HĐND tỉnh khóa XV", "session Kỳ họp thứ 9, HĐND tỉnh khóa XV",
            ]
        ),
        ("Tại hội nghị bàn về chống hạn chiều nay, các xã xin thêm máy bơm.", ["conference hội nghị bàn về chống hạn"]),
        ("Ngày 5/6, huyện đã tổ chức thành công Đại hội Hội Nông dân.", ["congress Đại hội Hội Nông dân"]),
        (
            "Chiều 5/6, xã tổ chức lễ mít-tinh hưởng ứng ngày Nước sạch.",
            ["ceremony lễ mít-tinh hưởng ứng ngày Nước sạch"]
        ),
        ("Tối 5/6, chùa tổ chức đại lễ cầu siêu.", ["ceremony đại lễ cầu siêu"]),
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị xúc tiến đầu tư vào nông nghiệp.",
            ["conference hội nghị xúc tiến đầu tư vào nông nghiệp"]
        ),
        (
            "Ngày 5/6, bà Lý Thị Mơ có buổi làm việc với Sở Y tế, Sở Tài chính và UBND tỉnh.",
            ["working_meeting buổi làm việc với Sở Y tế, Sở Tài chính và UBND tỉnh"]
        ),
        (
            "Ngày 5/6, bà Lý Thị Mơ đã hội đàm với đoàn đại biểu tỉnh Xiêng Khoảng (Lào).",
            ["talks hội đàm với đoàn đại biểu tỉnh Xiêng Khoảng"]
        ),
        ("Ngày 5/6, bà Lý Thị Mơ làm việc với lãnh đạo tỉnh.", ["working_meeting làm việc với lãnh đạo tỉnh"]),
        (
            "Ngày 5/6, đoàn dự cuộc họp do Sở Y tế tổ chức. Cuộc họp kéo dài.",
            ["working_meeting cuộc họp do Sở Y tế tổ chức"]
        ),
        ("Sáng 5/6, xã tổ chức trồng cây ven đê mới.", ["other trồng cây ven đê mới"]),
        ("Sáng 5/6, tỉnh đã tổ chức trao giấy phép cho 8 mỏ.", ["ceremony trao giấy phép cho 8 mỏ"]),
        ("Sáng 5/6, huyện tổ chức họp mặt thợ giỏi.", ["ceremony họp mặt thợ giỏi"]),
        ("Sáng 5/6, bà Lý Thị Mơ đã đến thăm Nghệ An.", ["visit thăm Nghệ An"]),
        (
            "Ngày 5/6, ông Trần Văn Bảo chủ trì cuộc họp với các sở về thoát nước đô thị.",
            ["working_meeting cuộc họp với các sở về thoát nước đô thị"]
        ),
        (
            "Tại cuộc họp giao ban với giám đốc, thủ trưởng các sở, ban, ngành sáng 5/6, tỉnh bàn về đê.",
            ["working_meeting cuộc họp giao ban với giám đốc, thủ trưởng các sở, ban, ngành"]
        ),
        ("Theo ông Trần Văn Bảo, các sở đã khảo sát tuyến đê tại Nghệ An.", []),
        ("Ngày 5/6, thành phố tổ chức hội chợ xe hơi cũ.", ["other hội chợ xe hơi cũ"]),
        ("Sáng 5/6, xã công bố giá lúa và trồng cây.", []),
        (
            "Sáng 5/6, xã tổ chức lễ hội đền Mây. Khách xem rước kiệu; lễ dâng hương đầu xuân của các cụ; chọi gà.",
            ["other lễ hội đền Mây"]
        ),
        // Where a name ends, and what it takes in
        ("Sáng 5/6, lễ hội đền Mây năm nay chưa mở cửa đã diễn ra ở bến.", ["other lễ hội đền Mây"]),
        ("Sáng 5/6, xã tổ chức lễ hội khai xuân đền Mây.", ["other lễ hội khai xuân đền Mây"]),
        (
            "Sáng 5/6, tỉnh tổ chức lễ kỷ niệm 60 năm ngày mở đường (05.6.1964 - 05.6.2024).",
            ["ceremony lễ kỷ niệm 60 năm ngày mở đường (05.6.1964 - 05.6.2024)"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị xúc tiến du lịch quy mô lớn nhất vùng.",
            ["conference hội nghị xúc tiến du lịch"]
        ),
        (
            "Tối 5/6, huyện tổ chức lễ bế mạc hội chợ với nhiều tiết mục hay.",
            ["ceremony lễ bế mạc hội chợ", "other hội chợ"]
        ),
        (
            "Ngày 5/6, ông Trần Văn Bảo chủ trì cuộc họp giao ban Chủ tịch, Phó Chủ tịch UBND huyện.",
            ["working_meeting cuộc họp giao ban Chủ tịch, Phó Chủ tịch UBND huyện"]
        ),
        (
            "Sáng 5/6, tỉnh tổ chức công bố quyết định về công tác cán bộ đối với ông Trần Văn Bảo.",
            ["ceremony công bố quyết định về công tác cán bộ đối với ông Trần Văn Bảo"]
        ),
        (
            "Sáng 5/6, ông Trần Văn Bảo và các sở, ngành đã khảo sát thực địa tuyến đê tại Nghệ An.",
            ["inspection khảo sát thực địa tuyến đê tại Nghệ An"]
        ),
        ("Chiều 5/6, Sở Y tế tổ chức họp báo. Báo chí hỏi nhiều tại buổi họp báo.", ["press_briefing họp báo"]),
        ("Tối 5/6, khách xem chương trình nghệ thuật “Sông quê”.", ["other chương trình nghệ thuật “Sông quê”"]),
        ("Lễ trao giải diễn ra tại Hội nghị tổng kết sáng 5/6.", ["conference Hội nghị tổng kết"]),
        ("Sáng 5/6, lễ hội Lăng ông Trần Bá Hạ diễn ra ở bến.", ["other lễ hội Lăng ông Trần Bá Hạ"]),
        ("Sáng 5/6, lễ hội đền Mây lần thứ 6 lấy chủ đề “Gió” đã diễn ra.", ["other lễ hội đền Mây lần thứ 6"]),
        ("Sáng 5/6, xã tổ chức Lễ hội cá bống lần thứ 6 – 2023.", ["other Lễ hội cá bống lần thứ 6 – 2023"]),
        (
            "Tối 5/6, huyện tổ chức hội thi hát ru lớn nhất từ trước đến nay.",
            ["contest hội thi hát ru lớn nhất từ trước đến nay"]
        ),
        (
            "Sáng 5/6, tỉnh tổ chức hội nghị triển khai kế hoạch phòng, chống bão.",
            ["conference hội nghị triển khai kế hoạch phòng, chống bão"]
        ),
        ("Sáng 5/6, sở tổ chức Hội nghị - hội thảo về giống lúa.", ["conference Hội nghị - hội thảo về giống lúa"]),
        ("Sáng 5/6, sở tổ chức cuộc họp báo về giống lúa.", ["press_briefing cuộc họp báo về giống lúa"]),
        ("Sáng 5/6, tỉnh tổ chức hội thảo xây nhà ở cho công nhân.", ["conference hội thảo xây nhà ở cho công nhân"]),
        ("Sáng 5/6, lễ rước kiệu Ngọc Mai thể hiện lòng thành đã diễn ra.", ["ceremony lễ rước kiệu Ngọc Mai"]),
        ("Cuộc họp báo của Sở Y tế sáng 5/6 kéo dài hai giờ.", ["press_briefing Cuộc họp báo của Sở Y tế"]),
        (
            "Sáng 5/6, tỉnh tổ chức hội nghị về việc xem xét giá nước cho các tỉnh, thành phố phía Nam.",
            ["conference hội nghị về việc xem xét giá nước cho các tỉnh, thành phố phía Nam"]
        ),
        ("Sáng 5/6, huyện tổ chức lễ tri ân người có công.", ["ceremony lễ tri ân người có công"]),
        ("Sáng 5/6, làng tổ chức lễ giỗ Hải Vân Ông.", ["ceremony lễ giỗ Hải Vân Ông"]),
        // Lists of events
        (
            "Sáng 5/6, xã khai mạc Lễ hội cá bống. Lễ hội gồm nhiều hoạt động như: Hội thi nấu ăn; đua thuyền; Lễ hội đường phố và Triển lãm ảnh quê.",
            [
                "other Lễ hội cá bống", "contest Hội thi nấu ăn", "other Lễ hội đường phố", "other Triển lãm ảnh quê",
            ]
        ),
        (
            "Sáng 5/6, huyện tổ chức Hội chợ - triển lãm gốm, Hội thi nặn gốm và Hội thảo gốm cổ.",
            ["other Hội chợ - triển lãm gốm", "contest Hội thi nặn gốm", "conference Hội thảo gốm cổ"]
        ),
        (
            "Sáng 5/6, xã mở Lễ hội cá bống. Trong đó, ngày 6/6 tổ chức lễ rước kiệu Ngọc Mai; ngày 7/6 tổ chức lễ tạ mẫu.",
            ["other Lễ hội cá bống", "ceremony lễ rước kiệu Ngọc Mai", "ceremony lễ tạ mẫu"]
        ),
        (
            "Sáng 5/6, Sở Y tế họp báo về Lễ hội cá bống và Liên hoan hát ru.",
            ["press_briefing họp báo về Lễ hội cá bống và Liên hoan hát ru"]
        ),
        // Verbs
        (
            "Sáng 5/6, ông Trần Văn Bảo đã đến thăm, tặng quà gia đình bà Lý Thị Mơ.",
            ["visit thăm, tặng quà gia đình bà Lý Thị Mơ"]
        ),
        (
            "Sáng 5/6, ông Trần Văn Bảo đã đến bệnh viện để thăm hỏi, động viên người bị nạn.",
            ["visit thăm hỏi, động viên người bị nạn"]
        ),
        ("Sáng 5/6, ông Trần Văn Bảo về thăm, làm việc tại Nghệ An.", ["visit thăm, làm việc tại Nghệ An"]),
        ("Sáng 5/6, ông Trần Văn Bảo thăm và làm việc với Sở Y tế.", ["working_meeting thăm và làm việc với Sở Y tế"]),
        (
            "Ngày 5/6, ông Trần Văn Bảo dẫn đầu đoàn công tác tỉnh Nghệ An làm việc với Sở Y tế.",
            ["working_meeting làm việc với Sở Y tế"]
        ),
        ("Chiều 5/6, UBND tỉnh họp với các sở về vụ vỡ đê.", ["working_meeting họp với các sở về vụ vỡ đê"]),
        (
            "Chiều 5/6, Huyện ủy họp Ban Thường vụ Huyện ủy để xét kỷ luật.",
            ["working_meeting họp Ban Thường vụ Huyện ủy"]
        ),
        ("Sáng 5/6, ông Trần Văn Bảo đến thăm các hộ dân vùng lũ.", ["visit thăm các hộ dân vùng lũ"]),
        ("Sáng 5/6, ông Trần Văn Bảo yêu cầu Sở Y tế kiểm tra công tác trực đê.", []),
        (
            "Sáng 5/6, đoàn công tác của Sở Y tế đã đến làm việc với UBND tỉnh.",
            ["working_meeting làm việc với UBND tỉnh"]
        ),
        (
            "Sáng 5/6, bà Lý Thị Mơ có buổi tiếp ông Trần Văn Bảo, Giám đốc Sở Y tế.",
            ["talks buổi tiếp ông Trần Văn Bảo, Giám đốc Sở Y tế"]
        ),
        (
            "Làm việc với huyện Tân Kỳ sáng 5/6, ông Trần Văn Bảo nêu ba việc.",
            ["working_meeting Làm việc với huyện Tân Kỳ"]
        ),
        (
            "Sáng 5/6, sở tổ chức cuộc họp để nghe báo cáo về tình hình sạt lở. Cuộc họp kéo dài.",
            ["working_meeting cuộc họp để nghe báo cáo về tình hình sạt lở"]
        ),
        ("Sáng 5/6, ông Trần Văn Bảo thăm dò ý kiến các hộ dân.", []),
        ("Sáng 5/6, bà Lý Thị Mơ mời ông Trần Văn Bảo sang thăm Nghệ An.", []),
        ("Ngày 5/6, làm việc với Sở Y tế, ông Trần Văn Bảo nêu ba việc.", ["working_meeting làm việc với Sở Y tế"]),
        ("Họp chuẩn bị tổ chức lễ hội đền Mây.", ["working_meeting Họp chuẩn bị tổ chức lễ hội đền Mây"]),
        ("Trong cuộc họp ngày 5/6, xã xin vốn.", ["working_meeting cuộc họp ngày 5/6"]),
        (
            "Tại kỳ họp thứ 4 sáng 5/6, xã nêu ba việc. Ngày 3/6, huyện đã gửi tài liệu của kỳ họp thứ tư.",
            ["session kỳ họp thứ 4"]
        ),
        (
            "Tối 5/6, huyện Tân Kỳ tổ chức gặp mặt thợ rèn. Cùng ngày, huyện Quỳ Châu cũng đã tổ chức gặp mặt thợ mộc.",
            ["ceremony gặp mặt thợ rèn", "ceremony gặp mặt thợ mộc"]
        ),
        ("Ngày 5/6, huyện hẹn trả lời tại kỳ họp tiếp theo của HĐND huyện.", []),
        // Decisions, tributes, debates, encounters, inspections that are ordered
        (
            "Chiều 5/6, bà Lý Thị Mơ đã trao quyết định nghỉ hưu cho ông Trần Văn Bảo, Giám đốc Sở Y tế.",
            ["ceremony trao quyết định nghỉ hưu cho ông Trần Văn Bảo"]
        ),
        (
            "Chiều 5/6, bà Lý Thị Mơ trao quyết định phân công ông Trần Văn Bảo. Sáng 6/6, bà trao quyết định cho ông Lê Minh Hà.",
            [
                "ceremony trao quyết định phân công ông Trần Văn Bảo", "ceremony trao quyết định cho ông Lê Minh Hà",
            ]
        ),
        (
            "Ngày 5/6, Sở Y tế công bố quyết định kiểm tra sổ sách đối với Bệnh viện Đa khoa Nghệ An.",
            [
                "ceremony công bố quyết định kiểm tra sổ sách đối với Bệnh viện Đa khoa Nghệ An",
                "inspection kiểm tra sổ sách đối với Bệnh viện Đa khoa Nghệ An",
            ]
        ),
        ("Ngày 5/6, Sở Y tế công bố quyết định thu phí mới.", []),
        (
            "Ngày 5/6, xã tổ chức lễ trao quyết định nghỉ hưu. Tại buổi lễ, bà Lý Thị Mơ trao quyết định cho ông Trần Văn Bảo.",
            ["ceremony lễ trao quyết định nghỉ hưu"]
        ),
        (
            "Sáng 5/6, ông Trần Văn Bảo đã dâng hương tại Đài tưởng niệm Hạ Lang.",
            ["ceremony dâng hương tại Đài tưởng niệm Hạ Lang"]
        ),
        ("Sáng 5/6, khách đã dâng hương tại chùa.", []),
        (
            "Chiều 5/6, Quốc hội thảo luận tại hội trường về dự án Luật Chăn nuôi.",
            ["session thảo luận tại hội trường về dự án Luật Chăn nuôi"]
        ),
        (
            "Thảo luận tại tổ về nợ xấu chiều 5/6, đại biểu Trần Văn Bảo nêu ba việc.",
            ["session Thảo luận tại tổ về nợ xấu"]
        ),
        (
            "Sáng 5/6, ông Trần Văn Bảo đã gặp gỡ các doanh nghiệp may mặc.",
            ["conference gặp gỡ các doanh nghiệp may mặc"]
        ),
        ("Chiều 5/6, UBND tỉnh họp về giá lúa vụ xuân.", ["working_meeting họp về giá lúa vụ xuân"]),
        (
            "Ngày 5/6, xã dự đợt kiểm tra tuyến đê do Sở Y tế tổ chức.", ["inspection đợt kiểm tra tuyến đê"]
        ),
        // What completes a name that says little
        (
            "Ngày 5/6, HĐND tỉnh mở phiên họp kín để xét giá đò ngang.",
            ["session phiên họp kín để xét giá đò ngang"]
        ),
        (
            "Tối 5/6, huyện tổ chức lễ khai mạc với chủ đề “Hương quê” để mời khách.",
            ["ceremony lễ khai mạc với chủ đề “Hương quê”"]
        ),
        (
            "Tối 5/6, huyện tổ chức lễ khai mạc hội chợ gốm với chủ đề “Hương quê”.",
            ["ceremony lễ khai mạc hội chợ gốm", "other hội chợ gốm"]
        ),
        (
            "Ngày 5/6, xã tổ chức lễ trao Huy hiệu Đảng, Huân chương Độc lập và Bằng khen.",
            ["ceremony lễ trao Huy hiệu Đảng, Huân chương Độc lập và Bằng khen"]
        ),
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị triển khai quyết định về việc phân công ông Trần Văn Bảo về làm việc mới.",
            ["conference hội nghị triển khai quyết định về việc phân công ông Trần Văn Bảo về làm việc mới"]
        ),
        (
            "Phát biểu kết thúc hội nghị Bí thư Tỉnh ủy Trần Văn Bảo khen các xã. Hội nghị diễn ra sáng 5/6.",
            ["conference hội nghị"]
        ),
        (
            "Sáng 5/6, Sở Y tế họp báo về Lễ hội cá bống, kết hợp với Liên hoan hát ru mùa hạ.",
            ["press_briefing họp báo về Lễ hội cá bống"]
        ),
        ("Sáng 5/6, Sở Y tế vừa chính thức làm lễ ra mắt đội xe.", ["ceremony lễ ra mắt đội xe"]),
        ("Sáng 5/6, bà con vào chùa làm lễ.", []),
        (
            "Tối 5/6, huyện bế mạc lễ hội đền Mây. Liền sau lễ bế mạc là chương trình ca nhạc “Sông quê” với những điệu hò.",
            ["other lễ hội đền Mây", "other chương trình ca nhạc “Sông quê”"]
        ),
        ("Sáng 5/6, thợ trẻ tham gia chương trình “Tết quê” do Sở Y tế tổ chức.", ["other chương trình “Tết quê”"]),
        ("Sáng 5/6, xã học chương trình “Sông quê”.", []),
        (
            "Sáng 5/6, bà Lý Thị Mơ trao quyết định điều động ông Trần Văn Bảo. Tại buổi trao quyết định, ông Trần Văn Bảo cảm ơn.",
            ["ceremony trao quyết định điều động ông Trần Văn Bảo"]
        ),
        ("Đại hội lần thứ V của Hội Nông dân đã bầu 15 ủy viên.", ["congress Đại hội lần thứ V của Hội Nông dân"]),
        ("Sáng 5/6, Nghệ An đã khởi công cầu Hạ Lang.", ["ceremony khởi công cầu Hạ Lang"]),
        (
            "Ngày 5/6, tỉnh tổ chức cuộc họp nghe báo cáo vụ vỡ đê.", ["working_meeting cuộc họp nghe báo cáo vụ vỡ đê"]
        ),
        ("Tại cuộc họp đại diện Sở Y tế chiều 5/6 đã xin lỗi dân.", ["working_meeting cuộc họp"]),
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị giao ban với các sở, ngành, địa phương về đê.",
            ["conference hội nghị giao ban với các sở, ngành, địa phương về đê"]
        ),
        ("Sáng 5/6, xã kỷ niệm 60 năm ngày ông Trần Văn Bảo về thăm Nghệ An.", []),
        (
            "Ngày 5/6, tỉnh tổ chức lễ khởi công tuyến đường đoạn qua huyện Tân Kỳ.",
            ["ceremony lễ khởi công tuyến đường đoạn qua huyện Tân Kỳ"]
        ),
        (
            "Ngày 5/6, ông Trần Văn Bảo kết thúc chuyến thăm chính thức Việt Nam.",
            ["visit chuyến thăm chính thức Việt Nam"]
        ),
        (
            "Tại họp báo thường kỳ tháng 5, Sở Y tế cho biết dịch đã lui. Họp báo kéo dài.",
            ["press_briefing họp báo thường kỳ tháng 5"]
        ),
        // One visit and another
        (
            "Sáng 5/6, ông Trần Văn Bảo đã đến thăm Bệnh viện Đa khoa Nghệ An. Cùng ngày, ông Trần Văn Bảo đã đến thăm và làm việc tại Hà Tĩnh.",
            ["visit thăm Bệnh viện Đa khoa Nghệ An", "visit thăm và làm việc tại Hà Tĩnh"]
        ),
        ("Bà Lý Thị Mơ mời ông Trần Văn Bảo dự lễ hội đền Mây.", []),
        (
            "Sáng 5/6, xã đã tổ chức kỷ niệm 50 năm mở cảng.", ["ceremony kỷ niệm 50 năm mở cảng"]
        ),
        (
            "Sáng 5/6, huyện tổ chức khai mạc Triển lãm gốm cổ.",
            ["ceremony khai mạc Triển lãm gốm cổ", "other Triển lãm gốm cổ"]
        ),
        ("Trong buổi trao đổi với phóng viên sáng 5/6, ông Trần Văn Bảo nêu ba việc.", []),
        // Recalled, planned, spoken of
        (
            "Ngày 5/6, tỉnh tổ chức hội nghị sơ kết. Hội nghị bàn về đê. Đê đã cũ. Hồi tháng 1/2023, tỉnh tổ chức hội nghị bàn về rừng.",
            ["conference hội nghị sơ kết"]
        ),
        ("Tỉnh sẽ tổ chức hội thảo làng nghề. Nhiều nghề đã mất.", []),
        ("Huyện giữ đúng tinh thần của Hội nghị Trung ương 6.", []),
        ("Sở dặn các chùa tổ chức lễ cầu an, lễ rước nước, lễ giỗ tổ cho gọn.", []),
        ("Ngày 5/6, đoàn kiểm tra tình hình đê đã về.", []),
        // What is no event
        ("Sáng 5/6, đoàn đã đến Trung tâm Hội nghị và Triển lãm tỉnh.", []),
        ("Năm ấy, ngày 5/6/1991, tỉnh tổ chức hội nghị sơ kết. Hội nghị bàn về đê.", []),
        ("Các hội nghị, lễ hội phải tiết kiệm.", []),
        ("Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX.", []),
        ("Quốc hội thảo luận dự án luật.", []),
        ("Ông mặc lễ phục, giữ lễ phép với khách.", []),
        ("Đây là diễn đàn tốt để trao đổi.", []),
        ("Nghi lễ rước nước có từ lâu đời ở làng.", []),
        ("Cơ quan tiếp nhận hồ sơ vào thứ hai.", []),
        ("Ông Trần Văn Bảo làm việc chăm chỉ.", []),
        ("Đơn vị chuẩn bị cho cuộc bầu cử sắp tới.", []),
        ("Ngày 5/6, sở yêu cầu cán bộ không đi lễ hội trong giờ làm việc.", []),
        ("Ngày 5/6, xã rút kinh nghiệm về việc tổ chức lễ hội những ngày qua.", []),
        ("Nhiều hội thảo đã bàn về nghề gốm.", []),
        ("Ngày 5/6, ông Trần Văn Bảo đã kiểm tra và khóa cửa kho.", []),
        ("Xe chạy qua cầu và dừng trước chợ.", []),
    ]

    @Test(arguments: cases) func gatheringsAreNamedByTheirFullestWords(text: String, events: [String]) {
        let found = Extraction(text, by: Self.extractors)
        #expect(found.facts.events.map { "\($0.kind.rawValue) \(found.text($0.span))" } == events)
    }

    @Test func anEventKnowsItsDayPlaceAndSites() throws {
        let text = "Ngày 5/6, tại Nghệ An, tỉnh tổ chức hội nghị trực tuyến với 21 điểm cầu. Hội nghị bàn về đê."
        let found = Extraction(text, by: Self.extractors)
        let event = try #require(found.facts.events.first)
        #expect(event.startsOn == CalendarDate(year: 2023, month: 6, day: 5))
        #expect(event.endsOn == event.startsOn)
        #expect(found.text(event.place) == "Nghệ An")
        #expect(event.online)
        #expect(event.sites == 21)
        #expect(event.mentions.count == 2)
    }

    @Test func aCeremonyIsNotHeldOnTheDayThatItRemembers() throws {
        let text = "Nhân kỷ niệm 70 năm (5/6/1953 - 5/6/2023), sáng 4/6, tỉnh tổ chức lễ khánh thành cầu Hạ Lang."
        let event = try #require(Extraction(text, by: Self.extractors).facts.events.first)
        #expect(event.startsOn == CalendarDate(year: 2023, month: 6, day: 4))
    }
}
