/// A page of HTML as a flat tree: its nodes in the order of the document, each before its descendants.
///
/// Node 0 is the document. The descendants of node `i` are the nodes `i + 1 ..< end`, so a whole subtree is walked, copied
/// or left out as a range of indices. Text, names and values are ranges of one array of bytes, with character references
/// decoded and line ends made LF.
///
/// Parsing never fails: every sequence of bytes is a page. The bytes should be UTF-8; other encodings are decoded before,
/// with `HTMLEncoding` to say which.
public struct HTMLDocument: Sendable {
    /// The nodes in the order of the document; never empty.
    public internal(set) var nodes: [Node]

    /// The attributes of all elements; `attributes(of:)` gives those of one.
    public internal(set) var attributes: [Attribute]

    /// The page with decoded text behind it; all ranges refer to these bytes.
    public internal(set) var bytes: [UInt8]

    /// Whether something was left out because of the limits.
    public internal(set) var isCut: Bool

    /// Whether elements nested deeper than the limit became siblings.
    public internal(set) var isFlattened: Bool

    /// The names of elements that have no case in `Tag`, lower case.
    var otherNames: [ByteRange]

    public struct Node: Sendable {
        public internal(set) var kind: Kind

        /// The name of an element; `other` for all else.
        public internal(set) var tag: Tag

        /// Where the element belongs; what stands in `<svg>` or `<math>` is not HTML.
        public internal(set) var namespace: Namespace

        /// The index of the parent; -1 for the document.
        public internal(set) var parent: Int32

        /// The index after the last descendant.
        public internal(set) var end: Int32

        /// Which of `otherNames`, where the tag is `other`.
        var otherName: UInt32

        /// The text's place in `bytes`, or an element's in `attributes`.
        var range: ByteRange
    }

    public enum Kind: UInt8, Sendable { case document, doctype, element, text, comment }

    public enum Namespace: UInt8, Sendable { case html, svg, mathML }

    public struct Attribute: Sendable {
        public internal(set) var name: AttributeName
        var nameRange: ByteRange
        var valueRange: ByteRange
    }
}

/// A piece of an array, in 32 bits.
struct ByteRange: Sendable, Equatable {
    var start: Int32 = 0
    var count: Int32 = 0

    init() {}

    @inline(__always)
    init(_ start: Int, _ count: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.count = Int32(truncatingIfNeeded: count)
    }

    @inline(__always)
    var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

extension HTMLDocument {
    /// The bytes of a text or comment, or the name of a doctype; empty for other nodes.
    public func text(of node: Node) -> ArraySlice<UInt8> {
        node.kind == .element || node.kind == .document ? [] : bytes[node.range.indices]
    }

    /// The bytes of the text or comment at an index; empty for other nodes.
    public func text(of index: Int) -> ArraySlice<UInt8> { text(of: nodes[index]) }

    /// The name of an element in lower case; empty for other nodes.
    public func name(of node: Node) -> ArraySlice<UInt8> {
        guard node.kind == .element else { return [] }
        guard node.tag == .other else { return node.tag.bytes[...] }
        return bytes[otherNames[Int(node.otherName)].indices]
    }

    /// The attributes of an element in the order of the page, the first of each name; empty for other nodes.
    public func attributes(of node: Node) -> ArraySlice<Attribute> {
        node.kind == .element ? attributes[node.range.indices] : []
    }

    /// The name of an attribute in lower case.
    public func name(of attribute: Attribute) -> ArraySlice<UInt8> { bytes[attribute.nameRange.indices] }

    /// The value of an attribute, empty where it has none.
    public func value(of attribute: Attribute) -> ArraySlice<UInt8> { bytes[attribute.valueRange.indices] }

    /// The value of an element's attribute, nil where it hasn't the attribute.
    public func attribute(_ name: AttributeName, of node: Node) -> ArraySlice<UInt8>? {
        for attribute in attributes(of: node) where attribute.name == name { return value(of: attribute) }
        return nil
    }

    /// The value of the attribute of the element at an index, nil where it hasn't the attribute.
    public func attribute(_ name: AttributeName, of index: Int) -> ArraySlice<UInt8>? {
        attribute(name, of: nodes[index])
    }

    /// The value of an attribute of any name, given in lower case.
    public func attribute(named name: StaticString, of node: Node) -> ArraySlice<UInt8>? {
        let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        for attribute in attributes(of: node) where self.name(of: attribute).elementsEqual(wanted) {
            return value(of: attribute)
        }
        return nil
    }
}

extension HTMLDocument {
    /// The indices of a node's descendants, in the order of the document.
    public func descendants(of index: Int) -> Range<Int> { index + 1..<Int(nodes[index].end) }

    /// The indices of a node's children, in the order of the document.
    public func children(of index: Int) -> Children {
        Children(nodes: nodes, index: index + 1, end: Int(nodes[index].end))
    }

    /// The first element of HTML of a tag, from an index on; nil where there is none.
    public func firstElement(_ tag: Tag, from index: Int = 0) -> Int? {
        nodes[index...].firstIndex { $0.kind == .element && $0.tag == tag && $0.namespace == .html }
    }

    public struct Children: Sequence, IteratorProtocol, Sendable {
        let nodes: [Node]
        var index: Int
        let end: Int

        public mutating func next() -> Int? {
            guard index < end else { return nil }
            defer { index = Int(nodes[index].end) }
            return index
        }
    }
}
