extension Tokenizer {
    /// Reads attributes from behind a tag's name to behind its `>`; a tag that the page's end cuts is none.
    @inline(__always)
    mutating func readAttributes(at start: Int) {
        let first = attributes.count
        var index = start
        token.isSelfClosing = false
        while true {
            let byte = page[index]
            if byte == UInt8(ascii: ">") { break }
            if byte.isSpace {
                index &+= 1
            } else if byte == UInt8(ascii: "/") {
                index &+= 1
                if page[index] == UInt8(ascii: ">") {
                    token.isSelfClosing = true
                    break
                }
            } else if byte == 0 && index >= page.count {
                position = page.count
                token.kind = .end
                return
            } else {
                index = readAttribute(at: index, firstOfTag: first)
            }
        }
        position = index &+ 1
        token.attributes = ByteRange(first, attributes.count &- first)
    }

    private mutating func readAttribute(at start: Int, firstOfTag: Int) -> Int {
        var key = NameKey()
        var index = start
        var isPlain = true
        repeat {
            let byte = page[index]
            let lower = byte.lowercased
            if byte != lower || byte == 0 { isPlain = false }
            key.append(lower)
            index &+= 1
        } while !page[index].endsAttributeName || (page[index] == 0 && index < page.count)
        let nameRange = isPlain ? ByteRange(start, index &- start) : lowercasedName(from: start, to: index)
        var attribute = HTMLDocument.Attribute(
            name: unsafeBitCast(attributeTable.number(of: key), to: AttributeName.self), nameRange: nameRange,
            valueRange: ByteRange(index, 0))
        while page[index].isSpace { index &+= 1 }
        if page[index] == UInt8(ascii: "=") {
            index &+= 1
            while page[index].isSpace { index &+= 1 }
            index = readValue(at: index, into: &attribute.valueRange)
        }
        append(attribute, firstOfTag: firstOfTag)
        return index
    }

    private mutating func lowercasedName(from start: Int, to end: Int) -> ByteRange {
        let first = tail.count
        for index in start..<end {
            if page[index] == 0 { appendReplacement() } else { tail.append(page[index].lowercased) }
        }
        return ByteRange(page.count + first, tail.count - first)
    }

    @inline(__always)
    private mutating func readValue(at index: Int, into range: inout ByteRange) -> Int {
        let quote = page[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return readQuotedValue(at: index &+ 1, quote, into: &range)
        }
        return quote == UInt8(ascii: ">") ? index : readUnquotedValue(at: index, into: &range)
    }

    @inline(__always)
    private mutating func readQuotedValue(at start: Int, _ quote: UInt8, into range: inout ByteRange) -> Int {
        var run = Run(from: start)
        var index = start
        while true {
            index = page.indexOfAny(quote, UInt8(ascii: "&"), from: index)
            if page[index] == quote {
                range = finish(run, at: index)
                return index &+ 1
            }
            if page[index] == UInt8(ascii: "&") {
                index = decodeReference(at: index, into: &run, inAttribute: true)
            } else {
                if index >= page.count { return page.count }
                replaceNUL(at: index, in: &run)
                index &+= 1
            }
        }
    }

    private mutating func readUnquotedValue(at start: Int, into range: inout ByteRange) -> Int {
        var run = Run(from: start)
        var index = start
        while true {
            while !page[index].endsUnquotedValue { index &+= 1 }
            if page[index] == UInt8(ascii: "&") {
                index = decodeReference(at: index, into: &run, inAttribute: true)
            } else if page[index] == 0 && index < page.count {
                replaceNUL(at: index, in: &run)
                index &+= 1
            } else {
                range = finish(run, at: index)
                return index
            }
        }
    }

    /// Keeps an attribute unless the tag has one of its name.
    @inline(__always)
    mutating func append(_ attribute: HTMLDocument.Attribute, firstOfTag: Int) {
        for index in firstOfTag..<attributes.count where attributes[index].name == attribute.name {
            if attribute.name != .other || equal(attributes[index].nameRange, attribute.nameRange) { return }
        }
        if attributes.count &- firstOfTag < attributeLimit { attributes.append(attribute) } else { isCut = true }
    }

    func equal(_ a: ByteRange, _ b: ByteRange) -> Bool {
        guard a.count == b.count else { return false }
        for offset in 0..<Int(a.count) where byte(Int(a.start) + offset) != byte(Int(b.start) + offset) { return false }
        return true
    }

    /// A byte of the page or, behind it, of the tail.
    @inline(__always)
    func byte(_ index: Int) -> UInt8 { index < page.count ? page[index] : tail[index &- page.count] }
}
