import Vietnamese

/// What a name may stand for.
enum NameSense: Int {
    case person, place, body
    /// A thing, a work, a people, a product: no name that the tables hold.
    case other
}

/// The evidence for each sense of a name, from wherever the article uses it.
struct NameEvidence {
    private var weights = SIMD4<Int>()

    mutating func add(_ weight: Int, for sense: NameSense) { weights[sense.rawValue] += weight }

    static func += (sum: inout NameEvidence, more: NameEvidence) { sum.weights &+= more.weights }

    /// What speaks for a sense, less all that speaks for another.
    func score(for sense: NameSense) -> Int { 2 * weights[sense.rawValue] - weights.wrappedSum() }
}

/// What the words beside a capitalised run say of it: that it is a person, a place, a body, or none. All lists are general knowledge of the
/// language.
enum NameContexts {
    /// What shape, mentions and company have to sum up to.
    static let threshold = 4
    /// What capitals within a word say of a body.
    static let brand = 1
    /// The weight of a person listed beside a name.
    static let companion = 2

    static func evidence(for range: Range<Int>, in tokens: Tokens) -> NameEvidence {
        var evidence = NameEvidence()
        let sentence = tokens[range.lowerBound].sentence
        addBefore(range.lowerBound, in: tokens, sentence, to: &evidence)
        addAfter(range, in: tokens, sentence, to: &evidence)
        return evidence
    }

    private static func addBefore(
        _ index: Int, in tokens: Tokens, _ sentence: Int32, to evidence: inout NameEvidence
    ) {
        guard tokens[index - 1].sentence == sentence else { return }
        if tokens[index - 1].isWord, tokens[index - 1].isCapitalized, tokens[index].spaceBefore {
            return evidence.add(1, for: .other)
        }
        for start in index - 3..<index where tokens[start].sentence == sentence {
            guard let found = wordsBefore.longestMatch(in: tokens, at: start), found.end == index,
                // "yêu cầu": the second half of another word.
                PlaceWords.compounds.longestMatch(in: tokens, at: start - 1)?.end != index
            else { continue }
            return evidence.add(found.payload.weight, for: found.payload.sense)
        }
    }

    private static func addAfter(
        _ range: Range<Int>, in tokens: Tokens, _ sentence: Int32, to evidence: inout NameEvidence
    ) {
        let index = range.upperBound
        guard tokens[index].sentence == sentence else { return }
        if tokens[index].isNumber { return evidence.add(3, for: .other) }
        if tokens.is(OrganizationWords.openings, at: index) {
            return evidence.add(inBrackets(index + 1, in: tokens), for: .person)
        }
        if tokens.is(quotes, at: index), tokens.is(quotes, at: range.lowerBound - 1) {
            return evidence.add(3, for: .other)
        }
        if tokens.is(commas, at: index), tokens[index + 1].isNumber, tokens.is(ageWords, at: index + 2) {
            return evidence.add(4, for: .person)
        }
        if let found = wordsAfter.longestMatch(in: tokens, at: index) {
            evidence.add(found.payload.weight, for: found.payload.sense)
        } else if SpeechWords.verbs.longestMatch(in: tokens, at: index) != nil {
            evidence.add(speech, for: .person)
        }
    }

