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
    func content(in bytes: UnsafePointer<UInt8>, _ quoting: CellQuoting) -> [UInt8]? {
        if isNull { return nil }
        return [UInt8](unsafeUninitializedCapacity: count) { output, written in
            guard let start = output.baseAddress else { return }
            written = copy(from: bytes, quoting, to: start)
        }
    }

    /// Copies the content, quotes and escapes undone; gives the number of bytes, at most `count`.
    func copy(from bytes: UnsafePointer<UInt8>, _ quoting: CellQuoting, to output: UnsafeMutablePointer<UInt8>) -> Int {
        guard isEscaped else {
            output.update(from: bytes + start, count: count)
            return count
        }
        if let escape = quoting.escape { return copy(from: bytes, quoting.quote, escape, to: output) }
        var written = 0
        var at = start
        while at < end {
            // A run up to a quote and with it; the quote that doubles it is left out.
            let found = memchr(bytes + at, Int32(quoting.quote), end &- at).map {
                UnsafeRawPointer($0) - UnsafeRawPointer(bytes)
            }
            let runEnd = found.map { $0 &+ 1 } ?? end
            memcpy(output + written, bytes + at, runEnd &- at)
            written &+= runEnd &- at
            at = found == nil ? end : runEnd &+ 1
        }
        return written
    }

    /// The way of a dialect with escapes: a quote or escape behind an escape, and the second of two quotes, stand for
    /// themselves; so does an escape before anything else.
    private func copy(
        from bytes: UnsafePointer<UInt8>, _ quote: UInt8, _ escape: UInt8, to output: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var written = 0
        var at = start
        while at < end {
            let next = at &+ 1 < end ? bytes[at &+ 1] : nil
            let isFirstOfTwo =
                bytes[at] == escape ? next == quote || next == escape : bytes[at] == quote && next == quote
            if isFirstOfTwo { at &+= 1 }
            output[written] = bytes[at]
            written &+= 1
            at &+= 1
        }
        return written
    }
}
