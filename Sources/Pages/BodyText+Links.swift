import HTML

/// Leaves out what leads to other pages: lists of links, teasers, boxes and lines such as `Xem thêm:`.
extension BodyText {
    private static let leastTeaserCount = 3
    private static let teaserLetterLimit = 400
    /// A box among the paragraphs that leads to one other article says little of it.
    private static let boxLetterLimit = 160
    private static let headlineLetterCount: Int32 = 15
    /// So much may stand before a link that fills the rest of its line: `Đọc thêm:`.
    private static let labelLetterLimit: Int32 = 20

    mutating func dropLinks() {
        dropTeasers()
        dropLinkLists()
        dropLabels()
    }

    // MARK: Lists of links

    private mutating func dropLinkLists() {
        var index = container + 1
        let end = Int(page.elements[container].end)
        while index < end {
            let element = page.elements[index]
            let isOne = element.blocks.count == 1
            if isOne ? isLink(Int(element.blocks.lowerBound)) : isLinkList(element) || isBox(element) {
                drop(element.blocks)
                index = Int(element.end)
            } else {
                index += 1
            }
        }
    }

    /// True for a line that is nothing but a link, with a word before it at most.
    private func isLink(_ index: Int) -> Bool {
        let block = page.blocks[index]
        let unlinked = block.letters - block.linkLetters
        if block.linkLetters * 10 > block.letters * 9 { return !BlockForm.endsSentence(page.text(of: block)) }
        return unlinked <= Self.labelLetterLimit && block.linkLetters * 5 >= block.letters * 3
    }

    private func isLinkList(_ element: PageText.Element) -> Bool {
        var letters = 0
        var linked = 0
        for index in element.blocks where !isDropped[Int(index)] {
            letters += Int(page.blocks[Int(index)].letters)
            linked += Int(page.blocks[Int(index)].linkLetters)
        }
        return linked * 2 > letters
    }

    /// True for a box with the headline of another article of the site, and a few words on it.
    private func isBox(_ element: PageText.Element) -> Bool {
        guard element.blocks.count <= 4 else { return false }
        return isTeaser(element, letterLimit: Self.boxLetterLimit)
    }

    // MARK: Teasers

    /// Drops groups of elements of one kind of which each holds little but a link to another page of the site.
    private mutating func dropTeasers() {
        var index = container
        let end = Int(page.elements[container].end)
        while index < end {
            for group in similarChildren(of: index) where group.count >= Self.leastTeaserCount {
                let teasers = group.filter { isTeaser(page.elements[$0], letterLimit: Self.teaserLetterLimit) }
                if teasers.count * 4 >= group.count * 3 { dropGroup(group) }
            }
            index += 1
        }
    }

    private func similarChildren(of index: Int) -> [[Int]] {
        var groups: [UInt64: [Int]] = [:]
        var child = index + 1
        while child < page.elements[index].end {
            let element = page.elements[child]
            if element.blocks.contains(where: { !isDropped[Int($0)] }) {
                groups[element.likeness, default: []].append(child)
            }
            child = Int(element.end)
        }
        return groups.values.sorted { $0[0] < $1[0] }
    }

    private func isTeaser(_ element: PageText.Element, letterLimit: Int) -> Bool {
        guard element.blocks.count > 1 else { return false }
        var unlinked = 0
        var isLinked = false
        for index in element.blocks where !isDropped[Int(index)] {
            let block = page.blocks[Int(index)]
            unlinked += Int(block.letters - block.linkLetters)
            let isHeadline =
                block.linkLetters >= Self.headlineLetterCount && block.linkLetters * 5 >= block.letters * 4
            if isHeadline, address.isOfSite(block.link) { isLinked = true }
        }
        return isLinked && unlinked <= letterLimit
    }

    private mutating func dropGroup(_ elements: [Int]) {
        teaserCount += elements.count
        let lost = elements.reduce(0) { $0 + search.weight(of: page.elements[$1].blocks) }
        // Where little else is left the list is the article.
        guard lost * 100 <= search.weight(of: page.elements[container].blocks) * 85 else {
            for element in elements {
                for block in page.elements[element].blocks { isTeased[Int(block)] = true }
            }
            return
        }
        for element in elements { drop(page.elements[element].blocks) }
    }

    // MARK: Labels

    /// Drops short lines before what was dropped: `Tin liên quan`, `Các tin khác:`.
    private mutating func dropLabels() {
        let range = page.elements[container].blocks
        for index in range.dropLast().reversed() where !isDropped[Int(index)] {
            let block = page.blocks[Int(index)]
            guard isDropped[Int(index) + 1], !search.isExcluded[Int(index) + 1], block.letters <= 40 else { continue }
            let text = page.text(of: block)
            // Who has signed stands at the right.
            if isWithin(.right, block) { continue }
            if BylineText.mayBeLabelled(Array(text)), BylineText.labelledKind(of: Array(text)) != nil { continue }
            let isHeading = [.h2, .h3, .h4, .h5, .h6].contains(page.elements[Int(block.element)].tag)
            if isHeading || text.last == UInt8(ascii: ":") || block.isAllStrong && !BlockForm.endsSentence(text) {
                isDropped[Int(index)] = true
            }
        }
    }

    private mutating func drop(_ blocks: Range<Int32>) {
        for block in blocks { isDropped[Int(block)] = true }
    }
}
