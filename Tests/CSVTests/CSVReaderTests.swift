import TestSupport
import Testing

@testable import CSV

@Suite struct CSVReaderTests {
    @Test(
        arguments: [
            ("1\n-2\n\n0\n", .int64([1, -2, 0])),
            ("9223372036854775807\n-9223372036854775808\n", .int64([.max, .min])),
            ("1\n2.5\n-1e-05\n", .double([1, 2.5, -1e-05])),
            ("0.1\nNaN\nINF\n-INF\n", .double([0.1, .nan, .infinity, -.infinity])),
            ("true\nFALSE\n", .bool([true, false])),
            ("2021-03-05\n1969-12-31\n", .date([18_691, -1])),
            ("2021-03-05T07:08:09Z\n1970-01-01 07:00:00.5+07:00\n", .timestamp([1_614_928_089_000_000, 500_000])),
            // What a number would lose stays text.
            ("007\n1\n", .text(bytes: Array("0071".utf8), ends: [3, 4])),
            ("+84901234567\n", .text(bytes: Array("+84901234567".utf8), ends: [12])),
            ("12345678901234567890\n", .text(bytes: Array("12345678901234567890".utf8), ends: [20])),
            ("2021-02-29\n", .text(bytes: Array("2021-02-29".utf8), ends: [10])),
            ("1\nx\n", .text(bytes: Array("1x".utf8), ends: [1, 2])),
        ] as [(String, CSVColumn.Values)])
    func typesAreInferred(cells: String, values: CSVColumn.Values) throws {
        // Two columns, since a blank line is a null where there is one.
        let rows = cells.split(separator: "\n").map { "\($0),x\n" }.joined()
        let result = try read(Array("c,d\n\(rows)".utf8))
        let expected = CSVColumn(values)
        #expect(result.fields[0] == CSVField("c", expected.type))
        #expect("\(result.batches[0].columns[0])" == "\(expected)")
        #expect(result.damages.isEmpty)
    }

    @Test func nullsAndEmptyTextsAreToldApart() throws {
        let result = try read(Array("a,b\n,1\n\"\",\"\"\nx,\n".utf8))
        #expect(result.batches[0].columns[0].strings == [nil, "", "x"])
        #expect(result.batches[0].columns[1] == CSVColumn(.int64([1, 0, 0]), validity: [true, false, false]))
    }

    @Test func aBlankLineIsANullOfASingleColumnAndNothingOtherwise() throws {
        #expect(try read(Array("a\n\nx\n".utf8)).batches[0].columns[0].strings == [nil, "x"])
        let wide = try read(Array("a,b\n\nx,y\n\n".utf8))
        #expect(wide.batches[0].rowCount == 1)
        #expect(wide.damages.isEmpty)
    }

    @Test(
        arguments: [
            ("a,a,,b,a_2,a\n", ["a", "a_3", "column_3", "b", "a_2", "a_4"]),
            ("\u{FEFF}x\r\n", ["x"]),
            ("", []),
        ])
    func namesAreMadeUnique(header: String, names: [String]) throws {
        #expect(try read(Array(header.utf8)).fields.map(\.name) == names)
    }

    @Test func aTableWithoutHeaderHasNumberedColumns() throws {
        let result = try read(Array("1,x\n2,y\n".utf8), CSVReadOptions(hasHeader: false))
        #expect(result.fields == [CSVField("column_1", .int64), CSVField("column_2", .text)])
        #expect(result.batches[0].rowCount == 2)
    }

