@_spi(_Unicode) import Swift
import TestSupport
import Testing
import Vietnamese

@Suite struct CompositionTests {
    func composed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes.withUnsafeBytes { Composition.compose($0) } ?? bytes, as: UTF8.self)
    }

    func reference(_ text: String) -> String { String(String.UnicodeScalarView(text._nfc)) }
    func decomposed(_ text: String) -> String { String(String.UnicodeScalarView(text._nfd)) }
    func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

    static let vietnamese = """
        Đồng chí Nguyễn Đức Trung - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh: “Ước mơ, ý chí… ỷ lại, ưỡn ẹo, quẫy, Ẵm” – 21 điểm!
        """

    @Test func composesWhatTheStandardLibraryComposes() {
        for text in [
            Self.vietnamese, "Ångström Å K Ω", "й ё", "한국어 각", "が ガ", "क़", "ﬁ", "😀 ́a", "e\u{323}\u{302}\u{301}",
            "\u{301}",
        ] {
            for form in [text, decomposed(text)] {
                #expect(isSame(composed(form), reference(form)), "\(text)")
            }
        }
    }

    @Test func composedTextIsLeftAlone() {
        let bytes = Array(Self.vietnamese.utf8)
        #expect(bytes.withUnsafeBytes { Composition.compose($0) } == nil)
    }

    @Test func everyVowelWithEveryMarkAgreesWithTheStandardLibrary() {
        let letters = (0x41..<0x250).map { $0 } + (0x1E00..<0x1F00).map { $0 }
        let marks: [UInt32] = [0x300, 0x301, 0x302, 0x303, 0x306, 0x308, 0x309, 0x31B, 0x323, 0x340]
        var differences = 0
        for letter in letters {
            for mark in marks {
                guard let base = Unicode.Scalar(UInt32(letter)), let second = Unicode.Scalar(mark) else { continue }
                let text = "x\(String(base))\(String(second))y"
                if !isSame(composed(text), reference(text)) { differences += 1 }
            }
        }
        // a with two marks, e and o with one; tones but the dot below, which NFC reorders itself; two cases.
        #expect(differences == (2 + 1 + 1) * 4 * 2)
    }

    @Test func aToneTypedFirstMakesTheLetterThatWasMeant() {
        let cases = [
            ("e\u{301}\u{302}", "ế"), ("A\u{300}\u{306}", "Ằ"), ("o\u{303}\u{302}", "ỗ"), ("u\u{309}\u{31B}", "ử"),
        ]
        for (typed, meant) in cases { #expect(isSame(composed(typed), meant)) }
    }

    @Test func agreesWithTheStandardLibraryOnEveryLetterAlone() {
        for value in UInt32(0x20)..<0x3_0000 {
            guard let scalar = Unicode.Scalar(value), value != 0x2000, value != 0x2001 else { continue }
            let text = "a\(String(scalar))"
            if !isSame(composed(text), reference(text)) { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func agreesWithTheStandardLibraryOnMarksInAnyOrder() {
        var generator = Random(7)
        let pool: [UInt32] = [
            0x61, 0x65, 0x75, 0x1B0, 0xEA, 0x103, 0x300, 0x303, 0x309, 0x323, 0x302, 0x31B, 0x20, 0x2019, 0x1EB9,
            0x4E2D, 0x431,
        ]
        for _ in 0..<20_000 {
            let count = Int(generator.next() % 8)
            let scalars = (0..<count).map { _ in Unicode.Scalar(pool[Int(generator.next() % UInt64(pool.count))])! }
            let text = String(String.UnicodeScalarView(scalars))
            let result = composed(text)
            let expected = reference(text)
            // Where a tone came first, the result is composed further, and that once for all.
            #expect(isSame(result, expected) || result.unicodeScalars.count < expected.unicodeScalars.count)
            #expect(isSame(composed(result), result))
        }
    }
}
