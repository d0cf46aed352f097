import Parquet
import Testing

@Suite struct WriterTests {
    @Test(.enabled(if: Strangers.isThere, Strangers.hint))
    func strangersReadWhatWeWrite() throws {
        var small = WriterOptions(codec: .snappy)
        (small.pageRows, small.rowGroupRows) = (7, 100)
        var tiny = WriterOptions(codec: .uncompressed)
        (tiny.pageBytes, tiny.rowGroupBytes, tiny.dictionaryBytes) = (100, 4000, 64)
        var modern = WriterOptions(codec: .gzip(), profile: .modern)
        (modern.pageRows, modern.parallel) = (200, true)
        modern.bloomFilterColumns = ["id", "large", "tags.list.element"]
        var version2 = modern
        version2.pageVersion = .v2
        let written = try WrittenTables([
            ("zstd", WriterOptions(), .flat(rows: 1000, nulls: 1)),
            ("gzip", WriterOptions(codec: .gzip()), .flat(rows: 1000, nulls: 0)),
            ("lz4", WriterOptions(codec: .lz4Raw), .flat(rows: 1000, nulls: 3)),
            ("brotli", WriterOptions(codec: .brotli()), .flat(rows: 100, nulls: 3)),
            ("small", small, .flat(rows: 250, nulls: 1)),
            ("tiny", tiny, .flat(rows: 250, nulls: 2)),
            ("null", WriterOptions(), .flat(rows: 9, nulls: 4)),
            ("one", WriterOptions(), .flat(rows: 1, nulls: 0)),
            ("none", WriterOptions(), .flat(rows: 0, nulls: 0)),
            ("long", WriterOptions(), .flat(rows: 30_000, nulls: 1)),
            ("modern", modern, .flat(rows: 1000, nulls: 1)),
            ("modern-nested", modern, .nested(rows: 1000)),
            ("version2", version2, .flat(rows: 1000, nulls: 1)),
            ("version2-nested", version2, .nested(rows: 1000)),
            ("nested", small, .nested(rows: 250)),
        ])
        let (code, output) = try Strangers.run("read.py", written.paths)
        #expect(code == 0, "\(output)")
        // The readers that keep the unit of a time and the width of a number.
        let typed = try WrittenTables([
            ("logical", WriterOptions(), .logical(rows: 500)), ("logical-modern", modern, .logical(rows: 500)),
            ("logical-version2", version2, .logical(rows: 500)), ("nested", modern, .nested(rows: 500)),
        ])
        let exact = try Strangers.run("read.py", ["--readers", "pyarrow,arrow-rs"] + typed.paths)
        #expect(exact.code == 0, "\(exact.output)")
    }

    /// The default profile is for readers that know plain values and dictionaries only, and for those of 2023.
    @Test(.enabled(if: Strangers.isThere && Strangers.of2023AreThere, Strangers.hint))
    func oldAndModestReadersReadTheDefaults() throws {
        var sizes = WriterOptions(codec: .gzip())
        (sizes.pageRows, sizes.rowGroupRows, sizes.bloomFilterColumns) = (50, 400, ["id", "large"])
        let flat = try WrittenTables([
            ("zstd", WriterOptions(), .flat(rows: 1000, nulls: 1)),
            ("long", WriterOptions(), .flat(rows: 30_000, nulls: 1)),
            ("gzip", WriterOptions(codec: .gzip()), .flat(rows: 1000, nulls: 0)),
            ("snappy", WriterOptions(codec: .snappy), .flat(rows: 1000, nulls: 3)),
            ("uncompressed", WriterOptions(codec: .uncompressed), .flat(rows: 1000, nulls: 1)),
            ("sizes", sizes, .flat(rows: 1000, nulls: 1)),
        ])
        let nested = try WrittenTables([
            ("nested", WriterOptions(), .nested(rows: 1000)), ("nested-sizes", sizes, .nested(rows: 1000)),
        ])
        let modest = try Strangers.run("read.py", ["--readers", "fastparquet"] + flat.paths)
        #expect(modest.code == 0, "\(modest.output)")
        let old = ["--packages", Strangers.of2023]
        let oldOnFlat = try Strangers.run("read.py", old + flat.paths)
        #expect(oldOnFlat.code == 0, "\(oldOnFlat.output)")
        // The Polars of that year panics on structures in lists, whoever wrote them.
        let oldOnNested = try Strangers.run("read.py", old + ["--readers", "pyarrow,duckdb"] + nested.paths)
        #expect(oldOnNested.code == 0, "\(oldOnNested.output)")
    }

