/// The tokens of one text, columnar: where each stands, what it is, and which syllable it writes.
public struct Tokens: Sendable {
    public init(_ text: [UInt8], paragraphs: [Range<Int>]) {}
}
