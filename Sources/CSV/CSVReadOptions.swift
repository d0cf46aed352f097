/// Says how bytes become records, and how much one of them may cost.
public struct CSVReadOptions: Sendable, Hashable {
    /// What becomes of a row with fewer cells than the header.
    public enum ShortRows: Sendable, Hashable {
        /// It is reported and left out, as one with more cells is.
        case refused
        /// The cells that it lacks are null.
        case filled
    }

    /// The byte between cells; an ASCII byte other than CR, LF and the quote.
    public var delimiter: UInt8
    /// The byte around cells that hold delimiters, quotes or line breaks; nil where quotes mean nothing, as in many
    /// tab-separated files.
    public var quote: UInt8?
    /// The byte that, within quotes, makes a quote behind it part of the cell, and another of its kind too; where nil, only a
    /// doubled quote stands for one.
    public var escape: UInt8?
    /// The byte that starts a line which is no record.
    public var comment: UInt8?
    /// Words that mean null where they stand alone in a cell without quotes: `NA`, `NULL`, `-`. A cell of no bytes always does.
    public var nullWords: [String]
    /// Tells whether the first record holds the names of the columns.
    public var hasHeader: Bool
    /// What becomes of a row with fewer cells than the header.
    public var shortRows: ShortRows
    /// Bytes that one record may have; a longer one is refused. Bounds the memory of a reader.
    public var recordByteLimit: Int

    public init(
        delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""), escape: UInt8? = nil,
        comment: UInt8? = nil, nullWords: [String] = [], hasHeader: Bool = true, shortRows: ShortRows = .refused,
        recordByteLimit: Int = 16 << 20
    ) {
        precondition((1...(1 << 28)).contains(recordByteLimit), "a record has 1 byte to 256 MiB")
        self.delimiter = delimiter
        self.quote = quote
        self.escape = escape
        self.comment = comment
        self.nullWords = nullWords
        self.hasHeader = hasHeader
        self.shortRows = shortRows
        self.recordByteLimit = recordByteLimit
    }
}
