import HTML
import Pages
import Stages
import Tables
import Vietnamese

/// Reads pages of HTML, an article a file: its text and captions, and what the page says of it.
///
/// Navigation, links to other articles, comments and the like are left out. Fills: url, title, lead, author, publisher, date, section,
/// tags and the kinds of the lines. Rejects: `no-article` and `list-page` where a page has no text of its own, `too-large` and `too-deep` beyond the
/// limits, `unknown-encoding`, `not-utf8`, and `binary` for bytes that are no page.
struct HTML: Reader {
    static let name = "html"
    static let summary = "Reads pages of HTML, an article a file; plain, gzip or zstd."

    let paths: [String]
    let limits: InputLimits
    private var decoding: TextDecoding
    private let pageLimits: HTMLLimits

    init(_ settings: inout Settings) {
        let paths = settings.paths()
        self.init(paths: paths, limits: InputLimits(&settings), decoding: TextDecoding(&settings), &settings)
    }

    /// Makes a reader that another one chooses.
    init(paths: [String] = [], limits: InputLimits, decoding: TextDecoding, _ settings: inout Settings) {
        self.paths = paths
        self.limits = limits
        self.decoding = decoding
        let depth = settings.integer(
            "depth", in: 16...10_000, default: 512,
            doc: "the deepest nesting of a page's elements; deeper ones are refused")
        pageLimits = HTMLLimits(byteCount: limits.recordByteLimit, depth: depth)
    }

    func open(_ stream: any ByteStream, source: String) -> any RecordSource {
        let stream = decoding.stream(stream)
        var reader = self
        reader.decoding = decoding.knowing(stream)
        return WholeFile(stream: stream, source: source, reader: reader)
    }

    func document(from bytes: UnsafeRawBufferPointer, origin: Origin) -> Result<Document, Rejection> {
        document(from: bytes, charset: nil, origin: origin).map { document in
            var document = document
            document[.recordID] = FileName.stem(of: origin.source)
            return document
        }
    }

    /// The same reader for bytes that were of an encoding and are UTF-8 now.
    func knowing(_ encoding: TextEncoding) -> HTML {
        var reader = self
        reader.decoding = decoding.knowing(encoding)
        return reader
    }

    /// Makes the document of a page; `charset` is what the one who sent it said of its letters.
    func document(
        from bytes: UnsafeRawBufferPointer, charset: [UInt8]?, origin: Origin
    ) -> Result<Document, Rejection> {
        func refuse(_ rule: String, _ reason: String) -> Result<Document, Rejection> {
            .failure(Rejection(origin: origin, stage: Self.name, rule: rule, reason: reason, excerpt: bytes))
        }
        let decoded: PageDecoding.Decoded
        switch PageDecoding(decoding).decode(bytes, charset: charset) {
        case .success(let page): decoded = page
        case .failure(let fault): return refuse(fault.rule, fault.reason)
        }
        let page =
            decoded.text.map { HTMLDocument(parsing: $0, limits: pageLimits) }
            ?? HTMLDocument(parsing: bytes, limits: pageLimits)
        if page.isFlattened {
            return refuse("too-deep", "elements are nested deeper than \(pageLimits.depth)")
        }
        if page.isCut { return refuse("too-large", "the page holds more elements or attributes than are read") }
        var article = PageArticle(of: page)
        if let fault = article.fault { return refuse(fault.rule, fault.reason) }
        if let restore = decoded.restore { article.mapTexts(restore) }
        return .success(Document(article, origin: origin, encoding: decoded.encoding))
    }
}

extension Document {
    fileprivate init(_ article: PageArticle, origin: Origin, encoding: TextEncoding) {
        self.init(origin: origin)
        takeLines(article.lines)
        self.encoding = encoding
        fill(with: article)
    }
}

extension PageArticle {
    /// Why the page is no article.
    var fault: (rule: String, reason: String)? {
        if isList { return ("list-page", "the page lists other articles and has none of its own") }
        return lines.isEmpty ? ("no-article", "the page has no text of its own") : nil
    }
}

extension Document {
    /// Fills the fields that are open with what a page says.
    mutating func fill(with article: PageArticle) {
        let tags = article.tags.isEmpty ? nil : Array(article.tags.joined(separator: Array(", ".utf8)))
        let values: [(Field, [UInt8]?)] = [
            (.url, article.url), (.title, article.title), (.lead, article.lead), (.author, article.author),
            (.publisher, article.publisher), (.published, article.published), (.section, article.section),
            (.tags, tags),
        ]
        for (field, value) in values where self[field] == nil { self[field] = value }
    }

    /// Takes the lines of a page, or of a piece of one, for its text.
    mutating func takeLines(_ lines: [PageArticle.Line]) {
        text = Array(lines.map(\.text).joined(separator: [0x0A]))
        lineKinds = lines.map { Paragraph.Kind($0.kind) }
    }
}

extension Paragraph.Kind {
    /// The kind of a line of a page, or of a piece of one.
    init(_ kind: PageArticle.Line.Kind) {
        switch kind {
        case .body: self = .body
        case .caption: self = .caption
        case .heading: self = .heading
        case .list: self = .list
        }
    }
}
