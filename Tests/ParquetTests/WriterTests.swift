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
        let (code, output) = written.read()
        #expect(code == 0, "\(output)")
        // The readers that keep the unit of a time and the width of a number.
        let typed = try WrittenTables([
            ("logical", WriterOptions(), .logical(rows: 500)), ("logical-modern", modern, .logical(rows: 500)),
            ("logical-version2", version2, .logical(rows: 500)), ("nested", modern, .nested(rows: 500)),
        ])
        let exact = typed.read("--readers", "pyarrow,arrow-rs")
        #expect(exact.code == 0, "\(exact.output)")
    }

    /// Codecs, page versions, profiles and shares of nulls, each with each.
    @Test(.enabled(if: Strangers.isThere, Strangers.hint), arguments: [WriterOptions.PageVersion.v1, .v2])
    func strangersReadEveryCombination(version: WriterOptions.PageVersion) throws {
        let codecs: [(String, CompressionCodec)] = [
            ("none", .uncompressed), ("snappy", .snappy), ("gzip", .gzip()), ("zstd", .zstd()), ("lz4", .lz4Raw),
            ("brotli", .brotli()),
        ]
        var cases: [(name: String, options: WriterOptions, table: TestTable)] = []
        var typed = cases
        for (name, codec) in codecs {
            for profile in [WriterOptions.Profile.compatible, .modern] {
                var options = WriterOptions(codec: codec, profile: profile)
                (options.pageVersion, options.pageRows) = (version, 40)
                options.bloomFilterColumns = ["id", "large", "a.b", "deep.list.element.list.element.x"]
                let stem = "\(name)-\(profile)"
                for nulls in [0, 2, 4] { cases.append(("\(stem)-\(nulls)", options, .flat(rows: 100, nulls: nulls))) }
                cases.append(("\(stem)-nested", options, .nested(rows: 100)))
                cases.append(("\(stem)-hollow", options, .hollow(rows: 100)))
                typed.append(("\(stem)-logical", options, .logical(rows: 100)))
                typed.append(("\(stem)-edges", options, .edges(rows: 100)))
            }
        }
        let all = try WrittenTables(cases).read()
        #expect(all.code == 0, "\(all.output)")
        // The readers that keep the unit of a time, the width of a number and the digits of a decimal.
        let exact = try WrittenTables(typed).read("--readers", "pyarrow,arrow-rs")
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
        let modest = flat.read("--readers", "fastparquet")
        #expect(modest.code == 0, "\(modest.output)")
        let oldOnFlat = flat.read("--packages", Strangers.of2023)
        #expect(oldOnFlat.code == 0, "\(oldOnFlat.output)")
        // The Polars of that year panics on structures in lists, whoever wrote them.
        let oldOnNested = nested.read("--packages", Strangers.of2023, "--readers", "pyarrow,duckdb")
        #expect(oldOnNested.code == 0, "\(oldOnNested.output)")
    }

    @Test(arguments: [1, 7, 64, 999, 1000])
    func bytesDoNotDependOnTheBatches(batch: Int) throws {
        var options = WriterOptions(codec: .snappy)
        (options.pageRows, options.pageBytes, options.rowGroupBytes) = (50, 600, 20_000)
        let table = TestTable.flat(rows: 1000, nulls: 1)
        #expect(try table.file(options, batch: batch) == table.file(options))
    }

    /// Writes a table to as many files as it takes.
    private static func files(
        of table: TestTable, _ options: WriterOptions, batch: Int
    ) throws -> (bytes: [[UInt8]], rows: [Int]) {
        var files: [[UInt8]] = []
        let writer = try ParquetWriter(table.schema, options: options) { file, bytes in
            if file == files.count { files.append([]) }
            files[file] += bytes
        }
        let count = table.columns[0].count
        for start in stride(from: 0, to: count, by: batch) {
            try writer.append(table.columns.map { $0.rows(start..<min(count, start + batch)) })
        }
        try writer.finish()
        return (files, writer.fileRowCounts)
    }

    @Test func aLongTableGoesOnInAnotherFile() throws {
        var options = WriterOptions(codec: .snappy)
        (options.rowGroupRows, options.fileRowGroups) = (100, 2)
        options.bloomFilterColumns = ["id"]
        for (count, expected) in [(0, [0]), (1, [1]), (200, [200]), (201, [200, 1]), (500, [200, 200, 100])] {
            let table = TestTable.flat(rows: count, nulls: 1)
            let (files, rows) = try Self.files(of: table, options, batch: 500)
            #expect(rows == expected)
            for batch in [1, 99, 250] { #expect(try Self.files(of: table, options, batch: batch).bytes == files) }
            var start = 0
            for (file, rowCount) in zip(files, expected) where rowCount > 0 {
                let part = TestTable(
                    schema: table.schema, columns: table.columns.map { $0.rows(start..<start + rowCount) })
                #expect(try TestTable.read(file).text == part.text)
                start += rowCount
            }
        }
        #expect(throws: ParquetError.self) { try ParquetWriter(Schema([.text("a")]), options: options) { _ in } }
    }

    /// How indices are packed is measured for one row group in some: the others must read as well, whatever they hold.
    @Test func rowGroupsThatAreNotMeasuredReadAsTheyWereWritten() throws {
        for profile in [WriterOptions.Profile.compatible, .modern] {
            var options = WriterOptions(profile: profile)
            options.rowGroupRows = 1_000
            // Often few values, then many, then one, in an order that measuring the first row group would not choose for the others.
            let values = (0..<12_000).map { row in Int64((row * row) % [7, 300, 1, 5_000][row / 1_000 % 4]) }
            let texts = values.map { "tên thứ \($0)" }
            let table = TestTable(
                schema: Schema([.int64("v"), .text("t")]), columns: [.int64(values), .text(texts)])
            let read = try TestTable.read(table.file(options))
            #expect(read.text == table.text)
            #expect(try table.file(options, batch: 77) == table.file(options))
        }
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
