import HTML

/// What a file's first bytes say it is.
enum Format: Hashable {
    case text, json, csv, warc, html
    /// Something that no reader reads, in words.
    case unknown(String)

    /// First bytes that no text begins with.
    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or office document"), (Array("%PDF-".utf8), "a PDF document"),
        (Array("BZh".utf8), "a bzip2 file"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"), ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    ]

    /// What bytes are that no text begins with, in words; nil for what may be a text.
    static func signature(of head: some Sequence<UInt8>) -> String? {
        signatures.first { head.starts(with: $0.bytes) }?.name
    }

    /// Tells the format; `textNames` are the names of the column that makes a table of a text with commas.
    init(of head: [UInt8], textNames: [String]) {
        if let found = Self.signature(of: head) {
            self = .unknown(found)
            return
        }
        if WARCHeader.begins(head) {
            self = .warc
            return
        }
        let start = head.drop(while: \.isSpace)
        switch start.first {
        case UInt8(ascii: "{"): self = .json
        case UInt8(ascii: "[") where JSONObjects.begins(head): self = .json
        case UInt8(ascii: "<") where Self.isPage(start): self = .html
        case UInt8(ascii: "<") where Self.isMarkup(start): self = .unknown("XML that is no page of HTML")
        default: self = CSVHead(head).isHeader(textNames: textNames) ? .csv : Self.holdsPage(start) ? .html : .text
        }
    }

    /// True at a document type, a comment or a tag of HTML, and for XML where `<html` follows.
    private static func isPage(_ start: ArraySlice<UInt8>) -> Bool {
        let word = start.dropFirst().prefix(16).map(\.smallLetter)
        if word.starts(with: "!--".utf8) || word.starts(with: "!doctype".utf8) {
            return !word.dropFirst(8).drop(while: \.isSpace).starts(with: "svg".utf8)
        }
        if word.starts(with: "?xml".utf8) {
            return start.prefix(pageByteCount).map(\.smallLetter).firstRange(of: Array("<html".utf8)) != nil
        }
        // Pieces of pages may begin with the end of an element.
        let tag = word.dropFirst(word.first == UInt8(ascii: "/") ? 1 : 0)
        let name = tag.prefix { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
        let after = tag.dropFirst(name.count).first ?? 0x20
        guard after.isSpace || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") else { return false }
        return pageTags.contains { name.elementsEqual($0.bytes) }
    }

    /// Where a page may begin behind what a server has put before it: `Notice: Undefined index … on line 3`.
    private static let pageByteCount = 4_096

    /// True where a line begins with the document type or the root of a page, whatever stands on the lines before.
    private static func holdsPage(_ start: ArraySlice<UInt8>) -> Bool {
        start.prefix(pageByteCount).split { $0 == 0x0A || $0 == 0x0D }.contains { line in
            let word = line.drop(while: \.isSpace).prefix(16).map(\.smallLetter)
            guard word.starts(with: "<!doctype".utf8) || word.starts(with: "<html".utf8) else { return false }
            return isPage(word[...])
        }
    }

    /// The elements of HTML, with any of which a page or a piece of one may begin; those that other kinds of XML begin with are none.
    private static let pageTags = Tag.allCases.filter {
        ![.other, .svg, .math, .g, .path, .defs, .symbol].contains($0)
    }

    private static func isMarkup(_ start: ArraySlice<UInt8>) -> Bool {
        let word = start.dropFirst()
        return word.starts(with: "?xml".utf8) || word.starts(with: "rss".utf8) || word.starts(with: "svg".utf8)
            || word.starts(with: "feed".utf8) || word.starts(with: "!".utf8)
    }
}
