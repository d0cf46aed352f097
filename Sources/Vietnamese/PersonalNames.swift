/// The syllables that Vietnamese personal names are made of. All lists are general knowledge of the language.
public enum PersonalNames {
    /// Surnames that hardly ever start anything but a name.
    public static let commonSurnames = SyllableSet(
        """
        Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Đào Đinh Đoàn Trịnh Trương Lương Hoàng Lý Lưu Đàm
        Phùng Mai Tạ Quách Doãn Nghiêm Khuất Vương Triệu Thạch Kiều Tôn Mạc Lò Giàng Vàng Sùng Lầu Vừ Thào Hạng Điểu Lường
        Quàng Tòng Bế Nông Hứa Tống Chử Lã Ngụy Khổng Đậu Lục Uông Tiêu Trang Chế Khương Lềnh Hoàn Cù Danh Lù Cầm Nùng
        """)

    /// The surnames that most people bear.
    public static let majorSurnames = SyllableSet(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Đoàn Trịnh Trương")

    /// Surnames that are also ordinary words, places or given names: they need more evidence.
    public static let rareSurnames = SyllableSet(
        """
        Hà Cao Tô Lâm Thái Tăng Châu Chu Từ La Viên Văn Phương Kim Khúc Đồng Bạch Giang Thân Sầm Ma Cà Vì Mùa Cứ Chảo
        Chẻo Tẩn Hờ Và Xồng Moong Cụt Lô Lữ Vi Kha Ngân Lang Quang Thò Hầu Hoa Âu An Ân Bành Cái Cấn Cung Diệp Đái Giáp Hàn
        Hình Lạc Liễu Linh Lỗ Lộc Lăng Mã Man Mẫn Mông Nhan Nhâm Nhữ Ninh Phí Phó Phù Quan Sử Sơn Tiết Tào Thi Thiều Thịnh
        Thang Tiền Trác Trà Tư Tưởng Ung Ưng Xa Yên Bàn Phượng Ngọ Ngọc Minh Đới Đan Diêu Đường Công Tường Tôn Trì Lộ Ứng Đức
        Hùng Hữu Viết Nhị Bá Kiên Lại Lồ Ly Lìu Hạ Hoắc Vòng Voòng Sín Chíu Phún Ca Liêng Rơ Siu Ksor Kpă Nay Rah Kso Rơmah
        Rmah Rcom Hmok Niê Knul Ayun Êban Mlô Kbuôr Ktla Byă Kon Krajan Cil Pơloong Alăng Bhling Bríu Zơrâm Coor Tơngôl Ating
        Bhnướch Hôih Arất Ksơr Puih
        """)

    /// Syllables that commonly stand between surname and given name.
    public static let middleNames = SyllableSet(
        """
        Thị Văn Đức Xuân Hữu Quang Minh Ngọc Thanh Công Đình Quốc Viết Bá Duy Hoàng Kim Thu Mạnh Anh Thế Trọng Tiến Phú Huy
        Hồng Bích Phương Mỹ Thúy Như Khánh Hải Trung Chí Trường Tuấn Nhật Gia Bảo Tấn Phước Vĩnh Thành Đăng Khắc Sỹ Sĩ Doãn
        Cao Hùng Việt Vũ Thái Kiều Diệu Tố Tuyết Ánh Cẩm Lệ Nữ Tự Bửu Vĩnh Ưng Hồ Nguyên Ích Sơn Trí Tài Phúc Lâm Bình Huyền
        Quý Mai Lan Hà Hoài Nam Bắc Đông Tây Tùng Tử Danh Quỳnh Thùy Thục Hiền Kiến Chính Thiện Đại Tất Thượng Đắc Hoa Long
        Ngân Nho Xuyên Lý Trần Lê Nguyễn Phạm Phan Đặng Bùi Võ Đỗ Huỳnh Vân An Khải Triệu Song Yến Phi Hạnh Cảnh Uyên Út Sinh
        Khoa Vinh Hoà Hiếu Hưng Chấn Tân Nhân Thừa Cự Dũng Nghĩa Ái Dân Thừa Mộng Hoành Thạch
        """)

    /// Common given names that are hardly ever another word with a capital.
    public static let givenNames = SyllableSet(
        """
        Minh Ngọc Hùng Dũng Tuấn Hương Hằng Linh Trang Thảo Thành Chung Mai Sơn Hải Long Xuân Hân Bảo Bình Nhi Yến Thắng Hiếu Phong Hoàng Quyết Tú Tâm Hậu
        Nguyên Hào Thắm Khải Châu Hạnh Nghĩa Vũ Tuấn Đạt Khánh Mạnh Hiền Thanh Tùng Huy Quân Khoa Khôi Kiên Lâm Lan Liên Loan Lộc Luân Ly My Nga Ngân Nhung Nhàn
        Oanh Phúc Phương Phượng Quang Quyên Quỳnh Tài Thịnh Thiện Thơ Thoa Thu Thúy Thủy Thùy Tiên Tiến Toàn Trâm Trinh Trí Trọng Trung Trường Tuyết Uyên Vân Vinh
        Vy Vượng Đan Đức Đông Giang Hà Hiệp Hiển Hoa Hồng Huệ Huyền Kha Diễm Diệp Dung Duy Duyên Cường Cúc Chinh Chiến Chi Bích Ánh An Ân Thư Trà Tám Tường Lực Vĩ
        """)

    /// First syllables of the names of the Ê Đê, Xơ Đăng, M'Nông and others, which stand where a surname would.
    public static let highlandInitials = SyllableSet("Y A H K U Ka Rơ Blong")

    /// Whether a word may be a syllable of Vietnamese: at most seven letters, of which a vowel group stands alone between
    /// consonants that Vietnamese has. What is not is a part of a foreign name.
    public static func isVietnamese(_ bytes: ArraySlice<UInt8>) -> Bool {
        var text = String(decoding: bytes, as: UTF8.self).lowercased()[...]
        guard text.count <= 7 else { return false }
        for onset in onsets where text.hasPrefix(onset) && text.count > onset.count {
            text = text.dropFirst(onset.count)
            break
        }
        let rhyme = text.unicodeScalars.prefix { vowels.contains($0) }
        guard !rhyme.isEmpty, rhyme.count <= 3 else { return false }
        return codas.contains(String(text.unicodeScalars.dropFirst(rhyme.count)))
    }

    private static let onsets = [
        "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
        "n",
        "p", "r", "s", "t", "v", "x",
    ]
    private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    private static let vowels = Set(Letters.vowels.joined().unicodeScalars)
}
