/// The modes behind the body, and those of framesets.
extension TreeBuilder {
    mutating func afterBody() -> Bool {
        switch tokenizer.token.kind {
        case .text: if isSpace(tokenizer.token.text) { return inBody() }
        case .comment:
            insertComment(into: open.entries.first?.node ?? 0)
            return true
        case .doctype, .end: return true
        case .startTag: if tag == .html { return inBody() }
        case .endTag:
            if tag == .html {
                mode = .afterAfterBody
                return true
            }
        }
        mode = .inBody
        return false
    }

    mutating func afterAfterBody() -> Bool {
        switch tokenizer.token.kind {
        case .text: if isSpace(tokenizer.token.text) { return inBody() }
        case .comment:
            insertComment(into: 0)
            return true
        case .doctype, .end: return true
        case .startTag: if tag == .html { return inBody() }
        case .endTag: break
        }
        mode = .inBody
        return false
    }

    mutating func inFrameset() -> Bool {
        switch tokenizer.token.kind {
        case .text: insertText(spaceOfText())
        case .comment: insertComment()
        case .startTag:
            switch tag {
            case .html: return inBody()
            case .frameset: openElement()
            case .frame: insertVoidElement()
            case .noframes: return inHead()
            default: break
            }
        case .endTag where tag == .frameset:
            pop()
            if !open.current.is(.frameset) { mode = .afterFrameset }
        case .endTag, .doctype, .end: break
        }
        return true
    }

    mutating func afterFrameset() -> Bool {
        switch tokenizer.token.kind {
        case .text: insertText(spaceOfText())
        case .comment: insertComment()
        case .startTag where tag == .html: return inBody()
        case .startTag where tag == .noframes: return inHead()
        case .endTag where tag == .html: mode = .afterAfterFrameset
        case .startTag, .endTag, .doctype, .end: break
        }
        return true
    }

    mutating func afterAfterFrameset() -> Bool {
        switch tokenizer.token.kind {
        case .text: insertText(spaceOfText())
        case .comment: insertComment(into: 0)
        case .startTag where tag == .html: return inBody()
        case .startTag where tag == .noframes: return inHead()
        case .startTag, .endTag, .doctype, .end: break
        }
        return true
    }
}
