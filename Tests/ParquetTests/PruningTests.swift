import Compression
import TestSupport
import Testing

@testable import Parquet

@Suite struct PruningTests {
    @Test(
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64)])
    func theHashIsXXH64(text: String, expected: UInt64) {
        #expect(Array(text.utf8).withUnsafeBytes { XXHash64.hash($0) } == expected)
    }

    private func reader() throws -> ParquetReader {
        let ids = (0..<1000).map { "id-\($0 * 7919 % 1000)" }
        let table = TestTable(
            schema: Schema([.text("id"), .int64("n"), .double("share"), .text("none")]),
            columns: [
                .text(ids), .int64((0..<1000).map { Int64($0) }), .double((0..<1000).map { Double($0) / 1000 }),
                .text([String?](repeating: nil, count: 1000)),
            ])
        var options = WriterOptions()
        (options.rowGroupRows, options.bloomFilterColumns) = (100, ["id", "n"])
        return try ParquetReader(MemorySource(table.file(options)))
    }

    private func groups(_ predicate: Predicate) throws -> [Int] {
        let reader = try reader()
        return try reader.rowGroups.indices.filter { try reader.mayMatch(rowGroup: $0, predicate) }
    }

    @Test func boundsLeaveRowGroupsOut() throws {
        #expect(try groups(Predicate("n", .equal, .integer(555))) == [5])
        #expect(try groups(Predicate("n", .less, .integer(200))) == [0, 1])
        #expect(try groups(Predicate("n", .lessOrEqual, .integer(200))) == [0, 1, 2])
        #expect(try groups(Predicate("n", .greater, .integer(899))) == [9])
        #expect(try groups(Predicate("n", .greaterOrEqual, .integer(899))) == [8, 9])
        #expect(try groups(Predicate("share", .greater, .double(0.95))) == [9])
        #expect(try groups(Predicate("none", .equal, .text("x"))) == [])
        #expect(throws: ParquetError.self) { try groups(Predicate("nothing", .equal, .text("x"))) }
    }

    @Test func bloomFiltersLeaveOutWhatBoundsCannot() throws {
        let reader = try reader()
        for (group, _) in reader.rowGroups.enumerated() {
            let ids = try #require(try reader.read(rowGroup: group, columns: ["id"])[0].strings)
            for id in ids {
                #expect(try reader.mayMatch(rowGroup: group, Predicate("id", .equal, .text(id ?? ""))))
            }
        }
        let passed = try (0..<20).reduce(0) { $0 + (try groups(Predicate("id", .equal, .text("id-5\($1)x"))).count) }
        #expect(passed < 20, "of 200 questions for what isn't there")
    }

    @Test(.enabled(if: Strangers.isThere, Strangers.hint))
    func bloomFiltersOfStrangersAreUnderstood() throws {
        let temporary = TemporaryFolder()
        let (code, output) = Strangers.run("bloom.py", [temporary.path])
        try #require(code == 0, "\(output)")
        for name in Files.list(temporary.path) {
            let reader = try ParquetReader(FileSource(path: "\(temporary.path)/\(name)"))
            var passed = 0
            for number in Int64(0)..<2000 {
                let questions = [
                    Predicate("n", .equal, .integer(number)), Predicate("word", .equal, .text("từ \(number)")),
                    Predicate("score", .equal, .double(Double(number) / 4)),
                ]
                for question in questions {
                    let mayMatch = try reader.rowGroups.indices.contains {
                        try reader.mayMatch(rowGroup: $0, question)
                    }
                    // The even numbers are there; the odd ones lie between the bounds.
                    #expect(mayMatch || number % 2 == 1, "\(name) \(question)")
                    if mayMatch && number % 2 == 1 { passed += 1 }
                }
            }
            #expect(passed < 300, "\(name): \(passed) of 3000 questions for what isn't there")
        }
    }

    @Test func nullsLeaveRowGroupsOut() throws {
        let table = TestTable(
            schema: Schema([.int64("n"), .int64("m", nullable: false)]),
            columns: [
                .int64([1, 2, 0, 4, 0, 0], valid: [true, true, false, true, false, false]), .int64([1, 2, 3, 4, 5, 6]),
            ])
        var options = WriterOptions()
        options.rowGroupRows = 2
        let reader = try ParquetReader(MemorySource(table.file(options)))
        func groups(_ predicate: Predicate) throws -> [Int] {
            try reader.rowGroups.indices.filter { try reader.mayMatch(rowGroup: $0, predicate) }
        }
        #expect(try groups(.isNull("n")) == [1, 2])
        #expect(try groups(.isNotNull("n")) == [0, 1])
        #expect(try groups(.isNull("m")) == [])
        #expect(try groups(.isNotNull("m")) == [0, 1, 2])
    }
}

