@testable import CSV

/// Writes batches and gives the text of every file.
func written(
    _ batches: [[CSVColumn]], fields: [CSVField]? = nil, dialect: CSVDialect = .plain, chunkByteCount: Int = 1 << 18
) throws -> (parts: [String], report: CSVReport) {
    var parts: [[UInt8]] = []
    let fields = fields ?? batches[0].enumerated().map { CSVField("c\($0.offset)", $0.element.type) }
    var writer = CSVWriter(fields: fields, dialect: dialect, chunkByteCount: chunkByteCount) { part, bytes in
        if part == parts.count { parts.append([]) }
        parts[part] += bytes
    }
    for batch in batches { try writer.append(batch) }
    let report = try writer.finish()
    return (parts.map { String(decoding: $0, as: UTF8.self) }, report)
}

/// Writes one column of texts and gives the file's lines below the header.
func body(_ texts: [String?], dialect: CSVDialect = .plain) throws -> String {
    let text = try written([[CSVColumn(texts: texts), CSVColumn(.bool(texts.map { _ in true }))]], dialect: dialect)
    let head = dialect.hasByteOrderMark ? "\u{FEFF}c0,c1\r\n" : "c0,c1\r\n"
    precondition(text.parts[0].utf8.starts(with: head.utf8))
    return String(decoding: Array(text.parts[0].utf8).dropFirst(head.utf8.count), as: UTF8.self)
}

/// Gives a text to a reader in pieces of so many bytes.
func source(_ bytes: [UInt8], pieceByteCount: Int = .max) -> CSVRecordScanner.Source {
    var position = 0
    return { buffer in
        let count = min(buffer.count, bytes.count - position, pieceByteCount)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }
}

/// Scans a text to its end: cells as strings, and damages.
func scanned(
    _ text: String, _ options: CSVReadOptions = CSVReadOptions(), pieceByteCount: Int = .max
) throws -> (records: [[String?]], lines: [Int], damages: [CSVDamage]) {
    var scanner = CSVRecordScanner(options, source: source(Array(text.utf8), pieceByteCount: pieceByteCount))
    var (records, lines, damages): ([[String?]], [Int], [CSVDamage]) = ([], [], [])
    while try scanner.next() {
        records += scanner.records.map { scanner.cells(of: $0).map { $0.map { String(decoding: $0, as: UTF8.self) } } }
        lines += scanner.records.map(\.line)
        damages += scanner.damages
    }
    return (records, lines, damages)
}

/// Reads bytes to their end and joins the batches.
func read(
    _ bytes: [UInt8], _ options: CSVReadOptions = CSVReadOptions(), columns: CSVReader.Columns = .inferred,
    pieceByteCount: Int = .max
) throws -> (fields: [CSVField], batches: [CSVBatch], damages: [CSVDamage]) {
    var reader = try CSVReader(options, columns: columns, source: source(bytes, pieceByteCount: pieceByteCount))
    var batches: [CSVBatch] = []
    while let batch = try reader.next() { batches.append(batch) }
    return (reader.fields, batches, batches.flatMap(\.damages))
}
