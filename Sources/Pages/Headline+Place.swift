import HTML
import Vietnamese

extension Headline {
    /// So many blocks before the text's beginning may be dates, tools and pictures.
    private static let reach = 8

    /// Finds the headline by its place: the nearest heading, or line that is called or set like one, before the text.
    static func before(_ body: BodyText) -> Int? {
        guard let first = body.firstBlock else { return nil }
        let page = body.page
        // The text itself may begin with it.
        let candidates = max(0, first - reach)...min(first, page.blocks.count - 1)
        return candidates.reversed().first { index in
            let block = page.blocks[index]
            guard (15...200).contains(block.letters), block.linkLetters * 2 < block.letters else { return false }
            guard !body.search.isExcluded[index], !DatedLine.holdsDay(page.text(of: block)) else { return false }
            let element = page.elements[Int(block.element)]
            let isHeading = [.h1, .h2, .h3, .h4].contains(element.tag)
            let isCalled = element.roles.contains(.title) || block.roles.contains(.title)
            return isHeading || isCalled || block.isAllStrong && !BlockForm.endsSentence(page.text(of: block))
        }
    }

    /// True for a line that is no heading and begins as names of papers and sites do; it may stand where the headline is looked for.
    static func mayBeSite(_ block: Int, _ page: PageText) -> Bool {
        let tag = page.elements[Int(page.blocks[block].element)].tag
        return ![.h1, .h2, .h3].contains(tag) && SiteName.begins(page.text(of: block))
    }
}
