import Stages
import Tables
import XLSX

/// Writes every table as a workbook in which text stays text and dates are dates.
public struct XLSXTables: Stages.Writer {
    public static let name = "xlsx"
    public static let summary =
        "one workbook a table: typed cells, a frozen header with filters, sheets split at the row limit"

    public let folder: String

    public init(_ settings: inout Settings) {
        folder = settings.text("folder", default: "xlsx", doc: "where the files lie in the snapshot")
    }

    public func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) throws -> any TableSession {
        try TableFiles(tables, part: part, in: files, folder: folder, ending: "xlsx") { schema, parts in
            try Workbook(schema, parts)
        }
    }
}

/// One table's workbook.
private final class Workbook: TableFile {
    private var writer: XLSXWriter?

    init(_ schema: TableSchema, _ parts: PartFiles) throws {
        let fields = schema.columns.map(\.csvField)
        writer = try XLSXWriter(name: schema.name, fields: fields) { try parts.write($0, to: 0) }
    }

    func append(_ batch: TableBatch) throws { try writer?.append(batch.columns.map(\.csvColumn)) }

    func finish() throws -> [Int] {
        defer { writer = nil }
        return [try writer?.finish().rowCount ?? 0]
    }
}
