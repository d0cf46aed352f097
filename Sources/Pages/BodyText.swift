import HTML
import Vietnamese

/// An article's text: the blocks of the element that holds it, without what only stands among them.
struct BodyText {
    let page: PageText
    let search: BodySearch
    let address: PageAddress
    /// The element that holds the text.
    let container: Int
    var isDropped: [Bool]
    /// How many teasers were found, those that were left where they are little else than the text too.
    var teaserCount = 0
    /// Blocks of those that were left.
    var isTeased: [Bool]
    /// The first block of the text, in the element or before it.
    private var start: Int

    init(_ page: PageText, _ search: BodySearch, _ address: PageAddress) {
        self.page = page
        self.search = search
        self.address = address
        container = search.container()
        isDropped = search.isExcluded
        isTeased = [Bool](repeating: false, count: page.blocks.count)
        start = Int(page.elements[container].blocks.lowerBound)
        dropLinks()
        takeFront()
        dropFront()
        dropResidue()
        dropLonelyHeadings()
    }

    /// Takes a piece of a page for text, all of it.
    init(piece: HTMLDocument, _ lineFeeds: BlockCutter.LineFeeds) {
        page = PageText(piece, lineFeeds: lineFeeds)
        search = BodySearch(page, titleBlock: nil)
        address = PageAddress(piece, of: nil)
        container = page.commonElement
        isDropped = [Bool](repeating: false, count: page.blocks.count)
        isTeased = isDropped
        start = 0
    }

    var blocks: Range<Int> { start..<Int(page.elements[container].blocks.upperBound) }

    /// The first block that is left.
    var firstBlock: Int? { blocks.first { !isDropped[$0] } }
    /// The last block that is left.
    var lastBlock: Int? { blocks.last { !isDropped[$0] } }

    /// The lines that are left.
    func lines() -> [PageArticle.Line] {
        var lines: [PageArticle.Line] = []
        // Few lines are as long as another: only those behind the first of a length are hashed.
        var firstOfLength: [Int: Int] = [:]
        var others: Set<PageArticle.Line> = []
        for index in blocks where !isDropped[index] {
            let line = line(of: index)
            if let title = search.titleBlock, line.kind == .heading, line.text.elementsEqual(page.text(of: title)) {
                continue
            }
            // Captions stand twice for two sizes of the screen, and leads where pages repeat them.
            if line.kind == .caption || line.text.count >= Self.repeatByteCount {
                if let first = firstOfLength[line.text.count] {
                    if lines[first] == line || !others.insert(line).inserted { continue }
                } else {
                    firstOfLength[line.text.count] = lines.count
                }
            }
            lines.append(line)
        }
        return lines
    }

    func line(of index: Int) -> PageArticle.Line {
        PageArticle.Line(kind: kind(of: index), text: Array(page.text(of: index)))
    }

    /// So many teasers beside so little text make a list.
    private static let listTeaserCount = 6
    private static let listByteCount = 600

    /// True where teasers are what the page is about.
    func isList() -> Bool {
        guard teaserCount >= Self.listTeaserCount else { return false }
        let own = blocks.filter { !isDropped[$0] && !isTeased[$0] }
        return own.reduce(0) { $0 + page.text(of: $1).count } < Self.listByteCount
    }

    /// Shorter lines may well stand twice.
    private static let repeatByteCount = 60

    private func kind(of index: Int) -> PageArticle.Line.Kind {
        if isCaption(index) { return .caption }
        return PageArticle.Line.Kind(page.elements[Int(page.blocks[index].element)].tag)
    }

    // MARK: The front

    /// Takes sentences that stand between the headline and the element as parts of the text.
    private mutating func takeFront() {
        guard let title = search.titleBlock, title < start else { return }
        for index in (title + 1)..<start {
            let isKept = !search.isExcluded[index] && (isSentence(index) || isCaption(index))
            isDropped[index] = !isKept || page.isWithin([.author, .date], page.blocks[index])
        }
        start = title + 1
    }

    /// True for a sentence, also one that is set as a heading, as leads are.
    private func isSentence(_ index: Int) -> Bool {
        if search.weight(of: Int32(index)..<Int32(index + 1)) > 0 { return true }
        let block = page.blocks[index]
        return block.letters >= 40 && block.linkLetters == 0 && BlockForm.endsSentence(page.text(of: block))
    }

    /// Drops what stands before the headline, the headline itself, and dates and names behind it.
    private mutating func dropFront() {
        if let title = search.titleBlock, blocks.contains(title) {
            for index in blocks.lowerBound...title { isDropped[index] = true }
        }
        for index in blocks where !isDropped[index] {
            let block = page.blocks[index]
            let text = page.text(of: block)
            let isDated = isDateLine(index)
            if block.letters >= 80, !isDated { break }
            let isMarked =
                !block.roles.isDisjoint(with: [.author, .date]) || isWithin([.author, .date, .header], block)
            let isBesideDate =
                index > 0 && isDateLine(index - 1) || index + 1 < blocks.upperBound && isDateLine(index + 1)
            if isMarked || isDated || isBesideDate && PersonName.areNames(text) { isDropped[index] = true }
        }
    }

    private func isDateLine(_ index: Int) -> Bool {
        let text = page.text(of: index)
        // "11:04 a.m."
        let endsSentence = BlockForm.endsSentence(text) && !text.suffix(2).elementsEqual("m.".utf8)
        return page.blocks[index].letters <= 160 && !endsSentence && DatedLine.holdsDay(text)
    }

    /// True where an element between the block and the text's own has one of the roles.
    func isWithin(_ roles: Roles, _ block: PageText.Block) -> Bool {
        var index = Int(block.element)
        while index > container {
            if !page.elements[index].roles.isDisjoint(with: roles) { return true }
            index = Int(page.elements[index].parent)
        }
        return false
    }

    /// Drops headings that nothing follows.
    private mutating func dropLonelyHeadings() {
        var isFollowed = false
        for index in blocks.reversed() where !isDropped[index] {
            switch page.elements[Int(page.blocks[index].element)].tag {
            case .h1, .h2, .h3, .h4, .h5, .h6: if !isFollowed { isDropped[index] = true }
            default: isFollowed = true
            }
        }
    }
}
