@preconcurrency import Glibc

/// Says how the values of a leaf are compared, so that bounds mean the same to every reader.
///
/// Source: parquet.thrift, `ColumnOrder`, and LogicalTypes.md.
enum SortOrder: Sendable {
    case boolean
    case signed32, unsigned32, signed64, unsigned64
    case float, double
    /// Byte by byte, unsigned; what is a prefix of the other comes first.
    case bytes
    /// Big-endian whole numbers in two's complement, all of one length.
    case signedBytes
    /// No order is defined, so bounds mean nothing.
    case none

    init(_ leaf: Leaf) {
        switch (leaf.type, leaf.logicalType) {
        case (.boolean, _): self = .boolean
        case (.int32, .integer(_, signed: false)): self = .unsigned32
        case (.int32, _): self = .signed32
        case (.int64, .integer(_, signed: false)): self = .unsigned64
        case (.int64, _): self = .signed64
        case (.float, _): self = .float
        case (.double, _): self = .double
        case (.int96, _), (_, .float16), (_, .other), (.byteArray, .decimal): self = .none
        case (.fixedLengthByteArray, .decimal): self = .signedBytes
        case (.byteArray, _), (.fixedLengthByteArray, _): self = .bytes
        }
    }

    /// The bytes of a bound in the plain encoding; nil where they vary.
    var byteWidth: Int? {
        switch self {
        case .boolean: 1
        case .signed32, .unsigned32, .float: 4
        case .signed64, .unsigned64, .double: 8
        case .bytes, .signedBytes, .none: nil
        }
    }

    /// Returns whether one bound comes before another; both must have the order's width.
    func isLess(_ a: [UInt8], than b: [UInt8]) -> Bool {
        switch self {
        case .boolean: a[0] < b[0]
        case .signed32: Int32(bitPattern: a.word()) < Int32(bitPattern: b.word())
        case .unsigned32: (a.word() as UInt32) < b.word()
        case .signed64: Int64(bitPattern: a.word()) < Int64(bitPattern: b.word())
        case .unsigned64: (a.word() as UInt64) < b.word()
        case .float: Float(bitPattern: a.word()) < Float(bitPattern: b.word())
        case .double: Double(bitPattern: a.word()) < Double(bitPattern: b.word())
        case .bytes: a.lexicographicallyPrecedes(b)
        case .signedBytes: a.withSignFlipped.lexicographicallyPrecedes(b.withSignFlipped)
        case .none: false
        }
    }
}

extension [UInt8] {
    /// The number whose little-endian bytes these are.
    func word<Word: FixedWidthInteger & UnsignedInteger>() -> Word {
        withUnsafeBytes { bytes in
            bytes.count < MemoryLayout<Word>.size ? 0 : Word(littleEndian: bytes.loadUnaligned(as: Word.self))
        }
    }

    /// Big-endian two's complement made comparable as unsigned bytes.
    fileprivate var withSignFlipped: [UInt8] {
        var flipped = self
        if !flipped.isEmpty { flipped[0] ^= 0x80 }
        return flipped
    }
}

/// Compares bytes as `SortOrder.bytes` says.
func precedes(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    let order = memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
    return order < 0 || (order == 0 && a.count < b.count)
}
