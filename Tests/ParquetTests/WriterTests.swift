import Parquet
import Testing

@Suite struct WriterTests {
    @Test(.enabled(if: Strangers.isThere, Strangers.hint))
    func strangersReadWhatWeWrite() throws {
        let folder = try TemporaryFolder()
        var small = WriterOptions(codec: .snappy)
        (small.pageRows, small.rowGroupRows) = (7, 100)
        var tiny = WriterOptions(codec: .uncompressed)
        (tiny.pageBytes, tiny.rowGroupBytes, tiny.dictionaryBytes) = (100, 4000, 64)
        var modern = WriterOptions(codec: .gzip(), profile: .modern)
        (modern.pageRows, modern.parallel) = (200, true)
        modern.bloomFilterColumns = ["id", "large", "tags.list.element"]
        var version2 = modern
        version2.pageVersion = .v2
        let cases: [(String, WriterOptions, TestTable)] = [
            ("zstd", WriterOptions(), .flat(rows: 1000, nulls: 1)),
            ("gzip", WriterOptions(codec: .gzip()), .flat(rows: 1000, nulls: 0)),
            ("lz4", WriterOptions(codec: .lz4Raw), .flat(rows: 1000, nulls: 3)),
            ("brotli", WriterOptions(codec: .brotli()), .flat(rows: 100, nulls: 3)),
            ("small", small, .flat(rows: 250, nulls: 1)),
            ("tiny", tiny, .flat(rows: 250, nulls: 2)),
            ("null", WriterOptions(), .flat(rows: 9, nulls: 4)),
            ("one", WriterOptions(), .flat(rows: 1, nulls: 0)),
            ("none", WriterOptions(), .flat(rows: 0, nulls: 0)),
            ("modern", modern, .flat(rows: 1000, nulls: 1)),
            ("modern-nested", modern, .nested(rows: 1000)),
            ("version2", version2, .flat(rows: 1000, nulls: 1)),
            ("version2-nested", version2, .nested(rows: 1000)),
            ("nested", small, .nested(rows: 250)),
        ]
        var paths: [String] = []
        for (name, options, table) in cases {
            let path = "\(folder.path)/\(name)"
            try Files.write(path + ".parquet", try table.file(options))
            try Files.write(path + ".txt", Array(Canonical.table(table.schema, table.columns).utf8))
            paths.append(path + ".parquet")
        }
        let (code, output) = try Strangers.run("read.py", paths)
        #expect(code == 0, "\(output)")
    }

    @Test(arguments: [1, 7, 64, 999, 1000])
    func bytesDoNotDependOnTheBatches(batch: Int) throws {
        var options = WriterOptions(codec: .snappy)
        (options.pageRows, options.pageBytes, options.rowGroupBytes) = (50, 600, 20_000)
        let table = TestTable.flat(rows: 1000, nulls: 1)
        #expect(try table.file(options, batch: batch) == table.file(options))
    }
}
