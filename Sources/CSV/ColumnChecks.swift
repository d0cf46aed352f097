extension [CSVField] {
    /// Checks that columns fit the fields and can be read by pointers; gives their number of rows.
    ///
    /// Throws: `CSVWriterError` for the first column that doesn't.
    package func checkedRowCount(of columns: [CSVColumn]) throws(CSVWriterError) -> Int {
        guard columns.count == count else {
            throw .columnCount(found: columns.count, expected: count)
        }
        let rowCount = columns[0].rowCount
        for (field, column) in zip(self, columns) { try check(column, of: field, rowCount: rowCount) }
        return rowCount
    }

    private func check(_ column: CSVColumn, of field: CSVField, rowCount: Int) throws(CSVWriterError) {
        guard column.type == field.type else {
            throw .columnType(name: field.name, found: column.type, expected: field.type)
        }
        guard column.rowCount == rowCount else {
            throw .rowCount(name: field.name, found: column.rowCount, expected: rowCount)
        }
        if let validity = column.validity, validity.count != rowCount {
            throw .validityCount(name: field.name, found: validity.count, expected: rowCount)
        }
        if case .text(let bytes, let ends) = column.values, let row = firstDisorder(in: ends, limit: bytes.count) {
            throw .textEnds(name: field.name, row: row)
        }
    }

    /// Gives the first row whose end is below the one before it or above the limit.
    private func firstDisorder(in ends: [Int32], limit: Int) -> Int? {
        var last: Int32 = 0
        for (row, end) in ends.enumerated() {
            if end < last || end > limit { return row }
            last = end
        }
        return nil
    }
}
