import JSON
import Parquet

/// Where a field that was asked for by name stands in a Parquet file: a column, and the way down its structures.
struct ParquetPath {
    /// The top-level column.
    let column: String
    /// The places of the structures' fields below it, outermost first.
    private let steps: [Int]
    private let logicalType: LogicalType?

    /// Finds a name such as `title`, or a nested one such as `meta.title`; nil where the file has none. Case does not count.
    init?(_ name: String, in schema: Schema) {
        for field in schema.fields {
            if let found = Self.find(name.lowercased(), field, steps: []) {
                column = field.name
                (steps, logicalType) = found
                return
            }
        }
        return nil
    }

    private static func find(_ name: String, _ field: Field, steps: [Int]) -> ([Int], LogicalType?)? {
        let own = field.name.lowercased()
        if name == own { return (steps, field.logicalType) }
        guard name.hasPrefix(own + "."), field.logicalType == nil else { return nil }
        let rest = String(name.dropFirst(own.count + 1))
        for (place, child) in field.children.enumerated() {
            if let found = find(rest, child, steps: steps + [place]) { return found }
        }
        return nil
    }

    /// The value of a row of the column.
    func value(_ row: Int, of column: Column) -> JSONObject.Value {
        var column = column
        for step in steps {
            guard column.valid?[row] ?? true, case .structure(let children, _) = column, step < children.count else {
                return .missing
            }
            column = children[step]
        }
        return leaf(row, column)
    }

    private func leaf(_ row: Int, _ column: Column) -> JSONObject.Value {
        guard column.valid?[row] ?? true else { return .missing }
        switch column {
        case .bytes(let values, _):
            if case .decimal = logicalType { return .other("a decimal number") }
            return .string(Array(values[row]))
        case .int32(let values, _): return number(Int(values[row]))
        case .int64(let values, _): return number(Int(values[row]))
        case .float(let values, _): return .number(String(values[row]))
        case .double(let values, _): return .number(String(values[row]))
        case .boolean: return .other("true or false")
        case .fixed: return .other("bytes of a fixed length")
        case .structure: return .other("a structure")
        case .list(let ends, let elements, _): return strings((row == 0 ? 0 : ends[row - 1])..<ends[row], elements)
        }
    }

    /// Numbers that are times become what `PublishedDate` reads: an ISO day, or seconds since 1970.
    private func number(_ value: Int) -> JSONObject.Value {
        switch logicalType {
        case .date: .string(Array(ISODay.text(value).utf8))
        case .timestamp(let unit, let isUTC): timestamp(value, unit, isUTC: isUTC)
        case .decimal: .other("a decimal number")
        default: .number(String(value))
        }
    }

    private func timestamp(_ value: Int, _ unit: LogicalType.TimeUnit, isUTC: Bool) -> JSONObject.Value {
        let perSecond =
            switch unit {
            case .millis: 1_000
            case .micros: 1_000_000
            case .nanos: 1_000_000_000
            }
        let seconds = Int((Double(value) / Double(perSecond)).rounded(.down))
        if isUTC { return .number(String(seconds)) }
        let days = Int((Double(seconds) / 86_400).rounded(.down))
        return .string(Array(ISODay.text(days).utf8))
    }

    /// A list of texts, as JSON's are joined.
    private func strings(_ range: Range<Int>, _ elements: Column) -> JSONObject.Value {
        guard case .bytes(let values, let valid) = elements else { return .other("a list") }
        let texts = range.filter { valid?[$0] ?? true }.map { Array(values[$0]) }
        return .strings(Array(texts.joined(separator: Array(", ".utf8))))
    }
}
