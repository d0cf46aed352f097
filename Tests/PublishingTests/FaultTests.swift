@preconcurrency import Glibc
import TestSupport
import Testing

@testable import Publishing

/// Every call on the file system fails once in every way; the night is then published wholly or not at all.
@Suite struct FaultTests {
    static let codes = [ENOSPC, EDQUOT, EIO, EACCES, EROFS]

    @Test(arguments: Scenario.all) func aFailingCallPublishesAllOrNothing(_ scenario: Scenario) throws {
        // The short form gives each call one error, in turn.
        let points = try disturb(scenario) { place in
            let codes = torture ? Self.codes : [Self.codes[place % Self.codes.count]]
            return codes.map { Faults(.fails($0), at: place) }
        }
        print("fault points: \(points) calls, each with \(torture ? Self.codes.count : 1) errors, \(scenario.name)")
    }

    @Test(arguments: Scenario.all) func aDiskThatStaysFullPublishesAllOrNothing(_ scenario: Scenario) throws {
        let points = try disturb(scenario) { [Faults(.failsForEver(ENOSPC), at: $0)] }
        print("fault points: \(points) calls from which the disk stays full, \(scenario.name)")
    }

    @Test(arguments: Scenario.all) func signalsAndShortWritesChangeNothing(_ scenario: Scenario) throws {
        let rehearsal = try scenario.rehearse()
        let places = torture ? Array(rehearsal.calls.indices) : []
        let single = places.flatMap { [Faults(.interrupted, at: $0), Faults(.writesOneByte, at: $0)] }
        for faults in single + [Faults(.disturbsAll, at: 0)] {
            let folder = TemporaryFolder(inMemory: true)
            try rehearsal.setUp(folder.output)
            try scenario.work(folder.output, faults.fileSystem)
            #expect(faults.struck && faults.openFiles == 0)
            #expect(try Tree(reading: folder.output).withoutLock == rehearsal.end)
        }
        print("fault points: \(rehearsal.calls.count) calls interrupted and cut short, \(scenario.name)")
    }

    @Test(arguments: [Faults.Kind.fails(EIO), .dies], 0...3)
    func aScratchFileIsClosedOnceWhateverFails(_ kind: Faults.Kind, place: Int) throws {
        let folder = TemporaryFolder(inMemory: true)
        let faults = Faults(kind, at: place)
        _ = error {
            let scratch = try RunScratch(folder.path + "/scratch", on: faults.fileSystem)
            try Array("và".utf8).withUnsafeBytes(scratch.append)
        }
        #expect(faults.struck && faults.openFiles == 0, "\(faults.calls)")
    }

    /// Lets faults happen at every call of the work, one at a time, and gives the number of calls.
    private func disturb(_ scenario: Scenario, with make: (Int) -> [Faults]) throws -> Int {
        let rehearsal = try scenario.rehearse()
        for place in rehearsal.calls.indices {
            for faults in make(place) {
                try disturb(scenario, with: faults, at: "call \(place), \(rehearsal.calls[place])", rehearsal)
                #expect(faults.struck)
            }
        }
        for faults in make(rehearsal.calls.count) {
            try disturb(scenario, with: faults, at: "no call", rehearsal)
            #expect(!faults.struck, "the work makes more calls than the rehearsal")
        }
        return rehearsal.calls.count
    }

    private func disturb(
        _ scenario: Scenario, with faults: Faults, at place: String, _ rehearsal: Scenario.Rehearsal
    ) throws {
        let folder = TemporaryFolder(inMemory: true)
        try rehearsal.setUp(folder.output)
        let error = error(of: { try scenario.work(folder.output, faults.fileSystem) })
        let visible = try Scenario.visible(folder.output)
        if let error {
            let expected =
                if case PublishingError.unconfirmed = error {
                    [scenario.result]
                } else {
                    scenario.heals ? [rehearsal.before, scenario.result] : [rehearsal.before]
                }
            #expect(expected.contains(visible), "\(place): \(error)")
            #expect([73, 74].contains(exitCode(error)), "\(place): \(error)")
        } else {
            #expect(visible == scenario.result, "\(place)")
        }
        #expect(faults.openFiles == 0, "\(place)")
        try scenario.finish(folder.output)
        #expect(try Tree(reading: folder.output).withoutLock == rehearsal.end, "\(place)")
    }

    private func error(of body: () throws -> Void) -> (any Error)? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private func exitCode(_ error: any Error) -> Int32 {
        (error as? PublishingError)?.exitCode ?? (error as? FileSystemError)?.exitCode ?? 0
    }
}
