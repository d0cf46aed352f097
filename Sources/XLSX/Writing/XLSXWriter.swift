import CSV

/// Writes a table as a workbook: batches of columns in, bytes of the file out, in memory that doesn't grow with the table.
///
/// Text stays text, whatever it looks like; dates before 1900-03-01 and whole numbers of more than fifteen digits become text, since
/// spreadsheets can't hold them. A null is a cell that isn't there. The header is frozen and has filters. Rows beyond the limit of a
/// sheet go on in the next sheet. The bytes are a function of the name, fields and rows only.
///
/// ```swift
/// var writer = try XLSXWriter(name: "people", fields: fields) { bytes in try file.write(bytes) }
/// try writer.append(columns)
/// let report = try writer.finish()
/// ```
public struct XLSXWriter: ~Copyable {
    /// Takes the next bytes of the file.
    public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

    /// Columns of a sheet. Source: Microsoft, "Excel specifications and limits".
    public static let columnLimit = 16_384
    /// Bytes of a sheet's XML after which the next sheet begins, well below the 4 GiB at which the container ends.
    private static let sheetByteLimit = 2 << 30
    private static let chunkByteCount = 1 << 17
    /// The level of deflate: sheets of level 6 are a tenth smaller, at three times the time.
    private static let level = 3

    public let fields: [CSVField]
    private let names: SheetNames
    private let xml: SheetXML
    private let zip: ZipWriter
    private var chunk: [UInt8] = []
    private var report: XLSXReport
    /// Bytes of the sheet that is being written.
    private var sheetByteCount = 0

    /// Makes a writer and writes the start of the file. `name` names the sheets; characters that can't stand there become `_`.
    ///
    /// Throws: `XLSXError` where there are more columns than a sheet has; whatever the sink throws.
    public init(
        name: String, fields: [CSVField], limits: SpreadsheetLimits = .excel, sink: @escaping Sink
    ) throws {
        precondition(!fields.isEmpty, "a table has at least one column")
        guard fields.count <= Self.columnLimit else {
            throw XLSXError.columnCount(found: fields.count, limit: Self.columnLimit)
        }
        // All that may fail comes before the first property is set, as a type that can't be copied needs it.
        let zip = try ZipWriter(level: Self.level, sink: sink)
        try zip.put(WorkbookXML.contentTypes, at: "[Content_Types].xml")
        try zip.put(WorkbookXML.packageRelations, at: "_rels/.rels")
        try zip.put(WorkbookXML.styles, at: "xl/styles.xml")
        try zip.begin(WorkbookXML.sheetPath(1))
        self.zip = zip
        self.fields = fields
        names = SheetNames(name)
        xml = SheetXML(fields: fields, limits: limits)
        report = XLSXReport(columns: fields.map { CSVReport.Column(name: $0.name) })
        startSheet()
    }

    /// Appends the rows of a batch, one column a field, in the order of the fields.
    ///
    /// Throws: `CSVWriterError` where the columns don't fit the fields, before a row is written; `XLSXError.tooLarge`; whatever
    /// the sink throws, after which what was written is of no use.
    public mutating func append(_ columns: [CSVColumn]) throws {
        let rowCount = try fields.checkedRowCount(of: columns)
        try withColumnPointers(columns) { pointers in
            for row in 0..<rowCount {
                if sheetIsFull { try nextSheet() }
                let sheet = report.sheets.count - 1
                report.sheets[sheet].rowCount += 1
                let number = report.sheets[sheet].rowCount + 1
                xml.put(row, of: pointers, number: number, to: &chunk, report: &report.columns)
                if chunk.count >= Self.chunkByteCount { try flush() }
            }
        }
    }

    /// Writes the end of the file, and tells what was written. The writer can't be used any more.
    ///
    /// Throws: as `append`.
    public mutating func finish() throws -> XLSXReport {
        try endSheet()
        let sheets = report.sheets.map { ($0.name, xml.range(rowCount: $0.rowCount, isAbsolute: true)) }
        try zip.put(WorkbookXML.workbook(sheets), at: "xl/workbook.xml")
        try zip.put(WorkbookXML.workbookRelations(sheetCount: sheets.count), at: "xl/_rels/workbook.xml.rels")
        try zip.finish()
        report.byteCount = zip.byteCount
        return report
    }

    // MARK: Sheets

    private var sheetIsFull: Bool {
        report.sheets[report.sheets.count - 1].rowCount + 1 == xml.limits.rowCount
            || sheetByteCount + chunk.count >= Self.sheetByteLimit
    }

    private mutating func nextSheet() throws {
        try endSheet()
        try zip.begin(WorkbookXML.sheetPath(report.sheets.count + 1))
        startSheet()
    }

    private mutating func startSheet() {
        report.sheets.append(XLSXReport.Sheet(name: names.name(of: report.sheets.count), rowCount: 0))
        sheetByteCount = 0
        chunk += xml.head
    }

    private mutating func endSheet() throws {
        chunk += xml.foot(rowCount: report.sheets[report.sheets.count - 1].rowCount)
        try flush()
        try zip.end()
    }

    private mutating func flush() throws {
        try zip.write(chunk)
        sheetByteCount += chunk.count
        chunk.removeAll(keepingCapacity: true)
    }
}

/// What a writer wrote.
public struct XLSXReport: Sendable, Equatable {
    /// One sheet of the workbook.
    public struct Sheet: Sendable, Equatable {
        public var name: String
        /// Rows without the header.
        public var rowCount: Int
    }

    public var sheets: [Sheet] = []
    /// What was cut in the cells of each column.
    public var columns: [CSVReport.Column] = []
    /// Bytes of the file.
    public var byteCount = 0

    public var rowCount: Int { sheets.reduce(0) { $0 + $1.rowCount } }
}

/// Makes the names of a table's sheets: at most 31 UTF-16 units, without the characters that references are made of.
private struct SheetNames {
    private static let unitLimit = 31
    private let base: String

    init(_ name: String) {
        let cleaned = name.map { "[]:*?/\\".contains($0) || $0.unicodeScalars.contains { $0.value < 0x20 } ? "_" : $0 }
        var base = String(cleaned)
        while base.hasPrefix("'") { base.removeFirst() }
        while base.hasSuffix("'") { base.removeLast() }
        self.base = base.isEmpty ? "Sheet" : base
    }

    /// `people`, `people 2` and so on.
    func name(of index: Int) -> String {
        let suffix = index == 0 ? "" : " \(index + 1)"
        var name = base
        while name.utf16.count + suffix.utf16.count > Self.unitLimit || (suffix.isEmpty && name.hasSuffix("'")) {
            name.removeLast()
        }
        return name + suffix
    }
}
