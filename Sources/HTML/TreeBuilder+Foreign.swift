/// SVG and MathML.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign
extension TreeBuilder {
    /// Whether the current token belongs to what is open of SVG or MathML.
    @inline(__always)
    var isForeign: Bool { open.current.namespace != .html && !isAtIntegrationPoint }

    /// Whether HTML goes on at the current element of SVG or MathML.
    private var isAtIntegrationPoint: Bool {
        let current = open.current
        let kind = tokenizer.token.kind
        if kind == .end { return true }
        guard kind == .startTag || kind == .text else { return false }
        if current.isHTMLIntegrationPoint(in: self) { return true }
        guard current.namespace == .mathML else { return false }
        if current.isMathMLText { return kind == .text || (tag != .mglyph && tag != .malignmark) }
        return current.name.tag == .annotationXML && kind == .startTag && tag == .svg
    }

    mutating func startForeign(in namespace: HTMLDocument.Namespace) {
        reconstructFormatting()
        if tokenizer.token.isSelfClosing { insertVoidElement(in: namespace) } else { openElement(in: namespace) }
    }

    mutating func inForeignContent() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            let text = tokenizer.token.text
            insertText(text)
            if allowsFrameset && !tokenizer.token.hasNUL && !isSpace(text) { allowsFrameset = false }
        case .comment: insertComment()
        case .startTag:
            if breaksOutOfForeign { return leaveForeign() }
            let namespace = open.current.namespace
            if tokenizer.token.isSelfClosing { insertVoidElement(in: namespace) } else { openElement(in: namespace) }
        case .endTag:
            if tag == .p || tag == .br { return leaveForeign() }
            return endInForeign()
        case .doctype, .end: break
        }
        return true
    }

    /// Closes what is open of SVG and MathML and handles the token as HTML.
    private mutating func leaveForeign() -> Bool {
        while open.count > 1, open.current.namespace != .html, !open.current.isMathMLText,
            !open.current.isHTMLIntegrationPoint(in: self)
        {
            pop()
        }
        return inCurrentMode()
    }

    private mutating func endInForeign() -> Bool {
        let name = tokenizer.token.name
        for place in stride(from: open.count - 1, to: 0, by: -1) {
            let entry = open.entries[place]
            if entry.namespace == .html { return inCurrentMode() }
            if entry.name == name {
                while open.count > place { pop() }
                return true
            }
        }
        return true
    }

    /// Whether a start tag is one of HTML that was meant to stand behind an unclosed `<svg>` or `<math>`.
    private var breaksOutOfForeign: Bool {
        switch tag {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
            .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
            .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .`var`:
            true
        case .font:
            tokenizer.attributes[tokenizer.token.attributes.indices].contains {
                $0.name == .color || $0.name == .face || $0.name == .size
            }
        default: false
        }
    }
}

extension OpenElements.Entry {
    var isMathMLText: Bool { namespace == .mathML && name.tag.isMathMLText }

    /// Whether HTML stands in the element, though it is of SVG or MathML.
    func isHTMLIntegrationPoint(in builder: TreeBuilder) -> Bool {
        switch namespace {
        case .html: false
        case .svg: name.tag == .foreignobject || name.tag == .desc || name.tag == .title
        case .mathML: name.tag == .annotationXML && builder.annotatesHTML(node)
        }
    }
}

extension TreeBuilder {
    /// Whether an `<annotation-xml>` says that it holds HTML.
    fileprivate func annotatesHTML(_ node: Int32) -> Bool {
        tokenizer.attributes[tree[node].range.indices].contains { attribute in
            guard attribute.name == .encoding else { return false }
            let value = attribute.valueRange.indices.lazy.map { tokenizer.byte($0).lowercased }
            return value.elementsEqual("text/html".utf8) || value.elementsEqual("application/xhtml+xml".utf8)
        }
    }
}
