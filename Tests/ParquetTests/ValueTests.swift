import Parquet
import Testing

/// Values as people read them.
@Suite struct ValueTests {
    @Test(
        arguments: [
            (Field.boolean("x"), Column.boolean([true]), "true"),
            (.int32("x"), .int32([-7]), "-7"),
            (.integer("x", bitWidth: 32, signed: false), .int32([-1]), "4294967295"),
            (.integer("x", bitWidth: 64, signed: false), .int64([-1]), "18446744073709551615"),
            (.date("x"), .int32([18_691]), "2021-03-05"),
            (.date("x"), .int32([.min]), "-5877641-06-23"),
            (.date("x"), .int32([.max]), "+5881580-07-11"),
            (.timestamp("x", .micros), .int64([1_614_928_089_500_000]), "2021-03-05T07:08:09.5Z"),
            (.timestamp("x", .millis, utc: false), .int64([-1]), "1969-12-31T23:59:59.999"),
            (.timestamp("x", .nanos), .int64([.min]), "1677-09-21T00:12:43.145224192Z"),
            (.timestamp("x", .micros), .int64([.max]), "+294247-01-10T04:00:54.775807Z"),
            (.timestamp("x", .millis), .int64([.min]), "-292275055-05-16T16:47:04.192Z"),
            (.time("x", .millis), .int32([86_399_999]), "23:59:59.999"),
            (.time("x", .micros), .int64([86_400_000_000]), "86400000000"),
            (.decimal("x", precision: 9, scale: 2), .int32([-5]), "-0.05"),
            (.decimal("x", precision: 18, scale: 0), .int64([12]), "12"),
            (
                .decimal("x", precision: 38, scale: 3),
                .fixed([UInt8](repeating: 0xFF, count: 16), width: 16), "-0.001"
            ),
            (
                .decimal("x", precision: 38, scale: 3),
                .fixed([0x80] + [UInt8](repeating: 0, count: 15), width: 16),
                "-170141183460469231731687303715884105.728"
            ),
            (.double("x"), .double([0.1]), "0.1"),
            (.float("x"), .float([.infinity]), "inf"),
            (.text("x"), .text(["đêm"]), "đêm"),
            (.bytes("x"), .text(["\u{0}ÿ"]), "0x00c3bf"),
            (.text("x"), .bytes(ByteValues(bytes: [0xFF], ends: [1])), "0xff"),
            (.uuid("x"), .fixed(Array(0..<16), width: 16), "00010203-0405-0607-0809-0a0b0c0d0e0f"),
            (Field("x", .optional, .leaf(.fixedLengthByteArray(2)), .float16), .fixed([0x00, 0xC1], width: 2), "-2.5"),
            (.text("x"), .text([nil]), "null"),
            (.list("x", of: .int32("element")), .list(ends: [2], elements: .int32([1, 2])), "[1, 2]"),
            (
                .structure("x", [.text("a"), .date("b")]), .structure([.text(["t"]), .int32([0])]),
                "{a: t, b: 1970-01-01}"
            ),
            (
                .map("x", key: .text("key"), value: .int32("value")),
                .list(ends: [1], elements: .structure([.text(["k"]), .int32([7])])), "[{key: k, value: 7}]"
            ),
        ] as [(Field, Column, String)])
    func aValueIsPrintedAsItIsMeant(_ field: Field, _ column: Column, _ expected: String) throws {
        let reader = try reader([field], [column])
        #expect(try reader.values(rowGroup: 0)[0][0].description == expected)
        #expect(try reader.values(rowGroup: 0, columns: ["x"])[0][0].description == expected)
    }

    @Test func descriptionsJoinTheRowGroups() throws {
        var options = WriterOptions()
        options.rowGroupRows = 2
        let reader = try reader(
            [.int32("a"), .text("b"), .date("c")],
            [
                .int32([5, -3, 7, 0, 1]), .text(["b", nil, "a", "ờ", nil]),
                .int32([0, 0, 0, 0, 0], valid: [Bool](repeating: false, count: 5)),
            ],
            options)
        try #require(reader.rowGroups.count == 3)
        let leaves = try reader.describe()
        #expect(leaves.map(\.valueCount) == [5, 5, 5])
        #expect(leaves.map(\.nullCount) == [0, 2, 5])
        #expect(leaves.map { $0.minValue?.description } == ["-3", "a", nil])
        #expect(leaves.map { $0.maxValue?.description } == ["7", "ờ", nil])
        #expect(try reader.describe(rowGroup: 1)[0].minValue == .integer(0))
    }

    private func reader(
        _ fields: [Field], _ columns: [Column], _ options: WriterOptions = WriterOptions()
    ) throws -> ParquetReader {
        try ParquetReader(MemorySource(TestTable(schema: Schema(fields), columns: columns).file(options)))
    }
}
