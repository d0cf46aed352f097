import Tables
import Vietnamese

/// The vocabulary of posts, ranks and ways of address. All lists are general knowledge of the language.
enum PostWords {
    /// First words of bodies within a larger one, and of those that they belong to.
    static let parts = SyllableSet("cục vụ phòng chi trung viện khoa")
    static let superiors = SyllableSet("bộ sở thanh văn công tổng")
    /// Where a post may start.
    static let starts = Starts().or(heads).or(beforeHeads)

    static let heads = Gazetteer<Post.Kind>(
        entries(posts, .post) + entries(leading, .leading) + entries(ranks, .rank) + entries(roles, .role))

    private static func entries(_ list: String, _ head: Post.Kind) -> [(String, Post.Kind)] {
        list.split { $0 == ";" || $0 == "\n" }.map { (String($0), head) }
    }

    private static let posts = """
        Hàm Vụ phó; Hàm Vụ trưởng; Hàm Thứ trưởng; Hàm Bộ trưởng; Tập sự Phó Vụ trưởng; Tập sự Phó Cục trưởng; Tập sự Phó Trưởng phòng; Tập sự Phó Giám đốc
        Chủ tịch; CT; PCT; Phó CT; Phó Chủ tịch; Phó chủ tịch thường trực; Phó Chủ tịch phụ trách; Chủ tịch danh dự; Chủ tịch nước; Phó Chủ tịch nước; Quyền Chủ tịch nước; Tổng Bí thư; Tổng bí thư
        Bí thư; Phó Bí thư; Phó Bí thư Thường trực; Bí thư thứ nhất; Bí thư Thường trực; Bí thư Đoàn; Phó Bí thư Đoàn; Ủy viên; Uỷ viên; Ủy viên Thường trực; Ủy viên dự khuyết; UV; UVBTV; UVTV
        Tỉnh ủy viên; Thành ủy viên; Huyện ủy viên; Thị ủy viên; Quận ủy viên; Đảng ủy viên; Ủy viên chuyên trách; Ủy viên Trung ương; Ủy viên thường vụ
        Thủ tướng; Phó Thủ tướng; Phó Thủ tướng Thường trực; Bộ trưởng; Thứ trưởng; Thứ trưởng Thường trực; Thứ trưởng thường trực; Tổng thống; Phó Tổng thống; Quốc vương; Nhà vua; Vua; Hoàng hậu; Nữ hoàng; Thái tử; Hoàng thân; Giáo hoàng; Cố vấn; Cố vấn cấp cao; Cố vấn An ninh quốc gia; Cố Tổng Bí thư; Cố Thủ tướng; Cố Chủ tịch
        Ngoại trưởng; Bộ trưởng Ngoại giao; Bộ trưởng Quốc phòng; Tổng thư ký; Tổng Thư ký; Phó Tổng Thư ký; Phó Tổng thư ký; Thư ký; Chánh Văn phòng; Phó Chánh Văn phòng; Chánh VP; Phó Chánh VP; Chánh văn phòng; Chánh Thanh tra; Phó Chánh Thanh tra; Chánh án; Phó Chánh án; Chánh tòa; Viện trưởng; Viện phó; Phó Viện trưởng; Thẩm phán; Chủ tọa; Kiểm sát viên; Điều tra viên; Hội thẩm
        Giám đốc; Phó Giám đốc; Phó giám đốc phụ trách; Tổng Giám đốc; Phó Tổng Giám đốc; Phó Tổng giám đốc; Phó TGĐ; TGĐ; Phó GĐ; GĐ; Giám đốc điều hành; CEO; Giám đốc kinh doanh; Giám đốc Công nghệ; Giám đốc quốc gia; Giám đốc khu vực; Giám đốc kỹ thuật; Quản đốc
        Hiệu trưởng; Phó Hiệu trưởng; Hiệu phó; Thôn trưởng; Thôn phó; Xóm trưởng; Ấp trưởng; Ấp phó; Lớp trưởng; Lớp phó; Xã đội phó; Phó Trưởng thôn; Phó Trưởng ấp; Trụ trì; Phó trụ trì; Viện chủ; Công an viên; Cộng tác viên; CTV; Xưởng trưởng; Ca trưởng; Chuyền trưởng; Giám thị; Phó Giám thị; Thủ kho; Cửa hàng trưởng; Trưởng khoa; Phó Trưởng khoa; Trưởng bộ môn; Chủ nhiệm; Phó Chủ nhiệm; Phó chủ nhiệm Thường trực; Chủ nhiệm lớp; Trưởng phòng; Phó Trưởng phòng; Phó trưởng phòng; Trưởng ban; Phó Trưởng ban; Phó trưởng ban Thường trực; Trưởng Đoàn; Trưởng đoàn; Phó Trưởng đoàn; Trưởng tiểu ban; Phó Ban; Trưởng thôn; Trưởng bản; Trưởng ấp; Trưởng xóm; Trưởng khu; Trưởng khu phố; Tổ trưởng; Tổ trưởng tổ dân phố; Tổ phó; Đội trưởng; Phó Đội trưởng; Đội phó; Trạm trưởng; Phó Trạm trưởng; Hạt trưởng; Hạt phó; Phó Hạt trưởng; Chi cục trưởng; Phó Chi cục trưởng; Phó chi cục trưởng; Cục trưởng; Phó Cục trưởng; Tổng cục trưởng; Phó Tổng cục trưởng; Vụ trưởng; Phó Vụ trưởng; Kế toán trưởng; Trưởng Công an; Phó Trưởng Công an; Phó trưởng Công an; Xã đội trưởng; Trưởng trạm; Trưởng đồn; Đồn trưởng; Phó Đồn trưởng; Trưởng nhóm; Trưởng đại diện; Trưởng Đại diện; Phó Trưởng đại diện; Trưởng họ; Trưởng tộc; Bếp trưởng; Nhạc trưởng; Đoàn trưởng; Cơ trưởng; Cơ phó; Thuyền trưởng; Máy trưởng; Hội trưởng; Kiểm toán trưởng
        Tổng Biên tập; Phó Tổng Biên tập; Tổng biên tập; Phó TBT; Trưởng ban biên tập; Thư ký tòa soạn; Biên tập viên; Tổng Kiểm toán Nhà nước; Phó Tổng Kiểm toán Nhà nước; Tổng Kiểm toán; Tổng Thanh tra Chính phủ; Phó Tổng Thanh tra Chính phủ; Tổng Thanh tra; Phó Tổng Thanh tra; Thống đốc; Phó Thống đốc; Thống đốc Ngân hàng Nhà nước; Phó Thống đốc Ngân hàng Nhà nước; Thống đốc NHNN
        Đại biểu Quốc hội; ĐBQH; ĐB; Đại biểu HĐND; Đại biểu; Nghị sĩ; Thượng nghị sĩ; Hạ nghị sĩ; Dân biểu; Chủ tịch Quốc hội; Phó Chủ tịch Quốc hội; Chủ tịch Hạ viện; Chủ tịch Thượng viện; Đại biểu chuyên trách; Phó trưởng đoàn chuyên trách; Phó Trưởng Đoàn đại biểu Quốc hội
        Đại sứ; Đại sứ đặc mệnh toàn quyền; Nguyên Đại sứ; Tổng lãnh sự; Phó Tổng lãnh sự; Lãnh sự; Tham tán; Tham tán Công sứ; Công sứ; Bí thư thứ hai; Đại biện; Đại biện lâm thời; Tùy viên Quốc phòng; Tùy viên; Đặc phái viên; Phát ngôn viên; Người phát ngôn; Phó Phát ngôn; Điều phối viên; Cao ủy; Trưởng phái đoàn; Trưởng Phái đoàn
        Tổng Tham mưu trưởng; Phó Tổng Tham mưu trưởng; Tham mưu trưởng; Phó Tham mưu trưởng; Tư lệnh; Phó Tư lệnh; Tổng Tư lệnh; Chính ủy; Phó Chính ủy; Chính trị viên; Chính trị viên phó; Phó Chính trị viên; Chỉ huy trưởng; Phó Chỉ huy trưởng; Chỉ huy phó; Chủ nhiệm Chính trị; Trung đoàn trưởng; Sư đoàn trưởng; Lữ đoàn trưởng; Tiểu đoàn trưởng; Đại đội trưởng; Chủ nhiệm Tổng cục Chính trị; Hải đội trưởng
        Thị trưởng; Đô trưởng; Tỉnh trưởng; Phó Tỉnh trưởng; Phó Thị trưởng; Phó Đô trưởng; Trưởng Ban Nữ công; Thủ hiến; Chủ nhiệm Ủy ban; Chủ tịch HĐQT; Phó Chủ tịch HĐQT; Chủ tịch HĐTV; Chủ tịch Hội đồng quản trị; Chủ tịch Hội đồng thành viên; Thành viên HĐQT; Chủ doanh nghiệp; nhà sáng lập; đồng sáng lập; nhà đồng sáng lập; người sáng lập; người đồng sáng lập; Thủ lĩnh; Lãnh tụ; Thủ quỹ; Đảng viên; Trợ lý; Trợ lý Bộ trưởng; Trợ lý Thủ tướng; Trợ lý Ngoại trưởng; Quyền Bộ trưởng; Phó Chủ tịch chuyên trách; Trưởng Ban Quản lý; Thường trực Ban Bí thư; Viện sĩ; Phó trưởng bộ phận; Công tố viên; Tổng công tố; Trưởng công tố; Phó ban; Ủy viên Ban Thường vụ; đại diện thường trú; Trưởng đại diện thường trú; Quyền Đại diện; Chuyên viên; chuyên viên cao cấp; Chuyên gia; chuyên gia kinh tế; chuyên gia cao cấp; Thanh tra viên; Nguyên soái; Hội viên; thủ môn; HLV trưởng; HLV; huấn luyện viên; huấn luyện viên trưởng; đội trưởng đội tuyển
        """

