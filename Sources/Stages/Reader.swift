import Tables

/// Turns an input's bytes into documents, in two halves.
///
/// The sequential half, a `RecordSource`, only finds where records start and end and copies their bytes into a batch; the
/// parallel half, `document(from:origin:)`, does the work on them, and workers call it for many records at the same time.
public protocol Reader: Stage {
    /// The files, folders, globs and `-` that the pipeline file names for this reader.
    var paths: [String] { get }
    /// The most that an input and a record may hold.
    var limits: InputLimits { get }
    /// Opens the decompressed bytes of one input; `source` is its name for origins.
    func open(_ stream: any ByteStream, source: String) -> any RecordSource
    /// Makes the document of one record; damaged bytes, and fields that are missing or of the wrong type, are refused.
    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection>
}

/// Cuts one input into records, in order.
public protocol RecordSource {
    /// The reader that makes documents of these records; not the one that was asked to open where formats are detected.
    var reader: any Reader { get }
    /// Appends records and rejections until the batch is full or the input ends; false when there is no more.
    ///
    /// What is wrong with an input is a rejection in its place, never an error: a night does not end with a bad file.
    mutating func fill(_ batch: inout RecordBatch) -> Bool
}

/// The bytes of one input from its start to its end.
public protocol ByteStream: AnyObject {
    /// Reads up to as many bytes as the buffer holds; 0 at the end, and ever after.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int
    /// What the letters were before the stream made UTF-8 of them; nil where it leaves bytes as they are.
    var encoding: TextEncoding? { get }
}

extension ByteStream {
    public var encoding: TextEncoding? { nil }
}

/// Why the rest of a stream can't be read: one row of `rejects`, after the records that stood before it.
public struct StreamDamage: Error, Sendable, Hashable {
    /// The rule that was broken, one word: `truncated`, `damaged`, `too-large`, `unreadable`.
    public var rule: String
    /// The sentence for a person.
    public var reason: String
    /// The byte of the file itself, before decompression, at which it was seen.
    public var rawOffset: Int

    public init(rule: String, reason: String, rawOffset: Int) {
        self.rule = rule
        self.reason = reason
        self.rawOffset = rawOffset
    }
}

/// The most that one input may hold: what lies beyond is refused with its place, so that a gzip bomb costs one file.
public struct InputLimits: Sendable, Hashable {
    public var decompressedByteLimit: Int
    /// The most bytes that a compressed byte may yield; text packs 3 to 20 times, repeated pages 100 times.
    public var ratioLimit: Int
    /// The most bytes of a line, file or page that becomes one document.
    public var recordByteLimit: Int

    /// The ratio is not looked at before as many bytes have come out.
    public static let ratioFreeByteCount = 16 << 20

    public init(_ settings: inout Settings) {
        decompressedByteLimit = settings.bytes(
            "decompressed", in: (1 << 10)...(1 << 50), default: 64 << 30,
            doc: "the most that one input may decompress to")
        ratioLimit = settings.integer(
            "ratio", in: 2...1_000_000, default: 500, doc: "the most bytes that one compressed byte may yield")
        recordByteLimit = settings.bytes(
            "record", in: (1 << 10)...(1 << 30), default: 16 << 20, doc: "the longest record; a longer one is refused")
    }
}

extension Settings {
    /// Takes what a reader reads.
    public mutating func paths() -> [String] {
        let mistakeCount = mistakes.count
        let paths = texts("paths", default: nil, doc: "files, folders, globs, or - for standard input")
        if paths.isEmpty, mistakes.count == mistakeCount { reject("paths", "'paths' names no input") }
        return paths
    }
}

/// What travels from reading to the workers: records of one or many inputs, and the rejections that stand between them.
public struct RecordBatch: Sendable {
    public enum Entry: Sendable {
        /// Bytes of the batch, to be made a document by the reader of that index.
        case record(bytes: Range<Int>, origin: Origin, reader: Int)
        case rejection(Rejection)
    }

    /// In the order of the inputs and their records.
    public private(set) var entries: [Entry] = []
    /// The raw bytes of all records.
    public private(set) var bytes: [UInt8] = []
    public let documentLimit: Int
    /// The batch is full when it holds as many bytes; one record may go beyond.
    public let byteLimit: Int

    private var readers: [any Reader] = []

    public init(documentLimit: Int, byteLimit: Int) {
        self.documentLimit = documentLimit
        self.byteLimit = byteLimit
    }

    public var isFull: Bool { entries.count >= documentLimit || bytes.count >= byteLimit }
    public var isEmpty: Bool { entries.isEmpty }

    /// Says which reader makes documents of the records that follow.
    public mutating func begin(_ reader: any Reader) { readers.append(reader) }

    /// Appends a record; `begin` has named its reader.
    public mutating func append(_ record: UnsafeRawBufferPointer, origin: Origin) {
        let start = bytes.count
        bytes.append(contentsOf: record)
        entries.append(.record(bytes: start..<bytes.count, origin: origin, reader: readers.count - 1))
    }

    /// Appends what was refused in this place.
    public mutating func reject(_ rejection: Rejection) { entries.append(.rejection(rejection)) }

    /// Makes the document of an entry, or gives the rejection that stands there.
    public func document(at index: Int) -> Result<Document, Rejection> {
        switch entries[index] {
        case .rejection(let rejection): .failure(rejection)
        case .record(let range, let origin, let reader):
            bytes.withUnsafeBytes { readers[reader].document(from: .init(rebasing: $0[range]), origin: origin) }
        }
    }
}
