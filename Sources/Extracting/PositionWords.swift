import Vietnamese

/// The words and marks that tie posts to persons. All lists are general knowledge of the language.
enum PositionWords {
    static let appositionMarks: MarkSet = [",", "-", "–", "—", ":", "("]
    static let joints: SyllableSet = [",", "-", "–", "—", "kiêm", "và", "rồi"]
    static let marksBeforeName: MarkSet = [".", ",", ":", "-", "–"]
    static let listMarks: SyllableSet = [",", "và", ";", "cùng"]
    static let semicolons: MarkSet = [";"]
    static let colons: MarkSet = [":"]
    /// What a clause ends with before another that speaks of the same person.
    static let clauseMarks: SyllableSet = [",", ")", "và"]
    static let including: SyllableSet = ["gồm", "là"]
    static let copulaWords: SyllableSet = ["là", "làm", "chức", "vụ", "nguyên", "cựu"]
    /// Words behind which a post opens a clause or stands for who does something.
    static let agents = SyllableSet("do của với rằng theo bởi gặp")
    /// When somebody held a post, before the name: "Bí thư khi ấy là ông A".
    static let times = Gazetteer<Bool>(
        [
            "khi ấy", "khi đó", "lúc đó", "lúc ấy", "lúc bấy giờ", "bấy giờ", "thời điểm đó", "thời đó", "hiện nay",
            "hiện tại", "đương nhiệm", "tiền nhiệm", "mới", "hiện",
        ].map { ($0, true) })
    static let isWord: SyllableSet = ["là"]
    static let pronouns = SyllableSet("ông bà anh chị")
    static let term: Phrase = "nhiệm kỳ"
    static let comrades: Phrase = "đồng chí"
    static let copulas = Gazetteer<Bool>(
        [
            "là", "hiện là", "hiện đang là", "đang là", "vốn là", "từng là", "cũng là", "hiện nay là", "nguyên là",
            "đồng thời là", "hiện", "sau này là", "nay là", "lúc đó là", "khi đó là", "bấy giờ là", "sau đó là",
            "trước đây là", "trước đó là", "hiện tại là", "lần lượt là", "chính là",
        ].map { ($0, true) })
    /// What is said of somebody's life.
    static let life = Gazetteer<Bool>(
        """
        sinh ngày; sinh năm; sinh tháng; sinh; SN; quê; quê quán; quê ở; nguyên quán; trú; trú tại; thường trú; ngụ; ngụ tại; dân tộc; trình độ; hiện trú
        """.split(separator: ";").map { (String($0), true) })
    static let ageWords = SyllableSet("tuổi")
    static let owners = Gazetteer<Bool>(["đối với", "của", "cho", "với"].map { ($0, true) })
    static let holding = Gazetteer<Bool>(
        """
        giữ chức; giữ chức vụ; giữ chức danh; giữ cương vị; giữ các cương vị; giữ các chức vụ; giữ vị trí; giữ các chức; giữ trọng trách; làm; đảm nhiệm; đảm nhiệm chức vụ; đảm nhiệm cương vị; đảm nhiệm chức danh; đảm nhiệm chức; đảm nhiệm vị trí; đảm nhận chức vụ; đảm nhận cương vị; đảm nhận chức; đảm nhận vị trí; nhậm chức; trở thành; trên cương vị; ở cương vị; với cương vị; với tư cách; với tư cách là; trên cương vị là; chức vụ; chức danh; chức; các chức vụ; cương vị; bầu làm; được bầu là; tái đắc cử chức; đắc cử chức; thôi giữ chức; thôi làm; nhận nhiệm vụ; nhận nhiệm vụ là; được phong; phong hàm; phong quân hàm; thăng quân hàm; quân hàm; cấp bậc hàm; giữ nhiệm vụ; kế nhiệm chức; đắc cử; tái cử; giữ vai trò; tái cử chức vụ; tái cử chức danh; bổ nhiệm làm; phân công làm; được bầu giữ chức; được bầu vào; bầu vào; tham gia; lên chức; lên làm; về làm; nhiệm vụ; thôi nhiệm vụ; thôi chức; thôi chức vụ; cho thôi chức; cho thôi giữ chức; mời là; mời làm; được mời là; được cử làm; cử làm; bầu giữ chức; bổ nhiệm giữ chức; bổ nhiệm vào vị trí; vị trí; kiêm chức; kiêm giữ chức; tiếp tục làm; tiếp tục giữ chức; cách chức; cách tất cả các chức vụ; trúng cử; được suy tôn là; được suy tôn làm; được tôn vinh là; thăng cấp; thăng hàm; bậc hàm; nhận chức; nhận chức vụ; ngồi ghế; ngồi vào ghế; rời ghế; từ chức
        """.split(separator: ";").map { (String($0), true) })
}
