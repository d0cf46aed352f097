/// The tree while it grows: nodes linked in any order, since the standard moves some of them.
struct DraftTree {
    private(set) var nodes: [Draft] = []

    /// Whether every node so far was put behind all others, so that the nodes already stand in the order of the document.
    private var isOrdered = true

    struct Draft {
        var kind: HTMLDocument.Kind
        var namespace = HTMLDocument.Namespace.html

        /// Whether the element is among the open ones.
        var isOpen = false
        var name = ElementName(.other)
        var range = ByteRange()
        var parent: Int32 = -1
        var firstChild: Int32 = -1
        var lastChild: Int32 = -1
        var previous: Int32 = -1
        var next: Int32 = -1
    }

    init(expectedNodeCount: Int) {
        nodes.reserveCapacity(expectedNodeCount)
        nodes.append(Draft(kind: .document))
    }

    @inline(__always)
    subscript(_ index: Int32) -> Draft {
        get { nodes[Int(index)] }
        set { nodes[Int(index)] = newValue }
    }

    @inline(__always)
    var count: Int { nodes.count }

    @inline(__always)
    mutating func setOpen(_ node: Int32, _ isOpen: Bool) { nodes[Int(node)].isOpen = isOpen }

    @inline(__always)
    mutating func setRange(_ node: Int32, _ range: ByteRange) { nodes[Int(node)].range = range }

    /// Adds a node that hangs nowhere yet.
    @inline(__always)
    mutating func add(_ draft: Draft) -> Int32 {
        nodes.append(draft)
        return Int32(truncatingIfNeeded: nodes.count &- 1)
    }

    /// Hangs a node behind the last child of another.
    @inline(__always)
    mutating func append(_ node: Int32, to parent: Int32) {
        let last = nodes[Int(parent)].lastChild
        nodes[Int(node)].parent = parent
        nodes[Int(node)].previous = last
        if last < 0 { nodes[Int(parent)].firstChild = node } else { nodes[Int(last)].next = node }
        nodes[Int(parent)].lastChild = node
    }
}

extension DraftTree {
    /// Says that a node hangs elsewhere than at the end of what was read before it.
    @inline(__always)
    mutating func noteDisorder() { isOrdered = false }

    /// Hangs a node before a sibling of its own.
    mutating func insert(_ node: Int32, before sibling: Int32) {
        isOrdered = false
        let parent = self[sibling].parent
        let previous = self[sibling].previous
        self[node].parent = parent
        self[node].previous = previous
        self[node].next = sibling
        self[sibling].previous = node
        if previous < 0 { self[parent].firstChild = node } else { self[previous].next = node }
    }

    /// Takes a node with its descendants from its parent.
    mutating func remove(_ node: Int32) {
        let draft = self[node]
        guard draft.parent >= 0 else { return }
        isOrdered = false
        let (previous, next) = (draft.previous, draft.next)
        if previous < 0 { self[draft.parent].firstChild = next } else { self[previous].next = next }
        if next < 0 { self[draft.parent].lastChild = previous } else { self[next].previous = previous }
        self[node].parent = -1
        self[node].previous = -1
        self[node].next = -1
    }

    /// Hangs all children of a node behind those of another.
    mutating func moveChildren(of source: Int32, to target: Int32) {
        while self[source].firstChild >= 0 {
            let child = self[source].firstChild
            remove(child)
            append(child, to: target)
        }
    }
}

extension DraftTree {
    /// The nodes in the order of the document, without those that hang nowhere.
    func flatten() -> [HTMLDocument.Node] {
        var result: [HTMLDocument.Node] = []
        result.reserveCapacity(nodes.count)
        if isOrdered {
            for draft in nodes { result.append(Self.node(draft, parent: draft.parent)) }
        } else {
            appendInOrder(to: &result)
        }
        setEnds(&result)
        return result
    }

    private static func node(_ draft: Draft, parent: Int32) -> HTMLDocument.Node {
        HTMLDocument.Node(
            kind: draft.kind, tag: draft.name.tag, namespace: draft.namespace, parent: parent, end: 0,
            otherName: draft.name.other, range: draft.range)
    }

    private func appendInOrder(to result: inout [HTMLDocument.Node]) {
        var places = [Int32](repeating: -1, count: nodes.count)
        var index: Int32 = 0
        while index >= 0 {
            places[Int(index)] = Int32(result.count)
            let draft = self[index]
            result.append(Self.node(draft, parent: draft.parent < 0 ? -1 : places[Int(draft.parent)]))
            index = draft.firstChild >= 0 ? draft.firstChild : following(index)
        }
    }

    /// The next sibling of a node or of the nearest ancestor that has one; -1 at the end.
    private func following(_ index: Int32) -> Int32 {
        var index = index
        while index >= 0 && self[index].next < 0 { index = self[index].parent }
        return index < 0 ? -1 : self[index].next
    }

    /// A node ends where its last descendant does: seen from behind, each node hands its end to its parent.
    private func setEnds(_ result: inout [HTMLDocument.Node]) {
        for index in result.indices.reversed() {
            let end = max(result[index].end, Int32(index + 1))
            result[index].end = end
            let parent = Int(result[index].parent)
            if parent >= 0 && result[parent].end < end { result[parent].end = end }
        }
    }
}
