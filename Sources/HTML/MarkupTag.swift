@preconcurrency import Glibc

/// A tag in a text that may be plain: written as tags are, down to its attributes.
struct MarkupTag {
    let range: Range<Int>
    let isEnd: Bool
    let tag: Tag
    /// Whether the text ends before the tag does.
    let isCut: Bool
    private let nameRange: Range<Int>
    private let hasAttributes: Bool

    /// Reads the tag that begins with a less-than sign; nil where none does, with the place up to which that was looked for.
    static func read(_ bytes: UnsafeRawBufferPointer, at start: Int) -> (tag: MarkupTag?, end: Int) {
        let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isEnd ? 2 : 1)
        guard nameStart < bytes.count, bytes[nameStart].isLetter else { return (nil, nameStart) }
        let nameEnd = bytes[nameStart...].firstIndex { !$0.isOfName } ?? bytes.count
        let (end, count) = attributes(bytes, from: nameEnd)
        guard let count else { return (nil, end) }
        let number = Tag.nameTable.number(of: NameKey(bytes[nameStart..<nameEnd]))
        let tag = MarkupTag(
            range: start..<end, isEnd: isEnd, tag: Tag(rawValue: number) ?? .other,
            isCut: end == bytes.count && bytes[end - 1] != UInt8(ascii: ">"), nameRange: nameStart..<nameEnd,
            hasAttributes: count > 0)
        return (tag, end)
    }

    func name(in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        bytes[nameRange].map(\.lowercased)
    }

    /// Walks the attributes behind a name: the place behind the tag and how many values it surely has; nil of these where no tag is.
    ///
    /// A value is sure where it is quoted, or where its name is an attribute's. Behind one damage is borne with, such as quotes in quotes;
    /// without one, words and letters that no attribute has say that this is none.
    private static func attributes(_ bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, count: Int?) {
        var place = start
        var (count, strangeCount) = (0, 0)
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ">"): return (place + 1, strangeCount > 0 && count == 0 ? nil : count)
            case UInt8(ascii: "<"): return (place, nil)
            case 0x80... where count == 0: return (place, nil)
            case UInt8(ascii: "/"): place += 1
            case let byte where byte.isGap: place += 1
            default:
                let nameStart = place
                while place < bytes.count, bytes[place].isOfAttributeName { place += 1 }
                let name = bytes[nameStart..<place]
                let next = place < bytes.count ? bytes[place...].drop(while: \.isGap) : bytes[place...]
                if next.first == UInt8(ascii: "="), !name.isEmpty {
                    let isQuoted: Bool
                    (place, isQuoted) = valueEnd(bytes, from: next.startIndex + 1)
                    if isQuoted || isAttribute(name) { count += 1 }
                } else {
                    if place < bytes.count, !isAttribute(name) { strangeCount += 1 }
                    if name.isEmpty { place += 1 }  // A quote too many.
                }
            }
        }
        let isNone = bytes[place - 1] == UInt8(ascii: ">") || strangeCount > 0 && count == 0
        return (place, isNone ? nil : count)
    }

    private static func valueEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, isQuoted: Bool) {
        var place = start
        while place < bytes.count, bytes[place].isGap { place += 1 }
        guard place < bytes.count else { return (place, false) }
        let quote = bytes[place]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return (bytes.place(of: quote, from: place + 1).map { $0 + 1 } ?? bytes.count, true)
        }
        while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">"),
            bytes[place] != UInt8(ascii: "<")
        {
            place += 1
        }
        return (place, false)
    }

    /// Whether a name is one of HTML's attributes, or of those that scripts make up (`data-v-7ba5bd90`).
    ///
    /// Letters, which name the coordinates of drawings, stand in formulas too.
    private static func isAttribute(_ name: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard name.count > 1, let first = name.first, first.isLetter else { return false }
        if name.contains(UInt8(ascii: "-")) { return true }
        let key = NameKey(name)
        return AttributeName.nameTable.number(of: key) > 0 || flags.number(of: key) > 0
    }

    /// The attributes without a value that pages seldom use.
    ///
    /// Source: HTML Living Standard, boolean attributes.
    private static let flags = NameTable(
        NameTable.words(of: "autofocus default inert ismap nomodule noshade novalidate open playsinline reversed"))
}

extension NameKey {
    /// The key of a name in any case.
    fileprivate init(_ name: Slice<UnsafeRawBufferPointer>) {
        self.init()
        for byte in name.prefix(17) { append(byte.lowercased) }
    }
}

