/// Says how bytes become records, and how much one of them may cost.
public struct CSVReadOptions: Sendable, Hashable {
    /// The byte between cells; an ASCII byte other than CR, LF and the quote.
    public var delimiter: UInt8
    /// The byte around cells that hold delimiters, quotes or line breaks.
    public var quote: UInt8
    /// Tells whether the first record holds the names of the columns.
    public var hasHeader: Bool
    /// Bytes that one record may have; a longer one is refused. Bounds the memory of a reader.
    public var recordByteLimit: Int

    public init(
        delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\""), hasHeader: Bool = true,
        recordByteLimit: Int = 16 << 20
    ) {
        precondition((1...(1 << 28)).contains(recordByteLimit), "a record has 1 byte to 256 MiB")
        self.delimiter = delimiter
        self.quote = quote
        self.hasHeader = hasHeader
        self.recordByteLimit = recordByteLimit
    }
}
