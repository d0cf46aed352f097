@preconcurrency import Glibc
import Pipeline
import Publishing
import Reading
import Tables
import TestSupport
import Testing

/// What nights make of an archive that grows, changes and loses inputs.
@Suite struct ArchiveTests {
    @Test func aNightReadsOnlyWhatIsNew() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a", "b", "!"])
        let first = try crawl.night()
        #expect(first.newCount == 1 && first.outcome.books[.reading].taken == 3)
        crawl.write("2.jsonl", ["c", "d"])
        let second = try crawl.night { $0.run.partByteCount = 1 }
        #expect(second.newCount == 1 && second.run == "0002-\(second.run!.dropFirst(5))")
        #expect(crawl.articles() == ["a", "b", "c", "d"])
    }

    @Test func aNightWithoutNewInputPublishesNothing() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a", "b"])
        let first = try crawl.night()
        let link = Files.link(crawl.current)
        for _ in 0..<2 {
            let again = try crawl.night()
            #expect(again.run == nil && again.publication == nil && again.newCount == 0)
        }
        #expect(Files.link(crawl.current) == link && first.run != nil)
    }

    @Test(arguments: [("1 B", true), ("32 MiB", false)])
    func closedPartsAreLinkedAndTheOpenOneIsMadeAnew(_ partBytes: String, isClosed: Bool) throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: \(partBytes)"
        for number in 1...3 { crawl.write("\(number).jsonl", ["a\(number)"]) }
        try crawl.night()
        let files = Files.list(crawl.current).filter { $0.contains("/articles") || $0.hasPrefix("state/") }
        let nodes = files.map { Files.inode("\(crawl.current)/\($0)") }
        #expect(files.contains("csv/articles-00003.csv") == isClosed)
        crawl.write("4.jsonl", ["z"])
        try crawl.night()
        #expect((files.map { Files.inode("\(crawl.current)/\($0)") } == nodes) == isClosed)
        #expect(crawl.articles() == ["a1", "a2", "a3", "z"])
    }

    /// What happens to the files between two nights, and the articles of the archive after the second.
    struct Change: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var apply: @Sendable (Crawl) -> Void
        var articles: [String]
        var counts: (new: Int, changed: Int, moved: Int, gone: Int) = (0, 0, 0, 0)
        /// Whether a full rebuild is possible.
        var isWhole = true
    }

    static let changes: [Change] = [
        Change(
            testDescription: "a new file whose name sorts first stands last", apply: { $0.write("0.jsonl", ["x"]) },
            articles: ["a", "b", "c", "d", "e", "f", "x"], counts: (1, 0, 0, 0)),
        Change(
            testDescription: "a changed source replaces its rows in its place",
            apply: { $0.write("1.jsonl", ["a", "x", "y"]) },
            articles: ["a", "x", "y", "c", "d", "e", "f"], counts: (0, 1, 0, 0)),
        Change(
            testDescription: "a source that grew", apply: { $0.write("3.jsonl", ["e", "f", "g"]) },
            articles: ["a", "b", "c", "d", "e", "f", "g"], counts: (0, 1, 0, 0)),
        Change(
            testDescription: "a vanished source keeps its rows", apply: { $0.remove("2.jsonl") },
            articles: ["a", "b", "c", "d", "e", "f"], counts: (0, 0, 0, 1), isWhole: false),
        Change(
            testDescription: "a vanished source, and a new one",
            apply: {
                $0.remove("3.jsonl")
                $0.write("4.jsonl", ["x"])
            }, articles: ["a", "b", "c", "d", "e", "f", "x"], counts: (1, 0, 0, 1), isWhole: false),
        Change(
            testDescription: "a renamed file is not read again", apply: { $0.move("1.jsonl", to: "9.jsonl") },
            articles: ["a", "b", "c", "d", "e", "f"], counts: (0, 0, 1, 0)),
        Change(
            testDescription: "a copy is not read", apply: { $0.write("9.jsonl", ["a", "b"]) },
            articles: ["a", "b", "c", "d", "e", "f"], counts: (0, 0, 1, 0)),
        Change(
            testDescription: "a rotated log: the old content under another name, new content under the old name",
            apply: {
                $0.move("2.jsonl", to: "2.jsonl.old")
                $0.write("2.jsonl", ["x"])
            }, articles: ["a", "b", "c", "d", "e", "f", "x"], counts: (1, 0, 1, 0)),
        Change(
            testDescription: "a source that takes another one's content", apply: { $0.write("2.jsonl", ["a", "b"]) },
            articles: ["a", "b", "e", "f"], counts: (0, 1, 0, 0)),
        Change(
            testDescription: "the same content twice in one night",
            apply: {
                $0.write("4.jsonl", ["x"])
                $0.write("5.jsonl", ["x"])
            }, articles: ["a", "b", "c", "d", "e", "f", "x"], counts: (1, 0, 1, 0)),
        Change(
            testDescription: "a repeated article that is no longer repeated comes back",
            apply: { $0.write("1.jsonl", ["b"]) },
            articles: ["b", "c", "d", "e", "f", "a.2"], counts: (0, 1, 0, 0)),
        Change(
            testDescription: "an article that repeats a new earlier one goes",
            apply: { $0.write("1.jsonl", ["a", "b", "f.1"]) },
            articles: ["a", "b", "f.1", "c", "d", "e"], counts: (0, 1, 0, 0)),
    ]

    @Test(arguments: changes, ["1 B", "250 B", "32 MiB"])
    func theArchiveFollowsItsInputs(_ change: Change, partBytes: String) throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: \(partBytes)"
        crawl.write("1.jsonl", ["a", "b"])
        crawl.write("2.jsonl", ["c", "d"])
        // The last line repeats the article of the first file.
        crawl.write("3.jsonl", change.articles.contains("a.2") ? ["e", "f", "a.2"] : ["e", "f"])
        try crawl.night()
        change.apply(crawl)
        let report = try crawl.night()
        #expect(crawl.articles() == change.articles)
        let counts = (report.newCount, report.changedCount, report.movedCount, report.vanished.count)
        #expect(counts == change.counts)
        #expect(try crawl.night().run == nil, "nothing is new now")
        let nights = crawl.tables()
        if change.isWhole {
            #expect(try crawl.night(.full).run != nil)
            expectSame(crawl.tables(), nights, "a full rebuild")
        } else {
            #expect(throws: InputsGone.self) { try crawl.night(.full) }
            expectSame(crawl.tables(), nights, "a rebuild that can't be")
        }
    }

    @Test func anotherPipelineMakesEverythingAnewOrSaysWhatIsMissing() throws {
        let crawl = Crawl()
        for number in 1...3 { crawl.write("\(number).jsonl", ["a\(number)", "b\(number)"]) }
        try crawl.night()
        crawl.cleaners = "[unicode, glued, paragraphs]"
        let report = try crawl.night()
        #expect(report.outcome.inputs.count == 3 && report.notes.contains { $0.contains("everything is made anew") })
        crawl.remove("2.jsonl")
        crawl.cleaners = "[unicode, glued, tones, paragraphs]"
        let before = Files.link(crawl.current)
        let error = #expect(throws: InputsGone.self) { try crawl.night() }
        #expect(error?.paths == ["\(crawl.inputs)/2.jsonl"])
        #expect(Files.link(crawl.current) == before)
        // Elsewhere the same bytes do.
        crawl.write("elsewhere.jsonl", ["a2", "b2"])
        #expect(try crawl.night().run != nil)
        #expect(crawl.articles() == ["a1", "b1", "a2", "b2", "a3", "b3"])
    }

    @Test func aChangeBesideALossIsReadAsNewUntilTheLostFileIsBack() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 MiB"
        crawl.write("1.jsonl", ["a", "b"])
        crawl.write("2.jsonl", ["c"])
        try crawl.night()
        crawl.move("2.jsonl", to: "../2.jsonl")
        crawl.write("1.jsonl", ["a", "x"])
        crawl.write("3.jsonl", ["d"])
        let report = try crawl.night()
        #expect(
            report.warnings.count == 1
                && report.warnings[0].contains("keeps the rows of what \(crawl.inputs)/1.jsonl held"))
        #expect(report.newCount == 2 && report.vanished == ["\(crawl.inputs)/2.jsonl"])
        #expect(crawl.articles() == ["a", "b", "c", "x", "d"])
        // It is said as long as it lasts, and keeps no night from anything.
        let still = try crawl.night()
        #expect(still.run == nil && still.warnings == report.warnings)
        crawl.write("4.jsonl", ["e"])
        #expect(try crawl.night().run != nil)
        #expect(throws: InputsGone.self) { try crawl.night(.full) }
        crawl.move("../2.jsonl", to: "2.jsonl")
        let healed = try crawl.night()
        #expect(healed.warnings.isEmpty && crawl.articles() == ["c", "a", "x", "d", "e"])
        let tables = crawl.tables()
        try crawl.night(.full)
        expectSame(crawl.tables(), tables, "a full rebuild")
    }

    @Test func aPartWhoseNeighbourChangesStaysWhereItsInputsAreGone() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 B"
        crawl.write("1.jsonl", ["a", "b"])
        crawl.write("2.jsonl", ["c", "a.2"])
        try crawl.night()
        crawl.remove("2.jsonl")
        crawl.write("1.jsonl", ["b"])
        let report = try crawl.night()
        #expect(
            report.warnings.count == 1 && report.warnings[0].contains("part 2 stays as it is"), "\(report.warnings)")
        #expect(crawl.articles() == ["b", "c"])
        let runs = Files.text(crawl.current + "/csv/runs.csv")
        #expect(runs.contains("complete-with-warnings"))
    }

    @Test func aDamagedManifestStopsNightsUntilSomebodyDecides() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a"])
        try crawl.night()
        crawl.write("2.jsonl", ["b"])
        let second = try crawl.night()
        crawl.write("3.jsonl", ["c"])
        crawl.damage("\(crawl.current)/manifest.json")
        let link = Files.link(crawl.current)
        let error = try #require(#expect(throws: UnknownArchive.self) { try crawl.night() })
        #expect("\(error)".contains("bantin rollback"))
        #expect(Files.link(crawl.current) == link)
        try OutputFolder(crawl.output).rollback()
        #expect(try crawl.night().newCount == 2)
        #expect(crawl.articles() == ["a", "b", "c"])
        crawl.damage("\(crawl.current)/manifest.json")
        #expect(try crawl.night(.full).newCount == 3 && second.run != nil)
        #expect(crawl.articles() == ["a", "b", "c"])
    }

    @Test func aNightUnlikeTheOthersIsToldOrStopped() throws {
        let crawl = Crawl()
        let rule = { (action: String) in
            "[unique: { table: articles, columns: [article_id] }, row-count: { table: articles, new_falls: 60%, on_fail: \(action) }]"
        }
        for number in 1...3 {
            crawl.write("\(number).jsonl", (0..<4).map { "w\(number)\($0)" })
            try crawl.night()
        }
        // A rule that only watches makes nothing anew.
        crawl.rules = rule("stop")
        crawl.write("4.jsonl", ["z"])
        let error = try #require(#expect(throws: CountStop.self) { try crawl.night() })
        #expect("\(error)".contains("'articles' got 1 new rows, 75.0 % fewer than the 4 of a usual night"))
        #expect(crawl.articles().count == 12)
        crawl.rules = rule("warn")
        let report = try crawl.night()
        #expect(report.warnings.count == 1 && report.notes.isEmpty && crawl.articles().last == "z")
        #expect(Files.text(crawl.current + "/csv/runs.csv").contains("complete-with-warnings"))
    }

    @Test func aForecastSaysWhatTheNightThenDoes() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 B"
        for number in 1...3 { crawl.write("\(number).jsonl", ["a\(number)"]) }
        let night = { (crawl: Crawl) in Night(try crawl.plan(), version: "1") }
        let first = try night(crawl).forecast()
        #expect(first.newPaths.count == 3 && first.remadeParts.isEmpty && first.neededBytes > 0 && first.freeBytes > 0)
        #expect(Files.list(crawl.output).isEmpty, "a forecast makes nothing")
        try crawl.night()
        #expect(try night(crawl).forecast().isNothingNew)
        crawl.remove("1.jsonl")
        crawl.write("2.jsonl", ["x"])
        crawl.move("3.jsonl", to: "8.jsonl")
        crawl.write("9.jsonl", ["y"])
        let before = Files.list(crawl.output)
        let second = try night(crawl).forecast()
        #expect(Files.list(crawl.output) == before)
        let paths = [second.newPaths, second.changedPaths, second.movedPaths, second.gonePaths]
        #expect(paths == ["9.jsonl", "2.jsonl", "8.jsonl", "1.jsonl"].map { ["\(crawl.inputs)/\($0)"] })
        #expect(second.keptParts == [1, 3] && second.remadeParts == [2])
        let report = try crawl.night()
        #expect(report.outcome.inputs.map(\.source) == second.inputs.map(\.path))
        #expect(throws: InputsGone.self) { try night(crawl).forecast(.full) }
    }

    /// Changes of a pipeline file, and whether they make the archive another one.
    static let edits: [(from: String, to: String, isOther: Bool)] = [
        ("output:", "# a comment\noutput:", false), ("workers: 2", "workers: 3", false),
        ("keep_snapshots: 3", "keep_snapshots: 4", false), ("paths: [", "warn_rejects: 1%, paths: [/dev/null, ", false),
        ("[parquet, csv]", "[ parquet , csv ]", false), ("part_bytes: 1 B", "part_bytes: 2 B", true),
        ("[parquet, csv]", "[csv, parquet]", true), ("columns: [article_id]", "columns: [text]", true),
        ("paths: [", "nesting: 8, paths: [", true),
    ]

    @Test(arguments: edits.indices) func onlyWhatChangesRowsMakesTheArchiveAnew(_ index: Int) throws {
        let (from, to, isOther) = Self.edits[index]
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 B"
        crawl.write("1.jsonl", ["a"])
        crawl.write("2.jsonl", ["b"])
        try crawl.night()
        crawl.write("3.jsonl", ["c"])
        let text = crawl.text().replacing(from, with: to)
        #expect(text != crawl.text())
        let plan = try PipelineFile.parse(Array(text.utf8), path: "crawl.yaml").get()
        let report = try Night(plan, version: "1").run()
        #expect(report.notes.contains { $0.contains("everything is made anew") } == isOther)
        #expect(report.outcome.inputs.filter { $0.source.hasSuffix(".jsonl") }.count == (isOther ? 3 : 1))
    }

    @Test func anotherVersionOfTheProgramLeavesOldPartsAndSaysSo() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a"])
        try crawl.night()
        let later = try crawl.night(version: "2")
        #expect(later.run == nil && later.notes.contains { $0.contains("--full") })
        #expect(try crawl.night(.full, version: "2").notes.isEmpty)
        #expect(try crawl.night(version: "2").notes.isEmpty)
    }

    @Test func aPartDamagedByHandIsMadeAnew() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 B"
        for number in 1...3 { crawl.write("\(number).jsonl", ["a\(number)", "b\(number)"]) }
        try crawl.night()
        let tables = crawl.tables()
        crawl.damage("\(crawl.current)/csv/articles-00002.csv")
        crawl.write("4.jsonl", ["z"])
        let report = try crawl.night()
        #expect(report.notes.contains { $0.contains("part 2 is made anew") && $0.contains("articles-00002.csv") })
        for (name, bytes) in tables where name.contains("-00002.") || name.contains("/00002/") {
            #expect(crawl.tables()[name] == bytes, "\(name)")
        }
        #expect(crawl.articles() == ["a1", "b1", "a2", "b2", "a3", "b3", "z"])
    }

    @Test func bitsThatRotAreFoundWithinTheNightsOfAScrub() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 B, scrub_nights: 3"
        for number in 1...4 { crawl.write("\(number).jsonl", ["a\(number)"]) }
        try crawl.night()
        let tables = crawl.tables()
        let rotten = "\(crawl.current)/parquet/articles-00002.parquet"
        crawl.rot(rotten)
        var notes: [String] = []
        for number in 5...7 {
            crawl.write("\(number).jsonl", ["a\(number)"])
            notes += try crawl.night().notes
        }
        #expect(
            notes.count == 1 && notes[0].contains("part 2 is made anew") && notes[0].contains("bytes have changed"),
            "\(notes)")
        for (name, bytes) in tables where name.contains("-00002.") { #expect(crawl.tables()[name] == bytes, "\(name)") }
    }

    @Test func rejectsKeepTheRunThatRefusedThemFirst() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a", "!"])
        let first = try crawl.night().run!
        crawl.write("2.jsonl", ["b", "!"])
        let second = try crawl.night().run!
        let rejects = Files.text(crawl.current + "/csv/rejects.csv").split(separator: "\r\n").dropFirst()
        #expect(rejects.map { String($0.prefix { $0 != "," }) } == [first, second])
        let runs = Files.text(crawl.current + "/csv/runs.csv").split(separator: "\r\n").dropFirst()
        #expect(runs.map { String($0.prefix { $0 != "," }) } == [first, second])
    }

    @Test func theDataPackageListsAllParts() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 B"
        crawl.write("1.jsonl", ["a"])
        try crawl.night()
        crawl.write("2.jsonl", ["b"])
        try crawl.night()
        let package = Files.text(crawl.current + "/csv/datapackage.json")
        for file in Files.list(crawl.current + "/csv") where file.hasSuffix(".csv") {
            #expect(package.contains("\"path\": \"\(file)\""), "\(file)")
        }
    }

    @Test func twoPipelinesDoNotShareAnOutput() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a"])
        try crawl.night()
        let link = Files.link(crawl.current)
        let error = #expect(throws: AnotherArchive.self) { try crawl.night(.full) { $0.name = "other" } }
        #expect(error?.theirs == "crawl" && error?.ours == "other" && Files.link(crawl.current) == link)
    }

    @Test func aFileThatCanNotBeReadIsRefusedOnceAndReadWhenItCan() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a"])
        symlink("\(crawl.folder.path)/elsewhere.jsonl", "\(crawl.inputs)/2.jsonl")
        let first = try crawl.night()
        #expect(first.outcome.rejected.map(\.rule) == ["unreadable"] && crawl.articles() == ["a"])
        #expect(try crawl.night().run == nil, "what can't be read still is not news")
        crawl.write("../elsewhere.jsonl", ["b"])
        let second = try crawl.night()
        #expect(second.changedCount == 1 && second.outcome.rejected.isEmpty && crawl.articles() == ["a", "b"])
    }

    @Test(arguments: ["[unicode, paragraphs]", "[unicode, paragraphs, credits]", "[]"])
    func theDateThatAnInputGivesIsPublishedWhateverCleans(_ cleaners: String) throws {
        let crawl = Crawl()
        crawl.cleaners = cleaners
        let line = #"{"id": "a", "body": "Hôm qua, trời mưa to ở nhiều nơi.", "date": "2021-03-05T08:00:00+07:00"}"#
        Files.write(line + "\n", to: crawl.inputs + "/1.jsonl")
        try crawl.night()
        let lines = Files.text(crawl.current + "/csv/articles.csv").split(separator: "\r\n")
        let names = lines[0].split(separator: ",", omittingEmptySubsequences: false)
        let cells = lines[1].split(separator: ",", omittingEmptySubsequences: false)
        let column = try #require(names.firstIndex { $0.hasSuffix("published_on") })
        #expect(cells[column] == "2021-03-05")
    }

    @Test func rowsWithoutAValueRepeatNothing() throws {
        let crawl = Crawl()
        crawl.rules = "[unique: { table: articles, columns: [url] }]"
        crawl.write("1.jsonl", ["a", "b"])
        crawl.write("2.jsonl", ["c"])
        #expect(try crawl.night().outcome.rejected.isEmpty)
        crawl.write("3.jsonl", ["d"])
        #expect(try crawl.night().outcome.rejected.isEmpty && crawl.articles() == ["a", "b", "c", "d"])
    }

    /// Folders that begin alike are forms of their own: a table in two of them counts once.
    @Test func tablesCountOnceWhereverTheirFormsLie() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a", "b"])
        let text = crawl.text().replacing(
            "[parquet, csv]", with: "[parquet: { folder: t/one }, csv: { folder: t/two }]")
        let plan = try PipelineFile.parse(Array(text.utf8), path: "crawl.yaml").get()
        let manifest = try #require(try Night(plan, version: "1").run().publication?.manifest)
        #expect(manifest.rows["articles"] == 2 && manifest.nights.last?.rows["articles"] == 2)
    }

    @Test func aMissingInputIsSaidOnlyWhereItWasNeverRead() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a"])
        try crawl.night(paths: [crawl.inputs + "/*.jsonl"])
        crawl.remove("1.jsonl")
        #expect(try crawl.night(paths: [crawl.inputs + "/*.jsonl"]).vanished.count == 1)
        #expect(throws: InputError.self) { try crawl.night(paths: [crawl.inputs + "/*.txt"]) }
    }
}
