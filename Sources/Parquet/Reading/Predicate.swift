/// Asks something of a column's values, so that row groups without an answer need not be read.
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

    /// The leaf's path, its names joined by dots.
    public var column: String
    public var comparison: Comparison
    public var value: Value

    public init(_ column: String, _ comparison: Comparison, _ value: Value) {
        self.column = column
        self.comparison = comparison
        self.value = value
    }

    /// Returns the value in the leaf's plain encoding without length; nil where it can't be one of the leaf's.
    func plainValue(of leaf: Leaf) -> [UInt8]? {
        switch (value, leaf.type) {
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

    /// Returns whether a value between the bounds may answer.
    func mayMatch(_ value: [UInt8], min: [UInt8], max: [UInt8], _ order: SortOrder) -> Bool {
        switch comparison {
        case .equal: !order.isLess(value, than: min) && !order.isLess(max, than: value)
        case .less: order.isLess(min, than: value)
        case .lessOrEqual: !order.isLess(value, than: min)
        case .greater: order.isLess(value, than: max)
        case .greaterOrEqual: !order.isLess(max, than: value)
        }
    }
}
