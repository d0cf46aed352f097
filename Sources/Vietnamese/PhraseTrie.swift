/// The phrases of all gazetteers, as they come in: a trie over syllables that grows.
///
/// Texts are looked through by a `PhraseTable` made of it, which is small and doesn't change.
struct PhraseTrie {
    /// A phrase that ends at a node.
    struct Ending {
        let gazetteer: UInt32
        let phrase: UInt32
    }

    /// The node from which each one comes, and the syllable that leads there. The root is 0.
    private(set) var parents: [UInt32] = [0]
    private(set) var syllables: [Syllable] = [.none]
    private(set) var endings: [[Ending]] = [[]]
    /// Nodes by the hash of parent and syllable; 0 where there is none. At most one in two is taken.
    private var slots = [UInt32](repeating: 0, count: 64)

    var nodeCount: Int { parents.count }

    /// Takes a phrase up, unless the gazetteer has it; gives the number that it bears there.
    mutating func insert(_ phrase: [Syllable], of gazetteer: Int, number: Int) -> Int {
        var node = 0
        for syllable in phrase { node = child(of: node, syllable) ?? addChild(of: node, syllable) }
        if let known = self.number(of: gazetteer, at: node) { return known }
        endings[node].append(Ending(gazetteer: UInt32(gazetteer), phrase: UInt32(number)))
        return number
    }

    /// Calls for every phrase of a gazetteer that starts at a token and stays in its paragraph, the shortest first.
    func walk(_ gazetteer: Int, in tokens: Tokens, from start: Int, _ visit: (_ end: Int, _ phrase: Int) -> Void) {
        var node = 0
        var position = start
        while tokens[position].paragraph == tokens[start].paragraph,
            let next = child(of: node, tokens[position].syllable)
        {
            node = next
            position += 1
            if let phrase = number(of: gazetteer, at: node) { visit(position, phrase) }
        }
    }

    private func number(of gazetteer: Int, at node: Int) -> Int? {
        endings[node].first { $0.gazetteer == gazetteer }.map { Int($0.phrase) }
    }

    // MARK: The nodes

    private func child(of node: Int, _ syllable: Syllable) -> Int? {
        var slot = Self.hash(node, syllable) & (slots.count - 1)
        while slots[slot] != 0 {
            let child = Int(slots[slot])
            if parents[child] == node, syllables[child] == syllable { return child }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func addChild(of node: Int, _ syllable: Syllable) -> Int {
        if nodeCount * 2 >= slots.count { grow() }
        parents.append(UInt32(node))
        syllables.append(syllable)
        endings.append([])
        place(nodeCount - 1)
        return nodeCount - 1
    }

    private mutating func place(_ node: Int) {
        var slot = Self.hash(Int(parents[node]), syllables[node]) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(node)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for node in 1..<nodeCount { place(node) }
    }

    private static func hash(_ node: Int, _ syllable: Syllable) -> Int {
        let product = (syllable.code ^ (UInt64(node) &* 0xD6E8_FEB8_6659_FD93))
            .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: (product.high ^ product.low) & 0x7FFF_FFFF)
    }
}
