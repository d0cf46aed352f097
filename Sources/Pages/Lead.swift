import HTML

/// Tells whether an article's text begins with its lead.
enum Lead {
    private static let letters: ClosedRange<Int32> = 30...600
    /// Shorter descriptions may be anything.
    private static let leastKeyCount = 40
    /// A place or a paper may stand before the lead: `Nghệ An`, `(TTXVN) -`.
    private static let stampByteLimit = 40

    static func isLead(_ body: BodyText, description: [UInt8]?) -> Bool {
        guard let index = body.firstBlock else { return false }
        let page = body.page
        let block = page.blocks[index]
        guard letters.contains(block.letters), block.linkLetters * 2 < block.letters else { return false }
        if block.roles.contains(.lead) || page.isWithin(.lead, block) { return true }
        if Int32(index) < page.elements[body.container].blocks.lowerBound { return true }
        // A heading or bold line of a sentence's length before plain paragraphs.
        let tag = page.elements[Int(block.element)].tag
        if block.letters >= 50 && (tag == .h2 || tag == .h3 || block.isAllStrong) { return true }
        guard let description, isDescription(Array(page.text(of: block)), description) else { return false }
        return !isLikeTheNext(index, body)
    }

    /// True where the paragraph is set like the one after it: then it is a part of the text, not its lead.
    private static func isLikeTheNext(_ index: Int, _ body: BodyText) -> Bool {
        guard let next = body.blocks.first(where: { $0 > index && !body.isDropped[$0] && !body.isCaption($0) }) else {
            return true
        }
        let first = body.page.elements[Int(body.page.blocks[index].element)]
        let second = body.page.elements[Int(body.page.blocks[next].element)]
        return first.likeness == second.likeness && first.parent == second.parent
    }

    /// True where the description is the line, as far as it goes: long ones are cut.
    private static func isDescription(_ line: [UInt8], _ description: [UInt8]) -> Bool {
        let key = BlockForm.key(description)
        let own = BlockForm.key(line)
        guard key.count >= leastKeyCount, key.count * 2 >= own.count else { return false }
        let sample = key.prefix(min(key.count, own.count) * 9 / 10)
        guard let place = own.range(of: Array(sample)) else { return false }
        return place.lowerBound <= stampByteLimit
    }
}
