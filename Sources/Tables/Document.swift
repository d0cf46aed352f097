/// An article on its way from the reader to the extractors: its text as one UTF-8 buffer, and what is known about it.
///
/// A reader fills `text` and the fields with what the input holds. Cleaners rewrite `text`, lay out `paragraphs` over it
/// and move what they learn into the fields. After the last cleaner `text` is what `articles.text` publishes, and every
/// offset of every table refers to it.
public struct Document: Sendable {
    /// What an input may say about an article besides its text.
    public enum Field: Int, CaseIterable, Sendable {
        case recordID, url, title, lead, author, publisher, published, section, tags

        /// The field's word in pipeline files and messages.
        public var name: String {
            switch self {
            case .recordID: "id"
            case .url: "url"
            case .title: "title"
            case .lead: "lead"
            case .author: "author"
            case .publisher: "publisher"
            case .published: "date"
            case .section: "section"
            case .tags: "tags"
            }
        }
    }

    public var origin: Origin
    /// The article's text, UTF-8. Before the cleaner `paragraphs` has run it lacks title and lead; afterwards paragraphs are
    /// separated by one LF, title and lead first.
    public var text: [UInt8]
    /// What the input says that the lines of `text` are, a kind a line; empty where it says nothing.
    ///
    /// Cleaners before `paragraphs` neither add nor take away line feeds of such a text.
    public var lineKinds: [Paragraph.Kind] = []
    /// The layout of `text`; empty until a cleaner has made it.
    public var paragraphs: [Paragraph] = []
    /// The date of publication, as far as the input or the text tells it.
    public var publishedOn: PartialDate?
    /// How the input's letters were encoded; nil where no reader or cleaner has told it.
    public var encoding: TextEncoding?
    /// The language of the text as an ISO 639-1 code, where a cleaner has told it.
    public var language: [UInt8]?

    private var fields = [[UInt8]?](repeating: nil, count: Field.allCases.count)

    public init(origin: Origin, text: [UInt8] = []) {
        self.origin = origin
        self.text = text
    }

    public subscript(field: Field) -> [UInt8]? {
        get { fields[field.rawValue] }
        set { fields[field.rawValue] = newValue }
    }
}

/// A paragraph of an article: its kind and its place in the text.
public struct Paragraph: Sendable, Hashable {
    public enum Kind: String, CaseIterable, Sendable {
        case title, lead, body, caption, heading, list, byline, credit
    }

    public var kind: Kind
    /// Bytes of the document's text, without the LF that ends the paragraph.
    public var bytes: Range<Int>

    public init(kind: Kind, bytes: Range<Int>) {
        self.kind = kind
        self.bytes = bytes
    }
}
