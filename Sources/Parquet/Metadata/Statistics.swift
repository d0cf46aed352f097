/// Bounds and counts of the values of a column chunk or page.
///
/// Bounds of byte arrays carry no length prefix. `min` and `max` are the deprecated fields, whose order was left open:
/// they are read for signed types only and never written.
struct Statistics: Equatable {
    var max: [UInt8]?
    var min: [UInt8]?
    var nullCount: Int?
    var distinctCount: Int?
    var maxValue: [UInt8]?
    var minValue: [UInt8]?
    var isMaxValueExact: Bool?
    var isMinValueExact: Bool?
    var nanCount: Int?

    func encode(into writer: inout CompactWriter) {
        writer.field(1, max)
        writer.field(2, min)
        writer.field(3, i64: nullCount)
        writer.field(4, i64: distinctCount)
        writer.field(5, maxValue)
        writer.field(6, minValue)
        writer.field(7, isMaxValueExact)
        writer.field(8, isMinValueExact)
        writer.field(9, i64: nanCount)
    }

    init() {}

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: max = try reader.binary(field)
            case 2: min = try reader.binary(field)
            case 3: nullCount = try reader.integer(field)
            case 4: distinctCount = try reader.integer(field)
            case 5: maxValue = try reader.binary(field)
            case 6: minValue = try reader.binary(field)
            case 7: isMaxValueExact = try reader.boolean(field)
            case 8: isMinValueExact = try reader.boolean(field)
            case 9: nanCount = try reader.integer(field)
            default: try reader.skip(field)
            }
        }
    }
}

/// Sizes that help a reader to plan its memory: bytes of the values alone, and how often each level occurs.
struct SizeStatistics: Equatable {
    var unencodedByteArrayBytes: Int?
    var repetitionLevelHistogram: [Int]?
    var definitionLevelHistogram: [Int]?

    func encode(into writer: inout CompactWriter) {
        writer.field(1, i64: unencodedByteArrayBytes)
        writer.field(2, list: repetitionLevelHistogram, of: .i64) { $0.zigzag($1) }
        writer.field(3, list: definitionLevelHistogram, of: .i64) { $0.zigzag($1) }
    }

    init() {}

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: unencodedByteArrayBytes = try reader.integer(field)
            case 2: repetitionLevelHistogram = try reader.integers(field)
            case 3: definitionLevelHistogram = try reader.integers(field)
            default: try reader.skip(field)
            }
        }
    }
}

extension CompactReader {
    mutating func integers(_ field: Field) throws(Damage) -> [Int] {
        try list(field) { (reader, element) throws(Damage) in try reader.integer(element) }
    }
}
