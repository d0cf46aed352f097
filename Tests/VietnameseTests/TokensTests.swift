import Testing

@testable import Vietnamese

@Suite struct TokensTests {
    @Test(arguments: [
        ("Bí thư Tỉnh ủy", "Bí|thư|Tỉnh|ủy"),
        ("6.159 đảng viên", "6|.|159|đảng|viên"),
        ("(UBND TX An Nhơn)", "(|UBND|TX|An|Nhơn|)"),
        ("lớp 8A3 H'Mông", "lớp|8|A|3|H|'|Mông"),
        ("10-NQ/TW", "10|-|NQ|/|TW"),
        ("7,51% – 9%…", "7|,|51|%|–|9|%|…"),
        ("e\u{301}\u{327}n 😀b", "e\u{301}\u{327}n|😀|b"),
        ("  \u{A0} ", ""),
    ])
    func textIsCutIntoWordsNumbersAndMarks(text: String, expected: String) {
        let tokens = Tokens(text)
        #expect(tokens.indices.map { tokens.string(of: $0..<$0 + 1) }.joined(separator: "|") == expected)
    }

    @Test(arguments: ["Hoà 😀 ủy\u{323}x\nNguyễn – 12,5%\n\n𠮷x Ủy", "a", "", "\n", "é́ 𝔸𝔹 12"])
    func offsetsCountCodePointsOfTheText(text: String) {
        let tokens = Tokens(text)
        let scalars = Array(text.unicodeScalars)
        for index in tokens.indices {
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[tokens.scalars(of: index..<index + 1)])
            #expect(Array(String(piece).utf8) == Array(tokens.bytes(of: index..<index + 1)))
        }
    }

    @Test(arguments: [
        ("hoà", "hòa"), ("uỷ", "ủy"), ("Thuý", "THÚY"), ("khoẻ", "khỏe"), ("UỶ", "ủy"), ("Ðà", "ðà"),
        ("NGUYỄN", "nguyễn"),
        ("Straßenbahn", "straßenbahn"), ("INTERNATIONAL", "international"), ("quý", "QUÝ"),
    ])
    func waysToWriteAWordAreOneSyllable(first: String, second: String) {
        #expect(Syllable(first) == Syllable(second))
        #expect(Syllable(first) != .none)
    }

    @Test(arguments: [
        ("hoàn", "hòan"), ("đa", "da"), ("ma", "má"), ("a", "ă"), ("0", "00"), ("1", "o"), (",", "."), ("ủy", "uy"),
    ])
    func differentWordsAreDifferentSyllables(first: String, second: String) {
        #expect(Syllable(first) != Syllable(second))
    }

    @Test func everySyllableOfTheAlphabetHasItsOwnCode() {
        let letters = (Letters.vowels.joined() + Letters.consonants + "0123456789").map(String.init)
        #expect(Set(letters.map { Syllable($0).code }).count == letters.count)
        #expect(letters.allSatisfy { Syllable($0).code < 128 })
    }

    @Test(arguments: [
        ("Ông Nam nói. Bà Hoa nghe.", 2),
        ("TP. Vinh có 3 cầu. Hết", 2),
        ("PGS.TS. Lê An dự. Ông về", 2),
        ("Em T. A. M. khóc", 1),
        ("Đại hội khóa X. Ông An", 2),
        ("Tăng 7.5. Giảm", 2),
        ("1. Nội dung chính", 1),
        ("Đi… rồi về", 1),
        ("“Đi!” Ông nói", 2),
        ("Vì sao? “Vì mưa.” (Ảnh: An)", 3),
        ("của tỉnh.Ông Nguyễn", 2),
        ("binhdinh.gov.vn đưa tin", 1),
        ("TP.Vinh", 1),
        ("Một.\nHai", 2),
    ])
    func sentencesEndAtMarksButNotAtAbbreviations(text: String, count: Int) {
        #expect(Tokens(text).sentences.count == count)
    }

    @Test func capitalsAreSeen() {
        let tokens = Tokens("UBND tỉnh Nghệ V 12 iPhone")
        #expect(tokens.map(\.isCapitalized) == [true, false, true, true, false, false])
        #expect(tokens.map(\.isAllCapitals) == [true, false, false, true, false, false])
        #expect(tokens.map(\.isLowercase) == [false, true, false, false, false, true])
    }

    @Test func indexesOutsideGiveNoToken() {
        let tokens = Tokens("một")
        #expect(tokens[-1].kind == .none && tokens[1].kind == .none && tokens[5].syllable == .none)
    }

    @Test func bytesThatAreNoTextAreMarks() {
        let bytes: [UInt8] = [0xFF, 0x41, 0xC3, 0x20, 0xE1, 0xBA, 0xF0, 0x9F, 0x80]
        let tokens = Tokens(bytes, paragraphs: [0..<bytes.count])
        #expect(tokens.last?.end == 9)
        #expect(tokens.contains { $0.isWord })
    }

    @Test func everyPairOfBytesIsReadToItsEnd() {
        for pair in 0..<0x10000 {
            let bytes = [UInt8(pair >> 8), UInt8(pair & 0xFF)]
            let tokens = Tokens(bytes, paragraphs: [0..<2])
            #expect(tokens.count <= 2 && tokens.allSatisfy { $0.start < $0.end && $0.end <= 2 })
        }
    }

    @Test func phrasesMatchWhateverTheCaseAndSpacing() {
        let tokens = Tokens("Tại TP.HCM, UỶ BAN NHÂN DÂN tỉnh\nUBND")
        #expect(tokens.match("TP. HCM", at: 1) == 4)
        #expect(tokens.match("Ủy ban nhân dân tỉnh", at: 5) == 10)
        #expect(tokens.match("tỉnh UBND", at: 9) == nil)
        #expect(tokens.matches("TP.HCM", before: 4))
        #expect(!tokens.matches("tại tại", before: 1))
    }

    @Test func numbersAreRead() {
        let tokens = Tokens("007 9999999999999999999 x")
        #expect(tokens.integer(at: 0) == 7)
        #expect(tokens.integer(at: 1) == nil)
        #expect(tokens.integer(at: 2) == nil)
    }
}

@Suite struct GazetteerTests {
    static let places = Gazetteer([
        ("Hà Nội", 1), ("Hà", 2), ("Hoà Bình", 3), ("Bà Rịa - Vũng Tàu", 4), ("Vũng Tàu", 5),
    ])

    @Test(arguments: [
        ("HÀ NỘI đẹp", 2, 1), ("Hà Nam", 1, 2), ("hòa bình", 2, 3), ("Bà Rịa- Vũng Tàu", 5, 4), ("Vũng Tàu", 2, 5),
    ])
    func theLongestPhraseIsFound(text: String, end: Int, payload: Int) throws {
        let match = try #require(Self.places.longestMatch(in: Tokens(text), at: 0))
        #expect(match.end == end && match.payload == payload)
    }

    @Test(arguments: ["Bà Rịa", "Vũng\nTàu", "x", "", "Nội"])
    func nothingElseIsFound(text: String) {
        #expect(Self.places.longestMatch(in: Tokens(text), at: 0) == nil)
    }

    @Test func aSecondMeaningIsMerged() {
        let both = Gazetteer([("Bình", [1]), ("bình", [2])], merge: +)
        #expect(both["BÌNH"] == [1, 2])
        #expect(both.count == 1)
    }

    @Test func tenThousandPhrasesAreFound() {
        let words = (0..<10_000).map { ("từ \($0) x", $0) }
        let gazetteer = Gazetteer(words)
        for (word, number) in words { #expect(gazetteer[word] == number) }
    }
}
