@preconcurrency import Glibc
import Stages

@testable import Publishing

/// A file system that counts the calls made on it and lets something happen at one of them.
final class Faults: Sendable {
    enum Kind: Sendable {
        /// Nothing happens: the calls are counted.
        case none
        /// One call fails with this error number.
        case fails(Int32)
        /// The call and all of its kind after it fail: a disk that is full stays full.
        case failsForEver(Int32)
        /// A signal interrupts the call once.
        case interrupted
        /// A write takes one byte only.
        case writesOneByte
        /// From here on a signal interrupts every call once, and every write takes a few bytes only.
        case disturbsAll
        /// The process dies before the call: from here on nothing reaches the disk.
        case dies
        /// The process dies when half of a write is done.
        case diesMidway
        /// The process is killed by the kernel, in earnest.
        case killed
    }

    private struct State {
        var calls: [String] = []
        var openFiles = 0
        var spent = false
        var interrupted = false
    }

    private let kind: Kind
    private let place: Int
    private let state = Locked(State())

    init(_ kind: Kind = .none, at place: Int = .max) {
        self.kind = kind
        self.place = place
    }

    var fileSystem: FileSystem { FileSystem { self.intercept($0) } }
    var calls: [String] { state.withLock { $0.calls } }
    /// Files opened and not closed again.
    var openFiles: Int { state.withLock { $0.openFiles } }
    /// Whether the calls have reached the place.
    var struck: Bool { state.withLock { $0.spent } }

    private func intercept(_ call: SystemCall) -> FileSystem.Interception {
        state.withLock { state in
            let index = state.calls.count
            state.calls.append("\(call)")
            let result = verdict(call, index, &state)
            switch (call, result) {
            case (.open, .proceed), (.open, .shorten): state.openFiles += 1
            // The file is closed before the call is shown; an interrupted call is shown again.
            case (.close, .fail(EINTR)), (.open, .fail): break
            case (.close, _): state.openFiles -= 1
            default: break
            }
            return result
        }
    }

    private func verdict(_ call: SystemCall, _ index: Int, _ state: inout State) -> FileSystem.Interception {
        guard index >= place else { return .proceed }
        let isFirst = index == place
        state.spent = true
        switch kind {
        case .none: return .proceed
        case .fails(let code): return isFirst ? .fail(code) : .proceed
        case .failsForEver(let code): return isFirst || Self.takesSpace(call) ? .fail(code) : .proceed
        case .interrupted: return isFirst ? .fail(EINTR) : .proceed
        case .writesOneByte: return isFirst ? .shorten(1) : .proceed
        case .disturbsAll:
            state.interrupted.toggle()
            return state.interrupted ? .fail(EINTR) : .shorten(3)
        case .dies: return .fail(ENOTRECOVERABLE)
        case .diesMidway:
            if isFirst, case .write(_, let bytes) = call { return .shorten(bytes.count / 2) }
            return .fail(ENOTRECOVERABLE)
        case .killed:
            kill(getpid(), SIGKILL)
            return .proceed
        }
    }

    private static func takesSpace(_ call: SystemCall) -> Bool {
        if case .write = call { return true }
        return call.creates
    }
}
