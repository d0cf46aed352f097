import CSV
import Compression
import TestSupport
import Testing

@testable import XLSX

@Suite struct XLSXWriterTests {
    static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first { Files.readIfPresent($0) != nil }

    static let fields = [
        CSVField("name", .text), CSVField("count", .int64), CSVField("share", .double), CSVField("flag", .bool),
        CSVField("day", .date), CSVField("at", .timestamp),
    ]

    static func columns(_ rows: Range<Int>) -> [CSVColumn] {
        let validity = rows.map { $0 % 4 != 3 }
        return [
            CSVColumn(texts: rows.map { $0 % 5 == 4 ? nil : "row <\($0)> & \"more\"" }),
            CSVColumn(.int64(rows.map { Int64($0 * 1000) }), validity: validity),
            CSVColumn(.double(rows.map { Double($0) / 8 }), validity: validity),
            CSVColumn(.bool(rows.map { $0 % 2 == 0 }), validity: validity),
            CSVColumn(.date(rows.map { Int32(18_691 + $0) }), validity: validity),
            CSVColumn(.timestamp(rows.map { 1_614_928_089_500_000 + Int64($0) * 1_000_000 }), validity: validity),
        ]
    }

    @Test func bytesDoNotDependOnBatches() throws {
        let whole = try workbook([Self.columns(0..<500)], fields: Self.fields)
        for batchRowCount in [1, 7, 499] {
            let batches = stride(from: 0, to: 500, by: batchRowCount).map {
                Self.columns($0..<min($0 + batchRowCount, 500))
            }
            #expect(try workbook(batches, fields: Self.fields).bytes == whole.bytes)
        }
        #expect(whole.report.byteCount == whole.bytes.count)
        #expect(whole.report.sheets == [XLSXReport.Sheet(name: "table", rowCount: 500)])
    }

    @Test(.enabled(if: Repository.strangers != nil, Comment(rawValue: Repository.needsStrangers)))
    func openpyxlReadsTypedCells() throws {
        let columns = [
            CSVColumn(texts: ["007", "+84901234567", "=1+1", "12345678901234567890", "", nil]),
            CSVColumn(
                .int64([5, -7, 999_999_999_999_999, 1_000_000_000_000_000, .min, 0]),
                validity: [true, true, true, true, true, false]),
            CSVColumn(.double([0.1, -2.5e-7, 1e300, .nan, -.infinity, 0])),
            CSVColumn(.bool([true, false, true, false, true, false])),
            CSVColumn(.date([18_691, -25_508, -25_509, 2_932_896, 2_932_897, 0])),
            CSVColumn(
                .timestamp([1_614_928_089_500_000, 0, -1, -2_203_891_200_000_001, 86_399_000_000, 3_600_000_000])),
        ]
        let expected = """
            sheet 'table' A2 A1:F7 True
            A1 s @ 'name'
            B1 s @ 'count'
            C1 s @ 'share'
            D1 s @ 'flag'
            E1 s @ 'day'
            F1 s @ 'at'
            A2 s @ '007'
            B2 n 0 5
            C2 n General 0.1
            D2 b General True
            E2 d yyyy\\-mm\\-dd '2021-03-05T00:00:00'
            F2 d yyyy\\-mm\\-dd\\ hh:mm:ss.000 '2021-03-05T07:08:09.500000'
            A3 s @ '+84901234567'
            B3 n 0 -7
            C3 n General -2.5e-07
            D3 b General False
            E3 d yyyy\\-mm\\-dd '1900-03-01T00:00:00'
            F3 d yyyy\\-mm\\-dd\\ hh:mm:ss.000 '1970-01-01T00:00:00'
            A4 s @ '=1+1'
            B4 n 0 999999999999999
            C4 n General 1e+300
            D4 b General True
            E4 s @ '1900-02-28'
            F4 d yyyy\\-mm\\-dd\\ hh:mm:ss.000 '1970-01-01T00:00:00'
            A5 s @ '12345678901234567890'
            B5 s @ '1000000000000000'
            C5 s @ 'NaN'
            D5 b General False
            E5 d yyyy\\-mm\\-dd '9999-12-31T00:00:00'
            F5 s @ '1900-02-28T23:59:59.999999Z'
            A6 s @ ''
            B6 s @ '-9223372036854775808'
            C6 s @ '-INF'
            D6 b General True
            E6 s @ '+10000-01-01'
            F6 d yyyy\\-mm\\-dd\\ hh:mm:ss.000 '1970-01-01T23:59:59'
            C7 n General 0.0
            D7 b General False
            E7 d yyyy\\-mm\\-dd '1970-01-01T00:00:00'
            F7 d yyyy\\-mm\\-dd\\ hh:mm:ss.000 '1970-01-01T01:00:00'

            """
        let result = try workbook([columns], fields: Self.fields)
        #expect(try shownByOpenpyxl(result.bytes) == expected)
    }

