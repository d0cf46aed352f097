import CSV
import Testing

@Suite struct DelimiterDetectionTests {
    @Test(arguments: [
        ("", ","), ("a", ","), ("a,b\n1,2\n", ","), ("a;b\n1;2\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b", "|"),
        ("\u{FEFF}a;b\n1;2\n", ";"), ("\"a;x;y\",b\n1,2\n", ","),
        ("name;share\nA;1,5\nB;2,5\nC;3,5\n", ";"), ("text;n\n\"a, b, c\";1\n\"d, e\";2\n", ";"),
        ("a,b\n\"x;y\";z,1\n\"p;q\",2\n", ","), ("a;b,c\n1;2\n3;4\n5;6,7\n8;9\n10;11\n", ";"),
        ("only text here\nand, here; too\n", ","), ("a\tb, c\td\n1\t2\t3\n4\t5\t6\n", "\t"),
    ])
    func theDelimiterIsWhatCutsRecordsAlike(_ text: String, _ expected: String) {
        #expect(CSVReadOptions.delimiter(in: Array(text.utf8)) == expected.utf8.first)
    }

    @Test func aRecordThatTheHeadCutsDoesNotCount() {
        #expect(CSVReadOptions.delimiter(in: Array("a,b;c,d\n1,2,3\n4,5,6\n7".utf8)) == UInt8(ascii: ","))
    }
}
