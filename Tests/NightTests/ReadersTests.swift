import TestSupport
import Testing

/// Strangers read `current` while nights are published over it.
@Suite struct ReadersTests {
    @Test(.enabled(if: Repository.strangers != nil, "\(Repository.needsStrangers)"))
    func duckDBNeverSeesAMixWhileNightsArePublished() throws {
        let nights = isLong ? 100 : 12
        let crawl = Crawl()
        crawl.settings = "part_bytes: 400 B"
        func publish(_ number: Int) throws {
            crawl.write("\(number).jsonl", ["w\(number)"])
            // Snapshots that a reader may be at stay: it is slower than these nights.
            _ = try crawl.night { $0.run.keptSnapshotCount = 1_000 }
        }
        try publish(1)
        let stop = crawl.folder.path + "/stop"
        let script = Repository.root + "/Tests/NightTests/Strangers/watch_current.py"
        let watcher = ChildProcess.start(Repository.strangers!, [script, crawl.output, stop])
        for number in 2...nights { try publish(number) }
        Files.write("", to: stop)
        let result = watcher.wait()
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("the last \(nights)\n"), "\(result.output)")
        print("readers: \(result.output)", terminator: "")
    }
}
