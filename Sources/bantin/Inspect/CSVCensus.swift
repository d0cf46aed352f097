import CSV
@preconcurrency import Glibc
import Publishing

/// What the rows of a CSV file hold, column by column.
struct CSVCensus {
    private static let exampleCount = 3

    private(set) var rows = 0
    private(set) var refusedCount = 0
    /// The first records that were refused.
    private(set) var refused: [CSVDamage] = []
    private(set) var sample: Sample
    private var columns: [ColumnCensus]
    private let sampleRowCount: Int

    init(_ fields: [CSVField], rowCount: Int) {
        columns = fields.map { ColumnCensus(field: $0) }
        sample = Sample(columns: fields.map(\.name), rows: [])
        sampleRowCount = rowCount
    }

    mutating func include(_ batch: CSVBatch) {
        rows += batch.rowCount
        refusedCount += batch.damages.count
        refused += batch.damages.prefix(max(0, Self.exampleCount - refused.count))
        for row in 0..<min(batch.rowCount, max(0, sampleRowCount - sample.rows.count)) {
            sample.rows.append(batch.columns.map { $0.json(row) })
        }
        for (index, column) in batch.columns.enumerated() { columns[index].include(column) }
    }

    var section: Inspection.Section {
        let lines = columns.map { column in
            [
                column.field.name, column.field.type.rawValue, Layout.number(column.nullCount),
                Layout.bound(column.least), Layout.bound(column.greatest),
                column.field.type == .text ? Layout.bytes(column.longestByteCount) : "",
            ]
        }
        return Inspection.Section(
            heading: "columns", lines: [["NAME", "TYPE", "NULLS", "MIN", "MAX", "LONGEST"]] + lines,
            rightAligned: [2, 5])
    }

    var json: [JSONValue] {
        columns.map { column in
            .members([
                "name": .string(column.field.name), "type": .string(column.field.type.rawValue),
                "nulls": .int(column.nullCount), "min": column.least ?? .null, "max": column.greatest ?? .null,
                "longest_bytes": column.field.type == .text ? .int(column.longestByteCount) : .null,
            ])
        }
    }
}

/// Counts and bounds of one column, over all batches.
private struct ColumnCensus {
    var field: CSVField
    private(set) var nullCount = 0
    private(set) var longestByteCount = 0
    /// Bounds of whole numbers, days and instants; of doubles; of booleans as 0 and 1; of texts byte by byte.
    private var integers: (least: Int64, greatest: Int64)?
    private var doubles: (least: Double, greatest: Double)?
    private var texts: (least: [UInt8], greatest: [UInt8])?

    init(field: CSVField) { self.field = field }

    mutating func include(_ column: CSVColumn) {
        nullCount += column.validity?.count { !$0 } ?? 0
        switch column.values {
        case .text(let bytes, let ends): include(bytes, ends, column.validity)
        case .int64(let values), .timestamp(let values): include(values, column.validity)
        case .date(let values): include(values.map(Int64.init), column.validity)
        case .bool(let values): include(values.map { $0 ? 1 : 0 }, column.validity)
        case .double(let values):
            for (row, value) in values.enumerated() where !value.isNaN && column.validity?[row] ?? true {
                doubles = doubles.map { (min($0.least, value), max($0.greatest, value)) } ?? (value, value)
            }
        }
    }

    private mutating func include(_ values: [Int64], _ validity: [Bool]?) {
        for (row, value) in values.enumerated() where validity?[row] ?? true {
            integers = integers.map { (min($0.least, value), max($0.greatest, value)) } ?? (value, value)
        }
    }

    private mutating func include(_ bytes: [UInt8], _ ends: [Int32], _ validity: [Bool]?) {
        var (least, greatest): (Range<Int>?, Range<Int>?)
        bytes.withUnsafeBytes { bytes in
            func precedes(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
                let common = min(a.count, b.count)
                guard let start = bytes.baseAddress, common > 0 else { return a.count < b.count }
                let order = memcmp(start + a.lowerBound, start + b.lowerBound, common)
                return order < 0 || (order == 0 && a.count < b.count)
            }
            var start = 0
            for row in ends.indices {
                let text = start..<Int(ends[row])
                start = text.upperBound
                if validity?[row] == false { continue }
                longestByteCount = max(longestByteCount, text.count)
                if least.map({ precedes(text, $0) }) ?? true { least = text }
                if greatest.map({ precedes($0, text) }) ?? true { greatest = text }
            }
        }
        guard let least, let greatest else { return }
        let found = (least: Array(bytes[least]), greatest: Array(bytes[greatest]))
        guard let known = texts else {
            texts = found
            return
        }
        if found.least.lexicographicallyPrecedes(known.least) { texts?.least = found.least }
        if known.greatest.lexicographicallyPrecedes(found.greatest) { texts?.greatest = found.greatest }
    }

    var least: JSONValue? {
        texts.map { .string(String(decoding: $0.least, as: UTF8.self)) } ?? doubles.map { .double($0.least) }
            ?? integers.map { field.type.json($0.least) }
    }

    var greatest: JSONValue? {
        texts.map { .string(String(decoding: $0.greatest, as: UTF8.self)) } ?? doubles.map { .double($0.greatest) }
            ?? integers.map { field.type.json($0.greatest) }
    }
}

extension CSVType {
    /// A number as the type means it: a day, an instant, a truth value or itself.
    fileprivate func json(_ number: Int64) -> JSONValue {
        switch self {
        case .date: .string(String(decoding: calendarText(date: Int32(truncatingIfNeeded: number)), as: UTF8.self))
        case .timestamp: .string(String(decoding: calendarText(timestamp: number), as: UTF8.self))
        case .bool: .bool(number == 1)
        case .text, .int64, .double: .int(Int(number))
        }
    }
}

extension CSVColumn {
    fileprivate func json(_ row: Int) -> JSONValue {
        if validity?[row] == false { return .null }
        switch values {
        case .text(let bytes, let ends):
            return .string(
                String(decoding: bytes[(row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])], as: UTF8.self))
        case .int64(let values), .timestamp(let values): return type.json(values[row])
        case .double(let values): return .double(values[row])
        case .bool(let values): return .bool(values[row])
        case .date(let values): return type.json(Int64(values[row]))
        }
    }
}
