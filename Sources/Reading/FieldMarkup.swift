@preconcurrency import Glibc
import HTML
import Pages
import Stages
import Tables

/// Reads fields of records that hold a piece of HTML, such as `<p>…</p>`, as what a browser shows of it.
///
/// Told for each field alone, from its bytes. A text keeps all its lines, with their kinds; another field becomes one line. A page that
/// has a head of its own is read as a page, and fills the fields that the record leaves open. However deep elements are nested, their text
/// is kept.
/// Cost: a look for the first `<` and `&lt;` where there is none.
struct FieldMarkup: Sendable {
    private enum Choice: String, CaseIterable { case detect, html, plain }

    private let choice: Choice

    init(_ settings: inout Settings) {
        choice = settings.choice(
            "markup", default: .detect,
            doc: "whether texts, titles and the like are pieces of HTML; told field by field from their tags by default"
        )
    }

    /// Makes plain text of a document's fields; gives the rule and the reason where its text is more than may be read, or none.
    func read(_ document: inout Document) -> (rule: String, reason: String)? {
        if choice == .plain { return nil }
        for field in Document.Field.allCases where field != .recordID && field != .url {
            guard let value = document[field], let piece = piece(value) else { continue }
            let lines = PagePiece.lines(of: HTMLDocument(parsing: piece.html), breaksLines: true)
            document[field] = lines.isEmpty ? nil : Array(lines.map(\.text).joined(separator: [0x20]))
        }
        guard let piece = piece(document.text) else { return nil }
        let html = HTMLDocument(parsing: piece.html)
        if html.isCut { return ("too-large", "the text holds more elements or attributes than are read") }
        if piece.isPage { return readPage(html, &document) }
        let lines = PagePiece.lines(of: html, breaksLines: piece.breaksLines)
        if lines.isEmpty { return ("no-article", "the text is nothing but tags") }
        document.takeLines(lines)
        return nil
    }

    private func readPage(_ html: HTMLDocument, _ document: inout Document) -> (rule: String, reason: String)? {
        let article = PageArticle(of: html)
        if let fault = article.fault { return fault }
        document.takeLines(article.lines)
        document.fill(with: article)
        return nil
    }

    // MARK: Telling it

    private struct Piece {
        var html: [UInt8]
        var breaksLines: Bool
        var isPage: Bool
    }

    /// The HTML of a field; nil where it is plain text.
    private func piece(_ value: [UInt8]) -> Piece? {
        let html = value.replacing(Self.opening)
        let inner = html.map { $0.replacing(Self.closing) ?? $0 }
        if let piece = markedUp(inner ?? value, isForced: choice == .html) { return piece }
        // What was escaped once too often.
        return value.replacing(Self.escapes).flatMap { markedUp($0, isForced: false) }
    }

    private func markedUp(_ html: [UInt8], isForced: Bool) -> Piece? {
        html.withUnsafeBytes { bytes in
            let scan = MarkupScan(bytes)
            guard isForced || scan.isMarkup else { return nil }
            return Piece(html: scan.protected, breaksLines: scan.breaksLines, isPage: scan.isPage)
        }
    }

    /// What stands around HTML in feeds.
    private static let opening = [Replacement("<![CDATA[", "")]
    private static let closing = [Replacement("]]>", "")]
    private static let escapes = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"), ("&#39;", "'"), ("&#34;", "\""), ("&#60;", "<"),
        ("&#62;", ">"),
    ].map { Replacement($0, $1) }
}

private struct Replacement: Sendable {
    let word: [UInt8]
    let text: [UInt8]

    init(_ word: String, _ text: String) { (self.word, self.text) = (Array(word.utf8), Array(text.utf8)) }
}

extension [UInt8] {
    /// With words replaced that all begin with the same byte; nil where none is there.
    fileprivate func replacing(_ replacements: [Replacement]) -> [UInt8]? {
        var result: [UInt8] = []
        var (place, copied) = (0, 0)
        while let found = self.place(of: replacements[0].word[0], from: place) {
            place = found + 1
            guard let match = replacements.first(where: { self[found...].starts(with: $0.word) }) else { continue }
            result += self[copied..<found]
            result += match.text
            place = found + match.word.count
            copied = place
        }
        return copied == 0 ? nil : result + self[copied...]
    }

    private func place(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress else { return nil }
            return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer($0) - base }
        }
    }
}
