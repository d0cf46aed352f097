import Testing

@testable import Parquet

@Suite struct StatisticsTests {
    private func bounds(_ field: Field, _ column: Column) throws -> ChunkDescription {
        let table = TestTable(schema: Schema([field]), columns: [column])
        return try ParquetReader(MemorySource(table.file())).describe(rowGroup: 0)[0]
    }

    @Test func boundsOfTextCarryNoLength() throws {
        let found = try bounds(.text("v"), .text(["URL", nil, "ORG", "PERSON"]))
        #expect(found.min == Array("ORG".utf8))
        #expect(found.max == Array("URL".utf8))
        #expect(found.nullCount == 1)
    }

    @Test func boundsFollowTheOrderOfTheType() throws {
        let signed = try bounds(.int32("v"), .int32([3, -1, 2]))
        #expect(signed.min == Int32(-1).plainBytes && signed.max == Int32(3).plainBytes)
        let unsigned = try bounds(.integer("v", bitWidth: 32, signed: false), .int32([3, -1, 2]))
        #expect(unsigned.min == Int32(2).plainBytes && unsigned.max == Int32(-1).plainBytes)
        let accented = try bounds(.text("v"), .text(["z", "ạ", "a"]))
        #expect(accented.min == Array("a".utf8) && accented.max == Array("ạ".utf8))
        let decimal = try bounds(
            .decimal("v", precision: 38, scale: 0),
            .fixed([UInt8](repeating: 0xFF, count: 16) + [UInt8](repeating: 0x01, count: 16), width: 16))
        #expect(decimal.min == [UInt8](repeating: 0xFF, count: 16))
    }

    @Test func zerosAndWhatIsNoNumberDoNotSpoilBounds() throws {
        let zeros = try bounds(.double("v"), .double([0.0, .nan, 0.0]))
        #expect(zeros.min == (-0.0).plainBytes && zeros.max == (0.0).plainBytes)
        let nothing = try bounds(.double("v"), .double([.nan, .nan]))
        #expect(nothing.min == nil && nothing.max == nil)
    }

    @Test(arguments: [
        ("short", "short", "short"),
        (String(repeating: "a", count: 64), String(repeating: "a", count: 64), String(repeating: "a", count: 64)),
        (
            String(repeating: "a", count: 65), String(repeating: "a", count: 64),
            String(repeating: "a", count: 63) + "b"
        ),
        // ư takes two bytes, so 31 of them after a letter of one reach byte 63, and the next would be cut in two.
        (
            "x" + String(repeating: "ư", count: 40), "x" + String(repeating: "ư", count: 31),
            "x" + String(repeating: "ư", count: 30) + "Ʊ"
        ),
        (
            "a" + String(repeating: "\u{10FFFF}", count: 40), "a" + String(repeating: "\u{10FFFF}", count: 15),
            "b"
        ),
    ])
    func longBoundsAreCutBetweenCharacters(bound: String, lower: String, upper: String) {
        let bytes = Array(bound.utf8)
        #expect(String(decoding: Truncation.lower(bytes, isText: true).bound, as: UTF8.self) == lower)
        #expect(String(decoding: Truncation.upper(bytes, isText: true).bound, as: UTF8.self) == upper)
        #expect(Truncation.upper(bytes, isText: true).isExact == (bytes.count <= 64))
    }
}
