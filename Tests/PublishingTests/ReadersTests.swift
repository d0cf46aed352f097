import Stages
import TestSupport
import Testing

@testable import Publishing

/// Readers look at `current` while nights are published over it.
@Suite struct ReadersTests {
    @Test func readersNeverSeeAMixWhileAHundredNightsArePublished() async throws {
        let folder = TemporaryFolder(inMemory: true)
        let output = folder.output
        let nights = torture ? 1000 : 100
        try Night(word: "0").run(in: output)
        let isOver = Locked(false)
        async let looks = look(at: output, until: isOver)
        for number in 1...nights { try Night(word: "\(number)").run(in: output, keeping: 3) }
        isOver.withLock { $0 = true }
        let seen = try await looks
        #expect(seen.last == nights)
        #expect(seen == seen.sorted(), "a reader saw an older night after a newer one")
        print("readers: \(seen.count) looks during \(nights) nights, \(Set(seen).count) different nights seen")
    }

    /// Reads a snapshot again and again, as an analyst's program does that follows `current` once and reads every table from
    /// there; gives the night that each look has seen.
    private func look(at output: String, until isOver: Locked<Bool>) async throws -> [Int] {
        var seen: [Int] = []
        var isLast = false
        repeat {
            await Task.yield()
            isLast = isOver.withLock { $0 }
            let files = FileSystem()
            let snapshot = "\(output)/\(try files.readLink("\(output)/current"))"
            let package = String(decoding: try files.contents("\(snapshot)/csv/datapackage.json"), as: UTF8.self)
            let word = try #require(package.split(separator: "\"").dropFirst(3).first)
            for (path, text) in Night(word: String(word)).files {
                #expect(try files.contents("\(snapshot)/\(path)") == Array(text.utf8))
            }
            seen.append(try #require(Int(word)))
        } while !isLast
        return seen
    }
}
