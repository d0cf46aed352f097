import Foundation
import TestSupport
import Testing

@testable import bantin

@Suite struct CommandTests {
    private let folder: TemporaryFolder

    init() { folder = TemporaryFolder() }

    // MARK: Finding one's way

    @Test func theVersionIsDataAndNothingElse() throws {
        let ending = Program.run("--version")
        #expect(ending.status == 0)
        #expect(ending.output == "bantin \(Bantin.version)\n")
        #expect(ending.errors.isEmpty)
    }

    @Test(arguments: [
        "run", "plan", "test", "report", "check", "list", "explain", "new", "schema", "show", "inspect", "history",
        "rejects", "replay",
        "diff",
        "rollback",
        "completions",
    ])
    func helpStartsWithExamples(_ command: String) throws {
        let all = Program.run("--help")
        #expect(all.status == 0)
        #expect(all.output.contains(command))
        #expect(isBefore("EXAMPLES:", "USAGE:", in: all.output))
        let one = Program.run(command, "--help")
        #expect(one.status == 0)
        #expect(isBefore("EXAMPLES:", "USAGE:", in: one.output))
        #expect(one.output.contains("bantin \(command)"))
    }

    @Test(arguments: [
        ["rnu"], ["--verzion"], ["run"], ["run", "a.yaml", "--workers", "0"], ["run", "a.yaml", "--workers", "two"],
        ["run", "a.yaml", "--format", "xml"], ["run", "a.yaml", "--input", ""], ["check"], ["list", "raed"],
        ["schema", "artciles"], ["explain", "jsnol"], ["completions", "tcsh"], ["new"],
        ["show"], ["show", "a", "--color", "blue"], ["show", "a", "--html", "--format", "json"], ["inspect"],
        ["inspect", "a", "--rows", "-1"],
    ])
    func aWrongCommandLineIsToldOnStandardErrorAndExits64(_ arguments: [String]) throws {
        let running = Program.start(arguments)
        let ending = running.wait()
        #expect(ending.status == 64)
        #expect(ending.output.isEmpty)
        #expect(!ending.errors.isEmpty)
    }

    @Test(arguments: [
        (["chekc", "a.yaml"], "did you mean 'check'?"), (["list", "raed"], "did you mean 'read'?"),
        (["schema", "artciles"], "did you mean 'articles'?"),
        (["explain", "jsnol"], "did you mean 'jsonl'?"),
    ])
    func theNearestWordIsNamed(_ arguments: [String], _ expected: String) throws {
        #expect(Program.start(arguments).wait().errors.contains(expected))
    }

    @Test func everyExitCodeIsExplained() throws {
        let all = Program.run("explain", "exit-codes").output
        for status in ExitStatus.allCases {
            #expect(all.contains(status.meaning))
            let one = Program.run("explain", "\(status.rawValue)")
            #expect(one.status == 0)
            #expect(one.output == "exit code \(status.rawValue): \(status.meaning)\n    \(status.advice)\n")
        }
    }

    @Test func theReadmeListsEveryExitCode() throws {
        let readme = try String(contentsOfFile: Repository.root + "/README.md", encoding: .utf8)
        let cells = readme.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap {
            $0.split(separator: "|").first
        }
        let codes = cells.flatMap { $0.split { !$0.isNumber } }.compactMap { Int32($0) }
        #expect(Set(codes) == Set(ExitStatus.allCases.map(\.rawValue)))
    }

    @Test func theListComesFromTheStagesThemselves() throws {
        let text = Program.run("list").output
        let json = try #require(try json(Program.run("list", "--format", "json").output) as? [[String: Any]])
        for name in ["text", "jsonl", "unicode", "people", "required", "parquet", "csv"] {
            #expect(text.contains("\n  \(name)\n"))
            #expect(json.contains { $0["stage"] as? String == name })
            #expect(Program.run("explain", name).output.contains("'\(name)' is a"))
        }
        #expect(text.contains("batch_bytes: 256 KiB"))
        #expect(Program.run("list", "run").output.hasPrefix("run:\n"))
    }

