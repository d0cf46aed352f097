import Compression

extension ParquetReader {
    /// Returns whether a row group may hold a row that answers the predicate, by its bounds, null counts and bloom
    /// filter; false is sure.
    ///
    /// Throws: `ParquetError.misuse` for a column that the file lacks; `ParquetError.damaged`; what the source throws.
    public func mayMatch(rowGroup: Int, _ predicate: Predicate) throws -> Bool {
        try check(rowGroup)
        let index = try leafIndex(predicate.column)
        let leaf = leaves[index]
        let order = order(of: index)
        guard let chunk = metaData.rowGroups[rowGroup].columns[index].metaData else { return true }
        guard known(chunk, leaf, order).mayMatch(predicate.condition, leaf, order) else { return false }
        guard case .compares(.equal, let value) = predicate.condition, let bytes = value.plainBytes(of: leaf),
            let filter = try usable({ try bloomFilter(chunk, leaf, rowGroup) })
        else { return true }
        return bytes.withUnsafeBytes { filter.mayContain(XXHash64.hash($0)) } || isZero(bytes, order)
    }

    /// Returns the rows of a row group that may answer all predicates, as ascending ranges to give to
    /// `read(rowGroup:columns:rows:)`: by what `mayMatch` looks at, and by page indexes.
    ///
    /// Throws: as `mayMatch`.
    public func rows(of rowGroup: Int, thatMayMatch predicates: [Predicate]) throws -> [Range<Int>] {
        try check(rowGroup)
        let rowCount = metaData.rowGroups[rowGroup].rowCount
        var rows = rowCount == 0 ? [] : [0..<rowCount]
        for predicate in predicates {
            guard try mayMatch(rowGroup: rowGroup, predicate) else { return [] }
            rows = rows.intersection(try pagesThatMayMatch(rowGroup, predicate))
        }
        return rows
    }

    /// Returns the rows of the pages that may answer; all rows where the file has no page index.
    private func pagesThatMayMatch(_ rowGroup: Int, _ predicate: Predicate) throws -> [Range<Int>] {
        let index = try leafIndex(predicate.column)
        let (leaf, rowCount) = (leaves[index], metaData.rowGroups[rowGroup].rowCount)
        guard let pages = try usable({ try offsetIndex(index, rowGroup)?.pages }),
            let bounds = try usable({ try columnIndex(index, rowGroup) }), pages.count == bounds.nullPages.count
        else { return [0..<rowCount] }
        let order = order(of: index)
        var found: [Range<Int>] = []
        for page in pages.indices
        where known(bounds, page, leaf, order).mayMatch(predicate.condition, leaf, order) {
            let rows = rows(of: page, in: pages, rowCount)
            if let last = found.last, last.upperBound == rows.lowerBound {
                found[found.count - 1] = last.lowerBound..<rows.upperBound
            } else if !rows.isEmpty {
                found.append(rows)
            }
        }
        return found
    }

    private func leafIndex(_ name: String) throws(ParquetError) -> Int {
        guard let index = leaves.firstIndex(where: { $0.name == name }) else {
            throw .misuse("the file has no column \(name)")
        }
        return index
    }

    // MARK: What is known

    private func known(_ chunk: ColumnMetaData, _ leaf: Leaf, _ order: SortOrder) -> KnownValues {
        let nullCount = chunk.statistics?.nullCount
        return KnownValues(
            bounds: bounds(chunk.statistics, order), mayHaveNulls: mayHaveNulls(leaf, nullCount),
            mayHaveValues: nullCount != chunk.valueCount)
    }

    private func known(_ index: ColumnIndex, _ page: Int, _ leaf: Leaf, _ order: SortOrder) -> KnownValues {
        KnownValues(
            bounds: trusted(index.minValues[page], index.maxValues[page], order),
            mayHaveNulls: index.nullPages[page] || mayHaveNulls(leaf, index.nullCounts?[page]),
            mayHaveValues: !index.nullPages[page])
    }

    /// In lists writers disagree whether empty and null lists are counted.
    private func mayHaveNulls(_ leaf: Leaf, _ nullCount: Int?) -> Bool {
        leaf.maxRepetitionLevel > 0 || leaf.maxDefinitionLevel > 0 && nullCount != 0
    }

    /// Returns bounds that may be trusted: of the column's own order, of its width, and no numbers that are none.
    func bounds(_ statistics: Statistics?, _ order: SortOrder) -> (min: [UInt8], max: [UInt8])? {
        guard let statistics else { return nil }
        // The deprecated fields were compared as signed numbers by all who wrote them.
        let isOld = metaData.columnOrders == nil
        let min = statistics.minValue ?? (isOld ? statistics.min : nil)
        let max = statistics.maxValue ?? (isOld ? statistics.max : nil)
        return trusted(min, max, order)
    }

    private func trusted(_ min: [UInt8]?, _ max: [UInt8]?, _ order: SortOrder) -> (min: [UInt8], max: [UInt8])? {
        guard let min, let max, order != .none else { return nil }
        guard metaData.columnOrders != nil || hasLegacyOrder(order) else { return nil }
        if let width = order.byteWidth, min.count != width || max.count != width { return nil }
        return order.isLess(max, than: min) || isNaN(min, order) || isNaN(max, order) ? nil : (min, max)
    }

    /// Returns how the file's bounds of a leaf are ordered; none where its author names an order that we don't know.
    func order(of leaf: Int) -> SortOrder {
        // 1 is the order of the type; 2 is the total order of floating point, which differs in what is no number.
        let known = metaData.columnOrders.map { $0.indices.contains(leaf) && (1...2).contains($0[leaf]) } ?? true
        return known ? SortOrder(leaves[leaf]) : .none
    }

    private func hasLegacyOrder(_ order: SortOrder) -> Bool {
        switch order {
        case .boolean, .signed32, .signed64, .float, .double: true
        default: false
        }
    }

    private func isNaN(_ bound: [UInt8], _ order: SortOrder) -> Bool {
        switch order {
        case .float: Float(bitPattern: bound.word()).isNaN
        case .double: Double(bitPattern: bound.word()).isNaN
        default: false
        }
    }

    /// The two zeros are equal, but a filter knows them apart.
    private func isZero(_ value: [UInt8], _ order: SortOrder) -> Bool {
        switch order {
        case .float: Float(bitPattern: value.word()) == 0
        case .double: Double(bitPattern: value.word()) == 0
        default: false
        }
    }

    private func bloomFilter(_ chunk: ColumnMetaData, _ leaf: Leaf, _ rowGroup: Int) throws -> BloomFilter? {
        guard let offset = chunk.bloomFilterOffset, leaf.type != .boolean else { return nil }
        let place = Place(column: leaf.name, rowGroup: rowGroup, byte: offset)
        // Older writers don't tell the length; the largest filter bounds what is read for it.
        let length = chunk.bloomFilterLength ?? (16 << 20) + 64
        guard offset >= 0, length >= 0, offset <= source.size else {
            throw ParquetError.damaged("a bloom filter outside of the file", at: place)
        }
        var bytes = ByteBuffer()
        try source.read(offset..<offset + min(length, source.size - offset), into: &bytes)
        do {
            return try BloomFilter(bytes.bytes)
        } catch {
            throw error.error(at: place)
        }
    }
}
