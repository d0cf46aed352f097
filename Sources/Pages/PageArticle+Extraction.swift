import HTML

extension PageArticle {
    /// Finds the article of a page.
    public init(of page: HTMLDocument) {
        let text = PageText(page)
        let metadata = PageMetadata(page, text)
        let headline = Headline(text, titles: metadata.titles, publisher: metadata.publisher).block()
        let search = BodySearch(text, titleBlock: headline)
        let body = BodyText(text, search, PageAddress(page, of: metadata.url))
        let front = FrontMatter(page, text, body, headline: headline)
        lines = body.lines()
        title = headline.map { Array(text.text(of: $0)) } ?? metadata.titles.first
        url = metadata.url
        section = metadata.section
        tags = metadata.tags
        published = metadata.published ?? front.date
        publisher = metadata.publisher
        author = Byline.author(metadata.authors + front.authors, publisher: publisher, url: url)
        if Lead.isLead(body, description: metadata.description), lines.count >= 2 { lead = lines.removeFirst().text }
    }
}
