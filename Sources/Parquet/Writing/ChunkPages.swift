import Compression

// The pages of a chunk: of indices or of values.

extension ColumnChunkWriter {
    /// Writes the dictionary and all pages that wait for it; what follows is plain.
    func writeIndexPages() throws {
        if dictionary.count > 0 {
            hasDictionaryPage = true
            try pages.writeDictionary(dictionary.plain, count: dictionary.count)
            hashForBloomFilter(dictionary.plain)
        }
        seen.fill(0, count: dictionary.count)
        for (number, page) in pending.enumerated() {
            values.removeAll()
            encodeIndices(page.indices)
            let bounds =
                page.indices.isEmpty
                ? Bounds() : Bounds(dictionary, page.indices, order, seen: &seen, mark: UInt32(number + 1))
            try write(page, bounds, hasDictionaryPage ? .rleDictionary : .plain)
        }
        leaveDictionary()
    }

    /// Encodes a page's indices after their bit width; of a page without values there is nothing.
    private func encodeIndices(_ range: Range<Int>) {
        if !range.isEmpty {
            indexPacking.encode(dictionary.indices.base + range.lowerBound, count: range.count, into: &values)
        } else if dictionary.count > 0 {
            values.append(0)
        }
    }

    /// Writes the pages that wait without the dictionary, which takes more than it saves.
    func writePlainInstead() throws {
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
    func writePlain(_ page: PendingPage) throws {
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
}
