import JSON
import Parquet

/// Where a field that was asked for by name stands in a Parquet file: a column, and the way down its structures.
struct ParquetPath {
    /// The top-level column.
    let column: String
    /// The places of the structures' fields below it, outermost first.
    private let steps: [Int]
    /// The places of the structures' fields within the items of a list.
    private let itemSteps: [Int]
    private let logicalType: LogicalType?
    private let form: JSONObject.Form

    /// Finds a name such as `title`, or a nested one such as `meta.title`; nil where the file has none. Case does not count.
    ///
    /// Structures and lists stand for texts as the objects and arrays of JSON do.
    init?(_ name: String, _ form: JSONObject.Form, in schema: Schema) {
        for field in schema.fields {
            if let found = Self.find(name.lowercased(), field, steps: []) {
                column = field.name
                self.form = form
                let named = Self.naming(found.field, form)
                let item = found.field.listElement.map { Self.naming($0, form) }
                steps = found.steps + named.steps
                itemSteps = item?.steps ?? []
                logicalType = (item ?? named).field.logicalType
                return
            }
        }
        return nil
    }

    /// The field that names a structure, with the way to it; the field itself where it is none, or none is asked for.
    private static func naming(_ field: Field, _ form: JSONObject.Form) -> (field: Field, steps: [Int]) {
        guard form != .lines, field.logicalType == nil, !field.children.isEmpty else { return (field, []) }
        for name in JSONObject.naming {
            for (place, child) in field.children.enumerated() where child.name == name && child.children.isEmpty {
                return (child, [place])
            }
        }
        return (field, [])
    }

    private static func find(_ name: String, _ field: Field, steps: [Int]) -> (field: Field, steps: [Int])? {
        let own = field.name.lowercased()
        if name == own { return (field, steps) }
        guard name.hasPrefix(own + "."), field.logicalType == nil else { return nil }
        let rest = String(name.dropFirst(own.count + 1))
        for (place, child) in field.children.enumerated() {
            if let found = find(rest, child, steps: steps + [place]) { return found }
        }
        return nil
    }

    /// The value of a row of the column.
    func value(_ row: Int, of column: Column) -> JSONObject.Value {
        guard let column = Self.descend(column, steps, row) else { return .missing }
        return leaf(row, column)
    }

    /// What stands in a row at the end of a way; nil where a structure on it is null.
    private static func descend(_ column: Column, _ steps: [Int], _ row: Int) -> Column? {
        var column = column
        for step in steps {
            guard column.valid?[row] ?? true, case .structure(let children, _) = column, step < children.count else {
                return nil
            }
            column = children[step]
        }
        return column
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
        case .list(let ends, let elements, _): return items((row == 0 ? 0 : ends[row - 1])..<ends[row], elements)
        }
    }

    /// Numbers that are times become what `DatedLine` reads: an ISO day, or seconds since 1970.
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

    /// The items of a list, as those of JSON's arrays.
    private func items(_ range: Range<Int>, _ elements: Column) -> JSONObject.Value {
        var texts: [[UInt8]] = []
        var holdsOther = false
        for item in range {
            switch Self.descend(elements, itemSteps, item).map({ leaf(item, $0) }) {
            case .string(let text)?: texts.append(text)
            case .number(let text)? where form != .lines: texts.append(Array(text.utf8))
            case .other?, .number?: holdsOther = true
            case .missing?, nil: continue
            }
            if form == .first, !texts.isEmpty { break }
        }
        if holdsOther, texts.isEmpty || form == .lines { return .other("a list") }
        if texts.isEmpty { return .missing }
        return .string(Array(texts.joined(separator: Array((form == .lines ? "\n" : ", ").utf8))))
    }
}

extension Field {
    /// What a list is a list of; nil for any other field.
    fileprivate var listElement: Field? {
        guard case .list? = logicalType, let repeated = children.first else { return nil }
        return repeated.children.count == 1 ? repeated.children[0] : repeated
    }
}
