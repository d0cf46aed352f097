import Publishing

/// The rows of an article's tables at their places in its text, numbered in the order of the text.
struct ArticleFacts {
    /// A row of a table.
    struct Fact {
        /// From 1; paragraphs have numbers of their own.
        var number: Int
        var table: String
        /// Where it stands in the text, in code points; nil where the row names no place in it.
        var range: Range<Int>?
        var values: [JSONValue]
    }

    struct Table {
        var name: String
        var columns: [String]
        var facts: [Fact]
    }

    /// A piece of the text within which no fact begins or ends, and what covers it.
    struct Segment {
        var range: Range<Int>
        /// The facts that cover it, the outer ones first.
        var facts: [Fact]
        var paragraph: Fact?
        /// What begins and ends where the segment begins, what has no length among them.
        var opening: [Fact]
        var closing: [Fact]
        var openingParagraphs: [Fact]
    }

    static let paragraphs = "paragraphs"

    let article: PublishedArticle
    let scalars: [Unicode.Scalar]
    private(set) var tables: [Table] = []

    init(_ article: PublishedArticle) {
        self.article = article
        scalars = Array((article.text("text") ?? "").unicodeScalars)
        tables = article.tables.map { rows in
            let (start, end) = (rows.columns.firstIndex(of: "start"), rows.columns.firstIndex(of: "end"))
            return Table(
                name: rows.table, columns: rows.columns,
                facts: rows.rows.map { row in
                    let range = start.flatMap { start in end.flatMap { place(row[start], row[$0]) } }
                    return Fact(number: 0, table: rows.table, range: range, values: row)
                })
        }
        number()
    }

    /// The tables whose facts are marked in the text.
    var marking: [Table] { tables.filter { $0.name != Self.paragraphs } }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    private func place(_ start: JSONValue, _ end: JSONValue) -> Range<Int>? {
        guard case .int(let start) = start, case .int(let end) = end, start >= 0, end >= start, end <= scalars.count
        else { return nil }
        return start..<end
    }

    /// Numbers the facts by their places, the longer of two that begin together first; those without a place come last.
    private mutating func number() {
        var places: [(table: Int, row: Int, range: Range<Int>)] = []
        for (table, rows) in tables.enumerated() {
            let isParagraphs = rows.name == Self.paragraphs
            for (row, fact) in rows.facts.enumerated() {
                if isParagraphs { tables[table].facts[row].number = row + 1 }
                let end = scalars.count + 1
                if !isParagraphs { places.append((table, row, fact.range ?? end..<end)) }
            }
        }
        places.sort { a, b in
            (a.range.lowerBound, -a.range.upperBound, a.table, a.row)
                < (b.range.lowerBound, -b.range.upperBound, b.table, b.row)
        }
        for (index, place) in places.enumerated() { tables[place.table].facts[place.row].number = index + 1 }
    }

    // MARK: The text in pieces

    /// The text cut at every border of every fact and paragraph; the last piece is empty and stands at the end.
    var segments: [Segment] {
        let facts = marking.flatMap(\.facts).filter { $0.range != nil }.sorted { $0.number < $1.number }
        let paragraphs = tables.filter { $0.name == Self.paragraphs }.flatMap(\.facts).filter { $0.range != nil }
        let places = (facts + paragraphs).compactMap(\.range)
        let borders = Set([0, scalars.count] + places.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        let opening = Dictionary(grouping: facts) { $0.range?.lowerBound ?? 0 }
        let closing = Dictionary(grouping: facts) { $0.range?.upperBound ?? 0 }
        let openingParagraphs = Dictionary(grouping: paragraphs) { $0.range?.lowerBound ?? 0 }
        var covering: [Fact] = []
        var openParagraphs: [Fact] = []
        return borders.indices.map { index in
            let border = borders[index]
            let end = index + 1 < borders.count ? borders[index + 1] : border
            covering.removeAll { $0.end <= border }
            covering += (opening[border] ?? []).filter { $0.end > border }
            openParagraphs.removeAll { $0.end <= border }
            openParagraphs += (openingParagraphs[border] ?? []).filter { $0.end > border }
            return Segment(
                range: border..<end, facts: covering.sorted { $0.length > $1.length },
                paragraph: openParagraphs.first, opening: opening[border] ?? [], closing: closing[border] ?? [],
                openingParagraphs: openingParagraphs[border] ?? [])
        }
    }
}

extension ArticleFacts.Fact {
    var length: Int { range?.count ?? 0 }
    fileprivate var end: Int { range?.upperBound ?? 0 }
}
