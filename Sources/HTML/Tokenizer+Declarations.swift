/// What `<!` and `<?` open: comments and the doctype.
extension Tokenizer {
    mutating func readBogusComment(at start: Int) {
        var run = Run(from: start)
        var index = start
        while true {
            index = page.indexOfAny(UInt8(ascii: ">"), UInt8(ascii: ">"), from: index)
            if page[index] == UInt8(ascii: ">") || index >= page.count { break }
            replaceNUL(at: index, in: &run)
            index += 1
        }
        finishComment(run, at: index, continuingAt: index + 1)
    }

    mutating func readComment(at start: Int) {
        var run = Run(from: start)
        if page[start] == UInt8(ascii: ">") { return finishComment(run, at: start, continuingAt: start + 1) }
        if page.hasPrefix("->", at: start) { return finishComment(run, at: start, continuingAt: start + 2) }
        var index = start
        while true {
            index = page.indexOfAny(UInt8(ascii: "-"), UInt8(ascii: "-"), from: index)
            if page[index] == UInt8(ascii: "-") {
                if page.hasPrefix("-->", at: index) { return finishComment(run, at: index, continuingAt: index + 3) }
                if page.hasPrefix("--!>", at: index) { return finishComment(run, at: index, continuingAt: index + 4) }
            } else {
                if index >= page.count { break }
                replaceNUL(at: index, in: &run)
            }
            index += 1
        }
        finishComment(run, at: endOfCutComment(from: start), continuingAt: page.count)
    }

    /// Where a comment that the page's end cuts ends: before the beginning of its own end.
    private func endOfCutComment(from start: Int) -> Int {
        for (ending, length) in [("--!", 3), ("--", 2), ("-", 1)] as [(StaticString, Int)]
        where page.count - start >= length && page.hasPrefix(ending, at: page.count - length) {
            return page.count - length
        }
        return page.count
    }

    private mutating func finishComment(_ run: Run, at end: Int, continuingAt next: Int) {
        token.text = finish(run, at: end)
        token.kind = .comment
        position = min(next, page.count)
    }

    /// Reads a doctype from behind its keyword.
    mutating func readDoctype(at start: Int) {
        token.doctype = Token.Doctype()
        token.text = ByteRange()
        token.kind = .doctype
        position = skipSpaces(at: start)
        guard readDoctypeName() else { return endDoctype(forcingQuirks: true) }
        position = skipSpaces(at: position)
        if page[position] == UInt8(ascii: ">") { return endDoctype(forcingQuirks: false) }
        if page.hasPrefix("public", at: position) {
            position = skipSpaces(at: position + 6)
            guard let identifier = readIdentifier() else { return endDoctype(forcingQuirks: true) }
            token.doctype.publicIdentifier = identifier.range
            guard identifier.isClosed else { return endDoctype(forcingQuirks: true) }
            position = skipSpaces(at: position)
            if page[position] == UInt8(ascii: ">") { return endDoctype(forcingQuirks: false) }
        } else if page.hasPrefix("system", at: position) {
            position = skipSpaces(at: position + 6)
        } else {
            return endDoctype(forcingQuirks: true)
        }
        guard let identifier = readIdentifier() else { return endDoctype(forcingQuirks: true) }
        token.doctype.systemIdentifier = identifier.range
        position = skipSpaces(at: position)
        endDoctype(forcingQuirks: !identifier.isClosed || position >= page.count)
    }

    private func skipSpaces(at start: Int) -> Int {
        var index = start
        while page[index].isSpace { index += 1 }
        return index
    }

    /// Skips to behind the `>` of a doctype.
    private mutating func endDoctype(forcingQuirks: Bool) {
        token.doctype.forcesQuirks = forcingQuirks
        var index = position
        repeat {
            index = page.indexOfAny(UInt8(ascii: ">"), UInt8(ascii: ">"), from: index)
            index += 1
        } while page[index - 1] != UInt8(ascii: ">") && index < page.count
        position = min(index, page.count)
    }

    private mutating func readDoctypeName() -> Bool {
        var run = Run(from: position)
        var index = position
        while index < page.count && page[index] != UInt8(ascii: ">") && !page[index].isSpace {
            let byte = page[index]
            if byte == 0 {
                replaceNUL(at: index, in: &run)
            } else if byte != byte.lowercased {
                flush(&run, upTo: index, continuingAt: index + 1)
                tail.append(byte.lowercased)
            }
            index += 1
        }
        guard index > position else { return false }
        token.doctype.hasName = true
        token.text = finish(run, at: index)
        position = index
        return true
    }

    /// Reads an identifier in quotes; nil where there is no quote, not closed where `>` or the page's end comes first.
    private mutating func readIdentifier() -> (range: ByteRange, isClosed: Bool)? {
        let quote = page[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        var run = Run(from: position + 1)
        var index = position + 1
        while true {
            index = page.indexOfAny(quote, UInt8(ascii: ">"), from: index)
            if page[index] != 0 || index >= page.count { break }
            replaceNUL(at: index, in: &run)
            index += 1
        }
        let isClosed = page[index] == quote
        position = isClosed ? index + 1 : index
        return (finish(run, at: index), isClosed)
    }
}
