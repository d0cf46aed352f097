import Compression

/// Collects the distinct values of a chunk, and for each value its index among them.
///
/// Source: parquet-format, Encodings.md, "Dictionary Encoding (PLAIN_DICTIONARY = 2 and RLE_DICTIONARY = 8)".
struct ChunkDictionary: ~Copyable {
    private let type: PhysicalType
    private var words: WordDictionary
    private var strings: ByteDictionary
    private(set) var indices = Buffer<UInt32>()

    init(_ type: PhysicalType) {
        self.type = type
        words = WordDictionary(byteWidth: type.byteWidth ?? 8)
        strings = ByteDictionary(hasLengths: type == .byteArray)
    }

    private var holdsWords: Bool {
        switch type {
        case .int32, .int64, .float, .double: true
        default: false
        }
    }

    /// The number of distinct values.
    var count: Int { holdsWords ? words.count : strings.count }

    /// The distinct values in the plain encoding: the dictionary page's body.
    var plain: UnsafeRawBufferPointer { holdsWords ? words.plain.bytes : strings.plain.bytes }

    mutating func append(_ view: LeafView, _ slots: Slots) {
        let target = indices.extend(by: slots.count)
        switch view.values {
        case .words32(let values): words.index(values, slots, into: target)
        case .words64(let values): words.index(values, slots, into: target)
        case .bytes(let bytes, let ends): strings.index(bytes, ends, slots, into: target)
        case .fixed(let bytes, let width): strings.index(bytes, width: width, slots, into: target)
        case .booleans: preconditionFailure("booleans have no dictionary")
        }
    }

    /// Appends the values that a stretch of indices stands for, in the plain encoding.
    func appendPlain(_ range: Range<Int>, into output: inout ByteBuffer) {
        let from = indices.base
        var index = range.lowerBound
        while index < range.upperBound {
            let value = Int(from[index])
            output.append(holdsWords ? words.plainValue(value) : strings.plainValue(value))
            index &+= 1
        }
    }

    /// Returns the distinct value in the plain encoding.
    func plainValue(_ index: Int) -> UnsafeRawBufferPointer {
        holdsWords ? words.plainValue(index) : strings.plainValue(index)
    }

    /// Returns the distinct value without the length before it.
    @inline(__always)
    func value(_ index: UInt32) -> UnsafeRawBufferPointer {
        holdsWords ? words.plainValue(Int(index)) : strings.value(Int(index))
    }

    /// Puts the values into another order, of their present indices; no values may be appended afterwards.
    mutating func reorder(_ order: [UInt32]) {
        if holdsWords { words.reorder(order) } else { strings.reorder(order) }
        let ranks = Self.ranks(order)
        for position in 0..<indices.count { indices[position] = ranks[Int(indices[position])] }
    }

    /// Returns the new index of each value in an order.
    static func ranks(_ order: [UInt32]) -> [UInt32] {
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, value) in order.enumerated() { ranks[Int(value)] = UInt32(rank) }
        return ranks
    }

    mutating func removeAll() {
        words.removeAll()
        strings.removeAll()
        indices.removeAll()
    }
}
