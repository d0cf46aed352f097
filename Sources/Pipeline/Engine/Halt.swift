import Stages

/// The way in which a run ends early: the first failure is kept, and everybody who waits is woken.
public final class Halt: Sendable {
    private struct State: Sendable {
        var failure: (any Error)?
        var wakers: [@Sendable () -> Void] = []
    }

    private let state = Locked(State())

    public init() {}

    /// The failure that ended the run; nil while it goes on.
    public var failure: (any Error)? { state.withLock { $0.failure } }

    /// Ends the run; only the first failure counts.
    public func end(with failure: any Error) {
        let wakers = state.withLock { state -> [@Sendable () -> Void] in
            guard state.failure == nil else { return [] }
            state.failure = failure
            return state.wakers
        }
        for wake in wakers { wake() }
    }

    /// Has something called when the run ends early; at once where it has already.
    func onEnd(_ wake: @escaping @Sendable () -> Void) {
        let isOver = state.withLock { state in
            state.wakers.append(wake)
            return state.failure != nil
        }
        if isOver { wake() }
    }
}
