import Compression

/// Encodes levels, dictionary indices and booleans as runs of one number and stretches of packed numbers.
///
/// A stretch holds a multiple of 8 numbers; only the last of a page may be padded, else all that follows would shift.
/// Source: parquet-format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid (RLE = 3)".
enum RunLengthBitPackingHybrid {
    static func encode<Number: FixedWidthInteger & UnsignedInteger>(
        _ numbers: UnsafePointer<Number>, count: Int, bitWidth: Int, into output: inout ByteBuffer
    ) {
        let worthwhile = leastRun(bitWidth)
        var (packedStart, index) = (0, 0)
        while index < count {
            let number = numbers[index]
            var end = index &+ 1
            while end < count && numbers[end] == number { end &+= 1 }
            // The packed stretch before a run is filled up to a multiple of 8 from the run.
            let filling = (packedStart &- index) & 7
            if end &- index &- filling >= worthwhile {
                pack(numbers, packedStart..<index + filling, bitWidth, into: &output)
                run(number, end - index - filling, bitWidth, into: &output)
                packedStart = end
            }
            index = end
        }
        pack(numbers, packedStart..<count, bitWidth, into: &output)
    }

    /// The shortest run that takes fewer bytes than packing it and then starting a new packed stretch.
    private static func leastRun(_ bitWidth: Int) -> Int {
        switch bitWidth {
        case ...1: 32
        case 2...3: 16
        default: 8
        }
    }

    private static func run<Number: FixedWidthInteger & UnsignedInteger>(
        _ number: Number, _ count: Int, _ bitWidth: Int, into output: inout ByteBuffer
    ) {
        output.appendVarint(UInt64(count) << 1)
        for byte in 0..<(bitWidth + 7) / 8 {
            output.append(UInt8(truncatingIfNeeded: number >> Number(byte * 8)))
        }
    }

    private static func pack<Number: FixedWidthInteger & UnsignedInteger>(
        _ numbers: UnsafePointer<Number>, _ range: Range<Int>, _ bitWidth: Int, into output: inout ByteBuffer
    ) {
        guard !range.isEmpty else { return }
        output.appendVarint(UInt64((range.count + 7) / 8) << 1 | 1)
        BitPacking.encode(numbers + range.lowerBound, count: range.count, bitWidth: bitWidth, into: &output)
    }

    /// Unpacks `count` numbers and returns how many bytes they took.
    ///
    /// Throws: `Damage` when the bytes end too early, a run is empty, or a number exceeds `largest`.
    @discardableResult
    static func decode<Number: FixedWidthInteger & UnsignedInteger>(
        _ bytes: UnsafeRawBufferPointer, count: Int, bitWidth: Int, largest: Number = .max,
        into numbers: UnsafeMutablePointer<Number>
    ) throws(Damage) -> Int {
        guard bitWidth <= 32 else { throw Damage("numbers of \(bitWidth) bits, expected at most 32", at: 0) }
        var (position, filled) = (0, 0)
        while filled < count {
            let start = position
            let header = try bytes.varint(at: &position)
            let left = count - filled
            if header & 1 == 1 {
                let groups = header >> 1
                guard groups > 0 else { throw Damage("an empty stretch of packed numbers", at: start) }
                let taken = groups >= UInt64((left + 7) / 8) ? left : Int(groups) * 8
                position += try unpack(bytes, position, taken, groups, bitWidth, numbers + filled)
                if largest < Number.max { try check(numbers + filled, taken, largest, at: start) }
                filled += taken
            } else {
                guard header > 0 else { throw Damage("an empty run", at: start) }
                let number: Number = try bytes.number(at: &position, byteCount: (bitWidth + 7) / 8)
                guard number <= largest else {
                    throw Damage("number \(number), expected at most \(largest)", at: start)
                }
                let taken = header >> 1 > UInt64(left) ? left : Int(header >> 1)
                (numbers + filled).update(repeating: number, count: taken)
                filled += taken
            }
        }
        return position
    }

    /// Unpacks what is wanted of a stretch; the last stretch of a page may be cut after the numbers that count.
    private static func unpack<Number: FixedWidthInteger & UnsignedInteger>(
        _ bytes: UnsafeRawBufferPointer, _ position: Int, _ count: Int, _ groups: UInt64, _ bitWidth: Int,
        _ numbers: UnsafeMutablePointer<Number>
    ) throws(Damage) -> Int {
        let left = bytes.count - position
        guard count * bitWidth <= left * 8 else {
            throw Damage("\(count) numbers of \(bitWidth) bits in \(left) bytes", at: position)
        }
        let size = groups > UInt64(left) ? left : min(left, Int(groups) * bitWidth)
        let packed = UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
        BitPacking.decode(packed, count: count, bitWidth: bitWidth, into: numbers)
        return size
    }

    private static func check<Number: FixedWidthInteger & UnsignedInteger>(
        _ numbers: UnsafePointer<Number>, _ count: Int, _ largest: Number, at offset: Int
    ) throws(Damage) {
        var (found, index): (Number, Int) = (0, 0)
        while index < count {
            found = max(found, numbers[index])
            index &+= 1
        }
        guard found <= largest else { throw Damage("number \(found), expected at most \(largest)", at: offset) }
    }
}

extension ByteBuffer {
    mutating func appendVarint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func appendZigzag(_ value: Int64) {
        appendVarint(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }
}

extension UnsafeRawBufferPointer {
    func varint(at position: inout Int) throws(Damage) -> UInt64 {
        let start = position
        var (value, shift): (UInt64, UInt64) = (0, 0)
        while position < count, shift < 64 {
            let byte = self[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw Damage(shift < 64 ? "ends too early" : "a number of more than ten bytes", at: start)
    }

    func zigzag(at position: inout Int) throws(Damage) -> Int64 {
        let value = try varint(at: &position)
        return Int64(bitPattern: value >> 1) ^ -Int64(value & 1)
    }

    /// Reads a little-endian number of 0 to 4 bytes.
    func number<Number: FixedWidthInteger & UnsignedInteger>(
        at position: inout Int, byteCount: Int
    ) throws(Damage) -> Number {
        guard byteCount <= count - position else { throw Damage("ends too early", at: position) }
        var value: UInt64 = 0
        for byte in 0..<byteCount { value |= UInt64(self[position + byte]) << UInt64(byte * 8) }
        guard let number = Number(exactly: value) else {
            throw Damage("number \(value), expected at most \(Number.max)", at: position)
        }
        position += byteCount
        return number
    }
}
