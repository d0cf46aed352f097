import Parquet
import Tables

/// An article of a snapshot with the rows of all tables that were taken from it.
public struct PublishedArticle: Sendable {
    /// The rows of one table, in the table's order; the columns without `article_id`.
    public struct Rows: Sendable {
        public let table: String
        public let columns: [String]
        public let rows: [[JSONValue]]

        public init(table: String, columns: [String], rows: [[JSONValue]]) {
            self.table = table
            self.columns = columns
            self.rows = rows
        }
    }

    /// The columns of `articles`, in their order, and what they hold.
    public let article: [JSONValue.Member]
    /// The other tables of which the snapshot has any rows of the article, in the contract's order.
    public let tables: [Rows]

    public init(article: [JSONValue.Member], tables: [Rows]) {
        self.article = article
        self.tables = tables
    }

    /// A text of the table `articles`; nil for null.
    public func text(_ column: String) -> String? {
        guard case .string(let text)? = article.first(where: { $0.key == column })?.value else { return nil }
        return text
    }
}

/// Why no article could be found.
public enum ArticleLookupError: Error, Hashable, CustomStringConvertible {
    case unknown(name: String, run: RunName)
    case ambiguous(name: String, found: [String], count: Int)

    public var description: String {
        switch self {
        case .unknown(let name, let run):
            "no article '\(name)' in run \(run); name it by its article_id, the start of it, its record_id or its source"
        case .ambiguous(let name, let found, let count):
            "'\(name)' may be any of \(count) articles: \(found.joined(separator: ", "))\(count > found.count ? ", …" : "")"
        }
    }
}

extension Snapshots {
    /// Finds an article by its `article_id`, `record_id` or `source` (the record's number may be left out), or by the start of
    /// its `article_id` where no other begins so.
    ///
    /// Throws: `ArticleLookupError`; `PublishingError` where the snapshot has no Parquet files, or one that can't be read.
    public func article(_ name: String, of run: RunName) throws -> PublishedArticle {
        let manifest = try manifest(of: run)
        let articles = try tableParts(Contract.articles.name, of: manifest)
        guard !articles.isEmpty else {
            throw PublishingError.noParquet(snapshot: path(of: run), table: Contract.articles.name)
        }
        let place = try Self.place(of: name, in: articles, run)
        let values = try place.part.rows([place.row], rowGroup: place.rowGroup)
        let article = zip(place.part.columns, values[0]).map { JSONValue.Member(key: $0, value: $1) }
        return PublishedArticle(
            article: article,
            tables: try Contract.perArticle.filter { $0.name != Contract.articles.name }.compactMap {
                try rows(of: $0.name, place.articleID, in: manifest)
            })
    }

    // MARK: The article

    private struct ArticlePlace {
        var articleID: String
        var source: String
        var part: TablePart
        var rowGroup: Int
        var row: Int
    }

    /// What is meant: an id first, then a record, then a source, then the start of an id.
    private static func place(of name: String, in parts: [TablePart], _ run: RunName) throws -> ArticlePlace {
        var found: [[ArticlePlace]] = [[], [], [], []]
        for part in parts {
            try part.forEachText(["article_id", "record_id", "source"]) { group, row, texts in
                let place = ArticlePlace(articleID: texts[0], source: texts[2], part: part, rowGroup: group, row: row)
                let fits = [
                    texts[0] == name, texts[1] == name, isSource(name, of: texts[2]), texts[0].hasPrefix(name),
                ]
                if let kind = fits.firstIndex(of: true) { found[kind].append(place) }
            }
        }
        guard let best = found.first(where: { !$0.isEmpty }), !name.isEmpty else {
            throw ArticleLookupError.unknown(name: name, run: run)
        }
        guard best.count == 1 else {
            let examples = best.prefix(5).map { "\($0.articleID) (\($0.source))" }
            throw ArticleLookupError.ambiguous(name: name, found: examples, count: best.count)
        }
        return best[0]
    }

    /// A source may be named without the record's number.
    private static func isSource(_ name: String, of source: String) -> Bool {
        source == name || source.hasPrefix(name) && source.dropFirst(name.count).hasPrefix("#")
    }

    // MARK: Its rows

    private func rows(of table: String, _ articleID: String, in manifest: Manifest) throws -> PublishedArticle.Rows? {
        var columns: [String] = []
        var rows: [[JSONValue]] = []
        for part in try tableParts(table, of: manifest) {
            let found = try part.rows(where: "article_id", is: articleID)
            guard !found.isEmpty, let place = part.columns.firstIndex(of: "article_id") else { continue }
            columns = part.columns
            columns.remove(at: place)
            rows += found.map { row in
                var row = row
                row.remove(at: place)
                return row
            }
        }
        return rows.isEmpty ? nil : PublishedArticle.Rows(table: table, columns: columns, rows: rows)
    }

    /// The Parquet files of a table, in their order.
    private func tableParts(_ table: String, of manifest: Manifest) throws -> [TablePart] {
        try parquetFiles(of: table, manifest).map {
            try TablePart("\(path(of: manifest.run))/\($0.path)", on: fileSystem)
        }
    }
}

/// One Parquet file of a table, from which single rows are read.
private struct TablePart {
    let columns: [String]
    private let path: String
    private let reader: ParquetReader

    init(_ path: String, on fileSystem: FileSystem) throws {
        self.path = path
        reader = try Self.blaming(path) { try ParquetReader(ParquetSource(path, on: fileSystem)) }
        columns = reader.schema.fields.map(\.name)
    }

    /// Some rows of a row group.
    func rows(_ rows: [Int], rowGroup: Int) throws -> [[JSONValue]] {
        let columns = try Self.blaming(path) { try reader.values(rowGroup: rowGroup) }
        return rows.map { row in columns.map { JSONValue($0[row]) } }
    }

    /// The rows in which a text column has a value; row groups that can't hold it are not read.
    func rows(where column: String, is value: String) throws -> [[JSONValue]] {
        let predicate = Predicate(column, .equal, .text(value))
        guard columns.contains(column) else { return [] }
        return try reader.rowGroups.indices.flatMap { group -> [[JSONValue]] in
            guard try Self.blaming(path, { try reader.mayMatch(rowGroup: group, predicate) }) else { return [] }
            let keys = try Self.blaming(path) { try reader.values(rowGroup: group, columns: [column])[0] }
            let found = (0..<keys.count).filter { keys[$0] == .text(value) }
            return found.isEmpty ? [] : try rows(found, rowGroup: group)
        }
    }

    /// Gives some text columns of every row; an empty text for null.
    func forEachText(_ columns: [String], _ body: (_ rowGroup: Int, _ row: Int, [String]) throws -> Void) throws {
        guard columns.allSatisfy(self.columns.contains) else {
            throw PublishingError.damaged(path: path, reason: "it has no columns \(columns.joined(separator: ", "))")
        }
        for group in reader.rowGroups.indices {
            let texts = try Self.blaming(path) { try reader.read(rowGroup: group, columns: columns) }.map(\.strings)
            for row in 0..<reader.rowGroups[group] { try body(group, row, texts.map { ($0?[row] ?? nil) ?? "" }) }
        }
    }

    private static func blaming<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as ParquetError {
            throw PublishingError.damaged(path: path, reason: "\(error)")
        }
    }
}
