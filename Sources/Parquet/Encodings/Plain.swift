import Compression

/// Encodes values one after another: numbers in little-endian order, byte arrays after their length of 4 bytes, booleans
/// as bits.
///
/// Source: parquet-format, Encodings.md, "Plain (PLAIN = 0)".
enum Plain {
    /// Appends the values of `slots`; booleans as a byte each, to be packed when the page is closed.
    static func encode(_ view: LeafView, _ slots: Slots, into output: inout ByteBuffer) {
        switch view.values {
        case .booleans(let values):
            let target = output.extend(by: slots.count).assumingMemoryBound(to: Bool.self)
            gather(values, slots, into: target)
        case .words32(let values):
            let target = output.extend(by: slots.count * 4).assumingMemoryBound(to: UInt32.self)
            gather(values, slots, into: target)
        case .words64(let values):
            let target = output.extend(by: slots.count * 8).assumingMemoryBound(to: UInt64.self)
            gather(values, slots, into: target)
        case .bytes(let bytes, let ends):
            slots.visit { slot in
                let start = slot == 0 ? 0 : ends[slot &- 1]
                append(bytes + start, count: ends[slot] &- start, into: &output)
            }
        case .fixed(let bytes, let width):
            slots.visit { slot in
                output.extend(by: width).copyMemory(from: bytes + slot &* width, byteCount: width)
            }
        }
    }

    @inline(__always)
    static func append(_ bytes: UnsafeRawPointer, count: Int, into output: inout ByteBuffer) {
        let target = output.extend(by: 4 &+ count)
        target.storeBytes(of: UInt32(truncatingIfNeeded: count).littleEndian, as: UInt32.self)
        (target + 4).copyMemory(from: bytes, byteCount: count)
    }

    private static func gather<Value: BitwiseCopyable>(
        _ values: UnsafePointer<Value>, _ slots: Slots, into target: UnsafeMutablePointer<Value>
    ) {
        if case .range(let range) = slots {
            target.update(from: values + range.lowerBound, count: range.count)
            return
        }
        var next = 0
        slots.visit { slot in
            target[next] = values[slot]
            next &+= 1
        }
    }

    /// Appends booleans, given a byte each, as bits.
    static func encodeBooleans(_ bytes: UnsafeRawBufferPointer, into output: inout ByteBuffer) {
        guard let base = bytes.baseAddress else { return }
        let count = bytes.count
        BitPacking.encode(base.assumingMemoryBound(to: UInt8.self), count: count, bitWidth: 1, into: &output)
    }
}

/// Where a byte value lies in some buffer.
struct BytePlace: BitwiseCopyable {
    var start: Int
    var count: Int
}

extension Plain {
    /// Calls `body` for each byte value of bytes that this library encoded; `width` is the length of values that carry
    /// none.
    @inline(__always)
    static func visit(_ plain: UnsafeRawBufferPointer, width: Int? = nil, _ body: (UnsafeRawBufferPointer) -> Void) {
        var position = 0
        while position < plain.count {
            var size = width ?? 0
            if width == nil {
                size = Int(UInt32(littleEndian: plain.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
                position &+= 4
            }
            body(UnsafeRawBufferPointer(start: plain.baseAddress! + position, count: size))
            position &+= size
        }
    }

    /// Appends where `count` byte arrays lie in `bytes` from `start` on.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, at start: Int, count: Int, into places: inout Buffer<BytePlace>
    ) throws(Damage) {
        guard count <= (bytes.count - start) / 4 else {
            throw Damage("\(count) values in \(bytes.count - start) bytes", at: start)
        }
        let target = places.extend(by: count)
        var (position, index) = (start, 0)
        while index < count {
            guard bytes.count &- position >= 4 else { throw Damage("ends too early", at: position) }
            let size = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
            position &+= 4
            guard size <= bytes.count &- position else {
                throw Damage("a value of \(size) bytes where \(bytes.count - position) are left", at: position)
            }
            target[index] = BytePlace(start: position, count: size)
            position &+= size
            index &+= 1
        }
    }

    /// Appends where `count` values of one length lie.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, at start: Int, count: Int, width: Int, into places: inout Buffer<BytePlace>
    ) throws(Damage) {
        guard width == 0 || count <= (bytes.count - start) / width else {
            throw Damage("\(count) values of \(width) bytes in \(bytes.count - start)", at: start)
        }
        let target = places.extend(by: count)
        for index in 0..<count { target[index] = BytePlace(start: start + index * width, count: width) }
    }
}
