import HTML

/// What stands around an article's text: date, authors, and which line is the lead.
struct FrontMatter {
    private(set) var date: [UInt8]?
    private(set) var authors: [[UInt8]] = []
    private(set) var section: [UInt8]?
    private(set) var tags: [[UInt8]] = []

    /// How many blocks beyond the headline and the text are looked at.
    private static let reach = 6
    private static let tagLimit = 64
    /// Longer blocks are no date lines and no names.
    private static let letterLimit = 160

    private let text: PageText
    private let near: Range<Int>
    private let front: Range<Int>

    init(_ page: HTMLDocument, _ text: PageText, _ body: BodyText, headline: Int?) {
        self.text = text
        let start = body.firstBlock ?? text.blocks.count
        let end = (body.lastBlock ?? start - 1) + 1
        front = min(headline ?? start, start)..<start
        near = max(0, front.lowerBound - Self.reach)..<min(text.blocks.count, end + Self.reach)
        date = markedDate(page) ?? visibleDate(body)
        readAuthors(body)
        readLinks(headline)
    }

    /// The last step of the way before the headline, and the tags around the text.
    private mutating func readLinks(_ headline: Int?) {
        for mark in text.marks {
            let name = PageMetadata.trimmed(mark.text)
            guard !name.isEmpty, name.count <= Self.letterLimit else { continue }
            if mark.roles.contains(.way), Int(mark.block) < near.upperBound { section = name }
            guard tags.count < Self.tagLimit else { break }
            if mark.roles.contains(.tags), isNear(Int(mark.block)), !tags.contains(name) { tags.append(name) }
        }
    }

    /// Whether a block may say something of this article: what was cut off around it may be of others.
    private func isNear(_ block: Int) -> Bool { near.contains(block) }

    // MARK: The date

    /// The date of the first mark that has one in figures for programs.
    private func markedDate(_ page: HTMLDocument) -> [UInt8]? {
        for mark in text.marks where mark.roles.contains(.date) && isNear(Int(mark.block)) {
            for name in [AttributeName.datetime, .content, .title] {
                if let value = page.attribute(name, of: Int(mark.node)), VisibleDate.isIn(value) { return Array(value) }
            }
        }
        return nil
    }

    private func visibleDate(_ body: BodyText) -> [UInt8]? {
        var best: (block: Int, rank: Int)?
        for index in near {
            let block = text.blocks[index]
            guard block.letters <= Self.letterLimit, VisibleDate.isIn(text.text(of: block)) else { continue }
            let isMarked = block.roles.contains(.date) || text.isWithin(.date, block)
            guard isMarked || !body.blocks.contains(index) || body.isDropped[index] else { continue }
            var rank = isMarked ? 4 : 0
            if front.contains(index) { rank += 3 } else if index < front.lowerBound { rank += 2 }
            if block.letters <= 80 { rank += 1 }
            if block.linkLetters * 2 > block.letters { rank -= 3 }
            if rank > best?.rank ?? 0 { best = (index, rank) }
        }
        return best.map { Array(text.text(of: $0.block)) }
    }

    // MARK: Authors

    private mutating func readAuthors(_ body: BodyText) {
        for mark in text.marks where mark.roles.contains(.author) && isNear(Int(mark.block)) {
            let name = VisibleDate.removed(from: PageMetadata.trimmed(mark.text))
            if name.count <= Self.letterLimit { authors.append(name) }
        }
        let end = (body.lastBlock ?? -1) + 1
        for index in Array(front) + Array(min(end, near.upperBound)..<near.upperBound) {
            let line = Array(text.text(of: index))
            if line.count <= Self.letterLimit, let name = Byline.labelled(line) { authors.append(name) }
        }
    }
}