@Suite struct PagePruningTests {
    /// One row group whose pages hold ten rows.
    private func reader(_ profile: WriterOptions.Profile = .compatible) throws -> ParquetReader {
        let names: [String?] = (0..<1000).map { row in
            row / 10 == 7 || row / 10 == 8 && row % 2 == 0 ? nil : "name-\(row / 25)"
        }
        let table = TestTable(
            schema: Schema([.int64("n"), .text("name"), .list("tags", of: .int32("element"))]),
            columns: [
                .int64((0..<1000).map { Int64($0) }), .text(names),
                .list(ends: (0..<1000).map { ($0 + 1) * 2 }, elements: .int32((0..<2000).map { Int32($0) })),
            ])
        var options = WriterOptions(codec: .uncompressed, profile: profile)
        options.pageRows = 10
        return try ParquetReader(MemorySource(table.file(options)))
    }

    @Test(
        arguments: [
            ([Predicate("n", .equal, .integer(555))], [550..<560]),
            ([Predicate("n", .less, .integer(15))], [0..<20]),
            ([Predicate("n", .greaterOrEqual, .integer(990))], [990..<1000]),
            ([Predicate("n", .equal, .integer(1000))], []),
            ([Predicate("name", .equal, .text("name-4"))], [100..<130]),
            ([Predicate.isNull("name")], [70..<90]),
            ([Predicate.isNotNull("name")], [0..<70, 80..<1000]),
            ([Predicate.isNotNull("name"), Predicate("n", .less, .integer(100))], [0..<70, 80..<100]),
            ([Predicate("tags.list.element", .equal, .integer(81))], [40..<50]),
            ([], [0..<1000]),
        ] as [([Predicate], [Range<Int>])])
    func boundsLeavePagesOut(predicates: [Predicate], rows: [Range<Int>]) throws {
        #expect(try reader().rows(of: 0, thatMayMatch: predicates) == rows)
    }

    /// Some writers leave a page's header out of its length; some count values where rows are meant.
    @Test func indexesThatContradictTheFileAreNotFollowed() throws {
        let values = Column.int64((0..<1000).map { Int64($0) })
        var options = WriterOptions(codec: .uncompressed)
        options.pageRows = 10
        let file = try TestTable(schema: Schema([.int64("n")]), columns: [values]).file(options)
        let changes: [(inout OffsetIndex) -> Void] = [
            { for page in $0.pages.indices { $0.pages[page].compressedSize -= 40 } },
            { $0.pages[70].firstRow = 10 },
            { $0.pages.removeLast(30) },
        ]
        for change in changes {
            let reader = try ParquetReader(MemorySource(self.file(file, change)))
            let rows = try reader.rows(of: 0, thatMayMatch: [Predicate("n", .equal, .integer(555))])
            #expect(rows.contains { $0.contains(555) })
            #expect(try reader.read(rowGroup: 0, rows: [100..<102, 555..<556]) == [.int64([100, 101, 555])])
        }
    }

