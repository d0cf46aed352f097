import Compression

/// Encodes one leaf's part of a row group, page by page.
///
/// While a dictionary pays, the pages wait as indices; when it has proved not to, they become plain ones and all later
/// pages are packed as soon as they are full. What decides is the rows alone, never the batches in which they came.
final class ColumnChunkWriter: @unchecked Sendable {
    // Sendable because the writer gives each to one iteration of a concurrent loop and waits for its end.

    let leaf: Leaf
    private let leafIndex: Int
    private let node: SchemaNode
    let options: WriterOptions
    let order: SortOrder
    let encoder: ValueEncoder

    var pages: PageWriter
    var dictionary: ChunkDictionary
    var usesDictionary: Bool
    var hasDictionaryPage = false
    var indexPacking = IndexPacking()
    /// What was measured of the last chunk whose indices were: it is taken for those behind it.
    var measured: (packing: IndexPacking, isOrdered: Bool)?
    /// One chunk in so many is measured.
    static let measuringInterval = 8
    private(set) var chunkNumber = 0
    /// How the values of pages without dictionary are encoded.
    var encoding = Encoding.plain
    var pending: [PendingPage] = []
    var records: [PageRecord] = []

    // The page that is being filled.
    private var page = PendingPage()
    private var pageByteCount = 0
    private var repetition = ByteBuffer()
    private var definition = ByteBuffer()
    var plain = ByteBuffer()

    // What waits or is scratch.
    var levels = ByteBuffer()
    var values = ByteBuffer()
    var seen = Buffer<UInt32>()
    /// Bytes of the chunk's byte arrays without their lengths.
    private var payload = 0
    private var rowCount = 0
    /// Of the values of a leaf that gets a bloom filter; of a dictionary each once.
    var bloomHashes: Buffer<UInt64>
    let hasBloomFilter: Bool

    init(
        _ leaf: Leaf, index: Int, below node: SchemaNode, _ options: WriterOptions, compressor: BlockCompressor?
    ) {
        self.leaf = leaf
        self.leafIndex = index
        self.node = node
        self.options = options
        order = SortOrder(leaf)
        encoder = ValueEncoder(type: leaf.type)
        pages = PageWriter(leaf, checksums: options.checksums, compressor: compressor)
        dictionary = ChunkDictionary(leaf.type)
        usesDictionary = Self.mayUseDictionary(leaf, options)
        hasBloomFilter = options.bloomFilterColumns.contains(leaf.name) && leaf.type != .boolean
        bloomHashes = Buffer()
    }

    private static func mayUseDictionary(_ leaf: Leaf, _ options: WriterOptions) -> Bool {
        options.dictionaryBytes > 0 && leaf.type != .boolean
    }

    /// Takes some rows of the column that this leaf is, or is below of.
    func append(_ column: Column, rows: Range<Int>) throws {
        var start = rows.lowerBound
        while start < rows.upperBound {
            let limit = min(rows.upperBound, start + options.pageRows - page.rowCount)
            let count = rowsUntil(options.pageBytes - pageByteCount, in: start..<limit) { rows in
                column.byteCount(of: leafIndex, node, rows)
            }
            try appendToPage(column, rows: start..<start + count)
            if page.rowCount >= options.pageRows || pageByteCount >= options.pageBytes { try closePage() }
            start += count
        }
    }

    private func appendToPage(_ column: Column, rows: Range<Int>) throws {
        let (entries, leafColumn) = try Shredding.entries(of: leafIndex, in: column, node, rows: rows)
        repetition.append(entries.repetition)
        definition.append(entries.definition)
        leafColumn.withLeafView { view in
            page.payload += view.byteCount(entries.slots)
            if usesDictionary {
                dictionary.append(view, entries.slots)
            } else {
                Plain.encode(view, entries.slots, into: &plain)
            }
        }
        page.rowCount += rows.count
        page.entryCount += entries.count
        page.valueCount += entries.slots.count
        pageByteCount += column.byteCount(of: leafIndex, node, rows)
    }

    private func closePage() throws {
        guard page.rowCount > 0 else { return }
        page.firstRow = rowCount
        rowCount += page.rowCount
        payload += page.payload
        encodeLevels()
        if usesDictionary {
            page.indices = (pending.last?.indices.upperBound ?? 0)..<dictionary.indices.count
            pending.append(page)
            if dictionary.plain.count >= options.dictionaryBytes || isProofEnough && !dictionaryPays {
                try writePending()
            }
        } else {
            try writePlain(page)
        }
        page = PendingPage()
        pageByteCount = 0
    }

    private func encodeLevels() {
        if usesDictionary == false { levels.removeAll() }
        let start = levels.count
        let hasLength = options.pageVersion == .v1
        page.repetitionHistogram = Levels.encode(
            repetition.bytes, highest: leaf.maxRepetitionLevel, hasLength: hasLength, into: &levels)
        page.repetitionLevelBytes = levels.count - start
        page.definitionHistogram = Levels.encode(
            definition.bytes, highest: leaf.maxDefinitionLevel, hasLength: hasLength, into: &levels)
        repetition.removeAll()
        definition.removeAll()
        page.levels = start..<levels.count
    }

    /// The bytes of the dictionary and, before runs are taken into account, of all indices.
    var dictionaryByteCount: Int {
        let indexBits = dictionary.indices.count * BitPacking.bitWidth(of: max(0, dictionary.count - 1))
        return dictionary.plain.count + indexBits / 8
    }

    /// The plain bytes of all values in the pages that wait, nulls left out.
    var plainValueByteCount: Int {
        payload + dictionary.indices.count * (leaf.type.byteWidth ?? 4)
    }

    var dictionaryPays: Bool {
        dictionaryByteCount < plainValueByteCount
    }

    /// Whether enough values came to give a dictionary up for the rest of the chunk.
    private var isProofEnough: Bool {
        dictionary.indices.count >= 4096 || plainValueByteCount >= options.pageBytes
    }

    // MARK: The chunk

    /// Encodes what waits; the chunk is complete then.
    func close() throws {
        try closePage()
        if usesDictionary { try writePending() }
    }

    /// Hands the bytes of the complete chunk to `body` and starts afresh.
    func take(_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> WrittenChunk {
        try body(pages.output.bytes)
        let chunk = WrittenChunk(
            leaf: leaf, order: order, pageVersion: options.pageVersion, records: records,
            byteCount: pages.output.count, uncompressedSize: pages.uncompressedSize,
            hasDictionaryPage: hasDictionaryPage)
        startAfresh()
        return chunk
    }

    /// The filter of the chunk that was taken last.
    func takeBloomFilter() -> BloomFilter? {
        guard hasBloomFilter else { return nil }
        defer { bloomHashes.removeAll() }
        return BloomFilter(hashes: UnsafeBufferPointer(start: bloomHashes.base, count: bloomHashes.count))
    }

    private func startAfresh() {
        pages.removeAll()
        records.removeAll()
        dictionary.removeAll()
        usesDictionary = Self.mayUseDictionary(leaf, options)
        hasDictionaryPage = false
        encoding = .plain
        indexPacking = IndexPacking()
        chunkNumber += 1
        payload = 0
        rowCount = 0
    }
}
