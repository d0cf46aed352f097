/// What the tokenizer found last; its fields are those of its kind.
struct Token {
    enum Kind: UInt8 { case text, startTag, endTag, comment, doctype, end }

    var kind = Kind.end

    /// A tag's name.
    var name = ElementName(.other)

    var isSelfClosing = false

    /// Whether a text of the data or CDATA state has NULs, which the tree builder drops or replaces.
    var hasNUL = false

    /// Of a text or comment, or the name of a doctype.
    var text = ByteRange()

    /// Of a tag: a range of the tokenizer's attributes.
    var attributes = ByteRange()

    var doctype = Doctype()

    struct Doctype {
        var hasName = false
        var publicIdentifier: ByteRange?
        var systemIdentifier: ByteRange?
        var forcesQuirks = false
    }
}

/// The name of an element: its tag, or its place among the page's other names.
struct ElementName: Equatable {
    private(set) var number: UInt32

    @inline(__always)
    init(_ tag: Tag) { number = UInt32(tag.rawValue) }

    @inline(__always)
    init(other: UInt32) { number = other &+ 256 }

    @inline(__always)
    var tag: Tag { number < 256 ? unsafeBitCast(UInt8(truncatingIfNeeded: number), to: Tag.self) : .other }

    @inline(__always)
    var other: UInt32 { number < 256 ? 0 : number &- 256 }
}

/// What the tokenizer takes text for.
enum TextMode { case data, rcdata, rawtext, scriptData, plaintext, cdata }
