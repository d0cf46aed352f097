/// Says how a column's values are stored.
public enum PhysicalType: Sendable, Hashable {
    case boolean
    case int32
    case int64
    /// Twelve bytes: nanoseconds of the day, then the Julian day; only ever written for timestamps, long ago.
    case int96
    case float
    case double
    case byteArray
    case fixedLengthByteArray(Int)

    /// The type's number in the metadata.
    var number: Int {
        switch self {
        case .boolean: 0
        case .int32: 1
        case .int64: 2
        case .int96: 3
        case .float: 4
        case .double: 5
        case .byteArray: 6
        case .fixedLengthByteArray: 7
        }
    }

    init?(number: Int, length: Int?) {
        switch number {
        case 0: self = .boolean
        case 1: self = .int32
        case 2: self = .int64
        case 3: self = .int96
        case 4: self = .float
        case 5: self = .double
        case 6: self = .byteArray
        case 7:
            guard let length, length >= 0 else { return nil }
            self = .fixedLengthByteArray(length)
        default: return nil
        }
    }

    /// The bytes of one value in the plain encoding; nil where they vary or a value is a bit.
    var byteWidth: Int? {
        switch self {
        case .int32, .float: 4
        case .int64, .double: 8
        case .int96: 12
        case .fixedLengthByteArray(let length): length
        case .boolean, .byteArray: nil
        }
    }
}