extension MarkupTag {
    /// Whether it is an element of HTML, or of what word processors and new pages put into it; words and letters that stand in formulas
    /// too are none by themselves.
    func isKnown(in bytes: UnsafeRawBufferPointer) -> Bool {
        switch tag {
        case .other: bytes[nameRange].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
        case .text, .line, .data, .g, .mi, .mn, .mo, .ms, .path, .use, .stop, .desc, .time, .output, .search, .label,
            .map, .object, .menu, .image, .code, .summary, .header:
            hasAttributes || isEnd
        default: true
        }
    }

    /// Whether the tag alone says that the text is HTML, be it closed or not.
    var needsNoEnd: Bool {
        switch tag {
        case .br, .hr, .p, .img, .li, .tr, .td, .th, .dt, .dd, .div, .table, .ul, .ol, .h1, .h2, .h3, .h4, .h5, .h6,
            .figure, .figcaption, .blockquote, .iframe, .html, .body:
            true
        default: hasAttributes
        }
    }

    /// Whether lines end at it.
    var breaksLines: Bool {
        switch tag {
        case .br, .p, .li, .div, .td, .dd: true
        default: false
        }
    }

    /// Whether what stands in it, up to its end, is no text of a page, or is read as if no tags were in it.
    var hidesContent: Bool {
        switch tag {
        case .svg, .math, .xmp, .plaintext: true
        default: tag.hidesContent
        }
    }

    /// Whether the text may have been cut within it: that leaves its name at the least, or an attribute.
    func isCutTag(in bytes: UnsafeRawBufferPointer) -> Bool {
        let followsTag = bytes[range.lowerBound - 1] == UInt8(ascii: ">")
        if nameRange.upperBound == bytes.count { return followsTag }
        return isKnown(in: bytes) && (followsTag || hasAttributes)
    }

    /// Whether it stands directly behind a quote, as in scripts that write tags.
    func isQuoted(in bytes: UnsafeRawBufferPointer) -> Bool {
        range.lowerBound > 0 && bytes.isQuote(endingAt: range.lowerBound - 1)
    }

    /// Whether it stands in a sentence as a word does: between spaces, quotes or brackets, with nothing that ends or begins a sentence.
    func isMention(in bytes: UnsafeRawBufferPointer) -> Bool {
        if hasAttributes || range.lowerBound == 0 || range.upperBound == bytes.count { return false }
        var before = range.lowerBound - 1
        var after = range.upperBound
        if bytes.isQuote(endingAt: before), bytes.isQuote(at: after) { return true }
        guard bytes[before] == 0x20, bytes[after] == 0x20 else { return false }
        while before > 0, bytes[before] == 0x20 { before -= 1 }
        while after < bytes.count - 1, bytes[after] == 0x20 { after += 1 }
        let isBehindWord = bytes[before].isLetter || bytes[before].isDigit || bytes[before] >= 0x80
        let isBeforeWord = bytes[after].isDigit || bytes[after] >= 0x80 || bytes[after] &- 0x61 < 26
        return isBehindWord && isBeforeWord
    }
}

extension UInt8 {
    fileprivate var isOfName: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ":") || self == UInt8(ascii: "_")
    }

    /// White space, with CR.
    fileprivate var isGap: Bool { isSpace || self == 0x0D }

    fileprivate var isOfAttributeName: Bool { isOfName || self == UInt8(ascii: ".") || self == UInt8(ascii: "@") }

    fileprivate var isPlainQuote: Bool {
        switch self {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "`"): true
        default: false
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The next place of a byte.
    func place(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = baseAddress else { return nil }
        return memchr(base + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - base }
    }

    /// Whether a word of signs and small letters stands at a place, in any case.
    func hasName(_ word: StaticString, at place: Int) -> Bool {
        count - place >= word.utf8CodeUnitCount
            && word.withUTF8Buffer { zip($0, self[place...]).allSatisfy { $0 == $1 | 0x20 } }
    }

    func hasWord(_ word: StaticString, at place: Int) -> Bool {
        count - place >= word.utf8CodeUnitCount && word.withUTF8Buffer { self[place...].starts(with: $0) }
    }

    /// Whether a quote or bracket begins at a place, plain or curled.
    fileprivate func isQuote(at place: Int) -> Bool { self[place].isPlainQuote || isCurledQuote(at: place) }

    fileprivate func isQuote(endingAt place: Int) -> Bool {
        self[place].isPlainQuote || place >= 2 && isCurledQuote(at: place - 2)
    }

    private func isCurledQuote(at place: Int) -> Bool {
        hasWord("\u{201C}", at: place) || hasWord("\u{201D}", at: place)
    }
}
