import CSV
import TestSupport
import Testing
import XLSX

/// The examples of the library's documentation, with what they give.
@Suite struct ExamplesTests {
    @Test func allExamplesAreCompiledHere() {
        #expect(ShownCode.uncompiledLines(of: "Sources/XLSX/README.md", in: #filePath) == [])
    }

    @Test func writingAndReading() throws {
        let fields = [CSVField("phone", .text), CSVField("born", .date)]
        var file: [UInt8] = []
        var writer = try XLSXWriter(name: "people", fields: fields) { bytes in file += bytes }
        try writer.append([CSVColumn(texts: ["+84901234567"]), CSVColumn(.date([7305]))])
        let report = try writer.finish()
        #expect(report.sheets.map(\.name) == ["people"] && report.rowCount == 1)

        var rows: [[XLSXCell]] = []
        func print(_ sheet: String, _ number: Int, _ cells: [XLSXCell]) {
            #expect(sheet == "people" && number == rows.count + 1)
            rows.append(cells)
        }
        let reader = try XLSXReader(XLSXSource(file))
        for sheet in reader.sheets {
            try reader.readRows(of: sheet) { number, cells in
                print(sheet.name, number, cells)
                return true
            }
        }
        #expect(rows == [[.text("phone"), .text("born")], [.text("+84901234567"), .date(7305)]])
    }
}
