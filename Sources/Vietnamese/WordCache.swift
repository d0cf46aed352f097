/// The words that came last, found by their bytes: one that comes again is neither decoded nor looked up letter by letter.
///
/// News is made of some two thousand syllables, so most words are found. Each has two places, in one line of the processor's caches: a new
/// word takes the first, and the one that was there the second. What is found does not depend on what was there, only how quickly.
/// Cost: 256 KiB, a cache for each thread that reads at the same time; never freed, so that no word costs a count of references.
struct WordCache: @unchecked Sendable {  // Lent to one thread at a time.
    struct Entry {
        var head: UInt64 = 0
        var tail: UInt64 = 0
        /// What tokens are made of, where `isToken`.
        var syllable = Syllable.none
        var number: UInt32 = 0
        var scalarCount: UInt8 = 0
        var flags: UInt8 = 0
        /// What `Spelling` counts, where it is known.
        var spelling: Spelling.Finding?

        var isToken: Bool { scalarCount != 0 }

        @inline(__always)
        func holds(_ stretch: LetterStretch) -> Bool { head == stretch.head && tail == stretch.tail }
    }

    private static let pairBits: UInt64 = 12
    private static let entryCount = 2 << Int(pairBits)
    private let entries: UnsafeMutablePointer<Entry>
    /// Which table the words' numbers are from: the number of its gazetteers.
    private let gazetteerCount: UnsafeMutablePointer<Int>

    init() {
        let bytes = UnsafeMutableRawPointer.allocate(
            byteCount: Self.entryCount * MemoryLayout<Entry>.stride, alignment: 64)
        entries = bytes.initializeMemory(as: Entry.self, repeating: Entry(), count: Self.entryCount)
        gazetteerCount = .allocate(capacity: 1)
        gazetteerCount.initialize(to: 0)
    }

    /// Forgets all words where their numbers are those of another table.
    func number(by table: PhraseTable) {
        guard gazetteerCount.pointee != table.gazetteerCount else { return }
        gazetteerCount.pointee = table.gazetteerCount
        entries.update(repeating: Entry(), count: Self.entryCount)
    }

    /// The place of a stretch, which is emptied for it where neither of its two has it.
    @inline(__always)
    func entry(_ stretch: LetterStretch) -> UnsafeMutablePointer<Entry> {
        let hash = (stretch.head ^ stretch.tail &* 0xA076_1D64_78BD_642F) &* 0x9E37_79B9_7F4A_7C15
        let first = entries + Int(truncatingIfNeeded: hash >> (64 - Self.pairBits)) &* 2
        if first.pointee.holds(stretch) { return first }
        let second = first + 1
        if second.pointee.holds(stretch) { return second }
        second.pointee = first.pointee
        first.pointee = Entry(head: stretch.head, tail: stretch.tail)
        return first
    }

    // MARK: Lending

    /// Lends a cache that no other thread has at the moment.
    static func lend<Result>(_ body: (WordCache) -> Result) -> Result {
        let cache = shelf.withLock { $0.popLast() } ?? WordCache()
        defer { shelf.withLock { $0.append(cache) } }
        return body(cache)
    }

    /// The caches that are not lent.
    private static let shelf = Guarded<[WordCache]>([])
}

/// The bytes from a letter on up to the next ASCII character that is no letter, at most fifteen: most often a word.
struct LetterStretch {
    /// The bytes, the first in the lowest place, with zeros behind them.
    let head: UInt64
    let tail: UInt64
    /// 16 where they are more.
    let count: Int

    /// The bytes that have to be there to be looked at.
    static let reach = 16

    @inline(__always)
    init(_ bytes: UnsafeRawPointer) {
        let first = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        let firstEnd = Self.others(first)
        if firstEnd != 0 {
            count = firstEnd.trailingZeroBitCount >> 3
            head = first & ~(~0 << UInt64(count &* 8))
            tail = 0
            return
        }
        let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let length = Self.others(second).trailingZeroBitCount >> 3
        count = 8 &+ length
        head = first
        tail = length == 8 ? second : second & ~(~0 << UInt64(length &* 8))
    }

    @inline(__always)
    static func mayStart(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 97 < 26 }

    /// The top bit of each byte that is ASCII and no letter. No sum of seven bits carries into the next byte.
    @inline(__always)
    private static func others(_ word: UInt64) -> UInt64 {
        let lower = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
        let letters = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower &+ 0x0505_0505_0505_0505) | word
        return ~letters & 0x8080_8080_8080_8080
    }
}
