import CSV

/// What a cell of a workbook holds.
public enum XLSXCell: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double)
    case boolean(Bool)
    /// Days since 1970-01-01.
    case date(Int32)
    /// Microseconds since 1970-01-01T00:00:00, of an unnamed clock.
    case timestamp(Int64)
    /// What a formula failed with, as `#DIV/0!`.
    case error(String)
}

extension XLSXCell: CustomStringConvertible {
    /// The content as it would stand in CSV.
    public var description: String {
        switch self {
        case .empty: ""
        case .text(let text), .error(let text): text
        case .number(let number):
            Int64(exactly: number).map { "\($0)" } ?? "\(number)"
        case .boolean(let value): "\(value)"
        case .date(let days): String(decoding: calendarText(date: days), as: UTF8.self)
        case .timestamp(let microseconds):
            String(decoding: calendarText(timestamp: microseconds).dropLast(), as: UTF8.self)
        }
    }
}

/// Tells dates from other numbers: by the format of the cell, since a workbook holds both as numbers.
///
/// Source: ISO/IEC 29500-1, sections 18.8.30 and 18.8.31.
struct CellFormats {
    enum Kind {
        case number, date, timestamp
    }

    /// The kind of each style, by its number.
    private var kinds: [Kind] = []

    init() {}

    init(_ scanner: inout XMLScanner) throws {
        var custom: [Int: Kind] = [:]
        var isInStyles = false
        while let token = try scanner.next() {
            if scanner.isNamed("cellXfs") { isInStyles = token == .start }
            guard token == .start else { continue }
            if scanner.isNamed("numFmt"), let id = scanner.attribute("numFmtId").flatMap({ Int($0) }) {
                custom[id] = Self.kind(ofCode: scanner.attribute("formatCode") ?? "")
            } else if isInStyles, scanner.isNamed("xf") {
                let id = scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
                kinds.append(custom[id] ?? Self.kind(ofBuiltIn: id))
            }
        }
    }

    func kind(ofStyle style: Int) -> Kind { kinds.indices.contains(style) ? kinds[style] : .number }

    /// The formats that every spreadsheet knows; 27 to 36 and 50 to 58 are dates of East Asian languages.
    private static func kind(ofBuiltIn id: Int) -> Kind {
        switch id {
        case 14...17, 27...31, 34...36, 50...58: .date
        case 18...22, 32, 33, 45...47: .timestamp
        default: .number
        }
    }

    /// A code that names parts of a date or time outside of quotes and brackets.
    private static func kind(ofCode code: String) -> Kind {
        var letters = ""
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.lowercased() {
            switch character {
            case _ where isEscaped: isEscaped = false
            case "\"": isQuoted.toggle()
            case _ where isQuoted: break
            case "\\", "_", "*": isEscaped = true
            case "[": isBracketed = true
            case "]": isBracketed = false
            case _ where isBracketed: break
            case ";": return kind(ofLetters: letters)
            default: letters.append(character)
            }
        }
        return kind(ofLetters: letters)
    }

    private static func kind(ofLetters letters: String) -> Kind {
        if letters == "general" { return .number }
        if letters.contains("h") || letters.contains("s") { return .timestamp }
        return letters.contains { "ymd".contains($0) } ? .date : .number
    }
}

extension XLSXCell {
    /// A number that a format shows as a date; the number itself where the calendar of spreadsheets is wrong or has no such day.
    init(serial: Double, _ kind: CellFormats.Kind, countsFrom1904: Bool) {
        let days = serial + (countsFrom1904 ? 1_462 : 0)
        guard kind != .number, (61..<2_958_466).contains(days) else {
            self = .number(serial)
            return
        }
        let whole = days.rounded(.down)
        if kind == .date && whole == days {
            self = .date(Int32(whole) - 25_569)
        } else {
            // A double tells about a microsecond of these days; to a whole millisecond it is what was meant.
            let milliseconds = ((days - whole) * 86_400_000).rounded()
            self = .timestamp((Int64(whole) - 25_569) * 86_400_000_000 + Int64(milliseconds) * 1_000)
        }
    }
}
