import ArgumentParser
import Publishing
import Tables

/// `bantin report`: what a published run has done.
struct Report: Command {
    static let configuration = CommandConfiguration(
        abstract: "Report on a published run: books, refusals, rows beside the night before, nulls, slowest stages.",
        discussion: """
            EXAMPLES:
              bantin report
              # A page for a browser that needs nothing else, for the morning's mail.
              bantin report --html > report.html
              bantin report 12 --format json | jq '.tables[] | select(.rows < .rows_before)'
            """)

    @Argument(help: "The run, by its number or name; where it is not given, the one that 'current' shows.")
    var run: String?

    @Option(help: "The folder of the results.")
    var output = "Output"

    @OptionGroup var form: PageOptions

    func perform() throws {
        let snapshots = Snapshots(output)
        let run = try snapshots.run(namedOrCurrent: run)
        let report = try snapshots.report(of: run)
        if form.format == .json { return try Self.json(report).write() }
        let sections = ReportSections(report)
        try Console.data(form.html ? ReportPage(sections).html : sections.text)
    }

    // MARK: For programs

    private static func json(_ report: SnapshotReport) -> JSONValue {
        let manifest = report.manifest
        return .members([
            "run": .string("\(manifest.run)"), "pipeline": .string(manifest.pipeline),
            "version": .string(manifest.version), "status": .optional(report.night?.status),
            "started_at": .string("\(manifest.startedAt)"), "ended_at": .string("\(manifest.endedAt)"),
            "before": .optional(report.before.map { "\($0)" }),
            "books": .array(manifest.books.map(json)), "refused": .array(report.refusals.map(json)),
            "tables": .array(report.tables.map(json)), "stages": .array((report.night?.times ?? []).map(json)),
        ])
    }

    private static func json(_ books: Manifest.Books) -> JSONValue {
        .members([
            "stage": .string(books.stage), "in": .int(books.taken), "out": .int(books.given),
            "rejected": .int(books.rejected),
        ])
    }

    private static func json(_ refusals: SnapshotReport.Refusals) -> JSONValue {
        .members([
            "stage": .string(refusals.stage), "rule": .string(refusals.rule), "count": .int(refusals.count),
            "examples": .strings(refusals.examples.map { "\($0.origin): \($0.reason)" }),
        ])
    }

    private static func json(_ table: SnapshotReport.Table) -> JSONValue {
        .members([
            "table": .string(table.name), "rows": .int(table.rows),
            "rows_before": table.rowsBefore.map { .int($0) } ?? .null,
            "nulls": .object(table.nulls.map { JSONValue.Member(key: $0.column, value: .int($0.count)) }),
        ])
    }

    private static func json(_ time: Manifest.StageTime) -> JSONValue {
        .members(["kind": .string(time.kind), "stage": .string(time.stage), "ms": .int(time.milliseconds)])
    }
}
