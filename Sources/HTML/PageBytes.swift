@preconcurrency import Glibc

/// The bytes of a page while it is parsed, ended by NULs so that scans need no bounds.
///
/// Scans stop at NUL, which is rare in pages, and only there ask whether the page ends.
struct PageBytes {
    let start: UnsafePointer<UInt8>
    let count: Int

    /// How many NULs stand behind the page: what a scan may look ahead.
    static let padding = 16

    @inline(__always)
    subscript(_ index: Int) -> UInt8 { start[index] }

    @inline(__always)
    private func word(at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
    }

    /// The first `<`, `&` or NUL from an index on.
    @inline(__always)
    func indexOfMarkup(from index: Int) -> Int { indexOfAny(UInt8(ascii: "<"), UInt8(ascii: "&"), from: index) }

    /// The first of two bytes or NUL from an index on.
    @inline(__always)
    func indexOfAny(_ first: UInt8, _ second: UInt8, from index: Int) -> Int {
        let firsts = UInt64(first) &* 0x0101_0101_0101_0101
        let seconds = UInt64(second) &* 0x0101_0101_0101_0101
        var index = index
        while true {
            let word = word(at: index)
            let found = Self.zeros(word ^ firsts) | Self.zeros(word ^ seconds) | Self.zeros(word)
            if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
    }

    /// The highest bit of every byte that is zero; exact for the lowest of them.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Whether lower-case ASCII stands at an index, in any case.
    func hasPrefix(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<text.utf8CodeUnitCount
        where start[index + offset].lowercased != text.utf8Start[offset] { return false }
        return true
    }
}

extension PageBytes {
    /// Copies a page, with CR LF and CR made LF as the standard wants, and pads it.
    static func prepare(_ page: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: page.count + page.count / 8 + padding) { target, count in
            if let source = page.baseAddress, let start = target.baseAddress {
                count = copy(source.assumingMemoryBound(to: UInt8.self), page.count, to: start)
            }
            for _ in 0..<padding {
                target.initializeElement(at: count, to: 0)
                count += 1
            }
        }
    }

    private static func copy(
        _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var read = 0
        var written = 0
        while read < count {
            let found = memchr(source + read, 0x0D, count - read)
            let end = found.map { source.distance(to: UnsafePointer($0.assumingMemoryBound(to: UInt8.self))) } ?? count
            (target + written).initialize(from: source + read, count: end - read)
            written += end - read
            guard end < count else { break }
            target[written] = 0x0A
            written += 1
            read = end + 1
            if read < count && source[read] == 0x0A { read += 1 }
        }
        return written
    }
}

extension UInt8 {
    @inline(__always)
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    @inline(__always)
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// Tab, line feed, form feed or space, the white space of HTML once CR is gone.
    @inline(__always)
    var isSpace: Bool { self < 64 && 0x1_0000_1600 &>> UInt64(self) & 1 == 1 }

    @inline(__always)
    var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }

    /// White space, `/`, `>` or NUL.
    @inline(__always)
    var endsTagName: Bool { self < 64 && 0x4000_8001_0000_1601 &>> UInt64(self) & 1 == 1 }

    /// White space, `/`, `=`, `>` or NUL.
    @inline(__always)
    var endsAttributeName: Bool { self < 64 && 0x6000_8001_0000_1601 &>> UInt64(self) & 1 == 1 }

    /// White space, `&`, `>` or NUL.
    @inline(__always)
    var endsUnquotedValue: Bool { self < 64 && 0x4000_0041_0000_1601 &>> UInt64(self) & 1 == 1 }
}
