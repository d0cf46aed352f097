import Stages
import Tables

/// A writer that keeps all rows in memory, so that a test can look at them.
public struct TableCollector: Writer {
    public static let name = "collector"
    public static let summary = "keeps rows in memory"

    public let folder = ""
    private let collected = Locked<[String: TableBatch]>([:])

    public init() {}
    public init(_ settings: inout Settings) {}

    /// The rows of a table; nil where none came.
    public subscript(table: String) -> TableBatch? { collected.withLock { $0[table] } }

    public func open(_ tables: [TableSchema], part: Int, in files: any OutputFiles) -> any TableSession {
        Session(collected)
    }

    private final class Session: TableSession, Sendable {
        let collected: Locked<[String: TableBatch]>
        let rowCounts = Locked<[String: Int]>([:])

        init(_ collected: Locked<[String: TableBatch]>) { self.collected = collected }

        func append(_ batch: TableBatch) {
            rowCounts.withLock { $0[batch.schema.name, default: 0] += batch.rowCount }
            collected.withLock { tables in
                tables[batch.schema.name, default: TableBatch(batch.schema)].append(0..<batch.rowCount, of: batch)
            }
        }

        func finish() -> [WrittenFile] {
            rowCounts.withLock { $0.map { WrittenFile(table: $0.key, path: "", rowCount: $0.value) } }
        }
    }
}
