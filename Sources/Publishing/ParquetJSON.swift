import Parquet

extension JSONValue {
    /// A value of a Parquet file; bytes as hexadecimal digits.
    public init(_ value: ParquetValue) {
        self =
            switch value {
            case .null: .null
            case .boolean(let value): .bool(value)
            case .integer(let value): .int(Int(value))
            case .double(let value): .double(value)
            case .text(let text): .string(text)
            case .bytes: .string(value.description)
            case .list(let values): .array(values.map { JSONValue($0) })
            case .structure(let members):
                .object(members.map { Member(key: $0.name, value: JSONValue($0.value)) })
            }
    }
}
