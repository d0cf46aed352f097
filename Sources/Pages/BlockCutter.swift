import HTML

/// Walks a page once and cuts its visible text into blocks.
struct BlockCutter {
    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [PageText.Block] = []
    private(set) var elements: [PageText.Element] = []
    private(set) var metaNodes: [Int] = []
    private(set) var linkedDataNodes: [Int] = []
    private(set) var titleNode: Int?
    private(set) var marks: [PageText.Mark] = []
    /// Longer texts are no names and no dates.
    private static let markByteLimit = 400
    private var openMarks: [(number: Int, start: Int, end: Int)] = []

    private let page: HTMLDocument
    private let source: UnsafeBufferPointer<UInt8>
    /// The open elements that lay out blocks, as indices of `elements`, with the node at which they end.
    private var open: [(element: Int32, end: Int)] = []
    private var block = PageText.Block.none
    private var endsInSpace = true
    /// The nodes up to which text is linked, emphasised, strong and preformatted.
    private var linkEnd = 0
    private var link: Int32 = -1
    private var emphasisEnd = 0
    private var strongEnd = 0
    private var preEnd = 0
    /// Letters of the block that are emphasised and strong.
    private var emphasised: Int32 = 0
    private var strong: Int32 = 0
    /// The element in which the last picture stands, as long as no text has followed it.
    private var picture: Int32 = -1
    /// Whether `<br>` stands before what comes.
    private var breakCount = 0
    /// The parent of the last text: where it is another's, a tag stands between them.
    private var textParent: Int32 = -1

    init(_ page: HTMLDocument, _ source: UnsafeBufferPointer<UInt8>) {
        self.page = page
        self.source = source
        bytes.reserveCapacity(source.count / 6)
    }

    mutating func cut() {
        var index = 0
        let nodes = page.nodes
        while index < nodes.count {
            closeMarks(at: index)
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
        closeMarks(at: nodes.count)
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
        case .style, .noscript, .template, .iframe, .select, .button, .textarea, .input, .object, .embed, .applet,
            .datalist, .noframes, .noembed, .canvas, .map, .dialog, .option, .optgroup, .progress, .meter:
            return true
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
        case let tag where tag.isInline: return enterInline(node, index)
        default: return enterBlock(node, index)
        }
    }

    /// True for the pictures of AMP.
    private func isPicture(_ node: HTMLDocument.Node) -> Bool {
        let name = page.name(of: node)
        return name.elementsEqual("amp-img".utf8) || name.elementsEqual("amp-video".utf8)
    }

    private mutating func notePicture() {
        picture = open.last?.element ?? -1
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
        let number = marks.count
        marks.append(
            PageText.Mark(
                node: Int32(truncatingIfNeeded: index), roles: roles, block: Int32(truncatingIfNeeded: blocks.count),
                text: []))
        openMarks.append((number, bytes.count, Int(page.nodes[index].end)))
    }