    private static let leading = """
        Cán bộ; Đại diện; thành viên; Trưởng; Phó Trưởng; Phó trưởng; Phó; Phó các; Chủ; Thành viên; Chủ nhiệm kiêm; Tổng Chỉ huy; Chỉ huy; lớp
        """

    private static let ranks = """
        Đại tướng; Thượng tướng; Trung tướng; Thiếu tướng; Chuẩn tướng; Đô đốc; Phó Đô đốc; Chuẩn Đô đốc; Đại tá; Thượng tá; Trung tá; Thiếu tá; Đại úy; Thượng úy; Trung úy; Thiếu úy; Thượng sĩ; Trung sĩ; Hạ sĩ; Binh nhất; Binh nhì; Đại uý; Thượng uý; Trung uý; Thiếu uý
        GS; PGS; TS; ThS; Th.S; GS.TS; GS. TS; PGS.TS; PGS. TS; PGS-TS; GS-TS; TSKH; GS.TSKH; GS-TSKH; PGS.TSKH; TS.BS; ThS.BS; BS; BS CK I; BS.CKI; BS.CKII; BSCKII; BSCKI; BS CKI; BS CKII; BS CK II; PGS.TS.BS; KS; KTS; TS.KTS; LS; Luật sư; Luật sư - Tiến sĩ; Giáo sư; Phó Giáo sư; Tiến sĩ; Tiến sỹ; Thạc sĩ; Thạc sỹ; Cử nhân; Giáo sư - Tiến sĩ; Giáo sư, Tiến sĩ; Phó giáo sư, Tiến sĩ; Phó Giáo sư - Tiến sĩ; Phó Giáo sư, Tiến sĩ; Tiến sĩ khoa học; Viện sĩ; Tướng; Bác sĩ; Bác sỹ; Dược sĩ; Kỹ sư; Kiến trúc sư; Thầy thuốc Nhân dân; Thầy thuốc ưu tú; TTƯT; Nhà giáo nhân dân; Nhà giáo ưu tú; NGND; NGƯT; NSND; NSƯT; Nghệ sĩ Nhân dân; Nghệ sĩ Ưu tú; Nghệ sĩ nhân dân; Anh hùng LLVTND; Anh hùng Lao động; Anh hùng Lực lượng vũ trang nhân dân; Anh hùng LLVT nhân dân; AHLLVTND; Bà mẹ Việt Nam Anh hùng; Bà mẹ VNAH; Mẹ Việt Nam Anh hùng; Mẹ VNAH; Anh hùng; bác sĩ CKII; bác sĩ chuyên khoa II; bác sĩ CKI; điều dưỡng; liệt sĩ; Liệt sỹ
        """

