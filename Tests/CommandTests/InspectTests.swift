import Foundation
import TestSupport
import Testing

@testable import bantin

/// `bantin inspect` on files that a run wrote, on other CSV, and on files that are none.
@Suite struct InspectTests {
    /// A run's output, made once.
    private static let published = Published(writers: "[parquet, csv, xlsx]")
    private let folder: TemporaryFolder

    init() { folder = TemporaryFolder() }

    @Test(arguments: [
        ("parquet/articles.parquet", ": Parquet, "), ("csv/articles.csv", ": CSV, "),
        ("xlsx/articles.xlsx", ": XLSX, "),
    ])
    func aPublishedFileIsShownToPeople(_ name: String, _ form: String) throws {
        let path = try Self.published.path + "/current/" + name
        let ending = Program.run("inspect", path, "--rows", "2")
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(ending.errors.isEmpty)
        #expect(ending.output.hasPrefix(path + form))
        for word in ["article_id", "published_on", "2021-03-05", "first 2 rows", "Nguyễn"] {
            #expect(ending.output.contains(word), "\(word)")
        }
        #expect(Program.run("inspect", path, "--rows", "0").output.contains("first") == false)
    }

    @Test func aParquetFileIsShownToPrograms() throws {
        let report = try json("parquet/articles.parquet")
        #expect(report["form"] as? String == "Parquet")
        #expect(report["rows"] as? Int == 3)
        let columns = try #require(report["columns"] as? [[String: Any]])
        let day = try #require(columns.first { $0["name"] as? String == "published_on" })
        #expect(day["type"] as? String == "date")
        #expect(day["nulls"] as? Int == 1)
        #expect(day["min"] as? String == "2021-03-05")
        #expect(day["max"] as? String == "2021-03-06")
        #expect((day["encodings"] as? [String])?.isEmpty == false && (day["codecs"] as? [String])?.isEmpty == false)
        let groups = try #require(report["row_groups"] as? [[String: Any]])
        #expect(groups.compactMap { $0["rows"] as? Int } == [3])
        #expect((groups[0]["columns"] as? [Any])?.count == columns.count)
        let rows = try #require(report["first_rows"] as? [[String: Any]])
        #expect(rows.map { $0["record_id"] as? String } == ["a", "b", "c"])
        #expect(rows[0]["characters"] is Int && rows[2]["published_on"] is NSNull)
    }

    @Test func aWorkbookIsShownToPrograms() throws {
        let sheets = try #require(try json("xlsx/articles.xlsx")["sheets"] as? [[String: Any]])
        #expect(sheets.map { $0["name"] as? String } == ["articles"])
        #expect(sheets[0]["rows"] as? Int == 3)
        let rows = try #require(sheets[0]["first_rows"] as? [[String: Any]])
        #expect(rows.map { $0["record_id"] as? String } == ["a", "b", "c"])
        #expect(rows[0]["published_on"] as? String == "2021-03-05")
    }

    @Test(
        arguments: [
            ("a,b\n1,x\n2,\n", "comma", ["int64", "text"], [0, 1], 0),
            ("a;b\n1,5;2021-03-05\n", "semicolon", ["text", "date"], [0, 0], 0),
            ("\u{FEFF}a\tb\r\n\"1\t2\"\ttrue\r\n", "tab", ["text", "bool"], [0, 0], 0),
            ("a,b\n1,2\n1,2,3\n\"x\n", "comma", ["int64", "int64"], [0, 0], 2),
        ] as [(String, String, [String], [Int], Int)])
    func csvIsToldByItsBytes(
        _ text: String, _ delimiter: String, _ types: [String], _ nulls: [Int], _ refused: Int
    ) throws {
        let report = try json(text: text)
        #expect(report["form"] as? String == "CSV")
        #expect(report["delimiter"] as? String == delimiter)
        let columns = try #require(report["columns"] as? [[String: Any]])
        #expect(columns.compactMap { $0["type"] as? String } == types)
        #expect(columns.compactMap { $0["nulls"] as? Int } == nulls)
        #expect(report["refused"] as? Int == refused)
    }

