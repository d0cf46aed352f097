import HTML

extension PageArticle {
    /// Finds the article of a page.
    public init(of page: HTMLDocument) {
        let text = PageText(page)
        let metadata = PageMetadata(page, text)
        let address = PageAddress(page, of: metadata.url)
        var headline = Headline(text, titles: metadata.titles, publisher: metadata.publisher).block()
        var body = BodyText(text, BodySearch(text, titleBlock: headline), address)
        if headline == nil, let found = Headline.before(body) {
            headline = found
            body = BodyText(text, BodySearch(text, titleBlock: found), address)
        }
        let front = FrontMatter(page, text, body, headline: headline)
        lines = body.lines()
        isList = !metadata.isArticle && body.isList()
        title = headline.map { Array(text.text(of: $0)) } ?? metadata.titles.first
        url = metadata.url
        section = metadata.section ?? front.section
        tags = metadata.tags.isEmpty ? front.tags : metadata.tags
        published = metadata.published ?? front.date
        publisher = metadata.publisher
        author = Byline.author(metadata.authors + front.authors, publisher: publisher, url: url)
        if Lead.isLead(body, description: metadata.description), lines.count >= 2 { lead = lines.removeFirst().text }
    }
}
