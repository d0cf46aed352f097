import Parquet
import TestSupport

/// A table for tests: a schema and its rows.
struct TestTable: Sendable {
    var schema: Schema
    var columns: [Column]

    /// Returns the bytes of a file with these rows, given to the writer in batches.
    func file(_ options: WriterOptions = WriterOptions(), batch: Int = .max) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let writer = try ParquetWriter(schema, options: options) { bytes += $0 }
        let count = columns[0].count
        var start = 0
        while start < count {
            let end = start + min(batch, count - start)
            try writer.append(columns.map { $0.rows(start..<end) })
            start = end
        }
        try writer.finish()
        return bytes
    }
}

extension Column {
    /// Returns some slots as a column of their own.
    func rows(_ range: Range<Int>) -> Column {
        let valid = valid.map { Array($0[range]) }
        switch self {
        case .boolean(let values, _): return .boolean(Array(values[range]), valid: valid)
        case .int32(let values, _): return .int32(Array(values[range]), valid: valid)
        case .int64(let values, _): return .int64(Array(values[range]), valid: valid)
        case .float(let values, _): return .float(Array(values[range]), valid: valid)
        case .double(let values, _): return .double(Array(values[range]), valid: valid)
        case .bytes(let values, _):
            var part = ByteValues()
            for slot in range { part.append(values[slot]) }
            return .bytes(part, valid: valid)
        case .fixed(let bytes, let width, _):
            let part = bytes[range.lowerBound * width..<range.upperBound * width]
            return .fixed(Array(part), width: width, valid: valid)
        case .structure(let children, _): return .structure(children.map { $0.rows(range) }, valid: valid)
        case .list(let ends, let elements, _):
            let start = range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1]
            let end = range.isEmpty ? start : ends[range.upperBound - 1]
            return .list(ends: ends[range].map { $0 - start }, elements: elements.rows(start..<end), valid: valid)
        }
    }
}

extension TestTable {
    /// A flat table of every kind of column; `nulls` of 4 slots are null.
    static func flat(rows: Int, nulls: Int, seed: UInt64 = 7) -> TestTable {
        var random = Random(seed)
        func mark() -> [Bool]? {
            nulls == 0 ? nil : (0..<rows).map { _ in Int(random.next() % 4) >= nulls }
        }
        func text(_ valid: [Bool]?, _ value: (Int) -> String) -> Column {
            .text((0..<rows).map { valid?[$0] == false ? nil : value($0) })
        }
        func pick<Value>(_ values: [Value]) -> [Value] {
            (0..<rows).map { _ in values[Int(random.next() % UInt64(values.count))] }
        }
        let names = pick(["Nguyễn Thị Hà", "", "Trần \"Bình\"\r\n", "Lê", "Ủy ban nhân dân tỉnh Nghệ An", "\u{1F4F0}"])
        let bits = (0..<rows).map { _ in random.next() }
        let doubles: [Double] = pick([0, -0.0, 1.5, -2.25, .nan, .infinity, .greatestFiniteMagnitude, 0.1])
        let kinds = mark()
        let columns: [(Field, Column)] = [
            (.text("kind"), text(kinds) { names[$0] }),
            (.text("id"), text(mark()) { "a\(bits[$0])" }),
            (.text("long"), text(mark()) { String(repeating: "ư", count: 20 + Int(bits[$0] % 40)) }),
            (.int32("small"), .int32(bits.map { Int32($0 % 5) - 2 }, valid: mark())),
            (.int64("large"), .int64(bits.map { Int64(bitPattern: $0) }, valid: mark())),
            (.date("day"), .int32((0..<rows).map { Int32(18000 + $0 / 7) }, valid: mark())),
            (.timestamp("at"), .int64((0..<rows).map { Int64($0) * 1_000_003 - 5_000_000 }, valid: mark())),
            (.double("score"), .double(doubles, valid: mark())),
            (.float("share"), .float(doubles.map { Float($0) }, valid: mark())),
            (.boolean("flag"), .boolean(bits.map { $0 % 3 == 0 }, valid: mark())),
            (.integer("byte", bitWidth: 8, signed: false), .int32(bits.map { Int32($0 % 256) }, valid: mark())),
            (
                .integer("huge", bitWidth: 64, signed: false),
                .int64(bits.map { Int64(bitPattern: $0 | 1 << 63) }, valid: mark())
            ),
            (.decimal("money", precision: 15, scale: 2), .int64(bits.map { Int64($0 % 1_000_000) - 7 }, valid: mark())),
            (.bytes("raw"), .bytes(raw(bits), valid: nil)),
        ]
        return TestTable(schema: Schema(columns.map(\.0)), columns: columns.map(\.1))
    }

