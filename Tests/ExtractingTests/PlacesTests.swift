import Extracting
import Tables
import Testing

@Suite struct PlacesTests {
    /// Places as they stand in the text, in its order.
    static let cases: [(text: String, expected: [String])] = [
        ("Ký với ba tỉnh Luang Prabang, Bokamet, Phosarat.", ["Luang Prabang", "Bokamet", "Phosarat"]),
        ("Họp ở Trung tâm Hội nghị tỉnh Sơn La.", ["Trung tâm Hội nghị tỉnh Sơn La"]),
        ("Ở huyện Mù Lung Chải có lúa. Ruộng bậc thang Mù Lung Chải đẹp.", ["huyện Mù Lung Chải", "Mù Lung Chải"]),
        ("Khách thăm lăng Tự Đường. Tự Đường mất sớm.", ["lăng Tự Đường"]),
        ("Họp ở Nhà Quốc hội, tiệc ở Phủ Chủ tịch.", ["Nhà Quốc hội", "Phủ Chủ tịch"]),
        ("Bờ sông Lung 11 ha, bờ sông 313,6 ha.", ["sông Lung"]),
        ("Khách thành phố Gumwon đến. Ngày mai họ về Gumwon", ["thành phố Gumwon", "Gumwon"]),
        ("Người dân Đá Cuông mong mưa. Họ sống tại Đá Cuông, rất nghèo.", ["Đá Cuông", "Đá Cuông"]),
        ("Huyện yêu cầu Đá Cuông, rồi thôi.", []),
        ("Leo đỉnh Tà Lung, dãy Phu Lung.", ["đỉnh Tà Lung", "dãy Phu Lung"]),
        ("Đến Cộng hòa Hồi giáo Iran.", ["Cộng hòa Hồi giáo Iran"]),
        ("Xe mang biển số 65 chạy theo công điện số 13.", []),
        ("Cháy ở thôn Lệ Hoa 2, xã Tân Lập.", ["thôn Lệ Hoa 2", "xã Tân Lập"]),
        ("Thôn Lệ Hoa 2 người mất tích.", ["Thôn Lệ Hoa"]),
        ("Kẹt xe trên quốc lộ số 3 và đường số 7.", ["quốc lộ số 3", "đường số 7"]),
        ("Nhà nằm trong khu Trung Lâm (huyện Bình Chánh).", ["khu Trung Lâm", "huyện Bình Chánh"]),
        ("Giảm phí ở trạm thu phí Cầu Lim - Đồng Xá.", ["trạm thu phí Cầu Lim - Đồng Xá"]),
        ("Mưa ở 5 tỉnh Kon Tum, Gia Lai.", ["Kon Tum", "Gia Lai"]),
        ("Tháng 6 tỉnh Kon Tum, Gia Lai mưa.", ["tỉnh Kon Tum", "Gia Lai"]),
        ("Khách viếng khu lưu niệm cố Thủ tướng Trần Văn Hai.", ["khu lưu niệm cố Thủ tướng Trần Văn Hai"]),
        ("Ở đền Trần Bình, ông Lê Văn Hai nói.", ["đền Trần Bình"]),
        ("Mở khu du lịch sinh thái, văn hóa Suối Hoa.", ["khu du lịch sinh thái, văn hóa Suối Hoa"]),
        ("Đá bóng ở sân vận động trung tâm quận Hải An.", ["sân vận động trung tâm quận Hải An"]),
        ("Họ chuyển về Trà Vân (Đồng Nai).", ["Trà Vân", "Đồng Nai"]),
        ("Anh trú số 17 Bàu Gốc, quận Hải An.", ["Bàu Gốc", "quận Hải An"]),
        ("Cháy ở thôn Đông Duệ.", ["thôn Đông Duệ"]),
        ("Ca sĩ Whitney Dallas hát.", []),
        ("Hội thảo mở tại Karsholm. Nay cả Karsholm vui.", ["Karsholm", "Karsholm"]),
        ("Kẹt xe trên đường Lê Quang Đạo. Ở nút Lê Quang Đạo thì thông.", ["đường Lê Quang Đạo", "Lê Quang Đạo"]),
        ("Khách viếng đền Trúc và đền thờ Lê Lợi.", ["đền Trúc", "đền thờ Lê Lợi"]),
        ("Mít tinh ở quảng trường Hòa Bình.", ["quảng trường Hòa Bình"]),
        ("Họp tại Trung tâm Hội nghị tỉnh.", ["Trung tâm Hội nghị tỉnh"]),
        ("Tàu ghé cảng nước sâu Vũng Áng.", ["cảng nước sâu Vũng Áng"]),
        ("Sửa Cung thể thao Hồng Gai.", ["Cung thể thao Hồng Gai"]),
        ("Họ leo núi Bà Rá.", ["núi Bà Rá"]),
        ("Lễ ở đền Thánh mẫu Thượng Ngàn.", ["đền Thánh mẫu Thượng Ngàn"]),
        ("Xe rẽ vào đường Đại tướng Lê Trọng Tấn.", ["đường Đại tướng Lê Trọng Tấn"]),
        ("Đây là di tích Quốc gia đặc biệt.", []),
        ("Nước chảy vào cống của TP. Cột bê tông đổ.", []),
        ("Ông học ở Cộng hòa Dân chủ Đức.", ["Cộng hòa Dân chủ Đức"]),
        (
            "Mở rộng các tuyến đường Lê Văn Hưu, 30-4, đường dẫn lên cầu Gỗ, Trần Thị Lý và Nguyễn Văn Trỗi.",
            ["Lê Văn Hưu", "cầu Gỗ", "Trần Thị Lý", "Nguyễn Văn Trỗi"]
        ),
        ("Đèn trên đường Trần Thị Lý - Nguyễn Văn Trỗi hỏng.", ["đường Trần Thị Lý", "Nguyễn Văn Trỗi"]),
        ("Ở huyện Tân Kỳ có mưa. Vì sao Tân Kỳ lạnh?", ["huyện Tân Kỳ", "Tân Kỳ"]),
        ("Mưa ở Tân Kỳ hay Quỳ Hợp.", ["Tân Kỳ", "Quỳ Hợp"]),
        ("Đoàn về huyện Tân Kỳ.", ["huyện Tân Kỳ"]),
        ("Ở TP. Vinh trời nắng.", ["TP. Vinh"]),
        ("Tỉnh Hà Nam có mưa.", ["Tỉnh Hà Nam"]),
        ("Tại xã Nhơn Hạnh (TX An Nhơn).", ["xã Nhơn Hạnh", "TX An Nhơn"]),
        ("Anh sống ở quận 1, TP.HCM.", ["quận 1", "TP.HCM"]),
        ("Phường 12, quận Gò Vấp ngập.", ["Phường 12", "quận Gò Vấp"]),
        ("Thị trấn Cát Khánh đông vui.", ["Thị trấn Cát Khánh"]),
        ("Thành phố Hồ Chí Minh mưa.", ["Thành phố Hồ Chí Minh"]),
        ("Thủ đô Hà Nội lạnh.", ["Thủ đô Hà Nội"]),
        ("Nghệ An và Hà Tĩnh hạn hán.", ["Nghệ An", "Hà Tĩnh"]),
        ("Việt Nam thắng Thái Lan.", ["Việt Nam", "Thái Lan"]),
        ("Ông đi Nga rồi sang Pháp.", ["Nga", "Pháp"]),
        ("Anh đến muộn. Ông Đức về sớm.", []),
        ("Hàng từ Anh, Đức và Mỹ.", ["Anh", "Đức", "Mỹ"]),
        ("Đường Lê Lợi kẹt xe.", []),
        ("Trên đường Lê Lợi có cây.", ["đường Lê Lợi"]),
        ("Sông Hồng dâng.", ["Sông Hồng"]),
        ("Tàu vào cảng Cát Lái.", ["cảng Cát Lái"]),
        ("Khách tới sân bay Nội Bài.", ["sân bay Nội Bài"]),
        ("Xe chạy quốc lộ 1A.", ["quốc lộ 1A"]),
        ("Cao tốc Hà Nội - Hải Phòng thông xe.", ["Cao tốc Hà Nội - Hải Phòng"]),
        ("Gần cầu Đò Lèn có chợ Gốc mới.", ["cầu Đò Lèn", "chợ Gốc mới"]),
        ("Kênh Tàu Hủ - Bến Nghé bẩn.", ["Kênh Tàu Hủ - Bến Nghé"]),
        ("Tuyến Bến Thành - Suối Tiên chạy thử.", ["Bến Thành", "Suối Tiên"]),
        ("Khu công nghiệp Đồng Văn lấp đầy.", ["Khu công nghiệp Đồng Văn"]),
        ("Các tỉnh Tây Nguyên trồng cà phê.", ["Tây Nguyên"]),
        ("Lũ ở miền Trung.", ["miền Trung"]),
        ("Giá ở châu Âu tăng.", ["châu Âu"]),
        ("Ông Nguyễn Thái Bình nói.", []),
        ("Bà Hà Giang cười.", []),
        ("Chủ tịch UBND tỉnh Hà Nam nói.", []),
        ("Công an tỉnh Hà Nam đến tỉnh Hà Nam.", ["tỉnh Hà Nam"]),
        ("Hoạt động Đoàn sôi nổi, yêu cầu Sở trả lời.", []),
        ("Tư tưởng Hồ Chí Minh sáng mãi.", []),
        ("Huyện Krông Năng và huyện Ea H'leo khô.", ["Huyện Krông Năng", "huyện Ea H'leo"]),
        ("Thôn Đoài và xóm Chùa vui.", ["Thôn Đoài", "xóm Chùa"]),
        ("Mát-xcơ-va và Bắc Kinh ký.", ["Mát-xcơ-va", "Bắc Kinh"]),
        ("Bà Rịa - Vũng Tàu đón khách.", ["Bà Rịa - Vũng Tàu"]),
        ("Đăk Lăk được mùa.", ["Đăk Lăk"]),
        ("Hòa Bình có thủy điện.", ["Hòa Bình"]),
        ("Cầu thủ Hồ Văn Tám ghi bàn.", []),
        ("Chùa Hương đông khách.", ["Chùa Hương"]),
        ("Thừa Thiên - Huế mở hội.", ["Thừa Thiên - Huế"]),
        ("2 xã Hợp Thịnh, Hợp Thành hạn.", ["xã Hợp Thịnh", "Hợp Thành"]),
        ("Huyện Kỳ Anh và Cẩm Xuyên mưa.", ["Huyện Kỳ Anh", "Cẩm Xuyên"]),
        ("Lính Mỹ rút.", ["Mỹ"]),
        ("Mỹ rút quân.", ["Mỹ"]),
        ("Bà Mỹ về quê. Mỹ nói vậy.", []),
        ("Học tiếng Anh khó.", []),
        ("Anh Hồ Mạnh Hai đến.", []),
        ("Nhạc sĩ Đức Trí đến Đức.", ["Đức"]),
        ("Bang Texas ngập, tỉnh Champasak hạn.", ["Bang Texas", "tỉnh Champasak"]),
        ("Trên đường Quốc lộ 18A và đường ĐT 768.", ["Quốc lộ 18A", "đường ĐT 768"]),
        ("Sân Hàng Đẫy đông.", ["Sân Hàng Đẫy"]),
        ("Thành phố Hàn Quốc đẹp.", ["Hàn Quốc"]),
        ("KCN ở KKT Vũng Áng mở.", ["KKT Vũng Áng"]),
        ("Cán bộ tại Đắk Lắk bị bắt.", ["Đắk Lắk"]),
        ("Bờ biển H. Thái Thụy đẹp.", ["H. Thái Thụy"]),
        ("Bán đảo Triều Tiên yên.", ["Bán đảo Triều Tiên"]),
        ("Vườn quốc gia Phong Nha - Kẻ Bàng đẹp.", ["Vườn quốc gia Phong Nha - Kẻ Bàng"]),
        ("Già làng Y Rin kể.", []),
        ("Xứ Nghệ nắng.", ["Xứ Nghệ"]),
        ("Trao danh hiệu Anh hùng Lao động.", []),
        ("Hàng của Anh rẻ.", ["Anh"]),
        ("Khách tới TP.HCM rồi về TPHCM.", ["TP.HCM", "TPHCM"]),
    ]

