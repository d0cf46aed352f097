import Compression

// How a leaf's part of a row group is found in the file and read: whole, or only the pages with wanted rows.

extension ParquetReader {
    func readLeaf(
        _ index: Int, _ node: SchemaNode, _ rowGroup: Int, _ selection: RowSelection?
    ) throws -> LeafData {
        let leaf = leaves[index]
        var place = Place(column: leaf.name, rowGroup: rowGroup)
        let metaData = try chunkMetaData(index, leaf, rowGroup, place)
        let stretches = try stretches(index, rowGroup, metaData, selection, place)
        do {
            var reader = try ColumnChunkReader(leaf, node, metaData, options)
            try read(stretches, with: &reader, &place)
            guard let selection else { return reader.leafData() }
            let held = stretches.compactMap(\.rows)
            guard reader.rowCount == held.reduce(0, { $0 + $1.count }) else {
                throw Damage("\(reader.rowCount) rows, but the row group has \(selection.rowCount)", at: 0)
            }
            return reader.leafData().rows(selection.places(in: held), leaf, node)
        } catch let damage as Damage {
            throw damage.error(at: place)
        } catch let error as BlockError {
            throw ParquetError.unsupported("\(error)", at: place)
        }
    }

    /// Decodes every value of every row group and keeps none, which takes little memory and a fraction of the time of reading.
    ///
    /// Throws: `ParquetError` for the first page whose checksum, lengths or values are wrong, or whose chunk has other than its row group's
    /// rows; what the source throws.
    public func verify() throws {
        for rowGroup in rowGroups.indices {
            for index in leaves.indices { try verifyLeaf(index, tree.leafNodes[index], rowGroup) }
        }
    }

    private func verifyLeaf(_ index: Int, _ node: SchemaNode, _ rowGroup: Int) throws {
        let leaf = leaves[index]
        var place = Place(column: leaf.name, rowGroup: rowGroup)
        let metaData = try chunkMetaData(index, leaf, rowGroup, place)
        let stretches = try stretches(index, rowGroup, metaData, nil, place)
        do {
            var reader = try ColumnChunkReader(leaf, node, metaData, options, keepsValues: false)
            try read(stretches, with: &reader, &place)
            let (found, told) = (reader.rowCount, rowGroups[rowGroup])
            guard found == told else { throw Damage("\(found) rows, but the row group has \(told)", at: 0) }
        } catch let damage as Damage {
            throw damage.error(at: place)
        } catch let error as BlockError {
            throw ParquetError.unsupported("\(error)", at: place)
        }
    }

    /// Reads stretches; where one is damaged, `place` says at which page and byte.
    private func read(_ stretches: [Stretch], with reader: inout ColumnChunkReader, _ place: inout Place) throws {
        do {
            for stretch in stretches { try read(stretch, with: &reader) }
        } catch let damage as Damage {
            (place.page, place.byte) = (max(0, reader.page), reader.byte)
            throw damage
        }
    }

    private func read(_ stretch: Stretch, with reader: inout ColumnChunkReader) throws {
        var bytes = ByteBuffer(capacity: stretch.bytes.count + PageReader.slack)
        try source.read(stretch.bytes, into: &bytes)
        guard !stretch.isWholeChunk else { return try reader.readAll(bytes, at: stretch.bytes.lowerBound) }
        let before = reader.rowCount
        try reader.read(bytes, at: stretch.bytes.lowerBound, page: stretch.page, rowCount: stretch.rows?.count)
        let (found, told) = (reader.rowCount - before, stretch.rows?.count ?? 0)
        guard found == told else { throw Damage("pages of \(found) rows, but the page index says \(told)", at: 0) }
    }

    /// Some pages that lie one after another.
    private struct Stretch {
        var bytes: Range<Int>
        /// The number of the first page.
        var page = 0
        /// Nil for a dictionary.
        var rows: Range<Int>?
        var isWholeChunk = false