    /// Changes the offset index of a file's only column where it lies.
    private func file(_ bytes: [UInt8], _ change: (inout OffsetIndex) -> Void) throws -> [UInt8] {
        let reader = try ParquetReader(MemorySource(bytes))
        var index = try #require(try reader.offsetIndex(0, 0))
        change(&index)
        var writer = CompactWriter()
        index.encode(into: &writer)
        let chunk = reader.metaData.rowGroups[0].columns[0]
        let (offset, length) = (try #require(chunk.offsetIndexOffset), try #require(chunk.offsetIndexLength))
        let changed = writer.output.array()
        try #require(changed.count <= length)
        return Array(bytes[..<offset]) + changed + bytes[(offset + changed.count)...]
    }

    @Test func rowsMayBeChosenOnlyInOrder() throws {
        let reader = try reader()
        for rows in [[5..<10, 3..<4], [0..<6, 5..<7], [990..<1001]] {
            #expect(throws: ParquetError.self) { try reader.read(rowGroup: 0, rows: rows) }
        }
        #expect(try reader.read(rowGroup: 0, rows: []).map(\.count) == [0, 0, 0])
        #expect(try reader.read(rowGroup: 0, rows: [5..<5, 5..<6]).map(\.count) == [1, 1, 1])
    }

    @Test(arguments: [WriterOptions.Profile.compatible, .modern], [WriterOptions.PageVersion.v1, .v2])
    func chosenRowsAreThoseOfTheWhole(profile: WriterOptions.Profile, version: WriterOptions.PageVersion) throws {
        for table in [TestTable.flat(rows: 300, nulls: 1), .nested(rows: 300)] {
            for dictionaryBytes in [0, 1 << 20] {
                var options = WriterOptions(codec: .snappy, profile: profile)
                (options.pageRows, options.rowGroupRows, options.pageVersion) = (7, 200, version)
                options.dictionaryBytes = dictionaryBytes
                try expectChosenRows(ParquetReader(MemorySource(table.file(options))))
            }
        }
    }

    /// Counts the bytes that are asked for.
    private final class CountingSource: ByteSource {
        let source: MemorySource
        private(set) var readCount = 0

        init(_ bytes: [UInt8]) { source = MemorySource(bytes) }

        var size: Int { source.size }

        func read(_ range: Range<Int>, into output: inout ByteBuffer) {
            readCount += range.count
            source.read(range, into: &output)
        }
    }

    @Test func pagesWithoutWantedRowsAreNotRead() throws {
        let values = Column.int64((0..<100_000).map { Int64($0) })
        var options = WriterOptions(codec: .uncompressed)
        options.pageRows = 1000
        let source = CountingSource(try TestTable(schema: Schema([.int64("n")]), columns: [values]).file(options))
        let reader = try ParquetReader(source)
        let before = source.readCount
        let rows = try reader.rows(of: 0, thatMayMatch: [Predicate("n", .equal, .integer(77_777))])
        #expect(try reader.read(rowGroup: 0, rows: rows) == [.int64((77_000..<78_000).map { Int64($0) })])
        #expect(source.readCount - before < 20_000)
    }

    @Test(.enabled(if: Strangers.isThere, Strangers.hint))
    func pageIndexesOfStrangersAreUnderstood() throws {
        let temporary = TemporaryFolder()
        let (code, output) = Strangers.run("indexed.py", [temporary.path])
        try #require(code == 0, "\(output)")
        for name in Files.list(temporary.path) {
            let reader = try ParquetReader(FileSource(path: "\(temporary.path)/\(name)"))
            try expectChosenRows(reader)
            for group in reader.rowGroups.indices {
                let wanted = Predicate("n", .equal, .integer(4321))
                let rows = try reader.rows(of: group, thatMayMatch: [wanted])
                guard case .int64(let numbers, _) = try reader.read(rowGroup: group, columns: ["n"], rows: rows)[0],
                    case .int64(let all, _) = try reader.read(rowGroup: group, columns: ["n"])[0]
                else { throw ParquetError.misuse("another kind of column") }
                #expect(numbers.contains(4321) == all.contains(4321), "\(name)")
                #expect(numbers.count < reader.rowGroups[group] / 4, "\(name)")
                for question in [Predicate.isNull("text"), Predicate("text", .equal, .text("b-700"))] {
                    let rows = try reader.rows(of: group, thatMayMatch: [question])
                    #expect(rows.reduce(0) { $0 + $1.count } < reader.rowGroups[group], "\(name) \(question)")
                }
            }
        }
    }
}

/// Expects that some rows read alone are what they are in their row group.
func expectChosenRows(_ reader: ParquetReader, _ name: String = "") throws {
    for (group, count) in reader.rowGroups.enumerated() where count > 0 {
        let whole = try reader.read(rowGroup: group)
        let middle = count / 2
        for rows in [[0..<1], [middle..<middle + 3, count - 1..<count]].prefix(count < 8 ? 1 : 2) {
            let chosen = try reader.read(rowGroup: group, rows: rows)
            let expected = whole.map { column in
                rows.dropFirst().reduce(column.rows(rows[0])) { $0.appending(column.rows($1)) }
            }
            #expect(
                Canonical.table(reader.schema, chosen) == Canonical.table(reader.schema, expected),
                "\(name) rows \(rows) of row group \(group)")
        }
    }
}
