import Vietnamese

/// What the words beside a capitalised run say of it: that it is a person, or that it is none. All lists are general knowledge of the language.
enum NameContexts {
    /// What shape, mentions and company have to sum up to.
    static let threshold = 4
    /// The weight of a person listed beside a name.
    static let companion = 2

    static func score(of range: Range<Int>, in tokens: Tokens) -> Int {
        let sentence = tokens[range.lowerBound].sentence
        return before(range.lowerBound, in: tokens, sentence) + after(range, in: tokens, sentence)
    }

    private static func before(_ index: Int, in tokens: Tokens, _ sentence: Int32) -> Int {
        guard tokens[index - 1].sentence == sentence else { return 0 }
        if tokens[index - 1].isWord, tokens[index - 1].isCapitalized, tokens[index].spaceBefore { return -1 }
        for start in [index - 2, index - 1] where tokens[start].sentence == sentence {
            if let found = wordsBefore.longestMatch(in: tokens, at: start), found.end == index { return found.payload }
        }
        return 0
    }

    private static func after(_ range: Range<Int>, in tokens: Tokens, _ sentence: Int32) -> Int {
        let index = range.upperBound
        guard tokens[index].sentence == sentence else { return 0 }
        if tokens[index].isNumber { return -3 }
        if tokens.is(OrganizationWords.openings, at: index) { return inBrackets(index + 1, in: tokens) }
        if tokens.is(quotes, at: index), tokens.is(quotes, at: range.lowerBound - 1) { return -3 }
        if tokens.is(commas, at: index), tokens[index + 1].isNumber, tokens.is(ageWords, at: index + 2) { return 4 }
        if let found = wordsAfter.longestMatch(in: tokens, at: index) { return found.payload }
        return SpeechWords.verbs.longestMatch(in: tokens, at: index) == nil ? 0 : speech
    }

    /// "(sinh năm 1985)", "(28 tuổi)", "(số 7)", "(57')".
    private static func inBrackets(_ index: Int, in tokens: Tokens) -> Int {
        if birth.longestMatch(in: tokens, at: index) != nil { return 4 }
        if tokens[index].isNumber, tokens.is(ageWords, at: index + 1) { return 4 }
        if tokens[index].isNumber, tokens.is(minutes, at: index + 1) { return 3 }
        if tokens.is(sides, at: index) { return 3 }
        return 0
    }

    private static let speech = 1
    static let listMarks: SyllableSet = [",", "và", "hay", "cùng", "với", "hoặc", "-", "–"]
    private static let commas: SyllableSet = [","]
    private static let quotes: SyllableSet = ["\"", "“", "”", "'", "‘", "’", "«", "»"]
    private static let ageWords = SyllableSet("tuổi")
    private static let minutes: SyllableSet = ["'", "’", "′"]
    private static let sides = SyllableSet("trái phải")
    private static let birth = weighted([
        (1, "sinh năm; SN; sinh ngày; quê; số; áo số; vai; thủ vai; giữa; bên trái; bên phải")
    ])

    private static func weighted(_ lists: [(Int, String)]) -> Gazetteer<Int> {
        Gazetteer(
            lists.flatMap { weight, words in words.split { $0 == ";" || $0 == "\n" }.map { (String($0), weight) } })
    }

