import Vietnamese

/// The single words and marks that steer the reading of an event's name.
enum EventMarks {
    static let rite: Syllable = "lễ"
    static let about: Syllable = "về"
    /// "buổi làm việc … **về**", "… **liên quan** đến".
    static let concerning: SyllableSet = ["về", "liên"]
    static let at: Syllable = "tại"
    /// Before a gathering at which something happens: "**tại** hội nghị", "**trong** phiên họp".
    static let within: SyllableSet = ["tại", "trong"]
    static let places: SyllableSet = ["tại", "ở"]
    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let comma: Syllable = ","
    static let with: Syllable = "với"
    static let not: Syllable = "không"
    /// Words that end a complement only before a time or a number.
    static let soft: SyllableSet = ["ngày", "vào", "năm", "trước"]
    static let beforeTimes = SyllableSet(
        "ngày sáng chiều tối trưa lúc hồi đầu cuối giữa tháng năm hôm đêm dịp thứ mùng")
    static let day: Syllable = "ngày"
    static let by: Syllable = "do"
    static let of: Syllable = "của"
    static let time: Syllable = "lần"
    static let and: Syllable = "và"
    static let between: Syllable = "giữa"
    static let organizing: Phrase = "việc tổ chức"
    static let show: Syllable = "chương"
    static let house: Syllable = "nhà"
    static let shrines = SyllableSet("lăng mộ đền miếu chùa đình phủ điện am dinh thờ tượng")
    static let year: Syllable = "năm"
    /// "nhà **ở**", "đất **ở**".
    static let dwell: Syllable = "ở"
    static let dwellings = SyllableSet("nhà đất chỗ nơi")
    static let lead: Phrase = "dẫn đầu"
    /// "thăm dò", "thăm khám": no visits.
    static let notVisited = SyllableSet("dò khám quan nuôi thân nom thú")
    static let most: Syllable = "nhất"
    static let orders: [Phrase] = ["mời"] + RoleWords.orders
    static let negations: SyllableSet = ["không", "chưa", "cấm"]
    static let upon: Syllable = "nhân"
    static let occasions: SyllableSet = ["dịp", "kỷ", "kỉ", "ngày", "chuyến"]
    static let introducing: Phrase = "giới thiệu"
    static let respect: SyllableSet = ["ông", "bà"]
    static let allLevels: Phrase = "các cấp"
    /// First words of those whom one meets, where no name stands: "lãnh đạo tỉnh", "đội ngũ chuyên gia".
    static let hosts = SyllableSet("lãnh đại cán chính đội các ban phía quận huyện tỉnh thành đoàn")
    /// Words before an event that is only spoken of.
    static let mentioned = SyllableSet("của theo từ cho với về đến trình loại hủy phục bảo khi như gồm vòng đăng")
    static let organized: Phrase = "tổ chức"
    /// Words of bodies without a name that undertake something beside a person: "ông A và **các sở, ngành liên quan** đã khảo sát".
    static let companions = SyllableSet(
        "các sở ban ngành đơn vị cơ quan liên chức năng địa phương , và cùng lãnh đạo đại diện")
    static let beside: SyllableSet = ["và", "cùng"]
    static let meet: Syllable = "họp"
    /// One that undertakes something, and those that somebody sends or leads.
    static let delegation: Syllable = "đoàn"
    static let companies: SyllableSet = ["đoàn", "tổ"]
    static let purpose: Syllable = "để"
    /// Words before what a gathering is for.
    static let aims: SyllableSet = ["để", "nhằm"]
    /// "dự án Luật A (**sửa** đổi)".
    static let amended: Syllable = "sửa"
    static let sittingParts: SyllableSet = ["phiên", "phần", "thảo", "chất"]
    /// Future, before what has not come yet.
    static let future: Syllable = "sẽ"
    /// First words of bodies that meet in sessions: "hội đồng", "ủy ban", "quốc hội".
    static let councils: SyllableSet = ["hội", "ủy", "quốc"]
    /// Units that a number tells apart: "quận **9**".
    static let numberedUnits = SyllableSet("quận phường tổ ấp khu")
    /// "thời gian **qua**", "vượt **qua**".
    static let gone: Syllable = "qua"
    static let comingWord: Syllable = "tới"
    static let spans: SyllableSet = ["gian", "năm", "tháng", "tuần", "vượt", "trải"]
    static let demonstratives: SyllableSet = ["này", "ấy"]
    static let nearDays: SyllableSet = ["nay", "qua"]
    /// Words of time that may stand between an event's name and what is said of it: "phiên họp **chiều** 3/5 do …".
    static let timeWords = SyllableSet("sáng trưa chiều tối đêm vào hôm ngày hồi nay qua")
    static let past = SyllableSet("đã vừa")
    static let partners: SyllableSet = ["với", "giữa"]
    static let sessions: SyllableSet = ["kỳ", "phiên"]
    static let journey: Syllable = "chuyến"
    static let meeting: SyllableSet = ["với", "đình", "tiếp"]
    static let beforeGuests: SyllableSet = ["với", "tiếp"]
    static let joints: SyllableSet = ["và", ","]
    static let itemMarks: SyllableSet = [",", ";", "và", "…", "("]
    static let semicolon: Syllable = ";"
    static let prepositions = SyllableSet("nhân trong tại về với theo của sau trước")
    /// Words that show that another clause stands between two events.
    static let clauses = SyllableSet("đã sẽ được là nhằm khi vì nên thì vừa đang cho")
    /// Words right before the items of a programme.
    static let announcing: SyllableSet = [":", "như", "gồm"]
    static let listMarks: SyllableSet = [";", ",", "và", ":"]
    static let terms = SyllableSet("nhiệm khóa khoá giai lần")
    static let plurals = SyllableSet("các những hai một nhiều mỗi")
    static let occasion = SyllableSet("nhân trong khổ")
    /// Words before an event at the head of a sentence whose subject follows the comma.
    static let adverbial = SyllableSet("tại sau trong dự thúc luận mạc với")
    /// First words of what is inspected: "công tác", "tình hình", "tiến độ".
    static let inspected = SyllableSet("công tình tiến mô hoạt việc hiện kết thực")
    /// Words right before what is inspected.
    static let beforeInspected: SyllableSet = ["tại", "với", "tra", "sát"]
    static let decision: Phrase = "quyết định"
    static let hand: Syllable = "trao"
    static let meetings: SyllableSet = ["họp", "việc"]
    /// First words of those whom one meets as many: "gặp gỡ **các doanh nghiệp**".
    static let crowds = SyllableSet("các những hơn gần đông doanh cử công thanh kiều bà")
    /// Words before a gathering that is said to do something: "khi hội nghị **thông qua** …".
    static let beforeSubjects = SyllableSet("khi mà được do nếu vì để")
    /// "đánh giá cao" is said of something, "đánh giá" is what a meeting is for.
    static let valuing: Phrase = "đánh giá cao"
    static let assembly: SyllableSet = ["hội", "họp"]
    static let done: Syllable = "đã"
    /// "các sở, ban, ngành, **địa phương**": what goes on with a list of bodies without a name.
    static let furtherBodies: [Phrase] = ["địa phương", "đơn vị", "doanh nghiệp"]
    static let bodies = SyllableSet("sở ban ngành huyện tỉnh bộ xã")
    /// Words before what an anniversary remembers.
    static let remembered: SyllableSet = ["ngày", "năm", "lần"]
    static let sameDay: Phrase = "cùng ngày"
    static let stretch: Syllable = "đoạn"
    static let sittings = SyllableSet("họp việc nghị thảo đàm trường")
    static let beforePartners = SyllableSet("với giữa tiếp gặp và của ,")
    static let just: Syllable = "vừa"
    /// What kind of meeting it is, between its head and its purpose: "phiên họp **kín** để xét …".
    static let manners = SyllableSet("bất thường khẩn cấp kín đột xuất trực tuyến mở rộng nhanh riêng")
    static let having: Syllable = "có"
    static let theme: Phrase = "với chủ đề"
    static let then: Syllable = "là"
    static let after: Syllable = "sau"
    static let doing: Syllable = "làm"
    /// Verbs and prepositions whose object a person may be: "phân công **ông A**", "cho **bà B**".
    static let transitive: [Phrase] = [
        "cho", "đối với", "phân công", "bổ nhiệm", "điều động", "luân chuyển", "chỉ định", "miễn nhiệm", "cử", "bầu",
        "đón", "tiễn",
        "mừng", "viếng", "sinh của", "chiêu đãi",
    ]
    /// Within the names of peoples: "K**’**Ho".
    static let apostrophes: MarkSet = ["’", "'"]
    static let dot: Syllable = "."
    /// Between the digits of a number.
    static let separators: MarkSet = [".", ","]
    static let ampersand: Syllable = "&"
    static let slash: Syllable = "/"
    static let quotes: MarkSet = ["“", "\""]
    static let closings: MarkSet = ["”", "\""]
    static let courses: SyllableSet = ["khóa", "khoá", "lần"]
    static let congress: Phrase = "đại hội"
    static let notAfterRite = SyllableSet(
        "đầu phép tết tân phục nghi vật đường đài cưới chùa hỏi nghĩa giáo độ 30 2 30/4 30-4 lạt phí")
    static let notAfterCongress = SyllableSet("đồng xii xi xiii")
    /// "buổi làm việc": named by the host, not by its subject.
    static let work: Syllable = "việc"
    static let labour: Syllable = "làm"
    /// "**về việc** hủy tổ chức …": what a meeting or a paper is about.
    static let onDoing: Phrase = "về việc"
    static let loose = SyllableSet(
        "đoạn bao đến tới hiện của và các , - – tại trong với về những cho cùng từ sau trước cuối buổi")
    static let auxiliaries = SyllableSet("đã vừa có sẽ cũng buổi cuộc chuyến đến tới trực tiếp đi")
    /// Verbs of motion before what one comes for, or where: "**về** thăm quê", and the first words of such places without a name.
    static let arrivals = SyllableSet("đến tới về xuống lên sang vào ra")
    static let destinations = SyllableSet("hiện địa tận bệnh nhà lăng trụ cơ nơi chỗ vùng khu")
    /// Before a span of time: "**trong** 3 ngày".
    static let during: Syllable = "trong"
    static let visits: SyllableSet = ["thăm", "viếng"]
    static let homage: Syllable = "viếng"
    /// First words of what one goes to do: thăm, viếng, dâng hương, đặt hoa, thắp hương, kiểm tra, khảo sát, thị sát.
    static let errands: SyllableSet = ["thăm", "viếng", "dâng", "đặt", "thắp", "kiểm", "khảo", "thị"]
    /// Words between a visit and whom one calls on: "thăm **và làm việc tại tỉnh** A".
    static let beforeVisited = SyllableSet(
        "và làm việc tại ở tới đến với các những một số tỉnh huyện xã thành phố tp quận phường thị trấn nước")
    /// The last word of "lễ hội", and of "đêm hội", "ngày hội", "đại hội", by whose first word the text calls them.
    static let assemblyWord: Syllable = "hội"
    static let success: Phrase = "thành công"
    static let listed = Gazetteer<Bool>(
        [
            "trao", "tặng quà", "biểu dương", "tuyên dương", "chia tay", "khen thưởng", "triển khai", "ra mắt",
            "phát động", "bổ nhiệm", "điều động", "chống", "thành phố", "thị xã", "sở", "ngành", "ban, ngành",
            "đoàn thể", "phân công", "luân chuyển", "xuất sắc", "tiêu biểu",
            "liệt sĩ", "liệt sỹ", "đảng viên", "đoàn viên", "hội viên", "công chức", "viên chức", "chiến sĩ",
            "chiến sỹ",
            "người lao động", "người có công", "doanh nhân", "nhà đầu tư", "học sinh", "sinh viên", "nâng cấp",
            "cải tạo",
            "sửa chữa", "an toàn", "trật tự", "cứu nạn", "cứu hộ", "lãng phí", "tiêu cực",
        ].map { ($0, true) })
}
