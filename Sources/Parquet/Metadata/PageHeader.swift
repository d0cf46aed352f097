/// Stands before each page: what it is, how long, how encoded.
struct PageHeader: Equatable {
    enum Kind: Int {
        case data = 0
        case index = 1
        case dictionary = 2
        case dataV2 = 3
    }

    var kind = 0
    var uncompressedSize = 0
    var compressedSize = 0
    var crc: UInt32?
    var data: DataPageHeader?
    var dictionary: DictionaryPageHeader?
    var dataV2: DataPageHeaderV2?

    func encode(into writer: inout CompactWriter) {
        writer.structure { writer in
            writer.field(1, i32: kind)
            writer.field(2, i32: uncompressedSize)
            writer.field(3, i32: compressedSize)
            writer.field(4, i32: crc.map { Int(Int32(bitPattern: $0)) })
            if let data { writer.field(5, structure: data.encode) }
            if let dictionary { writer.field(7, structure: dictionary.encode) }
            if let dataV2 { writer.field(8, structure: dataV2.encode) }
        }
    }

    init(_ kind: Kind, uncompressedSize: Int, compressedSize: Int, crc: UInt32?) {
        self.kind = kind.rawValue
        self.uncompressedSize = uncompressedSize
        self.compressedSize = compressedSize
        self.crc = crc
    }

    init(from reader: inout CompactReader) throws(Damage) {
        var (kind, uncompressedSize, compressedSize): (Int?, Int?, Int?) = (nil, nil, nil)
        try reader.fields { (reader, field) throws(Damage) in
            switch field.id {
            case 1: kind = try reader.int32(field)
            case 2: uncompressedSize = try reader.int32(field)
            case 3: compressedSize = try reader.int32(field)
            case 4: crc = UInt32(truncatingIfNeeded: try reader.int32(field))
            case 5: data = try DataPageHeader(from: &reader, field)
            case 7: dictionary = try DictionaryPageHeader(from: &reader, field)
            case 8: dataV2 = try DataPageHeaderV2(from: &reader, field)
            default: try reader.skip(field)
            }
        }
        guard let kind, let uncompressedSize, let compressedSize else {
            throw reader.damage("a page header without type or sizes")
        }
        guard uncompressedSize >= 0, compressedSize >= 0 else {
            throw reader.damage("page sizes \(uncompressedSize) and \(compressedSize) below zero")
        }
        self.kind = kind
        self.uncompressedSize = uncompressedSize
        self.compressedSize = compressedSize
    }
}

/// Describes a data page of version 1, whose levels are packed together with its values.
struct DataPageHeader: Equatable {
    var valueCount = 0
    var encoding = Encoding.plain
    var definitionLevelEncoding = Encoding.rle
    var repetitionLevelEncoding = Encoding.rle
    var statistics: Statistics?

    func encode(into writer: inout CompactWriter) {
        writer.field(1, i32: valueCount)
        writer.field(2, i32: encoding.rawValue)
        writer.field(3, i32: definitionLevelEncoding.rawValue)
        writer.field(4, i32: repetitionLevelEncoding.rawValue)
        if let statistics { writer.field(5, structure: statistics.encode) }
    }

    init(valueCount: Int, encoding: Encoding) {
        self.valueCount = valueCount
        self.encoding = encoding
    }

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: valueCount = try reader.int32(field)
            case 2: encoding = Encoding(rawValue: try reader.int32(field))
            case 3: definitionLevelEncoding = Encoding(rawValue: try reader.int32(field))
            case 4: repetitionLevelEncoding = Encoding(rawValue: try reader.int32(field))
            case 5: statistics = try Statistics(from: &reader, field)
            default: try reader.skip(field)
            }
        }
        guard valueCount >= 0 else { throw reader.damage("a page of \(valueCount) values") }
    }
}

/// Describes the page of a chunk's distinct values.
struct DictionaryPageHeader: Equatable {
    var valueCount = 0
    var encoding = Encoding.plain
    var isSorted: Bool?

    func encode(into writer: inout CompactWriter) {
        writer.field(1, i32: valueCount)
        writer.field(2, i32: encoding.rawValue)
        writer.field(3, isSorted)
    }

    init(valueCount: Int) {
        self.valueCount = valueCount
    }

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: valueCount = try reader.int32(field)
            case 2: encoding = Encoding(rawValue: try reader.int32(field))
            case 3: isSorted = try reader.boolean(field)
            default: try reader.skip(field)
            }
        }
        guard valueCount >= 0 else { throw reader.damage("a dictionary of \(valueCount) values") }
    }
}

/// Describes a data page of version 2, whose levels stay unpacked before the values.
struct DataPageHeaderV2: Equatable {
    var valueCount = 0
    var nullCount = 0
    var rowCount = 0
    var encoding = Encoding.plain
    var definitionLevelByteCount = 0
    var repetitionLevelByteCount = 0
    var isCompressed = true
    var statistics: Statistics?

    func encode(into writer: inout CompactWriter) {
        writer.field(1, i32: valueCount)
        writer.field(2, i32: nullCount)
        writer.field(3, i32: rowCount)
        writer.field(4, i32: encoding.rawValue)
        writer.field(5, i32: definitionLevelByteCount)
        writer.field(6, i32: repetitionLevelByteCount)
        writer.field(7, isCompressed)
        if let statistics { writer.field(8, structure: statistics.encode) }
    }

    init(valueCount: Int, nullCount: Int, rowCount: Int, encoding: Encoding) {
        self.valueCount = valueCount
        self.nullCount = nullCount
        self.rowCount = rowCount
        self.encoding = encoding
    }

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: valueCount = try reader.int32(field)
            case 2: nullCount = try reader.int32(field)
            case 3: rowCount = try reader.int32(field)
            case 4: encoding = Encoding(rawValue: try reader.int32(field))
            case 5: definitionLevelByteCount = try reader.int32(field)
            case 6: repetitionLevelByteCount = try reader.int32(field)
            case 7: isCompressed = try reader.boolean(field)
            case 8: statistics = try Statistics(from: &reader, field)
            default: try reader.skip(field)
            }
        }
        guard valueCount >= 0, definitionLevelByteCount >= 0, repetitionLevelByteCount >= 0 else {
            throw reader.damage("a page with a count below zero")
        }
    }
}
