/// Writes a table as CSV: batches of columns in, large chunks of bytes out.
///
/// The bytes are a function of the rows, fields and dialect only, never of how the rows were cut into batches. A table of one column
/// writes a null as an empty line, which many readers skip.
///
/// ```swift
/// var writer = CSVWriter(fields: [CSVField("name", .text), CSVField("born", .date)]) { part, bytes in
///     try file.write(bytes)
/// }
/// try writer.append([CSVColumn(texts: ["Trần Thị A", nil]), CSVColumn(.date([7305, 0]))])
/// let report = try writer.finish()
/// ```
public struct CSVWriter: ~Copyable {
    /// Takes the next bytes of a file of the table. Files are numbered from 0 and come one after the other; only a dialect with a
    /// limit of rows makes more than one.
    public typealias Sink = (_ part: Int, _ bytes: UnsafeRawBufferPointer) throws -> Void

    /// Rows that are found to fit, and then written, at a time; some hundred hide the cost of the finding.
    private static let blockRowCount = 128

    public let fields: [CSVField]
    public let dialect: CSVDialect

    private let encoder: RowEncoder
    private let chunkByteCount: Int
    private let sink: Sink
    private var buffer: [UInt8]
    private var usedByteCount = 0
    private var report: CSVReport
    private var isFinished = false

    /// Makes a writer that hands over chunks of at least `chunkByteCount` bytes, but for a file's last one.
    public init(
        fields: [CSVField], dialect: CSVDialect = .plain, chunkByteCount: Int = 1 << 18, sink: @escaping Sink
    ) {
        precondition(!fields.isEmpty, "a table has at least one column")
        self.fields = fields
        self.dialect = dialect
        self.chunkByteCount = chunkByteCount
        self.sink = sink
        encoder = RowEncoder(dialect)
        buffer = [UInt8](repeating: 0, count: chunkByteCount)
        report = CSVReport(columns: fields.map { CSVReport.Column(name: $0.name) })
        startPart()
    }

    /// Appends the rows of a batch, one column a field, in the order of the fields.
    ///
    /// Throws: `CSVWriterError` where the columns don't fit the fields, before a row is written; whatever the sink throws, after
    /// which what was written is of no use.
    public mutating func append(_ columns: [CSVColumn]) throws {
        precondition(!isFinished, "the writer is finished")
        let rowCount = try fields.checkedRowCount(of: columns)
        try withColumnPointers(columns) { pointers in
            var row = 0
            while row < rowCount {
                if partRowLimit == report.parts[currentPart].rowCount { try nextPart() }
                let room = partRowLimit - report.parts[currentPart].rowCount
                let rows = row..<row + min(Self.blockRowCount, rowCount - row, room)
                try put(rows, of: pointers)
                row = rows.upperBound
            }
        }
    }

    /// Hands over what is left, and tells what was written.
    ///
    /// Throws: whatever the sink throws.
    public mutating func finish() throws -> CSVReport {
        precondition(!isFinished, "the writer is finished")
        try flush()
        isFinished = true
        return report
    }

    // MARK: Files

    private var currentPart: Int { report.parts.count - 1 }

    /// The rows that fit in a file below its header.
    private var partRowLimit: Int { dialect.limits.map { $0.rowCount - 1 } ?? .max }

    private mutating func nextPart() throws {
        try flush()
        startPart()
    }

    private mutating func startPart() {
        report.parts.append(CSVReport.Part())
        if dialect.hasByteOrderMark { put([0xEF, 0xBB, 0xBF]) }
        put(header)
    }

    /// The names of the fields as a row; made by the encoder, so that names are quoted and guarded as texts are.
    private var header: [UInt8] {
        var unused = fields.map { CSVReport.Column(name: $0.name) }
        return withColumnPointers(fields.map { CSVColumn(texts: [$0.name]) }) { columns in
            [UInt8](unsafeUninitializedCapacity: encoder.byteBound(of: columns, rows: 0..<1)) { bytes, count in
                var cursor = ByteCursor(bytes.baseAddress!)
                unused.withUnsafeMutableBufferPointer { encoder.put(0..<1, of: columns, to: &cursor, report: $0) }
                count = cursor.end - bytes.baseAddress!
            }
        }
    }

    // MARK: Bytes

    private mutating func put(_ bytes: [UInt8]) {
        makeRoom(for: bytes.count)
        buffer.replaceSubrange(usedByteCount..<usedByteCount + bytes.count, with: bytes)
        usedByteCount += bytes.count
    }

    private mutating func put(_ rows: Range<Int>, of columns: UnsafeBufferPointer<ColumnPointers>) throws {
        makeRoom(for: encoder.byteBound(of: columns, rows: rows))
        usedByteCount = buffer.withUnsafeMutableBufferPointer { bytes in
            var cursor = ByteCursor(bytes.baseAddress! + usedByteCount)
            report.columns.withUnsafeMutableBufferPointer { encoder.put(rows, of: columns, to: &cursor, report: $0) }
            let end = cursor.end - bytes.baseAddress!
            assert(end <= bytes.count, "the bound of a block was too low")
            return end
        }
        report.parts[currentPart].rowCount += rows.count
        if usedByteCount >= chunkByteCount { try flush() }
    }

    private mutating func makeRoom(for byteCount: Int) {
        let missing = usedByteCount + byteCount - buffer.count
        if missing > 0 { buffer.append(contentsOf: repeatElement(0, count: max(missing, buffer.count))) }
    }

    private mutating func flush() throws {
        guard usedByteCount > 0 else { return }
        report.parts[currentPart].byteCount += usedByteCount
        let part = currentPart
        let count = usedByteCount
        usedByteCount = 0
        try buffer.withUnsafeBytes { try sink(part, UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
}
