import Vietnamese

/// The name of a paper, agency, broadcaster or site, as credits write it.
struct Outlet {
    let name: [UInt8]

    /// Reads a name; nil where the words are none.
    init?(_ words: some Sequence<UInt8>) {
        let name = Spaces.joined(Array(words)[...])
        guard !name.isEmpty, name.count <= 60 else { return nil }
        // Several that took a story from one another stand between slashes: Soha.vn/Trí Thức Trẻ.
        let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Spaces.joined($0) }
        guard parts.allSatisfy(Self.isOutlet) else { return nil }
        self.name = name
    }

    private static func isOutlet(_ name: [UInt8]) -> Bool {
        known.contains(Syllables(name)) || isSite(name) || isAgency(name) || beginsLikeOutlet(name)
    }

    /// TTXVN, VNE, NLĐO, KD&PL: capitals alone, or before one of the agency's places: `VOV-Tây Nguyên`, `VOV miền Trung`.
    private static func isAgency(_ name: [UInt8]) -> Bool {
        let tokens = Tokens(name, paragraphs: [0..<name.count])
        guard let first = tokens.first, first.isWord, first.isAllCapitals, first.syllable != staff else { return false }
        if agencies.contains(first.syllable) {
            return tokens.count == 1 || tokens.count <= 5 && !tokens[1].isCapitalized
        }
        let letters = tokens.filter(\.isWord)
        return letters.allSatisfy(\.isAllCapitals) && letters.count == (tokens.count + 1) / 2 && tokens.count <= 3
            && (3...6).contains(letters.reduce(0) { $0 + $1.length })
            && tokens.allSatisfy { $0.isWord || $0.syllable == "&" }
    }

    private static let staff = Syllable("PV")
    private static let agencies: Set<Syllable> = ["VOV", "TTXVN", "VTV", "VTC", "TTO", "TNO", "VNE", "VNN"]

    /// baonghean.vn, VOV.VN, binhdinh.gov.vn.
    private static func isSite(_ name: [UInt8]) -> Bool {
        guard !name.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "@") }),
            let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 1
        else { return false }
        let ending = name[(dot + 1)...].map { $0 | 0x20 }
        return ["vn", "com", "net", "org"].contains { ending.elementsEqual($0.utf8) }
    }

    private static func beginsLikeOutlet(_ name: [UInt8]) -> Bool {
        guard beginnings.contains(where: { name.starts(with: $0) }) else { return false }
        return !Tokens(name, paragraphs: [0..<name.count]).contains { sentenceWords.contains($0.syllable) }
    }

    private static let beginnings = [
        "Báo ", "Tạp chí ", "Đài ", "Truyền hình ", "Cổng ", "Thông tấn", "Trang thông tin", "Thời báo ", "Đời sống ",
    ].map { Array($0.utf8) }
    /// Words that make a sentence of what begins like a name: `Báo X sẽ tiếp tục thông tin`.
    private static let sentenceWords = SyllableSet("sẽ đã đang tiếp cập xin được có là cho")

    /// Words compared without regard to case and tone placement.
    private struct Syllables: Hashable {
        let codes: [Syllable]

        init(_ text: some Sequence<UInt8>) {
            let bytes = Array(text)
            codes = Tokens(bytes, paragraphs: [0..<bytes.count]).map(\.syllable)
        }
    }

    private static let known: Set<Syllables> = Set(
        [
            "Thanh Niên", "Tuổi Trẻ", "Tuổi Trẻ Online", "Dân Trí", "Tiền Phong", "Lao Động", "Người Lao Động",
            "Nhân Dân", "Tin Tức",
            "VnExpress", "VietNamNet", "Vietnam+", "VietnamPlus", "Zing", "Zing News", "Infonet", "Soha", "Kênh 14",
            "Trí Thức Trẻ",
            "Pháp Luật TP.HCM", "Pháp Luật TPHCM", "Pháp Luật Việt Nam", "Pháp luật & Xã hội", "Sài Gòn Giải Phóng",
            "Hà Nội Mới",
            "Công an Nhân dân", "Quân đội Nhân dân", "Đất Việt", "Kiến Thức", "Gia đình & Xã hội", "Gia đình và Xã hội",
            "Đại Đoàn Kết", "Nông nghiệp Việt Nam", "Giáo dục & Thời đại", "Giáo dục Việt Nam", "Người Đưa Tin",
            "Một Thế Giới",
            "Lao động Thủ đô", "An ninh Thủ đô", "Kinh tế & Đô thị", "Xây dựng", "Tài nguyên & Môi trường",
            "Sức khỏe & Đời sống",
            "Chính phủ", "Diễn đàn Doanh nghiệp", "Thời báo Tài chính", "Đầu tư", "Công Thương", "Giao thông",
            "Tổ Quốc", "Bizlive",
            "CafeF", "VTC News", "VTV News", "24h", "Dân Việt", "Phụ nữ Việt Nam", "Phụ nữ TP.HCM",
            "Thể thao & Văn hóa", "Văn Hóa", "Báo Mới", "BBC", "Reuters", "AFP", "AP", "Tân Hoa xã",
        ].map { Syllables($0.utf8) })
}
