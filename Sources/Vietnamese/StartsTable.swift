import Synchronization

/// The filters of all grammars in one table: it tells for a token at once which of them let it through.
///
/// A filter comes in when it is first used, so that a process's first texts are looked through without it.
final class StartsTable: @unchecked Sendable {  // Nothing changes after `init`.
    /// The row of a filter that has none; beyond every text's rows.
    static let noRow = Int.max
    private static let mostRows = 32

    private let filters: [Starts.Filter]
    /// A bit for each filter: by the hash of a syllable, and behind these by the kind of token.
    private let rows: UnsafeMutablePointer<UInt32>
    /// The same by the number of a gazetteer of which a phrase stands there.
    fileprivate let rowsOfGazetteers: [UInt32]
    private static let hashCount = 0x1000
    private static let kindCount = 4

    var rowCount: Int { filters.count }

    private init(_ filters: [Starts.Filter]) {
        self.filters = filters
        rows = .allocate(capacity: Self.hashCount + Self.kindCount)
        rows.initialize(repeating: 0, count: Self.hashCount + Self.kindCount)
        for (row, filter) in filters.enumerated() {
            for hash in 0..<Self.hashCount where filter.words[hash >> 6] >> UInt64(hash & 63) & 1 != 0 {
                rows[hash] |= 1 << UInt32(row)
            }
            for kind in 0..<Self.kindCount where filter.kinds & UInt16(kind) << 12 != 0 {
                rows[Self.hashCount + kind] |= 1 << UInt32(row)
            }
        }
        let numbers = filters.flatMap(\.gazetteers)
        var rowsOfGazetteers = [UInt32](repeating: 0, count: (numbers.max() ?? -1) + 1)
        for (row, filter) in filters.enumerated() {
            for gazetteer in filter.gazetteers { rowsOfGazetteers[gazetteer] |= 1 << UInt32(row) }
        }
        self.rowsOfGazetteers = rowsOfGazetteers
    }

    deinit { rows.deallocate() }

    /// The filters that come first and whose gazetteers are all of lower numbers.
    func rowCount(withGazetteersBelow count: Int) -> Int {
        filters.firstIndex { $0.gazetteers.contains { $0 >= count } } ?? rowCount
    }

    /// The filters that let a token through for itself, a bit each.
    @inline(__always)
    func rows(of mark: SyllableMark) -> UInt32 { rows[mark.hash] | rows[Self.hashCount &+ Int(mark.bits >> 12)] }

    // MARK: The table of now

    private static let register = Guarded(StartsTable([]))

    static var current: StartsTable { register.withLock { $0 } }

    /// Gives a filter a row in the texts that are read from now on, where one is left.
    static func learn(_ filter: Starts.Filter) {
        register.withLock { current in
            guard filter.row.load(ordering: .relaxed) == noRow else { return }
            let known = current.filters.firstIndex { $0.isEqual(to: filter) }
            if known == nil, current.rowCount < mostRows { current = StartsTable(current.filters + [filter]) }
            if let row = known ?? current.filters.firstIndex(where: { $0 === filter }) {
                filter.row.store(row, ordering: .relaxed)
            }
        }
    }
}

/// The tokens of one text that each filter lets through, a bit a token.
struct StartBits {
    let rowCount: Int
    /// For every 64 tokens a word a row.
    private let words: UnsafeMutablePointer<UInt64>

    /// Notes the marks and the phrases of a text.
    init(_ marks: UnsafePointer<SyllableMark>, _ phrases: PhraseNotes, count: Int, _ table: StartsTable) {
        rowCount = table.rowCount(withGazetteersBelow: phrases.gazetteerCount)
        let known = UInt32(truncatingIfNeeded: 1 << rowCount - 1)
        let rowsOfGazetteers = table.rowsOfGazetteers
        let wordCount = (count + 63) / 64 * rowCount
        words = .allocate(capacity: wordCount)
        words.initialize(repeating: 0, count: wordCount)
        for index in 0..<count {
            var rows = table.rows(of: marks[index])
            for place in phrases.range(at: index) {
                let gazetteer = Int(phrases.found[place].gazetteer)
                if gazetteer < rowsOfGazetteers.count { rows |= rowsOfGazetteers[gazetteer] }
            }
            rows &= known
            let block = words + (index &>> 6) &* rowCount
            while rows != 0 {
                block[rows.trailingZeroBitCount] |= 1 &<< UInt64(truncatingIfNeeded: index)
                rows &= rows &- 1
            }
        }
    }

    func deallocate() { words.deallocate() }

    /// The first token of a row from an index on, `end` where there is none before it. The index is below the end.
    @inline(__always)
    func next(_ row: Int, from index: Int, before end: Int) -> Int {
        var block = index >> 6
        let last = (end &- 1) >> 6
        var rest = words[block &* rowCount &+ row] & (~0 &<< UInt64(truncatingIfNeeded: index))
        while rest == 0, block < last {
            block &+= 1
            rest = words[block &* rowCount &+ row]
        }
        return rest == 0 ? end : Swift.min(block << 6 &+ rest.trailingZeroBitCount, end)
    }
}
