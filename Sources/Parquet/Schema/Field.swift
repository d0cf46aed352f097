/// A column or a group of columns by name.
///
/// Make one with the functions named after what it holds: `Field.text("title")`, `Field.list("tags", of: .text("element"))`.
public struct Field: Sendable, Hashable {
    public enum Repetition: Int, Sendable {
        case required = 0
        case optional = 1
        case repeated = 2
    }

    public indirect enum Kind: Sendable, Hashable {
        case leaf(PhysicalType)
        case group([Field])
    }

    public var name: String
    public var repetition: Repetition
    public var kind: Kind
    public var logicalType: LogicalType?
    public var fieldID: Int?

    public init(
        _ name: String, _ repetition: Repetition, _ kind: Kind, _ logicalType: LogicalType? = nil, fieldID: Int? = nil
    ) {
        self.name = name
        self.repetition = repetition
        self.kind = kind
        self.logicalType = logicalType
        self.fieldID = fieldID
    }

    public var children: [Field] {
        if case .group(let fields) = kind { fields } else { [] }
    }
}

extension Field {
    /// UTF-8 text.
    public static func text(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .byteArray, .string, nullable)
    }

    /// Bytes of any kind.
    public static func bytes(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .byteArray, nil, nullable)
    }

    public static func boolean(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .boolean, nil, nullable)
    }

    public static func int32(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .int32, nil, nullable)
    }

    public static func int64(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .int64, nil, nullable)
    }

    /// A whole number of 8, 16, 32 or 64 bits, held in 32 bits where it fits.
    public static func integer(_ name: String, bitWidth: Int, signed: Bool, nullable: Bool = true) -> Field {
        leaf(name, bitWidth == 64 ? .int64 : .int32, .integer(bitWidth: bitWidth, signed: signed), nullable)
    }

    public static func float(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .float, nil, nullable)
    }

    public static func double(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .double, nil, nullable)
    }

    /// Days since 1970-01-01, as `int32` values.
    public static func date(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .int32, .date, nullable)
    }

    /// Units since midnight: `int32` values for milliseconds, else `int64`.
    public static func time(
        _ name: String, _ unit: LogicalType.TimeUnit = .micros, utc: Bool = true, nullable: Bool = true
    ) -> Field {
        leaf(name, unit == .millis ? .int32 : .int64, .time(unit, utc: utc), nullable)
    }

    /// Units since 1970-01-01T00:00:00, as `int64` values.
    public static func timestamp(
        _ name: String, _ unit: LogicalType.TimeUnit = .micros, utc: Bool = true, nullable: Bool = true
    ) -> Field {
        leaf(name, .int64, .timestamp(unit, utc: utc), nullable)
    }

    /// A decimal number of at most 38 digits: `int32` values to 9 digits, `int64` to 18, else 16 big-endian bytes.
    public static func decimal(_ name: String, precision: Int, scale: Int, nullable: Bool = true) -> Field {
        let type: PhysicalType = precision <= 9 ? .int32 : precision <= 18 ? .int64 : .fixedLengthByteArray(16)
        return leaf(name, type, .decimal(precision: precision, scale: scale), nullable)
    }

    /// Sixteen bytes.
    public static func uuid(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .fixedLengthByteArray(16), .uuid, nullable)
    }

    /// JSON as UTF-8 text.
    public static func json(_ name: String, nullable: Bool = true) -> Field {
        leaf(name, .byteArray, .json, nullable)
    }

    /// A list in the three levels that the specification asks for; the element's own name is replaced by `element`.
    public static func list(_ name: String, of element: Field, nullable: Bool = true) -> Field {
        var element = element
        element.name = "element"
        let repeated = Field("list", .repeated, .group([element]))
        return Field(name, nullable ? .optional : .required, .group([repeated]), .list)
    }

    /// A map; keys are never null.
    public static func map(_ name: String, key: Field, value: Field, nullable: Bool = true) -> Field {
        var (key, value) = (key, value)
        key.name = "key"
        key.repetition = .required
        value.name = "value"
        let repeated = Field("key_value", .repeated, .group([key, value]))
        return Field(name, nullable ? .optional : .required, .group([repeated]), .map)
    }

    /// A group of named values.
    public static func structure(_ name: String, _ fields: [Field], nullable: Bool = true) -> Field {
        Field(name, nullable ? .optional : .required, .group(fields))
    }

    private static func leaf(
        _ name: String, _ type: PhysicalType, _ logicalType: LogicalType?, _ nullable: Bool
    ) -> Field {
        Field(name, nullable ? .optional : .required, .leaf(type), logicalType)
    }
}
