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
