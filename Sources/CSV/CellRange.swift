@preconcurrency import Glibc

/// Where the content of a cell lies in the bytes of a scanner, without the quotes around it; eight bytes, since millions are made.
struct CellRange {
    private static let quotedFlag: UInt32 = 1
    private static let escapedFlag: UInt32 = 2

    private let startBits: UInt32
    private let endAndFlags: UInt32

    @inline(__always)
    init(start: Int, end: Int, isQuoted: Bool = false, isEscaped: Bool = false) {
        startBits = UInt32(truncatingIfNeeded: start)
        endAndFlags =
            UInt32(truncatingIfNeeded: end) << 2 | (isQuoted ? Self.quotedFlag : 0) | (isEscaped ? Self.escapedFlag : 0)
    }

    @inline(__always) var start: Int { Int(startBits) }
    @inline(__always) var end: Int { Int(endAndFlags >> 2) }
    @inline(__always) var count: Int { end &- start }
    /// The content stood between quotes: if it is empty, it is a text and not a null.
    @inline(__always) var isQuoted: Bool { endAndFlags & Self.quotedFlag != 0 }
    /// The content holds doubled quotes that stand for one.
    @inline(__always) var isEscaped: Bool { endAndFlags & Self.escapedFlag != 0 }
    @inline(__always) var isNull: Bool { count == 0 && !isQuoted }
}

extension CellRange {
    /// The content as a text of its own; nil for null.
    func content(in bytes: UnsafePointer<UInt8>, quote: UInt8) -> [UInt8]? {
        if isNull { return nil }
        return [UInt8](unsafeUninitializedCapacity: count) { output, written in
            guard let start = output.baseAddress else { return }
            written = copy(from: bytes, quote: quote, to: start)
        }
    }

    /// Copies the content, doubled quotes made one; gives the number of bytes, at most `count`.
    func copy(from bytes: UnsafePointer<UInt8>, quote: UInt8, to output: UnsafeMutablePointer<UInt8>) -> Int {
        guard isEscaped else {
            output.update(from: bytes + start, count: count)
            return count
        }
        var written = 0
        var at = start
        while at < end {
            // A run up to a quote and with it; the quote that doubles it is left out.
            let found = memchr(bytes + at, Int32(quote), end &- at).map {
                UnsafeRawPointer($0) - UnsafeRawPointer(bytes)
            }
            let runEnd = found.map { $0 &+ 1 } ?? end
            memcpy(output + written, bytes + at, runEnd &- at)
            written &+= runEnd &- at
            at = found == nil ? end : runEnd &+ 1
        }
        return written
    }
}
