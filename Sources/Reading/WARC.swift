import Stages
import Tables

/// Reads the pages of HTML and the text records of WARC files, such as the WET files of Common Crawl.
///
/// The address is that of the record, whatever the page calls its own.
/// Records about the crawl itself (`warcinfo`, `request`, `metadata`, `revisit`) are no articles and are passed over.
/// Source: ISO 28500:2017 (WARC 1.1), sections 4 to 6.
struct WARC: Reader {
    static let name = "warc"
    static let summary = "Reads the pages and plain text of WARC and WET files; plain, gzip or zstd."

    let paths: [String]
    let limits: InputLimits
    private let decoding: TextDecoding
    private let html: HTML

    init(_ settings: inout Settings) {
        paths = settings.paths()
        limits = InputLimits(&settings)
        decoding = TextDecoding(&settings)
        html = HTML(limits: limits, decoding: decoding, &settings)
    }

    /// Makes a reader that another one chooses.
    init(limits: InputLimits, decoding: TextDecoding, html: HTML) {
        paths = []
        self.limits = limits
        self.decoding = decoding
        self.html = html
    }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        WARCSource(stream, source: source, reader: self)
    }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        func refuse(_ rule: String, _ reason: String) -> Result<Document, Rejection> {
            .failure(Rejection(origin: origin, stage: Self.name, rule: rule, reason: reason, excerpt: bytes))
        }
        guard let header = WARCHeader(bytes) else { return refuse("damaged", "not the header of a WARC record") }
        let content = UnsafeRawBufferPointer(rebasing: bytes[header.byteCount...])
        let result: Result<Document, Rejection>
        do throws(HTTPResponse.Fault) {
            if let response = try HTTPResponse(content, bodyByteLimit: limits.recordByteLimit) {
                guard (200..<300).contains(response.status) else {
                    return refuse("http-status", "the server answered with \(response.status), which is no article")
                }
                guard response.body.count <= limits.recordByteLimit else {
                    return refuse("too-large", "the body is longer than \(ByteSize.text(limits.recordByteLimit))")
                }
                result = response.body.withUnsafeBytes {
                    document(from: $0, mediaType: response.mediaType, charset: response.charset, origin)
                }
            } else {
                let type = header.contentType
                let mediaType = type.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
                result = document(
                    from: content, mediaType: Array(mediaType), charset: HTTPResponse.charset(of: type), origin)
            }
        } catch {
            return refuse(error.rule, error.reason)
        }
        return result.map { document in
            var document = document
            document[.recordID] = header.recordID
            document[.url] = header.url ?? document[.url]
            return document
        }
    }

    /// Makes the document of what a record holds, as its media type says.
    private func document(
        from content: UnsafeRawBufferPointer, mediaType: [UInt8], charset: [UInt8]?, _ origin: Origin
    ) -> Result<Document, Rejection> {
        func refuse(_ rule: String, _ reason: String) -> Result<Document, Rejection> {
            .failure(Rejection(origin: origin, stage: Self.name, rule: rule, reason: reason, excerpt: content))
        }
        if content.allSatisfy(\.isSpace) { return refuse("empty", "the record holds no text") }
        switch String(decoding: mediaType, as: UTF8.self) {
        case "text/html", "application/xhtml+xml": return html.document(from: content, charset: charset, origin: origin)
        case "text/plain": break
        case let type: return refuse("unknown-format", "no reader for \(type.isEmpty ? "a record without type" : type)")
        }
        guard let decoded = decoding.decode(content) else {
            return refuse("not-utf8", "not UTF-8, nor any encoding of Vietnamese")
        }
        var document = Document(origin: origin, text: decoded.text ?? Array(content))
        document.encoding = decoded.encoding
        return .success(document)
    }
}

/// The named fields that stand before a record's content.
struct WARCHeader {
    private(set) var type: [UInt8] = []
    private(set) var contentType: [UInt8] = []
    private(set) var url: [UInt8]?
    private(set) var recordID: [UInt8]?
    private(set) var contentLength: Int?
    /// The header's own length, with the empty line that ends it.
    private(set) var byteCount = 0

    /// The bytes with which every record begins.
    static let magic = Array("WARC/1.".utf8)