    private static let roles = """
        chuyên viên chính; chuyên viên cao cấp; kế toán; nhà báo; phóng viên; nhà văn; nhà thơ; nhạc sĩ; nhạc sỹ; ca sĩ; ca sỹ; họa sĩ; hoạ sĩ; nghệ sĩ; nghệ sỹ; nghệ nhân; diễn viên; đạo diễn; nhà sử học; nhà nghiên cứu; nhà giáo; giáo viên; giảng viên; cô giáo; thầy giáo; học sinh; sinh viên; nữ sinh; nam sinh; thẩm phán; doanh nhân; già làng; hòa thượng; thượng tọa; linh mục; giám mục; ni sư; mục sư; đại đức; cầu thủ; tiền đạo; tiền vệ; hậu vệ; vận động viên; VĐV; kỳ thủ; võ sĩ; người mẫu; hoa hậu; á hậu; MC; tài xế; lái xe; chiến sĩ; chiến sỹ; nhân viên; công nhân; nông dân; thương binh; cựu chiến binh; tỷ phú; tỉ phú; nhà khoa học; nhà ngoại giao; nhà phân tích; nhà nghiên cứu văn hóa; danh hài; siêu mẫu; tay vợt; võ sư; nhà thiết kế; nhà sản xuất; kỹ sư; hướng dẫn viên; tiếp viên; thủ khoa; tân thủ khoa; cảnh sát; trọng tài; nhà ngoại cảm; nhà tình báo; chủ tiệm; chủ quán; chủ cơ sở; chủ nhà; chủ xe; bảo vệ; trùm; tướng cướp; thí sinh
        """

