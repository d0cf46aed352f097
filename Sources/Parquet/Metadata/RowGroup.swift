/// A horizontal slice of the table: one chunk of every leaf.
struct RowGroup: Equatable {
    var columns: [ColumnChunk] = []
    var totalByteSize = 0
    var rowCount = 0
    var sortingColumns: [SortingColumn]?
    var fileOffset: Int?
    var totalCompressedSize: Int?
    var ordinal: Int?

    func encode(into writer: inout CompactWriter) {
        writer.field(1, list: columns, of: .structure) { (writer: inout CompactWriter, chunk: ColumnChunk) in
            writer.structure(chunk.encode)
        }
        writer.field(2, i64: totalByteSize)
        writer.field(3, i64: rowCount)
        writer.field(4, list: sortingColumns, of: .structure) { (writer: inout CompactWriter, column: SortingColumn) in
            writer.structure(column.encode)
        }
        writer.field(5, i64: fileOffset)
        writer.field(6, i64: totalCompressedSize)
        writer.field(7, i16: ordinal)
    }

    init() {}

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1:
                columns = try reader.list(field) { (reader, element) throws(Damage) in
                    try ColumnChunk(from: &reader, element)
                }
            case 2: totalByteSize = try reader.integer(field)
            case 3: rowCount = try reader.integer(field)
            case 4:
                sortingColumns = try reader.list(field) { (reader, element) throws(Damage) in
                    try SortingColumn(from: &reader, element)
                }
            case 5: fileOffset = try reader.integer(field)
            case 6: totalCompressedSize = try reader.integer(field)
            case 7: ordinal = try reader.integer(field)
            default: try reader.skip(field)
            }
        }
    }
}

/// One leaf's part of a row group: its metadata and where its indexes lie.
struct ColumnChunk: Equatable {
    var filePath: String?
    var fileOffset = 0
    var metaData: ColumnMetaData?
    var offsetIndexOffset: Int?
    var offsetIndexLength: Int?
    var columnIndexOffset: Int?
    var columnIndexLength: Int?
    var isEncrypted = false

    func encode(into writer: inout CompactWriter) {
        writer.field(1, filePath)
        writer.field(2, i64: fileOffset)
        if let metaData { writer.field(3, structure: metaData.encode) }
        writer.field(4, i64: offsetIndexOffset)
        writer.field(5, i32: offsetIndexLength)
        writer.field(6, i64: columnIndexOffset)
        writer.field(7, i32: columnIndexLength)
    }

    init() {}

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: filePath = try reader.string(field)
            case 2: fileOffset = try reader.integer(field)
            case 3: metaData = try ColumnMetaData(from: &reader, field)
            case 4: offsetIndexOffset = try reader.integer(field)
            case 5: offsetIndexLength = try reader.int32(field)
            case 6: columnIndexOffset = try reader.integer(field)
            case 7: columnIndexLength = try reader.int32(field)
            case 8, 9:
                isEncrypted = true
                try reader.skip(field)
            default: try reader.skip(field)
            }
        }
    }
}

/// Describes the pages of a column chunk.
struct ColumnMetaData: Equatable {
    struct PageEncodingStatistics: Equatable {
        var pageKind = 0
        var encoding = Encoding.plain
        var count = 0
    }

    var type = 0
    var encodings: [Encoding] = []
    var path: [String] = []
    var codec = CodecNumber(rawValue: 0)
    /// With nulls.
    var valueCount = 0
    /// With the pages' headers.
    var totalUncompressedSize = 0
    var totalCompressedSize = 0
    var dataPageOffset = 0
    var dictionaryPageOffset: Int?
    var statistics: Statistics?
    var encodingStatistics: [PageEncodingStatistics]?
    var bloomFilterOffset: Int?
    var bloomFilterLength: Int?
    var sizeStatistics: SizeStatistics?

    func encode(into writer: inout CompactWriter) {
        writer.field(1, i32: type)
        writer.field(2, list: encodings, of: .i32) { $0.zigzag($1.rawValue) }
        writer.field(3, list: path, of: .binary) { $0.binary(Array($1.utf8)) }
        writer.field(4, i32: codec.rawValue)
        writer.field(5, i64: valueCount)
        writer.field(6, i64: totalUncompressedSize)
        writer.field(7, i64: totalCompressedSize)
        writer.field(9, i64: dataPageOffset)
        writer.field(11, i64: dictionaryPageOffset)
        if let statistics { writer.field(12, structure: statistics.encode) }
        writer.field(13, list: encodingStatistics, of: .structure) {
            (writer: inout CompactWriter, statistics: PageEncodingStatistics) in
            writer.structure(statistics.encode)
        }
        writer.field(14, i64: bloomFilterOffset)
        writer.field(15, i32: bloomFilterLength)
        if let sizeStatistics { writer.field(16, structure: sizeStatistics.encode) }
    }

    init() {}

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: type = try reader.int32(field)
            case 2: encodings = try reader.integers(field).map(Encoding.init)
            case 3: path = try reader.list(field) { (reader, element) throws(Damage) in try reader.string(element) }
            case 4: codec = CodecNumber(rawValue: try reader.int32(field))
            case 5: valueCount = try reader.integer(field)
            case 6: totalUncompressedSize = try reader.integer(field)
            case 7: totalCompressedSize = try reader.integer(field)
            case 9: dataPageOffset = try reader.integer(field)
            case 11: dictionaryPageOffset = try reader.integer(field)
            case 12: statistics = try Statistics(from: &reader, field)
            case 13:
                encodingStatistics = try reader.list(field) { (reader, element) throws(Damage) in
                    try PageEncodingStatistics(from: &reader, element)
                }
            // Old files have something else in these fields.
            case 14 where field.type == .i64: bloomFilterOffset = try reader.integer(field)
            case 15 where field.type == .i32: bloomFilterLength = try reader.int32(field)
            case 16: sizeStatistics = try SizeStatistics(from: &reader, field)
            default: try reader.skip(field)
            }
        }
    }
}

extension ColumnMetaData.PageEncodingStatistics {
    func encode(into writer: inout CompactWriter) {
        writer.field(1, i32: pageKind)
        writer.field(2, i32: encoding.rawValue)
        writer.field(3, i32: count)
    }

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: pageKind = try reader.int32(field)
            case 2: encoding = Encoding(rawValue: try reader.int32(field))
            case 3: count = try reader.int32(field)
            default: try reader.skip(field)
            }
        }
    }
}
