import Compression

/// Packs numbers of `bitWidth` bits from the least significant bit up.
///
/// Source: parquet-format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
enum BitPacking {
    /// Returns the number of bits that hold every number up to `largest`.
    static func bitWidth(of largest: Int) -> Int {
        Int.bitWidth - largest.leadingZeroBitCount
    }

    /// Appends `count` numbers, and zeros up to a multiple of 8.
    static func encode<Number: FixedWidthInteger & UnsignedInteger>(
        _ numbers: UnsafePointer<Number>, count: Int, bitWidth: Int, into output: inout ByteBuffer
    ) {
        let size = (count + 7) / 8 * bitWidth
        // Whole words are stored, so the last may reach past the end.
        let start = output.count
        let target = output.extend(by: size + 8)
        var (word, filled, offset): (UInt64, UInt64, Int) = (0, 0, 0)
        var index = 0
        let width = UInt64(bitWidth)
        while index < count {
            let number = UInt64(truncatingIfNeeded: numbers[index])
            word |= number &<< filled
            filled &+= width
            if filled >= 64 {
                target.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
                offset &+= 8
                filled &-= 64
                word = filled == 0 ? 0 : number &>> (width &- filled)
            }
            index &+= 1
        }
        target.storeBytes(of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
        if offset + 8 < size {
            (target + offset + 8).initializeMemory(as: UInt8.self, repeating: 0, count: size - offset - 8)
        }
        output.truncate(to: start + size)
    }

    /// Unpacks `count` numbers, for which `bytes` must hold enough bits.
    static func decode<Number: FixedWidthInteger & UnsignedInteger>(
        _ bytes: UnsafeRawBufferPointer, count: Int, bitWidth: Int, into numbers: UnsafeMutablePointer<Number>
    ) {
        assert(bytes.count * 8 >= count * bitWidth)
        guard bitWidth > 0, let base = bytes.baseAddress else {
            numbers.update(repeating: 0, count: count)
            return
        }
        // A word read at the byte where a number begins holds it whole, up to 57 bits; wider ones go the slow way.
        let whole = bitWidth <= 56 ? min(count, max(0, (bytes.count - 8) * 8 / bitWidth)) : 0
        let mask = ~UInt64(0) &>> UInt64(64 - bitWidth)
        var (index, bit) = (0, 0)
        while index < whole {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self))
            numbers[index] = Number(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & mask)
            bit &+= bitWidth
            index &+= 1
        }
        while index < count {
            numbers[index] = Number(truncatingIfNeeded: number(bytes, at: bit, bitWidth: bitWidth))
            bit &+= bitWidth
            index &+= 1
        }
    }

    /// Gathers one number byte by byte.
    private static func number(_ bytes: UnsafeRawBufferPointer, at bit: Int, bitWidth: Int) -> UInt64 {
        var (value, taken, position): (UInt64, Int, Int) = (0, 0, bit)
        while taken < bitWidth {
            let use = min(8 - position & 7, bitWidth - taken)
            let part = (UInt64(bytes[position >> 3]) >> UInt64(position & 7)) & ((1 << UInt64(use)) - 1)
            value |= part << UInt64(taken)
            taken += use
            position += use
        }
        return value
    }
}
