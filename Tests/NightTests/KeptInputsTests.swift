@preconcurrency import Glibc
import Pipeline
import TestSupport
import Testing

/// Archives whose inputs are kept: what is gone can be read again.
@Suite struct KeptInputsTests {
    private func crawl() -> Crawl {
        let crawl = Crawl()
        crawl.settings = "part_bytes: 500 B, keep_inputs: true"
        return crawl
    }

    private func kept(_ crawl: Crawl) -> [String] { Files.list(crawl.output + "/inputs") }

    @Test(arguments: [false, true]) func anotherPipelineReadsWhatIsGone(isAnotherDisk: Bool) throws {
        let crawl = crawl()
        let elsewhere = TemporaryFolder()
        if isAnotherDisk { crawl.output = elsewhere.path + "/Output" }
        for number in 1...3 { crawl.write("\(number).jsonl", ["a\(number)", "b\(number)"]) }
        let node = Files.inode("\(crawl.inputs)/2.jsonl")
        try crawl.night()
        let nodes = kept(crawl).map { Files.inode("\(crawl.output)/inputs/\($0)") }
        #expect(nodes.count == 3)
        if !isAnotherDisk { #expect(nodes.contains(node), "a hard link, not a copy") }
        crawl.remove("2.jsonl")
        crawl.cleaners = "[unicode, glued, paragraphs]"
        #expect(try Night(crawl.plan(), version: "1").forecast().inputs.count == 3)
        let report = try crawl.night()
        #expect(report.vanished.isEmpty && crawl.articles() == ["a1", "b1", "a2", "b2", "a3", "b3"])
        let tables = crawl.tables()
        try crawl.night(.full)
        expectSame(crawl.tables(), tables, "a rebuild")
        crawl.write("2.jsonl", ["a2", "b2"])
        #expect(try crawl.night().run == nil, "what comes back is nothing new")
    }

    @Test func aChangeBesideALossReplacesItsRows() throws {
        let crawl = crawl()
        crawl.settings = "part_bytes: 1 MiB, keep_inputs: true"
        crawl.write("1.jsonl", ["a", "b"])
        crawl.write("2.jsonl", ["c"])
        try crawl.night()
        crawl.remove("2.jsonl")
        crawl.write("1.jsonl", ["a", "x"])
        let report = try crawl.night()
        #expect(report.warnings.isEmpty && report.changedCount == 1 && crawl.articles() == ["a", "x", "c"])
    }

    @Test func inputsStayAsLongAsASnapshotNamesThem() throws {
        let crawl = crawl()
        crawl.write("1.jsonl", ["a"])
        try crawl.night { $0.run.keptSnapshotCount = 2 }
        let first = kept(crawl)
        for word in ["b", "c"] {
            crawl.remove("1.jsonl")
            crawl.write("1.jsonl", [word])
            let names = kept(crawl)
            try crawl.night { $0.run.keptSnapshotCount = 2 }
            #expect(names.allSatisfy { $0 == first[0] && word == "c" || kept(crawl).contains($0) })
        }
        #expect(kept(crawl).count == 2 && !kept(crawl).contains(first[0]))
    }

    @Test func aFileThatWasWrittenOverIsALoss() throws {
        let crawl = crawl()
        crawl.write("1.jsonl", ["a"])
        crawl.write("2.jsonl", ["b"])
        try crawl.night()
        Files.overwrite("\(crawl.inputs)/2.jsonl", with: "{\"id\": \"b\", \"body\": \"Khác.\"}")
        crawl.remove("2.jsonl")
        let error = #expect(throws: InputsGone.self) { try crawl.night(.full) }
        #expect(error?.paths == ["\(crawl.inputs)/2.jsonl"])
    }

    @Test func nothingIsKeptWhereNobodyAskedForIt() throws {
        let crawl = Crawl()
        crawl.write("1.jsonl", ["a"])
        try crawl.night()
        #expect(kept(crawl).isEmpty)
    }
}
