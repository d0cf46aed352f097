import Compression

// The page indexes of a leaf's part of a row group, checked against the file and the row group.

extension ParquetReader {
    /// Returns an index that helps to leave out what nobody wants; nil where there is none or it contradicts the file, whose
    /// rows can be read without it.
    func usable<Index>(_ index: () throws -> Index?) throws -> Index? {
        do {
            return try index()
        } catch is ParquetError {
            return nil
        }
    }

    /// Returns where the data pages lie; nil where the file doesn't tell.
    func offsetIndex(_ leaf: Int, _ rowGroup: Int) throws -> OffsetIndex? {
        let chunk = metaData.rowGroups[rowGroup].columns[leaf]
        let place = Place(column: leaves[leaf].name, rowGroup: rowGroup, byte: chunk.offsetIndexOffset)
        guard let bytes = try indexBytes(chunk.offsetIndexOffset, chunk.offsetIndexLength, place) else { return nil }
        do {
            var reader = CompactReader(bytes.bytes)
            let index = try OffsetIndex(from: &reader)
            try check(index.pages, metaData.rowGroups[rowGroup].rowCount)
            return index
        } catch {
            throw error.error(at: place)
        }
    }

    /// Returns the pages' bounds; nil where the file has none.
    func columnIndex(_ leaf: Int, _ rowGroup: Int) throws -> ColumnIndex? {
        let chunk = metaData.rowGroups[rowGroup].columns[leaf]
        let place = Place(column: leaves[leaf].name, rowGroup: rowGroup, byte: chunk.columnIndexOffset)
        guard let bytes = try indexBytes(chunk.columnIndexOffset, chunk.columnIndexLength, place) else { return nil }
        do {
            var reader = CompactReader(bytes.bytes)
            let index = try ColumnIndex(from: &reader)
            let count = index.nullPages.count
            let counts = [index.minValues.count, index.maxValues.count, index.nullCounts?.count ?? count]
            guard counts.allSatisfy({ $0 == count }) else {
                throw Damage("metadata: a column index with lists of several lengths", at: 0)
            }
            return index
        } catch let damage as Damage {
            throw damage.error(at: place)
        }
    }

    /// Returns the rows of a page.
    func rows(of page: Int, in pages: [OffsetIndex.PageLocation], _ rowCount: Int) -> Range<Int> {
        pages[page].firstRow..<(page + 1 < pages.count ? pages[page + 1].firstRow : rowCount)
    }

    /// Refuses pages that don't follow each other, in rows and in bytes.
    private func check(_ pages: [OffsetIndex.PageLocation], _ rowCount: Int) throws(Damage) {
        var (row, byte) = (0, 0)
        for (number, page) in pages.enumerated() {
            guard page.firstRow >= row, page.firstRow <= rowCount, number > 0 || page.firstRow == 0 else {
                throw Damage("metadata: page \(number) begins with row \(page.firstRow) of \(rowCount)", at: 0)
            }
            guard page.offset >= byte, page.compressedSize >= 0, page.compressedSize <= source.size,
                page.offset <= source.size - page.compressedSize
            else {
                throw Damage("metadata: page \(number) of \(page.compressedSize) bytes at byte \(page.offset)", at: 0)
            }
            (row, byte) = (page.firstRow, page.bytes.upperBound)
        }
    }

    private func indexBytes(_ offset: Int?, _ length: Int?, _ place: Place) throws -> ByteBuffer? {
        guard let offset, let length, length > 0 else { return nil }
        guard offset >= 0, length <= source.size, offset <= source.size - length else {
            throw ParquetError.damaged("a page index of \(length) bytes outside of the file", at: place)
        }
        var bytes = ByteBuffer()
        try source.read(offset..<offset + length, into: &bytes)
        return bytes
    }
}

extension OffsetIndex.PageLocation {
    var bytes: Range<Int> { offset..<offset + compressedSize }
}
