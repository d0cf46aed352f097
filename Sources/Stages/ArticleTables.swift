import Tables

/// The rows of some articles in every per-article table, with the article that each row belongs to.
///
/// Rows of a table stand in the order of the articles, so an article's rows are one range.
public struct ArticleTables: Sendable {
    /// In the order of `Contract.perArticle`, those that the pipeline fills.
    public private(set) var batches: [TableBatch]
    /// Where each article's record stood.
    public private(set) var origins: [Origin] = []
    /// A number of each article in its batch of records, to which rejections are tied.
    public private(set) var entries: [Int] = []
    /// What the search for near duplicates keeps of each article, where a rule asks for it.
    public private(set) var sketches: [Sketch?] = []
    /// `rowEnds[table][article]` is the end of the article's rows in the table.
    private var rowEnds: [[Int]]

    public init(_ schemas: [TableSchema]) {
        batches = schemas.map(TableBatch.init)
        rowEnds = schemas.map { _ in [] }
    }

    public var articleCount: Int { origins.count }
    public var rowCount: Int { batches.reduce(0) { $0 + $1.rowCount } }

    public func index(of table: String) -> Int? { batches.firstIndex { $0.schema.name == table } }
    public subscript(table: String) -> TableBatch? { index(of: table).map { batches[$0] } }

    /// Appends an article: the closure appends its rows to the tables.
    public mutating func append(
        entry: Int, origin: Origin, sketch: Sketch? = nil, _ fill: (inout [TableBatch]) -> Void
    ) {
        fill(&batches)
        sketches.append(sketch)
        entries.append(entry)
        origins.append(origin)
        for table in batches.indices { rowEnds[table].append(batches[table].rowCount) }
    }

    /// The rows of one article in a table.
    public func rows(of article: Int, in table: Int) -> Range<Int> {
        (article == 0 ? 0 : rowEnds[table][article - 1])..<rowEnds[table][article]
    }

    /// The article to which a row of a table belongs.
    public func article(of row: Int, in table: Int) -> Int {
        var low = 0
        var high = articleCount - 1
        while low < high {
            let middle = (low + high) / 2
            if row < rowEnds[table][middle] { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Gives rows of a table, which had none, a value of a column: those for which `value` has one.
    public mutating func fill(_ column: String, of table: Int, _ value: (Int) -> TableBatch.Value?) {
        batches[table].fill(column, value)
    }

    /// Takes rows of one table away. A row of `articles` takes the whole article with it.
    ///
    /// Returns: how many rows of other tables went with their articles, and the articles that are left, by their number before.
    @discardableResult
    public mutating func remove(rows: [Int], from table: Int) -> (withdrawn: Int, kept: [Int]) {
        guard batches[table].schema.name == Contract.articles.name else {
            var removed = [Bool](repeating: false, count: batches[table].rowCount)
            for row in rows { removed[row] = true }
            filter(table: table, removed: removed)
            return (0, Array(0..<articleCount))
        }
        let before = rowCount
        let lost = Set(rows.map { article(of: $0, in: table) })
        let kept = (0..<articleCount).filter { !lost.contains($0) }
        var result = ArticleTables(batches.map(\.schema))
        for article in kept {
            result.append(entry: entries[article], origin: origins[article], sketch: sketches[article]) { target in
                for table in batches.indices {
                    target[table].append(self.rows(of: article, in: table), of: batches[table])
                }
            }
        }
        self = result
        return (before - rowCount - rows.count, kept)
    }

    private mutating func filter(table: Int, removed: [Bool]) {
        var lost = 0
        var row = 0
        for article in 0..<articleCount {
            let end = rowEnds[table][article]
            while row < end {
                if removed[row] { lost += 1 }
                row += 1
            }
            rowEnds[table][article] = end - lost
        }
        batches[table] = batches[table].removing(removed)
    }
}
