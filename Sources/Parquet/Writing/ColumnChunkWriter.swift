import Compression

/// Encodes one leaf's part of a row group, page by page.
///
/// While a dictionary pays, the pages wait as indices; when it has proved not to, they become plain ones and all later
/// pages are packed as soon as they are full. What decides is the rows alone, never the batches in which they came.
final class ColumnChunkWriter: @unchecked Sendable {
    // Sendable because the writer gives each to one iteration of a concurrent loop and waits for its end.

    private let leaf: Leaf
    private let leafIndex: Int
    private let node: SchemaNode
    private let options: WriterOptions
    private let order: SortOrder
    private let encoder: ValueEncoder

    private var pages: PageWriter
    private var dictionary: ChunkDictionary
    private var usesDictionary: Bool
    private var hasDictionaryPage = false
    /// How the values of pages without dictionary are encoded.
    private var encoding = Encoding.plain
    private var pending: [PendingPage] = []
    private var records: [PageRecord] = []

    // The page that is being filled.
    private var page = PendingPage()
    private var pageByteCount = 0
    private var repetition = ByteBuffer()
    private var definition = ByteBuffer()
    private var plain = ByteBuffer()

    // What waits or is scratch.
    private var levels = ByteBuffer()
    private var values = ByteBuffer()
    private var seen = Buffer<UInt32>()
    /// Bytes of the chunk's byte arrays without their lengths.
    private var payload = 0
    private var rowCount = 0
    /// Of the values of a leaf that gets a bloom filter; of a dictionary each once.
    private var bloomHashes: Buffer<UInt64>
    private let hasBloomFilter: Bool

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
        page.repetitionHistogram = encode(&repetition, highest: leaf.maxRepetitionLevel)
        page.repetitionLevelBytes = levels.count - start
        page.definitionHistogram = encode(&definition, highest: leaf.maxDefinitionLevel)
        page.levels = start..<levels.count
    }

    /// Appends levels, in version 1 of data pages after their length, and returns how often each occurs.
    private func encode(_ source: inout ByteBuffer, highest: Int) -> [Int] {
        guard highest > 0 else { return [] }
        let start = levels.count
        if options.pageVersion == .v1 { levels.appendLittleEndian(UInt32(0)) }
        let numbers = source.bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
        RunLengthBitPackingHybrid.encode(
            numbers, count: source.count, bitWidth: BitPacking.bitWidth(of: highest), into: &levels)
        if options.pageVersion == .v1 { levels.store(UInt32(levels.count - start - 4).littleEndian, at: start) }
        let histogram = histogram(source.bytes, highest)
        source.removeAll()
        return histogram
    }

    private func histogram(_ levels: UnsafeRawBufferPointer, _ highest: Int) -> [Int] {
        (0...highest).map { level in
            var (count, position) = (0, 0)
            while position < levels.count {
                count &+= Int(levels[position]) == level ? 1 : 0
                position &+= 1
            }
            return count
        }
    }

    /// The bytes of the dictionary and, before runs are taken into account, of all indices.
    private var dictionaryByteCount: Int {
        let indexBits = dictionary.indices.count * BitPacking.bitWidth(of: max(0, dictionary.count - 1))
        return dictionary.plain.count + indexBits / 8
    }

    /// The plain bytes of all values in the pages that wait, nulls left out.
    private var plainValueByteCount: Int {
        payload + dictionary.indices.count * (leaf.type.byteWidth ?? 4)
    }

    private var dictionaryPays: Bool {
        dictionaryByteCount < plainValueByteCount
    }

    /// Whether enough values came to give a dictionary up for the rest of the chunk.
    private var isProofEnough: Bool {
        dictionary.indices.count >= 4096 || plainValueByteCount >= options.pageBytes
    }

    // MARK: Choosing

    /// Writes the pages that wait in the smallest way that the profile allows.
    private func writePending() throws {
        guard !pending.isEmpty else { return }
        switch options.profile {
        case .compatible:
            if !dictionaryPays { return try writePlainInstead() }
        case .modern where !(dictionaryPays && dictionaryIsFarSmaller):
            let (encoding, byteCount) = try smallestEncoding()
            self.encoding = encoding
            if try !dictionaryPays || byteCount < sampledDictionarySize() { return try writePlainInstead() }
        case .modern: break
        }
        try writeIndexPages()
    }

    /// Whether text repeats so much that no other encoding comes near; measuring would cost more than all else.
    private var dictionaryIsFarSmaller: Bool {
        leaf.type == .byteArray && dictionaryByteCount * 4 < plainValueByteCount
    }

    /// Some of the pages that wait, evenly spread: what is measured on them is taken for all.
    private var samples: [PendingPage] {
        let step = max(1, pending.count / 4)
        return stride(from: 0, to: pending.count, by: step).map { pending[$0] }
    }

    /// Returns the encoding without dictionary that takes the fewest bytes, packed, for the samples; the simplest of
    /// equals.
    private func smallestEncoding() throws -> (encoding: Encoding, byteCount: Int) {
        var sizes = encoder.candidates.map { _ in 0 }
        for page in samples {
            plain.removeAll()
            dictionary.appendPlain(page.indices, into: &plain)
            for (candidate, encoding) in encoder.candidates.enumerated() {
                values.removeAll()
                encoder.encode(plain.bytes, as: encoding, into: &values)
                sizes[candidate] += try pages.packedSize(values.bytes)
            }
        }
        plain.removeAll()
        let smallest = sizes.indices.min { sizes[$0] < sizes[$1] }!
        return (encoder.candidates[smallest], sizes[smallest])
    }

    /// Returns the bytes that the samples' indices take, packed, with their share of the dictionary.
    private func sampledDictionarySize() throws -> Int {
        var size = 0
        for page in samples {
            values.removeAll()
            _ = encodeIndices(page.indices)
            size += try pages.packedSize(values.bytes)
        }
        // The start of a dictionary tells how well it packs.
        let start = UnsafeRawBufferPointer(rebasing: dictionary.plain[..<min(dictionary.plain.count, 1 << 18)])
        let packed = start.isEmpty ? 0 : try pages.packedSize(start) * dictionary.plain.count / start.count
        return size + packed * samples.count / pending.count
    }

    // MARK: Pages

    /// Writes the dictionary and all pages that wait for it; what follows is plain.
    private func writeIndexPages() throws {
        if dictionary.count > 0 {
            hasDictionaryPage = true
            try pages.writeDictionary(dictionary.plain, count: dictionary.count)
            hashForBloomFilter(dictionary.plain)
        }
        seen.fill(0, count: dictionary.count)
        for (number, page) in pending.enumerated() {
            values.removeAll()
            let bitWidth = encodeIndices(page.indices)
            let bounds =
                bitWidth == nil
                ? Bounds() : Bounds(dictionary, page.indices, order, seen: &seen, mark: UInt32(number + 1))
            try write(page, bounds, hasDictionaryPage ? .rleDictionary : .plain)
        }
        leaveDictionary()
    }

    /// Encodes a page's indices after their bit width; of a page without values there is nothing.
    private func encodeIndices(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty else {
            if dictionary.count > 0 { values.append(0) }
            return nil
        }
        var (greatest, position): (UInt32, Int) = (0, range.lowerBound)
        let indices = dictionary.indices.base
        while position < range.upperBound {
            greatest = max(greatest, indices[position])
            position &+= 1
        }
        let bitWidth = BitPacking.bitWidth(of: Int(greatest))
        values.append(UInt8(bitWidth))
        RunLengthBitPackingHybrid.encode(
            indices + range.lowerBound, count: range.count, bitWidth: bitWidth, into: &values)
        return bitWidth
    }

    /// Writes the pages that wait without the dictionary, which takes more than it saves.
    private func writePlainInstead() throws {
        for page in pending {
            plain.removeAll()
            dictionary.appendPlain(page.indices, into: &plain)
            try writePlain(page)
        }
        leaveDictionary()
    }

    private func leaveDictionary() {
        pending.removeAll()
        dictionary.removeAll()
        levels.removeAll()
        usesDictionary = false
    }

    /// Writes the values that lie in `plain`.
    private func writePlain(_ page: PendingPage) throws {
        values.removeAll()
        hashForBloomFilter(plain.bytes)
        encoder.encode(plain.bytes, as: encoding, into: &values)
        try write(page, Bounds(plain: plain.bytes, leaf, order), encoding)
        plain.removeAll()
    }

    private func hashForBloomFilter(_ plain: UnsafeRawBufferPointer) {
        guard hasBloomFilter, leaf.type.byteWidth != 0 else { return }
        Plain.visit(plain, width: leaf.type.byteWidth) { bloomHashes.append(XXHash64.hash($0)) }
    }

    /// Writes a page of encoded levels and the encoded values that lie in `values`.
    private func write(_ page: PendingPage, _ bounds: Bounds, _ encoding: Encoding) throws {
        let offset = pages.output.count
        let levels = UnsafeRawBufferPointer(rebasing: levels.bytes[page.levels])
        switch options.pageVersion {
        case .v1: try pages.writeDataV1(page, levels: levels, values: values.bytes, encoding)
        case .v2: try pages.writeDataV2(page, levels: levels, values: values.bytes, encoding)
        }
        records.append(
            PageRecord(
                offset: offset, byteCount: pages.output.count - offset, firstRow: page.firstRow,
                entryCount: page.entryCount, nullCount: page.entryCount - page.valueCount, bounds: bounds,
                unencodedBytes: page.payload, definitionHistogram: page.definitionHistogram,
                repetitionHistogram: page.repetitionHistogram, encoding: encoding))
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
            hasDictionaryPage: hasDictionaryPage, bloomFilter: bloomFilter)
        startAfresh()
        return chunk
    }

    private var bloomFilter: BloomFilter? {
        guard hasBloomFilter else { return nil }
        return BloomFilter(hashes: UnsafeBufferPointer(start: bloomHashes.base, count: bloomHashes.count))
    }

    private func startAfresh() {
        pages.removeAll()
        records.removeAll()
        dictionary.removeAll()
        usesDictionary = Self.mayUseDictionary(leaf, options)
        hasDictionaryPage = false
        encoding = .plain
        bloomHashes.removeAll()
        payload = 0
        rowCount = 0
    }
}