    @Test func boundsOfCSVAreOfAllRows() throws {
        let columns = try #require(
            try json(text: "n,x,t\n5,0.5,b\n-3,,ab\n9,-1e3,\"\"\n")["columns"] as? [[String: Any]])
        #expect(columns.map { $0["min"] as? Int } == [-3, -1000, nil])
        #expect(columns.map { $0["max"] as? Double } == [9, 0.5, nil])
        #expect(columns[2]["min"] as? String == "" && columns[2]["max"] as? String == "b")
    }

    @Test func packedCSVIsUnpacked() throws {
        let path = folder.file("news.csv", "a,b\n1,x\n2,y\n")
        for (tool, ending) in [("/bin/gzip", ".gz"), ("/usr/bin/zstd", ".zst")]
        where FileManager.default.isExecutableFile(atPath: tool) {
            try pack(path, with: tool)
            let shown = Program.run("inspect", path + ending)
            #expect(shown.status == 0 && shown.output.contains("rows       2"), "\(shown.errors)")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path + ending))
            try bytes.dropLast(3).write(to: URL(fileURLWithPath: path + ending))
            #expect(Program.run("inspect", path + ending).status == 65)
        }
    }

    @Test func whatCanNotBeReadHasItsReasonAndExitCode() throws {
        let parquet = try Self.published.path + "/current/parquet/articles.parquet"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: parquet))
        let workbook = try Data(
            contentsOf: URL(fileURLWithPath: try Self.published.path + "/current/xlsx/articles.xlsx"))
        var flipped = bytes
        flipped[100] ^= 0xFF
        let cases: [(Data, String)] = [
            (bytes.dropLast(7), "the file doesn't end in PAR1"), (flipped, "column article_id, row group 0, page 0"),
            (workbook.dropLast(9), "the ZIP archive has no end"), (Data(), "the file is empty"),
            (Data([0, 1, 2, 3]), "neither Parquet nor XLSX nor CSV"),
            (Data("{\"a\": 1}\n".utf8), "neither Parquet nor XLSX nor CSV"),
            (Data("a,\"b\n".utf8), "the header is damaged: line 1: the quote that opens cell 2 is never closed"),
        ]
        for (number, (bytes, reason)) in cases.enumerated() {
            let path = "\(folder.path)/\(number)"
            try bytes.write(to: URL(fileURLWithPath: path))
            let ending = Program.run("inspect", path)
            #expect(ending.status == 65, "\(reason)")
            #expect(ending.output.isEmpty)
            #expect(ending.errors.hasPrefix("bantin: \(path): ") && ending.errors.contains(reason), "\(ending.errors)")
        }
        for path in ["\(folder.path)/none.parquet", folder.path] {
            #expect(Program.run("inspect", path).status == 66)
        }
    }

    // MARK: Support

    private func json(_ name: String) throws -> [String: Any] {
        try json(path: try Self.published.path + "/current/" + name)
    }

    private func json(text: String) throws -> [String: Any] { try json(path: folder.file("table", text)) }

    private func json(path: String) throws -> [String: Any] {
        let ending = Program.run("inspect", path, "--format", "json")
        #expect(ending.status == 0, "\(ending.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    }

    private func pack(_ path: String, with tool: String) throws {
        try #require(ChildProcess.run(tool, ["-q", "-k", "-f", path]).status == 0)
    }
}

/// The output of a run over three small articles, made once for a suite.
final class Published: Sendable {
    private let result: Result<String, any Error>
    // Kept, since the files go with it.
    private let folder = TemporaryFolder()

    init(writers: String) {
        let folder = folder
        result = Result {
            let articles = [
                ("a", "Ngày 05/3/2021, tại Vinh, ông Nguyễn Văn Tài <b> dự hội nghị.", "2021-03-05"),
                ("b", "Ngày 6/3/2021, bà Trần Thị Hương nói: \"Chúng tôi đã sẵn sàng.\"", "2021-03-06"),
                ("c", "Sáng nay tại Huế có 3.000 hộ dân.", ""),
            ]
            let lines = articles.map { id, text, day in
                let body = text.replacingOccurrences(of: "\"", with: "\\\"")
                return "{\"id\": \"\(id)\", \"body\": \"\(body)\"\(day.isEmpty ? "" : ", \"date\": \"\(day)\"")}\n"
            }
            let input = folder.file("news.jsonl", lines.joined())
            let pipeline = folder.file(
                "p.yaml",
                """
                output: \(folder.path)/out
                read: [{ jsonl: { paths: [\(input)] } }]
                clean: [unicode, paragraphs, credits]
                extract: [organizations, places, people, positions, times, quantities, citations, statements, events, awards, participations]
                write: \(writers)

                """)
            let ending = Program.run("run", pipeline)
            try #require(ending.status == 0, "\(ending.errors)")
            return folder.path + "/out"
        }
    }

    /// The output folder.
    var path: String { get throws { try result.get() } }
}