        /// Returns both as one; nil where they don't touch.
        func followed(by next: Stretch) -> Stretch? {
            guard let rows, let nextRows = next.rows, rows.upperBound == nextRows.lowerBound,
                bytes.upperBound == next.bytes.lowerBound
            else { return nil }
            return Stretch(
                bytes: bytes.lowerBound..<next.bytes.upperBound, page: page,
                rows: rows.lowerBound..<nextRows.upperBound)
        }
    }

    /// Returns what has to be read of a chunk for the selected rows.
    private func stretches(
        _ index: Int, _ rowGroup: Int, _ chunk: ColumnMetaData, _ selection: RowSelection?, _ place: Place
    ) throws -> [Stretch] {
        let range = try chunkRange(chunk, place)
        let rowCount = metaData.rowGroups[rowGroup].rowCount
        let whole = Stretch(bytes: range, rows: 0..<rowCount, isWholeChunk: true)
        guard let selection, !selection.isEverything else { return [whole] }
        guard let pages = try usable({ try offsetIndex(index, rowGroup)?.pages }) else { return [whole] }
        let wanted = pages.indices.filter { selection.overlaps(rows(of: $0, in: pages, rowCount)) }
        guard let first = pages.first, !wanted.isEmpty else { return [] }
        // What stands before the first data page is the dictionary, whether the metadata tells of it or not.
        let dictionary = range.lowerBound..<max(range.lowerBound, first.offset)
        var stretches = dictionary.isEmpty ? [] : [Stretch(bytes: dictionary)]
        for number in wanted {
            // A page ends where the next one begins: some writers leave its header out of its length.
            let next = number + 1 < pages.count ? pages[number + 1].offset : range.upperBound
            let page = Stretch(
                bytes: pages[number].offset..<max(next, pages[number].bytes.upperBound),
                page: number + (dictionary.isEmpty ? 0 : 1),
                rows: rows(of: number, in: pages, rowCount))
            if let longer = stretches.last?.followed(by: page) {
                stretches[stretches.count - 1] = longer
            } else {
                stretches.append(page)
            }
        }
        return stretches
    }

    private func chunkMetaData(
        _ index: Int, _ leaf: Leaf, _ rowGroup: Int, _ place: Place
    ) throws(ParquetError) -> ColumnMetaData {
        let chunk = metaData.rowGroups[rowGroup].columns[index]
        if chunk.isEncrypted { throw .unsupported("an encrypted column", at: place) }
        if let path = chunk.filePath, !path.isEmpty { throw .unsupported("values in another file, \(path)", at: place) }
        guard let metaData = chunk.metaData else { throw .damaged("a column without metadata", at: place) }
        guard metaData.type == leaf.type.number else {
            throw .damaged("type \(metaData.type), but the schema says \(leaf.type)", at: place)
        }
        guard metaData.valueCount >= 0 else { throw .damaged("\(metaData.valueCount) values", at: place) }
        return metaData
    }

    /// Old Java writers left the dictionary page's header out of a chunk's length.
    ///
    /// Source: PARQUET-816.
    private var forgottenBytes: Int {
        createdBy?.hasPrefix("parquet-mr") == false ? 0 : 100
    }

    /// Returns where the chunk lies: from its dictionary, where it has one, for as long as it says.
    private func chunkRange(_ metaData: ColumnMetaData, _ place: Place) throws(ParquetError) -> Range<Int> {
        var start = metaData.dataPageOffset
        if let dictionary = metaData.dictionaryPageOffset, dictionary > 0, dictionary < start { start = dictionary }
        let length = metaData.totalCompressedSize
        guard start >= 0, length >= 0, start <= source.size, length <= source.size - start else {
            throw .damaged("\(length) bytes from byte \(start) of a file of \(source.size)", at: place)
        }
        return start..<min(start + length + forgottenBytes, source.size)
    }
}
