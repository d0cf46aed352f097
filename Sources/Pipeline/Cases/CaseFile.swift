import Stages
import Tables

/// A case of a pipeline's tests: what goes in, and the rows that have to come out.
public struct PipelineCase: Sendable {
    enum Input: Sendable {
        /// The text itself, with a line break at its end.
        case text(String)
        /// A file, by its path from the folder of the file of cases.
        case file(String)
    }

    /// A row as it has to be, in the columns that are named.
    struct Row: Sendable {
        var mark: Mark
        var values: [(column: String, text: String)]
    }

    public var name: String
    public var mark: Stages.Mark
    var input: Input
    /// The reader of the pipeline that reads the input; nil for the only one, or for the one that the content asks for.
    var reader: String?
    /// The tables whose rows are compared.
    var tables: [(schema: TableSchema, mark: Mark, rows: [Row])]
}

/// Reads files of cases, and tells all their mistakes at once.
public struct CaseFile {
    private var mistakes: [Mistake] = []
    private var cases: [PipelineCase] = []

    /// Where the cases of a pipeline stand: `Pipelines/tests/nightly.yaml` for `Pipelines/nightly.yaml`.
    public static func path(ofPipeline path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return (parts.dropLast() + ["tests"] + parts.suffix(1)).joined(separator: "/")
    }

    public static func read(_ path: String) throws(PipelineFileError) -> [UInt8] {
        do {
            return try PipelineFile.read(path)
        } catch {
            guard case .missing = error else { throw error }
            throw .noCases(path: path)
        }
    }

    /// Reads the cases, or gives every mistake in them. `path` is the file's name in messages.
    public static func parse(_ bytes: [UInt8], path: String) -> Result<[PipelineCase], PipelineMistakes> {
        let (text, damage) = PipelineFile.decode(bytes)
        let source = SourceText(text)
        if let damage { return .failure(PipelineMistakes(path: path, mistakes: [damage], source: source)) }
        let environment = EnvironmentVariables(value: PipelineFile.processVariable)
        let tree = SettingTree(text, source: source, environment: environment)
        var file = CaseFile()
        file.take(tree.root ?? .mapping([], .start))
        let mistakes = tree.mistakes + file.mistakes.filter { !tree.unresolved.contains($0.mark) }
        if !mistakes.isEmpty { return .failure(PipelineMistakes(path: path, mistakes: mistakes, source: source)) }
        return .success(file.cases)
    }

    private mutating func take(_ root: SettingNode) {
        guard case .mapping(let entries, _) = root, let list = entries.first(where: { $0.key == "cases" })?.value,
            case .sequence(let items, _) = list
        else {
            mistakes.append(Mistake(root.mark, "expected 'cases:' with a list of cases, found \(root.kind)"))
            return
        }
        for entry in entries where entry.key != "cases" {
            mistakes.append(
                Mistake(entry.keyMark, "'\(entry.key)' is not known here; a file of cases has 'cases:' only"))
        }
        for item in items { takeCase(item) }
    }

    private mutating func takeCase(_ node: SettingNode) {
        guard case .mapping(let entries, let mark) = node else {
            mistakes.append(
                Mistake(node.mark, "expected a case with 'name:', 'input:' and 'expect:', found \(node.kind)"))
            return
        }
        var settings = Settings(.mapping(entries.filter { $0.key != "expect" }, mark), mark: mark)
        let name = settings.text("name", default: nil, doc: "what the case shows")
        let text = settings.text("input", default: "", doc: "what goes in")
        let file = settings.text("file", default: "", doc: "a file that goes in, from the folder of the cases")
        let reader = settings.text("reader", default: "", doc: "the reader of the pipeline that reads it")
        mistakes += settings.mistakes
        let known = settings.descriptions.map(\.name) + ["expect"]
        for (key, mark) in settings.untaken {
            mistakes.append(Mistake(mark, "a case has no '\(key)'" + Nearest.suggestion(key, among: known)))
        }
        if text.isEmpty == file.isEmpty { mistakes.append(Mistake(mark, "a case has either 'input:' or 'file:'")) }
        let expected = entries.first { $0.key == "expect" }?.value
        cases.append(
            PipelineCase(
                name: name, mark: mark,
                input: file.isEmpty ? .text(text + (text.hasSuffix("\n") ? "" : "\n")) : .file(file),
                reader: reader.isEmpty ? nil : reader, tables: tables(expected, mark)))
    }

    private mutating func tables(_ node: SettingNode?, _ mark: Mark)
        -> [(schema: TableSchema, mark: Mark, rows: [PipelineCase.Row])]
    {
        guard case .mapping(let entries, _)? = node, !entries.isEmpty else {
            mistakes.append(Mistake(node?.mark ?? mark, "a case has 'expect:' with the rows of one table at least"))
            return []
        }
        let names = Contract.tables.map(\.name)
        return entries.compactMap { table, mark, value in
            guard let schema = Contract.table(table) else {
                mistakes.append(Mistake(mark, "there is no table '\(table)'" + Nearest.suggestion(table, among: names)))
                return nil
            }
            guard case .sequence(let items, _) = value else {
                mistakes.append(
                    Mistake(value.mark, "'\(table)' expects a list of rows, [] for none, found \(value.kind)"))
                return nil
            }
            return (schema, mark, items.compactMap { row($0, of: schema) })
        }
    }

    private mutating func row(_ node: SettingNode, of schema: TableSchema) -> PipelineCase.Row? {
        guard case .mapping(let entries, let mark) = node, !entries.isEmpty else {
            mistakes.append(Mistake(node.mark, "expected a row as { column: value }, found \(node.kind)"))
            return nil
        }
        let names = schema.columns.map(\.name)
        var values: [(column: String, text: String)] = []
        for (column, keyMark, value) in entries {
            guard names.contains(column) else {
                let hint = Nearest.suggestion(column, among: names)
                mistakes.append(Mistake(keyMark, "'\(schema.name)' has no column '\(column)'" + hint))
                continue
            }
            guard case .scalar(let text, _) = value else {
                mistakes.append(Mistake(value.mark, "'\(column)' expects a value, found \(value.kind)"))
                continue
            }
            values.append((column, text))
        }
        return PipelineCase.Row(mark: mark, values: values)
    }
}
