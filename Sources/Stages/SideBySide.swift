import Dispatch

/// Does so many things at the same time, and waits for all of them; throws the failure of the first that fails, by its number.
///
/// Differs from `concurrentPerform`: what is done may itself do things side by side, which that one would do one after the other. The
/// caller does all that nobody else has begun, so it never waits for a free thread.
public func sideBySide(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    let work = SharedWork(count, body)
    for _ in 1..<max(1, min(count, Processors.count)) { DispatchQueue.global().async { work.help() } }
    work.help()
    if let failure = work.wait() { throw failure }
}

/// What a function gives for each of some values, worked out at the same time, in the order of the values.
public func sideBySide<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ body: @escaping @Sendable (Value) throws -> Result
) throws -> [Result] {
    let results = Locked<[Result?]>(Array(repeating: nil, count: values.count))
    try sideBySide(values.count) { number in
        let result = try body(values[number])
        results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
}

/// Things to do of which each is done once, by whoever comes first.
private final class SharedWork: Sendable {
    private struct State: Sendable {
        /// Nil when all is done: a helper that gets its turn later keeps nothing alive, such as a lock.
        var body: (@Sendable (Int) throws -> Void)?
        var begun = 0
        var failure: (number: Int, error: any Error)?
    }

    private let count: Int
    private let state: Locked<State>
    private let group = DispatchGroup()

    init(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) {
        self.count = count
        state = Locked(State(body: body))
        for _ in 0..<count { group.enter() }
    }

    /// Does what nobody has begun, until there is nothing left.
    func help() {
        while doNext() { group.leave() }
    }

    /// Waits for what others have begun; gives the first failure.
    func wait() -> (any Error)? {
        group.wait()
        return state.withLock { state in
            state.body = nil
            return state.failure?.error
        }
    }

    /// Does one thing; false where all are begun. The body is let go of before anybody is told.
    private func doNext() -> Bool {
        let next = state.withLock { state -> (number: Int, body: @Sendable (Int) throws -> Void)? in
            guard state.begun < count, let body = state.body else { return nil }
            state.begun += 1
            return (state.begun - 1, body)
        }
        guard let (number, body) = next else { return false }
        do {
            try body(number)
        } catch {
            state.withLock { state in
                if let first = state.failure, first.number < number { return }
                state.failure = (number, error)
            }
        }
        return true
    }
}
