import Extracting
import Stages
import Tables
import Vietnamese

/// What extractors find in a text whose lines are paragraphs, published at a date.
struct Extraction {
    let article: Article
    var facts = Facts()

    init(_ text: String, published: PartialDate? = PartialDate(year: 2023), by extractors: [any Extractor.Type]) {
        var document = Document(origin: Origin(source: "test"), text: Array(text.utf8))
        document.publishedOn = published
        var start = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            document.paragraphs.append(Paragraph(kind: .body, bytes: start..<start + line.utf8.count))
            start += line.utf8.count + 1
        }
        article = Article(document)
        var settings = Settings(nil, mark: Mark(line: 1, column: 1))
        for extractor in extractors { extractor.init(&settings).extract(from: article, into: &facts) }
    }

    /// The text of a span.
    func text(_ span: TokenSpan) -> String { article.tokens.string(of: span.range) }
    func text(_ span: TokenSpan?) -> String? { span.map { text($0) } }
}
