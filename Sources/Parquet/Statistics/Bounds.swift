/// The least and greatest value of a page or chunk, in the plain encoding without a length, and what has no place between.
struct Bounds: Equatable {
    var min: [UInt8]?
    var max: [UInt8]?
    /// Values of floating point that are no numbers.
    var nanCount = 0

    /// Widens to take in other values' bounds.
    mutating func include(_ other: Bounds, _ order: SortOrder) {
        nanCount += other.nanCount
        if let least = other.min { min = min.map { order.isLess(least, than: $0) ? least : $0 } ?? least }
        if let greatest = other.max { max = max.map { order.isLess($0, than: greatest) ? greatest : $0 } ?? greatest }
    }
}

extension Bounds {
    /// Finds the bounds of a page's values in the plain encoding; booleans are a byte each.
    init(plain: UnsafeRawBufferPointer, _ leaf: Leaf, _ order: SortOrder) {
        guard let base = plain.baseAddress, plain.count > 0 else { return }
        switch order {
        case .boolean: self = Self.words(plain.count, UInt8.self) { base.load(fromByteOffset: $0, as: UInt8.self) }
        case .signed32: self = Self.words(plain.count / 4) { base.load(fromByteOffset: $0 &* 4, as: Int32.self) }
        case .unsigned32: self = Self.words(plain.count / 4) { base.load(fromByteOffset: $0 &* 4, as: UInt32.self) }
        case .signed64: self = Self.words(plain.count / 8) { base.load(fromByteOffset: $0 &* 8, as: Int64.self) }
        case .unsigned64: self = Self.words(plain.count / 8) { base.load(fromByteOffset: $0 &* 8, as: UInt64.self) }
        case .float: self = Self.floats(plain.count / 4) { base.load(fromByteOffset: $0 &* 4, as: Float.self) }
        case .double: self = Self.floats(plain.count / 8) { base.load(fromByteOffset: $0 &* 8, as: Double.self) }
        case .bytes, .signedBytes: self = Self.bytes(plain, leaf.type.byteWidth, order)
        case .none: break
        }
    }

    /// Finds the bounds of the values that a page's indices stand for; `seen` marks entries already looked at with `mark`.
    init(
        _ dictionary: borrowing ChunkDictionary, _ range: Range<Int>, _ order: SortOrder,
        seen: inout Buffer<UInt32>, mark: UInt32
    ) {
        let plain = dictionary.plain.baseAddress!
        var fresh = Buffer<UInt32>(capacity: 1024)
        var position = range.lowerBound
        while position < range.upperBound {
            let index = dictionary.indices.base[position]
            if seen.base[Int(index)] != mark {
                seen.base[Int(index)] = mark
                fresh.append(index)
            }
            position &+= 1
        }
        let (entries, count) = (fresh.base, fresh.count)
        switch order {
        case .signed32: self = Self.words(count) { plain.load(fromByteOffset: Int(entries[$0]) &* 4, as: Int32.self) }
        case .unsigned32:
            self = Self.words(count) { plain.load(fromByteOffset: Int(entries[$0]) &* 4, as: UInt32.self) }
        case .signed64: self = Self.words(count) { plain.load(fromByteOffset: Int(entries[$0]) &* 8, as: Int64.self) }
        case .unsigned64:
            self = Self.words(count) { plain.load(fromByteOffset: Int(entries[$0]) &* 8, as: UInt64.self) }
        case .float: self = Self.floats(count) { plain.load(fromByteOffset: Int(entries[$0]) &* 4, as: Float.self) }
        case .double: self = Self.floats(count) { plain.load(fromByteOffset: Int(entries[$0]) &* 8, as: Double.self) }
        case .bytes, .signedBytes:
            var extremes = ByteExtremes(order)
            for entry in 0..<count { extremes.include(dictionary.value(entries[entry])) }
            self = extremes.bounds
        case .boolean, .none: break
        }
        // Equal values that are no numbers share an entry, so they are counted among all indices.
        if nanCount > 0 { nanCount = dictionary.nanCount(range) }
    }

