import Stages

/// Finds the article that is most like another one among millions.
///
/// Two articles are compared where one of their bands, five bins each, is the same, or their openings are. With 12 bands an article
/// of likeness 0.8 is found in 99.2 % of cases, of 0.9 always. What is found depends on the order of insertions only: not on how many
/// articles lie in memory and how many on the disk.
struct SketchIndex {
    /// An article found, and how much it is like the one that was looked for.
    struct Near {
        var id: ArticleID
        var likeness: Double
    }

    /// The most articles that are compared by one key: those inserted last. Keys that more share are boilerplate.
    static let keyLimit = 512

    private let room: Room
    private var recent: SketchTable
    private var older: OlderSketches?

    init(in room: Room) {
        self.room = room
        recent = SketchTable(in: room)
    }

    mutating func insert(_ article: SketchedArticle) throws {
        recent.insert(article)
        guard recent.isFull else { return }
        let older = try older ?? OlderSketches(in: room)
        self.older = older
        try older.add(recent)
        recent = SketchTable(in: room)
    }

    /// How many articles have a key, as far as the search looks.
    func count(_ key: UInt64, _ number: Int) throws -> Int {
        var rest = Self.keyLimit
        recent.visit(key, number, &rest) { _ in }
        try older?.visit(key, &rest) { _, _ in }
        return Self.keyLimit - rest
    }

    /// The article most like another one, from a likeness on; of equals the first.
    func nearest(to article: SketchedArticle, from threshold: Double) throws -> Near? {
        var best: (number: Int, near: Near)?
        func consider(_ earlier: SketchedArticle, _ number: Int, by key: Int) {
            guard let likeness = article.likeness(to: earlier, by: key, from: threshold) else { return }
            if let best, (best.near.likeness, number) >= (likeness, best.number) { return }
            best = (number, Near(id: earlier.id, likeness: likeness))
        }
        let firstRecent = older?.count ?? 0
        for number in 0..<SketchedArticle.keyCount {
            guard let key = article.key(number) else { continue }
            var rest = Self.keyLimit
            recent.visit(key, number, &rest) { consider(recent.articles[$0], firstRecent + $0, by: number) }
            try older?.visit(key, &rest) { earlier, place in consider(earlier, place, by: number) }
        }
        return best?.near
    }
}
