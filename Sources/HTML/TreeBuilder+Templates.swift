/// Templates, whose content is parsed by what stands first in it.
extension TreeBuilder {
    mutating func openTemplate() {
        openElement()
        formatting.append(.marker)
        allowsFrameset = false
        mode = .inTemplate
        templateModes.append(.inTemplate)
    }

    mutating func closeTemplate() {
        guard open.has(.template) else { return }
        while open.current.namespace == .html, open.current.name.tag.hasThoroughlyImpliedEnd { pop() }
        popThrough(.template)
        clearFormattingToMarker()
        _ = templateModes.popLast()
        resetMode()
    }

    mutating func inTemplate() -> Bool {
        switch tokenizer.token.kind {
        case .text, .comment, .doctype: return inBody()
        case .startTag:
            switch tag {
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
                return inHead()
            case .caption, .colgroup, .tbody, .tfoot, .thead: goOn(in: .inTable)
            case .col: goOn(in: .inColumnGroup)
            case .tr: goOn(in: .inTableBody)
            case .td, .th: goOn(in: .inRow)
            default: goOn(in: .inBody)
            }
            return false
        case .endTag: return tag == .template ? inHead() : true
        case .end:
            guard open.has(.template) else { return true }
            closeTemplate()
            return false
        }
    }

    private mutating func goOn(in newMode: Mode) {
        if !templateModes.isEmpty { templateModes[templateModes.count - 1] = newMode }
        mode = newMode
    }
}
