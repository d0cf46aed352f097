import HTML

/// What a page says of its article outside of the text: in its head, in linked data and in properties.
struct PageMetadata {
    /// Headlines in the order in which they are believed.
    private(set) var titles: [[UInt8]] = []
    private(set) var description: [UInt8]?
    private(set) var authors: [Byline.Candidate] = []
    private(set) var publisher: [UInt8]?
    private(set) var published: [UInt8]?
    private(set) var url: [UInt8]?
    private(set) var section: [UInt8]?
    private(set) var tags: [[UInt8]] = []
    /// The article's text, where linked data hold it.
    private(set) var body: [UInt8]?
    /// Whether the page says that it is an article.
    private(set) var isArticle = false

    /// What `<meta>` says, by name in small letters, in the order of the page.
    private var metas: [(name: [UInt8], content: [UInt8])] = []

    init(_ page: HTMLDocument, _ text: PageText) {
        readMetas(page, text)
        let things = text.linkedDataNodes.flatMap { script in
            page.descendants(of: script).flatMap { LinkedData.parse(page.text(of: $0))?.things() ?? [] }
        }
        let article = things.first { $0.isType("Article") || $0.isType("Posting") }
        let own = article ?? things.first { $0.isType("WebPage") }
        titles = [meta("og:title"), article?["headline"]?.names, meta("twitter:title"), headTitle(page, text)]
            .compactMap { $0 }
        isArticle =
            article != nil || meta("og:type")?.elementsEqual("article".utf8) ?? false
            || meta("article:published_time") != nil
        description = meta("og:description") ?? meta("description") ?? article?["description"]?.names
        authors = Self.authors(article?["author"])
        for name in contents("author", "article:author", "dc.creator", "byl") {
            authors.append(Byline.Candidate(text: name, kind: .said))
        }
        publisher = meta("og:site_name") ?? article?["publisher"]?.names
        publisher = publisher ?? meta("publisher", "application-name", "dc.publisher")
        published = article?["datePublished"]?.names
        published = published ?? meta("article:published_time", "datepublished", "og:published_time", "pubdate")
        published =
            published ?? meta("publishdate", "publish-date", "dc.date.issued", "dcterms.created", "dc.date", "date")
        published = published ?? own?["datePublished"]?.names ?? article?["dateCreated"]?.names
        url = link(page, text, "canonical") ?? meta("og:url") ?? article?["mainEntityOfPage"]?.address
        section =
            article?["articleSection"]?.names ?? meta("article:section") ?? meta("section") ?? Self.breadcrumb(things)
        body = Self.body(of: things)
        tags = contents("article:tag")
        if tags.isEmpty { tags = article?["keywords"]?.texts ?? [] }
        if tags.isEmpty, let keywords = meta("news_keywords") ?? meta("keywords") {
            tags = keywords.split(separator: UInt8(ascii: ",")).map { Array($0) }
        }
        tags = tags.prefix(64).map { Self.trimmed($0) }.filter { !$0.isEmpty }
    }

    // MARK: Meta and link

    private mutating func readMetas(_ page: HTMLDocument, _ text: PageText) {
        for index in text.metaNodes where page.nodes[index].tag == .meta {
            let node = page.nodes[index]
            guard let content = page.attribute(.content, of: node), !content.isEmpty,
                let name = page.attribute(.property, of: node) ?? page.attribute(.name, of: node)
                    ?? page.attribute(.itemprop, of: node)
            else { continue }
            let value = Self.trimmed(content)
            if !value.isEmpty { metas.append((name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, value)) }
        }
    }

    /// The first content of the first of some names that has one.
    private func meta(_ names: String...) -> [UInt8]? {
        for name in names {
            if let found = metas.first(where: { $0.name.elementsEqual(name.utf8) }) { return found.content }
        }
        return nil
    }

    private func contents(_ names: String...) -> [[UInt8]] {
        names.flatMap { name in metas.filter { $0.name.elementsEqual(name.utf8) }.map(\.content) }
    }

    private func link(_ page: HTMLDocument, _ text: PageText, _ relation: String) -> [UInt8]? {
        for index in text.metaNodes where page.nodes[index].tag == .link {
            guard let rel = page.attribute(.rel, of: index), rel.elementsEqual(relation.utf8),
                let href = page.attribute(.href, of: index), !href.isEmpty
            else { continue }
            return Array(href)
        }
        return nil
    }

    private func headTitle(_ page: HTMLDocument, _ text: PageText) -> [UInt8]? {
        guard let node = text.titleNode else { return nil }
        let title = Self.trimmed(page.descendants(of: node).flatMap { page.text(of: $0) })
        return title.isEmpty ? nil : title
    }

    /// The last step but the article itself of the way that leads to it.
    private static func breadcrumb(_ things: [LinkedData.Value]) -> [UInt8]? {
        guard let list = things.first(where: { $0.isType("BreadcrumbList") }),
            case .list(let items) = list["itemListElement"]
        else { return nil }
        let names = items.compactMap { $0["name"]?.names ?? $0["item"]?.names }
        return names.count >= 2 ? names[names.count == 2 ? 1 : names.count - 1] : nil
    }

    /// The text of the one article that has one: pages that list articles have many.
    private static func body(of things: [LinkedData.Value]) -> [UInt8]? {
        let bodies = things.compactMap { thing -> [UInt8]? in
            guard case .text(let body)? = thing["articleBody"], !body.isEmpty else { return nil }
            return body
        }
        return Set(bodies).count == 1 ? bodies[0] : nil
    }

    /// Those whom linked data name: persons together, bodies each alone.
    private static func authors(_ value: LinkedData.Value?) -> [Byline.Candidate] {
        let values = if case .list(let values) = value { values } else { [value].compactMap { $0 } }
        let bodies = values.filter { $0.isType("Organization") }.compactMap(\.names)
        let persons = values.filter { !$0.isType("Organization") }.compactMap(\.names)
        let all = persons.isEmpty ? [] : [Array(persons.joined(separator: Array(", ".utf8)))]
        return all.map { Byline.Candidate(text: $0, kind: .said) }
            + bodies.map { Byline.Candidate(text: $0, kind: .body) }
    }

    /// One line without space around it.
    static func trimmed(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in text {
            if byte > 0x20 { result.append(byte) } else if let last = result.last, last != 0x20 { result.append(0x20) }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }
}
