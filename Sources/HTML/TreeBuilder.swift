/// Builds the tree of a page from its tokens by the tree construction of the HTML standard, without scripting.
///
/// Each insertion mode is a function that returns whether it is done with the token; if not, the mode it has changed to
/// goes on. Differs from the standard: a template's content are its children, names in SVG and MathML stay in lower case,
/// and limits bound the depth, the nodes and what a formatting element left open can cost.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
struct TreeBuilder {
    var tokenizer: Tokenizer
    var tree: DraftTree
    var open = OpenElements()
    var formatting: [FormattingElement] = []
    var mode = Mode.initial

    /// The mode to which text and text of tables return.
    var originalMode = Mode.initial
    var templateModes: [Mode] = []
    var pendingTableText: [ByteRange] = []

    var head: Int32 = -1
    var form: Int32 = -1
    var allowsFrameset = true
    var isQuirky = false
    var isFostering = false

    /// Whether a line feed that comes next is left out, as right behind `<pre>`.
    var skipsLineFeed = false

    let depthLimit: Int
    let nodeLimit: Int
    var isCut = false
    var isFlattened = false

    enum Mode {
        case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inTableText
        case inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset
        case afterAfterBody, afterAfterFrameset
    }

    init(_ page: PageBytes, _ limits: HTMLLimits) {
        tokenizer = Tokenizer(page, attributeLimit: limits.attributeCount)
        tree = DraftTree(expectedNodeCount: page.count / 32 + 16)
        depthLimit = limits.depth
        // More nodes than bytes come only from formatting elements that are opened again and again.
        nodeLimit = min(limits.nodeCount, page.count + 1024)
    }

    mutating func build() {
        repeat {
            tokenizer.next()
            if tree.count >= nodeLimit && tokenizer.token.kind != .end {
                isCut = true
                tokenizer.token.kind = .end
            }
            process()
        } while tokenizer.token.kind != .end
    }

    private mutating func process() {
        let isNothing = tokenizer.token.kind == .text && !prepareText()
        skipsLineFeed = false
        if isNothing { return }
        while !(isForeign ? inForeignContent() : inCurrentMode()) {}
        tokenizer.allowsCDATA = open.current.namespace != .html
    }

    @inline(__always)
    mutating func inCurrentMode() -> Bool {
        switch mode {
        case .inBody: inBody()
        case .text: inText()
        case .initial: initial()
        case .beforeHTML: beforeHTML()
        case .beforeHead: beforeHead()
        case .inHead: inHead()
        case .inHeadNoscript: inHeadNoscript()
        case .afterHead: afterHead()
        case .inTable: inTable()
        case .inTableText: inTableText()
        case .inCaption: inCaption()
        case .inColumnGroup: inColumnGroup()
        case .inTableBody: inTableBody()
        case .inRow: inRow()
        case .inCell: inCell()
        case .inTemplate: inTemplate()
        case .afterBody: afterBody()
        case .inFrameset: inFrameset()
        case .afterFrameset: afterFrameset()
        case .afterAfterBody: afterAfterBody()
        case .afterAfterFrameset: afterAfterFrameset()
        }
    }

    /// Reads text up to the end tag of the element that was just opened.
    mutating func readText(as textMode: TextMode) {
        tokenizer.mode = textMode
        tokenizer.rawElement = tokenizer.token.name.tag
        originalMode = mode
        mode = .text
    }

    private mutating func inText() -> Bool {
        switch tokenizer.token.kind {
        case .text: insertText(tokenizer.token.text)
        case .endTag:
            pop()
            mode = originalMode
        default:
            pop()
            mode = originalMode
            return false
        }
        return true
    }
}

// MARK: - Elements

extension TreeBuilder {
    @inline(__always)
    var tag: Tag { tokenizer.token.name.tag }

    /// Inserts an element for the current start tag and opens it.
    @inline(__always)
    mutating func openElement(in namespace: HTMLDocument.Namespace = .html) {
        insertElement(tokenizer.token.name, tokenizer.token.attributes, in: namespace, opening: true)
        tokenizer.keptAttributeCount = tokenizer.attributes.count
    }

    /// Inserts an element for the current start tag that has no content.
    @inline(__always)
    mutating func insertVoidElement(in namespace: HTMLDocument.Namespace = .html) {
        insertElement(tokenizer.token.name, tokenizer.token.attributes, in: namespace, opening: false)
        tokenizer.keptAttributeCount = tokenizer.attributes.count
    }

