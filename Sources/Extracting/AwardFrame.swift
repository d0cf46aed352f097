import Vietnamese

/// The verbs of giving and receiving, each with the places in which its recipients stand.
enum AwardFrame: Sendable {
    /// Its subject gives; recipients stand behind "cho", or between verb and award. Behind "được" the subject receives.
    case give
    /// Its subject receives.
    case receive
    /// Another verb that is written alike: "trao đổi", "nhận định".
    case other
    /// A noun in which such a verb stands: "phần thưởng".
    case noun

    static let verbs = Gazetteer<AwardFrame>(
        [
            "trao tặng", "trao", "tặng", "tặng thưởng", "phong tặng", "truy tặng", "khen thưởng", "trao thưởng",
            "truy phong", "trao truy tặng", "ký tặng", "công nhận", "khen tặng", "biểu dương tặng", "thưởng", "phong",
            "phong danh hiệu", "cấp", "bình chọn", "vinh danh", "suy tôn", "tôn vinh", "gắn", "gửi tặng", "gửi",
        ].map { ($0, .give) }
            + [
                "nhận", "đón nhận", "nhận được", "đoạt", "giành", "giành được", "đạt", "đạt được", "đoạt được", "rinh",
                "ẵm", "đăng quang", "giật", "vinh dự nhận", "vinh dự đón nhận", "mang về", "đem về", "giành về",
                "giành lấy", "thu về", "rinh về", "ẵm về", "chinh phục",
            ].map { ($0, .receive) }
            + [
                "trao đổi", "nhận định", "nhận xét", "nhận thức", "nhận thấy", "nhận ra", "ghi nhận", "xác nhận",
                "tiếp nhận",
                "thừa nhận", "đạt chuẩn", "chấp nhận", "nhận lời", "nhận trách nhiệm", "nhận nhiệm vụ", "gắn bó",
                "gắn liền", "gắn với",
                "cung cấp",
            ].map { ($0, .other) }
            + [
                "phần thưởng", "giải thưởng", "tiền thưởng", "mức thưởng", "các cấp", "phong trào",
                "thi đua khen thưởng", "tác phong",
                "phong cách", "tiên phong", "chứng nhận", "cấp tỉnh", "cấp huyện", "cấp xã", "cấp quốc gia",
                "cấp cơ sở", "cấp ủy",
            ].map { ($0, .noun) })
    static let verbStarts = SyllableSet(
        """
        công trao tặng phong truy khen ký nhận đón đoạt giành đạt vinh biểu thưởng cấp bình suy tôn gắn gửi rinh ẵm đăng giật ghi xác tiếp chứng thừa
        chấp phần giải tiền mức cung các thi tác tiên mang đem thu chinh
        """)

    /// What makes of giving something only planned, wished or undone, within the clause before the verb.
    static let unreal = Gazetteer<Bool>(
        [
            "sẽ", "chưa", "không", "nếu", "xét", "đề xuất", "đề nghị", "kiến nghị", "xem xét", "xét tặng", "xứng đáng",
            "phấn đấu",
            "mong", "mong muốn", "có thể", "hủy", "hủy bỏ", "huỷ", "thu hồi", "thẩm định", "dự kiến", "hồ sơ", "việc",
            "quy định", "tiêu chuẩn",
            "điều kiện", "nhằm", "chuẩn bị", "cơ cấu", "hứa", "đăng ký", "trình", "tước", "hy vọng", "tiến hành",
        ].map { ($0, true) })
    /// The ceremony whose name tells what is given: "Lễ trao", "lễ đón nhận".
    static let ceremony: SyllableSet = ["lễ"]
    static let barriers: SyllableSet = [";", ".", "rằng", "khi", "nhưng", "mà", "vì", "để", "do", "nhằm", "từng"]
    /// What stands before the colon of a list of awards.
    static let beforeColon = SyllableSet("quý gồm như sau là thưởng tặng trao hiệu khác hạng")
    /// Words between a verb of receiving and the award, beside numbers.
    static let fillers = SyllableSet(
        "phần thưởng danh hiệu cao quý như gồm là : và khác đồng thời quyết định được nhận số lượng lớn"
    )
    /// What shows that no giver's name stands between "được" and the verb.
    static let notGivers = SyllableSet("; : . … tham dự đã lựa chọn là cho để bằng giấy huân huy giải")
    /// What ends the reach of a group's number before the verb.
    static let groupEnds: SyllableSet = [";", ":", "…", "được", "bị", "rằng"]
    /// "13 đồng chí được trao Huy hiệu, **gồm** A và B".
    static let naming = SyllableSet("gồm là :")
    /// "giải Nhất **thuộc về** đội A".
    static let belonging: [Phrase] = ["thuộc về", "đã thuộc về", "về tay"]
}
