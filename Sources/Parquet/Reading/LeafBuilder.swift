import Compression

/// Collects a leaf's slots page by page, in the arrays that the caller gets.
struct LeafBuilder {
    private let leaf: Leaf
    private var booleans: [Bool] = []
    private var int32s: [Int32] = []
    private var int64s: [Int64] = []
    private var floats: [Float] = []
    private var doubles: [Double] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Which of the values a slot holds, in a chunk with a dictionary.
    private var indices: [UInt32] = []
    private var hasDictionary = false
    /// The index of the nulls, an empty value.
    private var nullIndex: UInt32 = 0
    /// Begins with the first null.
    private var valid: [Bool] = []
    private var slotCount = 0
    private let capacity: Int

    init(_ leaf: Leaf, capacity: Int) {
        self.leaf = leaf
        self.capacity = capacity
        switch leaf.type {
        case .boolean: booleans.reserveCapacity(capacity)
        case .int32: int32s.reserveCapacity(capacity)
        case .int64: int64s.reserveCapacity(capacity)
        case .float: floats.reserveCapacity(capacity)
        case .double: doubles.reserveCapacity(capacity)
        case .byteArray, .fixedLengthByteArray, .int96: break
        }
    }

    /// The bytes that byte arrays take so far.
    var byteCount: Int { bytes.count }

    mutating func reserveBytes(_ count: Int) {
        if hasDictionary { return }
        bytes.reserveCapacity(count)
        if leaf.type == .byteArray { ends.reserveCapacity(capacity) }
    }

    /// Takes a dictionary's byte arrays by their places in a buffer; slots hold indices from now on.
    mutating func takeDictionary(_ base: UnsafeRawPointer, _ places: UnsafePointer<BytePlace>, count: Int) {
        hasDictionary = true
        indices.reserveCapacity(capacity)
        appendValues(base, places, count, total: (0..<count).reduce(0) { $0 + places[$1].count })
        nullIndex = UInt32(ends.count)
        if leaf.maxDefinitionLevel > 0 { ends.append(bytes.count) }
    }

    /// Marks which of the next slots hold a value; nil where all do.
    mutating func appendValid(_ marks: UnsafePointer<Bool>?, count: Int) {
        if let marks {
            if valid.isEmpty {
                valid.reserveCapacity(capacity)
                valid.append(contentsOf: repeatElement(true, count: slotCount))
            }
            valid.extend(by: count) { $0.update(from: marks, count: count) }
        } else if !valid.isEmpty {
            valid.extend(by: count) { $0.update(repeating: true, count: count) }
        }
        slotCount += count
    }

    /// Appends indices into the dictionary, of which only those of values that are there stand in `dense`; one more may
    /// be looked at.
    mutating func appendIndices(_ dense: UnsafePointer<UInt32>, _ marks: UnsafePointer<Bool>?, count: Int) {
        indices.extend(by: count) { Self.spread(dense, marks, count, into: $0, empty: nullIndex) }
    }

    /// Appends numbers or booleans, of which only those that are there stand in `dense`; one more may be looked at.
    mutating func appendNumbers(_ dense: UnsafeRawPointer, _ marks: UnsafePointer<Bool>?, count: Int) {
        switch leaf.type {
        case .boolean:
            booleans.extend(by: count) { target in
                // As bytes, since the one too many may be no boolean.
                let target = UnsafeMutableRawPointer(target).assumingMemoryBound(to: UInt8.self)
                Self.spread(dense, marks, count, into: target, empty: 0)
            }
        case .int32: int32s.extend(by: count) { Self.spread(dense, marks, count, into: $0, empty: 0) }
        case .int64: int64s.extend(by: count) { Self.spread(dense, marks, count, into: $0, empty: 0) }
        case .float: floats.extend(by: count) { Self.spread(dense, marks, count, into: $0, empty: 0) }
        case .double: doubles.extend(by: count) { Self.spread(dense, marks, count, into: $0, empty: 0) }
        case .byteArray, .fixedLengthByteArray, .int96: preconditionFailure("no numbers")
        }
    }

    private static func spread<Value: BitwiseCopyable>(
        _ dense: UnsafeRawPointer, _ marks: UnsafePointer<Bool>?, _ count: Int,
        into target: UnsafeMutablePointer<Value>, empty: Value
    ) {
        guard let marks else {
            let size = count * MemoryLayout<Value>.stride
            return UnsafeMutableRawPointer(target).copyMemory(from: dense, byteCount: size)
        }
        // Nulls are often scattered, so that a branch would be guessed wrong: the next value is loaded in any case.
        var (slot, next) = (0, dense)
        while slot < count {
            let value = next.loadUnaligned(as: Value.self)
            target[slot] = marks[slot] ? value : empty
            next += marks[slot] ? MemoryLayout<Value>.stride : 0
            slot &+= 1
        }
    }

