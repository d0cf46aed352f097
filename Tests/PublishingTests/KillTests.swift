@preconcurrency import Glibc
import TestSupport
import Testing

@testable import Publishing

/// The process dies at every call on the file system; a reader sees the old snapshot or the new one, and the next start
/// ends up where an undisturbed night would have.
@Suite struct KillTests {
    @Test(arguments: Scenario.all) func deathAtEveryCallLeavesTheOldOrTheNew(_ scenario: Scenario) throws {
        let rehearsal = try scenario.rehearse()
        var points = 0
        for place in rehearsal.calls.indices {
            let isWrite = rehearsal.calls[place].hasPrefix("write ") && !rehearsal.calls[place].hasPrefix("write to")
            for faults in [Faults(.dies, at: place)] + (isWrite ? [Faults(.diesMidway, at: place)] : []) {
                let folder = TemporaryFolder(inMemory: true)
                try rehearsal.setUp(folder.output)
                try? scenario.work(folder.output, faults.fileSystem)
                try expectRecovery(of: scenario, in: folder.output, rehearsal, place)
            }
            points += 1
        }
        #expect(points == rehearsal.calls.count)
        print("kill points: \(points) of \(rehearsal.calls.count), and amid every write, \(scenario.name)")
    }

    @Test(arguments: Scenario.all) func deathInTheRecoveryIsRecoveredFromToo(_ scenario: Scenario) throws {
        let rehearsal = try scenario.rehearse()
        var points = 0
        for place in stride(from: 0, to: rehearsal.calls.count, by: torture ? 1 : 13) {
            for second in stride(from: place % 7, to: 200, by: torture ? 7 : 17) {
                let folder = TemporaryFolder(inMemory: true)
                try rehearsal.setUp(folder.output)
                try? scenario.work(folder.output, Faults(.dies, at: place).fileSystem)
                let faults = Faults(.dies, at: second)
                try? scenario.finish(folder.output, on: faults.fileSystem)
                guard faults.struck else { break }
                try expectRecovery(of: scenario, in: folder.output, rehearsal, place)
                points += 1
            }
        }
        print("kill points: \(points) pairs of a call and a call of the next start, \(scenario.name)")
    }

    /// SIGKILL by the kernel at every call; the short form takes some of them, since each needs a process.
    @Test(arguments: Scenario.all.indices) func aKilledProcessLeavesTheOldOrTheNew(_ index: Int) async throws {
        let scenario = Scenario.all[index]
        let rehearsal = try scenario.rehearse()
        let places = stride(from: 0, to: rehearsal.calls.count, by: torture ? 1 : 29)
        for place in places {
            let folder = TemporaryFolder(inMemory: true)
            let output = folder.output
            try rehearsal.setUp(output)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [index = index as Int, place = place as Int, output = output as String] in
                try Scenario.all[index].work(output, Faults(.killed, at: place).fileSystem)
            }
            try expectRecovery(of: scenario, in: output, rehearsal, place)
        }
        let count = places.reduce(0) { count, _ in count + 1 }
        print("kill points: \(count) of \(rehearsal.calls.count) with SIGKILL, \(scenario.name)")
    }

    private func expectRecovery(
        of scenario: Scenario, in output: String, _ rehearsal: Scenario.Rehearsal, _ place: Int
    ) throws {
        let comment = Comment(rawValue: "call \(place), \(rehearsal.calls[place])")
        #expect([rehearsal.before, scenario.result].contains(try Scenario.visible(output)), comment)
        try scenario.finish(output)
        #expect(try Tree(reading: output).withoutLock == rehearsal.end, comment)
    }
}
