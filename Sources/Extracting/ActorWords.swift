import Vietnamese

/// The words around those who act and speak. All lists are general knowledge of the language.
enum ActorWords {
    static let open: Syllable = "("
    static let close: Syllable = ")"
    static let comma: Syllable = ","
    static let fellow: Syllable = "đồng"
    static let comrade: SyllableSet = ["chí"]
    static let fellows = SyllableSet("ông bà anh chị cô ngài")
    static let pronouns = SyllableSet("ông bà anh chị cô")
    static let apposition: MarkSet = [",", "-", "–", "—", "("]
    static let withinPosts: MarkSet = ["-", "–", "&", ".", ","]
    /// Words that show that a verb stands between a name and what follows.
    static let clause = SyllableSet(
        "đã sẽ được bị là có tại khi vào về để theo rằng phải không chủ dự cùng phát trao cho “ ” ; :")
    static let leaders: [Phrase] = [
        "đại diện lãnh đạo", "lãnh đạo", "đại diện", "người phát ngôn", "phát ngôn viên", "đại diện ban giám đốc",
        "tập thể lãnh đạo", "người đứng đầu", "đại diện của", "đại diện cho", "đại diện phía", "lãnh đạo của",
    ]
    static let headOf: Phrase = "người đứng đầu"
    static let firstPosts = SyllableSet("bí chủ thủ tổng giám bộ")
    /// First words of posts, of ranks and of what stands before them.
    static let postStarts = SyllableSet(
        """
        chủ phó bí ủy uỷ tổng thủ bộ thứ trưởng giám cục vụ viện chánh đại thượng trung thiếu quyền nguyên cựu tân người lãnh hiệu gs pgs ts
        ths giáo tiến thạc bác thành tỉnh huyện quận thị đảng luật kỹ thẩm kiểm tư chỉ tham nhà phát hòa hoà linh cố đô quốc nữ cố chuẩn
        """)
}
