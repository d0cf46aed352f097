/// Text: where it goes, and how neighbouring pieces become one node.
extension TreeBuilder {
    /// Applies what holds for text everywhere; false where nothing of it is left.
    @inline(__always)
    mutating func prepareText() -> Bool {
        if tokenizer.token.hasNUL { replaceNULs() }
        if skipsLineFeed && tokenizer.token.text.count > 0 && byte(tokenizer.token.text.start) == 0x0A {
            tokenizer.token.text = dropping(1, of: tokenizer.token.text)
        }
        return tokenizer.token.text.count > 0
    }

    /// NULs are dropped in HTML and replaced in SVG and MathML, where the token goes on to say that it had them if it has
    /// nothing else but white space.
    private mutating func replaceNULs() {
        let isForeign = isForeign
        let first = tokenizer.tail.count
        var isBlank = isForeign
        for index in tokenizer.token.text.indices {
            let byte = tokenizer.byte(index)
            if byte != 0 { tokenizer.tail.append(byte) } else if isForeign { tokenizer.appendReplacement() }
            if byte != 0 && !byte.isSpace { isBlank = false }
        }
        tokenizer.token.text = ByteRange(tokenizer.page.count + first, tokenizer.tail.count - first)
        tokenizer.token.hasNUL = isBlank
    }

    @inline(__always)
    private func byte(_ index: Int32) -> UInt8 { tokenizer.byte(Int(index)) }

    private func dropping(_ count: Int32, of range: ByteRange) -> ByteRange {
        ByteRange(Int(range.start + count), Int(range.count - count))
    }

    @inline(__always)
    func isSpace(_ range: ByteRange) -> Bool { leadingSpaceCount(of: range) == range.count }

    @inline(__always)
    private func leadingSpaceCount(of range: ByteRange) -> Int32 {
        var count: Int32 = 0
        while count < range.count && byte(range.start + count).isSpace { count += 1 }
        return count
    }

    /// Cuts the white space off the front of the current text and returns it; the token keeps the rest.
    mutating func takeLeadingSpace() -> ByteRange {
        let text = tokenizer.token.text
        let count = leadingSpaceCount(of: text)
        tokenizer.token.text = dropping(count, of: text)
        return ByteRange(Int(text.start), Int(count))
    }

    /// The white space of the current text alone.
    func spaceOfText() -> [UInt8] { tokenizer.token.text.indices.map(tokenizer.byte).filter(\.isSpace) }

    mutating func insertText(_ range: ByteRange) {
        guard range.count > 0 else { return }
        let current = open.current
        if isFostering && current.namespace == .html && current.name.tag.isTableStructure {
            return fosterText(range)
        }
        let last = tree[current.node].lastChild
        if last >= 0 && tree[last].kind == .text && extend(last, with: range) { return }
        tree.append(tree.add(.init(kind: .text, range: range)), to: current.node)
    }

    mutating func insertText(_ bytes: [UInt8]) {
        tokenizer.tail += bytes
        insertText(ByteRange(tokenizer.page.count + tokenizer.tail.count - bytes.count, bytes.count))
    }

    /// Joins a text to a node of text; false where that would copy more than a page may cost.
    mutating func extend(_ node: Int32, with range: ByteRange) -> Bool {
        var old = tree[node].range
        if old.start + old.count != range.start {
            guard let moved = moveToEndOfTail(old) else { return false }
            old = moved
            tokenizer.appendToTail(range)
        }
        tree.setRange(node, ByteRange(Int(old.start), Int(old.count + range.count)))
        return true
    }

    private mutating func moveToEndOfTail(_ range: ByteRange) -> ByteRange? {
        let end = tokenizer.page.count + tokenizer.tail.count
        // What stands at the end of the tail can simply grow.
        if tokenizer.tail.count > 0 && Int(range.start + range.count) == end { return range }
        guard tokenizer.tail.count + Int(range.count) <= 2 * tokenizer.page.count + 1024 else { return nil }
        tokenizer.appendToTail(range)
        return ByteRange(end, Int(range.count))
    }
}

extension Tokenizer {
    /// Copies bytes of the page or the tail to the end of the tail.
    mutating func appendToTail(_ range: ByteRange) {
        if range.indices.upperBound <= page.count {
            tail.append(contentsOf: UnsafeBufferPointer(start: page.start + Int(range.start), count: Int(range.count)))
        } else {
            for index in range.indices { tail.append(byte(index)) }
        }
    }
}
