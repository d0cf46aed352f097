import Vietnamese

/// The class words of places. All lists are general knowledge of the language.
enum PlaceWords {
    static let classes = Gazetteer<PlaceGrammar.Class>(
        lists.flatMap { list in list.words.split { $0 == "," || $0 == "\n" }.map { (String($0), list.meaning) } })

    private static let lists: [(meaning: PlaceGrammar.Class, words: String)] = [
        (.province, "tỉnh"),
        (.city, "thành phố, TP, TP., T.P, Tp, Tp., thủ đô"),
        (.district, "huyện, huyện đảo, H."),
        (.urbanDistrict, "quận, Q."),
        (.town, "thị xã, TX, TX."),
        (.commune, "xã, xã đảo, X."),
        (.ward, "phường, P."),
        (.township, "thị trấn, TT."),
        (.zone, "đặc khu"),
        (
            .hamlet,
            "thôn, xóm, bản, làng, buôn, ấp, khóm, phum, sóc, tổ dân phố, khu phố, khối phố, khối, KP, KP., tổ, plei, khu dân cư, tổ dân cư"
        ),
        (
            .feature,
            """
            đường, phố, ngõ, hẻm, đại lộ, đường mòn, nút giao, nút giao thông, đỉnh, đỉnh núi, đỉnh đèo, dãy, dãy núi, khu bảo tồn, khu bảo tồn biển, trung tâm hành chính, cầu, cầu vượt, hầm, hầm đường bộ, chợ, hồ, hồ chứa, núi, đèo, đảo, quần đảo, bán đảo, vịnh, đầm, phá, mũi, biển
            bãi biển, cửa biển, cửa sông, cồn, cù lao, hòn, rừng, thác, hang, động, cảng, cảng biển, cảng cá, cảng nước sâu, cảng cạn, sân bay, cảng hàng không, cảng hàng không quốc tế, sân bay quốc tế
            ga, bến xe, bến cảng, bến phà, khu công nghiệp, KCN, khu công nghệ cao, khu kinh tế, KKT, khu chế xuất, cụm công nghiệp, CCN, cửa khẩu, cửa khẩu quốc tế
            khu đô thị, khu đô thị mới, khu đô thị mới quốc tế, khu đô thị quốc tế, cung thể thao, nhà thi đấu, trung tâm hội nghị, trung tâm hội chợ triển lãm, trung tâm hội chợ, trung tâm triển lãm, KĐT, khu du lịch, KDL, KBT, KDC, khu di tích, di tích, khu tái định cư, công viên, vườn quốc gia, VQG, quảng trường, tượng đài, đền, đền thờ, chùa, đình, miếu, nhà thờ, tháp, thành cổ
            nghĩa trang, nghĩa trang liệt sĩ, khách sạn, nhà nghỉ, nhà khách, resort, sân vận động, SVĐ, nhà máy thủy điện, thủy điện, hồ thủy điện, hồ thủy lợi, hồ Thủy lợi, đập, ngã tư, ngã ba, vòng xoay, cổng
            khu bảo tồn thiên nhiên, Khu lưu niệm, Lăng, dinh, điện, cung, bến, trại giam, tòa nhà, chung cư, cao ốc, nhà hát, ga Hà Nội, khu vui chơi, trung tâm thương mại, siêu thị, Đài tưởng niệm
            sân, bang, tiểu bang, xứ, cao nguyên, núi lửa, đồi, thung lũng, sa mạc, mỏ, mỏ đá, mỏ than, bãi, bia tưởng niệm, Nhà tù, trại, khu phố cổ, phố cổ, phố đi bộ, vườn, lầu, thiền viện, tu viện, tịnh xá, thánh thất, tòa tháp, khu nghỉ dưỡng, điểm du lịch, khu rừng, bãi tắm, khe, mương, đê
            khu liên hợp, khu tưởng niệm, nhà tưởng niệm, nhà lưu niệm, khu lưu niệm, quần thể di tích, Khu di tích lịch sử, Khu di tích Quốc gia đặc biệt, bãi đá, ngã năm, quần thể danh thắng, danh thắng, dốc, Hoàng thành, thánh địa, bản đảo, nhà tù, khu mộ, khu du lịch sinh thái, nông trường, lâm trường
            """
        ),
        (
            .line,
            "sông, suối, kênh, rạch, quốc lộ, QL, tỉnh lộ, TL, ĐT, hương lộ, đường cao tốc, cao tốc, tuyến cao tốc, đường dẫn cao tốc, đường vành đai, vành đai, trạm thu phí"
        ),
        (
            .route,
            "đoạn, BOT, trạm BOT, tuyến BOT, dự án BOT, trạm thu phí BOT, tuyến, tuyến metro, tuyến xe buýt, tuyến đường sắt, tuyến đường"
        ),
    ]

