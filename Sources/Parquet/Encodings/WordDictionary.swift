import Compression

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

    /// Puts the values into another order; the indices of the values that come later would be wrong.
    mutating func reorder(_ order: [UInt32]) {
        var ordered = ByteBuffer(capacity: plain.count)
        for value in order { ordered.append(plainValue(Int(value))) }
        plain = ordered
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
