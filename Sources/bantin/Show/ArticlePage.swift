import Publishing
import Tables

/// An article as one page of HTML that loads nothing and needs no script: facts marked in the text, and listed below with links
/// there and back.
struct ArticlePage {
    private let facts: ArticleFacts
    private let run: String

    init(_ facts: ArticleFacts, run: String) {
        self.facts = facts
        self.run = run
    }

    var html: String {
        let title = facts.article.text("title") ?? facts.article.text("record_id") ?? "article"
        return """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(PageStyle.text)</style>
            </head>
            <body>
            <h1>\(HTMLText.escaped(title))</h1>
            \(head)\(legend)<article>
            \(body)</article>
            \(facts.tables.map(list).joined())</body>
            </html>

            """
    }

    // MARK: Above

    private var head: String {
        let known = facts.article.article.filter { $0.value != .null && $0.key != "text" && $0.key != "title" }
        let entries = [("run", HTMLText.escaped(run))] + known.map { ($0.key, entry($0)) }
        return "<dl>\n" + entries.map { "<dt>\(HTMLText.escaped($0.0))</dt><dd>\($0.1)</dd>\n" }.joined() + "</dl>\n"
    }

    /// An address of the web as a link, everything else as text.
    private func entry(_ member: JSONValue.Member) -> String {
        let text = HTMLText.escaped(Self.text(member.value))
        guard member.key == "url", text.hasPrefix("https://") || text.hasPrefix("http://") else { return text }
        return "<a href=\"\(text)\" rel=\"noreferrer\">\(text)</a>"
    }

    private var legend: String {
        let entries = facts.marking.map { table in
            "<a class=\"mark \(Self.word(table.name))\" href=\"#t-\(Self.word(table.name))\">\(HTMLText.escaped(table.name))</a> "
                + Layout.number(table.facts.count)
        }
        return "<nav>" + entries.joined(separator: " · ") + "</nav>\n"
    }

    // MARK: The text

    private var body: String {
        var text = ""
        var paragraph: Int?
        for segment in facts.segments {
            text += segment.closing.map(note).joined()
            if segment.paragraph?.number != paragraph {
                if paragraph != nil { text += "</div>\n" }
                paragraph = segment.paragraph?.number
                if let opened = segment.paragraph { text += "<div class=\"paragraph \(kind(of: opened))\">" }
            }
            text += segment.openingParagraphs.map { "<span id=\"p\($0.number)\"></span>" }.joined()
            text += segment.opening.map { "<span id=\"f\($0.number)\"></span>" }.joined()
            text += piece(segment)
        }
        return paragraph == nil ? text : text + "</div>\n"
    }

    private func piece(_ segment: ArticleFacts.Segment) -> String {
        let text = HTMLText.escaped(facts.text(segment.range))
        guard let inner = segment.facts.last, !text.isEmpty else { return text }
        let names = segment.facts.map { "\($0.table) \($0.number)" }.joined(separator: ", ")
        let depth = segment.facts.count > 1 ? " nested" : ""
        return "<a class=\"mark \(Self.word(inner.table))\(depth)\" href=\"#r\(inner.number)\" "
            + "title=\"\(HTMLText.escaped(names))\">\(text)</a>"
    }

    private func note(_ fact: ArticleFacts.Fact) -> String {
        "<sup><a href=\"#r\(fact.number)\">\(fact.number)</a></sup>"
    }

    private func kind(of paragraph: ArticleFacts.Fact) -> String {
        guard let columns = facts.tables.first(where: { $0.name == ArticleFacts.paragraphs })?.columns,
            let place = columns.firstIndex(of: "kind")
        else { return "body" }
        return Self.word(Self.text(paragraph.values[place]))
    }

    // MARK: Below

    private func list(_ table: ArticleFacts.Table) -> String {
        let schema = Contract.table(table.name)
        let isParagraphs = table.name == ArticleFacts.paragraphs
        let head = table.columns.map { column in
            let doc = schema?.columns.first { $0.name == column }?.doc ?? ""
            return "<th title=\"\(HTMLText.escaped(doc))\">\(HTMLText.escaped(column))</th>"
        }
        let rows = table.facts.map { fact in
            let place = (isParagraphs ? "p" : "f") + "\(fact.number)"
            let link = fact.range == nil ? "\(fact.number)" : "<a href=\"#\(place)\">\(fact.number)&nbsp;↑</a>"
            let cells = fact.values.map { $0 == .null ? "<td></td>" : "<td>\(HTMLText.escaped(Self.text($0)))</td>" }
            return "<tr\(isParagraphs ? "" : " id=\"r\(fact.number)\"")><td>\(link)</td>\(cells.joined())</tr>\n"
        }
        return """
            <h2 id="t-\(Self.word(table.name))"><span class="mark \(Self.word(table.name))">\(HTMLText.escaped(table.name))</span></h2>
            <p>A row is \(HTMLText.escaped(schema?.doc ?? "of this table")).</p>
            <div class="wide"><table>
            <tr><th>place</th>\(head.joined())</tr>
            \(rows.joined())</table></div>

            """
    }

    // MARK: Values

    private static func text(_ value: JSONValue) -> String {
        if case .string(let text) = value { text } else { Layout.cell(value, width: .max) }
    }

    /// A name as a word of a class or an anchor.
    private static func word(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
