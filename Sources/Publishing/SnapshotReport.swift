import Parquet
import Tables

/// What there is to say of a published run, from its snapshot alone.
public struct SnapshotReport: Sendable {
    /// A table beside the snapshot before.
    public struct Table: Sendable {
        public var name: String
        public var rows: Int
        /// Nil where there is no snapshot before, or it has no such table.
        public var rowsBefore: Int?
        /// The columns with their nulls, in the table's order; nothing where the snapshot has no Parquet.
        public var nulls: [(column: String, count: Int)]
    }

    /// What one rule of one stage has refused in the archive, with the first reasons.
    public struct Refusals: Sendable {
        public var stage: String
        public var rule: String
        public var count: Int
        public var examples: [Rejection]
    }

    public let manifest: Manifest
    public let before: RunName?
    /// In the order of the contract.
    public let tables: [Table]
    /// The most first.
    public let refusals: [Refusals]

    /// The run's own line in the list of nights.
    public var night: Manifest.Night? { manifest.nights.last }
}

extension Snapshots {
    /// Gathers what there is to say of a run. Cost: the manifests, the ends of the Parquet files, and the table `rejects`.
    ///
    /// Throws `PublishingError.damaged` where a file can't be read.
    public func report(of run: RunName, exampleCount: Int = 3) throws -> SnapshotReport {
        let manifest = try manifest(of: run)
        let earlier = try runs().last { $0 < run }
        let before = try earlier.map { try self.manifest(of: $0) }
        let rows = manifest.rows
        let tables = try Contract.tables.filter { rows[$0.name] != nil }.map { table in
            SnapshotReport.Table(
                name: table.name, rows: rows[table.name]!, rowsBefore: before?.rows[table.name],
                nulls: try nulls(of: table.name, manifest))
        }
        return SnapshotReport(
            manifest: manifest, before: earlier, tables: tables,
            refusals: try refusals(manifest, exampleCount).sorted { $0.count > $1.count })
    }

    private func nulls(of table: String, _ manifest: Manifest) throws -> [(column: String, count: Int)] {
        let files = parquetFiles(of: table, manifest)
        return files.isEmpty ? [] : try published(files, by: manifest.run).nullCounts()
    }

    private func refusals(_ manifest: Manifest, _ exampleCount: Int) throws -> [SnapshotReport.Refusals] {
        var refusals: [SnapshotReport.Refusals] = []
        for entry in manifest.parts.flatMap(\.rejected) {
            if let known = refusals.firstIndex(where: { $0.stage == entry.stage && $0.rule == entry.rule }) {
                refusals[known].count += entry.count
            } else {
                refusals.append(.init(stage: entry.stage, rule: entry.rule, count: entry.count, examples: []))
            }
        }
        if refusals.isEmpty || parquetFiles(of: Contract.rejects.name, manifest).isEmpty { return refusals }
        for rejection in try rejects(of: manifest.run) {
            let known = refusals.firstIndex { $0.stage == rejection.stage && $0.rule == rejection.rule }
            guard let known, refusals[known].examples.count < exampleCount else { continue }
            refusals[known].examples.append(rejection)
        }
        return refusals
    }
}
