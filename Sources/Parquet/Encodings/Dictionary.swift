import Compression

/// Collects the distinct values of a chunk, and for each value its index among them.
///
/// Source: parquet-format, Encodings.md, "Dictionary Encoding (PLAIN_DICTIONARY = 2 and RLE_DICTIONARY = 8)".
struct ChunkDictionary: ~Copyable {
    private let type: PhysicalType
    private var words: WordDictionary
    private var strings: ByteDictionary
    private(set) var indices = Buffer<UInt32>()

    init(_ type: PhysicalType) {
        self.type = type
        words = WordDictionary(byteWidth: type.byteWidth ?? 8)
        strings = ByteDictionary(hasLengths: type == .byteArray)
    }

    private var holdsWords: Bool {
        switch type {
        case .int32, .int64, .float, .double: true
        default: false
        }
    }

    /// The number of distinct values.
    var count: Int { holdsWords ? words.count : strings.count }

    /// The distinct values in the plain encoding: the dictionary page's body.
    var plain: UnsafeRawBufferPointer { holdsWords ? words.plain.bytes : strings.plain.bytes }

    mutating func append(_ view: LeafView, _ slots: Slots) {
        let target = indices.extend(by: slots.count)
        switch view.values {
        case .words32(let values): words.index(values, slots, into: target)
        case .words64(let values): words.index(values, slots, into: target)
        case .bytes(let bytes, let ends): strings.index(bytes, ends, slots, into: target)
        case .fixed(let bytes, let width): strings.index(bytes, width: width, slots, into: target)
        case .booleans: preconditionFailure("booleans have no dictionary")
        }
    }

    /// Appends the values that a stretch of indices stands for, in the plain encoding.
    func appendPlain(_ range: Range<Int>, into output: inout ByteBuffer) {
        let from = indices.base
        var index = range.lowerBound
        while index < range.upperBound {
            let value = Int(from[index])
            output.append(holdsWords ? words.plainValue(value) : strings.plainValue(value))
            index &+= 1
        }
    }

    /// Returns the distinct value without the length before it.
    @inline(__always)
    func value(_ index: UInt32) -> UnsafeRawBufferPointer {
        holdsWords ? words.plainValue(Int(index)) : strings.value(Int(index))
    }

    mutating func removeAll() {
        words.removeAll()
        strings.removeAll()
        indices.removeAll()
    }
}

/// Finds the index of a number by its bits.
struct WordDictionary: ~Copyable {
    private let byteWidth: Int
    private(set) var plain = ByteBuffer()
    /// One more than the index; 0 is free. Its size is a power of two, and at most half of it is taken.
    private var table = Buffer<UInt32>()
    private(set) var count = 0

    init(byteWidth: Int) {
        self.byteWidth = byteWidth
        table.fill(0, count: 1024)
    }

    func plainValue(_ index: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: plain.bytes.baseAddress! + index &* byteWidth, count: byteWidth)
    }

    mutating func index<Word: FixedWidthInteger & UnsignedInteger>(
        _ values: UnsafePointer<Word>, _ slots: Slots, into indices: UnsafeMutablePointer<UInt32>
    ) {
        var next = 0
        var (lastWord, lastIndex): (Word, UInt32) = (0, .max)
        slots.visit { slot in
            let word = values[slot]
            if word != lastWord || lastIndex == .max {
                lastWord = word
                lastIndex = find(word)
            }
            indices[next] = lastIndex
            next &+= 1
        }
    }

    private mutating func find<Word: FixedWidthInteger & UnsignedInteger>(_ word: Word) -> UInt32 {
        let mask = table.count &- 1
        var place = Int(truncatingIfNeeded: hash(UInt64(word))) & mask
        let words = plain.bytes.baseAddress!.assumingMemoryBound(to: Word.self)
        while true {
            let entry = table.base[place]
            if entry == 0 { return add(word, at: place) }
            if words[Int(entry &- 1)] == word { return entry &- 1 }
            place = (place &+ 1) & mask
        }
    }

    private mutating func add<Word: FixedWidthInteger & UnsignedInteger>(_ word: Word, at place: Int) -> UInt32 {
        plain.appendLittleEndian(word)
        count += 1
        table[place] = UInt32(count)
        if count * 2 > table.count { enlarge(Word.self) }
        return UInt32(count - 1)
    }

    private mutating func enlarge<Word: FixedWidthInteger & UnsignedInteger>(_: Word.Type) {
        table.fill(0, count: table.count * 4)
        let mask = table.count - 1
        let words = plain.bytes.baseAddress!.assumingMemoryBound(to: Word.self)
        for index in 0..<count {
            var place = Int(truncatingIfNeeded: hash(UInt64(words[index]))) & mask
            while table.base[place] != 0 { place = (place &+ 1) & mask }
            table.base[place] = UInt32(index + 1)
        }
    }

    mutating func removeAll() {
        plain.removeAll()
        count = 0
        table.fill(0, count: min(table.count, 1 << 16))
    }

    @inline(__always)
    private func hash(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}

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

    mutating func removeAll() {
        plain.removeAll()
        ends.removeAll()
        hashes.removeAll()
        count = 0
        table.fill(Entry(tag: 0, start: 0), count: min(table.count, 1 << 16))
    }
}

/// Compares from both ends in words, since most values are short and a call would cost more.
@inline(__always)
func areEqual(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
    if count >= 8 {
        var offset = 0
        while offset &+ 8 < count {
            if a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            {
                return false
            }
            offset &+= 8
        }
        return a.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            == b.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }
    return ByteHash.shortWord(a, count) == ByteHash.shortWord(b, count)
}

/// Hashes byte values by folded multiplication, after the idea of wyhash (public domain, Wang Yi).
enum ByteHash {
    @inline(__always)
    static func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        var seed = UInt64(truncatingIfNeeded: count) &* 0xA076_1D64_78BD_642F
        if count < 8 { return fold(seed ^ 0xE703_7ED1_A0B4_28DB, shortWord(bytes, count) ^ 0x8EBC_6AF0_9C88_C6E3) }
        var offset = 0
        while offset &+ 16 < count {
            seed = fold(word(bytes, offset) ^ 0xE703_7ED1_A0B4_28DB, word(bytes, offset &+ 8) ^ seed)
            offset &+= 16
        }
        let last = word(bytes, count &- 8)
        let before = count >= 16 ? word(bytes, count &- 16) : word(bytes, 0)
        return fold(before ^ 0x8EBC_6AF0_9C88_C6E3, last ^ seed)
    }

    /// Puts fewer than 8 bytes into one word; equal words mean equal bytes where the counts are equal.
    @inline(__always)
    static func shortWord(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 4 {
            let low = bytes.loadUnaligned(as: UInt32.self)
            let high = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            return UInt64(low) | UInt64(high) << 32
        }
        if count == 0 { return 0 }
        let first = bytes.load(as: UInt8.self)
        let middle = bytes.load(fromByteOffset: count >> 1, as: UInt8.self)
        let last = bytes.load(fromByteOffset: count &- 1, as: UInt8.self)
        return UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
