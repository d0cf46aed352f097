import Stages
import TestSupport
import Testing

@testable import Publishing

/// The power goes after every operation, and what was not synced is lost in every combination. A reader still finds the old
/// snapshot or the new one whole, and the next start ends up where an undisturbed night would have.
@Suite struct PowerCutTests {
    @Test(arguments: Scenario.all) func thePowerMayGoAtAnyTime(_ scenario: Scenario) throws {
        let rehearsal = try scenario.rehearse()
        let model = try record(scenario) { _ in true }
        let disks = states(of: model)
        for disk in disks {
            if let problem = try problem(with: disk, after: scenario, rehearsal) { Issue.record(problem) }
        }
        print("power cuts: \(model.operationCount) operations, \(disks.count) different disks, \(scenario.name)")
    }

    /// The model would find a sync that is missing: without one of these, some disk shows readers a broken snapshot.
    @Test(arguments: ["people.csv", "csv", "snapshots"]) func aMissingSyncIsFoundOut(_ name: String) throws {
        let scenario = Scenario.secondNight
        let rehearsal = try scenario.rehearse()
        let model = try record(scenario) { path in path.split(separator: "/").last.map(String.init) != name }
        #expect(try states(of: model).contains { try problem(with: $0, after: scenario, rehearsal) != nil })
    }

    /// What is wrong with a disk: what readers see now, or what stands there after the next night.
    private func problem(
        with disk: Tree, after scenario: Scenario, _ rehearsal: Scenario.Rehearsal
    ) throws -> Comment? {
        let folder = TemporaryFolder(inMemory: true)
        let output = "\(folder.path)/disk/Output"
        try disk.write(to: "\(folder.path)/disk")
        let place = "\(disk.entries.keys.sorted())"
        guard let visible = try? Scenario.visible(output), [rehearsal.before, scenario.result].contains(visible)
        else {
            return "readers see neither the old nor the new: \(place)"
        }
        try scenario.finish(output)
        let end = try Tree(reading: output).withoutLock
        return end == rehearsal.end ? nil : "the next night does not end where it should: \(place)"
    }

    /// Runs the work and keeps what it does to the disk, save syncing what is not wanted.
    private func record(
        _ scenario: Scenario, syncing isWanted: @escaping @Sendable (String) -> Bool
    ) throws -> CrashModel {
        let folder = TemporaryFolder(inMemory: true)
        try scenario.before(folder.output)
        // The output folder's parent belongs to the model: the output folder may be new.
        let model = Locked(CrashModel(try Tree(reading: folder.path), root: folder.path))
        let fileSystem = FileSystem { call in
            if case .sync(let path) = call, !isWanted(path) { return .proceed }
            // What stands in the lock's file is for people and may be lost.
            if call.path.hasSuffix("/.lock") { return .proceed }
            if let recorded = RecordedCall(call) { model.withLock { $0.record(recorded) } }
            return .proceed
        }
        try scenario.work(folder.output, fileSystem)
        return model.withLock { $0 }
    }

    /// Every disk that a power cut may leave, once.
    private func states(of model: CrashModel) -> Set<Tree> {
        var disks: Set<Tree> = []
        for operations in 0...model.operationCount {
            for survivors in subsets(of: model.pendingCount(after: operations)) {
                for writes in model.hasPendingWrites(after: operations) ? CrashModel.Writes.allCases : [.whole] {
                    disks.insert(model.disk(after: operations, writes) { survivors >> UInt64($0) & 1 == 1 })
                }
            }
        }
        return disks
    }

    /// Which of so many effects survive, a bit each: every subset up to a size; beyond it all effects up to some moment, with
    /// one more lost or kept, in the long form two.
    private func subsets(of count: Int) -> [UInt64] {
        if count <= (torture ? 12 : 4) { return Array(0..<(1 << UInt64(count))) }
        let bits = (0..<count).map { UInt64(1) << UInt64($0) }
        let moments = [0] + bits.map { 2 * $0 - 1 }
        let flips = torture ? bits.flatMap { first in bits.filter { $0 <= first }.map { first | $0 } } : bits
        return moments.flatMap { moment in [moment] + flips.map { moment ^ $0 } }
    }
}
