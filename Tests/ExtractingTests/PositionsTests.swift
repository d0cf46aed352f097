import Extracting
import Tables
import Testing

@Suite struct PositionsTests {
    /// Persons with their posts, in the order of the posts.
    static let cases: [(text: String, expected: [String])] = [
        ("Tướng Lê Văn An kể.", ["Lê Văn An: Tướng"]),
        (
            "Dự lễ có các đồng chí Ủy viên Bộ Chính trị: Thủ tướng Chính phủ Lê Văn An; các Phó Thủ tướng: Mai Thị Ba, Hồ Văn Tư.",
            [
                "Lê Văn An: Ủy viên Bộ Chính trị", "Mai Thị Ba: Ủy viên Bộ Chính trị",
                "Hồ Văn Tư: Ủy viên Bộ Chính trị", "Lê Văn An: Thủ tướng Chính phủ", "Mai Thị Ba: Phó Thủ tướng",
                "Hồ Văn Tư: Phó Thủ tướng",
            ]
        ),
        (
            "Các ủy viên gồm: TS. Lê Văn An; PGS.TS Mai Thị Ba.",
            ["Lê Văn An: ủy viên", "Mai Thị Ba: ủy viên", "Lê Văn An: TS", "Mai Thị Ba: PGS.TS"]
        ),
        ("Giám đốc Công ty Sao Mai (xã Tân Lập) Lê Văn An nói.", ["Lê Văn An: Giám đốc Công ty Sao Mai"]),
        ("Luật sư Lê Văn An (Đoàn Luật sư Đồng Nai) nói.", ["Lê Văn An: Luật sư", "Lê Văn An: Đoàn Luật sư Đồng Nai"]),
        (
            "Ông Lê Văn An sinh năm 1960, quê Nam Định, là Giám đốc Sở Y tế.",
            ["Lê Văn An: Giám đốc Sở Y tế"]
        ),
        (
            "Trước đây ông Lê Văn An giữ các chức vụ: Phó Vụ trưởng Vụ Pháp chế, Chánh Văn phòng.",
            ["Lê Văn An: Phó Vụ trưởng Vụ Pháp chế", "Lê Văn An: Chánh Văn phòng"]
        ),
        (
            "Ông Lê Văn An, Phó Chánh Văn phòng - Tổng cục Thủy lợi, nói.",
            ["Lê Văn An: Phó Chánh Văn phòng - Tổng cục Thủy lợi"]
        ),
        (
            "Ông Lê Văn An, Trưởng khoa Chẩn đoán hình ảnh, nói.", ["Lê Văn An: Trưởng khoa Chẩn đoán hình ảnh"]
        ),
        (
            "Trưởng phòng Quản lý nghề muối cổ truyền Lê Văn An nói.",
            ["Lê Văn An: Trưởng phòng Quản lý nghề muối cổ truyền"]
        ),
        ("Ông Lê Văn An, Tổng Giám đốc Sotexim ABC, nói.", ["Lê Văn An: Tổng Giám đốc Sotexim ABC"]),
        (
            "Bổ nhiệm ông Lê Văn An, sinh ngày 2/8/1963, quê Nam Định, Giám đốc Sở Y tế.",
            ["Lê Văn An: Giám đốc Sở Y tế"]
        ),
        ("Chủ tịch UBND tỉnh, Lê Văn An ký quyết định.", ["Lê Văn An: Chủ tịch UBND tỉnh"]),
        ("Bí thư Huyện đoàn khi ấy là ông Lê Văn An.", ["Lê Văn An: Bí thư Huyện đoàn"]),
        ("Giám đốc Sở Y tế tỉnh này Lê Văn An nói.", ["Lê Văn An: Giám đốc Sở Y tế"]),
        ("Hiệu phó Trường THCS Tân Lập Lê Văn An nói.", ["Lê Văn An: Hiệu phó Trường THCS Tân Lập"]),
        ("Ông Lê Văn An được bầu làm Chủ tịch UBND tỉnh.", ["Lê Văn An: Chủ tịch UBND tỉnh"]),
        (
            "HĐND tỉnh bầu ông Lê Văn An, Giám đốc Sở Y tế, làm Chủ nhiệm Ủy ban Kiểm tra.",
            ["Lê Văn An: Giám đốc Sở Y tế", "Lê Văn An: Chủ nhiệm Ủy ban Kiểm tra"]
        ),
        (
            "Dự lễ có các Ủy viên Trung ương Đảng: Giám đốc Công ty Sao Lê Văn An, Giám đốc Công ty Mây Mai Thị Ba; Phó Giám đốc Công ty Gió Hồ Văn Tư.",
            [
                "Lê Văn An: Ủy viên Trung ương Đảng", "Mai Thị Ba: Ủy viên Trung ương Đảng",
                "Lê Văn An: Giám đốc Công ty Sao", "Mai Thị Ba: Giám đốc Công ty Mây",
                "Hồ Văn Tư: Phó Giám đốc Công ty Gió",
            ]
        ),
        (
            "Ông Lê Văn An, Phó Cục trưởng Cục Quản trị, Văn phòng Chính phủ, nói.",
            ["Lê Văn An: Phó Cục trưởng Cục Quản trị, Văn phòng Chính phủ"]
        ),
        (
            "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam (UBTW MTTQ VN) Lê Văn An nói.",
            ["Lê Văn An: Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"]
        ),
        ("Chủ tịch Hội NDVN Lại Văn Hai nói.", ["Lại Văn Hai: Chủ tịch Hội NDVN"]),
        ("Phó Chánh VP UBND tỉnh Lê Văn An nói.", ["Lê Văn An: Phó Chánh VP UBND tỉnh"]),
        (
            "Ông Lê Văn An, Ủy viên Thường vụ Đảng ủy Công an Trung ương, nói.",
            ["Lê Văn An: Ủy viên Thường vụ Đảng ủy Công an Trung ương"]
        ),
        ("Ông Lê Văn An, Phó trưởng ban tổ chức, nói.", ["Lê Văn An: Phó trưởng ban tổ chức"]),
        ("Bí thư Huyện ủy Đắk R’lấp Lê Văn An nói.", ["Lê Văn An: Bí thư Huyện ủy Đắk R’lấp"]),
        ("Bí thư Huyện ủy Mộc Châu Hà Trung Dũng nói.", ["Hà Trung Dũng: Bí thư Huyện ủy Mộc Châu"]),
        (
            "Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương Đoàn Lê Thị Mây nói.",
            ["Lê Thị Mây: Phó Chủ nhiệm Ủy ban Kiểm tra Trung ương Đoàn"]
        ),
        ("Ủy viên Ban Chấp hành Trung ương Đoàn Thị Mây nói.", ["Đoàn Thị Mây: Ủy viên Ban Chấp hành Trung ương"]),
        (
            "Miễn nhiệm chức danh Phó Chủ tịch UBND tỉnh nhiệm kỳ 2016-2021 đối với ông Lê Văn An.",
            ["Lê Văn An: Phó Chủ tịch UBND tỉnh"]
        ),
        (
            "Có 2 phó giám đốc sở này gồm ông Lê Văn An và bà Mai Thị Ba.",
            ["Lê Văn An: phó giám đốc", "Mai Thị Ba: phó giám đốc"]
        ),
        ("Ông Lê Văn An đến nhận nhiệm vụ là Bí thư Tỉnh ủy.", ["Lê Văn An: Bí thư Tỉnh ủy"]),
        ("Ông Nguyễn Văn Tám, Hàm Vụ phó, nói.", ["Nguyễn Văn Tám: Hàm Vụ phó"]),
        (
            "Ông Nguyễn Văn Tám, chuyên viên chính Vụ Pháp luật, nói.",
            ["Nguyễn Văn Tám: chuyên viên chính Vụ Pháp luật"]
        ),
        ("Ông Nguyễn Văn Tám, Hiệu trưởng trường này, nói.", ["Nguyễn Văn Tám: Hiệu trưởng"]),
        (
            "Ông Nguyễn Văn Tám, đại biểu Quốc hội các khóa X, XII, nói.",
            ["Nguyễn Văn Tám: đại biểu Quốc hội các khóa X, XII"]
        ),
        ("Bí thư Tỉnh ủy Nguyễn Văn Tám nói.", ["Nguyễn Văn Tám: Bí thư Tỉnh ủy"]),
        ("Nguyễn Văn Tám - Bí thư Tỉnh ủy dự.", ["Nguyễn Văn Tám: Bí thư Tỉnh ủy"]),
        ("Ông Nguyễn Văn Tám, Phó Chủ tịch UBND tỉnh, nói.", ["Nguyễn Văn Tám: Phó Chủ tịch UBND tỉnh"]),
        ("Ông Nguyễn Văn Tám (Giám đốc Sở Y tế) nói.", ["Nguyễn Văn Tám: Giám đốc Sở Y tế"]),
        (
            "Đại tá Nguyễn Văn Tám, Giám đốc Công an tỉnh Hà Nam.",
            ["Nguyễn Văn Tám: Đại tá", "Nguyễn Văn Tám: Giám đốc Công an tỉnh Hà Nam"]
        ),
        (
            "Nguyễn Văn Tám - Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy; Lê Thị Tư - Chủ tịch HĐND tỉnh.",
            [
                "Nguyễn Văn Tám: Ủy viên Trung ương Đảng",
                "Nguyễn Văn Tám: Bí thư Tỉnh ủy",
                "Lê Thị Tư: Chủ tịch HĐND tỉnh",
            ]
        ),
        (
            "Ủy viên Bộ Chính trị, Chủ tịch Quốc hội Nguyễn Văn Tám đến.",
            ["Nguyễn Văn Tám: Ủy viên Bộ Chính trị", "Nguyễn Văn Tám: Chủ tịch Quốc hội"]
        ),
        (
            "Các Phó Chủ tịch UBND tỉnh: Nguyễn Văn Tám, Lê Thị Tư và Đỗ Văn Ba dự.",
            [
                "Nguyễn Văn Tám: Phó Chủ tịch UBND tỉnh",
                "Lê Thị Tư: Phó Chủ tịch UBND tỉnh",
                "Đỗ Văn Ba: Phó Chủ tịch UBND tỉnh",
            ]
        ),
        (
            "Các đồng chí Phó Bí thư Tỉnh ủy: Nguyễn Văn Tám, Lê Thị Tư dự.",
            ["Nguyễn Văn Tám: Phó Bí thư Tỉnh ủy", "Lê Thị Tư: Phó Bí thư Tỉnh ủy"]
        ),
        ("Nguyên Bí thư Tỉnh ủy Nguyễn Văn Tám kể.", ["Nguyễn Văn Tám: Nguyên Bí thư Tỉnh ủy"]),
        ("Quyền Giám đốc Sở Nội vụ Lê Thị Tư nói.", ["Lê Thị Tư: Quyền Giám đốc Sở Nội vụ"]),
        ("Tân Hiệu trưởng Trường THPT Lê Lợi Lê Thị Tư nói.", ["Lê Thị Tư: Tân Hiệu trưởng Trường THPT Lê Lợi"]),
        ("Ông Nguyễn Văn Tám giữ chức Chủ tịch UBND huyện.", ["Nguyễn Văn Tám: Chủ tịch UBND huyện"]),
        ("Ông Nguyễn Văn Tám được bầu giữ chức vụ Bí thư Huyện ủy.", ["Nguyễn Văn Tám: Bí thư Huyện ủy"]),
        ("Bổ nhiệm bà Lê Thị Tư giữ chức vụ Phó Giám đốc Sở Tài chính.", ["Lê Thị Tư: Phó Giám đốc Sở Tài chính"]),
        ("Miễn nhiệm chức vụ Chủ tịch UBND xã đối với ông Nguyễn Văn Tám.", ["Nguyễn Văn Tám: Chủ tịch UBND xã"]),
        ("Khi làm Giám đốc Sở Công Thương, bà Lê Thị Tư ký.", ["Lê Thị Tư: Giám đốc Sở Công Thương"]),
        ("Chủ tịch Hội Nông dân tỉnh là bà Lê Thị Tư.", ["Lê Thị Tư: Chủ tịch Hội Nông dân tỉnh"]),
        ("Bà Lê Thị Tư hiện là Trưởng Ban Dân vận Tỉnh ủy.", ["Lê Thị Tư: Trưởng Ban Dân vận Tỉnh ủy"]),
        ("Trưởng phòng Kinh tế huyện Nguyễn Văn Tám đáp.", ["Nguyễn Văn Tám: Trưởng phòng Kinh tế huyện"]),
        ("Phó Trưởng Ban Tổ chức Tỉnh ủy Lê Thị Tư nói.", ["Lê Thị Tư: Phó Trưởng Ban Tổ chức Tỉnh ủy"]),
        (
            "PGS.TS Nguyễn Văn Tám, Viện trưởng Viện Sử học.",
            ["Nguyễn Văn Tám: PGS.TS", "Nguyễn Văn Tám: Viện trưởng Viện Sử học"]
        ),
        ("Bác sĩ Lê Thị Tư khám bệnh.", ["Lê Thị Tư: Bác sĩ"]),
        ("Nhà báo Lê Thị Tư viết.", ["Lê Thị Tư: Nhà báo"]),
        ("Em Lê Thị Tư, học sinh lớp 8A Trường THCS Hòa Mạc.", ["Lê Thị Tư: học sinh lớp 8A Trường THCS Hòa Mạc"]),
        ("Thủ tướng Nguyễn Văn Tám và Bộ trưởng Lê Thị Tư.", ["Nguyễn Văn Tám: Thủ tướng", "Lê Thị Tư: Bộ trưởng"]),
        (
            "Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn Nguyễn Văn Tám.",
            ["Nguyễn Văn Tám: Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn"]
        ),
        (
            "Giám đốc Sở Văn hóa, Thể thao và Du lịch Lê Thị Tư.",
            ["Lê Thị Tư: Giám đốc Sở Văn hóa, Thể thao và Du lịch"]
        ),
        (
            "Nguyễn Văn Tám, Bí thư Huyện ủy và Chủ tịch UBND huyện Lê Thị Tư.",
            ["Nguyễn Văn Tám: Bí thư Huyện ủy", "Lê Thị Tư: Chủ tịch UBND huyện"]
        ),
        (
            "Đại sứ Đặc mệnh toàn quyền Cộng hòa Cuba tại Việt Nam Herminio Lopez dự.",
            ["Herminio Lopez: Đại sứ Đặc mệnh toàn quyền Cộng hòa Cuba tại Việt Nam"]
        ),
        ("Tổng thống Mỹ Donald Trump phát biểu.", ["Donald Trump: Tổng thống Mỹ"]),
        ("Chủ tịch UBND tỉnh Thái Bình Nguyễn Văn Tám.", ["Nguyễn Văn Tám: Chủ tịch UBND tỉnh Thái Bình"]),
        ("Bí thư Thành ủy TP.HCM Nguyễn Văn Tám.", ["Nguyễn Văn Tám: Bí thư Thành ủy TP.HCM"]),
        ("Phó Bí thư Thường trực Tỉnh ủy Lê Thị Tư.", ["Lê Thị Tư: Phó Bí thư Thường trực Tỉnh ủy"]),
        (
            "Lê Thị Tư - Tỉnh ủy viên, Bí thư Huyện ủy Kim Bảng.",
            ["Lê Thị Tư: Tỉnh ủy viên", "Lê Thị Tư: Bí thư Huyện ủy Kim Bảng"]
        ),
        ("Đồng chí Bí thư Tỉnh ủy yêu cầu báo cáo.", []),
        ("Ông Nguyễn Văn Tám, bà Lê Thị Tư đến.", []),
        (
            "Ông Nguyễn Văn Tám - Phó Chủ tịch UBND tỉnh, ông Lê An - Giám đốc Sở Y tế.",
            ["Nguyễn Văn Tám: Phó Chủ tịch UBND tỉnh", "Lê An: Giám đốc Sở Y tế"]
        ),
        ("Nhà cho công nhân.\nBộ trưởng Lê An nói.", ["Lê An: Bộ trưởng"]),
        (
            "Nguyễn Văn Tám, Lê Thị Tư, các Phó Giám đốc Sở Y tế, dự.",
            ["Nguyễn Văn Tám: Phó Giám đốc Sở Y tế", "Lê Thị Tư: Phó Giám đốc Sở Y tế"]
        ),
        (
            "Thượng tá Nguyễn Văn Tám (1970) - Phó trưởng Phòng Tham mưu.",
            ["Nguyễn Văn Tám: Thượng tá", "Nguyễn Văn Tám: Phó trưởng Phòng Tham mưu"]
        ),
        ("Chủ tịch HĐQT Công ty cổ phần Sao Vàng Lê Thị Tư.", ["Lê Thị Tư: Chủ tịch HĐQT Công ty cổ phần Sao Vàng"]),
        ("Ông Nguyễn Văn Tám nguyên là Giám đốc Sở Y tế.", ["Nguyễn Văn Tám: Giám đốc Sở Y tế"]),
        (
            "Bí thư Đảng ủy, Giám đốc Công an tỉnh Nguyễn Văn Tám.",
            ["Nguyễn Văn Tám: Bí thư Đảng ủy", "Nguyễn Văn Tám: Giám đốc Công an tỉnh"]
        ),
        ("Bí thư Tỉnh đoàn Lò Văn Tư nói.", ["Lò Văn Tư: Bí thư Tỉnh đoàn"]),
        (
            "Các Phó Giám đốc Sở Y tế, gồm: ông Lê Văn An, bà Mai Thị Hoa.",
            ["Lê Văn An: Phó Giám đốc Sở Y tế", "Mai Thị Hoa: Phó Giám đốc Sở Y tế"]
        ),
        ("Đại biểu Quốc hội khóa XI, XIII Lê Văn An nói.", ["Lê Văn An: Đại biểu Quốc hội khóa XI, XIII"]),
        (
            "Ông Lê Văn An (40 tuổi, nguyên cán bộ địa chính xã Ea Rbin) bị bắt.",
            ["Lê Văn An: nguyên cán bộ địa chính xã Ea Rbin"]
        ),
        ("Ông Lê Văn An, chuyên viên thuộc Sở, nói.", ["Lê Văn An: chuyên viên thuộc Sở"]),
        ("Ông Lê Văn An - lái xe của Sở nói.", ["Lê Văn An: lái xe của Sở"]),
        ("Nhân viên lái xe Lê Văn An nói.", ["Lê Văn An: Nhân viên lái xe"]),
        ("PCT UBND tỉnh Lê Văn An dự.", ["Lê Văn An: PCT UBND tỉnh"]),
        ("ĐB Lê Văn An phát biểu.", ["Lê Văn An: ĐB"]),
        ("Chủ tịch UBND tỉnh Hà Nam-Lê Văn An dự.", ["Lê Văn An: Chủ tịch UBND tỉnh Hà Nam"]),
        (
            "Ông Mai Văn Ba làm Bí thư Tỉnh ủy, Phó Chủ tịch Lê Văn An nghỉ hưu.",
            ["Mai Văn Ba: Bí thư Tỉnh ủy", "Lê Văn An: Phó Chủ tịch"]
        ),
        ("Ông Lê Văn An làm chủ đầu tư.", []),
        ("Phó Tỉnh trưởng Bounmy Keola đến.", ["Bounmy Keola: Phó Tỉnh trưởng"]),
        (
            "Phó ban Kinh tế Trung ương chuyên trách Lê Văn An dự.",
            ["Lê Văn An: Phó ban Kinh tế Trung ương chuyên trách"]
        ),
    ]

