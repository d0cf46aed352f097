/// The name of a paper, agency, broadcaster or site, as credits write it.
public struct Outlet {
    public let name: [UInt8]

    /// Reads a name; nil where the words are none.
    public init?(_ words: some Sequence<UInt8>) {
        let name = Self.joined(Array(words)[...])
        guard !name.isEmpty, name.count <= 60 else { return nil }
        // Several that took a story from one another stand between slashes: Soha.vn/Trí Thức Trẻ.
        let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Self.joined)
        guard parts.allSatisfy(Self.isOutlet) else { return nil }
        self.name = Self.withoutDesk(name)
    }

    private static func isKnown(_ name: [UInt8]) -> Bool {
        let tokens = Tokens(name, paragraphs: [0..<name.count])
        return OutletNames.all.longestMatch(in: tokens, at: 0)?.end == tokens.count
    }

    /// "VOV - TPHCM", "VOV-Trung tâm Tin": the agency, without the desk that has written the story.
    private static func withoutDesk(_ name: [UInt8]) -> [UInt8] {
        let tokens = Tokens(name, paragraphs: [0..<name.count])
        guard tokens.count > 2, tokens[1].isPunctuation, dashes.contains(tokens[1].syllable),
            agencies.contains(tokens[0].syllable)
        else { return name }
        return Array(tokens.bytes(of: 0..<1))
    }

    private static let dashes: MarkSet = ["-", "–"]

    /// Words with one space between them.
    private static func joined(_ words: ArraySlice<UInt8>) -> [UInt8] {
        Array(words.split { $0 <= 0x20 }.joined(separator: CollectionOfOne(0x20)))
    }

    private static func isOutlet(_ name: [UInt8]) -> Bool {
        isKnown(name) || isSite(name) || isAgency(name) || beginsLikeOutlet(name)
    }

    /// TTXVN, VNE, NLĐO, KD&PL: capitals alone, or before one of the agency's places: `VOV-Tây Nguyên`, `VOV miền Trung`.
    private static func isAgency(_ name: [UInt8]) -> Bool {
        let tokens = Tokens(name, paragraphs: [0..<name.count])
        guard let first = tokens.first, first.isWord, first.isAllCapitals, first.syllable != staff else { return false }
        if agencies.contains(first.syllable) {
            return tokens.count == 1
                || tokens.count <= 6 && (dashes.contains(tokens[1].syllable) || !tokens[1].isCapitalized)
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
}
