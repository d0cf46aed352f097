/// End tags in the body.
extension TreeBuilder {
    mutating func endInBody() -> Bool {
        switch tag {
        case .p:
            if !open.has(.p, in: .button) { openImplied(.p) }
            closeParagraph()
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: adopt(tag)
        case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl,
            .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre,
            .search, .section, .select, .summary, .ul:
            closeBlock(tag, in: .standard)
        case .li: closeBlock(.li, in: .listItem)
        case .dd, .dt: closeBlock(tag, in: .standard)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            guard open.hasAny(in: .standard, where: \.isHeading) else { break }
            closeImplied()
            popThrough(where: \.isHeading)
        case .body, .html:
            guard open.has(.body, in: .standard) else { break }
            mode = .afterBody
            return tag == .body
        case .form: endForm()
        case .applet, .marquee, .object:
            guard open.has(tag, in: .standard) else { break }
            closeImplied()
            popThrough(tag)
            clearFormattingToMarker()
        case .br:
            reconstructFormatting()
            insertElement(ElementName(.br), ByteRange(), in: .html, opening: false)
            allowsFrameset = false
        case .template: closeTemplate()
        default: endOther()
        }
        return true
    }

    @inline(__always)
    private mutating func closeBlock(_ tag: Tag, in scope: OpenElements.Scope) {
        guard open.has(tag, in: scope) else { return }
        closeImplied(except: tag.hasImpliedEnd ? tag : .other)
        popThrough(tag)
    }

    private mutating func endForm() {
        if open.has(.template) { return closeBlock(.form, in: .standard) }
        let node = form
        form = -1
        guard node >= 0, tree[node].isOpen, open.has(.form, in: .standard) else { return }
        closeImplied()
        removeFromOpen(node)
    }

    /// Closes the innermost element of the tag's name, unless a special element is open within it.
    mutating func endOther() {
        let name = tokenizer.token.name
        guard open.has(name.tag) else { return }
        for entry in open.entries.reversed() {
            if entry.name == name && entry.namespace == .html {
                closeImplied(except: name.tag)
                while open.count > 1 && open.current.node != entry.node { pop() }
                return pop()
            }
            if entry.isSpecial { return }
        }
    }
}

extension OpenElements.Entry {
    var isSpecial: Bool {
        switch namespace {
        case .html: name.tag.isSpecial
        case .mathML: name.tag.isMathMLText || name.tag == .annotationXML
        case .svg: name.tag == .foreignobject || name.tag == .desc || name.tag == .title
        }
    }
}
