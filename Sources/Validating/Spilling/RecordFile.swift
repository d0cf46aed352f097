import Stages

/// Records of one size in a scratch file, written behind one another and read by their number, in blocks of about a page.
///
/// Guarded by its owner, a ledger, which one caller uses at a time.
final class RecordFile<Record: BitwiseCopyable> {
    /// A block that was read, or is to be written.
    typealias Block = UnsafeMutableBufferPointer<Record>

    static var blockRecordCount: Int { max(1, 4_096 / MemoryLayout<Record>.stride) }
    private static var writeRecordCount: Int { blockRecordCount * 32 }

    /// The records that have been written or wait for it.
    private(set) var count = 0
    private let file: any ScratchFile
    private var waiting: [Record] = []
    /// The blocks that were read last: a block lies in the place of its number, modulo their count.
    private let cache: Block
    private var cachedBlocks: [Int]

    init(in room: Room, cachedBlockCount: Int) throws {
        file = try room.scratch()
        cache = .allocate(capacity: cachedBlockCount * Self.blockRecordCount)
        cachedBlocks = [Int](repeating: -1, count: cachedBlockCount)
    }

    deinit { cache.deallocate() }

    func append(_ record: Record) throws {
        if waiting.isEmpty { waiting.reserveCapacity(Self.writeRecordCount) }
        waiting.append(record)
        count += 1
        if waiting.count == Self.writeRecordCount { try write() }
    }

    /// Makes all records readable; more may follow.
    func flush() throws {
        try write()
        waiting = []
        // The last block may have been read before it was full.
        for place in cachedBlocks.indices { cachedBlocks[place] = -1 }
    }

    /// A record that has been flushed.
    func record(_ number: Int) throws -> Record {
        try block(number / Self.blockRecordCount)[number % Self.blockRecordCount]
    }

    /// The records of a block, which stay there until another block is asked for.
    func block(_ number: Int) throws -> Block {
        let first = number * Self.blockRecordCount
        let place = number % cachedBlocks.count
        let start = place * Self.blockRecordCount
        let block = Block(rebasing: cache[start..<(start + min(Self.blockRecordCount, count - first))])
        if cachedBlocks[place] != number {
            cachedBlocks[place] = -1
            try read(from: first, into: block)
            cachedBlocks[place] = number
        }
        return block
    }

    /// Reads records one behind the other, past the cache.
    func read(from first: Int, into block: Block) throws {
        let bytes = UnsafeMutableRawBufferPointer(block)
        guard try file.read(at: first * MemoryLayout<Record>.stride, into: bytes) == bytes.count else {
            throw ScratchCut()
        }
    }

    private func write() throws {
        try waiting.withUnsafeBytes(file.append)
        waiting.removeAll(keepingCapacity: true)
    }
}

/// A scratch file is shorter than what was written to it.
struct ScratchCut: Error, CustomStringConvertible {
    var description: String { "a file of the run's own was cut while it was in use" }
}
