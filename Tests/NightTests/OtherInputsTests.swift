import Pipeline
import Stages
import Tables
import TestSupport
import Testing

/// Inputs of the command line are read as the pipeline file says of its own.
@Suite struct OtherInputsTests {
    let folder = TemporaryFolder()

    /// The plan of a pipeline file with some readers, for inputs that lie elsewhere.
    func plan(_ readers: String, _ inputs: [String]) throws -> Plan {
        let text = "read: [\(readers)]\nclean: [encoding, unicode, paragraphs]\nwrite: [csv]\n"
        var plan = try PipelineFile.parse(Array(text.utf8), path: "p.yaml").get()
        plan.output = folder.path + "/Output"
        plan.replaceInputs(inputs)
        return plan
    }

    func texts(_ readers: String, _ content: [UInt8]) throws -> [String] {
        let input = folder.write("input", content)
        var plan = try plan(readers, [input])
        let tables = TableCollector()
        plan.writers = [tables]
        _ = try Night(plan, version: "test").run()
        let articles = try #require(tables["articles"])
        return (0..<articles.rowCount).map { articles["text"]!.shown($0)! }
    }

    static let settings: [(readers: String, content: String, texts: [String])] = [
        (
            "jsonl: { paths: x, fields: { text: noidung } }", #"{"noidung": "Bài một.", "text": "Tóm tắt."}"#,
            ["Bài một."]
        ),
        ("csv: { paths: x, fields: { text: noidung }, delimiter: tab }", "id\tnoidung\n1\tBài một.\n", ["Bài một."]),
        ("detect: { paths: x, fields: { text: noidung } }", "id,noidung,text\n1,Bài một.,x\n", ["Bài một."]),
        ("jsonl: { paths: x, fields: { text: noidung } }", "id,noidung,text\n1,Bài một.,x\n", ["Bài một."]),
        ("text: { paths: x }", #"{"text": "Bài một."}"#, ["Bài một."]),
        (
            "jsonl: { paths: x, fields: { text: a } }, csv: { paths: y, fields: { text: b } }", "a,b\n1,Bài một.\n",
            ["Bài một."]
        ),
        (
            "jsonl: { paths: x, fields: { text: a } }, csv: { paths: y, fields: { text: b } }",
            #"{"b": "Bài hai.", "a": "Bài một."}"#, ["Bài một."]
        ),
        (
            "jsonl: { paths: x, fields: { text: a } }, jsonl: { paths: y, fields: { text: b } }",
            #"{"b": "Bài hai.", "a": "Bài ba.", "text": "Bài một."}"#, ["Bài một."]
        ),
    ]

    @Test(arguments: settings.indices) func settingsOfTheReaderStay(_ index: Int) throws {
        let (readers, content, expected) = Self.settings[index]
        #expect(try texts(readers, Array(content.utf8)) == expected, "\(readers)")
    }

    @Test func theEncodingStays() throws {
        let bytes: [UInt8] = [0x48, 0xB5, 0x20, 0x4E, 0xE9, 0x69, 0x0A]
        #expect(try texts("text: { paths: x, encoding: tcvn3 }", bytes) == ["Hà Nội"])
    }

    @Test func aShareOfRefusalsStopsTheRun() throws {
        let input = folder.write("input.jsonl", Array("{\"text\": \"Bài một.\"}\n{}\n".utf8))
        let limited = "jsonl: { paths: x, stop_rejects: 40%, least_rejects: 1 }"
        #expect(throws: TooManyRejects.self) { try Night(plan(limited, [input]), version: "test").run() }
        let several = try plan("\(limited), text: { paths: y }", [input])
        #expect(try Night(several, version: "test").run().outcome.articleCount == 1)
        #expect(several.unusedSettings.count == 1 && several.unusedSettings[0].contains("least_rejects, stop_rejects"))
    }

    static let unused: [(readers: String, words: [String])] = [
        ("jsonl: { paths: x, fields: { text: a }, stop_rejects: 5% }", []),
        ("jsonl: { paths: x }, csv: { paths: y }", []),
        ("jsonl: { paths: x, nesting: 9 }, csv: { paths: y, delimiter: tab }", []),
        ("jsonl: { paths: x, nesting: 9 }, jsonl: { paths: y, nesting: 9 }", []),
        ("jsonl: { paths: x, nesting: 9 }, jsonl: { paths: y }", ["nesting of the reader 'jsonl' is not used"]),
        ("jsonl: { paths: x, ratio: 9 }, csv: { paths: y }", ["ratio of the reader 'jsonl' is not used"]),
    ]

    @Test(arguments: unused.indices) func whatIsNotUsedIsSaid(_ index: Int) throws {
        let (readers, words) = Self.unused[index]
        let said = try plan(readers, ["z"]).unusedSettings
        #expect(said.count == words.count, "\(said)")
        for (sentence, word) in zip(said, words) { #expect(sentence.contains(word)) }
    }
}
