/// Chooses how a file is written; the defaults are read by every common reader, those of some years ago too.
public struct WriterOptions: Sendable {
    /// What readers must know.
    public enum Profile: Sendable {
        /// Plain or dictionary encoded.
        case compatible
        /// Also delta and byte-stream-split encodings, whichever is smallest for a chunk when measured.
        case modern
    }

    /// How data pages are laid out.
    public enum PageVersion: Sendable {
        case v1
        /// Levels stay unpacked; not smaller, and not read by every reader of some years ago.
        case v2
    }

    public var codec: CompressionCodec
    public var profile: Profile
    public var pageVersion = PageVersion.v1
    /// A file is closed with so many row groups, and another one begun for the rows behind it; nil for one file. What a writer holds, and a
    /// reader reads before the first value, grows with the row groups of a file.
    public var fileRowGroups: Int?
    /// A row group is closed after so many rows.
    public var rowGroupRows = 1_048_576
    /// A row group is closed with the row that reaches so many bytes, counted as plainly encoded.
    public var rowGroupBytes = 256 << 20
    /// A page is closed after so many rows.
    public var pageRows = 20_000
    /// A page is closed with the row that reaches so many bytes, counted as plainly encoded.
    public var pageBytes = 1 << 20
    /// A dictionary that reaches so many bytes takes no more values; further pages are plain.
    public var dictionaryBytes = 64 << 20
    /// Whether pages carry checksums.
    public var checksums = true
    /// Whether columns are encoded on all cores.
    public var parallel = false
    /// The leaves, their paths' names joined by dots, that get a bloom filter: good for ids that are looked up.
    public var bloomFilterColumns: Set<String> = []
    /// Texts that are kept in the footer.
    public var keyValues: [KeyValue] = []
    /// What the rows are sorted by; the writer takes the caller's word for it.
    public var sortingColumns: [SortingColumn] = []

    public init(codec: CompressionCodec = .zstd(), profile: Profile = .compatible) {
        self.codec = codec
        self.profile = profile
    }
}
