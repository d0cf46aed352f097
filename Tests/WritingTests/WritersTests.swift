import Stages
import Tables
import TestSupport
import Testing

@testable import Writing

/// What holds for every writer, whatever its format.
@Suite struct WritersTests {
    static let schema = TableSchema(
        name: "things", doc: "a thing of the test",
        columns: [
            .text("name", "its name", nullable: true), .int64("count", "how many"),
            .double("share", "its share"), .boolean("is_new", "whether it is new"),
            .date("on", "its day", nullable: true), .timestamp("at", "its moment"),
        ])

    static func rows(_ count: Int) -> TableBatch {
        var batch = TableBatch(schema)
        for number in 0..<count {
            batch.row { row in
                row.text(number % 5 == 0 ? nil : "tên thứ \(number % 17)")
                row.int64(number)
                row.double(Double(number) / 8)
                row.boolean(number % 3 == 0)
                row.date(number % 4 == 0 ? nil : CalendarDate(daysSinceEpoch: Int32(number)))
                row.timestamp(Int64(number) * 1_000_000)
            }
        }
        return batch
    }

    /// Writes rows in batches of the given size.
    static func write(_ writer: any Writer, rows: TableBatch, batch: Int) throws -> (MemoryFiles, [WrittenFile]) {
        let files = MemoryFiles()
        let session = try writer.open([schema], part: 1, in: files)
        var start = 0
        while start < rows.rowCount {
            var part = TableBatch(schema)
            part.append(start..<min(start + batch, rows.rowCount), of: rows)
            try session.append(part)
            start += batch
        }
        return (files, try session.finish())
    }

    static func make(_ type: any Writer.Type, _ pairs: [(String, String)] = []) -> any Writer {
        let mark = Mark(line: 1, column: 1)
        var settings = Settings(
            .mapping(pairs.map { ($0.0, mark, .scalar($0.1, mark)) }, mark), mark: mark)
        let writer = type.init(&settings)
        #expect(settings.mistakes.isEmpty && settings.untaken.isEmpty)
        return writer
    }

    static let all: [any Writer] = [
        make(ParquetTables.self), make(ParquetTables.self, [("codec", "gzip"), ("row_group_bytes", "64 KiB")]),
        make(ParquetTables.self, [("codec", "none"), ("profile", "modern")]),
        make(CSVTables.self), make(CSVTables.self, [("dialect", "excel")]), make(XLSXTables.self),
    ]

    @Test(arguments: all.indices) func theBytesDoNotDependOnTheBatches(index: Int) throws {
        let rows = Self.rows(5_000)
        let (expected, _) = try Self.write(Self.all[index], rows: rows, batch: 5_000)
        for batch in [1, 7, 999] {
            let (found, _) = try Self.write(Self.all[index], rows: rows, batch: batch)
            #expect(found.contents == expected.contents, "batches of \(batch)")
        }
    }

    @Test(arguments: all.indices) func everyRowIsAccountedFor(index: Int) throws {
        for count in [0, 1, 5_000] {
            let (files, written) = try Self.write(Self.all[index], rows: Self.rows(count), batch: 1_000)
            #expect(written.reduce(0) { $0 + $1.rowCount } == count)
            #expect(Set(written.map(\.path)) == Set(files.contents.keys))
            #expect(written.filter { $0.table == "things" }.count == 1)
        }
    }

    @Test func aTextColumnKeepsNullAndEmptyApart() throws {
        var batch = TableBatch(Self.schema)
        for text in [nil, "", "a,b"] {
            batch.row { row in
                row.text(text)
                row.int64(1)
                row.double(0.5)
                row.boolean(true)
                row.date(nil)
                row.timestamp(0)
            }
        }
        let (files, _) = try Self.write(Self.make(CSVTables.self), rows: batch, batch: 3)
        let text = String(decoding: files.contents["csv/things.csv"] ?? [], as: UTF8.self)
        #expect(
            text == "name,count,share,is_new,on,at\r\n" + ",1,0.5,true,,1970-01-01T00:00:00Z\r\n"
                + "\"\",1,0.5,true,,1970-01-01T00:00:00Z\r\n" + "\"a,b\",1,0.5,true,,1970-01-01T00:00:00Z\r\n")
    }

    @Test func aLongTableTakesSeveralParquetFiles() throws {
        let writer = Self.make(ParquetTables.self, [("row_group_bytes", "64 KiB"), ("file_row_groups", "1")])
        let (files, written) = try Self.write(writer, rows: Self.rows(5_000), batch: 5_000)
        #expect(written.count > 2)
        #expect(
            written.prefix(3).map(\.path) == [
                "parquet/things.parquet", "parquet/things-2.parquet", "parquet/things-3.parquet",
            ])
        #expect(written.reduce(0) { $0 + $1.rowCount } == 5_000)
        #expect(Set(written.map(\.path)) == Set(files.contents.keys))
        #expect(try Self.write(writer, rows: Self.rows(5_000), batch: 77).0.contents == files.contents)
    }

    @Test func aGzipLevelBeyondTheLibraryIsAMistake() {
        let mark = Mark(line: 1, column: 1)
        var settings = Settings(
            .mapping([("codec", mark, .scalar("gzip", mark)), ("level", mark, .scalar("19", mark))], mark), mark: mark)
        _ = ParquetTables(&settings)
        #expect(settings.mistakes.map(\.message) == ["'level' of gzip is from 1 to 12, found 19"])
    }
}
