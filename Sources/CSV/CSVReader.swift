/// Reads a stream of CSV into typed columns, batch by batch, in memory that one record bounds.
///
/// A record with more or fewer cells than the header, and one with a cell that its column's type doesn't accept, is refused and
/// reported; the others are read. Of doubled names the later ones get a number: `name`, `name_2`. `CSVReadOptions` says which bytes
/// separate, quote, escape and comment, which words are null, and whether short rows are filled.
///
/// ```swift
/// var reader = try CSVReader { buffer in try file.read(into: buffer) }
/// while let batch = try reader.next() { … }
/// ```
public struct CSVReader {
    /// Where the columns' types come from.
    public enum Columns: Sendable {
        /// From the cells of the first batch, about a mebibyte; types that keep every cell as it is written are preferred to text.
        case inferred
        /// From the program: the columns to read, found by their names in the header, or in their order where there is none.
        case declared([CSVField])
    }

    /// The columns that are read, in the order of the batches' columns.
    public private(set) var fields: [CSVField] = []

    private var scanner: CSVRecordScanner
    /// The place of each field among the cells of a record.
    private var cellIndices: [Int] = []
    private var cellCount = 0
    private var hasUnreadBatch = false
    /// The damages of batches before the first that holds a record.
    private var earlyDamages: [CSVDamage] = []

    /// Makes a reader and reads the first batch.
    ///
    /// Throws: `CSVReaderError` where the header is damaged or lacks a declared column; whatever the source throws.
    public init(
        _ options: CSVReadOptions = CSVReadOptions(), columns: Columns = .inferred,
        source: @escaping CSVRecordScanner.Source
    ) throws {
        scanner = CSVRecordScanner(options, source: source)
        hasUnreadBatch = try scanner.next()
        while hasUnreadBatch && scanner.records.isEmpty {
            earlyDamages += scanner.damages
            hasUnreadBatch = try scanner.next()
        }
        if options.hasHeader, let damage = earlyDamages.first ?? scanner.damages.first, damage.record == 1 {
            throw CSVReaderError.damagedHeader(damage)
        }
        let header = try headerNames(columns)
        cellCount = header.count
        switch columns {
        case .inferred: inferFields(header)
        case .declared(let declared): try find(declared, in: header)
        }
    }

    /// Reads the next batch; nil at the end of the stream. A batch may hold damages only.
    ///
    /// Throws: whatever the source throws.
    public mutating func next() throws -> CSVBatch? {
        if !hasUnreadBatch && earlyDamages.isEmpty, try !scanner.next() { return nil }
        hasUnreadBatch = false
        return parsedBatch()
    }

    // MARK: Columns

    /// The names in the header, made unique; numbers where there is no header.
    private func headerNames(_ columns: Columns) throws -> [String] {
        if scanner.options.hasHeader {
            guard let first = scanner.records.first else {
                if case .inferred = columns { return [] }
                throw CSVReaderError.noHeader
            }
            return uniqueNames(scanner.cells(of: first).map { String(decoding: $0 ?? [], as: UTF8.self) })
        }
        if case .declared(let fields) = columns { return fields.map(\.name) }
        return uniqueNames([String](repeating: "", count: scanner.records.first?.cellCount ?? 0))
    }

    private func uniqueNames(_ names: [String]) -> [String] {
        var taken = Set(names)
        var seen: Set<String> = []
        return names.enumerated().map { index, name in
            let base = name.isEmpty ? "column_\(index + 1)" : name
            if !name.isEmpty && seen.insert(name).inserted { return name }
            var unique = base
            var number = 1
            while taken.contains(unique) {
                number += 1
                unique = "\(base)_\(number)"
            }
            taken.insert(unique)
            return unique
        }
    }

    private mutating func inferFields(_ header: [String]) {
        cellIndices = Array(header.indices)
        let rows = selectedRows()
        fields = zip(header, cellIndices).map { name, index in
            CSVField(name, withColumn(index, of: rows) { $0.inferredType() })
        }
    }

    private mutating func find(_ declared: [CSVField], in header: [String]) throws {
        fields = declared
        cellIndices = try declared.map { field in
            guard let index = header.firstIndex(of: field.name) else {
                throw CSVReaderError.missingColumn(field.name, header: header)
            }
            return index
        }
    }

    // MARK: Rows

    /// The records of a batch that are rows, and the damages of those that aren't.
    private struct Selection {
        /// The places of the rows among the scanner's records, and their first cells.
        var records: [Int] = []
        var rowStarts: [Int32] = []
        /// The scanner's cells, and behind them those of rows that were filled.
        var cells: [CellRange]
        var damages: [CSVDamage]
    }

