/// A trie of all gazetteers' phrases over numbers of words, made to be small and to be asked once a token for all of them.
///
/// Words lead from the root to the nodes of their own numbers. Every other edge is found by its hash, and a filter of some ten bits an edge,
/// which stays in the processor's caches, tells most words that lead nowhere.
final class PhraseTable: @unchecked Sendable {  // Nothing changes after `init`.
    private struct Node {
        let parent: UInt32
        let word: UInt32
        /// The only phrase that ends here; where there are more, the place of the first in `endings`.
        var phrase: UInt32 = 0
        var gazetteer: UInt16 = 0
        var endingCount: UInt16 = 0
    }

    /// The gazetteers of lower numbers are in it.
    let gazetteerCount: Int
    /// The first one is of no word.
    private let nodes: UnsafeMutablePointer<Node>
    /// The phrases of nodes at which several end.
    private let endings: UnsafeMutablePointer<PhraseTrie.Ending>
    /// Nodes by the hash of parent and word; 0 where there is none. At most one in two is taken.
    private let slots: UnsafeMutablePointer<UInt32>
    private let slotShift: UInt64
    /// A bit for the hash of each edge.
    private let edges: UnsafeMutablePointer<UInt64>
    private let edgeShift: UInt64
    /// A bit for each node at which a phrase ends.
    private let ends: UnsafeMutablePointer<UInt64>
    private let numbers: WordNumbers

    init(_ trie: PhraseTrie, gazetteerCount: Int) {
        self.gazetteerCount = gazetteerCount
        numbers = WordNumbers(trie.syllables)
        let nodeCount = numbers.count + trie.nodeCount
        let slotBits = UInt64(max(6, Int.bitWidth - (nodeCount * 2).leadingZeroBitCount))
        slotShift = 64 - slotBits
        edgeShift = slotShift - 2
        nodes = .allocate(capacity: nodeCount)
        endings = .allocate(capacity: trie.endings.reduce(0) { $0 + $1.count })
        slots = .allocate(capacity: 1 << Int(slotBits))
        slots.initialize(repeating: 0, count: 1 << Int(slotBits))
        edges = .allocate(capacity: 1 << Int(slotBits + 2 - 6))
        edges.initialize(repeating: 0, count: 1 << Int(slotBits + 2 - 6))
        ends = .allocate(capacity: nodeCount / 64 + 1)
        ends.initialize(repeating: 0, count: nodeCount / 64 + 1)
        fill(trie)
    }

    deinit {
        nodes.deallocate()
        endings.deallocate()
        slots.deallocate()
        edges.deallocate()
        ends.deallocate()
    }

    private func fill(_ trie: PhraseTrie) {
        for number in 0...numbers.count {
            (nodes + number).initialize(to: Node(parent: 0, word: UInt32(number)))
        }
        var count = numbers.count + 1
        var endingCount = 0
        // A node of the trie comes after its parent.
        var places = [UInt32](repeating: 0, count: trie.nodeCount)
        for node in 1..<trie.nodeCount {
            let word = numbers[trie.syllables[node]]
            if trie.parents[node] == 0 {
                places[node] = word
            } else {
                places[node] = UInt32(count)
                (nodes + count).initialize(to: Node(parent: places[Int(trie.parents[node])], word: word))
                place(UInt32(count))
                count += 1
            }
            end(trie.endings[node], at: Int(places[node]), &endingCount)
        }
    }

    private func place(_ node: UInt32) {
        let hash = Self.hash(nodes[Int(node)].parent, nodes[Int(node)].word)
        edges[Int(hash >> edgeShift) >> 6] |= 1 << (hash >> edgeShift & 63)
        var slot = Int(hash >> slotShift)
        while slots[slot] != 0 { slot = after(slot) }
        slots[slot] = node
    }

    private func end(_ own: [PhraseTrie.Ending], at place: Int, _ endingCount: inout Int) {
        guard let first = own.first else { return }
        ends[place >> 6] |= 1 << UInt64(place & 63)
        nodes[place].endingCount = UInt16(own.count)
        nodes[place].gazetteer = UInt16(first.gazetteer)
        nodes[place].phrase = first.phrase
        guard own.count > 1 else { return }
        nodes[place].phrase = UInt32(endingCount)
        for ending in own {
            (endings + endingCount).initialize(to: ending)
            endingCount += 1
        }
    }

    // MARK: Asking

    /// The number of a word, 0 where no phrase has it.
    func number(of syllable: Syllable) -> UInt32 { numbers[syllable] }

    /// The number of a number in digits, 0 where no phrase has it.
    @inline(__always)
    func number(ofDigits syllable: Syllable) -> UInt32 { numbers.mayHold(digits: syllable) ? numbers[syllable] : 0 }

