import HTML

/// The lines of an article's text as linked data hold it: plain, in HTML, or in HTML whose tags are written as text.
enum LinkedBody {
    static func lines(of body: [UInt8]) -> [PageArticle.Line] {
        if contains(body, escapedTags) {
            let unescaped = HTMLDocument(parsing: body)
            let text = unescaped.nodes.flatMap { $0.kind == .text ? Array(unescaped.text(of: $0)) : [] }
            return contains(text, escapedTags) ? [] : lines(of: text)
        }
        if contains(body, tags) { return lines(ofHTML: body) }
        let paragraph = Array("<p>".utf8)
        return lines(ofHTML: paragraph + body.split(separator: 0x0A).joined(separator: paragraph))
    }

    /// What ends a line in HTML.
    private static let tags = ["<p>", "<p ", "<P", "<br", "<BR", "<div", "<DIV", "<li", "<LI"].map { Array($0.utf8) }
    private static let escapedTags = ["&lt;p", "&lt;br", "&lt;div", "&lt;/"].map { Array($0.utf8) }

    private static func contains(_ text: [UInt8], _ words: [[UInt8]]) -> Bool {
        words.contains { text.range(of: $0) != nil }
    }

    private static func lines(ofHTML html: [UInt8]) -> [PageArticle.Line] {
        let page = PageText(HTMLDocument(parsing: html))
        return page.blocks.map { block in
            PageArticle.Line(
                kind: PageArticle.Line.Kind(page.elements[Int(block.element)].tag), text: Array(page.text(of: block)))
        }
    }
}

extension PageArticle.Line.Kind {
    /// What a line is by the element that lays it out.
    init(_ tag: Tag) {
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6: self = .heading
        case .li, .dt, .dd: self = .list
        default: self = .body
        }
    }
}
