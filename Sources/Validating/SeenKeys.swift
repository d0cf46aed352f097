import Stages

/// A set of keys with their places, the memory of `unique`: what has no room in memory lies in sorted runs on the disk.
struct SeenKeys {
    /// What a key takes in a table that has just grown.
    private static let byteCount = 37

    private let room: Room
    private var table = KeyTable()
    private var older = SortedRuns<KeyEntry>()

    init(in room: Room) { self.room = room }

    /// Where the key stood first; nil where it is new.
    func place(of entry: KeyEntry) throws -> (source: Int, line: Int)? {
        var first: KeyEntry?
        try older.visit(entry.high) { found in
            if found.key == entry.key { first = found }
            return true
        }
        return first?.place ?? table.place(of: entry)
    }

    /// Adds a key; one that is there keeps its place.
    mutating func insert(_ entry: KeyEntry) throws {
        table.insert(entry)
        guard table.count * Self.byteCount >= room.byteCount else { return }
        let entries = table.takeSorted()
        try older.add(in: room) { append in for entry in entries { try append(entry) } }
    }
}
