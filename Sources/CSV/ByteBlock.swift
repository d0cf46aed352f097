/// Sixteen bytes that are compared at once.
///
/// Always compare with splats of this type: an inferred vector or a scalar operand picks operators that loop over lanes
/// through memory, measured at 22 times slower.
typealias ByteBlock = SIMD16<UInt8>

/// The outcome of comparing a block: a byte of ones for every lane that matched, lane 0 lowest.
struct ByteMatches {
    var low: UInt64
    var high: UInt64

    @inline(__always)
    init(_ mask: SIMDMask<SIMD16<Int8>>) {
        let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        low = UInt64(littleEndian: words.x)
        high = UInt64(littleEndian: words.y)
    }

    @inline(__always)
    var isEmpty: Bool { low | high == 0 }

    /// Forgets the matches from lane `count` on, 0...16.
    @inline(__always)
    mutating func keepFirst(_ count: Int) {
        low &= ~(~0 << UInt64(truncatingIfNeeded: count &* 8))
        high &= count <= 8 ? 0 : ~(~0 << UInt64(truncatingIfNeeded: (count &- 8) &* 8))
    }

    /// The matches as the lowest sixteen bits.
    @inline(__always)
    var bits: UInt32 { UInt32(truncatingIfNeeded: Self.gather(low) | Self.gather(high) << 8) }

    /// Gathers the highest bit of every byte.
    @inline(__always)
    private static func gather(_ word: UInt64) -> UInt64 {
        ((word & 0x8080_8080_8080_8080) >> 7 &* 0x0102_0408_1020_4080) >> 56
    }
}

/// The four bytes that may not stand in a cell without quotes, each in all lanes of a block.
struct StructuralBytes {
    private let delimiter, quote, carriageReturn, lineFeed: ByteBlock

    init(_ dialect: CSVDialect) { self.init(delimiter: dialect.delimiter, quote: dialect.quote) }

    init(delimiter: UInt8, quote: UInt8) {
        self.delimiter = ByteBlock(repeating: delimiter)
        self.quote = ByteBlock(repeating: quote)
        carriageReturn = ByteBlock(repeating: ASCII.carriageReturn)
        lineFeed = ByteBlock(repeating: ASCII.lineFeed)
    }

    @inline(__always)
    func matches(in block: ByteBlock) -> ByteMatches {
        ByteMatches((block .== delimiter) .| (block .== quote) .| (block .== carriageReturn) .| (block .== lineFeed))
    }

    @inline(__always)
    func quotes(in block: ByteBlock) -> ByteMatches { ByteMatches(block .== quote) }
}

@inline(__always)
func loadBlock(_ bytes: UnsafePointer<UInt8>) -> ByteBlock {
    UnsafeRawPointer(bytes).loadUnaligned(as: ByteBlock.self)
}

/// The bytes of ASCII that have a meaning in CSV.
enum ASCII {
    static let tab = UInt8(ascii: "\t")
    static let space = UInt8(ascii: " ")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let apostrophe = UInt8(ascii: "'")
    static let minus = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let point = UInt8(ascii: ".")
    static let zero = UInt8(ascii: "0")
}
