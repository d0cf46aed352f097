import HTML

extension PageArticle {
    /// Finds the article of a page.
    public init(of page: HTMLDocument) {
        let text = PageText(page)
        let metadata = PageMetadata(page, text)
        let address = PageAddress(page, of: metadata.url)
        var headline = Headline(text, titles: metadata.titles, publisher: metadata.publisher, address).block()
        var body = BodyText(text, BodySearch(text, titleBlock: headline), address)
        if let site = headline, !metadata.isArticle, Headline.mayBeSite(site, text) {
            // The site's name is all that the page's head says.
            let whole = BodyText(text, BodySearch(text, titleBlock: nil), address)
            if let found = Headline.before(whole), found > site {
                headline = found
                body = BodyText(text, BodySearch(text, titleBlock: found), address)
            }
        }
        if headline == nil, let found = Headline.before(body) {
            headline = found
            body = BodyText(text, BodySearch(text, titleBlock: found), address)
        }
        let front = FrontMatter(page, text, body, headline: headline)
        lines = body.lines()
        let isLinked = metadata.body.map { takeLinkedBody(LinkedBody.lines(of: $0)) } ?? false
        isList = !metadata.isArticle && body.isList()
        url = metadata.url
        section = metadata.section ?? front.section
        let site = SiteName(publisher: metadata.publisher, section: section, url: url)
        title = headline.map { Array(text.text(of: $0)) } ?? metadata.titles.first.map { site.removed(from: $0) }
        tags = metadata.tags.isEmpty ? front.tags : metadata.tags
        published = front.published(metadata.published)
        let byline = Byline(metadata.authors + front.authors, publisher: metadata.publisher, url: url)
        author = byline.author
        publisher = metadata.publisher ?? byline.outlet
        if !isLinked, lines.count >= 2, Lead.isLead(body, description: metadata.description) {
            lead = lines.removeFirst().text
        }
    }

    /// How many times the page's own text linked data must hold to be believed instead.
    private static let linkedRatio = 2

    /// Takes the text of linked data where a script would have shown it: the page itself has none, or its beginning.
    private mutating func takeLinkedBody(_ linked: [Line]) -> Bool {
        let byteCount = lines.reduce(0) { $0 + ($1.kind == .caption ? 0 : $1.text.count) }
        guard linked.reduce(0, { $0 + $1.text.count }) > byteCount * Self.linkedRatio else { return false }
        let texts = Set(linked.map(\.text))
        let captions = lines.filter { $0.kind == .caption && !texts.contains($0.text) }
        lines = linked + captions
        return true
    }
}
