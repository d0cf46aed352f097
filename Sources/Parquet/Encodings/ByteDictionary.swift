import Compression

/// Finds the index of a byte value.
///
/// Most of the time goes into waiting for memory, so an entry of the table leads straight to the value, and the entries
/// of the values to come are touched ahead.
struct ByteDictionary: ~Copyable {
    // Not private: Swift 6.3.1 then can't compile a debug build.
    struct Entry: BitwiseCopyable {
        /// The hash's upper half above, one more than the index below; 0 is free.
        var tag: UInt64
        /// Where the value begins in `plain`.
        var start: Int
    }

    private let hasLengths: Bool
    private(set) var plain = ByteBuffer()
    /// Where each value ends in `plain`.
    private var ends = Buffer<Int>()
    private var hashes = Buffer<UInt64>()
    /// Its size is a power of two, and at most half of it is taken.
    private var table = Buffer<Entry>()
    private var hashesAhead = Buffer<UInt64>()
    private(set) var count = 0

    init(hasLengths: Bool) {
        self.hasLengths = hasLengths
        table.fill(Entry(tag: 0, start: 0), count: 1024)
    }

    /// The value with its length before it.
    @inline(__always)
    func plainValue(_ index: Int) -> UnsafeRawBufferPointer {
        let start = index == 0 ? 0 : ends.base[index &- 1]
        return UnsafeRawBufferPointer(start: plain.bytes.baseAddress! + start, count: ends.base[index] &- start)
    }

    @inline(__always)
    func value(_ index: Int) -> UnsafeRawBufferPointer {
        let start = (index == 0 ? 0 : ends.base[index &- 1]) &+ (hasLengths ? 4 : 0)
        return UnsafeRawBufferPointer(start: plain.bytes.baseAddress! + start, count: ends.base[index] &- start)
    }

    mutating func index(
        _ bytes: UnsafeRawPointer, _ ends: UnsafePointer<Int>, _ slots: Slots,
        into indices: UnsafeMutablePointer<UInt32>
    ) {
        hashAhead(bytes, ends, slots)
        var next = 0
        var (last, lastCount, lastIndex): (UnsafeRawPointer, Int, UInt32) = (bytes, -1, 0)
        var touched: UInt64 = 0
        slots.visit { slot in
            touched ^= entryAhead(next &+ 12)
            let start = slot == 0 ? 0 : ends[slot &- 1]
            let (value, count) = (bytes + start, ends[slot] &- start)
            if count != lastCount || !areEqual(value, last, count) {
                (last, lastCount) = (value, count)
                lastIndex = find(value, count, hashesAhead.base[next])
            }
            indices[next] = lastIndex
            next &+= 1
        }
        // Used, or the compiler would leave the touching out.
        hashesAhead.append(touched)
    }

    private mutating func hashAhead(_ bytes: UnsafeRawPointer, _ ends: UnsafePointer<Int>, _ slots: Slots) {
        hashesAhead.removeAll()
        let target = hashesAhead.extend(by: slots.count)
        var next = 0
        slots.visit { slot in
            let start = slot == 0 ? 0 : ends[slot &- 1]
            target[next] = ByteHash.hash(bytes + start, ends[slot] &- start)
            next &+= 1
        }
    }

    /// Loads the entry at which the search for a value to come will begin.
    @inline(__always)
    private func entryAhead(_ number: Int) -> UInt64 {
        guard number < hashesAhead.count else { return 0 }
        return table.base[Int(truncatingIfNeeded: hashesAhead.base[number]) & (table.count &- 1)].tag
    }

    mutating func index(
        _ bytes: UnsafeRawPointer, width: Int, _ slots: Slots, into indices: UnsafeMutablePointer<UInt32>
    ) {
        var next = 0
        slots.visit { slot in
            let value = bytes + slot &* width
            indices[next] = find(value, width, ByteHash.hash(value, width))
            next &+= 1
        }
    }

    @inline(__always)
    private mutating func find(_ value: UnsafeRawPointer, _ count: Int, _ hash: UInt64) -> UInt32 {
        let tag = hash & 0xFFFF_FFFF_0000_0000
        let mask = table.count &- 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = table.base[place]
            if entry.tag == 0 { return add(value, count, hash, at: place) }
            if entry.tag & 0xFFFF_FFFF_0000_0000 == tag && isValue(at: entry.start, value, count) {
                return UInt32(truncatingIfNeeded: entry.tag) &- 1
            }
            place = (place &+ 1) & mask
        }
    }

    @inline(__always)
    private func isValue(at start: Int, _ value: UnsafeRawPointer, _ count: Int) -> Bool {
        let found = plain.bytes.baseAddress! + start
        guard hasLengths else { return areEqual(found, value, count) }
        return UInt32(littleEndian: found.loadUnaligned(as: UInt32.self)) == UInt32(truncatingIfNeeded: count)
            && areEqual(found + 4, value, count)
    }

    @inline(never)
    private mutating func add(_ value: UnsafeRawPointer, _ size: Int, _ hash: UInt64, at place: Int) -> UInt32 {
        let start = plain.count
        if hasLengths {
            Plain.append(value, count: size, into: &plain)
        } else {
            plain.append(UnsafeRawBufferPointer(start: value, count: size))
        }
        ends.append(plain.count)
        hashes.append(hash)
        count += 1
        table[place] = Entry(tag: hash & 0xFFFF_FFFF_0000_0000 | UInt64(count), start: start)
        if count * 2 > table.count { enlarge() }
        return UInt32(count - 1)
    }

    private mutating func enlarge() {
        table.fill(Entry(tag: 0, start: 0), count: table.count * 4)
        let mask = table.count - 1
        for index in 0..<count {
            let hash = hashes[index]
            var place = Int(truncatingIfNeeded: hash) & mask
            while table.base[place].tag != 0 { place = (place &+ 1) & mask }
            let tag = hash & 0xFFFF_FFFF_0000_0000 | UInt64(index + 1)
            table.base[place] = Entry(tag: tag, start: index == 0 ? 0 : ends[index - 1])
        }
    }

    /// Puts the values into another order; the indices of the values that come later would be wrong.
    mutating func reorder(_ order: [UInt32]) {
        var ordered = ByteBuffer(capacity: plain.count)
        var orderedEnds = Buffer<Int>(capacity: count)
        for value in order {
            ordered.append(plainValue(Int(value)))
            orderedEnds.append(ordered.count)
        }
        plain = ordered
        ends = orderedEnds
    }

    mutating func removeAll() {
        plain.removeAll()
        ends.removeAll()
        hashes.removeAll()
        count = 0
        table.fill(Entry(tag: 0, start: 0), count: min(table.count, 1 << 16))
    }
}
