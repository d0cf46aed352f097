import HTML
import Pages
import Stages
import Tables

/// Reads fields of records that hold a piece of HTML, such as `<p>…</p>`, as what a browser shows of it.
///
/// Told for each field alone, from its bytes. A text keeps all its lines, with their kinds; another field becomes one line. A page that
/// has a head of its own is read as a page, and fills the fields that the record leaves open. However deep elements are nested, their text
/// is kept.
/// Cost: where there is none, three looks for `<` and two for `&`.
struct FieldMarkup: Sendable {
    private enum Choice: String, CaseIterable { case detect, html, plain }

    private let choice: Choice

    init(_ settings: inout Settings) {
        choice = settings.choice(
            "markup", default: .detect,
            doc: "whether texts, titles and the like are pieces of HTML; told field by field from their tags by default"
        )
    }

    /// Makes plain text of what a document says beside its text; what is more than may be read stays as it is.
    func readFields(_ document: inout Document) {
        if choice == .plain { return }
        for field in Document.Field.allCases where field != .recordID && field != .url {
            guard let value = document[field].map(\.unwrapped) else { continue }
            document[field] = value.isEmpty ? nil : value
            guard let piece = MarkupPiece(value, isForced: choice == .html) else { continue }
            let html = HTMLDocument(parsing: piece.html)
            if html.isCut { continue }
            let lines = PagePiece.lines(of: html, breaksLines: true)
            document[field] = lines.isEmpty ? nil : Array(lines.map(\.text).joined(separator: [0x20]))
        }
    }

    /// Makes plain text of a document's text; gives the rule and the reason where it is more than may be read, or none.
    func readText(_ document: inout Document) -> (rule: String, reason: String)? {
        if choice == .plain { return nil }
        document.text = document.text.unwrapped
        if document.text.isEmpty { return ("no-article", "the text is nothing but tags") }
        guard let piece = MarkupPiece(document.text, isForced: choice == .html) else { return nil }
        let html = HTMLDocument(parsing: piece.html)
        if html.isCut { return ("too-large", "the text holds more elements or attributes than are read") }
        if piece.isPage { return readPage(html, &document) }
        let lines = PagePiece.lines(of: html, breaksLines: piece.breaksLines)
        if lines.isEmpty { return ("no-article", "the text is nothing but tags") }
        document.takeLines(lines)
        return nil
    }

    private func readPage(_ html: HTMLDocument, _ document: inout Document) -> (rule: String, reason: String)? {
        var article = PageArticle(of: html)
        if let fault = article.fault { return fault }
        if let lead = document[.lead] { article.returnLead(besides: lead) }
        document.takeLines(article.lines)
        document.fill(with: article)
        return nil
    }
}
