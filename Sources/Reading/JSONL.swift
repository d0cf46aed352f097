import JSON
import Stages
import Tables

/// Reads JSON Lines: an article a line, its fields found by the names that the pipeline file gives.
///
/// A file that begins with an array, or with `{` alone on a line, is cut by its brackets instead.
public struct JSONL: Reader {
    public static let name = "jsonl"
    public static let summary = "Reads JSON, an object a line or an array of objects; plain, gzip or zstd."

    public let paths: [String]
    public let limits: InputLimits
    private var decoding: TextDecoding
    private let fields: FieldNames
    private let object: JSONObject
    /// Whether each record is a line, so that a byte of it has a column.
    private var isCutAtLines = true

    public init(_ settings: inout Settings) {
        self.init(
            paths: settings.paths(), limits: InputLimits(&settings), decoding: TextDecoding(&settings),
            fields: FieldNames(&settings), &settings)
    }

    /// Makes a reader that another one chooses.
    init(
        paths: [String] = [], limits: InputLimits, decoding: TextDecoding, fields: FieldNames,
        _ settings: inout Settings
    ) {
        self.paths = paths
        self.limits = limits
        self.decoding = decoding
        self.fields = fields
        let depth = settings.integer("nesting", in: 1...1_000, default: 64, doc: "the deepest nesting of a record")
        object = JSONObject(paths: fields.names, forms: fields.forms, depthLimit: depth)
    }

    public func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        let stream = PeekedStream(decoding.stream(stream), byteCount: JSONObjects.headByteCount)
        var reader = self
        reader.decoding = decoding.knowing(stream)
        if JSONObjects.begins(stream.head) {
            reader.isCutAtLines = false
            return JSONObjects(stream, source: source, reader: reader)
        }
        return JSONLSource(stream, source: source, reader: reader)
    }

    public func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        if let named = decoding.decodeNamed(bytes) { return document(decoded: named, origin) }
        return document(from: bytes, origin, decoding.encodingOfUTF8)
    }

    private func document(decoded: TextDecoding.Decoded, _ origin: Origin) -> Result<Document, Rejection> {
        (decoded.text ?? []).withUnsafeBytes { document(from: $0, origin, decoded.encoding) }
    }

    private func document(
        from bytes: UnsafeRawBufferPointer, _ origin: Origin, _ encoding: TextEncoding
    ) -> Result<Document, Rejection> {
        func refuse(_ rule: String, _ reason: String) -> Result<Document, Rejection> {
            .failure(Rejection(origin: origin, stage: Self.name, rule: rule, reason: reason, excerpt: bytes))
        }
        do throws(JSONFault) {
            var document = Document(origin: origin)
            document.encoding = encoding
            let fault = fields.fill(&document, with: try object.values(in: bytes), named: object.paths)
            return fault.map { refuse($0.rule, $0.reason) } ?? .success(document)
        } catch {
            if error.isEncoding, let decoded = decoding.guess(bytes) { return document(decoded: decoded, origin) }
            let column = isCutAtLines ? "column \(error.offset + 1), " : ""
            let reason = "\(error.reason), at \(column)byte \(origin.byteOffset + error.offset)"
            return refuse(error.isEncoding ? "not-utf8" : "not-json", reason)
        }
    }
}

/// Cuts JSON Lines at their newlines; lines of nothing but space are no records.
private struct JSONLSource: RecordSource {
    let reader: any Reader
    private let source: String
    private let lines: LineCutter
    private var recordCount = 0

    init(_ stream: any ByteStream, source: String, reader: JSONL) {
        self.reader = reader
        self.source = source
        lines = LineCutter(stream, lineByteLimit: reader.limits.recordByteLimit)
    }

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        while !batch.isFull {
            switch lines.next() {
            case .line(let line):
                // Where files were put together, a mark stands at the start of a line.
                let bytes = TextStream.withoutMarks(line)
                if bytes.allSatisfy(\.isSpace) { continue }
                batch.append(bytes, origin: nextOrigin(behind: line.count - bytes.count))
            case .tooLong(let start):
                refuse(
                    "too-large", "the line is longer than \(ByteSize.text(reader.limits.recordByteLimit))", start,
                    &batch)
            case .damage(let damage, let unfinished):
                // A last line needs no newline, and a line that was cut does not end like an object.
                if unfinished.last(where: { !$0.isSpace }) == UInt8(ascii: "}") {
                    batch.append(unfinished, origin: nextOrigin())
                }
                refuse(damage.rule, damage.reason, [], &batch)
                return false
            case .end:
                if recordCount == 0 { refuse("empty", "the file holds no record", [], &batch) }
                return false
            }
        }
        return true
    }

    private mutating func nextOrigin(behind markByteCount: Int = 0) -> Origin {
        recordCount += 1
        return Origin(
            source: source, record: recordCount, line: lines.lineNumber, byteOffset: lines.lineOffset + markByteCount)
    }

    private mutating func refuse(_ rule: String, _ reason: String, _ excerpt: [UInt8], _ batch: inout RecordBatch) {
        batch.reject(
            Rejection(origin: nextOrigin(), stage: JSONL.name, rule: rule, reason: reason, excerpt: excerpt))
    }
}
