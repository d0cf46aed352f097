import Pipeline
import Tables
import TestSupport
import Testing

/// The nightly pipeline over the Samples, from the files to the published tables.
@Suite(.serialized) struct NightTests {
    /// Runs the nightly pipeline into a folder of the test's own.
    static func night(
        _ change: (inout Plan) -> Void = { _ in }
    ) throws -> (folder: TemporaryFolder, report: RunReport) {
        let folder = TemporaryFolder()
        var plan = try nightly()
        plan.output = folder.path + "/Output"
        change(&plan)
        return (folder, try Night(plan, version: "test").run())
    }

    static func nightly() throws -> Plan { try plan("nightly") }

    /// A pipeline of the repository, its paths made independent of the working folder.
    static func plan(_ name: String) throws -> Plan {
        let path = "\(Repository.root)/Pipelines/\(name).yaml"
        let text = Files.text(path).replacing("Samples/", with: Repository.root + "/Samples/")
        return try PipelineFile.parse(Array(text.utf8), path: path).get()
    }

    @Test func theSamplesAreReadAndPublished() throws {
        let (folder, report) = try Self.night()
        let books = report.outcome.books
        #expect(books[.reading].taken >= 40)
        for kind in StageKind.allCases { #expect(books[kind].balances, "\(kind)") }
        for table in Contract.tables where report.outcome.files.contains(where: { $0.table == table.name }) {
            let csv = Files.text("\(folder.path)/Output/current/csv/\(table.name).csv")
            #expect(csv.hasPrefix(table.columns.map(\.name).joined(separator: ",") + "\r\n"), "\(table.name)")
        }
    }

    @Test(arguments: Files.list(Repository.root + "/Pipelines").filter { $0.hasSuffix(".yaml") && !$0.contains("/") })
    func everyPipelineRunsOnTheSamples(name: String) throws {
        let folder = TemporaryFolder()
        var plan = try Self.plan(String(name.dropLast(5)))
        plan.output = folder.path + "/Output"
        let report = try Night(plan, version: "test").run()
        #expect(report.outcome.articleCount >= 40)
        #expect(Files.list(folder.path + "/Output/current").contains("manifest.json"))
    }

    /// Articles to look rows up in: the Samples, and the real ones where they are.
    static let sources =
        [[Repository.root + "/Samples/text", Repository.root + "/Samples/jsonl"]]
        + (Repository.shared.map { [[$0 + "/gold/articles.jsonl", $0 + "/corpora/utf16-articles"]] } ?? [])

    @Test(arguments: sources) func everyRowIsProvedByItsPlaceInTheText(paths: [String]) throws {
        let tables = TableCollector()
        _ = try Self.night {
            $0.replaceInputs(paths)
            $0.writers = [tables]
        }
        let articles = try #require(tables["articles"])
        var texts: [String: [Unicode.Scalar]] = [:]
        for row in 0..<articles.rowCount {
            texts[articles["article_id"]!.shown(row)!] = Array(articles["text"]!.shown(row)!.unicodeScalars)
        }
        let proved = [
            ("mentions", "surface"), ("times", "surface"), ("citations", "surface"), ("quantities", "surface"),
            ("events", "surface"), ("positions", "position"), ("statements", "text"),
        ]
        for (name, column) in proved {
            let table = try #require(tables[name])
            for row in 0..<table.rowCount {
                let text = try #require(texts[table["article_id"]!.shown(row)!])
                let start = Int(table["start"]!.integers[row])
                let end = Int(table["end"]!.integers[row])
                try #require(0 <= start && start < end && end <= text.count, "\(name), row \(row)")
                let found = String(String.UnicodeScalarView(text[start..<end]))
                #expect(found == table[column]!.shown(row)!, "\(name), row \(row)")
            }
        }
    }

    @Test func everyDamagedRecordStandsInRejectsWithItsPlace() throws {
        let (_, report) = try Self.night()
        let rejections = report.outcome.rejected.flatMap(\.examples)
        #expect(rejections.contains { $0.origin.source.hasSuffix("damaged.jsonl") })
        for rejection in rejections {
            #expect(!rejection.reason.isEmpty && rejection.origin.line > 0 && rejection.origin.byteOffset >= 0)
        }
    }

    @Test(arguments: [(1, 1), (2, 500), (7, 3), (2, 10_000)])
    func theTablesAreTheSameForAnyNumberOfWorkersAndSizeOfBatches(workers: Int, batch: Int) throws {
        func tables(workers: Int, batch: Int) throws -> [String: [UInt8]] {
            let (folder, _) = try Self.night {
                $0.run.workerCount = workers
                $0.run.batchDocumentCount = batch
            }
            let current = folder.path + "/Output/current"
            let names = Files.list(current).filter { !$0.contains("runs.") && $0 != "manifest.json" }
            return Dictionary(uniqueKeysWithValues: names.map { ($0, Files.read("\(current)/\($0)")) })
        }
        let expected = try tables(workers: 1, batch: 10_000)
        let found = try tables(workers: workers, batch: batch)
        #expect(found.keys.sorted() == expected.keys.sorted())
        for (name, bytes) in expected where !name.hasSuffix("datapackage.json") {
            #expect(found[name] == bytes, "\(name)")
        }
    }

    @Test(.enabled(if: Repository.strangers != nil, "\(Repository.needsStrangers)"))
    func strangersReadTheSameValuesFromParquetAndCSV() throws {
        let (folder, _) = try Self.night()
        let result = ChildProcess.run(
            Repository.strangers!,
            [Repository.root + "/Tests/NightTests/Strangers/compare_tables.py", folder.path + "/Output/current"])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("tables agree"))
    }
}
