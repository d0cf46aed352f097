import Publishing
import XLSX

extension Inspection {
    /// Reads all sheets of a workbook; the first row of each is taken for its header.
    init(xlsx file: InspectedFile, rowCount: Int) throws {
        do {
            let reader = try XLSXReader(XLSXSource(byteCount: file.byteCount) { try file.bytes($0) })
            self.init(path: file.path, form: "XLSX", byteCount: file.byteCount)
            facts = [("sheets", Layout.number(reader.sheets.count))]
            var sheets: [JSONValue] = []
            for sheet in reader.sheets {
                var census = SheetCensus(sampleRowCount: rowCount)
                try reader.readRows(of: sheet) { _, cells in
                    census.include(cells)
                    return true
                }
                sections.append(census.section(sheet.name))
                if !census.sample.rows.isEmpty {
                    let rows = Layout.count(census.sample.rows.count, "row")
                    samples.append(("first \(rows) of '\(Layout.oneLine(sheet.name))'", census.sample))
                }
                sheets.append(census.json(sheet.name))
            }
            members = [.init(key: "sheets", value: .array(sheets))]
        } catch let error as XLSXReaderError {
            throw InspectError.damaged(path: file.path, reason: "\(error)")
        }
    }
}

/// What the rows of a sheet hold, column by column.
private struct SheetCensus {
    private struct Column {
        var name: String
        /// How many cells there are of each type, in the order in which they are met.
        var types: [(name: String, count: Int)] = []

        mutating func include(_ cell: XLSXCell) {
            guard let name = cell.typeName else { return }
            guard let place = types.firstIndex(where: { $0.name == name }) else { return types.append((name, 1)) }
            types[place].count += 1
        }

        /// The type; where there are several, each with its number of cells.
        var typeText: String {
            if types.count < 2 { return types.first?.name ?? "-" }
            return types.map { "\($0.name) (\(Layout.number($0.count)))" }.joined(separator: ", ")
        }

        var filledCount: Int { types.reduce(0) { $0 + $1.count } }
    }

    let sampleRowCount: Int
    private var columns: [Column] = []
    private var rowCount = 0
    private var hasHeader = false
    private var rows: [[XLSXCell]] = []

    init(sampleRowCount: Int) { self.sampleRowCount = sampleRowCount }

    mutating func include(_ cells: [XLSXCell]) {
        guard hasHeader else {
            columns = cells.map { Column(name: $0.description) }
            hasHeader = true
            return
        }
        rowCount += 1
        while columns.count < cells.count { columns.append(Column(name: "")) }
        for (index, cell) in cells.enumerated() { columns[index].include(cell) }
        if rows.count < sampleRowCount { rows.append(cells) }
    }

    /// A column without a name is called by its letters, as the spreadsheet does.
    private var names: [String] {
        columns.enumerated().map { $1.name.isEmpty ? Self.letters(of: $0) : $1.name }
    }

    var sample: Sample {
        Sample(
            columns: names,
            rows: rows.map { row in columns.indices.map { row.indices.contains($0) ? row[$0].json : .null } })
    }

    func section(_ name: String) -> Inspection.Section {
        let lines = zip(names, columns).enumerated().map { index, column in
            [
                Self.letters(of: index), column.0, column.1.typeText,
                Layout.number(rowCount - column.1.filledCount),
            ]
        }
        return Inspection.Section(
            heading: "sheet '\(name)': \(Layout.count(rowCount, "row")) below the header",
            lines: [["", "NAME", "TYPE", "EMPTY"]] + lines, rightAligned: [3])
    }

    func json(_ name: String) -> JSONValue {
        let columns = zip(names, columns).map { name, column in
            JSONValue.members([
                "name": .string(name), "empty": .int(rowCount - column.filledCount),
                "types": .object(column.types.map { .init(key: $0.name, value: .int($0.count)) }),
            ])
        }
        return .members([
            "name": .string(name), "rows": .int(rowCount), "columns": .array(columns), "first_rows": sample.json,
        ])
    }

    private static func letters(of index: Int) -> String {
        var letters = ""
        var rest = index + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

extension XLSXCell {
    fileprivate var typeName: String? {
        switch self {
        case .empty: nil
        case .text: "text"
        case .number: "number"
        case .boolean: "boolean"
        case .date: "date"
        case .timestamp: "timestamp"
        case .error: "error"
        }
    }

    fileprivate var json: JSONValue {
        switch self {
        case .empty: .null
        case .number(let number): Int(exactly: number).map { .int($0) } ?? .double(number)
        case .boolean(let value): .bool(value)
        case .text, .date, .timestamp, .error: .string(description)
        }
    }
}