    private mutating func closeMarks(at index: Int) {
        while let last = openMarks.last, last.end <= index {
            openMarks.removeLast()
            guard last.start < bytes.count, bytes.count - last.start <= Self.markByteLimit else { continue }
            marks[last.number].text = Array(bytes[last.start...])
        }
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

    // MARK: Text

    private mutating func flush() {
        breakCount = 0
        endBlock()
    }

    private mutating func endBlock() {
        if endsInSpace, bytes.count > Int(block.text.lowerBound) { bytes.removeLast() }
        if block.letters > 0, let element = open.last?.element {
            block.text = block.text.lowerBound..<Int32(truncatingIfNeeded: bytes.count)
            block.element = element
            block.isAllEmphasised = emphasised == block.letters
            block.isAllStrong = strong == block.letters
            blocks.append(block)
            picture = -1
        } else {
            bytes.removeLast(bytes.count - Int(block.text.lowerBound))
        }
        let start = Int32(truncatingIfNeeded: bytes.count)
        block = .none
        block.text = start..<start
        endsInSpace = true
        emphasised = 0
        strong = 0
    }

    private mutating func append(_ text: ArraySlice<UInt8>, at index: Int) {
        var start = text.startIndex
        if index < preEnd {
            while let newline = text[start...].firstIndex(of: 0x0A) {
                appendRun(start, newline, index)
                breakCount += 2
                start = newline + 1
            }
        }
        appendRun(start, text.endIndex, index)
    }

    private mutating func appendRun(_ start: Int, _ end: Int, _ index: Int) {
        var place = start
        if breakCount > 0 {
            while place < end, source[place] <= 0x20 { place += 1 }
            guard place < end else { return }
            if breakCount > 1 || isBreak(before: place) { endBlock() } else { appendSpace() }
            breakCount = 0
        }
        if block.letters == 0 { block.picture = picture }
        if page.nodes[index].parent != textParent, !endsInSpace, isGlued(at: place) { appendSpace() }
        textParent = page.nodes[index].parent
        let letters = copy(place, end)
        block.letters += letters
        if index < linkEnd {
            block.linkLetters += letters
            if block.link < 0 { block.link = link }
        }
        if index < emphasisEnd { emphasised += letters }
        if index < strongEnd { strong += letters }
    }

    /// Whether `<br>` ends a paragraph: behind a sentence, or before what begins like one.
    private func isBreak(before place: Int) -> Bool {
        guard let last = bytes.last(where: { $0 != 0x20 }) else { return true }
        if last < 0x80, !(last | 0x20 >= 0x61 && last | 0x20 <= 0x7A), last != UInt8(ascii: ",") { return true }
        let next = source[place]
        return !(next >= 0x61 && next <= 0x7A) && next < 0x80
    }

    /// Whether a tag parts a word from one that begins with a capital, as labels in boxes of their own are parted.
    private func isGlued(at place: Int) -> Bool {
        guard block.letters > 0, let last = bytes.last else { return false }
        let next = source[place + 1 < source.count ? place + 1 : place]
        let isCapital = source[place] &- 0x41 < 26 || source[place] == 0xC4 && next == 0x90
        return isCapital && (last &- 0x61 < 26 || last >= 0x80 || last &- 0x30 < 10)
    }

    private mutating func appendSpace() {
        if !endsInSpace { bytes.append(0x20) }
        endsInSpace = true
    }

    /// Copies text with white space made single spaces, and counts its letters.
    ///
    /// The space that does not break stays: it may be half of a letter that was decoded by the wrong table.
    private mutating func copy(_ start: Int, _ end: Int) -> Int32 {
        var letters: Int32 = 0
        var place = start
        while place < end {
            let byte = source[place]
            if byte <= 0x20 {
                appendSpace()
                place += 1
                continue
            }
            let length = lineEndLength(at: place, end)
            if length > 0 {
                appendSpace()
                place += length
                continue
            }
            let run = place
            repeat {
                let byte = source[place]
                if byte & 0xC0 != 0x80, !isHardSpace(at: place, end) { letters += 1 }
                if byte == UInt8(ascii: ",") { block.commas += 1 }
                place += 1
            } while place < end && source[place] > 0x20 && lineEndLength(at: place, end) == 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[run..<place]))
            endsInSpace = false
        }
        return letters
    }

    /// The space that does not break, and the one without width that editors leave.
    @inline(__always)
    private func isHardSpace(at place: Int, _ end: Int) -> Bool {
        if source[place] == 0xC2 { return place + 1 < end && source[place + 1] == 0xA0 }
        return source[place] == 0xE2 && place + 2 < end && source[place + 1] == 0x80 && source[place + 2] == 0x8B
    }

    /// The length of what ends lines in Unicode; 0 for other characters.
    @inline(__always)
    private func lineEndLength(at place: Int, _ end: Int) -> Int {
        guard source[place] == 0xE2, place + 2 < end, source[place + 1] == 0x80 else { return 0 }
        return source[place + 2] & 0xFE == 0xA8 ? 3 : 0
    }
}

extension PageText.Block {
    static let none = PageText.Block(
        text: 0..<0, element: 0, letters: 0, linkLetters: 0, commas: 0, isAllEmphasised: false, isAllStrong: false,
        picture: -1, roles: [], link: -1)
}

extension Tag {
    /// True for the elements that are parts of a line.
    var isInline: Bool {
        switch self {
        case .a, .abbr, .acronym, .b, .basefont, .bdi, .bdo, .big, .blink, .cite, .code, .data, .del, .dfn, .em, .font,
            .i, .ins, .kbd, .label, .mark, .nobr, .output, .q, .rb, .rp, .rt, .rtc, .ruby, .s, .samp, .small, .span,
            .strike, .strong, .sub, .sup, .time, .tt, .u, .var, .wbr, .img, .image, .picture, .source, .track, .area,
            .param, .other:
            true
        default: false
        }
    }
}
