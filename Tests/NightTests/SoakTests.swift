@preconcurrency import Glibc
import Publishing
import TestSupport
import Testing

/// Many nights in a row over input that grows and changes at random, disturbed at random: `make soak`.
@Suite(.enabled(if: FaultShim.path != nil, "\(FaultShim.isMissing)"))
struct SoakTests {
    private static let nights = getenv("BANTIN_SOAK").flatMap { Int(String(cString: $0)) } ?? 6

    @Test(arguments: Random.seeds(1)) func manyNightsEndWhereAFullRebuildDoes(seed: UInt64) throws {
        var random = Random(seed)
        let crawl = Crawl()
        crawl.settings = "part_bytes: 4 KiB"
        let pipeline = crawl.folder.path + "/crawl.yaml"
        Files.write(crawl.text(), to: pipeline)
        // A first night of nothing but damaged records would rightly publish nothing.
        crawl.write("0-0.jsonl", ["w0"])
        var names: [String] = []
        var callCount = 800
        var deaths = 0
        var early = 0
        for night in 1...Self.nights {
            change(crawl, night, &names, &random)
            if Bool.random(using: &random) {
                let kind = ["kill", "kill", "28+", "5"].randomElement(using: &random)!
                let ending = FaultShim.run(
                    ["run", pipeline], at: Int.random(in: 1...callCount, using: &random), kind)
                if ending.status != 0 { deaths += 1 }
            }
            let ending = FaultShim.run(["run", pipeline])
            try #require(ending.status == 0, "night \(night), seed \(seed): \(ending.errors)")
            callCount = max(callCount, ending.callCount ?? 0)
            if night == min(20, Self.nights) { early = Self.peakMemory() }
        }
        // A disk that failed while an input was read has left it in rejects: its next reading has mended that.
        _ = FaultShim.run(["run", pipeline])
        let tables = crawl.tables()
        #expect(FaultShim.run(["run", pipeline, "--full"]).status == 0)
        expectSame(
            crawl.tables().filter { !$0.key.contains("rejects") && !$0.key.contains("note-") },
            tables.filter { !$0.key.contains("rejects") && !$0.key.contains("note-") }, "seed \(seed)")
        let snapshots = Snapshots(crawl.output)
        #expect(try snapshots.runs().count <= 3 && Files.list(crawl.output + "/.staging").isEmpty)
        for run in try snapshots.runs() { #expect(try snapshots.damage(of: run).isEmpty) }
        let late = Self.peakMemory()
        #expect(late < 2 * early + (64 << 10), "peak memory \(early) KiB in the first nights, \(late) KiB in the last")
        print(
            "soak: \(Self.nights) nights, \(deaths) of them disturbed to death, \(names.count) inputs, \(tables.count) files, "
                + "peak memory \(early) KiB early and \(late) KiB late, seed \(seed)")
    }

    /// What the crawl leaves for a night: new files, and now and then a changed, renamed or copied one.
    private func change(_ crawl: Crawl, _ night: Int, _ names: inout [String], _ random: inout Random) {
        for number in 0..<Int.random(in: 1...3, using: &random) {
            let name = "\(night)-\(number).jsonl"
            crawl.write(name, words(&random))
            names.append(name)
        }
        guard let old = names.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<8, using: &random) {
        case 0: crawl.write(old, words(&random))
        case 1:
            // It is left alone from now on: a file that is renamed and then changed is one that is gone and one that is new.
            crawl.move(old, to: "moved-\(night).jsonl")
            names.removeAll { $0 == old }
        case 2: Files.write(Files.read("\(crawl.inputs)/\(old)"), to: "\(crawl.inputs)/copy-\(night).jsonl")
        default: break
        }
    }

    private func words(_ random: inout Random) -> [String] {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
            switch Int.random(in: 0..<12, using: &random) {
            case 0: "!"
            case 1...2: "r\(Int.random(in: 0..<40, using: &random)).\(Int.random(in: 0..<1_000_000, using: &random))"
            default: "w\(Int.random(in: 0..<1_000_000_000, using: &random))"
            }
        }
    }

    /// The most memory that any night so far has needed, in KiB.
    private static func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return usage.ru_maxrss
    }
}
