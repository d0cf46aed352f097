import HTML

/// The visible text of a page, cut into blocks, and the elements that lay them out.
///
/// A block is a run of text without a break: a paragraph, a heading, a cell, a list's item, a line before `<br>`.
struct PageText {
    /// An element that is no part of a line, in the order of the page; the first is the document.
    struct Element {
        /// Its index in the page's nodes.
        var node: Int32
        var parent: Int32
        /// The index after the last descendant.
        var end: Int32
        var blocks: Range<Int32>
        var tag: Tag
        var roles: Roles
        /// The same for elements of one tag and class.
        var likeness: UInt64
    }

    struct Block {
        /// Bytes of `bytes`.
        var text: Range<Int32>
        /// The innermost element that holds it.
        var element: Int32
        /// Code points, without spaces, of all and of links.
        var letters: Int32
        var linkLetters: Int32
        var commas: Int32
        var isAllEmphasised: Bool
        var isAllStrong: Bool
        /// The element in which a picture stands between this block and the one before; -1 where there is none.
        var picture: Int32
        /// The same of a picture between this block and the next.
        var nextPicture: Int32
        /// What the marks within the line say of all of it.
        var roles: Roles
        /// The node of its first link, -1 where it has none.
        var link: Int32
    }

    /// A piece of text that the page says names an author or a date.
    struct Mark {
        var node: Int32
        /// The node after its last descendant.
        var end: Int32
        var roles: Roles
        /// The block that begins at it or holds it.
        var block: Int32
        /// With line feeds where another element's text begins.
        var text: [UInt8]
    }

    let bytes: [UInt8]
    let blocks: [Block]
    let elements: [Element]

    /// What is said of the page itself, by index of node.
    let metaNodes: [Int]
    let linkedDataNodes: [Int]
    let titleNode: Int?
    let marks: [Mark]
    /// How many more line feeds in no element stand behind sentences than within them, as those of folded lines do.
    let looseFeedBalance: Int

    /// The letters of all blocks before each.
    private let letterSums: [Int]

    init(_ page: HTMLDocument, lineFeeds: BlockCutter.LineFeeds = .none) {
        let cutter = page.bytes.withUnsafeBufferPointer { source in
            var cutter = BlockCutter(page, source, lineFeeds)
            cutter.cut()
            return cutter
        }
        bytes = cutter.text.bytes
        blocks = cutter.blocks
        elements = cutter.elements
        metaNodes = cutter.metaNodes
        linkedDataNodes = cutter.linkedDataNodes
        titleNode = cutter.titleNode
        marks = cutter.marks.marks
        looseFeedBalance = cutter.looseFeedBalance
        var sums = [0]
        sums.reserveCapacity(blocks.count + 1)
        for (index, block) in blocks.enumerated() { sums.append(sums[index] + Int(block.letters)) }
        letterSums = sums
    }

    func letterCount(of blocks: Range<Int32>) -> Int {
        letterSums[Int(blocks.upperBound)] - letterSums[Int(blocks.lowerBound)]
    }

    func text(of block: Block) -> ArraySlice<UInt8> { bytes[Int(block.text.lowerBound)..<Int(block.text.upperBound)] }

    func text(of index: Int) -> ArraySlice<UInt8> { text(of: blocks[index]) }

    /// True where the block lies within an element that has one of the roles.
    func isWithin(_ roles: Roles, _ block: Block) -> Bool {
        var element = Int(block.element)
        while element >= 0 {
            if !elements[element].roles.isDisjoint(with: roles) { return true }
            element = Int(elements[element].parent)
        }
        return false
    }
}

extension PageText.Block {
    static let none = PageText.Block(
        text: 0..<0, element: 0, letters: 0, linkLetters: 0, commas: 0, isAllEmphasised: false, isAllStrong: false,
        picture: -1, nextPicture: -1, roles: [], link: -1)
}
