import Stages
import Tables

/// Keeps the rows of all tables in memory, in the place of a pipeline's writers.
final class RowCollector: Writer, Sendable {
    static let name = "collector"
    static let summary = "keeps rows in memory"

    let folder = ""
    private let tables = Locked<[String: TableBatch]>([:])

    init() {}
    init(_ settings: inout Settings) {}

    subscript(table: String) -> TableBatch? { tables.withLock { $0[table] } }

    func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) -> any TableSession {
        Session(self.tables)
    }

    private final class Session: TableSession, Sendable {
        private let tables: Locked<[String: TableBatch]>
        private let rowCounts = Locked<[String: Int]>([:])

        init(_ tables: Locked<[String: TableBatch]>) { self.tables = tables }

        func append(_ batch: TableBatch) {
            rowCounts.withLock { $0[batch.schema.name, default: 0] += batch.rowCount }
            tables.withLock { tables in
                tables[batch.schema.name, default: TableBatch(batch.schema)].append(0..<batch.rowCount, of: batch)
            }
        }

        func finish() -> [WrittenFile] {
            rowCounts.withLock { $0.map { WrittenFile(table: $0.key, path: "", rowCount: $0.value) } }
        }
    }
}

/// Keeps the files of a run in memory.
final class CaseFiles: OutputFiles {
    private let files = Locked<[String: [UInt8]]>([:])

    func create(_ path: String) -> any ByteSink { Sink(path: path, files: files) }

    func read(_ path: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let bytes = files.withLock { $0[path, default: []] }.dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: bytes)
        return bytes.count
    }

    private final class Sink: ByteSink {
        private let path: String
        private let files: Locked<[String: [UInt8]]>
        private var bytes: [UInt8] = []

        init(path: String, files: Locked<[String: [UInt8]]>) {
            self.path = path
            self.files = files
        }

        func write(_ bytes: UnsafeRawBufferPointer) { self.bytes += bytes }
        func close() { files.withLock { $0[path] = bytes } }
    }
}
