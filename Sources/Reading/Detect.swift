import Stages
import Tables

/// Reads files of any format, told from their first bytes and not from their names.
public struct Detect: Reader {
    public static let name = "detect"
    public static let summary = "Reads files of any format, each by the reader that its first bytes ask for."

    public let paths: [String]
    public let limits: InputLimits
    private let decoding: TextDecoding
    private let text: Text
    private let jsonl: JSONL
    private let csv: CSV
    private let warc: WARC
    private let parquet: Parquet
    private let html: HTML

    public init(_ settings: inout Settings) {
        paths = settings.paths()
        limits = InputLimits(&settings)
        decoding = TextDecoding(&settings)
        text = Text(limits: limits, decoding: decoding)
        html = HTML(limits: limits, decoding: decoding, &settings)
        warc = WARC(limits: limits, decoding: decoding, html: html)
        let fields = FieldNames(&settings)
        jsonl = JSONL(limits: limits, decoding: decoding, fields: fields, &settings)
        parquet = Parquet(limits: limits, decoding: decoding, fields: fields)
        csv = CSV(limits: limits, decoding: decoding, fields: fields, &settings)
    }

    /// Makes the reader of inputs that stand in the place of a pipeline's own; `settings` are what that sets for a reader of a name.
    public init(paths: [String], settings node: (_ reader: String) -> SettingNode?) {
        func make<R: Reader>(_ type: R.Type) -> R {
            var settings = Settings(node(type.name), mark: .start, isRead: false)
            return type.init(&settings)
        }
        self.paths = paths
        (text, jsonl, csv) = (make(Text.self), make(JSONL.self), make(CSV.self))
        (html, warc, parquet) = (make(HTML.self), make(WARC.self), make(Parquet.self))
        var settings = Settings(node(Self.name), mark: .start, isRead: false)
        limits = InputLimits(&settings)
        decoding = TextDecoding(&settings)
    }

    public func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        let raw = PeekedStream(stream, byteCount: 16 << 10)
        if raw.head.starts(with: Parquet.magic) { return parquet.open(raw, source: source) }
        let stream = PeekedStream(decoding.stream(raw), byteCount: 16 << 10)
        return switch Format(of: stream.head, textNames: csv.fields.textNames) {
        case .text: text.open(stream, source: source)
        case .json: jsonl.open(stream, source: source)
        case .warc: warc.open(stream, source: source)
        case .html: html.open(stream, source: source)
        case .csv: csv.open(stream, source: source)
        case .unknown(let found): Refused(source: source, reader: self, reason: "no reader for \(found)")
        }
    }

    /// Refuses: records belong to the readers that `open` chose.
    public func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        .failure(Rejection(origin: origin, stage: Self.name, rule: "unknown-format", reason: "no reader was chosen"))
    }
}

/// Gives one rejection in place of a file's records.
private struct Refused: RecordSource {
    let source: String
    let reader: any Reader
    let reason: String

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        let stage = type(of: reader).name
        batch.reject(Rejection(origin: Origin(source: source), stage: stage, rule: "unknown-format", reason: reason))
        return false
    }
}