    private func selectedRows() -> Selection {
        var selection = Selection(cells: scanner.cells, damages: earlyDamages + scanner.damages)
        selection.records.reserveCapacity(scanner.records.count)
        selection.rowStarts.reserveCapacity(scanner.records.count)
        for (place, record) in scanner.records.enumerated() {
            if record.number == 1 && scanner.options.hasHeader { continue }
            if record.cellCount == cellCount {
                selection.records.append(place)
                selection.rowStarts.append(Int32(truncatingIfNeeded: record.cells.lowerBound))
            } else if record.isBlank {
                continue
            } else if record.cellCount < cellCount && scanner.options.shortRows == .filled {
                selection.records.append(place)
                selection.rowStarts.append(Int32(truncatingIfNeeded: selection.cells.count))
                let null = CellRange(start: record.bytes.upperBound, end: record.bytes.upperBound)
                selection.cells += scanner.cells[record.cells]
                selection.cells += repeatElement(null, count: cellCount - record.cellCount)
            } else {
                let reason = CSVDamage.Reason.cellCount(found: record.cellCount, expected: cellCount)
                selection.damages.append(damage(of: record, reason))
            }
        }
        return selection
    }

    private func damage(of record: CSVRecord, _ reason: CSVDamage.Reason) -> CSVDamage {
        CSVDamage(line: record.line, record: record.number, byteOffset: record.byteOffset, reason: reason)
    }

    private mutating func parsedBatch() -> CSVBatch {
        var selection = selectedRows()
        earlyDamages = []
        var columns: [CSVColumn] = []
        var badRows: Set<Int> = []
        for (field, index) in zip(fields, cellIndices) {
            let parsed = withColumn(index, of: selection) { $0.parse(as: field.type) }
            columns.append(parsed.column)
            for row in parsed.badRows where badRows.insert(row).inserted {
                let record = scanner.records[selection.records[row]]
                selection.damages.append(damage(of: record, wrongCell(of: record, field, index)))
            }
        }
        if !badRows.isEmpty { columns = columns.map { $0.removing(badRows) } }
        selection.damages.sort { $0.record < $1.record }
        return CSVBatch(
            columns: columns, rowCount: selection.records.count - badRows.count, damages: selection.damages)
    }

    private func wrongCell(of record: CSVRecord, _ field: CSVField, _ index: Int) -> CSVDamage.Reason {
        if field.type == .text { return .invalidUTF8(column: field.name) }
        let found = String(decoding: (scanner.cells(of: record)[index] ?? []).prefix(40), as: UTF8.self)
        return .wrongType(column: field.name, found: found, expected: field.type)
    }

    private func withColumn<Result>(
        _ index: Int, of rows: Selection, _ body: (CellColumn) -> Result
    ) -> Result {
        scanner.bytes.withUnsafeBufferPointer { bytes in
            rows.cells.withUnsafeBufferPointer { cells in
                body(
                    CellColumn(
                        bytes: bytes, cells: cells.baseAddress!, rowStarts: rows.rowStarts, index: index,
                        quoting: scanner.quoting))
            }
        }
    }
}

/// Some rows of a stream as columns, and what was refused among them.
public struct CSVBatch: Sendable {
    public var columns: [CSVColumn]
    public var rowCount: Int
    /// The records that were refused, in their order.
    public var damages: [CSVDamage]
}

/// A stream that can't be read as the table that the program expects.
public enum CSVReaderError: Error, Equatable, CustomStringConvertible {
    case noHeader
    case damagedHeader(CSVDamage)
    case missingColumn(String, header: [String])

    public var description: String {
        switch self {
        case .noHeader: "no header: the input is empty"
        case .damagedHeader(let damage): "the header is damaged: \(damage)"
        case .missingColumn(let name, let header):
            "no column '\(name)': the header has \(header.map { "'\($0)'" }.joined(separator: ", "))"
        }
    }
}

extension CSVColumn {
    /// The column without some of its rows.
    fileprivate func removing(_ rows: Set<Int>) -> CSVColumn {
        func kept<Value>(_ values: [Value]) -> [Value] {
            values.indices.lazy.filter { !rows.contains($0) }.map { values[$0] }
        }
        let values: Values =
            switch values {
            case .text(let bytes, let ends): keptTexts(bytes, ends, without: rows)
            case .int64(let values): .int64(kept(values))
            case .double(let values): .double(kept(values))
            case .bool(let values): .bool(kept(values))
            case .date(let values): .date(kept(values))
            case .timestamp(let values): .timestamp(kept(values))
            }
        let keptValidity = validity.map(kept)
        return CSVColumn(values, validity: keptValidity?.contains(false) == true ? keptValidity : nil)
    }

    private func keptTexts(_ bytes: [UInt8], _ ends: [Int32], without rows: Set<Int>) -> Values {
        var keptBytes: [UInt8] = []
        var keptEnds: [Int32] = []
        for row in ends.indices where !rows.contains(row) {
            keptBytes += bytes[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])]
            keptEnds.append(Int32(keptBytes.count))
        }
        return .text(bytes: keptBytes, ends: keptEnds)
    }
}
