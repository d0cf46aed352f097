/// The stack of open elements, with a count of each tag so that most questions about what is open need no walk.
struct OpenElements {
    private(set) var entries: [Entry] = []
    private var counts = [Int32](repeating: 0, count: 256)

    struct Entry {
        let node: Int32
        let name: ElementName
        let namespace: HTMLDocument.Namespace

        @inline(__always)
        func `is`(_ tag: Tag) -> Bool { name.tag == tag && namespace == .html }
    }

    /// Where a search for an open element ends, besides at the elements that end all of them.
    enum Scope { case standard, listItem, button, table }

    @inline(__always)
    var count: Int { entries.count }

    /// The innermost element; the document where none is open.
    @inline(__always)
    var current: Entry { entries.last ?? Entry(node: 0, name: ElementName(.other), namespace: .html) }

    @inline(__always)
    mutating func push(_ entry: Entry) {
        entries.append(entry)
        if entry.namespace == .html { counts[Int(entry.name.tag.rawValue)] &+= 1 }
    }

    @inline(__always)
    @discardableResult
    mutating func pop() -> Entry {
        let entry = entries.removeLast()
        if entry.namespace == .html { counts[Int(entry.name.tag.rawValue)] &-= 1 }
        return entry
    }

    mutating func insert(_ entry: Entry, at place: Int) {
        entries.insert(entry, at: place)
        if entry.namespace == .html { counts[Int(entry.name.tag.rawValue)] &+= 1 }
    }

    /// Puts another element of the same name and namespace in an element's place.
    mutating func replace(at place: Int, by entry: Entry) { entries[place] = entry }

    mutating func remove(at place: Int) {
        let entry = entries.remove(at: place)
        if entry.namespace == .html { counts[Int(entry.name.tag.rawValue)] &-= 1 }
    }

    @inline(__always)
    func has(_ tag: Tag) -> Bool { counts[Int(tag.rawValue)] > 0 }

    func place(of node: Int32) -> Int? { entries.lastIndex { $0.node == node } }

    /// The place of the innermost element of a tag.
    func place(of tag: Tag) -> Int? { has(tag) ? entries.lastIndex { $0.is(tag) } : nil }

    @inline(__always)
    func has(_ tag: Tag, in scope: Scope) -> Bool { has(tag) && hasAny(in: scope) { $0 == tag } }

    /// Whether an element whose tag is wanted is open within a scope.
    func hasAny(in scope: Scope, where isWanted: (Tag) -> Bool) -> Bool {
        for entry in entries.reversed() {
            if entry.namespace == .html && isWanted(entry.name.tag) { return true }
            if Self.ends(scope, entry) { return false }
        }
        return false
    }

    private static func ends(_ scope: Scope, _ entry: Entry) -> Bool {
        let tag = entry.name.tag
        switch entry.namespace {
        case .html:
            switch scope {
            case .table: return tag == .html || tag == .table || tag == .template
            case .listItem: return tag.endsScope || tag == .ol || tag == .ul
            case .button: return tag.endsScope || tag == .button
            case .standard: return tag.endsScope
            }
        case .mathML: return scope != .table && (tag.isMathMLText || tag == .annotationXML)
        case .svg: return scope != .table && (tag == .foreignobject || tag == .desc || tag == .title)
        }
    }
}

extension Tag {
    /// Elements that end every scope but that of tables.
    var endsScope: Bool {
        switch self {
        case .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template: true
        default: false
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// Elements whose end tag may be missing before others.
    var hasImpliedEnd: Bool {
        switch self {
        case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc: true
        default: false
        }
    }

    /// Elements that a `</template>` closes, besides those of `hasImpliedEnd`.
    var hasThoroughlyImpliedEnd: Bool {
        switch self {
        case .caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: true
        default: hasImpliedEnd
        }
    }

    /// The elements of tables in which nothing but other elements of tables may stand.
    var isTableStructure: Bool {
        switch self {
        case .table, .tbody, .tfoot, .thead, .tr: true
        default: false
        }
    }

    var isMathMLText: Bool {
        switch self {
        case .mi, .mo, .mn, .ms, .mtext: true
        default: false
        }
    }

    /// Elements that end tags of others don't close, in the category that the standard calls special.
    var isSpecial: Bool {
        switch self {
        case .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br, .button,
            .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption,
            .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr,
            .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav,
            .noembed, .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section,
            .select, .source, .style, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead,
            .title, .tr, .track, .ul, .wbr, .xmp:
            true
        default: false
        }
    }
}
