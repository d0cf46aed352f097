import Pipeline
import Stages
import Tables
import TestSupport
import Testing

/// Shares of refusals from which a run warns or publishes nothing, and what becomes of refusals after a fix.
@Suite struct RejectLimitTests {
    /// Ten records with two damaged lines and one repeated article.
    private func crawl(reader: String = "", unique: String = "") -> Crawl {
        let crawl = Crawl()
        crawl.readerSettings = reader
        crawl.rules = "[unique: { table: articles, columns: [article_id]\(unique) }]"
        crawl.write("1.jsonl", ["a", "b", "c", "d", "e", "f", "g", "a.2", "!", "!"])
        return crawl
    }

    static let stopping: [(reader: String, unique: String, words: [String])] = [
        (", stop_rejects: 20%, least_rejects: 1", "", ["'detect' refused 2 of 10, 20.0 %", "1.jsonl:9: expected "]),
        ("", ", stop_rejects: 0.12, least_rejects: 1", ["'unique' refused 1 of 8, 12.5 %", "was read before, at"]),
    ]

    @Test(arguments: stopping.indices) func aShareThatIsTooGreatStopsTheRun(_ index: Int) throws {
        let (reader, unique, words) = Self.stopping[index]
        let crawl = crawl(reader: reader, unique: unique)
        let error = #expect(throws: TooManyRejects.self) { try crawl.night() }
        for word in words { #expect("\(error!)".contains(word), "\(error!)") }
        #expect(Files.link(crawl.current) == nil && Files.list(crawl.output + "/.staging").isEmpty)
    }

    static let passing: [(reader: String, unique: String, warnings: Int)] = [
        ("", "", 0), (", stop_rejects: 21%, least_rejects: 1", "", 0), (", stop_rejects: 1%", "", 0),
        (", warn_rejects: 10%, stop_rejects: 90%, least_rejects: 2", "", 1),
        (", warn_rejects: 10%, least_rejects: 2", ", warn_rejects: 10%, least_rejects: 1", 2),
    ]

    @Test(arguments: passing.indices) func aShareThatMayBeIsPublishedAndSaid(_ index: Int) throws {
        let (reader, unique, warnings) = Self.passing[index]
        let crawl = crawl(reader: reader, unique: unique)
        let report = try crawl.night()
        #expect(report.warnings.count == warnings, "\(report.warnings)")
        let runs = Files.text(crawl.current + "/csv/runs.csv")
        #expect(runs.contains(warnings > 0 ? "complete-with-warnings" : "complete-with-rejects"))
    }

    static let mistakes: [(setting: String, said: String)] = [
        ("stop_rejects: 150%", "'stop_rejects' expects a share such as 0.05 or 5%, found '150%'"),
        ("warn_rejects: 30%, stop_rejects: 20%", "'warn_rejects' is above 'stop_rejects'"),
        ("least_rejects: 0", "'least_rejects' expects a whole number of refusals from 1"),
        ("stop_reject: 5%", "has no setting 'stop_reject'; did you mean 'stop_rejects'?"),
    ]

    @Test(arguments: mistakes.indices) func aWrongLimitIsToldAtItsPlace(_ index: Int) {
        let (setting, said) = Self.mistakes[index]
        let text = "read: [text: { paths: a }]\nclean:\n  - quality: { \(setting) }\nwrite: [csv]\n"
        guard case .failure(let mistakes) = PipelineFile.parse(Array(text.utf8), path: "p.yaml") else {
            Issue.record("no mistake was found")
            return
        }
        #expect("\(mistakes)".contains("p.yaml:3:") && "\(mistakes)".contains(said), "\(mistakes)")
    }

    @Test func whatPassesAfterAFixIsPublished() throws {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 1 B"
        crawl.write("1.jsonl", ["a", "b"])
        crawl.write("2.jsonl", ["c", "!"])
        crawl.write("3.jsonl", ["d"])
        let first = try crawl.night { $0.cleaners.append(Sieve(word: "về b")) }
        #expect(first.outcome.rejected.map(\.count).reduce(0, +) == 2)
        #expect(crawl.articles() == ["a", "c", "d"])
        let third = Files.inode(crawl.current + "/csv/articles-00003.csv")
        // What stage and run don't ask for stays as it is.
        for scope in [
            Night.Scope.replay(run: nil, stage: "no-such", rule: nil),
            .replay(run: "0009-2026-11-24", stage: nil, rule: nil),
        ] {
            #expect(try crawl.night(scope).run == nil)
        }
        let replay = try crawl.night(.replay(run: first.run, stage: "sieve", rule: nil))
        #expect(replay.outcome.inputs.count == 1, "only the part with that stage's rejects is read")
        #expect(crawl.articles() == ["a", "b", "c", "d"])
        #expect(Files.inode(crawl.current + "/csv/articles-00003.csv") == third)
        let all = try crawl.night(.replay(run: nil, stage: nil, rule: nil))
        #expect(all.outcome.inputs.count == 1 && all.outcome.rejected.count == 1, "the damaged line still stands")
        #expect(all.run == nil && Files.link(crawl.current)?.contains(replay.run!) == true, "nothing was mended")
        crawl.write("4.jsonl", ["e"])
        #expect(try crawl.night(.replay(run: nil, stage: nil, rule: nil)).run != nil, "what is new is published")
    }

    /// Refuses articles with a word.
    struct Sieve: Cleaner {
        static let name = "sieve"
        static let summary = "refuses articles with a word"
        let word: String

        init(word: String) { self.word = word }
        init(_ settings: inout Settings) { word = "" }

        func clean(_ document: inout Document) -> Verdict {
            let text = String(decoding: document.text, as: UTF8.self)
            return text.contains(word) ? .drop(rule: "sieved", reason: "it has '\(word)'") : .keep
        }
    }
}
