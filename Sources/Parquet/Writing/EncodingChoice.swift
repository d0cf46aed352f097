import Compression

// How a chunk's values are encoded: what is measured on some of its pages is taken for all.

extension ColumnChunkWriter {
    /// Writes the pages that wait in the smallest way that the profile allows.
    func writePending() throws {
        guard !pending.isEmpty else { return }
        if dictionaryPays { try chooseIndexPacking() }
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
        let size = try samples.reduce(0) { $0 + (try packedSize($1, indexPacking)) }
        // The start of a dictionary tells how well it packs.
        let start = UnsafeRawBufferPointer(rebasing: dictionary.plain[..<min(dictionary.plain.count, 1 << 18)])
        let packed = start.isEmpty ? 0 : try pages.packedSize(start) * dictionary.plain.count / start.count
        return size + packed * samples.count / pending.count
    }

    /// Packs indices into whole bytes, and orders the dictionary by frequency, where two pages say that it pays: pages of this chunk or, since
    /// a column stays what it is, of one of the last before it. Measuring every chunk took a third of the time of packing all of them.
    private func chooseIndexPacking() throws {
        guard options.codec != .uncompressed, dictionary.count > 2 else { return }
        if let measured, chunkNumber % Self.measuringInterval != 0 {
            if (5...256).contains(dictionary.count) { indexPacking = measured.packing }
            if measured.isOrdered, !dictionary.repeatsInRuns { dictionary.reorder(dictionary.orderByFrequency()) }
            return
        }
        let isOrdered = try measureIndexPacking()
        measured = (indexPacking, isOrdered)
    }

    /// Chooses how indices are packed, and tells whether the dictionary was ordered by frequency.
    private func measureIndexPacking() throws -> Bool {
        // Not the first pages, whose values are new and so have small indices in the order in which they came.
        let tried = samples.filter { !$0.indices.isEmpty }.suffix(2)
        func size(_ packing: IndexPacking, _ ranks: [UInt32]? = nil) throws -> Int {
            try tried.reduce(0) { $0 + (try packedSize($1, packing, ranks)) }
        }
        var smallest = try size(indexPacking)
        if (5...256).contains(dictionary.count) {
            let wide = try size(IndexPacking(leastBitWidth: 8))
            if wide < smallest { (smallest, indexPacking.leastBitWidth) = (wide, 8) }
        }
        guard !dictionary.repeatsInRuns else { return false }
        let order = dictionary.orderByFrequency()
        let saved = smallest - (try size(indexPacking, ChunkDictionary.ranks(order)))
        // Less than half a percent may be chance.
        guard saved > smallest / 200 else { return false }
        let lost = try packedDictionarySize(order) - packedDictionarySize(nil)
        guard saved * pending.count > lost * tried.count else { return false }
        dictionary.reorder(order)
        return true
    }

    private func packedSize(_ page: PendingPage, _ packing: IndexPacking, _ ranks: [UInt32]? = nil) throws -> Int {
        values.removeAll()
        let indices = dictionary.indices.base + page.indices.lowerBound
        if let ranks {
            var renumbered = Buffer<UInt32>(capacity: page.indices.count)
            for position in 0..<page.indices.count { renumbered.append(ranks[Int(indices[position])]) }
            packing.encode(renumbered.base, count: renumbered.count, into: &values)
        } else {
            packing.encode(indices, count: page.indices.count, into: &values)
        }
        return try pages.packedSize(values.bytes)
    }

    /// Returns what the dictionary would take in an order (nil: as it is), by a stretch from its middle.
    private func packedDictionarySize(_ order: [UInt32]?) throws -> Int {
        values.removeAll()
        var value = dictionary.count / 2
        while value < dictionary.count && values.count < 1 << 16 {
            values.append(dictionary.plainValue(order.map { Int($0[value]) } ?? value))
            value += 1
        }
        return values.count == 0 ? 0 : try pages.packedSize(values.bytes) * dictionary.plain.count / values.count
    }
}
