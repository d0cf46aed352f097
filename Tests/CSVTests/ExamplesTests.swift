import CSV
import Testing

/// The examples of the library's documentation, with what they give.
@Suite struct ExamplesTests {
    @Test func writingForSpreadsheets() throws {
        var file: [UInt8] = []
        let fields = [CSVField("name", .text), CSVField("born", .date)]
        var writer = CSVWriter(fields: fields, dialect: .excel) { _, bytes in file += bytes }
        try writer.append([
            CSVColumn(texts: ["Trần Thị A", "=1+1"]), CSVColumn(.date([7305, 0]), validity: [true, false]),
        ])
        let report = try writer.finish()
        let text = "\u{FEFF}name,born\r\nTrần Thị A,1990-01-01\r\n\"'=1+1\",\r\n"
        #expect(String(decoding: file, as: UTF8.self) == text)
        #expect(report.columns.map(\.guardedCount) == [1, 0])
    }

    @Test func readingWithDamage() throws {
        var rest = Array("name,born\nTrần Thị A,1990-01-01\n\"Lê Văn B,1991-02-03\nPhạm C,1992-03-04\n".utf8)[...]
        var reader = try CSVReader { buffer in
            let piece = rest.prefix(buffer.count)
            buffer.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
        var lines: [String] = []
        while let batch = try reader.next() {
            lines += batch.damages.map { "people.csv:\($0.line): \($0.reason)" }
            #expect(batch.columns[0].strings == ["Trần Thị A", "Phạm C"])
            #expect(batch.columns[1].values == .date([7305, 8098]))
        }
        #expect(lines == ["people.csv:3: the quote that opens cell 1 is never closed"])
    }
}
