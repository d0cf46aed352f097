import Testing

@testable import bantin

@Suite struct LayoutTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567"),
        (-1_000, "-1,000"),
        (.min, "-9,223,372,036,854,775,808"),
    ])
    func numbersHaveTheirThousandsApart(_ value: Int, _ expected: String) {
        #expect(Layout.number(value) == expected)
    }

    @Test(arguments: [
        (0, "0 B"), (999, "999 B"), (1_000, "1.00 kB"), (9_994, "9.99 kB"), (9_995, "10.0 kB"), (99_949, "99.9 kB"),
        (99_950, "100 kB"), (999_499, "999 kB"), (999_500, "1.00 MB"), (1_234_567, "1.23 MB"), (375_000_000, "375 MB"),
        (2_500_000_000_000, "2.50 TB"), (12_345_000_000_000_000, "12345 TB"),
    ])
    func bytesHaveThreeDigits(_ count: Int, _ expected: String) {
        #expect(Layout.bytes(count) == expected)
    }

    @Test(arguments: [
        (0, "0.00 s"), (1_234, "1.23 s"), (9_996, "10.0 s"), (59_940, "59.9 s"), (59_960, "1 min 0 s"),
        (725_000, "12 min 5 s"), (3_599_000, "59 min 59 s"), (3_600_000, "1 h 0 min"), (9_000_000, "2 h 30 min"),
    ])
    func timesAreToldAsAPersonSaysThem(_ milliseconds: Int, _ expected: String) {
        #expect(Layout.duration(.milliseconds(milliseconds)) == expected)
    }

    @Test func whatAnInputHoldsCanNotCommandTheTerminal() {
        #expect(Layout.oneLine("a\u{1B}[2J\nb\u{9B}c đêm") == "a\u{FFFD}[2J\u{FFFD}b\u{FFFD}c đêm")
    }

    @Test func columnsStandUnderOneAnotherByLettersNotBytes() {
        let lines = [["họ", "1", "x"], ["tên riêng", "200"], ["", "3", ""]]
        #expect(Layout.table(lines, rightAligned: [1]) == "họ           1  x\ntên riêng  200\n             3\n")
    }

    @Test(arguments: [
        ("Output/current", "Output/current"), ("a b", "\"a b\""), ("it's", "\"it's\""), ("$HOME", "'$HOME'"),
        ("", "\"\""),
        ("a'b$c", "'a'\\''b$c'"), ("tin tức", "\"tin tức\""), ("đêm", "đêm"),
    ])
    func aShellReadsAQuotedWordAsOne(_ text: String, _ expected: String) {
        #expect(ShellWord.quote(text) == expected)
    }
}

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Nguyễn", 6), ("Nguye\u{302}\u{303}n", 6), ("越南", 4), ("🇻🇳", 2), ("✅", 2),
        ("✔\u{FE0F}", 2),
        ("한글", 4), ("ａ", 2), ("a\u{200B}b", 2), ("…", 1),
    ])
    func aTextTakesItsColumns(_ text: String, _ expected: Int) { #expect(DisplayWidth.of(text) == expected) }

    @Test(arguments: [
        ("Nguyễn Văn", 10, "Nguyễn Văn"), ("Nguyễn Văn", 9, "Nguyễn V…"), ("越南", 3, "越…"), ("越南", 4, "越南"),
        ("越南", 2, "…"), ("", 0, ""), ("a", 0, "…"),
    ])
    func aLongTextIsCutAtItsWidth(_ text: String, _ width: Int, _ expected: String) {
        #expect(DisplayWidth.cut(text, to: width) == expected)
    }

    @Test func tablesAreCutWhereTheyAreWidest() {
        let lines = [["1", String(repeating: "đ", count: 40), String(repeating: "a", count: 20)]]
        let fitted = Layout.fitting(lines, width: 40)
        #expect(Layout.table(fitted).count <= 41)
        #expect(fitted[0][0] == "1" && fitted[0][1].hasSuffix("đ…") && fitted[0][2].hasSuffix("a…"))
        #expect(Layout.fitting(lines, width: 200) == lines)
    }
}
