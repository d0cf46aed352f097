import Stages
import Tables

/// The sessions of all writers for some tables; they write the same rows at the same time.
final class TableWriters {
    private let sessions: [(name: String, session: any TableSession)]
    private var rowCounts: [String: Int] = [:]

    init(_ writers: [any Writer], _ tables: [TableSchema], part: Int, files: any OutputFiles) throws {
        sessions = try writers.map { (type(of: $0).name, try $0.open(tables, part: part, in: files)) }
    }

    /// The rows handed to the writers.
    var rowCount: Int { rowCounts.values.reduce(0, +) }

    func write(_ batches: [TableBatch]) throws {
        for batch in batches { rowCounts[batch.schema.name, default: 0] += batch.rowCount }
        _ = try sideBySide(sessions) { writer in
            for batch in batches where batch.rowCount > 0 { try writer.session.append(batch) }
        }
    }

    /// Ends all files; gives what was written, and the writers' notes in their order.
    func finish() throws -> (files: [WrittenFile], notes: [[UInt8]]) {
        let files = try sideBySide(sessions) { try $0.session.finish() }
        for (index, files) in files.enumerated() { try audit(files, of: sessions[index].name) }
        return (files.flatMap { $0 }, sessions.map(\.session.note))
    }

    private func audit(_ files: [WrittenFile], of writer: String) throws(BooksError) {
        var written: [String: Int] = [:]
        for file in files { if let table = file.table { written[table, default: 0] += file.rowCount } }
        for (table, given) in rowCounts where written[table, default: 0] != given {
            throw .writer(name: writer, table: table, given: given, written: written[table, default: 0])
        }
    }
}