    /// Reads the header at the beginning of bytes; nil where there is none.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.starts(with: Self.magic) else { return nil }
        while let end = bytes[byteCount...].firstIndex(of: 0x0A) {
            let line = bytes[byteCount..<end].prefix { $0 != 0x0D }
            byteCount = end + 1
            if line.isEmpty { return }
            read(line)
        }
        return nil
    }

    private mutating func read(_ line: Slice<UnsafeRawBufferPointer>) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let value = Array(line[(colon + 1)...].drop(while: \.isSpace))
        switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
        case "warc-type": type = value
        case "content-type": contentType = value
        case "content-length":
            contentLength = Int(String(decoding: value, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
        case "warc-target-uri": url = value.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        case "warc-record-id": recordID = value.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        default: return
        }
    }

    /// True for records that hold what was crawled.
    var isContent: Bool { ["conversion", "resource", "response"].contains { type.elementsEqual($0.utf8) } }
}

/// Cuts a WARC file by the lengths that its headers give; behind a damaged header it looks for the next one.
private struct WARCSource: RecordSource {
    let reader: any Reader
    private let source: String
    private let lines: LineCutter
    private var recordCount = 0
    private var isLost = false

    init(_ stream: any ByteStream, source: String, reader: WARC) {
        self.reader = reader
        self.source = source
        lines = LineCutter(stream, lineByteLimit: reader.limits.recordByteLimit)
    }

    mutating func fill(_ batch: inout RecordBatch) -> Bool {
        while !batch.isFull {
            switch lines.next() {
            case .line(let line):
                if line.isEmpty { continue }
                if line.starts(with: WARCHeader.magic) {
                    isLost = false
                    if !readRecord(Array(line), &batch) { return false }
                } else if !isLost {
                    isLost = true
                    refuse(
                        "damaged", "expected a record that begins with WARC/1., found something else", Array(line),
                        &batch)
                }
            case .tooLong:
                isLost = true
            case .damage(let damage, _):
                refuse(damage.rule, damage.reason, [], &batch)
                return false
            case .end:
                if recordCount == 0 { refuse("empty", "the file holds no record", [], &batch) }
                return false
            }
        }
        return true
    }

    /// Reads the record that begins with a line; false where the file ends in it.
    private mutating func readRecord(_ firstLine: [UInt8], _ batch: inout RecordBatch) -> Bool {
        recordCount += 1
        let origin = Origin(source: source, record: recordCount, line: lines.lineNumber, byteOffset: lines.lineOffset)
        var record = firstLine + [0x0A]
        while true {
            guard case .line(let line) = lines.next() else { return refuseCut(origin, &batch) }
            record += line
            record.append(0x0A)
            if line.isEmpty { break }
            if record.count > 1 << 20 { return true }
        }
        guard let header = record.withUnsafeBytes({ WARCHeader($0) }), let length = header.contentLength else {
            batch.reject(rejection(origin, "damaged", "the record's header gives no length", record))
            isLost = true
            return true
        }
        let limit = reader.limits.recordByteLimit
        guard header.isContent, length <= limit else {
            guard lines.skipBytes(length) else { return refuseCut(origin, &batch) }
            if header.isContent {
                let reason = "the record is longer than \(ByteSize.text(limit))"
                batch.reject(rejection(origin, "too-large", reason, record))
            }
            return true
        }
        guard let content = lines.nextBytes(length) else { return refuseCut(origin, &batch) }
        record += content
        record.withUnsafeBytes { batch.append($0, origin: origin) }
        return true
    }

    private func refuseCut(_ origin: Origin, _ batch: inout RecordBatch) -> Bool {
        let damage = lines.damage
        let reason = damage?.reason ?? "the file ends within the record"
        batch.reject(rejection(origin, damage?.rule ?? "truncated", reason, []))
        return false
    }

    private mutating func refuse(_ rule: String, _ reason: String, _ excerpt: [UInt8], _ batch: inout RecordBatch) {
        recordCount += 1
        let origin = Origin(source: source, record: recordCount, line: lines.lineNumber, byteOffset: lines.lineOffset)
        batch.reject(rejection(origin, rule, reason, excerpt))
    }

    private func rejection(_ origin: Origin, _ rule: String, _ reason: String, _ excerpt: [UInt8]) -> Rejection {
        Rejection(origin: origin, stage: WARC.name, rule: rule, reason: reason, excerpt: excerpt)
    }
}
