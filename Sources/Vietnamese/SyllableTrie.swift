/// Phrases compiled to a trie over syllables, each with a number: the table behind every gazetteer.
///
/// Edges lie in one open-addressing table, keyed by node and syllable. Filters answer most tokens without touching it, since a large table's
/// edge costs a wait for memory: a bit for the hash of each first syllable, and some eight bits a phrase over the first two. Not
/// generic, so that other modules call compiled code; its memory is never freed, since lists of words are made once, so that
/// a grammar that holds many of them is copied without counting references.
@usableFromInline
struct SyllableTrie: Sendable {
    fileprivate struct Edge {
        var syllable: Syllable = .none
        var node: Int32 = 0
        /// The node to which it leads; in the finished table with what is known of that node, which saves waits for memory.
        var next: UInt32 = 0

        static let isPhrase: UInt32 = 1 << 31
        static let isLeaf: UInt32 = 1 << 30
    }

    /// 64 words of bits for the hashes of first syllables, 64 for phrases of one syllable, then those of pairs.
    @usableFromInline nonisolated(unsafe) let firsts: UnsafePointer<UInt64>
    @usableFromInline let pairShift: UInt32
    private nonisolated(unsafe) let edges: UnsafePointer<Edge>
    private let edgeMask: Int
    private nonisolated(unsafe) let phraseOfNode: UnsafePointer<Int32>

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
        var node: Int32 = 0
        var position = start
        while true {
            let token = tokens[position]
            guard token.paragraph == first.paragraph, let next = edge(from: node, token.syllable) else { return }
            node = Int32(next & ~(Edge.isPhrase | Edge.isLeaf))
            position &+= 1
            if next & Edge.isPhrase != 0 { visit(position, Int(phraseOfNode[Int(node)])) }
            if next & Edge.isLeaf != 0 { return }
        }
    }

    // MARK: The filters

    /// Whether any phrase may start with a syllable.
    @inlinable
    func mayStart(with syllable: Syllable) -> Bool { isSet(SyllableMark.hash(syllable)) }

    /// Whether the token's syllable may be a phrase, or begin one with the next.
    @inlinable @inline(__always)
    func mayMatch(in tokens: Tokens, at start: Int) -> Bool {
        guard UInt(bitPattern: start) < UInt(bitPattern: tokens.storage.count) else { return false }
        let first = tokens.storage.marks[start].hash
        guard isSet(first) else { return false }
        return isSet(4096 &+ first) || isSet(8192 &+ pairBit(first, tokens.storage.marks[start &+ 1].hash))
    }

    @inlinable @inline(__always)
    func isSet(_ bit: Int) -> Bool { firsts[bit >> 6] >> UInt64(bit & 63) & 1 != 0 }

    @inlinable @inline(__always)
    func pairBit(_ first: Int, _ second: Int) -> Int {
        Int((UInt32(truncatingIfNeeded: first << 12 | second) &* 0x9E37_79B1) >> pairShift)
    }

    // MARK: The table

    @inline(__always)
    private func edge(from node: Int32, _ syllable: Syllable) -> UInt32? {
        var slot = Int(truncatingIfNeeded: Self.mix(node, syllable)) & edgeMask
        while true {
            let edge = edges[slot]
            if edge.syllable == .none { return nil }
            if edge.syllable == syllable, edge.node == node { return edge.next }
            slot = (slot &+ 1) & edgeMask
        }
    }

    @inline(__always)
    fileprivate static func mix(_ node: Int32, _ syllable: Syllable) -> UInt64 {
        let product = (syllable.code ^ (UInt64(UInt32(bitPattern: node)) &* 0xD6E8_FEB8_6659_FD93))
            .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    // MARK: Making it

    init(_ builder: SyllableTrieBuilder) {
        let pairBitCount = max(64, (builder.pairs.count * 8).roundedUpToPowerOfTwo)
        pairShift = UInt32(32 - pairBitCount.trailingZeroBitCount)
        let filters = UnsafeMutablePointer<UInt64>.allocate(capacity: 128 + pairBitCount / 64)
        filters.initialize(repeating: 0, count: 128 + pairBitCount / 64)
        firsts = UnsafePointer(filters)
        edges = UnsafePointer(builder.finishedEdges.neverFreed)
        edgeMask = builder.edges.count - 1
        phraseOfNode = UnsafePointer(builder.phraseOfNode.neverFreed)
        func set(_ bit: Int) { filters[bit >> 6] |= 1 << UInt64(bit & 63) }
        for (first, second) in builder.pairs {
            let hash = SyllableMark.hash(first)
            set(hash)
            if let second { set(8192 + pairBit(hash, SyllableMark.hash(second))) } else { set(4096 + hash) }
        }
    }
}

