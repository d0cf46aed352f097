import Stages

/// The articles that were inserted last, in memory: a chain of those with one key for each key of each article.
struct SketchTable {
    private static let none = UInt32.max
    private static let articlesPerSlot = 4
    /// An article, its places in chains, and its share of the chains' heads.
    private static let byteCount = MemoryLayout<SketchedArticle>.stride + 6 * SketchedArticle.keyCount

    private(set) var articles: [SketchedArticle] = []
    /// `heads[number << slotBits + slot]` is the last article with a key there, `next[article * keyCount + number]` the one before it.
    private var heads: [UInt32] = []
    private var next: [UInt32] = []
    private var slotBits: UInt32 = 4
    private let limit: Int

    init(in room: Room) {
        limit = max(1, room.byteCount / Self.byteCount)
        heads = Self.emptyHeads(slotBits)
    }

    var isFull: Bool { articles.count >= limit }

    mutating func insert(_ article: SketchedArticle) {
        if articles.isEmpty, limit < 1 << 20 {
            // What is never touched is never taken, and no growing array is copied.
            articles.reserveCapacity(limit)
            next.reserveCapacity(limit * SketchedArticle.keyCount)
        }
        if articles.count >= Self.articlesPerSlot << Int(slotBits) { grow() }
        articles.append(article)
        next.append(contentsOf: repeatElement(Self.none, count: SketchedArticle.keyCount))
        link(articles.count - 1)
    }

    /// Visits the articles with a key, the last first, at most `rest` of them.
    func visit(_ key: UInt64, _ number: Int, _ rest: inout Int, _ body: (Int) -> Void) {
        var article = heads[slot(key, number)]
        while article != Self.none, rest > 0 {
            let place = Int(article)
            if articles[place].key(number) == key {
                body(place)
                rest -= 1
            }
            article = next[place * SketchedArticle.keyCount + number]
        }
    }

    /// How many articles have a key, as far as the search looks.
    func count(_ key: UInt64, _ number: Int) -> Int {
        var rest = SketchIndex.keyLimit
        visit(key, number, &rest) { _ in }
        return SketchIndex.keyLimit - rest
    }

    private static func emptyHeads(_ slotBits: UInt32) -> [UInt32] {
        [UInt32](repeating: none, count: SketchedArticle.keyCount << Int(slotBits))
    }

    private func slot(_ key: UInt64, _ number: Int) -> Int {
        number << Int(slotBits) + Int((UInt32(truncatingIfNeeded: key) &* 0x9E37_79B1) >> (32 - slotBits))
    }

    private mutating func link(_ article: Int) {
        for number in 0..<SketchedArticle.keyCount {
            guard let key = articles[article].key(number) else { continue }
            let slot = slot(key, number)
            next[article * SketchedArticle.keyCount + number] = heads[slot]
            heads[slot] = UInt32(article)
        }
    }

    private mutating func grow() {
        slotBits += 1
        heads = Self.emptyHeads(slotBits)
        for place in next.indices { next[place] = Self.none }
        for article in articles.indices { link(article) }
    }
}
