import Stages
import Tables

/// The file of one table while it is written.
protocol TableFile: AnyObject {
    func append(_ batch: TableBatch) throws
    /// Writes the end of the file and gives the number of its rows.
    func finish() throws -> Int
}

/// The session of a format that has one file a table and part: `<folder>/<table>.<ending>`.
final class TableFiles: TableSession, @unchecked Sendable {  // One caller at a time, as the protocol says.
    private struct Entry: @unchecked Sendable {  // One queue at a time: each table is its own.
        let schema: TableSchema
        let path: String
        let sink: any ByteSink
        let file: any TableFile
    }

    private let files: any OutputFiles
    private let entries: [Entry]

    /// Makes the file of every table; `open` starts it on its sink.
    init(
        _ schemas: [TableSchema], part: Int, in files: any OutputFiles, folder: String, ending: String,
        open: (TableSchema, any ByteSink) throws -> any TableFile
    ) throws {
        self.files = files
        entries = try schemas.map { schema in
            let path = "\(folder)/\(PartName.file(schema.name, part: part)).\(ending)"
            let sink = try files.create(path)
            return Entry(schema: schema, path: path, sink: sink, file: try open(schema, sink))
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
            let rowCount = try entry.file.finish()
            try entry.sink.close()
            files.describe(entry.path, table: entry.schema.name, rows: rowCount)
            return WrittenFile(table: entry.schema.name, path: entry.path, rowCount: rowCount)
        }
    }
}
