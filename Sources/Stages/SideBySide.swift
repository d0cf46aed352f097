import Dispatch

/// Does so many things at the same time, and waits for all of them; throws the failure of the first that fails, by its number.
public func sideBySide(_ count: Int, _ body: @Sendable (Int) throws -> Void) throws {
    let failures = Locked<[(number: Int, error: any Error)]>([])
    DispatchQueue.concurrentPerform(iterations: count) { number in
        do { try body(number) } catch { failures.withLock { $0.append((number, error)) } }
    }
    if let first = failures.withLock({ $0.min { $0.number < $1.number } }) { throw first.error }
}

/// What a function gives for each of some values, worked out at the same time, in the order of the values.
public func sideBySide<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ body: @Sendable (Value) throws -> Result
) throws -> [Result] {
    let results = Locked<[Result?]>(Array(repeating: nil, count: values.count))
    try sideBySide(values.count) { number in
        let result = try body(values[number])
        results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
}
