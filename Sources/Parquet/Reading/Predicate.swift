/// Asks something of a column's values, so that row groups and pages without an answer need not be read.
///
/// Numbers are compared as numbers: what is no number answers nothing but `isNotNull`.
public struct Predicate: Sendable {
    public enum Comparison: Sendable {
        case equal, less, lessOrEqual, greater, greaterOrEqual
    }

    public enum Value: Sendable {
        case boolean(Bool)
        /// Whole numbers, dates, times and timestamps as stored.
        case integer(Int64)
        case double(Double)
        case bytes([UInt8])

        public static func text(_ text: String) -> Value {
            .bytes(Array(text.utf8))
        }
    }

    public enum Condition: Sendable {
        case compares(Comparison, Value)
        case isNull
        case isNotNull
    }

    /// The leaf's path, its names joined by dots.
    public var column: String
    public var condition: Condition

    public init(_ column: String, _ condition: Condition) {
        self.column = column
        self.condition = condition
    }

    public init(_ column: String, _ comparison: Comparison, _ value: Value) {
        self.init(column, .compares(comparison, value))
    }

    public static func isNull(_ column: String) -> Predicate { Predicate(column, .isNull) }

    public static func isNotNull(_ column: String) -> Predicate { Predicate(column, .isNotNull) }
}

extension Predicate.Value {
    /// Returns the value in the leaf's plain encoding without length; nil where it can't be one of the leaf's.
    func plainBytes(of leaf: Leaf) -> [UInt8]? {
        switch (self, leaf.type) {
        case (.boolean(let value), .boolean): [value ? 1 : 0]
        case (.integer(let value), .int32):
            Int32(exactly: value)?.plainBytes ?? UInt32(exactly: value)?.plainBytes
        case (.integer(let value), .int64): value.plainBytes
        case (.double(let value), .double): value.plainBytes
        case (.double(let value), .float): Float(exactly: value)?.plainBytes
        case (.bytes(let value), .byteArray), (.bytes(let value), .fixedLengthByteArray): value
        default: nil
        }
    }
}

extension Predicate.Comparison {
    /// Returns whether a value between the bounds may answer.
    func mayMatch(_ value: [UInt8], min: [UInt8], max: [UInt8], _ order: SortOrder) -> Bool {
        switch self {
        case .equal: !order.isLess(value, than: min) && !order.isLess(max, than: value)
        case .less: order.isLess(min, than: value)
        case .lessOrEqual: !order.isLess(value, than: min)
        case .greater: order.isLess(value, than: max)
        case .greaterOrEqual: !order.isLess(max, than: value)
        }
    }
}

/// What a file tells of the values of a chunk or page.
struct KnownValues {
    /// Bounds that may be trusted; nil where there are none.
    var bounds: (min: [UInt8], max: [UInt8])?
    var mayHaveNulls = true
    var mayHaveValues = true

    /// Returns whether one of the values may answer; false is sure.
    func mayMatch(_ condition: Predicate.Condition, _ leaf: Leaf, _ order: SortOrder) -> Bool {
        switch condition {
        case .isNull: return mayHaveNulls
        case .isNotNull: return mayHaveValues
        case .compares(let comparison, let value):
            guard mayHaveValues else { return false }
            guard let (min, max) = bounds, let value = value.plainBytes(of: leaf) else { return true }
            if let width = order.byteWidth, value.count != width { return true }
            return comparison.mayMatch(value, min: min, max: max, order)
        }
    }
}
