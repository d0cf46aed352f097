/// The values of one column of a batch of rows.
///
/// Arrays are shared, not copied, between the program that made them and the writer.
public struct CSVColumn: Sendable, Equatable {
    public enum Values: Sendable, Equatable {
        /// UTF-8 texts one behind the other; `ends[i]` is where the text of row `i` ends, and the next one starts.
        case text(bytes: [UInt8], ends: [Int32])
        case int64([Int64])
        case double([Double])
        case bool([Bool])
        /// Days since 1970-01-01.
        case date([Int32])
        /// Microseconds since 1970-01-01T00:00:00Z.
        case timestamp([Int64])
    }

    public var values: Values
    /// Tells for every row whether it has a value; nil where all have.
    public var validity: [Bool]?

    public init(_ values: Values, validity: [Bool]? = nil) {
        self.values = values
        self.validity = validity
    }

    /// Makes a column of texts, nil being null; for tests and small tables.
    public init(texts: [String?]) {
        var bytes: [UInt8] = []
        var ends: [Int32] = []
        for text in texts {
            bytes.append(contentsOf: (text ?? "").utf8)
            ends.append(Int32(bytes.count))
        }
        self.init(.text(bytes: bytes, ends: ends), validity: texts.contains(nil) ? texts.map { $0 != nil } : nil)
    }

    public var rowCount: Int {
        switch values {
        case .text(_, let ends): ends.count
        case .int64(let values), .timestamp(let values): values.count
        case .double(let values): values.count
        case .bool(let values): values.count
        case .date(let values): values.count
        }
    }

    public var type: CSVType {
        switch values {
        case .text: .text
        case .int64: .int64
        case .double: .double
        case .bool: .bool
        case .date: .date
        case .timestamp: .timestamp
        }
    }

    /// The texts of the column as strings, nil being null; nil where the column isn't text. For tests and small tables.
    public var strings: [String?]? {
        guard case .text(let bytes, let ends) = values else { return nil }
        return ends.indices.map { row in
            guard validity?[row] ?? true else { return nil }
            return String(decoding: bytes[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])], as: UTF8.self)
        }
    }
}
