import Stages

/// What a part of the archive has added to the search for near duplicates, as bytes.
///
/// Format: two counts of 4 bytes, then 84 bytes an article: id, number of shingles, opening, bins; little-endian.
struct NearDuplicatesState {
    /// Articles that repeat none before.
    var kept: [SketchIndex.Entry] = []
    /// Articles that do.
    var repeating: [SketchIndex.Entry] = []

    private static let headerByteCount = 8
    private static let entryByteCount = 20 + Sketch.wordCount * 8

    init() {}

    /// Reads a state. Throws `LedgerDamage` where the bytes are none.
    init(_ bytes: [UInt8]) throws(LedgerDamage) {
        var entries: [SketchIndex.Entry]?
        var keptCount = 0
        bytes.withUnsafeBytes { bytes in
            guard bytes.count >= Self.headerByteCount else { return }
            keptCount = Int(Self.word(bytes, at: 0))
            let count = keptCount + Int(Self.word(bytes, at: 4))
            guard bytes.count == Self.headerByteCount + count * Self.entryByteCount else { return }
            entries = (0..<count).map { Self.entry(bytes, at: Self.headerByteCount + $0 * Self.entryByteCount) }
        }
        guard let entries else { throw LedgerDamage(rule: NearDuplicates.name) }
        kept = Array(entries[..<keptCount])
        repeating = Array(entries[keptCount...])
    }

    func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.headerByteCount + (kept.count + repeating.count) * Self.entryByteCount)
        func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        append(UInt32(kept.count))
        append(UInt32(repeating.count))
        for entry in kept + repeating {
            for word in [entry.id.words.0, entry.id.words.1, entry.id.words.2] { append(word) }
            append(entry.sketch.shingleCount)
            append(entry.sketch.opening)
            for word in entry.sketch.bins { append(word) }
        }
        return bytes
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }

    private static func entry(_ bytes: UnsafeRawBufferPointer, at place: Int) -> SketchIndex.Entry {
        let id = ArticleID(words: (word(bytes, at: place), word(bytes, at: place + 4), word(bytes, at: place + 8)))
        let bins = (0..<Sketch.wordCount).map {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 20 + $0 * 8, as: UInt64.self))
        }
        let sketch = Sketch(
            bins: bins, shingleCount: word(bytes, at: place + 12), opening: word(bytes, at: place + 16))
        return SketchIndex.Entry(id: id, sketch: sketch)
    }
}