    @Test(arguments: cases)
    func postsAreTiedToTheirPersons(text: String, expected: [String]) {
        #expect(Extraction(namesOf: text).positions == expected)
    }

    @Test(arguments: [
        ("Nguyên Bí thư Tỉnh ủy Lê Thị Tư kể.", true, false, "Tỉnh ủy"),
        ("Quyền Giám đốc Sở Nội vụ Lê Thị Tư nói.", false, true, "Sở Nội vụ"),
        ("Chủ tịch UBND xã Lê Thị Tư nói.", false, false, "UBND xã"),
    ])
    func postsTellTimeAndBody(text: String, former: Bool, acting: Bool, body: String) throws {
        let found = Extraction(namesOf: text)
        let position = try #require(found.facts.positions.first)
        #expect(position.former == former && position.acting == acting)
        #expect(position.organization.map { String(decoding: found.facts.entities[$0].name, as: UTF8.self) } == body)
    }

    /// Posts that stand for the person whom the article has named with them.
    @Test(arguments: [
        ("Bí thư Tỉnh ủy Lê Văn An nói. Bí thư Tỉnh ủy đề nghị sửa.", ["Bí thư Tỉnh ủy: Lê Văn An"]),
        ("Bí thư Tỉnh ủy Lê Văn An nói. Người đứng đầu Tỉnh ủy đề nghị sửa.", ["Người đứng đầu Tỉnh ủy: Lê Văn An"]),
        ("Giám đốc Sở Y tế Lê Văn An gặp Giám đốc Sở Tài chính Mai Văn Ba. Giám đốc về.", []),
        ("Thủ tướng Lê Văn An đến. Ông được bầu làm Thủ tướng.", []),
        ("Bộ trưởng Bộ Y tế Lê Văn An nói. Bộ trưởng cho biết thêm.", ["Bộ trưởng: Lê Văn An"]),
        ("Bộ trưởng cho biết. Bộ trưởng Bộ Y tế Lê Văn An nói.", []),
        ("Nguyên Bí thư Tỉnh ủy Lê Văn An nói. Bí thư Tỉnh ủy đề nghị sửa.", []),
    ])
    func postsStandForTheOneWhoHoldsThem(text: String, expected: [String]) {
        let found = Extraction(namesOf: text)
        let roles = found.facts.roles.map {
            "\(found.text($0.span)): \(String(decoding: found.facts.entities[$0.entity].name, as: UTF8.self))"
        }
        #expect(roles == expected)
    }

    /// Who leads a body of a province is no namesake of who leads one of another.
    @Test(arguments: [
        ("Bí thư Tỉnh ủy Nghệ An Lê Văn An nói.", "40"), ("Chủ tịch UBND tỉnh Hà Nam Lê Văn An nói.", "35"),
        ("Thủ tướng Lê Văn An nói.", ""), ("Ông Lê Văn An nói.", ""),
    ])
    func namesakesAreToldApartByTheirProvince(text: String, province: String) throws {
        let person = try #require(Extraction(namesOf: text, year: 2017).facts.entities.first { $0.kind == .person })
        #expect(String(decoding: person.distinction, as: UTF8.self) == province)
    }
}
