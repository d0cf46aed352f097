import Compression

/// Encodes byte arrays as how much each shares with the start of the one before, and what follows.
///
/// Source: parquet-format, Encodings.md, "Delta Strings (DELTA_BYTE_ARRAY = 7)".
enum DeltaByteArray {
    /// Appends the values that `plain` holds in the plain encoding; `width` is the length of values that carry none.
    static func encode(_ plain: UnsafeRawBufferPointer, width: Int? = nil, into output: inout ByteBuffer) {
        var prefixes = Buffer<Int32>()
        var lengths = Buffer<Int32>()
        var suffixes = ByteBuffer(capacity: plain.count)
        var last = UnsafeRawBufferPointer(start: nil, count: 0)
        Plain.visit(plain, width: width) { value in
            let shared = sharedPrefix(last, value)
            prefixes.append(Int32(truncatingIfNeeded: shared))
            lengths.append(Int32(truncatingIfNeeded: value.count - shared))
            suffixes.append(UnsafeRawBufferPointer(rebasing: value[shared...]))
            last = value
        }
        DeltaBinaryPacked.encode(prefixes.base, count: prefixes.count, into: &output)
        DeltaBinaryPacked.encode(lengths.base, count: lengths.count, into: &output)
        output.append(suffixes.bytes)
    }

    private static func sharedPrefix(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
        let limit = min(a.count, b.count)
        var count = 0
        while count < limit && a[count] == b[count] { count &+= 1 }
        return count
    }

    /// Appends `count` values to `output` and where they lie in it to `places`; all together may take `limit` bytes.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, at start: Int, count: Int, limit: Int, into output: inout ByteBuffer,
        _ places: inout Buffer<BytePlace>
    ) throws(Damage) {
        var prefixes = Buffer<Int32>()
        var lengths = Buffer<Int32>()
        var position = start
        try DeltaLengthByteArray.decodeLengths(bytes, at: &position, count: count, into: &prefixes)
        try DeltaLengthByteArray.decodeLengths(bytes, at: &position, count: count, into: &lengths)
        var last = BytePlace(start: 0, count: 0)
        for index in 0..<count {
            let (shared, length) = (Int(prefixes[index]), Int(lengths[index]))
            guard shared <= last.count else {
                throw Damage("a prefix of \(shared) bytes of a value of \(last.count)", at: position)
            }
            guard length <= bytes.count - position else {
                throw Damage("a value of \(length) bytes where \(bytes.count - position) are left", at: position)
            }
            guard output.count + shared + length <= limit else {
                throw Damage("values of more than \(limit) bytes in a page", at: position)
            }
            let place = BytePlace(start: output.count, count: shared + length)
            let target = output.extend(by: place.count)
            target.copyMemory(from: output.bytes.baseAddress! + last.start, byteCount: shared)
            if length > 0 {
                (target + shared).copyMemory(from: bytes.baseAddress! + position, byteCount: length)
            }
            places.append(place)
            position += length
            last = place
        }
    }
}
