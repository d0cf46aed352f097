import Extracting
import Tables
import Testing

@Suite struct OrganizationsTests {
    /// Bodies as they stand in the text, in its order.
    static let cases: [(text: String, expected: [String])] = [
        ("Ủy ban An toàn giao thông (ATGT) Quốc gia họp. Cần giữ ATGT.", ["Ủy ban An toàn giao thông (ATGT) Quốc gia"]),
        (
            "Theo Ủy ban Kiểm tra (UBKT) Huyện ủy Chư Lung, UBKT đã họp.",
            ["Ủy ban Kiểm tra (UBKT) Huyện ủy Chư Lung", "UBKT"]
        ),
        ("Kỳ họp thứ 3, Quốc hội khóa XIV khai mạc.", ["Quốc hội khóa XIV"]),
        ("Đại biểu Quốc hội khóa XIV tiếp dân.", ["Quốc hội"]),
        ("Công ty TNHH MTV Khai thác thủy lợi tỉnh sửa đập.", ["Công ty TNHH MTV Khai thác thủy lợi tỉnh"]),
        ("Tòa án nhân dân cấp cao tại Đà Nẵng xét xử.", ["Tòa án nhân dân cấp cao tại Đà Nẵng"]),
        ("Công ty TNHH Hạ Long Ngọc Bích mở bến.", ["Công ty TNHH Hạ Long Ngọc Bích"]),
        ("Lữ đoàn 170 Hải quân trực.", ["Lữ đoàn 170 Hải quân"]),
        ("Bộ Lao động và Phúc lợi xã hội Lào báo tin.", ["Bộ Lao động và Phúc lợi xã hội Lào"]),
        ("Sở Y tế và Giám đốc bệnh viện họp.", ["Sở Y tế"]),
        ("Ông học ở ĐH Yale.", ["ĐH Yale"]),
        ("Ban Quản lý Khu Nông nghiệp Công nghệ cao TP họp.", ["Ban Quản lý Khu Nông nghiệp Công nghệ cao TP"]),
        ("Lãnh đạo Bộ Văn hóa và các cơ quan chuyên ngành họp.", ["Bộ Văn hóa"]),
        ("Tiệc mừng ở Phủ Chủ tịch và Nhà Quốc hội.", []),
        ("Ban Công tác đặc biệt Chính phủ Lào đến.", ["Ban Công tác đặc biệt Chính phủ Lào"]),
        ("Ông là giám đốc công an tỉnh.", ["công an tỉnh"]),
        ("Vụ án do công an tỉnh điều tra.", ["công an tỉnh"]),
        ("Theo cổng thông tin điện tử Hà Nam, trời mưa.", ["cổng thông tin điện tử Hà Nam"]),
        ("Tờ trình số 33/TTr-TANDTC nêu rõ.", []),
        ("Giám đốc Sở Tư pháp Hà Nam nói.", ["Sở Tư pháp Hà Nam"]),
        ("Ban Di dời làng nghề huyện Lý Nhân họp.", ["Ban Di dời làng nghề huyện Lý Nhân"]),
        ("Trung tâm Chữa bệnh - Hướng nghiệp, mở lớp.", ["Trung tâm Chữa bệnh - Hướng nghiệp"]),
        ("Sở Y tế tỉnh này kiểm tra.", ["Sở Y tế"]),
        ("Đại sứ quán Việt Nam ở Lào báo tin.", ["Đại sứ quán Việt Nam ở Lào"]),
        ("Ủy ban Kiểm tra Huyện ủy Chư Lung họp.", ["Ủy ban Kiểm tra Huyện ủy Chư Lung"]),
        ("Tin của Tổng cục Đường bộ VN.", ["Tổng cục Đường bộ VN"]),
        ("Ban Tổ chức lễ hội họp.", ["Ban Tổ chức lễ hội"]),
        ("Hội đồng trị sự Lê Phước tộc kiến nghị.", ["Hội đồng trị sự Lê Phước tộc"]),
        ("Trường THCS Đồng Lạc nghỉ.", ["Trường THCS Đồng Lạc"]),
        ("Ban Kinh tế-Xã hội HĐND huyện họp.", ["Ban Kinh tế-Xã hội HĐND huyện"]),
        ("Tin từ thường trực HĐND huyện.", ["thường trực HĐND huyện"]),
        ("Công ty Hòa Vang (Hovatex) xả thải. Hovatex bị phạt.", ["Công ty Hòa Vang", "Hovatex", "Hovatex"]),
        ("Quốc hội nước Cộng hòa Hồi giáo Iran họp.", ["Quốc hội nước Cộng hòa Hồi giáo Iran"]),
        ("Ủy viên Bộ Chính trị Đảng Cộng sản Cuba đến.", ["Bộ Chính trị Đảng Cộng sản Cuba"]),
        ("Ban Quản lý khu di tích Đền Trúc họp.", ["Ban Quản lý khu di tích Đền Trúc"]),
        ("Ngân hàng BIDV - Chi nhánh Phú Tân cho vay.", ["Ngân hàng BIDV - Chi nhánh Phú Tân"]),
        ("Tổng Cty Dệt may 29/3 trả lương.", ["Tổng Cty Dệt may 29/3"]),
        ("Theo Luật số 107/2016/QH13, giá giảm.", []),
        ("Khách trả bằng Samsung Pay rất nhanh.", []),
        ("Công ty Việt - Trung xả thải.", ["Công ty Việt - Trung"]),
        ("Giám đốc Phòng giao dịch Đông Hồ nghỉ.", ["Phòng giao dịch Đông Hồ"]),
        ("Báo Người lao động đưa tin.", ["Báo Người lao động"]),
        ("Bộ Năng lượng Hà Lan công bố.", ["Bộ Năng lượng Hà Lan"]),
        ("Đội CSGT số 2 chặn xe.", ["Đội CSGT số 2"]),
        ("Hãng SoundTek ra mắt loa. Loa của SoundTek tốt.", ["Hãng SoundTek", "SoundTek"]),
        ("Trường Múa TP.HCM tuyển sinh.", ["Trường Múa TP.HCM"]),
        ("Tổ chức Hiệp ước Bắc Hải (ABCD) họp.", ["Tổ chức Hiệp ước Bắc Hải", "ABCD"]),
        ("Chủ tịch Hội phẫu thuật thẩm mỹ Hải Phòng nói.", ["Hội phẫu thuật thẩm mỹ Hải Phòng"]),
        ("Công ty CP Phân đạm và Hóa chất Hà Nam nợ lương.", ["Công ty CP Phân đạm và Hóa chất Hà Nam"]),
        ("Khách đến dự Hội voi Hà Nam.", []),
        ("Công ty TNHH An Giang Tomho xin lỗi.", ["Công ty TNHH An Giang Tomho"]),
        ("Thương vụ Đại sứ quán Việt Nam báo tin.", ["Đại sứ quán Việt Nam"]),
        ("Chủ tịch BCH T.Ư Hội NDVN thăm Hội ND huyện.", ["BCH T.Ư Hội NDVN", "Hội ND huyện"]),
        ("Ủy ban Kiểm tra (UBKT) Trung ương kết luận.", ["Ủy ban Kiểm tra (UBKT) Trung ương"]),
        ("Theo Luật Phòng chống tham nhũng, cán bộ kê khai.", []),
        (
            "Ban cán sự Đảng họp với Cục Quản lý Lao động ngoài nước.",
            ["Ban cán sự Đảng", "Cục Quản lý Lao động ngoài nước"]
        ),
        ("Hiệp hội các nhà sản xuất gạch (ABCX) họp.", ["Hiệp hội các nhà sản xuất gạch", "ABCX"]),
        ("Theo Cơ quan Vũ trụ Hà Lan, trời sẽ mưa.", ["Cơ quan Vũ trụ Hà Lan"]),
        ("Công ty Minh Phát đóng tàu cho Hà Nam.", ["Công ty Minh Phát"]),
        ("Trường ĐH Y khoa Lê Văn Hoa tuyển sinh.", ["Trường ĐH Y khoa Lê Văn Hoa"]),
        ("Phó Bí thư Đảng ủy Bùi Văn Hai nói.", ["Đảng ủy"]),
        ("Đảng bộ Đại sứ quán họp.", ["Đảng bộ Đại sứ quán"]),
        ("Đoàn gồm Thanh tra sở và Văn phòng Bộ.", ["Thanh tra sở", "Văn phòng Bộ"]),
        ("Bệnh viện Đa khoa (BVĐK) huyện Lý Nhân kín chỗ.", ["Bệnh viện Đa khoa (BVĐK) huyện Lý Nhân"]),
        ("Họ nằm ở bệnh viện Lý Nhân.", ["bệnh viện Lý Nhân"]),
        ("Đoàn kiểm tra của Ban Bí thư làm việc.", ["Ban Bí thư"]),
        ("Trên cơ sở Kế hoạch đã duyệt.", []),
        ("HĐND tỉnh Hà Nam khóa XVII họp.", ["HĐND tỉnh Hà Nam"]),
        ("Minh Hoàng/Tinso.net", ["Tinso.net"]),
        ("Lực lượng CSTTX chặn xe. Sau đó CSTTX rút.", ["CSTTX", "CSTTX"]),
        ("Sở Văn hóa Thể thao và Du lịch tỉnh Hà Nam họp.", ["Sở Văn hóa Thể thao và Du lịch tỉnh Hà Nam"]),
        ("Bộ Giáo dục - Đào tạo trả lời.", ["Bộ Giáo dục - Đào tạo"]),
        ("Công ty Cổ phần Tập đoàn Minh Phát xây.", ["Công ty Cổ phần Tập đoàn Minh Phát"]),
        ("Phòng công chứng số 9 xác nhận.", ["Phòng công chứng số 9"]),
        ("Vụ 7 người bị thương còn mở.", []),
        ("Thường trực huyện ủy họp.", ["Thường trực huyện ủy"]),
        ("Họ về ban Tổ chức Huyện ủy.", ["ban Tổ chức Huyện ủy"]),
        ("Thủ quỹ Công ty Minh Phát đến.", ["Công ty Minh Phát"]),
        ("Ra quảng trường Minh Phát.", []),
        (
            "Trung tâm Kiểm soát bệnh tật (KSBT) tỉnh Hà Nam báo.",
            ["Trung tâm Kiểm soát bệnh tật (KSBT) tỉnh Hà Nam"]
        ),
        ("UBND tỉnh Hà Nam họp.", ["UBND tỉnh Hà Nam"]),
        ("Ủy ban nhân dân huyện Lý Nhân họp.", ["Ủy ban nhân dân huyện Lý Nhân"]),
        ("Sở Y tế tổ chức lớp học.", ["Sở Y tế"]),
        ("Sở Văn hóa, Thể thao và Du lịch cấp phép.", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Sở GD&ĐT Hải Dương thông báo.", ["Sở GD&ĐT Hải Dương"]),
        ("Phòng Lao động - Thương binh và Xã hội huyện rà soát.", ["Phòng Lao động - Thương binh và Xã hội huyện"]),
        ("Bộ Kế hoạch và Đầu tư trả lời.", ["Bộ Kế hoạch và Đầu tư"]),
        ("Bộ Y tế và Bộ Tài chính thống nhất.", ["Bộ Y tế", "Bộ Tài chính"]),
        ("Ban Thường vụ Huyện ủy Kim Bảng kết luận.", ["Ban Thường vụ Huyện ủy Kim Bảng"]),
        ("Đảng ủy Công an tỉnh kiểm điểm.", ["Đảng ủy Công an tỉnh"]),
        ("Ban Chấp hành Đảng bộ huyện bàn việc.", ["Ban Chấp hành Đảng bộ huyện"]),
        ("Đại hội đại biểu Đảng bộ xã Thanh Sơn khai mạc.", ["Đảng bộ xã Thanh Sơn"]),
        ("Phó Bí thư Thường trực Tỉnh ủy dự.", ["Tỉnh ủy"]),
        ("Thường trực HĐND thành phố giám sát.", ["Thường trực HĐND thành phố"]),
        ("Ủy ban MTTQ Việt Nam tỉnh vận động.", ["Ủy ban MTTQ Việt Nam tỉnh"]),
        ("Quốc hội thảo luận với Chính phủ.", ["Quốc hội", "Chính phủ"]),
        ("Ủy ban Kinh tế của Quốc hội thẩm tra.", ["Ủy ban Kinh tế của Quốc hội"]),
        ("Ban Chấp hành Trung ương khóa XII ra nghị quyết.", ["Ban Chấp hành Trung ương khóa XII"]),
        ("Công an huyện Thanh Liêm bắt trộm.", ["Công an huyện Thanh Liêm"]),
        ("Bộ Chỉ huy Quân sự tỉnh diễn tập.", ["Bộ Chỉ huy Quân sự tỉnh"]),
        ("Đồn Biên phòng Cửa Lò tuần tra.", ["Đồn Biên phòng Cửa Lò"]),
        ("Tòa án nhân dân tỉnh Hà Nam xét xử.", ["Tòa án nhân dân tỉnh Hà Nam"]),
        ("VKSND tối cao kháng nghị.", ["VKSND tối cao"]),
        ("Hội Nông dân tỉnh trao vốn.", ["Hội Nông dân tỉnh"]),
        ("Hội Hữu nghị Việt Nam - Ấn Độ kỷ niệm.", ["Hội Hữu nghị Việt Nam - Ấn Độ"]),
        ("Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Hà Nam kiến nghị.", ["Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Hà Nam"]),
        ("Đoàn ĐBQH tỉnh tiếp xúc.", ["Đoàn ĐBQH tỉnh"]),
        ("Công ty TNHH Minh Phát xả thải.", ["Công ty TNHH Minh Phát"]),
        ("Giám đốc Công ty cổ phần Sao Vàng Trần Văn Lâm nói.", ["Công ty cổ phần Sao Vàng"]),
        ("Tập đoàn Dầu khí Việt Nam (PVN) báo lãi.", ["Tập đoàn Dầu khí Việt Nam", "PVN"]),
        ("Ngân hàng Nhà nước giữ lãi suất.", ["Ngân hàng Nhà nước"]),
        ("Hiệp hội Chè Việt Nam (HHC) họp. HHC kiến nghị.", ["Hiệp hội Chè Việt Nam", "HHC", "HHC"]),
        ("Phóng viên báo Dân trí hỏi.", ["báo Dân trí"]),
        ("Trường THPT Lê Quý Đôn khai giảng.", ["Trường THPT Lê Quý Đôn"]),
        ("Học sinh trường Tiểu học Mỹ Thành múa.", ["trường Tiểu học Mỹ Thành"]),
        ("Ông Trường Chinh kể chuyện Trường Sơn.", []),
        ("Bệnh viện Đa khoa tỉnh Hà Nam cấp cứu.", ["Bệnh viện Đa khoa tỉnh Hà Nam"]),
        ("Đài Tiếng nói Việt Nam đưa tin.", ["Đài Tiếng nói Việt Nam"]),
        ("Báo Hà Nam phản ánh.", ["Báo Hà Nam"]),
        ("(ABC) - Trời mưa.", ["ABC"]),
        ("Đại sứ quán Pháp tại Việt Nam mở cửa.", ["Đại sứ quán Pháp tại Việt Nam"]),
        ("Liên Hợp Quốc và ASEAN ký kết.", ["Liên Hợp Quốc", "ASEAN"]),
        ("Quốc hội Lào thông qua luật.", ["Quốc hội Lào"]),
        ("Đảng Cộng sản Nhật Bản gửi thư.", ["Đảng Cộng sản Nhật Bản"]),
        ("Trưởng phòng Phòng chống tội phạm Công an tỉnh.", ["Phòng chống tội phạm Công an tỉnh"]),
        ("Các sở, ngành, doanh nghiệp và cơ quan báo cáo UBND.", []),
        ("Toàn xã hội và gia đình chăm lo, đại hội thành công.", []),
        ("Bộ luật Hình sự có hiệu lực.", []),
        ("Tờ Daily Mirror viết về đội U19 Việt Nam.", ["Daily Mirror", "U19 Việt Nam"]),
        ("Trận Nam Định FC gặp Becamex Bình Dương.", ["Nam Định FC", "Becamex Bình Dương"]),
        (
            "Công ty TNHH chế biến gỗ An Lộc Phát nộp phạt. Dân kiện An Lộc Phát.",
            ["Công ty TNHH chế biến gỗ An Lộc Phát", "An Lộc Phát"]
        ),
        ("Tập đoàn Zenta (ZTG) lỗ. ZTG bán cổ phần.", ["Tập đoàn Zenta", "ZTG", "ZTG"]),
        ("Người dùng trên Facebook bàn tán.", []),
        ("Giá xe Toyota Camry giảm.", []),
        ("Giải AFF Cup 2018 khai mạc.", []),
        ("Kho của Samsung Electronics Việt Nam cháy.", ["Samsung Electronics Việt Nam"]),
        ("Theo Tinmoi.vn, trời mưa.", ["Tinmoi.vn"]),
        ("Trưởng phòng Kế hoạch tổng hợp nói.", ["phòng Kế hoạch tổng hợp"]),
        ("Phó Trưởng ban Tuyên giáo Tỉnh ủy dự.", ["ban Tuyên giáo Tỉnh ủy"]),
        ("Bí thư Tỉnh đoàn dự.", ["Tỉnh đoàn"]),
        ("BTC Lễ hội cảm ơn.", ["BTC Lễ hội"]),
        ("Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam bắt.", ["Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam"]),
        ("Bộ Luật Hình sự có hiệu lực.", []),
        ("Vụ tàu chìm gây xôn xao.", []),
        ("Chi bộ 5, Chi bộ 6 họp.", ["Chi bộ 5", "Chi bộ 6"]),
        ("Hội đồng quản trị Công ty Minh Phát họp.", ["Hội đồng quản trị Công ty Minh Phát"]),
        ("Phó Thống đốc NHNN Trần Văn Hai nói.", ["NHNN"]),
        ("Nhà máy của Kodak Holdings đóng.", ["Kodak Holdings"]),
    ]

    @Test(arguments: cases)
    func namedBodiesAreFoundByTheirLongestName(text: String, expected: [String]) {
        #expect(Extraction(namesOf: text).organizations == expected)
    }

    @Test(arguments: [
        ("UBND tỉnh Hà Nam họp.", "state", "province", "35"),
        ("Công an huyện Lý Nhân bắt trộm.", "police", "district", "353"),
        ("Quốc hội họp.", "people_council", "central", nil),
        ("Quốc hội khóa XIV họp.", "people_council", "central", nil),
        ("Công ty TNHH Minh Phát xả thải.", "company", "other", nil),
        ("Trường THPT Lê Quý Đôn khai giảng.", "school", "other", nil),
    ])
    func bodiesAreClassed(text: String, kind: String, level: String, code: String?) throws {
        let body = try #require(Extraction(namesOf: text, year: 2017).facts.entities.first { $0.kind == .organization })
        #expect(body.organizationKind?.rawValue == kind)
        #expect(body.level?.rawValue == level)
        #expect(body.code.map { String(decoding: $0, as: UTF8.self) } == code)
    }

    @Test func aBodyThatLeavesOutTheProvinceIsTheOneOfTheArticle() throws {
        let found = Extraction(namesOf: "Tin từ tỉnh Hà Nam. UBND tỉnh họp, Tỉnh ủy dự.", year: 2017)
        let names = found.facts.entities.filter { $0.kind == .organization }.map {
            String(decoding: $0.name, as: UTF8.self)
        }
        #expect(names == ["UBND tỉnh Hà Nam", "Tỉnh ủy Hà Nam"])
    }

    @Test func aBodyOfAProvinceAbroadIsNotTheOneOfTheArticle() throws {
        let text = "Tỉnh ủy Hà Nam tiếp ông Bounmy, Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Savannakhet. Tin từ tỉnh Hà Nam."
        let found = Extraction(namesOf: text, year: 2017)
        let names = found.facts.entities.filter { $0.kind == .organization }.map {
            String(decoding: $0.name, as: UTF8.self)
        }
        #expect(names == ["Tỉnh ủy Hà Nam", "Tỉnh ủy"])
    }

    @Test func aCompanyAtTheVeryEndIsFoundAgain() {
        let found = Extraction(namesOf: "Ông Lê Văn An, Tổng Giám đốc Sotexim DKT, nói. Hàng là của Sotexim DKT")
        #expect(found.organizations == ["Sotexim DKT", "Sotexim DKT"])
    }
}
