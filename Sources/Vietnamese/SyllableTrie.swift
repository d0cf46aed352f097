/// Phrases compiled to a trie over syllables, each with a number: the table behind every gazetteer.
///
/// Edges lie in one open-addressing table, keyed by node and syllable. Two filters answer most tokens without touching it: 4,096
/// bits over first syllables, and some eight bits a phrase over first and second ones together, since a large table's edge
/// costs a wait for memory. Not generic, so that other modules call compiled code.
@usableFromInline
struct SyllableTrie: Sendable {
    private struct Edge: Sendable {
        var syllable: Syllable = .none
        var node: Int32 = 0
        var next: Int32 = 0
    }

    private var edges = [Edge](repeating: Edge(), count: 64)
    private var edgeCount = 0
    private var phraseOfNode: [Int32] = [-1]
    @usableFromInline private(set) var firstSyllables = [UInt64](repeating: 0, count: 64)

    /// Hashes of the first two syllables of every phrase; of its only one and `none`.
    private var firstPairs = PairFilter()

    /// The number of distinct phrases.
    @usableFromInline private(set) var count = 0

    /// The end of the longest phrase that starts at a token and stays in its paragraph, and the phrase's number.
    @usableFromInline
    func longestMatch(in tokens: Tokens, at start: Int) -> (end: Int, phrase: Int)? {
        var best: (end: Int, phrase: Int)?
        walk(tokens, from: start) { end, phrase in best = (end, phrase) }
        return best
    }

    /// All phrases that start at a token, the shortest first.
    @usableFromInline
    func matches(in tokens: Tokens, at start: Int) -> [(end: Int, phrase: Int)] {
        var found: [(end: Int, phrase: Int)] = []
        walk(tokens, from: start) { end, phrase in found.append((end, phrase)) }
        return found
    }

    @inline(__always)
    private func walk(_ tokens: Tokens, from start: Int, _ visit: (_ end: Int, _ phrase: Int) -> Void) {
        let first = tokens[start]
        guard mayStart(with: first.syllable), mayContinue(tokens, from: start, first) else { return }
        var node: Int32 = 0
        var position = start
        while true {
            let token = tokens[position]
            guard token.paragraph == first.paragraph, let next = edge(from: node, token.syllable) else { return }
            node = next
            position += 1
            let phrase = phraseOfNode[Int(node)]
            if phrase >= 0 { visit(position, Int(phrase)) }
        }
    }

    // MARK: The table

    /// Whether any phrase may start with a syllable.
    @inlinable
    func mayStart(with syllable: Syllable) -> Bool {
        let bit = Self.filterBit(syllable)
        return firstSyllables[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    /// Whether the first syllable is a phrase, or begins one with the second.
    @inline(__always)
    private func mayContinue(_ tokens: Tokens, from start: Int, _ first: Token) -> Bool {
        firstPairs.contains(Self.mix(0, first.syllable))
            || firstPairs.contains(Self.pair(first.syllable, tokens[start + 1].syllable))
    }

    @inline(__always)
    private static func pair(_ first: Syllable, _ second: Syllable) -> UInt64 {
        mix(0, Syllable(code: first.code &* 0xA076_1D64_78BD_642F ^ second.code))
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

    @inlinable
    static func filterBit(_ syllable: Syllable) -> Int {
        Int(truncatingIfNeeded: (syllable.code &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }

    @inline(__always)
    private static func mix(_ node: Int32, _ syllable: Syllable) -> UInt64 {
        let product = (syllable.code ^ (UInt64(UInt32(bitPattern: node)) &* 0xD6E8_FEB8_6659_FD93))
            .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    /// The number of a phrase, which is a new one where it did not stand here.
    mutating func insert(_ syllables: some Collection<Syllable>) -> Int? {
        guard let first = syllables.first else { return nil }
        let bit = Self.filterBit(first)
        firstSyllables[bit >> 6] |= 1 << UInt64(bit & 63)
        firstPairs.insert(syllables.dropFirst().first.map { Self.pair(first, $0) } ?? Self.mix(0, first))
        var node: Int32 = 0
        for syllable in syllables { node = edge(from: node, syllable) ?? addEdge(from: node, syllable) }
        if phraseOfNode[Int(node)] < 0 {
            phraseOfNode[Int(node)] = Int32(count)
            count += 1
        }
        return Int(phraseOfNode[Int(node)])
    }

    private mutating func addEdge(from node: Int32, _ syllable: Syllable) -> Int32 {
        if edgeCount * 2 >= edges.count { grow() }
        let next = Int32(phraseOfNode.count)
        phraseOfNode.append(-1)
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

/// A set of hashes that may say yes to one it has not, at about one in ten, but never no to one it has.
private struct PairFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 16)
    private var hashes: [UInt64] = []

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        let bit = Int(truncatingIfNeeded: hash >> 20) & (bits.count << 6 &- 1)
        return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    mutating func insert(_ hash: UInt64) {
        hashes.append(hash)
        if hashes.count * 8 > bits.count << 6 {
            bits = [UInt64](repeating: 0, count: bits.count * 2)
            for hash in hashes { mark(hash) }
        } else {
            mark(hash)
        }
    }

    private mutating func mark(_ hash: UInt64) {
        let bit = Int(truncatingIfNeeded: hash >> 20) & (bits.count << 6 &- 1)
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
}