    @Test func theSchemaTellsEveryColumn() throws {
        let overview = Program.run("schema").output
        #expect(overview.contains("articles") && overview.contains("a row is an article kept"))
        #expect(Program.run("schema", "articles").output.contains("the input's own id, or the file's stem"))
        let json = try #require(try json(Program.run("schema", "--format", "json").output) as? [[String: Any]])
        #expect(json.count == 16)
        #expect(json.allSatisfy { ($0["columns"] as? [[String: Any]])?.isEmpty == false })
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsKnowTheCommands(_ shell: String) throws {
        let ending = Program.run("completions", shell)
        #expect(ending.status == 0)
        for command in ["rollback", "inspect", "show"] { #expect(ending.output.contains(command)) }
        #expect(ending.output.contains("color") && ending.output.contains("never"))
    }

    @Test func dataThatCanNotBeWrittenIsNoSuccess() throws {
        let ending = ChildProcess.run("/bin/sh", ["-c", "'\(Program.path)' list > /dev/full"])
        #expect(ending.status == 74)
        #expect(ending.errors == "bantin: standard output: can't write: no space left on device\n")
    }

    // MARK: Pipelines

    @Test func aNewPipelineIsRightAndNeverOverwritesAFile() throws {
        let first = Program.run("new", "weekly", in: folder.path)
        #expect(first.status == 0)
        #expect(Program.run("check", "weekly.yaml", in: folder.path).status == 0)
        let second = Program.run("new", "weekly", in: folder.path)
        #expect(second.status == 73)
        #expect(second.errors == "bantin: weekly.yaml: exists already; name another file, or move it away\n")
        #expect(Program.run("new", "", in: folder.path).status == 64 && !folder.exists(".yaml"))
        #expect(Program.run("new", "a\nb", in: folder.path).status == 64)
        let spaced = Program.run("new", "a: b", in: folder.path)
        #expect(spaced.status == 0 && spaced.errors.contains("bantin run \"a: b.yaml\"\n"))
    }

    @Test func everyPipelineOfTheRepositoryIsRight() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/Pipelines")
        let files = names.filter { $0.hasSuffix(".yaml") }.map { "Pipelines/" + $0 }
        #expect(!files.isEmpty)
        let ending = Program.start(["check"] + files).wait()
        #expect(ending.status == 0, "\(ending.errors)")
    }

    @Test func thePipelineOfTheReadmeIsRight() throws {
        let readme = try String(contentsOfFile: Repository.root + "/README.md", encoding: .utf8)
        let blocks = readme.components(separatedBy: "```yaml\n").dropFirst()
        #expect(!blocks.isEmpty)
        for block in blocks {
            let text = try #require(block.components(separatedBy: "```").first)
            let ending = Program.run("check", folder.file("readme.yaml", text))
            #expect(ending.status == 0, "\(ending.errors)")
        }
    }

    @Test func checkTellsMistakesOfAllFilesAndExits78() throws {
        let right = folder.file("right.yaml", pipeline())
        let wrong = folder.file("wrong.yaml", "read:\n  - txt: { paths: a }\nwrites: [csv]\n")
        let ending = Program.run("check", right, wrong, "\(folder.path)/rihgt.yaml", folder.path)
        #expect(ending.status == 78)
        #expect(ending.output.isEmpty)
        #expect(
            ending.errors == """
                \(right): right: 1 reader, 3 cleaners, 1 extractor, 2 writers
                \(wrong):2:5: there is no reader 'txt'; did you mean 'text'?
                      - txt: { paths: a }
                        ^
                \(wrong):3:1: there is no section 'writes'; did you mean 'write'?
                    writes: [csv]
                    ^
                \(wrong): 2 mistakes
                bantin: \(folder.path)/rihgt.yaml: no such pipeline file; did you mean '\(right)'?
                bantin: \(folder.path): a folder, expected a pipeline file; there is \(right), \(wrong)

                """)
    }

