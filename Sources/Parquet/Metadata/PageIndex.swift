/// Says where each data page of a chunk lies and with which row it begins.
struct OffsetIndex: Equatable {
    struct PageLocation: Equatable {
        var offset = 0
        /// With the page's header.
        var compressedSize = 0
        var firstRow = 0
    }

    var pages: [PageLocation] = []
    var unencodedByteArrayBytes: [Int]?

    func encode(into writer: inout CompactWriter) {
        writer.structure { writer in
            writer.field(1, list: pages, of: .structure) { (writer: inout CompactWriter, page: PageLocation) in
                writer.structure { writer in
                    writer.field(1, i64: page.offset)
                    writer.field(2, i32: page.compressedSize)
                    writer.field(3, i64: page.firstRow)
                }
            }
            writer.field(2, list: unencodedByteArrayBytes, of: .i64) { $0.zigzag($1) }
        }
    }

    init() {}

    init(from reader: inout CompactReader) throws(Damage) {
        try reader.fields { (reader, field) throws(Damage) in
            switch field.id {
            case 1:
                pages = try reader.list(field) { (reader, element) throws(Damage) in
                    try PageLocation(from: &reader, element)
                }
            case 2: unencodedByteArrayBytes = try reader.integers(field)
            default: try reader.skip(field)
            }
        }
    }
}

extension OffsetIndex.PageLocation {
    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: offset = try reader.integer(field)
            case 2: compressedSize = try reader.int32(field)
            case 3: firstRow = try reader.integer(field)
            default: try reader.skip(field)
            }
        }
    }
}

/// Bounds of each data page of a chunk, so that a reader may leave pages out.
struct ColumnIndex: Equatable {
    enum BoundaryOrder: Int {
        case unordered = 0
        case ascending = 1
        case descending = 2
    }

    var nullPages: [Bool] = []
    var minValues: [[UInt8]] = []
    var maxValues: [[UInt8]] = []
    var boundaryOrder = 0
    var nullCounts: [Int]?
    var repetitionLevelHistograms: [Int]?
    var definitionLevelHistograms: [Int]?

    func encode(into writer: inout CompactWriter) {
        writer.structure { writer in
            writer.field(1, list: nullPages, of: .true) { $0.boolean($1) }
            writer.field(2, list: minValues, of: .binary) { $0.binary($1) }
            writer.field(3, list: maxValues, of: .binary) { $0.binary($1) }
            writer.field(4, i32: boundaryOrder)
            writer.field(5, list: nullCounts, of: .i64) { $0.zigzag($1) }
            writer.field(6, list: repetitionLevelHistograms, of: .i64) { $0.zigzag($1) }
            writer.field(7, list: definitionLevelHistograms, of: .i64) { $0.zigzag($1) }
        }
    }

    init() {}

    init(from reader: inout CompactReader) throws(Damage) {
        try reader.fields { (reader, field) throws(Damage) in
            switch field.id {
            case 1:
                nullPages = try reader.list(field) { (reader, element) throws(Damage) in
                    try reader.listedBoolean(element)
                }
            case 2: minValues = try reader.binaries(field)
            case 3: maxValues = try reader.binaries(field)
            case 4: boundaryOrder = try reader.int32(field)
            case 5: nullCounts = try reader.integers(field)
            case 6: repetitionLevelHistograms = try reader.integers(field)
            case 7: definitionLevelHistograms = try reader.integers(field)
            default: try reader.skip(field)
            }
        }
    }
}

extension CompactReader {
    mutating func binaries(_ field: Field) throws(Damage) -> [[UInt8]] {
        try list(field) { (reader, element) throws(Damage) in try reader.binary(element) }
    }
}