    private static func raw(_ bits: [UInt64]) -> ByteValues {
        var values = ByteValues()
        for word in bits { values.append(withUnsafeBytes(of: word) { Array($0.prefix(Int(word % 9))) }) }
        return values
    }
}

extension TestTable {
    /// A flat table of every logical type; every fourth slot is null.
    static func logical(rows: Int, seed: UInt64 = 13) -> TestTable {
        var random = Random(seed)
        func leaf(_ name: String, _ type: PhysicalType, _ logical: LogicalType?) -> Field {
            Field(name, .optional, .leaf(type), logical)
        }
        func text(_ value: (Int) -> String) -> Column {
            .text((0..<rows).map { $0 % 4 == 0 ? nil : value($0) })
        }
        var columns: [(Field, Column)] = [
            (.uuid("uuid"), random.column(.uuid("uuid"), count: rows)),
            (leaf("half", .fixedLengthByteArray(2), .float16), .fixed(Self.halves(rows), width: 2)),
            (leaf("kind", .byteArray, .enum), text { $0 % 2 == 0 ? "một" : "hai" }),
            (.json("json"), text { "{\"n\": \($0)}" }),
        ]
        func number(_ field: Field, below limit: UInt64, signed: Bool = true) {
            let valid = (0..<rows).map { _ in random.next() % 4 != 0 }
            let numbers = (0..<rows).map { _ in
                Int64(truncatingIfNeeded: random.next() % limit) &- (signed ? Int64(limit / 2) : 0)
            }
            if case .leaf(.int32) = field.kind {
                columns.append((field, .int32(numbers.map { Int32(truncatingIfNeeded: $0) }, valid: valid)))
            } else {
                columns.append((field, .int64(numbers, valid: valid)))
            }
        }
        for width in [8, 16, 32] {
            number(.integer("i\(width)", bitWidth: width, signed: true), below: 1 << UInt64(width))
            number(.integer("u\(width)", bitWidth: width, signed: false), below: 1 << UInt64(width), signed: false)
        }
        number(.integer("i64", bitWidth: 64, signed: true), below: .max)
        number(.date("date"), below: 100_000)
        number(.time("time_ms", .millis), below: 86_400_000, signed: false)
        number(.time("time_us", .micros), below: 86_400_000_000, signed: false)
        number(.time("time_ns", .nanos, utc: false), below: 86_400_000_000_000, signed: false)
        number(.timestamp("at_ms", .millis), below: 1 << 43)
        number(.timestamp("at_us", .micros, utc: false), below: 1 << 53)
        number(.timestamp("at_ns", .nanos), below: 1 << 62)
        number(.decimal("d9", precision: 9, scale: 4), below: 1_000_000_000)
        number(.decimal("d18", precision: 18, scale: 0), below: 1_000_000_000_000_000_000)
        let wide = Field.decimal("d38", precision: 38, scale: 10)
        columns.append((wide, .fixed(Self.wideNumbers(rows), width: 16)))
        return TestTable(schema: Schema(columns.map(\.0)), columns: columns.map(\.1))
    }

    /// Floating point of two bytes: 0, 1, -2, infinity.
    private static func halves(_ rows: Int) -> [UInt8] {
        let values: [[UInt8]] = [[0, 0], [0, 0x3C], [0, 0xC0], [0, 0x7C]]
        return (0..<rows).flatMap { values[$0 % 4] }
    }

    /// Whole numbers of 16 bytes, every other below zero.
    private static func wideNumbers(_ rows: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in 0..<rows {
            bytes += [row % 2 == 0 ? 0 : 0xFF, UInt8(row % 251)]
            bytes += [UInt8](repeating: 7, count: 14)
        }
        return bytes
    }
}

extension TestTable {
    /// A table of lists, structures and maps at several depths, with nulls and empty ones at each.
    static func nested(rows: Int, seed: UInt64 = 11) -> TestTable {
        var random = Random(seed)
        let fields: [Field] = [
            .list("tags", of: .text("element")),
            .structure(
                "person", [.text("name"), .int32("age", nullable: false), .list("posts", of: .int64("element"))]),
            .map("counts", key: .text("key"), value: .double("value")),
            .list("matrix", of: .list("element", of: .int32("element", nullable: false), nullable: false)),
            .list("people", of: .structure("element", [.text("name"), .list("dates", of: .date("element"))])),
            .structure("outer", [.structure("inner", [.boolean("flag")])], nullable: false),
            .list("ids", of: Field("element", .optional, .leaf(.fixedLengthByteArray(5))), nullable: false),
            .map("prices", key: .text("key"), value: .list("value", of: .decimal("element", precision: 9, scale: 2))),
        ]
        return TestTable(schema: Schema(fields), columns: fields.map { random.column($0, count: rows) })
    }

