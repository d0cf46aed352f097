import Stages
import Tables
import Testing

@testable import Reading

@Suite struct JSONLTests {
    let folder = Folder()

    func lines(_ text: String, settings: [(String, SettingNode)] = []) throws -> [String] {
        try read(JSONL.self, [folder.write("a.jsonl", text.utf8)], settings: settings).map(\.summary)
    }

    @Test func fillsEveryFieldFromItsCustomaryName() throws {
        let line = """
            {"id": 17, "title": "Tựa", "sapo": "Dẫn", "body": "Thân", "url": "https://a.vn/1", "author": "Hà", \
            "source": "Báo A", "date": "2021-03-05", "section": "Thời sự", "tags": ["lũ", "đê"], "other": [1, {"x": null}]}
            """
        let document = try #require(try read(JSONL.self, [folder.write("a", line.utf8)]).first?.document)
        let fields = Document.Field.allCases.map { document[$0].map { String(decoding: $0, as: UTF8.self) } }
        #expect(fields == ["17", "https://a.vn/1", "Tựa", "Dẫn", "Hà", "Báo A", "2021-03-05", "Thời sự", "lũ, đê"])
        #expect(String(decoding: document.text, as: UTF8.self) == "Thân")
    }

    @Test func aBadLineCostsThatRecordAlone() throws {
        let cases: [(line: String, outcome: String)] = [
            (#"{"text": "b"}"#, "b"),
            (#"{"text": "b" "x": 1}"#, "not-json record 2 line 2 byte 14"),
            (#"{"text": "b"#, "not-json record 2 line 2 byte 14"),
            (#"{"text": 5}"#, "wrong-type record 2 line 2 byte 14"),
            (#"{"text": null}"#, "missing-field record 2 line 2 byte 14"),
            (#"{"title": "t"}"#, "missing-field record 2 line 2 byte 14"),
            (#"{"text": " \n "}"#, "missing-field record 2 line 2 byte 14"),
            (#"{"text": "b", "title": {}}"#, "b"),
            (#"{"text": {"name": "b"}}"#, "wrong-type record 2 line 2 byte 14"),
            (#"{"text": ["b", 1]}"#, "wrong-type record 2 line 2 byte 14"),
            (#"{"text": ["b", null, "d"]}"#, "b\nd"), (#"{"text": {}, "content": "b"}"#, "b"),
            (#"{"Body": " ", "CONTENT": "b"}"#, "b"), ("\u{FEFF}" + #"{"text": "b"}"#, "b"),
            (#"{"text": "b", "content": {"rendered": "x"}}"#, "b"),
            (#"["b"]"#, "not-json record 2 line 2 byte 14"),
            ("null", "not-json record 2 line 2 byte 14"),
            (#"{"text": "b", "id": 123456789012345678901234567890}"#, "b"),
            (#"{"text": "b", "x": 1e999}"#, "b"),
            (#"{"text": "\ud83d\ude00"}"#, "😀"),
            (#"{"text": "\ud83d"}"#, "not-json record 2 line 2 byte 14"),
        ]
        for (line, outcome) in cases {
            #expect(
                try lines(#"{"text": "a"}"# + "\n\(line)\r\n\n" + #"{"content": "c"}"#) == ["a", outcome, "c"],
                "\(line)")
        }
    }

    static let sides: [(value: String, field: Document.Field, expected: String?)] = [
        (#""category": ["Thời sự", "Xã hội"]"#, .section, "Thời sự, Xã hội"),
        (#""author": {"name": "Hà"}"#, .author, "Hà"),
        (#""author": [{"name": "Hà"}, {"name": "Lê"}]"#, .author, "Hà, Lê"),
        (#""tags": [1, 2.5, "lũ"]"#, .tags, "1, 2.5, lũ"),
        (#""url": false"#, .url, nil), (#""title": 2021"#, .title, "2021"),
        (#""source": {"id": null, "name": "Báo"}"#, .publisher, "Báo"),
        (#""date": {"$date": "2021-03-05T00:00:00Z"}"#, .published, "2021-03-05T00:00:00Z"),
        (#""date": {"$date": {"$numberLong": "1614929400000"}}"#, .published, "1614929400000"),
        (#""id": {"$oid": "5f"}"#, .recordID, "5f"), (#""Title": {"rendered": "T"}"#, .title, "T"),
        (#""URL": ["https://a.vn/1", "https://a.vn/2"]"#, .url, "https://a.vn/1"), (#""tags": []"#, .tags, nil),
        (#""author": [{"x": 1}]"#, .author, nil), (#""lead": {}, "summary": "S""#, .lead, "S"),
    ]

    @Test(arguments: sides.indices) func aFieldBesideTheTextNeverCostsTheArticle(_ index: Int) throws {
        let (value, field, expected) = Self.sides[index]
        let line = #"{"text": "b", \#(value)}"#
        let document = try #require(try read(JSONL.self, [folder.write("a", line.utf8)]).first?.document)
        #expect(document[field].map { String(decoding: $0, as: UTF8.self) } == expected)
    }

    @Test func aFaultIsToldWithItsColumnAndByte() throws {
        let cases: [(line: String, reason: String)] = [
            (#"{"text": "b" "x": 1}"#, "expected ',' or '}', found '\"', at column 14, byte 14"),
            (#"{"text": "b"#, "the string that starts here is not closed, at column 10, byte 10"),
            (#"{"text": tru}"#, "expected 'true', found '}', at column 13, byte 13"),
            (#"{"text": "a\q"}"#, "no such escape in a string, found 'q', at column 13, byte 13"),
            (#"{"text": 012}"#, "a number may not begin with 0, at column 10, byte 10"),
            (#"{"text": "b"} x"#, "expected the end of the record, found 'x', at column 15, byte 15"),
            (#"{"title": "b"}"#, "no text: text, body, content, html missing or empty"),
            (#"{"text": 5}"#, "'text' expects a text, found the number 5"),
        ]
        for (line, reason) in cases {
            let results = try read(JSONL.self, [folder.write("a", ("\n" + line).utf8)])
            #expect(results.map { $0.rejection?.reason } == [reason])
        }
    }

    @Test func anInvalidByteCostsThatRecordAlone() throws {
        let bytes =
            Array(#"{"text": "a"}"#.utf8) + [10] + Array("{\"text\": \"".utf8) + [0xC3]
            + Array("\"}\n{\"text\": \"c\"}".utf8)
        let results = try read(JSONL.self, [folder.write("a", bytes)])
        #expect(results.map(\.summary) == ["a", "not-utf8 record 2 line 2 byte 14", "c"])
    }

    @Test func namesOfThePipelineFileTakeTheirPlace() throws {
        let mark = Mark(line: 1, column: 1)
        func mapping(_ key: String, _ value: SettingNode) -> SettingNode {
            .mapping([(key: key, keyMark: mark, value: value)], mark)
        }
        let fields = mapping("text", .scalar("page.content.main", mark))
        let nested = #"{"page": {"content": {"main": "sâu"}}, "text": "nông"}"#
        #expect(try lines(nested, settings: [("fields", fields)]) == ["sâu"])
        #expect(try lines(#"{"page.content.main": "phẳng"}"#, settings: [("fields", fields)]) == ["phẳng"])
        #expect(try lines(#"{"page": {"content.main": "lẫn"}}"#, settings: [("fields", fields)]) == ["lẫn"])
    }

    @Test func nestingIsBounded() throws {
        for depth in [1, 2, 63, 64] {
            let inner = String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
            #expect(try lines(#"{"text": "a", "x": \#(depth == 1 ? "1" : inner)}"#) == ["a"], "\(depth)")
        }
        for depth in [65, 66, 1_000, 1_000_000] {
            let inner = String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
            let results = try read(JSONL.self, [folder.write("a", #"{"text": "a", "x": \#(inner)}"#.utf8)])
            #expect(results.map { $0.rejection?.reason.hasPrefix("nested deeper than 64") } == [true], "\(depth)")
        }
    }

    @Test func aLineBeyondTheLimitCostsThatRecordAlone() throws {
        let limit = [("record", SettingNode.scalar("1 KiB", Mark(line: 1, column: 1)))]
        for size in [900, 2_000, 300_000, 1_000_000] {
            let long = #"{"text": "\#(String(repeating: "x", count: size))"}"#
            let results = try lines("{\"text\": \"a\"}\n\(long)\n{\"text\": \"c\"}\n", settings: limit)
            #expect(results.count == 3 && results[0] == "a" && results[2] == "c")
            #expect((results[1] == "too-large record 2 line 2 byte 14") == (size > 1_000))
            #expect(try lines(long, settings: limit).count == 1)
        }
    }

    @Test func everyEncodingWithAByteOrderMarkReadsTheSame() throws {
        let text = "{\"text\": \"Nguyễn 😀\"}\r\n{\"text\": \"b\"}\r\n"
        let little = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
        ] {
            for packed in [bytes, gzip(bytes), zstd(bytes)] {
                let results = try read(JSONL.self, [folder.write("a", packed)])
                #expect(results.map(\.summary) == ["Nguyễn 😀", "b"])
            }
        }
    }

    @Test func whatIsReadDoesNotDependOnTheSizeOfBatches() throws {
        let text = (0..<50).map { $0 % 7 == 3 ? "{bad" : #"{"text": "số \#($0)"}"# }.joined(separator: "\n")
        let file = folder.write("a", text.utf8)
        let whole = try read(JSONL.self, [file, file], documents: 1_000).map(\.summary)
        #expect(whole.count == 100)
        for (documents, bytes) in [(1, 1), (2, 1 << 20), (7, 40), (1_000, 100)] {
            #expect(try read(JSONL.self, [file, file], documents: documents, bytes: bytes).map(\.summary) == whole)
        }
    }

    @Test func everyCutAndFlipOfAFileBalances() throws {
        let text = #"{"id": 1, "text": "Đà Nẵng"}"# + "\n" + #"{"text": "b\u1ea5t", "x": [-1.5e3, true]}"# + "\n"
        let bytes = Array(text.utf8)
        for end in bytes.indices {
            let results = try read(JSONL.self, [folder.write("a", bytes[..<end])])
            #expect((1...2).contains(results.count))
        }
        for place in bytes.indices {
            for flip: UInt8 in [0x01, 0x20, 0x80, 0xFF] {
                var damaged = bytes
                damaged[place] ^= flip
                let results = try read(JSONL.self, [folder.write("a", damaged)])
                #expect((1...3).contains(results.count), "byte \(place) ^ \(flip)")
            }
        }
    }
}
