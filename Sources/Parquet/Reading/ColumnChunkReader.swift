import Compression

/// Decodes one leaf's part of a row group, or some stretches of its pages.
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
    /// The rows read so far.
    private(set) var rowCount = 0
    /// The values that the chunk's metadata claims.
    private let claimedCount: Int
    /// Whether there is more to the leaf's slots than which of them are null.
    private let isNested: Bool
    /// Whether values are kept once they are decoded.
    private let keepsValues: Bool

    init(
        _ leaf: Leaf, _ node: SchemaNode, _ metaData: ColumnMetaData, _ options: ReaderOptions, keepsValues: Bool = true
    ) throws {
        self.leaf = leaf
        self.node = node
        self.options = options
        self.keepsValues = keepsValues
        claimedCount = metaData.valueCount
        isNested = leaf.maxRepetitionLevel > 0 || leaf.path.count > 1
        pages = try PageReader(metaData.codec, options)
        decoder = ValueDecoder(leaf)
        // The metadata's word is good for a first guess only; arrays grow as pages prove it.
        let likely = keepsValues ? min(metaData.valueCount, max(1 << 16, metaData.totalCompressedSize * 64)) : 0
        builder = LeafBuilder(leaf, capacity: likely)
    }

    /// The place of the page at hand.
    var page: Int { pages.number }
    var byte: Int { pages.byte }

    /// Reads pages until there are as many values as the metadata claims.
    mutating func readAll(_ chunk: consuming ByteBuffer, at offset: Int) throws(Damage) {
        pages.begin(chunk, at: offset)
        while entryCount < claimedCount {
            guard !pages.isAtEnd else {
                throw Damage("the chunk ends after \(entryCount) values, expected \(claimedCount)", at: 0)
            }
            try readPage()
        }
    }

    /// Reads a stretch of the chunk, of which the first page has the number `page`, until it has so many rows; all of it
    /// where `rowCount` is nil.
    mutating func read(_ stretch: consuming ByteBuffer, at offset: Int, page: Int, rowCount wanted: Int?) throws(Damage)
    {
        pages.begin(stretch, at: offset, page: page)
        let before = rowCount
        while !pages.isAtEnd, wanted.map({ rowCount - before < $0 }) ?? true { try readPage() }
    }

    /// Returns what was read.
    consuming func leafData() -> LeafData {
        LeafData(
            column: builder.column(),
            definition: isNested ? Array(UnsafeBufferPointer(start: definition.base, count: definition.count)) : [],
            repetition: Array(UnsafeBufferPointer(start: repetition.base, count: repetition.count)),
            entryCount: entryCount)
    }

    private mutating func readPage() throws(Damage) {
        let header = try pages.next()
        if let dictionary = header.dictionary, header.kind == PageHeader.Kind.dictionary.rawValue {
            try takeDictionary(dictionary)
        } else if let data = header.data, header.kind == PageHeader.Kind.data.rawValue {
            try readDataV1(data)
        } else if let data = header.dataV2, header.kind == PageHeader.Kind.dataV2.rawValue {
            try readDataV2(data)
        } else if header.kind != PageHeader.Kind.index.rawValue {
            throw Damage("a page of kind \(header.kind) without its header", at: 0)
        }
    }

    private mutating func takeDictionary(_ header: DictionaryPageHeader) throws(Damage) {
        guard entryCount == 0 else { throw Damage("a dictionary after the values", at: 0) }
        try decoder.setDictionary(pages.body, header)
        guard leaf.type == .byteArray, keepsValues else { return }
        guard decoder.dictionaryCount < Int(UInt32.max) else { throw Damage("a dictionary of too many values", at: 0) }
        builder.takeDictionary(pages.body.baseAddress!, decoder.dictionaryPlaces.base, count: decoder.dictionaryCount)
    }

    private mutating func readDataV1(_ header: DataPageHeader) throws(Damage) {
        try check(header.valueCount)
        var position = 0
        try Levels.decodeV1(
            pages.body, at: &position, count: header.valueCount, highest: leaf.maxRepetitionLevel,
            encoding: header.repetitionLevelEncoding, into: &repetition)
        try Levels.decodeV1(
            pages.body, at: &position, count: header.valueCount, highest: leaf.maxDefinitionLevel,
            encoding: header.definitionLevelEncoding, into: &definition)
        try readValues(from: position, count: header.valueCount, header.encoding)
    }

    private mutating func readDataV2(_ header: DataPageHeaderV2) throws(Damage) {
        try check(header.valueCount)
        let body = pages.body
        let values = header.repetitionLevelByteCount + header.definitionLevelByteCount
        guard values <= body.count else {
            throw Damage("levels of \(values) bytes in a page of \(body.count)", at: 0)
        }
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
        guard count <= claimedCount - entryCount else {
            throw Damage("\(entryCount + count) values, but the chunk has \(claimedCount)", at: 0)
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
        guard entryCount > 0 || count == 0 || leaf.maxRepetitionLevel == 0 || repetition[0] == 0 else {
            throw Damage("the first row begins with repetition level \(repetition[0])", at: 0)
        }
        let (slotCount, valueCount) = markSlots(count)
        let decoded = try decoder.decode(
            pages.body, from: start, count: valueCount, encoding, byteLimit: options.columnByteLimit)
        if keepsValues { try keep(decoded, slotCount, valueCount) }
        rowCount += leaf.maxRepetitionLevel == 0 ? count : rowStarts(from: entryCount, count)
        entryCount += count
        if !isNested { definition.removeAll() }
    }

    private mutating func keep(_ decoded: ValueDecoder.Decoded, _ slotCount: Int, _ valueCount: Int) throws(Damage) {
        let marks = valueCount < slotCount ? UnsafePointer(marks.base) : nil
        builder.appendValid(marks, count: slotCount)
        switch decoded {
        case .numbers(let dense): builder.appendNumbers(dense, marks, count: slotCount)
        case .indices(let dense): builder.appendIndices(dense, marks, count: slotCount)
        case .bytes(let base): try appendBytes(base, marks, slotCount, valueCount)
        }
    }

    /// Returns how many rows begin in the last entries.
    private func rowStarts(from start: Int, _ count: Int) -> Int {
        var (rows, entry) = (0, start)
        while entry < start &+ count {
            rows &+= repetition.base[entry] == 0 ? 1 : 0
            entry &+= 1
        }
        return rows
    }

    /// Marks which of the page's slots hold a value and returns how many slots and values there are.
    private mutating func markSlots(_ count: Int) -> (slots: Int, values: Int) {
        guard leaf.maxDefinitionLevel > 0 else { return (count, count) }
        marks.removeAll()
        let target = marks.extend(by: count)
        let levels = definition.base + (definition.count - count)
        let (highest, least) = (UInt8(leaf.maxDefinitionLevel), UInt8(node.slotDefinitionLevel))
        if least == 0 { return (count, mark(levels, highest, count, target)) }
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

    /// The way of a leaf that lies in no list: every entry is a slot.
    private func mark(
        _ levels: UnsafePointer<UInt8>, _ highest: UInt8, _ count: Int, _ target: UnsafeMutablePointer<Bool>
    ) -> Int {
        var (values, entry) = (0, 0)
        while entry < count {
            // Sums of a block fit into a byte, so that sixteen entries are marked and counted at once.
            let end = min(count, entry &+ 128)
            var sum: UInt8 = 0
            while entry < end {
                let isValue = levels[entry] == highest
                target[entry] = isValue
                sum &+= isValue ? 1 : 0
                entry &+= 1
            }
            values &+= Int(sum)
        }
        return values
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
        guard count > 0, claimedCount > count else { return }
        let estimate = Double(total) / Double(count) * Double(claimedCount) * 1.05
        builder.reserveBytes(Int(min(estimate, Double(options.columnByteLimit) / 16, Double(1 << 28))))
    }
}
