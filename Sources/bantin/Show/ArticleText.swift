import Publishing
import Tables

/// An article for a terminal or a plain text: its facts in colours or brackets, each with its number, and listed below.
struct ArticleText {
    let facts: ArticleFacts
    let run: String
    let hasColors: Bool

    init(_ facts: ArticleFacts, run: String, hasColors: Bool) {
        self.facts = facts
        self.run = run
        self.hasColors = hasColors
    }

    /// The colours of the tables by their numbers in ECMA-48; others are underlined only.
    private static let colors = [
        "mentions": 36, "positions": 32, "events": 35, "participations": 34, "statements": 33, "awards": 31,
        "times": 96, "citations": 95, "quantities": 92,
    ]

    func text(width: Int) -> String {
        let lists = facts.tables.map { list($0, width) }
        return ([head(width), legend, body + "\n"] + lists).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    // MARK: Above

    private func head(_ width: Int) -> String {
        let known = facts.article.article.filter { $0.value != .null && $0.key != "text" }
        let lines = known.map { [$0.key, Layout.cell($0.value, width: max(20, width - 24))] }
        return Layout.table([["run", Layout.oneLine(run)]] + lines)
    }

    private var legend: String {
        facts.marking.filter { !$0.facts.isEmpty }.map { table in
            colored(table.name, of: table.name) + " \(Layout.number(table.facts.count))"
        }.joined(separator: "  ") + "\n"
    }

    // MARK: The text

    /// In colours, the innermost fact gives its colour; without, every fact stands in brackets. Its number follows it.
    private var body: String {
        var text = ""
        for segment in facts.segments {
            let empty = segment.opening.filter { $0.length == 0 }
            for ended in Self.byPlace(segment.closing.filter { $0.length > 0 }).reversed() { text += end(of: ended) }
            if !empty.isEmpty { text += (hasColors ? "" : "[") + end(of: empty) }
            if !hasColors {
                text += String(repeating: "[", count: Self.byPlace(segment.opening.filter { $0.length > 0 }).count)
            }
            let piece = printable(facts.text(segment.range))
            text += segment.facts.last.map { colored(piece, of: $0.table) } ?? piece
        }
        return text
    }

    /// Facts at the same place together, the outer ones first.
    private static func byPlace(_ facts: [ArticleFacts.Fact]) -> [[ArticleFacts.Fact]] {
        Dictionary(grouping: facts, by: \.range).values.sorted { $0[0].length > $1[0].length }
    }

    private func end(of facts: [ArticleFacts.Fact]) -> String {
        (hasColors ? "" : "]") + dim(facts.map { Self.superscript($0.number) }.joined(separator: ","))
    }

    private static func superscript(_ number: Int) -> String {
        String("\(number)".map { digit in Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[digit.wholeNumberValue ?? 0] })
    }

    /// The text without what could command a terminal, its lines kept.
    private func printable(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { Layout.oneLine(String($0)) }
            .joined(separator: "\n")
    }

    // MARK: Below

    private func list(_ table: ArticleFacts.Table, _ width: Int) -> String {
        let shown = table.columns.indices.filter { column in table.facts.contains { $0.values[column] != .null } }
        let head = ["#"] + shown.map { table.columns[$0] }
        let lines = table.facts.map { fact in
            ["\(fact.number)"] + shown.map { Layout.cell(fact.values[$0], width: 200) }
        }
        let doc = Contract.table(table.name).map { ": a row is \($0.doc)" } ?? ""
        let fitted = Layout.fitting([head] + lines, width: width)
        return colored(table.name, of: table.name) + doc + "\n" + Layout.table(fitted, rightAligned: [0])
    }

    // MARK: Colours

    private func dim(_ text: String) -> String { hasColors ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    private func colored(_ text: String, of table: String) -> String {
        guard hasColors, !text.isEmpty else { return text }
        let code = Self.colors[table].map { "\($0)" } ?? "4"
        // A colour ends with its line, so that what shows single lines shows them right.
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "\u{1B}[\(code)m\($0)\u{1B}[0m" }.joined(separator: "\n")
    }
}
