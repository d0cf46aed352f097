/// Some rows of one table, columnar.
public struct TableBatch: Sendable {
    public let schema: TableSchema
    public private(set) var columns: [Column]
    public private(set) var rowCount = 0

    public init(_ schema: TableSchema) {
        self.schema = schema
        columns = schema.columns.map { Column($0.type) }
    }

    public subscript(column: String) -> Column? { schema.index(of: column).map { columns[$0] } }

    /// Appends one row: the closure gives the columns their values in the order of the schema, each exactly once.
    public mutating func row(_ fill: (inout RowFiller) -> Void) {
        columns.withUnsafeMutableBufferPointer { columns in
            var filler = RowFiller(columns: columns)
            fill(&filler)
            precondition(filler.next == columns.count, "a row lacks columns")
        }
        rowCount += 1
    }

    /// Appends so many rows column by column: the closure fills the columns in the order of the schema, each exactly once.
    public mutating func rows(_ count: Int, _ fill: (inout ColumnFiller) -> Void) {
        guard count > 0 else { return }
        columns.withUnsafeMutableBufferPointer { columns in
            var filler = ColumnFiller(columns: columns, rowCount: count)
            fill(&filler)
            precondition(filler.next == columns.count, "rows lack columns")
        }
        rowCount += count
    }

    /// Appends rows of a batch of the same table.
    public mutating func append(_ rows: Range<Int>, of other: TableBatch) {
        for index in columns.indices { columns[index].append(rows, of: other.columns[index]) }
        rowCount += rows.count
    }

    /// A value that is put into a row after it was made.
    public enum Value: Sendable {
        case text([UInt8])
        case double(Double)
    }

    /// Gives rows a value of a column: those for which `value` has one; the others keep theirs.
    public mutating func fill(_ name: String, _ value: (Int) -> Value?) {
        guard let index = schema.index(of: name) else { return }
        var filled = Column(columns[index].type)
        for row in 0..<rowCount {
            switch value(row) {
            case .text(let text): filled.append(text: text)
            case .double(let number): filled.append(double: number)
            case nil: filled.append(row..<(row + 1), of: columns[index])
            }
        }
        columns[index] = filled
    }

    /// The batch without the rows for which `removed` is true.
    public func removing(_ removed: [Bool]) -> TableBatch {
        var result = TableBatch(schema)
        var start = 0
        for row in 0...rowCount where row == rowCount || removed[row] {
            if start < row { result.append(start..<row, of: self) }
            start = row + 1
        }
        return result
    }
}

/// Gives the columns of one row their values, one after the other.
///
/// Lives within `TableBatch.row`: it fills the columns where they lie.
public struct RowFiller {
    fileprivate let columns: UnsafeMutableBufferPointer<Column>
    fileprivate var next = 0

    fileprivate init(columns: UnsafeMutableBufferPointer<Column>) { self.columns = columns }

    public mutating func text(_ value: [UInt8]) { columns[take(.text)].append(text: value) }
    public mutating func text(_ value: ArraySlice<UInt8>) { columns[take(.text)].append(text: value) }
    public mutating func text(_ value: [UInt8]?) {
        if let value { text(value) } else { null() }
    }
    public mutating func text(_ value: String) {
        var value = value
        value.withUTF8 { columns[take(.text)].append(text: UnsafeRawBufferPointer($0)) }
    }
    public mutating func text(_ value: String?) {
        if let value { text(value) } else { null() }
    }
    public mutating func int64(_ value: Int) { columns[take(.int64)].append(integer: Int64(value)) }
    public mutating func int64(_ value: Int?) {
        if let value { int64(value) } else { null() }
    }
    public mutating func double(_ value: Double) { columns[take(.double)].append(double: value) }
    public mutating func boolean(_ value: Bool) { columns[take(.boolean)].append(boolean: value) }
    public mutating func date(_ value: CalendarDate) { columns[take(.date)].append(date: value) }
    public mutating func date(_ value: CalendarDate?) {
        if let value { date(value) } else { null() }
    }
    /// Appends an instant in microseconds since 1970-01-01T00:00:00Z.
    public mutating func timestamp(_ microseconds: Int64) {
        columns[take(.timestamp)].append(integer: microseconds)
    }
    public mutating func null() {
        precondition(next < columns.count, "a row has more values than its table has columns")
        columns[next].appendNull()
        next += 1
    }

    private mutating func take(_ type: ColumnType) -> Int {
        precondition(next < columns.count, "a row has more values than its table has columns")
        precondition(columns[next].type == type, "the value of column \(next) is of another type than the column")
        next += 1
        return next - 1
    }
}

/// Gives some new rows their values, one column after the other: a closure tells the value of each row, nil for none.
///
/// Lives within `TableBatch.rows`: it fills the columns where they lie.
public struct ColumnFiller {
    fileprivate let columns: UnsafeMutableBufferPointer<Column>
    fileprivate let rowCount: Int
    fileprivate var next = 0

    fileprivate init(columns: UnsafeMutableBufferPointer<Column>, rowCount: Int) {
        self.columns = columns
        self.rowCount = rowCount
    }

    /// The same text in every row.
    public mutating func text(_ text: [UInt8]) { columns[take(.text)].append(rowCount, of: text) }
    public mutating func text(_ text: (_ row: Int) -> ArraySlice<UInt8>?) {
        columns[take(.text)].append(rowCount, texts: text)
    }
    /// A word of a fixed list in each row.
    public mutating func word(_ word: (_ row: Int) -> String) {
        columns[take(.text)].append(rowCount) { row, bytes in
            var word = word(row)
            word.withUTF8 { bytes.append(contentsOf: $0) }
        }
    }
    public mutating func int64(_ value: (_ row: Int) -> Int?) {
        columns[take(.int64)].append(rowCount, integers: value)
    }
    public mutating func date(_ value: (_ row: Int) -> CalendarDate?) {
        columns[take(.date)].append(rowCount, days: value)
    }
    public mutating func double(_ value: (_ row: Int) -> Double) {
        columns[take(.double)].append(rowCount, doubles: value)
    }
    public mutating func boolean(_ value: (_ row: Int) -> Bool) {
        columns[take(.boolean)].append(rowCount, booleans: value)
    }

    private mutating func take(_ type: ColumnType) -> Int {
        precondition(next < columns.count, "rows have more values than their table has columns")
        precondition(columns[next].type == type, "the values of column \(next) are of another type than the column")
        next += 1
        return next - 1
    }
}
