import Testing

@testable import CSV

/// What other programs' files hold beyond RFC 4180, and how it is read.
@Suite struct DialectTests {
    private static let backslash = CSVReadOptions(escape: UInt8(ascii: "\\"))

    @Test(
        arguments: [
            // An escape makes a quote or an escape part of the cell, within quotes only.
            (#""a\"b",c"#, [["a\"b", "c"]]),
            (#""a\\",c"#, [["a\\", "c"]]),
            (#""a\\\"b",c"#, [["a\\\"b", "c"]]),
            (#""a""b\"""#, [["a\"b\""]]),
            (#""\"","\"\"""#, [["\"", "\"\""]]),
            (#"a\,"b\n""#, [["a\\", "b\\n"]]),
            (#"\"a,b"#, [["\\\"a", "b"]]),
            ("\"a\\\"\nb\",c\nd,e", [["a\"\nb", "c"], ["d", "e"]]),
        ] as [(String, [[String?]])])
    func quotesCanBeEscaped(text: String, records: [[String?]]) throws {
        for pieceByteCount in [1, 2, .max] {
            let result = try scanned(text, Self.backslash, pieceByteCount: pieceByteCount)
            #expect(result.records == records)
            #expect(result.damages.isEmpty)
        }
    }

    @Test func anEscapedQuoteAtTheEndOpensUntilTheEnd() throws {
        let result = try scanned("a,\"b\\\"\nc,d\n", Self.backslash)
        #expect(result.records == [["c", "d"]])
        #expect(result.damages.map(\.description) == ["line 1: the quote that opens cell 2 is never closed"])
    }

    @Test func anEscapeThatIsTheQuoteIsADoubledQuote() throws {
        let text = "\"a\"\"b\",\"\"\"\"\n"
        #expect(try scanned(text, CSVReadOptions(escape: UInt8(ascii: "\""))).records == [["a\"b", "\""]])
    }

    @Test func withoutAQuoteEveryByteIsText() throws {
        let options = CSVReadOptions(delimiter: UInt8(ascii: "\t"), quote: nil)
        let text = "\"a\t12\" x 5\"\n\"\"\t\n'\"\tb\"\"\r\n"
        #expect(try scanned(text, options).records == [["\"a", "12\" x 5\""], ["\"\"", nil], ["'\"", "b\"\""]])
    }

    @Test(
        arguments: [
            ("#x\na,b\n", [["a", "b"]], [2]),
            ("a,b\n#\"x\nc,d", [["a", "b"], ["c", "d"]], [1, 3]),
            ("a\r\n# b, \"c\"\r\n#\r\nd\r\n#e", [["a"], ["d"]], [1, 4]),
            ("a\r#b\rc", [["a"], ["c"]], [1, 3]),
            ("#", [], []),
            ("a #b\n\"#c\"\n", [["a #b"], ["#c"]], [1, 2]),
            ("a,#b\n", [["a", "#b"]], [1]),
        ] as [(String, [[String?]], [Int])])
    func commentsAreNoRecords(text: String, records: [[String?]], lines: [Int]) throws {
        for pieceByteCount in [1, 2, .max] {
            let options = CSVReadOptions(comment: UInt8(ascii: "#"))
            let result = try scanned(text, options, pieceByteCount: pieceByteCount)
            #expect(result.records == records)
            #expect(result.lines == lines)
            #expect(result.damages.isEmpty)
        }
    }

    @Test(
        arguments: [
            ("\"a\" ,b\n", [["a", "b"]]), ("a,\"b\" \t\r\nc,\"d\"  ", [["a", "b"], ["c", "d"]]),
            ("\"a,\" ,\"\"  ,b\n", [["a,", "", "b"]]),
        ] as [(String, [[String?]])])
    func blanksBehindAClosingQuoteAreNothing(text: String, records: [[String?]]) throws {
        for pieceByteCount in [1, 2, .max] {
            let result = try scanned(text, pieceByteCount: pieceByteCount)
            #expect(result.records == records)
            #expect(result.damages.isEmpty)
        }
    }

    @Test func aTabBehindAClosingQuoteStaysADelimiter() throws {
        let options = CSVReadOptions(delimiter: UInt8(ascii: "\t"))
        #expect(try scanned("\"a\" \t\t\"b\"\t\n", options).records == [["a", nil, "b", nil]])
    }

    @Test func wordsForNullAreNull() throws {
        let options = CSVReadOptions(nullWords: ["NA", "-"])
        let result = try read(Array("NA,n\nx,1\nNA,-\n\"NA\",\"3\"\nNAN,4\n".utf8), options)
        #expect(result.fields == [CSVField("NA", .text), CSVField("n", .int64)])
        #expect(result.batches[0].columns[0].strings == ["x", nil, "NA", "NAN"])
        #expect(result.batches[0].columns[1] == CSVColumn(.int64([1, 0, 3, 4]), validity: [true, false, true, true]))
    }

    @Test func shortRowsAreFilledWhereAsked() throws {
        let text = Array("a,b,c\n1,x\n2,y,z\n3\n\n4,5,6,7\n,\n".utf8)
        let filled = try read(text, CSVReadOptions(shortRows: .filled))
        #expect(
            filled.batches[0].columns[0]
                == CSVColumn(.int64([1, 2, 3, 0]), validity: [true, true, true, false]))
        #expect(filled.batches[0].columns[1].strings == ["x", "y", nil, nil])
        #expect(filled.batches[0].columns[2].strings == [nil, "z", nil, nil])
        #expect(filled.damages.map(\.description) == ["line 6: 4 cells, but the header has 3"])
        #expect(try read(text).damages.map(\.line) == [2, 4, 6, 7])
    }

    @Test func numbersThatADoubleCannotHoldStayText() throws {
        #expect(try read(Array("a,b\n1e400,x\n".utf8)).fields[0].type == .text)
        #expect(try read(Array("a,b\n1e300,x\n".utf8)).fields[0].type == .double)
    }

    @Test func aQuoteIsNoDelimiter() {
        #expect(CSVReadOptions.delimiter(in: Array("|a|,|b|\n|c|,|d|\n".utf8), quote: UInt8(ascii: "|")) == 44)
    }
}
