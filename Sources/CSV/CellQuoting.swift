/// What stands for a quote within a quoted cell: a doubled one, or one behind an escape.
struct CellQuoting {
    /// The delimiter where quotes mean nothing: it ends a cell before it could open one.
    let quote: UInt8
    let escape: UInt8?

    init(_ options: CSVReadOptions) {
        quote = options.quote ?? options.delimiter
        // A quote that escapes quotes is a doubled quote.
        escape = options.escape == quote ? nil : options.escape
    }

    /// Tells whether a quote at `place` of a cell that begins at `start` is part of the cell: an odd number of escapes
    /// stands before it.
    @inline(__always)
    func isEscaped(_ place: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let escape else { return false }
        var first = place
        while first > start, bytes[first &- 1] == escape { first &-= 1 }
        return (place &- first) & 1 == 1
    }

    /// Tells whether a cell has an escape, so that what it says isn't what it holds.
    @inline(__always)
    func hasEscape(_ cell: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let escape else { return false }
        return bytes[cell].contains(escape)
    }
}