/// Takes phrases up one by one and numbers them.
struct SyllableTrieBuilder {
    fileprivate private(set) var edges = [SyllableTrie.Edge](repeating: SyllableTrie.Edge(), count: 64)
    private var edgeCount = 0
    fileprivate private(set) var phraseOfNode: [Int32] = [-1]
    /// The first two syllables of every phrase; the only one of some.
    fileprivate private(set) var pairs: [(first: Syllable, second: Syllable?)] = []
    /// The number of distinct phrases.
    private(set) var count = 0

    /// The number of a phrase, which is a new one where it did not stand here.
    mutating func insert(_ syllables: some Collection<Syllable>) -> Int? {
        guard let first = syllables.first else { return nil }
        var node: Int32 = 0
        for syllable in syllables { node = edge(from: node, syllable) ?? addEdge(from: node, syllable) }
        if phraseOfNode[Int(node)] < 0 {
            phraseOfNode[Int(node)] = Int32(count)
            count += 1
            pairs.append((first, syllables.dropFirst().first))
        }
        return Int(phraseOfNode[Int(node)])
    }

    /// The edges, with what is known of the nodes to which they lead.
    fileprivate var finishedEdges: [SyllableTrie.Edge] {
        var isLeaf = [Bool](repeating: true, count: phraseOfNode.count)
        for edge in edges where edge.syllable != .none { isLeaf[Int(edge.node)] = false }
        var finished = edges
        for slot in finished.indices where finished[slot].syllable != .none {
            let node = Int(finished[slot].next)
            if phraseOfNode[node] >= 0 { finished[slot].next |= SyllableTrie.Edge.isPhrase }
            if isLeaf[node] { finished[slot].next |= SyllableTrie.Edge.isLeaf }
        }
        return finished
    }

    private func edge(from node: Int32, _ syllable: Syllable) -> Int32? {
        var slot = Int(truncatingIfNeeded: SyllableTrie.mix(node, syllable)) & (edges.count - 1)
        while edges[slot].syllable != .none {
            if edges[slot].syllable == syllable, edges[slot].node == node { return Int32(edges[slot].next) }
            slot = (slot + 1) & (edges.count - 1)
        }
        return nil
    }

    private mutating func addEdge(from node: Int32, _ syllable: Syllable) -> Int32 {
        if edgeCount * 2 >= edges.count { grow() }
        let next = Int32(phraseOfNode.count)
        phraseOfNode.append(-1)
        place(SyllableTrie.Edge(syllable: syllable, node: node, next: UInt32(next)))
        edgeCount += 1
        return next
    }

    private mutating func place(_ edge: SyllableTrie.Edge) {
        var slot = Int(truncatingIfNeeded: SyllableTrie.mix(edge.node, edge.syllable)) & (edges.count - 1)
        while edges[slot].syllable != .none { slot = (slot + 1) & (edges.count - 1) }
        edges[slot] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = [SyllableTrie.Edge](repeating: SyllableTrie.Edge(), count: old.count * 2)
        for edge in old where edge.syllable != .none { place(edge) }
    }
}

extension Array {
    /// A copy of the elements for the life of the process: what constants are made of.
    var neverFreed: UnsafeMutablePointer<Element> {
        let copy = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, count))
        copy.initialize(from: self, count: count)
        return copy
    }
}

extension Int {
    fileprivate var roundedUpToPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
