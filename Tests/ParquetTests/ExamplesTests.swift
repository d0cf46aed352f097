import Parquet
import TestSupport
import Testing

/// The examples of the library's documentation, with what they give.
@Suite struct ExamplesTests {
    @Test func allExamplesAreCompiledHere() {
        #expect(ShownCode.uncompiledLines(of: "Sources/Parquet/README.md", in: #filePath) == [])
    }

    @Test func writingAndReading() throws {
        let schema = Schema([
            .text("name", nullable: false),
            .date("first_seen"),
            .list("tags", of: .text("element")),
        ])
        var options = WriterOptions(codec: .zstd(level: 3))
        options.bloomFilterColumns = ["name"]

        var file: [UInt8] = []
        let writer = try ParquetWriter(schema, options: options) { file += $0 }
        try writer.append([
            .text(["Nguyễn Thị Hà", "Trần Bình"]),
            .int32([18_691, 0], valid: [true, false]),
            .list(ends: [2, 2], elements: .text(["kinh tế", "xã hội"])),
        ])
        try writer.finish()

        var names: [String] = []
        func print(_ name: String) { names.append(name) }
        let reader = try ParquetReader(MemorySource(file))
        let wanted = [Predicate("name", .equal, .text("Nguyễn Thị Hà")), .isNotNull("tags.list.element")]
        for group in reader.rowGroups.indices {
            let rows = try reader.rows(of: group, thatMayMatch: wanted)
            let columns = try reader.read(rowGroup: group, columns: ["name", "tags"], rows: rows)
            for name in columns[0].strings ?? [] { print(name ?? "-") }
        }
        #expect(names == ["Nguyễn Thị Hà", "Trần Bình"])
    }
}
