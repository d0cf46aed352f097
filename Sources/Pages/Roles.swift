import HTML

/// What an element is for, as its tag, its ARIA role and the words of its class and identifier say.
struct Roles: OptionSet, Sendable {
    let rawValue: UInt32

    /// Navigation, links to other articles, advertisements, buttons: never the article's text.
    static let aside = Roles(rawValue: 1)
    /// What readers wrote.
    static let comments = Roles(rawValue: 2)
    static let caption = Roles(rawValue: 4)
    /// Says of itself that it holds the article's text.
    static let body = Roles(rawValue: 8)
    static let author = Roles(rawValue: 16)
    static let date = Roles(rawValue: 32)
    static let lead = Roles(rawValue: 64)
    static let title = Roles(rawValue: 128)
    static let hidden = Roles(rawValue: 256)
    static let tags = Roles(rawValue: 512)
    /// A figure, or what calls itself a picture.
    static let figure = Roles(rawValue: 1024)
    static let article = Roles(rawValue: 2048)
    /// What stands around articles unless it holds one: headers.
    static let header = Roles(rawValue: 4096)
    static let centred = Roles(rawValue: 8192)
    static let right = Roles(rawValue: 16384)
    /// The way through the site that leads to the page, or a part of it.
    static let way = Roles(rawValue: 32768)

    /// The site's name or sign.
    static let site = Roles(rawValue: 65_536)

    /// What frames every page of a site: its foot and its navigation.
    static let frame = Roles(rawValue: 131_072)

    static let never: Roles = [.aside, .comments, .hidden]
}

extension Roles {
    /// Reads what an element's tag and attributes say.
    init(of node: HTMLDocument.Node, in page: HTMLDocument) {
        var roles = Roles(node.tag)
        for attribute in page.attributes(of: node) {
            switch attribute.name {
            case .class, .id: roles.formUnion(NameWords.roles(of: page.value(of: attribute)))
            case .itemprop: roles.formUnion(Self.property(page.value(of: attribute)))
            case .role: roles.formUnion(Self.landmark(page.value(of: attribute)))
            case .hidden: roles.insert(.hidden)
            case .style: roles.formUnion(Self.style(page.value(of: attribute)))
            case .align: roles.formUnion(Self.alignment(page.value(of: attribute)))
            default: break
            }
        }
        self = roles
    }

    private init(_ tag: Tag) {
        switch tag {
        case .nav, .footer: self = [.aside, .frame]
        case .aside, .menu, .form: self = .aside
        case .header: self = .header
        case .figcaption: self = .caption
        case .figure: self = .figure
        case .article: self = .article
        case .time: self = .date
        case .h1: self = .title
        case .center: self = .centred
        default: self = []
        }
    }

    private static func property(_ value: ArraySlice<UInt8>) -> Roles {
        if value.elementsEqual("articleBody".utf8) { return .body }
        if value.elementsEqual("headline".utf8) { return .title }
        if value.elementsEqual("author".utf8) { return .author }
        if value.elementsEqual("datePublished".utf8) { return .date }
        if value.elementsEqual("comment".utf8) { return .comments }
        return []
    }

    private static func landmark(_ value: ArraySlice<UInt8>) -> Roles {
        for word in ["navigation", "banner", "complementary", "contentinfo", "search", "dialog", "menu", "toolbar"]
        where value.elementsEqual(word.utf8) {
            return .aside
        }
        return []
    }

    /// Reads `display: none` and `text-align`.
    private static func style(_ style: ArraySlice<UInt8>) -> Roles {
        func value(_ property: String) -> ArraySlice<UInt8>? {
            guard let start = style.range(of: Array(property.utf8)) else { return nil }
            return style[start.upperBound...].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
        }
        var roles: Roles = []
        if let display = value("display"), display.starts(with: "none".utf8) { roles.insert(.hidden) }
        if let align = value("text-align") { roles.formUnion(alignment(align)) }
        return roles
    }

    private static func alignment(_ value: ArraySlice<UInt8>) -> Roles {
        let word = value.prefix(6).map { $0 | 0x20 }
        if word.starts(with: "center".utf8) || word.starts(with: "middle".utf8) { return .centred }
        return word.starts(with: "right".utf8) ? .right : []
    }
}
