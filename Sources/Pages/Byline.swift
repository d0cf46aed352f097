/// Tells the names of authors from what pages put in their place.
enum Byline {
    /// The first of the candidates that is no address and not the publisher's own name.
    static func author(_ candidates: [[UInt8]], publisher: [UInt8]?, url: [UInt8]?) -> [UInt8]? {
        let publisherKey = publisher.map { BlockForm.key($0) } ?? []
        let hostKey = url.map { BlockForm.key(host(of: $0)) } ?? []
        for candidate in candidates {
            let name = withoutLabel(candidate)
            let key = BlockForm.key(name)
            guard key.count >= 2, name.count <= 120, !isAddress(name), !nobodies.contains(key) else { continue }
            if key == publisherKey || hostKey.starts(with: key) || publisherKey.starts(with: key) { continue }
            return name
        }
        return nil
    }

    private static func host(of url: [UInt8]) -> [UInt8] {
        guard let scheme = url.range(of: Array("://".utf8)) else { return [] }
        let host = url[scheme.upperBound...].prefix { $0 != UInt8(ascii: "/") }
        return host.starts(with: "www.".utf8) ? Array(host.dropFirst(4)) : Array(host)
    }

    private static func isAddress(_ name: [UInt8]) -> Bool {
        name.contains(UInt8(ascii: "@")) || name.range(of: Array("://".utf8)) != nil || name.starts(with: "/".utf8)
            || name.starts(with: "www.".utf8) || !name.contains(0x20) && name.contains(UInt8(ascii: "."))
    }

    private static let labels = [
        "Tác giả bài viết:", "Tác giả:", "Tác giả", "Người viết:", "Người đăng:", "Được gửi bởi", "Được đăng bởi",
        "Được viết bởi",
        "Viết bởi", "Gửi bởi", "Đăng bởi", "bởi", "Bài:", "Tin:", "Bài, ảnh:", "Bài và ảnh:", "Theo ", "Written by",
        "Posted by",
        "By:", "By ", "by ", "BY ", "Author:",
    ].map { Array($0.utf8) }

    /// The name behind a label, up to a date or the like; nil where the line has no label.
    static func labelled(_ line: [UInt8]) -> [UInt8]? {
        for label in labels where line.starts(with: label) && line.count > label.count {
            var name = VisibleDate.removed(from: line)[...]
            for end in ends {
                if let place = name.range(of: end) { name = name[..<place.lowerBound] }
            }
            let rest = withoutLabel(Array(name))
            return rest.isEmpty ? nil : rest
        }
        return nil
    }

    private static let ends = [" vào ", " lúc ", " | ", " ngày "].map { Array($0.utf8) }
    /// What systems put where nobody has signed.
    private static let nobodies: Set<[UInt8]> = Set(
        ["admin", "administrator", "superuser", "editor", "webmaster", "root", "user"].map { Array($0.utf8) })

    /// A name without the word that says it is one, and without a stop at its end.
    static func withoutLabel(_ text: [UInt8]) -> [UInt8] {
        var rest = PageMetadata.trimmed(text)[...]
        for label in labels where rest.starts(with: label) && rest.count > label.count {
            rest = rest.dropFirst(label.count).drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
            break
        }
        while let last = rest.last, [0x20, UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "-")].contains(last) {
            rest.removeLast()
        }
        return Array(rest)
    }
}
