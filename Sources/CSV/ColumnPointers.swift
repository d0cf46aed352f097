/// A column as a writer's loop over rows sees it: pointers into arrays that are kept alive around the encoding.
package struct ColumnPointers {
    package enum Values {
        case text(bytes: UnsafePointer<UInt8>, ends: UnsafePointer<Int32>, byteCount: Int)
        case int64(UnsafePointer<Int64>)
        case double(UnsafePointer<Double>)
        case bool(UnsafePointer<Bool>)
        case date(UnsafePointer<Int32>)
        case timestamp(UnsafePointer<Int64>)
    }

    package var values: Values
    package var validity: UnsafePointer<Bool>?

    func textByteCount(of rows: Range<Int>) -> Int {
        guard case .text(_, let ends, _) = values, !rows.isEmpty else { return 0 }
        return Int(ends[rows.upperBound - 1]) - (rows.lowerBound == 0 ? 0 : Int(ends[rows.lowerBound - 1]))
    }
}

/// Runs `body` with pointers to all columns of a batch; the columns must have been checked to have rows, and as many each.
package func withColumnPointers<Result>(
    _ columns: [CSVColumn], _ body: (UnsafeBufferPointer<ColumnPointers>) throws -> Result
) rethrows -> Result {
    var pointers: [ColumnPointers] = []
    pointers.reserveCapacity(columns.count)
    return try withRest(of: columns[...], after: &pointers, body)
}

/// Borrows the first column and goes on with the rest inside that borrow.
private func withRest<Result>(
    of columns: ArraySlice<CSVColumn>, after pointers: inout [ColumnPointers],
    _ body: (UnsafeBufferPointer<ColumnPointers>) throws -> Result
) rethrows -> Result {
    guard let column = columns.first else { return try pointers.withUnsafeBufferPointer(body) }
    return try column.withPointers { values in
        try withValidity(of: column) { validity in
            pointers.append(ColumnPointers(values: values, validity: validity))
            return try withRest(of: columns.dropFirst(), after: &pointers, body)
        }
    }
}

private func withValidity<Result>(
    of column: CSVColumn, _ body: (UnsafePointer<Bool>?) throws -> Result
) rethrows -> Result {
    guard let validity = column.validity else { return try body(nil) }
    return try validity.withUnsafeBufferPointer { try body($0.baseAddress) }
}

extension CSVColumn {
    fileprivate func withPointers<Result>(_ body: (ColumnPointers.Values) throws -> Result) rethrows -> Result {
        switch values {
        case .text(let bytes, let ends):
            try bytes.withUnsafeBufferPointer { bytes in
                try ends.withUnsafeBufferPointer { ends in
                    try body(.text(bytes: bytes.start, ends: ends.start, byteCount: bytes.count))
                }
            }
        case .int64(let values): try values.withUnsafeBufferPointer { try body(.int64($0.start)) }
        case .double(let values): try values.withUnsafeBufferPointer { try body(.double($0.start)) }
        case .bool(let values): try values.withUnsafeBufferPointer { try body(.bool($0.start)) }
        case .date(let values): try values.withUnsafeBufferPointer { try body(.date($0.start)) }
        case .timestamp(let values): try values.withUnsafeBufferPointer { try body(.timestamp($0.start)) }
        }
    }
}

extension UnsafeBufferPointer {
    /// The first element; arrays have an address even when they are empty, and none is read there.
    fileprivate var start: UnsafePointer<Element> {
        baseAddress ?? UnsafePointer(bitPattern: MemoryLayout<Element>.alignment)!
    }
}
