@preconcurrency import Glibc
import TestSupport
import Testing

@testable import Publishing

/// Many nights in a row, each disturbed at random until it is published.
@Suite struct SoakTests {
    @Test func manyDisturbedNightsEndWhereUndisturbedOnesDo() throws {
        let nights = torture ? 2000 : 100
        let seed = UInt64.random(in: 0...UInt64.max)
        print("soak: \(nights) nights, seed \(seed)")
        var random = Random(seed)
        let (disturbed, calm) = (TemporaryFolder(inMemory: true), TemporaryFolder(inMemory: true))
        var faultCount = 0
        for number in 1...nights {
            let night = Night(word: "\(number)")
            while try Scenario.visible(disturbed.output) < number {
                let faults = Self.randomFaults(&random)
                _ = try? night.run(in: disturbed.output, on: faults.fileSystem, keeping: 3)
                faultCount += faults.struck ? 1 : 0
                #expect(faults.openFiles == 0, "seed \(seed)")
                #expect([number - 1, number].contains(try Scenario.visible(disturbed.output)), "seed \(seed)")
                // A start heals what the disturbance left, so that a published night is not done twice.
                try OutputFolder(disturbed.output).retire(keeping: 3)
            }
            try night.run(in: calm.output, keeping: 3)
        }
        let end = try Tree(reading: disturbed.output).withoutLock
        #expect(end == (try Tree(reading: calm.output).withoutLock), "seed \(seed)")
        #expect(faultCount > nights / 2)
        print("soak: \(faultCount) faults in \(nights) nights")
    }

    private static func randomFaults(_ random: inout Random) -> Faults {
        let code = [ENOSPC, EDQUOT, EIO, EACCES, EROFS][Int.random(in: 0..<5, using: &random)]
        let kinds: [Faults.Kind] = [.dies, .diesMidway, .fails(code), .failsForEver(ENOSPC), .disturbsAll]
        let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
        return Faults(kind, at: Int.random(in: 0..<160, using: &random))
    }
}
