import HTML

extension BodyText {
    /// Larger elements that are called after pictures hold more than captions.
    private static let captionLetterLimit = 500
    /// A line behind a picture that nothing marks is no caption when it is longer.
    private static let lineLetterLimit = 300

    /// Whether a block tells what a picture shows.
    func isCaption(_ index: Int) -> Bool {
        let block = page.blocks[index]
        return isCalledCaption(block) || followsItsPicture(block) || isTopOfItsPicture(block)
    }

    private func isCalledCaption(_ block: PageText.Block) -> Bool {
        if block.roles.contains(.caption) { return true }
        var index = Int(block.element)
        while isBox(index), letters(of: index) <= Self.captionLetterLimit {
            let element = page.elements[index]
            if element.roles.contains(.caption) || element.tag == .figure { return true }
            let pictures = Int32(index)..<element.end
            let holdsPicture = pictures.contains(block.picture) || pictures.contains(block.nextPicture)
            if element.roles.contains(.figure), holdsPicture, element.blocks.count <= 2 { return true }
            index = Int(element.parent)
        }
        return false
    }

    /// Whether a picture stands before the block, in a box with nothing else or in a line that looks as captions do.
    private func followsItsPicture(_ block: PageText.Block) -> Bool {
        guard block.picture >= 0, block.letters <= Self.lineLetterLimit, block.linkLetters * 2 < block.letters else {
            return false
        }
        let element = Int(block.element)
        let looksLikeCaption = block.isAllEmphasised || isCentred(element)
        if block.picture == block.element || element == container { return looksLikeCaption }
        let box = commonAncestor(Int(block.picture), element)
        if isBox(box), page.elements[box].blocks.count <= 2, page.elements[box].tag != .p { return true }
        return looksLikeCaption
    }

    /// Whether the block and the picture behind it are all that a table holds.
    private func isTopOfItsPicture(_ block: PageText.Block) -> Bool {
        guard block.nextPicture >= 0, block.letters <= Self.lineLetterLimit, block.linkLetters == 0 else {
            return false
        }
        var index = Int(block.element)
        while isBox(index), page.elements[index].blocks.count == 1 {
            let element = page.elements[index]
            if element.tag == .table { return (Int32(index)..<element.end).contains(block.nextPicture) }
            index = Int(page.elements[index].parent)
        }
        return false
    }

    /// Whether an element is a part of the page that does not hold the text: one within it, or one of its front.
    private func isBox(_ element: Int) -> Bool { element > container || page.elements[element].end <= container }

    private func isCentred(_ element: Int) -> Bool {
        var index = element
        while isBox(index) {
            if page.elements[index].roles.contains(.centred) { return true }
            index = Int(page.elements[index].parent)
        }
        return false
    }

    private func commonAncestor(_ first: Int, _ second: Int) -> Int {
        var index = first
        while index > 0, !(index <= second && second < page.elements[index].end) {
            index = Int(page.elements[index].parent)
        }
        return index
    }

    private func letters(of element: Int) -> Int { page.letterCount(of: page.elements[element].blocks) }
}
