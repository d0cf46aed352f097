import TestSupport
import Testing

@testable import CSV

@Suite struct CSVWriterTests {
    @Test(
        arguments: [
            (nil, ""),
            ("", "\"\""),
            ("a", "a"),
            (" a ", " a "),
            ("a,b", "\"a,b\""),
            ("\"", "\"\"\"\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("a\nb", "\"a\nb\""),
            ("a\rb", "\"a\rb\""),
            ("a\r\nb", "\"a\r\nb\""),
            ("\0", "\0"),
            ("=1+1", "=1+1"),
            ("00123", "00123"),
            ("hoà", "hoà"),
            ("Nguyễn Thị Bích Ngọc", "Nguyễn Thị Bích Ngọc"),
            ("exactly sixteen!", "exactly sixteen!"),
            ("sixteen bytes, ,", "\"sixteen bytes, ,\""),
            ("the seventeenth:\"", "\"the seventeenth:\"\"\""),
            ("🇻🇳", "🇻🇳"),
        ] as [(String?, String)])
    func plainQuotesOnlyWhatNeedsIt(value: String?, cell: String) throws {
        #expect(try body([value]) == cell + ",true\r\n")
    }

    @Test func everyLengthUpToFortyIsCopiedWhole() throws {
        for count in 1...40 {
            for place in 0..<count {
                var text = (0..<count).map { UInt8(97 + $0 % 26) }
                #expect(try body([String(decoding: text, as: UTF8.self)]).utf8.elementsEqual(text + ",true\r\n".utf8))
                text[place] = UInt8(ascii: ",")
                let quoted = "\"".utf8 + text + "\",true\r\n".utf8
                #expect(try body([String(decoding: text, as: UTF8.self)]).utf8.elementsEqual(quoted))
            }
        }
    }

    @Test(
        arguments: [
            (0, "0"),
            (7, "7"),
            (10, "10"),
            (-1, "-1"),
            (99_999_999, "99999999"),
            (100_000_000, "100000000"),
            (1_000_000_007, "1000000007"),
            (-10_000_000_000_000_000, "-10000000000000000"),
            (.max, "9223372036854775807"),
            (.min, "-9223372036854775808"),
        ] as [(Int64, String)])
    func wholeNumbersAreDecimal(value: Int64, cell: String) throws {
        #expect(try written([[CSVColumn(.int64([value]))]]).parts == ["c0\r\n\(cell)\r\n"])
    }

    @Test func wholeNumbersOfEveryLengthEqualTheirDescription() throws {
        var generator = Random(1)
        let values = (0..<2_000).map { _ in
            Int64(bitPattern: generator.next()) >> Int64.random(in: 0..<64, using: &generator)
        }
        let lines = values.map { "\($0)\r\n" }.joined()
        #expect(try written([[CSVColumn(.int64(values))]]).parts == ["c0\r\n" + lines])
    }

    @Test(
        arguments: [
            (0, "0.0"),
            (-0.0, "-0.0"),
            (1, "1.0"),
            (0.1, "0.1"),
            (0.9123, "0.9123"),
            (-12.5, "-12.5"),
            (1e15, "1000000000000000.0"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1e16, "1e+16"),
            (.leastNonzeroMagnitude, "5e-324"),
            (9_999_999.99999999, "9999999.99999999"),
            (0.30000000000000004, "0.30000000000000004"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
            (.nan, "NaN"),
            (.infinity, "INF"),
            (-.infinity, "-INF"),
        ] as [(Double, String)])
    func doublesAreShortest(value: Double, cell: String) throws {
        #expect(try written([[CSVColumn(.double([value]))]]).parts == ["c0\r\n\(cell)\r\n"])
    }

    @Test func doublesOfEveryKindEqualTheirDescription() throws {
        var generator = Random(2)
        var values: [Double] = []
        for _ in 0..<2_000 {
            let bits = generator.next()
            values.append(Double(Int64(bitPattern: bits) >> 44) / 10_000)
            values.append(Double(Int64(bitPattern: bits) >> 20) / 100)
            values.append(Double(bits >> 11) * 0x1p-53)
            values.append(Double(Int64(bitPattern: bits) >> 30) / 100_000_000)
            if Double(bitPattern: bits).isFinite { values.append(Double(bitPattern: bits)) }
        }
        let lines = values.map { "\($0)\r\n" }.joined()
        #expect(try written([[CSVColumn(.double(values))]]).parts == ["c0\r\n" + lines])
    }

    @Test(
        arguments: [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (18_691, "2021-03-05"),
            (11_016, "2000-02-29"),
            (-719_528, "0000-01-01"),
            (-719_529, "-0001-12-31"),
            (2_932_896, "9999-12-31"),
            (2_932_897, "+10000-01-01"),
            (.max, "+5881580-07-11"),
            (.min, "-5877641-06-23"),
        ] as [(Int32, String)])
    func datesAreISO8601(days: Int32, cell: String) throws {
        #expect(try written([[CSVColumn(.date([days]))]]).parts == ["c0\r\n\(cell)\r\n"])
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59.999999Z"),
            (1_614_928_089_000_120, "2021-03-05T07:08:09.000120Z"),
            (1_614_928_089_000_000, "2021-03-05T07:08:09Z"),
            (86_399_500_000, "1970-01-01T23:59:59.500000Z"),
            (.max, "+294247-01-10T04:00:54.775807Z"),
            (.min, "-290308-12-21T19:59:05.224192Z"),
        ] as [(Int64, String)])
    func timestampsAreISO8601InUTC(microseconds: Int64, cell: String) throws {
        #expect(try written([[CSVColumn(.timestamp([microseconds]))]]).parts == ["c0\r\n\(cell)\r\n"])
    }

