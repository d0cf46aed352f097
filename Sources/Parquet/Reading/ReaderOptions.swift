/// Chooses how a file is read.
public struct ReaderOptions: Sendable {
    /// Whether the checksums of pages are verified where there are any.
    public var verifiesChecksums = true
    /// The most memory that one column of a row group may take; a file that claims more is refused.
    public var columnByteLimit = 4 << 30

    public init() {}
}
