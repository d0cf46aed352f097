/// What a page of HTML says of the one article it is about.
public struct PageArticle: Sendable {
    /// A line of the article's text, in the order of the page.
    public struct Line: Sendable, Hashable {
        public enum Kind: Sendable { case body, caption, heading, list }

        public var kind: Kind
        /// UTF-8 without line feeds; never empty.
        public var text: [UInt8]
    }

    public internal(set) var lines: [Line] = []
    /// Whether the page lists other articles and has none of its own.
    public internal(set) var isList = false
    public internal(set) var title: [UInt8]?
    public internal(set) var lead: [UInt8]?
    public internal(set) var author: [UInt8]?
    public internal(set) var publisher: [UInt8]?
    /// The date of publication as the page writes it.
    public internal(set) var published: [UInt8]?
    /// The address that the page calls its own.
    public internal(set) var url: [UInt8]?
    public internal(set) var section: [UInt8]?
    public internal(set) var tags: [[UInt8]] = []
}

extension PageArticle {
    /// Puts the lead back in front of the text where another one stands in its place.
    public mutating func returnLead(besides other: [UInt8]) {
        if let lead, lead != other { lines.insert(Line(kind: .body, text: lead), at: 0) }
    }

    /// Passes every text through a function that keeps it a line.
    public mutating func mapTexts(_ transform: ([UInt8]) -> [UInt8]) {
        for index in lines.indices { lines[index].text = transform(lines[index].text) }
        title = title.map(transform)
        lead = lead.map(transform)
        author = author.map(transform)
        publisher = publisher.map(transform)
        section = section.map(transform)
        tags = tags.map(transform)
    }
}
