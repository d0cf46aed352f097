/// A report as one page of HTML that loads nothing and runs no script, in which every value is text.
struct ReportPage {
    private let report: ReportSections

    init(_ report: ReportSections) { self.report = report }

    var html: String {
        let title = HTMLText.escaped(report.title)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            \(PageStyle.text)td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            <dl>
            \(report.facts.map(Self.fact).joined())</dl>
            \(report.sections.map(Self.section).joined())</body>
            </html>

            """
    }

    private static func fact(_ word: String, _ text: String) -> String {
        "<dt>\(HTMLText.escaped(word))</dt><dd>\(HTMLText.escaped(text))</dd>\n"
    }

    private static func section(_ section: ReportSections.Section) -> String {
        let rows = section.lines.map { "<tr>\(cells($0, "td", section.rightAligned))</tr>\n" }.joined()
        return """
            <h2>\(HTMLText.escaped(section.heading))</h2>
            <p>\(HTMLText.escaped(section.note))</p>
            <div class="wide"><table>
            <tr>\(cells(section.head.map { $0.lowercased() }, "th", section.rightAligned))</tr>
            \(rows)</table></div>

            """
    }

    private static func cells(_ texts: [String], _ tag: String, _ numbers: Set<Int>) -> String {
        texts.enumerated().map { column, text in
            "<\(tag)\(numbers.contains(column) ? " class=\"number\"" : "")>\(HTMLText.escaped(text))</\(tag)>"
        }.joined()
    }
}
