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
        // Eight numbers begin and end with a byte. What is read past the last of them must still be within the bytes, and
        // a number that begins within a byte must be whole in eight.
        let groups = bitWidth > 56 || bytes.count < 8 ? 0 : min(count / 8, (bytes.count - 8) / bitWidth)
        switch bitWidth {
        case 1: spreadBits(base, groups, into: numbers)
        case ...8: unpack(base, groups, bitWidth, perWord: 8, into: numbers)
        case ...16: unpack(base, groups, bitWidth, perWord: 4, into: numbers)
        case ...30, 32: unpack(base, groups, bitWidth, perWord: 2, into: numbers)
        default: unpack(base, groups, bitWidth, perWord: 1, into: numbers)
        }
        for index in groups * 8..<count {
            numbers[index] = Number(truncatingIfNeeded: number(bytes, at: index * bitWidth, bitWidth: bitWidth))
        }
    }

    /// Unpacks groups of eight numbers, of which `perWord` lie in the eight bytes from the byte where the first begins.
    @inline(__always)
    private static func unpack<Number: FixedWidthInteger & UnsignedInteger>(
        _ base: UnsafeRawPointer, _ groups: Int, _ bitWidth: Int, perWord: Int,
        into numbers: UnsafeMutablePointer<Number>
    ) {
        let width = UInt64(bitWidth)
        let mask = ~UInt64(0) &>> (64 &- width)
        var (source, target) = (base, numbers)
        for _ in 0..<groups {
            var first = 0
            while first < 8 {
                let bit = first &* bitWidth
                var word = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self))
                word = word &>> UInt64(bit & 7)
                for place in 0..<perWord {
                    target[first &+ place] = Number(truncatingIfNeeded: word & mask)
                    word = word &>> width
                }
                first &+= perWord
            }
            source += bitWidth
            target += 8
        }
    }

    /// Spreads the bits of each byte over eight numbers.
    @inline(__always)
    private static func spreadBits<Number: FixedWidthInteger & UnsignedInteger>(
        _ base: UnsafeRawPointer, _ groups: Int, into numbers: UnsafeMutablePointer<Number>
    ) {
        for group in 0..<groups {
            let byte = base.load(fromByteOffset: group, as: UInt8.self)
            for bit in 0..<8 { numbers[group &* 8 &+ bit] = Number(truncatingIfNeeded: byte &>> UInt8(bit)) & 1 }
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
