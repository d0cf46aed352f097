import Tables
import Vietnamese

/// The vocabulary of organisations' names. All lists are general knowledge of Vietnamese institutions.
enum OrganizationWords {
    static let central = Gazetteer<Bool>(["Trung ương", "TW", "TƯ", "T.Ư", "T.W"].map { ($0, true) })
    /// "Sở | Tư pháp": of the short forms only one in capitals is the centre's.
    static let centralSyllable = SyllableSet("TƯ")
    /// What may stand behind an abbreviation in brackets as the rest of a name: "Ủy ban An toàn giao thông (ABC) Quốc gia".
    static let grades = Gazetteer<Bool>(["Quốc gia", "Trung ương", "TW", "Quốc tế"].map { ($0, true) })
    /// "Ban cán sự Đảng | ủy": the second half of another word.
    static let committee: SyllableSet = ["ủy"]
    static let centralBodies: SyllableSet = ["đoàn", "hội"]
    static let joints: SyllableSet = ["và", "&", "-", "–", ","]
    static let softJoints: SyllableSet = ["và", "&", "-", "–"]
    static let commas: MarkSet = [","]
    static let openings: MarkSet = ["("]
    static let closings: MarkSet = [")"]
    /// Heads that are given names too: "Lê Văn **Khoa**".
    static let givenNames = SyllableSet("khoa")
    static let assembly: Phrase = "Quốc hội"
    /// Last words before an assembly that make its term theirs: "đại **biểu** Quốc hội khóa XIV", "bầu **cử** Quốc hội khóa XIV".
    static let members = SyllableSet("biểu ĐB cử bầu")
    static let standing: Phrase = "thường vụ"
    static let member = SyllableSet("viên")
    static let branch: Phrase = "chi nhánh"
    static let partyWord = SyllableSet("Đảng")
    static let countryWord = SyllableSet("nước")
    static let and: SyllableSet = ["và"]
    /// The marks behind which no name goes on.
    static let nameEnds: MarkSet = [",", ".", ";", ":", "(", ")", "-", "–", "—", "”", "\""]
    static let ampersands: MarkSet = ["&"]
    static let nameJoints: MarkSet = ["-", "–", "&"]
    static let numberWord = SyllableSet("số đoàn")
    static let romanNumbers = SyllableSet("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII")
    /// Units after a number that is no name's: "Trung tâm 500 chỗ".
    static let afterNumber = SyllableSet("% tỷ triệu nghìn người . , / năm tháng ngày giờ cán đồng học lần m ha km")
    static let bracketed: MarkSet = ["&", "-", "–", "."]
    /// Heads that are the second half of other words, with their first halves: "đại **hội**", "Phó Bí thư **Thường** trực".
    static let secondHalves = Gazetteer<SyllableSet>(
        [
            ("hội", "đại quốc xã cơ lễ giao"), ("báo", "nhà thông họp cảnh dự tình làng giới"), ("sở", "cơ trụ"),
            ("vụ", "thường thương nghiệp nhiệm dịch phục công chức tội nghĩa tạp"),
            ("thường", "thư tịch trưởng nhiệm tướng đốc viên"),
            ("trường", "quảng hội nghị phi thị môi lâm nông hiện công chủ lập sở ngư diễn"), ("quỹ", "thủ ngân"),
            ("bộ", "cán nội toàn đội"), ("phòng", "biên quốc đề dự hải tiêu xung phong"),
        ].map { ($0.0, SyllableSet($0.1)) })
    static let hoi = SyllableSet("hội")
    /// Heads that before a number in small words count what happened: "Vụ 7 người chết".
    static let countable = SyllableSet("vụ")
    /// Buildings whose first words look like a head.
    static let buildings = Gazetteer<Bool>(
        [
            "Trung tâm Hội nghị", "Trung tâm Hội chợ", "Trung tâm Triển lãm", "Trung tâm Hội chợ Triển lãm",
            "Trung tâm Thương mại", "Trung tâm Hành chính",
        ].map { ($0, true) })
    /// Words of the sentence that follow a company's name, and are no part of it.
    static let sentenceWords = SyllableSet(
        "đã đang sẽ là và có được bị tại ở về cho của do để từ đến với trong khi vừa cũng không phải xả thải làm nhận báo ký thi gây mua bán nói hứa thay theo trả"
    )
    /// Words that a sentence goes on with, and no body's trade: what is behind them belongs to no name.
    static let clauseWords = SyllableSet(
        """
        đã đang sẽ là có được bị tại ở về cho của do để từ đến với trong khi vừa cũng không phải thay theo trả gửi nêu hỏi mời dự bay sang ra vào lên xuống đi thì mà
        nếu tuy này đó ấy kia trên dưới giữa sau trước ngày năm tháng sáng chiều nhưng còn như rằng vì nên hay hoặc nhiều hai ba bốn những mọi từng hơn cả cùng gần quanh
        chỉ rất lại lần thứ bằng qua giúp khiến buộc muốn cần nhận giao bắt thắng thua gặp tiếp đón nói xả ký gây hứa tới ngoài thuộc nhằm bởi lúc đều vẫn gồm bao
        """)
    static let clauseVerbs = Gazetteer<Bool>(
        """
        sử dụng; đóng; dùng; cho biết; cho rằng; khẳng định; đề nghị; yêu cầu; thông báo; công bố; phối hợp; phát hiện; tiếp nhận; tiến hành; thực hiện; triển khai; ra mắt; ký kết; trao tặng
        tổ chức; xử lý; xử phạt; khởi tố; bắt giữ; tham gia; hỗ trợ; ủng hộ; đưa tin; dẫn lời; đăng tải; phản ánh; kêu gọi; chia sẻ; quyết định; chấp nhận; sở hữu; hoạt động
        đóng cửa; mở cửa; khai trương; khánh thành; khởi công; tuyển dụng; báo cáo; nhập khẩu; xuất khẩu; cảnh báo; cảnh cáo; ban hành; trình bày; vận động; đánh giá; nhấn mạnh
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })
    /// Words of a company's legal form, behind which small words are its trade.
    static let legalForms = SyllableSet("TNHH CP CTCP MTV TMCP DNTN phần hạn viên doanh")
    /// The short names of countries that two make a name of: "Công ty Việt - Trung".
    static let shortCountries = SyllableSet("Việt Trung Nhật Hàn Đức Pháp Nga Mỹ Lào Anh Thái Xô Ấn Úc Tiệp Ba Bỉ Nam")
    /// Last words of posts: behind the body that they lead stands who leads it.
    static let postEnds = SyllableSet("trưởng phó đốc tịch thư viên sĩ sỹ sư sinh phòng GĐ PGĐ CEO")
    static let termWords = SyllableSet("khóa khoá")
    static let ownerWord: SyllableSet = ["của"]
    static let seatWords = SyllableSet("tại")
    /// Where a state's mission abroad sits: "Đại sứ quán Việt Nam **ở** Lào".
    static let abroad = SyllableSet("ở")
    /// What a clan's name ends with.
    static let clan = SyllableSet("tộc")
    /// Short names of bodies that a committee of theirs may stand before: "Ban Chấp hành Hội".
    static let shortBodies = Gazetteer<Bool>(
        ["Hội", "Đoàn", "Sở", "Bộ", "Cục", "Viện", "Ban", "Đại sứ quán", "Tổng công ty", "Tập đoàn", "Trường"].map {
            ($0, true)
        })
    /// Those that are written small as often.
    static let smallBodies = SyllableSet("sở bộ")
    /// First words of the offices that every such body has: "Thanh tra Sở", "Văn phòng Bộ".
    static let offices = SyllableSet("Thanh Văn")
    static let numberJoints: MarkSet = ["/", "-"]
    /// Words before the name of a paper, a station or a company that are no part of it.
    static let pressCues = Gazetteer<OrganizationKind>(
        [
            ("tờ", .press), ("nhật báo", .press), ("tuần báo", .press), ("trang", .press), ("trang tin", .press),
            ("trang mạng", .press),
            ("hãng tin", .press), ("hãng thông tấn", .press), ("kênh", .press), ("kênh truyền hình", .press),
            ("đài truyền hình", .press), ("thương hiệu", .company), ("nhà mốt", .company), ("nhãn hàng", .company),
            ("hãng xe", .company), ("hãng công nghệ", .company), ("đại gia công nghệ", .company),
            ("gã khổng lồ", .company),
            ("đội bóng", .association), ("CLB", .association), ("câu lạc bộ", .association),
        ])
    /// Words of which the first looks like a head.
    static let notHeads = Gazetteer<Bool>(
        [
            "Bộ luật", "Bộ tem", "Bộ phận", "Bộ máy", "Bộ tiêu chí", "Vụ tàu", "Vụ nổ", "Vụ kiện", "Vụ lúa",
            "Vụ Đông Xuân", "Vụ Hè Thu",
            "Vụ Xuân", "Vụ mùa", "Vụ tai nạn", "Hội chợ", "Hội thảo", "Hội nghị", "Hội đàm", "Hội thi", "Hội sách",
            "Hội hoa", "Hội xuân",
            "Quỹ đất", "Quỹ đạo", "Quỹ lương", "Trường hợp", "Trường kỳ", "Đội hình", "Đội ngũ", "Đội tuyển",
            "Khối lượng", "Khối u",
            "Đồn đoán", "Vùng biển", "Vùng đất", "Vùng núi", "Vùng cao", "Vùng Đồng", "Viện phí", "Viện trợ",
            "Cục diện", "Đài các",
            "Báo động",
            "Phòng chống", "Báo cáo", "Báo giá", "Viện trưởng", "Viện phó", "Báo hiếu", "Báo tin", "Mạng lưới máy",
            "Khoa học", "Khoa giáo", "Khoa thi", "Khoa bảng", "Khoa trưởng", "Khoa cử", "THPT Quốc gia",
        ].map { ($0, true) })
    static let webEndings = SyllableSet("vn com net org info")
    static let www = SyllableSet("www")
    /// Words that start a sentence and end no name.
    static let sentenceStarts = SyllableSet(
        "Trong Theo Tại Khi Sau Trước Hiện Các Những Đây Đó Để Từ Với Và Nhưng Tuy Nếu Ông Bà Chiều Sáng Ngày Được Đến")
    /// Capitalised words that start no free name.
    static let notNames = SyllableSet("Ông Bà Theo Tại Trong Khi Đây Đó Nhà Đảng Các Và Ngày Anh Chị Ảnh")

    /// Heads: kind, level, complements (the letters of `Complements.read`), then the wordings.
    static let heads = Gazetteer<OrganizationHead>(
        headLines.split(separator: "\n").flatMap { line -> [(String, OrganizationHead)] in
            let parts = line.split(separator: "|", maxSplits: 3)
            let head = OrganizationHead(
                kind: OrganizationKind(rawValue: String(parts[0].filter { $0 != " " }))!,
                level: Level(rawValue: String(parts[1].filter { $0 != " " })), complements: .read(parts[2]))
            return parts[3].split(separator: ",").map { (String($0), head) }
        })

    private static let headLines = """
        party|province|supk|Tỉnh ủy
        party|province|supk|Thành ủy
        party|district|supkl|Huyện ủy, Thị ủy, Quận ủy, Quận uỷ
        party|other|subpfnkl|Đảng ủy, Liên chi ủy, Đảng ủy khối, Đảng ủy Khối
        party|other|ubpfdnl|Đảng bộ cơ quan, Đảng bộ, Chi bộ, Chi ủy, Đảng bộ Khối, Đảng ủy viên
        party|other|ubpkol|Thường trực, Thường vụ, Ban Thường vụ
        party|other|ubpko|BTV, Ban Chấp hành, BCH, Ban cán sự, Đảng đoàn, Ban Chấp hành Đảng bộ, BCH Đảng bộ, Ban Chấp hành lâm thời, Đoàn Chủ tịch, Ban Giám đốc, Ban Giám hiệu, Ban lãnh đạo
        other|other|supbn|Ban Tổ chức lễ hội, Ban Tổ chức Giải, Ban Tổ chức cuộc thi, Ban Tổ chức hội thi, Ban Tổ chức liên hoan, BTC lễ hội
        party|other|subpbk|Ủy ban Kiểm tra, Ban Kiểm tra, UBKT, Ban Cán sự Đảng, BCS Đảng
        party|other|ubpk|Ban Tổ chức, Ban Tuyên giáo, Ban Dân vận, Ban Nội chính, Ban Kinh tế, Ban Đối ngoại, Ban Tuyên giáo và Dân vận, Ban Bảo vệ chính trị nội bộ
        state|other|upbl|UBND, Ủy ban nhân dân, UB ND, Uỷ ban Nhân dân, Ủy ban hành chính
        people_council|other|upbl|HĐND, Hội đồng nhân dân
        people_council|other|subp|Ban Kinh tế - Ngân sách, Ban Kinh tế - Xã hội, Ban Kinh tế và Ngân sách, Ban Kinh tế và Xã hội, Ban Văn hóa - Xã hội, Ban Văn hóa và Xã hội, Ban Pháp chế, Ban Dân tộc, Ban Đô thị
        people_council|other|upk|Đoàn ĐBQH, Đoàn đại biểu Quốc hội, Đoàn ĐBQH và HĐND
        association|other|supbokl|MTTQ, Mặt trận Tổ quốc
        association|other|upbo|UBMTTQ, Ủy ban MTTQ, Ủy ban Mặt trận Tổ quốc, UB MTTQ, Ủy ban MTTQVN, UBMTTQVN, UB Trung ương MTTQ, UB TƯ MTTQ, UB TW MTTQ, UB T.Ư MTTQ, UBTW MTTQ, UBTƯ MTTQ
        association|central|sk|UB T.Ư MTTQVN, UBTW MTTQVN, UBTƯ MTTQVN, Ủy ban T.Ư MTTQVN, Ủy ban Trung ương MTTQVN
        state|central|Fp|Bộ
        state|province|Fupl|Sở, Ty
        state|district|fubpdl|Phòng, Phòng Cảnh sát, Phòng thí nghiệm
        state|other|upd|Phòng Công chứng
        state|other|fubpo|Ban, UB, Ủy ban, Ủy ban dân tộc
        state|other|fubpndlm|Ban Quản lý, BQL, Ban Quản lý dự án, BQL dự án, BQLDA, Ban QLDA
        state|other|fubpndl|Ban Chỉ đạo, Ban chỉ đạo, BCĐ, BTC, Ban vận động, Ban tổ chức lễ, Ban liên lạc, Ban Chỉ huy, Ban chỉ huy, Ban Vì sự tiến bộ, Ban Điều hành, Ban Cơ yếu, Ban Quản trị, Ban Bầu cử, Ủy ban Bầu cử, Ban soạn thảo, Ban công tác đặc biệt, Ban Công tác Mặt trận, Ban công tác mặt trận
        state|other|fubpdl|Cục, Tổng cục, Chi cục, Vụ, Thanh tra, Văn phòng, VP, Kho bạc, Kho bạc Nhà nước, Bảo hiểm xã hội, BHXH, Hạt, Hạt Kiểm lâm, Chi cục Thuế, Cục Thuế, Cục Hải quan, Hải quan, Thuế, Kiểm toán Nhà nước, Kiểm toán nhà nước khu vực, Trạm, Cảng vụ, Quản lý thị trường, Quân nhu
        state|other|subpf|Tổng cục Thống kê, Cục Thống kê, Thanh tra Chính phủ
        other|other|fubpndat|Viện, Trung tâm, Trung tâm Hành chính công, Trung tâm Phục vụ hành chính công, TT, Phân viện, Học viện, Nhà hát, Bảo tàng, Thư viện, Ban Nhạc, Đoàn Nghệ thuật, Dàn nhạc, Nhà Văn hóa, Nhà Thiếu nhi, Cung Văn hóa
        court|other|supbfla|Tòa án nhân dân, Toà án, TAND, Viện kiểm sát nhân dân, Viện Kiểm sát, VKSND, VKS, Viện Kiểm sát ND, Tòa án quân sự, Viện kiểm sát quân sự, Tòa án, Tòa Phúc thẩm, Cục Thi hành án dân sự, Chi cục Thi hành án dân sự, Thi hành án dân sự, Tòa án nhân dân cấp cao, VKSND cấp cao, TAND cấp cao
        court|other|b|Hội đồng Thẩm phán
        police|other|upfl|Công an, CA, Công an nhân dân
        police|other|supfbd|CATP, CAQ, CAH, CAT, CATX, Cảnh sát PCCC, Sở Cảnh sát PCCC, Phòng CSGT, Phòng CSHS, Phòng CSĐT, Phòng Cảnh sát hình sự, Phòng Cảnh sát giao thông, Phòng Cảnh sát điều tra, Cục CSGT, Cục Cảnh sát giao thông, Đội CSGT, Đội Cảnh sát giao thông, Phòng PC45, Phòng PC67, PC45, PC67, PC46, PC47, PC02, PC64, Cảnh sát biển
        police|other|supfbld|Cơ quan CSĐT, Cơ quan Cảnh sát điều tra
        police|other|fupbd|Đội, Đội Cảnh sát, Phòng An ninh, Cảnh sát
        military|other|upb|Bộ CHQS, Bộ Chỉ huy Quân sự, Bộ chỉ huy quân sự, Ban CHQS, Ban Chỉ huy Quân sự, Bộ Chỉ huy BĐBP, Bộ Chỉ huy, BCH Quân sự, BCHQS, Quân sự, BĐBP, Bộ đội Biên phòng, Biên phòng, Bộ Chỉ huy Bộ đội Biên phòng
        military|other|bfd|Bộ Tư lệnh, BTL, Cơ quan Thường trực
        military|other|Fnud|Đồn Biên phòng, Đồn BP, Đồn, Trạm Biên phòng, Vùng Cảnh sát biển, Hải đội, Hải đoàn, Vùng
        military|other|dfb|Quân khu, Quân đoàn, Binh đoàn, Sư đoàn, Trung đoàn, Lữ đoàn, Tiểu đoàn, Đại đội, Binh chủng, Vùng Cảnh sát biển
        military|other|f|Quân chủng, Binh chủng, Đoàn Đặc nhiệm, Đoàn Kinh tế - Quốc phòng, Đoàn KTQP, Xưởng
        association|other|fubpNoat|Hội, Hội LHPN, Hội Nông dân, Hội Phụ nữ, Hội Cựu chiến binh, Hội Chữ thập đỏ, Hội CCB, Hội CTĐ, Hội LHTN, Hội Nhà báo, Hội Luật gia, Hội Hữu nghị, Hội đồng, Hội đồng hương, Hiệp hội, Liên hiệp, Liên đoàn, Liên đoàn Lao động, LĐLĐ, Tổng LĐLĐ, Liên minh, Liên minh HTX, Liên minh Hợp tác xã, Tổng hội, Tổng liên đoàn, Câu lạc bộ, CLB, Công đoàn, Công đoàn cơ sở, CĐCS, Quỹ, Nghiệp đoàn, Giáo hội, Hội Liên hiệp Phụ nữ, Hội Liên hiệp Thanh niên, Đoàn luật sư, Đoàn LS, Trung ương Hội, Mạng lưới
        association|other|upbfk|Đoàn Thanh niên, Đoàn TNCS Hồ Chí Minh, Đoàn TNCSHCM, Đoàn TNCS HCM, Đoàn Thanh niên Cộng sản Hồ Chí Minh, Đoàn Khối, Trung ương Đoàn, TW Đoàn, Đoàn thanh niên cộng sản HCM
        association|other|supfk|Tỉnh đoàn, Thành đoàn, Huyện đoàn, Thị đoàn, Quận đoàn
        association|other|u|Đoàn
        association|other|pl|Đoàn Thể thao, LĐBĐ
        military|other|pdn|Hạm đội
        association|other|n|Hội đồng trị sự, Hội đồng gia tộc, Hội đồng họ
        company|other|bn|Hội đồng quản trị, Hội đồng thành viên
        company|other|nfpdlt|Công ty Cổ phần Tập đoàn, Công ty CP Tập đoàn, CTCP Tập đoàn, Công ty TNHH Tập đoàn, Công ty, Công ty TNHH, Công ty trách nhiệm hữu hạn, Công ty cổ phần, Công ty CP, Công ty TNHH MTV, Công ty TNHH một thành viên, Công ty TNHH Một thành viên, Cty, Cty TNHH, Cty CP, CTCP, Tổng công ty, Tổng Cty, Tổng Cty CP, Tổng Cty TNHH, TCT, Tổng Công ty CP, Tổng công ty cổ phần, Tập đoàn, Xí nghiệp, DNTN, Doanh nghiệp tư nhân, Hãng, Hãng hàng không, Công ty Luật, Công ty luật TNHH, Công ty liên doanh, Văn phòng luật sư, VPLS, Văn phòng công chứng, Công ty cổ phần đầu tư, Công ty TNHH MTV Xổ số kiến thiết, Công ty TNHH thương mại, Công ty Điện lực, Điện lực, Tổng Công ty Điện lực
        company|other|nfpdlt|Ngân hàng, Ngân hàng TMCP, Ngân hàng thương mại, NHTM, Ngân hàng Nhà nước, NHNN, Ngân hàng Chính sách xã hội, NHCSXH, Hợp tác xã, HTX, HTX nông nghiệp, Hợp tác xã nông nghiệp, Hợp tác xã dịch vụ, HTX dịch vụ, Ngân hàng TMCP Nông nghiệp, Quỹ tín dụng nhân dân, Quỹ đầu tư
        school|other|Nupfdlt|Trường Trung học, Trường, Trường THPT, Trường THCS, Trường Tiểu học, Trường TH, Trường Mầm non, Trường Mẫu giáo, Trường tiểu học và THCS, Trường TH&THCS, Trường THCS&THPT, Trường THCS và THPT, Trường TH-THCS, Trường PTDTBT, Trường PTDT nội trú, Trường Phổ thông Dân tộc nội trú, Trường PTDTNT, Trường Phổ thông Dân tộc bán trú, Trường Phổ thông Dân tộc bán trú THCS, Trường Phổ thông Dân tộc bán trú Tiểu học, Trường PTDTBT THCS, Trường PTDTBT Tiểu học, Trường Phổ thông chuyên biệt, Trường Chuyên biệt, Trường Phổ thông, Trường Chính trị, Trường Cao đẳng, Trường CĐ, Trường Trung cấp, Trường Đại học, Trường ĐH, Đại học, ĐH, ĐHQG, Đại học Quốc gia, Cao đẳng, CĐ, Học viện, HV, Trường THPT chuyên, Trường chuyên, Trường THPT Chuyên, Trường Sĩ quan, Trường Sỹ quan, Trường Cán bộ, Trường Quân sự, Trường dạy nghề, Trường Cao đẳng nghề, Trường Quốc tế, Trường Trung học phổ thông, Trường Trung học cơ sở, Trung tâm GDTX, Trung tâm Giáo dục thường xuyên, Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên
        hospital|other|nupfdlt|Bệnh viện, BV, BVĐK, Bệnh viện Đa khoa, Bệnh viện đa khoa khu vực, Bệnh viện đa khoa tỉnh, Bệnh viện Quân y, Trung tâm Y tế, TTYT, Trạm Y tế, Phòng khám, Phòng khám đa khoa, Viện Quân y, Bệnh xá, Nhà thuốc, Nha khoa, Thẩm mỹ viện, Bệnh viện Phụ sản, Bệnh viện Nhi
        press|other|nupfl|Báo, Bản tin, Tạp chí, Đài PT-TH, Đài PTTH, Đài PT&TH, Đài Phát thanh - Truyền hình, Đài Phát thanh và Truyền hình, Đài Phát thanh Truyền hình, Đài Truyền hình, Đài Tiếng nói, Đài phát thanh, Nhà xuất bản, NXB, Truyền hình, Cổng TTĐT, Cổng thông tin điện tử, Cổng Thông tin điện tử, Báo điện tử, Đài TH, Trang tin, Tuần báo, Nhật báo, Thời báo, Hãng tin, Hãng thông tấn, Đài Khí tượng Thủy văn
        state|other|pal|Đại sứ quán, ĐSQ, Tổng Lãnh sự quán, Lãnh sự quán, Tổng lãnh sự quán, TLSQ, Phái đoàn, Phái bộ
        state|central|sp|Bộ Giáo dục - Đào tạo, Bộ Giáo dục & Đào tạo, Bộ Giáo dục và Đào tạo, Bộ Ngoại giao, Bộ Quốc phòng, Bộ Tài chính, Bộ Thương mại, Bộ Tư pháp, Bộ Công an, Bộ Giáo dục, Bộ Nội vụ, Bộ Y tế, Bộ An ninh
        state|central|sp|Chính phủ, Thượng viện, Hạ viện
        people_council|central|spk|Quốc hội
        state|country|p|Hoàng gia, Nghị viện, Quân đội, Hải quân, Không quân, Lục quân, Cảnh sát, Đảng cầm quyền
        school|other|nud|THPT, THCS, Tiểu học, Mầm non, Mẫu giáo
        party|central|p|Đảng Cộng sản, Đảng Nhân dân, Đảng Dân chủ, Đảng Cộng hòa, Đảng Lao động, Đảng Xã hội, Đảng Bảo thủ, Đảng Tự do, Đảng Quốc đại, Đảng Công nhân
        other|other|fubp|Khối, Cụm thi đua, Tổ công tác, Ban Đại diện, Ban đại diện cha mẹ học sinh, Hội đồng Thi đua - Khen thưởng, Hội đồng bầu cử, Hội đồng thẩm định, Hội đồng Lý luận
        other|other|fubp|Đoàn thanh tra, Đoàn giám sát, Đoàn kiểm tra, Đoàn công tác, Đoàn kiểm tra liên ngành
        other|other|t|Tổ chức, Cơ quan
        company|other|bnfpdlt|Phòng giao dịch, PGD, Chi nhánh
        other|other|fubpnda|Khu Quản lý đường bộ, Khu quản lý
        other|other|fub|Khoa, Bộ môn
        school|other|b|Phân hiệu
        """

    /// Fields of work and other words in the names of bodies, which may follow each other and be joined by "và", "-", "&", ",".
    static let fields = Gazetteer<Bool>(
        nouns.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) }
            + verbs.split { $0 == ";" || $0 == "\n" }.map { (String($0), false) })

    /// Nouns: they belong to the name in small letters too.
    private static let nouns = """
        Di sản thế giới; Khám, chữa bệnh; dân dụng và công nghiệp; công trình dân dụng và công nghiệp; các công trình dân dụng và công nghiệp; lụt bão; phòng, chống lụt bão; phòng chống lụt bão; phòng, chống lụt, bão; dự phòng; Kế hoạch Đầu tư; Kinh doanh; Nghiên cứu phát triển; Nghiên cứu và Phát triển; Nghiên cứu và phát triển; giải phóng mặt bằng; phòng, chống tội phạm; phòng chống tội phạm; phòng, chống ma túy; phòng chống ma túy; Lao động ngoài nước; lao động ngoài nước; Quản lý lao động ngoài nước; Chống tham nhũng; chống tham nhũng; Phòng, chống tham nhũng; Phòng chống tham nhũng; Dịch vụ công ích; dịch vụ công ích; Khai thác thủy sản
        Nội vụ; Ngoại giao; Ngoại vụ; Quốc phòng; Công an; CA; Công Thương; Công thương; Tư pháp; Tài chính; Y tế; Y khoa; Y Dược; Y - Dược; Xây dựng; Giao thông vận tải; GTVT
        Giao thông, vận tải; GT-VT; Giao thông Vận tải; Giao thông - Vận tải; Giao thông công chính; Giáo dục và Đào tạo; Giáo dục & Đào tạo; Giáo dục - Đào tạo; GD&ĐT; GD-ĐT; GDĐT; GD-DT; GD và ĐT; Giáo dục
        Kế hoạch và Đầu tư; Kế hoạch & Đầu tư; Kế hoạch - Đầu tư; KH&ĐT; KH-ĐT; KHĐT; KH và ĐT; Khoa học và Công nghệ; Khoa học & Công nghệ; Khoa học - Công nghệ; KH&CN; KH-CN; KHCN
        Nông nghiệp và Phát triển nông thôn; Nông nghiệp và Phát triển Nông thôn; Nông nghiệp & PTNT; Nông nghiệp và PTNT; NN&PTNT; NN-PTNT; NN và PTNT; NNPTNT; Nông nghiệp; Nông nghiệp & Phát triển nông thôn; Nông nghiệp - Phát triển nông thôn; Nông nghiệp và Môi trường; NN&MT; NNMT; NN-MT
        Tài nguyên và Môi trường; Tài nguyên & Môi trường; Tài nguyên - Môi trường; Tài nguyên Môi trường; TN&MT; TN-MT; TNMT; TN và MT; Thông tin và Truyền thông; Thông tin & Truyền thông; Thông tin - Truyền thông; Thông tin Truyền thông; TT&TT; TT-TT; TTTT
        Văn hóa, Thể thao và Du lịch; Văn hoá, Thể thao & Du lịch; Văn hóa - Thể thao và Du lịch; Văn hóa -Thể thao - Du lịch; Văn hóa - Thể thao - Du lịch; VH,TT&DL; VH-TT&DL; VHTT&DL; VHTTDL; VH-TT-DL; VH TT&DL; VH, TT và DL; VHTT-DL; VH-TT và DL; Văn hóa và Thể thao; Văn hóa - Thể thao; VH&TT; VHTT; VH-TT; Văn hóa Thể thao và Du lịch; Văn hóa Thể thao Du lịch; Văn hóa Thể thao; Khoa giáo - Văn xã; Khoa giáo; Văn xã; Kinh tế Hạ tầng; Văn hóa - Thông tin; Văn hóa Thông tin; Văn hóa và Thông tin; Văn hóa; Thể thao; Du lịch
        Lao động - Thương binh và Xã hội; Lao động, Thương binh và Xã hội; Lao động Thương binh và Xã hội; Lao động - Thương binh & Xã hội; Lao động - Thương binh - Xã hội; LĐ-TB&XH; LĐTB&XH; LĐTBXH; LĐ-TB-XH; LĐ,TB&XH; LĐ-TB và XH; LĐTB và XH; LĐ-TBXH; Dân tộc và Tôn giáo; Dân tộc; Tôn giáo; Quy hoạch - Kiến trúc; Quy hoạch Kiến trúc; QH-KT; An toàn thực phẩm; Du lịch
        Khoa học, Công nghệ và Môi trường; Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng; Tài chính, Ngân sách; Tài chính - Ngân sách; Kinh tế; Hạ tầng; Kinh tế - Hạ tầng; Tài chính - Kế hoạch; Tổng hợp; Tổ chức cán bộ; Tổ chức - Cán bộ; Quản trị; Hành chính - Quản trị; Chính trị; Hậu cần; Kỹ thuật; Pháp chế; Pháp luật; Nghiệp vụ; An ninh; Điều tra; Hình sự; Cảnh sát; CSGT; CSĐT; CSHS; Cảnh sát giao thông; Cảnh sát hình sự; Cảnh sát điều tra; Cảnh sát kinh tế; Cảnh sát môi trường; Cảnh sát cơ động; Cảnh sát biển; PCCC; Phòng cháy chữa cháy; Phòng cháy, chữa cháy; Phòng cháy và chữa cháy; cứu nạn, cứu hộ; cứu nạn cứu hộ; CNCH; PCCC&CNCH; PCCC và CNCH; trật tự xã hội; trật tự đô thị; trật tự an toàn xã hội; tội phạm; tội phạm về trật tự xã hội; tội phạm về ma túy; tội phạm về kinh tế; kinh tế và chức vụ; tham nhũng; ma túy; ma tuý; môi trường; nội bộ; xuất nhập cảnh; hành chính; An ninh mạng; An ninh chính trị; chính trị nội bộ; An ninh kinh tế
        Dân vận; Tuyên giáo; Nội chính; Đối ngoại; Kinh tế đối ngoại; Đối nội; Dân nguyện; Lý luận; Thi đua; Thi đua - Khen thưởng; Thi đua Khen thưởng; TĐKT; Khen thưởng; Tiếp công dân; Tiếp dân; Biên giới; Lãnh thổ; Lễ tân; Báo chí; Xuất bản; Văn học; Nghệ thuật; Nghệ thuật biểu diễn; Điện ảnh; Di sản; Di sản văn hóa; Di tích; Hải quân; Không quân; Phòng không; Phòng không - Không quân; Công binh; Pháo binh; Đặc công; Tăng thiết giáp; Thông tin liên lạc; Bộ binh; Mỹ thuật; Nhiếp ảnh; Âm nhạc; Thư viện; Gia đình; Trẻ em; Phụ nữ; Nông dân; Thanh niên; Thiếu niên; Nhi đồng; Sinh viên; Học sinh; cựu sinh viên; Cựu chiến binh; Cựu Thanh niên xung phong; Thanh niên xung phong; Cựu giáo chức; CCB; Người cao tuổi; Người mù; Người khuyết tật; Chữ thập đỏ; Nạn nhân chất độc da cam; chất độc da cam; Liên hiệp Phụ nữ; Liên hiệp Thanh niên; LHPN; LHTN; TNXP; Nhà báo; Luật gia; Luật sư; Nhà văn; Doanh nhân; Doanh nhân trẻ; Doanh nghiệp; Doanh nghiệp nhỏ và vừa; Doanh nghiệp trẻ; doanh nghiệp nhà nước; Lao động; Việc làm; Tiền lương; Bảo hiểm; Bảo hiểm xã hội; Bảo trợ xã hội; Bảo trợ trẻ em; Bảo trợ; Người có công; Hợp tác xã; HTX; Hợp tác quốc tế; Chính sách; Chính sách xã hội; Tiền tệ; Ngân sách; Ngân sách nhà nước; Thuế; Hải quan; Thống kê; Dự trữ; Dự trữ Nhà nước; Giá; Quản lý giá; Công sản; Công nghiệp; Công nghệ; Công nghệ thông tin; Công nghệ cao; Chuyển đổi số; CNTT; Khoa học; Khoa học xã hội; Khoa học kỹ thuật; Khoa học Kỹ thuật; Khoa học và Kỹ thuật; Sở hữu trí tuệ; Tiêu chuẩn; Chất lượng; Tiêu chuẩn Đo lường Chất lượng; Đo lường; An toàn bức xạ; Viễn thông; Tần số; Bưu chính; Internet; Xuất nhập khẩu; Thị trường; Thị trường trong nước; Cạnh tranh; Điện lực; Năng lượng; Hóa chất; Khoáng sản; Địa chất; Địa chất và Khoáng sản; Tài nguyên nước; Đất đai; Biển; Hải đảo; Biển và Hải đảo; Khí tượng; Khí tượng Thủy văn; Thủy văn; KTTV; Biến đổi khí hậu; Viễn thám; Đo đạc; Bản đồ; Trồng trọt; Chăn nuôi; Thú y; Bảo vệ thực vật; Trồng trọt và BVTV; BVTV; Lâm nghiệp; Kiểm lâm; Thủy sản; Thủy lợi; Thuỷ lợi; Đê điều; Phòng chống thiên tai; Phòng, chống thiên tai; thiên tai; tìm kiếm cứu nạn; TKCN; PCTT&TKCN; PCTT và TKCN; nông thôn mới; giảm nghèo; Nông thôn; nông dân; khuyến nông; Khuyến nông; Khuyến công; Khuyến học; khuyến tài; Xúc tiến thương mại; Xúc tiến đầu tư; Xúc tiến du lịch; Thương mại; Dịch vụ; Sản xuất; Xuất khẩu; Đường bộ; Đường sắt; Đường thủy; Đường thủy nội địa; Hàng hải; Hàng không; Hàng không dân dụng; Đăng kiểm; Vận tải; An toàn giao thông; ATGT; Giao thông; Hạ tầng giao thông; Hạ tầng kỹ thuật; Phát triển đô thị; Nhà; Nhà ở; Bất động sản; Vật liệu; Vật liệu xây dựng; Kiến trúc; Quy hoạch; Đô thị; Nông thôn; Kinh tế xây dựng; Giám định; Công trình; công trình công cộng; môi trường đô thị; cấp nước; thoát nước; cây xanh; Y tế dự phòng; Y học; Y học cổ truyền; Y dược; Y Dược; Dược; Dược phẩm; Quân y; Khám bệnh, chữa bệnh; Khám chữa bệnh; Sức khỏe; sức khỏe cộng đồng; Sức khỏe sinh sản; Bà mẹ; bà mẹ trẻ em; bà mẹ - trẻ em; sức khỏe bà mẹ trẻ em; Dân số; kế hoạch hóa gia đình; Dân số - KHHGĐ; Dân số - Kế hoạch hóa gia đình; DS-KHHGĐ; KHHGĐ; HIV/AIDS; Phòng, chống HIV/AIDS; Phòng chống HIV/AIDS; Kiểm dịch; An toàn vệ sinh thực phẩm; ATVSTP; ATTP; Vệ sinh; Truyền thông; Thông tin; Thông tin cơ sở; Thông tin đối ngoại; Thông tin điện tử; điện tử; Phát thanh; Truyền hình; Phát thanh - Truyền hình; Phát thanh và Truyền hình; PT-TH; Tư liệu; Lưu trữ; Văn thư; Lưu trữ lịch sử; Lịch sử; Lịch sử Đảng; Khảo cổ; Khảo cổ học; Ngôn ngữ; Hán Nôm; Triết học; Xã hội; Xã hội học; Sử học; Luật; Luật học; Ngoại ngữ; Ngoại thương; Sư phạm; Sư phạm Kỹ thuật; Bách khoa; Mỏ; Mỏ - Địa chất; Thủy điện; Nhiệt điện; Điện; Nước; Nước sạch; Xi măng; Thép; Than; Dầu khí; Xăng dầu; Lương thực; Cà phê; Cao su; Chè; Mía đường; Giấy; Dệt may; Da giày; Da - Giày; Gỗ; Gỗ và lâm sản; Lâm sản; Thủy hải sản; Chế biến; Chế biến và Xuất khẩu; Bảo hiểm tiền gửi; Tiền gửi; Ngoại hối; Kho quỹ; Chứng khoán; Tín dụng; Trái phiếu; Bóng đá; Bóng chuyền; Điền kinh; Olympic; Võ thuật; Cờ; Thể dục thể thao; TDTT; Thể dục; Huấn luyện; Quân sự; Quốc phòng và An ninh; Quốc phòng - An ninh; Biên phòng; Hải quân; Không quân; Phòng không; Phòng không - Không quân; Pháo binh; Tăng thiết giáp; Công binh; Đặc công; Hóa học; Thông tin liên lạc; Cơ yếu; Dân quân; Dân quân tự vệ; Chính sách dân tộc; Kinh tế - Ngân sách; Kinh tế và Ngân sách; Kinh tế - Xã hội; Văn hóa - Xã hội; Văn hóa xã hội; Văn hóa - xã hội; KT-NS; VH-XH; Đại biểu; các vấn đề xã hội; Về các vấn đề xã hội; Đại biểu nhân dân; Khu kinh tế; Khu công nghiệp; Khu công nghệ cao; các khu công nghiệp; các Khu công nghiệp; các khu kinh tế; các khu chế xuất; khu chế xuất; các KCN; các KKT; KCN; KKT; Khu kinh tế tỉnh; Cảng; Dự án; Dự án đầu tư; Đầu tư; Đầu tư và Xây dựng; các dự án; các cơ quan; các tổ chức; tổ chức hữu nghị; các hội; các Hội; Khoa học và Kỹ thuật; KH&KT; Văn học Nghệ thuật; Văn học - Nghệ thuật; VHNT; VH-NT; hữu nghị; Hữu nghị; Đoàn kết; Nhân đạo; Từ thiện; Phật giáo; Công giáo; Cao Đài; Tin Lành; Phật giáo Hòa Hảo; Hồi giáo; Thiên chúa giáo; Quốc tế; Quốc gia; Nhà nước; Nhân dân; Khu vực; khu vực; miền Trung; miền Bắc; miền Nam; miền núi; Tây Nguyên; Trung ương; Đảng; Đảng viên; Cơ quan; các cơ quan tỉnh; các cơ quan Trung ương; cơ quan; doanh nghiệp; Cơ quan và Doanh nghiệp; Dân Chính Đảng; Dân chính Đảng; cán bộ; cộng đồng; nghiệp vụ; chuyên môn; thường xuyên; cộng sản; Cộng sản; cơ động; lâm thời; dân sự; hành chính công; Hành chính công; hình sự; đặc biệt; Ung bướu; Nhi; Phụ sản; Phụ Sản; Tim mạch; Tim; Mắt; Tai Mũi Họng; Răng Hàm Mặt; Tâm thần; Lao; Lao và bệnh phổi; Da liễu; Chấn thương chỉnh hình; Truyền máu; Huyết học; Huyết học - Truyền máu; Nhiệt đới; Bệnh Nhiệt đới; Nội tiết; Lão khoa; Đa khoa; Chợ Rẫy; đa khoa; đa khoa khu vực; điều dưỡng; phục hồi chức năng; Cấp cứu; cấp cứu 115; Pháp y; Giám định y khoa; Giám định pháp y; Pháp y Quốc gia; Dinh dưỡng; Sốt rét; Sốt rét - Ký sinh trùng - Côn trùng; Vệ sinh dịch tễ; Pasteur; Chiến lược; Chiến lược phát triển; Kinh tế thế giới; năng suất; Năng suất; Kinh tế Trung ương; trọng tài; Trọng tài; Hòa giải; Công chứng; Trợ giúp pháp lý; pháp lý; Bổ trợ tư pháp; thi hành án; Thi hành án; Thi hành án dân sự; bồi thường nhà nước; giáo dục pháp luật; Con nuôi; Quốc tịch; Hộ tịch; Lãnh sự; Người Việt Nam ở nước ngoài; người Việt Nam ở nước ngoài; người Việt; Việt kiều; kiều bào; thể thao điện tử; Mô tô; Xe đạp; thể thao dưới nước; dạy nghề; giáo dục nghề nghiệp; Giáo dục nghề nghiệp; Giáo dục thường xuyên; Giáo dục đại học; Giáo dục tiểu học; Giáo dục mầm non; Giáo dục trung học; Khảo thí; Công tác xã hội; Công tác học sinh sinh viên; An sinh xã hội; an sinh; phòng chống tệ nạn xã hội; tệ nạn xã hội; Phòng, chống tệ nạn xã hội; bình đẳng giới; An toàn lao động; an toàn; quan hệ lao động; Quan hệ quốc tế; Vì người nghèo; vì người nghèo; Vì trẻ em; khoáng sản; người nghèo; vấn đề xã hội; văn minh; nếp sống văn minh; khủng bố; phản động; phản động và chống khủng bố; Bến xe; Bến xe khách; Xe buýt; xe khách; vận tải hành khách; sân bay; Cảng hàng không; Cảng hàng không quốc tế; Quan trắc; Quan trắc môi trường; dịch thuật; bảo hộ lao động; nghề cá; Thủy sản; hậu cần nghề cá; trang thiết bị; ngư nghiệp; Công thương; diêm nghiệp; chè; thuốc lá; rượu bia; nước giải khát; Bia - Rượu - Nước giải khát; đồ uống; hàng tiêu dùng; người tiêu dùng; Bảo vệ người tiêu dùng; quyền lợi người tiêu dùng; Hàng Việt; thương hiệu; Chống hàng giả; hàng giả; buôn lậu; Điều tra chống buôn lậu; chống buôn lậu; gian lận thương mại; 389; 138; 35; 94; 1237; 515; Chiến thắng; Tiếp nhận và Trả kết quả; trả kết quả; hồ sơ; một cửa; Y sinh; Sinh học; Hóa sinh; Vật lý; Toán học; Toán; Cơ học; Hạt nhân; Nguyên tử; Năng lượng nguyên tử; Vũ trụ; Hải dương học; Đông Nam Á; châu Âu; châu Mỹ; Đông Bắc Á; châu Á; Trung Quốc; Nhà máy; điện hạt nhân; Hàn lâm; tri thức; Trí thức; Kiểm sát; Tối cao; cấp cao; Biển đảo; vũ khí; đạn dược; công nghiệp quốc phòng; tàu; tàu thủy; tàu cá; Công nghiệp tàu thủy; ô tô; máy; cơ khí; Luyện kim; Địa ốc; nhà đất; Đất; Sách; Giáo dục Việt Nam; Trẻ; Kim Đồng; Sự thật; Chính trị quốc gia Sự thật; Chính trị Quốc gia; Chính trị quốc gia; Hành chính Quốc gia; Báo chí và Tuyên truyền; Tòa án; Phụ nữ; Kỹ thuật quân sự; Kỹ thuật Quân sự; Bưu chính Viễn thông; Công nghệ Bưu chính Viễn thông; Cảnh sát nhân dân; An ninh nhân dân; Quản lý giáo dục; Quốc gia Hà Nội; Khoa học Tự nhiên; Khoa học Xã hội và Nhân văn; KHXH&NV; KHXH và NV; Kinh tế Quốc dân; Kinh tế quốc dân; Kinh tế TP.HCM; Bách Khoa; Giao thông Vận tải; Xây Dựng; Nông Lâm; Nông lâm; Tôn Đức Thắng; Dân lập; Mở; Tài nguyên; Lâm sinh; Nội trú; dân tộc nội trú; Dân tộc nội trú; chuyên; Năng khiếu; Chính trị tỉnh; Vận động; Tự do; quần chúng; Nghề nghiệp; Kiểm nghiệm; kiểm nghiệm; Điều phối; điều phối; Mai táng; Nuôi dưỡng; Điều dưỡng người có công; đất; chất lượng; Chất lượng nông lâm sản và thủy sản; nông lâm sản; nông lâm sản và thủy sản; giống; cây trồng; vật nuôi; giống cây trồng; giống thủy sản; rừng; Rừng phòng hộ; rừng phòng hộ; rừng đặc dụng; vườn quốc gia; Vườn Quốc gia; Bảo tồn; bảo tồn thiên nhiên; Kế hoạch; Kế hoạch - Tài chính; Kế hoạch – Tài chính; Kế hoạch Tài chính; Kế hoạch và Tài chính; Kế hoạch tổng hợp; liên ngành; Cố đô; Trị sự; nguồn lợi thủy sản; Bảo vệ nguồn lợi thủy sản; Khai thác và Bảo vệ nguồn lợi thủy sản; Khai thác và Phát triển nguồn lợi thủy sản; sao in đề thi; Cửa khẩu; Cửa khẩu Quốc tế; Kiểm soát Biên phòng; Giao lưu; chuyên án; Hội thi; Lễ hội; Cuộc thi; Hội xuân; Liên hoan; Hội diễn; Ngữ văn; Tin học; Hóa học; Tiếng Anh; Toán - Tin; Nội Tim mạch; Hợp tác văn hóa; Hữu nghị và hợp tác; Hữu nghị và hợp tác văn hóa; sư sãi; Đoàn kết sư sãi yêu nước; tình nguyện; Nữ công; Giáo dục phổ thông; Giáo dục Phổ thông; An ninh đối ngoại; Giao dịch một cửa; điều tra tội phạm; Di tích Cố đô; Di tích lịch sử; danh thắng; văn hóa dân gian; Tài chính Ngân hàng; Tài chính các Ngân hàng; Thương vụ; Dòng họ
        """

    /// Verbs: in small letters they belong to the name only right after its head or after "và".
    private static let verbs = """
        Tham mưu; Tổ chức; Quản lý; Phát triển; Kiểm tra; Thanh tra; Tuyên truyền; Giám sát; Đào tạo; Bảo vệ; Hợp tác; Đầu tư; Điều tra; Xúc tiến; Nghiên cứu; Chỉ huy; Chỉ đạo; Hỗ trợ; Ứng dụng; Tư vấn; Phòng chống; Phòng, chống; Kiểm soát; Kiểm soát bệnh tật; Kiểm soát thủ tục hành chính; Chăm sóc; bồi dưỡng; huấn luyện; vận động; Liên lạc; Giải phóng mặt bằng; Giới thiệu; Bồi thường; Phục vụ; Phối hợp; Sáng tạo; Xử lý; Chống; Theo dõi; Quản lý thị trường; Quản lý đất đai; Quản lý đô thị; Quản lý xuất nhập cảnh; Quản lý hành chính về trật tự xã hội; Quản lý khoa học; Quản lý chất lượng; Bảo vệ môi trường; Bảo vệ rừng; Quản lý nhà; Bảo vệ chính trị; Bảo vệ Chính trị; Bảo vệ an ninh; Bảo vệ, chăm sóc sức khỏe; Bảo vệ chăm sóc sức khỏe cán bộ; Quản lý dự án; QLDA; Quản lý dự án đầu tư xây dựng; đầu tư xây dựng; đầu tư xây dựng các công trình; đầu tư xây dựng công trình; các công trình giao thông; Phát triển quỹ đất; Phát triển nông thôn; Phát triển doanh nghiệp; Phát triển Việt Nam; Đầu tư phát triển; Đầu tư và Phát triển; Giám sát tài chính; Kiểm định; Thẩm định; Hoạt động; Thử nghiệm; Giao dịch; Triển lãm; Hội nghị; Khai thác; Vận hành; Sửa chữa; Điều hành; Hội nhập; Hội nhập quốc tế; Điều khiển; Tìm kiếm; Tìm kiếm Cứu nạn; Cứu hộ; Khai thác Công trình thủy lợi; Cải cách; cải cách hành chính; Cải cách tư pháp; Đổi mới; Xây dựng Đảng; Tham mưu tổng hợp; hướng dẫn; Đăng ký; Đăng ký đất đai; Đăng ký kinh doanh; Đấu giá; Quảng cáo; Lồng ghép; Bình ổn; Chi trả; Tái định cư
        """
}