    @inline(__always)
    private static func words<Word: FixedWidthInteger>(
        _ count: Int, _: Word.Type = Word.self, _ word: (Int) -> Word
    ) -> Bounds {
        guard count > 0 else { return Bounds() }
        var (least, greatest, index) = (word(0), word(0), 1)
        while index < count {
            let next = word(index)
            least = Swift.min(least, next)
            greatest = Swift.max(greatest, next)
            index &+= 1
        }
        return Bounds(min: least.plainBytes, max: greatest.plainBytes)
    }

    /// A zero's sign tells nothing, so the lower bound 0 is written negative and the upper bound positive.
    @inline(__always)
    private static func floats<Number: BinaryFloatingPoint & PlainBytes>(
        _ count: Int, _ number: (Int) -> Number
    ) -> Bounds {
        var (least, greatest, nans, index) = (Number.infinity, -Number.infinity, 0, 0)
        while index < count {
            let next = number(index)
            if next < least { least = next }
            if next > greatest { greatest = next }
            if next.isNaN { nans &+= 1 }
            index &+= 1
        }
        if nans == count { return Bounds(nanCount: nans) }
        if least == 0 { least = -0.0 }
        if greatest == 0 { greatest = 0.0 }
        return Bounds(min: least.plainBytes, max: greatest.plainBytes, nanCount: nans)
    }

    private static func bytes(_ plain: UnsafeRawBufferPointer, _ width: Int?, _ order: SortOrder) -> Bounds {
        var extremes = ByteExtremes(order)
        var position = 0
        while position < plain.count {
            var size = width ?? 0
            if width == nil {
                size = Int(plain.loadUnaligned(fromByteOffset: position, as: UInt32.self))
                position &+= 4
            }
            extremes.include(UnsafeRawBufferPointer(start: plain.baseAddress! + position, count: size))
            position &+= size
            if width == 0 { break }
        }
        return extremes.bounds
    }
}

extension ChunkDictionary {
    /// Counts the values of a page that are no numbers.
    fileprivate func nanCount(_ range: Range<Int>) -> Int {
        var (count, position) = (0, range.lowerBound)
        while position < range.upperBound {
            let value = value(indices.base[position])
            let isNaN =
                value.count == 4 ? value.load(as: Float.self).isNaN : value.load(as: Double.self).isNaN
            if isNaN { count &+= 1 }
            position &+= 1
        }
        return count
    }
}

/// Keeps the first and last of byte values; most are told apart by their first 8 bytes.
private struct ByteExtremes {
    private let order: SortOrder
    private var least: UnsafeRawBufferPointer?
    private var greatest: UnsafeRawBufferPointer?
    private var leastPrefix: UInt64 = 0
    private var greatestPrefix: UInt64 = 0

    init(_ order: SortOrder) {
        self.order = order
    }

    @inline(__always)
    mutating func include(_ value: UnsafeRawBufferPointer) {
        let prefix = prefix(value)
        guard let least, let greatest else {
            (self.least, self.greatest) = (value, value)
            (leastPrefix, greatestPrefix) = (prefix, prefix)
            return
        }
        if prefix <= leastPrefix, prefix < leastPrefix || precedes(value, least) {
            (self.least, leastPrefix) = (value, prefix)
        }
        if prefix >= greatestPrefix, prefix > greatestPrefix || precedes(greatest, value) {
            (self.greatest, greatestPrefix) = (value, prefix)
        }
    }

    @inline(__always)
    private func prefix(_ value: UnsafeRawBufferPointer) -> UInt64 {
        var word: UInt64 = 0
        if value.count >= 8 {
            word = UInt64(bigEndian: value.loadUnaligned(as: UInt64.self))
        } else {
            for byte in value { word = word << 8 | UInt64(byte) }
            word <<= UInt64(8 * (8 - value.count))
        }
        return order == .signedBytes ? word ^ (1 << 63) : word
    }

    var bounds: Bounds {
        Bounds(min: least.map(Array.init), max: greatest.map(Array.init))
    }
}

protocol PlainBytes {
    /// The value in the plain encoding.
    var plainBytes: [UInt8] { get }
}

extension FixedWidthInteger {
    var plainBytes: [UInt8] {
        withUnsafeBytes(of: littleEndian) { Array($0) }
    }
}

extension Float: PlainBytes {
    var plainBytes: [UInt8] { bitPattern.plainBytes }
}

extension Double: PlainBytes {
    var plainBytes: [UInt8] { bitPattern.plainBytes }
}
