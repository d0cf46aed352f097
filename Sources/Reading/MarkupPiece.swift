import HTML
import Pages

/// A field that is a piece of HTML, as a parser should read it.
struct MarkupPiece {
    let html: [UInt8]
    let breaksLines: Bool
    let isPage: Bool

    /// Tells a field from its tags, also where these were escaped once too often; nil where it is plain text.
    init?(_ value: [UInt8], isForced: Bool) {
        let isWrapped = value.range(of: Self.opening.word) != nil
        let html = isWrapped ? value.replacing([Self.opening]).replacing([Self.closing]) : value
        if let piece = MarkupPiece(html: html, isForced: isForced) {
            self = piece
        } else if Self.escapedOpenings.contains(where: { html.range(of: $0) != nil }),
            let piece = MarkupPiece(html: html.replacing(Self.escapes), isForced: false)
        {
            self = piece
        } else {
            return nil
        }
    }

    private init?(html: [UInt8], isForced: Bool) {
        let piece = html.withUnsafeBytes { bytes -> (html: [UInt8], breaksLines: Bool, isPage: Bool)? in
            let scan = MarkupScan(bytes)
            return isForced || scan.isMarkup ? (scan.protected, scan.breaksLines, scan.isPage) : nil
        }
        guard let piece else { return nil }
        (self.html, breaksLines, isPage) = piece
    }

    /// What stands around HTML in feeds.
    fileprivate static let opening = Replacement("<![CDATA[", "")
    fileprivate static let closing = Replacement("]]>", "")
    private static let escapes = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"), ("&#39;", "'"), ("&#34;", "\""), ("&#60;", "<"),
        ("&#62;", ">"),
    ].map { Replacement($0, $1) }
    private static let escapedOpenings = escapes.filter { $0.text == [UInt8(ascii: "<")] }.map(\.word)
}

extension [UInt8] {
    /// Without the wrapper that feeds put around a whole value, be it HTML or not.
    var unwrapped: [UInt8] {
        guard range(of: MarkupPiece.opening.word) != nil else { return self }
        let (opening, closing) = (MarkupPiece.opening.word, MarkupPiece.closing.word)
        let whole = self[...].trimmed
        guard whole.starts(with: opening), whole.suffix(closing.count).elementsEqual(closing) else { return self }
        return Array(whole.dropFirst(opening.count).dropLast(closing.count))
    }
}
