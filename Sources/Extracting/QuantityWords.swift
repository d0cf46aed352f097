import Vietnamese

/// The words around numbers that tell quantities from labels, dates and names.
enum QuantityWords {
    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let numbers = SyllableSet("một hai ba bốn năm sáu bảy bẩy tám chín mười")
    static let starts = Starts().or(numbers).orNumbers()
    static let five: Syllable = "năm"
    static let half: Syllable = "rưỡi"
    static let dateMarks: MarkSet = ["/", "-", "."]
    static let moon: Syllable = "giêng"
    static let sides = Gazetteer<Bool>(
        ["nước", "bên", "dân tộc", "đảng", "nhà nước", "quốc gia", "quốc hội", "chính phủ"].map { ($0, true) })
    static let afterSpan: SyllableSet = ["nay", "qua", "sau", "trước", "nữa", "rưỡi"]
    static let beforeSpan: SyllableSet = ["sau", "trong", "hơn", "gần", "suốt", "ngót"]
    static let slash: Syllable = "/"
    static let part: Syllable = "phần"
    static let digits: Phrase = "con số"
    static let dashes: MarkSet = ["-", "–"]
    static let openings: MarkSet = ["(", "[", "“", "\"", "‘", "'", "–", "+", ":", "~", "≈"]
    static let rangeMarks: SyllableSet = ["-", "–", "—", "đến", "tới"]
    static let changes: SyllableSet = ["lên", "xuống"]
    static let left: Syllable = "còn"
    static let beforeAddress = SyllableSet("số hẻm ngõ ngách kiệt đường phố nhà tổ")
    /// Words behind which a number counts even what no list holds.
    static let beforeCount = SyllableSet(
        """
        có gồm với của cho hơn gần khoảng trên dưới từ tại ở và được tặng trao xây mở trợ nghe thành đạt còn là thêm tổng trong mỗi
        nhiệm giữ dựng nhận đạt cấp bố trí lắp mua hiện dạy sửa trồng làm bắt thả thu hút đặt cả các , bàn giao chỉ
        """)
    /// What may stand behind a sum of money that has no word for its currency.
    static let afterSum = SyllableSet(
        "để cho và vào từ của mỗi nhưng thì là trong tại đã được bị với do nếu trở nữa ở xây mua bán trả nộp")
    static let about = SyllableSet("gần hơn khoảng trên dưới chừng tầm ước độ ngót")
    static let nearly: Phrase = "xấp xỉ"
    /// First words of posts and bodies that are counted in capitals.
    static let posts: SyllableSet = ["phó", "tổ", "đội", "chi", "đảng", "đoàn", "ủy", "phật"]
    static let awards: SyllableSet = ["bằng", "giấy", "huân", "huy", "bà"]
    /// Words before which a number is a name or an ordinal.
    static let labels = SyllableSet(
        "thứ khóa khoá lớp quận phường điều khoản lộ ql tl ương hạng tầng phòng nđ qđ nq tt ct cv tập chương mục quyển mã"
    )
    static let softLabels: SyllableSet = ["kỳ", "kì", "đoạn", "loại", "cấp", "nhóm", "luật"]
    /// Words that make a verb or another noun of a soft label: "cung cấp", "kỷ luật".
    static let beforeSoftLabel = SyllableSet("cung tạm khẩn trung kỷ được đã phạt")
    static let documentStarts: SyllableSet = ["nghị", "quyết", "thông", "chỉ"]
    static let documentEnds: SyllableSet = ["định", "quyết", "tư", "thị"]
    static let number: Syllable = "số"
    static let beforeTotal: SyllableSet = ["trong", "tổng", "thiểu"]
    static let calendar: SyllableSet = ["ngày", "tháng", "năm", "quý"]
    static let each: SyllableSet = ["mỗi", "hằng", "hàng", "một", "cả", "trong"]
    static let notBeforeWords = SyllableSet("thứ tháng tư phần")
    static let beforeFive = SyllableSet("có gồm với cho của khoảng gần và các cả bắt hơn")
    static let clock: SyllableSet = ["giờ", "h"]
    static let beforeClock = SyllableSet("lúc vào hồi khoảng từ đến tới trước sau đầu")
    static let afterClock = SyllableSet("sáng trưa chiều tối đêm ngày cùng hôm kém")
}
