import Vietnamese

/// The marks between the parts of dates and around them.
enum DateMarks {
    static let slash: Syllable = "/"
    static let dash: Syllable = "-"
    static let dot: Syllable = "."
    static let comma: Syllable = ","
    static let open: Syllable = "("
    static let percent: Syllable = "%"
    static let separators: MarkSet = ["/", "-", "."]
    static let openings: MarkSet = ["(", "[", "“", "\"", "*", "‘", "'"]
    static let afterBracketed: MarkSet = [")", "]", ",", ";", "-", "–", "”", "\""]
}

/// The words before, between and behind dates.
enum DateWords {
    static let day: Syllable = "ngày"
    static let month: Syllable = "tháng"
    static let year: Syllable = "năm"
    static let isoDate: Syllable = "date"
    static let yearCues: SyllableSet = ["năm", "sn"]
    static let courses: Syllable = "khóa"
    /// What stands before a day of the month.
    static let dayCues = SyllableSet("ngày sáng trưa chiều tối đêm khuya hôm nay qua mai rạng muộn")
    /// What may stand before a day, and before much else.
    static let weakCues = SyllableSet("từ đến tới trước sau vào hết dịp lễ tết đầu cuối giữa nhân kể đợt")
    static let feasts = SyllableSet("tết lễ dịp ngày niệm")
    static let weekdays = SyllableSet("hai ba tư năm sáu bảy nhật 2 3 4 5 6 7")
    static let beforeWeekday: SyllableSet = ["thứ", "chủ"]
    /// Words after which a number is a name: of a document, a road, a house.
    static let labels = SyllableSet("số định tư thị quyết lệnh văn hiệu mã đài nđ qđ nq tt cv ct pl")
    static let sites = SyllableSet("đường phố cầu trường viện chợ binh hạng khu đội vòng ql tỉnh lộ kênh tỷ tỉ")
    static let park: Phrase = "công viên"
    static let ordinals: SyllableSet = ["thứ", "kỳ", "kì", "số"]
    static let until: SyllableSet = ["đến", "tới"]
    static let afterUntil = SyllableSet("hết ngày tháng năm cuối")
    static let listMarks: SyllableSet = [",", "và"]
    static let termStarts: SyllableSet = ["nhiệm"]
    static let termEnds: SyllableSet = ["kỳ", "kì"]
    static let notAfterMonth = SyllableSet("ngày âm tuổi tuần")
    static let counted = SyllableSet("người đồng")
    static let lunarDays = SyllableSet("mùng mồng rằm")
    static let lunar: Phrase = "âm lịch"
    static let lunarShort: Syllable = "AL"
}
