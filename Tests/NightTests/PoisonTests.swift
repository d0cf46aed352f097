import Publishing
import TestSupport
import Testing

@testable import Pipeline

/// Records that kill the process: the next start finds them, refuses them and goes on, without being told.
@Suite struct PoisonTests {
    let crawl = Crawl()

    /// Runs a night in a process of its own with stages that trap.
    private func night(version: String = "1", clean: String = "trap", rules: String = "[]") throws -> ChildProcess {
        let pipeline = """
            output: \(crawl.output)
            read: [detect: { paths: [\(crawl.inputs)/a.jsonl, \(crawl.inputs)/b.jsonl] }]
            clean: [unicode, paragraphs, \(clean)]
            validate: \(rules)
            write: [csv]
            run: { workers: 2, batch_documents: 7, part_bytes: 2 KiB }
            """
        let path = crawl.folder.path + "/poison.yaml"
        Files.write(pipeline, to: path)
        return ChildProcess.run(Repository.program("PoisonProgram"), [path, version])
    }

    private func write(_ name: String, _ count: Int, _ poison: [Int: String]) {
        let lines = (1...count).map { number in
            "{\"id\": \"\(name)\(number)\", \"body\": \"Tin số \(number) của \(name). \(poison[number] ?? "")\"}\n"
        }
        Files.write(lines.joined(), to: "\(crawl.inputs)/\(name).jsonl")
    }

    private func rejects() -> [String] {
        Files.list(crawl.current + "/csv").filter { $0.hasPrefix("rejects") }.flatMap { file in
            Files.text("\(crawl.current)/csv/\(file)").split(separator: "\r\n").dropFirst().map(String.init)
        }
    }

    /// A trap, a stack that overflows, and a trap where a whole batch is in hand.
    static let cases = [("độc dược", "[]"), ("vô tận", "[]"), ("hàng chết", "[trap-rule]")]

    @Test(arguments: cases) func aRecordKillsOneNightAtMost(_ words: String, rules: String) throws {
        write("a", 20, [:])
        write("b", 30, [17: words])
        #expect(try night(rules: rules).status > 128, "the first night dies")
        #expect(Files.link(crawl.current) == nil)
        let second = try night(rules: rules)
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output.contains("record 17 of \(crawl.inputs)/b.jsonl killed the last run's process"))
        #expect(crawl.articles().count == 49 && !crawl.articles().contains("b17"))
        let row = try #require(rejects().first)
        #expect(rejects().count == 1 && row.contains(",poison,") && row.contains("b17"))
        // Later nights know it from the manifest.
        write("a", 21, [:])
        let third = try night(rules: rules)
        #expect(third.status == 0 && !third.output.contains("killed"))
        #expect(crawl.articles().count == 50 && rejects().count == 1)
        let manifest = try Snapshots(crawl.output).manifest(of: #require(try Snapshots(crawl.output).current()))
        #expect(manifest.poison.map(\.record) == [17])
        #expect(
            Files.list(crawl.output).filter { $0.hasPrefix(".") }
                == [".hashes", ".lock"].filter {
                    Files.list(crawl.output).contains($0)
                })
    }

    @Test func twoRecordsKillTwoNightsAndNoMore() throws {
        write("a", 20, [3: "độc dược"])
        write("b", 20, [19: "vô tận"])
        var deaths = 0
        while try night().status > 128 { deaths += 1 }
        #expect((1...2).contains(deaths))
        #expect(crawl.articles().count == 38 && rejects().count == 2)
    }

    @Test func anInputThatKillsItsReaderIsRefusedWhole() throws {
        Files.write("TRAP", to: crawl.inputs + "/a.jsonl")
        write("b", 3, [:])
        func night() throws -> ChildProcess {
            let pipeline = """
                output: \(crawl.output)
                read: [trap-reader: { paths: [\(crawl.inputs)/a.jsonl, \(crawl.inputs)/b.jsonl] }]
                clean: [paragraphs]
                write: [csv]
                """
            Files.write(pipeline, to: crawl.folder.path + "/reader.yaml")
            return ChildProcess.run(Repository.program("PoisonProgram"), [crawl.folder.path + "/reader.yaml"])
        }
        #expect(try night().status > 128)
        let second = try night()
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output.contains("\(crawl.inputs)/a.jsonl killed the last run's process"))
        #expect(rejects().count == 1 && rejects()[0].contains(",poison,"))
    }

    @Test func aProcessThatWasKilledFromOutsideAccusesNobody() throws {
        write("a", 20, [:])
        write("b", 20, [:])
        // What a killed run leaves: a journal with innocent records in hand.
        #expect(try night().status == 0)
        write("b", 21, [:])
        let hand = Journal(crawl.output + "/.journal", handCount: 2)
        hand?.hand(1).take(.init(source: crawl.inputs + "/b.jsonl", record: 5))
        let report = try night()
        #expect(report.status == 0 && !report.output.contains("killed"))
        #expect(crawl.articles().count == 41 && rejects().isEmpty)
    }
}
