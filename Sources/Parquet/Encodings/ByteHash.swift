/// Compares from both ends in words, since most values are short and a call would cost more.
@inline(__always)
func areEqual(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
    if count >= 8 {
        var offset = 0
        while offset &+ 8 < count {
            if a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            {
                return false
            }
            offset &+= 8
        }
        return a.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            == b.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }
    return ByteHash.shortWord(a, count) == ByteHash.shortWord(b, count)
}

/// Hashes byte values by folded multiplication, after the idea of wyhash (public domain, Wang Yi).
enum ByteHash {
    @inline(__always)
    static func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        var seed = UInt64(truncatingIfNeeded: count) &* 0xA076_1D64_78BD_642F
        if count < 8 { return fold(seed ^ 0xE703_7ED1_A0B4_28DB, shortWord(bytes, count) ^ 0x8EBC_6AF0_9C88_C6E3) }
        var offset = 0
        while offset &+ 16 < count {
            seed = fold(word(bytes, offset) ^ 0xE703_7ED1_A0B4_28DB, word(bytes, offset &+ 8) ^ seed)
            offset &+= 16
        }
        let last = word(bytes, count &- 8)
        let before = count >= 16 ? word(bytes, count &- 16) : word(bytes, 0)
        return fold(before ^ 0x8EBC_6AF0_9C88_C6E3, last ^ seed)
    }

    /// Puts fewer than 8 bytes into one word; equal words mean equal bytes where the counts are equal.
    @inline(__always)
    static func shortWord(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 4 {
            let low = bytes.loadUnaligned(as: UInt32.self)
            let high = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            return UInt64(low) | UInt64(high) << 32
        }
        if count == 0 { return 0 }
        let first = bytes.load(as: UInt8.self)
        let middle = bytes.load(fromByteOffset: count >> 1, as: UInt8.self)
        let last = bytes.load(fromByteOffset: count &- 1, as: UInt8.self)
        return UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
