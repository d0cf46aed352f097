import Pipeline
import Publishing
import Tables

/// What a run has done, short and aligned, for a person at two in the morning; and whole, for a program.
struct RunSummary {
    private let report: RunReport

    init(_ report: RunReport) { self.report = report }

    private var outcome: Outcome { report.outcome }
    private var outputs: [Manifest.Output] { report.publication?.manifest.outputs ?? [] }

    /// Whether anything was refused or warned of.
    var hasComplaints: Bool {
        !outcome.rejected.isEmpty || !outcome.warned.isEmpty || !unfinished.isEmpty || !report.warnings.isEmpty
    }

    /// What the start has put right, what stages refused too much, and what went wrong after publishing.
    var notes: [String] { report.notes + report.warnings + (report.publication?.warnings ?? []) }

    /// Tells people on standard error, or programs on standard output.
    func tell(_ format: Format) throws {
        for note in notes { Console.message(note) }
        switch format {
        case .text: Console.messagePart(text)
        case .json: try json.write()
        }
    }

    /// Inputs that could not be read to their end.
    private var unfinished: [String] { outcome.inputs.filter { !$0.isWhole }.map(\.source) }

    // MARK: For people

    var text: String {
        guard let run = report.run, let publication = report.publication else { return nothingNew }
        let kept = "\(Layout.count(outcome.articleCount, "article")), \(Layout.bytes(outcome.textByteCount)) of text"
        return Console.bold(report.pipeline) + ", run \(run), \(Layout.duration(report.elapsed))\n\n"
            + Self.line("read", "\(Layout.count(outcome.books[.reading].taken, "record")) from \(inputs)") + differences
            + Self.line("kept", kept) + Self.refused(outcome) + Self.groups("warned", outcome.warned) + "\n" + written
            + "\n" + Self.line("published", "\(publication.snapshot), shown by \(report.output)/current")
            + openings
    }

    private var nothingNew: String {
        Console.bold(report.pipeline) + ": nothing new, \(Layout.duration(report.elapsed))\n" + differences
    }

    /// How the inputs differ from those of the nights before.
    private var differences: String {
        let moved = report.movedCount > 0 ? ["\(Layout.number(report.movedCount)) known under another name"] : []
        let counts = report.vanished.isEmpty && report.changedCount == 0 && moved.isEmpty
        if counts { return "" }
        let changed = report.changedCount > 0 ? ["\(Layout.number(report.changedCount)) changed"] : []
        let gone =
            report.vanished.isEmpty
            ? [] : ["\(Layout.number(report.vanished.count)) gone, whose rows stay"]
        return Self.line(
            "files", (["\(Layout.number(report.newCount)) new"] + changed + moved + gone).joined(separator: ", "))
    }

    private var inputs: String {
        let bytes = Layout.bytes(outcome.inputs.reduce(0) { $0 + $1.rawByteCount })
        let cut = unfinished.isEmpty ? "" : ", \(unfinished.count) of them not to the end"
        return "\(Layout.count(outcome.inputs.count, "file")), \(bytes)\(cut)"
    }

    /// What was refused, by stage and rule, each with its first examples.
    static func refused(_ outcome: Outcome) -> String { groups("refused", outcome.rejected) }

    private static func groups(_ word: String, _ groups: [Outcome.Group]) -> String {
        if groups.isEmpty { return word == "refused" ? line(word, "nothing") : "" }
        let total = groups.reduce(0) { $0 + $1.count }
        let lines = groups.sorted { $0.count > $1.count }.map { group in
            line("", "\(Layout.number(group.count)) by \(group.stage), \(group.rule)")
                + group.examples.map { line("", "    " + Layout.oneLine("\($0.origin): \($0.reason)")) }.joined()
        }
        return line(word, Layout.number(total)) + lines.joined()
    }

    /// A line under a word of at most nine letters.
    private static func line(_ word: String, _ text: String) -> String {
        word + String(repeating: " ", count: max(1, 11 - word.utf8.count)) + text + "\n"
    }

    private var written: String {
        let forms = formats
        let head = ["written", "rows"] + forms
        let lines = tables.map { table, rows in
            [table, Layout.number(rows)] + forms.map { form in bytes(of: table, in: form).map(Layout.bytes) ?? "-" }
        }
        return Layout.table([head] + lines, rightAligned: Set(1..<head.count))
    }

