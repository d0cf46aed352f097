import Tables

/// Counts who and what a stretch of articles names, and gives the counts as a sorted run of bytes.
///
/// Cost: some 400 bytes an entity, of which it holds `entryLimit` at most when it is emptied whenever it is full.
public struct EntityCounts {
    public static let entryLimit = 50_000

    private var records: [EntityRecord] = []
    /// Where each entity's record is.
    private var places: [EntityID: Int] = [:]

    public init() {}

    public var isEmpty: Bool { records.isEmpty }
    public var isFull: Bool { records.count >= Self.entryLimit }

    /// Counts what one article names.
    public mutating func add(_ sightings: [Sighting]) {
        sightings.withUnsafeBufferPointer { sightings in
            // By their numbers: one taken out of the array is a copy, with all its texts.
            for number in sightings.indices {
                let id = sightings[number].id
                let place = places[id] ?? records.count
                if place == records.count {
                    places[id] = place
                    records.append(EntityRecord(id, sightings[number].entity))
                }
                records[place].add(sightings[number])
            }
        }
    }

    /// Gives the records in the order of the tables and forgets them. `EntityMerge` makes tables of runs.
    public mutating func takeRun() -> [UInt8] {
        let taken = records
        records = []
        places = [:]
        let keys = taken.map { SortKey($0.sortKey) }
        var bytes: [UInt8] = []
        for number in keys.indices.sorted(by: { keys[$0].precedes(keys[$1]) }) {
            taken[number].append(key: keys[number].bytes, to: &bytes)
        }
        return bytes
    }

    /// A key with its first bytes as a number, which most often tell two apart.
    private struct SortKey {
        let bytes: [UInt8]
        private let first: UInt64

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            first = (0..<8).reduce(0) { $0 << 8 | ($1 < bytes.count ? UInt64(bytes[$1]) : 0) }
        }

        func precedes(_ other: SortKey) -> Bool {
            first == other.first ? bytes.lexicographicallyPrecedes(other.bytes) : first < other.first
        }
    }
}
