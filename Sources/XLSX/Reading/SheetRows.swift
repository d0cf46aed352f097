/// Reads the rows of one sheet.
///
/// Source: ISO/IEC 29500-1, section 18.3.1.
struct SheetRows {
    private static let rowLimit = 1_048_576

    private var scanner: XMLScanner
    private let sharedTexts: [String]
    private let formats: CellFormats
    private let countsFrom1904: Bool
    /// The number of the last row.
    private var number = 0

    init(_ scanner: XMLScanner, _ sharedTexts: [String], _ formats: CellFormats, countsFrom1904: Bool) {
        self.scanner = scanner
        self.sharedTexts = sharedTexts
        self.formats = formats
        self.countsFrom1904 = countsFrom1904
    }

    /// Reads the next row that the sheet holds; rows without cells may be missing. Nil at the end.
    mutating func next() throws -> (number: Int, cells: [XLSXCell])? {
        while let token = try scanner.next() {
            guard token == .start, scanner.isNamed("row") else { continue }
            let said = scanner.attribute("r")
            let found = said.map { Int($0) ?? 0 } ?? number + 1
            guard found > number, found <= Self.rowLimit else {
                throw XLSXReaderError.damaged("row '\(said ?? "")' behind row \(number)")
            }
            number = found
            return (number, try cells())
        }
        return nil
    }

    private mutating func cells() throws -> [XLSXCell] {
        var cells: [XLSXCell] = []
        while let token = try scanner.next() {
            if token == .end, scanner.isNamed("row") { return cells }
            guard token == .start, scanner.isNamed("c") else { continue }
            let column = try column(after: cells.count)
            while cells.count < column { cells.append(.empty) }
            cells.append(try cell())
        }
        throw XLSXReaderError.damaged("the sheet ends within row \(number)")
    }

    /// The place of the cell among the row's, from 0: what its reference says, or the next one.
    private func column(after count: Int) throws -> Int {
        guard let reference = scanner.attribute("r") else { return count }
        var column = 0
        for letter in reference.utf8.prefix(while: { $0 >= UInt8(ascii: "A") }).prefix(4) {
            column = column * 26 + Int(letter | 0x20) - Int(UInt8(ascii: "a")) + 1
        }
        guard column > count, column <= XLSXWriter.columnLimit else {
            throw XLSXReaderError.damaged("cell '\(reference)' in row \(number), behind \(count) cells")
        }
        return column - 1
    }

    private mutating func cell() throws -> XLSXCell {
        let type = scanner.attribute("t") ?? "n"
        let style = scanner.attribute("s").flatMap { Int($0) } ?? 0
        var content: String?
        while let token = try scanner.next() {
            if token == .end, scanner.isNamed("c") { break }
            guard token == .start else { continue }
            if scanner.isNamed("v") {
                content = try scanner.plainText(upTo: "v")
            } else if scanner.isNamed("is") {
                content = try scanner.richText(upTo: "is")
            }
        }
        return try content.map { try value($0, type, style) } ?? .empty
    }

    private func value(_ content: String, _ type: String, _ style: Int) throws -> XLSXCell {
        switch type {
        case "s":
            guard let index = Int(content), sharedTexts.indices.contains(index) else {
                throw XLSXReaderError.damaged("row \(number): shared text '\(content)' of \(sharedTexts.count)")
            }
            return .text(sharedTexts[index])
        case "inlineStr", "d": return .text(content)
        case "str": return .text(XMLScanner.withoutMarks(content))
        case "b": return .boolean(content == "1" || content == "true")
        case "e": return .error(content)
        default:
            guard let number = Double(content) else {
                throw XLSXReaderError.damaged("row \(self.number): '\(content)' is no number")
            }
            return XLSXCell(serial: number, formats.kind(ofStyle: style), countsFrom1904: countsFrom1904)
        }
    }
}

extension XMLScanner {
    /// The text up to the end of an element.
    mutating func plainText(upTo name: StaticString) throws -> String {
        var text = ""
        while let token = try next() {
            if token == .text { text += string }
            if token == .end, isNamed(name) { break }
        }
        return text
    }

    /// The text of an item: its only one or its runs' together, without what says how it is pronounced.
    mutating func richText(upTo name: StaticString) throws -> String {
        var text = ""
        while let token = try next() {
            if token == .end, isNamed(name) { break }
            guard token == .start else { continue }
            if isNamed("t") { text += try plainText(upTo: "t") }
            if isNamed("rPh") { _ = try plainText(upTo: "rPh") }
        }
        return Self.withoutMarks(text)
    }

    /// The text with marks such as `_x0041_` undone, which stand for characters that XML can't hold.
    ///
    /// Source: ISO/IEC 29500-1, section 22.9.2.19 (`ST_Xstring`).
    static func withoutMarks(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let first = bytes.firstIndex(of: UInt8(ascii: "_")), bytes.count - first >= 7 else { return text }
        var output: [UInt8] = []
        var units: [UInt16] = []
        var place = 0
        while place < bytes.count {
            if let unit = markedUnit(bytes, at: place) {
                units.append(unit)
                place += 7
                continue
            }
            output += String(decoding: units, as: UTF16.self).utf8
            units.removeAll(keepingCapacity: true)
            output.append(bytes[place])
            place += 1
        }
        output += String(decoding: units, as: UTF16.self).utf8
        return String(decoding: output, as: UTF8.self)
    }

    /// The UTF-16 unit whose mark stands at a place.
    private static func markedUnit(_ bytes: [UInt8], at place: Int) -> UInt16? {
        guard bytes[place] == UInt8(ascii: "_"), place + 7 <= bytes.count, bytes[place + 1] == UInt8(ascii: "x"),
            bytes[place + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = bytes[place + 2..<place + 6]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