    /// Words of respect that stand between a post and a name; they are no position.
    static let honorifics = Gazetteer<Bool>(
        """
        đồng chí; các đồng chí; đ/c; các đ/c; đ.c; ông; bà; anh; chị; em; cháu; cô; chú; bác; cụ; thầy; ngài; quý ông; quý bà; vợ chồng ông; vợ chồng bà; vợ chồng anh; các ông; các bà; các ông, bà; các anh; các chị; ông bà; mẹ; má; nữ đồng chí; cố đồng chí; Mr; Mr.; Mrs.; Ms.; Mrs; bé; bà mẹ; lão nông; hai anh; hai ông; hai chị; gia đình ông; gia đình bà; gia đình anh; gia đình chị; con ông; vợ ông; chồng bà; các em; hai em; bị cáo; bị can; nghi can; nghi phạm; đối tượng; nạn nhân; nguyên đơn; bị đơn; các bị cáo; các bị can; các đối tượng; tên; kẻ
        """.split(separator: ";").map { (String($0), true) })

    static let beforeHeads = SyllableSet("nguyên cựu cố quyền Q tân")
    /// Words before a post that say whether it is held still; they belong to the position.
    static let former = SyllableSet("nguyên cựu cố")
    static let acting = SyllableSet("quyền Q")
    /// Words that make a post plural: it belongs to every name of the list behind it.
    static let plurals = SyllableSet("các hai ba những bốn năm")

