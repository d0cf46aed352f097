import Parquet

/// How a table differs between two snapshots.
public struct TableDiff: Sendable, Hashable {
    public let table: String
    /// Nil where that snapshot doesn't have the table.
    public let rowsBefore: Int?
    public let rowsAfter: Int?
    /// The columns that differ, in the table's order; nothing where the files are the same to the byte.
    public let columns: [ColumnDiff]
}

/// How a column's values differ between two snapshots. The order of the rows doesn't matter.
public struct ColumnDiff: Sendable, Hashable {
    /// Values that only one of the snapshots has.
    public struct Values: Sendable, Hashable {
        /// How many different ones.
        public let count: Int
        /// The first of them in the order of the rows, printed, long ones cut.
        public let examples: [String]
    }

    public let column: String
    public let nullsBefore: Int
    public let nullsAfter: Int
    public let new: Values
    public let vanished: Values

    var isEmpty: Bool { nullsBefore == nullsAfter && new.count == 0 && vanished.count == 0 }
}

extension Snapshots {
    /// Compares the tables of two snapshots by their Parquet files; a table that has none is compared by its rows alone.
    ///
    /// Throws `PublishingError.damaged` where a file can't be read. Cost: every column that differs is read, one at a time;
    /// a number is kept for each of its different values.
    public func diff(_ before: RunName, _ after: RunName, exampleCount: Int = 5) throws -> [TableDiff] {
        let (old, new) = (try manifest(of: before), try manifest(of: after))
        let tables = Set(old.rows.keys).union(new.rows.keys).sorted()
        return try tables.map { table in
            TableDiff(
                table: table, rowsBefore: old.rows[table], rowsAfter: new.rows[table],
                columns: try columns(of: table, old, new, exampleCount))
        }
    }

    private func columns(
        of table: String, _ old: Manifest, _ new: Manifest, _ exampleCount: Int
    ) throws -> [ColumnDiff] {
        let files = (before: parquetFiles(of: table, old), after: parquetFiles(of: table, new))
        if files.before.map(\.sha256) == files.after.map(\.sha256) { return [] }
        let before = try published(files.before, by: old.run)
        let after = try published(files.after, by: new.run)
        let names = after.columns + before.columns.filter { !after.columns.contains($0) }
        return try names.map { try Self.compare($0, before, after, exampleCount) }.filter { !$0.isEmpty }
    }

    func parquetFiles(of table: String, _ manifest: Manifest) -> [Manifest.Output] {
        // The first part's file has the shortest name.
        manifest.outputs.filter { $0.table == table && $0.path.hasSuffix(".parquet") }
            .sorted { ($0.path.utf8.count, $0.path) < ($1.path.utf8.count, $1.path) }
    }

    func published(_ files: [Manifest.Output], by run: RunName) throws -> PublishedTable {
        try PublishedTable(files.map { "\(path(of: run))/\($0.path)" }, on: fileSystem)
    }

    private static func compare(
        _ column: String, _ before: PublishedTable, _ after: PublishedTable, _ exampleCount: Int
    ) throws -> ColumnDiff {
        let (old, new) = (try before.values(of: column), try after.values(of: column))
        let (appeared, vanished) = (new.different.subtracting(old.different), old.different.subtracting(new.different))
        return ColumnDiff(
            column: column, nullsBefore: old.nullCount, nullsAfter: new.nullCount,
            new: .init(count: appeared.count, examples: try after.examples(appeared, of: column, exampleCount)),
            vanished: .init(count: vanished.count, examples: try before.examples(vanished, of: column, exampleCount)))
    }
}
