/// The modes before the body.
extension TreeBuilder {
    mutating func initial() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            _ = takeLeadingSpace()
            if tokenizer.token.text.count == 0 { return true }
        case .comment:
            insertComment()
            return true
        case .doctype:
            insertDoctype()
            mode = .beforeHTML
            return true
        default: break
        }
        isQuirky = true
        mode = .beforeHTML
        return false
    }

    mutating func beforeHTML() -> Bool {
        switch tokenizer.token.kind {
        case .doctype: return true
        case .comment:
            insertComment()
            return true
        case .text:
            _ = takeLeadingSpace()
            if tokenizer.token.text.count == 0 { return true }
        case .startTag where tag == .html:
            openElement()
            mode = .beforeHead
            return true
        case .endTag where tag != .head && tag != .body && tag != .html && tag != .br: return true
        default: break
        }
        openImplied(.html)
        mode = .beforeHead
        return false
    }

    mutating func beforeHead() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            _ = takeLeadingSpace()
            if tokenizer.token.text.count == 0 { return true }
        case .comment:
            insertComment()
            return true
        case .doctype: return true
        case .startTag where tag == .html: return inBody()
        case .startTag where tag == .head:
            openElement()
            head = open.current.node
            mode = .inHead
            return true
        case .endTag where tag != .head && tag != .body && tag != .html && tag != .br: return true
        default: break
        }
        openImplied(.head)
        head = open.current.node
        mode = .inHead
        return false
    }

    mutating func inHead() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            insertText(takeLeadingSpace())
            if tokenizer.token.text.count == 0 { return true }
        case .comment:
            insertComment()
            return true
        case .doctype: return true
        case .startTag: if startInHead() { return true }
        case .endTag:
            switch tag {
            case .template:
                closeTemplate()
                return true
            case .head, .body, .html, .br: break
            default: return true
            }
        case .end: break
        }
        pop()
        mode = .afterHead
        if tokenizer.token.kind == .endTag && tag == .head { return true }
        return false
    }

    /// Handles the start tags that belong in the head, and two that are handled in it; false for the others.
    private mutating func startInHead() -> Bool {
        switch tag {
        case .html: return inBody()
        case .head: return true
        case .base, .basefont, .bgsound, .link, .meta: insertVoidElement()
        case .title: openText(as: .rcdata)
        case .noframes, .style: openText(as: .rawtext)
        case .script: openText(as: .scriptData)
        case .noscript:
            openElement()
            mode = .inHeadNoscript
        case .template: openTemplate()
        default: return false
        }
        return true
    }

    mutating func openText(as textMode: TextMode) {
        openElement()
        readText(as: textMode)
    }

    mutating func inHeadNoscript() -> Bool {
        switch tokenizer.token.kind {
        case .doctype: return true
        case .text:
            insertText(takeLeadingSpace())
            if tokenizer.token.text.count == 0 { return true }
        case .comment: return inHead()
        case .startTag:
            switch tag {
            case .html: return inBody()
            case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead()
            case .head, .noscript: return true
            default: break
            }
        case .endTag:
            if tag == .noscript {
                pop()
                mode = .inHead
                return true
            }
            if tag != .br { return true }
        case .end: break
        }
        pop()
        mode = .inHead
        return false
    }

    mutating func afterHead() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            insertText(takeLeadingSpace())
            if tokenizer.token.text.count == 0 { return true }
        case .comment:
            insertComment()
            return true
        case .doctype: return true
        case .startTag: if startAfterHead() { return true }
        case .endTag:
            switch tag {
            case .template: return inHead()
            case .body, .html, .br: break
            default: return true
            }
        case .end: break
        }
        openImplied(.body)
        mode = .inBody
        return false
    }

    private mutating func startAfterHead() -> Bool {
        switch tag {
        case .html: return inBody()
        case .head: return true
        case .body:
            openElement()
            allowsFrameset = false
            mode = .inBody
        case .frameset:
            openElement()
            mode = .inFrameset
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            if tree[open.current.node].lastChild != head { tree.noteDisorder() }
            tree.setOpen(head, true)
            open.push(.init(node: head, name: ElementName(.head), namespace: .html))
            _ = inHead()
            removeFromOpen(head)
        default: return false
        }
        return true
    }
}
