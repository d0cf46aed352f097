import Stages

/// What the rows of a part have added to the memory of `unique`.
///
/// As bytes: the sources, each with its length before it; the entries; the refused ones. Lists begin with their count, and numbers are of 64
/// bits, little-endian.
struct UniqueState {
    /// The sources of `entries`, which name them by their number here.
    private(set) var sources: [String] = []
    /// The rows that were new, in their order.
    private(set) var entries: [KeyEntry] = []
    /// The keys of the rows that were not.
    private(set) var refused: [KeyEntry] = []

    /// Throws `LedgerDamage` where the bytes are no state.
    init(_ bytes: [UInt8]) throws {
        var (sources, entries, refused) = ([String](), [KeyEntry](), [KeyEntry]())
        try Self.read(MemoryScratch(bytes)) {
            sources = $0
        } entry: { entry, isNew in
            if isNew { entries.append(entry) } else { refused.append(entry) }
        }
        (self.sources, self.entries, self.refused) = (sources, entries, refused)
    }

    /// Where each new row stood, by its key.
    var places: [KeyEntry.Key: String] {
        var places: [KeyEntry.Key: String] = [:]
        for entry in entries where places[entry.key] == nil && entry.place.source < sources.count {
            places[entry.key] = "\(sources[entry.place.source]):\(entry.place.line)"
        }
        return places
    }

    /// Reads a state and hands over the sources, then each entry, and whether its row was new. Throws `LedgerDamage` where there is none.
    static func read(
        _ state: any ReadableBytes, sources give: ([String]) -> Void,
        entry: (KeyEntry, _ isNew: Bool) throws -> Void
    ) throws {
        let damage = LedgerDamage(rule: Unique.name)
        var reader = StateReader(state)
        func word() throws -> UInt64 {
            guard let word = try reader.word() else { throw damage }
            return word
        }
        var sources: [String] = []
        for _ in 0..<(try word()) {
            let length = try word()
            guard length <= UInt64(StateReader.bufferByteCount),
                let source = try reader.take(Int(length), { String(decoding: $0, as: UTF8.self) })
            else { throw damage }
            sources.append(source)
        }
        give(sources)
        for isNew in [true, false] {
            for _ in 0..<(try word()) {
                let high = try word()
                try entry(KeyEntry(high: high, low: try word()), isNew)
            }
        }
        if try !reader.isAtEnd() { throw damage }
    }

    /// A state that is being made.
    struct Draft {
        var sources: [String] = []
        private var entries: SpooledBytes
        private var refused: SpooledBytes

        init(in room: Room) {
            entries = SpooledBytes(in: room)
            refused = SpooledBytes(in: room)
        }

        mutating func add(_ entry: KeyEntry) throws { try entries.append(entry) }

        mutating func refuse(_ entry: KeyEntry) throws { try refused.append(entry) }

        /// Writes the state, and begins another one.
        mutating func empty(_ write: (UnsafeRawBufferPointer) throws -> Void) throws {
            try put(sources.count, write)
            for source in sources {
                try put(source.utf8.count, write)
                try Array(source.utf8).withUnsafeBytes(write)
            }
            sources = []
            try put(entries.byteCount / KeyEntry.byteCount, write)
            try entries.empty(write)
            try put(refused.byteCount / KeyEntry.byteCount, write)
            try refused.empty(write)
        }

        private func put(_ word: Int, _ write: (UnsafeRawBufferPointer) throws -> Void) throws {
            try withUnsafeBytes(of: UInt64(word).littleEndian, write)
        }
    }
}

extension KeyEntry {
    fileprivate static let byteCount = 16
}

extension SpooledBytes {
    fileprivate mutating func append(_ entry: KeyEntry) throws {
        try withUnsafeBytes(of: (entry.high.littleEndian, entry.low.littleEndian)) { try append($0) }
    }
}
