import HTML
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

    public func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        let raw = PeekedStream(stream, byteCount: 16 << 10)
        if raw.head.starts(with: Parquet.magic) { return parquet.open(raw, source: source) }
        let stream = PeekedStream(decoding.stream(raw), byteCount: 16 << 10)
        return switch Format(of: stream.head, textNames: csv.fields.textNames) {
        case .text: text.open(stream, source: source)
        case .jsonLines: jsonl.open(stream, source: source)
        case .warc: warc.open(stream, source: source)
        case .html: html.open(stream, source: source)
        case .csv: csv.open(stream, source: source)
        case .json: WholeFile(stream: stream, source: source, reader: jsonl)
        case .unknown(let found): Refused(source: source, reader: self, reason: "no reader for \(found)")
        }
    }

    /// Refuses: records belong to the readers that `open` chose.
    public func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        .failure(Rejection(origin: origin, stage: Self.name, rule: "unknown-format", reason: "no reader was chosen"))
    }
}

/// What a file's first bytes say it is.
enum Format: Hashable {
    case text, jsonLines, csv, warc, html
    /// One object laid out over lines.
    case json
    /// Something that no reader reads, in words.
    case unknown(String)

    /// First bytes that no text begins with.
    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or office document"), (Array("%PDF-".utf8), "a PDF document"),
        (Array("BZh".utf8), "a bzip2 file"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"), ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    ]

    /// Tells the format; `textNames` are the names of the column that makes a table of a text with commas.
    init(of head: [UInt8], textNames: [String]) {
        if let known = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
            self = .unknown(known.name)
            return
        }
        if head.starts(with: WARCHeader.magic) {
            self = .warc
            return
        }
        let start = head.drop(while: \.isSpace)
        switch start.first {
        case UInt8(ascii: "{"):
            let line = start.prefix { $0 != 0x0A }
            let isLaidOut = line.dropFirst().allSatisfy(\.isSpace) && line.endIndex < head.endIndex
            self = isLaidOut ? .json : .jsonLines
        case UInt8(ascii: "[") where start.dropFirst().drop(while: \.isSpace).first == UInt8(ascii: "{"):
            self = .unknown("an array of JSON objects: write one object a line")
        case UInt8(ascii: "<") where Self.isPage(start): self = .html
        case UInt8(ascii: "<") where Self.isMarkup(start): self = .unknown("XML that is no page of HTML")
        default: self = Self.isTable(head, textNames) ? .csv : .text
        }
    }

    /// True where the first line is a header: short cells, and one of them the text's name.
    private static func isTable(_ head: [UInt8], _ textNames: [String]) -> Bool {
        let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count < min(head.count, 4_096) else { return false }
        return CSV.Delimiter.allCases.compactMap(\.byte).contains { delimiter in
            let cells = line.split(separator: delimiter, omittingEmptySubsequences: false).map { cell in
                String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self).lowercased()
            }
            return cells.count >= 2 && cells.allSatisfy { $0.utf8.count <= 60 }
                && textNames.contains { cells.contains($0.lowercased()) }
        }
    }

    /// True at a document type, a comment or a tag of HTML, and for XML where `<html` follows.
    private static func isPage(_ start: ArraySlice<UInt8>) -> Bool {
        let word = start.dropFirst().prefix(16).map { $0 | 0x20 }
        if word.starts(with: "!--".utf8) || word.starts(with: "!doctype".utf8) {
            return !word.dropFirst(8).drop(while: \.isSpace).starts(with: "svg".utf8)
        }
        if word.starts(with: "?xml".utf8.map { $0 | 0x20 }) {
            let small = start.prefix(4_096).map { $0 | 0x20 }
            return small.firstRange(of: Array("<html".utf8).map { $0 | 0x20 }) != nil
        }
        let name = start.dropFirst().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
        let after = start.dropFirst(name.count + 1).first ?? 0x20
        guard after.isSpace || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") else { return false }
        let small = name.map { $0 | 0x20 }
        return pageTags.contains { small == $0.bytes.map { $0 | 0x20 } }
    }

    /// Elements with which pages and pieces of them begin.
    private static let pageTags: [Tag] = [
        .html, .head, .body, .meta, .title, .link, .script, .style, .base, .div, .p, .table, .center, .article, .main,
        .section, .header, .nav, .h1, .h2, .font, .span, .a, .form, .noscript,
    ]

    private static func isMarkup(_ start: ArraySlice<UInt8>) -> Bool {
        let word = start.dropFirst()
        return word.starts(with: "?xml".utf8) || word.starts(with: "rss".utf8) || word.starts(with: "svg".utf8)
            || word.starts(with: "feed".utf8) || word.starts(with: "!".utf8)
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
