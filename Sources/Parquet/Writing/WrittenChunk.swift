/// A column chunk whose bytes are written: what its metadata and indexes are made from.
struct WrittenChunk {
    var leaf: Leaf
    var order: SortOrder
    var pageVersion: WriterOptions.PageVersion
    var records: [PageRecord]
    var byteCount: Int
    var uncompressedSize: Int
    var hasDictionaryPage: Bool

    /// Describes the chunk, which begins at `offset` of the file.
    func metaData(at offset: Int, _ codec: CompressionCodec) -> ColumnMetaData {
        var metaData = ColumnMetaData()
        metaData.type = leaf.type.number
        metaData.encodings = encodings
        metaData.path = leaf.path
        metaData.codec = CodecNumber(rawValue: codec.number)
        metaData.valueCount = sum(\.entryCount)
        metaData.totalUncompressedSize = uncompressedSize
        metaData.totalCompressedSize = byteCount
        metaData.dataPageOffset = offset + (records.first?.offset ?? 0)
        metaData.dictionaryPageOffset = hasDictionaryPage ? offset : nil
        metaData.statistics = statistics
        metaData.encodingStatistics = encodingStatistics
        metaData.sizeStatistics = sizeStatistics
        return metaData
    }

    /// Says where the pages of the chunk, which begins at `offset`, lie.
    func offsetIndex(at offset: Int) -> OffsetIndex {
        var index = OffsetIndex()
        index.pages = records.map { page in
            OffsetIndex.PageLocation(
                offset: offset + page.offset, compressedSize: page.byteCount, firstRow: page.firstRow)
        }
        if leaf.type == .byteArray { index.unencodedByteArrayBytes = records.map(\.unencodedBytes) }
        return index
    }

    /// Bounds of the pages; nil where a page has values without bounds, since then nothing could be left out safely.
    var columnIndex: ColumnIndex? {
        var index = ColumnIndex()
        for page in records {
            let isNullPage = page.nullCount == page.entryCount
            guard isNullPage || page.bounds.min != nil else { return nil }
            index.nullPages.append(isNullPage)
            index.minValues.append(page.bounds.min.map { Truncation.lower($0, isText: isText).bound } ?? [])
            index.maxValues.append(page.bounds.max.map { Truncation.upper($0, isText: isText).bound } ?? [])
        }
        index.nullCounts = records.map(\.nullCount)
        index.boundaryOrder = boundaryOrder(index).rawValue
        if leaf.maxRepetitionLevel > 0 { index.repetitionLevelHistograms = records.flatMap(\.repetitionHistogram) }
        if leaf.maxDefinitionLevel > 0 { index.definitionLevelHistograms = records.flatMap(\.definitionHistogram) }
        return index
    }

    private func boundaryOrder(_ index: ColumnIndex) -> ColumnIndex.BoundaryOrder {
        let pages = index.nullPages.indices.filter { !index.nullPages[$0] }
        func never(_ isOut: (Int, Int) -> Bool) -> Bool {
            zip(pages, pages.dropFirst()).allSatisfy { !isOut($0, $1) }
        }
        let (min, max) = (index.minValues, index.maxValues)
        if never({ order.isLess(min[$1], than: min[$0]) || order.isLess(max[$1], than: max[$0]) }) {
            return .ascending
        }
        if never({ order.isLess(min[$0], than: min[$1]) || order.isLess(max[$0], than: max[$1]) }) {
            return .descending
        }
        return .unordered
    }

    private var statistics: Statistics {
        var bounds = Bounds()
        for page in records { bounds.include(page.bounds, order) }
        var statistics = Statistics()
        statistics.nullCount = sum(\.nullCount)
        if order == .float || order == .double { statistics.nanCount = bounds.nanCount }
        guard let min = bounds.min, let max = bounds.max else { return statistics }
        let (lower, upper) = (Truncation.lower(min, isText: isText), Truncation.upper(max, isText: isText))
        (statistics.minValue, statistics.isMinValueExact) = (lower.bound, lower.isExact)
        (statistics.maxValue, statistics.isMaxValueExact) = (upper.bound, upper.isExact)
        return statistics
    }

    private var isText: Bool {
        switch leaf.logicalType {
        case .string, .json, .enum: true
        default: false
        }
    }

    private var encodings: [Encoding] {
        var used: Set<Encoding> = Set(records.map(\.encoding))
        if hasDictionaryPage { used.insert(.plain) }
        if leaf.maxDefinitionLevel > 0 { used.insert(.rle) }
        return used.sorted { $0.rawValue < $1.rawValue }
    }

    private var encodingStatistics: [ColumnMetaData.PageEncodingStatistics] {
        var statistics: [ColumnMetaData.PageEncodingStatistics] = []
        if hasDictionaryPage {
            statistics.append(.init(pageKind: PageHeader.Kind.dictionary.rawValue, encoding: .plain, count: 1))
        }
        for encoding in Set(records.map(\.encoding)).sorted(by: { $0.rawValue < $1.rawValue }) {
            let count = records.count { $0.encoding == encoding }
            let kind: PageHeader.Kind = pageVersion == .v1 ? .data : .dataV2
            statistics.append(.init(pageKind: kind.rawValue, encoding: encoding, count: count))
        }
        return statistics
    }

    private var sizeStatistics: SizeStatistics {
        var sizes = SizeStatistics()
        if leaf.type == .byteArray { sizes.unencodedByteArrayBytes = sum(\.unencodedBytes) }
        sizes.repetitionLevelHistogram = total(\.repetitionHistogram)
        sizes.definitionLevelHistogram = total(\.definitionHistogram)
        return sizes
    }

    private func total(_ histogram: KeyPath<PageRecord, [Int]>) -> [Int]? {
        guard var total = records.first?[keyPath: histogram], !total.isEmpty else { return nil }
        for page in records.dropFirst() {
            for (level, count) in page[keyPath: histogram].enumerated() { total[level] += count }
        }
        return total
    }

    private func sum(_ count: KeyPath<PageRecord, Int>) -> Int {
        records.reduce(0) { $0 + $1[keyPath: count] }
    }
}