    /// What may stand between the head and what it leads.
    static let modifiers = Gazetteer<Bool>(
        """
        thường trực; phụ trách; chuyên trách; cao cấp; trung cấp; sơ cấp; danh dự; điều hành; thứ nhất; thứ hai; lâm thời; dự khuyết; đặc mệnh toàn quyền; cấp cao; nước; kiêm nhiệm; chính trị; nội dung; kinh tế; quân sự; phong trào; thường vụ; phó trưởng; phụ trách kinh tế; đương nhiệm; sáng lập; mãn nhiệm; vĩnh viễn; trực tiếp; cộng hòa
        """.split(separator: ";").map { (String($0), true) })

    /// Bodies without a name of their own that a post may lead.
    static let bareBodies = Gazetteer<Bool>(
        """
        UBND; HĐND; Hội đồng Trị sự; Quân khu; Quân đoàn; Quân chủng; Binh chủng; Sư đoàn; Lữ đoàn; Trung đoàn; Tiểu đoàn; Ủy ban nhân dân; Hội đồng nhân dân; HĐQT; HĐTV; Hội đồng quản trị; Hội đồng thành viên; Hội đồng trường; Hội đồng khoa học; Đảng đoàn; Ban Thường vụ; Ban Chấp hành; BTV; BCH; Ban Cán sự Đảng; Ban; Ban Chỉ đạo; Ban Tổ chức; Ban Quản lý; Ban Giám đốc; Ban Liên lạc; Hội; Hội đồng; Hội đồng xét xử; Hội đồng bầu cử; Sở; Cục; Vụ; Viện; Đoàn; Đoàn công tác; Đoàn giám sát; Đoàn kiểm tra; Ủy ban; phòng; khoa; bộ môn; tổ; đội; nhóm; chi nhánh; chi hội; chi bộ; chi đoàn; liên chi đoàn; Công đoàn; CLB; câu lạc bộ; văn phòng; trạm; trung tâm; công ty; tập đoàn; nhà máy; xí nghiệp; trường; bệnh viện; BV; Cty; hợp tác xã; HTX; tòa soạn; cơ quan; bộ phận; dự án; quỹ; hiệp hội; liên đoàn; ngân hàng; tổng công ty; MTTQ; Mặt trận; Đảng ủy; Đảng bộ; Công an; CA; Tòa án; VKSND; TAND; Quân sự; Biên phòng; tiểu ban; Đội; Nhà nước; Tiểu ban; khối; tổ công tác; chi cục; ban quản trị; ban quản lý dự án; ban đại diện; doanh nghiệp; cơ sở; phái đoàn; Chính phủ; Đoàn Chủ tịch; Ủy ban bầu cử; Hội đồng tư vấn; Tư pháp; Văn hóa; Địa chính; đơn vị
        """.split(separator: ";").map { (String($0), true) })

    /// Words of respect that no name ends with.
    static let respect = SyllableSet("Ông Bà")
    /// "Phó Trưởng ban **tổ chức** lễ hội": not "ban tổ".
    static let organizing: Phrase = "tổ chức"
    static let owner = SyllableSet("chủ")
    static let beforeOwner = SyllableSet("dân tự làm địa")
    static let leaders = SyllableSet("trưởng")
    /// What looks like a post and is none.
    static let notPosts = Gazetteer<Bool>(
        ["chủ đầu tư", "chủ phương tiện", "chủ quyền", "chủ lực", "trưởng thành"].map { ($0, true) })
    /// What may stand behind the body: "Phó ban Tổ chức Tỉnh ủy chuyên trách".
    static let closings = SyllableSet("chuyên kiêm phụ")
    /// What opens a class of a school: "lớp 8A3".
    static let classWords = SyllableSet("lớp")
    static let seatWords = SyllableSet("tại ở")
    static let ownerWords = SyllableSet("của thuộc")
    static let belonging = SyllableSet("trực")
    static let termWords = SyllableSet("khóa khoá")
    /// What points back to a body that the article has named: "Phó Hiệu trưởng | trường này".
    static let demonstratives = SyllableSet("này đó ấy")
    static let and = SyllableSet("và")
}