    /// The two lines with which an analyst opens the result.
    private var openings: String {
        let current = report.output + "/current/"
        var lines: [[String]] = []
        if let file = path(of: "articles", endingIn: ".parquet") {
            let hasParts = outputs.contains { $0.path.hasPrefix(file.dropLast(".parquet".count) + "-") }
            let files = hasParts ? file.dropLast(".parquet".count) + "*.parquet" : file
            let name = (current + files).replacing("'", with: "''")
            let query = "SELECT title, published_on FROM '\(name)' LIMIT 10"
            lines.append(["  DuckDB", "duckdb -c " + ShellWord.quote(query)])
        }
        if let file = path(of: "articles", endingIn: ".csv", preferring: "excel/") {
            let command = "soffice --calc --infilter=CSV:44,34,76,1 "
            lines.append(["  spreadsheet", command + ShellWord.quote(current + file)])
        }
        return lines.isEmpty ? "" : "\nopen it with\n" + Layout.table(lines)
    }

    // MARK: What was written

    /// The tables in the contract's order, with their rows.
    private var tables: [(name: String, rows: Int)] {
        let rows = report.publication?.manifest.rows ?? [:]
        return Contract.tables.compactMap { table in rows[table.name].map { (table.name, $0) } }
    }

    /// The folders of the snapshot, one a form in which the tables were written.
    private var formats: [String] { Set(outputs.filter { $0.table != nil }.map(\.folder)).sorted() }

    private func bytes(of table: String, in format: String) -> Int? {
        let files = outputs.filter { $0.table == table && $0.folder == format }
        return files.isEmpty ? nil : files.reduce(0) { $0 + $1.bytes }
    }

    private func path(of table: String, endingIn ending: String, preferring folder: String = "") -> String? {
        let paths = outputs.filter { $0.table == table && $0.path.hasSuffix(ending) }.map(\.path)
            .sorted { $0.utf8.count < $1.utf8.count }
        return paths.first { $0.hasPrefix(folder) } ?? paths.first
    }

    // MARK: For programs

    var json: JSONValue {
        .members([
            "run": .optional(report.run), "pipeline": .string(report.pipeline),
            "snapshot": .optional(report.publication?.snapshot), "current": .string(report.output + "/current"),
            "milliseconds": .int(Self.milliseconds(report.elapsed)),
            "articles": .int(outcome.articleCount), "text_bytes": .int(outcome.textByteCount),
            "new": .int(report.newCount), "changed": .int(report.changedCount), "moved": .int(report.movedCount),
            "gone": .strings(report.vanished), "inputs": .array(outcome.inputs.map(Self.json)),
            "books": .array(StageKind.allCases.map { Self.json($0, outcome.books[$0]) }),
            "refused": .array(outcome.rejected.map(Self.json)), "warned": .array(outcome.warned.map(Self.json)),
            "files": .array(outputs.map(Self.json)), "notes": .strings(notes),
        ])
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        Int(duration.components.seconds) * 1_000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
    }

    private static func json(_ input: ReadInput) -> JSONValue {
        .members([
            "source": .string(input.source), "bytes": .int(input.rawByteCount), "sha256": .string("\(input.hash)"),
            "whole": .bool(input.isWhole),
        ])
    }

    private static func json(_ kind: StageKind, _ entry: Books.Entry) -> JSONValue {
        .members([
            "stage": .string(kind.rawValue), "in": .int(entry.taken), "out": .int(entry.given),
            "rejected": .int(entry.rejected),
        ])
    }

    private static func json(_ group: Outcome.Group) -> JSONValue {
        .members([
            "stage": .string(group.stage), "rule": .string(group.rule), "count": .int(group.count),
            "examples": .array(group.examples.map(json)),
        ])
    }

    private static func json(_ rejection: Rejection) -> JSONValue {
        .members([
            "source": .string(rejection.origin.source), "record": .int(rejection.origin.record),
            "line": .int(rejection.origin.line), "byte_offset": .int(rejection.origin.byteOffset),
            "reason": .string(rejection.reason),
        ])
    }

    private static func json(_ file: Manifest.Output) -> JSONValue {
        .members([
            "path": .string(file.path), "table": .optional(file.table), "rows": file.rows.map { .int($0) } ?? .null,
            "bytes": .int(file.bytes), "sha256": .string("\(file.sha256)"),
        ])
    }
}
