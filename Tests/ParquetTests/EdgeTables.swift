import Parquet
import TestSupport

extension TestTable {
    /// Columns of hard names, stored in every way that a decimal may be, and of types without a function of their own.
    static func edges(rows: Int) -> TestTable {
        func leaf(_ name: String, _ type: PhysicalType, _ logical: LogicalType?) -> Field {
            Field(name, .optional, .leaf(type), logical)
        }
        let valid = (0..<rows).map { $0 % 3 != 1 }
        let numbers = (0..<rows).map { Int64($0) * 1_000_003 - 500_000_000 }
        let columns: [(Field, Column)] = [
            (.text("a.b"), .text((0..<rows).map { valid[$0] ? "chấm \($0 % 4)" : nil })),
            (.int32("Số tiền (nghìn ₫)"), .int32((0..<rows).map { Int32($0) }, valid: valid)),
            (.text(" "), .text((0..<rows).map { _ in "" })),
            (.text("\"quoted\", and `ticked`"), .text((0..<rows).map { valid[$0] ? "x" : nil })),
            (.text("nothing"), .text([String?](repeating: nil, count: rows))),
            (.text("huge"), .text((0..<rows).map { $0 == rows / 2 ? String(repeating: "dài ", count: 80_000) : nil })),
            (
                leaf("d_bytes", .byteArray, .decimal(precision: 20, scale: 3)),
                .bytes(shortest(numbers, valid), valid: valid)
            ),
            (
                leaf("d_five", .fixedLengthByteArray(5), .decimal(precision: 11, scale: 2)),
                .fixed(numbers.flatMap { bigEndian($0, 5) }, width: 5, valid: valid)
            ),
            (
                leaf("d_thirteen", .fixedLengthByteArray(13), .decimal(precision: 30, scale: 0)),
                .fixed(numbers.flatMap { bigEndian($0, 13) }, width: 13, valid: valid)
            ),
            (
                leaf("old_time", .int96, nil),
                .fixed((0..<rows).flatMap { int96(Int64($0) * 1_000_000_007, julianDay: 2_459_279) }, width: 12)
            ),
            (leaf("bson", .byteArray, .bson), .bytes(shortest(numbers, valid), valid: valid)),
        ]
        return TestTable(schema: Schema(columns.map(\.0)), columns: columns.map(\.1))
    }

    /// Lists that are all empty, all null, or hold nothing but nulls; lists of lists of structures.
    static func hollow(rows: Int, seed: UInt64 = 17) -> TestTable {
        var random = Random(seed)
        let deep = Field.list("deep", of: .list("element", of: .structure("element", [.text("x"), .int64("y")])))
        let zeros = [Int](repeating: 0, count: rows)
        let nothing = [Bool](repeating: false, count: rows)
        let columns: [(Field, Column)] = [
            (.list("empty", of: .int32("element")), .list(ends: zeros, elements: .int32([]))),
            (.list("null", of: .text("element")), .list(ends: zeros, elements: .text([]), valid: nothing)),
            (
                .list("nulls", of: .text("element")),
                .list(
                    ends: (1...max(1, rows)).prefix(rows).map { $0 },
                    elements: .text([String?](repeating: nil, count: rows)))
            ),
            (
                .structure("person", [.text("name"), .int32("age")]),
                .structure(
                    [
                        .text([String?](repeating: nil, count: rows)),
                        .int32([Int32](repeating: 0, count: rows), valid: nothing),
                    ],
                    valid: nothing)
            ),
            (deep, random.column(deep, count: rows)),
        ]
        return TestTable(schema: Schema(columns.map(\.0)), columns: columns.map(\.1))
    }

    private static func bigEndian(_ number: Int64, _ width: Int) -> [UInt8] {
        (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> Int64(min(63, $0 * 8))) }
    }

    /// Whole numbers in as few bytes as hold them.
    private static func shortest(_ numbers: [Int64], _ valid: [Bool]) -> ByteValues {
        var values = ByteValues()
        for (number, isThere) in zip(numbers, valid) {
            let width = (1...8).first { number >> Int64(min(63, $0 * 8 - 1)) == (number < 0 ? -1 : 0) } ?? 8
            values.append(isThere ? bigEndian(number, width) : [])
        }
        return values
    }

    private static func int96(_ nanoseconds: Int64, julianDay: UInt32) -> [UInt8] {
        withUnsafeBytes(of: nanoseconds.littleEndian) { Array($0) }
            + withUnsafeBytes(of: julianDay.littleEndian) { Array($0) }
    }
}
