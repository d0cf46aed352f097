/// A list of phrases with what they mean, compiled to a trie over syllables: finds the longest that starts at a token.
///
/// Letter case, spaces and tone-mark placement of the text don't count. Edges lie in one open-addressing table, keyed by
/// node and syllable; a filter of 4,096 bits over first syllables answers most tokens without touching it.
public struct Gazetteer<Payload: Sendable>: Sendable {
    private struct Edge: Sendable {
        var syllable: Syllable = .none
        var node: Int32 = 0
        var next: Int32 = 0
    }

    public struct Match: Sendable {
        /// The first token after the phrase.
        public let end: Int
        public let payload: Payload
    }

    private var edges: [Edge]
    private var edgeCount = 0
    private var payloadOfNode: [Int32] = [-1]
    private var firstSyllables = [UInt64](repeating: 0, count: 64)
    private var payloads: [Payload] = []

    /// Compiles phrases; where one stands twice, `merge` makes one payload of the earlier and the later.
    public init<Entries: Sequence<(String, Payload)>>(
        _ entries: Entries, merge: (Payload, Payload) -> Payload = { first, _ in first }
    ) {
        edges = [Edge](repeating: Edge(), count: 64)
        for (phrase, payload) in entries { insert(Phrase(phrase).syllables, payload, merge) }
    }

    /// Compiles each paragraph of a text as one phrase, with the meaning of the same number.
    public init(paragraphsOf tokens: Tokens, meaning: [Payload]) {
        edges = [Edge](repeating: Edge(), count: 64)
        for (paragraph, payload) in zip(tokens.paragraphs, meaning) {
            insert(tokens[paragraph].lazy.map(\.syllable), payload) { first, _ in first }
        }
    }

    /// The number of distinct phrases.
    public var count: Int { payloads.count }

    /// The longest phrase that starts at a token and stays in its paragraph.
    public func longestMatch(in tokens: Tokens, at start: Int) -> Match? {
        var node: Int32 = 0
        var best: (end: Int, payload: Int32)?
        var position = start
        let first = tokens[start]
        guard mayStart(with: first.syllable) else { return nil }
        while true {
            let token = tokens[position]
            guard token.paragraph == first.paragraph, let next = edge(from: node, token.syllable) else { break }
            node = next
            position += 1
            if payloadOfNode[Int(node)] >= 0 { best = (position, payloadOfNode[Int(node)]) }
        }
        return best.map { Match(end: $0.end, payload: payloads[Int($0.payload)]) }
    }

    /// All phrases that start at a token, the shortest first.
    public func matches(in tokens: Tokens, at start: Int) -> [Match] {
        var node: Int32 = 0
        var found: [Match] = []
        var position = start
        let first = tokens[start]
        guard mayStart(with: first.syllable) else { return [] }
        while true {
            let token = tokens[position]
            guard token.paragraph == first.paragraph, let next = edge(from: node, token.syllable) else { return found }
            node = next
            position += 1
            let payload = payloadOfNode[Int(node)]
            if payload >= 0 { found.append(Match(end: position, payload: payloads[Int(payload)])) }
        }
    }

    /// What a whole text means, where it is one of the phrases.
    public subscript(text: String) -> Payload? {
        let tokens = Tokens(text)
        let match = longestMatch(in: tokens, at: 0)
        return match?.end == tokens.count ? match?.payload : nil
    }

    // MARK: The table

    @inline(__always)
    private func mayStart(with syllable: Syllable) -> Bool {
        let bit = Int(truncatingIfNeeded: Self.mix(0, syllable) >> 52)
        return firstSyllables[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    @inline(__always)
    private func edge(from node: Int32, _ syllable: Syllable) -> Int32? {
        var slot = Int(truncatingIfNeeded: Self.mix(node, syllable)) & (edges.count - 1)
        while true {
            let edge = edges[slot]
            if edge.syllable == .none { return nil }
            if edge.syllable == syllable, edge.node == node { return edge.next }
            slot = (slot &+ 1) & (edges.count - 1)
        }
    }

    @inline(__always)
    private static func mix(_ node: Int32, _ syllable: Syllable) -> UInt64 {
        let product = (syllable.code ^ (UInt64(UInt32(bitPattern: node)) &* 0xD6E8_FEB8_6659_FD93))
            .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    private mutating func insert(
        _ syllables: some Collection<Syllable>, _ payload: Payload, _ merge: (Payload, Payload) -> Payload
    ) {
        guard let first = syllables.first else { return }
        let bit = Int(truncatingIfNeeded: Self.mix(0, first) >> 52)
        firstSyllables[bit >> 6] |= 1 << UInt64(bit & 63)
        var node: Int32 = 0
        for syllable in syllables { node = edge(from: node, syllable) ?? addEdge(from: node, syllable) }
        let known = Int(payloadOfNode[Int(node)])
        if known >= 0 {
            payloads[known] = merge(payloads[known], payload)
        } else {
            payloadOfNode[Int(node)] = Int32(payloads.count)
            payloads.append(payload)
        }
    }

    private mutating func addEdge(from node: Int32, _ syllable: Syllable) -> Int32 {
        if edgeCount * 2 >= edges.count { grow() }
        let next = Int32(payloadOfNode.count)
        payloadOfNode.append(-1)
        place(Edge(syllable: syllable, node: node, next: next))
        edgeCount += 1
        return next
    }

    private mutating func place(_ edge: Edge) {
        var slot = Int(truncatingIfNeeded: Self.mix(edge.node, edge.syllable)) & (edges.count - 1)
        while edges[slot].syllable != .none { slot = (slot + 1) & (edges.count - 1) }
        edges[slot] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: Edge(), count: old.count * 2)
        for edge in old where edge.syllable != .none { place(edge) }
    }
}
