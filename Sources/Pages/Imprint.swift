import Vietnamese

/// Tells the lines in which a site says who answers for it: `Cơ quan chủ quản: …`, `Giấy phép số 12/GP-TTĐT …`, `© …`, `Ghi rõ nguồn …`.
enum Imprint {
    enum Line {
        case none
        /// An address or a telephone, which articles have too.
        case contact
        case imprint
    }

    private static let byteLimit = 1_200

    /// What a line is by its words.
    static func line(_ text: ArraySlice<UInt8>) -> Line {
        guard text.count <= byteLimit, text.contains(UInt8(ascii: ":")) || mayBe(text) else { return .none }
        let tokens = Tokens(Array(text), paragraphs: [0..<text.count])
        var marks = 0
        var contacts = 0
        for index in tokens.indices {
            if isMark(tokens, index) {
                // What begins with it says nothing else.
                if index <= 1 { return .imprint }
                marks += 1
            } else if isContact(tokens, index) {
                if index <= 1, marks == 0 { contacts += 1 } else { marks += marks > 0 ? 1 : 0 }
            }
            if marks >= 2 { return .imprint }
        }
        if marks > 0 && contacts > 0 { return .imprint }
        return contacts > 0 ? .contact : .none
    }

    /// True for what may be one: a look at the bytes that most lines need no more than.
    static func mayBe(_ text: ArraySlice<UInt8>) -> Bool {
        starts.contains { text.starts(with: $0) } || text.range(of: license) != nil || text.range(of: copyright) != nil
    }

    private static func isMark(_ tokens: Tokens, _ index: Int) -> Bool {
        // Letters of undecoded text have the same codes, but stand within words.
        if tokens.is(signs, at: index) {
            let next = tokens[index + 1]
            return tokens[index].spaceBefore && (next.spaceBefore || next.isNumber)
        }
        guard tokens.is(firstWords, at: index) else { return false }
        if phrases.contains(where: { tokens.matches($0, at: index) }) { return true }
        return offices.contains { tokens.matches($0, at: index) && tokens.is(colon, at: index + $0.count) }
    }

    private static func isContact(_ tokens: Tokens, _ index: Int) -> Bool {
        contacts.contains { tokens.matches($0, at: index) && tokens.is(colon, at: index + $0.count) }
    }

    private static let colon: Syllable = ":"
    private static let signs: MarkSet = ["©", "®"]
    private static let firstWords = SyllableSet(
        "giấy gp chịu ghi bản copyright all designed powered developed thiết phát cơ đơn tổng phó trưởng người số vui")
    private static let phrases: [Phrase] = [
        "giấy phép số", "giấy phép hoạt động", "giấy phép xuất bản", "giấy phép thiết lập", "giấy phép bttt", "gp số",
        "giấy phép mạng xã hội", "giấy phép trang", "giấy phép báo", "giấy phép cung cấp", "giấy phép ttđt",
        "số giấy phép",
        "gp-", "chịu trách nhiệm nội dung", "chịu trách nhiệm chính", "chịu trách nhiệm quản lý nội dung",
        "ghi rõ nguồn",
        "bản quyền thuộc", "bản quyền của", "bản quyền ©", "copyright", "all rights reserved", "designed by",
        "powered by",
        "developed by", "thiết kế bởi", "thiết kế và phát triển bởi", "phát triển bởi",
    ]
    /// What is said of the one who answers stands behind a colon.
    private static let offices: [Phrase] = [
        "cơ quan chủ quản", "đơn vị chủ quản", "cơ quan quản lý", "cơ quan thường trực", "chịu trách nhiệm",
        "người chịu trách nhiệm", "tổng biên tập", "phó tổng biên tập", "trưởng ban biên tập", "giấy phép",
    ]
    private static let contacts: [Phrase] = [
        "địa chỉ", "trụ sở", "tòa soạn", "điện thoại", "đt", "tel", "fax", "hotline", "đường dây nóng", "email",
        "e-mail",
        "thư điện tử",
    ]
    private static let starts = [
        "Cơ quan ", "CƠ QUAN ", "Đơn vị chủ", "Giấy phép", "GIẤY PHÉP", "Chịu trách", "CHỊU TRÁCH", "Người chịu",
        "Tổng Biên",
        "Tổng biên", "TỔNG BIÊN", "Bản quyền", "BẢN QUYỀN", "Ghi rõ", "Vui lòng ghi", "Thiết kế", "Phát triển bởi",
        "Designed", "Powered", "Developed", "Số giấy", "Copyright", "®",
    ].map { Array($0.utf8) }
    private static let license = Array("GP-".utf8)
    private static let copyright = Array("©".utf8)
}
