extension SpreadsheetLimits {
    /// Ends a text that was cut.
    package static let cutMark: StaticString = "… [cut]"
    private static let cutMarkUnitCount = 7

    /// Gives how many bytes of a text may stay: all of them, or what leaves room for the mark of the cut.
    ///
    /// `reservedUnitCount` code units are kept free for what is put before the text.
    @inline(never)
    package func keptByteCount(_ text: UnsafePointer<UInt8>, count: Int, reservedUnitCount: Int = 0) -> Int {
        let unitLimit = cellUnitCount &- reservedUnitCount
        if count <= unitLimit && lineEndCount(text, count: count) <= cellBreakCount { return count }
        var walk = TextWalk(text, count: count)
        var kept = 0
        while walk.at < count {
            if walk.unitCount <= unitLimit &- Self.cutMarkUnitCount { kept = walk.at }
            let start = walk.at
            walk.advance()
            if walk.breakCount > cellBreakCount {
                kept = min(kept, start)
                return startOfCharacter(text, count: count, at: kept)
            }
            if walk.unitCount > unitLimit { return startOfCharacter(text, count: count, at: kept) }
        }
        return count
    }

    /// Counts CR and LF; at least the number of line breaks.
    private func lineEndCount(_ text: UnsafePointer<UInt8>, count: Int) -> Int {
        var found = 0
        var at = 0
        while at < count {
            found &+= text[at] == ASCII.lineFeed || text[at] == ASCII.carriageReturn ? 1 : 0
            at &+= 1
        }
        return found
    }

    /// Steps back over combining marks U+0300...U+036F, so that a cut doesn't take a tone from its letter.
    private func startOfCharacter(_ text: UnsafePointer<UInt8>, count: Int, at end: Int) -> Int {
        var at = end
        while at > 0, at + 1 < count, text[at] == 0xCC || (text[at] == 0xCD && text[at + 1] < 0xB0) {
            at -= 1
            while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
        }
        return at
    }
}

/// Walks over the scalars of a text that should be UTF-8 and counts what a spreadsheet counts.
///
/// A byte that starts no scalar counts as one, as the U+FFFD will that stands for it.
private struct TextWalk {
    private let text: UnsafePointer<UInt8>
    private let count: Int
    private(set) var at = 0
    /// UTF-16 code units so far.
    private(set) var unitCount = 0
    /// Line breaks so far: LF, CR and CR LF are one each.
    private(set) var breakCount = 0

    init(_ text: UnsafePointer<UInt8>, count: Int) {
        self.text = text
        self.count = count
    }

    mutating func advance() {
        let byte = text[at]
        let endsCRLF = byte == ASCII.lineFeed && at > 0 && text[at - 1] == ASCII.carriageReturn
        if byte == ASCII.carriageReturn || (byte == ASCII.lineFeed && !endsCRLF) { breakCount += 1 }
        let length = scalarLength
        unitCount += length == 4 ? 2 : 1
        at += length
    }

    private var scalarLength: Int {
        let expected =
            switch text[at] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard expected <= count - at else { return 1 }
        for index in 1..<expected where text[at + index] & 0xC0 != 0x80 { return 1 }
        return expected
    }
}
