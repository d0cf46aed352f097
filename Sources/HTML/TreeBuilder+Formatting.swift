/// An element of formatting that goes on in the next block if it is not closed, or a marker that keeps those before it out.
struct FormattingElement {
    let node: Int32
    let name: ElementName

    static let marker = FormattingElement(node: -1, name: ElementName(.other))

    var isMarker: Bool { node < 0 }
}

/// The list of active formatting elements.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements
extension TreeBuilder {
    /// How many formatting elements can go on in the next block: real pages leave a few open, hostile ones thousands, each
    /// of which would be opened again in every block.
    private static let formattingLimit = 48

    /// Adds the current element, and lets go of the oldest of three that are the same.
    mutating func pushFormatting() {
        let added = FormattingElement(node: open.current.node, name: open.current.name)
        var sameCount = 0
        var oldest = 0
        for index in formatting.indices.reversed() {
            if formatting[index].isMarker { break }
            if formatting[index].name == added.name && sameAttributes(formatting[index].node, added.node) {
                sameCount += 1
                oldest = index
            }
        }
        if sameCount >= 3 { formatting.remove(at: oldest) }
        if formatting.count >= Self.formattingLimit { formatting.removeFirst() }
        formatting.append(added)
    }

    private func sameAttributes(_ a: Int32, _ b: Int32) -> Bool {
        let (first, second) = (tree[a].range, tree[b].range)
        guard first.count == second.count else { return false }
        return tokenizer.attributes[first.indices].allSatisfy { attribute in
            tokenizer.attributes[second.indices].contains {
                $0.name == attribute.name && tokenizer.equal($0.nameRange, attribute.nameRange)
                    && tokenizer.equal($0.valueRange, attribute.valueRange)
            }
        }
    }

    /// The place of the innermost formatting element of a tag before a marker.
    func placeOfFormatting(_ tag: Tag) -> Int? {
        for index in formatting.indices.reversed() {
            if formatting[index].isMarker { return nil }
            if formatting[index].name.tag == tag { return index }
        }
        return nil
    }

    mutating func clearFormattingToMarker() {
        while let last = formatting.popLast(), !last.isMarker {}
    }

    /// Opens again the formatting elements that were closed without their end tag.
    @inline(__always)
    mutating func reconstructFormatting() {
        guard let last = formatting.last, !last.isMarker, !tree[last.node].isOpen else { return }
        reopenFormatting()
    }

    private mutating func reopenFormatting() {
        var first = formatting.count - 1
        while first > 0, !formatting[first - 1].isMarker, !tree[formatting[first - 1].node].isOpen { first -= 1 }
        for index in first..<formatting.count {
            let element = formatting[index]
            let copy = insertElement(element.name, tree[element.node].range, in: .html, opening: true)
            formatting[index] = FormattingElement(node: copy, name: element.name)
        }
    }
}

/// The adoption agency algorithm: what an end tag of formatting does where blocks are open within the element.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm
extension TreeBuilder {
    mutating func adopt(_ tag: Tag) {
        let current = open.current
        if current.is(tag) && !formatting.contains(where: { $0.node == current.node }) { return pop() }
        for _ in 0..<8 where !adoptOnce(tag) { return }
    }

    /// Whether there may be more to do.
    private mutating func adoptOnce(_ tag: Tag) -> Bool {
        guard let listPlace = placeOfFormatting(tag) else {
            endOther()
            return false
        }
        let element = formatting[listPlace]
        guard let place = open.place(of: element.node) else {
            formatting.remove(at: listPlace)
            return false
        }
        guard open.has(tag, in: .standard) else { return false }
        guard let blockPlace = open.entries[place...].firstIndex(where: \.isSpecial) else {
            while open.current.node != element.node { pop() }
            pop()
            formatting.remove(at: listPlace)
            return false
        }
        adopt(element, at: place, of: listPlace, furthestBlockAt: blockPlace)
        return true
    }

    private mutating func adopt(
        _ element: FormattingElement, at place: Int, of listPlace: Int, furthestBlockAt blockPlace: Int
    ) {
        let block = open.entries[blockPlace].node
        let ancestor = open.entries[place - 1]
        var bookmark = listPlace
        let last = rebuildChain(from: blockPlace, to: place, below: block, bookmark: &bookmark)
        tree.remove(last)
        append(last, toAdopting: ancestor)
        let copy = tree.add(
            .init(kind: .element, isOpen: true, name: element.name, range: tree[element.node].range))
        tree.moveChildren(of: block, to: copy)
        tree.append(copy, to: block)
        if let old = formatting.firstIndex(where: { $0.node == element.node }) {
            formatting.remove(at: old)
            if old < bookmark { bookmark -= 1 }
        }
        formatting.insert(FormattingElement(node: copy, name: element.name), at: min(bookmark, formatting.count))
        removeFromOpen(element.node)
        let entry = OpenElements.Entry(node: copy, name: element.name, namespace: .html)
        open.insert(entry, at: (open.place(of: block) ?? open.count - 1) + 1)
    }

    /// Copies the formatting elements between the block and the one that is closed, each around what was below it.
    private mutating func rebuildChain(
        from blockPlace: Int, to place: Int, below block: Int32, bookmark: inout Int
    ) -> Int32 {
        var last = block
        var count = 0
        for nodePlace in stride(from: blockPlace - 1, to: place, by: -1) {
            let entry = open.entries[nodePlace]
            count += 1
            var listPlace = formatting.firstIndex { $0.node == entry.node }
            if count > 3, let old = listPlace {
                formatting.remove(at: old)
                if old < bookmark { bookmark -= 1 }
                listPlace = nil
            }
            guard let listPlace else {
                removeFromOpen(entry.node)
                continue
            }
            let copy = tree.add(.init(kind: .element, isOpen: true, name: entry.name, range: tree[entry.node].range))
            formatting[listPlace] = FormattingElement(node: copy, name: entry.name)
            tree.setOpen(entry.node, false)
            open.replace(at: nodePlace, by: .init(node: copy, name: entry.name, namespace: .html))
            if last == block { bookmark = listPlace + 1 }
            tree.remove(last)
            tree.append(last, to: copy)
            last = copy
        }
        return last
    }

    private mutating func append(_ node: Int32, toAdopting ancestor: OpenElements.Entry) {
        if ancestor.namespace == .html && ancestor.name.tag.isTableStructure {
            foster(node)
        } else {
            tree.append(node, to: ancestor.node)
        }
        tree.noteDisorder()
    }
}
