/// The values of one column of a batch, columnar: of the arrays only those of the column's type are filled.
public struct Column: Sendable {
    public let type: ColumnType
    /// Texts one behind the other; `ends[row]` is where the text of a row ends and the next one starts.
    public private(set) var bytes: [UInt8] = []
    public private(set) var ends: [Int32] = []
    /// Values of `int64` and `timestamp` columns.
    public private(set) var integers: [Int64] = []
    public private(set) var days: [Int32] = []
    public private(set) var doubles: [Double] = []
    public private(set) var booleans: [Bool] = []
    /// Whether each row has a value; a row without one holds an empty text or a zero.
    public private(set) var validity: [Bool] = []
    public private(set) var nullCount = 0

    public init(_ type: ColumnType) { self.type = type }

    public var rowCount: Int { validity.count }

    /// The bytes of a text column's row; empty where it is null.
    public func text(_ row: Int) -> ArraySlice<UInt8> {
        bytes[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
    }

    /// The value of a row as a person reads it; nil where it is null.
    public func shown(_ row: Int) -> String? {
        guard validity[row] else { return nil }
        return switch type {
        case .text: String(decoding: text(row), as: UTF8.self)
        case .int64, .timestamp: String(integers[row])
        case .double: String(doubles[row])
        case .boolean: String(booleans[row])
        case .date: CalendarDate(daysSinceEpoch: days[row]).description
        }
    }

    // MARK: Appending one value

    public mutating func append(text: some Collection<UInt8>) {
        bytes.append(contentsOf: text)
        endText(isValid: true)
    }

    // The two kinds of bytes that rows are made of, compiled for themselves: the general one above asks the runtime for each value.

    public mutating func append(text: ArraySlice<UInt8>) { text.withUnsafeBytes { append(text: $0) } }

    public mutating func append(text: [UInt8]) { text.withUnsafeBytes { append(text: $0) } }

    @inline(__always)
    public mutating func append(text: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: text.assumingMemoryBound(to: UInt8.self))
        endText(isValid: true)
    }

    public mutating func append(integer: Int64) {
        integers.append(integer)
        validity.append(true)
    }

    public mutating func append(date: CalendarDate) {
        days.append(date.daysSinceEpoch)
        validity.append(true)
    }

    public mutating func append(double: Double) {
        doubles.append(double)
        validity.append(true)
    }

    public mutating func append(boolean: Bool) {
        booleans.append(boolean)
        validity.append(true)
    }

    public mutating func appendNull() {
        nullCount += 1
        switch type {
        case .text: return endText(isValid: false)
        case .int64, .timestamp: integers.append(0)
        case .double: doubles.append(0)
        case .boolean: booleans.append(false)
        case .date: days.append(0)
        }
        validity.append(false)
    }

    @inline(__always)
    private mutating func endText(isValid: Bool) {
        ends.append(Int32(bytes.count))
        validity.append(isValid)
    }

    // MARK: Appending a value a row

    /// Appends texts, or nulls, for so many rows.
    mutating func append(_ rowCount: Int, texts: (_ row: Int) -> ArraySlice<UInt8>?) {
        Self.append(rowCount, to: &ends, &validity, &nullCount) { row, end in
            let text = texts(row)
            text?.withUnsafeBytes { bytes.append(contentsOf: $0) }
            end = Int32(bytes.count)
            return text != nil
        }
    }

    /// Appends the same text so many times.
    mutating func append(_ rowCount: Int, of text: [UInt8]) {
        append(rowCount) { _, bytes in bytes.append(contentsOf: text) }
    }

    /// Appends a text for each of so many rows: `write` appends it to the bytes.
    mutating func append(_ rowCount: Int, writing write: (_ row: Int, _ bytes: inout [UInt8]) -> Void) {
        Self.append(rowCount, to: &ends, &validity, &nullCount) { row, end in
            write(row, &bytes)
            end = Int32(bytes.count)
            return true
        }
    }

    mutating func append(_ rowCount: Int, integers value: (_ row: Int) -> Int?) {
        Self.append(rowCount, to: &integers, &validity, &nullCount) { row, integer in
            let value = value(row)
            integer = Int64(value ?? 0)
            return value != nil
        }
    }

    mutating func append(_ rowCount: Int, days value: (_ row: Int) -> CalendarDate?) {
        Self.append(rowCount, to: &days, &validity, &nullCount) { row, day in
            let value = value(row)
            day = value?.daysSinceEpoch ?? 0
            return value != nil
        }
    }

    mutating func append(_ rowCount: Int, doubles value: (_ row: Int) -> Double) {
        Self.append(rowCount, to: &doubles, &validity, &nullCount) { row, double in
            double = value(row)
            return true
        }
    }

    mutating func append(_ rowCount: Int, booleans value: (_ row: Int) -> Bool) {
        Self.append(rowCount, to: &booleans, &validity, &nullCount) { row, boolean in
            boolean = value(row)
            return true
        }
    }

    /// Appends so many rows: `fill` stores the value of each, or a zero, and tells whether it has one.
    ///
    /// The arrays have room for all before the loop begins, so that it only stores: growing them row by row took a third of the time of rows.
    @inline(__always)
    private static func append<Value: BitwiseCopyable>(
        _ rowCount: Int, to values: inout [Value], _ validity: inout [Bool], _ nullCount: inout Int,
        _ fill: (_ row: Int, _ value: inout Value) -> Bool
    ) {
        values.extend(by: rowCount) { values in
            validity.extend(by: rowCount) { validity in
                for row in 0..<rowCount {
                    validity[row] = fill(row, &values[row])
                    nullCount &+= validity[row] ? 0 : 1
                }
            }
        }
    }

    // MARK: Appending rows of another column

    /// Appends rows of a column of the same type.
    public mutating func append(_ rows: Range<Int>, of other: Column) {
        precondition(type == other.type, "columns of one type")
        guard !rows.isEmpty else { return }
        switch type {
        case .text:
            let start = rows.lowerBound == 0 ? 0 : Int(other.ends[rows.lowerBound - 1])
            let shift = Int32(bytes.count - start)
            bytes.append(contentsOf: other.bytes[start..<Int(other.ends[rows.upperBound - 1])])
            ends.append(contentsOf: other.ends[rows].lazy.map { $0 + shift })
        case .int64, .timestamp: integers.append(contentsOf: other.integers[rows])
        case .double: doubles.append(contentsOf: other.doubles[rows])
        case .boolean: booleans.append(contentsOf: other.booleans[rows])
        case .date: days.append(contentsOf: other.days[rows])
        }
        let valid = other.validity[rows]
        validity.append(contentsOf: valid)
        nullCount += other.nullCount == 0 ? 0 : valid.lazy.filter { !$0 }.count
    }
}

extension Array where Element: BitwiseCopyable {
    /// Appends so many elements, all of which `fill` stores.
    @inline(__always)
    fileprivate mutating func extend(by count: Int, _ fill: (UnsafeMutablePointer<Element>) -> Void) {
        guard count > 0 else { return }
        if capacity - self.count < count { reserveCapacity(Swift.max(capacity * 2, self.count + count)) }
        append(addingCapacity: count) { (output: inout OutputSpan<Element>) in
            output.withUnsafeMutableBufferPointer { buffer, initialized in
                fill(buffer.baseAddress!)
                initialized += count
            }
        }
    }
}
