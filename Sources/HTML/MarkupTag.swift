@preconcurrency import Glibc

/// A tag in a text that may be plain: written as tags are, down to its attributes.
struct MarkupTag {
    let range: Range<Int>
    let isEnd: Bool
    let tag: Tag
    private let nameRange: Range<Int>
    private let hasAttributes: Bool

    /// Reads the tag that begins with a less-than sign; nil where none does, with the place up to which that was looked for.
    static func read(_ bytes: UnsafeRawBufferPointer, at start: Int) -> (tag: MarkupTag?, end: Int) {
        let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isEnd ? 2 : 1)
        guard nameStart < bytes.count, bytes[nameStart].isLetter else { return (nil, nameStart) }
        var nameEnd = nameStart
        var key = NameKey()
        while nameEnd < bytes.count, bytes[nameEnd].isOfName {
            if key.count < 17 { key.append(bytes[nameEnd] &- 0x41 < 26 ? bytes[nameEnd] | 0x20 : bytes[nameEnd]) }
            nameEnd += 1
        }
        let (end, count) = attributes(bytes, from: nameEnd)
        guard let count else { return (nil, end) }
        let tag = MarkupTag(
            range: start..<end, isEnd: isEnd, tag: Tag(rawValue: Tag.nameTable.number(of: key)) ?? .other,
            nameRange: nameStart..<nameEnd, hasAttributes: count > 0)
        return (tag, end)
    }

    func name(in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        bytes[nameRange].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }

    /// Walks the attributes behind a name: the place behind the tag and how many have a value; nil of these where the tag never ends
    /// or holds what no tag does.
    private static func attributes(_ bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, count: Int?) {
        var place = start
        var (count, barren) = (0, 0)
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ">"): return (place + 1, barren > 0 && count == 0 ? nil : count)
            case UInt8(ascii: "<"): return (place, nil)
            case 0x20, 0x09, 0x0A, 0x0D, 0x0C, UInt8(ascii: "/"): place += 1
            default:
                let name = place
                while place < bytes.count, bytes[place].isOfAttributeName { place += 1 }
                if place < bytes.count, place > name, bytes[place] == UInt8(ascii: "=") {
                    place = valueEnd(bytes, from: place + 1)
                    count += 1
                } else {
                    if !isFlag(bytes[name..<place]) { barren += 1 }
                    if place == name { place += 1 }  // A quote too many.
                }
            }
        }
        return (place, nil)
    }

    private static func valueEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] == 0x20 { place += 1 }
        guard place < bytes.count else { return place }
        let quote = bytes[place]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return bytes.place(of: quote, from: place + 1).map { $0 + 1 } ?? bytes.count
        }
        while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">"),
            bytes[place] != UInt8(ascii: "<")
        {
            place += 1
        }
        return place
    }

    private static func isFlag(_ name: Slice<UnsafeRawBufferPointer>) -> Bool {
        flags.contains { name.elementsEqual($0.utf8) }
    }

    /// The attributes that have no value.
    ///
    /// Source: HTML Living Standard, boolean attributes.
    private static let flags = [
        "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer", "disabled",
        "download", "hidden", "itemscope", "loop", "multiple", "muted", "noshade", "nowrap", "open", "playsinline",
        "readonly", "required", "reversed", "selected",
    ]
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

    /// Whether what stands in it is no text of a page.
    var hidesContent: Bool {
        switch tag {
        case .iframe, .textarea, .title, .xmp, .plaintext, .noembed, .noframes, .noscript, .select, .button, .object,
            .applet, .canvas, .map, .dialog, .datalist, .template, .option, .optgroup, .progress, .meter, .svg, .math:
            true
        default: false
        }
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
