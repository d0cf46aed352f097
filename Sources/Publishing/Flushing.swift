import Dispatch
import Stages

/// Brings files to the disk beside the work that goes on, and closes them; what fails is told with the next file, and at the end.
///
/// Some at a time: a file system writes the journal once for all who wait for it.
final class Flushing: Sendable {
    private static let laneCount = 4
    /// Files that wait for the disk are open: a slow disk holds up the work before descriptors run out.
    private let room = DispatchSemaphore(value: 64)

    private let fileSystem: FileSystem
    private let lanes = (1...laneCount).map { DispatchQueue(label: "bantin.flushing.\($0)") }
    private let group = DispatchGroup()
    private let state = Locked(State())

    private struct State {
        var count = 0
        var failure: (any Error)?
    }

    init(on fileSystem: FileSystem) { self.fileSystem = fileSystem }

    /// Takes over a file to which everything has been written. Throws what failed first of the files before it: then it is closed, and the night
    /// ends now instead of working on for nothing.
    func flush(_ file: OpenFile) throws {
        let (number, failure) = state.withLock { state in
            state.count += 1
            return (state.count, state.failure)
        }
        if let failure {
            try? fileSystem.close(file)
            throw failure
        }
        room.wait()
        lanes[number % Self.laneCount].async(group: group) { [self] in
            let result = Result { try fileSystem.sync(file) }
            let closing = Result { try fileSystem.close(file) }
            room.signal()
            do {
                try result.get()
                try closing.get()
            } catch {
                state.withLock { $0.failure = $0.failure ?? error }
            }
        }
    }

    /// Waits for all files. Throws what failed first.
    func wait() throws {
        group.wait()
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }
}
