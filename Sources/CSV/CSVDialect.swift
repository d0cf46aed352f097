/// Says how rows become bytes: which marks separate cells, and what is done for the sake of spreadsheets.
///
/// In every dialect a null is a cell of no bytes, an empty text is `""`, and the first record is the header.
public struct CSVDialect: Sendable, Hashable {
    /// The byte between the cells of a row; an ASCII byte other than CR, LF and the quote.
    public var delimiter: UInt8
    /// The byte around a cell that holds a delimiter, quote, CR or LF; inside such a cell it is doubled.
    public var quote: UInt8
    /// Starts every file with EF BB BF, without which Excel takes UTF-8 for the code page of the machine.
    public var hasByteOrderMark: Bool
    /// What is done to cells and files because a spreadsheet will open them.
    public var limits: SpreadsheetLimits?

    public init(
        delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\""), hasByteOrderMark: Bool = false,
        limits: SpreadsheetLimits? = nil
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.hasByteOrderMark = hasByteOrderMark
        self.limits = limits
    }

    /// Writes every value exactly: commas, quotes where they are needed, CR LF, UTF-8 without a mark.
    ///
    /// Rows end with CR LF and not with LF, since DuckDB 2.0 fails on big files whose rows and cells both break with LF.
    ///
    /// Source: RFC 4180, section 2.
    public static let plain = CSVDialect()

    /// Writes for spreadsheets: a byte order mark, formulas disarmed, cells and files within Excel's limits.
    public static let excel = CSVDialect(hasByteOrderMark: true, limits: .excel)

    /// The word of the dialect in pipeline files and in `datapackage.json`.
    public var name: String { limits == nil ? "plain" : "excel" }
}

/// The limits of a spreadsheet program, beyond which it drops what it reads without a word.
///
/// Source: Microsoft, "Excel specifications and limits".
public struct SpreadsheetLimits: Sendable, Hashable {
    /// Rows of a sheet, the header among them.
    public var rowCount: Int
    /// UTF-16 code units of a cell.
    public var cellUnitCount: Int
    /// Line breaks of a cell; CR LF is one.
    public var cellBreakCount: Int

    public init(rowCount: Int, cellUnitCount: Int, cellBreakCount: Int) {
        precondition(rowCount >= 2, "a file holds the header and at least one row")
        precondition(cellUnitCount >= 16 && cellBreakCount >= 1, "a cell holds at least the mark of a cut")
        self.rowCount = rowCount
        self.cellUnitCount = cellUnitCount
        self.cellBreakCount = cellBreakCount
    }

    public static let excel = SpreadsheetLimits(rowCount: 1_048_576, cellUnitCount: 32_767, cellBreakCount: 253)
}
