extension ByteCursor {
    /// Puts a text, within quotes where it needs them. At most `2 * count + 2` bytes.
    ///
    /// `readableCount` says how many bytes may be read at `text`, so that the last block of most texts needs no loop over bytes.
    @inline(__always)
    mutating func put(
        text: UnsafePointer<UInt8>, count: Int, readableCount: Int, structural: StructuralBytes, quote: UInt8
    ) {
        if count == 0 { return putEmpty(quote: quote) }
        let start = end
        if !copy(text, count: count, readableCount: readableCount, stoppingAt: structural) {
            rewind(to: start)
            put(quote)
            put(doubling: quote, text, count: count, structural: structural)
            put(quote)
        }
    }

    /// Puts `""`: the empty text, told apart from null by its quotes.
    @inline(__always)
    mutating func putEmpty(quote: UInt8) {
        put(quote)
        put(quote)
    }

    /// Copies a text that holds no structural byte; gives false, having copied some of it, where it holds one.
    @inline(__always)
    private mutating func copy(
        _ text: UnsafePointer<UInt8>, count: Int, readableCount: Int, stoppingAt structural: StructuralBytes
    ) -> Bool {
        var at = 0
        while count &- at >= 16 {
            let block = loadBlock(text + at)
            put(block, count: 16)
            if !structural.matches(in: block).isEmpty { return false }
            at &+= 16
        }
        let rest = count &- at
        let block = readableCount &- at >= 16 ? loadBlock(text + at) : partialBlock(text + at, count: rest)
        put(block, count: rest)
        var matches = structural.matches(in: block)
        matches.keepFirst(rest)
        return matches.isEmpty
    }

    /// Puts a text with every quote doubled.
    mutating func put(
        doubling quote: UInt8, _ text: UnsafePointer<UInt8>, count: Int, structural: StructuralBytes
    ) {
        var at = 0
        while count &- at >= 16 {
            let block = loadBlock(text + at)
            if structural.quotes(in: block).isEmpty {
                put(block, count: 16)
            } else {
                put(doubling: quote, bytes: text + at, count: 16)
            }
            at &+= 16
        }
        put(doubling: quote, bytes: text + at, count: count &- at)
    }

    private mutating func put(doubling quote: UInt8, bytes: UnsafePointer<UInt8>, count: Int) {
        for index in 0..<count {
            if bytes[index] == quote { put(quote) }
            put(bytes[index])
        }
    }
}

/// Loads fewer than sixteen bytes where no more may be read.
@inline(never)
private func partialBlock(_ bytes: UnsafePointer<UInt8>, count: Int) -> ByteBlock {
    var block = ByteBlock(repeating: 0)
    for index in 0..<count { block[index] = bytes[index] }
    return block
}
