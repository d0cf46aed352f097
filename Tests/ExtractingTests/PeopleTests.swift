import Extracting
import Tables
import Testing

@Suite struct PeopleTests {
    /// The full names that the mentions of persons stand for, in the order of the text.
    static let cases: [(text: String, expected: [String])] = [
        ("Huyện tặng ông Trần Văn Mạnh Đồng chí đã về.", ["Trần Văn Mạnh"]),
        ("Kỷ luật ông Mạnh Theo đó, huyện chậm.", ["Mạnh"]),
        (
            "Ông Trần Văn Mạnh về. Vi phạm của ông Trần Văn Mạnh Liên tiếp xảy ra.",
            ["Trần Văn Mạnh", "Trần Văn Mạnh"]
        ),
        ("Sửa các tuyến đường Lê Văn Hưu, Trần Thị Lý.", []),
        ("Ông Nguyễn Văn Tám phát biểu.", ["Nguyễn Văn Tám"]),
        ("Bí thư Huyện ủy Trần Thị Mai Lan nói.", ["Trần Thị Mai Lan"]),
        ("Đồng chí Lò Văn Pọm dự.", ["Lò Văn Pọm"]),
        ("Bà H'Len Niê hát.", ["H'Len Niê"]),
        ("Ông Y Thanh và ông A Blang về.", ["Y Thanh", "A Blang"]),
        ("Tổng thống Donald Trump đến.", ["Donald Trump"]),
        ("Thủ tướng Đức Angela Merkel nói. Bà Merkel về nước.", ["Angela Merkel", "Angela Merkel"]),
        ("Ông Trần Văn Hạ nói. Ông Hạ về.", ["Trần Văn Hạ", "Trần Văn Hạ"]),
        ("Phạm Văn Tư đến. Sau đó Tư khai nhận.", ["Phạm Văn Tư", "Phạm Văn Tư"]),
        ("Ông Lê An và ông Vũ An họp. Ông Lê An nói.", ["Lê An", "Vũ An", "Lê An"]),
        ("Em T.A.M. bị đánh.", ["T.A.M."]),
        ("Chị Nguyễn Thị L. trình báo.", ["Nguyễn Thị L."]),
        ("GS.TS. Đào Minh Khuê giảng bài.", ["Đào Minh Khuê"]),
        ("Đại tá, TS. Bùi Văn Sửu chủ trì.", ["Bùi Văn Sửu"]),
        ("Nhạc sĩ Trấn Thông sáng tác. Trấn Thông nổi tiếng.", ["Trấn Thông", "Trấn Thông"]),
        ("Trường THPT Nguyễn Huệ đón khách.", []),
        ("Ông ở đường Trần Hưng Đạo.", []),
        ("Giải thưởng Hồ Chí Minh được trao.", []),
        ("Chủ tịch Hồ Chí Minh đọc Tuyên ngôn.", ["Hồ Chí Minh"]),
        ("Hà Nam đẹp.", []),
        ("Ông Hà Nam và bà Hà Giang.", ["Hà Nam", "Hà Giang"]),
        ("Trời mưa. Ảnh: Tuệ Minh", ["Tuệ Minh"]),
        ("Quang cảnh buổi lễ. Ảnh: Thu Hà Sáng 3/7, trời mưa.", ["Thu Hà"]),
        ("Mưa lớn ở thôn.\nTác giả: Xuân Hoan", ["Xuân Hoan"]),
        ("Mưa đã tạnh. Thu Ngân", ["Thu Ngân"]),
        ("Mưa đã tạnh. Trung Hòa - Đình Lộc", ["Trung Hòa", "Đình Lộc"]),
        ("Mưa đã tạnh. Ngọc Lam (TTXVN)", ["Ngọc Lam"]),
        ("Các đồng chí: Đỗ Văn Ba; Hồ Thị Tư dự.", ["Đỗ Văn Ba", "Hồ Thị Tư"]),
        ("Đồng chí Phó Chủ tịch UBND tỉnh dự.", []),
        ("Đồng chí Bí thư Tỉnh ủy Võ Văn Năm dự.", ["Võ Văn Năm"]),
        ("Bị cáo Ngô Văn Sáu khai.", ["Ngô Văn Sáu"]),
        ("Cháu Bé Bảy ngủ.", ["Bé Bảy"]),
        ("Ông Tôn Thất Bách Niên mất.", ["Tôn Thất Bách Niên"]),
        ("Chủ tịch Quốc hội Lào Pany Yathotou thăm.", ["Pany Yathotou"]),
        ("Ông Mujahid Islam Selim đến. Ông Mudahid Islam Selim về.", ["Mujahid Islam Selim", "Mujahid Islam Selim"]),
        ("Nhà báo Quang Thắng Lợi viết.", ["Quang Thắng Lợi"]),
        ("Sở Xây dựng và Phòng Quản lý đô thị họp.", []),
        ("UBND tỉnh Phạm Văn Đồng", ["Phạm Văn Đồng"]),
        ("Chủ tịch UBND xã Trần Phú Nguyễn Văn Tám nói.", ["Nguyễn Văn Tám"]),
        ("Hai ông Đinh Công Chín, Mai Văn Mười đến.", ["Đinh Công Chín", "Mai Văn Mười"]),
        ("Kim ngạch tăng. Cao tốc mở. Mai táng xong.", []),
        ("Ông Lê Văn Quân về. Quân đội tiến lên.", ["Lê Văn Quân"]),
        ("Trong ảnh: Ông Lê Văn Quân và khách.", ["Lê Văn Quân"]),
        ("NGUYỄN VĂN TÁM là nông dân.", ["NGUYỄN VĂN TÁM"]),
        ("Ông Kim Jong-un gặp ông Moon Jae-in.", ["Kim Jong-un", "Moon Jae-in"]),
        ("Y Đươn Niê và H'Bia Êban dự.", ["Y Đươn Niê", "H'Bia Êban"]),
        ("Bà Mang Thị Sương nói.", ["Mang Thị Sương"]),
        ("Anh Mùa A Páo kể.", ["Mùa A Páo"]),
        ("Cháu D Trước kia học ở đây.", ["D"]),
        ("Ảnh: Google Maps", []),
        ("Bà Hoàng hậu và bà Tài nhân đều có mặt.", []),
        ("Nút giao Trần Quốc Hoàn - Phan Thúc Duyện tắc.", []),
        ("Ca sĩ Hạ Vy, Khánh Trâm và Thùy Dương hát.", ["Hạ Vy", "Khánh Trâm", "Thùy Dương"]),
        ("Bản nhạc của Khánh Trâm hay. Vợ Khánh Trâm cười.", ["Khánh Trâm", "Khánh Trâm"]),
        ("Cô gặp Irina Kovalenko và Sergei Petrenko.", ["Irina Kovalenko", "Sergei Petrenko"]),
        ("Kovalenko ghi bàn. Cả đội mừng Kovalenko.", ["Kovalenko", "Kovalenko"]),
        ("Le Thi Minh Trang và Tran Van Loc góp 1 triệu đồng.", ["Le Thi Minh Trang", "Tran Van Loc"]),
        ("Nhạc sĩ Đức Quyền đến.", ["Đức Quyền"]),
        ("Ông Lê Thúc Hải nói. Ông Lê Thức Hải về.", ["Lê Thúc Hải", "Lê Thúc Hải"]),
        ("Tin của phóng viên Tinmoi.vn hay.", []),
        ("Mưa lại rơi.\nK.N", ["K.N"]),
        ("Công ty TNHH Nguyễn Hưng xả thải.", []),
        ("Võ sư dạy Taekwondo ở trường.", []),
        ("Bà Công Huyền Tôn Nữ Thu Vân hát.", ["Công Huyền Tôn Nữ Thu Vân"]),
        ("Bộ trưởng Park Jin-ho đến.", ["Park Jin-ho"]),
        ("Phút 12, Hoàng Vĩ (số 7) sút. Sau đó Hoàng Vĩ lập công.", ["Hoàng Vĩ", "Hoàng Vĩ"]),
        ("Ông Trần Lâm nói. Giám đốc Lâm về.", ["Trần Lâm", "Trần Lâm"]),
        ("Bà Tài Nhân và bà Quý Phi được thờ.", []),
        ("Dòng họ Nguyễn Phước tộc giỗ.", []),
        ("ĐBQH Trương Văn Hai Trước đó đã nói.", ["Trương Văn Hai"]),
        ("Phó tổng giám đốc Samtech nói.", []),
        ("Nhà số 7 Nguyễn Hữu Huân, phường Lý Thái Tổ cháy.", []),
        ("Yên Bái có tân bí thư\nÔng Đỗ Đức Lâm, 47 tuổi, nhậm chức.", ["Đỗ Đức Lâm"]),
    ]

    @Test(arguments: cases)
    func personsAreFoundByTheirFullNames(text: String, expected: [String]) {
        #expect(Extraction(namesOf: text).people == expected)
    }

    @Test func wordsOfRespectAreKeptApart() throws {
        let found = Extraction(namesOf: "Đồng chí Lê Thị Tư dự.")
        let mention = try #require(found.facts.mentions.first)
        #expect(found.text(mention.span) == "Lê Thị Tư")
        #expect(found.text(mention.honorific) == "Đồng chí")
    }
}
