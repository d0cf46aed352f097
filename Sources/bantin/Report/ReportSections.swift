import Publishing
import Tables

/// A report as headed tables, whether they are then written as text or as a page.
struct ReportSections {
    struct Section {
        var heading: String
        /// What the numbers mean, in a sentence.
        var note: String
        var head: [String]
        var lines: [[String]]
        var rightAligned: Set<Int>
    }

    let title: String
    let facts: [(word: String, text: String)]
    let sections: [Section]

    private static let slowestCount = 10

    init(_ report: SnapshotReport) {
        let manifest = report.manifest
        title = "\(manifest.pipeline), run \(manifest.run)"
        facts = [
            ("status", report.night?.status ?? "unknown"), ("ended", "\(manifest.endedAt)"),
            ("program", manifest.version), ("pipeline", "SHA-256 \(manifest.pipelineHash)"),
            (
                "archive",
                "\(Layout.count(manifest.inputs.count, "input")) in \(Layout.count(manifest.parts.count, "part")), "
                    + Layout.bytes(manifest.outputs.reduce(0) { $0 + $1.bytes })
            ),
        ]
        sections = [
            Self.books(manifest), Self.refusals(report), Self.tables(report), Self.nulls(report), Self.slowest(report),
        ].filter { !$0.lines.isEmpty }
    }

    var text: String {
        title + "\n\n" + Layout.table(facts.map { ["  " + $0.word, Layout.oneLine($0.text)] })
            + sections.map { section in
                "\n\(section.heading): \(section.note)\n"
                    + Layout.table(
                        ([section.head] + section.lines).map { ["  " + ($0.first ?? "")] + $0.dropFirst() },
                        rightAligned: section.rightAligned)
            }.joined()
    }

    // MARK: The sections

    private static func books(_ manifest: Manifest) -> Section {
        Section(
            heading: "books", note: "what this run read or made anew; at every border, in = out + rejected",
            head: ["STAGE", "IN", "OUT", "REJECTED"],
            lines: manifest.books.map {
                [$0.stage, Layout.number($0.taken), Layout.number($0.given), Layout.number($0.rejected)]
            }, rightAligned: [1, 2, 3])
    }

    private static func refusals(_ report: SnapshotReport) -> Section {
        Section(
            heading: "refused", note: "what stages have refused in the whole archive; 'bantin rejects' shows all of it",
            head: ["STAGE", "RULE", "COUNT", "FOR EXAMPLE"],
            lines: report.refusals.map { refusals in
                let example = refusals.examples.first.map { "\($0.origin): \($0.reason)" } ?? ""
                return [
                    refusals.stage, refusals.rule, Layout.number(refusals.count),
                    Layout.cell(.string(example), width: 120),
                ]
            }, rightAligned: [2])
    }

    private static func tables(_ report: SnapshotReport) -> Section {
        Section(
            heading: "tables",
            note: report.before.map { "their rows, beside run \($0)" } ?? "their rows; there is no run before",
            head: ["TABLE", "ROWS", "BEFORE", "CHANGE"],
            lines: report.tables.map { table in
                let change = table.rowsBefore.map { table.rows - $0 }
                return [
                    table.name, Layout.number(table.rows), table.rowsBefore.map(Layout.number) ?? "-",
                    change.map { ($0 > 0 ? "+" : "") + Layout.number($0) } ?? "-",
                ]
            }, rightAligned: [1, 2, 3])
    }

    private static func nulls(_ report: SnapshotReport) -> Section {
        let lines = report.tables.flatMap { table in
            table.nulls.filter { $0.count > 0 }.map { column, count in
                ["\(table.name).\(column)", Layout.number(count), percent(count, of: table.rows)]
            }
        }
        return Section(
            heading: "nulls", note: "columns in which rows have no value", head: ["COLUMN", "NULLS", "OF ALL ROWS"],
            lines: lines, rightAligned: [1, 2])
    }

    private static func slowest(_ report: SnapshotReport) -> Section {
        let times = (report.night?.times ?? []).sorted { $0.milliseconds > $1.milliseconds }
        let all = times.reduce(0) { $0 + $1.milliseconds }
        return Section(
            heading: "slowest stages", note: "how long they have worked, all workers together",
            head: ["STAGE", "KIND", "TIME", "SHARE"],
            lines: times.prefix(slowestCount).filter { $0.milliseconds > 0 }.map { time in
                [
                    time.stage, time.kind, Layout.duration(.milliseconds(time.milliseconds)),
                    percent(time.milliseconds, of: all),
                ]
            }, rightAligned: [2, 3])
    }

    private static func percent(_ count: Int, of all: Int) -> String {
        let tenths = all > 0 ? Int((Double(count) * 1_000 / Double(all)).rounded()) : 0
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
