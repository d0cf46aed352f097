/// The older annotation, written beside the logical type for old readers and read where a file has nothing else.
enum ConvertedType {
    /// Returns the annotation's number, nil where the older list has none for it.
    static func number(of type: LogicalType) -> Int? {
        switch type {
        case .string: 0
        case .map: 1
        case .list: 3
        case .enum: 4
        case .decimal: 5
        case .date: 6
        case .time(.millis, _): 7
        case .time(.micros, _): 8
        case .timestamp(.millis, utc: true): 9
        case .timestamp(.micros, utc: true): 10
        case .integer(let bitWidth, let signed):
            [8: 0, 16: 1, 32: 2, 64: 3][bitWidth].map { $0 + (signed ? 15 : 11) }
        case .json: 19
        case .bson: 20
        default: nil
        }
    }

    /// Returns what an element's older annotation means.
    static func logicalType(of element: SchemaElement) -> LogicalType? {
        switch element.convertedType {
        case 0: .string
        case 1, 2: .map
        case 3: .list
        case 4: .enum
        case 5: .decimal(precision: element.precision ?? 0, scale: element.scale ?? 0)
        case 6: .date
        case 7: .time(.millis, utc: true)
        case 8: .time(.micros, utc: true)
        case 9: .timestamp(.millis, utc: true)
        case 10: .timestamp(.micros, utc: true)
        case .some(let number) where (11...14).contains(number):
            .integer(bitWidth: 8 << (number - 11), signed: false)
        case .some(let number) where (15...18).contains(number):
            .integer(bitWidth: 8 << (number - 15), signed: true)
        case 19: .json
        case 20: .bson
        default: nil
        }
    }
}
