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
}
