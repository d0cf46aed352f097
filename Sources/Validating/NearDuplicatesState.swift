import Stages

/// What a part of the archive has added to the search for near duplicates.
///
/// As bytes: two counts of 4 bytes, then 84 bytes an article: id, number of shingles, opening, bins; little-endian.
struct NearDuplicatesState {
    /// Articles that repeat none before.
    private(set) var kept: [SketchedArticle] = []
    /// Articles that do.
    private(set) var repeating: [SketchedArticle] = []

    private static let entryByteCount = 20 + Sketch.wordCount * 8

    /// Throws `LedgerDamage` where the bytes are no state.
    init(_ bytes: [UInt8]) throws {
        var (kept, repeating) = ([SketchedArticle](), [SketchedArticle]())
        try Self.read(MemoryScratch(bytes)) { article, isKept in
            if isKept { kept.append(article) } else { repeating.append(article) }
        }
        (self.kept, self.repeating) = (kept, repeating)
    }

    /// Reads a state and hands over each article, and whether it was kept. Throws `LedgerDamage` where there is none.
    static func read(_ state: any ReadableBytes, _ give: (SketchedArticle, _ isKept: Bool) throws -> Void) throws {
        var reader = StateReader(state)
        let damage = LedgerDamage(rule: NearDuplicates.name)
        guard let counts = try reader.take(8, { [word($0, at: 0), word($0, at: 4)] }) else { throw damage }
        for (count, isKept) in zip(counts, [true, false]) {
            for _ in 0..<count {
                guard let article = try reader.take(entryByteCount, article) else { throw damage }
                try give(article, isKept)
            }
        }
        if try !reader.isAtEnd() { throw damage }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }

    private static func article(_ bytes: UnsafeRawBufferPointer) -> SketchedArticle {
        SketchedArticle(
            id: ArticleID(words: (word(bytes, at: 0), word(bytes, at: 4), word(bytes, at: 8))),
            bins: SketchBins {
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 20 + $0 * 8, as: UInt64.self))
            },
            shingleCount: word(bytes, at: 12), opening: word(bytes, at: 16))
    }

    /// A state that is being made.
    struct Draft {
        private var kept: SpooledBytes
        private var repeating: SpooledBytes

        init(in room: Room) {
            kept = SpooledBytes(in: room)
            repeating = SpooledBytes(in: room)
        }

        mutating func keep(_ article: SketchedArticle) throws { try kept.append(article) }

        mutating func note(repeating article: SketchedArticle) throws { try repeating.append(article) }

        /// Writes the state, and begins another one.
        mutating func empty(_ write: (UnsafeRawBufferPointer) throws -> Void) throws {
            for list in [kept, repeating] {
                try withUnsafeBytes(of: UInt32(list.byteCount / entryByteCount).littleEndian, write)
            }
            try kept.empty(write)
            try repeating.empty(write)
        }
    }
}

extension SpooledBytes {
    fileprivate mutating func append(_ article: SketchedArticle) throws {
        let (first, second, third) = article.id.words
        for word in [first, second, third, article.shingleCount, article.opening] {
            try withUnsafeBytes(of: word.littleEndian) { try append($0) }
        }
        for index in article.bins.indices {
            try withUnsafeBytes(of: article.bins[index].littleEndian) { try append($0) }
        }
    }
}
