import Stages

/// What the rows of a part have added to the memory of `unique`.
struct UniqueState {
    /// The sources of `entries`, which name them by their number here.
    var sources: [String] = []
    /// The rows that were new, in their order.
    var entries: [KeyEntry] = []
    /// The keys of the rows that were not.
    var refused: [KeyEntry] = []

    init() {}

    /// Where each new row stood, by its key.
    var places: [KeyEntry.Key: String] {
        var places: [KeyEntry.Key: String] = [:]
        for entry in entries where places[entry.key] == nil && entry.place.source < sources.count {
            places[entry.key] = "\(sources[entry.place.source]):\(entry.place.line)"
        }
        return places
    }
}

// As bytes: numbers are little endian, lists begin with their count.
extension UniqueState {
    func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 * (entries.count + refused.count) + 64 * sources.count + 24)
        Self.append(sources.count, to: &bytes)
        for source in sources {
            Self.append(source.utf8.count, to: &bytes)
            bytes += source.utf8
        }
        for list in [entries, refused] {
            Self.append(list.count, to: &bytes)
            for entry in list {
                Self.append(entry.high, to: &bytes)
                Self.append(entry.low, to: &bytes)
            }
        }
        return bytes
    }

    init(_ bytes: [UInt8]) throws(LedgerDamage) {
        var rest = bytes[...]
        for _ in 0..<(try Self.count(&rest, itemByteCount: 8)) {
            let length = try Self.count(&rest, itemByteCount: 1)
            sources.append(String(decoding: rest.prefix(length), as: UTF8.self))
            rest = rest.dropFirst(length)
        }
        entries = try Self.entries(&rest)
        refused = try Self.entries(&rest)
        guard rest.isEmpty else { throw LedgerDamage(rule: Unique.name) }
    }

    private static func entries(_ rest: inout ArraySlice<UInt8>) throws(LedgerDamage) -> [KeyEntry] {
        let count = try count(&rest, itemByteCount: 16)
        var entries: [KeyEntry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
            let high = try word(&rest)
            entries.append(KeyEntry(high: high, low: try word(&rest)))
        }
        return entries
    }

    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: UInt64(truncatingIfNeeded: value).littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func word(_ rest: inout ArraySlice<UInt8>) throws(LedgerDamage) -> UInt64 {
        guard rest.count >= 8 else { throw LedgerDamage(rule: Unique.name) }
        let value = rest.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
        rest = rest.dropFirst(8)
        return value
    }

    /// A count of items that the bytes can hold.
    private static func count(_ rest: inout ArraySlice<UInt8>, itemByteCount: Int) throws(LedgerDamage) -> Int {
        let value = try word(&rest)
        guard value <= UInt64(rest.count / itemByteCount) else { throw LedgerDamage(rule: Unique.name) }
        return Int(value)
    }
}
