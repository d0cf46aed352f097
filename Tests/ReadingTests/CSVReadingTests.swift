import Stages
import Tables
import Testing

@testable import Reading

@Suite struct CSVReadingTests {
    let folder = Folder()

    func rows(_ text: String) throws -> [String] {
        try read(Reading.CSV.self, [folder.write("a.csv", text.utf8)]).map(\.summary)
    }

    @Test func recordsAreFoundByTheHeadersNames() throws {
        let text = "id;Title;BODY;other\r\n1;\"Tựa; có dấu\";\"Dòng một\r\nDòng \"\"hai\"\"\";x\r\n\r\n2;;Bài hai;\r\n"
        let documents = try read(Reading.CSV.self, [folder.write("a.csv", text.utf8)]).compactMap(\.document)
        #expect(documents.map { String(decoding: $0.text, as: UTF8.self) } == ["Dòng một\r\nDòng \"hai\"", "Bài hai"])
        #expect(documents.map { $0[.recordID] } == [Array("1".utf8), Array("2".utf8)])
        #expect(documents.map { $0[.title] } == [Array("Tựa; có dấu".utf8), nil])
        #expect(documents.map(\.origin.line) == [2, 5])
    }

    @Test func theFirstNameCountsThatHasAText() throws {
        let mark = Mark(line: 1, column: 1)
        let names = SettingNode.mapping(
            [(key: "text", keyMark: mark, value: .sequence(["b", "c", "a"].map { .scalar($0, mark) }, mark))], mark)
        let table = "id, A ,\"B\",c\n1,x,y,z\n2,x,,z\n3,x,,\n4,,,\n"
        let found = try read(Reading.CSV.self, [folder.write("a", table.utf8)], settings: [("fields", names)])
        #expect(found.map(\.summary) == ["y", "z", "x", "missing-field record 4 line 5 byte 34"])
        #expect(try rows("content,text,body\nc,t,b\nc,,b\nc,,\n") == ["t", "b", "c"])
    }

    static let dialects: [(table: String, rows: [String])] = [
        ("id|text|title\n1|Bài, một|T\n", ["Bài, một"]), ("id, text , title\n1,Bài một,T\n", ["Bài một"]),
        ("sep=;\r\nid;text\r\n1;\"Bài; một\"\r\n2\r\n", ["Bài; một", "cell-count record 2 line 4 byte 33"]),
        ("sep=\t\nid\ttext\n1\tBài một\n", ["Bài một"]), ("\n \nid,text\n1,Bài một\n", ["Bài một"]),
        ("text\n\"Bài một, hai\"\n\"Bài ba\"\n", ["Bài một, hai", "Bài ba"]),
        ("\"Content\"\n\"Bài \"\"một\"\"\"\n", ["Bài \"một\""]),
        ("sep=~\nid~text\n1~Bài một\n", ["Bài một"]),
    ]

    @Test(arguments: dialects.indices) func dialectsOfSpreadsheetsAreTold(_ index: Int) throws {
        let (table, expected) = Self.dialects[index]
        #expect(try read(Detect.self, [folder.write("a", table.utf8)]).map(\.summary) == expected)
        #expect(try rows(table) == expected)
    }

    @Test func textsThatOnlyLookLikeTablesAreTexts() throws {
        for text in ["text\nBài một\n", "sep=a\nidatext\n", "Tin, text và ảnh về kỳ họp\nBài một.", "text"] {
            #expect(try read(Detect.self, [folder.write("a", text.utf8)]).map(\.summary) == [text])
        }
    }

    @Test func aRefusalShowsItsRecord() throws {
        let table = "id,text\n1,a,Thừa\n2,\"b\"c\n3,\"d\n"
        let found = try read(Reading.CSV.self, [folder.write("a", table.utf8)]).compactMap(\.rejection)
        #expect(
            found.map { String(decoding: $0.excerpt, as: UTF8.self).prefix(8) } == [
                "1,a,Thừa", "2,\"b\"c\n3", "3,\"d\n",
            ])
    }

    @Test func aBadRecordCostsItselfAlone() throws {
        let cases: [(String, [String])] = [
            ("id,text\n1,a\n2\n3,c\n", ["a", "cell-count record 2 line 3 byte 12", "c"]),
            ("id,text\n1,a\n2,\n3,c\n", ["a", "missing-field record 2 line 3 byte 12", "c"]),
            (
                "id,text\n1,a\n2,\"b\nc\n",
                ["a", "damaged record 2 line 3 byte 12", "cell-count record 3 line 4 byte 17"]
            ),
            ("id,title\n1,a\n", ["missing-field record 1 line 1 byte 0"]), ("", ["empty record 1 line 1 byte 0"]),
            ("id,text\n", []),
            // What is damaged before the header has no number among the records.
            ("\"x\"y\nid,text\n1,a\n", ["damaged record 0 line 1 byte 0", "a"]),
            ("\n\"x\"y\n\nid,text\n1,a\n", ["damaged record 0 line 2 byte 1", "a"]),
        ]
        for (text, expected) in cases { #expect(try rows(text) == expected, "\(text)") }
    }

    @Test func everyFormatAndEncodingGivesTheSameArticle() throws {
        let utf8 = Array(LegacySamples.sentence.utf8)
        func little(_ text: String) -> [UInt8] {
            [0xFF, 0xFE] + text.utf16.flatMap { (u: UInt16) in [UInt8(u & 0xFF), UInt8(u >> 8)] }
        }
        for (name, bytes) in LegacySamples.encoded + [("utf-8", utf8)] {
            let table = Array("id,text\n1,\"".utf8) + bytes + Array("\"\n".utf8)
            for packed in [table, gzip(table), zstd(table)] {
                #expect(
                    try read(Detect.self, [folder.write("x", packed)]).map(\.summary) == [LegacySamples.sentence],
                    "\(name)")
            }
        }
        let table = little("id\ttext\r\n1\t\(LegacySamples.sentence)\r\n")
        #expect(try read(Detect.self, [folder.write("x", table)]).map(\.summary) == [LegacySamples.sentence])
    }

    @Test func aCutFileGivesTheRecordsBeforeTheCut() throws {
        let rows = (0..<3_000).map { "\($0),bài \($0 &* 7_919 % 4_099)" }
        let packed = gzip(("id,text\n" + rows.joined(separator: "\n")).utf8)
        let results = try read(Reading.CSV.self, [folder.write("a", packed[..<(packed.count * 2 / 3)])])
        #expect(results.count > 1_500)
        #expect(results.compactMap(\.rejection).map(\.rule) == ["truncated"])
        #expect(results.last?.rejection != nil)
        for (index, result) in results.dropLast().enumerated() {
            #expect(result.summary == "bài \(index &* 7_919 % 4_099)")
        }
    }

    @Test func everyCutAndFlipBalances() throws {
        let bytes = Array("id,text\n1,\"Đà \"\"Nẵng\"\"\"\n2,b\n".utf8)
        for place in bytes.indices {
            _ = try read(Reading.CSV.self, [folder.write("a", bytes[..<place])])
            for flip in [0x01, 0x0E, 0x80, 0xFF] as [UInt8] {
                var damaged = bytes
                damaged[place] ^= flip
                let results = try read(Reading.CSV.self, [folder.write("a", damaged)])
                #expect(results.count <= 4)
            }
        }
    }
}
