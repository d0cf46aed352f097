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
            return cells[..<scan.cellCount].map { $0.content(in: base, quote: options.quote) }
        }
    }
}
