import Compression

/// Encodes and decodes the levels of a page.
///
/// Source: parquet-format, Encodings.md: levels are hybrid runs; until 2013 also packed from the most significant bit.
enum Levels {
    /// Appends levels, after their length where pages of version 1 want it, and returns how often each occurs.
    static func encode(
        _ levels: UnsafeRawBufferPointer, highest: Int, hasLength: Bool, into output: inout ByteBuffer
    ) -> [Int] {
        guard highest > 0, let base = levels.baseAddress else { return [] }
        let start = output.count
        if hasLength { output.appendLittleEndian(UInt32(0)) }
        RunLengthBitPackingHybrid.encode(
            base.assumingMemoryBound(to: UInt8.self), count: levels.count, bitWidth: BitPacking.bitWidth(of: highest),
            into: &output)
        if hasLength { output.store(UInt32(output.count - start - 4).littleEndian, at: start) }
        return histogram(levels, highest)
    }

    private static func histogram(_ levels: UnsafeRawBufferPointer, _ highest: Int) -> [Int] {
        (0...highest).map { level in
            var (count, position) = (0, 0)
            while position < levels.count {
                count &+= Int(levels[position]) == level ? 1 : 0
                position &+= 1
            }
            return count
        }
    }

    /// Appends `count` levels that stand, after their length, at `position` of a page of version 1.
    static func decodeV1(
        _ page: UnsafeRawBufferPointer, at position: inout Int, count: Int, highest: Int, encoding: Encoding,
        into levels: inout Buffer<UInt8>
    ) throws(Damage) {
        guard highest > 0 else { return }
        let bitWidth = BitPacking.bitWidth(of: highest)
        switch encoding {
        case .rle:
            guard page.count - position >= 4 else { throw Damage("levels end too early", at: position) }
            let length = Int(UInt32(littleEndian: page.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
            position += 4
            guard length <= page.count - position else {
                throw Damage("levels of \(length) bytes where \(page.count - position) are left", at: position)
            }
            try decode(page, position..<position + length, count: count, highest: highest, into: &levels)
            position += length
        case .bitPacked:
            let length = (count * bitWidth + 7) / 8
            guard length <= page.count - position else { throw Damage("levels end too early", at: position) }
            try unpackLegacy(page, at: position, count, highest, into: &levels)
            position += length
        default:
            throw .unsupported("levels encoded as \(encoding)")
        }
    }

    /// Appends `count` levels that fill a range of bytes.
    static func decode(
        _ page: UnsafeRawBufferPointer, _ range: Range<Int>, count: Int, highest: Int, into levels: inout Buffer<UInt8>
    ) throws(Damage) {
        guard highest > 0 else { return }
        let bytes = UnsafeRawBufferPointer(rebasing: page[range])
        let target = levels.extend(by: count)
        do {
            try RunLengthBitPackingHybrid.decode(
                bytes, count: count, bitWidth: BitPacking.bitWidth(of: highest), largest: UInt8(highest), into: target)
        } catch {
            throw Damage("levels: " + error.reason, at: range.lowerBound + error.offset)
        }
    }

    private static func unpackLegacy(
        _ page: UnsafeRawBufferPointer, at start: Int, _ count: Int, _ highest: Int, into levels: inout Buffer<UInt8>
    ) throws(Damage) {
        let bitWidth = BitPacking.bitWidth(of: highest)
        let target = levels.extend(by: count)
        for index in 0..<count {
            var level = 0
            for bit in index * bitWidth..<(index + 1) * bitWidth {
                level = level << 1 | Int(page[start + bit / 8] >> UInt8(7 - bit % 8) & 1)
            }
            guard level <= highest else { throw Damage("level \(level), expected at most \(highest)", at: start) }
            target[index] = UInt8(level)
        }
    }
}
