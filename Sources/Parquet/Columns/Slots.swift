/// The slots of a leaf whose values are there, in order.
enum Slots {
    case range(Range<Int>)
    /// Positions, for leaves with nulls or inside lists.
    case listed([Int32], from: Int, to: Int)

    var count: Int {
        switch self {
        case .range(let range): range.count
        case .listed(_, let start, let end): end - start
        }
    }

    /// Calls `body` for each slot in order; made to be inlined into the loop that needs it.
    @inline(__always)
    func visit(_ body: (Int) -> Void) {
        switch self {
        case .range(let range):
            var slot = range.lowerBound
            while slot < range.upperBound {
                body(slot)
                slot &+= 1
            }
        case .listed(let slots, let start, let end):
            slots.withUnsafeBufferPointer { slots in
                var index = start
                while index < end {
                    body(Int(slots[index]))
                    index &+= 1
                }
            }
        }
    }
}
