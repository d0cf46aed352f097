import TestSupport
import Testing

@testable import Publishing

/// Work that touches an output folder, to be disturbed at every step.
struct Scenario: Sendable, CustomTestStringConvertible {
    let name: String
    /// What has been done before, undisturbed.
    let before: @Sendable (_ output: String) throws -> Void
    /// The work that is disturbed, and done again where it has not been done.
    let work: @Sendable (_ output: String, _ fileSystem: FileSystem) throws -> Void
    /// The number of the run that `current` shows when the work is done.
    let result: Int
    var keeping = Int.max
    /// Whether the result may be visible although the work fails: a start that heals does so before it goes on.
    var heals = false

    var testDescription: String { name }

    static let all = [firstNight, secondNight, rollback, afterDeath, afterDeathBeforeTheSwing]

    static let firstNight = Scenario(
        name: "the first night", before: { _ in },
        work: { try Night(word: "an").run(in: $0, on: $1) }, result: 1)

    static let secondNight = Scenario(
        name: "a night that retires the one before",
        before: { try Night(word: "an").run(in: $0) },
        work: { try Night(word: "bình").run(in: $0, on: $1, keeping: 1) }, result: 2, keeping: 1)

    static let rollback = Scenario(
        name: "a rollback",
        before: { for word in ["an", "bình"] { try Night(word: word).run(in: $0) } },
        work: { try OutputFolder($0, on: $1).rollback() }, result: 1)

    static let afterDeath = Scenario(
        name: "a night after one that died while writing",
        before: { output in
            try Night(word: "an").run(in: output)
            try Night(word: "lost").write(to: OutputFolder(output).begin())
        },
        work: { try Night(word: "bình").run(in: $0, on: $1) }, result: 2)

    static let afterDeathBeforeTheSwing = Scenario(
        name: "a start after a death just before the swing",
        before: { output in
            try Night(word: "an").run(in: output)
            let rehearsal = Faults()
            try Tree(reading: output).write(to: "\(output)-rehearsal")
            try Night(word: "bình").run(in: "\(output)-rehearsal", on: rehearsal.fileSystem)
            let swing = rehearsal.calls.lastIndex { $0.hasPrefix("rename") }!
            #expect(throws: FileSystemError.self) {
                try Night(word: "bình").run(in: output, on: Faults(.dies, at: swing).fileSystem)
            }
        },
        work: { _ = try OutputFolder($0, on: $1) }, result: 2, heals: true)

    /// The number of the run that `current` shows, as a reader finds it; 0 where there is none. Throws where it is not whole.
    static func visible(_ output: String) throws -> Int {
        let snapshots = Snapshots(output)
        guard let run = try snapshots.current() else { return 0 }
        if let damage = try snapshots.damage(of: run).first { throw damage }
        return run.number
    }

    /// What the next night does: starts, which heals, and does the work again unless it finds it done.
    func finish(_ output: String, on fileSystem: FileSystem = FileSystem()) throws {
        if try !isDone(output, on: fileSystem) { try work(output, fileSystem) }
    }

    private func isDone(_ output: String, on fileSystem: FileSystem) throws -> Bool {
        let folder = try OutputFolder(output, on: fileSystem)
        guard folder.previous?.run.number == result else { return false }
        folder.retire(keeping: keeping)
        return true
    }

    /// The work undisturbed.
    struct Rehearsal {
        let calls: [String]
        /// What stood there before; nil where there was no output folder.
        let start: Tree?
        /// The run that `current` showed before.
        let before: Int
        /// What stands there at the end.
        let end: Tree

        /// Makes what stood there before, which is quicker than doing it again.
        func setUp(_ output: String) throws { try start?.write(to: output) }
    }

    func rehearse() throws -> Rehearsal {
        let folder = TemporaryFolder(inMemory: true)
        let faults = Faults()
        try before(folder.output)
        let start = try FileSystem().status(folder.output).map { _ in try Tree(reading: folder.output) }
        let visible = try Self.visible(folder.output)
        try work(folder.output, faults.fileSystem)
        #expect(try Self.visible(folder.output) == result)
        let end = try Tree(reading: folder.output).withoutLock
        return Rehearsal(calls: faults.calls, start: start, before: visible, end: end)
    }
}