    /// The number of a punctuation mark, 0 where no phrase has it.
    @inline(__always)
    func number(of mark: Unicode.Scalar) -> UInt32 { numbers.number(of: mark) }

    /// 1 where a phrase ends at a node, else 0.
    @inline(__always)
    func ends(at node: UInt32) -> UInt64 { ends[Int(node >> 6)] >> UInt64(node & 63) & 1 }

    /// 1 where a word may lead on from a node, else 0, which is always right.
    @inline(__always)
    func mayLead(from node: UInt32, _ word: UInt32) -> UInt64 {
        let bit = Self.hash(node, word) >> edgeShift
        return edges[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1
    }

    /// The node that stands where the one to which a word leads would stand first.
    @inline(__always)
    func firstChild(of node: UInt32, _ word: UInt32) -> UInt32 {
        slots[Int(truncatingIfNeeded: Self.hash(node, word) >> slotShift)]
    }

    /// The node to which a word leads, 0 where it leads nowhere; looked for from the first on.
    @inline(__always)
    func child(of node: UInt32, _ word: UInt32, from first: UInt32) -> UInt32 {
        isChild(first, of: node, word) ? first : laterChild(of: node, word)
    }

    private func laterChild(of node: UInt32, _ word: UInt32) -> UInt32 {
        var slot = Int(truncatingIfNeeded: Self.hash(node, word) >> slotShift)
        while slots[slot] != 0, !isChild(slots[slot], of: node, word) { slot = after(slot) }
        return slots[slot]
    }

    @inline(__always)
    private func isChild(_ child: UInt32, of node: UInt32, _ word: UInt32) -> Bool {
        nodes[Int(child)].parent == node && nodes[Int(child)].word == word
    }

    private func after(_ slot: Int) -> Int { (slot + 1) & (1 << Int(64 - slotShift) - 1) }

    /// Calls for each phrase that ends at a node; to be asked where there is one.
    @inline(__always)
    func phrases(endingAt place: UInt32, _ visit: (_ gazetteer: UInt16, _ phrase: UInt32) -> Void) {
        let node = nodes[Int(place)]
        if node.endingCount == 1 { return visit(node.gazetteer, node.phrase) }
        for number in Int(node.phrase)..<Int(node.phrase) + Int(node.endingCount) {
            visit(UInt16(truncatingIfNeeded: endings[number].gazetteer), endings[number].phrase)
        }
    }

    @inline(__always)
    private static func hash(_ node: UInt32, _ word: UInt32) -> UInt64 {
        let key = UInt64(node) << 32 | UInt64(word)
        return (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    }
}

/// The words of a table's phrases, numbered from 1 in the order in which they came.
private struct WordNumbers {
    private typealias Slot = (syllable: Syllable, number: UInt32)

    private var slots = [Slot](repeating: (.none, 0), count: 64)
    private(set) var count = 0
    /// Of punctuation marks in ASCII, which come too often to be looked for.
    private var marks = [UInt32](repeating: 0, count: 128)
    /// A bit for each number in digits, by its hash: phrases have few of those that texts have.
    private var digits: UInt64 = 0

    init(_ syllables: [Syllable]) {
        for syllable in syllables where syllable != .none && self[syllable] == 0 {
            if count * 2 >= slots.count { grow() }
            count += 1
            slots[slot(of: syllable)] = (syllable, UInt32(count))
            if syllable.endsInDigit { digits |= Self.bit(of: syllable) }
        }
        for value in 0..<128 { marks[value] = self[Syllable(punctuation: Unicode.Scalar(UInt8(value)))] }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: (.none, 0), count: old.count * 2)
        for known in old where known.number != 0 { slots[slot(of: known.syllable)] = known }
    }

    /// The number of a word, 0 where it has none.
    subscript(syllable: Syllable) -> UInt32 { slots[slot(of: syllable)].number }

    @inline(__always)
    func mayHold(digits syllable: Syllable) -> Bool { digits & Self.bit(of: syllable) != 0 }

    private static func bit(of syllable: Syllable) -> UInt64 { 1 << UInt64(SyllableSet.hash(syllable) & 63) }

    @inline(__always)
    func number(of mark: Unicode.Scalar) -> UInt32 {
        mark.value < 128 ? marks[Int(mark.value)] : self[Syllable(punctuation: mark)]
    }

    private func slot(of syllable: Syllable) -> Int {
        let mask = slots.count &- 1
        var slot = SyllableSet.hash(syllable) & mask
        while slots[slot].number != 0, slots[slot].syllable != syllable { slot = (slot &+ 1) & mask }
        return slot
    }
}

extension Syllable {
    /// Whether its last letter is a digit, as it is of every number of up to nine.
    fileprivate var endsInDigit: Bool { code >> 63 != 0 || code & 0x7F >= UInt64(Letters.firstDigit) }
}