    /// Opens an element that the page leaves out.
    mutating func openImplied(_ tag: Tag) {
        insertElement(ElementName(tag), ByteRange(), in: .html, opening: true)
    }

    @inline(__always)
    @discardableResult
    mutating func insertElement(
        _ name: ElementName, _ attributes: ByteRange, in namespace: HTMLDocument.Namespace, opening: Bool
    ) -> Int32 {
        if open.count >= depthLimit {
            isFlattened = true
            pop()
        }
        let node = tree.add(
            DraftTree.Draft(kind: .element, namespace: namespace, isOpen: opening, name: name, range: attributes))
        insert(node)
        if opening { open.push(OpenElements.Entry(node: node, name: name, namespace: namespace)) }
        return node
    }

    /// Puts a node where the standard wants the next one.
    @inline(__always)
    private mutating func insert(_ node: Int32) {
        let current = open.current
        if isFostering && current.namespace == .html && current.name.tag.isTableStructure {
            foster(node)
        } else {
            tree.append(node, to: current.node)
        }
    }

    mutating func insertComment() { insert(tree.add(.init(kind: .comment, range: tokenizer.token.text))) }

    /// Appends a comment to an element that is no longer the current one.
    mutating func insertComment(into parent: Int32) {
        tree.noteDisorder()
        tree.append(tree.add(.init(kind: .comment, range: tokenizer.token.text)), to: parent)
    }

    /// Closes the current element; the root stays open.
    @inline(__always)
    mutating func pop() {
        guard open.count > 1 else { return }
        tree.setOpen(open.pop().node, false)
    }

    /// Closes elements up to and with the innermost of a tag, which is known to be open.
    mutating func popThrough(_ tag: Tag) { popThrough { $0 == tag } }

    mutating func popThrough(where isLast: (Tag) -> Bool) {
        while open.count > 1 {
            let current = open.current
            pop()
            if current.namespace == .html && isLast(current.name.tag) { return }
        }
    }

    /// Closes elements down to one of some tags, or to the root.
    mutating func popDown(to isKept: (Tag) -> Bool) {
        while open.count > 1 && !(open.current.namespace == .html && isKept(open.current.name.tag)) { pop() }
    }

    @inline(__always)
    mutating func closeImplied(except kept: Tag = .other) {
        while open.current.namespace == .html, open.current.name.tag.hasImpliedEnd, open.current.name.tag != kept {
            pop()
        }
    }

    @inline(__always)
    mutating func closeParagraph() {
        guard open.has(.p, in: .button) else { return }
        closeImplied(except: .p)
        popThrough(.p)
    }

    /// Removes an element from the open ones, wherever it stands among them.
    mutating func removeFromOpen(_ node: Int32) {
        guard let place = open.place(of: node), place > 0 else { return }
        open.remove(at: place)
        tree.setOpen(node, false)
    }

    /// Gives an element those attributes of the current tag that it hasn't.
    mutating func addMissingAttributes(to node: Int32) {
        let new = tokenizer.token.attributes.indices
        let old = tree[node].range.indices
        guard !new.isEmpty, old.count + new.count <= tokenizer.attributeLimit else { return }
        let first = tokenizer.attributes.count
        tokenizer.attributes += tokenizer.attributes[old]
        for index in new { tokenizer.append(tokenizer.attributes[index], firstOfTag: first) }
        tree.setRange(node, ByteRange(first, tokenizer.attributes.count - first))
        tokenizer.keptAttributeCount = tokenizer.attributes.count
    }

    /// Chooses the mode for what is open.
    mutating func resetMode() {
        mode = open.entries.reversed().lazy.compactMap(modeWithin).first ?? .inBody
    }

    /// The mode for what stands in an open element; nil where that depends on the elements around it.
    private func modeWithin(_ entry: OpenElements.Entry) -> Mode? {
        guard entry.namespace == .html else { return nil }
        switch entry.name.tag {
        case .td, .th: return .inCell
        case .tr: return .inRow
        case .tbody, .thead, .tfoot: return .inTableBody
        case .caption: return .inCaption
        case .colgroup: return .inColumnGroup
        case .table: return .inTable
        case .template: return templateModes.last
        case .head: return .inHead
        case .body: return .inBody
        case .frameset: return .inFrameset
        case .html: return head < 0 ? .beforeHead : .afterHead
        default: return nil
        }
    }
}
