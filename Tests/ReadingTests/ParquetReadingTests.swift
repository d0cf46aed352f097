import Parquet
import Stages
import Tables
import Testing

@testable import Reading

/// Rows of Parquet as articles.
@Suite struct ParquetReadingTests {
    let folder = Folder()

    /// A file of text columns, its rows in row groups of `groupSize`.
    func file(
        _ fields: [Field], _ columns: [ParquetColumn], groupSize: Int = 100, name: String = "a.parquet"
    ) throws -> [UInt8] { try ParquetFiles.bytes(fields, columns, groupSize: groupSize) }

    private let small: (fields: [Field], columns: [ParquetColumn]) = (
        [.text("id"), .text("Title"), .text("text"), .text("extra")],
        [
            .text(["1", "2", nil, "4"]), .text(["Một", nil, "Ba", "Bốn"]),
            .text(["Bài một.", "Bài hai.", "Bài ba.", nil]),
            .text(["x", "x", "x", "x"]),
        ]
    )

    @Test(arguments: [1, 2, 3, 4, 100]) func rowsAreArticlesWhateverTheRowGroups(groupSize: Int) throws {
        let bytes = try file(small.fields, small.columns, groupSize: groupSize)
        for packed in [bytes, gzip(bytes), zstd(bytes)] {
            for batchSize in [1, 3, 100] {
                let results = try read(Detect.self, [folder.write("a.bin", packed)], documents: batchSize)
                #expect(
                    results.map(\.summary) == [
                        "Bài một.", "Bài hai.", "Bài ba.", "missing-field record 4 line 4 byte 0",
                    ])
                #expect(results.compactMap { $0.document?.string(.title) } == ["Một", "", "Ba"])
                #expect(results.compactMap { $0.document?.string(.recordID) } == ["1", "2", ""])
            }
        }
        #expect(try read(Parquet.self, [folder.write("a.bin", bytes)]).count == 4)
    }

    @Test func nestedNamesListsAndTimesAreRead() throws {
        let fields: [Field] = [
            .structure("meta", [.text("title"), .structure("page", [.text("url")])]), .text("body"),
            .list("author", of: .text("element")), .date("date"), .int64("id"),
        ]
        let authors = ByteValues(bytes: Array("AnBìnhChi".utf8), ends: [2, 7, 10])
        let columns: [ParquetColumn] = [
            .structure(
                [.text(["Đầu đề", nil]), .structure([.text(["https://a.vn/1", nil])], valid: [true, false])],
                valid: [true, true]),
            .text(["Bài một.", "Bài hai."]), .list(ends: [2, 3], elements: .bytes(authors)),
            .int32([18_691, 0], valid: [true, false]), .int64([7, 8]),
        ]
        let path = folder.write("a.parquet", try file(fields, columns))
        let mark = Mark(line: 1, column: 1)
        func name(_ field: String, _ name: String) -> (key: String, keyMark: Mark, value: SettingNode) {
            (field, mark, .scalar(name, mark))
        }
        let names = SettingNode.mapping([name("title", "meta.title"), name("url", "meta.page.url")], mark)
        let documents = try read(Parquet.self, [path], settings: [("fields", names)]).compactMap(\.document)
        #expect(documents.map { $0.string(.title) } == ["Đầu đề", ""])
        #expect(documents.map { $0.string(.url) } == ["https://a.vn/1", ""])
        #expect(documents.map { $0.string(.author) } == ["An, Bình", "Chi"])
        #expect(documents.map { $0.string(.published) } == ["2021-03-05", ""])
        #expect(documents.map { $0.string(.recordID) } == ["7", "8"])
    }

    @Test func timestampsNameTheirDay() throws {
        // 2021-03-05T20:00:00Z is the sixth in Vietnam; without a zone it is the day that it says.
        let micros: Int64 = 1_614_974_400_000_000
        for (isUTC, expected) in [(true, "1614974400"), (false, "2021-03-05")] {
            let fields: [Field] = [.text("text"), .timestamp("date", .micros, utc: isUTC)]
            let bytes = try file(fields, [.text(["Bài."]), .int64([micros])])
            let documents = try read(Detect.self, [folder.write("t.parquet", bytes)]).compactMap(\.document)
            #expect(documents.map { $0.string(.published) } == [expected])
        }
    }

    @Test func aFileWithoutTheTextSaysWhatItHas() throws {
        let path = folder.write("a.parquet", try file([.text("name"), .int64("n")], [.text(["x"]), .int64([1])]))
        let rejection = try #require(try read(Detect.self, [path]).first?.rejection)
        #expect(rejection.rule == "missing-field")
        #expect(rejection.reason == "no column of text, body, content, html; the file has name, n")
    }

    @Test func oldEncodingsInCellsAreDecodedTogether() throws {
        for (name, bytes) in LegacySamples.encoded {
            var cells = ByteValues()
            cells.append(bytes)
            let path = folder.write("a.parquet", try file([.bytes("text")], [.bytes(cells)]))
            let document = try #require(try read(Detect.self, [path]).first?.document)
            #expect(String(decoding: document.text, as: UTF8.self) == LegacySamples.sentence)
            #expect(document.encoding?.name == name)
        }
    }

    @Test func aDamagedRowGroupCostsItsRowsOnly() throws {
        let texts = (0..<30).map { "Bài số \($0)." }
        let bytes = try file([.text("text")], [.text(texts)], groupSize: 10)
        let place = try #require(bytes.firstRange(of: Array("Bài số 15.".utf8))).lowerBound
        var damaged = bytes
        damaged[place - 4] ^= 0xFF  // The length of a value: the page no longer adds up, or its checksum.
        let results = try read(Detect.self, [folder.write("a.parquet", damaged)])
        let rejection = try #require(results.compactMap(\.rejection).first)
        #expect(rejection.rule == "damaged")
        #expect(rejection.reason.contains("row group 1"))
        #expect(rejection.reason.hasSuffix("the 10 rows of the row group are lost"))
        #expect(rejection.origin.record == 11)
        #expect(results.compactMap(\.document).count == 20)
    }

    @Test func noCutOrFlippedByteTraps() throws {
        let bytes = try file(small.fields, small.columns, groupSize: 2)
        for length in stride(from: 0, to: bytes.count, by: 7) {
            for result in try read(Parquet.self, [folder.write("a.parquet", bytes[..<length])]) {
                #expect(result.rejection != nil)
            }
        }
        for place in bytes.indices {
            var flipped = bytes
            flipped[place] ^= 1 << UInt8(place % 8)
            #expect(try !read(Parquet.self, [folder.write("a.parquet", flipped)]).isEmpty)
        }
    }
}

extension Document {
    /// A field as text; empty where it is not there.
    func string(_ field: Field) -> String { self[field].map { String(decoding: $0, as: UTF8.self) } ?? "" }
}