    @Test func mistakesAreDataForProgramsThatAsk() throws {
        let wrong = folder.file("wrong.yaml", "read:\n  - txt: { paths: a }\nwrite: [csv]\n")
        let ending = Program.run("check", "--format", "json", wrong)
        #expect(ending.status == 78)
        #expect(ending.errors.isEmpty)
        let found = try #require(try json(ending.output) as? [[String: Any]])
        #expect(found.count == 1)
        #expect(found[0]["file"] as? String == wrong)
        #expect(found[0]["line"] as? Int == 2)
        #expect(found[0]["column"] as? Int == 5)
        #expect(found[0]["message"] as? String == "there is no reader 'txt'; did you mean 'text'?")
    }

    @Test func runRefusesAWrongPipelineBeforeItMakesAnything() throws {
        let wrong = folder.file("wrong.yaml", "output: \(folder.path)/out\nread: [txt]\nwrite: [csv]\n")
        let ending = Program.run("run", wrong)
        #expect(ending.status == 78)
        #expect(ending.errors.contains("wrong.yaml:2:8: there is no reader 'txt'"))
        #expect(!folder.exists("out"))
    }

    // MARK: Runs

    @Test func aRunPublishesAndSaysSoOnStandardError() throws {
        let ending = Program.run("run", folder.file("p.yaml", pipeline()))
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(ending.output.isEmpty)
        for words in [
            "p, run 0001-", "read ", "kept ", "refused ", "written ", "published ", "duckdb -c", "soffice --calc",
        ] {
            #expect(ending.errors.contains(words), "\(words)")
        }
        #expect(ending.errors.contains("Samples/jsonl/damaged.jsonl:2: "))
        #expect(folder.exists("out/current/csv/articles.csv") && folder.exists("out/current/parquet/articles.parquet"))
        #expect(!ending.errors.contains("\u{1B}") && !ending.errors.contains("\r"))
    }

