import Pipeline
import Stages
import Tables

/// A catalog of small stages, so that the tests of the pipeline file do not change when the program's stages do.
let catalogForTests = Catalog(
    readers: [TextReader.self, JSONLinesReader.self, TableReader.self],
    cleaners: [UnicodeCleaner.self, ParagraphsCleaner.self, CreditsCleaner.self],
    extractors: [PlacesExtractor.self, PeopleExtractor.self, TimesExtractor.self],
    rules: Catalog.standard.rules,
    writers: [ParquetTestWriter.self, CSVTestWriter.self])

private struct NoRecords: RecordSource {
    var reader: any Reader
    mutating func fill(_ batch: inout RecordBatch) -> Bool { false }
}

extension Reader {
    var limits: InputLimits {
        var defaults = Settings(nil, mark: Mark(line: 1, column: 1), isRead: false)
        return InputLimits(&defaults)
    }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource { NoRecords(reader: self) }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        .success(Document(origin: origin, text: Array(bytes)))
    }
}

struct TextReader: Reader {
    static let name = "text"
    static let summary = "reads plain text"
    let paths: [String]
    init(_ settings: inout Settings) { paths = settings.texts("paths", default: nil, doc: "what is read") }
}

struct JSONLinesReader: Reader {
    static let name = "jsonl"
    static let summary = "reads JSON Lines"
    let paths: [String]
    let fields: [String: [String]]
    let lineBytes: Int

    init(_ settings: inout Settings) {
        paths = settings.texts("paths", default: nil, doc: "what is read")
        fields = settings.mapping("fields", of: ["text", "title"], default: ["text": ["body"]], doc: "names of fields")
        lineBytes = settings.bytes("line_bytes", in: 1_024...1 << 24, default: 1 << 20, doc: "the longest line")
    }
}

/// Stands under `read` with the same word as a writer, as `csv` might.
struct TableReader: Reader {
    static let name = "csv"
    static let summary = "reads CSV"
    let paths: [String]
    init(_ settings: inout Settings) { paths = settings.texts("paths", default: nil, doc: "what is read") }
}

struct UnicodeCleaner: Cleaner {
    static let name = "unicode"
    static let summary = "makes text NFC"
    init(_ settings: inout Settings) {}
    func clean(_ document: inout Document) -> Verdict { .keep }
}

struct ParagraphsCleaner: Cleaner {
    static let name = "paragraphs"
    static let summary = "lays text out"
    static let after = ["unicode"]
    let shortest: Int
    init(_ settings: inout Settings) {
        shortest = settings.integer(
            "shortest", in: 0...1_000, unit: "letters", default: 3, doc: "the shortest paragraph")
    }
    func clean(_ document: inout Document) -> Verdict { .keep }
}

struct CreditsCleaner: Cleaner {
    static let name = "credits"
    static let summary = "moves credit lines into fields"
    static let after = ["paragraphs"]
    let keep: Bool
    init(_ settings: inout Settings) { keep = settings.boolean("keep", default: false, doc: "whether the line stays") }
    func clean(_ document: inout Document) -> Verdict { .keep }
}

struct PlacesExtractor: Extractor {
    static let name = "places"
    static let summary = "finds places"
    static let fills = ["mentions"]
    init(_ settings: inout Settings) {}
    func extract(from article: Article, into facts: inout Facts) {}
}

struct PeopleExtractor: Extractor {
    static let name = "people"
    static let summary = "finds people"
    static let fills = ["mentions"]
    static let needs = ["places"]
    let confidence: Double
    init(_ settings: inout Settings) {
        confidence = settings.share("confidence", default: 0.5, doc: "the least confidence")
    }
    func extract(from article: Article, into facts: inout Facts) {}
}

struct TimesExtractor: Extractor {
    static let name = "times"
    static let summary = "finds dates"
    static let fills = ["times"]
    init(_ settings: inout Settings) {}
    func extract(from article: Article, into facts: inout Facts) {}
}

private final class NoFiles: TableSession {
    func append(_ batch: TableBatch) throws {}
    func finish() throws -> [WrittenFile] { [] }
}

struct ParquetTestWriter: Writer {
    enum Codec: String, CaseIterable { case gzip, zstd, none }

    static let name = "parquet"
    static let summary = "writes Parquet"
    let folder = "parquet"
    let codec: Codec
    let level: Int

    init(_ settings: inout Settings) {
        codec = settings.choice("codec", default: .zstd, doc: "how pages are compressed")
        level = settings.integer("level", in: 1...9, default: 6, doc: "how hard")
    }

    func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) throws -> any TableSession {
        NoFiles()
    }
}

struct CSVTestWriter: Writer {
    enum Dialect: String, CaseIterable { case plain, spreadsheet }

    static let name = "csv"
    static let summary = "writes CSV"
    let dialect: Dialect
    let folder: String

    init(_ settings: inout Settings) {
        dialect = settings.choice("dialect", default: .plain, doc: "for whom")
        folder = settings.text("folder", default: dialect.rawValue, doc: "where")
    }

    func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) throws -> any TableSession {
        NoFiles()
    }
}
