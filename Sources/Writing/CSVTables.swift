import CSV
import Stages
import Tables

/// Writes every table as a CSV file, and `datapackage.json` beside them with what the columns are.
public struct CSVTables: Writer {
    public static let name = "csv"
    public static let summary =
        "one CSV file a table, exact or made for spreadsheets, with datapackage.json beside them"

    enum Dialect: String, CaseIterable {
        case plain, excel

        var form: CSVDialect { self == .plain ? .plain : .excel }
        var folder: String { self == .plain ? "csv" : "excel" }
    }

    private let dialect: Dialect
    public let folder: String

    public init(_ settings: inout Settings) {
        dialect = settings.choice(
            "dialect", default: Dialect.plain,
            doc: "plain is exact (RFC 4180); excel has a BOM, disarmed formulas and the limits of a spreadsheet")
        folder =
            settings.value(
                "folder", form: "a folder's name", default: dialect.folder, shown: "csv, or excel for that dialect",
                doc: "where the files lie in the snapshot", parse: { $0.isEmpty ? nil : $0 }) ?? dialect.folder
    }

    public func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) throws -> any TableSession {
        try CSVSession(tables, part: part, in: files, folder: folder, dialect: dialect.form)
    }

    /// Makes `datapackage.json`.
    public func describe(
        _ notes: [() throws -> [UInt8]], archiveName: String, in files: any OutputFiles
    ) throws -> [WrittenFile] {
        let package = DataPackage(name: archiveName, title: "Tables of the pipeline \(archiveName)")
        let path = "\(folder)/datapackage.json"
        let sink = try files.create(path)
        try package.write(to: sink.write) { put in
            for note in notes {
                for resource in try note().split(separator: 0) { try put(resource) }
            }
        }
        try sink.close()
        return [WrittenFile(table: nil, path: path, rowCount: 0)]
    }
}

/// The CSV files of one part.
private final class CSVSession: TableSession, @unchecked Sendable {  // One caller at a time, as the protocol says.
    private let files: any OutputFiles
    private let folder: String
    private var tables: [CSVTable]
    /// The resources of `datapackage.json`, with a NUL between them.
    private(set) var note: [UInt8] = []

    init(
        _ schemas: [TableSchema], part: Int, in files: any OutputFiles, folder: String, dialect: CSVDialect
    ) throws {
        self.files = files
        self.folder = folder
        tables = try schemas.map { try CSVTable($0, part: part, in: files, folder: folder, dialect: dialect) }
    }

    func append(_ batch: TableBatch) throws {
        guard let table = tables.first(where: { $0.schema == batch.schema }) else {
            preconditionFailure("the table '\(batch.schema.name)' was not opened")
        }
        try table.append(batch)
    }

    func finish() throws -> [WrittenFile] {
        var written: [WrittenFile] = []
        for (table, resources) in zip(tables, try sideBySide(tables) { try $0.finish() }) {
            for resource in resources { note += resource.text + [0] }
            written += resources.map { resource in
                let path = "\(folder)/\(resource.path)"
                files.describe(path, table: table.schema.name, rows: resource.part.rowCount)
                return WrittenFile(table: table.schema.name, path: path, rowCount: resource.part.rowCount)
            }
        }
        return written
    }
}

/// One table of a session: its writer and the file that it is at.
private final class CSVTable: @unchecked Sendable {  // One queue at a time: each table is its own.
    let schema: TableSchema
    private let dialect: CSVDialect
    private let parts: PartFiles
    private var writer: CSVWriter

    init(_ schema: TableSchema, part: Int, in files: any OutputFiles, folder: String, dialect: CSVDialect) throws {
        self.schema = schema
        self.dialect = dialect
        let parts = PartFiles(schema.name, part: part, in: files, folder: folder, ending: "csv")
        self.parts = parts
        writer = CSVWriter(fields: schema.columns.map(\.csvField), dialect: dialect) { number, bytes in
            try parts.write(bytes, to: number)
        }
    }

    func append(_ batch: TableBatch) throws { try writer.append(batch.columns.map(\.csvColumn)) }

    func finish() throws -> [DataResource] {
        let report = try writer.finish()
        try parts.close()
        return report.parts.enumerated().map { number, part in
            DataResource(
                name: parts.title(number), path: parts.name(number), fields: writer.fields, dialect: dialect,
                part: part,
                changes: report.columns)
        }
    }
}
