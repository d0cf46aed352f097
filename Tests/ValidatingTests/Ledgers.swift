import Stages

extension OrderedRule {
    /// A ledger with all the room that it wants.
    func makeLedger() -> any RuleLedger { makeLedger(in: .unbounded) }
}

extension RuleLedger {
    /// The bytes that `writeState` writes.
    mutating func takeState() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try writeState { bytes.append(contentsOf: $0) }
        return bytes
    }

    mutating func restore(_ state: [UInt8]) throws { try restore(MemoryScratch(state)) }
}
