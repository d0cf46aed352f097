import Extracting
import Stages
import Tables
import Vietnamese

/// What extractors find in a text whose lines are paragraphs, published at a date; a line behind "[caption] " is a caption.
struct Extraction {
    let article: Article
    var facts = Facts()

    init(_ text: String, published: PartialDate? = PartialDate(year: 2023), by extractors: [any Extractor.Type]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let bare = lines.map { $0.hasPrefix(Self.caption) ? $0.dropFirst(Self.caption.count) : $0 }
        var document = Document(origin: Origin(source: "test"), text: Array(bare.joined(separator: "\n").utf8))
        document.publishedOn = published
        var start = 0
        for (line, text) in zip(lines, bare) {
            let kind: Paragraph.Kind = line.count > text.count ? .caption : .body
            document.paragraphs.append(Paragraph(kind: kind, bytes: start..<start + text.utf8.count))
            start += text.utf8.count + 1
        }
        article = Article(document)
        var settings = Settings(nil, mark: Mark(line: 1, column: 1))
        for extractor in extractors { extractor.init(&settings).extract(from: article, into: &facts) }
    }

    private static let caption = "[caption] "

    /// The text of a span.
    func text(_ span: TokenSpan) -> String { article.tokens.string(of: span.range) }
    func text(_ span: TokenSpan?) -> String? { span.map { text($0) } }
}
