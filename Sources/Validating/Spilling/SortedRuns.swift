import Stages

/// A record that is found by a key, and sorted by it first.
protocol SortedRecord: BitwiseCopyable, Comparable {
    var sortKey: UInt64 { get }
}

/// Sorted runs of records on the disk, the oldest first, of which each is at least twice as long as the next: a new run is merged with
/// those before it until that is so. A look-up asks a handful of runs, and a record is written a handful of times.
///
/// Cost: in memory 8 bytes a page of 4 KiB; a read of a page a run and look-up.
/// Source: the logarithmic method, J. L. Bentley, J. B. Saxe, doi:10.1016/0196-6774(80)90015-2.
struct SortedRuns<Record: SortedRecord> {
    private var runs: [SortedRun<Record>] = []

    /// Adds records that came after all that are there; `give` hands them over in their order.
    mutating func add(in room: Room, _ give: (_ append: (Record) throws -> Void) throws -> Void) throws {
        let run = try SortedRun<Record>(in: room)
        try give(run.append)
        try run.flush()
        runs.append(run)
        while runs.count >= 2, runs[runs.count - 2].count < 2 * runs[runs.count - 1].count {
            let (newer, older) = (runs.removeLast(), runs.removeLast())
            runs.append(try SortedRun(merging: older, newer, in: room))
        }
    }

    /// Visits the records with a key, the newest run and in it the greatest record first, until `body` gives false.
    func visit(_ key: UInt64, _ body: (Record) throws -> Bool) throws {
        for run in runs.reversed() where try !run.visit(key, body) { return }
    }
}

/// Records in their order, with the first key of every block in memory.
private final class SortedRun<Record: SortedRecord> {
    private let file: RecordFile<Record>
    private var firstKeys: [UInt64] = []

    init(in room: Room) throws { file = try RecordFile(in: room, cachedBlockCount: 16) }

    /// Merges two runs; of equal records the older run's comes first.
    convenience init(merging older: SortedRun, _ newer: SortedRun, in room: Room) throws {
        try self.init(in: room)
        var first = RunCursor(older.file)
        var second = RunCursor(newer.file)
        var (a, b) = (try first.next(), try second.next())
        while true {
            if let left = a, b.map({ left <= $0 }) ?? true {
                try append(left)
                a = try first.next()
            } else if let right = b {
                try append(right)
                b = try second.next()
            } else {
                break
            }
        }
        try flush()
    }

    var count: Int { file.count }

    func append(_ record: Record) throws {
        if file.count % RecordFile<Record>.blockRecordCount == 0 { firstKeys.append(record.sortKey) }
        try file.append(record)
    }

    func flush() throws { try file.flush() }

    /// Gives false where `body` did.
    func visit(_ key: UInt64, _ body: (Record) throws -> Bool) throws -> Bool {
        var number = blocksBeginning(upTo: key) - 1
        while number >= 0 {
            let block = try file.block(number)
            for record in block.reversed() where record.sortKey <= key {
                if record.sortKey < key { return true }
                if try !body(record) { return false }
            }
            number -= 1
        }
        return true
    }

    /// How many blocks begin with the key or a smaller one.
    private func blocksBeginning(upTo key: UInt64) -> Int {
        var range = 0..<firstKeys.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = firstKeys[middle] <= key ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}

/// Reads a run from its start to its end.
private struct RunCursor<Record: SortedRecord>: ~Copyable {
    private let file: RecordFile<Record>
    private let block = RecordFile<Record>.Block.allocate(capacity: RecordFile<Record>.blockRecordCount * 16)
    private var place = 0
    private var filled = 0
    private var read = 0

    init(_ file: RecordFile<Record>) { self.file = file }

    deinit { block.deallocate() }

    mutating func next() throws -> Record? {
        if place == filled {
            filled = min(block.count, file.count - read)
            if filled == 0 { return nil }
            try file.read(from: read, into: RecordFile<Record>.Block(rebasing: block[..<filled]))
            read += filled
            place = 0
        }
        defer { place += 1 }
        return block[place]
    }
}
