import Dispatch
import Glibc
import Stages
import TestSupport
import Testing

@testable import Publishing

/// Readers look at `current` while nights are published over it.
@Suite struct ReadersTests {
    @Test func readersNeverSeeAMixWhileAHundredNightsArePublished() throws {
        let folder = TemporaryFolder(inMemory: true)
        let output = folder.output
        let nights = torture ? 1000 : 100
        try Night(word: "0").run(in: output)
        let looks = Locked(Looks())
        let isOver = Locked(false)
        let reader = DispatchGroup()
        // A thread of its own, since those that tests share may all be at work.
        DispatchQueue(label: "reader").async(group: reader) {
            var isLast = false
            repeat {
                isLast = isOver.withLock { $0 }
                let look = Self.look(at: output)
                looks.withLock { $0.add(look) }
            } while !isLast
        }
        for number in 1...nights {
            // A look may last as long as a snapshot is kept: it begins at most twenty nights before it ends.
            try Night(word: "\(number)").run(in: output, keeping: 25)
            guard number % 10 == 0 else { continue }
            let count = looks.withLock { $0.seen.count }
            while looks.withLock({ $0.seen.count }) == count { usleep(1000) }
        }
        isOver.withLock { $0 = true }
        reader.wait()
        let (seen, mixes) = looks.withLock { ($0.seen, $0.mixes) }
        #expect(mixes.isEmpty)
        #expect(seen.last == nights && seen.count >= nights / 10)
        #expect(seen == seen.sorted(), "a reader saw an older night after a newer one")
        print("readers: \(seen.count) looks during \(nights) nights, \(Set(seen).count) different nights seen")
    }

    private struct Looks {
        /// The night that each look has seen.
        var seen: [Int] = []
        /// What did not belong to it.
        var mixes: [String] = []

        mutating func add(_ look: Result<(night: Int, mixes: [String]), any Error>) {
            switch look {
            case .success(let look):
                seen.append(look.night)
                mixes += look.mixes
            case .failure(let error):
                seen.append(-1)
                mixes.append("\(error)")
            }
        }
    }

    private struct NoNight: Error {}

    /// Reads a snapshot as an analyst's program does that follows `current` once and reads every table from there.
    private static func look(at output: String) -> Result<(night: Int, mixes: [String]), any Error> {
        Result {
            let files = FileSystem()
            let snapshot = "\(output)/\(try files.readLink("\(output)/current"))"
            let package = String(decoding: try files.contents("\(snapshot)/csv/datapackage.json"), as: UTF8.self)
            guard let word = package.split(separator: "\"").dropFirst(3).first, let night = Int(word) else {
                throw NoNight()
            }
            let mixes = try Night(word: String(word)).files.compactMap { path, text in
                try files.contents("\(snapshot)/\(path)") == Array(text.utf8) ? nil : "\(path) in night \(night)"
            }
            return (night, mixes)
        }
    }
}