    @Test(arguments: cases)
    func placesAreFoundOutsideOtherNames(text: String, expected: [String]) {
        #expect(Extraction(namesOf: text).places == expected)
    }

    @Test(arguments: [
        (2017, "Tin ở tỉnh Hà Nam.", "35", "2025-06-30", "37"),
        (2026, "Tin ở tỉnh Ninh Bình.", "37", nil, nil),
        (2017, "Tin ở huyện Lý Nhân, tỉnh Hà Nam.", "35", "2025-06-30", "37"),
        (2017, "Tin ở tỉnh Nghệ An.", "40", nil, nil),
    ])
    func unitsHaveTheCodesOfTheirTime(year: Int, text: String, code: String, end: String?, successor: String?) throws {
        let unit = try #require(
            Extraction(namesOf: text, year: year).facts.entities.first { $0.kind == .place && $0.level == .province })
        #expect(unit.code.map { String(decoding: $0, as: UTF8.self) } == code)
        #expect(unit.validUntil?.description == end)
        #expect(unit.successorCode.map { String(decoding: $0, as: UTF8.self) } == successor)
    }

    @Test(arguments: [
        ("Ở xã Tân Lập, tỉnh Hà Nam.", nil), ("Ở xã Tân Lập, tỉnh Bắc Kạn.", "02032"), ("Ở xã Tân Lập.", nil),
    ])
    func homonymsAreTheOnesOfTheArticlesProvince(text: String, code: String?) throws {
        let unit = try #require(Extraction(namesOf: text, year: 2017).facts.entities.first { $0.level == .commune })
        #expect(unit.code.map { String(decoding: $0, as: UTF8.self) } == code)
    }

    @Test func waysToWriteACityAreOnePlace() {
        let names = Extraction(namesOf: "Khách tới TP.HCM, TPHCM và thành phố Hồ Chí Minh.", year: 2017).facts.entities
            .filter { $0.kind == .place }.map { String(decoding: $0.name, as: UTF8.self) }
        #expect(names == ["thành phố Hồ Chí Minh"])
    }
}
