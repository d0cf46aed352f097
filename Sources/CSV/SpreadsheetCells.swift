/// Puts texts so that a spreadsheet shows them as they are, as far as it can: formulas disarmed, cells within its limits.
///
/// A text that starts with one of `= + - @`, tab, CR or NUL, after any number of apostrophes, gets one apostrophe more in front.
/// Thus the guard can be undone: a text of apostrophes and then such a byte loses its first one, every other text is as it was.
///
/// Source: OWASP ASVS 5.0, requirement 1.2.10; OWASP, "CSV Injection", for CR.
struct SpreadsheetCells {
    /// Ends a text that was cut.
    static let cutMark: StaticString = "… [cut]"
    private static let cutMarkUnitCount = 7

    let limits: SpreadsheetLimits
    let structural: StructuralBytes
    let quote: UInt8
    /// Texts of at most so many bytes can't exceed a limit.
    private let harmlessCount: Int

    init(_ dialect: CSVDialect, limits: SpreadsheetLimits) {
        self.limits = limits
        structural = StructuralBytes(dialect)
        quote = dialect.quote
        harmlessCount = min(limits.cellUnitCount - 1, limits.cellBreakCount)
    }

    /// Puts a text and counts in `report` what was done to it. At most `2 * count + 16` bytes.
    @inline(__always)
    func put(
        _ text: UnsafePointer<UInt8>, count: Int, readableCount: Int, to cursor: inout ByteCursor,
        report: inout CSVReport.Column
    ) {
        let isGuarded = needsGuard(text, count: count)
        let keptCount =
            count <= harmlessCount ? count : self.keptCount(text, count: count, isGuarded: isGuarded)
        if !isGuarded && keptCount == count {
            cursor.put(text: text, count: count, readableCount: readableCount, structural: structural, quote: quote)
        } else {
            putChanged(text, count: keptCount, isGuarded: isGuarded, isCut: keptCount < count, to: &cursor)
            report.guardedCount &+= isGuarded ? 1 : 0
            report.cutCount &+= keptCount < count ? 1 : 0
        }
    }

    @inline(never)
    private func putChanged(
        _ text: UnsafePointer<UInt8>, count: Int, isGuarded: Bool, isCut: Bool, to cursor: inout ByteCursor
    ) {
        cursor.put(quote)
        if isGuarded { cursor.put(ASCII.apostrophe) }
        cursor.put(doubling: quote, text, count: count, structural: structural)
        if isCut { cursor.put(Self.cutMark) }
        cursor.put(quote)
    }

    /// Tells whether a spreadsheet could take a text for a formula.
    @inline(__always)
    private func needsGuard(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
        var at = 0
        while at < count {
            switch text[at] {
            case UInt8(ascii: "="), ASCII.plus, ASCII.minus, UInt8(ascii: "@"), ASCII.tab, ASCII.carriageReturn, 0:
                return true
            case ASCII.apostrophe: at &+= 1
            default: return false
            }
        }
        return false
    }

    /// Gives how many bytes of a text may stay: all of them, or what leaves room for the mark of the cut.
    @inline(never)
    private func keptCount(_ text: UnsafePointer<UInt8>, count: Int, isGuarded: Bool) -> Int {
        if count < limits.cellUnitCount && lineEndCount(text, count: count) <= limits.cellBreakCount { return count }
        let unitLimit = limits.cellUnitCount &- (isGuarded ? 1 : 0)
        var walk = TextWalk(text, count: count)
        var kept = 0
        while walk.at < count {
            if walk.unitCount <= unitLimit &- Self.cutMarkUnitCount { kept = walk.at }
            let start = walk.at
            walk.advance()
            if walk.breakCount > limits.cellBreakCount {
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