    /// Features that a number alone may name: "đường 30/4", "ngõ 12", "quốc lộ 1A".
    static let numberedFeatures = SyllableSet("lộ QL TL ĐT ngõ hẻm đai KCN")
    /// Capitalised words after a class word that start no name: "phố Tây", "cầu Nhà nước".
    static let notNames = SyllableSet(
        "Phật Ông Bà Anh Chị UBND HĐND MTTQ Đảng Bộ Sở Nhà Ủy Theo Trong Tại Khi Ngày Năm")
    /// Words whose second syllable is no class word.
    static let compounds = Gazetteer<Bool>(
        """
        hoạt động, lao động, hành động, chủ động, tác động, vận động, biến động, khởi động, cử động, tự động, cảm động, năng động, phát động, hội động
        điều động, lưu động, cơ động, di động, sinh động, huy động, yêu cầu, nhu cầu, toàn cầu, điểm cầu, truyền cầu, gia đình, triều đình, văn bản, cơ bản, căn bản
        kịch bản, phiên bản, ấn bản, xuất bản, tư bản, Nhật Bản, bưu điện, phát điện, nhiệt điện, thủ công, cung điện, đại điện, điểm ga, tác xã, tấn xã, quốc gia
        thuê bao, công tổ, cải tổ, chủ tổ, phó phố, dân tổ, thành phố, hợp phố, khu phố, xây đập, đánh đập, thanh tháp, quan hồ, đồng hồ, cơ hồ, mơ hồ, Tây Hồ, ân hồ
        cán rừng, đặc khu, quân khu, chiến khu, liên khu, phân khu, liên xã, đồng bản, biên bản, tài sản, bình bản, đương kim, khách ga, chi đường, thiên đường, học đường
        thượng đỉnh, tột đỉnh, già làng, trưởng làng, báo động, khai thác, đánh bắt, liên bang, phi trường, diễn đàn, sân khấu, sân chơi, sân cỏ, nhà vườn, miệt vườn, sân vườn, đồi núi, chân đồi, hội trại, trang trại, lều trại, cắm trại, khai mỏ, hầm mỏ, mặt trại, sóng bãi, đình bãi, quan đê, hộ đê, lập khe, trung bản, cung đường, biên phòng, tuyến sông, cứu hầm, sự cung, chính cung, tiểu cung, tông đồ, ban động, xúc động, rung động, kích động, hưởng động, sôi động, chấn động
        """.split { $0 == "," || $0 == "\n" }.map { (String($0), true) })
    static let stop: MarkSet = ["."]
    /// The words for the form of a state, and the first syllables of those that start its name.
    static let stateForms = Gazetteer<Bool>(
        """
        Cộng hòa; Cộng hoà; Dân chủ; Nhân dân; Liên bang; Hồi giáo; Xã hội chủ nghĩa; XHCN; Thống nhất; Hợp chúng quốc; Vương quốc; Nhà nước; Bolivar; Đa dân tộc; Xã hội Chủ nghĩa; CH; CHDC; CHLB; CHDCND; CHND; LB; Đại công quốc; Công quốc
        """.split(separator: ";").map { (String($0), true) })
    static let stateStarts = SyllableSet("Cộng Vương Liên Hợp CH CHDC CHLB CHDCND CHND LB Đại Công")
    static let units = SyllableSet("tỉnh huyện xã phường quận phố bang trấn")
    /// Class words that in capitals are a syllable of a name.
    static let nameSyllables = SyllableSet(
        "hồ đình lăng động bản cung điện cầu đường mũi phá sóc làng tổ khối bến đập cổng tháp dinh cồn")
    static let ambiguousCountries = SyllableSet(
        "Anh Đức Mỹ Nga Ý Áo Pháp Bỉ Viên Nhật Úc Lào Huế Vinh Nice Guam Nam Thái")
    /// Those that start a sentence as often as not, and are seldom a person's name by themselves.
    static let openingCountries = SyllableSet("Mỹ Nga Pháp Nhật Úc Lào Huế")
    static let listMarks: SyllableSet = [",", "-", "–", "và", "hay", "hoặc", ";", "("]
    static let pronounCountry = SyllableSet("Anh")
    /// Before the name of a country they name its language or its money.
    static let languageWords = SyllableSet("tiếng bảng")
    /// Words whose first syllable is no country: "danh hiệu Anh hùng".
    static let countryCompounds = Gazetteer<Bool>(
        """
        anh hùng, anh em, anh đào, anh linh, anh ninh, anh dũng, anh tài, đức tính, đức độ, đức tin, đức vua, mỹ thuật, mỹ phẩm, mỹ quan, mỹ nghệ, mỹ nhân
        pháp luật, pháp lý, pháp lệnh, pháp chế, pháp nhân, pháp y, pháp danh, pháp hội, nhật báo, nhật ký, nhật trình, ý kiến, ý thức, ý tưởng, ý nghĩa, ý chí, áo dài, áo ấm
        """.split { $0 == "," || $0 == "\n" }.map { (String($0), true) })
    static let listJoints: SyllableSet = [",", "và", ";"]
    static let openings: MarkSet = ["("]
    static let closingsOrCommas: MarkSet = [")", ","]
    static let prepositions = SyllableSet(
        "ở tại từ đến về qua tới ngoài trên dưới vào ra lên xuống sang gần quê vùng bàn hướng rời phía dân đất")
    /// Names of places that without a class word mean a person or something else.
    static let people = Gazetteer<Bool>(
        [
            "Hồ Chí Minh", "Thống Nhất", "Trần Văn Thời", "Hai Bà Trưng", "Lê Chân", "Ngô Quyền", "Trần Đề", "Yên Bình",
            "Hòa Thành",
        ].map { ($0, true) })
    /// The first words of names that may be written small: "miền Trung", "châu Á".
    static let smallStarts = SyllableSet("miền châu quần bán vịnh đồng duyên xứ biển dãy eo kênh sông")
    /// Grades and owners in the name of a house for meetings, which are no name behind other class words.
    static let grades = Gazetteer<Bool>(["Quốc gia", "Quốc tế", "tỉnh", "thành phố"].map { ($0, true) })
    /// Titles of those after whom temples, roads and monuments are named.
    static let titles = Gazetteer<Bool>(
        [
            "Thánh mẫu", "Quốc mẫu", "Đức Thánh", "Đức Ông", "Quốc công", "Công chúa", "Bác sĩ", "Giáo sư", "Luật sư",
            "Đại tướng", "Tướng quân", "Liệt sĩ", "Anh hùng", "Danh nhân",
        ].map { ($0, true) })
    /// Last words of what is built for somebody's memory.
    static let memorials = SyllableSet("niệm lăng mộ thờ đài đền miếu tượng")
    /// What a place is for, between its class word and its name.
    static let modifiers = Gazetteer<Bool>(
        """
        quốc gia; quốc tế; sinh thái; văn hóa; thể thao; du lịch; lịch sử; tâm linh; nghỉ dưỡng; nông nghiệp; trung tâm; cấp quốc gia; quốc gia đặc biệt; công nghệ cao; kinh tế
        kỹ thuật; dịch vụ; thương mại; vui chơi; giải trí; cộng đồng; khoa học; văn hóa lịch sử; lịch sử văn hóa; thắng cảnh; danh lam thắng cảnh; khảo cổ; cách mạng; dân cư
        """.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })
    static let graded = SyllableSet("nghị lãm chợ chính")
    /// A lady or a lord whom people worship, in the name of what is theirs: "núi Bà Đen".
    static let revered = SyllableSet("Bà Ông")
    /// What makes a class word plural.
    static let plurals = SyllableSet("các những hai ba bốn nhiều")
    /// Words before a number that counts no places: "tháng 6 tỉnh …".
    static let dateWords = SyllableSet("tháng ngày năm quý số thứ lần / - .")
    /// Words behind which a name that its unit follows is a place's.
    static let beforePlaces = SyllableSet("tại ở về đến tới vực từ qua khu gần biển đoạn trú ngụ")
    static let areaWord: SyllableSet = ["khu"]
    static let numberedWays = SyllableSet("lộ đường phố cầu vượt hẻm ngõ bến cảng ga hầm")
    static let numberWord: SyllableSet = ["số"]
    static let districtWords = SyllableSet("huyện xã quận")
    /// The words before which several roads are named: "các tuyến đường", "hai con phố".
    static let roads = SyllableSet("đường phố")
    static let ages = SyllableSet("mới cũ")
    static let built = SyllableSet("chợ cầu ga")
    static let slashes: MarkSet = ["/"]
    static let decimalMarks: MarkSet = [",", "."]
}
