/// Puts texts so that a spreadsheet shows them as they are, as far as it can: formulas disarmed, cells within its limits.
///
/// A text that starts with one of `= + - @`, tab, CR or NUL, after any number of apostrophes, gets one apostrophe more in front.
/// Thus the guard can be undone: a text of apostrophes and then such a byte loses its first one, every other text is as it was.
///
/// Source: OWASP ASVS 5.0, requirement 1.2.10; OWASP, "CSV Injection", for CR.
struct SpreadsheetCells {
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
            count <= harmlessCount
            ? count : limits.keptByteCount(text, count: count, reservedUnitCount: isGuarded ? 1 : 0)
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
        if isCut { cursor.put(SpreadsheetLimits.cutMark) }
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
}