    /// Whether the words behind a name tell what a person does: "Hằng kể", "Hằng cho biết".
    static func isDeed(at index: Int, in tokens: Tokens) -> Bool {
        if let found = wordsAfter.longestMatch(in: tokens, at: index) { return found.payload.sense == .person }
        return SpeechWords.verbs.longestMatch(in: tokens, at: index) != nil
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
    private static let commas: MarkSet = [","]
    private static let quotes: MarkSet = ["\"", "“", "”", "'", "‘", "’", "«", "»"]
    private static let ageWords = SyllableSet("tuổi")
    private static let minutes: MarkSet = ["'", "’", "′"]
    private static let sides = SyllableSet("trái phải")
    private static let birth = Gazetteer<Bool>(
        "sinh năm; SN; sinh ngày; quê; số; áo số; vai; thủ vai; giữa; bên trái; bên phải".split(separator: ";").map {
            (String($0), true)
        })

    private typealias Weight = (sense: NameSense, weight: Int)

    private static func weighted(_ lists: [(Weight, String)]) -> Gazetteer<Weight> {
        Gazetteer(
            lists.flatMap { weight, words in words.split { $0 == ";" || $0 == "\n" }.map { (String($0), weight) } })
    }

    /// What the last word or two before a name say: people's company, and the classes of all that is no person.
    private static let wordsBefore = weighted([
        (
            (.person, 3),
            """
            vợ; chồng; bố; cha; mẹ; con trai; con gái; em trai; em gái; anh trai; chị gái; bạn trai; bạn gái
            người yêu; người tình; vợ chồng; cặp đôi; cậu bé; cô bé; bé gái; bé trai; nàng; chàng; gã; lão; cậu; thằng
            cô nàng; anh chàng; con dâu; con rể; bạn thân; tên là; tên thật; tên thật là; nghệ danh; nhân vật
            vai diễn; trong vai; vai; vào vai; thủ vai; siêu sao; ngôi sao; danh thủ; chân sút; trung phong; tiền đạo
            thủ thành; thủ quân; đàn anh; đàn em; học trò; danh ca; quán quân; á quân; tác giả; nhà tạo mẫu
            nhạc phẩm của; ca khúc của; màn trình diễn của; phong cách của; vợ của; chồng của; con của; mẹ của
            cha của; bạn gái của; bàn thắng của; cú sút của; đường chuyền của; pha lập công của; sự góp mặt của
            sự xuất hiện của; bệnh nhân; bạn đọc; độc giả; công dân; nghi can; luật sư; nhà lãnh đạo
            lãnh tụ; cầu thủ; ông chủ; nhắc đến; nói đến; nghĩ đến; liên quan đến; nhớ đến; công chúa; hoàng tử
            nữ hoàng; pharaoh; nhà tâm linh; đầu bếp; bạn trẻ; bạn; lão tướng; trung vệ; thủ môn; hậu vệ; tiền vệ
            đồng đội; đạo diễn; diễn viên; ca sĩ
            """
        ),
        (
            (.person, 1),
            "của; cho; khiến; giúp; để; mà; gặp; yêu; cưới; bên; nhờ; rằng; thì; nếu; khi; hỏi; bảo; vào thay; thay; bởi; do"
        ),
        ((.place, 2), "đến; tới"),
        (
            (.body, 3),
            "giám đốc; tổng giám đốc; phó giám đốc; phó tổng giám đốc; chủ tịch; phó chủ tịch; nhân viên; CEO; thành viên; TGĐ"
        ),
        ((.place, 1), "từ; về; trên; vào; qua"),
        ((.other, 1), "theo; quanh"),
        (
            (.place, 4),
            """
            ở; tại; sang; gần; quê; vùng; miền; xứ; bang; tiểu bang; đất; đất nước; nước; thành phố; thị trấn; tỉnh
            quận; huyện; xã; phường; làng; thôn; bản; đảo; núi; sông; hồ; vịnh; biển; bãi; đường; phố; cầu; chợ; sân
            sân bay; nút; nút giao; thủ phủ; thị xã; bến; cảng; trú tại; ngụ tại; có mặt tại; thủ đô; ngôi làng; khu phố; thung lũng
            sa mạc; khu vực; người dân; cư dân; bà con; vùng đất; ngã ba; ngã tư; bán đảo
            """
        ),
        (
            (.body, 4),
            """
            viết tắt là; gọi tắt là; đảng; tờ; báo; trang; tạp chí; kênh; đài; hãng; hãng tin; hãng xe; công ty; tập đoàn; thương hiệu; nhãn hiệu
            nhãn hàng; nhà mốt; nhóm; nhóm nhạc; ban nhạc; CLB; câu lạc bộ; đội bóng; quỹ; ngân hàng; siêu thị
            liên danh; liên doanh; hãng phim; phe; lực lượng; đại diện; phát ngôn viên; cổ đông; nhà phát hành; nhà sản xuất
            ông lớn; gã khổng lồ; đại gia; phiến quân; nhóm khủng bố; tổ chức khủng bố; nhật báo; tuần báo; trang tin
            trang mạng; hãng thông tấn; công ty con
            """
        ),
        (
            (.other, 4),
            """
            khu; điểm; quán; nhà hàng; khách sạn; trường; tiệm; trại; công viên; tòa nhà; sân vận động
            cây xăng; đô thị; hàm lượng; tổng; nồng độ; sâm; cây; củ; dòng; mẫu; xe; máy; điện thoại; smartphone; phim; bộ phim; loạt phim; ca khúc; bài; bài hát; bài thơ
            album; MV; cuốn; sách; cuốn sách; tác phẩm; tiểu thuyết; vở; vở kịch; bức tranh; chương trình; giải
            giải đấu; cúp; cuộc thi; danh hiệu; game; trò; trò chơi; ứng dụng; mạng; mạng xã hội; phần mềm
            hệ điều hành; dự án; công nghệ; tàu; chiến dịch; phong trào; đội tuyển; tuyển; người; tiếng; dân
            giống; loại; loài; chất; thuốc; vắc xin; bão; cơn bão; virus; vi rút; bệnh; hội chứng; siêu bão; vòng
            hạng; lớp; nhà máy; rạp; thị trường; món; rượu; bia; hệ thống; kiểu; áo; váy; trung tâm; chùa; đền
            di tích; lễ hội; khối; quân; quân đội; vệ tinh; tên lửa; máy bay; hành tinh; môn; bộ môn
            """
        ),
    ])

    /// What the words behind a name say: deeds of persons, and what is said of other things.
    private static let wordsAfter = weighted([
        (
            (.person, 3),
            """
            ghi bàn; lập công; mở tỷ số; mở tỉ số; nâng tỷ số; nâng tỉ số; gỡ hòa; kiến tạo; sút; dứt điểm; đánh đầu
            chuyền; rê bóng; vào sân; rời sân; dính chấn thương; đi bóng; tung cú sút; đá phạt; khoác áo; thi đấu
            giành HCV; giành HCB; giành HCĐ; về nhì; vô địch; bơi; đăng quang; đá cặp; sinh năm; sinh ngày; sinh ra
            chào đời; qua đời; lên xe hoa; kết hôn; ly hôn; ly dị; cưới; mang bầu; mang thai; sinh con; hạ sinh; yêu
            hẹn hò; chia tay; khóc; bật khóc; cười; mỉm cười; nhìn; ngước; quay lại; quay đầu; ôm; hôn; nắm tay
            gật đầu; lắc đầu; cúi đầu; thở dài; ngạc nhiên; ngồi; đứng; nằm; chạy; bước; đi bộ; ăn; ngủ; mặc; diện
            khoe; khoe dáng; tạo dáng; chụp ảnh; đăng tải; thủ vai; vào vai; đóng vai; hóa thân; thể hiện; hát
            trình diễn; sáng tác; trải lòng; tâm sự; bộc bạch; kể; kể lại; thổ lộ; nhớ lại; nghĩ; thấy; biết; hiểu
            nghe; im lặng; nói; hỏi; đáp; bảo; gọi; khai; khai nhận; bị bắt; trình báo; mất; nhập viện; bị thương
            đầu thú; bỏ trốn; dùng dao; tử vong; là con; là người; năm nay; cùng chồng; cùng vợ; cùng mẹ; cùng con
            và chồng; và vợ; không quên; vẫn; bất ngờ; vội; lặng lẽ; tự nguyện; tốt nghiệp; theo học; học; làm việc
            """
        ),
        ((.person, 1), "đã; cũng; từng; chưa từng"),
        ((.place, 3), "nằm ở; nằm trên; nằm cách; có diện tích; thuộc tỉnh"),
        (
            (.body, 3),
            "niêm yết; sản xuất; phát hành; mua lại; đưa tin; dẫn lời; dẫn nguồn; có trụ sở; thông báo kế hoạch"
        ),
        ((.body, 1), "ra mắt; tung ra"),
        ((.other, 2), "thuộc; trực thuộc; được bán; giá; phiên bản"),
    ])
}
