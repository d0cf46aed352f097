import Hashing

/// A row's key and where the row stood, in 16 bytes: 80 bits of a SHA-256, 24 of the source's number, 24 of the line.
///
/// Two rows of a hundred million share 80 bits by chance once in two hundred million archives. Whoever wants to suppress
/// another's row has to find a text with its hash: 2^80 tries.
struct KeyEntry: Hashable {
    /// What two rows with the same values have in common.
    struct Key: Hashable {
        let high: UInt64
        let low: UInt16
    }

    var high: UInt64
    /// The rest of the key, the source and the line, from the highest bits on.
    var low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    init(_ digest: Digest) {
        // Zero marks a free slot.
        high = max(1, digest.prefix)
        low = UInt64(digest.bytes[8]) << 56 | UInt64(digest.bytes[9]) << 48
    }

    var key: Key { Key(high: high, low: UInt16(low >> 48)) }

    /// A number too large for its bits is stored as the largest that fits.
    var place: (source: Int, line: Int) {
        get { (Int(low >> 24 & Self.most), Int(low & Self.most)) }
        set {
            let source = UInt64(clamping: min(newValue.source, Int(Self.most)))
            let line = UInt64(clamping: min(newValue.line, Int(Self.most)))
            low = low & ~(1 << 48 &- 1) | source << 24 | line
        }
    }

    private static let most: UInt64 = 1 << 24 - 1
}

extension KeyEntry: SortedRecord {
    var sortKey: UInt64 { high }

    /// Of entries with one key the one that came first is the smaller.
    static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

/// A set of keys with their places: open addressing, linear probing, filled to seven eighths at most.
struct KeyTable {
    private var slots = [KeyEntry](repeating: .free, count: 1 << 10)
    private(set) var count = 0

    func place(of entry: KeyEntry) -> (source: Int, line: Int)? {
        let found = slots[slot(of: entry)]
        return found.high == 0 ? nil : found.place
    }

    /// Adds a key; one that is there keeps its place.
    mutating func insert(_ entry: KeyEntry) {
        let slot = slot(of: entry)
        guard slots[slot].high == 0 else { return }
        slots[slot] = entry
        count += 1
        if count * 8 > slots.count * 7 { grow() }
    }

    /// Gives all keys in their order, and forgets them.
    mutating func takeSorted() -> [KeyEntry] {
        var taken = slots
        self = KeyTable()
        taken.removeAll { $0.high == 0 }
        taken.sort()
        return taken
    }

    /// Where a key stands, or the free slot where it would.
    private func slot(of entry: KeyEntry) -> Int {
        var slot = Int(truncatingIfNeeded: entry.high) & (slots.count - 1)
        while slots[slot].high != 0 && slots[slot].key != entry.key { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [KeyEntry](repeating: .free, count: old.count * 2)
        for entry in old where entry.high != 0 { slots[slot(of: entry)] = entry }
    }
}

extension KeyEntry {
    fileprivate static let free = KeyEntry(high: 0, low: 0)
}
