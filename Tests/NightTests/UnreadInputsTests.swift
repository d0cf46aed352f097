@preconcurrency import Glibc
import Pipeline
import Publishing
import Reading
import TestSupport
import Testing

/// Inputs that held nothing when they were read: they are refused, and keep no night from anything.
@Suite struct UnreadInputsTests {
    /// The rule of each reject by the name of its file.
    private func rejects(_ crawl: Crawl) -> [String: String] {
        let lines = Files.list(crawl.current + "/csv").filter { $0.hasPrefix("rejects") }.flatMap { file in
            Files.text("\(crawl.current)/csv/\(file)").split(separator: "\r\n").dropFirst()
        }
        return Dictionary(
            lines.map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                return (String(cells[1].split(separator: "/").last!), cells[6] + ": " + cells[7])
            }, uniquingKeysWith: { "\($0); \($1)" })
    }

    /// What one night over the same inputs gives elsewhere.
    private func expectARebuildIsTheSame(_ crawl: Crawl, _ comment: Comment) throws {
        let nights = crawl.tables()
        try crawl.night(.full)
        expectSame(crawl.tables(), nights, "a full rebuild; \(comment)")
        let (output, rest) = (crawl.output, crawl.tables(withRejects: false))
        crawl.output += "-whole"
        defer { crawl.output = output }
        try crawl.night()
        expectSame(crawl.tables(withRejects: false), rest, "one night elsewhere; \(comment)")
        let whole = rejects(crawl)
        crawl.output = output
        #expect(rejects(crawl) == whole, comment)
    }

    @Test(arguments: ["1 B", "1 MiB"]) func aLinkToNowhereKeepsNoNightFromAnything(_ partBytes: String) throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: \(partBytes)"
        crawl.write("a.jsonl", ["a"])
        crawl.write("latest", [">nowhere"])
        try crawl.night()
        crawl.write("n.jsonl", ["n"])
        let second = try crawl.night()
        #expect(second.vanished.isEmpty && second.newCount == 1)
        #expect(Files.list(crawl.current).contains("csv/articles-00002.csv") == (partBytes == "1 B"))
        #expect(rejects(crawl) == ["latest": "unreadable: can't read: No such file or directory"])
        #expect(try crawl.night().run == nil)
        let replay = try crawl.night(.replay(run: nil, stage: nil, rule: nil))
        #expect(replay.outcome.inputs.count == (partBytes == "1 B" ? 2 : 3) && replay.run == nil, "it was in vain")
        try expectARebuildIsTheSame(crawl, "with the link")
        crawl.cleaners = "[unicode, glued, paragraphs]"
        #expect(try crawl.night().notes.contains { $0.contains("everything is made anew") })
    }

    @Test(arguments: [[], [">nowhere"]]) func whatHeldNothingAndIsGoneIsNoLoss(_ words: [String]) throws {
        let crawl = Crawl()
        crawl.write("a.jsonl", ["a"])
        crawl.write("page.part", words)
        try crawl.night()
        let refused = rejects(crawl)
        #expect(refused.count == 1)
        crawl.remove("page.part")
        crawl.write("b.jsonl", ["b"])
        let report = try crawl.night()
        #expect(report.vanished == ["\(crawl.inputs)/page.part"] && report.warnings.isEmpty)
        #expect(rejects(crawl) == refused && crawl.articles() == ["a", "b"], "what was refused is still told")
        #expect(Files.list(crawl.current).contains("csv/articles.csv"), "one part")
        let nights = crawl.tables()
        try crawl.night(.replay(run: nil, stage: nil, rule: nil))
        expectSame(crawl.tables(), nights, "a replay")
        try crawl.night(.full)
        expectSame(crawl.tables(), nights, "a full rebuild")
        crawl.cleaners = "[unicode, glued, paragraphs]"
        #expect(try crawl.night().run != nil)
        crawl.write("page.part", ["p"])
        try crawl.night()
        #expect(crawl.articles().contains("p") && rejects(crawl).isEmpty)
    }

    @Test func whatCanNotBeReadIsNotTakenForAnEmptyFile() throws {
        let crawl = Crawl()
        crawl.write("a.jsonl", ["a"])
        crawl.write("empty", [])
        crawl.write("latest", [">nowhere"])
        let expected = [
            "empty": "empty: the file is empty", "latest": "unreadable: can't read: No such file or directory",
        ]
        try crawl.night()
        #expect(rejects(crawl) == expected)
        crawl.write("b.jsonl", ["b"])
        try crawl.night()
        #expect(rejects(crawl) == expected)
        try expectARebuildIsTheSame(crawl, "both stay what they are")
    }

    @Test func anotherReasonIsTold() throws {
        let crawl = Crawl()
        crawl.write("a.jsonl", ["a"])
        crawl.write("latest", [">nowhere"])
        try crawl.night()
        crawl.remove("latest")
        crawl.write("latest", [">latest"])
        #expect(try crawl.night().run != nil)
        #expect(rejects(crawl) == ["latest": "unreadable: can't read: Too many levels of symbolic links"])
        try expectARebuildIsTheSame(crawl, "the reason of now")
        #expect(try crawl.night().run == nil)
        crawl.remove("latest")
        symlink("/proc/self/mem", "\(crawl.inputs)/latest")
        try crawl.night()
        #expect(rejects(crawl) == ["latest": "unreadable: can't read: Input/output error"])
        #expect(try crawl.night().run == nil)
    }

    @Test func aFolderThatTakesAFilesPlaceIsNotReadEachNight() throws {
        let crawl = Crawl()
        crawl.write("a.jsonl", ["a"])
        crawl.write("b", ["b"])
        crawl.write("c", [">nowhere"])
        try crawl.night()
        for name in ["b", "c"] {
            crawl.remove(name)
            mkdir("\(crawl.inputs)/\(name)", 0o755)
        }
        crawl.write("b/1.jsonl", ["b1"])
        crawl.write("c/1.jsonl", ["c1"])
        let report = try crawl.night()
        #expect(report.vanished == ["\(crawl.inputs)/b"] && report.newCount == 2)
        #expect(try crawl.night().run == nil)
    }

    // MARK: Paths that are lost

    @Test func aCrawlThatIsNotThereIsNotNothingNew() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 MiB, keep_inputs: true"
        crawl.write("1.jsonl", ["a"])
        try crawl.night()
        crawl.move("", to: "../moved")
        let link = Files.link(crawl.current)
        let error = #expect(throws: InputError.self) { try crawl.night() }
        #expect(error == .missing(path: crawl.inputs) && Files.link(crawl.current) == link)
        #expect(throws: InputError.self) { try crawl.night(paths: ["\(crawl.inputs)/*.jsonl"]) }
        #expect(throws: InputError.self) { try Night(crawl.plan(), version: "1").forecast() }
        // What is kept can be made anew all the same.
        let rebuilt = try crawl.night(.full)
        #expect(rebuilt.run != nil && rebuilt.warnings.count == 1 && crawl.articles() == ["a"])
        // Another path is read, and the loss is said.
        mkdir(crawl.inputs, 0o755)
        crawl.write("2.jsonl", ["b"])
        crawl.move("", to: "../other")
        let other = try crawl.night(paths: [crawl.inputs, "\(crawl.folder.path)/other/2.jsonl"])
        #expect(other.run != nil && other.warnings.count == 1 && other.warnings[0].contains("no such file or folder"))
        // A folder that is empty has been emptied.
        mkdir(crawl.inputs, 0o755)
        #expect(try crawl.night().warnings.isEmpty)
    }

    // MARK: The output among the inputs

    @Test func anArchiveDoesNotFeedOnItself() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 MiB, keep_inputs: true"
        crawl.output = crawl.inputs + "/Output"
        crawl.write("1.jsonl", ["a", "b"])
        symlink("Output/current/csv", crawl.inputs + "/tables")
        symlink("Output/current/csv/articles.csv", crawl.inputs + "/articles.csv")
        for _ in 0..<3 { try crawl.night() }
        #expect(crawl.articles() == ["a", "b"])
        try crawl.night(paths: ["\(crawl.inputs)/*"])
        #expect(crawl.articles() == ["a", "b"])
        for path in ["", "/current", "/snapshots", "/current/csv/articles.csv", "/inputs"] {
            #expect(throws: InputError.ownOutput(path: crawl.output + path)) {
                try crawl.night(paths: [crawl.output + path])
            }
        }
    }

    @Test func whatLiesBesideTheSnapshotsIsRead() throws {
        let crawl = Crawl()
        crawl.output = crawl.inputs
        crawl.write("1.jsonl", ["a"])
        for _ in 0..<3 { try crawl.night() }
        #expect(crawl.articles() == ["a"])
        crawl.write("2.jsonl", ["b"])
        try crawl.night()
        #expect(crawl.articles() == ["a", "b"])
    }

    // MARK: Names

    @Test func aNameThatIsNoUTF8IsReadAndKept() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 MiB, keep_inputs: true"
        crawl.write("a.jsonl", ["a"])
        crawl.write("n.jsonl", ["n"])
        let bytes = Array("\(crawl.inputs)/b\u{1}o.jsonl".utf8).map { $0 == 1 ? 0xE1 : $0 } + [0]
        let code = bytes.withUnsafeBytes {
            rename("\(crawl.inputs)/n.jsonl", $0.assumingMemoryBound(to: CChar.self).baseAddress!)
        }
        #expect(code == 0)
        defer {
            _ = bytes.withUnsafeBytes { unlink($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
        }
        let report = try crawl.night()
        #expect(report.outcome.rejected.isEmpty && crawl.articles() == ["a", "n"])
        #expect(report.outcome.inputs.map(\.source).last == "\(crawl.inputs)/b\\xE1o.jsonl")
        #expect(try crawl.night().run == nil)
        #expect(try crawl.night(paths: ["\(crawl.inputs)/b*"]).run == nil)
        #expect(try crawl.night(paths: ["\(crawl.inputs)/b\\xE1o.jsonl"]).run == nil)
        #expect(try crawl.night(.full).vanished.isEmpty)
    }
}
