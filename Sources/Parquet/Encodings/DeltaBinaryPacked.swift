import Compression

/// Encodes whole numbers as differences, packed in small blocks with as few bits as each needs.
///
/// Differences wrap around, in 32 bits for INT32.
/// Source: parquet-format, Encodings.md, "Delta Encoding (DELTA_BINARY_PACKED = 5)".
enum DeltaBinaryPacked {
    private static let blockSize = 128
    private static let miniblockCount = 4
    private static let miniblockSize = blockSize / miniblockCount

    static func encode<Number: FixedWidthInteger & SignedInteger>(
        _ numbers: UnsafePointer<Number>, count: Int, into output: inout ByteBuffer
    ) {
        output.appendVarint(UInt64(blockSize))
        output.appendVarint(UInt64(miniblockCount))
        output.appendVarint(UInt64(count))
        output.appendZigzag(count > 0 ? Int64(numbers[0]) : 0)
        var deltas = Buffer<UInt64>()
        var start = 1
        while start < count {
            let end = min(start + blockSize, count)
            encodeBlock(numbers, start..<end, &deltas, into: &output)
            start = end
        }
    }

    private static func encodeBlock<Number: FixedWidthInteger & SignedInteger>(
        _ numbers: UnsafePointer<Number>, _ range: Range<Int>, _ deltas: inout Buffer<UInt64>,
        into output: inout ByteBuffer
    ) {
        var least = Number.max
        for index in range { least = min(least, numbers[index] &- numbers[index - 1]) }
        // The last miniblock that holds a value is filled up with zeros.
        deltas.fill(0, count: blockSize)
        for (place, index) in range.enumerated() {
            let delta = numbers[index] &- numbers[index - 1]
            // The difference may need all bits of the number's width, so it is taken without sign.
            deltas[place] = UInt64(Number.Magnitude(truncatingIfNeeded: delta &- least))
        }
        output.appendZigzag(Int64(least))
        let used = (range.count + miniblockSize - 1) / miniblockSize
        let widths = (0..<miniblockCount).map { $0 < used ? bitWidth(deltas, of: $0) : 0 }
        for width in widths { output.append(UInt8(width)) }
        for block in 0..<used {
            BitPacking.encode(
                deltas.base + block * miniblockSize, count: miniblockSize, bitWidth: widths[block], into: &output)
        }
    }

    private static func bitWidth(_ deltas: borrowing Buffer<UInt64>, of block: Int) -> Int {
        var union: UInt64 = 0
        for index in block * miniblockSize..<(block + 1) * miniblockSize { union |= deltas[index] }
        return 64 - union.leadingZeroBitCount
    }

    /// Unpacks as many numbers as the header claims, which must be `count`, and returns how many bytes they took.
    static func decode<Number: FixedWidthInteger & SignedInteger>(
        _ bytes: UnsafeRawBufferPointer, at start: Int, count: Int, into numbers: UnsafeMutablePointer<Number>
    ) throws(Damage) -> Int {
        var position = start
        let header = try Header(bytes, at: &position)
        guard header.count == count else { throw Damage("\(header.count) numbers, expected \(count)", at: start) }
        guard count > 0 else { return position - start }
        numbers[0] = Number(truncatingIfNeeded: header.first)
        var filled = 1
        var deltas = Buffer<UInt64>()
        _ = deltas.extend(by: header.miniblockSize)
        while filled < count {
            try decodeBlock(bytes, &position, header, &deltas, numbers, &filled, count)
        }
        return position - start
    }

    /// What stands before the blocks.
    struct Header {
        let count: Int
        let first: Int64
        let miniblockCount: Int
        let miniblockSize: Int

        init(_ bytes: UnsafeRawBufferPointer, at position: inout Int) throws(Damage) {
            let start = position
            let blockSize = try bytes.varint(at: &position)
            let miniblockCount = try bytes.varint(at: &position)
            let count = try bytes.varint(at: &position)
            first = try bytes.zigzag(at: &position)
            guard (1...1 << 16).contains(blockSize), (1...512).contains(miniblockCount),
                blockSize % miniblockCount == 0, blockSize / miniblockCount % 8 == 0
            else {
                throw Damage("blocks of \(blockSize) numbers in \(miniblockCount) miniblocks", at: start)
            }
            guard count <= UInt64(Int32.max) else { throw Damage("\(count) numbers in a page", at: start) }
            self.count = Int(count)
            self.miniblockCount = Int(miniblockCount)
            miniblockSize = Int(blockSize / miniblockCount)
        }
    }

    private static func decodeBlock<Number: FixedWidthInteger & SignedInteger>(
        _ bytes: UnsafeRawBufferPointer, _ position: inout Int, _ header: Header, _ deltas: inout Buffer<UInt64>,
        _ numbers: UnsafeMutablePointer<Number>, _ filled: inout Int, _ count: Int
    ) throws(Damage) {
        let least = Number(truncatingIfNeeded: try bytes.zigzag(at: &position))
        guard header.miniblockCount <= bytes.count - position else { throw Damage("ends too early", at: position) }
        let widths = position
        position += header.miniblockCount
        // Miniblocks after the last number have a width, perhaps a senseless one, but no body.
        for miniblock in 0..<header.miniblockCount where filled < count {
            let width = Int(bytes[widths + miniblock])
            guard width <= 64 else { throw Damage("numbers of \(width) bits", at: widths + miniblock) }
            let taken = min(header.miniblockSize, count - filled)
            let size = min(header.miniblockSize / 8 * width, bytes.count - position)
            guard taken * width <= size * 8 else { throw Damage("ends too early", at: position) }
            let body = UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
            BitPacking.decode(body, count: taken, bitWidth: width, into: deltas.base)
            var last = numbers[filled - 1]
            var index = 0
            while index < taken {
                last = last &+ least &+ Number(truncatingIfNeeded: deltas.base[index])
                numbers[filled &+ index] = last
                index &+= 1
            }
            filled += taken
            position += size
        }
    }
}
