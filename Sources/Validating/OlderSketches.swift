import Stages

/// The articles that were inserted before, on the disk: each in its place, and by their keys in sorted runs.
final class OlderSketches {
    private let room: Room
    private let articles: RecordFile<SketchedArticle>
    private var keys = SortedRuns<SketchKey>()

    init(in room: Room) throws {
        self.room = room
        articles = try RecordFile(in: room, cachedBlockCount: 512)
    }

    var count: Int { articles.count }

    func add(_ table: borrowing SketchTable) throws {
        let first = articles.count
        for article in table.articles { try articles.append(article) }
        try articles.flush()
        try keys.add(in: room) { append in
            // Keys of a greater number are greater, so that no more than those of one have to be sorted at once.
            for number in 0..<SketchedArticle.keyCount {
                var sorted = table.articles.enumerated().compactMap { place, article in
                    article.key(number).map { SketchKey($0, of: first + place) }
                }
                sorted.sort()
                for key in sorted { try append(key) }
            }
        }
    }

    /// Visits the articles with a key, the last first, at most `rest` of them.
    func visit(_ key: UInt64, _ rest: inout Int, _ body: (SketchedArticle, Int) -> Void) throws {
        if rest == 0 { return }
        try keys.visit(key) { found in
            body(try articles.record(found.article), found.article)
            rest -= 1
            return rest > 0
        }
    }
}

/// A key of an article with the article's number: 33 bits and 31.
struct SketchKey: SortedRecord {
    private let word: UInt64

    init(_ key: UInt64, of article: Int) { word = key << 31 | UInt64(article) }

    var sortKey: UInt64 { word >> 31 }
    var article: Int { Int(word & (1 << 31 - 1)) }

    static func < (a: Self, b: Self) -> Bool { a.word < b.word }
}