    @Test(.enabled(if: Repository.strangers != nil, Comment(rawValue: Repository.needsStrangers)))
    func openpyxlReadsHostileTexts() throws {
        let texts = [
            "<&>\"'", " spaces ", "two\nlines", "a\r\nb", "tab\t", "Nguyễn Thị", "Nguye\u{302}\u{303}n", "🇻🇳", "]]>",
            "_x12_",
            "\u{FFFE}", "x\u{0}y", "_x0041_",
        ]
        // openpyxl shows the marks of XML's impossible characters as they stand; spreadsheets undo them.
        let shown = texts.dropLast(3) + ["\u{FFFD}", "x_x0000_y", "_x005F_x0041_"]
        let result = try workbook([[CSVColumn(texts: texts)]], fields: [CSVField("t", .text)])
        let lines = try shownByOpenpyxl(result.bytes).split(separator: "\n").dropFirst(2)
        #expect(lines.map(String.init) == shown.enumerated().map { "A\($0.offset + 2) s @ \(pythonASCII($0.element))" })
    }

    @Test(.enabled(if: Repository.strangers != nil, Comment(rawValue: Repository.needsStrangers)))
    func rowsBeyondTheLimitGoOnInTheNextSheet() throws {
        let limits = SpreadsheetLimits(rowCount: 3, cellUnitCount: 20, cellBreakCount: 2)
        let columns = [CSVColumn(texts: ["a", "b\n\n\n", "c", "d", "twenty-one characters"])]
        let result = try workbook([columns], name: "[x]", fields: [CSVField("t", .text)], limits: limits)
        #expect(result.report.sheets.map(\.name) == ["_x_", "_x_ 2", "_x_ 3"])
        #expect(result.report.sheets.map(\.rowCount) == [2, 2, 1])
        #expect(result.report.columns.map(\.cutCount) == [2])
        let expected = """
            sheet '_x_' A2 A1:A3 True
            A1 s @ 't'
            A2 s @ 'a'
            A3 s @ 'b\\n\\n\\u2026 [cut]'
            sheet '_x_ 2' A2 A1:A3 True
            A1 s @ 't'
            A2 s @ 'c'
            A3 s @ 'd'
            sheet '_x_ 3' A2 A1:A2 True
            A1 s @ 't'
            A2 s @ 'twenty-one ch\\u2026 [cut]'

            """
        #expect(try shownByOpenpyxl(result.bytes) == expected)
    }

    @Test(
        arguments: [
            ("people", ["people", "people 2"]),
            ("a/b\\c?*:[]", ["a_b_c_____", "a_b_c_____ 2"]),
            ("'quoted'", ["quoted", "quoted 2"]),
            ("", ["Sheet", "Sheet 2"]),
            (
                "0123456789012345678901234567890123",
                ["0123456789012345678901234567890", "01234567890123456789012345678 2"]
            ),
        ])
    func sheetsHaveNamesThatSpreadsheetsTake(name: String, sheets: [String]) throws {
        let limits = SpreadsheetLimits(rowCount: 2, cellUnitCount: 20, cellBreakCount: 2)
        let column = CSVColumn(.int64([1, 2]))
        let result = try workbook([[column]], name: name, fields: [CSVField("n", .int64)], limits: limits)
        #expect(result.report.sheets.map(\.name) == sheets)
    }

    @Test func anEmptyTableHasItsHeader() throws {
        let result = try workbook([], fields: Self.fields)
        #expect(result.report.sheets == [XLSXReport.Sheet(name: "table", rowCount: 0)])
        let sheet = try #require(try entries(of: result.bytes).first { $0.path == "xl/worksheets/sheet1.xml" })
        #expect(sheet.text.contains("<autoFilter ref=\"A1:F1\"/>"))
        #expect(sheet.text.contains(">count</t>"))
    }

