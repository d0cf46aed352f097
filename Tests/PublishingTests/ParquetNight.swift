import Parquet

@testable import Publishing

/// A night that publishes one table as real Parquet.
struct ParquetNight {
    /// A row: name, number, day since 1970-01-01, second since then.
    typealias Row = (name: String?, count: Int64?, day: Int32, at: Int64)

    var rows: [Row]
    var table = "people"
    /// What the manifest is told, where it differs.
    var claimedRows: Int?

    @discardableResult
    func run(in output: String) throws -> RunName {
        let staging = try OutputFolder(output, clock: { Night.startedAt }).begin()
        let path = "parquet/\(table).parquet"
        let file = try staging.create(path)
        let schema = Schema([.text("name"), .int64("count"), .date("day"), .timestamp("at", .micros, utc: true)])
        var options = WriterOptions()
        options.rowGroupRows = 3
        let writer = try ParquetWriter(schema, options: options) { try file.write($0) }
        let counts = Column.int64(rows.map { $0.count ?? 0 }, valid: rows.map { $0.count != nil })
        let instants = Column.int64(rows.map { $0.at * 1_000_000 })
        try writer.append([.text(rows.map(\.name)), counts, .int32(rows.map(\.day)), instants])
        try writer.finish()
        try file.close()
        staging.describe(path, table: table, rows: claimedRows ?? rows.count)
        return try staging.publish(Night(word: "an").record).manifest.run
    }
}