    /// What the last word or two before a name say: people's company, and the classes of all that is no person.
    private static let wordsBefore = weighted([
        (
            3,
            """
            vợ; chồng; bố; cha; mẹ; con trai; con gái; em trai; em gái; anh trai; chị gái; bạn trai; bạn gái; người yêu; người tình; vợ chồng; cặp đôi; cậu bé; cô bé; bé gái; bé trai; nàng; chàng; gã; lão; cậu; thằng; cô nàng; anh chàng
            con dâu; con rể; bạn thân; tên là; tên thật; tên thật là; nghệ danh; nhân vật; vai diễn; trong vai; vai; vào vai; thủ vai; siêu sao; ngôi sao; danh thủ; chân sút; trung phong; tiền đạo; thủ thành; thủ quân; đàn anh; đàn em; học trò; danh ca; quán quân; á quân; tác giả; nhà tạo mẫu
            nhạc phẩm của; ca khúc của; màn trình diễn của; phong cách của; vợ của; chồng của; con của; mẹ của; cha của; bạn gái của; bàn thắng của; cú sút của; đường chuyền của; pha lập công của; sự góp mặt của; sự xuất hiện của; nhân viên; bệnh nhân; bạn đọc; độc giả; công dân; nghi can; luật sư; nhà lãnh đạo; lãnh tụ; cầu thủ; ông chủ
            """
        ),
        (
            1,
            "của; cho; khiến; giúp; để; mà; gặp; yêu; cưới; bên; nhờ; rằng; thì; nếu; khi; hỏi; bảo; vào thay; thay; bởi; do"
        ),
        (-1, "từ; về; theo; trên; vào; qua; quanh"),
        (
            -4,
            """
            ở; tại; đến; tới; sang; gần; quê; vùng; miền; xứ; bang; tiểu bang; đất; đất nước; nước; thành phố; thị trấn; tỉnh; quận; huyện; xã; phường; làng; thôn; bản; đảo; núi; sông; hồ; vịnh; biển; bãi; đường; phố; cầu; chợ; sân; sân vận động; sân bay; trường; khách sạn; tòa nhà; công viên; khu; điểm; trại; nhà hàng; quán; tiệm
            tờ; báo; trang; tạp chí; kênh; đài; hãng; hãng tin; hãng xe; công ty; tập đoàn; thương hiệu; nhãn hiệu; nhãn hàng; nhà mốt; dòng; mẫu; xe; máy; điện thoại; smartphone; phim; bộ phim; loạt phim; ca khúc; bài; bài hát; bài thơ; album; MV; cuốn; sách; cuốn sách; tác phẩm; tiểu thuyết; vở; vở kịch; bức tranh; chương trình; giải; giải đấu; cúp; cuộc thi; danh hiệu; game; trò; trò chơi; ứng dụng; mạng; mạng xã hội; phần mềm; hệ điều hành; dự án; công nghệ; nhóm; nhóm nhạc; ban nhạc; tàu; chiến dịch; phong trào; CLB; câu lạc bộ; đội; đội bóng; đội tuyển; tuyển; quỹ; đảng; tổ chức; người; tiếng; dân; giống; loại; loài; chất; thuốc; vắc xin; bão; cơn bão; virus; vi rút; bệnh; hội chứng; siêu bão; vòng; hạng; lớp; nhà máy; ngân hàng; siêu thị; rạp; thị trường; món; rượu; bia; hệ thống; kiểu; áo; váy; hãng phim; trung tâm; chùa; đền; di tích; lễ hội; khối; phe; lực lượng; quân; quân đội; vệ tinh; tên lửa; máy bay; hành tinh; môn; bộ môn
            """
        ),
    ])

    /// What the words behind a name say: deeds of persons, and what is said of other things.
    private static let wordsAfter = weighted([
        (
            3,
            """
            ghi bàn; lập công; mở tỷ số; mở tỉ số; nâng tỷ số; nâng tỉ số; gỡ hòa; kiến tạo; sút; dứt điểm; đánh đầu; chuyền; rê bóng; vào sân; rời sân; dính chấn thương; đi bóng; tung cú sút; đá phạt; khoác áo; thi đấu; giành HCV; giành HCB; giành HCĐ; về nhì; vô địch; bơi; đăng quang; đá cặp
            sinh năm; sinh ngày; sinh ra; chào đời; qua đời; lên xe hoa; kết hôn; ly hôn; ly dị; cưới; mang bầu; mang thai; sinh con; hạ sinh; yêu; hẹn hò; chia tay; khóc; bật khóc; cười; mỉm cười; nhìn; ngước; quay lại; quay đầu; ôm; hôn; nắm tay; gật đầu; lắc đầu; cúi đầu; thở dài; ngạc nhiên; ngồi; đứng; nằm; chạy; bước; đi bộ; ăn; ngủ; mặc; diện; khoe; khoe dáng; tạo dáng; chụp ảnh; đăng tải; thủ vai; vào vai; đóng vai; hóa thân; thể hiện; hát; trình diễn; sáng tác; trải lòng; tâm sự; bộc bạch; kể; kể lại; thổ lộ; nhớ lại; nghĩ; thấy; biết; hiểu; nghe; im lặng; nói; hỏi; đáp; bảo; gọi; khai; khai nhận; bị bắt; trình báo; mất; nhập viện; bị thương; đầu thú; bỏ trốn; dùng dao; tử vong; là con; là người; năm nay; cùng chồng; cùng vợ; cùng mẹ; cùng con; và chồng; và vợ; không quên; vẫn; bất ngờ; vội; lặng lẽ; tự nguyện; tốt nghiệp; theo học; học; làm việc
            """
        ),
        (
            -2,
            "ra mắt; niêm yết; sản xuất; phát hành; nằm ở; nằm trên; có diện tích; thuộc tỉnh; có trụ sở; mua lại; đưa tin; dẫn lời; dẫn nguồn; thuộc; trực thuộc; được bán; giá; phiên bản"
        ),
    ])
}
