import Vietnamese

/// The kinds of documents of authority, and the laws and party rules that are cited by name: public titles, grouped by subject.
enum DocumentNames {
    /// What has to follow a word for a kind of document, for it to name one.
    enum Kind: Sendable {
        /// A number, a congress, an issuer with a subject: nghị quyết, quyết định.
        case decision
        /// A number alone: công văn, thông báo.
        case numbered
        /// A title: luật, bộ luật, pháp lệnh.
        case law
        /// A title in capitals, or a number: đề án, chương trình.
        case scheme
        /// A title, where an owner or years follow: quy chế, kế hoạch.
        case rule
        /// A treaty: hiệp định, công ước.
        case treaty
        /// A name in capitals: tuyên bố.
        case declaration
        /// A number with a code alone: báo cáo, bản án, phiếu chuyển.
        case report
        /// The subject that it sets rules for: quy chuẩn kỹ thuật quốc gia.
        case standard
        /// The body whose it is: điều lệ.
        case statute
        /// The years or the scale that a plan of areas and branches is for: quy hoạch.
        case plan
    }

    /// Where a citation may start.
    static let starts = Starts().or(kinds).or(whole)

    /// The kinds by their words; the payload holds the word in small letters.
    static let kinds = Gazetteer<(Kind, word: [UInt8])>(
        [
            ("nghị quyết", Kind.decision), ("nghị quyết liên tịch", .decision), ("nghị định", .decision),
            ("quyết định", .decision), ("chỉ thị", .decision), ("thông tư", .decision),
            ("thông tư liên tịch", .decision),
            ("kết luận", .decision), ("quy định", .decision), ("qui định", .decision), ("thông tri", .decision),
            ("sắc lệnh", .decision),
            ("công văn", .numbered), ("công điện", .numbered), ("thông báo", .numbered), ("hướng dẫn", .numbered),
            ("giấy phép", .numbered), ("giấy phép xây dựng", .numbered), ("giấy phép khai thác", .numbered),
            ("giấy chứng nhận đăng ký đầu tư", .numbered), ("giấy chứng nhận đầu tư", .numbered), ("lệnh", .numbered),
            ("tờ trình", .numbered), ("văn bản", .numbered),
            ("nđ", .numbered), ("nq", .numbered), ("qđ", .numbered), ("tt", .numbered), ("ct", .numbered),
            ("luật", .law), ("bộ luật", .law), ("pháp lệnh", .law),
            ("đề án", .scheme), ("chương trình", .scheme), ("chiến lược", .scheme),
            ("chương trình mục tiêu", .scheme), ("chương trình mục tiêu quốc gia", .scheme),
            ("chương trình mtqg", .scheme),
            ("quy hoạch tổng thể", .scheme),
            ("quy chế", .rule), ("qui chế", .rule), ("kế hoạch", .rule), ("quy tắc", .rule), ("bộ quy tắc", .rule),
            ("quy tắc ứng xử", .rule), ("bộ quy tắc ứng xử", .rule), ("điều lệ", .statute),
            ("thỏa thuận", .treaty), ("thoả thuận", .treaty), ("bản ghi nhớ", .treaty),
            ("bản thỏa thuận", .treaty), ("bản thoả thuận", .treaty), ("biên bản ghi nhớ", .treaty),
            ("biên bản thỏa thuận", .treaty), ("biên bản thoả thuận", .treaty),
            ("tuyên bố", .declaration), ("tuyên bố chung", .treaty), ("quy hoạch", .plan),
            ("báo cáo", .report), ("phiếu chuyển", .report), ("phiếu chuyển đơn", .report), ("bản án", .report),
            ("cáo trạng", .report), ("kháng nghị", .report), ("giấy chứng nhận", .report),
            ("quy chuẩn kỹ thuật quốc gia", .standard), ("qui chuẩn kỹ thuật quốc gia", .standard),
            ("tiêu chuẩn quốc gia", .standard), ("quy chuẩn quốc gia", .standard), ("qcvn", .numbered),
            ("tcvn", .numbered),
            ("hiệp định", .treaty), ("công ước", .treaty), ("nghị định thư", .treaty),
            ("hiệp ước", .treaty),
        ].map { ($0.0, ($0.1, Array($0.0.utf8))) })

