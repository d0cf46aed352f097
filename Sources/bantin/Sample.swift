import Publishing

/// Some rows of a table to be looked at.
struct Sample {
    var columns: [String]
    var rows: [[JSONValue]]

    /// The widest that a column of a table gets, in columns of a terminal.
    private static let cellWidth = 32

    /// A table where it fits the width; else one row under the other, a line a column.
    func text(width: Int) -> String {
        let table = table
        let isFitting = table.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy {
            DisplayWidth.of(String(decoding: $0, as: UTF8.self)) <= width
        }
        return isFitting ? table : records(width: width)
    }

    private var table: String {
        let numeric = Set(columns.indices.filter { column in rows.allSatisfy { $0[column].isNumberOrNull } })
        let lines = rows.map { row in row.map { Layout.cell($0, width: Self.cellWidth) } }
        let head = columns.map { Layout.cell(.string($0), width: Self.cellWidth) }
        return Layout.table([head] + lines, rightAligned: numeric)
    }

    private func records(width: Int) -> String {
        let names = columns.map { Layout.cell(.string($0), width: Self.cellWidth) }
        let room = max(Self.cellWidth, width - (names.map(DisplayWidth.of).max() ?? 0) - 4)
        return rows.enumerated().map { number, row in
            "\(number + 1)\n" + Layout.table(zip(names, row).map { ["  " + $0, Layout.cell($1, width: room)] })
        }.joined()
    }

    var json: JSONValue {
        .array(rows.map { row in .object(zip(columns, row).map { JSONValue.Member(key: $0, value: $1) }) })
    }
}

extension JSONValue {
    fileprivate var isNumberOrNull: Bool {
        switch self {
        case .int, .double, .null: true
        default: false
        }
    }
}

extension Layout {
    /// A value in one line of at most so many columns.
    static func cell(_ value: JSONValue, width: Int) -> String {
        DisplayWidth.cut(oneLine(text(value).replacing("\n", with: "↵")), to: width)
    }

    /// A bound of a column's values; a dash where there is none.
    static func bound(_ value: JSONValue?) -> String { value.map { cell($0, width: 24) } ?? "-" }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .int(let value): "\(value)"
        case .double(let value): Int(exactly: value).map { "\($0)" } ?? "\(value)"
        case .string(let text): text
        case .array(let values): "[" + values.map(text).joined(separator: ", ") + "]"
        case .object(let members): "{" + members.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
