import Tables

/// Counts who and what a stretch of articles names, and gives the counts as a sorted run of bytes.
///
/// Cost: some 400 bytes an entity, of which it holds `entryLimit` at most when it is emptied whenever it is full.
public struct EntityCounts {
    public static let entryLimit = 50_000

    private var records: [[UInt8]: EntityRecord] = [:]

    public init() {}

    public var isEmpty: Bool { records.isEmpty }
    public var isFull: Bool { records.count >= Self.entryLimit }

    /// Counts what one article names.
    public mutating func add(_ sightings: [Sighting]) {
        for sighting in sightings {
            records[sighting.id, default: EntityRecord(sighting.id, sighting.entity)].add(sighting)
        }
    }

    /// Gives the records in the order of the tables and forgets them. `EntityMerge` makes tables of runs.
    public mutating func takeRun() -> [UInt8] {
        let sorted = records.values.map { (key: $0.sortKey, record: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        records = [:]
        var bytes: [UInt8] = []
        for (key, record) in sorted { record.append(key: key, to: &bytes) }
        return bytes
    }
}
