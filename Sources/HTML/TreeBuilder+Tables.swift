/// The modes of tables, and what is fostered: content that stands in a table where only rows and cells may.
extension TreeBuilder {
    mutating func inTable() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            if open.current.namespace == .html && open.current.name.tag.isTableStructure {
                pendingTableText.removeAll(keepingCapacity: true)
                originalMode = mode
                mode = .inTableText
                return false
            }
        case .comment:
            insertComment()
            return true
        case .doctype: return true
        case .startTag: if let isDone = startInTable() { return isDone }
        case .endTag:
            switch tag {
            case .table:
                closeTable()
                return true
            case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: return true
            case .template: return inHead()
            default: break
            }
        case .end: return inBody()
        }
        return fosterInBody()
    }

    /// Handles the start tags that belong in a table; nil for the others.
    private mutating func startInTable() -> Bool? {
        switch tag {
        case .caption:
            clearStackToTable()
            formatting.append(.marker)
            openElement()
            mode = .inCaption
        case .colgroup:
            clearStackToTable()
            openElement()
            mode = .inColumnGroup
        case .col:
            clearStackToTable()
            openImplied(.colgroup)
            mode = .inColumnGroup
            return false
        case .tbody, .tfoot, .thead:
            clearStackToTable()
            openElement()
            mode = .inTableBody
        case .td, .th, .tr:
            clearStackToTable()
            openImplied(.tbody)
            mode = .inTableBody
            return false
        case .table:
            guard open.has(.table, in: .table) else { return true }
            closeTable()
            return false
        case .style, .script, .template: return inHead()
        case .input:
            guard tokenizer.isHiddenInput else { return nil }
            insertVoidElement()
        case .form:
            guard form < 0, !open.has(.template) else { return true }
            insertVoidElement()
            form = Int32(tree.count - 1)
        default: return nil
        }
        return true
    }

    mutating func closeTable() {
        guard open.has(.table, in: .table) else { return }
        popThrough(.table)
        resetMode()
    }

    private mutating func clearStackToTable() { popDown { $0 == .table || $0 == .template || $0 == .html } }

    private mutating func fosterInBody() -> Bool {
        isFostering = true
        defer { isFostering = false }
        return inBody()
    }

    mutating func inTableText() -> Bool {
        if tokenizer.token.kind == .text {
            pendingTableText.append(tokenizer.token.text)
            return true
        }
        let isAllSpace = pendingTableText.allSatisfy(isSpace)
        for text in pendingTableText {
            if isAllSpace {
                insertText(text)
            } else {
                isFostering = true
                reconstructFormatting()
                insertText(text)
                allowsFrameset = false
                isFostering = false
            }
        }
        mode = originalMode
        return false
    }

    mutating func inCaption() -> Bool {
        switch (tokenizer.token.kind, tag) {
        case (.endTag, .caption): return closeCaption() || true
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
            (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
            return !closeCaption()
        case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html), (.endTag, .tbody),
            (.endTag, .td), (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead), (.endTag, .tr):
            return true
        default: return inBody()
        }
    }

    private mutating func closeCaption() -> Bool {
        guard open.has(.caption, in: .table) else { return false }
        closeImplied()
        popThrough(.caption)
        clearFormattingToMarker()
        mode = .inTable
        return true
    }

    mutating func inColumnGroup() -> Bool {
        switch tokenizer.token.kind {
        case .text:
            insertText(takeLeadingSpace())
            if tokenizer.token.text.count == 0 { return true }
        case .comment:
            insertComment()
            return true
        case .doctype: return true
        case .startTag:
            switch tag {
            case .html: return inBody()
            case .col:
                insertVoidElement()
                return true
            case .template: return inHead()
            default: break
            }
        case .endTag:
            switch tag {
            case .colgroup:
                if open.current.is(.colgroup) {
                    pop()
                    mode = .inTable
                }
                return true
            case .col: return true
            case .template: return inHead()
            default: break
            }
        case .end: return inBody()
        }
        guard open.current.is(.colgroup) else { return true }
        pop()
        mode = .inTable
        return false
    }
}

