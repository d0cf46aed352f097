/// The mode of the body.
extension TreeBuilder {
    mutating func inBody() -> Bool {
        switch tokenizer.token.kind {
        case .text: textInBody()
        case .startTag: return startInBody()
        case .endTag: return endInBody()
        case .comment: insertComment()
        case .doctype: break
        case .end: if !templateModes.isEmpty { return inTemplate() }
        }
        return true
    }

    @inline(__always)
    private mutating func textInBody() {
        reconstructFormatting()
        insertText(tokenizer.token.text)
        if allowsFrameset && !isSpace(tokenizer.token.text) { allowsFrameset = false }
    }

    private mutating func startInBody() -> Bool {
        switch tag {
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section,
            .summary, .ul:
            closeParagraph()
            openElement()
        case .a: startAnchor()
        case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u: openFormatting()
        case .li: startItem { $0 == .li }
        case .dd, .dt: startItem { $0 == .dd || $0 == .dt }
        case .area, .br, .embed, .img, .keygen, .wbr:
            reconstructFormatting()
            insertVoidElement()
            allowsFrameset = false
        case .image:
            tokenizer.token.name = ElementName(.img)
            return false
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: return inHead()
        case .h1, .h2, .h3, .h4, .h5, .h6:
            closeParagraph()
            if open.current.namespace == .html && open.current.name.tag.isHeading { pop() }
            openElement()
        case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
        default: return startRareInBody()
        }
        return true
    }

    private mutating func startRareInBody() -> Bool {
        switch tag {
        case .html:
            if !open.has(.template), let root = open.entries.first { addMissingAttributes(to: root.node) }
        case .body: startBodyAgain()
        case .frameset: startFramesetInBody()
        case .pre, .listing:
            closeParagraph()
            openElement()
            skipsLineFeed = true
            allowsFrameset = false
        case .form: startForm()
        case .plaintext:
            closeParagraph()
            openElement()
            tokenizer.mode = .plaintext
        case .button:
            if open.has(.button, in: .standard) {
                closeImplied()
                popThrough(.button)
            }
            reconstructFormatting()
            openElement()
            allowsFrameset = false
        case .nobr:
            reconstructFormatting()
            if open.has(.nobr, in: .standard) {
                adopt(.nobr)
                reconstructFormatting()
            }
            openElement()
            pushFormatting()
        case .applet, .marquee, .object:
            reconstructFormatting()
            openElement()
            formatting.append(.marker)
            allowsFrameset = false
        case .table:
            if !isQuirky { closeParagraph() }
            openElement()
            allowsFrameset = false
            mode = .inTable
        case .input: startInput()
        case .param, .source, .track: insertVoidElement()
        case .hr:
            closeParagraph()
            if open.has(.select, in: .standard) { closeImplied() }
            insertVoidElement()
            allowsFrameset = false
        case .textarea:
            openText(as: .rcdata)
            skipsLineFeed = true
            allowsFrameset = false
        case .xmp:
            closeParagraph()
            reconstructFormatting()
            allowsFrameset = false
            openText(as: .rawtext)
        case .iframe:
            allowsFrameset = false
            openText(as: .rawtext)
        case .noembed: openText(as: .rawtext)
        case .select: startSelect()
        case .option, .optgroup: startOption()
        case .rb, .rtc:
            if open.has(.ruby, in: .standard) { closeImplied() }
            openElement()
        case .rp, .rt:
            if open.has(.ruby, in: .standard) { closeImplied(except: .rtc) }
            openElement()
        case .math: startForeign(in: .mathML)
        case .svg: startForeign(in: .svg)
        default:
            reconstructFormatting()
            openElement()
        }
        return true
    }

    private mutating func startAnchor() {
        if let place = placeOfFormatting(.a) {
            let node = formatting[place].node
            adopt(.a)
            formatting.removeAll { $0.node == node }
            removeFromOpen(node)
        }
        openFormatting()
    }

    @inline(__always)
    private mutating func openFormatting() {
        reconstructFormatting()
        openElement()
        pushFormatting()
    }

    /// Opens a list item, closing the one before it in the same list.
    private mutating func startItem(where isItem: (Tag) -> Bool) {
        allowsFrameset = false
        for entry in open.entries.reversed() {
            let tag = entry.name.tag
            if entry.namespace == .html && isItem(tag) {
                closeImplied(except: tag)
                popThrough(tag)
                break
            }
            if entry.isSpecial && tag != .address && tag != .div && tag != .p { break }
        }
        closeParagraph()
        openElement()
    }

    private mutating func startBodyAgain() {
        guard open.count > 1, open.entries[1].is(.body), !open.has(.template) else { return }
        allowsFrameset = false
        addMissingAttributes(to: open.entries[1].node)
    }

    private mutating func startFramesetInBody() {
        guard open.count > 1, open.entries[1].is(.body), allowsFrameset else { return }
        tree.remove(open.entries[1].node)
        while open.count > 1 { pop() }
        openElement()
        mode = .inFrameset
    }

    private mutating func startForm() {
        guard form < 0 || open.has(.template) else { return }
        closeParagraph()
        openElement()
        if !open.has(.template) { form = open.current.node }
    }

    private mutating func startInput() {
        if open.has(.select, in: .standard) { popThrough(.select) }
        reconstructFormatting()
        if !tokenizer.isHiddenInput { allowsFrameset = false }
        insertVoidElement()
    }

    private mutating func startSelect() {
        if open.has(.select, in: .standard) { return popThrough(.select) }
        reconstructFormatting()
        openElement()
        allowsFrameset = false
    }

    private mutating func startOption() {
        if open.has(.select, in: .standard) {
            closeImplied(except: tag == .option ? .optgroup : .other)
        } else if open.current.is(.option) {
            pop()
        }
        reconstructFormatting()
        openElement()
    }
}

extension Tokenizer {
    /// Whether the current tag has `type=hidden`.
    var isHiddenInput: Bool {
        attributes[token.attributes.indices].contains { attribute in
            attribute.name == .type
                && attribute.valueRange.indices.lazy.map { byte($0).lowercased }.elementsEqual("hidden".utf8)
        }
    }
}
