import CSV
import TestSupport
import Testing

@testable import XLSX

@Suite struct XLSXReaderTests {
    @Test func weReadWhatWeWrite() throws {
        let fields = [
            CSVField("t", .text), CSVField("n", .int64), CSVField("x", .double), CSVField("b", .bool),
            CSVField("d", .date), CSVField("at", .timestamp),
        ]
        let columns = [
            CSVColumn(texts: ["<&>\"'", " a_x0041_ \u{0}\r\n🇻🇳", nil, ""]),
            CSVColumn(.int64([1, -7, 999_999_999_999_999, .max])),
            CSVColumn(.double([0.1, -2.5e-7, 1e300, .nan])),
            CSVColumn(.bool([true, false, true, false])),
            CSVColumn(.date([18_691, -25_508, 2_932_896, -25_509]), validity: [true, true, true, false]),
            CSVColumn(.timestamp([1_614_928_089_500_000, 0, 86_399_999_000, 253_402_300_799_999_000])),
        ]
        var limits = SpreadsheetLimits.excel
        limits.rowCount = 4
        let file = try workbook([columns], name: "Bảng 'a' b", fields: fields, limits: limits)
        let sheets = try read(file)
        #expect(sheets.map(\.name) == ["Bảng 'a' b", "Bảng 'a' b 2"])
        let header = ["t", "n", "x", "b", "d", "at"].map { XLSXCell.text($0) }
        #expect(
            sheets[0].rows == [
                header,
                [
                    .text("<&>\"'"), .number(1), .number(0.1), .boolean(true), .date(18_691),
                    .timestamp(1_614_928_089_500_000),
                ],
                [
                    .text(" a_x0041_ \u{0}\r\n🇻🇳"), .number(-7), .number(-2.5e-7), .boolean(false), .date(-25_508),
                    .timestamp(0),
                ],
                [
                    .empty, .number(999_999_999_999_999), .number(1e300), .boolean(true), .date(2_932_896),
                    .timestamp(86_399_999_000),
                ],
            ])
        #expect(
            sheets[1].rows == [
                header,
                [
                    .text(""), .text("9223372036854775807"), .text("NaN"), .boolean(false), .empty,
                    .timestamp(253_402_300_799_999_000),
                ],
            ])
    }

    @Test(
        arguments: [
            ("<c r=\"A1\" t=\"s\"><v>0</v></c>", [.text("shared & rich")]),
            ("<c t=\"s\"><v>1</v></c><c t=\"n\"><v>1.5</v></c>", [.text("x\ny"), .number(1.5)]),
            ("<c r=\"C1\" t=\"b\"><v>1</v></c>", [.empty, .empty, .boolean(true)]),
            ("<c r=\"AA1\"/>", [XLSXCell](repeating: .empty, count: 27)),
            ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", [.error("#DIV/0!")]),
            ("<c t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>", [.text("ab")]),
            ("<c s=\"1\"><v>44260</v></c>", [.date(18_691)]),
            ("<c s=\"1\"><v>44260.5</v></c>", [.timestamp(1_614_945_600_000_000)]),
            ("<c s=\"2\"><v>44260</v></c>", [.timestamp(1_614_902_400_000_000)]),
            ("<c s=\"3\"><v>44260</v></c>", [.number(44_260)]),
            ("<c s=\"1\"><v>60</v></c>", [.number(60)]),
            ("<c s=\"9\"><v>7</v></c>", [.number(7)]),
            ("<x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c>", [.text("a")]),
            ("<c t=\"inlineStr\"><is><t><![CDATA[<&amp;]]></t></is></c><!-- > -->", [.text("<&amp;")]),
            ("<c t=\"inlineStr\"><is><t>&#x1F1FB;&#273;&bad;&amp;</t></is></c>", [.text("\u{1F1FB}đ&bad;&")]),
        ] as [(String, [XLSXCell])])
    func cellsAreWhatTheySay(_ xml: String, _ expected: [XLSXCell]) throws {
        #expect(try read(archive(row: xml))[0].rows == [expected])
    }

    @Test(arguments: [
        ("<c t=\"s\"><v>9</v></c>", "damaged workbook: row 1: shared text '9' of 2"),
        ("<c><v>abc</v></c>", "damaged workbook: row 1: 'abc' is no number"),
        ("<c r=\"B1\"/><c r=\"A1\"/>", "damaged workbook: cell 'A1' in row 1, behind 2 cells"),
        ("<c r=\"ZZZZ1\"/>", "damaged workbook: cell 'ZZZZ1' in row 1, behind 0 cells"),
        ("</row><row r=\"1\">", "damaged workbook: row '1' behind row 1"),
        ("<c", "damaged workbook: the sheet ends within row 1"),
        ("<c r=\"A1>", "damaged workbook: the part xl/worksheets/sheet1.xml ends within a tag"),
        ("<!DOCTYPE a>", "not supported: the part xl/worksheets/sheet1.xml with a document type"),
    ])
    func whatIsWrongIsTold(_ xml: String, _ expected: String) throws {
        #expect { try read(archive(row: xml)) } throws: { "\($0)" == expected }
    }

    @Test(arguments: [
        ("general", 44_260.0, XLSXCell.number(44_260)), ("0.00", 44_260, .number(44_260)),
        ("yyyy\\-mm\\-dd", 44_260, .date(18_691)), ("dd/mm/yyyy;@", 44_260, .date(18_691)),
        ("[Red]0", 44_260, .number(44_260)), ("\"day\" 0", 44_260, .number(44_260)),
        ("[h]:mm:ss", 44_260.25, .timestamp(1_614_924_000_000_000)),
    ])
    func datesAreToldByTheirFormat(_ code: String, _ serial: Double, _ expected: XLSXCell) throws {
        #expect(try read(archive(row: "<c s=\"4\"><v>\(serial)</v></c>", code: code))[0].rows == [[expected]])
    }

    @Test func aFileCutAnywhereIsAnError() throws {
        let bytes = try workbook(
            [[CSVColumn(texts: ["a", "b"])]], fields: [CSVField("t", .text)]
        ).bytes
        for end in 0..<bytes.count {
            #expect(throws: XLSXReaderError.self) { try read(Array(bytes[..<end])) }
        }
    }

    @Test func aFileWithAnyByteChangedGivesCellsOrAnError() throws {
        let bytes = try workbook(
            [[CSVColumn(texts: ["a", "b"])]], fields: [CSVField("t", .text)]
        ).bytes
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= [0x01, 0x80, 0xFF][place % 3]
            do {
                for sheet in try read(changed) { #expect(sheet.rows.count <= 3) }
            } catch is XLSXReaderError {}
        }
    }

    // MARK: Support

    private func read(_ bytes: [UInt8]) throws -> [(name: String, rows: [[XLSXCell]])] {
        let reader = try XLSXReader(XLSXSource(bytes))
        return try reader.sheets.map { sheet in
            var rows: [[XLSXCell]] = []
            try reader.readRows(of: sheet) { _, cells in
                rows.append(cells)
                return true
            }
            return (sheet.name, rows)
        }
    }

    private func read(_ file: (bytes: [UInt8], report: XLSXReport)) throws -> [(name: String, rows: [[XLSXCell]])] {
        try read(file.bytes)
    }

    /// A workbook as other programs write it: shared texts, relations with a leading slash, styles of their own.
    private func archive(row: String, code: String = "0") throws -> [UInt8] {
        var bytes: [UInt8] = []
        let zip = try ZipWriter(level: 1) { bytes += $0 }
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let parts = [
            (
                "_rels/.rels",
                "<Relationships><Relationship Id='a' Type='\(office)/officeDocument' Target='/xl/book.xml'/></Relationships>"
            ),
            (
                "xl/book.xml",
                "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"b\"/><sheet name='C' sheetId='2' r:id='e'/></sheets></workbook>"
            ),
            (
                "xl/_rels/book.xml.rels",
                """
                <Relationships><Relationship Type='\(office)/worksheet' Target='worksheets/sheet1.xml' Id='b'/>\
                <Relationship Id='c' Type='\(office)/sharedStrings' Target='../xl/./shared.xml'/>\
                <Relationship Id='d' Type='\(office)/styles' Target='styles.xml'/>\
                <Relationship Id='e' Type='\(office)/chartsheet' Target='chart.xml'/></Relationships>
                """
            ),
            (
                "xl/shared.xml",
                """
                <sst><si><r><rPr><b/></rPr><t>shared</t></r><r><t xml:space="preserve"> &amp; rich</t></r>\
                <rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>x_x000A_y</t></si></sst>
                """
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="\(code)"/></numFmts>\
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="22"/>\
                <xf numFmtId="4"/><xf numFmtId="164"/></cellXfs></styleSheet>
                """
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>\(row)</row></sheetData></worksheet>"),
        ]
        for (path, text) in parts {
            try zip.put(Array(text.replacing("\"day\"", with: "&quot;day&quot;").utf8), at: path)
        }
        try zip.finish()
        return bytes
    }
}

/// The bytes of a workbook of some batches.
func workbook(
    _ batches: [[CSVColumn]], name: String = "table", fields: [CSVField], limits: SpreadsheetLimits = .excel
) throws -> (bytes: [UInt8], report: XLSXReport) {
    var bytes: [UInt8] = []
    var writer = try XLSXWriter(name: name, fields: fields, limits: limits) { bytes += $0 }
    for batch in batches { try writer.append(batch) }
    let report = try writer.finish()
    return (bytes, report)
}
