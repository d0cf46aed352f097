@preconcurrency import Glibc

extension ArraySlice<UInt8> {
    /// The first place of some bytes. The library's `firstRange(of:)` is a hundred times slower.
    public func range(of wanted: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first else { return nil }
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, bytes.count >= wanted.count else { return nil }
            var place = 0
            while let found = memchr(base + place, Int32(first), bytes.count - wanted.count + 1 - place) {
                place = UnsafeRawPointer(found) - base
                if wanted.withUnsafeBytes({ memcmp(found, $0.baseAddress!, wanted.count) }) == 0 {
                    return startIndex + place..<startIndex + place + wanted.count
                }
                place += 1
                if place > bytes.count - wanted.count { break }
            }
            return nil
        }
    }
}

extension [UInt8] {
    /// The first place of some bytes.
    public func range(of wanted: [UInt8]) -> Range<Int>? { self[...].range(of: wanted) }
}