    /// Documents that are whole names: no number or issuer is needed.
    static let whole = Gazetteer<[UInt8]>(
        [
            ("điều lệ đảng", "điều lệ"), ("điều lệ đảng cộng sản việt nam", "điều lệ"),
            ("điều lệ công đoàn việt nam", "điều lệ"), ("điều lệ đoàn", "điều lệ"),
            ("quy định về những điều đảng viên không được làm", "quy định"),
            ("quy định những điều đảng viên không được làm", "quy định"),
            ("hiến pháp", "hiến pháp"), ("hiến pháp nước cộng hòa xã hội chủ nghĩa việt nam", "hiến pháp"),
            ("hiến pháp nước chxhcn việt nam", "hiến pháp"), ("cương lĩnh xây dựng đất nước", "cương lĩnh"),
            ("cương lĩnh chính trị", "cương lĩnh"),
        ].map { ($0.0, Array($0.1.utf8)) })

    /// The titles of laws, as they follow "Luật", "Bộ luật" or "Pháp lệnh".
    static let laws = Gazetteer<Bool>(
        lawTitles.split(separator: "\n").flatMap { $0.split(separator: ";") }.map { (String($0), true) })

    private static let lawTitles = """
        hình sự;BLHS;dân sự;lao động;hàng hải;hàng hải việt nam;tố tụng hình sự;tố tụng dân sự;tố tụng hành chính
        thi hành án hình sự;thi hành án dân sự;xử lý vi phạm hành chính;tạm giữ, tạm giam;đặc xá;trợ giúp pháp lý
        trách nhiệm bồi thường của nhà nước;luật sư;công chứng;giám định tư pháp;hộ tịch;quốc tịch;quốc tịch việt nam;lý lịch tư pháp
        nuôi con nuôi;hôn nhân và gia đình;hôn nhân gia đình;bình đẳng giới;phòng, chống bạo lực gia đình;trẻ em;thanh niên;người cao tuổi
        người khuyết tật;bảo hiểm xã hội;bảo hiểm y tế;việc làm;an toàn, vệ sinh lao động;công đoàn;cơ yếu
        tổ chức chính phủ;tổ chức quốc hội;tổ chức chính quyền địa phương;tổ chức tòa án nhân dân;tổ chức viện kiểm sát nhân dân
        tổ chức hđnd và ubnd;mặt trận tổ quốc việt nam;mttq việt nam;hoạt động giám sát của quốc hội và hội đồng nhân dân
        bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân;bầu cử;trưng cầu ý dân;ban hành văn bản quy phạm pháp luật;ban hành vbqppl
        cán bộ, công chức;cán bộ công chức;công chức;viên chức;thi đua, khen thưởng;thi đua khen thưởng;thi đua - khen thưởng
        phòng, chống tham nhũng;phòng chống tham nhũng;pctn;thanh tra;khiếu nại;tố cáo;khiếu nại, tố cáo;khiếu nại tố cáo;tiếp công dân
        thực hành tiết kiệm, chống lãng phí;tiếp cận thông tin;báo chí;xuất bản;quảng cáo;an ninh mạng;an toàn thông tin mạng
        công nghệ thông tin;giao dịch điện tử;viễn thông;tần số vô tuyến điện;bưu chính;lưu trữ;dữ liệu;bảo vệ bí mật nhà nước
        đất đai;nhà ở;xây dựng;kinh doanh bất động sản;quy hoạch;quy hoạch đô thị;quy hoạch đô thị và nông thôn;kiến trúc;thủ đô
        đầu tư;đầu tư công;đầu tư theo phương thức đối tác công tư;đấu thầu;đấu giá tài sản;giá;phí và lệ phí;ngân sách nhà nước
        nsnn;quản lý nợ công;quản lý, sử dụng tài sản công;quản lý, sử dụng tài sản nhà nước;kế toán;kiểm toán nhà nước;kiểm toán độc lập
        thống kê;quản lý thuế;thuế giá trị gia tăng;thuế thu nhập cá nhân;thuế thu nhập doanh nghiệp;thuế tiêu thụ đặc biệt;thuế tài nguyên
        thuế xuất khẩu, thuế nhập khẩu;thuế bảo vệ môi trường;hải quan;chứng khoán;các tổ chức tín dụng;ngân hàng nhà nước
        ngân hàng nhà nước việt nam;kinh doanh bảo hiểm;bảo hiểm tiền gửi;phòng, chống rửa tiền;dự trữ quốc gia;doanh nghiệp
        hỗ trợ doanh nghiệp nhỏ và vừa;hợp tác xã;htx;phá sản;thương mại;cạnh tranh;bảo vệ quyền lợi người tiêu dùng;sở hữu trí tuệ
        quản lý ngoại thương;trọng tài thương mại;chuyển giao công nghệ;công nghệ cao;khoa học và công nghệ;tiêu chuẩn và quy chuẩn kỹ thuật
        chất lượng sản phẩm, hàng hóa;đo lường;năng lượng nguyên tử;điện lực;dầu khí;khoáng sản;hóa chất
        sử dụng năng lượng tiết kiệm và hiệu quả;bảo vệ môi trường;tài nguyên nước;tài nguyên, môi trường biển và hải đảo;đa dạng sinh học
        khí tượng thủy văn;đo đạc và bản đồ;biển việt nam;lâm nghiệp;bảo vệ và phát triển rừng;thủy sản;thủy lợi;trồng trọt;chăn nuôi;thú y
        bảo vệ và kiểm dịch thực vật;phòng, chống thiên tai;phòng chống thiên tai;đê điều;an toàn thực phẩm;khám bệnh, chữa bệnh
        khám chữa bệnh;dược;phòng, chống bệnh truyền nhiễm;phòng, chống hiv/aids;phòng, chống ma túy;phòng chống ma túy
        phòng, chống tác hại của thuốc lá;phòng, chống tác hại của rượu, bia;phòng, chống mua bán người;phòng, chống khủng bố
        giáo dục;giáo dục đại học;giáo dục nghề nghiệp;nhà giáo;di sản văn hóa;di sản;điện ảnh;du lịch;thể dục, thể thao;thư viện
        tín ngưỡng, tôn giáo;tín ngưỡng tôn giáo;giao thông đường bộ;gtđb;đường bộ;trật tự, an toàn giao thông đường bộ
        giao thông đường thủy nội địa;đường sắt;hàng không dân dụng việt nam;phòng cháy và chữa cháy;phòng cháy chữa cháy;pccc
        quốc phòng;quốc phòng toàn dân;nghĩa vụ quân sự;sĩ quan quân đội nhân dân việt nam;dân quân tự vệ;giáo dục quốc phòng và an ninh
        an ninh quốc gia;công an nhân dân;cảnh vệ;cảnh sát biển;biên phòng việt nam;biên giới quốc gia;cư trú;căn cước;căn cước công dân
        xuất cảnh, nhập cảnh của công dân việt nam;nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại việt nam
        quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ;điều ước quốc tế;ký kết, gia nhập và thực hiện điều ước quốc tế
        ưu đãi người có công;ưu đãi người có công với cách mạng;cựu chiến binh;dân số;thi hành án;hiến máu;biển;phòng thủ dân sự
        thực hiện dân chủ ở cơ sở;thực hiện dân chủ ở xã, phường, thị trấn;bình đẳng giới;tòa án nhân dân;kiểm toán;lực lượng dự bị động viên
        """
}
