import Testing

@testable import Publishing

@Suite struct JSONTests {
    static let values: [(value: JSONValue, text: String)] = [
        (.null, "null\n"),
        (.bool(true), "true\n"),
        (.int(-12), "-12\n"),
        (.int(.max), "9223372036854775807\n"),
        (.string("Nghệ \"An\"\\\n\u{1}\u{7f}😀"), "\"Nghệ \\\"An\\\"\\\\\\n\\u0001\\u007f😀\"\n"),
        (.array([]), "[]\n"),
        (.object([]), "{}\n"),
        (.array([.int(1), .int(2)]), "[\n  1,\n  2\n]\n"),
        (
            .members(["a": .array([.members(["b": .int(1), "c": .null])]), "d": .array([.int(1), .int(2)])]),
            "{\n  \"a\": [\n    {\"b\": 1, \"c\": null}\n  ],\n  \"d\": [1, 2]\n}\n"
        ),
    ]

    @Test(arguments: values) func valuesAreWrittenOneWayAndReadBack(_ known: (value: JSONValue, text: String)) throws {
        #expect(String(decoding: known.value.document(), as: UTF8.self) == known.text)
        #expect(try JSONReader.read(Array(known.text.utf8)) == known.value)
    }

    @Test(arguments: [(#""\u00e9""#, "é"), (#""\ud83d\ude00""#, "😀"), (#""\/\b\f\r\t""#, "/\u{8}\u{c}\r\t")])
    func escapesOfOtherWritersAreRead(_ text: String, _ value: String) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == .string(value))
    }

    static let mistakes: [(text: String, line: Int, column: Int, message: String)] = [
        ("", 1, 1, "expected a value, found the end"),
        ("nul", 1, 1, "expected a value, found 'n'"),
        ("1.5", 1, 2, "expected the end, found '.'"),
        ("01", 1, 1, "expected a whole number, found '0'"),
        ("9223372036854775808", 1, 1, "expected a whole number, found '9'"),
        ("{\"a\" 1}", 1, 6, "expected ':', found '1'"),
        ("{\"a\": 1,}", 1, 9, "expected a key in quotes, found '}'"),
        ("{\"a\": 1,\n \"a\": 2}", 2, 5, "the key 'a' stands twice"),
        ("[1\n 2]", 2, 2, "expected ',' or ']', found '2'"),
        ("[1,]", 1, 4, "expected a whole number, found ']'"),
        ("\"a", 1, 1, "a quote that is never closed"),
        ("\"\\", 1, 3, "a quote that is never closed"),
        ("\"\\x\"", 1, 4, "an unknown escape"),
        ("\"\\u12\"", 1, 4, "expected four hexadecimal digits"),
        ("\"\\ud83d\"", 1, 8, "half a surrogate pair"),
        ("\"\\udc00\"", 1, 8, "half a surrogate pair"),
        ("\"a\nb\"", 2, 1, "a control character in a text"),
        ("[] x", 1, 4, "expected the end, found 'x'"),
    ]

    @Test(arguments: mistakes)
    func mistakesAreReportedWithTheirPlace(_ known: (text: String, line: Int, column: Int, message: String)) {
        #expect(throws: JSONReader.Mistake(line: known.line, column: known.column, message: known.message)) {
            try JSONReader.read(Array(known.text.utf8))
        }
    }

    @Test func deepNestingIsRefused() {
        let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read(brackets) }
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_795_484_096, "2026-11-24T01:34:56Z"),
        (951_782_400, "2000-02-29T00:00:00Z"),
    ]) func instantsAreWrittenAndReadBack(_ seconds: Int, _ text: String) {
        #expect(Instant(secondsSinceEpoch: seconds).description == text)
        #expect(Instant(text)?.secondsSinceEpoch == seconds)
    }

    @Test(arguments: ["", "2026-11-24", "2026-02-30T00:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24 01:34:56Z"])
    func whatIsNoInstantIsRefused(_ text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: ["", "0007", "7-2026-11-24", "0007-2026-13-24", "0000-2026-11-24", "-007-2026-11-24", "0007-x"])
    func whatIsNoRunNameIsRefused(_ text: String) {
        #expect(RunName(text) == nil)
    }

    @Test(arguments: [
        ("", 0), ("a", 0), ("a\r\n", 0), ("a\nb", 1), ("a\r\nb\r\n", 1), ("a\n\"b\nc\"\n", 1),
        ("a\n\"b\"\"\nc\"\nd\n", 2), ("a\n\"b\n", 1),
    ]) func rowsOfCSVAreCountedWithinQuotes(_ text: String, _ rows: Int) {
        for size in 1...max(1, text.utf8.count) {
            var counter = CSVRowCounter()
            for start in stride(from: 0, to: text.utf8.count, by: size) {
                Array(text.utf8.dropFirst(start).prefix(size)).withUnsafeBytes { counter.count($0) }
            }
            #expect(counter.rows == rows, "in pieces of \(size)")
        }
    }
}
