/// Turns rows of columns into bytes of CSV: the loop in which a writer spends its time.
///
/// Goes row by row through all columns, so that every byte is written once, where it belongs.
struct RowEncoder {
    /// The most bytes that a cell needs besides twice its text: a timestamp or a cut text, and the delimiter behind it.
    private static let cellByteBound = 40

    private let delimiter: UInt8
    private let quote: UInt8
    private let structural: StructuralBytes
    private let spreadsheet: SpreadsheetCells?

    init(_ dialect: CSVDialect) {
        delimiter = dialect.delimiter
        quote = dialect.quote
        structural = StructuralBytes(dialect)
        spreadsheet = dialect.limits.map { SpreadsheetCells(dialect, limits: $0) }
    }

    /// Gives the most bytes that rows can need, with the slack of the cursor.
    func byteBound(of columns: UnsafeBufferPointer<ColumnPointers>, rows: Range<Int>) -> Int {
        let textByteCount = columns.reduce(0) { $0 + $1.textByteCount(of: rows) }
        return 2 * textByteCount + rows.count * (columns.count * Self.cellByteBound + 2) + ByteCursor.slack
    }

    /// Puts rows, which must have been found to fit by `byteBound`, and counts what was changed in `report`.
    func put(
        _ rows: Range<Int>, of columns: UnsafeBufferPointer<ColumnPointers>, to cursor: inout ByteCursor,
        report: UnsafeMutableBufferPointer<CSVReport.Column>
    ) {
        // No byte is written and then replaced: Swift 6.3 forgets a store at `end[-1]` behind `end += 1` when it optimises.
        let last = columns.count &- 1
        var row = rows.lowerBound
        while row < rows.upperBound {
            var index = 0
            while index < last {
                putCell(row, of: columns[index], to: &cursor, report: &report[index])
                cursor.put(delimiter)
                index &+= 1
            }
            putCell(row, of: columns[last], to: &cursor, report: &report[last])
            cursor.put(ASCII.carriageReturn)
            cursor.put(ASCII.lineFeed)
            row &+= 1
        }
    }

    @inline(__always)
    private func putCell(
        _ row: Int, of column: ColumnPointers, to cursor: inout ByteCursor, report: inout CSVReport.Column
    ) {
        if let validity = column.validity, !validity[row] { return }
        switch column.values {
        case .text(let bytes, let ends, let byteCount):
            let start = row == 0 ? 0 : Int(ends[row &- 1])
            let count = Int(ends[row]) &- start
            putText(bytes + start, count: count, readableCount: byteCount &- start, to: &cursor, report: &report)
        case .int64(let values): cursor.put(decimal: values[row])
        case .double(let values): cursor.put(shortest: values[row])
        case .bool(let values): cursor.put(values[row])
        case .date(let values): cursor.put(date: Int(values[row]))
        case .timestamp(let values): cursor.put(timestamp: values[row])
        }
    }

    @inline(__always)
    private func putText(
        _ text: UnsafePointer<UInt8>, count: Int, readableCount: Int, to cursor: inout ByteCursor,
        report: inout CSVReport.Column
    ) {
        if let spreadsheet {
            spreadsheet.put(text, count: count, readableCount: readableCount, to: &cursor, report: &report)
        } else {
            cursor.put(text: text, count: count, readableCount: readableCount, structural: structural, quote: quote)
        }
    }
}

extension ByteCursor {
    @inline(__always)
    fileprivate mutating func put(_ value: Bool) {
        let (word, count): (UInt64, Int) = value ? (0x6575_7274, 4) : (0x65_736C_6166, 5)
        put(word, count: count)
    }
}
