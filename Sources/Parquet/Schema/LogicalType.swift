/// Says what the stored values of a column mean.
public enum LogicalType: Sendable, Hashable {
    public enum TimeUnit: Int, Sendable {
        case millis = 1
        case micros = 2
        case nanos = 3
    }

    /// UTF-8 text.
    case string
    case map
    case list
    case `enum`
    /// The stored whole number times 10 to the power of minus `scale`.
    case decimal(precision: Int, scale: Int)
    /// Days since 1970-01-01.
    case date
    /// Units since midnight.
    case time(TimeUnit, utc: Bool)
    /// Units since 1970-01-01T00:00:00, in UTC or, where `utc` is false, of an unnamed local clock.
    case timestamp(TimeUnit, utc: Bool)
    case integer(bitWidth: Int, signed: Bool)
    /// Nothing but nulls.
    case unknown
    case json
    case bson
    case uuid
    case float16
    /// A kind that this library hands on as stored.
    case other(Int)

    /// Tells whether values that are stored so can have this meaning.
    ///
    /// Source: parquet-format, LogicalTypes.md, where each meaning names the types that it may annotate.
    func canAnnotate(_ type: PhysicalType) -> Bool {
        switch self {
        case .string, .enum, .json, .bson: type == .byteArray
        case .date, .time(.millis, _): type == .int32
        case .time, .timestamp: type == .int64
        case .integer(let bitWidth, _): type == (bitWidth == 64 ? .int64 : .int32)
        case .uuid: type == .fixedLengthByteArray(16)
        case .float16: type == .fixedLengthByteArray(2)
        case .decimal: ![.boolean, .int96, .float, .double].contains(type)
        case .map, .list: false
        case .unknown, .other: true
        }
    }

    func encode(into writer: inout CompactWriter) {
        switch self {
        case .decimal(let precision, let scale):
            writer.field(5) {
                $0.field(1, i32: scale)
                $0.field(2, i32: precision)
            }
        case .time(let unit, let utc): writer.field(7, structure: { encodeTime(unit, utc, into: &$0) })
        case .timestamp(let unit, let utc): writer.field(8, structure: { encodeTime(unit, utc, into: &$0) })
        case .integer(let bitWidth, let signed):
            writer.field(10) {
                $0.field(1, byte: Int8(bitWidth))
                $0.field(2, signed)
            }
        default:
            writer.field(number) { _ in }
        }
    }

    private func encodeTime(_ unit: TimeUnit, _ utc: Bool, into writer: inout CompactWriter) {
        writer.field(1, utc)
        writer.field(2) { $0.field(unit.rawValue) { _ in } }
    }

    /// The field of the union.
    private var number: Int {
        switch self {
        case .string: 1
        case .map: 2
        case .list: 3
        case .enum: 4
        case .decimal: 5
        case .date: 6
        case .time: 7
        case .timestamp: 8
        case .integer: 10
        case .unknown: 11
        case .json: 12
        case .bson: 13
        case .uuid: 14
        case .float16: 15
        case .other(let number): number
        }
    }

    init(from reader: inout CompactReader, _ field: CompactReader.Field) throws(Damage) {
        var found = LogicalType.other(0)
        try reader.structure(field) { (reader, field) throws(Damage) in found = try Self.member(&reader, field) }
        self = found
    }

    private static func member(
        _ reader: inout CompactReader, _ field: CompactReader.Field
    ) throws(Damage) -> LogicalType {
        switch field.id {
        case 5: return try decimal(&reader, field)
        case 7:
            let (unit, utc) = try time(&reader, field)
            return unit.map { .time($0, utc: utc) } ?? .other(7)
        case 8:
            let (unit, utc) = try time(&reader, field)
            return unit.map { .timestamp($0, utc: utc) } ?? .other(8)
        case 10: return try integer(&reader, field)
        default:
            try reader.skip(field)
            return plain[field.id] ?? .other(field.id)
        }
    }

    private static let plain: [Int: LogicalType] = [
        1: .string, 2: .map, 3: .list, 4: .enum, 6: .date, 11: .unknown, 12: .json, 13: .bson, 14: .uuid, 15: .float16,
    ]

    private static func decimal(
        _ reader: inout CompactReader, _ field: CompactReader.Field
    ) throws(Damage) -> LogicalType {
        var (precision, scale) = (0, 0)
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: scale = try reader.int32(field)
            case 2: precision = try reader.int32(field)
            default: try reader.skip(field)
            }
        }
        return .decimal(precision: precision, scale: scale)
    }

    private static func time(
        _ reader: inout CompactReader, _ field: CompactReader.Field
    ) throws(Damage) -> (TimeUnit?, utc: Bool) {
        var (unit, utc): (TimeUnit?, Bool) = (nil, false)
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: utc = try reader.boolean(field)
            case 2: unit = TimeUnit(rawValue: try reader.unionField(field))
            default: try reader.skip(field)
            }
        }
        return (unit, utc)
    }

    private static func integer(
        _ reader: inout CompactReader, _ field: CompactReader.Field
    ) throws(Damage) -> LogicalType {
        var (bitWidth, signed) = (0, true)
        try reader.structure(field) { (reader, field) throws(Damage) in
            switch field.id {
            case 1: bitWidth = try reader.int32(field)
            case 2: signed = try reader.boolean(field)
            default: try reader.skip(field)
            }
        }
        return .integer(bitWidth: bitWidth, signed: signed)
    }
}
