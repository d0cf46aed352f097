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
    /// How much may be lost where a text seems to be cut within a tag.
    private static let cutTagByteLimit = 1024

    private let bytes: UnsafeRawBufferPointer
    /// Tags that were closed, or need no end.
    private var evidence = 0
    /// Tags that stand in a sentence as words do.
    private var mentionCount = 0
    private var tags: [MarkupTag] = []
    /// What a parser should read otherwise: less-than signs that begin no tag, and tags that would hide
    /// the rest of the text or were cut.
    private var edits: [(range: Range<Int>, text: StaticString)] = []
    /// Whether it begins as pages do, even as those without a head.
    private var hasRoot = false
    /// Whether all comments have ended.
    private var hasLastComment = false
    /// How many bytes may be looked at in vain; behind these, all less-than signs are taken for text.
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
        result.reserveCapacity(bytes.count + 3 * edits.count)
        var copied = 0
        for edit in edits {
            result += bytes[copied..<edit.range.lowerBound]
            edit.text.withUTF8Buffer { result += $0 }
            copied = edit.range.upperBound
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
        if let tag, !tag.isCut {
            tags.append(tag)
            return end
        }
        vainByteCount -= end - start
        guard isCut(tag, at: start) else { return noteStranger(start) }
        edits.append((start..<bytes.count, ""))
        return bytes.count
    }

    /// Whether the text was cut within a tag, of which it should show nothing.
    private func isCut(_ tag: MarkupTag?, at start: Int) -> Bool {
        guard start > 0, bytes.count - start <= Self.cutTagByteLimit, !bytes[start...].contains(UInt8(ascii: ">"))
        else {
            return false
        }
        if let tag { return tag.isCutTag(in: bytes) }
        let hasNoName = bytes[(start + 1)...].allSatisfy { $0 == UInt8(ascii: "/") }
        return hasNoName && bytes[start - 1] == UInt8(ascii: ">")
    }

    /// The place behind `<!DOCTYPE html>`, `<?xml …?>` and the `<![if …]>` of word processors; nil for anything else.
    private mutating func declarationEnd(from start: Int) -> Int? {
        let isDoctype = bytes.hasName("<!doctype", at: start)
        guard
            isDoctype || bytes.hasWord("<![", at: start) || bytes.hasName("<?xml", at: start)
                || bytes.hasName("<?mso", at: start)
        else { return nil }
        hasRoot = hasRoot || isDoctype
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
        edits.append((start..<start + 1, "&lt;"))
        return start + 1
    }

    // MARK: Weighing

    /// Counts what the tags say, and takes for text what no tag can be.
    private mutating func weigh() {
        if tags.isEmpty { return }
        let names = tags.map { $0.name(in: bytes) }
        let ends = Set(zip(tags, names).lazy.filter { $0.0.isEnd }.map { $0.1 })
        let unended = unendedStarts()
        var open: [[UInt8]: Int] = [:]
        var hasMetadata = false
        for (index, (tag, name)) in zip(tags, names).enumerated() {
            let isMention = tag.isMention(in: bytes)
            let isUnended = unended.contains(index)
            guard tag.isKnown(in: bytes) || ends.contains(name), !(isUnended && isMention) else {
                _ = noteStranger(tag.range.lowerBound)
                continue
            }
            if isUnended {
                edits.append((tag.range, ""))
                continue
            }
            let counts: Bool
            if tag.isEnd {
                counts = open[name, default: 0] > 0
                if counts { open[name]! -= 1 }
            } else {
                open[name, default: 0] += 1
                counts = tag.needsNoEnd
            }
            if isMention {
                if counts { mentionCount += 1 }
                continue
            }
            if counts { evidence += 1 }
            breaksLines = breaksLines || counts && tag.breaksLines
            isPage = isPage || tag.tag == .head
            hasRoot = hasRoot || tag.tag == .html
            hasMetadata = hasMetadata || tag.tag == .meta
        }
        isPage = isPage || hasRoot && hasMetadata
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The tags that would hide all the rest: no end of their name follows before the next such tag; and those that stand in quotes.
    private func unendedStarts() -> Set<Int> {
        var result = Set<Int>()
        var ended = Set<Tag>()
        for (index, tag) in tags.enumerated().reversed() where tag.hidesContent {
            let isQuoted = tag.isQuoted(in: bytes)
            if isQuoted, tag.isMention(in: bytes) {
                result.insert(index)
            } else if tag.isEnd {
                if tag.tag != .plaintext { ended.insert(tag.tag) }
            } else if isQuoted ? !ended.contains(tag.tag) : ended.remove(tag.tag) == nil {
                result.insert(index)
            }
        }
        return result
    }
}