    /// Reads a file back as one table.
    static func read(_ file: [UInt8], options: ReaderOptions = ReaderOptions()) throws -> TestTable {
        let reader = try ParquetReader(MemorySource(file), options: options)
        var columns: [Column] = []
        for group in reader.rowGroups.indices {
            let part = try reader.read(rowGroup: group)
            columns = columns.isEmpty ? part : zip(columns, part).map { $0.appending($1) }
        }
        return TestTable(schema: reader.schema, columns: columns)
    }

    var text: String { Canonical.table(schema, columns) }
}

extension Random {
    /// Makes a column of random values with every fourth a null where the field allows it.
    mutating func column(_ field: Field, count: Int) -> Column {
        var valid: [Bool]?
        if field.repetition == .optional { valid = (0..<count).map { _ in next() % 4 != 0 } }
        if field.logicalType == .list || field.logicalType == .map {
            let (ends, total) = ends(count, valid)
            let repeated = field.children[0]
            let elements =
                field.logicalType == .map ? pairs(repeated, total) : column(repeated.children[0], count: total)
            return .list(ends: ends, elements: elements, valid: valid)
        }
        guard case .leaf(let type) = field.kind else {
            return .structure(field.children.map { column($0, count: count) }, valid: valid)
        }
        return leaf(type, count, valid)
    }

    /// Makes keys and values of maps; some readers drop a key that comes twice in a map, so none does.
    private mutating func pairs(_ repeated: Field, _ count: Int) -> Column {
        .structure([.text((0..<count).map { "khóa \($0)" }), column(repeated.children[1], count: count)])
    }

    private mutating func ends(_ count: Int, _ valid: [Bool]?) -> (ends: [Int], total: Int) {
        var total = 0
        let ends = (0..<count).map { slot in
            if valid?[slot] != false { total += Int(next() % 4) }
            return total
        }
        return (ends, total)
    }

    private mutating func leaf(_ type: PhysicalType, _ count: Int, _ valid: [Bool]?) -> Column {
        let words = (0..<count).map { _ in next() % 50 }
        func values(_ value: (UInt64) -> [UInt8]) -> ByteValues {
            var arena = ByteValues()
            for (slot, word) in words.enumerated() { arena.append(valid?[slot] == false ? [] : value(word)) }
            return arena
        }
        return switch type {
        case .boolean: .boolean(words.map { $0 % 2 == 0 }, valid: valid)
        case .int32: .int32(words.map { Int32($0) - 25 }, valid: valid)
        case .int64: .int64(words.map { Int64($0) << 33 }, valid: valid)
        case .float: .float(words.map { Float($0) / 8 }, valid: valid)
        case .double: .double(words.map { Double($0) / 10 }, valid: valid)
        case .byteArray: .bytes(values { $0 % 9 == 0 ? [] : Array("ngày \($0)".utf8) }, valid: valid)
        case .int96: .fixed(words.flatMap { [UInt8](repeating: UInt8($0), count: 12) }, width: 12, valid: valid)
        case .fixedLengthByteArray(let width):
            .fixed(words.flatMap { [UInt8](repeating: UInt8($0), count: width) }, width: width, valid: valid)
        }
    }
}

extension Column {
    /// Returns this column's slots and then another's.
    func appending(_ other: Column) -> Column {
        var valid: [Bool]?
        if self.valid != nil || other.valid != nil {
            valid = (self.valid ?? Array(repeating: true, count: count))
            valid! += other.valid ?? Array(repeating: true, count: other.count)
        }
        switch (self, other) {
        case (.boolean(let a, _), .boolean(let b, _)): return .boolean(a + b, valid: valid)
        case (.int32(let a, _), .int32(let b, _)): return .int32(a + b, valid: valid)
        case (.int64(let a, _), .int64(let b, _)): return .int64(a + b, valid: valid)
        case (.float(let a, _), .float(let b, _)): return .float(a + b, valid: valid)
        case (.double(let a, _), .double(let b, _)): return .double(a + b, valid: valid)
        case (.bytes(let a, _), .bytes(let b, _)):
            var both = a.flattened
            for slot in 0..<b.count { both.append(b[slot]) }
            return .bytes(both, valid: valid)
        case (.fixed(let a, let width, _), .fixed(let b, _, _)): return .fixed(a + b, width: width, valid: valid)
        case (.structure(let a, _), .structure(let b, _)):
            return .structure(zip(a, b).map { $0.appending($1) }, valid: valid)
        case (.list(let ends, let elements, _), .list(let otherEnds, let otherElements, _)):
            return .list(
                ends: ends + otherEnds.map { $0 + elements.count }, elements: elements.appending(otherElements),
                valid: valid)
        default: preconditionFailure("columns of different kinds")
        }
    }
}
