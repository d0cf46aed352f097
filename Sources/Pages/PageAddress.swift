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

    /// The host of an address, without `www.`; empty where it has none.
    static func host(of url: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let slashes = url.prefix(12).range(of: Array("//".utf8)) else { return [] }
        let host = url[slashes.upperBound...].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        return host.starts(with: "www.".utf8) ? host.dropFirst(4) : host
    }
}
