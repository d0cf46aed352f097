import Stages
import Tables
import Testing

@testable import Reading

/// JSON that is not an object a line.
@Suite struct JSONObjectsTests {
    let folder = Folder()

    func lines(_ text: String, settings: [(String, SettingNode)] = []) throws -> [String] {
        try read(Detect.self, [folder.write("a.json", text.utf8)], settings: settings).map(\.summary)
    }

    static let files: [(text: String, records: [String])] = [
        // Arrays, as programs write them.
        ("[\n{\"text\": \"a\"},\n{\"text\": \"b\"}\n]\n", ["a", "b"]),
        (#"[{"text": "a"}, {"text": "b", "tags": ["{", "}"]},{"text": "c]"}]"#, ["a", "b", "c]"]),
        ("[\r\n  {\r\n    \"text\": \"a\"\r\n  },\r\n  {\r\n    \"text\": \"b\"\r\n  }\r\n]", ["a", "b"]),
        (#"[{"text": "\"{\\"}, {"text": "b"}]"#, ["\"{\\", "b"]),
        ("\u{FEFF} [ {\"text\": \"a\"} ]", ["a"]),
        // Objects laid out over lines, one or many.
        ("{\n  \"text\": \"a\",\n  \"x\": {\n    \"y\": [1, {\n\"z\": 2}]\n  }\n}\n", ["a"]),
        ("{\n  \"text\": \"a\"\n}\n{\n  \"text\": \"b\"\n}", ["a", "b"]),
        // What is damaged costs itself.
        ("[\n{\"text\": \"a},\n{\"text\": \"b\"}\n]", ["not-json record 1 line 2 byte 2", "b"]),
        ("[\n{\"text\": a\"},\n{\"text\": \"b\"}\n]", ["not-json record 1 line 2 byte 2", "b"]),
        ("[\n{\"text\": \"a\", \"x\": [1},\n{\"text\": \"b\"}\n]", ["not-json record 1 line 2 byte 2", "b"]),
        ("[\n{\"text\": \"a\", \"x\": {\"y\": 1 ,\n{\"text\": \"b\"}\n]", ["not-json record 1 line 2 byte 2", "b"]),
        (
            "[\n  {\n    \"text\": \"a,\n    \"x\": {\n    }\n  },\n  {\n    \"text\": \"b\"\n  }\n]",
            ["not-json record 1 line 2 byte 4", "b"]
        ),
        ("[{\"text\": 1}, {\"text\": \"b\"}]", ["wrong-type record 1 line 1 byte 1", "b"]),
        ("[{\"text\": \"a\"}, null, 7, {\"text\": \"b\"}]", ["a", "not-json record 2 line 1 byte 16", "b"]),
        ("[{\"text\": \"a\"}, {\"text\": \"b", ["a", "not-json record 2 line 1 byte 16"]),
        ("[{\"text\": \"a\"}", ["a"]), ("[{\"text\": \"a\"}]\nx y\nz", ["a", "not-json record 2 line 2 byte 16"]),
        ("[{}]", ["missing-field record 1 line 1 byte 1"]),
        (
            "[\n  {\n    \"text\": \"a\nb\"\n  }, {\n    \"text\": \"c\"\n  }, {\n    \"text\": \"d\"\n  }\n]",
            ["not-json record 1 line 2 byte 4", "c", "d"]
        ),
        (
            "[{\"text\": \"a\nb\", \"comments\": [{\"content\": \"x\"}]},\n{\"text\": \"c\"}]",
            ["not-json record 1 line 1 byte 1", "c"]
        ),
        ("[{\"text\": \"a\nb\"}, {\"text\": \"c\"}]", ["not-json record 1 line 1 byte 1", "c"]),
        ("[\r{\"text\": \"a},\r{\"text\": \"b\"}\r]", ["not-json record 1 line 1 byte 2", "b"]),
        // Files put together, and arrays of nothing.
        ("[{\"text\": \"a\"}]\n\u{FEFF}[{\"text\": \"b\"}]", ["a", "b"]),
        ("[[{\"text\": \"a\"}], [], [{\"text\": \"b\"}]]", ["a", "b"]),
        ("[]", ["empty record 1 line 1 byte 0"]), ("[\n]\n", ["empty record 1 line 1 byte 0"]),
        ("[] Ảnh", ["[] Ảnh"]),
    ]

    @Test(arguments: files.indices) func everyObjectIsARecord(_ index: Int) throws {
        let (text, records) = Self.files[index]
        #expect(try lines(text) == records, "\(text)")
    }

    @Test func theReaderOfJSONLinesReadsThemToo() throws {
        let path = folder.write("a.jsonl", "[{\"text\": \"a\"},\n{\"text\": \"b\"}]".utf8)
        #expect(try read(JSONL.self, [path]).map(\.summary) == ["a", "b"])
    }

    @Test func objectsStandAcrossThePiecesInWhichAFileIsRead() throws {
        // Each of a length of its own, so that every kind of byte stands at a piece's end in one of them.
        let texts = (0..<2_000).map { "x\\\"\($0)" + String(repeating: "é{", count: $0 % 97) }
        let objects = texts.map { "{\"id\": [\"{\"], \"text\": \"\($0)\"}" }
        for separator in [",", ",\n", " , \n "] {
            let expected = texts.map { $0.replacing("\\\"", with: "\"") }
            #expect(try lines("[" + objects.joined(separator: separator) + "]") == expected)
        }
    }

    @Test func aRecordsNumberAndByteAreToldWhereColumnsMeanNothing() throws {
        let path = folder.write("a.json", "[{\"text\": \"a\"}, {\"text\": tru}]".utf8)
        let found = try read(Detect.self, [path])
        #expect(found.last?.rejection?.reason == "expected 'true', found '}', at byte 28")
    }

    @Test func bracketsWithoutEndCostOneRecord() throws {
        let deep = String(repeating: "[", count: 300_000)
        let found = try lines("[{\"text\": \"a\"},\n{\"text\": \"b\", \"x\": \(deep)\n},\n{\"text\": \"c\"}]")
        #expect(found == ["a", "not-json record 2 line 2 byte 16", "c"])
    }

    @Test func anObjectBeyondTheLimitCostsItself() throws {
        let long = String(repeating: "dài ", count: 1_000)
        let limit = [("record", SettingNode.scalar("2 KiB", Mark(line: 1, column: 1)))]
        let file = "[{\"text\": \"a\"}, {\"text\": \"\(long)\"}, {\"text\": \"b\"}]"
        #expect(try lines(file, settings: limit) == ["a", "too-large record 2 line 1 byte 16", "b"])
    }

    @Test func aCutGzipGivesTheObjectsBeforeTheCut() throws {
        let file = "[" + (0..<500).map { "{\"text\": \"Bài \($0 * 7_919 % 1_000)\"}" }.joined(separator: ",\n") + "]"
        let packed = gzip(file.utf8)
        let found = try read(Detect.self, [folder.write("a.json.gz", packed.prefix(packed.count / 2))])
        let texts = found.compactMap(\.document)
        #expect(texts.count > 50 && texts.count < 500)
        #expect(found.last?.rejection?.rule == "truncated" && found.count == texts.count + 1)
    }
}