    @Test func declaredColumnsAreFoundByName() throws {
        let text = Array("id,skipped,name\n007,1,An\n+84,2,Bình\n".utf8)
        let declared = [CSVField("name", .text), CSVField("id", .text)]
        let result = try read(text, columns: .declared(declared))
        #expect(result.batches[0].columns.map(\.strings) == [["An", "Bình"], ["007", "+84"]])
        #expect(throws: CSVReaderError.missingColumn("nam", header: ["id", "skipped", "name"])) {
            try read(text, columns: .declared([CSVField("nam", .text)]))
        }
        #expect(throws: CSVReaderError.noHeader) { try read([], columns: .declared(declared)) }
    }

    @Test func oneBadRowCostsThatRow() throws {
        let text = "id,name\n1,a\n2\n3,c,d\nfour,d\n5,e\n\n6,\"f\n7,g\n"
        let fields = [CSVField("id", .int64), CSVField("name", .text)]
        for pieceByteCount in [1, .max] {
            let result = try read(Array(text.utf8), columns: .declared(fields), pieceByteCount: pieceByteCount)
            #expect(result.batches.flatMap { $0.columns[1].strings! } == ["a", "e", "g"])
            #expect(
                result.damages.map(\.description) == [
                    "line 3: 1 cell, but the header has 2",
                    "line 4: 3 cells, but the header has 2",
                    "line 5: column id: 'four' is no int64",
                    "line 8: the quote that opens cell 2 is never closed",
                ])
            #expect(result.damages.map(\.record) == [3, 4, 5, 8])
            #expect(result.damages.map(\.byteOffset) == [12, 14, 20, 32])
        }
    }

    @Test func aRowWithInvalidUTF8IsRefused() throws {
        // The first two texts would be valid together.
        let bytes = Array("a,b\n1,".utf8) + [0xC3] + Array("\n2,".utf8) + [0xA1] + Array("\n3,á\n".utf8)
        let result = try read(bytes)
        #expect(result.batches[0].columns[1].strings == ["á"])
        #expect(result.damages.map(\.reason) == [.invalidUTF8(column: "b"), .invalidUTF8(column: "b")])
        #expect(result.damages.map(\.line) == [2, 3])
    }

    @Test func aColumnWhoseNullsWereRefusedHasNone() throws {
        let fields = [CSVField("a", .int64), CSVField("b", .int64)]
        let result = try read(Array("a,b\n1,2\n,x\n".utf8), columns: .declared(fields))
        #expect(result.batches[0].columns == [CSVColumn(.int64([1])), CSVColumn(.int64([2]))])
    }

    @Test func aDamagedHeaderIsAnError() {
        let damage = CSVDamage(line: 1, record: 1, byteOffset: 0, reason: .unterminatedQuote(cell: 1))
        #expect(throws: CSVReaderError.damagedHeader(damage)) { try read(Array("\"a,b\n1,2\n".utf8)) }
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("+5", 5), ("000000000000000000000000012", 12), ("9223372036854775807", .max),
            ("-9223372036854775808", .min), ("9223372036854775808", nil), ("-9223372036854775809", nil), ("", nil),
            ("-", nil),
            ("1 ", nil), ("0x1", nil), ("99999999999999999999", nil), ("1e3", nil),
        ] as [(String, Int64?)])
    func wholeNumbersAreParsed(text: String, value: Int64?) {
        #expect(parsed(text) { $0.int64 } == value)
    }

    @Test(
        arguments: [
            ("0", 0), ("1.", 1), (".5", 0.5), ("-1.5", -1.5), ("1e3", 1000), ("1E-3", 0.001), ("+2", 2), (".", nil),
            ("", nil),
            ("-", nil), ("1e", nil), ("1.2.3", nil), ("0x1p3", nil), ("1,5", nil), (" 1", nil),
            ("9007199254740993", 9_007_199_254_740_992),
            ("0.1234567890123456789", 0.1234567890123456789), ("1e400", .infinity), ("-Infinity", -.infinity),
            ("12345678901234567890123", 12_345_678_901_234_567_741_440),
        ] as [(String, Double?)])
    func doublesAreParsed(text: String, value: Double?) {
        #expect(parsed(text) { $0.double } == value)
    }

    @Test func doublesAreReadBackToTheBit() {
        var generator = Random(4)
        for _ in 0..<20_000 {
            let bits = generator.next()
            for value in [Double(bitPattern: bits), Double(Int64(bitPattern: bits) >> 40) / 10_000] where !value.isNaN {
                #expect(parsed("\(value)") { $0.double }?.bitPattern == value.bitPattern)
            }
        }
    }

    @Test(
        arguments: [
            ("1970-01-01", 0), ("2000-02-29", 11_016), ("1900-02-29", nil), ("2021-13-01", nil), ("2021-04-31", nil),
            ("2021-1-1", nil),
            ("2021/01/01", nil), ("0000-01-01", -719_528), ("+10000-01-01", 2_932_897), ("-0001-12-31", -719_529),
            ("+99999999-01-01", nil), ("2021-00-10", nil), ("2021-10-00", nil), ("20210101xx", nil),
        ] as [(String, Int32?)])
    func datesAreParsed(text: String, days: Int32?) {
        #expect(parsed(text) { $0.date } == days)
    }

    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01 00:00:01", 1_000_000), ("1970-01-01T00:00:00.000001Z", 1),
            ("1970-01-01T00:00:00.123456000Z", 123_456), ("1970-01-01T00:00:00.1234567Z", nil),
            ("1970-01-01T24:00:00Z", nil),
            ("1970-01-01T00:00:60Z", nil), ("1970-01-01T00:00:00.Z", nil), ("1970-01-01T07:00:00+07:00", 0),
            ("1969-12-31T17:00:00-07:00", 0), ("1970-01-01T00:00:00+7", nil), ("1970-01-01T", nil), ("1970-01-01", nil),
            ("+294247-01-10T04:00:54.775807Z", .max), ("+294247-01-10T04:00:54.775808Z", nil),
            ("-290308-12-21T19:59:05.224192Z", .min), ("-290308-12-21T19:59:05.224191Z", nil),
        ] as [(String, Int64?)])
    func timestampsAreParsed(text: String, microseconds: Int64?) {
        #expect(parsed(text) { $0.timestamp } == microseconds)
    }

    private func parsed<Value>(_ text: String, _ parse: (CellText) -> Value?) -> Value? {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            // An array of no bytes has an address too, at which nothing is read.
            parse(CellText(bytes.baseAddress!, count: bytes.count))
        }
    }
}
