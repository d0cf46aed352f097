/// One value, read for people and for JSON: slow beside columns, but it knows what the stored bytes mean.
public indirect enum ParquetValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case double(Double)
    /// Text; also days, times, decimals, UUIDs and other values that are usually written out.
    case text(String)
    /// Bytes of which the schema doesn't say what they mean, or that aren't what it says.
    case bytes([UInt8])
    case list([ParquetValue])
    case structure([Member])

    /// A named value of a structure.
    public struct Member: Sendable, Hashable {
        public var name: String
        public var value: ParquetValue
    }
}

extension ParquetValue: CustomStringConvertible {
    /// The value in one line: `null`, `12`, `2021-03-05`, `0x00ff`, `[1, 2]`, `{key: a, value: 1}`.
    public var description: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .double(let value): "\(value)"
        case .text(let text): text
        case .bytes(let bytes): "0x" + bytes.map(\.hexadecimal).joined()
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .structure(let members): "{" + members.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}"
        }
    }
}

extension UInt8 {
    /// Two digits.
    var hexadecimal: String { (self < 16 ? "0" : "") + String(self, radix: 16) }
}
