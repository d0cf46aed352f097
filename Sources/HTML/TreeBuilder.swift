/// Builds the tree of a page from its tokens.
struct TreeBuilder {
    var tokenizer: Tokenizer
    var tree: DraftTree
    let limits: HTMLLimits
    var isCut = false
    var open: [Int32] = [0]

    init(_ page: PageBytes, _ limits: HTMLLimits) {
        tokenizer = Tokenizer(page, attributeLimit: limits.attributeCount)
        tree = DraftTree(expectedNodeCount: page.count / 32 + 16)
        self.limits = limits
    }

    mutating func build() {
        tokenizer.next()
        while tokenizer.token.kind != .end && tree.count < limits.nodeCount {
            process()
            tokenizer.next()
        }
        isCut = tokenizer.token.kind != .end
    }

    private mutating func process() {
        switch tokenizer.token.kind {
        case .text: add(.init(kind: .text, range: tokenizer.token.text))
        case .comment: add(.init(kind: .comment, range: tokenizer.token.text))
        case .startTag: startElement()
        case .endTag:
            guard let place = open.lastIndex(where: { tree[$0].name == tokenizer.token.name && $0 > 0 }) else { return }
            open.removeLast(open.count - place)
        case .doctype, .end: break
        }
    }

    private mutating func startElement() {
        let name = tokenizer.token.name
        if name.tag == .p || name.tag == .li, tree[open[open.count - 1]].name == name { open.removeLast() }
        let node = add(.init(kind: .element, name: name, range: tokenizer.token.attributes))
        tokenizer.keptAttributeCount = tokenizer.attributes.count
        switch name.tag {
        case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr: return
        case .title, .textarea: tokenizer.mode = .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.mode = .rawtext
        case .script: tokenizer.mode = .scriptData
        default: break
        }
        tokenizer.rawElement = name.tag
        if open.count < limits.depth { open.append(node) }
    }

    @discardableResult
    private mutating func add(_ draft: DraftTree.Draft) -> Int32 {
        let node = tree.add(draft)
        tree.append(node, to: open[open.count - 1])
        return node
    }
}
