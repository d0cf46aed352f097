extension CSVRecord {
    /// Gives the contents of the cells of one record that was cut out of a stream, nil being null; nil where it is damaged.
    ///
    /// For programs that cut streams in one place and read records in another, as `CSVRecordScanner.withBytes` lets them.
    public static func cells(of record: UnsafeRawBufferPointer, options: CSVReadOptions) -> [[UInt8]?]? {
        guard record.count <= options.recordByteLimit else { return nil }
        let bytes = record.assumingMemoryBound(to: UInt8.self)
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return [nil] }
        let cellLimit = 1 + bytes.reduce(0) { $0 + ($1 == options.delimiter ? 1 : 0) }
        return withUnsafeTemporaryAllocation(of: CellRange.self, capacity: cellLimit) { cells in
            var recordCount = 0
            var scan = RecordScan(options)
            let stop = scan.run(bytes, isLast: true, cells: cells) { _ in recordCount += 1 }
            guard stop == .bytesEnd, recordCount == 1 else { return nil }
            let quoting = CellQuoting(options)
            return cells[..<scan.cellCount].map {
                options.isNullWord($0, in: bytes) ? nil : $0.content(in: base, quoting)
            }
        }
    }
}

extension CSVReadOptions {
    /// Tells whether a cell without quotes is one of the words for null.
    func isNullWord(_ cell: CellRange, in bytes: some RandomAccessCollection<UInt8>) -> Bool {
        !cell.isQuoted
            && nullWords.contains { word in
                word.utf8.count == cell.count && word.utf8.elementsEqual(bytes.dropFirst(cell.start).prefix(cell.count))
            }
    }
}
