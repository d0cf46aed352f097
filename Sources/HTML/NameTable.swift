/// The first sixteen bytes of a name, by which known names are found.
struct NameKey: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count = 0

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        let shift = UInt64(truncatingIfNeeded: count &<< 3)
        if count < 8 { low |= UInt64(byte) &<< shift } else { high |= UInt64(byte) &<< shift }
        count &+= 1
    }

    /// A number that differs for most names; more than sixteen bytes wrap around.
    @inline(__always)
    var hash: UInt64 { ((low ^ (high &<< 29 | high &>> 35)) &* 0x9E37_79B9_7F4A_7C15) &>> 32 }
}

/// Finds the number of a known name: a table of open addressing that is built once and never freed.
struct NameTable: @unchecked Sendable {  // Written in `init` alone.
    private let slots: UnsafePointer<Slot>
    private let mask: Int

    private struct Slot {
        var low: UInt64
        var high: UInt64
        var number: UInt8
    }

    /// Numbers the names from 1 on, as the cases of `Tag` and `AttributeName` are.
    init(_ names: [[UInt8]]) {
        let count = 1024
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
        slots.initialize(repeating: Slot(low: 0, high: 0, number: 0), count: count)
        for (index, name) in names.enumerated() {
            var key = NameKey()
            for byte in name { key.append(byte) }
            var place = Int(truncatingIfNeeded: key.hash) & (count - 1)
            while slots[place].low != 0 { place = (place + 1) & (count - 1) }
            slots[place] = Slot(low: key.low, high: key.high, number: UInt8(index + 1))
        }
        self.slots = UnsafePointer(slots)
        mask = count - 1
    }

    /// The number of a name, 0 where it is unknown.
    @inline(__always)
    func number(of key: NameKey) -> UInt8 {
        guard key.count <= 16 else { return 0 }
        var place = Int(truncatingIfNeeded: key.hash) & mask
        while slots[place].low != 0 {
            if slots[place].low == key.low && slots[place].high == key.high { return slots[place].number }
            place = (place &+ 1) & mask
        }
        return 0
    }

    /// The words of a text, at their places: none for number 0.
    static func words(of text: StaticString) -> [[UInt8]] {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            .split(separator: UInt8(ascii: " ")).map(Array.init)
    }
}

extension Tag {
    /// The name in lower case; empty for `other`.
    public var bytes: [UInt8] { self == .other ? [] : Self.words[Int(rawValue) - 1] }

    private static let words = NameTable.words(of: names)
    static let nameTable = NameTable(words)
}

extension AttributeName {
    /// The name in lower case; empty for `other`.
    public var bytes: [UInt8] { self == .other ? [] : Self.words[Int(rawValue) - 1] }

    private static let words = NameTable.words(of: names)
    static let nameTable = NameTable(words)
}