    @Test func aReportForProgramsIsDataOnStandardOutput() throws {
        let ending = Program.run("run", folder.file("p.yaml", pipeline()), "--format", "json", "--workers", "2")
        #expect(ending.status == 0)
        #expect(ending.errors.isEmpty)
        let report = try #require(try json(ending.output) as? [String: Any])
        let books = try #require(report["books"] as? [[String: Any]])
        #expect(
            books.compactMap { $0["stage"] as? String } == [
                "reading", "cleaning", "extracting", "validating", "writing",
            ])
        for entry in books {
            #expect(entry["in"] as? Int == (entry["out"] as? Int ?? 0) + (entry["rejected"] as? Int ?? 0))
        }
        #expect(report["articles"] as? Int == books[2]["out"] as? Int)
    }

    @Test func inputsAndOutputOfTheCommandLineTakeThePlaceOfThePipelines() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let a = folder.file("a.jsonl", #"{"id": "x1", "body": "Ngày 5/3/2021, tại Vinh."}"# + "\n")
        let b = folder.file("b.txt", "Ngày 6/3/2021, tại Huế.\n")
        let ending = Program.run("run", pipeline, "--input", a, "--input", b, "--output", "\(folder.path)/other")
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(ending.errors.contains("2 records from 2 files"))
        #expect(folder.exists("other/current/csv/articles.csv") && !folder.exists("out"))
        #expect(try text("other/current/csv/articles.csv").contains("x1"))
    }

    @Test func standardInputIsAnInput() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let line = #"{"id": "x2", "body": "Ngày 5/3/2021, tại Vinh."}"# + "\n"
        let ending = Program.run("run", pipeline, "--input", "-", input: line)
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(try text("out/current/csv/articles.csv").contains("x2"))
    }

    @Test func strictTellsByTheExitCodeThatSomethingWasRefused() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        #expect(Program.run("run", pipeline, "--strict").status == 65)
        #expect(folder.exists("out/current/csv/articles.csv"))
        let clean = "Samples/jsonl/before-2025-07.jsonl"
        #expect(Program.run("run", pipeline, "--strict", "--input", clean).status == 0)
    }

    @Test func anInputThatIsNotThereExits66AndMakesNothing() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        for input in ["\(folder.path)/none.jsonl", "\(folder.path)/*.none"] {
            let ending = Program.run("run", pipeline, "--input", input)
            #expect(ending.status == 66)
            #expect(ending.errors.hasPrefix("bantin: \(input): "))
            #expect(!folder.exists("out"))
        }
    }

    @Test func inputOfWhichNothingIsKeptExits65AndPublishesNothing() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let broken = folder.file("broken.jsonl", "{\"body\": 5}\n{\"body\": \n")
        let ending = Program.run("run", pipeline, "--input", broken)
        #expect(ending.status == 65)
        #expect(ending.errors.contains("broken.jsonl:2: ") && ending.errors.contains("nothing is published"))
        #expect(!folder.exists("out/current"))
    }

    @Test func aRuleThatSaysStopExits1AndTheOldSnapshotStays() throws {
        #expect(Program.run("run", folder.file("p.yaml", pipeline())).status == 0)
        let stop = "validate:\n  - length: { table: articles, columns: [text], max: 1, on_fail: stop }\n"
        let ending = Program.run("run", folder.file("q.yaml", "name: p\n" + pipeline() + stop))
        #expect(ending.status == 1, "\(ending.errors)")
        #expect(ending.errors.contains("'length' stopped the run"))
        #expect(Program.run("history", "--output", "\(folder.path)/out").output.split(separator: "\n").count == 2)
    }

    @Test func anOutputThatCanNotBeMadeExits73() throws {
        let file = folder.file("a-file", "")
        let pipeline = folder.file("p.yaml", pipeline())
        let ending = Program.run("run", pipeline, "--output", "\(file)/out")
        #expect(ending.status == 73, "\(ending.errors)")
        #expect(ending.errors.hasPrefix("bantin: "))
    }

    @Test func aFolderInWhichAnotherRunWorksExits75() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        #expect(Program.run("run", pipeline).status == 0)
        let lock = open("\(folder.path)/out/.lock", O_RDWR)
        defer { close(lock) }
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        let ending = Program.run("run", pipeline)
        #expect(ending.status == 75)
        #expect(ending.errors.contains("another run works here"))
    }

    // MARK: Before and after a run

    @Test func aPlanSaysWhatARunWouldDoAndMakesNothing() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let clean = "Samples/jsonl/before-2025-07.jsonl"
        let before = Program.run("plan", pipeline, "--input", clean)
        #expect(before.status == 0 && before.errors.isEmpty, "\(before.errors)")
        #expect(before.output.hasPrefix("p: a run would read 1 file, ") && before.output.contains(clean))
        #expect(!folder.exists("out"))
        #expect(Program.run("run", pipeline, "--input", clean).status == 0)
        let after = Program.run("plan", pipeline, "--input", clean)
        #expect(after.status == 0 && after.output.hasPrefix("p: nothing new"))
        let full = Program.run("plan", pipeline, "--input", clean, "--full", "--format", "json")
        let json = try #require(try json(full.output) as? [String: Any])
        #expect(json["remade_parts"] as? [Int] == [1] && json["nothing_new"] as? Bool == false)
        #expect(Program.run("plan", pipeline, "--input", "none.jsonl").status == 66)
    }

    @Test func casesThatFailAreToldAtTheirLinesAndExit1() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let cases = { (name: String) in
            "cases:\n  - name: one\n    input: '{\"id\": \"a\", \"body\": \"Tin.\"}'\n    expect:\n"
                + "      articles: [{ record_id: \(name) }]\n"
        }
        let right = Program.run("test", pipeline, "--cases", folder.file("right.yaml", cases("a")))
        #expect(right.status == 0 && right.errors.hasSuffix("right.yaml: 1 case, all passed\n"), "\(right.errors)")
        let path = folder.file("wrong.yaml", cases("b"))
        let wrong = Program.run("test", pipeline, "--cases", path)
        #expect(wrong.status == 1 && wrong.output.isEmpty)
        let said = "\(path):5:18: one: 'articles' differs\n    - { record_id: b }\n    + { record_id: a }\n"
        #expect(wrong.errors == said + "\(path): 1 case, 1 failed\n")
        let data = Program.run("test", pipeline, "--cases", path, "--format", "json")
        let results = try #require(try json(data.output) as? [[String: Any]])
        #expect(data.status == 1 && results[0]["passed"] as? Bool == false)
        #expect(Program.run("test", pipeline).status == 78)
        #expect(Program.run("test", pipeline, "--cases", path, "--case", "two").status == 64)
        let none = "\(folder.path)/none"
        let placeless = Program.run("test", pipeline, "--cases", path, environment: ["TMPDIR": none])
        #expect(placeless.status == 1 && placeless.errors.contains("can't make a file in \(none)"))
    }

    @Test func aReportShowsTheRunAndEscapesEveryValue() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let lines = #"{"id": "a", "body": "Ngày 5/3/2021, tại Vinh."}"# + "\n"
        let first = folder.file("<b>a&b.jsonl", lines + "{\n")
        #expect(Program.run("run", pipeline, "--input", first).status == 0)
        let second = folder.file("c.jsonl", lines.replacingOccurrences(of: "Vinh", with: "Huế"))
        #expect(Program.run("run", pipeline, "--input", second).status == 0)
        let out = "\(folder.path)/out"
        let text = Program.run("report", "--output", out)
        #expect(text.status == 0 && text.errors.isEmpty && text.output.hasPrefix("p, run 0002-"), "\(text.errors)")
        for words in ["books: ", "refused: ", "tables: their rows, beside run 0001-", "nulls: ", "slowest stages: "] {
            #expect(text.output.contains(words), "\(words)")
        }
        #expect(text.output.contains("<b>a&b.jsonl:2: "))
        let page = Program.run("report", "--output", out, "--html").output
        #expect(page.contains("&lt;b&gt;a&amp;b.jsonl:2: ") && !page.contains("<b>") && !page.contains("<script"))
        let data = Program.run("report", "1", "--output", out, "--format", "json").output
        let report = try #require(try json(data) as? [String: Any])
        let refused = try #require(report["refused"] as? [[String: Any]])
        #expect(refused.count == 1 && refused[0]["count"] as? Int == 1 && report["before"] is NSNull)
        #expect(Program.run("report", "--output", folder.path).status == 66)
        #expect(Program.run("report", "7", "--output", out).status == 64)
    }

    // MARK: Ends

    @Test(arguments: [(15, 143), (2, 130), (1, 129)] as [(Int32, Int32)])
    func aSignalEndsARunThatWaitsAndASecondOneAtOnce(_ signal: Int32, _ code: Int32) throws {
        let pipeline = folder.file("p.yaml", pipeline())
        for count in 1...2 {
            let running = Program.start(["run", pipeline, "--input", "-"])
            try waitUntil { folder.exists("out/.lock") && isCatching(signal, running.process) }
            let sent = Date()
            for _ in 1...count {
                running.send(signal)
                usleep(100_000)
            }
            let ending = running.wait()
            #expect(ending.status == code)
            #expect(Date().timeIntervalSince(sent) < (count == 1 ? 5 : 2))
            #expect(!folder.exists("out/current"))
        }
        let after = Program.run("run", pipeline, "--input", "Samples/text")
        #expect(after.status == 0, "\(after.errors)")
    }

    @Test(arguments: ["", "0", "1700000000", "253402300799"])
    func theClockStandsStillWhereItIsAskedTo(_ second: String) throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let ending = Program.run(
            "run", pipeline, "--input", "Samples/text", environment: ["SOURCE_DATE_EPOCH": second])
        #expect(ending.status == 0, "\(ending.errors)")
        let history = try json(
            Program.run("history", "--output", "\(folder.path)/out", "--format", "json").output)
        let run = try #require((history as? [[String: Any]])?.first)
        let known = ["0": "1970-01-01T00:00:00Z", "1700000000": "2023-11-14T22:13:20Z"]
        if let time = known[second] { #expect(run["ended_at"] as? String == time) }
        #expect(run["damage"] == nil)
    }

    @Test(arguments: ["now", "-1", "1.5", " 1", "2023-11-14", "253402300800", "99999999999999999999"])
    func aClockThatIsNoneEndsARunBeforeItBegins(_ second: String) {
        let pipeline = folder.file("p.yaml", pipeline())
        let ending = Program.run(
            "run", pipeline, "--input", "Samples/text", environment: ["SOURCE_DATE_EPOCH": second])
        #expect(ending.status == 78)
        #expect(
            ending.errors == "bantin: the environment variable 'SOURCE_DATE_EPOCH' is '\(second)'; "
                + "expected the seconds since 1970-01-01, as digits\n")
        #expect(!folder.exists("out"))
    }

    @Test func standardInputThatIsKeptIsReadAgain() throws {
        let cleaners = { (names: String) in
            self.folder.file(
                "p.yaml",
                """
                output: \(self.folder.path)/out
                read: [jsonl: { paths: ["-"] }]
                clean: [\(names)]
                write: [csv]
                run: { keep_inputs: true }
                """)
        }
        func run(_ pipeline: String, _ input: String, _ arguments: String...) -> ChildProcess {
            ChildProcess.run(
                Program.path, ["run", pipeline] + arguments, input: input, in: Repository.root)
        }
        func rows() throws -> [[Substring]] {
            try text("out/current/csv/articles.csv").split(separator: "\r\n").dropFirst()
                .map { $0.split(separator: ",") }
        }
        let one = "{\"id\": \"a\", \"body\": \"Tin một.\"}\n"
        let two = "{\"id\": \"b\", \"body\": \"Tin hai.\"}\n"
        let pipeline = cleaners("unicode, paragraphs")
        #expect(run(pipeline, one).status == 0)
        #expect(run(pipeline, two).status == 0)
        #expect(try rows().map { $0[1] } == ["a", "b"])
        let again = run(pipeline, one, "--format", "json")
        #expect(again.status == 0, "\(again.errors)")
        let report = try #require(try json(again.output) as? [String: Any])
        #expect(report["run"] is NSNull, "what has come before is nothing new")
        let changed = run(cleaners("unicode, glued, paragraphs"), two)
        #expect(changed.status == 0, "\(changed.errors)")
        #expect(try rows().map { $0[1] } == ["a", "b"])
        #expect(try Set(rows().map { $0[2] }).count == 2, "each input has a name of its own")
    }

    @Test func aFileThatMayNotGrowEndsARunWithTheReason() {
        let pipeline = folder.file("p.yaml", pipeline())
        let ending = ChildProcess.run(
            "/bin/sh", ["-c", "ulimit -f 1; exec \(Program.path) run \(pipeline) --input Samples/text"],
            in: Repository.root)
        #expect(
            ending.status == 74 && ending.errors.contains("can't write: file too large"),
            "\(ending.status): \(ending.errors)")
        #expect(!folder.exists("out/current"))
    }

    @Test func whatARunTookIsReplayedWhenItsSnapshotIsGone() throws {
        let pipeline = folder.file("p.yaml", pipeline() + "run: { keep_snapshots: 1 }\n")
        for samples in ["Samples/jsonl", "Samples/text"] {
            #expect(Program.run("run", pipeline, "--input", samples).status == 0)
        }
        let replay = Program.run("replay", pipeline, "--run", "1")
        #expect(replay.status == 0 && replay.errors.contains("all is refused as before"), "\(replay.errors)")
        #expect(Program.run("replay", pipeline, "--run", "9").status == 64)
    }

    // MARK: What was published

    @Test func rejectsShowsWhatWasRefusedAndWhere() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let out = "\(folder.path)/out"
        #expect(Program.run("rejects", "--output", out).status == 66)
        #expect(Program.run("run", pipeline, "--input", "Samples/jsonl").status == 0)
        let shown = Program.run("rejects", "--output", out)
        #expect(shown.status == 0 && shown.errors.isEmpty)
        let place = "Samples/jsonl/damaged.jsonl:3: not UTF-8, found the byte 0xe1, at column 93, byte 1543\n"
        #expect(shown.output.contains(place + "    by jsonl, not-utf8; record 3, byte 1451\n"))
        func count(_ option: String, _ word: String) throws -> Int? {
            let data = Program.run("rejects", "--output", out, "--format", "json", option, word).output
            return (try json(data) as? [Any])?.count
        }
        #expect(try count("--rule", "not-utf8") == 1)
        #expect(try count("--stage", "text") == 0 && count("--rule", "not-utf9") == 0)
        let misspelt = Program.run("rejects", "--output", out, "--stage", "jsnol")
        #expect(misspelt.status == 64 && misspelt.errors.contains("did you mean 'jsonl'?"))
        let none = Program.run("rejects", "--output", out, "--rule", "not-utf9")
        #expect(
            none.status == 0 && none.errors.contains("nothing was refused by the rule 'not-utf9', but there are")
                && none.errors.contains("did you mean 'not-utf8'?"))
        let replay = Program.run("replay", pipeline, "--stage", "unique")
        #expect(replay.status == 64 && replay.errors.contains("--rule unique"))
        #expect(Program.run("rejects", "9", "--output", out).status == 64)
    }

    @Test func historyAndRollbackShowWhatIsThere() throws {
        let pipeline = folder.file("p.yaml", pipeline())
        let out = "\(folder.path)/out"
        let empty = Program.run("history", "--output", out)
        #expect(empty.status == 0 && empty.output.isEmpty)
        #expect(empty.errors == "\(out): nothing has been published here\n")
        #expect(Program.run("rollback", "--output", out).status == 66)
        #expect(Program.run("diff", "--output", out).status == 66)

        for input in ["Samples/text", "Samples/jsonl"] {
            #expect(Program.run("run", pipeline, "--input", input).status == 0)
        }
        let history = try json(Program.run("history", "--output", out, "--format", "json").output) as? [[String: Any]]
        #expect(history?.compactMap { $0["current"] as? Bool } == [false, true])
        let diff = Program.run("diff", "--output", out).output
        #expect(diff.hasPrefix("0001-") && diff.contains("\narticles: ") && diff.contains("    record_id: "))
        let tables =
            try json(Program.run("diff", "1", "1", "--output", out, "--format", "json").output) as? [String: Any]
        #expect(
            (tables?["tables"] as? [[String: Any]])?.allSatisfy { ($0["columns"] as? [Any])?.isEmpty == true } == true)
        #expect(Program.run("rollback", "--output", out).errors.hasPrefix("\(out)/current shows run 0001-"))
        #expect(Program.run("history", "--output", out).output.contains("*  0001-"))
        #expect(Program.run("rollback", "--output", out).status == 66)
        #expect(Program.run("rollback", "2", "--output", out).status == 0)
        #expect(Program.run("rollback", "9", "--output", out).status == 64)
    }

    // MARK: Helpers

    private func pipeline() -> String {
        """
        output: \(folder.path)/out
        read:
          - detect: { paths: [Samples/text, Samples/jsonl] }
        clean: [unicode, paragraphs, credits]
        extract: [times]
        write:
          - parquet
          - csv

        """
    }

    private func isBefore(_ first: String, _ second: String, in text: String) -> Bool {
        guard let a = text.range(of: first), let b = text.range(of: second) else { return false }
        return a.lowerBound < b.lowerBound
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)")), as: UTF8.self)
    }

    private func json(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

    /// Whether a process has said that it looks after a signal itself: the kernel tells.
    private func isCatching(_ signal: Int32, _ process: Int32) -> Bool {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let masks = status.split(separator: "\n").filter { $0.hasPrefix("SigIgn:") || $0.hasPrefix("SigCgt:") }
        return masks.contains { line in
            let mask = UInt64(line.split(separator: "\t").last ?? "", radix: 16) ?? 0
            return mask >> UInt64(signal - 1) & 1 == 1
        }
    }

    private func waitUntil(_ holds: () -> Bool) throws {
        for _ in 0..<500 {
            if holds() { return }
            usleep(10_000)
        }
        Issue.record("it did not come to pass within 5 seconds")
    }
}