    @Test func theArchiveHoldsWhatItsDirectorySays() throws {
        let found = try entries(of: workbook([Self.columns(0..<50)], fields: Self.fields).bytes)
        #expect(
            found.map(\.path) == [
                "[Content_Types].xml", "_rels/.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
            ])
        #expect(found.allSatisfy { $0.text.hasPrefix("<?xml") })
    }

    @Test func tooManyColumnsAreRefused() throws {
        let fields = (0...XLSXWriter.columnLimit).map { CSVField("c\($0)", .int64) }
        #expect(throws: XLSXError.columnCount(found: 16_385, limit: 16_384)) { try workbook([], fields: fields) }
    }

    @Test func columnsThatDoNotFitAreRefused() throws {
        #expect(throws: CSVWriterError.columnCount(found: 1, expected: 6)) {
            try workbook([[CSVColumn(texts: [])]], fields: Self.fields)
        }
    }

    @Test(.enabled(if: office != nil, "LibreOffice isn't installed: libreoffice-calc-nogui"))
    func libreOfficeOpensTheWorkbook() throws {
        let folder = TemporaryFolder()
        let columns = [
            CSVColumn(texts: ["007", "=1+1", "Nguyễn \"An\"\nhai dòng", nil]),
            CSVColumn(.int64([5, 999_999_999_999_999, .min, 0]), validity: [true, true, true, false]),
            CSVColumn(.double([0.1, -2.5e-7, .nan, 1_000_000])),
            CSVColumn(.bool([true, false, true, false])),
            CSVColumn(.date([18_691, 0, -25_509, 2_932_896])),
            CSVColumn(.timestamp([1_614_928_089_500_000, 0, 86_399_000_000, 3_600_000_000])),
        ]
        Files.write(try workbook([columns], fields: Self.fields).bytes, to: folder.path + "/table.xlsx")
        let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
        let home = "-env:UserInstallation=file://\(folder.path)/home"
        let child = ChildProcess.run(
            try #require(Self.office),
            [home, "--headless", "--convert-to", filter, "--outdir", folder.path, folder.path + "/table.xlsx"])
        #expect(child.status == 0, "\(child.errors)")
        let expected = """
            name,count,share,flag,day,at
            007,5,0.1,TRUE,2021-03-05,2021-03-05 07:08:09.500
            =1+1,999999999999999,-0.00000025,FALSE,1970-01-01,1970-01-01 00:00:00.000
            "Nguyễn ""An""
            hai dòng",-9223372036854775808,NaN,TRUE,1900-02-28,1970-01-01 23:59:59.000
            ,,1000000,FALSE,9999-12-31,1970-01-01 01:00:00.000

            """
        #expect(Files.text(folder.path + "/table.csv") == expected)
    }

    // MARK: Support

    private func shownByOpenpyxl(_ bytes: [UInt8]) throws -> String {
        let folder = TemporaryFolder()
        let path = folder.path + "/table.xlsx"
        Files.write(bytes, to: path)
        let script = Repository.root + "/Tests/XLSXTests/Strangers/read.py"
        let child = ChildProcess.run(try #require(Repository.strangers), [script, path])
        try #require(child.status == 0, "\(child.errors)")
        return child.output
    }

    /// A text as Python's `ascii` shows it.
    private func pythonASCII(_ text: String) -> String {
        let quote = text.contains("'") && !text.contains("\"") ? "\"" : "'"
        return quote
            + text.unicodeScalars.map { scalar in
                switch scalar {
                case "\n": "\\n"
                case "\r": "\\r"
                case "\t": "\\t"
                case "'" where quote == "'": "\\'"
                case _ where scalar.isASCII: String(scalar)
                case _ where scalar.value < 0x100: "\\x" + hexadecimal(scalar.value, 2)
                case _ where scalar.value < 0x10000: "\\u" + hexadecimal(scalar.value, 4)
                default: "\\U" + hexadecimal(scalar.value, 8)
                }
            }.joined() + quote
    }

    private func hexadecimal(_ value: UInt32, _ digitCount: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: digitCount - digits.count) + digits
    }

    /// Unpacks an archive by its directory, checking sizes and checksums.
    private func entries(of archive: [UInt8]) throws -> [(path: String, text: String)] {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(archive[place + $1]) << (8 * $1) }
        }
        let end = archive.count - 22
        try #require(number(end, 4) == 0x0605_4B50)
        var place = number(end + 16, 4)
        let unpacker = try BlockDecompressor(.deflate(level: 1))
        return try (0..<number(end + 10, 2)).map { _ in
            try #require(number(place, 4) == 0x0201_4B50)
            let (packed, size, offset) = (number(place + 20, 4), number(place + 24, 4), number(place + 42, 4))
            let nameCount = number(place + 28, 2)
            let path = String(decoding: archive[place + 46..<place + 46 + nameCount], as: UTF8.self)
            let data = offset + 30 + nameCount
            try #require(number(offset, 4) == 0x0403_4B50)
            try #require(number(data + packed, 4) == 0x0807_4B50)
            var output = ByteBuffer()
            try archive.withUnsafeBytes {
                try unpacker.decompress(
                    UnsafeRawBufferPointer(rebasing: $0[data..<data + packed]), size: size, into: &output)
            }
            #expect(Int(crc32(output.bytes)) == number(place + 16, 4))
            place += 46 + nameCount
            return (path, String(decoding: output.bytes, as: UTF8.self))
        }
    }
}
