/// Tells whether a text is a piece of HTML, from the tags that are in it, and what in it only looks like one.
///
/// A tag counts where it is written as tags are and has a known name: one that is closed, or that needs no end. Less-than signs,
/// addresses in angle brackets and tags of which the text speaks (`thẻ <br> xuống dòng`) are none.
/// Cost: nothing beside a look for the first `<`; then a pass over the text.
public struct MarkupScan {
    /// Whether tags are what the text was laid out with.
    public var isMarkup: Bool { evidence > 0 && mentionCount <= evidence }
    /// Whether a tag ends lines; where none does, the text's line feeds do.
    public private(set) var breaksLines = false
    /// Whether it is a whole page, with a head of its own.
    public private(set) var isPage = false

    private static let declarationByteLimit = 256

    private let bytes: UnsafeRawBufferPointer
    /// Tags that were closed, or need no end.
    private var evidence = 0
    /// Tags that stand in a sentence as words do.
    private var mentionCount = 0
    private var tags: [MarkupTag] = []
    /// The less-than signs that begin no tag.
    private var strangers: [Int] = []
    /// Whether all comments have ended.
    private var hasLastComment = false
    /// How many bytes may be looked at in vain: where tags are never ended, the rest holds none.
    private var vainByteCount: Int

    /// Scans a text, which has to outlive the scan.
    public init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        vainByteCount = (1 << 16) + 4 * bytes.count
        var place = 0
        while let start = bytes.place(of: UInt8(ascii: "<"), from: place) { place = scan(at: start) }
        weigh()
    }

    /// The text with its other less-than signs written as references, so that a parser loses nothing behind them.
    public var protected: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 3 * strangers.count)
        var copied = 0
        for place in strangers {
            result += bytes[copied..<place]
            result += "&lt;".utf8
            copied = place + 1
        }
        return result + bytes[copied...]
    }

    // MARK: Tags

    /// Notes what begins with a less-than sign; gives the place behind it.
    private mutating func scan(at start: Int) -> Int {
        if bytes.hasWord("<!--", at: start), let end = commentEnd(from: start + 4) { return end }
        if let end = declarationEnd(from: start) { return end }
        guard vainByteCount > 0 else { return noteStranger(start) }
        let (tag, end) = MarkupTag.read(bytes, at: start)
        guard let tag else {
            vainByteCount -= end - start
            if end == bytes.count, isCutTag(at: start) { return end }
            return noteStranger(start)
        }
        tags.append(tag)
        return end
    }

    /// Whether the text was cut within a tag, which a parser leaves out then.
    private func isCutTag(at start: Int) -> Bool {
        let rest = bytes[start...]
        guard start > 0, !rest.contains(UInt8(ascii: ">")) else { return false }
        return bytes[start - 1] == UInt8(ascii: ">") || rest.contains(UInt8(ascii: "="))
    }

    /// The place behind `<!DOCTYPE html>`, `<?xml …?>` and the `<![if …]>` of word processors; nil for anything else.
    private func declarationEnd(from start: Int) -> Int? {
        guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "!") || bytes[start + 1] == UInt8(ascii: "?"),
            bytes[start + 2].isLetter || bytes[start + 2] == UInt8(ascii: "[")
        else { return nil }
        let end = bytes[(start + 2)...].prefix(Self.declarationByteLimit).firstIndex(of: UInt8(ascii: ">"))
        return end.map { $0 + 1 }
    }

    private mutating func commentEnd(from start: Int) -> Int? {
        var place = start
        while !hasLastComment, let end = bytes.place(of: UInt8(ascii: ">"), from: place) {
            if end >= 2, bytes.hasWord("-->", at: end - 2) { return end + 1 }
            place = end + 1
        }
        hasLastComment = true
        return nil
    }

    private mutating func noteStranger(_ start: Int) -> Int {
        strangers.append(start)
        return start + 1
    }

    /// Counts what the tags say, and takes for text what no tag can be.
    private mutating func weigh() {
        if tags.isEmpty { return }
        var ends = Set<[UInt8]>()
        for tag in tags where tag.isEnd { ends.insert(tag.name(in: bytes)) }
        var open: [[UInt8]: Int] = [:]
        for tag in tags {
            let name = tag.name(in: bytes)
            let isKnown = tag.isKnown(in: bytes) || ends.contains(name)
            // What hides all that follows has to end.
            guard isKnown, !tag.hidesContent || ends.contains(name) else {
                strangers.append(tag.range.lowerBound)
                continue
            }
            breaksLines = breaksLines || tag.breaksLines
            isPage = isPage || tag.tag == .head || tag.tag == .meta
            let counts: Bool
            if tag.isEnd {
                counts = open[name, default: 0] > 0
                if counts { open[name]! -= 1 }
            } else {
                open[name, default: 0] += 1
                counts = tag.needsNoEnd
            }
            if counts, tag.isMention(in: bytes) { mentionCount += 1 } else if counts { evidence += 1 }
        }
        strangers.sort()
    }
}
