/// Text that is gathered with its white space made single spaces.
///
/// The space that does not break stays: it may be half of a letter that was decoded by the wrong table.
struct SpacedText {
    private(set) var bytes: [UInt8] = []
    /// True where nothing has been written since the last space, or since the line began.
    private(set) var endsInSpace = true

    /// Where the line at hand begins.
    private(set) var lineStart = 0

    mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

    mutating func appendSpace() {
        if !endsInSpace { bytes.append(0x20) }
        endsInSpace = true
    }

    /// Begins another line; the one at hand is kept, without the space at its end, or forgotten.
    mutating func endLine(isKept: Bool) {
        if !isKept {
            bytes.removeLast(bytes.count - lineStart)
        } else if endsInSpace, bytes.count > lineStart {
            bytes.removeLast()
        }
        lineStart = bytes.count
        endsInSpace = true
    }

    /// Copies bytes of a page, and counts their letters and commas.
    mutating func append(
        _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> (letters: Int32, commas: Int32) {
        var (letters, commas): (Int32, Int32) = (0, 0)
        var place = range.lowerBound
        let end = range.upperBound
        while place < end {
            let byte = source[place]
            if byte <= 0x20 {
                appendSpace()
                place += 1
                continue
            }
            let length = Self.lineEndLength(source, at: place, end)
            if length > 0 {
                appendSpace()
                place += length
                continue
            }
            let run = place
            repeat {
                let byte = source[place]
                if byte & 0xC0 != 0x80, !Self.isHardSpace(source, at: place, end) { letters += 1 }
                if byte == UInt8(ascii: ",") { commas += 1 }
                place += 1
            } while place < end && source[place] > 0x20 && Self.lineEndLength(source, at: place, end) == 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[run..<place]))
            endsInSpace = false
        }
        return (letters, commas)
    }

    /// The space that does not break, and the one without width that editors leave.
    @inline(__always)
    private static func isHardSpace(_ source: UnsafeBufferPointer<UInt8>, at place: Int, _ end: Int) -> Bool {
        if source[place] == 0xC2 { return place + 1 < end && source[place + 1] == 0xA0 }
        return source[place] == 0xE2 && place + 2 < end && source[place + 1] == 0x80 && source[place + 2] == 0x8B
    }

    /// The length of what ends lines in Unicode; 0 for other characters.
    @inline(__always)
    private static func lineEndLength(_ source: UnsafeBufferPointer<UInt8>, at place: Int, _ end: Int) -> Int {
        guard source[place] == 0xE2, place + 2 < end, source[place + 1] == 0x80 else { return 0 }
        return source[place + 2] & 0xFE == 0xA8 ? 3 : 0
    }
}
