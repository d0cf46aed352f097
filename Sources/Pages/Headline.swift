import HTML

/// Finds the block that is an article's headline, by what the page's head calls it.
struct Headline {
    /// Shorter titles may be anything.
    private static let leastKeyCount = 8
    private static let letterLimit = 300

    private let page: PageText
    private let keys: [[UInt8]]
    /// The first and the last bytes of the keys.
    private let ends: [(first: UInt32, last: UInt32)]
    private let publisherKey: [UInt8]
    private let address: PageAddress

    init(_ page: PageText, titles: [[UInt8]], publisher: [UInt8]?, _ address: PageAddress) {
        self.page = page
        self.address = address
        publisherKey = publisher.map { BlockForm.key($0) } ?? []
        keys = titles.map { BlockForm.key($0) }.filter { $0.count >= Self.leastKeyCount }
        ends = keys.map { (BlockForm.keyStart($0), BlockForm.keyStart($0.reversed(), isReversed: true)) }
    }

    /// The index of the block; nil where none is like a title, nor the one heading of the first level.
    func block() -> Int? {
        var best: (block: Int, score: Int)?
        var firstLevel: [Int] = []
        for (index, block) in page.blocks.enumerated() where block.letters <= Self.letterLimit {
            let element = page.elements[Int(block.element)]
            guard element.tag != .h1 || !isSign(block) else { continue }
            if element.tag == .h1 { firstLevel.append(index) }
            let score = likeness(of: block)
            guard score > 0, !isSign(block) else { continue }
            let isHeading = [.h2, .h3].contains(element.tag) || element.roles.contains(.title)
            let rank =
                score + (element.tag == .h1 ? 50 : isHeading ? 25 : 0)
                - (block.linkLetters * 2 > block.letters ? 60 : 0)
            if rank > best?.score ?? 0 { best = (index, rank) }
        }
        return best?.block ?? (firstLevel.count == 1 && !isLink(firstLevel[0]) ? firstLevel[0] : nil)
    }

    /// True for the site's own name: what leads to its first page, or is called its sign.
    private func isSign(_ block: PageText.Block) -> Bool {
        if block.linkLetters * 2 > block.letters, address.isHome(block.link) { return true }
        return block.roles.contains(.site) || page.elements[Int(block.element)].roles.contains(.site)
    }

    private func isLink(_ index: Int) -> Bool {
        page.blocks[index].linkLetters * 2 > page.blocks[index].letters
    }

    /// True for what begins or ends as one of the titles does: a look that most blocks need no more than.
    private func mayBeTitle(_ text: ArraySlice<UInt8>) -> Bool {
        let start = BlockForm.keyStart(text)
        let last = BlockForm.keyStart(text.reversed(), isReversed: true)
        return start == 0 || last == 0 || ends.contains { $0.first == start || $0.last == last }
    }

    /// How much of a title a block is, or the other way round, from 0 to 100.
    private func likeness(of block: PageText.Block) -> Int {
        guard Int(block.letters) >= Self.leastKeyCount, mayBeTitle(page.text(of: block)) else { return 0 }
        let key = BlockForm.key(page.text(of: block))
        if key == publisherKey { return 0 }
        var best = 0
        for title in keys {
            if key == title {
                best = 100
            } else if title.starts(with: key) || key.count >= 15 && title.suffix(key.count).elementsEqual(key) {
                best = max(best, key.count * 90 / title.count)
            } else if key.starts(with: title) {
                best = max(best, title.count * 90 / key.count)
            }
        }
        return best >= 40 ? best : 0
    }
}
