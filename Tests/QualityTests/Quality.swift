import Pipeline
import Tables
import TestSupport

/// Compares what the nightly pipeline finds with what a person has annotated.
struct Quality {
    enum Kind: String, CaseIterable, Hashable {
        case people, positions, organizations, places, times, events, participations, awards, citations, quantities,
            byline, statements
    }

    /// The harmonic mean of precision and recall over all articles, by kind.
    let scores: [Kind: Double]

    /// Scores articles against the annotations `<record_id>.json` of a folder.
    init(input: [String], annotations folder: String) throws {
        let found = try Self.found(in: input)
        var counts: [Kind: (right: Int, wanted: Int, given: Int)] = [:]
        for file in Files.list(folder) where file.hasSuffix(".json") {
            let wanted = try ArticleFacts(annotation: "\(folder)/\(file)")
            let given = found[String(file.dropLast(5))] ?? ArticleFacts()
            func count(_ kind: Kind, right: Int, wanted: Int, given: Int) {
                let count = counts[kind] ?? (0, 0, 0)
                counts[kind] = (count.right + right, count.wanted + wanted, count.given + given)
            }
            for kind in Kind.allCases where kind != .statements {
                let right = wanted[kind].intersection(given[kind]).count
                count(kind, right: right, wanted: wanted[kind].count, given: given[kind].count)
            }
            count(
                .statements, right: wanted.statementsFound(in: given), wanted: wanted.said.count,
                given: given.stretches.count)
        }
        scores = counts.mapValues { $0.right == 0 ? 0 : 2 * Double($0.right) / Double($0.wanted + $0.given) }
    }

    private static func found(in input: [String]) throws -> [String: ArticleFacts] {
        let path = Repository.root + "/Pipelines/nightly.yaml"
        let text = Files.text(path)
        let start = text.firstRange(of: "\nread:")!.lowerBound
        let end = text.firstRange(of: "\nclean:")!.lowerBound
        let read = "\nread:\n  - detect: { paths: [\(input.joined(separator: ", "))] }\n"
        var plan = try PipelineFile.parse(Array((text[..<start] + read + text[end...]).utf8), path: path).get()
        let tables = TableCollector()
        let output = TemporaryFolder()
        plan.writers = [tables]
        plan.output = output.path + "/Output"
        _ = try Night(plan, version: "test").run()
        return facts(of: tables)
    }

    private static func facts(of tables: TableCollector) -> [String: ArticleFacts] {
        var records: [String: String] = [:]
        var facts: [String: ArticleFacts] = [:]
        func each(_ table: String, _ body: ((String) -> String?, inout ArticleFacts) -> Void) {
            guard let batch = tables[table] else { return }
            for row in 0..<batch.rowCount {
                let value = { (column: String) in batch[column]?.shown(row) }
                if table == "articles" { records[value("article_id")!] = value("record_id")! }
                guard let record = records[value("article_id")!] else { continue }
                body(value, &facts[record, default: ArticleFacts()])
            }
        }
        each("articles") { value, facts in
            // Line breaks count as spaces, so that words are found across them and offsets stay.
            facts.text = String((value("text") ?? "").map { $0.isWhitespace ? " " : $0 })
            for key in ["author", "publisher"] { if let text = value(key) { facts.insert(.byline, key, text) } }
        }
        each("statements") { value, facts in
            if let start = value("start").flatMap(Int.init), let end = value("end").flatMap(Int.init) {
                facts.stretches.append(start..<end)
            }
        }
        each("mentions") { value, facts in
            switch value("kind") {
            case "person": facts.insert(.people, value("name"))
            case "organization": facts.insert(.organizations, value("surface"))
            default: facts.insert(.places, value("surface"))
            }
        }
        each("positions") { value, facts in facts.insert(.positions, value("person"), value("position")) }
        each("times") { value, facts in facts.insert(.times, value("surface"), value("starts_on"), value("ends_on")) }
        each("events") { value, facts in facts.insert(.events, value("kind"), value("surface")) }
        each("participations") { value, facts in facts.insert(.participations, value("participant"), value("role")) }
        each("awards") { value, facts in facts.insert(.awards, value("award"), value("recipient")) }
        each("citations") { value, facts in facts.insert(.citations, value("surface")) }
        each("quantities") { value, facts in
            facts.insert(.quantities, value("value").flatMap(Double.init).map(ArticleFacts.number), value("unit"))
        }
        return facts
    }
}
