import CSV

/// Writes the XML of one table's sheets: its head with frozen header and widths, its rows, its end with the filter.
///
/// Source: ISO/IEC 29500-1, section 18.3.1.
struct SheetXML {
    let fields: [CSVField]
    let limits: SpreadsheetLimits
    /// `A`, `B` … `AA`: the names of the columns in references.
    private let letters: [[UInt8]]

    init(fields: [CSVField], limits: SpreadsheetLimits) {
        self.fields = fields
        self.limits = limits
        letters = fields.indices.map(Self.letters)
    }

    /// The reference of the header and `rowCount` rows: `A1:M100`, or `$A$1:$M$100`.
    func range(rowCount: Int, isAbsolute: Bool) -> String {
        let last = String(decoding: letters[fields.count - 1], as: UTF8.self)
        return isAbsolute ? "$A$1:$\(last)$\(rowCount + 1)" : "A1:\(last)\(rowCount + 1)"
    }

    /// What stands before the first row, and the header's row.
    var head: [UInt8] {
        var xml: [UInt8] = []
        xml.append(WorkbookXML.declaration)
        xml.append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
        xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" ")
        xml.append("activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>")
        for (index, field) in fields.enumerated() {
            let place = index + 1
            xml += "<col min=\"\(place)\" max=\"\(place)\" width=\"\(width(of: field))\" customWidth=\"1\"/>".utf8
        }
        xml.append("</cols><sheetData><row r=\"1\">")
        for (index, field) in fields.enumerated() {
            var name = field.name
            name.withUTF8 { _ = putText($0, "1".utf8, index, .header, to: &xml) }
        }
        xml.append("</row>")
        return xml
    }

    /// What stands behind the last row.
    func foot(rowCount: Int) -> [UInt8] {
        Array("</sheetData><autoFilter ref=\"\(range(rowCount: rowCount, isAbsolute: false))\"/></worksheet>".utf8)
    }

    /// Puts a row; `number` is its number in the sheet, where the header is 1.
    func put(
        _ row: Int, of columns: UnsafeBufferPointer<ColumnPointers>, number: Int, to xml: inout [UInt8],
        report: inout [CSVReport.Column]
    ) {
        let number = "\(number)".utf8
        xml.append("<row r=\"")
        xml += number
        xml.append("\">")
        for (index, column) in columns.enumerated() where column.validity?[row] ?? true {
            putCell(row, of: column, number, index, to: &xml, report: &report[index])
        }
        xml.append("</row>")
    }

    // MARK: Cells

    private func putCell(
        _ row: Int, of column: ColumnPointers, _ number: String.UTF8View, _ index: Int, to xml: inout [UInt8],
        report: inout CSVReport.Column
    ) {
        switch column.values {
        case .text(let bytes, let ends, _):
            let start = row == 0 ? 0 : Int(ends[row - 1])
            let text = UnsafeBufferPointer(start: bytes + start, count: Int(ends[row]) - start)
            report.cutCount += putText(text, number, index, .text, to: &xml) ? 1 : 0
        case .int64(let values): put(values[row], number, index, to: &xml)
        case .double(let values): put(values[row], number, index, to: &xml)
        case .bool(let values): putValue(values[row] ? "1" : "0", number, index, .bool, to: &xml)
        case .date(let values):
            if let serial = DateSerial(days: values[row]) {
                putValue("\(serial.whole)", number, index, .date, to: &xml)
            } else {
                putText(calendarText(date: values[row]), number, index, to: &xml)
            }
        case .timestamp(let values):
            if let serial = DateSerial(microseconds: values[row]) {
                putValue("\(serial.value)", number, index, .timestamp, to: &xml)
            } else {
                putText(calendarText(timestamp: values[row]), number, index, to: &xml)
            }
        }
    }

    /// Puts a whole number; one of more than fifteen digits as text, since a spreadsheet would make its last digits zeros.
    private func put(_ value: Int64, _ number: String.UTF8View, _ index: Int, to xml: inout [UInt8]) {
        if value.magnitude < 1_000_000_000_000_000 {
            putValue("\(value)", number, index, .integer, to: &xml)
        } else {
            putText(Array("\(value)".utf8), number, index, to: &xml)
        }
    }

    /// Puts a number; one that is none, or infinite, as text, since a spreadsheet has no such numbers.
    private func put(_ value: Double, _ number: String.UTF8View, _ index: Int, to xml: inout [UInt8]) {
        if value.isFinite {
            putValue("\(value)", number, index, .number, to: &xml)
        } else {
            putText(Array((value.isNaN ? "NaN" : value < 0 ? "-INF" : "INF").utf8), number, index, to: &xml)
        }
    }

    private func putValue(
        _ value: String, _ number: String.UTF8View, _ index: Int, _ style: CellStyle, to xml: inout [UInt8]
    ) {
        open(number, index, style, to: &xml)
        xml.append("><v>")
        xml += value.utf8
        xml.append("</v></c>")
    }

    private func putText(_ text: [UInt8], _ number: String.UTF8View, _ index: Int, to xml: inout [UInt8]) {
        text.withUnsafeBufferPointer { _ = putText($0, number, index, .text, to: &xml) }
    }

    /// Puts a text within the limits of a cell; tells whether it had to be cut.
    @discardableResult
    private func putText(
        _ text: UnsafeBufferPointer<UInt8>, _ number: String.UTF8View, _ index: Int, _ style: CellStyle,
        to xml: inout [UInt8]
    ) -> Bool {
        open(number, index, style, to: &xml)
        xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        let keptCount = text.baseAddress.map { limits.keptByteCount($0, count: text.count) } ?? 0
        xml.append(escaping: UnsafeBufferPointer(rebasing: text[..<keptCount]))
        if keptCount < text.count { xml.append(SpreadsheetLimits.cutMark) }
        xml.append("</t></is></c>")
        return keptCount < text.count
    }

    private func open(_ number: String.UTF8View, _ index: Int, _ style: CellStyle, to xml: inout [UInt8]) {
        xml.append("<c r=\"")
        xml += letters[index]
        xml += number
        xml.append("\" s=\"")
        xml.append(UInt8(ascii: "0") + style.rawValue)
        xml.append(style == .bool ? "\" t=\"b\"" : "\"")
    }

    // MARK: Columns

    private static func letters(of index: Int) -> [UInt8] {
        var letters: [UInt8] = []
        var rest = index + 1
        while rest > 0 {
            letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// The width of a column in characters: what its type needs, or its name with the button of the filter.
    private func width(of field: CSVField) -> Int {
        let needed =
            switch field.type {
            case .text: 32
            case .int64: 12
            case .double: 14
            case .bool: 9
            case .date: 12
            case .timestamp: 24
            }
        return min(60, max(needed, field.name.count + 4))
    }
}

/// How a cell is shown: its place among the formats of `xl/styles.xml`.
enum CellStyle: UInt8 {
    case number = 0
    case text, integer, date, timestamp, bool, header
}

/// A day and time as spreadsheets count them: days since 1899-12-30.
///
/// Nil where spreadsheets can't tell: before 1900-03-01, since Excel counts a 29 February 1900, and after 9999-12-31.
struct DateSerial {
    private static let epoch = 25_569
    private static let range = 61..<2_958_466

    let whole: Int
    private let fraction: Double

    init?(days: Int32) {
        self.init(days: Int(days), microseconds: 0)
    }

    init?(microseconds: Int64) {
        let day: Int64 = 86_400_000_000
        let (quotient, remainder) = microseconds.quotientAndRemainder(dividingBy: day)
        self.init(
            days: Int(remainder < 0 ? quotient - 1 : quotient),
            microseconds: remainder < 0 ? remainder + day : remainder)
    }

    private init?(days: Int, microseconds: Int64) {
        guard Self.range.contains(days + Self.epoch) else { return nil }
        whole = days + Self.epoch
        fraction = Double(microseconds) / 86_400_000_000
    }

    /// Days and fraction, exact to about a microsecond.
    var value: Double { Double(whole) + fraction }
}
