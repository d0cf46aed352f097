import HTML

/// Finds the element that holds an article's text.
///
/// Blocks that read like sentences weigh by their letters. From the document downwards the search follows the child that holds
/// most of that weight, until no child holds nearly all of it: there the paragraphs lie side by side.
struct BodySearch {
    let page: PageText
    /// Whether what names of classes say is believed.
    let believesNames: Bool
    /// The weight of the blocks before each.
    private var sums: [Int] = [0]
    /// Blocks that lie in what is never an article's text.
    private(set) var isExcluded: [Bool]
    /// The block that is the headline, where it is known.
    let titleBlock: Int?

    init(_ page: PageText, titleBlock: Int?, believesNames: Bool = true) {
        self.page = page
        self.titleBlock = titleBlock
        self.believesNames = believesNames
        isExcluded = [Bool](repeating: false, count: page.blocks.count)
        sum()
        exclude()
        sum()
    }

    private mutating func sum() {
        sums = [0]
        sums.reserveCapacity(page.blocks.count + 1)
        for (index, block) in page.blocks.enumerated() {
            sums.append(sums[index] + (isExcluded[index] ? 0 : weight(of: block)))
        }
    }

    func weight(of blocks: Range<Int32>) -> Int { sums[Int(blocks.upperBound)] - sums[Int(blocks.lowerBound)] }

    var total: Int { sums[sums.count - 1] }

    private func weight(of block: PageText.Block) -> Int {
        let letters = Int(block.letters)
        let linked = Int(block.linkLetters)
        guard linked * 3 < letters else { return 0 }
        let isSentence = letters >= 80 || letters >= 40 && BlockForm.endsSentence(page.text(of: block))
        guard isSentence, !isConsent(block), !isImprint(block) else { return 0 }
        let own = letters - linked
        switch page.elements[Int(block.element)].tag {
        case .p: return own
        case .li, .td, .dd: return own / 2
        case .h1, .h2, .h3, .h4, .h5, .h6, .figcaption: return 0
        default: return own * 3 / 4
        }
    }

    /// True for what sites tell of their cookies.
    func isConsent(_ block: PageText.Block) -> Bool {
        let text = page.text(of: block)
        guard text.contains(UInt8(ascii: "k")), text.range(of: Self.cookie) != nil else { return false }
        let small = String(decoding: text, as: UTF8.self).lowercased()
        return Self.consentWords.contains { small.contains($0) }
    }

    /// True for what sites tell of who answers for them.
    func isImprint(_ block: PageText.Block) -> Bool {
        let text = page.text(of: block)
        return Imprint.mayBe(text) && Imprint.line(text) == .imprint
    }

    private static let cookie = Array("ookie".utf8)
    private static let consentWords = [
        "website", "browser", "consent", "this site", "our site", "preferences", "trình duyệt", "trang web",
    ]

    // MARK: What is never text

    /// So many letters beside comments are an article.
    private static let leastText = 150
    /// The weight of one sentence beside a foot, and the letters between it and the headline, that are enough for an article.
    private static let leastSentence = 60
    private static let leastLetters = 20

    private mutating func exclude() {
        var index = 0
        while index < page.elements.count {
            let element = page.elements[index]
            if isNever(element, index) {
                for block in element.blocks { isExcluded[Int(block)] = true }
                index = Int(element.end)
            } else {
                index += 1
            }
        }
        // Where nothing reads like a sentence and nothing is left, the names were wrong.
        if total == 0, !zip(page.blocks.indices, isExcluded).contains(where: { $0 > titleBlock ?? -1 && !$1 }) {
            isExcluded = [Bool](repeating: false, count: page.blocks.count)
        }
    }

    private func isNever(_ element: PageText.Element, _ index: Int) -> Bool {
        guard !element.roles.isDisjoint(with: .never) || element.tag == .article, element.tag != .body,
            element.tag != .html
        else { return false }
        guard believesNames || element.tag == .nav || element.tag == .footer else { return false }
        // What holds the headline or says that it is the text is not what its name says; nor is what holds most of the text.
        if let titleBlock, element.blocks.contains(Int32(titleBlock)) { return false }
        if isOtherArticle(element) { return true }
        if element.roles.contains(.body) { return false }
        if element.roles.isDisjoint(with: .never) { return false }
        guard total > 0 else { return true }
        let weight = weight(of: element.blocks)
        if element.roles.contains(.frame), let titleBlock, element.blocks.lowerBound > titleBlock {
            let before = page.letterCount(of: Int32(titleBlock + 1)..<element.blocks.lowerBound)
            return total - weight >= Self.leastSentence || before >= Self.leastLetters
        }
        if element.roles.contains(.comments) { return total - weight >= Self.leastText }
        return weight * 100 < total * 40
    }

    /// True for an `<article>` where the headline stands in another one, as long as that has a text.
    private func isOtherArticle(_ element: PageText.Element) -> Bool {
        guard element.tag == .article, let titleBlock, !element.blocks.contains(Int32(titleBlock)) else { return false }
        guard let own = ancestor(of: titleBlock, tag: .article) else { return false }
        let isBehind = element.blocks.lowerBound >= page.elements[own].blocks.upperBound
        return isBehind && weight(of: page.elements[own].blocks) >= Self.leastText * 2
    }

    private func ancestor(of block: Int, tag: Tag) -> Int? {
        var index = Int(page.blocks[block].element)
        while index >= 0, page.elements[index].tag != tag { index = Int(page.elements[index].parent) }
        return index >= 0 ? index : nil
    }

    // MARK: The element

    /// The index of the element that holds the text.
    func container() -> Int {
        var current = 0
        while let next = dominantChild(of: current) { current = next }
        return current
    }

    private func dominantChild(of index: Int) -> Int? {
        let whole = weight(of: page.elements[index].blocks)
        guard whole > 0 else { return nil }
        var best: (element: Int, weight: Int)?
        var child = index + 1
        while child < page.elements[index].end {
            let weight = weight(of: page.elements[child].blocks)
            if weight > best?.weight ?? 0 { best = (child, weight) }
            child = Int(page.elements[child].end)
        }
        guard let best, page.elements[best.element].blocks.count > 1 else { return nil }
        if page.elements[index].roles.contains(.body) { return nil }
        let element = page.elements[best.element]
        let isArticle = element.tag == .article && titleBlock.map { element.blocks.contains(Int32($0)) } ?? false
        let isMarked = element.roles.contains(.body) || isArticle
        return best.weight * 100 >= whole * (isMarked ? 40 : 75) ? best.element : nil
    }
}
