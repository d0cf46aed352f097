import Compression

extension ParquetReader {
    /// Returns whether a row group may hold a row that answers the predicate, by its bounds, null counts and bloom
    /// filter; false is sure.
    ///
    /// Throws: `ParquetError.misuse` for a column that the file lacks; `ParquetError.damaged`; what the source throws.
    public func mayMatch(rowGroup: Int, _ predicate: Predicate) throws -> Bool {
        guard let index = leaves.firstIndex(where: { $0.name == predicate.column }) else {
            throw ParquetError.misuse("the file has no column \(predicate.column)")
        }
        guard metaData.rowGroups.indices.contains(rowGroup) else {
            throw ParquetError.misuse("row group \(rowGroup) of \(metaData.rowGroups.count)")
        }
        let leaf = leaves[index]
        guard let chunk = metaData.rowGroups[rowGroup].columns[index].metaData,
            let value = predicate.plainValue(of: leaf)
        else { return true }
        if chunk.statistics?.nullCount == chunk.valueCount { return false }
        let order = SortOrder(leaf)
        if let (min, max) = bounds(chunk, leaf, order), !predicate.mayMatch(value, min: min, max: max, order) {
            return false
        }
        guard predicate.comparison == .equal, let filter = try bloomFilter(chunk, leaf, rowGroup) else { return true }
        return value.withUnsafeBytes { filter.mayContain(XXHash64.hash($0)) } || isZero(value, order)
    }

    /// Returns bounds that may be trusted: of the column's own order, of its width, and no numbers that are none.
    func bounds(_ chunk: ColumnMetaData, _ leaf: Leaf, _ order: SortOrder) -> (min: [UInt8], max: [UInt8])? {
        guard let statistics = chunk.statistics, order != .none else { return nil }
        var found: (min: [UInt8]?, max: [UInt8]?)
        if metaData.columnOrders != nil {
            found = (statistics.minValue, statistics.maxValue)
        } else if hasLegacyOrder(order) {
            // The deprecated fields were compared as signed numbers by all who wrote them.
            found = (statistics.minValue ?? statistics.min, statistics.maxValue ?? statistics.max)
        }
        guard let min = found.min, let max = found.max else { return nil }
        if let width = order.byteWidth, min.count != width || max.count != width { return nil }
        return order.isLess(max, than: min) || isNaN(min, order) || isNaN(max, order) ? nil : (min, max)
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
        try source.read(offset..<min(source.size, offset + length), into: &bytes)
        do {
            return try BloomFilter(bytes.bytes)
        } catch {
            throw error.error(at: place)
        }
    }
}
