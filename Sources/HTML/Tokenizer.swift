/// Cuts a page into tokens by the tokenization of the HTML standard.
///
/// The tree builder pulls one token after the other and sets `mode` in between, as the standard has it. Text is a range of
/// the page where nothing in it was decoded, else of `tail`. Every byte is looked at a bounded number of times.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
struct Tokenizer {
    let page: PageBytes
    let attributeLimit: Int
    var position = 0

    /// Bytes that don't stand in the page as such; `ByteRange`s continue the page with them.
    var tail: [UInt8] = []

    /// The attributes of elements, and behind them those of the current token.
    var attributes: [HTMLDocument.Attribute] = []

    /// How many of the attributes belong to elements; the others go with the next tag.
    var keptAttributeCount = 0

    var names = OtherNames()
    var token = Token()
    var mode = TextMode.data

    /// The element that an end tag must close to end RCDATA, RAWTEXT or script data.
    var rawElement = Tag.other

    /// Whether `<![CDATA[` opens a section, as in SVG and MathML.
    var allowsCDATA = false

    /// Whether attributes were left out because of the limit.
    var isCut = false

    private let tagTable = Tag.nameTable
    let attributeTable = AttributeName.nameTable

    init(_ page: PageBytes, attributeLimit: Int) {
        self.page = page
        self.attributeLimit = attributeLimit
        attributes.reserveCapacity(page.count / 64)
    }

    /// Reads the next token into `token`.
    @inline(__always)
    mutating func next() {
        switch mode {
        case .data: readData()
        case .rcdata, .rawtext: readRawText()
        case .scriptData: readScript()
        case .plaintext: readPlaintext()
        case .cdata: if !readCDATA() { readData() }
        }
    }

    private mutating func readData() {
        var run = Run(from: position)
        var index = position
        token.hasNUL = false
        while true {
            index = page.indexOfMarkup(from: index)
            if page[index] == UInt8(ascii: "<") {
                guard startsMarkup(at: index) else {
                    index += 1
                    continue
                }
                if index > run.start { return finishText(run, at: index) }
                if readMarkup(at: index) { return }
                index = position
                run = Run(from: index)
            } else if page[index] == UInt8(ascii: "&") {
                index = decodeReference(at: index, into: &run, inAttribute: false)
            } else {
                if index >= page.count { return finishAtEnd(run) }
                token.hasNUL = true
                index += 1
            }
        }
    }

    @inline(__always)
    private func startsMarkup(at index: Int) -> Bool {
        let next = page[index + 1]
        return next.isLetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
            || (next == UInt8(ascii: "/") && index + 2 < page.count)
    }

    /// Reads what `<` opens; false where nothing comes of it.
    @inline(__always)
    private mutating func readMarkup(at index: Int) -> Bool {
        let next = page[index + 1]
        if next.isLetter {
            readTag(.startTag, nameAt: index + 1)
            return true
        }
        if next == UInt8(ascii: "/") {
            if page[index + 2].isLetter {
                readTag(.endTag, nameAt: index + 2)
                return true
            }
            if page[index + 2] == UInt8(ascii: ">") {
                position = index + 3
                return false
            }
            readBogusComment(at: index + 2)
            return true
        }
        return readDeclaration(at: index)
    }

    private mutating func readDeclaration(at index: Int) -> Bool {
        if page[index + 1] == UInt8(ascii: "?") {
            readBogusComment(at: index + 1)
        } else if page.hasPrefix("--", at: index + 2) {
            readComment(at: index + 4)
        } else if page.hasPrefix("doctype", at: index + 2) {
            readDoctype(at: index + 9)
        } else if allowsCDATA && page.hasPrefix("[cdata[", at: index + 2) && page[index + 3] == UInt8(ascii: "C")
            && page[index + 4] == UInt8(ascii: "D") && page[index + 5] == UInt8(ascii: "A")
            && page[index + 6] == UInt8(ascii: "T") && page[index + 7] == UInt8(ascii: "A")
        {
            position = index + 9
            return readCDATA()
        } else {
            readBogusComment(at: index + 2)
        }
        return true
    }