    @Test func nullsAreCellsOfNoBytes() throws {
        let validity = [true, false]
        let columns = [
            CSVColumn(texts: ["", nil]), CSVColumn(.int64([1, 2]), validity: validity),
            CSVColumn(.double([1, 2]), validity: validity), CSVColumn(.bool([true, false]), validity: validity),
            CSVColumn(.date([0, 0]), validity: validity), CSVColumn(.timestamp([0, 0]), validity: validity),
        ]
        let lines = ["c0,c1,c2,c3,c4,c5", "\"\",1,1.0,true,1970-01-01,1970-01-01T00:00:00Z", ",,,,,", ""]
        #expect(try written([columns]).parts == [lines.joined(separator: "\r\n")])
    }

    @Test func delimiterAndQuoteCanBeChosen() throws {
        let dialect = CSVDialect(delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'"))
        let columns = [CSVColumn(texts: ["a,b", "a;b", "it's", "\""]), CSVColumn(.int64([1, 2, 3, 4]))]
        #expect(
            try written([columns], dialect: dialect).parts == ["c0;c1\r\na,b;1\r\n'a;b';2\r\n'it''s';3\r\n\";4\r\n"])
    }

    @Test func headerIsQuotedAndStandsInAnEmptyTableToo() throws {
        let fields = [CSVField("a,b", .text), CSVField("", .int64)]
        let result = try written([], fields: fields)
        #expect(result.parts == ["\"a,b\",\"\"\r\n"])
        #expect(result.report.parts == [CSVReport.Part(rowCount: 0, byteCount: 10)])
    }

    @Test(arguments: [1, 2, 7, 128, 129, 1000])
    func bytesDoNotDependOnBatchesOrChunks(batchRowCount: Int) throws {
        let rowCount = 1000
        func columns(_ rows: Range<Int>) -> [CSVColumn] {
            [
                CSVColumn(
                    texts: rows.map { row in
                        row % 7 == 0 ? nil : "text, number \(row)" + String(repeating: "x", count: row % 50)
                    }),
                CSVColumn(.int64(rows.map { Int64($0 * $0) })),
                CSVColumn(.double(rows.map { Double($0) / 8 }), validity: rows.map { $0 % 3 != 0 }),
            ]
        }
        let whole = try written([columns(0..<rowCount)])
        let batches = stride(from: 0, to: rowCount, by: batchRowCount).map {
            columns($0..<min($0 + batchRowCount, rowCount))
        }
        for chunkByteCount in [1, 100, 1 << 16] {
            let cut = try written(batches, chunkByteCount: chunkByteCount)
            #expect(cut.parts == whole.parts)
            #expect(cut.report == whole.report)
        }
    }

    @Test func reportCountsRowsAndBytes() throws {
        let result = try written([[CSVColumn(.int64([1, 2, 3]))]])
        #expect(result.report.parts == [CSVReport.Part(rowCount: 3, byteCount: 4 + 9)])
    }

    @Test func columnsThatDoNotFitAreRefused() throws {
        let fields = [CSVField("a", .text), CSVField("b", .int64)]
        let text = CSVColumn(texts: ["x"])
        let cases: [([CSVColumn], CSVWriterError)] = [
            ([text], .columnCount(found: 1, expected: 2)),
            ([text, text], .columnType(name: "b", found: .text, expected: .int64)),
            ([text, CSVColumn(.int64([1, 2]))], .rowCount(name: "b", found: 2, expected: 1)),
            ([text, CSVColumn(.int64([1]), validity: [])], .validityCount(name: "b", found: 0, expected: 1)),
            ([CSVColumn(.text(bytes: [1], ends: [2])), CSVColumn(.int64([1]))], .textEnds(name: "a", row: 0)),
            ([CSVColumn(.text(bytes: [1], ends: [1, 0])), CSVColumn(.int64([1, 2]))], .textEnds(name: "a", row: 1)),
            ([CSVColumn(.text(bytes: [1], ends: [-1])), CSVColumn(.int64([1]))], .textEnds(name: "a", row: 0)),
        ]
        for (columns, error) in cases {
            #expect(throws: error) { try written([columns], fields: fields) }
        }
    }

    @Test func anErrorOfTheSinkReachesTheCaller() throws {
        struct DiskFull: Error {}
        var writer = CSVWriter(fields: [CSVField("a", .int64)], chunkByteCount: 1) { _, _ in throw DiskFull() }
        var caught: (any Error)?
        do { try writer.append([CSVColumn(.int64([1]))]) } catch { caught = error }
        #expect(caught is DiskFull)
    }
}
