import Tables
import Vietnamese

/// A cleaned document with its tokens: what extractors read. The one tokenization serves them all.
public struct Article: Sendable {
    public let document: Document
    public let tokens: Tokens

    public init(_ document: Document) {
        self.document = document
        self.tokens = Tokens(document.text, paragraphs: document.paragraphs.map(\.bytes))
    }
}
