/// The elements whose content is text up to their own end tag.
extension Tokenizer {
    /// Reads RCDATA, where character references are decoded, or RAWTEXT.
    mutating func readRawText() {
        let reference = mode == .rcdata ? UInt8(ascii: "&") : UInt8(ascii: "<")
        var run = Run(from: position)
        var index = position
        token.hasNUL = false
        while true {
            index = page.indexOfAny(UInt8(ascii: "<"), reference, from: index)
            if page[index] == UInt8(ascii: "<") {
                if isEndTag(at: index) { return finishRawText(run, at: index) }
                index += 1
            } else if page[index] == UInt8(ascii: "&") {
                index = decodeReference(at: index, into: &run, inAttribute: false)
            } else {
                if index >= page.count { return finishAtEnd(run) }
                replaceNUL(at: index, in: &run)
                index += 1
            }
        }
    }

    /// Reads a script, in which `<!--` hides end tags of scripts that were started after it, up to `-->`.
    mutating func readScript() {
        var run = Run(from: position)
        var index = position
        var escape = ScriptEscape.none
        token.hasNUL = false
        while true {
            let dash = escape == .none ? UInt8(ascii: "<") : UInt8(ascii: "-")
            index = page.indexOfAny(UInt8(ascii: "<"), dash, from: index)
            if page[index] == UInt8(ascii: "<") {
                if escape != .double && isEndTag(at: index) { return finishRawText(run, at: index) }
                if escape == .none && page.hasPrefix("<!--", at: index) {
                    escape = .single
                    index += 2
                } else {
                    if escape == .single && knownTag(at: index + 1) == .script {
                        escape = .double
                    } else if escape == .double && isScriptEndTag(at: index) {
                        escape = .single
                    }
                    index += 1
                }
            } else if page[index] == UInt8(ascii: "-") {
                if page.hasPrefix("-->", at: index) { escape = .none }
                index += 1
            } else {
                if index >= page.count { return finishAtEnd(run) }
                replaceNUL(at: index, in: &run)
                index += 1
            }
        }
    }

    private enum ScriptEscape { case none, single, double }

    mutating func readPlaintext() {
        var run = Run(from: position)
        var index = position
        token.hasNUL = false
        while true {
            index = page.indexOfAny(0, 0, from: index)
            if index >= page.count { return finishAtEnd(run) }
            replaceNUL(at: index, in: &run)
            index += 1
        }
    }

    /// Ends a text before an end tag, or reads the tag where nothing is between.
    private mutating func finishRawText(_ run: Run, at index: Int) {
        if index > run.start { return finishText(run, at: index) }
        mode = .data
        readTag(.endTag, nameAt: index + 2)
    }

    private func isEndTag(at index: Int) -> Bool {
        page[index + 1] == UInt8(ascii: "/") && rawElement != .other && knownTag(at: index + 2) == rawElement
    }

    private func isScriptEndTag(at index: Int) -> Bool {
        page[index + 1] == UInt8(ascii: "/") && knownTag(at: index + 2) == .script
    }
}
