import Stages
import Tables

/// The files of one table and part while they are written.
protocol TableFile: AnyObject {
    func append(_ batch: TableBatch) throws
    /// Writes the end of the last file and gives the rows of each.
    func finish() throws -> [Int]
}

/// The session of a format that has a file a table and part, or some where it is long: `<folder>/<table>.<ending>`.
final class TableFiles: TableSession, @unchecked Sendable {  // One caller at a time, as the protocol says.
    private struct Entry: @unchecked Sendable {  // One queue at a time: each table is its own.
        let schema: TableSchema
        let parts: PartFiles
        let file: any TableFile
    }

    private let files: any OutputFiles
    private let entries: [Entry]

    /// Begins the file of every table: `open` says what is to be written to its files.
    init(
        _ schemas: [TableSchema], part: Int, in files: any OutputFiles, folder: String, ending: String,
        open: (TableSchema, PartFiles) throws -> any TableFile
    ) throws {
        self.files = files
        entries = try schemas.map { schema in
            let parts = PartFiles(schema.name, part: part, in: files, folder: folder, ending: ending)
            return Entry(schema: schema, parts: parts, file: try open(schema, parts))
        }
    }

    func append(_ batch: TableBatch) throws {
        guard let entry = entries.first(where: { $0.schema.name == batch.schema.name }) else {
            preconditionFailure("the table '\(batch.schema.name)' was not opened")
        }
        try entry.file.append(batch)
    }

    func finish() throws -> [WrittenFile] {
        try sideBySide(entries) { [files] entry in
            let rowCounts = try entry.file.finish()
            try entry.parts.close()
            return rowCounts.enumerated().map { number, rowCount in
                let path = entry.parts.path(number)
                files.describe(path, table: entry.schema.name, rows: rowCount)
                return WrittenFile(table: entry.schema.name, path: path, rowCount: rowCount)
            }
        }.flatMap { $0 }
    }
}