// MARK: - Rows and cells

extension TreeBuilder {
    mutating func inTableBody() -> Bool {
        switch (tokenizer.token.kind, tag) {
        case (.startTag, .tr):
            clearStackToTableBody()
            openElement()
            mode = .inRow
        case (.startTag, .th), (.startTag, .td):
            clearStackToTableBody()
            openImplied(.tr)
            mode = .inRow
            return false
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            guard open.has(tag, in: .table) else { return true }
            closeTableBody()
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
            (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
            guard open.hasAny(in: .table, where: { $0 == .tbody || $0 == .thead || $0 == .tfoot }) else { return true }
            closeTableBody()
            return false
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .td), (.endTag, .th), (.endTag, .tr):
            break
        default: return inTable()
        }
        return true
    }

    private mutating func clearStackToTableBody() {
        popDown { $0 == .tbody || $0 == .tfoot || $0 == .thead || $0 == .template || $0 == .html }
    }

    private mutating func closeTableBody() {
        clearStackToTableBody()
        pop()
        mode = .inTable
    }

    mutating func inRow() -> Bool {
        switch (tokenizer.token.kind, tag) {
        case (.startTag, .th), (.startTag, .td):
            clearStackToRow()
            openElement()
            mode = .inCell
            formatting.append(.marker)
        case (.endTag, .tr): return closeRow() || true
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
            (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
            return !closeRow()
        case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
            guard open.has(tag, in: .table) else { return true }
            return !closeRow()
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
            (.endTag, .td), (.endTag, .th):
            break
        default: return inTable()
        }
        return true
    }

    private mutating func clearStackToRow() { popDown { $0 == .tr || $0 == .template || $0 == .html } }

    private mutating func closeRow() -> Bool {
        guard open.has(.tr, in: .table) else { return false }
        clearStackToRow()
        pop()
        mode = .inTableBody
        return true
    }

    mutating func inCell() -> Bool {
        switch (tokenizer.token.kind, tag) {
        case (.endTag, .td), (.endTag, .th):
            guard open.has(tag, in: .table) else { return true }
            closeImplied()
            popThrough(tag)
            clearFormattingToMarker()
            mode = .inRow
        case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody), (.startTag, .td),
            (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead), (.startTag, .tr):
            return !closeCell()
        case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead), (.endTag, .tr):
            guard open.has(tag, in: .table) else { return true }
            return !closeCell()
        case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html): break
        default: return inBody()
        }
        return true
    }

    private mutating func closeCell() -> Bool {
        guard open.hasAny(in: .table, where: { $0 == .td || $0 == .th }) else { return false }
        closeImplied()
        popThrough { $0 == .td || $0 == .th }
        clearFormattingToMarker()
        mode = .inRow
        return true
    }
}

// MARK: - Foster parents

extension TreeBuilder {
    /// Hangs a node before the table in which it can't stand.
    mutating func foster(_ node: Int32) {
        let place = fosterPlace()
        if let table = place.table { tree.insert(node, before: table) } else { tree.append(node, to: place.parent) }
        tree.noteDisorder()
    }

    mutating func fosterText(_ range: ByteRange) {
        let place = fosterPlace()
        let previous = place.table.map { tree[$0].previous } ?? tree[place.parent].lastChild
        if previous >= 0 && tree[previous].kind == .text && extend(previous, with: range) { return }
        foster(tree.add(.init(kind: .text, range: range)))
    }

    private func fosterPlace() -> (parent: Int32, table: Int32?) {
        let tablePlace = open.place(of: .table)
        if let template = open.place(of: .template), template > tablePlace ?? -1 {
            return (open.entries[template].node, nil)
        }
        guard let tablePlace, tablePlace > 0 else { return (open.entries.first?.node ?? 0, nil) }
        let table = open.entries[tablePlace].node
        if tree[table].parent >= 0 { return (tree[table].parent, table) }
        return (open.entries[tablePlace - 1].node, nil)
    }
}
