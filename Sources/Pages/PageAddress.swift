import HTML

/// The address of a page, to tell links to its own site from those that lead elsewhere.
struct PageAddress {
    private let page: HTMLDocument
    /// Without `www.`; empty where the page does not say it.
    private let host: [UInt8]

    init(_ page: HTMLDocument, of url: [UInt8]?) {
        self.page = page
        host = url.map { Array(Self.host(of: $0[...])) } ?? []
    }

    /// True where a link, by its node, stays on the site.
    func isOfSite(_ link: Int32) -> Bool {
        guard link >= 0, let href = page.attribute(.href, of: Int(link)) else { return false }
        let target = Self.host(of: href)
        return target.isEmpty || target.elementsEqual(host) || host.isEmpty
    }

    /// True where a link, by its node, leads to the site's first page.
    func isHome(_ link: Int32) -> Bool {
        guard isOfSite(link), let href = page.attribute(.href, of: Int(link)) else { return false }
        var path = href.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard !path.isEmpty else { return false }
        if let slashes = path.prefix(12).range(of: Array("//".utf8)) {
            path = path[slashes.upperBound...].drop { $0 != UInt8(ascii: "/") }
        }
        let name = path.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }.map { $0 | 0x20 }
        return name.isEmpty || Self.homes.contains { name.starts(with: $0) && name.count <= $0.count + 5 }
    }

    /// What first pages are called, before their ending.
    private static let homes = ["index", "home", "default", "trang-chu", "trangchu"].map { Array($0.utf8) }

    /// The host of an address, without `www.`; empty where it has none.
    static func host(of url: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let slashes = url.prefix(12).range(of: Array("//".utf8)) else { return [] }
        let host = url[slashes.upperBound...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        return host.starts(with: "www.".utf8) ? host.dropFirst(4) : host
    }
}