    /// Reads to the end of a CDATA section; false where it is empty.
    private mutating func readCDATA() -> Bool {
        mode = .data
        let run = Run(from: position)
        var index = position
        token.hasNUL = false
        while true {
            index = page.indexOfAny(UInt8(ascii: "]"), UInt8(ascii: "]"), from: index)
            if index >= page.count {
                guard index > run.start else { return false }
                finishText(run, at: page.count)
                return true
            }
            if page[index] == 0 { token.hasNUL = true } else if page.hasPrefix("]]>", at: index) { break }
            index += 1
        }
        finishText(run, at: index)
        position = index + 3
        return index > run.start
    }

    mutating func finishText(_ run: Run, at index: Int) {
        token.text = finish(run, at: index)
        token.kind = .text
        position = index
    }

    mutating func finishAtEnd(_ run: Run) {
        if page.count > run.start { return finishText(run, at: page.count) }
        position = page.count
        token.kind = .end
    }
}

extension Tokenizer {
    /// A stretch of the page that becomes a text, value or comment; once something in it is replaced, in `tail`.
    struct Run {
        let start: Int

        /// Where the part begins that is not yet copied.
        var pending: Int

        /// Where in the tail the copy begins; -1 where nothing was replaced.
        var copy = -1

        @inline(__always)
        init(from index: Int) {
            start = index
            pending = index
        }
    }

    /// Copies what of a run is pending and goes on behind what is replaced.
    mutating func flush(_ run: inout Run, upTo index: Int, continuingAt next: Int) {
        if run.copy < 0 { run.copy = tail.count }
        tail.append(contentsOf: UnsafeBufferPointer(start: page.start + run.pending, count: index - run.pending))
        run.pending = next
    }

    mutating func replaceNUL(at index: Int, in run: inout Run) {
        flush(&run, upTo: index, continuingAt: index + 1)
        appendReplacement()
    }

    mutating func appendReplacement() { tail += [0xEF, 0xBF, 0xBD] }

    @inline(__always)
    mutating func finish(_ run: Run, at index: Int) -> ByteRange {
        guard run.copy >= 0 else { return ByteRange(run.start, index - run.start) }
        var run = run
        flush(&run, upTo: index, continuingAt: index)
        return ByteRange(page.count + run.copy, tail.count - run.copy)
    }
}

extension Tokenizer {
    /// Reads the name at an index up to what ends it, without knowing whether it is one.
    @inline(__always)
    func readKey(at index: inout Int) -> NameKey {
        var key = NameKey()
        while true {
            let byte = page[index]
            if byte.endsTagName { return key }
            key.append(byte.lowercased)
            index &+= 1
        }
    }

    @inline(__always)
    mutating func readTag(_ kind: Token.Kind, nameAt start: Int) {
        dropAttributes()
        var index = start
        let key = readKey(at: &index)
        let number = tagTable.number(of: key)
        if number != 0 && page[index] != 0 {
            token.name = ElementName(unsafeBitCast(number, to: Tag.self))
        } else {
            token.name = readOtherName(from: start, at: &index)
        }
        token.kind = kind
        readAttributes(at: index)
    }

    /// The tag at an index, `other` where no known name stands there followed by what ends a tag's name.
    func knownTag(at start: Int) -> Tag {
        var index = start
        let key = readKey(at: &index)
        return page[index] == 0 ? .other : unsafeBitCast(tagTable.number(of: key), to: Tag.self)
    }

    private mutating func readOtherName(from start: Int, at index: inout Int) -> ElementName {
        var name: [UInt8] = []
        index = start
        while !page[index].endsTagName || (page[index] == 0 && index < page.count) {
            if page[index] == 0 { name += [0xEF, 0xBF, 0xBD] } else { name.append(page[index].lowercased) }
            index += 1
        }
        return names.number(of: name)
    }

    @inline(__always)
    private mutating func dropAttributes() {
        if attributes.count > keptAttributeCount { attributes.removeLast(attributes.count - keptAttributeCount) }
    }
}
