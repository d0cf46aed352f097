import Synchronization

/// The filters of all grammars in one table: it tells at once which of them let a phrase, a capital or a number through.
///
/// A filter comes in when it is first used, so that a process's first texts are looked through without it.
final class StartsTable: Sendable {
    /// The row of a filter that has none; beyond every text's rows.
    static let noRow = Int.max
    private static let mostRows = 32

    private let filters: [Starts.Filter]
    /// A bit for each filter, by the number of a gazetteer of which a phrase starts at a token.
    fileprivate let rowsOfGazetteers: [UInt32]
    fileprivate let rowsOfCapitals: UInt32
    fileprivate let rowsOfNumbers: UInt32

    private init(_ filters: [Starts.Filter]) {
        self.filters = filters
        func rows(where isIn: (Starts.Filter) -> Bool) -> UInt32 {
            filters.indices.reduce(0) { $0 | (isIn(filters[$1]) ? 1 << UInt32($1) : 0) }
        }
        rowsOfCapitals = rows(where: \.capitals)
        rowsOfNumbers = rows(where: \.numbers)
        let count = (filters.flatMap(\.gazetteers).max() ?? -1) + 1
        rowsOfGazetteers = (0..<count).map { gazetteer in rows { $0.gazetteers.contains(gazetteer) } }
    }

    /// The filters that came first and whose gazetteers are all of lower numbers.
    func rowCount(withGazetteersBelow count: Int) -> Int {
        filters.firstIndex { $0.gazetteers.contains { $0 >= count } } ?? filters.count
    }

    // MARK: The table of now

    private static let register = Guarded(StartsTable([]))

    static var current: StartsTable { register.withLock { $0 } }

    /// Gives a filter a row in the texts that are read from now on, where one is left.
    static func learn(_ filter: Starts.Filter) {
        register.withLock { current in
            guard filter.row.load(ordering: .relaxed) == noRow else { return }
            let known = current.filters.firstIndex { $0.isEqual(to: filter) }
            if known == nil, current.filters.count < mostRows { current = StartsTable(current.filters + [filter]) }
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

    /// Notes the capitals, the numbers and the phrases of a text.
    init(_ tokens: UnsafePointer<Token>, count: Int, _ phrases: PhraseNotes, _ table: StartsTable) {
        rowCount = table.rowCount(withGazetteersBelow: phrases.gazetteerCount)
        let known = UInt32(truncatingIfNeeded: 1 << rowCount - 1)
        let wordCount = (count + 63) / 64 * rowCount
        words = .allocate(capacity: wordCount)
        words.initialize(repeating: 0, count: wordCount)
        for start in stride(from: 0, to: count, by: 64) {
            var capitals: UInt64 = 0
            var numbers: UInt64 = 0
            for index in (start..<min(start + 64, count)).reversed() {
                capitals = capitals << 1 | (tokens[index].isCapitalized ? 1 : 0)
                numbers = numbers << 1 | (tokens[index].isNumber ? 1 : 0)
            }
            set(table.rowsOfCapitals & known, at: start, capitals)
            set(table.rowsOfNumbers & known, at: start, numbers)
        }
        let rowsOfGazetteers = table.rowsOfGazetteers
        for phrase in phrases.all where Int(phrase.gazetteer) < rowsOfGazetteers.count {
            let start = Int(phrase.start)
            set(rowsOfGazetteers[Int(phrase.gazetteer)] & known, at: start, 1 &<< UInt64(truncatingIfNeeded: start))
        }
    }

    /// Sets bits of some rows among the 64 tokens of one of them.
    @inline(__always)
    private func set(_ rows: UInt32, at index: Int, _ bits: UInt64) {
        let block = words + (index &>> 6) &* rowCount
        var rows = rows
        while rows != 0 {
            block[rows.trailingZeroBitCount] |= bits
            rows &= rows &- 1
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
