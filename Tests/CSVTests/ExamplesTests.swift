import CSV
import TestSupport
import Testing

/// The examples of the library's documentation, with what they give.
@Suite struct ExamplesTests {
    @Test func allExamplesAreCompiledHere() {
        #expect(ShownCode.uncompiledLines(of: "Sources/CSV/README.md", in: #filePath) == [])
    }

    @Test func writingForSpreadsheets() throws {
        let fields = [CSVField("name", .text), CSVField("born", .date)]
        var file: [UInt8] = []
        var writer = CSVWriter(fields: fields, dialect: .excel) { _, bytes in file += bytes }
        let names = CSVColumn(texts: ["Trần Thị A", "=1+1"])
        try writer.append([names, CSVColumn(.date([7305, 0]), validity: [true, false])])
        let report = try writer.finish()
        let text = "\u{FEFF}name,born\r\nTrần Thị A,1990-01-01\r\n\"'=1+1\",\r\n"
        #expect(String(decoding: file, as: UTF8.self) == text)
        #expect(report.columns.map(\.guardedCount) == [1, 0])
    }

    @Test func readingWithDamage() throws {
        let text = "name,born\nTrần Thị A,1990-01-01\n\"Lê Văn B,1991-02-03\nPhạm C,1992-03-04\n"
        let source = source(Array(text.utf8))
        var (lines, names): ([String], [String?]) = ([], [])
        func print(_ line: String) { lines.append(line) }
        var reader = try CSVReader(source: source)
        while let batch = try reader.next() {
            for damage in batch.damages { print("people.csv:\(damage.line): \(damage.reason)") }
            names += batch.columns[0].strings ?? []
        }
        #expect(names == ["Trần Thị A", "Phạm C"])
        #expect(lines == ["people.csv:3: the quote that opens cell 1 is never closed"])
    }

    @Test func readingWhatOthersWrote() throws {
        let text = "# of 2021\nphone;born;note\n007;1990-01-01;\"\\\"a\\\"\"\n+84;-\nNA;1970-01-01;x\n"
        let source = source(Array(text.utf8))
        var options = CSVReadOptions(delimiter: UInt8(ascii: ";"), escape: UInt8(ascii: "\\"))
        options.comment = UInt8(ascii: "#")
        options.nullWords = ["NA", "-"]
        options.shortRows = .filled
        let columns = CSVReader.Columns.declared([CSVField("phone", .text), CSVField("born", .date)])
        var reader = try CSVReader(options, columns: columns, source: source)
        let batch = try #require(try reader.next())
        #expect(batch.columns[0].strings == ["007", "+84", nil])
        #expect(batch.columns[1] == CSVColumn(.date([7305, 0, 0]), validity: [true, false, true]))
        #expect(batch.damages.isEmpty)
    }
}
