import Compression

/// Encodes byte arrays as all their lengths, delta encoded, and then all their bytes.
///
/// Source: parquet-format, Encodings.md, "Delta-length byte array (DELTA_LENGTH_BYTE_ARRAY = 6)".
enum DeltaLengthByteArray {
    /// Appends the values that `plain` holds in the plain encoding.
    static func encode(_ plain: UnsafeRawBufferPointer, into output: inout ByteBuffer) {
        var lengths = Buffer<Int32>()
        Plain.visit(plain) { lengths.append(Int32(truncatingIfNeeded: $0.count)) }
        DeltaBinaryPacked.encode(lengths.base, count: lengths.count, into: &output)
        Plain.visit(plain) { output.append($0) }
    }

    /// Appends where `count` values lie in `bytes` from `start` on, and returns where they end.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, at start: Int, count: Int, into places: inout Buffer<BytePlace>
    ) throws(Damage) -> Int {
        var lengths = Buffer<Int32>()
        var position = start
        try decodeLengths(bytes, at: &position, count: count, into: &lengths)
        let target = places.extend(by: count)
        for index in 0..<count {
            let length = Int(lengths[index])
            guard length <= bytes.count - position else {
                throw Damage("a value of \(length) bytes where \(bytes.count - position) are left", at: position)
            }
            target[index] = BytePlace(start: position, count: length)
            position += length
        }
        return position
    }

    static func decodeLengths(
        _ bytes: UnsafeRawBufferPointer, at position: inout Int, count: Int, into lengths: inout Buffer<Int32>
    ) throws(Damage) {
        let target = lengths.extend(by: count)
        let start = position
        position += try DeltaBinaryPacked.decode(bytes, at: position, count: count, into: target)
        for index in 0..<count where target[index] < 0 {
            throw Damage("a value of \(target[index]) bytes", at: start)
        }
    }
}
