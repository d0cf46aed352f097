import Extracting
import Tables
import Testing

@Suite struct QuantitiesTests {
    /// A text and its quantities as "value unit".
    static let cases: [(text: String, quantities: [String])] = [
        // Halves, loose exponents, votes
        ("Xe chở 12 m 3 cát về bến.", ["12.0 m3"]),
        ("Chỉ gần một năm rưỡi sau, cầu đã xong.", ["1.5 năm"]),
        (
            "Ông được 150 phiếu tín nhiệm cao, 99 phiếu tín nhiệm thấp.",
            ["150.0 phiếu tín nhiệm cao", "99.0 phiếu tín nhiệm thấp"]
        ),
        (
            "Có 73% (1.250) ý kiến đồng ý.", ["73.0 %", "1250.0 ý kiến"]
        ),
        ("Nhân dân 2 nước và hai dân tộc gắn bó.", []),
        ("Hãng xây 13 tòa chung cư cho 16 khách nước ngoài.", ["13.0 tòa chung cư", "16.0 khách nước ngoài"]),
        ("Vé giá 40.000 đồng/người lớn.", ["40000.0 đồng/người lớn"]),
        ("Bài được 1.000 lượt thích.", ["1000.0 lượt thích"]),
        ("Bản sao có số chứng thực 4712 ngày 5/6/2015.", []),
        // Classifiers with the noun that they class; working days
        ("Rừng còn 12 loài chim và 3 giống lan.", ["12.0 loài chim", "3.0 giống lan"]),
        ("Huyện có 5 bãi rác.", ["5.0 bãi rác"]),
        ("Hồ sơ được trả trong 15 ngày làm việc.", ["15.0 ngày làm việc"]),
        // Numbers
        ("Xã có 6.159 hộ dân.", ["6159.0 hộ dân"]),
        ("Tăng 7,51% so với trước.", ["7.51 %"]),
        ("Diện tích 1.234.567,5 m2.", ["1234567.5 m2"]),
        ("Vốn 3.200 tỷ đồng.", ["3200000000000.0 đồng"]),
        ("Có 1,5 triệu người đến xem.", ["1500000.0 người"]),
        ("Giá 6.5 triệu đồng.", ["6500000.0 đồng"]),
        ("Thu 1.200 nghìn tỷ đồng.", ["1200000000000000.0 đồng"]),
        ("Nộp 3 triệu 200 nghìn đồng.", ["3200000.0 đồng"]),
        ("Nộp 2 triệu rưỡi đồng.", ["2500000.0 đồng"]),
        ("Thưởng 2,000 USD.", ["2000.0 USD"]),
        ("Đường rộng 0,75 km.", ["0.75 km"]),
        ("Chi 50 tỷ để sửa chợ.", ["50000000000.0 đồng"]),
        ("Còn 07 hộ nghèo.", ["7.0 hộ nghèo"]),
        ("Ban có 8 Phó ban.", ["8.0 Phó ban"]),
        ("Lập 2 Tổ công tác ở chợ.", ["2.0 Tổ công tác"]),
        ("Ký 54 chương trình hợp tác mới.", ["54.0 chương trình hợp tác"]),
        ("Có 8 ngân hàng thương mại cho vay.", ["8.0 ngân hàng thương mại"]),
        ("Một tháng nay trời không mưa.", ["1.0 tháng"]),
        ("Xe 77R - 001.37 vi phạm tốc độ.", []),
        ("Một người đến muộn.", []),
        ("Ban Chỉ đạo 389 Quốc gia họp.", []),
        // Words
        ("Hai dự án chậm tiến độ.", ["2.0 dự án"]),
        ("Ba đơn vị được khen.", ["3.0 đơn vị"]),
        ("Có mười lăm học sinh.", ["15.0 học sinh"]),
        ("Gần hai mươi mốt cán bộ.", ["21.0 cán bộ"]),
        ("Trong mười năm.", ["10.0 năm"]),
        ("Có năm dự án mới.", ["5.0 dự án"]),
        ("Một triệu đồng tiền phạt.", ["1000000.0 đồng"]),
        ("Một trăm linh năm xã.", ["105.0 xã"]),
        ("Bắt hai chục đối tượng.", ["20.0 đối tượng"]),
        // Units
        ("Nối 21 điểm cầu.", ["21.0 điểm cầu"]),
        ("Gồm 58 tổ chức cơ sở đảng.", ["58.0 tổ chức cơ sở đảng"]),
        ("Chở 10 m3 gỗ, 24m3 cát.", ["10.0 m3", "24.0 m3"]),
        ("Trồng 30ha lúa.", ["30.0 ha"]),
        ("Kéo dài 37 năm qua.", ["37.0 năm"]),
        ("Xử phạt 5 năm tù.", ["5.0 năm"]),
        ("Ông Tư (57 tuổi) đi 3 lần.", ["57.0 tuổi", "3.0 lần"]),
        ("Chờ 72 giờ, chạy 30 phút.", ["72.0 giờ", "30.0 phút"]),
        ("Tặng 4 Bằng khen.", ["4.0 Bằng khen"]),
        ("Nhận Huy hiệu 30 năm tuổi Đảng.", ["30.0 năm"]),
        ("Với 22 nước và vùng lãnh thổ.", ["22.0 nước"]),
        ("Trong số 14 bị can có hai cán bộ.", ["14.0 bị can", "2.0 cán bộ"]),
        // Ranges
        ("Đạt từ 8,5 - 9%.", ["8.5 %", "9.0 %"]),
        ("Phạt từ 15 đến 18 tháng tù.", ["15.0 tháng", "18.0 tháng"]),
        ("Giá 20-30 triệu đồng.", ["20000000.0 đồng", "30000000.0 đồng"]),
        ("Nâng từ 40 lên 65 suất mỗi kỳ.", ["40.0 suất", "65.0 suất"]),
        ("Số lớp giảm từ 30 xuống còn 24 lớp.", ["30.0 lớp", "24.0 lớp"]),
        // Shares of a whole
        ("Có 37/40 phiếu đồng ý.", ["37.0 phiếu", "40.0 phiếu"]),
        ("Với 118/120 đại biểu có mặt.", ["118.0 đại biểu", "120.0 đại biểu"]),
        ("Xây xong 1.210/1.305 căn.", ["1210.0 căn", "1305.0 căn"]),
        ("Trực 24/24 giờ ở hẻm 12/45 phường Hai.", []),
        ("Được 2/3 đại biểu tán thành.", []),
        // Units of several words
        ("Lương 8 triệu đồng/tháng, giá 900 đồng/kg.", ["8000000.0 đồng/tháng", "900.0 đồng/kg"]),
        ("Cấp 4.000 m3/ngày đêm, tăng 9%/năm.", ["4000.0 m3/ngày đêm", "9.0 %/năm"]),
        ("Vay lãi 2.000 đồng/triệu/ngày.", ["2000.0 đồng/triệu/ngày"]),
        ("Với 9 huyện, thị xã và 120 xã, phường, thị trấn.", ["9.0 huyện, thị xã", "120.0 xã, phường, thị trấn"]),
        ("Khen 12 tập thể, cá nhân trong năm.", ["12.0 tập thể, cá nhân"]),
        ("Ở 12 xã, người dân vui mừng.", ["12.0 xã"]),
        ("Qua 5 huyện, xã Tân Lập về đích.", ["5.0 huyện"]),
        ("Đón 700 lượt đoàn viên và 40 nữ công nhân.", ["700.0 lượt đoàn viên", "40.0 nữ công nhân"]),
        ("Tặng 15 bộ loa kéo cho thôn.", ["15.0 bộ loa kéo"]),
        // Nouns that no list holds
        ("Trường dạy 14 giáo án về biển đảo.", ["14.0 giáo án"]),
        ("Trao 30 giỏ hoa, 2 đàn bầu.", ["30.0 giỏ hoa", "2.0 đàn bầu"]),
        ("Từ 2019 dịch lan rộng, với 7 ông.", ["7.0 ông"]),
        ("Năm địa phương chậm giải ngân, năm học mới bắt đầu.", ["5.0 địa phương"]),
        ("Người Dao thiểu số 12 người.", ["12.0 người"]),
        // What is no quantity
        ("Tăng trưởng hai con số, đạt hai phần ba kế hoạch.", []),
        ("Năm 2023 là năm bản lề.", []),
        ("Lần thứ 3, khóa 14, lớp 5, quận 2, Điều 12.", []),
        ("Nghị định 67 và Chỉ thị 20 của ngành.", []),
        ("Nhân dân hai nước, hai bên, hai Đảng.", []),
        ("Một xe tải và một số cán bộ, 1 số nội dung.", []),
        ("Lúc 11 giờ 47 phút, 8h30, 7 giờ sáng.", []),
        ("Ngày 6/5, tháng 7 năm 2020, 6 tháng đầu năm.", []),
        ("Xe 60C - 015.85 đi lớp 8A3, đạt 2/3 số phiếu.", []),
        ("Hàng trăm người, vài chục hộ.", []),
        ("Nghị định 86 năm 2014 của ngành.", []),
        ("Bà Ba Xã, ông Tư Bản.", []),
    ]

    @Test(arguments: cases) func numbersCountWhatStandsBehindThem(text: String, quantities: [String]) {
        let found = Extraction(text, by: [Times.self, Quantities.self])
        #expect(found.facts.quantities.map { "\($0.value) \(String(decoding: $0.unit, as: UTF8.self))" } == quantities)
    }

    @Test func aRangesEndsHaveTheShortestSurfaces() {
        let found = Extraction("Đạt từ 8,5 - 9% và gần 18.000 tỉ đồng.", by: [Times.self, Quantities.self])
        #expect(found.facts.quantities.map { found.text($0.span) } == ["8,5 - 9%", "9%", "18.000 tỉ đồng"])
        #expect(found.facts.quantities.map(\.approximate) == [false, false, true])
    }
}
