import ArgumentParser
import Publishing

/// `bantin diff`: how the tables of two snapshots differ.
struct Diff: Command {
    static let configuration = CommandConfiguration(
        abstract: "Compare the tables of two snapshots, column by column.",
        discussion: """
            EXAMPLES:
              # What the last night has changed.
              bantin diff
              # What has changed from run 12 to run 15.
              bantin diff 12 15
              bantin diff --format json | jq '.tables[] | select(.table == "people")'

            Values are compared as sets: the order of the rows doesn't matter.
            """)

    @Argument(help: "The earlier run, by its number or name; where it is not given, the one before the later run.")
    var before: String?

    @Argument(help: "The later run; where it is not given, the one that 'current' shows.")
    var after: String?

    @Option(help: "The folder of the results.")
    var output = "Output"

    @Option(help: "text for people, json for programs.")
    var format: Format = .text

    func perform() throws {
        let snapshots = Snapshots(output)
        let (old, new) = try runs(snapshots)
        let tables = try snapshots.diff(old, new)
        switch format {
        case .text: try Console.data("\(old) and \(new)\n\n" + tables.map(Self.text).joined())
        case .json:
            try JSONValue.members([
                "before": .string("\(old)"), "after": .string("\(new)"), "tables": .array(tables.map(Self.json)),
            ]).write()
        }
    }

    private func runs(_ snapshots: Snapshots) throws -> (old: RunName, new: RunName) {
        let new = try snapshots.run(namedOrCurrent: after)
        guard let old = try before.map({ try snapshots.run(named: $0) }) ?? snapshots.runs().last(where: { $0 < new })
        else { throw PublishingError.nothingEarlier(folder: output) }
        return (old, new)
    }

    // MARK: For people

    private static func text(_ table: TableDiff) -> String {
        let rows = "\(table.table): \(rows(table.rowsBefore)), then \(rows(table.rowsAfter))"
        if table.columns.isEmpty { return rows + "; the same values\n" }
        return rows + "\n" + table.columns.map(text).joined()
    }

    private static func rows(_ count: Int?) -> String { count.map { Layout.count($0, "row") } ?? "no table" }

    private static func text(_ column: ColumnDiff) -> String {
        let nulls =
            column.nullsBefore == column.nullsAfter
            ? "" : "; nulls: \(Layout.number(column.nullsBefore)), then \(Layout.number(column.nullsAfter))"
        let counts = "\(Layout.number(column.new.count)) new, \(Layout.number(column.vanished.count)) vanished"
        return "    \(column.column): \(counts)\(nulls)\n"
            + column.new.examples.map { "        + \(Layout.oneLine($0))\n" }.joined()
            + column.vanished.examples.map { "        - \(Layout.oneLine($0))\n" }.joined()
    }

    // MARK: For programs

    private static func json(_ table: TableDiff) -> JSONValue {
        .members([
            "table": .string(table.table), "rows_before": table.rowsBefore.map { .int($0) } ?? .null,
            "rows_after": table.rowsAfter.map { .int($0) } ?? .null, "columns": .array(table.columns.map(json)),
        ])
    }

    private static func json(_ column: ColumnDiff) -> JSONValue {
        .members([
            "column": .string(column.column), "nulls_before": .int(column.nullsBefore),
            "nulls_after": .int(column.nullsAfter), "new": json(column.new), "vanished": json(column.vanished),
        ])
    }

    private static func json(_ values: ColumnDiff.Values) -> JSONValue {
        .members(["count": .int(values.count), "examples": .strings(values.examples)])
    }
}
