/// Reads the sheets of a workbook row by row, in memory that doesn't grow with them, but for the texts that they share.
///
/// Reads what spreadsheets and libraries write: shared and inline texts, numbers, dates by their format, booleans, errors, formulas'
/// last values. Nothing that the file says is believed before it is checked.
///
/// ```swift
/// let reader = try XLSXReader(XLSXSource(bytes))
/// for sheet in reader.sheets {
///     try reader.readRows(of: sheet) { number, cells in print(number, cells); return true }
/// }
/// ```
public final class XLSXReader {
    /// A sheet of the workbook.
    public struct Sheet: Sendable, Hashable {
        public let name: String
        let path: String
    }

    /// Bytes of the texts that sheets share.
    private static let sharedByteLimit = 1 << 28

    /// In the workbook's order; chart sheets are left out.
    public private(set) var sheets: [Sheet] = []

    private let archive: ZipReader
    private var sharedTexts: [String] = []
    private var styles = CellFormats()
    private var countsFrom1904 = false

    /// Reads the workbook's parts, but no sheet.
    ///
    /// Throws: `XLSXReaderError`, and what the source throws.
    public init(_ source: XLSXSource) throws {
        archive = try ZipReader(source)
        let package = try relations(of: "")
        guard let book = package.first(where: { $0.kind == "officeDocument" })?.path else {
            throw XLSXReaderError.damaged("a ZIP archive without a workbook")
        }
        let related = try relations(of: book)
        try readWorkbook(book, Dictionary(related.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
        for relation in related {
            switch relation.kind {
            case "sharedStrings": try readSharedTexts(relation.path)
            case "styles": try readStyles(relation.path)
            default: break
            }
        }
    }

    /// Reads the rows of a sheet in their order, as long as `body` wants more.
    ///
    /// Throws: `XLSXReaderError`, and what the source or `body` throws.
    public func readRows(
        of sheet: Sheet, _ body: (_ number: Int, _ cells: [XLSXCell]) throws -> Bool
    ) throws {
        guard let scanner = try open(sheet.path) else {
            throw XLSXReaderError.damaged("no part \(sheet.path) for the sheet '\(sheet.name)'")
        }
        var rows = SheetRows(scanner, sharedTexts, styles, countsFrom1904: countsFrom1904)
        while let row = try rows.next() {
            if try !body(row.number, row.cells) { return }
        }
    }

    // MARK: Parts

    private struct Relation {
        var id: String
        /// The last word of the relation's type.
        var kind: String
        var path: String
    }

    private func open(_ path: String) throws -> XMLScanner? { try archive.open(path).map(XMLScanner.init) }

    /// The relations of a part, of the package where it has no name; their targets as paths in the archive.
    private func relations(of part: String) throws -> [Relation] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let file = part.dropFirst(folder.count)
        guard var scanner = try open("\(folder)_rels/\(file).rels") else { return [] }
        var relations: [Relation] = []
        while let token = try scanner.next() {
            guard token == .start, scanner.isNamed("Relationship"), let target = scanner.attribute("Target"),
                let type = scanner.attribute("Type")
            else { continue }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            relations.append(
                Relation(id: scanner.attribute("Id") ?? "", kind: kind, path: Self.path(target, from: folder)))
        }
        return relations
    }

    /// A target as a path in the archive: it is relative to the part's folder, or begins with a slash.
    private static func path(_ target: String, from folder: String) -> String {
        var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    private func readWorkbook(_ path: String, _ relations: [String: Relation]) throws {
        guard var scanner = try open(path) else { throw XLSXReaderError.damaged("no part \(path)") }
        while let token = try scanner.next() {
            guard token == .start else { continue }
            if scanner.isNamed("workbookPr") {
                countsFrom1904 = ["1", "true"].contains(scanner.attribute("date1904"))
            } else if scanner.isNamed("sheet"), let name = scanner.attribute("name"),
                let relation = scanner.attribute("id").flatMap({ relations[$0] }), relation.kind == "worksheet"
            {
                sheets.append(Sheet(name: name, path: relation.path))
            }
        }
    }

    private func readStyles(_ path: String) throws {
        if var scanner = try open(path) { styles = try CellFormats(&scanner) }
    }

    private func readSharedTexts(_ path: String) throws {
        guard var scanner = try open(path) else { return }
        var byteCount = 0
        while let token = try scanner.next() {
            guard token == .start, scanner.isNamed("si") else { continue }
            let text = try scanner.richText(upTo: "si")
            byteCount += text.utf8.count + MemoryLayout<String>.size
            guard byteCount <= Self.sharedByteLimit else {
                throw XLSXReaderError.unsupported("shared texts of more than \(Self.sharedByteLimit) bytes")
            }
            sharedTexts.append(text)
        }
    }
}
