@preconcurrency import Glibc
import Tables

/// Merges the sorted runs of all parts into the tables `people`, `organizations` and `places`, row by row.
///
/// What it holds does not grow with the archive: a buffer for each run, together `bufferByteCount`, and a batch of rows.
public struct EntityMerge {
    /// Reads from a place in a run's file; fewer bytes than asked for only at its end.
    public typealias Read = (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) throws -> Int

    private static let bufferByteCount = 16 << 20
    private static let rowCount = 2_048

    private var runs: [EntityRunReader] = []
    /// The runs that are not at their end, as a heap: the one with the smallest key first, and of equal keys the earliest.
    private var heap: [Int] = []

    /// Opens runs in the order of the archive, each with its name for messages.
    public init(_ runs: [(name: String, read: Read)]) throws {
        let size = min(256 << 10, max(4 << 10, Self.bufferByteCount / max(1, runs.count)))
        for (name, read) in runs {
            var reader = EntityRunReader(name, bufferByteCount: size, read)
            let isOpen = try reader.advance()
            self.runs.append(reader)
            if isOpen { push(self.runs.count - 1) }
        }
    }

    /// Gives the rows of the three tables in their order.
    public mutating func tables(_ give: (TableBatch) throws -> Void) throws {
        for kind in EntityKind.allCases {
            var batch = TableBatch(EntityRecord.schema(of: kind))
            while let first = heap.first, runs[first].record!.entity.kind == kind {
                try next().append(to: &batch)
                if batch.rowCount < Self.rowCount { continue }
                try give(batch)
                batch = TableBatch(batch.schema)
            }
            if batch.rowCount > 0 { try give(batch) }
        }
    }

    /// Takes the smallest record off all runs that have it, in the order of the runs.
    private mutating func next() throws -> EntityRecord {
        let key = runs[heap[0]].key
        var record = try take()
        while let first = heap.first, runs[first].key == key { record.add(try take()) }
        return record
    }

    private mutating func take() throws -> EntityRecord {
        let run = heap[0]
        let record = runs[run].record!
        if try runs[run].advance() {
            sink()
        } else {
            let last = heap.removeLast()
            if !heap.isEmpty {
                heap[0] = last
                sink()
            }
        }
        return record
    }

    // MARK: The heap

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        let order = runs[a].key.withUnsafeBytes { a in
            runs[b].key.withUnsafeBytes { b in
                let common = memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
                return common == 0 ? a.count - b.count : Int(common)
            }
        }
        return order == 0 ? a < b : order < 0
    }

    private mutating func push(_ run: Int) {
        heap.append(run)
        var child = heap.count - 1
        while child > 0, case let parent = (child - 1) / 2, precedes(heap[child], heap[parent]) {
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if precedes(heap[child], heap[least]) { least = child }
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}

/// Reads a run's records one after the other.
private struct EntityRunReader {
    private(set) var record: EntityRecord?
    /// The record's sort key; never empty while there is a record.
    private(set) var key: [UInt8] = []

    private let name: String
    private let read: EntityMerge.Read
    private let bufferByteCount: Int
    private var buffer: [UInt8] = []
    private var position = 0
    private var offset = 0

    init(_ name: String, bufferByteCount: Int, _ read: @escaping EntityMerge.Read) {
        self.name = name
        self.bufferByteCount = bufferByteCount
        self.read = read
    }

    /// Goes to the next record; false at the end. Throws `EntityRunDamage` where there is something else.
    mutating func advance() throws -> Bool {
        record = nil
        try fill(4)
        if position == buffer.count { return false }
        guard buffer.count - position >= 4 else { throw EntityRunDamage(name: name) }
        let length = buffer[position..<position + 4].withUnsafeBytes {
            Int(Int32(littleEndian: $0.loadUnaligned(as: Int32.self)))
        }
        guard length > 0, length < 1 << 24 else { throw EntityRunDamage(name: name) }
        try fill(4 + length)
        guard buffer.count - position >= 4 + length else { throw EntityRunDamage(name: name) }
        let body = buffer[position + 4..<position + 4 + length]
        let earlier = key
        guard let record = EntityRecord(body, key: &key), !key.isEmpty, earlier.lexicographicallyPrecedes(key) else {
            throw EntityRunDamage(name: name)
        }
        position += 4 + length
        self.record = record
        return true
    }

    /// Has at least so many bytes in the buffer, unless the file ends before.
    private mutating func fill(_ count: Int) throws {
        guard buffer.count - position < count else { return }
        buffer.removeSubrange(..<position)
        position = 0
        let wanted = max(bufferByteCount, count) - buffer.count
        let start = offset
        let (read, old) = (self.read, buffer)
        buffer = try [UInt8](unsafeUninitializedCapacity: old.count + wanted) { target, filled in
            _ = target.update(fromContentsOf: old)
            let free = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(target)[old.count...])
            filled = old.count
            filled += try read(start, UnsafeMutableRawBufferPointer(rebasing: free.prefix(wanted)))
        }
        offset += buffer.count - old.count
    }
}

/// A sorted run of entities that is not what was written.
public struct EntityRunDamage: Error, Sendable, Hashable, CustomStringConvertible {
    public let name: String

    public var description: String { "\(name): no sorted run of entities" }
}
