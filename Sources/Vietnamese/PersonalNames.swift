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
        Hình Lạc Liễu Linh Lỗ Lộc Mã Man Mẫn Mông Nhan Nhâm Nhữ Ninh Phí Phó Phù Quan Sử Sơn Tiết Tào Thi Thiều Thịnh
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

    /// Syllables of which given names are made, common and rare: where two or three stand together in capitals, a name is likely.
    public static let nameSyllables = SyllableSet(
        """
        An Anh Ái Ân Ánh Ba Bá Bách Bạch Bằng Bảo Bắc Băng Bích Biên Bình Bội Bưởi Ca Cảnh Cao Cát Cẩm Cầm Cần Chánh Chấn Châu Chi Chí Chiến Chiêu Chinh Chính Chuẩn Chung Chương Công Cúc Cư Cường
        Danh Dân Dao Dậu Di Diễm Diễn Diện Diệp Diệu Doanh Du Duệ Dung Dũng Duy Duyên Dư Dương Dưỡng Đài Đại Đan Đang Đàn Đào Đạo Đạt Đăng Đắc Đằng Điền Điển Điệp Đình Định Đoan Đoàn Đô Đôn Đông Đồng Đức Đường
        Gấm Gia Giác Giang Giáng Giáp Giao Hà Hạ Hải Hán Hàn Hàng Hạnh Hào Hảo Hạo Hằng Hân Hậu Hiên Hiền Hiển Hiến Hiệp Hiếu Hiệu Hoa Hòa Hoan Hoàn Hoàng Hoành Hoạt Hoài Hồng Hội Hợi Hợp Huân Huấn Huế Huệ Hùng Huy Huyên Huyền Huỳnh Hưng Hương Hường Hướng Hữu Hỷ
        Kha Khả Khải Khang Khanh Khánh Khắc Khiêm Khiết Khoa Khoan Khôi Khuê Khương Kiên Kiến Kiệt Kiều Kiệm Kim Kính Kỳ Kỷ Lai Lam Lan Lãm Lạc Lân Lâm Lập Lê Lễ Lệ Lịch Liên Liêm Liệu Linh Loan Long Lộc Lợi Luân Luật Lục Lương Lượng Lưu Ly Lý
        Mai Mạnh Mão Mận Mẫn Mậu Mi Miên Minh Mộng Mùi My Mỹ Na Nam Năng Nga Ngà Ngạn Ngân Nghi Nghĩa Nghị Nghiêm Ngoan Ngọ Ngọc Ngô Ngôn Nguyên Nguyệt Nhã Nhài Nhàn Nhạn Nhân Nhất Nhật Nhi Nhị Nhiên Nho Nhu Nhung Như Nhường Nhựt Niên Ninh Nữ Oanh
        Phát Phấn Phi Phong Phong Phú Phúc Phùng Phục Phụng Phước Phương Phượng Quân Quang Quảng Quế Quí Quốc Quý Quyên Quyền Quyết Quỳnh Sa Sang Sáng Sanh San Sâm Sen Sinh Song Sơn Sương Sử Sửu Sĩ Sỹ
        Tài Tâm Tân Tấn Tất Tập Thạch Thái Tham Thanh Thành Thạnh Thảo Thăng Thắm Thắng Thân Thất Thế Thi Thị Thìn Thịnh Thiện Thiên Thiệu Thiết Thỏa Thoa Thoại Thông Thống Thơ Thơm Thu Thuận Thuần Thuật Thục Thúc Thùy Thủy Thuyên Thuyết Thư Thương Thường Thưởng Tiên Tiến Tiếp Tiệp Tín Tình Tính Tịnh Toàn Toản Toán Toại Tố Tồn Trà Trác Trang Tráng Tràm Trâm Trấn Trân Tri Trí Triển Triết Triều Triệu Trinh Trình Trọng Trúc Trung Trực Trường Tú Tuân Tuấn Tuệ Tùng Tuyên Tuyền Tuyến Tuyển Tuyết Tư Tứ Từ Tường Tưởng Tý Tỵ
        Uy Uyên Uyển Út Ứng Văn Vân Vận Vi Vĩ Việt Viên Viện Viễn Vinh Vĩnh Vịnh Vọng Vũ Vui Vui Vương Vượng Vy Vỹ Xuân Xuyên Xuyến Ý Yên Yến
        """)

    /// Surnames as foreign and old texts write them, without their marks.
    public static let unmarkedSurnames = SyllableSet(
        "Nguyen Tran Le Pham Ho Huynh Hoang Phan Vu Vo Dang Bui Do Ngo Duong Ly Dao Dinh Doan Trinh Truong Luong Luu Mai Ta Quach Nghiem Vuong Trieu Kieu Ton Dam Phung Chau Thai Tang Cao Tong"
    )

    /// Surnames of China and Korea in Latin letters.
    public static let easternSurnames = SyllableSet(
        """
        Kim Park Lee Choi Jung Jeong Kang Cho Yoon Yun Jang Lim Im Han Shin Seo Kwon Hwang Ahn Song Hong Yoo Moon Yang Ko Bae Baek Nam Noh Roh Ryu Joo Jeon Jun Min Gong Hyun Ri Pak Jo Jong
        Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Gao Zheng Liang Xie Tang Deng Feng Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Lu Yao Shen Zhong Cui Qian Fan Xi Wen
        """)

    /// First syllables of the names of the Ê Đê, Xơ Đăng, M'Nông and others, which stand where a surname would.
    public static let highlandInitials = SyllableSet("Y A H K U Ka Rơ Blong")

    /// Whether a word may be a syllable of Vietnamese: one group of vowels between consonants that Vietnamese has there.
    /// What is not is a part of a foreign name.
    public static func isVietnamese(_ syllable: Syllable) -> Bool {
        guard syllable.code != 0, syllable.code >> 49 == 0 else { return false }
        var onset: UInt64 = 0
        var coda: UInt64 = 0
        var vowelCount = 0
        var shift = UInt64(42)
        while true {
            let letter = (syllable.code >> shift) & 0x7F
            if letter >= UInt64(Letters.firstDigit) { return false }
            if letter >= UInt64(Letters.firstConsonant) {
                if vowelCount == 0 { onset = onset << 7 | letter } else { coda = coda << 7 | letter }
            } else if letter > 0 {
                if coda != 0 { return false }
                vowelCount += 1
            }
            if shift == 0 { break }
            shift -= 7
        }
        return (1...3).contains(vowelCount) && (onset == 0 || onsets.contains(Syllable(code: onset)))
            && (coda == 0 || codas.contains(Syllable(code: coda)))
    }

    private static let onsets = SyllableSet("b c ch d đ g gh h k kh l m n ng ngh nh p ph q r s t th tr v x")
    private static let codas = SyllableSet("c ch m n ng nh p t")
}
