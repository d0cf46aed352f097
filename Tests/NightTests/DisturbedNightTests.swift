@preconcurrency import Glibc
import Publishing
import TestSupport
import Testing

/// The whole program is disturbed at its calls on the file system, one night at a time: readers see the old archive or the new one, the exit
/// code says which, and the next night ends where an undisturbed one would have.
@Suite(.enabled(if: FaultShim.path != nil, "\(FaultShim.isMissing)"))
struct DisturbedNightTests {
    /// An archive of one night, and what lies there for the second: a new file, a changed one, a damaged line, a repeated article.
    private final class Stand {
        let crawl = Crawl()
        let pipeline: String
        /// The calls of the second night.
        private(set) var callCount = 0
        /// The output folder's files after the second night, undisturbed.
        private(set) var end: [String: [UInt8]] = [:]

        init() throws {
            crawl.settings = "part_bytes: 500 B, keep_inputs: true"
            pipeline = crawl.folder.path + "/crawl.yaml"
            Files.write(crawl.text(), to: pipeline)
            crawl.write("1.jsonl", ["a", "b"])
            crawl.write("2.jsonl", ["c", "!"])
            crawl.write("3.jsonl", ["d", "e"])
            try #require(FaultShim.run(["run", pipeline]).status == 0)
            crawl.write("1.jsonl", ["a", "x"])
            crawl.write("4.jsonl", ["f", "d.2"])
            try #require(rename(crawl.output, crawl.output + "-before") == 0)
            restart()
            callCount = try #require(night().callCount)
            end = files()
        }

        func restart() {
            let copy = ["-c", "rm -rf '\(crawl.output)' && cp -a '\(crawl.output)-before' '\(crawl.output)'"]
            #expect(ChildProcess.run("/bin/sh", copy).status == 0)
        }

        func night(at place: Int = 0, _ kind: String = "") -> FaultShim.Ending {
            FaultShim.run(["run", pipeline], at: place, kind)
        }

        /// Every file of the output folder but those that help this machine alone.
        func files() -> [String: [UInt8]] {
            let names = Files.list(crawl.output).filter { ![".lock", ".hashes", "current"].contains($0) }
            var files = Dictionary(uniqueKeysWithValues: names.map { ($0, Files.read("\(crawl.output)/\($0)")) })
            files["current"] = Files.link(crawl.current).map { Array($0.utf8) }
            return files
        }

        /// The number of the run that readers see; throws where its snapshot is not whole.
        func visible() throws -> Int {
            let snapshots = Snapshots(crawl.output)
            let run = try #require(try snapshots.current())
            #expect(try snapshots.damage(of: run).isEmpty)
            return run.number
        }
    }

    /// The calls to disturb: all of them in the long form, else some that are spread over them.
    private func places(_ stand: Stand, _ count: Int) -> [Int] {
        let step = isLong ? 1 : max(1, stand.callCount / count)
        return Array(stride(from: isLong ? 1 : Int.random(in: 1...step), through: stand.callCount, by: step))
    }

    @Test func aProgramKilledAtAnyCallLeavesTheOldOrTheNew() throws {
        let stand = try Stand()
        let places = places(stand, 12)
        for place in places {
            stand.restart()
            let ending = stand.night(at: place, "kill")
            // Queues run side by side, so a night may make a call less than the one that was counted.
            guard ending.status == 137 else {
                #expect(ending.status == 0 && place > stand.callCount - 10, "call \(place): \(ending.errors)")
                continue
            }
            #expect([1, 2].contains(try stand.visible()), "call \(place)")
            let next = stand.night()
            #expect(next.status == 0, "call \(place): \(next.errors)")
            expectSame(stand.files(), stand.end, "killed at call \(place)")
        }
        print("kill points: \(places.count) of \(stand.callCount) calls of the whole program")
    }

    static let faults = ["28", "28+", "122+", "5", "short", "signal"]

    @Test func aCallThatFailsPublishesAllOrNothingAndTheExitCodeSaysWhich() throws {
        let stand = try Stand()
        let places = places(stand, 18)
        for (number, place) in places.enumerated() {
            stand.restart()
            let kind = Self.faults[number % Self.faults.count]
            let ending = stand.night(at: place, kind)
            let comment = Comment(rawValue: "\(kind) at call \(place), \(ending.disturbed): \(ending.errors)")
            let visible = try stand.visible()
            #expect(
                (ending.status == 0) == (visible == 2) || ending.errors.contains("a power cut may undo it"), comment)
            if ending.status != 0 { #expect([66, 73, 74, 78].contains(ending.status), comment) }
            let next = stand.night()
            #expect(next.status == 0, "\(comment): \(next.errors)")
            let rows = { (files: [String: [UInt8]]) in
                files.filter { $0.key.contains("0002") && !Self.tellsOfRuns($0.key) }
            }
            if ending.status == 0, next.errors.contains("nothing new") || ["short", "signal"].contains(kind) {
                // What could not be read stands in rejects until the file can be read; all else is what it should be.
                expectSame(rows(stand.files()), rows(stand.end), comment)
            } else if ending.status != 0 {
                expectSame(stand.files(), stand.end, comment)
            }
            if ["short", "signal"].contains(kind) { #expect(ending.status == 0, comment) }
        }
        print("fault points: \(places.count) of \(stand.callCount) calls of the whole program")
    }

    private static func tellsOfRuns(_ file: String) -> Bool {
        file.hasSuffix(".json") || file.contains("/runs.") || file.contains("/rejects") || file.contains("/note-")
    }
}
