import HTML

/// Walks a page once and cuts its visible text into blocks.
struct BlockCutter {
    var text = SpacedText()
    var blocks: [PageText.Block] = []
    private(set) var elements: [PageText.Element] = []
    private(set) var metaNodes: [Int] = []
    private(set) var linkedDataNodes: [Int] = []
    private(set) var titleNode: Int?
    var marks = MarkCutter()

    let page: HTMLDocument
    let source: UnsafeBufferPointer<UInt8>
    /// The open elements that lay out blocks, as indices of `elements`, with the node at which they end.
    var open: [(element: Int32, end: Int)] = []
    var block = PageText.Block.none
    /// The nodes up to which text is linked, emphasised, strong and preformatted.
    var linkEnd = 0
    var link: Int32 = -1
    var emphasisEnd = 0
    var strongEnd = 0
    var preEnd = 0
    /// Letters of the block that are emphasised and strong.
    var emphasised: Int32 = 0
    var strong: Int32 = 0
    /// The element in which the last picture stands, as long as no text has followed it.
    var picture: Int32 = -1
    /// Which line feeds end lines outside of `<pre>`.
    let lineFeeds: LineFeeds
    /// Whether `<br>` stands before what comes.
    var breakCount = 0
    /// The parent of the last text: where it is another's, a tag stands between them.
    var textParent: Int32 = -1

    /// How many more line feeds in no element stand behind sentences than within them, as those of folded lines do.
    var looseFeedBalance = 0

    /// Which line feeds of the source end lines, as those of plain text do: beside all, those in no element, or only the ones of empty
    /// lines there.
    enum LineFeeds { case none, all, loose, ofGaps }

    init(_ page: HTMLDocument, _ source: UnsafeBufferPointer<UInt8>, _ lineFeeds: LineFeeds = .none) {
        self.page = page
        self.source = source
        self.lineFeeds = lineFeeds
        text.reserve(source.count / 6)
    }

    mutating func cut() {
        var index = 0
        let nodes = page.nodes
        while index < nodes.count {
            marks.end(before: index, text: text.bytes)
            while let last = open.last, last.end <= index { close(at: index) }
            let node = nodes[index]
            switch node.kind {
            case .document: push(index, .other, [])
            case .text: append(page.text(of: node), at: index)
            case .element where node.namespace != .html:
                index = Int(node.end)
                continue
            case .element:
                if enter(node, index) {
                    index = Int(node.end)
                    continue
                }
            case .doctype, .comment: break
            }
            index += 1
        }
        marks.end(before: nodes.count, text: text.bytes)
        while !open.isEmpty { close(at: nodes.count) }
    }

    // MARK: Elements

    /// Enters an element; true where its content is no text of the page.
    private mutating func enter(_ node: HTMLDocument.Node, _ index: Int) -> Bool {
        switch node.tag {
        case .meta:
            metaNodes.append(index)
            return true
        case .link:
            metaNodes.append(index)
            return true
        case .script:
            if let type = page.attribute(.type, of: node), type.contains(where: { $0 == UInt8(ascii: "+") }) {
                linkedDataNodes.append(index)
            }
            return true
        case .title:
            if titleNode == nil { titleNode = index }
            return true
        case .input, .embed: return true
        case .video, .audio:
            notePicture()
            return true
        case .img, .image:
            notePicture()
            return false
        case .br:
            breakCount += 1
            return false
        case .hr:
            flush()
            return false
        case .a:
            linkEnd = max(linkEnd, Int(node.end))
            link = Int32(truncatingIfNeeded: index)
            let roles = linkRoles(node, index)
            if !roles.isEmpty { openMark(index, roles) }
            return enterInline(node, index)
        case .em, .i:
            emphasisEnd = max(emphasisEnd, Int(node.end))
            return enterInline(node, index)
        case .b, .strong:
            strongEnd = max(strongEnd, Int(node.end))
            return enterInline(node, index)
        case .pre:
            preEnd = max(preEnd, Int(node.end))
            return enterBlock(node, index)
        case .other where isPicture(node):
            notePicture()
            return false
        case let tag where tag.hidesContent: return true
        case let tag where tag.isInline: return enterInline(node, index)
        default: return enterBlock(node, index)
        }
    }

    /// True for the pictures of AMP.
    private func isPicture(_ node: HTMLDocument.Node) -> Bool {
        let name = page.name(of: node)
        return name.elementsEqual("amp-img".utf8) || name.elementsEqual("amp-video".utf8)
    }

    private mutating func enterInline(_ node: HTMLDocument.Node, _ index: Int) -> Bool {
        guard !page.attributes(of: node).isEmpty else { return false }
        let roles = Roles(of: node, in: page)
        if roles.contains(.hidden) { return true }
        if block.letters == 0 { block.roles.formUnion(roles) }
        if !roles.isDisjoint(with: [.author, .date]) { openMark(index, roles) }
        return false
    }

    /// What a link says by its relation, or by the list it stands in.
    private func linkRoles(_ node: HTMLDocument.Node, _ index: Int) -> Roles {
        if let relation = page.attribute(.rel, of: node), !relation.isEmpty {
            let words = relation.split(separator: 0x20)
            if words.contains(where: { $0.elementsEqual("category".utf8) }) { return .way }
            if words.contains(where: { $0.elementsEqual("tag".utf8) }) { return .tags }
            if words.contains(where: { $0.elementsEqual("author".utf8) }) { return .author }
        }
        for place in open.suffix(3) where !elements[Int(place.element)].roles.isDisjoint(with: [.tags, .way]) {
            return elements[Int(place.element)].roles.intersection([.tags, .way])
        }
        return []
    }

    private mutating func openMark(_ index: Int, _ roles: Roles) {
        marks.begin(
            node: index, end: page.nodes[index].end, roles: roles, block: blocks.count, textStart: text.bytes.count)
    }

    private mutating func enterBlock(_ node: HTMLDocument.Node, _ index: Int) -> Bool {
        let roles = Roles(of: node, in: page)
        if roles.contains(.hidden) { return true }
        flush()
        push(index, node.tag, roles, likeness(of: node))
        if !roles.isDisjoint(with: [.author, .date]) { openMark(index, roles) }
        return false
    }

    /// Classes that number their elements are taken for the same.
    private func likeness(of node: HTMLDocument.Node) -> UInt64 {
        var hash = NameHash()
        hash.append(node.tag.rawValue)
        for byte in page.attribute(.class, of: node) ?? [] where !(byte &- 0x30 < 10) { hash.append(byte) }
        return hash.value
    }

    private mutating func push(_ index: Int, _ tag: Tag, _ roles: Roles, _ likeness: UInt64 = 0) {
        let start = Int32(truncatingIfNeeded: blocks.count)
        let number = Int32(truncatingIfNeeded: elements.count)
        elements.append(
            PageText.Element(
                node: Int32(truncatingIfNeeded: index), parent: open.last?.element ?? -1, end: number + 1,
                blocks: start..<start, tag: tag, roles: roles, likeness: likeness))
        open.append((number, Int(page.nodes[index].end)))
    }

    private mutating func close(at index: Int) {
        flush()
        let element = Int(open.removeLast().element)
        elements[element].end = Int32(truncatingIfNeeded: elements.count)
        elements[element].blocks = elements[element].blocks.lowerBound..<Int32(truncatingIfNeeded: blocks.count)
    }
}