    @Test(arguments: [1, 7, 64, 999, 1000])
    func bytesDoNotDependOnTheBatches(batch: Int) throws {
        var options = WriterOptions(codec: .snappy)
        (options.pageRows, options.pageBytes, options.rowGroupBytes) = (50, 600, 20_000)
        let table = TestTable.flat(rows: 1000, nulls: 1)
        #expect(try table.file(options, batch: batch) == table.file(options))
    }

    /// A dictionary is given up for values that differ, not for want of values.
    @Test func dictionariesStayWhereTheyPay() throws {
        func hasDictionary(_ count: Int, _ value: (Int) -> Int64?) throws -> Bool {
            let values = (0..<count).map(value)
            let column = Column.int64(values.map { $0 ?? 0 }, valid: values.map { $0 != nil })
            let table = TestTable(schema: Schema([.int64("v")]), columns: [column])
            return try ParquetReader(MemorySource(table.file())).describe(rowGroup: 0)[0].hasDictionary
        }
        #expect(try hasDictionary(50_000) { Int64($0 % 100) << 40 })
        #expect(try hasDictionary(50_000) { $0 < 25_000 ? nil : Int64($0 % 100) << 40 })
        #expect(try hasDictionary(50_000) { $0 < 100 ? Int64($0) : Int64($0 % 100) << 40 })
        #expect(try !hasDictionary(50_000) { Int64($0) })
        #expect(try !hasDictionary(3) { Int64($0) })
    }

    @Test func onlyRowsThatFitAreTaken() throws {
        let schema = Schema([.text("name", nullable: false), .list("tags", of: .int32("element"))])
        let names = Column.text(["a", "b"])
        let lists = Column.list(ends: [1, 2], elements: .int32([1, 2]))
        let refused: [[Column]] = [
            [names],
            [names, .list(ends: [1], elements: .int32([1]))],
            [.text(["a", nil]), lists],
            [.int32([1, 2]), lists],
            [names, .int32([1, 2])],
            [names, .list(ends: [2, 1], elements: .int32([1, 2]))],
            [names, .list(ends: [1, 2], elements: .int32([1]))],
            [names, .list(ends: [1, 2], elements: .int32([1, 2]), valid: [true, false])],
            [.bytes(ByteValues(bytes: [1], ends: [0, 2])), lists],
            [.bytes(ByteValues(bytes: [1], ends: [1], indices: [0, 1])), lists],
            [.bytes(ByteValues(bytes: [1], ends: [1], indices: [0])), lists],
        ]
        for columns in refused {
            let writer = try ParquetWriter(schema) { _ in }
            #expect(throws: ParquetError.self) { try writer.append(columns) }
        }
        let writer = try ParquetWriter(schema) { _ in }
        try writer.append([names, lists])
        try writer.finish()
        #expect(throws: ParquetError.self) { try writer.append([names, lists]) }
    }

    @Test func whatTheSinkThrowsEndsTheWriting() throws {
        struct Full: Error {}
        var room = 1000
        let table = TestTable.flat(rows: 500, nulls: 1)
        let writer = try ParquetWriter(table.schema) { bytes in
            room -= bytes.count
            if room < 0 { throw Full() }
        }
        try writer.append(table.columns)
        #expect(throws: Full.self) { try writer.finish() }
    }
}

/// Files of tables, each with the text of its table beside it.
private struct WrittenTables {
    let folder: TemporaryFolder
    var paths: [String] = []

    init(_ cases: [(name: String, options: WriterOptions, table: TestTable)]) throws {
        folder = try TemporaryFolder()
        for (name, options, table) in cases {
            let path = "\(folder.path)/\(name)"
            try Files.write(path + ".parquet", try table.file(options))
            try Files.write(path + ".txt", Array(Canonical.table(table.schema, table.columns).utf8))
            paths.append(path + ".parquet")
        }
    }
}
