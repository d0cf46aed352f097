import Compression

/// Decodes one leaf's part of a row group.
struct ColumnChunkReader: ~Copyable {
    private let leaf: Leaf
    private let node: SchemaNode
    private let options: ReaderOptions
    private var pages: PageReader
    private var decoder: ValueDecoder
    private var builder: LeafBuilder
    private var definition = Buffer<UInt8>()
    private var repetition = Buffer<UInt8>()
    private var marks = Buffer<Bool>()
    private var entryCount = 0
    private let expectedCount: Int
    private var payload = 0

    init(
        _ leaf: Leaf, _ node: SchemaNode, _ metaData: ColumnMetaData, _ chunk: consuming ByteBuffer, at offset: Int,
        _ options: ReaderOptions
    ) throws {
        self.leaf = leaf
        self.node = node
        self.options = options
        expectedCount = metaData.valueCount
        // The metadata's word is good for a first guess only; arrays grow as pages prove it.
        let likely = min(metaData.valueCount, max(1 << 16, chunk.count * 64))
        pages = try PageReader(chunk, at: offset, metaData.codec, options)
        decoder = ValueDecoder(leaf)
        builder = LeafBuilder(leaf, capacity: likely)
    }

    /// The place of the page at hand.
    var page: Int { pages.number }
    var byte: Int { pages.byte }

    /// Reads all pages.
    mutating func read() throws(Damage) -> LeafData {
        while entryCount < expectedCount {
            guard !pages.isAtEnd else {
                throw Damage("the chunk ends after \(entryCount) values, expected \(expectedCount)", at: 0)
            }
            try readPage()
        }
        let isNested = leaf.maxRepetitionLevel > 0 || node.leaves.count > 1 || leaf.path.count > 1
        return LeafData(
            column: builder.column(),
            definition: isNested ? Array(UnsafeBufferPointer(start: definition.base, count: definition.count)) : [],
            repetition: Array(UnsafeBufferPointer(start: repetition.base, count: repetition.count)),
            entryCount: entryCount)
    }

    private mutating func readPage() throws(Damage) {
        let header = try pages.next()
        pages.pad()
        if let dictionary = header.dictionary, header.kind == PageHeader.Kind.dictionary.rawValue {
            try decoder.setDictionary(pages.body.bytes, dictionary)
        } else if let data = header.data, header.kind == PageHeader.Kind.data.rawValue {
            try readDataV1(data)
        } else if let data = header.dataV2, header.kind == PageHeader.Kind.dataV2.rawValue {
            try readDataV2(data)
        } else if header.kind != PageHeader.Kind.index.rawValue {
            throw Damage("a page of kind \(header.kind) without its header", at: 0)
        }
    }

    private mutating func readDataV1(_ header: DataPageHeader) throws(Damage) {
        try check(header.valueCount)
        let body = pages.body.bytes
        var position = 0
        try Levels.decodeV1(
            body, at: &position, count: header.valueCount, highest: leaf.maxRepetitionLevel,
            encoding: header.repetitionLevelEncoding, into: &repetition)
        try Levels.decodeV1(
            body, at: &position, count: header.valueCount, highest: leaf.maxDefinitionLevel,
            encoding: header.definitionLevelEncoding, into: &definition)
        try readValues(from: position, count: header.valueCount, header.encoding)
    }

    private mutating func readDataV2(_ header: DataPageHeaderV2) throws(Damage) {
        try check(header.valueCount)
        let body = pages.body.bytes
        let values = header.repetitionLevelByteCount + header.definitionLevelByteCount
        try Levels.decode(
            body, 0..<header.repetitionLevelByteCount, count: header.valueCount, highest: leaf.maxRepetitionLevel,
            into: &repetition)
        try Levels.decode(
            body, header.repetitionLevelByteCount..<values, count: header.valueCount,
            highest: leaf.maxDefinitionLevel, into: &definition)
        try readValues(from: values, count: header.valueCount, header.encoding)
    }

    /// Refuses a page that claims more values than the chunk has, than its bytes can plausibly stand for (a run of nulls
    /// takes a few bytes, but nobody writes pages of more than 16 million), or than the memory has room for.
    private func check(_ count: Int) throws(Damage) {
        guard count <= expectedCount - entryCount else {
            throw Damage("\(entryCount + count) values, but the chunk has \(expectedCount)", at: 0)
        }
        guard count <= max(1 << 24, pages.body.count * 64) else {
            throw Damage("\(count) values in a page of \(pages.body.count) bytes", at: 0)
        }
        // A byte value also takes its end, and its place while it is decoded.
        let width = (leaf.type.byteWidth ?? 8) + 16
        guard (entryCount + count) * width <= options.columnByteLimit else {
            throw Damage("\(entryCount + count) values take more memory than the limit", at: 0)
        }
    }

    private mutating func readValues(from start: Int, count: Int, _ encoding: Encoding) throws(Damage) {
        let (slotCount, valueCount) = markSlots(count)
        let decoded = try decoder.decode(
            pages.body.bytes, from: start, count: valueCount, encoding, byteLimit: options.columnByteLimit)
        let marks = valueCount < slotCount ? UnsafePointer(marks.base) : nil
        builder.appendValid(marks, count: slotCount)
        switch decoded {
        case .numbers(let dense): builder.appendNumbers(dense, marks, count: slotCount)
        case .bytes(let base): try appendBytes(base, marks, slotCount, valueCount)
        }
        entryCount += count
        if leaf.maxRepetitionLevel == 0 && leaf.path.count == 1 { definition.removeAll() }
    }

    /// Marks which of the page's slots hold a value and returns how many slots and values there are.
    private mutating func markSlots(_ count: Int) -> (slots: Int, values: Int) {
        guard leaf.maxDefinitionLevel > 0 else { return (count, count) }
        marks.removeAll()
        let target = marks.extend(by: count)
        let levels = definition.base + (definition.count - count)
        let (highest, least) = (UInt8(leaf.maxDefinitionLevel), UInt8(node.slotDefinitionLevel))
        var (slots, values, entry) = (0, 0, 0)
        while entry < count {
            let level = levels[entry]
            target[slots] = level == highest
            values &+= level == highest ? 1 : 0
            slots &+= level >= least ? 1 : 0
            entry &+= 1
        }
        return (slots, values)
    }

    private mutating func appendBytes(
        _ base: UnsafeRawPointer, _ marks: UnsafePointer<Bool>?, _ slotCount: Int, _ valueCount: Int
    ) throws(Damage) {
        var (total, index) = (0, 0)
        let places = decoder.places.base
        while index < valueCount {
            total &+= places[index].count
            index &+= 1
        }
        guard builder.byteCount + total <= options.columnByteLimit else {
            throw Damage("\(builder.byteCount + total) bytes of values are more than the limit", at: 0)
        }
        if entryCount == 0 { reserveBytes(total, slotCount) }
        builder.appendBytes(
            base, places, placeCount: valueCount, marks, count: slotCount, total: total)
    }

    /// Makes room for the whole chunk by the measure of its first page.
    private mutating func reserveBytes(_ total: Int, _ count: Int) {
        guard count > 0, expectedCount > count else { return }
        let estimate = Double(total) / Double(count) * Double(expectedCount) * 1.05
        builder.reserveBytes(Int(min(estimate, Double(options.columnByteLimit) / 16, Double(1 << 28))))
    }
}