    /// Appends byte values by their places in a buffer whose bytes may be read beyond each value (`PageReader.slack`).
    mutating func appendBytes(
        _ base: UnsafeRawPointer, _ places: UnsafePointer<BytePlace>, placeCount: Int, _ marks: UnsafePointer<Bool>?,
        count: Int, total: Int
    ) {
        if hasDictionary {
            let first = UInt32(ends.count)
            appendValues(base, places, placeCount, total: total)
            var dense = Buffer<UInt32>(capacity: placeCount + 1)
            for index in 0..<placeCount { dense.append(first &+ UInt32(truncatingIfNeeded: index)) }
            return appendIndices(dense.base, marks, count: count)
        }
        copy(base, places, placeCount, total)
        if leaf.type == .byteArray {
            appendEnds(places, marks, count)
        } else if let marks {
            spreadFixed(marks, count, placeCount)
        }
    }

    private mutating func appendValues(
        _ base: UnsafeRawPointer, _ places: UnsafePointer<BytePlace>, _ count: Int, total: Int
    ) {
        copy(base, places, count, total)
        appendEnds(places, nil, count)
    }

    private mutating func copy(
        _ base: UnsafeRawPointer, _ places: UnsafePointer<BytePlace>, _ count: Int, _ total: Int
    ) {
        bytes.extend(by: total, slack: PageReader.slack) { start in
            var target = UnsafeMutableRawPointer(start)
            var index = 0
            while index < count {
                let place = places[index]
                let source = base + place.start
                if place.count <= 32 {
                    // Most values are short, and a call would cost more than what is copied too much.
                    typealias Half = SIMD16<UInt8>
                    target.storeBytes(of: source.loadUnaligned(as: Half.self), as: Half.self)
                    target.storeBytes(
                        of: source.loadUnaligned(fromByteOffset: 16, as: Half.self), toByteOffset: 16, as: Half.self)
                } else {
                    target.copyMemory(from: source, byteCount: place.count)
                }
                target += place.count
                index &+= 1
            }
        }
    }

    private mutating func appendEnds(
        _ places: UnsafePointer<BytePlace>, _ marks: UnsafePointer<Bool>?, _ count: Int
    ) {
        var end = ends.last ?? 0
        ends.extend(by: count) { target in
            var (slot, next) = (0, 0)
            while slot < count {
                if marks?[slot] != false {
                    end &+= places[next].count
                    next &+= 1
                }
                target[slot] = end
                slot &+= 1
            }
        }
    }

    /// Moves the values of one length that were just appended to their slots, from the last on.
    private mutating func spreadFixed(_ marks: UnsafePointer<Bool>, _ count: Int, _ placeCount: Int) {
        let width = leaf.type.byteWidth ?? 0
        let start = bytes.count - placeCount * width
        bytes.append(contentsOf: repeatElement(0, count: (count - placeCount) * width))
        var next = placeCount
        for slot in stride(from: count - 1, through: 0, by: -1) {
            let target = start + slot * width
            if marks[slot] { next -= 1 }
            for byte in 0..<width { bytes[target + byte] = marks[slot] ? bytes[start + next * width + byte] : 0 }
        }
    }

    /// Returns the leaf's column.
    consuming func column() -> Column {
        let valid = valid.isEmpty ? nil : valid
        return switch leaf.type {
        case .boolean: .boolean(booleans, valid: valid)
        case .int32: .int32(int32s, valid: valid)
        case .int64: .int64(int64s, valid: valid)
        case .float: .float(floats, valid: valid)
        case .double: .double(doubles, valid: valid)
        case .byteArray:
            .bytes(ByteValues(bytes: bytes, ends: ends, indices: hasDictionary ? indices : nil), valid: valid)
        case .int96: .fixed(bytes, width: 12, valid: valid)
        case .fixedLengthByteArray(let width): .fixed(bytes, width: width, valid: valid)
        }
    }
}

extension Array where Element: BitwiseCopyable {
    /// Appends `count` elements that `fill` writes, with room for `slack` more that it may touch.
    fileprivate mutating func extend(
        by count: Int, slack: Int = 0, _ fill: (UnsafeMutablePointer<Element>) -> Void
    ) {
        let needed = self.count + count + slack
        if capacity < needed { reserveCapacity(Swift.max(capacity * 2, needed)) }
        append(addingCapacity: count + slack) { (output: inout OutputSpan<Element>) in
            output.withUnsafeMutableBufferPointer { buffer, initialized in
                guard let base = buffer.baseAddress else { return }
                fill(base)
                initialized = count
            }
        }
    }
}
