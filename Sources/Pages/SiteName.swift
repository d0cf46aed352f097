import Vietnamese

/// Tells the names of papers and sites in titles.
struct SiteName {
    private let keys: [[UInt8]]

    init(publisher: [UInt8]?, section: [UInt8]?, url: [UInt8]?) {
        let host = url.map { Array(PageAddress.host(of: $0[...])) }
        keys = [publisher, section, host].compactMap { $0.map { BlockForm.key($0) } }.filter { $0.count >= 3 }
    }

    /// A title without the site's name and its section behind or before it: `T | Báo Thu Bồn`, `T - Thời sự - Báo Thu Bồn`.
    func removed(from title: [UInt8]) -> [UInt8] {
        guard title.count <= Self.mostByteCount else { return title }
        var rest = title[...]
        while let cut = cut(rest), cut.count >= Self.leastByteCount { rest = cut }
        return Array(rest)
    }

    /// Shorter titles say nothing, and longer ones are none.
    private static let leastByteCount = 8
    private static let mostByteCount = 1_000

    private func cut(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for mark in Self.marks {
            if let last = Self.lastRange(of: mark.bytes, in: title), mark.isSure || isName(title[last.upperBound...]) {
                return title[..<last.lowerBound]
            }
            if let first = title.range(of: mark.bytes), isName(title[..<first.lowerBound]) {
                return title[first.upperBound...]
            }
        }
        return nil
    }

    private func isName(_ words: ArraySlice<UInt8>) -> Bool {
        let key = BlockForm.key(words)
        return keys.contains { $0 == key || key.starts(with: $0) && key.count <= $0.count * 2 } || Outlet(words) != nil
            || Self.begins(words)
    }

    /// True for words that begin as names of papers and sites do.
    static func begins(_ words: ArraySlice<UInt8>) -> Bool {
        let tokens = Tokens(Array(words), paragraphs: [0..<words.count])
        return beginnings.contains { tokens.matches($0, at: 0) }
    }

    private static func lastRange(of mark: [UInt8], in title: ArraySlice<UInt8>) -> Range<Int>? {
        var last: Range<Int>?
        while let next = title[(last?.upperBound ?? title.startIndex)...].range(of: mark) { last = next }
        return last
    }

    /// What parts a site's name from the headline; a stroke stands in no headline.
    private static let marks: [(bytes: [UInt8], isSure: Bool)] = [
        (Array(" | ".utf8), true), (Array(" - ".utf8), false), (Array(" – ".utf8), false), (Array(" — ".utf8), false),
        (Array(" :: ".utf8), false), (Array(" » ".utf8), false), (Array(" · ".utf8), false),
    ]
    private static let beginnings: [Phrase] = [
        "báo", "tạp chí", "đài phát thanh", "đài truyền hình", "đài pt", "cổng thông tin", "cổng ttđt",
        "trang thông tin",
        "trang ttđt", "trang tin", "trang chủ", "website",
    ]
}
