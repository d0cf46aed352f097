/// Byte values of any length in one arena; values that repeat may be there once.
///
/// A reader gives the values of a chunk with a dictionary as it found them: each once, and `indices` that say which one
/// a slot holds. Equal values of a slot may have different indices, since a writer may give its dictionary up.
public struct ByteValues: Sendable {
    public var bytes: [UInt8]
    /// Value `i` of the arena is `bytes[ends[i - 1]..<ends[i]]`, the first from 0.
    public var ends: [Int]
    /// The value of the arena that each slot holds; nil where slot `i` holds value `i`.
    public var indices: [UInt32]?

    public init(bytes: [UInt8] = [], ends: [Int] = [], indices: [UInt32]? = nil) {
        self.bytes = bytes
        self.ends = ends
        self.indices = indices
    }

    /// The number of slots.
    public var count: Int { indices?.count ?? ends.count }

    /// The bytes of a slot, which are no copy.
    public subscript(slot: Int) -> ArraySlice<UInt8> {
        var value = slot
        if let indices { value = Int(indices[slot]) }
        return bytes[(value == 0 ? 0 : ends[value - 1])..<ends[value]]
    }

    public mutating func append(_ value: some Sequence<UInt8>) {
        bytes.append(contentsOf: value)
        ends.append(bytes.count)
        indices?.append(UInt32(ends.count - 1))
    }

    /// The same values, each in a slot of its own: they take the bytes of a value for every slot that has it.
    public var flattened: ByteValues {
        guard let indices else { return self }
        var flat = ByteValues()
        flat.ends.reserveCapacity(indices.count)
        flat.bytes.reserveCapacity(flattenedByteCount)
        for slot in indices.indices { flat.append(self[slot]) }
        return flat
    }

    private var flattenedByteCount: Int {
        (indices ?? []).reduce(0) { sum, index in
            sum + ends[Int(index)] - (index == 0 ? 0 : ends[Int(index) - 1])
        }
    }
}

extension ByteValues: Hashable {
    /// Returns whether the slots hold the same values, wherever these lie.
    public static func == (a: ByteValues, b: ByteValues) -> Bool {
        if a.indices == b.indices && a.ends == b.ends && a.bytes == b.bytes { return true }
        return a.count == b.count && (0..<a.count).allSatisfy { a[$0] == b[$0] }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for slot in 0..<count { hasher.combine(self[slot]) }
    }
}
