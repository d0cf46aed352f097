/// A trie of all gazetteers' phrases over numbers of words, made to be small and to be asked once a token for all of them.
///
/// A word's number is the node to which it leads from the root. Children of a node stand side by side in the order of their
/// words, so that a few bytes tell which follow; a filter of 64 bits a node tells most words that don't.
final class PhraseTable: @unchecked Sendable {  // Nothing changes after `init`.
    private struct Node {
        /// A bit for each word that follows, by the lowest six bits of its number.
        var followers: UInt64 = 0
        var firstChild: UInt32 = 0
        var childCount: UInt32 = 0
        var firstEnding: UInt32 = 0
        var endingCount: UInt32 = 0
    }

    /// The gazetteers of lower numbers are in it.
    let gazetteerCount: Int
    private let nodes: UnsafeMutablePointer<Node>
    /// The number of the last word of each node below the first level.
    private let words: UnsafeMutablePointer<UInt32>
    private let endings: UnsafeMutablePointer<PhraseTrie.Ending>
    private let numbers: WordNumbers

    init(_ trie: PhraseTrie, gazetteerCount: Int) {
        self.gazetteerCount = gazetteerCount
        numbers = WordNumbers(trie.syllables)
        let order = Self.order(trie, numbers)
        nodes = .allocate(capacity: order.count)
        nodes.initialize(repeating: Node(), count: order.count)
        words = .allocate(capacity: order.count)
        words.initialize(repeating: 0, count: order.count)
        let all = Self.fill(nodes, words, order, trie, numbers)
        endings = .allocate(capacity: all.count)
        endings.initialize(from: all, count: all.count)
    }

    deinit {
        nodes.deallocate()
        words.deallocate()
        endings.deallocate()
    }

    /// The trie's node at each place of the table; 0 where there is none.
    private static func order(_ trie: PhraseTrie, _ numbers: WordNumbers) -> [UInt32] {
        var order = [UInt32](repeating: 0, count: numbers.count + 1)
        var childCounts = [Int](repeating: 0, count: trie.nodeCount + 1)
        for parent in trie.parents.dropFirst() where parent != 0 { childCounts[Int(parent) + 1] += 1 }
        for node in 1..<childCounts.count { childCounts[node] += childCounts[node - 1] }
        var starts = childCounts
        var children = [UInt32](repeating: 0, count: childCounts[trie.nodeCount])
        for node in 1..<max(1, trie.nodeCount) {
            let parent = Int(trie.parents[node])
            if parent == 0 {
                order[Int(numbers[trie.syllables[node]])] = UInt32(node)
            } else {
                children[starts[parent]] = UInt32(node)
                starts[parent] += 1
            }
        }
        for parent in 1..<max(1, trie.nodeCount) where childCounts[parent + 1] - childCounts[parent] > 1 {
            children[childCounts[parent]..<childCounts[parent + 1]].sort {
                numbers[trie.syllables[Int($0)]] < numbers[trie.syllables[Int($1)]]
            }
        }
        return order + children
    }

    /// Fills nodes and words in the order of the table; gives all endings.
    private static func fill(
        _ nodes: UnsafeMutablePointer<Node>, _ words: UnsafeMutablePointer<UInt32>, _ order: [UInt32],
        _ trie: PhraseTrie, _ numbers: WordNumbers
    ) -> [PhraseTrie.Ending] {
        var placeOfNode = [Int](repeating: 0, count: trie.nodeCount)
        for (place, node) in order.enumerated() where node != 0 { placeOfNode[Int(node)] = place }
        var endings: [PhraseTrie.Ending] = []
        for (place, node) in order.enumerated() where node != 0 {
            nodes[place].firstEnding = UInt32(endings.count)
            nodes[place].endingCount = UInt32(trie.endings[Int(node)].count)
            endings += trie.endings[Int(node)]
            guard place > numbers.count else { continue }
            words[place] = numbers[trie.syllables[Int(node)]]
            let parent = placeOfNode[Int(trie.parents[Int(node)])]
            if nodes[parent].childCount == 0 { nodes[parent].firstChild = UInt32(place) }
            nodes[parent].childCount += 1
            nodes[parent].followers |= 1 << UInt64(words[place] & 63)
        }
        return endings
    }

    // MARK: Asking

    /// The number of a word, 0 where no phrase has it.
    @inline(__always)
    func number(of syllable: Syllable) -> UInt32 { numbers[syllable] }

    /// Notes the phrases that start at a token, the shortest first.
    @inline(__always)
    func look(_ tokens: UnsafePointer<Token>, at start: Int, before end: Int, _ notes: inout PhraseNotes.Draft) {
        var place = Int(tokens[start].number)
        var position = start
        while place != 0 {
            let node = nodes[place]
            position &+= 1
            var ending = Int(node.firstEnding)
            let last = ending &+ Int(node.endingCount)
            while ending < last {
                notes.add(endings[ending], length: position &- start)
                ending &+= 1
            }
            guard node.followers != 0, position < end else { return }
            place = child(node, tokens[position].number)
        }
    }

    @inline(__always)
    private func child(_ node: Node, _ word: UInt32) -> Int {
        guard node.followers >> UInt64(word & 63) & 1 != 0 else { return 0 }
        var low = Int(node.firstChild)
        var count = Int(node.childCount)
        while count > 8 {
            let half = count >> 1
            if words[low &+ half] <= word {
                low &+= half
                count &-= half
            } else {
                count = half
            }
        }
        let end = low &+ count
        while low < end {
            if words[low] == word { return low }
            low &+= 1
        }
        return 0
    }
}

/// The words of a table's phrases, numbered from 1 in the order in which they came.
private struct WordNumbers {
    private let slots: [(syllable: Syllable, number: UInt32)]
    let count: Int

    init(_ syllables: [Syllable]) {
        var size = 16
        while size < syllables.count * 2 { size *= 2 }
        var slots = [(syllable: Syllable, number: UInt32)](repeating: (.none, 0), count: size)
        var count: UInt32 = 0
        for syllable in syllables where syllable != .none {
            let slot = Self.slot(of: syllable, in: slots)
            if slots[slot].number != 0 { continue }
            count += 1
            slots[slot] = (syllable, count)
        }
        self.slots = slots
        self.count = Int(count)
    }

    /// The number of a word, 0 where it has none.
    @inline(__always)
    subscript(syllable: Syllable) -> UInt32 { slots[Self.slot(of: syllable, in: slots)].number }

    @inline(__always)
    private static func slot(of syllable: Syllable, in slots: [(syllable: Syllable, number: UInt32)]) -> Int {
        let mask = slots.count &- 1
        var slot = SyllableSet.hash(syllable) & mask
        while slots[slot].number != 0, slots[slot].syllable != syllable { slot = (slot &+ 1) & mask }
        return slot
    }
}
