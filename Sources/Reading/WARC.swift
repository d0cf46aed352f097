import Stages
import Tables

/// Reads the pages of HTML and the text records of WARC files, such as the WET files of Common Crawl.
///
/// The address is that of the record, whatever the page calls its own. A body without a type of its own, or with one that says
/// nothing, is what its first bytes say.
/// Records about the crawl itself (`warcinfo`, `request`, `metadata`, `revisit`, answers of name servers, redirections) are no
/// articles and are passed over; so are pictures, scripts and the like, of which one rejection at the end of the file tells.
/// Rejects: `http-status`, `unknown-format` where no reader is, `binary` where a text is none, `empty`, `too-large`, `damaged`.
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
                result = response.body.withUnsafeBytes { document(from: $0, response.mediaType, origin) }
            } else {
                result = document(from: content, MediaType(header.contentType), origin)
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

    /// Makes the document of what a record holds, as its media type says, or as its first bytes do where that says nothing.
    private func document(
        from content: UnsafeRawBufferPointer, _ type: MediaType, _ origin: Origin
    ) -> Result<Document, Rejection> {
        func refuse(_ rule: String, _ reason: String) -> Result<Document, Rejection> {
            .failure(Rejection(origin: origin, stage: Self.name, rule: rule, reason: reason, excerpt: content))
        }
        if content.allSatisfy(\.isSpace) { return refuse("empty", "the record holds no text") }
        if let (text, encoding) = decoding.decodeWide(content) {
            return text.withUnsafeBytes { knowing(encoding).document(from: $0, type, origin) }
        }
        let content = TextStream.withoutMarks(content)
        switch WARCContent(content, type) {
        case .page: return html.document(from: content, charset: type.charset, origin: origin)
        case .text: break
        case .other(let found): return refuse("unknown-format", "no reader for \(found)")
        }
        guard let decoded = decoding.decode(content) else {
            return refuse("not-utf8", "not UTF-8, nor any encoding of Vietnamese")
        }
        let text = decoded.text ?? Array(content)
        if let zero = text.firstIndex(of: 0) { return refuse("binary", "not text: a NUL at byte \(zero)") }
        var document = Document(origin: origin, text: text)
        document.encoding = decoded.encoding
        return .success(document)
    }

    /// The same for bytes that were of an encoding and are UTF-8 now.
    private func knowing(_ encoding: TextEncoding) -> WARC {
        WARC(limits: limits, decoding: decoding.knowing(encoding), html: html.knowing(encoding))
    }
}

/// What the content of a record is.
private enum WARCContent {
    case page, text
    /// Something that no reader reads, in words.
    case other(String)

    init(_ content: UnsafeRawBufferPointer, _ type: MediaType) {
        if let found = Format.signature(of: content) {
            self = .other(found)
            return
        }
        switch type.name {
        case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml": self = .page
        // Servers that know no better call a page plain.
        case "text/plain" where content.first { !$0.isSpace } == UInt8(ascii: "<"):
            self = .init(sniffing: content, type)
        case "text/plain": self = .text
        case _ where type.isUnknown: self = .init(sniffing: content, type)
        case let name: self = .other(name)
        }
    }

    /// Tells by the first bytes.
    private init(sniffing content: UnsafeRawBufferPointer, _ type: MediaType) {
        switch Format(of: Array(content.prefix(16 << 10)), textNames: []) {
        case .html: self = .page
        case .text: self = .text
        case .unknown(let found): self = type.isUnknown ? .other(found) : .text
        case .json, .csv, .warc: self = type.isUnknown ? .other("what is neither page nor text") : .text
        }
    }
}
