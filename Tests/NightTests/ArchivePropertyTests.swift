@preconcurrency import Glibc
import Pipeline
import Tables
import TestSupport
import Testing

/// What holds for every crawl, tried on random ones.
@Suite struct ArchivePropertyTests {
    /// A crawl's files in the order of their names: ids of articles, some repeated, some damaged; some files are empty, or links to nowhere.
    static func randomFiles(_ random: inout Random) -> [(name: String, words: [String])] {
        (0..<Int.random(in: 2...9, using: &random)).map { number in
            switch Int.random(in: 0..<12, using: &random) {
            case 0: return ("\(number).jsonl", [])
            case 1: return ("\(number).jsonl", [">nowhere-\(number)"])
            default: break
            }
            let words = (0..<Int.random(in: 1...8, using: &random)).map { _ -> String in
                switch Int.random(in: 0..<10, using: &random) {
                case 0: "!"
                case 1...3: "r\(Int.random(in: 0..<6, using: &random)).\(Int.random(in: 0..<100, using: &random))"
                default: "w\(Int.random(in: 0..<100_000, using: &random))"
                }
            }
            return ("\(number).jsonl", words)
        }
    }

    /// How many crawls are tried: `make properties` tries thousands.
    private static let count = getenv("BANTIN_PROPERTIES").flatMap { Int(String(cString: $0)) } ?? (isLong ? 300 : 6)

    @Test(arguments: Random.seeds(2)) func nightsOneByOneGiveWhatOneNightGives(seed: UInt64) throws {
        // The seed of a test that failed is tried alone.
        let count = getenv("BANTIN_SEED") == nil ? Self.count / 2 : 1
        var tried = Tried()
        for number in 0..<count { try tryCrawl(seed: seed &+ UInt64(number), &tried) }
        print(
            "properties: \(count) random crawls from seed \(seed), \(tried.nights) nights, \(tried.inputs) inputs, "
                + "\(tried.records) records")
    }

    private struct Tried {
        var nights = 0
        var inputs = 0
        var records = 0
    }

    private func tryCrawl(seed: UInt64, _ tried: inout Tried) throws {
        var random = Random(seed)
        let files = Self.randomFiles(&random)
        let partBytes = [1, 300, 700, 3_000, 1 << 20][Int.random(in: 0..<5, using: &random)]
        let crawl = Crawl()
        crawl.settings = "part_bytes: \(partBytes)"
        if Bool.random(using: &random) {
            crawl.rules = "[unique: { table: articles, columns: [article_id] }, near-duplicates: { threshold: 0.7 }]"
        }
        // The files over some nights, with any number of workers and size of batches, their paths in any order.
        for (number, file) in files.enumerated() {
            crawl.write(file.name, file.words)
            guard number == files.count - 1 || Bool.random(using: &random) else { continue }
            let paths = files[...number].map { "\(crawl.inputs)/\($0.name)" }.shuffled(using: &random)
            let (workers, batch) = (Int.random(in: 1...7, using: &random), Int.random(in: 1...20, using: &random))
            let memory = [1 << 10, 24 << 20][Int.random(in: 0..<2, using: &random)]
            tried.nights += 1
            _ = try? crawl.night(paths: paths) { plan in
                plan.run.workerCount = workers
                plan.run.batchDocumentCount = batch
                // As good as nothing, so that the rules remember on the disk.
                plan.run.rulesByteCount = memory
            }
        }
        let (nights, nightsWithoutRejects) = (crawl.tables(), crawl.tables(withRejects: false))
        // Everything in one night, elsewhere.
        let output = crawl.output
        crawl.output += "-whole"
        let report: RunReport
        do {
            report = try crawl.night { $0.run.workerCount = 1 }
        } catch is NothingKept {
            #expect(nights.isEmpty)
            return
        }
        // The rejects differ by the runs that they name.
        expectSame(nightsWithoutRejects, crawl.tables(withRejects: false), "seed \(seed)")

        // Every record is a row of articles or of rejects; a file that is another one's copy is not read.
        let records = Set(files.map(\.words)).reduce(0) { $0 + max(1, $1.count) }
        (tried.inputs, tried.records) = (tried.inputs + files.count, tried.records + records)
        let refused = Files.list(crawl.current + "/csv").filter { $0.hasPrefix("rejects") }
            .reduce(0) { $0 + Files.text("\(crawl.current)/csv/\($1)").split(separator: "\r\n").count - 1 }
        #expect(report.outcome.books[.reading].taken == records, "seed \(seed)")
        #expect(crawl.articles().count + refused == records, "seed \(seed)")

        // A rebuild gives the same bytes, those of the rejects too.
        crawl.output = output
        let rebuilt = try crawl.night(.full) { plan in
            plan.run.workerCount = 3
            plan.run.batchDocumentCount = 2
        }
        #expect(rebuilt.run != nil)
        expectSame(crawl.tables(), nights, "full, seed \(seed)")
    }
}
