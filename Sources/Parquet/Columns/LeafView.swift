/// Views the slots of a leaf's column without copying them; valid while the column is borrowed.
struct LeafView {
    enum Values {
        case booleans(UnsafePointer<Bool>)
        case words32(UnsafePointer<UInt32>)
        case words64(UnsafePointer<UInt64>)
        case bytes(UnsafeRawPointer, ends: UnsafePointer<Int>)
        case fixed(UnsafeRawPointer, width: Int)
    }

    var values: Values
    var valid: UnsafePointer<Bool>?
    var count: Int

    /// Returns the bytes of the byte arrays in some slots, without their lengths; 0 for other values.
    func byteCount(_ slots: Slots) -> Int {
        guard case .bytes(_, let ends) = values, slots.count > 0 else { return 0 }
        if case .range(let range) = slots {
            return ends[range.upperBound - 1] - (range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1])
        }
        var sum = 0
        slots.visit { slot in sum &+= ends[slot] &- (slot == 0 ? 0 : ends[slot &- 1]) }
        return sum
    }
}

extension Column {
    /// Calls `body` with a view of this leaf.
    func withLeafView<Result>(_ body: (LeafView) throws -> Result) rethrows -> Result {
        let count = count
        return try withValid { valid in
            func view(_ values: LeafView.Values) -> LeafView { LeafView(values: values, valid: valid, count: count) }
            switch self {
            case .boolean(let values, _):
                return try values.withUnsafeBufferPointer { try body(view(.booleans($0.start))) }
            case .int32(let values, _):
                return try values.withUnsafeBytes { try body(view(.words32($0.pointer()))) }
            case .int64(let values, _):
                return try values.withUnsafeBytes { try body(view(.words64($0.pointer()))) }
            case .float(let values, _):
                return try values.withUnsafeBytes { try body(view(.words32($0.pointer()))) }
            case .double(let values, _):
                return try values.withUnsafeBytes { try body(view(.words64($0.pointer()))) }
            case .bytes(let values, _):
                return try values.bytes.withUnsafeBytes { bytes in
                    try values.ends.withUnsafeBufferPointer { ends in
                        try body(view(.bytes(bytes.pointer(to: UInt8.self), ends: ends.start)))
                    }
                }
            case .fixed(let bytes, let width, _):
                return try bytes.withUnsafeBytes {
                    try body(view(.fixed($0.pointer(to: UInt8.self), width: width)))
                }
            case .structure, .list:
                preconditionFailure("not a leaf")
            }
        }
    }

    private func withValid<Result>(_ body: (UnsafePointer<Bool>?) throws -> Result) rethrows -> Result {
        guard let valid else { return try body(nil) }
        return try valid.withUnsafeBufferPointer { try body($0.start) }
    }
}

extension UnsafeBufferPointer {
    /// The first element's address, or one that nothing is read from.
    fileprivate var start: UnsafePointer<Element> {
        baseAddress ?? UnsafePointer(bitPattern: 8)!
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func pointer<Element>(to type: Element.Type = Element.self) -> UnsafePointer<Element> {
        baseAddress.map { $0.assumingMemoryBound(to: type) } ?? UnsafePointer(bitPattern: 8)!
    }
}
