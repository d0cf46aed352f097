import Stages

/// The articles that have come or gone in parts of the archive, for telling whether others resemble them.
struct ChangedSketches {
    private var table: SketchTable
    private var ids: Set<ArticleID> = []

    init(in room: Room) { table = SketchTable(in: room) }

    /// Whether more would have no room.
    var isFull: Bool { table.isFull }

    mutating func insert(_ article: SketchedArticle) {
        table.insert(article)
        ids.insert(article.id)
    }

    /// Whether what an article is judged to repeat may be another one now: it is one of these or like one of them, from a likeness on, or shares a
    /// key with one of them that so many share that the search leaves some out. `count` tells how many others have a key.
    ///
    /// All articles with a key are compared, not only the last ones: which these are must not depend on the order in which changes are noted.
    func touches(
        _ article: SketchedArticle, from threshold: Double, others count: (_ key: UInt64, _ number: Int) -> Int
    ) -> Bool {
        if ids.contains(article.id) { return true }
        return (0..<SketchedArticle.keyCount).contains { number in
            guard let key = article.key(number) else { return false }
            var isLike = false
            var rest = Int.max
            table.visit(key, number, &rest) { changed in
                isLike = isLike || article.likeness(to: table.articles[changed], by: number, from: threshold) != nil
            }
            let sharing = Int.max - rest
            return isLike || sharing > 0 && sharing + count(key, number) >= SketchIndex.keyLimit
        }
    }
}
